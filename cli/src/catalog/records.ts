import type { ProductInput } from './productInput.js'

/** One product, ready for products.upsert. */
export interface CatalogRecord {
  kind: 'product'
  product: ProductInput
  /** First source line of the product, counted from 1. */
  line: number
  /** First line of every source row that belongs to it, in file order. */
  lines: number[]
  /** The line of each variant, in the order of `product.variants`; empty in NDJSON, where all are on one. */
  variantLines: number[]
  /** Lines of its rows that were rejected. When there are any, the product says `keep_unlisted`. */
  rejectedLines: number[]
}

/** Something of the file that is not imported: a row, or a product with all its rows. */
export interface RowReject {
  kind: 'reject'
  line: number
  column: string | null
  value: string | null
  reason: string
  handle: string | null
}

/** A row notice names its line and cell; a notice about the file has none; a counted one stands for `count` places. */
export interface Notice {
  kind: 'notice'
  level: 'warning' | 'info'
  code: string
  message: string
  line?: number
  column?: string
  value?: string
  handle?: string
  count?: number
}

export type CatalogItem = CatalogRecord | RowReject | Notice

export type CatalogFormat =
  | 'shopify' | 'woocommerce' | 'bigcommerce' | 'bigcommerce-legacy'
  | 'medusa' | 'medusa-v1' | 'vendure' | 'google-text' | 'google-xml' | 'ndjson'

export type WeightUnit = 'g' | 'kg' | 'oz' | 'lb'

export interface ReadOptions {
  /** ISO 4217 code of the store's currency. Prices of another currency are rejected. */
  currency: string
  /** Overrides detection; any name iconv knows. */
  encoding?: string
  /** Overrides detection; one character, or 'tab'. */
  delimiter?: string
  /** Header in the file to header the format knows; '' leaves the column out. */
  mapping?: Record<string, string>
  /** Only for messages; the format is always told from the content. */
  fileName?: string
  /** Unit of weight columns that do not name one (BigCommerce, Medusa). Without it those weights are kept out. */
  weightUnit?: WeightUnit
  /** Language column to read where a file has several (Vendure). The first one otherwise. */
  language?: string
  /** The moment at which dated sale prices are judged. */
  now?: Date
  /** Folder of the spill file; the system's by default. */
  temporaryFolder?: string
}

export interface Dialect {
  /** Becomes more precise while reading: a file that begins in plain ASCII reveals its encoding later. */
  encoding: string
  bom: boolean
  gzip: boolean
  delimiter: string | null
  lineEnding: 'LF' | 'CRLF' | 'CR' | null
}

export interface ColumnReport {
  header: string
  /** The field the column is read as, or null. */
  field: string | null
  status: 'read' | 'kept_out' | 'unknown' | 'duplicate' | 'ignored'
}

export interface Catalog {
  readonly format: CatalogFormat
  /** For people: `Shopify product CSV (old column names)`. */
  readonly formatName: string
  readonly dialect: Readonly<Dialect>
  /** What becomes of new products whose rows say no status. */
  readonly defaultStatus: 'active' | 'draft'
  /** Empty for XML and NDJSON. */
  readonly columns: readonly ColumnReport[]
  /** Bytes taken from the source so far, compressed bytes for gzip. */
  readonly bytesRead: number
  /** Reads the file once; rejects and notices come in between the products. */
  records(): AsyncGenerator<CatalogItem, void, undefined>
  /** Lets go of the source when the records are not wanted. */
  close(): Promise<void>
}
