import { Problem } from '../src/kernel/problem.js'
import { StoreTx } from '../src/kernel/tx.js'
import type { Harness, TestStore } from './harness.js'

/** A transaction of the store as modules get it. */
export async function inStore<T>(h: Harness, store: TestStore, work: (tx: StoreTx) => Promise<T>): Promise<T> {
  const route = (await h.platform.directory.storeById(store.store.id))!
  const { app } = h.platform.databases.shards.get(store.store.shard_id)!
  return app.transaction({ storeId: route.storeId, timeoutMs: 10_000 }, async (connection) => {
    const tx = new StoreTx(connection, route, { type: 'system', id: 'test' }, h.clock.now(), 'test')
    const result = await work(tx)
    tx.flushEvents()
    return result
  })
}

const TRIES_MAX = 50

/** Tries again what found no free connection, as whoever gets `server.unavailable` is told to: a busy machine must not decide a race. */
export async function served<T>(work: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries++) {
    try {
      return await work()
    } catch (error) {
      if (tries === TRIES_MAX || !(error instanceof Problem) || error.code !== 'server.unavailable') throw error
    }
  }
}
