import type { components } from '../../contract/types.gen.js'
import { sql } from '../../kernel/sql.js'
import type { StoreTx } from '../../kernel/tx.js'
import { getCollectionByHandle, listProducts, ProductQuery, type ProductState } from '../catalog/index.js'
import { encodeCursor } from '../../kernel/page.js'

type Filter = components['schemas']['ProductFilter']

/**
 * The next products of a filter, from the newest to the oldest behind the last one done. Products that are made while the job
 * runs are newer than all of them, so the job ends.
 */
export async function nextProducts(tx: StoreTx, filter: Filter, lastDone: string | null, limit: number): Promise<{ products: ProductState[]; hasMore: boolean }> {
  const { collection, ...fields } = filter
  const query = new ProductQuery(tx).matching(fields)
  if (collection !== undefined) query.within(await getCollectionByHandle(tx, collection))
  const page = await listProducts(tx, query, 'newest', lastDone === null ? undefined : encodeCursor(['newest', lastDone]), limit)
  return { products: page.data, hasMore: page.has_more }
}

const ADD_TARGETS = sql(`INSERT INTO job_targets (store_id, job_id, product_id) SELECT $1, $2, unnest($3::text[])`)
const NEXT_TARGETS = sql(`SELECT product_id FROM job_targets WHERE store_id = $1 AND job_id = $2 AND product_id > $3 ORDER BY product_id LIMIT $4`)

export function addTargets(tx: StoreTx, jobId: string, productIds: readonly string[]): void {
  tx.send(ADD_TARGETS, [tx.storeId, jobId, productIds])
}

/** The next products that a job names one by one. */
export async function nextTargets(tx: StoreTx, jobId: string, lastDone: string | null, limit: number): Promise<string[]> {
  return (await tx.run<{ product_id: string }>(NEXT_TARGETS, [tx.storeId, jobId, lastDone ?? '', limit])).map((row) => row.product_id)
}
