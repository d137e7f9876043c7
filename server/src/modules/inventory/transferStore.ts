import { Problem, type ProblemError } from '../../kernel/problem.js'
import { sql } from '../../kernel/sql.js'
import type { StoreTx } from '../../kernel/tx.js'
import type { Transfer, TransferLine } from './transfer.js'

const STATE = `jsonb_build_object('id', t.id, 'version', t.version, 'status', t.status, 'from_location_id', t.from_location_id, 'to_location_id', t.to_location_id, 'reference', t.reference, 'note', t.note,
  'expected_at', souk_iso(t.expected_at), 'metadata', t.metadata, 'shipped_at', souk_iso(t.shipped_at), 'received_at', souk_iso(t.received_at), 'cancelled_at', souk_iso(t.cancelled_at),
  'created_at', souk_iso(t.created_at), 'updated_at', souk_iso(t.updated_at), 'lines', (
    SELECT coalesce(jsonb_agg(jsonb_build_object('id', l.id, 'inventory_item_id', l.item_id, 'variant_id', l.variant_id, 'quantity', l.quantity, 'received', l.received, 'rejected', l.rejected) ORDER BY l.position), '[]')
      FROM transfer_lines l WHERE l.store_id = t.store_id AND l.transfer_id = t.id)) AS transfer`
type TransferRow = { transfer: Transfer }

const GET = sql(`SELECT ${STATE} FROM transfers t WHERE t.store_id = $1 AND t.id = $2`)
// A statement of its own, so that the read after it sees what an earlier holder of the lock wrote to the lines.
const LOCK = sql('SELECT t.id FROM transfers t WHERE t.store_id = $1 AND t.id = $2 FOR NO KEY UPDATE')

/** @throws inventory.transfer_not_found */
export async function get(tx: StoreTx, id: string): Promise<Transfer> {
  const row = await tx.one<TransferRow>(GET, [tx.storeId, id])
  if (!row) throw new Problem('inventory.transfer_not_found', 'No transfer of this store has this id.')
  return row.transfer
}

/** The transfer, locked until the transaction ends. @throws inventory.transfer_not_found */
export function getForUpdate(tx: StoreTx, id: string): Promise<Transfer> {
  tx.send(LOCK, [tx.storeId, id])
  return get(tx, id)
}

/** Newest first. One statement per set of filters in use, so that each has the plan of its index. */
export async function list(tx: StoreTx, status: Transfer['status'] | undefined, after: string | null, limit: number): Promise<Transfer[]> {
  const values: unknown[] = [tx.storeId, limit + 1]
  const conditions = ['t.store_id = $1']
  if (status !== undefined) conditions.push(`t.status = $${values.push(status)}`)
  if (after !== null) conditions.push(`t.id < $${values.push(after)}`)
  const rows = await tx.run<TransferRow>(sql(`SELECT ${STATE} FROM transfers t WHERE ${conditions.join(' AND ')} ORDER BY t.id DESC LIMIT $2`), values)
  return rows.map((row) => row.transfer)
}

const ITEMS = sql('SELECT i.id, i.variant_id, i.tracked FROM inventory_items i WHERE i.store_id = $1 AND i.id = ANY($2)')
const SITES = sql('SELECT p.id FROM locations p WHERE p.store_id = $1 AND p.id = ANY($2)')

/** The lines as they are written, new ones. @throws inventory.item_not_found, inventory.item_not_tracked */
export async function newLines(tx: StoreTx, lines: readonly { inventory_item_id: string; quantity: number }[]): Promise<TransferLine[]> {
  const rows = await tx.run<{ id: string; variant_id: string; tracked: boolean }>(ITEMS, [tx.storeId, lines.map((line) => line.inventory_item_id)])
  const items = new Map(rows.map((row) => [row.id, row]))
  const at = (wrong: (id: string) => boolean, code: string, detail: string): ProblemError[] => lines.flatMap((line, index) => (wrong(line.inventory_item_id) ? [{ pointer: `/lines/${index}/inventory_item_id`, code, detail }] : []))
  const missing = at((id) => !items.has(id), 'item_not_found', 'is the id of no inventory item of this store')
  if (missing.length > 0) throw new Problem('inventory.item_not_found', undefined, { errors: missing })
  const untracked = at((id) => !items.get(id)!.tracked, 'item_not_tracked', 'is not tracked')
  if (untracked.length > 0) throw new Problem('inventory.item_not_tracked', undefined, { errors: untracked })
  return lines.map(({ inventory_item_id, quantity }) => ({ id: tx.newId('transferLine'), inventory_item_id, variant_id: items.get(inventory_item_id)!.variant_id, quantity, received: 0, rejected: 0 }))
}

/** @throws inventory.location_not_found */
export async function requireSites(tx: StoreTx, sites: Record<'from_location_id' | 'to_location_id', string>): Promise<void> {
  const known = new Set((await tx.run<{ id: string }>(SITES, [tx.storeId, Object.values(sites)])).map((row) => row.id))
  const errors = Object.entries(sites).filter(([, id]) => !known.has(id)).map(([field]) => ({ pointer: `/${field}`, code: 'location_not_found', detail: 'is the id of no location of this store' }))
  if (errors.length > 0) throw new Problem('inventory.location_not_found', undefined, { errors })
}

const SAVE = sql(`
  INSERT INTO transfers AS t (store_id, id, version, status, from_location_id, to_location_id, reference, note, expected_at, metadata, shipped_at, received_at, cancelled_at, created_at, updated_at)
  SELECT $1, r.* FROM jsonb_to_record($2::jsonb) AS r(id text, version int, status text, from_location_id text, to_location_id text, reference text, note text, expected_at timestamptz, metadata jsonb,
         shipped_at timestamptz, received_at timestamptz, cancelled_at timestamptz, created_at timestamptz, updated_at timestamptz)
  ON CONFLICT (store_id, id) DO UPDATE SET version = excluded.version, status = excluded.status, reference = excluded.reference, note = excluded.note, expected_at = excluded.expected_at, metadata = excluded.metadata,
    shipped_at = excluded.shipped_at, received_at = excluded.received_at, cancelled_at = excluded.cancelled_at, updated_at = excluded.updated_at`)
const REMOVE_LINES = sql('DELETE FROM transfer_lines l WHERE l.store_id = $1 AND l.transfer_id = $2 AND l.id <> ALL($3)')
const SAVE_LINES = sql(`
  INSERT INTO transfer_lines AS l (store_id, transfer_id, id, position, item_id, variant_id, quantity, received, rejected)
  SELECT $1, $2, r.* FROM jsonb_to_recordset($3::jsonb) AS r(id text, position int, inventory_item_id text, variant_id text, quantity bigint, received bigint, rejected bigint)
  ON CONFLICT (store_id, transfer_id, id) DO UPDATE SET received = excluded.received, rejected = excluded.rejected`)

/** Writes a transfer that is new or that this transaction has locked, with its lines. */
export function save(tx: StoreTx, transfer: Transfer): void {
  const { lines, ...fields } = transfer
  tx.send(SAVE, [tx.storeId, JSON.stringify(fields)])
  tx.send(REMOVE_LINES, [tx.storeId, transfer.id, lines.map(({ id }) => id)])
  tx.send(SAVE_LINES, [tx.storeId, transfer.id, JSON.stringify(lines.map((line, position) => ({ position, ...line })))])
}
