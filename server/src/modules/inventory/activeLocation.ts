import { Problem } from '../../kernel/problem.js'
import { sql } from '../../kernel/sql.js'
import type { StoreTx } from '../../kernel/tx.js'
import { shareLocations } from './locationStore.js'

const FIND = sql(`SELECT p.id, p.active FROM locations p WHERE p.store_id = $1 AND p.id = ANY($2)`)

/**
 * Makes sure that locations are there and active; they stay so until the transaction ends.
 * @param named each with where it stands in the request
 * @throws inventory.location_not_found, inventory.location_inactive
 */
export async function requireActiveLocations(tx: StoreTx, named: readonly { id: string; pointer: string }[]): Promise<void> {
  if (named.length === 0) return
  shareLocations(tx)
  const rows = await tx.run<{ id: string; active: boolean }>(FIND, [tx.storeId, [...new Set(named.map(({ id }) => id))]])
  const active = new Map(rows.map((row) => [row.id, row.active]))
  for (const { id, pointer } of named) {
    if (!active.has(id)) throw new Problem('inventory.location_not_found', 'No location of this store has this id.', { errors: [{ pointer, code: 'location_not_found', detail: 'is the id of no location of this store' }] })
    if (!active.get(id)) throw new Problem('inventory.location_inactive', 'Units can only be put at an active location.', { errors: [{ pointer, code: 'location_inactive', detail: 'is an inactive location' }] })
  }
}
