import { lowestId, newId } from '../../kernel/id.js'
import { sql } from '../../kernel/sql.js'
import type { StoreTx } from '../../kernel/tx.js'
import { faultProblem, type EntryState, type InventoryReason, type JudgedLine, type MoveLine, type Reason } from './ledger.js'
import { shareLocations } from './locationStore.js'

// Every writer locks items first, then levels, each in the order of their keys, so that no two can wait for each other. The
// lock of the item also orders its events.
const LOCK_ITEMS = sql(`SELECT i.id FROM inventory_items i WHERE i.store_id = $1 AND i.id = ANY($2) ORDER BY i.id FOR NO KEY UPDATE`)

export function lockItems(tx: StoreTx, itemIds: readonly string[]): void {
  tx.send(LOCK_ITEMS, [tx.storeId, itemIds])
}

// Levels are made in a statement of their own: the next statement's snapshot then sees and locks each of them, also one that
// another transaction has just made, so nothing is ever computed from a missing row.
const ENSURE_LEVELS = sql(`
  INSERT INTO inventory_levels (store_id, item_id, location_id, updated_at)
  SELECT DISTINCT $1, r.item_id, r.location_id, $3::timestamptz FROM jsonb_to_recordset($2::jsonb) AS r(item_id text, location_id text)
    JOIN inventory_items i ON i.store_id = $1 AND i.id = r.item_id JOIN locations p ON p.store_id = $1 AND p.id = r.location_id
   ORDER BY r.item_id, r.location_id
  ON CONFLICT DO NOTHING`)

/**
 * Judges all lines against the locked levels and, when none has a fault, carries them out: the levels, and an entry for each
 * line that changes something. Lines that name the same level build on each other in their order.
 */
const MOVE = sql(`
  WITH lines AS (
    SELECT * FROM jsonb_to_recordset($2::jsonb) AS r(position int, id text, item_id text, location_id text, state text, delta bigint, target bigint, expected bigint)
  ), held AS (
    SELECT l.* FROM inventory_levels l
     WHERE l.store_id = $1 AND (l.item_id, l.location_id) IN (SELECT n.item_id, n.location_id FROM lines n) ORDER BY l.item_id, l.location_id FOR UPDATE
  ), found AS (
    SELECT n.position, n.id, n.item_id, n.location_id, n.state, n.target, n.expected, i.variant_id, i.tracked, p.active, h.entries, b.units, coalesce(n.delta, n.target - b.units) AS delta
      FROM lines n
      LEFT JOIN inventory_items i ON i.store_id = $1 AND i.id = n.item_id
      LEFT JOIN locations p ON p.store_id = $1 AND p.id = n.location_id
      LEFT JOIN held h ON h.item_id = n.item_id AND h.location_id = n.location_id
     CROSS JOIN LATERAL (SELECT CASE n.state WHEN 'on_hand' THEN h.on_hand WHEN 'incoming' THEN h.incoming WHEN 'damaged' THEN h.damaged WHEN 'quality_control' THEN h.quality_control
       WHEN 'withheld' THEN h.withheld WHEN 'committed' THEN h.committed WHEN 'reserved' THEN h.reserved END AS units) b
  ), judged AS (
    SELECT f.*, f.entries + count(*) FILTER (WHERE f.delta <> 0) OVER (PARTITION BY f.item_id, f.location_id ORDER BY f.position) AS sequence,
           (f.units + sum(f.delta) OVER (PARTITION BY f.item_id, f.location_id, f.state ORDER BY f.position))::bigint AS balance_after
      FROM found f
  ), verdicts AS (
    SELECT j.*, CASE
        WHEN j.variant_id IS NULL THEN 'item_not_found'
        WHEN j.active IS NULL THEN 'location_not_found'
        WHEN NOT j.tracked AND NOT $4 THEN 'item_not_tracked'
        WHEN NOT j.active AND j.delta > 0 THEN 'location_inactive'
        WHEN j.expected <> j.units THEN 'expected_mismatch'
        WHEN j.target IS NULL AND j.delta < 0 AND j.balance_after < 0 THEN 'insufficient_stock'
        WHEN j.balance_after > 1000000000 THEN 'quantity_out_of_range' END AS fault
      FROM judged j
  ), sound AS (
    SELECT v.* FROM verdicts v WHERE v.delta <> 0 AND NOT EXISTS (SELECT 1 FROM verdicts f WHERE f.fault IS NOT NULL)
  ), moved AS (
    UPDATE inventory_levels l
       SET on_hand = l.on_hand + d.on_hand, incoming = l.incoming + d.incoming, damaged = l.damaged + d.damaged, quality_control = l.quality_control + d.quality_control, withheld = l.withheld + d.withheld,
           committed = l.committed + d.committed, reserved = l.reserved + d.reserved, entries = l.entries + d.entries, version = l.version + 1, updated_at = $3
      FROM (SELECT s.item_id, s.location_id, count(*) AS entries, ${sumsByState('on_hand', 'incoming', 'damaged', 'quality_control', 'withheld', 'committed', 'reserved')}
              FROM sound s GROUP BY s.item_id, s.location_id) d
     WHERE l.store_id = $1 AND l.item_id = d.item_id AND l.location_id = d.location_id
    RETURNING l.item_id, l.location_id
  ), told AS (
    -- Bundles that it is a part of change with it, which a worker tells.
    INSERT INTO stock_news (store_id, item_id, location_id, second) SELECT $1, m.item_id, m.location_id, date_trunc('second', $3::timestamptz) FROM moved m
     WHERE EXISTS (SELECT 1 FROM inventory_parts b WHERE b.store_id = $1 AND b.part_item_id = m.item_id) ON CONFLICT DO NOTHING
  ), written AS (
    INSERT INTO inventory_entries (store_id, id, item_id, variant_id, location_id, sequence, state, delta, balance_after, reason, reference_type, reference_id, actor_type, actor_id, created_at)
    SELECT $1, s.id, s.item_id, s.variant_id, s.location_id, s.sequence, s.state, s.delta, s.balance_after, $5, $6, $7, $8, $9, $3 FROM sound s
  )
  SELECT v.position, v.fault, v.units, v.id, v.item_id, v.variant_id, v.location_id, v.state, v.delta, v.balance_after FROM verdicts v ORDER BY v.position`)

