import type { Columns } from '../../columns.js'
import type { Money, ProductInput, VariantInput } from '../../productInput.js'
import type { SourceRow } from '../../rowGroups.js'
import { webAddress } from '../../values/address.js'
import { distinct, parseWhole, splitList } from '../../values/text.js'
import { weightUnit } from '../../values/weight.js'
import type { Cells } from '../cells.js'
import { PairedOptions } from '../options.js'
import { ProductBuilder } from '../productBuilder.js'
import type { AssembledProduct, ReaderContext } from '../tableFormat.js'

/** Attributes in which items of one group may differ. */
const OPTION_ATTRIBUTES = ['color', 'size', 'material', 'pattern', 'age_group', 'gender']

export class GoogleAssembler {
  readonly #columns: Columns
  readonly #cells: Cells
  readonly #context: ReaderContext
  readonly #listSeparator: string

  constructor(columns: Columns, cells: Cells, context: ReaderContext, listSeparator: string) {
    this.#columns = columns
    this.#cells = cells
    this.#context = context
    this.#listSeparator = listSeparator
  }

  assemble(handle: string, group: string, rows: SourceRow[]): AssembledProduct | null {
    const builder = new ProductBuilder(rows, this.#cells, this.#context.findings)
    const usable = builder.usableRows().filter((row) => this.#isSellable(builder, row))
    const [head] = usable
    if (head === undefined) return null
    for (const row of usable) this.#addPictures(builder, row)
    const attributes = group === '' ? [] : this.#optionAttributes(usable)
    const options = new PairedOptions(new Map(usable.map((row) => [row, this.#pairsOf(row, attributes)] as const)))
    for (const row of usable) {
      const values = options.valuesOf(row)
      if ('problem' in values) builder.reject(row, null, values.problem)
      else this.#addVariant(builder, row, values.value)
    }
    if (builder.variants.length === 0) return null
    return builder.finish({ ...this.#productFields(head, builder, attributes), handle, external_id: group === '' ? this.#cells.word(head, 'id') : group, options: options.named(builder.variants), variants: builder.variants }, true)
  }

  /** An item is a whole variant, not an update of one: without a title or a price of this store it cannot be sold. */
  #isSellable(builder: ProductBuilder, row: SourceRow): boolean {
    const price = this.#cells.price(row, 'price')
    const problem = this.#cells.word(row, 'title') === ''
      ? { field: 'title', text: 'the item has no title' }
      : 'problem' in price ? { field: 'price', text: price.problem } : null
    if (problem === null) return true
    builder.reject(row, problem.field, problem.text)
    return false
  }

  /** What the items differ in; for a single item of a group, what is usual. */
  #optionAttributes(rows: SourceRow[]): string[] {
    return OPTION_ATTRIBUTES.filter((attribute, index) => {
      const values = distinct(rows.map((row) => this.#cells.word(row, attribute)))
      return rows.length > 1 ? values.length > 1 : index < 4 && values[0] !== ''
    })
  }

  #pairsOf(row: SourceRow, attributes: readonly string[]): Map<string, string> {
    return new Map(attributes.flatMap((attribute) => {
      const value = this.#cells.text(row, attribute)
      return typeof value === 'string' ? [[optionName(attribute), value] as const] : []
    }))
  }

  #addPictures(builder: ProductBuilder, row: SourceRow): void {
    const main = this.#cells.word(row, 'image_link')
    if (main !== '') builder.addPicture(this.#cells.address(row, 'image_link', main), undefined)
    for (const address of splitList(this.#cells.word(row, 'additional_image_link'), this.#listSeparator)) {
      builder.addPicture(this.#cells.address(row, 'additional_image_link', address), undefined)
    }
  }

  #addVariant(builder: ProductBuilder, row: SourceRow, optionValues: string[]): void {
    const cells = this.#cells
    const prices = this.#prices(row)
    const id = cells.word(row, 'id')
    const image = cells.word(row, 'image_link')
    builder.addVariant(row, {
      external_id: id,
      sku: id,
      barcode: cells.barcode(row, 'gtin'),
      option_values: optionValues,
      ...prices,
      cost: cells.money(row, 'cost_of_goods_sold', 'cost'),
      weight_grams: this.#grams(row),
      ...this.#availability(row),
      // The gallery has reported an address that cannot be used.
      image_url: cells.word(row, 'item_group_id') === '' || image === '' ? undefined : usableAddress(image),
      metadata: builder.metadata(row, [['mpn', cells.text(row, 'mpn')]]),
    })
  }

  #prices(row: SourceRow): { price: Money | undefined, compare_at_price: Money | null | undefined } {
    const price = this.#cells.price(row, 'price')
    const regular = 'value' in price ? price.value : undefined
    if (regular === undefined && this.#columns.has('price')) {
      this.#context.findings.warn('price_missing', this.#cells.place(row, 'price'), 'The item has no price; it can be updated but not created')
    }
    const sale = this.#cells.money(row, 'sale_price', 'sale price')
    if (sale != null && regular !== undefined && sale.amount < regular.amount && this.#saleRuns(row)) return { price: sale, compare_at_price: regular }
    return { price: regular, compare_at_price: sale === undefined ? undefined : null }
  }

  /** Two ISO 8601 times with a slash between them. */
  #saleRuns(row: SourceRow): boolean {
    const cell = this.#cells.word(row, 'sale_price_effective_date')
    if (cell === '') return true
    const [starts = Number.NaN, ends = Number.NaN] = cell.split('/').map((time) => Date.parse(time.trim().replace(/([+-]\d{2})(\d{2})$/, '$1:$2')))
    if (Number.isNaN(starts) || Number.isNaN(ends)) {
      this.#context.findings.warn('unreadable_date', this.#cells.place(row, 'sale_price_effective_date'), 'The dates of the sale cannot be read; the regular price is imported')
      return false
    }
    const now = this.#context.now.getTime()
    if (starts <= now && now <= ends) return true
    this.#context.findings.tally('info', 'sale_not_running', row.line, 'Sale prices whose dates are not now; the regular price is imported')
    return false
  }

  /** A feed says whether an item can be ordered, not how many there are. */
  #availability(row: SourceRow): Pick<VariantInput, 'track_inventory' | 'inventory_policy' | 'stock'> {
    const quantity = parseWhole(this.#cells.word(row, 'quantity'))
    const word = this.#cells.word(row, 'availability').toLowerCase().replace(/ /g, '_')
    const stock = [{ on_hand: quantity ?? 0 }]
    switch (word) {
      case '':
        return quantity === undefined ? {} : { track_inventory: true, stock }
      case 'in_stock':
      case 'available_for_order':
        return quantity === undefined ? { track_inventory: false } : { track_inventory: true, inventory_policy: 'deny', stock }
      case 'out_of_stock':
        return { track_inventory: true, inventory_policy: 'deny', stock: [{ on_hand: 0 }] }
      case 'preorder':
      case 'backorder':
        return { track_inventory: true, inventory_policy: 'backorder', stock }
      default:
        this.#context.findings.warn('unknown_availability', this.#cells.place(row, 'availability'), `"${word}" is not an availability; it is left out`)
        return {}
    }
  }

  #grams(row: SourceRow): number | null | undefined {
    const cell = this.#cells.word(row, 'shipping_weight')
    if (cell === '') return this.#cells.grams(row, 'shipping_weight', 'g')
    const unit = weightUnit(/[a-z]+$/i.exec(cell)?.[0] ?? '')
    if (unit !== undefined) return this.#cells.gramsOf(row, 'shipping_weight', cell.replace(/\s*[a-z]+$/i, ''), unit)
    this.#context.findings.warn('unreadable_weight', this.#cells.place(row, 'shipping_weight'), 'The weight has no unit (g, kg, oz, lb); it is left out')
    return undefined
  }

  #productFields(row: SourceRow, builder: ProductBuilder, optionAttributes: readonly string[]): Omit<ProductInput, 'handle'> {
    const cells = this.#cells
    const type = cells.text(row, 'product_type')
    const google = cells.text(row, 'google_product_category')
    // A number is an entry of Google's list; the path of the shop itself says more.
    const category = typeof google === 'string' && !/^\d+$/.test(google) ? google : type ?? google
    const shared = OPTION_ATTRIBUTES.filter((attribute) => !optionAttributes.includes(attribute))
    return {
      title: cells.text(row, 'title') ?? undefined,
      description_html: cells.verbatim(row, 'description'),
      vendor: cells.text(row, 'brand'),
      product_type: typeof type === 'string' ? type.split('>').at(-1)?.trim() || null : type,
      category: typeof category === 'string' ? splitList(category, '>').join(' > ') : category,
      media: builder.media(row, cells.raw(row, 'image_link') !== undefined || cells.raw(row, 'additional_image_link') !== undefined),
      metadata: builder.metadata(row, [['condition', cells.text(row, 'condition')], ...shared.map((attribute) => [attribute, cells.text(row, attribute)] as const)]),
    }
  }
}

function usableAddress(text: string): string | undefined {
  const address = webAddress(text)
  return 'value' in address ? address.value : undefined
}

function optionName(attribute: string): string {
  const words = attribute.replace('_', ' ')
  return words.charAt(0).toUpperCase() + words.slice(1)
}
