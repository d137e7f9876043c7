import type { Columns } from '../../columns.js'
import type { Money, VariantInput } from '../../productInput.js'
import type { WeightUnit } from '../../records.js'
import type { SourceRow } from '../../rowGroups.js'
import { parseBoolean, splitEscaped } from '../../values/text.js'
import { weightUnit } from '../../values/weight.js'
import type { Cells } from '../cells.js'
import type { ProductBuilder } from '../productBuilder.js'
import type { ReaderContext } from '../tableFormat.js'
import { unitOf } from './columns.js'

const DIMENSIONS = ['length', 'width', 'height']

interface Stock {
  stock: VariantInput['stock']
  track_inventory: boolean | undefined
  inventory_policy: VariantInput['inventory_policy']
}

/** What a simple product or a variation sells. A variation inherits what it leaves empty from its parent. */
export class WooVariants {
  readonly #columns: Columns
  readonly #cells: Cells
  readonly #context: ReaderContext
  readonly #weightUnit: WeightUnit | undefined

  constructor(columns: Columns, cells: Cells, context: ReaderContext) {
    this.#columns = columns
    this.#cells = cells
    this.#context = context
    this.#weightUnit = weightUnit(unitOf(columns.nameOf('weight'))) ?? context.options.weightUnit
  }

