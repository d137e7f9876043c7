import { Problem } from '../../kernel/problem.js'
import { sql } from '../../kernel/sql.js'
import type { StoreTx } from '../../kernel/tx.js'
import { blankCollection } from './collection.js'
import { insertCollections } from './collectionStore.js'

const LEAVE_OTHERS = sql(`
  DELETE FROM collection_products m USING collections c
   WHERE m.store_id = $1 AND m.product_id = ANY($2) AND c.store_id = m.store_id AND c.id = m.collection_id
     AND NOT EXISTS (SELECT 1 FROM jsonb_to_recordset($3::jsonb) AS r(product_id text, handle text) WHERE r.product_id = m.product_id AND r.handle = c.handle)
  RETURNING m.collection_id AS id`)
// The last position of each collection is looked up once, before any row is written. Per row it would have to step over the
// rows that this very statement has put at the end of the index: a batch of n products would cost n² / 2 steps.
const ENTER = sql(`
  WITH wanted AS MATERIALIZED (SELECT * FROM jsonb_to_recordset($2::jsonb) AS r(nth int, product_id text, handle text)
  ), places AS MATERIALIZED (
    SELECT c.id, c.handle, coalesce((SELECT max(x.position) FROM collection_products x WHERE x.store_id = $1 AND x.collection_id = c.id), 0) AS last
      FROM collections c WHERE c.store_id = $1 AND c.kind = 'manual' AND c.handle IN (SELECT w.handle FROM wanted w)
  )
  INSERT INTO collection_products (store_id, collection_id, product_id, position, added_at)
  SELECT $1, p.id, w.product_id, p.last + row_number() OVER (PARTITION BY p.id ORDER BY w.nth), $3 FROM wanted w JOIN places p ON p.handle = w.handle
  ON CONFLICT DO NOTHING RETURNING collection_id AS id`)

/** The manual collections that an input names for a product; undefined leaves its memberships alone. */
export interface Membership {
  productId: string
  collections: readonly { handle: string; title: string }[] | undefined
}

/** States which manual collections products are in. Missing collections are made. @returns ids of collections that changed. */
export async function stateMemberships(tx: StoreTx, memberships: readonly Membership[]): Promise<string[]> {
  const stated = memberships.filter(({ collections }) => collections !== undefined)
  if (stated.length === 0) return []
  const wanted = new Map(stated.flatMap(({ collections }) => collections!.map(({ handle, title }) => [handle.normalize('NFC'), title] as const)))
  const links = stated.flatMap(({ productId, collections }) => collections!.map(({ handle }) => ({ product_id: productId, handle: handle.normalize('NFC') })))
  const rows = JSON.stringify(links.map((link, nth) => ({ nth, ...link })))
  const missing = Array.from(wanted, ([handle, title]) => ({ ...blankCollection(tx.newId('collection'), tx.now), handle, title }))
  const [, left, entered] = await Promise.all([
    insertCollections(tx, missing),
    tx.run<{ id: string }>(LEAVE_OTHERS, [tx.storeId, stated.map(({ productId }) => productId), rows]),
    tx.run<{ id: string }>(ENTER, [tx.storeId, rows, tx.now]),
  ])
  return [...new Set([...left, ...entered].map(({ id }) => id))]
}

const KNOWN = sql(`SELECT p.id FROM products p WHERE p.store_id = $1 AND p.id = ANY($2) FOR KEY SHARE`)

// Positions are dense after a move: the members that stay keep their order around the place, and only rows whose number differs
// are written. A move to the front of n members writes n rows; appending, the common case, writes only the new ones.
const PLACE = sql(`
  WITH given AS (SELECT id AS product_id, nth FROM unnest($3::text[]) WITH ORDINALITY AS g(id, nth)
  ), others AS (
    SELECT m.product_id, m.position, row_number() OVER (ORDER BY m.position, m.product_id) AS nth
      FROM collection_products m WHERE m.store_id = $1 AND m.collection_id = $2 AND m.product_id <> ALL ($3)
  ), placed AS (
    SELECT product_id, least($4, (SELECT count(*) FROM others) + 1) + nth - 1 AS position FROM given
    UNION ALL SELECT product_id, CASE WHEN nth < $4 THEN nth ELSE nth + cardinality($3::text[]) END FROM others
  )
  INSERT INTO collection_products AS m (store_id, collection_id, product_id, position, added_at)
  SELECT $1, $2, placed.product_id, placed.position, $5 FROM placed
   WHERE NOT EXISTS (SELECT 1 FROM others o WHERE o.product_id = placed.product_id AND o.position = placed.position)
  ON CONFLICT (store_id, collection_id, product_id) DO UPDATE SET position = excluded.position WHERE m.position <> excluded.position
  RETURNING m.product_id`)
const APPEND = sql(`
  INSERT INTO collection_products (store_id, collection_id, product_id, position, added_at)
  SELECT $1, $2, g.id, coalesce((SELECT max(x.position) FROM collection_products x WHERE x.store_id = $1 AND x.collection_id = $2), 0) + row_number() OVER (ORDER BY g.nth), $4
    FROM unnest($3::text[]) WITH ORDINALITY AS g(id, nth)
   WHERE NOT EXISTS (SELECT 1 FROM collection_products m WHERE m.store_id = $1 AND m.collection_id = $2 AND m.product_id = g.id)
  RETURNING product_id`)
const TAKE_OUT = sql(`DELETE FROM collection_products WHERE store_id = $1 AND collection_id = $2 AND product_id = ANY($3) RETURNING product_id`)

/**
 * Puts products into a locked collection, or moves those already in it when a position is given.
 * @returns whether anything changed. @throws catalog.product_not_found naming each product that is not of this store
 */
export async function addMembers(tx: StoreTx, collectionId: string, productIds: readonly string[], position: number | undefined): Promise<boolean> {
  const known = new Set((await tx.run<{ id: string }>(KNOWN, [tx.storeId, productIds])).map(({ id }) => id))
  const errors = productIds.flatMap((id, index) => (known.has(id) ? [] : [{ pointer: `/product_ids/${index}`, code: 'unknown', detail: 'is no product of this store' }]))
  if (errors.length > 0) throw new Problem('catalog.product_not_found', 'Some of these products do not exist in this store; nothing was added.', { errors })
  const changed = position === undefined ? tx.run(APPEND, [tx.storeId, collectionId, productIds, tx.now]) : tx.run(PLACE, [tx.storeId, collectionId, productIds, position, tx.now])
  return (await changed).length > 0
}

/** @returns whether any of them was in the collection. */
export async function removeMembers(tx: StoreTx, collectionId: string, productIds: readonly string[]): Promise<boolean> {
  return (await tx.run(TAKE_OUT, [tx.storeId, collectionId, productIds])).length > 0
}
