import type { Columns } from '../../columns.js'
import type { Money, ProductInput, ProductStatus, VariantInput } from '../../productInput.js'
import type { SourceRow } from '../../rowGroups.js'
import { slugify } from '../../values/slug.js'
import { distinct, parseBoolean, parseWhole, splitList } from '../../values/text.js'
import type { Cells } from '../cells.js'
import { PairedOptions } from '../options.js'
import { ProductBuilder, seoOf } from '../productBuilder.js'
import type { AssembledProduct, ReaderContext } from '../tableFormat.js'
import type { OptionPairs } from './options.js'

/** What differs between the current and the legacy columns. */
export interface Generation {
  variantItem: string
  optionsField: string
  optionsOf: (cell: string) => OptionPairs
  /** Numbers of image column groups; the current columns have image rows instead. */
  imageColumns: readonly string[]
}

interface Prices {
  price: Money | undefined
  compare_at_price: Money | null | undefined
}

export class BigCommerceAssembler {
  readonly #columns: Columns
  readonly #cells: Cells
  readonly #context: ReaderContext
  readonly #generation: Generation

  constructor(columns: Columns, cells: Cells, context: ReaderContext, generation: Generation) {
    this.#columns = columns
    this.#cells = cells
    this.#context = context
    this.#generation = generation
  }

