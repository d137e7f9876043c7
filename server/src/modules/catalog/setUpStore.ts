import { sql } from '../../kernel/sql.js'
import type { StoreTx } from '../../kernel/tx.js'

const ADD = sql(`
  INSERT INTO collections (store_id, id, handle, title, kind, created_at, updated_at)
  SELECT $1, r.id, r.handle, r.title, 'manual', $3, $3 FROM jsonb_to_recordset($2::jsonb) AS r(id text, handle text, title text)
  ON CONFLICT DO NOTHING`)

/** The manual collections a new store starts with. */
export function addFirstCollections(tx: StoreTx, collections: readonly { id: string; handle: string; title: string }[]): void {
  if (collections.length === 0) return
  tx.send(ADD, [tx.storeId, JSON.stringify(collections), tx.now])
  const time = tx.now.toISOString()
  for (const { id, handle, title } of collections) {
    tx.emit('collection.created', id, {
      id, version: 1, handle, title, description_html: null, kind: 'manual', rules: null, sort_order: 'manual', image: null, status: 'active', published: true, publish_at: null, unpublish_at: null,
      seo: { title: null, description: null }, metadata: {}, created_at: time, updated_at: time,
    })
  }
}
