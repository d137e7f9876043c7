import { Problem } from '../../kernel/problem.js'
import { sql } from '../../kernel/sql.js'
import type { StoreTx } from '../../kernel/tx.js'
import type { Location, LocationFacts } from './location.js'

/**
 * Which locations are active is decided under a lock per store: shared for whoever puts units somewhere, exclusive for whoever
 * changes locations. So no unit can arrive at a location in the moment in which it is found empty and closed. It is an
 * advisory lock because a shared lock of the location's row would be written to disk with every change of stock.
 */
const SHARE_LOCATIONS = sql(`SELECT pg_advisory_xact_lock_shared(hashtextextended('locations ' || $1, 0))`)
const CLAIM_LOCATIONS = sql(`SELECT pg_advisory_xact_lock(hashtextextended('locations ' || $1, 0))`)

/** Keeps locations as they are until the transaction ends. What follows in the same flight already sees them locked. */
export function shareLocations(tx: StoreTx): void {
  tx.send(SHARE_LOCATIONS, [tx.storeId])
}

/** Before anything that changes a location: one such change per store at a time. */
export function claimLocations(tx: StoreTx): void {
  tx.send(CLAIM_LOCATIONS, [tx.storeId])
}

const COLUMNS = `jsonb_build_object('id', p.id, 'version', p.version, 'code', p.code, 'name', p.name, 'address', p.address, 'active', p.active, 'fulfills_online', p.fulfills_online, 'pickup', p.pickup,
  'priority', p.priority, 'is_default', p.is_default, 'metadata', p.metadata, 'created_at', souk_iso(p.created_at), 'updated_at', souk_iso(p.updated_at)) AS location`
type LocationRow = { location: Location }

const CODES = sql(`SELECT id, code, is_default FROM locations WHERE store_id = $1 AND active`)

/** Active locations by code; the default one also under null. They stay active until the transaction ends. */
export async function idsByCode(tx: StoreTx): Promise<Map<string | null, string>> {
  shareLocations(tx)
  const rows = await tx.run<{ id: string; code: string; is_default: boolean }>(CODES, [tx.storeId])
  const ids = new Map<string | null, string>(rows.map((row) => [row.code, row.id]))
  const fallback = rows.find((row) => row.is_default)
  if (fallback) ids.set(null, fallback.id)
  return ids
}

const BY_ID = sql(`SELECT ${COLUMNS} FROM locations p WHERE p.store_id = $1 AND p.id = $2`)

/** @throws inventory.location_not_found */
export async function get(tx: StoreTx, id: string): Promise<Location> {
  const row = await tx.one<LocationRow>(BY_ID, [tx.storeId, id])
  if (!row) throw new Problem('inventory.location_not_found', 'No location of this store has this id.')
  return row.location
}

export interface LocationFilter {
  code?: string | undefined
  active?: boolean | undefined
}

const LIST = sql(`
  SELECT ${COLUMNS} FROM locations p
   WHERE p.store_id = $1 AND ($2::text IS NULL OR p.code = $2) AND ($3::boolean IS NULL OR p.active = $3) AND ($4::int IS NULL OR (p.priority, p.id) > ($4, $5))
   ORDER BY p.priority, p.id LIMIT $6`)

/** By priority. @param after priority and id of the last location read */
export async function list(tx: StoreTx, filter: LocationFilter, after: readonly unknown[] | null, limit: number): Promise<Location[]> {
  const rows = await tx.run<LocationRow>(LIST, [tx.storeId, filter.code ?? null, filter.active ?? null, after?.[0] ?? null, after?.[1] ?? '', limit + 1])
  return rows.map((row) => row.location)
}

const PICKUP = sql(`SELECT p.id, p.name, p.address ->> 'country' AS country FROM locations p WHERE p.store_id = $1 AND p.active AND p.pickup ORDER BY p.priority, p.id`)

export interface PickupLocation {
  id: string
  name: string
  country: string | null
}

// The words of the order in which stock is allotted.
const FIRST = sql(`SELECT l.address FROM locations l WHERE l.store_id = $1 AND l.active AND l.fulfills_online ORDER BY l.priority, l.id LIMIT 1`)

/** The address from which online orders are shipped first. */
export const firstAddress = async (tx: StoreTx): Promise<Location['address']> => (await tx.one<{ address: Location['address'] }>(FIRST, [tx.storeId]))?.address ?? null

/** Where shoppers can fetch what they bought, by priority. */
export const pickupLocations = (tx: StoreTx): Promise<PickupLocation[]> => tx.run<PickupLocation & Record<string, unknown>>(PICKUP, [tx.storeId])

const LAST_PRIORITY = sql(`SELECT max(priority) AS last FROM locations WHERE store_id = $1`)

