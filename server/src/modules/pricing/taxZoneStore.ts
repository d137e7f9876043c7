import { Problem } from '../../kernel/problem.js'
import { sql } from '../../kernel/sql.js'
import type { StoreTx } from '../../kernel/tx.js'
import type { AreaKey, TaxZone } from './taxZone.js'

const COLUMNS = 'z.id, z.version, z.name, z.areas, z.created_at, z.updated_at'
type ZoneRow = Omit<TaxZone, 'created_at' | 'updated_at'> & { created_at: Date; updated_at: Date } & Record<string, unknown>
const toTaxZone = (row: ZoneRow): TaxZone => ({ ...row, created_at: row.created_at.toISOString(), updated_at: row.updated_at.toISOString() })

const BY_ID = sql(`SELECT ${COLUMNS} FROM tax_zones z WHERE z.store_id = $1 AND z.id = $2`)
// Whoever changes rates of the zone takes this lock too, so that no rate comes while it is found to have none.
const BY_ID_LOCKED = sql(`SELECT ${COLUMNS} FROM tax_zones z WHERE z.store_id = $1 AND z.id = $2 FOR NO KEY UPDATE`)

async function one(tx: StoreTx, statement: typeof BY_ID, id: string): Promise<TaxZone> {
  const row = await tx.one<ZoneRow>(statement, [tx.storeId, id])
  if (!row) throw new Problem('pricing.tax_zone_not_found', 'No tax zone of this store has this id.')
  return toTaxZone(row)
}

/** @throws pricing.tax_zone_not_found, like the next */
export const getTaxZone = (tx: StoreTx, id: string) => one(tx, BY_ID, id)
export const getTaxZoneForUpdate = (tx: StoreTx, id: string) => one(tx, BY_ID_LOCKED, id)

const LIST = sql(`
  SELECT ${COLUMNS} FROM tax_zones z
   WHERE z.store_id = $1 AND z.id > $2 AND ($3::text IS NULL OR EXISTS (SELECT 1 FROM tax_areas a WHERE a.store_id = $1 AND a.tax_zone_id = z.id AND a.country = $3)) ORDER BY z.id LIMIT $4`)

export async function listTaxZones(tx: StoreTx, country: string | undefined, after: string, limit: number): Promise<TaxZone[]> {
  return (await tx.run<ZoneRow>(LIST, [tx.storeId, after, country ?? null, limit + 1])).map(toTaxZone)
}

const INSERT = sql(`INSERT INTO tax_zones (store_id, id, version, name, areas, created_at, updated_at) VALUES ($1, $2, $3, $4, $5::jsonb, $6, $6)`)
const UPDATE = sql(`UPDATE tax_zones SET version = $3, name = $4, areas = $5::jsonb, updated_at = $6 WHERE store_id = $1 AND id = $2`)
const DROP_AREAS = sql(`DELETE FROM tax_areas WHERE store_id = $1 AND tax_zone_id = $2`)
const ADD_AREAS = sql(`
  INSERT INTO tax_areas (store_id, tax_zone_id, position, country, province, postal_like, narrowness)
  SELECT $1, $2, r.* FROM jsonb_to_recordset($3::jsonb) AS r(position int, country text, province text, postal_like text, narrowness int)`)

/** @param keys null where the areas stay as they are */
export async function saveTaxZone(tx: StoreTx, zone: TaxZone, keys: readonly AreaKey[] | null): Promise<void> {
  const statement = zone.version === 1 ? INSERT : UPDATE
  await Promise.all([
    tx.run(statement, [tx.storeId, zone.id, zone.version, zone.name, JSON.stringify(zone.areas), zone.updated_at]),
    keys && tx.run(DROP_AREAS, [tx.storeId, zone.id]),
    keys && tx.run(ADD_AREAS, [tx.storeId, zone.id, JSON.stringify(keys.map((key, position) => ({ position, ...key })))]),
  ])
}

const IN_USE = sql(`SELECT 1 AS found FROM tax_rates WHERE store_id = $1 AND tax_zone_id = $2 LIMIT 1`)
const DELETE = sql(`DELETE FROM tax_zones WHERE store_id = $1 AND id = $2`)

/** Removes a zone that is locked. @throws pricing.tax_zone_in_use */
export async function removeTaxZone(tx: StoreTx, id: string): Promise<void> {
  if (await tx.one(IN_USE, [tx.storeId, id])) throw new Problem('pricing.tax_zone_in_use', 'The zone has tax rates. Delete them first.')
  await tx.run(DELETE, [tx.storeId, id])
}
