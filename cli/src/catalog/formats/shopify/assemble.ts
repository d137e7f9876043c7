import type { Columns } from '../../columns.js'
import type { MetafieldInput, ProductInput, ProductStatus, VariantInput } from '../../productInput.js'
import type { SourceRow } from '../../rowGroups.js'
import { parseBoolean, parseWhole } from '../../values/text.js'
import type { Cells } from '../cells.js'
import { OptionColumns, optionFields } from '../options.js'
import { ProductBuilder, seoOf, tagList } from '../productBuilder.js'
import { statusOf } from '../status.js'
import type { AssembledProduct, ReaderContext } from '../tableFormat.js'
import { DEFAULT_OPTION, metafieldOf, PRODUCT_METADATA, VARIANT_METADATA, type MetafieldColumn, type MetafieldOwner } from './columns.js'

const OPTIONS = optionFields(3)
/** Cells that make the first row of a product a variant; others (policy, taxes) tools fill in on every row. */
const VARIANT_CELLS = ['sku', 'price', 'barcode', 'quantity', 'grams', 'compare_at_price', 'cost']
/** Words that data frames and people write for "no inventory tracker". */
const NO_TRACKER = new Set(['', 'n/a', 'none', 'null', 'nan'])

export class ShopifyAssembler {
  readonly #columns: Columns
  readonly #cells: Cells
  readonly #context: ReaderContext
  readonly #metafields: Record<MetafieldOwner, MetafieldColumn[]>
  readonly #productMetadata: readonly string[]
  readonly #variantMetadata: readonly (readonly [field: string, silent: string])[]

  constructor(columns: Columns, cells: Cells, context: ReaderContext) {
    this.#columns = columns
    this.#cells = cells
    this.#context = context
    this.#productMetadata = PRODUCT_METADATA.filter((field) => columns.has(field))
    this.#variantMetadata = Object.entries(VARIANT_METADATA).filter(([field]) => columns.has(field))
    const metafields = columns.fields().map(metafieldOf).filter((column) => column !== null)
    this.#metafields = { product: metafields.filter(({ owner }) => owner === 'product'), variant: metafields.filter(({ owner }) => owner === 'variant') }
  }

