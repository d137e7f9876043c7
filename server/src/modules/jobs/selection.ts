import type { components } from '../../contract/types.gen.js'
import { sql } from '../../kernel/sql.js'
import type { StoreTx } from '../../kernel/tx.js'
import { getCollectionByHandle, listProducts, ProductQuery, type ProductState } from '../catalog/index.js'
import type { Page } from '../../kernel/page.js'

type Filter = components['schemas']['ProductFilter']

/**
 * The next products of a filter. Bulk work goes from the newest to the oldest: products that are made while it runs are newer
 * than all of them, so it ends. Exports go by handle, so that the same catalog is the same file in any store.
 */
export async function nextProducts(tx: StoreTx, filter: Filter, order: 'newest' | 'handle', cursor: string | null, limit: number): Promise<Page<ProductState>> {
  const { collection, ...fields } = filter
  const query = new ProductQuery(tx).matching(fields)
  if (collection !== undefined) query.within(await getCollectionByHandle(tx, collection))
  return listProducts(tx, query, order, cursor ?? undefined, limit)
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
