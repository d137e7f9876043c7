import { Readable } from 'node:stream'
import {
  openCatalog, type Catalog, type CatalogRecord, type Notice, type ProductInput, type ReadOptions, type RowReject, type VariantInput,
} from '../../src/catalog/index.js'

export interface Reading {
  catalog: Catalog
  records: CatalogRecord[]
  products: ProductInput[]
  variants: VariantInput[]
  rejects: RowReject[]
  notices: Notice[]
}

/** Reads a whole catalog from memory, in chunks of the given size, as a file or a pipe would deliver it. */
export async function read(content: string | Buffer, options: Partial<ReadOptions> = {}, chunkBytes = 1000): Promise<Reading> {
  const catalog = await openCatalog(chunked(content, chunkBytes), { currency: 'USD', ...options })
  return collect(catalog)
}

export async function collect(catalog: Catalog): Promise<Reading> {
  const records: CatalogRecord[] = []
  const rejects: RowReject[] = []
  const notices: Notice[] = []
  for await (const item of catalog.records()) {
    if (item.kind === 'product') records.push(item)
    else if (item.kind === 'reject') rejects.push(item)
    else notices.push(item)
  }
  const products = records.map(({ product }) => product)
  return { catalog, records, products, variants: products.flatMap(({ variants }) => variants ?? []), rejects, notices }
}

export function chunked(content: string | Buffer, chunkBytes: number): Readable {
  const bytes = Buffer.from(content)
  const chunks = Array.from({ length: Math.ceil(bytes.length / chunkBytes) }, (_, index) => bytes.subarray(index * chunkBytes, (index + 1) * chunkBytes))
  return Readable.from(chunks)
}

/** Rows as CSV; a row is a record of header to cell, the header is that of all rows. */
export function csv(rows: Record<string, string>[], delimiter = ',', lineEnd = '\n'): string {
  const headers = [...new Set(rows.flatMap((row) => Object.keys(row)))]
  const line = (cells: string[]): string => cells.map((cell) => (/["\r\n]/.test(cell) || cell.includes(delimiter) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(delimiter)
  return [headers, ...rows.map((row) => headers.map((header) => row[header] ?? ''))].map(line).join(lineEnd) + lineEnd
}

export function codes(notices: Notice[]): string[] {
  return notices.map(({ code }) => code)
}

/** What openCatalog or the reading throws. */
export async function failure(work: Promise<unknown>): Promise<Error> {
  try {
    await work
  } catch (error) {
    if (error instanceof Error) return error
    throw error
  }
  throw new Error('nothing was thrown')
}
