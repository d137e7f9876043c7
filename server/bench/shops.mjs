import { applyBatch } from '../dist/modules/jobs/applyBatch.js'
import { batches, handleOf } from './catalogLines.mjs'
import { copyOut, multiply } from './copying.mjs'

export const SMALL = 1_000
const BATCH = 500
const IMPORT = { id: 'job_bench', params: { on_error: 'skip', dry_run: false } }

/** Applies lines as an import does: parse, validate, plan, write, one transaction a batch. */
export async function importBatch(platform, store, bytes) {
  const { plans, rejects } = await platform.transaction(store, (tx) => applyBatch(tx, IMPORT, bytes))
  if (rejects.length > 0) throw new Error(`the import rejected lines of its own making: ${JSON.stringify(rejects[0])}`)
  return plans.length
}

/** Stores that several measurements share, made when first asked for. */
export class Shops {
  #platform
  #largeSize
  #made = new Map()
  #count = 0

  constructor(platform, largeSize) {
    this.#platform = platform
    this.#largeSize = largeSize
  }

  async empty() {
    const store = await this.#platform.createStore(`bench-${++this.#count}`)
    return { ...store, location: await this.#platform.locationOf(store) }
  }

  #once(name, make) {
    const made = this.#made.get(name) ?? make()
    this.#made.set(name, made)
    return made
  }

  /** A thousand products, imported. */
  small() {
    return this.#once('small', async () => {
      const store = await this.empty()
      for (const bytes of batches(0, SMALL, BATCH)) await importBatch(this.#platform, store, bytes)
      await this.#analyze(store)
      return { ...store, products: SMALL }
    })
  }

  /** The rows of the small store, to make more of. */
  template() {
    return this.#once('template', async () => {
      const store = await this.small()
      const client = await this.#platform.connect(store.shardId)
      const tables = await copyOut(client, store.id)
      await client.end()
      return { store, tables }
    })
  }

  /** The small store many times over. */
  large() {
    return this.#once('large', async () => {
      const store = await this.empty()
      const { store: before, tables } = await this.template()
      const client = await this.#platform.connect(store.shardId)
      await multiply(client, tables, { before, after: store, first: 1, copies: this.#largeSize / SMALL })
      await client.end()
      await this.#analyze(store)
      return { ...store, products: this.#largeSize }
    })
  }

  async #analyze({ shardId }) {
    await this.#platform.sql(shardId, 'VACUUM ANALYZE')
  }

  /** Handles and ids of products all over a store, in random order. */
  async sample(store, size) {
    const rows = await this.#platform.sql(store.shardId, `SELECT id, handle FROM products TABLESAMPLE BERNOULLI ($2) WHERE store_id = $1 ORDER BY random() LIMIT $3`, [store.id, 100, size])
    return rows
  }
}

export const firstHandle = handleOf(0)
