import { sql } from '../../kernel/sql.js'
import type { StoreTx } from '../../kernel/tx.js'

const CODE = 'main'
const NAME = 'Main location'

const ADD = sql(`
  INSERT INTO locations (store_id, id, code, name, address, priority, is_default, created_at, updated_at)
  VALUES ($1, $2, $3, $4, $5::jsonb, 1, true, $6, $6) ON CONFLICT DO NOTHING`)

/** The location a new store starts with. */
export function addDefaultLocation(tx: StoreTx, { id, country }: { id: string; country: string }): void {
  const address = { line1: null, line2: null, city: null, province: null, postal_code: null, country, phone: null }
  tx.send(ADD, [tx.storeId, id, CODE, NAME, JSON.stringify(address), tx.now])
  const time = tx.now.toISOString()
  tx.emit('location.created', id, {
    id, version: 1, code: CODE, name: NAME, address, active: true, fulfills_online: true, pickup: false, priority: 1, is_default: true, metadata: {}, created_at: time, updated_at: time,
  })
}
