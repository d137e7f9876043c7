import { safeHtml } from './description.js'
import { publishedAt, type ProductState } from './product.js'
import { priceRange, rangeOf } from './productView.js'
import { variantTitle, type VariantState } from './variant.js'

/*
 * The storefront body of a product, as text beside its row: written with every change, so that a read sends text instead of building
 * JSON. It has gaps for what is of the moment of reading, one at the end of each variant for its stock and metafields, and one
 * at its own end for metafields. A gap says between two separators what it is about:
 *
 *   {"id":…,"variants":[{"id":…␞iitem_… deny␞},{"id":…␞␞}]␞␞}
 *
 * of a variant the item whose stock counts and what happens when none is left, or nothing when stock is not counted;
 * of the product that more is to be found out than stock, or nothing.
 */

/** Separates gaps from text, and what fills one gap from the next. JSON never contains it: it escapes control characters. */
export const GAP = '\u001e'
const ASKS_MORE = 'more'

export function storefrontText(state: ProductState): string {
  const { id, handle, title, vendor, product_type, tags, options, seo, variants } = state
  const body = {
    id, handle, title, description_html: safeHtml(state.description_html), vendor, product_type, tags, options, media: state.media.map(({ url, alt }, index) => ({ url, alt, position: index + 1 })), seo,
    price_range: priceRange(rangeOf(variants.map((variant) => variant.price_amount))!, variants[0]!.currency), published_at: publishedAt(state), updated_at: state.updated_at,
  }
  return `${open(body)},"variants":[${variants.map(variantText).join(',')}]${gap(isPlain(state) ? '' : ASKS_MORE)}}`
}

/** Items whose stock the text of a product has gaps for; none where more than stock is to be found out. */
export function stockItems(state: ProductState): string[] {
  return isPlain(state) ? state.variants.flatMap((variant) => (variant.track_inventory ? variant.inventory_item_id : [])) : []
}

/** What few products have, which are metafields and bundles, takes another statement to find out. */
const isPlain = ({ metafields, variants }: ProductState) => metafields.length === 0 && variants.every((variant) => variant.metafields.length === 0 && variant.components === null)

function variantText(variant: VariantState): string {
  const { id, sku, option_values, currency, image_url } = variant
  const compareAt = variant.compare_at_amount === null ? null : { amount: variant.compare_at_amount, currency }
  const body = { id, title: variantTitle(variant), sku, option_values, price: { amount: variant.price_amount, currency }, compare_at_price: compareAt, image_url }
  return `${open(body)}${gap(variant.track_inventory ? `${variant.inventory_item_id} ${variant.inventory_policy}` : '')}}`
}

const open = (body: object) => JSON.stringify(body).slice(0, -1)
const gap = (about: string) => `${GAP}${about}${GAP}`

/** The body, with each gap filled by the entry at its place. */
export const filled = (text: string, fills: readonly string[]): string => join(text.split(GAP), fills)

const join = (pieces: readonly string[], fills: readonly string[]) => pieces.map((piece, at) => (at % 2 === 0 ? piece : fills[at >> 1]!)).join('')

const NO_METAFIELDS = ',"metafields":[]'
const NOT_COUNTED = `,"available":null,"in_stock":true${NO_METAFIELDS}`

/**
 * The body, filled from levels alone.
 * @param levels of its items at locations that sell to shoppers, as `iitem_… 12` or `iitem_… 12 backorder`, with commas between them.
 * @returns undefined where they do not settle it: it has metafields or bundles, or what is out of stock may be sold nevertheless.
 */
export function filledFromLevels(text: string, levels: string): string | undefined {
  const pieces = text.split(GAP)
  const gaps = pieces.filter((_, at) => at % 2 === 1)
  if (gaps.pop() === ASKS_MORE) return undefined
  const stock = stockIn(levels)
  const fills = gaps.map((about) => fillOf(about, stock))
  return fills.includes(undefined) ? undefined : join(pieces, [...(fills as string[]), NO_METAFIELDS])
}

function fillOf(about: string, stock: ReadonlyMap<string, Stock>): string | undefined {
  if (about === '') return NOT_COUNTED
  const [item, policy] = about.split(' ') as [string, string]
  const { available, some, beyond } = stock.get(item) ?? NO_LEVELS
  return some || (!beyond && policy === 'deny') ? `,"available":${Math.max(available, 0)},"in_stock":${some}${NO_METAFIELDS}` : undefined
}

interface Stock {
  available: number
  /** Whether a location has units. */
  some: boolean
  /** Whether a location may sell more than it has. */
  beyond: boolean
}

const NO_LEVELS: Stock = { available: 0, some: false, beyond: false }

function stockIn(levels: string): Map<string, Stock> {
  const stock = new Map<string, Stock>()
  if (levels === '') return stock
  for (const level of levels.split(',')) {
    const [item, units, oversell = 'deny'] = level.split(' ') as [string, string, string?]
    const { available, some, beyond } = stock.get(item) ?? NO_LEVELS
    stock.set(item, { available: available + Number(units), some: some || Number(units) > 0, beyond: beyond || oversell !== 'deny' })
  }
  return stock
}
