import type { components } from '../../contract/types.gen.js'
import { ID_PREFIXES } from '../../kernel/id.js'
import { Problem } from '../../kernel/problem.js'
import { sql } from '../../kernel/sql.js'
import type { StoreTx } from '../../kernel/tx.js'
import { merged, type AllocatedLine } from './hold.js'

export type StockHold = components['schemas']['StockHold']
type HoldRow = Omit<StockHold, 'id' | 'owner' | 'lines'> & { owner_type: StockHold['owner']['type']; owner_id: string; parts: (AllocatedLine & { item_id: string | null })[] }

const COLUMNS = `h.owner_type, h.owner_id, h.version, h.status, souk_iso(h.expires_at) AS expires_at, souk_iso(h.hard_expires_at) AS hard_expires_at, souk_iso(h.created_at) AS created_at, souk_iso(h.updated_at) AS updated_at,
  (SELECT coalesce(jsonb_agg(jsonb_build_object('line_id', p.line_id, 'variant_id', p.variant_id, 'location_id', p.location_id, 'quantity', p.quantity, 'backordered', p.backordered, 'item_id', p.item_id)), '[]')
     FROM unnest(h.line_ids, h.variant_ids, h.location_ids, h.quantities, h.backordered, h.item_ids) AS p(line_id, variant_id, location_id, quantity, backordered, item_id)) AS parts`
const LIST = sql(`
  SELECT ${COLUMNS} FROM stock_holds h
   WHERE h.store_id = $1 AND ($2::text IS NULL OR h.owner_id > $2) AND ($3::text IS NULL OR h.status = $3) AND ($4::text IS NULL OR h.owner_id = $4) ORDER BY h.owner_id LIMIT $5`)
const GET = sql(`SELECT ${COLUMNS} FROM stock_holds h WHERE h.store_id = $1 AND h.owner_id = ANY($2)`)

const OWNER_PREFIXES = [ID_PREFIXES.checkout, ID_PREFIXES.draftOrder, ID_PREFIXES.stockHold]

/** A hold has no id in its table: it is that of its owner with another prefix. */
const idOf = (ownerId: string) => `${ID_PREFIXES.stockHold}${ownerId.slice(ownerId.lastIndexOf('_'))}`

function toHold({ owner_type, owner_id, parts, ...fields }: HoldRow): StockHold {
  const first = new Map(parts.map(({ line_id, item_id }) => [line_id, item_id] as const).reverse())
  const lines = parts.filter(({ line_id, item_id }) => first.get(line_id) === item_id).map(({ item_id: _item, ...line }) => line)
  return { id: idOf(owner_id), owner: { type: owner_type, id: owner_id }, ...fields, lines: merged(lines) }
}

/** By owner. @param after id of the last owner read */
export async function listHolds(tx: StoreTx, filter: { status?: string | undefined; owner_id?: string | undefined }, after: string | null, limit: number): Promise<StockHold[]> {
  return (await tx.run<HoldRow & Record<string, unknown>>(LIST, [tx.storeId, after, filter.status ?? null, filter.owner_id ?? null, limit + 1])).map(toHold)
}

/** @throws inventory.hold_not_found */
export async function getHold(tx: StoreTx, id: string): Promise<StockHold> {
  const own = id.slice(id.lastIndexOf('_'))
  const row = await tx.one<HoldRow & Record<string, unknown>>(GET, [tx.storeId, OWNER_PREFIXES.map((prefix) => `${prefix}${own}`)])
  if (!row) throw new Problem('inventory.hold_not_found', 'No hold of this store has this id.')
  return toHold(row)
}