function sumsByState(...states: string[]): string {
  return states.map((state) => `coalesce(sum(s.delta) FILTER (WHERE s.state = '${state}'), 0) AS ${state}`).join(', ')
}

type MovedLine = JudgedLine & Pick<EntryState, 'id' | 'item_id' | 'variant_id' | 'location_id' | 'state' | 'delta' | 'balance_after'>

/**
 * Carries out all lines of a change or none.
 * @param anyItem also moves units of items that are not tracked.
 * @returns the ledger entries in the order of the lines.
 * @throws a problem of inventory that points at each line with a fault
 */
export async function move(tx: StoreTx, lines: readonly MoveLine[], why: Reason, anyItem = false): Promise<EntryState[]> {
  // Ascending like the lines, so that lists, which sort by id, show them in their order.
  const ids = lines.map(() => tx.newId('inventoryEntry')).sort()
  const rows = JSON.stringify(lines.map((line, position) => ({ position, id: ids[position], ...line })))
  shareLocations(tx)
  lockItems(tx, [...new Set(lines.map((line) => line.item_id))])
  tx.send(ENSURE_LEVELS, [tx.storeId, rows, tx.now])
  const moved = await tx.run<MovedLine & Record<string, unknown>>(MOVE, [tx.storeId, rows, tx.now, anyItem, why.reason, why.reference_type, why.reference_id, tx.actor.type, tx.actor.id])
  const problem = faultProblem(moved)
  if (problem) throw problem
  return moved.filter((line) => line.delta !== 0).map(({ position: _position, fault: _fault, units: _units, ...entry }) => ({ ...entry, ...why, ...signature(tx) }))
}

/** Who writes an entry, and when. */
export const signature = (tx: StoreTx) => ({ actor_type: tx.actor.type, actor_id: tx.actor.id, created_at: tx.now.toISOString() })

const APPEND = sql(`
  INSERT INTO inventory_entries (store_id, id, item_id, variant_id, location_id, sequence, state, delta, balance_after, reason, reference_type, reference_id, actor_type, actor_id, created_at)
  SELECT $1, r.id, r.item_id, r.variant_id, r.location_id, r.sequence, r.state, r.delta, 0, 'write_off', 'inventory_item', r.item_id, $3, $4, $5
    FROM jsonb_to_recordset($2::jsonb) AS r(id text, item_id text, variant_id text, location_id text, sequence bigint, state text, delta bigint)`)

/** The last entry of a level and state: what was left of a removed item. */
export type WriteOff = Pick<EntryState, 'item_id' | 'variant_id' | 'location_id' | 'state' | 'delta'> & { sequence: number }

