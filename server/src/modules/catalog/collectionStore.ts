import { sql } from '../../kernel/sql.js'
import type { StoreTx } from '../../kernel/tx.js'

const ADD_MISSING = sql(`
  INSERT INTO collections (store_id, id, handle, title, kind, created_at, updated_at)
  SELECT $1, r.id, r.handle, r.title, 'manual', $3, $3 FROM jsonb_to_recordset($2::jsonb) AS r(id text, handle text, title text) ORDER BY r.handle
  ON CONFLICT (store_id, handle) DO NOTHING`)

const CLEAR_MEMBERSHIP = sql(`
  DELETE FROM collection_products m USING collections c
   WHERE m.store_id = $1 AND m.product_id = ANY($2) AND c.store_id = m.store_id AND c.id = m.collection_id AND c.kind = 'manual'
     AND NOT EXISTS (SELECT 1 FROM jsonb_to_recordset($3::jsonb) AS r(product_id text, handle text) WHERE r.product_id = m.product_id AND r.handle = c.handle)`)

const ADD_MEMBERSHIP = sql(`
  INSERT INTO collection_products (store_id, collection_id, product_id, added_at)
  SELECT $1, c.id, r.product_id, $3 FROM jsonb_to_recordset($2::jsonb) AS r(product_id text, handle text)
    JOIN collections c ON c.store_id = $1 AND c.handle = r.handle AND c.kind = 'manual'
  ON CONFLICT DO NOTHING`)

/** States the manual collections of products; those whose input names none are left alone. Missing collections are made. */
export async function ensureCollections(tx: StoreTx, memberships: readonly { productId: string; collections: { handle: string; title: string }[] | undefined }[]): Promise<void> {
  const stated = memberships.filter((membership) => membership.collections !== undefined)
  if (stated.length === 0) return
  const wanted = new Map(stated.flatMap(({ collections }) => collections!.map((collection) => [collection.handle, { id: tx.newId('collection'), ...collection }])))
  const links = JSON.stringify(stated.flatMap(({ productId, collections }) => collections!.map(({ handle }) => ({ product_id: productId, handle }))))
  await Promise.all([
    tx.run(ADD_MISSING, [tx.storeId, JSON.stringify([...wanted.values()]), tx.now]),
    tx.run(CLEAR_MEMBERSHIP, [tx.storeId, stated.map(({ productId }) => productId), links]),
    tx.run(ADD_MEMBERSHIP, [tx.storeId, links, tx.now]),
  ])
}
