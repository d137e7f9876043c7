import { currencyExponent, decimalOf } from '../../kernel/money.js'
import { TITLES, type ContentState, type DocumentState, type TaxIds } from './document.js'
import type { OrderAddress } from './order.js'

/** A document as text in its places, which HTML and PDF then set in their own way. */
export interface Sheet {
  title: string
  facts: [label: string, value: string][]
  seller: string[]
  parties: { title: string; lines: string[] }[]
  columns: string[]
  rows: { words: string[]; cells: string[] }[]
  sums: [label: string, value: string][]
}

/** @throws nothing: a locale or time zone that this computer does not know falls back to en-US and UTC */
export function toSheet(document: DocumentState): Sheet {
  const { content, kind } = document
  const words = new Writer(document)
  const priced = kind !== 'packing_slip'
  const deliverTo = { title: 'Deliver to', lines: addressLines(content.buyer.shipping_address) }
  const billTo = { title: kind === 'credit_note' ? 'Credit to' : 'Bill to', lines: [...addressLines(content.buyer.billing_address ?? content.buyer.shipping_address), ...(content.buyer.email === null ? [] : [content.buyer.email]), ...(content.buyer.tax_ids ?? []).map(taxIdWords)] }
  return {
    title: `${TITLES[kind]} ${document.name}`,
    facts: [['Date', words.date(document.issued_at)], ['Order', document.order_name]],
    seller: [content.seller.name, content.seller.email, content.seller.country].filter((line) => line !== null),
    parties: (priced ? [billTo, deliverTo] : [deliverTo]).filter(({ lines }) => lines.length > 0),
    columns: priced ? ['Quantity', 'Price', 'Discount', 'Tax', 'Total'] : ['Quantity'],
    rows: content.lines.map((line) => ({
      words: [line.title, [line.variant_title, line.sku].filter((word) => word !== null && word !== '').join(' · ')].filter((word) => word !== ''),
      cells: priced ? [String(line.quantity), words.money(line.unit_amount), words.money(line.discount_amount), words.money(line.tax_amount), words.money(line.total_amount)] : [String(line.quantity)],
    })),
    sums: priced ? sumsOf(content, words) : [['Units', String(content.lines.reduce((units, line) => units + line.quantity, 0))]],
  }
}

/** `eu_vat` is written EU VAT. */
const taxIdWords = ({ type, value }: TaxIds[number]) => `${type.toUpperCase().replaceAll('_', ' ')} ${value}`

function sumsOf(content: ContentState, words: Writer): Sheet['sums'] {
  const sums: Sheet['sums'] = [['Subtotal', words.money(content.subtotal_amount)]]
  if (content.discount_amount > 0) sums.push(['Discount', `−${words.money(content.discount_amount)}`])
  if (content.shipping) sums.push([`Shipping (${content.shipping.title})`, words.money(content.shipping.price_amount)])
  if (content.adjustment_amount > 0) sums.push(['Adjustment', words.money(content.adjustment_amount)])
  const included = content.tax_included ? ' (included)' : ''
  for (const tax of content.taxes) sums.push([`${tax.name} ${words.percent(tax.rate_ppm)}${included}`, words.money(tax.amount)])
  if (content.taxes.length === 0 && content.tax_amount > 0) sums.push([`Tax${included}`, words.money(content.tax_amount)])
  if (content.deduction_amount !== undefined && content.deduction_amount > 0) sums.push(['Deduction', `−${words.money(content.deduction_amount)}`])
  return [...sums, ['Total', words.money(content.total_amount)]]
}

function addressLines(address: OrderAddress | null): string[] {
  if (address === null) return []
  const { name, company, line1, line2, postal_code, city, province, country } = address
  const place = [postal_code, city, province].filter((part) => part != null && part !== '').join(' ')
  return [name, company, line1, line2, place, country].filter((line): line is string => line != null && line !== '')
}

const PPM_PER_PERCENT = 10_000

class Writer {
  readonly #money: Intl.NumberFormat
  readonly #percent: Intl.NumberFormat
  readonly #date: Intl.DateTimeFormat
  readonly #currency: string

  constructor({ content, currency }: DocumentState) {
    const locale = Intl.NumberFormat.supportedLocalesOf([content.locale])[0] ?? 'en-US'
    const digits = currencyExponent(currency)
    this.#currency = currency
    this.#money = new Intl.NumberFormat(locale, { style: 'currency', currency, minimumFractionDigits: digits, maximumFractionDigits: digits })
    this.#percent = new Intl.NumberFormat(locale, { maximumFractionDigits: 4 })
    this.#date = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: knownZone(content.timezone) })
  }

  /** Exact: the amount is written as a decimal, never divided. */
  money(amount: number): string {
    return this.#money.format(decimalOf(amount, this.#currency))
  }

  percent(ppm: number): string {
    return `${this.#percent.format(ppm / PPM_PER_PERCENT)} %`
  }

  date(at: Date): string {
    return this.#date.format(at)
  }
}

function knownZone(zone: string): string {
  try {
    return new Intl.DateTimeFormat('en-US', { timeZone: zone }).resolvedOptions().timeZone
  } catch (error) {
    if (error instanceof RangeError) return 'UTC'
    throw error
  }
}
