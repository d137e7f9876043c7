import type { components } from '../../contract/types.gen.js'
import { sql } from '../../kernel/sql.js'
import type { StoreTx } from '../../kernel/tx.js'
import { onHandOf, type OnHand } from '../inventory/index.js'
import type { ProductInput, ProductState } from './product.js'
import type { VariantInput, VariantState } from './variant.js'

type CollectionReference = components['schemas']['CollectionReference']

const MEMBERSHIPS = sql(`
  SELECT m.product_id, c.handle, c.title FROM collection_products m JOIN collections c ON c.store_id = m.store_id AND c.id = m.collection_id
   WHERE m.store_id = $1 AND m.product_id = ANY($2) AND c.kind = 'manual' ORDER BY m.product_id, c.handle`)

/**
 * Products as inputs that would write them again as they are: every field is named, null and [] included, since a field that is
 * left out would not be put back. Stock at the default location names none, so that it fits into any store. Bundles name their
 * parts by id: another store refuses them, where an ordinary variant in their place would be sold without its parts.
 */
export async function toInputs(tx: StoreTx, products: readonly ProductState[]): Promise<ProductInput[]> {
  const [memberships, levels] = await Promise.all([
    tx.run<CollectionReference & { product_id: string }>(MEMBERSHIPS, [tx.storeId, products.map((product) => product.id)]),
    onHandOf(tx, products.flatMap((product) => product.variants.map((variant) => variant.inventory_item_id))),
  ])
  const collections = grouped(memberships, (membership) => membership.product_id)
  const stock = grouped(levels, (level) => level.item_id)
  return products.map((product) => toInput(product, collections.get(product.id) ?? [], stock))
}

function grouped<Row>(rows: readonly Row[], keyOf: (row: Row) => string): Map<string, Row[]> {
  const groups = new Map<string, Row[]>()
  for (const row of rows) groups.set(keyOf(row), [...(groups.get(keyOf(row)) ?? []), row])
  return groups
}

function toInput(product: ProductState, collections: readonly CollectionReference[], stock: ReadonlyMap<string, OnHand[]>): ProductInput {
  const { handle, external_id, title, description_html, vendor, product_type, category, tags, status, publish_at, unpublish_at, seo, options, media, metafields, metadata } = product
  return {
    handle, external_id, title, description_html, vendor, product_type, category, tags, status, publish_at, unpublish_at, seo, options, media, metafields,
    collections: collections.map((collection) => ({ handle: collection.handle, title: collection.title })), metadata,
    variants: product.variants.map((variant) => toVariantInput(variant, stock.get(variant.inventory_item_id) ?? [])),
  }
}

function toVariantInput(variant: VariantState, levels: readonly OnHand[]): VariantInput {
  const { external_id, sku, barcode, option_values, currency, weight_grams, requires_shipping, taxable, tax_code, track_inventory, inventory_policy, components, hs_code, origin_country, image_url, metafields, metadata } = variant
  const money = (amount: number | null) => (amount === null ? null : { amount, currency })
  return {
    external_id, sku, barcode, option_values, price: { amount: variant.price_amount, currency }, compare_at_price: money(variant.compare_at_amount), cost: money(variant.cost_amount), weight_grams,
    requires_shipping, taxable, tax_code, track_inventory, inventory_policy, components, hs_code, origin_country, image_url, metafields, metadata,
    // A bundle has none of its own; a level at zero may be left from before it was one.
    stock: components !== null ? [] : levels.map(({ code, is_default, on_hand }) => (is_default ? { on_hand } : { location: code, on_hand })),
  }
}
