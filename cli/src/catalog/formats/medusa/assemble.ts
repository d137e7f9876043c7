import type { Columns } from '../../columns.js'
import type { CollectionInput, ProductInput, ProductStatus } from '../../productInput.js'
import type { SourceRow } from '../../rowGroups.js'
import { slugify } from '../../values/slug.js'
import { distinct } from '../../values/text.js'
import type { Cells } from '../cells.js'
import { PairedOptions } from '../options.js'
import { ProductBuilder, tagList } from '../productBuilder.js'
import { statusOf } from '../status.js'
import type { AssembledProduct, ReaderContext } from '../tableFormat.js'
import { numbersOf } from './columns.js'

/** Ids of Medusa's own records: a tag or category given so cannot be named. */
const RECORD_ID = /^p(?:tag|cat|col|typ)_[0-9A-Z]{20,}$/i

export class MedusaAssembler {
  readonly #columns: Columns
  readonly #cells: Cells
  readonly #context: ReaderContext
  readonly #optionNumbers: string[]
  readonly #imageNumbers: string[]
  readonly #tagNumbers: string[]
  readonly #categoryNumbers: string[]

  constructor(columns: Columns, cells: Cells, context: ReaderContext) {
    this.#columns = columns
    this.#cells = cells
    this.#context = context
    const fields = columns.fields()
    this.#optionNumbers = numbersOf(fields, 'option_name')
    this.#imageNumbers = numbersOf(fields, 'image')
    this.#tagNumbers = numbersOf(fields, 'tag')
    this.#categoryNumbers = numbersOf(fields, 'category')
  }

