import { sql } from '../../kernel/sql.js'
import type { StoreTx } from '../../kernel/tx.js'
import { lockItems } from './ledgerStore.js'
import { shareLocations } from './locationStore.js'
import type { FoundLevel, LineResult, StockUpdate } from './stockUpdate.js'

// Two copies of a message at once: the second waits for the first.
const CLAIM = sql(`SELECT pg_advisory_xact_lock(hashtextextended($1 || ' stock update ' || $2 || ' ' || $3, 0))`)
const EARLIER = sql('SELECT u.results FROM stock_updates u WHERE u.store_id = $1 AND u.source = $2 AND u.id = $3')
const REMEMBER = sql('INSERT INTO stock_updates (store_id, source, id, results, created_at) VALUES ($1, $2, $3, $4::jsonb, $5)')

/** What became of a message that was applied before; null for a new one, which nobody else can apply until the transaction ends. */
export async function earlierResults(tx: StoreTx, { source, id }: StockUpdate): Promise<LineResult[] | null> {
  tx.send(CLAIM, [tx.storeId, source, id])
  return (await tx.one<{ results: LineResult[] }>(EARLIER, [tx.storeId, source, id]))?.results ?? null
}

export function remember(tx: StoreTx, { source, id }: StockUpdate, results: readonly LineResult[]): void {
  tx.send(REMEMBER, [tx.storeId, source, id, JSON.stringify(results), tx.now])
}

const ITEMS = sql(`
  SELECT r.position, coalesce(jsonb_agg(jsonb_build_object('id', i.id, 'tracked', i.tracked)) FILTER (WHERE i.id IS NOT NULL), '[]') AS items
    FROM jsonb_to_recordset($2::jsonb) AS r(position int, inventory_item_id text, sku text)
    LEFT JOIN LATERAL (SELECT t.id, t.tracked FROM inventory_items t WHERE t.store_id = $1 AND t.id = r.inventory_item_id
                       UNION ALL (SELECT t.id, t.tracked FROM inventory_items t WHERE t.store_id = $1 AND t.sku = r.sku ORDER BY t.id LIMIT 2)) i ON true
   GROUP BY r.position ORDER BY r.position`)
const LEVELS = sql(`
  SELECT r.position, p.id AS location_id, l.on_hand, souk_iso(l.counted_at) AS counted_at
    FROM jsonb_to_recordset($2::jsonb) AS r(position int, item_id text, location text)
    LEFT JOIN locations p ON p.store_id = $1 AND p.active AND CASE WHEN r.location IS NULL THEN p.is_default ELSE p.code = r.location END
    LEFT JOIN inventory_levels l ON l.store_id = $1 AND l.item_id = r.item_id AND l.location_id = p.id
   ORDER BY r.position`)

/** What the lines are about. Items stay locked until the transaction ends, so that nobody else counts them meanwhile. */
export async function findLevels(tx: StoreTx, { lines }: StockUpdate): Promise<FoundLevel[]> {
  const rows = JSON.stringify(lines.map(({ inventory_item_id, sku }, position) => ({ position, inventory_item_id, sku })))
  const items = await tx.run<Pick<FoundLevel, 'position' | 'items'>>(ITEMS, [tx.storeId, rows])
  shareLocations(tx)
  lockItems(tx, [...new Set(items.flatMap((line) => line.items.map(({ id }) => id)))])
  const levels = await tx.run<Omit<FoundLevel, 'items'>>(LEVELS, [tx.storeId, JSON.stringify(lines.map(({ location }, position) => ({ position, location, item_id: items[position]!.items[0]?.id })))])
  return levels.map((level) => ({ ...level, items: items[level.position]!.items }))
}

const COUNTED = sql(`
  INSERT INTO inventory_levels AS l (store_id, item_id, location_id, counted_at, updated_at)
  SELECT $1, r.item_id, r.location_id, $3, $4 FROM unnest($2::text[], $5::text[]) AS r(item_id, location_id) ORDER BY r.item_id, r.location_id
  ON CONFLICT (store_id, item_id, location_id) DO UPDATE SET counted_at = excluded.counted_at`)

/** When levels were counted, whether or not the count changed them. */
export function markCounted(tx: StoreTx, levels: readonly { item_id: string; location_id: string }[], at: Date): void {
  if (levels.length > 0) tx.send(COUNTED, [tx.storeId, levels.map(({ item_id }) => item_id), at, tx.now, levels.map(({ location_id }) => location_id)])
}
