import { Problem } from '../../kernel/problem.js'
import { sql } from '../../kernel/sql.js'
import type { StoreTx } from '../../kernel/tx.js'
import { currencyOf, type RateFacts, type ShippingRate } from './rate.js'
import { RATE } from './zoneStore.js'

type RateRow = { rate: ShippingRate }

const BY_ID = sql(`SELECT ${RATE} AS rate FROM shipping_rates r WHERE r.store_id = $1 AND r.id = $2`)
const DELETE = sql(`DELETE FROM shipping_rates WHERE store_id = $1 AND id = $2`)
const FIELDS = `name text, description text, kind text, currency text, price bigint, provider_id text, fallback_price bigint, tiers jsonb, free_over bigint, min_weight_grams bigint, max_weight_grams bigint, min_order bigint, max_order bigint, min_days int, max_days int, active boolean, position int`
const NAMES = FIELDS.split(', ').map((field) => field.split(' ')[0]!)
const INSERT = sql(`
  INSERT INTO shipping_rates (store_id, id, zone_id, ${NAMES.join(', ')}, created_at, updated_at)
  SELECT $1, f.id, f.zone_id, ${NAMES.map((name) => `f.${name}`).join(', ')}, $3, $3 FROM jsonb_to_recordset($2::jsonb) AS f(id text, zone_id text, ${FIELDS})`)
const UPDATE = sql(`
  UPDATE shipping_rates r SET ${NAMES.map((name) => `${name} = f.${name}`).join(', ')}, version = r.version + 1, updated_at = $4
    FROM jsonb_to_record($3::jsonb) AS f(${FIELDS}) WHERE r.store_id = $1 AND r.id = $2`)

/** @throws shipping.rate_not_found */
export async function get(tx: StoreTx, id: string): Promise<ShippingRate> {
  const row = await tx.one<RateRow>(BY_ID, [tx.storeId, id])
  if (!row) throw new Problem('shipping.rate_not_found', 'No shipping rate of this store has this id.')
  return row.rate
}

const LOCK_ZONE = sql(`SELECT z.id FROM shipping_zones z WHERE z.store_id = $1 AND z.id = (SELECT r.zone_id FROM shipping_rates r WHERE r.store_id = $1 AND r.id = $2) FOR NO KEY UPDATE`)

/** The rate, its zone locked until the transaction ends: whoever changes rates of one zone does so one after the other. @throws shipping.rate_not_found */
export async function getOfLockedZone(tx: StoreTx, id: string): Promise<ShippingRate> {
  const [, rate] = await Promise.all([tx.run(LOCK_ZONE, [tx.storeId, id]), get(tx, id)])
  return rate
}

export interface NewRate {
  id: string
  zone_id: string
  facts: RateFacts
}

export function insert(tx: StoreTx, rates: readonly NewRate[]): void {
  if (rates.length > 0) tx.send(INSERT, [tx.storeId, JSON.stringify(rates.map(({ id, zone_id, facts }) => ({ id, zone_id, ...columnsOf(facts) }))), tx.now])
}

export function update(tx: StoreTx, id: string, facts: RateFacts): void {
  tx.send(UPDATE, [tx.storeId, id, JSON.stringify(columnsOf(facts)), tx.now])
}

export function remove(tx: StoreTx, id: string): void {
  tx.send(DELETE, [tx.storeId, id])
}

/** Amounts of a rate share one currency, so its row names that once. */
function columnsOf(rate: RateFacts): Record<string, unknown> {
  const { price, tiers, free_over, min_order, max_order } = rate
  return {
    ...rate, currency: currencyOf(rate), price: price?.amount ?? null, provider_id: rate.shipping_provider_id, fallback_price: rate.fallback_price?.amount ?? null, tiers: tiers.map((tier) => ({ from: tier.from, amount: tier.price.amount })),
    free_over: free_over?.amount ?? null, min_order: min_order?.amount ?? null, max_order: max_order?.amount ?? null,
  }
}
