import type { components } from '../../contract/types.gen.js'
import { isPublished, publishedAt, type Product, type ProductState } from './product.js'
import { variantTitle, type Variant, type VariantState } from './variant.js'

type PriceRange = components['schemas']['PriceRange']

/** The resource `Product` as the API shows it to the merchant. */
export function toProduct(state: ProductState, now: Date): Product {
  const { variants, active_since: _internal, ...fields } = state
  return { ...fields, published: isPublished(state, now), variants: variants.map((variant) => toVariant(variant, state.id)) }
}

export function toVariant(state: VariantState, productId: string): Variant {
  const { price_amount, compare_at_amount, cost_amount, currency, ...fields } = state
  const money = (amount: number | null) => (amount === null ? null : { amount, currency })
  return { ...fields, product_id: productId, title: variantTitle(state), price: { amount: price_amount, currency }, compare_at_price: money(compare_at_amount), cost: money(cost_amount) }
}

/** The lowest and the highest of some amounts; null when there are none. */
export function rangeOf(amounts: readonly number[]): { min: number; max: number } | null {
  if (amounts.length === 0) return null
  let [min, max] = [Infinity, -Infinity]
  for (const amount of amounts) {
    if (amount < min) min = amount
    if (amount > max) max = amount
  }
  return { min, max }
}

export const priceRange = (range: { min: number; max: number }, currency: string): PriceRange => ({ min: { amount: range.min, currency }, max: { amount: range.max, currency } })

/** What a list shows of a product, up to what depends on stock: text that is stored beside the row on every write. */
export function summaryText(state: ProductState): string {
  const { id, handle, title, vendor, product_type, tags, variants } = state
  const { currency } = variants[0]!
  const former = rangeOf(variants.flatMap((variant) => variant.compare_at_amount ?? []))
  const body = {
    id, handle, title, vendor, product_type, tags, image: state.media[0] ?? null, price_range: priceRange(rangeOf(variants.map((variant) => variant.price_amount))!, currency),
    compare_at_price_range: former === null ? null : priceRange(former, currency), variant_count: variants.length, published_at: publishedAt(state), updated_at: state.updated_at,
  }
  return JSON.stringify(body).slice(0, -1)
}
