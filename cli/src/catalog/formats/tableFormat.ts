import type { Columns, HeaderMeaning } from '../columns.js'
import type { ProductInput } from '../productInput.js'
import type { CatalogFormat, ReadOptions } from '../records.js'
import type { Placement, SourceRow } from '../rowGroups.js'
import type { PriceReader } from '../values/money.js'
import type { Findings } from './findings.js'

/** A format made of rows: how to recognise its header, what its columns mean, and how its rows become products. */
export interface TableFormat {
  readonly id: CatalogFormat
  /** A row with another number of cells than the header is an error in this format. */
  readonly exactWidth?: boolean
  /** Given where the shop of the format shows a new product whose file says nothing of it; else it is a draft. */
  readonly defaultStatus?: 'active'
  matches(headers: ReadonlySet<string>): boolean
  describe(headers: ReadonlySet<string>): string
  meaning(header: string): HeaderMeaning
  reader(columns: Columns, context: ReaderContext): TableReader
}

export interface ReaderContext {
  readonly options: ReadOptions
  readonly prices: PriceReader
  readonly findings: Findings
  readonly now: Date
}

export interface TableReader {
  /** Called once for every row, in file order. */
  place(row: SourceRow): Placement
  /** Called with all rows of a product; null when nothing of it can be imported (the findings say why). */
  assemble(rows: SourceRow[]): AssembledProduct | null
  /** Called with each row that waited for an owner which never came; the findings say so. */
  orphan?(row: SourceRow): void
}

export interface AssembledProduct {
  product: ProductInput
  line: number
  lines: number[]
  /** The row of each variant, in the order of product.variants. */
  variantLines: number[]
  rejectedLines: number[]
  /** The handle was made from other text, so another product may have come to the same one. */
  handleDerived: boolean
}
