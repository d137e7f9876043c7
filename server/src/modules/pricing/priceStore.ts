import type { components } from '../../contract/types.gen.js'
import { Problem, type ProblemError } from '../../kernel/problem.js'
import { sql } from '../../kernel/sql.js'
import type { StoreTx } from '../../kernel/tx.js'
import { findVariantFacts } from '../catalog/index.js'
import type { ListCandidate } from './price.js'
import type { PriceList } from './priceList.js'

export type ListPrice = components['schemas']['ListPrice']
type PriceInput = components['schemas']['ListPriceInput']
type PriceKey = components['schemas']['PriceKey']

const LIST = sql(`
  SELECT p.variant_id, p.min_quantity, p.amount, p.compare_at_amount, p.updated_at FROM prices p
   WHERE p.store_id = $1 AND p.price_list_id = $2 AND (p.variant_id, p.min_quantity) > ($3, $4) ORDER BY p.variant_id, p.min_quantity LIMIT $5`)
const LIST_OF_VARIANT = sql(`
  SELECT p.variant_id, p.min_quantity, p.amount, p.compare_at_amount, p.updated_at FROM prices p
   WHERE p.store_id = $1 AND p.price_list_id = $2 AND p.variant_id = $6 AND (p.variant_id, p.min_quantity) > ($3, $4) ORDER BY p.min_quantity LIMIT $5`)
type PriceRow = { variant_id: string; min_quantity: number; amount: number; compare_at_amount: number | null; updated_at: Date }

/** @param after variant and quantity of the last price read */
export async function listPrices(tx: StoreTx, list: PriceList, variantId: string | undefined, after: readonly unknown[] | null, limit: number): Promise<ListPrice[]> {
  const values = [tx.storeId, list.id, after?.[0] ?? '', after?.[1] ?? 0, limit + 1]
  const rows = variantId === undefined ? await tx.run<PriceRow>(LIST, values) : await tx.run<PriceRow>(LIST_OF_VARIANT, [...values, variantId])
  const money = (amount: number) => ({ amount, currency: list.currency })
  return rows.map((row) => ({
    price_list_id: list.id, variant_id: row.variant_id, min_quantity: row.min_quantity, price: money(row.amount), compare_at_price: row.compare_at_amount === null ? null : money(row.compare_at_amount),
    updated_at: row.updated_at.toISOString(),
  }))
}

/** @throws pricing.prices_invalid with everything that is wrong, catalog.variant_not_found with each */
export async function requireSettable(tx: StoreTx, list: PriceList, prices: readonly PriceInput[]): Promise<void> {
  const errors: ProblemError[] = []
  const first = new Map<string, number>()
  prices.forEach(({ variant_id, min_quantity = 1, price, compare_at_price }, index) => {
    const at = `/prices/${index}`
    if (price.currency !== list.currency) errors.push({ pointer: `${at}/price/currency`, code: 'currency', detail: `must be ${list.currency}, the currency of the list` })
    if (compare_at_price && compare_at_price.currency !== list.currency) errors.push({ pointer: `${at}/compare_at_price/currency`, code: 'currency', detail: `must be ${list.currency}, the currency of the list` })
    const key = `${variant_id} ${min_quantity}`
    const earlier = first.get(key)
    if (earlier !== undefined) errors.push({ pointer: at, code: 'duplicate', detail: `repeats variant and quantity of price ${earlier}` })
    else first.set(key, index)
  })
  if (errors.length > 0) throw new Problem('pricing.prices_invalid', `${errors[0]!.pointer} ${errors[0]!.detail}.`, { errors })
  const known = await findVariantFacts(tx, prices.map(({ variant_id }) => variant_id))
  const missing = prices.flatMap(({ variant_id }, index) => (known.has(variant_id) ? [] : [{ pointer: `/prices/${index}/variant_id`, code: 'not_found', detail: 'is no variant of this store' }]))
  if (missing.length > 0) throw new Problem('catalog.variant_not_found', 'The store does not have all of these variants.', { errors: missing })
}

const SET = sql(`
  INSERT INTO prices AS p (store_id, price_list_id, variant_id, min_quantity, amount, compare_at_amount, updated_at)
  SELECT $1, $2, r.variant_id, r.min_quantity, r.amount, r.compare_at_amount, $4
    FROM jsonb_to_recordset($3::jsonb) AS r(variant_id text, min_quantity int, amount bigint, compare_at_amount bigint) ORDER BY r.variant_id, r.min_quantity
  ON CONFLICT (store_id, price_list_id, variant_id, min_quantity) DO UPDATE SET amount = excluded.amount, compare_at_amount = excluded.compare_at_amount, updated_at = excluded.updated_at
   WHERE (p.amount, p.compare_at_amount) IS DISTINCT FROM (excluded.amount, excluded.compare_at_amount)
  RETURNING p.variant_id, p.xmax = 0 AS created`)

