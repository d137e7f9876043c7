import type { EventData } from '../../contract/types.gen.js'
import type { Consumer, LoggedEvent } from '../../kernel/consumer.js'
import { sql } from '../../kernel/sql.js'
import type { StoreTx } from '../../kernel/tx.js'
import type { Worker } from '../../kernel/worker.js'
import { productIdsAt } from '../inventory/index.js'
import { productIdsWithMetafields } from '../catalog/index.js'
import { indexProducts, indexStock } from './indexProducts.js'
import { enqueue, enqueueIndexed, takeFromQueue } from './queueStore.js'

/** Documents that one transaction of a consumer or worker makes at most; what is beyond waits in the queue. */
const BATCH = 1000

/** What events ask of the index, each product once. */
class Wanted {
  readonly whole = new Set<string>()
  readonly stock = new Set<string>()

  constructor(readonly tx: StoreTx) {}

  async add(event: LoggedEvent): Promise<void> {
    const { type, resource_id, data } = event
    if (type.startsWith('product.')) this.whole.add(resource_id)
    if (type === 'catalog.imported') {
      const { created_product_ids, updated_product_ids } = data as EventData['catalog.imported']
      for (const id of [...created_product_ids, ...updated_product_ids]) this.whole.add(id)
    }
    if (type === 'inventory.adjusted') this.stock.add((data as EventData['inventory.adjusted']).product_id)
    if (type === 'location.updated') await enqueue(this.tx, await productIdsAt(this.tx, resource_id), true)
    // Its levels, which said what was there, are gone with it; limits they had no longer count.
    if (type === 'location.deleted') await enqueueIndexed(this.tx, true)
    if (type.startsWith('metafield_definition.')) await enqueue(this.tx, await productIdsWithMetafields(this.tx), false)
  }

  async carryOut(): Promise<void> {
    const [whole, stock] = [[...this.whole], [...this.stock].filter((id) => !this.whole.has(id))]
    // The queue comes before the lock of the index, as it does for the worker: neither then waits for the other.
    await enqueue(this.tx, whole.slice(BATCH), false)
    await enqueue(this.tx, stock.slice(BATCH), true)
    await indexProducts(this.tx, whole.slice(0, BATCH))
    await indexStock(this.tx, stock.slice(0, BATCH))
  }
}

const WANTED = /^(product\.|catalog\.imported$|inventory\.adjusted$|location\.(updated|deleted)$|metafield_definition\.)/

/** Keeps the search index in step with the catalog. */
const indexer: Consumer = {
  name: 'search',
  replayable: true,
  wants: (type) => WANTED.test(type),
  async handle(tx, events) {
    const wanted = new Wanted(tx)
    for (const event of events) await wanted.add(event)
    await wanted.carryOut()
  },
}

/** Works off the queue. */
const reindexer: Worker = {
  name: 'search queue',
  everyMs: 500,
  due: sql(`SELECT store_id FROM search_queue WHERE $1::timestamptz IS NOT NULL GROUP BY store_id LIMIT $2`),
  async step(tx) {
    const taken = await takeFromQueue(tx, BATCH)
    const ids = (stockOnly: boolean) => taken.filter(({ stock_only }) => stock_only === stockOnly).map(({ product_id }) => product_id)
    await indexProducts(tx, ids(false))
    await indexStock(tx, ids(true))
    return taken.length === BATCH
  },
}

export const consumers: readonly Consumer[] = [indexer]
export const workers: readonly Worker[] = [reindexer]
