import type { Columns } from '../../columns.js'
import type { Placement, SourceRow } from '../../rowGroups.js'
import { isHandle, slugify } from '../../values/slug.js'
import { parseBoolean, parseWhole } from '../../values/text.js'
import { Cells } from '../cells.js'
import type { AssembledProduct, ReaderContext, TableFormat, TableReader } from '../tableFormat.js'
import { fieldsOf, shopifyMeaning } from './columns.js'
import { ShopifyAssembler } from './assemble.js'

/** Without a handle, a Title alone says too little to tell a Shopify file from any other table. */
const DISTINCTIVE = ['body', 'published', 'option1_name', 'option1_value', 'grams', 'tracker', 'quantity', 'policy', 'image_src', 'compare_at_price', 'variant_image', 'gift_card']
const BESIDE_HANDLE = [...DISTINCTIVE, 'vendor', 'product_type', 'tags', 'status', 'sku', 'price', 'barcode', 'seo_title', 'cost', 'category']

export const shopify: TableFormat = {
  id: 'shopify',
  defaultStatus: 'active',
  matches(headers) {
    const fields = fieldsOf(headers)
    // The inventory export has the same names for handles and options, and no products.
    if (headers.has('location') && !fields.has('price')) return false
    if (fields.has('handle')) return BESIDE_HANDLE.some((field) => fields.has(field))
    return fields.has('title') && DISTINCTIVE.filter((field) => fields.has(field)).length >= 2
  },
  describe(headers) {
    const renamed = ['url handle', 'published on online store', 'compare-at price', 'product image url', 'inventory quantity']
    return `Shopify product CSV (${renamed.some((header) => headers.has(header)) ? 'new' : 'old'} column names)`
  },
  meaning: shopifyMeaning,
  reader: (columns, context) => new ShopifyReader(columns, context),
}

/** Cells whose content shows whether it stands in its own column. */
const TELLING_CELLS: readonly { field: string, fits: (cell: string) => boolean }[] = [
  { field: 'quantity', fits: (cell) => parseWhole(cell) !== undefined },
  { field: 'policy', fits: (cell) => /^(?:deny|continue)$/i.test(cell) || parseBoolean(cell) !== undefined },
  { field: 'weight_unit', fits: (cell) => /^[a-z]+$/i.test(cell) },
  { field: 'requires_shipping', fits: (cell) => parseBoolean(cell) !== undefined },
  { field: 'taxable', fits: (cell) => parseBoolean(cell) !== undefined },
  { field: 'image_src', fits: (cell) => /[./]/.test(cell) },
  { field: 'image_position', fits: (cell) => parseWhole(cell) !== undefined },
]

class ShopifyReader implements TableReader {
  readonly #cells: Cells
  readonly #context: ReaderContext
  readonly #assembler: ShopifyAssembler

  constructor(columns: Columns, context: ReaderContext) {
    this.#cells = new Cells(columns, context)
    this.#context = context
    this.#assembler = new ShopifyAssembler(columns, this.#cells, context)
  }

  place(row: SourceRow): Placement {
    row.problem ??= this.#displaced(row)
    const key = this.#handleOf(row)
    if (key !== '') return { kind: 'group', key }
    const reason = row.problem ?? (this.#cells.word(row, 'title') === '' ? 'the row has neither a handle nor a title' : 'the title holds no letter or digit to make a handle from')
    return { kind: 'reject', column: null, value: null, reason }
  }

  assemble(rows: SourceRow[]): AssembledProduct | null {
    const handle = this.#handleOf(rows[0])
    this.#context.findings.handle = handle
    return this.#assembler.assemble(handle, this.#withoutDoubtful(rows, handle))
  }

  /** Cells missing at the end are fine. Cells missing in the middle move all others, and a cost would become a price. */
  #displaced(row: SourceRow): string | null {
    if (row.missing === 0) return null
    const misfit = TELLING_CELLS.find(({ field, fits }) => {
      const cell = this.#cells.word(row, field)
      return cell !== '' && !fits(cell)
    })
    if (misfit === undefined) return null
    const { column, value } = this.#cells.place(row, misfit.field)
    return `the row is ${row.missing} cells short, and not at its end: "${value ?? ''}" stands under ${column ?? misfit.field}`
  }

  #handleOf(row: SourceRow | undefined): string {
    if (row === undefined) return ''
    const handle = this.#cells.text(row, 'handle')
    if (typeof handle === 'string') return isHandle(handle) ? handle : slugify(handle)
    return slugify(this.#cells.text(row, 'title') ?? '')
  }

  /**
   * A title is enough to create a product, but it does not say which product a further row belongs to. So a row without
   * a handle is a product of its own, and only when no other row of the file comes to the same handle first.
   */
  #withoutDoubtful(rows: SourceRow[], handle: string): SourceRow[] {
    const named = rows.filter((row) => this.#cells.word(row, 'handle') !== '')
    const kept = named.length > 0 ? named : rows.slice(0, 1)
    const rival = kept[0]?.line ?? 0
    for (const row of rows) {
      if (kept.includes(row)) continue
      this.#context.findings.reject(
        this.#cells.place(row, 'handle'),
        `the row has no handle, and "${handle}", made from its title, belongs to the product of line ${rival}; give it a handle of its own or that one`,
      )
    }
    return kept
  }
}