  /** False when the row had to be rejected. */
  add(builder: ProductBuilder, row: SourceRow, parent: SourceRow, optionValues: string[]): boolean {
    const cells = this.#cells
    const price = this.#price(builder, row)
    if (price === null) return false
    const stock = this.#stock(row)
    if (stock === null) {
      builder.reject(row, 'stock', 'the quantity is not a whole number')
      return false
    }
    const words = cells.word(row, 'type').toLowerCase()
    builder.addVariant(row, {
      external_id: row === parent ? undefined : cells.text(row, 'id') ?? undefined,
      sku: cells.sku(row, 'sku'),
      barcode: cells.barcode(row, 'gtin'),
      option_values: optionValues,
      ...price,
      weight_grams: this.#grams(row, parent),
      requires_shipping: words === '' ? undefined : !/\bvirtual\b/.test(words),
      taxable: this.#taxable(row, parent),
      tax_code: this.#taxCode(row, parent),
      ...stock,
      image_url: row === parent ? undefined : this.#picture(row),
      metadata: builder.metadata(row, DIMENSIONS.map((field) => [field, this.#dimension(row, field)] as const)),
    })
    return true
  }

  /** The sale price is the price while the sale lasts; the regular price stands beside it, struck through. */
  #price(builder: ProductBuilder, row: SourceRow): { price: Money | undefined, compare_at_price: Money | null | undefined } | null {
    const regular = this.#cells.price(row, 'regular_price')
    if ('problem' in regular) return rejected(builder, row, 'regular_price', regular.problem)
    const sale = this.#cells.price(row, 'sale_price')
    if ('problem' in sale) return rejected(builder, row, 'sale_price', sale.problem)
    const onSale = sale.value !== undefined && this.#saleRuns(row) && (regular.value === undefined || sale.value.amount < regular.value.amount)
    const price = onSale ? sale.value : regular.value
    if (price === undefined && (this.#columns.has('regular_price') || this.#columns.has('sale_price'))) {
      this.#context.findings.warn('price_missing', this.#cells.place(row, 'regular_price'), 'The variant has no price; it can be updated but not created')
    }
    const compareAt = onSale ? regular.value ?? null : null
    return { price, compare_at_price: this.#columns.has('sale_price') ? compareAt : undefined }
  }

  #saleRuns(row: SourceRow): boolean {
    const starts = this.#date(row, 'sale_starts', '00:00:00')
    const ends = this.#date(row, 'sale_ends', '23:59:59')
    const now = this.#context.now.getTime()
    const runs = (starts === null || starts <= now) && (ends === null || now <= ends)
    if (!runs) this.#context.findings.tally('info', 'sale_not_running', row.line, 'Sale prices whose dates are not now; the regular price is imported')
    return runs
  }

  #date(row: SourceRow, field: string, defaultTime: string): number | null {
    const text = this.#cells.word(row, field)
    if (text === '') return null
    const match = /^(\d{4}-\d{2}-\d{2})(?:[ T](\d{1,2}:\d{2}(?::\d{2})?))?$/.exec(text)
    const time = /^0?0:00(?::00)?$/.test(match?.[2] ?? '') ? defaultTime : (match?.[2] ?? defaultTime).padStart(5, '0')
    const moment = match === null ? Number.NaN : Date.parse(`${match[1]}T${time.length < 8 && time.split(':').length === 3 ? `0${time}` : time}Z`)
    if (!Number.isNaN(moment)) return moment
    this.#context.findings.warn('unreadable_date', this.#cells.place(row, field), `"${text}" is not a date (YYYY-MM-DD); it is left out`)
    return null
  }

  /** Null when the quantity cannot be read. Without a quantity WooCommerce only knows in or out of stock. */
  #stock(row: SourceRow): Stock | null {
    const cell = this.#cells.word(row, 'stock')
    const availability = this.#cells.word(row, 'in_stock').toLowerCase()
    const backorders = this.#cells.word(row, 'backorders').toLowerCase()
    const soldOut = availability !== '' && parseBoolean(availability) === false
    const backorder = availability === 'backorder' || backorders === 'notify' || parseBoolean(backorders) === true
    const policy = !this.#columns.has('backorders') && availability !== 'backorder' ? undefined : backorder ? 'backorder' as const : 'deny' as const
    // "parent": the parent counts for all its variations, which is reported there.
    if (cell === '' || cell.toLowerCase() === 'parent') {
      const known = this.#columns.has('stock') || this.#columns.has('in_stock')
      return { stock: soldOut ? [{ on_hand: 0 }] : undefined, track_inventory: known ? soldOut : undefined, inventory_policy: policy }
    }
    const quantity = this.#cells.stock(row, 'stock')
    return 'problem' in quantity ? null : { stock: quantity.value, track_inventory: true, inventory_policy: policy }
  }

  #grams(row: SourceRow, parent: SourceRow): number | null | undefined {
    if (!this.#columns.has('weight')) return undefined
    if (this.#weightUnit === undefined) {
      this.#context.findings.tally('warning', 'weight_unit_unknown', row.line, `Weights whose unit is not known (${this.#columns.nameOf('weight') ?? ''}); they are kept out`)
      return undefined
    }
    return this.#cells.grams(this.#cells.word(row, 'weight') === '' ? parent : row, 'weight', this.#weightUnit)
  }

  #taxable(row: SourceRow, parent: SourceRow): boolean | undefined {
    const status = (this.#cells.word(row, 'tax_status') || this.#cells.word(parent, 'tax_status')).toLowerCase()
    if (status === '') return undefined
    // "shipping" taxes only the delivery of the product.
    return status === 'taxable'
  }

  #taxCode(row: SourceRow, parent: SourceRow): string | null | undefined {
    const own = this.#cells.text(row, 'tax_class')
    return own?.toLowerCase() === 'parent' ? this.#cells.text(parent, 'tax_class') : own
  }

  #picture(row: SourceRow): string | null | undefined {
    if (!this.#columns.has('images')) return undefined
    const [address] = splitEscaped(this.#cells.word(row, 'images'), ',')
    return address === undefined ? null : this.#cells.address(row, 'images', address)
  }

  #dimension(row: SourceRow, field: string): string | undefined {
    const size = this.#cells.word(row, field)
    return size === '' ? undefined : `${size} ${unitOf(this.#columns.nameOf(field))}`.trim()
  }
}

function rejected(builder: ProductBuilder, row: SourceRow, field: string, problem: string): null {
  builder.reject(row, field, problem)
  return null
}
