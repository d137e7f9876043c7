import { Problem } from '../../kernel/problem.js'
import { sql } from '../../kernel/sql.js'
import type { StoreTx } from '../../kernel/tx.js'
import type { ShippingZone, ZoneFacts } from './zone.js'

const money = (column: string) => `CASE WHEN r.${column} IS NOT NULL THEN jsonb_build_object('amount', r.${column}, 'currency', r.currency) END`

/** A rate as the contract shows it. */
export const RATE = `jsonb_build_object('id', r.id, 'shipping_zone_id', r.zone_id, 'version', r.version, 'name', r.name, 'description', r.description, 'kind', r.kind, 'price', ${money('price')}, 'shipping_provider_id', r.provider_id, 'fallback_price', ${money('fallback_price')},
  'tiers', (SELECT coalesce(jsonb_agg(jsonb_build_object('from', (t.tier ->> 'from')::bigint, 'price', jsonb_build_object('amount', (t.tier ->> 'amount')::bigint, 'currency', r.currency)) ORDER BY t.nth), '[]')
              FROM jsonb_array_elements(r.tiers) WITH ORDINALITY AS t(tier, nth)),
  'free_over', ${money('free_over')}, 'min_weight_grams', r.min_weight_grams, 'max_weight_grams', r.max_weight_grams, 'min_order', ${money('min_order')}, 'max_order', ${money('max_order')},
  'min_days', r.min_days, 'max_days', r.max_days, 'active', r.active, 'position', r.position, 'created_at', souk_iso(r.created_at), 'updated_at', souk_iso(r.updated_at))`
export const RATES = `(SELECT coalesce(jsonb_agg(${RATE} ORDER BY r.position, r.id), '[]') FROM shipping_rates r WHERE r.store_id = z.store_id AND r.zone_id = z.id)`

const COLUMNS = `jsonb_build_object('id', z.id, 'version', z.version, 'shipping_profile_id', z.profile_id, 'name', z.name, 'countries', z.countries, 'regions', z.regions, 'rest_of_world', z.rest_of_world,
  'rates', ${RATES}, 'created_at', souk_iso(z.created_at), 'updated_at', souk_iso(z.updated_at)) AS zone`
type ZoneRow = { zone: ShippingZone }

const BY_ID = sql(`SELECT ${COLUMNS} FROM shipping_zones z WHERE z.store_id = $1 AND z.id = $2`)
// A statement of its own before the read, whose snapshot must not be older than the lock.
const LOCK = sql(`SELECT z.id FROM shipping_zones z WHERE z.store_id = $1 AND z.id = $2 FOR NO KEY UPDATE`)
const LIST = sql(`SELECT ${COLUMNS} FROM shipping_zones z WHERE z.store_id = $1 AND ($2::text IS NULL OR z.profile_id = $2) AND z.id > $3 ORDER BY z.id LIMIT $4`)

const notFound = () => new Problem('shipping.zone_not_found', 'No shipping zone of this store has this id.')

/** @throws shipping.zone_not_found */
export async function get(tx: StoreTx, id: string): Promise<ShippingZone> {
  const row = await tx.one<ZoneRow>(BY_ID, [tx.storeId, id])
  if (!row) throw notFound()
  return row.zone
}

/** The zone with its rates, locked until the transaction ends. @throws shipping.zone_not_found */
export async function getForUpdate(tx: StoreTx, id: string): Promise<ShippingZone> {
  const [, rows] = await Promise.all([tx.run(LOCK, [tx.storeId, id]), tx.run<ZoneRow>(BY_ID, [tx.storeId, id])])
  if (rows.length === 0) throw notFound()
  return rows[0]!.zone
}

export async function list(tx: StoreTx, profileId: string | undefined, after: string, limit: number): Promise<ShippingZone[]> {
  return (await tx.run<ZoneRow>(LIST, [tx.storeId, profileId ?? null, after, limit + 1])).map((row) => row.zone)
}

const INSERT = sql(`INSERT INTO shipping_zones (store_id, id, profile_id, name, countries, regions, rest_of_world, created_at, updated_at) VALUES ($1, $2, $3, $4, $5, $6::jsonb, $7, $8, $8)`)
const UPDATE = sql(`UPDATE shipping_zones SET name = $3, countries = $4, regions = $5::jsonb, rest_of_world = $6, version = version + 1, updated_at = $7 WHERE store_id = $1 AND id = $2`)
const TOUCH = sql(`UPDATE shipping_zones SET version = version + 1, updated_at = $3 WHERE store_id = $1 AND id = $2`)
const DELETE = sql(`DELETE FROM shipping_zones WHERE store_id = $1 AND id = $2`)

export function insert(tx: StoreTx, id: string, profileId: string, { name, countries, regions, rest_of_world }: ZoneFacts): void {
  tx.send(INSERT, [tx.storeId, id, profileId, name, countries, JSON.stringify(regions), rest_of_world, tx.now])
}

export function update(tx: StoreTx, id: string, { name, countries, regions, rest_of_world }: ZoneFacts): void {
  tx.send(UPDATE, [tx.storeId, id, name, countries, JSON.stringify(regions), rest_of_world, tx.now])
}

/** A zone shows its rates, so its version grows with theirs. @returns the zone as it is now */
export async function touch(tx: StoreTx, id: string): Promise<ShippingZone> {
  tx.send(TOUCH, [tx.storeId, id, tx.now])
  return get(tx, id)
}

export function remove(tx: StoreTx, id: string): void {
  tx.send(DELETE, [tx.storeId, id])
}

const ADD_FIRST = sql(`
  INSERT INTO shipping_zones (store_id, id, profile_id, name, countries, rest_of_world, created_at, updated_at)
  SELECT $1, r.id, $3, r.name, r.countries, r.rest_of_world, $4, $4 FROM jsonb_to_recordset($2::jsonb) AS r(id text, name text, countries text[], rest_of_world boolean)`)

/** The zones a new store starts with. */
export function addFirst(tx: StoreTx, zones: readonly { id: string }[], profileId: string): void {
  tx.send(ADD_FIRST, [tx.storeId, JSON.stringify(zones), profileId, tx.now])
}