  assemble(handle: string, rows: SourceRow[]): AssembledProduct | null {
    const builder = new ProductBuilder(rows, this.#cells, this.#context.findings)
    const usable = builder.usableRows()
    // Product columns count on the first row; in files that were sorted the row with the title is not always first.
    const titled = usable.find((row) => this.#cells.word(row, 'title') !== '')
    const head = titled ?? usable[0]
    if (head === undefined) return null
    for (const row of usable) this.#addPicture(builder, row)
    const options = this.#addVariants(builder, usable)
    for (const row of usable) if (row !== head) this.#checkFollowing(row, head)
    // When the row of the product columns is rejected, the blanks of the rows below it are no wish to clear anything.
    const fields = titled === undefined && head !== rows[0] ? { media: builder.media(head, this.#columns.has('image_src')) } : this.#productFields(head, builder)
    return builder.finish({ ...fields, handle, options, variants: builder.variants.length === 0 ? undefined : builder.variants }, false)
  }

  #productFields(row: SourceRow, builder: ProductBuilder): Omit<ProductInput, 'handle'> {
    const cells = this.#cells
    const metadata = this.#productMetadata.map((field) => [field, cells.text(row, field)] as const)
    const giftCard = cells.flag(row, 'gift_card') === true ? 'true' : undefined
    return {
      title: cells.text(row, 'title') ?? undefined,
      description_html: cells.verbatim(row, 'body'),
      vendor: cells.text(row, 'vendor'),
      product_type: cells.text(row, 'product_type'),
      category: cells.text(row, 'category'),
      tags: tagList(cells.text(row, 'tags')),
      status: this.#status(row),
      seo: seoOf(cells.text(row, 'seo_title'), cells.text(row, 'seo_description')),
      media: builder.media(row, this.#columns.has('image_src')),
      metafields: this.#metafieldsOf(row, 'product'),
      metadata: builder.metadata(row, [...metadata, ['gift_card', giftCard]]),
    }
  }

  /** Status wins; without it, a product that is not published is a draft. An empty Published means published. */
  #status(row: SourceRow): ProductStatus | undefined {
    const published = this.#cells.flag(row, 'published')
    const word = this.#cells.word(row, 'status')
    if (word === '') {
      if (!this.#columns.has('status') && !this.#columns.has('published')) return undefined
      return published === false ? 'draft' : 'active'
    }
    const status = statusOf(word, this.#cells.place(row, 'status'), this.#context.findings)
    if (status === 'active' && published === false) {
      this.#context.findings.tally('warning', 'active_but_unpublished', row.line, 'Products that are active but not published on the online store; they are imported as active')
    }
    return status
  }

  #metafieldsOf(row: SourceRow, owner: MetafieldOwner): MetafieldInput[] | undefined {
    const columns = this.#metafields[owner]
    if (columns.length === 0) return undefined
    return columns.flatMap(({ field, namespace, key }) => {
      const value = this.#cells.verbatim(row, field)
      return typeof value === 'string' ? [{ namespace, key, value }] : []
    })
  }

  #addPicture(builder: ProductBuilder, row: SourceRow): void {
    const address = this.#cells.word(row, 'image_src')
    if (address === '') return
    builder.addPicture(
      this.#cells.address(row, 'image_src', address),
      this.#cells.text(row, 'image_alt'),
      parseWhole(this.#cells.word(row, 'image_position')),
    )
  }

  #addVariants(builder: ProductBuilder, rows: SourceRow[]): ProductInput['options'] {
    const variantRows = rows.filter((row, index) => this.#isVariant(row, index === 0))
    const options = new OptionColumns(this.#cells, this.#columns, OPTIONS, rows, variantRows, DEFAULT_OPTION, this.#context.findings)
    for (const row of variantRows) {
      const values = options.valuesOf(row)
      if ('problem' in values) builder.reject(row, values.field, values.problem)
      else this.#addVariant(builder, row, values.value)
    }
    return options.named(builder.variants)
  }

  /** A later row needs an option value, a SKU or a price; the first may also be known by its stock or weight. */
  #isVariant(row: SourceRow, first: boolean): boolean {
    const cells = first ? VARIANT_CELLS : ['sku', 'price']
    return OPTIONS.some((option) => this.#cells.word(row, option.value) !== '')
      || cells.some((field) => this.#cells.word(row, field) !== '')
  }

  #addVariant(builder: ProductBuilder, row: SourceRow, optionValues: string[]): void {
    const cells = this.#cells
    const price = cells.price(row, 'price')
    if ('problem' in price) return builder.reject(row, 'price', price.problem)
    const stock = cells.stock(row, 'quantity')
    if ('problem' in stock) return builder.reject(row, 'quantity', stock.problem)
    if (price.value === undefined && this.#columns.has('price')) {
      this.#context.findings.warn('price_missing', cells.place(row, 'price'), 'The variant has no price; it can be updated but not created')
    }
    builder.addVariant(row, {
      sku: cells.sku(row, 'sku'),
      barcode: cells.barcode(row, 'barcode'),
      option_values: optionValues,
      price: price.value,
      compare_at_price: cells.money(row, 'compare_at_price', 'compare-at price'),
      cost: cells.money(row, 'cost', 'cost'),
      weight_grams: cells.grams(row, 'grams', 'g'),
      requires_shipping: cells.flag(row, 'requires_shipping'),
      taxable: cells.flag(row, 'taxable'),
      tax_code: cells.text(row, 'tax_code'),
      track_inventory: this.#columns.has('tracker') ? !NO_TRACKER.has(cells.word(row, 'tracker').toLowerCase()) : undefined,
      inventory_policy: this.#policy(row),
      image_url: cells.picture(row, 'variant_image'),
      metafields: this.#metafieldsOf(row, 'variant'),
      metadata: builder.metadata(row, this.#variantFacts(row)),
      stock: stock.value,
    })
  }

  #policy(row: SourceRow): VariantInput['inventory_policy'] {
    const word = this.#cells.word(row, 'policy').toLowerCase()
    if (word === '') return undefined
    if (word === 'deny' || parseBoolean(word) === false) return 'deny'
    if (word === 'continue' || parseBoolean(word) === true) return 'backorder'
    this.#context.findings.warn('unknown_policy', this.#cells.place(row, 'policy'), `"${word}" is not an inventory policy; the field is left out`)
    return undefined
  }

  #variantFacts(row: SourceRow): (readonly [string, string | null | undefined])[] {
    const entries = this.#variantMetadata.map(([field, silent]) => {
      const value = this.#cells.text(row, field)
      return [field, value?.toLowerCase() === silent ? undefined : value] as const
    })
    const tracker = this.#cells.text(row, 'tracker')
    const named = typeof tracker === 'string' && tracker.toLowerCase() !== 'shopify' && !NO_TRACKER.has(tracker.toLowerCase())
    return [...entries, ['inventory_tracker', named ? tracker : undefined]]
  }

  /** Tools repeat product columns on every row, which is harmless; a different title or a strange status is worth a word. */
  #checkFollowing(row: SourceRow, head: SourceRow): void {
    const title = this.#cells.text(row, 'title')
    if (typeof title === 'string' && title !== this.#cells.text(head, 'title')) {
      this.#context.findings.warn('title_differs', this.#cells.place(row, 'title'), `The row has the handle of line ${head.line} and another title; the title of line ${head.line} is kept`)
    }
    const status = this.#cells.word(row, 'status')
    if (status !== '') statusOf(status, this.#cells.place(row, 'status'), this.#context.findings)
  }
}
