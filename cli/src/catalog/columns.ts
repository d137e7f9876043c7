import { CatalogOptionError } from './errors.js'
import type { ColumnReport, Notice } from './records.js'

/** A cell; null stands for a field the row does not speak of (an element missing in XML). */
export type Cell = string | null

/** What a format says about a header: the field it is, null for a known column that is kept out, undefined for an unknown one. */
export type HeaderMeaning = string | null | undefined

export function normalizeHeader(header: string): string {
  return header.replace(/[\s\u00a0\u200b\ufeff]+/g, ' ').trim().toLowerCase()
}

/** Headers after the caller's mapping, normalized, with the last unnamed ones cut off. */
export function effectiveHeaders(cells: readonly string[], mapping: Record<string, string> | undefined): string[] {
  const wanted = new Map(Object.entries(mapping ?? {}).map(([from, to]) => [normalizeHeader(from), normalizeHeader(to)]))
  const headers = cells.map((cell) => {
    const header = normalizeHeader(cell)
    return wanted.get(header) ?? header
  })
  while (headers.length > 0 && normalizeHeader(cells[headers.length - 1] ?? '') === '') headers.pop()
  return headers
}

/** A typing error in a mapping would silently leave a column out. */
export function checkMapping(cells: readonly string[], mapping: Record<string, string> | undefined): void {
  const present = new Set(cells.map(normalizeHeader))
  for (const from of Object.keys(mapping ?? {})) {
    if (!present.has(normalizeHeader(from))) throw new CatalogOptionError('mapping', `The mapping names a column "${from}" that the file does not have`)
  }
}

/** Which cell of a row holds which field. Rows are cut down to the cells that are read, in the order of `picked`. */
export class Columns {
  readonly report: ColumnReport[] = []
  readonly width: number
  readonly #picked: number[] = []
  readonly #slots = new Map<string, number>()
  readonly #names = new Map<string, string>()

  constructor(cells: readonly string[], headers: readonly string[], meaning: (header: string) => HeaderMeaning) {
    this.width = headers.length
    headers.forEach((header, index) => this.#add(cells[index] ?? header, header, index, meaning(header)))
  }

  #add(name: string, header: string, index: number, field: HeaderMeaning): void {
    if (header === '') {
      this.report.push({ header: name, field: null, status: 'ignored' })
    } else if (field === undefined) {
      this.report.push({ header: name, field: null, status: 'unknown' })
    } else if (field === null) {
      this.report.push({ header: name, field: null, status: 'kept_out' })
    } else if (this.#slots.has(field)) {
      this.report.push({ header: name, field, status: 'duplicate' })
    } else {
      this.#slots.set(field, this.#picked.length)
      this.#names.set(field, name.trim())
      this.#picked.push(index)
      this.report.push({ header: name, field, status: 'read' })
    }
  }

  /** Index of the field's cell in a picked row, or -1 when the file has no such column. */
  slot(field: string): number {
    return this.#slots.get(field) ?? -1
  }

  has(field: string): boolean {
    return this.#slots.has(field)
  }

  /** The header as the file writes it. */
  nameOf(field: string): string | null {
    return this.#names.get(field) ?? null
  }

  fields(): string[] {
    return [...this.#slots.keys()]
  }

  pick(cells: readonly string[]): Cell[] {
    return this.#picked.map((index) => cells[index] ?? '')
  }

  notices(): Notice[] {
    const lists = [
      { status: 'unknown', level: 'warning', code: 'unknown_columns', text: 'Columns this format does not know, kept out' },
      { status: 'duplicate', level: 'warning', code: 'duplicate_columns', text: 'Columns that repeat an earlier one, kept out' },
      { status: 'kept_out', level: 'info', code: 'columns_kept_out', text: 'Columns that have no place in the store, kept out' },
    ] as const
    return lists.flatMap(({ status, level, code, text }) => {
      const names = this.report.filter((column) => column.status === status).map((column) => column.header.trim())
      return names.length === 0 ? [] : [{ kind: 'notice' as const, level, code, message: `${text}: ${names.join(', ')}`, count: names.length }]
    })
  }
}
