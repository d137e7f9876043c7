import { sql } from '../../kernel/sql.js'
import type { StoreTx } from '../../kernel/tx.js'

const DUE = `INSERT INTO search_queue AS q (store_id, product_id, stock_only)`
// A product that waits for a whole new document keeps waiting for that.
const MERGE = `ON CONFLICT (store_id, product_id) DO UPDATE SET stock_only = false WHERE q.stock_only AND NOT excluded.stock_only`

const ENQUEUE = sql(`${DUE} SELECT $1, id, $3 FROM unnest($2::text[]) AS id ${MERGE}`)
const ENQUEUE_INDEXED = sql(`${DUE} SELECT $1, d.product_id, $2 FROM search_documents d WHERE d.store_id = $1 ${MERGE}`)

export async function enqueue(tx: StoreTx, productIds: readonly string[], stockOnly: boolean): Promise<void> {
  if (productIds.length > 0) await tx.run(ENQUEUE, [tx.storeId, productIds, stockOnly])
}

/** Every product that has a document. */
export async function enqueueIndexed(tx: StoreTx, stockOnly: boolean): Promise<void> {
  await tx.run(ENQUEUE_INDEXED, [tx.storeId, stockOnly])
}

const TAKE = sql(`
  DELETE FROM search_queue q USING (SELECT product_id FROM search_queue WHERE store_id = $1 ORDER BY product_id LIMIT $2 FOR UPDATE SKIP LOCKED) due
   WHERE q.store_id = $1 AND q.product_id = due.product_id RETURNING q.product_id, q.stock_only`)

export async function takeFromQueue(tx: StoreTx, limit: number): Promise<{ product_id: string; stock_only: boolean }[]> {
  return tx.run(TAKE, [tx.storeId, limit])
}