  assemble(handle: string, handleDerived: boolean, rows: SourceRow[]): AssembledProduct | null {
    const builder = new ProductBuilder(rows, this.#cells, this.#context.findings)
    const usable = builder.usableRows()
    const [head] = usable
    if (head === undefined) return null
    this.#addPictures(builder, head)
    const options = new PairedOptions(new Map(usable.map((row) => [row, this.#pairsOf(row, usable)] as const)))
    for (const row of usable) {
      const values = options.valuesOf(row)
      if ('problem' in values) builder.reject(row, null, values.problem)
      else this.#addVariant(builder, row, values.value)
    }
    const named = this.#optionNumbers.length > 0 ? options.named(builder.variants) : undefined
    return builder.finish({ ...this.#productFields(head, builder), handle, options: named, variants: builder.variants.length === 0 ? undefined : builder.variants }, handleDerived)
  }

  /** Each row names its options itself. Rows without any are told apart by the title of the variant. */
  #pairsOf(row: SourceRow, rows: SourceRow[]): Map<string, string> {
    const pairs = new Map<string, string>()
    for (const number of this.#optionNumbers) {
      const name = this.#cells.text(row, `option_name:${number}`)
      const value = this.#cells.text(row, `option_value:${number}`)
      if (typeof name === 'string' && typeof value === 'string') pairs.set(name, value)
    }
    const title = this.#cells.text(row, 'variant_title')
    if (pairs.size === 0 && rows.length > 1 && typeof title === 'string') pairs.set('Title', title)
    return pairs
  }

  #addPictures(builder: ProductBuilder, row: SourceRow): void {
    const fields = ['thumbnail', ...this.#imageNumbers.map((number) => `image:${number}`)]
    const seen = new Set<string>()
    for (const field of fields) {
      const address = this.#cells.word(row, field)
      // The thumbnail is usually one of the images.
      if (address === '' || seen.has(address)) continue
      seen.add(address)
      builder.addPicture(this.#cells.address(row, field, address), undefined)
    }
  }

  #addVariant(builder: ProductBuilder, row: SourceRow, optionValues: string[]): void {
    const cells = this.#cells
    const priceField = `price:${this.#context.prices.currency}`
    const price = cells.price(row, priceField)
    if ('problem' in price) return builder.reject(row, priceField, price.problem)
    const stock = cells.stock(row, 'quantity')
    if ('problem' in stock) return builder.reject(row, 'quantity', stock.problem)
    if (price.value === undefined && this.#columns.has(priceField)) {
      this.#context.findings.warn('price_missing', cells.place(row, priceField), 'The variant has no price; it can be updated but not created')
    }
    const backorder = cells.flag(row, 'allow_backorder')
    builder.addVariant(row, {
      external_id: cells.text(row, 'variant_id') ?? undefined,
      sku: cells.sku(row, 'sku'),
      barcode: cells.barcode(row, 'barcode') ?? cells.barcode(row, 'ean') ?? cells.barcode(row, 'upc'),
      option_values: optionValues,
      price: price.value,
      weight_grams: this.#grams(row),
      track_inventory: cells.flag(row, 'manage_inventory'),
      inventory_policy: backorder === undefined ? undefined : backorder ? 'backorder' : 'deny',
      hs_code: cells.text(row, 'hs_code') ?? cells.text(row, 'product_hs_code'),
      origin_country: cells.country(row, cells.word(row, 'origin_country') === '' ? 'product_origin_country' : 'origin_country'),
      stock: stock.value,
    })
  }

  #grams(row: SourceRow): number | null | undefined {
    const field = this.#cells.word(row, 'variant_weight') === '' ? 'product_weight' : 'variant_weight'
    const unit = this.#context.options.weightUnit
    if (unit !== undefined) return this.#cells.grams(row, field, unit)
    if (this.#cells.word(row, field) !== '') {
      this.#context.findings.tally('warning', 'weight_unit_unknown', row.line, 'Weights without a unit; they are kept out unless the weight unit is given')
    }
    return undefined
  }

  #productFields(row: SourceRow, builder: ProductBuilder): Omit<ProductInput, 'handle'> {
    const cells = this.#cells
    const categories = this.#named(row, 'category', this.#categoryNumbers)
    return {
      external_id: cells.text(row, 'external_id') ?? cells.text(row, 'product_id') ?? undefined,
      title: cells.text(row, 'title') ?? undefined,
      description_html: cells.verbatim(row, 'description'),
      product_type: cells.text(row, 'product_type'),
      category: categories?.[0],
      tags: this.#columns.has('tags') ? tagList(cells.text(row, 'tags')) : this.#named(row, 'tag', this.#tagNumbers),
      status: this.#status(row),
      media: builder.media(row, this.#imageNumbers.length > 0 || this.#columns.has('thumbnail')),
      collections: this.#collections(row, categories),
      metadata: builder.metadata(row, [
        ['subtitle', cells.text(row, 'subtitle')],
        ['material', cells.text(row, 'material')],
        ['mid_code', cells.text(row, 'mid_code')],
        ['gift_card', cells.flag(row, 'gift_card') === true ? 'true' : undefined],
      ]),
    }
  }

  #status(row: SourceRow): ProductStatus | undefined {
    const word = this.#cells.word(row, 'status').toLowerCase()
    if (word === '') return undefined
    if (word === 'published') return 'active'
    if (word === 'draft' || word === 'proposed' || word === 'rejected') return 'draft'
    return statusOf(word, this.#cells.place(row, 'status'), this.#context.findings)
  }

  /** Numbered tags or categories by name. Undefined when all there are given as ids: those in the store are not cleared for that. */
  #named(row: SourceRow, family: string, numbers: readonly string[]): string[] | undefined {
    if (numbers.length === 0) return undefined
    const values = numbers.flatMap((number) => this.#cells.text(row, `${family}:${number}`) ?? [])
    const names = values.filter((value) => !RECORD_ID.test(value))
    if (names.length < values.length) {
      this.#context.findings.tally('info', `${family}_ids`, row.line, `A ${family} given as an id of the other shop; it is kept out`)
    }
    return names.length === 0 && values.length > 0 ? undefined : distinct(names)
  }

  #collections(row: SourceRow, categories: string[] | undefined): CollectionInput[] | undefined {
    const title = this.#cells.text(row, 'collection_title')
    const given = this.#cells.text(row, 'collection_handle')
    if (categories === undefined && !this.#columns.has('collection_title') && !this.#columns.has('collection_handle')) return undefined
    const collections: CollectionInput[] = (categories ?? []).map((name) => ({ handle: slugify(name), title: name }))
    const handle = slugify(given ?? title ?? '')
    if (handle !== '') collections.push({ handle, title: title ?? given ?? handle })
    return collections.filter((collection) => collection.handle !== '')
  }
}