/** Priority of the location that comes last; null when the store has none. */
export async function lastPriority(tx: StoreTx): Promise<number | null> {
  return (await tx.one<{ last: number | null }>(LAST_PRIORITY, [tx.storeId]))?.last ?? null
}

const INSERT = sql(`
  INSERT INTO locations AS p (store_id, id, code, name, address, active, fulfills_online, pickup, priority, is_default, metadata, created_at, updated_at)
  SELECT $1, $2, r.*, $4, $4 FROM jsonb_to_record($3::jsonb) AS r(code text, name text, address jsonb, active boolean, fulfills_online boolean, pickup boolean, priority int, is_default boolean, metadata jsonb)
  RETURNING ${COLUMNS}`)
const UPDATE = sql(`
  UPDATE locations p SET code = r.code, name = r.name, address = r.address, active = r.active, fulfills_online = r.fulfills_online, pickup = r.pickup, priority = r.priority, is_default = r.is_default,
         metadata = r.metadata, version = p.version + 1, updated_at = $4
    FROM jsonb_to_record($3::jsonb) AS r(code text, name text, address jsonb, active boolean, fulfills_online boolean, pickup boolean, priority int, is_default boolean, metadata jsonb)
   WHERE p.store_id = $1 AND p.id = $2 RETURNING ${COLUMNS}`)
const END_DEFAULT = sql(`
  UPDATE locations p SET is_default = false, version = p.version + 1, updated_at = $3 WHERE p.store_id = $1 AND p.is_default AND p.id <> $2 RETURNING ${COLUMNS}`)

/**
 * Writes a location and, where it becomes the default, takes that from the other one. The caller has claimed the locations.
 * @returns the locations written: it, then the former default.
 * @throws inventory.location_code_taken
 */
async function put(tx: StoreTx, statement: typeof INSERT, id: string, facts: LocationFacts): Promise<[Location, ...Location[]]> {
  const values = [tx.storeId, id, JSON.stringify(facts), tx.now]
  try {
    const [former, [row]] = await Promise.all([
      facts.is_default ? tx.run<LocationRow>(END_DEFAULT, [tx.storeId, id, tx.now]) : [],
      tx.run<LocationRow>(statement, values),
    ])
    return [row!.location, ...former.map((other) => other.location)]
  } catch (error) {
    const { code, constraint } = error as { code?: string; constraint?: string }
    if (code !== UNIQUE_VIOLATION || constraint !== 'locations_store_id_code_key') throw error
    throw new Problem('inventory.location_code_taken', undefined, { errors: [{ pointer: '/code', code: 'taken', detail: 'is taken' }] })
  }
}

const UNIQUE_VIOLATION = '23505'

export const insert = (tx: StoreTx, facts: LocationFacts) => put(tx, INSERT, tx.newId('location'), facts)
export const update = (tx: StoreTx, id: string, facts: LocationFacts) => put(tx, UPDATE, id, facts)

// What a transfer took away comes back when it is cancelled.
const IN_USE = sql(`
  SELECT 1 AS used FROM transfers t WHERE t.store_id = $1 AND t.status IN ('in_transit', 'partially_received') AND t.from_location_id = $2
  UNION ALL
  SELECT 1 FROM inventory_levels l
   WHERE l.store_id = $1 AND l.location_id = $2
     AND (l.on_hand <> 0 OR l.incoming <> 0 OR l.damaged <> 0 OR l.quality_control <> 0 OR l.withheld <> 0 OR l.committed <> 0 OR l.reserved <> 0 OR l.promised <> 0)
   LIMIT 1`)

/** Whether units that left a location may come back to it, for reasons that another module knows. */
export type LocationGuard = (tx: StoreTx, id: string) => Promise<boolean>

/** @throws inventory.location_in_use while units are there, on the way there, to be shipped from there, or could come back */
export async function requireEmpty(tx: StoreTx, id: string, mayComeBack: LocationGuard): Promise<void> {
  // One after the other: what leaves between the two is seen by the second.
  if ((await tx.one(IN_USE, [tx.storeId, id])) || (await mayComeBack(tx, id))) throw new Problem('inventory.location_in_use', 'Units are there, on the way from or to there, or packed there and not shipped. Ship, receive, move or write them off first.')
}

const DELETE_LEVELS = sql(`DELETE FROM inventory_levels WHERE store_id = $1 AND location_id = $2`)
const DELETE = sql(`DELETE FROM locations WHERE store_id = $1 AND id = $2`)

/** Removes a location that was found empty, with its levels. */
export async function remove(tx: StoreTx, id: string): Promise<void> {
  await Promise.all([tx.run(DELETE_LEVELS, [tx.storeId, id]), tx.run(DELETE, [tx.storeId, id])])
}