export function writeOff(tx: StoreTx, entries: readonly WriteOff[]): void {
  if (entries.length === 0) return
  const rows = entries.map((entry) => ({ id: newId('inventoryEntry', tx.now), ...entry }))
  tx.send(APPEND, [tx.storeId, JSON.stringify(rows), tx.actor.type, tx.actor.id, tx.now])
}

export interface EntryFilter {
  inventory_item_id?: string | undefined
  location_id?: string | undefined
  reason?: InventoryReason | undefined
  created_since?: string | undefined
}

/** Newest first. One statement per set of filters in use, so that each has the plan of its index. */
export async function listEntries(tx: StoreTx, filter: EntryFilter, after: string | null, limit: number): Promise<EntryState[]> {
  const values: unknown[] = [tx.storeId, limit + 1]
  const conditions = ['e.store_id = $1']
  const where = (value: unknown, condition: (parameter: string) => string) => void (value != null && conditions.push(condition(`$${values.push(value)}`)))
  where(filter.inventory_item_id, (p) => `e.item_id = ${p}`)
  where(filter.location_id, (p) => `e.location_id = ${p}`)
  where(filter.reason, (p) => `e.reason = ${p}`)
  where(filter.created_since, (p) => `e.created_at >= ${p}`)
  // Ids begin with the time, so this bounds the walk along whichever index is used.
  where(filter.created_since && lowestId('inventoryEntry', new Date(filter.created_since)), (p) => `e.id >= ${p}`)
  where(after, (p) => `e.id < ${p}`)
  const statement = sql(`
    SELECT e.id, e.item_id, e.variant_id, e.location_id, e.state, e.delta, e.balance_after, e.reason, e.reference_type, e.reference_id, e.actor_type, e.actor_id, souk_iso(e.created_at) AS created_at
      FROM inventory_entries e WHERE ${conditions.join(' AND ')} ORDER BY e.id DESC LIMIT $2`)
  return tx.run<EntryState & Record<string, unknown>>(statement, values)
}

/**
 * The proof of the ledger for one store: no row means that every level is the sum of its entries, state by state, that the
 * entries of each level are numbered without a gap, and that every balance is the sum of the entries up to it.
 */
export const ledgerFaults = sql(`
  WITH entries AS (
    SELECT e.item_id, e.location_id, e.state, e.sequence, e.delta, e.balance_after,
           sum(e.delta) OVER (PARTITION BY e.item_id, e.location_id, e.state ORDER BY e.sequence) AS folded,
           row_number() OVER (PARTITION BY e.item_id, e.location_id ORDER BY e.sequence) AS nth
      FROM inventory_entries e WHERE e.store_id = $1
  ), levels AS (
    SELECT l.item_id, l.location_id, v.state, v.units
      FROM inventory_levels l CROSS JOIN LATERAL (VALUES ('on_hand', l.on_hand), ('incoming', l.incoming), ('damaged', l.damaged), ('quality_control', l.quality_control), ('withheld', l.withheld),
           ('committed', l.committed), ('reserved', l.reserved)) AS v(state, units) WHERE l.store_id = $1
  ), sums AS (
    SELECT n.item_id, n.location_id, n.state, sum(n.delta) AS units FROM entries n GROUP BY n.item_id, n.location_id, n.state
  )
  SELECT item_id, location_id, format('%s is %s, its entries sum up to %s', state, coalesce(l.units, 0), coalesce(s.units, 0)) AS fault
    FROM levels l FULL JOIN sums s USING (item_id, location_id, state) WHERE coalesce(l.units, 0) <> coalesce(s.units, 0)
  UNION ALL
  SELECT n.item_id, n.location_id, format('entry %s says %s %s, the entries up to it sum up to %s', n.sequence, n.balance_after, n.state, n.folded) FROM entries n WHERE n.balance_after <> n.folded
  UNION ALL
  SELECT n.item_id, n.location_id, format('entry %s is in place %s', n.sequence, n.nth) FROM entries n WHERE n.sequence <> n.nth
  UNION ALL
  SELECT l.item_id, l.location_id, format('the level counts %s entries, the ledger has %s', l.entries, (SELECT count(*) FROM entries n WHERE n.item_id = l.item_id AND n.location_id = l.location_id))
    FROM inventory_levels l WHERE l.store_id = $1 AND l.entries <> (SELECT count(*) FROM entries n WHERE n.item_id = l.item_id AND n.location_id = l.location_id)`)
