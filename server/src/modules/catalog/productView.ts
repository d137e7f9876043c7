import { isPublished, type Product, type ProductState, type Variant, type VariantState } from './product.js'

/** The resource `Product` as the API shows it to the merchant. */
export function toProduct(state: ProductState, now: Date): Product {
  const { variants, ...fields } = state
  return { ...fields, published: isPublished(state, now), variants: variants.map((variant) => toVariant(variant, state.id)) }
}

export function toVariant(state: VariantState, productId: string): Variant {
  const { price_amount, compare_at_amount, cost_amount, currency, ...fields } = state
  const money = (amount: number | null) => (amount === null ? null : { amount, currency })
  return { ...fields, product_id: productId, title: variantTitle(state), price: { amount: price_amount, currency }, compare_at_price: money(compare_at_amount), cost: money(cost_amount) }
}

export const variantTitle = (variant: Pick<VariantState, 'option_values'>) => variant.option_values.join(' / ') || 'Default'

/**
 * The storefront body of a product up to its variants. It is stored beside the row on every write, so that a read sends text
 * instead of building JSON; the variants and their availability are appended in the reading statement.
 */
export function storefrontProductText(state: ProductState): string {
  const currency = state.variants[0]?.currency ?? 'USD'
  const prices = state.variants.map((variant) => variant.price_amount)
  const body = {
    id: state.id, handle: state.handle, title: state.title, description_html: state.description_html, vendor: state.vendor, product_type: state.product_type, tags: state.tags,
    options: state.options, media: state.media.map((item, index) => ({ ...item, position: index + 1 })), seo: state.seo,
    price_range: { min: { amount: Math.min(...prices), currency }, max: { amount: Math.max(...prices), currency } },
    published_at: state.publish_at ?? state.created_at, updated_at: state.updated_at,
  }
  return `${JSON.stringify(body).slice(0, -1)},"variants":[`
}

/** The storefront form of a variant without its availability and closing brace. */
export function storefrontVariantText(variant: VariantState): string {
  const { id, sku, option_values, currency, image_url } = variant
  const compareAt = variant.compare_at_amount === null ? null : { amount: variant.compare_at_amount, currency }
  return JSON.stringify({ id, title: variantTitle(variant), sku, option_values, price: { amount: variant.price_amount, currency }, compare_at_price: compareAt, image_url }).slice(0, -1)
}
