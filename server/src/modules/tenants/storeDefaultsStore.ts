import { sql } from '../../kernel/sql.js'
import type { StoreTx } from '../../kernel/tx.js'
import type { Provisioning } from './provisioning.js'

const ADD_THEME = sql(`INSERT INTO themes (store_id, id, name, settings, created_at, updated_at) VALUES ($1, $2, $3, $4::jsonb, $5, $5) ON CONFLICT DO NOTHING`)
const ADD_ZONES = sql(`
  INSERT INTO shipping_zones (store_id, id, name, countries, rest_of_world, rates, created_at, updated_at)
  SELECT $1, r.id, r.name, r.countries, r.rest_of_world, r.rates, $3, $3 FROM jsonb_to_recordset($2::jsonb) AS r(id text, name text, countries text[], rest_of_world boolean, rates jsonb)
  ON CONFLICT DO NOTHING`)
const ADD_GATEWAYS = sql(`
  INSERT INTO payment_gateways (store_id, id, payment_method, name, active, position, created_at, updated_at)
  SELECT $1, r.id, r.payment_method, r.name, r.active, r.position, $3, $3 FROM jsonb_to_recordset($2::jsonb) AS r(id text, payment_method text, name text, active boolean, position integer)
  ON CONFLICT DO NOTHING`)

/** Theme, shipping zones and payment gateways of a new store. */
export function addDefaults(tx: StoreTx, plan: Provisioning): void {
  tx.send(ADD_THEME, [tx.storeId, plan.theme.id, plan.theme.name, JSON.stringify(plan.theme.settings), tx.now])
  tx.send(ADD_ZONES, [tx.storeId, JSON.stringify(plan.shipping_zones), tx.now])
  tx.send(ADD_GATEWAYS, [tx.storeId, JSON.stringify(plan.payment_gateways), tx.now])
}
