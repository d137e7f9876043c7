import type { components } from '../../contract/types.gen.js'
import { Problem } from '../../kernel/problem.js'
import { sql } from '../../kernel/sql.js'
import type { StoreTx } from '../../kernel/tx.js'

export type ShippingZone = components['schemas']['ShippingZone']
type ShippingZoneRow = Omit<ShippingZone, 'created_at' | 'updated_at'> & Record<string, unknown> & { created_at: Date; updated_at: Date }

const COLUMNS = 'id, version, name, countries, rest_of_world, rates, created_at, updated_at'
const GET = sql(`SELECT ${COLUMNS} FROM shipping_zones WHERE store_id = $1 AND id = $2`)
const LIST = sql(`SELECT ${COLUMNS} FROM shipping_zones WHERE store_id = $1 AND id > $2 ORDER BY id LIMIT $3`)
const ADD = sql(`
  INSERT INTO shipping_zones (store_id, id, name, countries, rest_of_world, rates, created_at, updated_at)
  SELECT $1, r.id, r.name, r.countries, r.rest_of_world, r.rates, $3, $3 FROM jsonb_to_recordset($2::jsonb) AS r(id text, name text, countries text[], rest_of_world boolean, rates jsonb)`)

export type NewShippingZone = Omit<ShippingZone, 'version' | 'created_at' | 'updated_at'>

export function add(tx: StoreTx, zones: readonly NewShippingZone[]): void {
  tx.send(ADD, [tx.storeId, JSON.stringify(zones), tx.now])
}

/** @throws tenants.shipping_zone_not_found */
export async function get(tx: StoreTx, id: string): Promise<ShippingZone> {
  const row = await tx.one<ShippingZoneRow>(GET, [tx.storeId, id])
  if (!row) throw new Problem('tenants.shipping_zone_not_found', 'No shipping zone of this store has this id.')
  return toShippingZone(row)
}

export async function list(tx: StoreTx, after: string, limit: number): Promise<ShippingZone[]> {
  return (await tx.run<ShippingZoneRow>(LIST, [tx.storeId, after, limit + 1])).map(toShippingZone)
}

const toShippingZone = (row: ShippingZoneRow): ShippingZone => ({ ...row, created_at: row.created_at.toISOString(), updated_at: row.updated_at.toISOString() })