  /** The address of the product page is what stays; a SKU or the name (unique there) stand in for it. */
  handleOf(head: SourceRow): string {
    const path = this.#cells.word(head, 'product_url').replace(/^https?:\/\/[^/]+/i, '')
    return slugify(path) || slugify(this.#cells.identifier(head, 'sku') ?? '') || slugify(this.#cells.text(head, 'name') ?? '')
  }

  assemble(head: SourceRow, below: SourceRow[]): AssembledProduct | null {
    const builder = new ProductBuilder([head, ...below], this.#cells, this.#context.findings)
    const usable = builder.usableRows()
    const handle = this.handleOf(head)
    if (!usable.includes(head) || handle === '') {
      if (usable.includes(head)) builder.reject(head, null, 'the row has no name, SKU or address to make a handle from')
      for (const row of usable) if (row !== head) builder.reject(row, null, `the product above it, line ${head.line}, is rejected`)
      return null
    }
    this.#addPictures(builder, usable)
    const variantRows = usable.filter((row) => this.#itemOf(row) === this.#generation.variantItem)
    const options = variantRows.length === 0 ? this.#addSingle(builder, head) : this.#addVariants(builder, head, variantRows)
    if (options === null) return null
    return builder.finish({
      ...this.#productFields(head, builder),
      handle,
      options,
      variants: builder.variants.length === 0 ? undefined : builder.variants,
    }, true)
  }

  #itemOf(row: SourceRow): string {
    return this.#cells.word(row, 'item').toLowerCase()
  }

  #addPictures(builder: ProductBuilder, rows: SourceRow[]): void {
    for (const row of rows) {
      const groups = this.#generation.imageColumns.length === 0 ? [''] : this.#generation.imageColumns.map((number) => `:${number}`)
      for (const group of groups) {
        const field = this.#cells.word(row, `image_import${group}`) === '' && group === '' ? 'image_exported' : `image_import${group}`
        const address = this.#cells.word(row, field)
        if (address === '') continue
        const thumbnail = parseBoolean(this.#cells.word(row, `image_thumbnail${group}`)) === true
        const position = thumbnail ? -1 : parseWhole(this.#cells.word(row, `image_sort${group}`))
        builder.addPicture(this.#cells.address(row, field, address), this.#cells.text(row, `image_alt${group}`), position)
      }
    }
  }

  #addSingle(builder: ProductBuilder, head: SourceRow): ProductInput['options'] | null {
    const prices = this.#prices(builder, head)
    return prices !== null && this.#addVariant(builder, head, head, [], prices) ? [] : null
  }

  #addVariants(builder: ProductBuilder, head: SourceRow, rows: SourceRow[]): ProductInput['options'] | null {
    const pairsOf = new Map<SourceRow, ReadonlyMap<string, string>>()
    for (const row of rows) {
      const pairs = this.#generation.optionsOf(this.#cells.word(row, this.#generation.optionsField))
      if (pairs === null) builder.reject(row, this.#generation.optionsField, 'the options of the variant cannot be read')
      else pairsOf.set(row, new Map(pairs))
    }
    const inherited = this.#prices(builder, head)
    if (inherited === null) return null
    const options = new PairedOptions(pairsOf)
    for (const row of pairsOf.keys()) {
      const values = options.valuesOf(row)
      const prices = this.#cells.word(row, 'price') === '' ? inherited : this.#prices(builder, row)
      if ('problem' in values) builder.reject(row, this.#generation.optionsField, values.problem)
      else if (prices !== null) this.#addVariant(builder, row, head, values.value, prices)
    }
    return options.named(builder.variants)
  }

  /** The sale price is the price while there is one; otherwise a higher retail price (MSRP) stands beside the price. */
  #prices(builder: ProductBuilder, row: SourceRow): Prices | null {
    const price = this.#cells.price(row, 'price')
    if ('problem' in price) {
      builder.reject(row, 'price', price.problem)
      return null
    }
    const sale = this.#cells.money(row, 'sale_price', 'sale price')
    const retail = this.#cells.money(row, 'retail_price', 'retail price')
    const regular = price.value
    if (regular === undefined) {
      if (this.#columns.has('price')) this.#context.findings.warn('price_missing', this.#cells.place(row, 'price'), 'The product has no price; it can be updated but not created')
      return { price: undefined, compare_at_price: undefined }
    }
    if (sale != null && sale.amount > 0 && sale.amount < regular.amount) return { price: sale, compare_at_price: regular }
    const known = this.#columns.has('sale_price') || this.#columns.has('retail_price')
    const compareAt = retail != null && retail.amount > regular.amount ? retail : null
    return { price: regular, compare_at_price: known ? compareAt : undefined }
  }

  #addVariant(builder: ProductBuilder, row: SourceRow, head: SourceRow, optionValues: string[], prices: Prices): boolean {
    const cells = this.#cells
    const stock = cells.stock(row, 'stock')
    if ('problem' in stock) {
      builder.reject(row, 'stock', stock.problem)
      return false
    }
    const digital = cells.word(head, 'type').toLowerCase()
    builder.addVariant(row, {
      external_id: row === head ? undefined : cells.text(row, 'id') ?? undefined,
      sku: cells.sku(row, 'sku'),
      barcode: cells.barcode(row, 'barcode') ?? cells.barcode(row, 'gtin'),
      option_values: optionValues,
      ...prices,
      cost: cells.money(cells.word(row, 'cost') === '' ? head : row, 'cost', 'cost'),
      weight_grams: this.#grams(row, head),
      requires_shipping: digital === '' ? undefined : !/^(?:digital|d)$/.test(digital),
      tax_code: cells.text(head, 'tax_class'),
      track_inventory: this.#tracked(head),
      image_url: this.#generation.imageColumns.length === 0 && row !== head ? cells.picture(row, 'variant_image') : undefined,
      metadata: builder.metadata(row, [['mpn', cells.text(row, 'mpn')]]),
      // In a product with variants the quantity of the product row is the sum of theirs.
      stock: stock.value,
    })
    return true
  }

  #tracked(head: SourceRow): VariantInput['track_inventory'] {
    const tracking = this.#cells.word(head, 'tracking').toLowerCase()
    if (!this.#columns.has('tracking')) return undefined
    return tracking !== '' && tracking !== 'none'
  }

  #grams(row: SourceRow, head: SourceRow): number | null | undefined {
    if (!this.#columns.has('weight')) return undefined
    const unit = this.#context.options.weightUnit
    const weighed = this.#cells.word(row, 'weight') === '' ? head : row
    if (unit !== undefined) return this.#cells.grams(weighed, 'weight', unit)
    if (this.#cells.word(weighed, 'weight') !== '') {
      this.#context.findings.tally('warning', 'weight_unit_unknown', row.line, 'Weights without a unit; they are kept out unless the weight unit is given')
    }
    return undefined
  }

  #productFields(row: SourceRow, builder: ProductBuilder): Omit<ProductInput, 'handle'> {
    const cells = this.#cells
    const paths = this.#columns.has('categories') ? this.#categoryPaths(row) : undefined
    const hasPictures = this.#generation.imageColumns.length > 0 || this.#columns.has('image_import') || this.#columns.has('image_exported')
    return {
      external_id: cells.text(row, 'id') ?? undefined,
      title: cells.text(row, 'name') ?? undefined,
      description_html: cells.verbatim(row, 'description'),
      vendor: cells.text(row, 'brand'),
      category: paths === undefined ? undefined : paths[0] ?? null,
      status: this.#status(row),
      seo: seoOf(cells.text(row, 'seo_title'), cells.text(row, 'seo_description')),
      media: builder.media(row, hasPictures),
      collections: paths?.map((path) => ({ handle: slugify(path), title: path.split(' > ').at(-1) ?? path })),
      metadata: builder.metadata(row, [['condition', cells.text(row, 'condition')]]),
    }
  }

  #status(row: SourceRow): ProductStatus | undefined {
    if (!this.#columns.has('visible') && !this.#columns.has('purchasable')) return undefined
    const hidden = this.#cells.flag(row, 'visible') === false || this.#cells.flag(row, 'purchasable') === false
    return hidden ? 'draft' : 'active'
  }

  /** Numbers are ids of categories of the other shop, which say nothing here. */
  #categoryPaths(row: SourceRow): string[] {
    const cell = this.#cells.text(row, 'categories') ?? ''
    const entries = splitList(cell, ';')
    if (entries.some((entry) => /^\d+$/.test(entry))) {
      this.#context.findings.tally('info', 'category_ids', row.line, 'Categories given as numbers of the other shop; they are kept out')
    }
    const paths = entries.filter((entry) => !/^\d+$/.test(entry)).map((entry) => splitList(entry, '/').join(' > '))
    return distinct(paths).filter((path) => slugify(path) !== '')
  }
}
