import type { Columns } from '../columns.js'
import type { Money, StockInput } from '../productInput.js'
import type { WeightUnit } from '../records.js'
import type { SourceRow } from '../rowGroups.js'
import { webAddress } from '../values/address.js'
import type { Parsed } from '../values/decimal.js'
import { isDamagedNumber, parseBoolean, parseWhole, unguardFormula, unguardIdentifier } from '../values/text.js'
import { toGrams } from '../values/weight.js'
import type { ReaderContext } from './tableFormat.js'

/**
 * Reads typed values out of rows. Everywhere undefined means that the file does not speak of the field (leave it
 * unchanged) and null that it speaks of it and leaves it empty (clear it). A cell that cannot be read is left out with a
 * warning, unless the variant cannot exist without it; then the problem is returned and the row is rejected.
 */
export class Cells {
  readonly #columns: Columns
  readonly #context: ReaderContext
  readonly #slots = new Map<string, number>()

  constructor(columns: Columns, context: ReaderContext) {
    this.#columns = columns
    this.#context = context
    for (const field of columns.fields()) this.#slots.set(field, columns.slot(field))
  }

  /** The cell as it is written. */
  raw(row: SourceRow, field: string): string | undefined {
    const slot = this.#slots.get(field)
    return slot === undefined ? undefined : row.cells[slot] ?? undefined
  }

  /** Trimmed text, empty when absent. */
  word(row: SourceRow, field: string): string {
    return this.raw(row, field)?.trim() ?? ''
  }

  text(row: SourceRow, field: string): string | null | undefined {
    const cell = this.raw(row, field)
    if (cell === undefined) return undefined
    const trimmed = cell.trim()
    return trimmed === '' ? null : unguardFormula(trimmed)
  }

  /** Text whose blanks matter: HTML, metafield values. */
  verbatim(row: SourceRow, field: string): string | null | undefined {
    const cell = this.raw(row, field)
    if (cell === undefined) return undefined
    return cell.trim() === '' ? null : unguardFormula(cell)
  }

  identifier(row: SourceRow, field: string): string | null | undefined {
    const cell = this.raw(row, field)
    if (cell === undefined) return undefined
    const value = unguardIdentifier(cell.trim()).trim()
    return value === '' ? null : value
  }

  sku(row: SourceRow, field: string): string | null | undefined {
    const sku = this.identifier(row, field)
    if (typeof sku === 'string' && isDamagedNumber(sku)) {
      this.#warn(row, field, 'sku_damaged', `The SKU "${sku}" looks like a number that a spreadsheet shortened; it is kept as it is written`)
    }
    return sku
  }

  /** A barcode ruined by a spreadsheet cannot be repaired; left out, it does not overwrite the right one in the store. */
  barcode(row: SourceRow, field: string): string | null | undefined {
    const barcode = this.identifier(row, field)
    if (typeof barcode === 'string' && isDamagedNumber(barcode)) {
      this.#warn(row, field, 'barcode_damaged', 'The barcode was shortened to a rounded number by a spreadsheet and is left out. Format the column as text and export it again')
      return undefined
    }
    return barcode
  }

  flag(row: SourceRow, field: string): boolean | undefined {
    const word = this.word(row, field)
    if (word === '') return undefined
    const value = parseBoolean(word)
    if (value === undefined) this.#warn(row, field, 'unknown_flag', `"${word}" is neither yes nor no; the field is left out`)
    return value
  }

  /** The selling price. A problem rejects the row; an empty cell leaves the price of an existing variant alone. */
  price(row: SourceRow, field: string): Parsed<Money | undefined> {
    const cell = this.word(row, field)
    if (cell === '') return { value: undefined }
    const amount = this.#context.prices.amount(cell)
    if ('problem' in amount) return { problem: `the price ${amount.problem}` }
    return { value: { amount: amount.value, currency: this.#context.prices.currency } }
  }

  /** A price the variant can do without. */
  money(row: SourceRow, field: string, name: string): Money | null | undefined {
    const cell = this.raw(row, field)?.trim()
    if (cell === undefined) return undefined
    if (cell === '') return null
    const amount = this.#context.prices.amount(cell)
    if ('value' in amount) return { amount: amount.value, currency: this.#context.prices.currency }
    this.#warn(row, field, 'unreadable_price', `The ${name} ${amount.problem}; it is left out`)
    return undefined
  }

  /** Stock of the default location. Negative is allowed (oversold), a fraction is not. */
  stock(row: SourceRow, field: string): Parsed<StockInput[] | undefined> {
    const cell = this.word(row, field)
    if (cell === '') return { value: undefined }
    const quantity = parseWhole(cell)
    return quantity === undefined ? { problem: 'the quantity is not a whole number' } : { value: [{ on_hand: quantity }] }
  }

  grams(row: SourceRow, field: string, unit: WeightUnit): number | null | undefined {
    const cell = this.raw(row, field)?.trim()
    if (cell === undefined) return undefined
    return cell === '' ? null : this.gramsOf(row, field, cell, unit)
  }

  /** Grams of a number that was taken out of its cell. */
  gramsOf(row: SourceRow, field: string, number: string, unit: WeightUnit): number | undefined {
    const grams = toGrams(number, unit)
    if ('value' in grams) return grams.value
    this.#warn(row, field, 'unreadable_weight', `The weight ${grams.problem}; it is left out`)
    return undefined
  }

  /** A picture's address, or undefined with a warning when the server could not fetch it. */
  address(row: SourceRow, field: string, text: string): string | undefined {
    const address = webAddress(text)
    if ('value' in address) return address.value
    this.#context.findings.warn('image_dropped', { line: row.line, column: this.#columns.nameOf(field), value: text }, `The image address ${address.problem}; the image is left out`)
    return undefined
  }

  /** The picture of a variant: null when the cell is empty, undefined when there is no column or no usable address. */
  picture(row: SourceRow, field: string): string | null | undefined {
    const cell = this.raw(row, field)?.trim()
    if (cell === undefined) return undefined
    return cell === '' ? null : this.address(row, field, cell)
  }

  /** Two-letter country code. */
  country(row: SourceRow, field: string): string | null | undefined {
    const code = this.text(row, field)
    if (typeof code !== 'string') return code
    if (/^[a-z]{2}$/i.test(code)) return code.toUpperCase()
    this.#warn(row, field, 'unknown_country', `"${code}" is not a two-letter country code; it is left out`)
    return undefined
  }

  /** Where a finding about this cell belongs. */
  place(row: SourceRow, field: string | null): { line: number, column: string | null, value: string | null } {
    if (field === null) return { line: row.line, column: null, value: null }
    return { line: row.line, column: this.#columns.nameOf(field), value: this.raw(row, field) ?? null }
  }

  #warn(row: SourceRow, field: string, code: string, message: string): void {
    this.#context.findings.warn(code, this.place(row, field), message)
  }
}
