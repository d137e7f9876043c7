import type { components } from '../../contract/types.gen.js'
import type { Principal } from '../../kernel/operation.js'
import { sql } from '../../kernel/sql.js'
import type { StoreTx } from '../../kernel/tx.js'
import { priceRange, rangeOf } from './productView.js'
import { CAN_BE_BOUGHT } from './stockSql.js'

type Product = components['schemas']['StorefrontProduct']
type Summary = components['schemas']['StorefrontProductSummary']

/** Who looks: prices are those of the market of the country, and of the groups of the customer. */
export interface Shopper {
  readonly country: string | null
  readonly customerId: string | null
}

export const shopperOf = ({ query, principal }: { readonly query: { readonly country?: string | undefined }; readonly principal: Principal }): Shopper => ({ country: query.country ?? null, customerId: principal.customerId })

const PRICES = sql(`SELECT p.variant_id, p.unit_amount, p.compare_at_amount, p.currency FROM souk_shopper_prices($1, $2, $3, $4, $5, $6) p`)

/** A product with what a shopper pays for a unit; variants that have no price there are left out, and undefined is left of a product without any other. */
export async function atShopperPrices(tx: StoreTx, text: string, { country, customerId }: Shopper): Promise<string | undefined> {
  const product = JSON.parse(text) as Product
  const values = [tx.storeId, product.variants.map(({ id }) => id), country, customerId, tx.store.currency, tx.now]
  const rows = await tx.run<{ variant_id: string; unit_amount: number; compare_at_amount: number | null; currency: string }>(PRICES, values)
  if (rows.length === 0) return undefined
  const { currency } = rows[0]!
  const prices = new Map(rows.map((row) => [row.variant_id, row]))
  const variants = product.variants.flatMap((variant) => {
    const price = prices.get(variant.id)
    if (price === undefined) return []
    return [{ ...variant, price: { amount: price.unit_amount, currency }, compare_at_price: price.compare_at_amount === null ? null : { amount: price.compare_at_amount, currency } }]
  })
  return JSON.stringify({ ...product, price_range: priceRange(rangeOf(rows.map(({ unit_amount }) => unit_amount))!, currency), variants } satisfies Product)
}

const SUMMARIES = sql(`
  SELECT g.product_id, g.min, g.max, g.former_min, g.former_max, g.currency, g.variant_count, coalesce(first.id, g.first_id) AS default_variant_id, first.id IS NOT NULL AS in_stock
    FROM (SELECT v.product_id, min(p.unit_amount) AS min, max(p.unit_amount) AS max, min(p.compare_at_amount) AS former_min, max(p.compare_at_amount) AS former_max, min(p.currency) AS currency,
                 count(*)::int AS variant_count, (array_agg(v.id ORDER BY v.position))[1] AS first_id, array_agg(v.id) AS sold
            FROM souk_shopper_prices($1, ARRAY(SELECT v.id FROM variants v WHERE v.store_id = $1 AND v.product_id = ANY($2)), $3, $4, $5, $6) p JOIN variants v ON v.store_id = $1 AND v.id = p.variant_id
           GROUP BY v.product_id) g
    LEFT JOIN LATERAL (SELECT v.id FROM variants v WHERE v.store_id = $1 AND v.product_id = g.product_id AND v.id = ANY(g.sold) AND ${CAN_BE_BOUGHT} ORDER BY v.position LIMIT 1) first ON true`)
type SummaryRow = { product_id: string; min: number; max: number; former_min: number | null; former_max: number | null; currency: string } & Pick<Summary, 'variant_count' | 'default_variant_id' | 'in_stock'>

/** Entries of lists, the same way. */
export async function summariesAtShopperPrices(tx: StoreTx, entries: readonly { id: string; text: string }[], { country, customerId }: Shopper): Promise<{ text: string }[]> {
  if (entries.length === 0) return []
  const rows = await tx.run<SummaryRow & Record<string, unknown>>(SUMMARIES, [tx.storeId, entries.map(({ id }) => id), country, customerId, tx.store.currency, tx.now])
  const sold = new Map(rows.map((row) => [row.product_id, row]))
  return entries.flatMap((entry) => {
    const row = sold.get(entry.id)
    return row === undefined ? [] : [{ text: JSON.stringify(repriced(JSON.parse(entry.text) as Summary, row)) }]
  })
}

function repriced(summary: Summary, { min, max, former_min, former_max, currency, variant_count, default_variant_id, in_stock }: SummaryRow): Summary {
  const compare_at_price_range = former_min === null || former_max === null ? null : priceRange({ min: former_min, max: former_max }, currency)
  return { ...summary, price_range: priceRange({ min, max }, currency), compare_at_price_range, variant_count, default_variant_id, in_stock }
}