/** Sets prices that were found settable. @returns one row for each that was not so before */
export async function setPrices(tx: StoreTx, list: PriceList, prices: readonly PriceInput[]): Promise<{ variant_id: string; created: boolean }[]> {
  const rows = prices.map(({ variant_id, min_quantity = 1, price, compare_at_price }) => ({ variant_id, min_quantity, amount: price.amount, compare_at_amount: compare_at_price?.amount ?? null }))
  return tx.run<{ variant_id: string; created: boolean }>(SET, [tx.storeId, list.id, JSON.stringify(rows), tx.now]).catch((error: { code?: string }) => {
    if (error.code !== FOREIGN_KEY_VIOLATION) throw error as Error
    throw new Problem('catalog.variant_not_found', 'A variant was deleted meanwhile. Read the product again.')
  })
}

const FOREIGN_KEY_VIOLATION = '23503'

const REMOVE = sql(`
  DELETE FROM prices p USING (SELECT DISTINCT * FROM jsonb_to_recordset($3::jsonb) AS r(variant_id text, min_quantity int)) r
   WHERE p.store_id = $1 AND p.price_list_id = $2 AND p.variant_id = r.variant_id AND (r.min_quantity IS NULL OR p.min_quantity = r.min_quantity) RETURNING p.variant_id`)

/** @returns one row for each price that is gone */
export async function removePrices(tx: StoreTx, list: PriceList, keys: readonly PriceKey[]): Promise<{ variant_id: string }[]> {
  return tx.run<{ variant_id: string }>(REMOVE, [tx.storeId, list.id, JSON.stringify(keys)])
}

const CANDIDATES = sql(`
  SELECT l.id, l.name, l.status, l.kind, l.currency, l.market_id, l.customer_group_ids, l.percent_bp, l.priority, l.starts_at, l.ends_at, p.min_quantity, p.amount, p.compare_at_amount
    FROM ((SELECT * FROM price_lists WHERE store_id = $1 AND status = 'active') UNION ALL (SELECT * FROM price_lists WHERE store_id = $1 AND status = 'draft' ORDER BY id DESC LIMIT $4)) l
    LEFT JOIN LATERAL (
      SELECT p.min_quantity, p.amount, p.compare_at_amount FROM prices p
       WHERE p.store_id = $1 AND p.price_list_id = l.id AND p.variant_id = $2 AND p.min_quantity <= $3 ORDER BY p.min_quantity DESC LIMIT 1) p ON true
   ORDER BY l.status, l.priority, l.id`)

/** Every list that could make the price of a variant: all active ones, and the newest drafts. */
export async function findCandidates(tx: StoreTx, variantId: string, quantity: number, drafts: number): Promise<ListCandidate[]> {
  return tx.run<ListCandidate & Record<string, unknown>>(CANDIDATES, [tx.storeId, variantId, quantity, drafts])
}

export interface PriceContext {
  currency: string
  market_id: string | null
  customer_group_ids: readonly string[]
  at: Date
}

export interface VariantPrice {
  unit_amount: number
  compare_at_amount: number | null
  price_list_id: string | null
  base_amount: number
}

const PRICES = sql(`
  SELECT w.variant_id, p.unit_amount, p.compare_at_amount, p.price_list_id, p.base_amount
    FROM unnest($2::text[], $3::int[]) AS w(variant_id, quantity) CROSS JOIN LATERAL souk_price($1, w.variant_id, w.quantity, $4, $5, $6, $7) p`)

/**
 * What variants cost, each by the units asked for; ask once for each variant, with all its units. One that has no price in the
 * currency, or does not exist, is missing from the answer.
 */
export async function priceVariants(tx: StoreTx, asks: readonly { variant_id: string; quantity: number }[], context: PriceContext): Promise<Map<string, VariantPrice>> {
  if (asks.length === 0) return new Map()
  const values = [tx.storeId, asks.map(({ variant_id }) => variant_id), asks.map(({ quantity }) => quantity), context.currency, context.market_id, context.customer_group_ids, context.at]
  const rows = await tx.run<VariantPrice & { variant_id: string } & Record<string, unknown>>(PRICES, values)
  return new Map(rows.map(({ variant_id, unit_amount, compare_at_amount, price_list_id, base_amount }) => [variant_id, { unit_amount, compare_at_amount, price_list_id, base_amount }]))
}
