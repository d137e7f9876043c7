import type { Clock } from '../kernel/clock.js'
import { StoreTx, type Committed, type StoreRoute } from '../kernel/tx.js'
import type { Database } from '../ports/database.js'

export interface WorkerTransactionOptions {
  app: Database
  clock: Clock
  /** Called after a transaction committed. */
  committed: Committed
}

const TIMEOUT_MS = 30_000

/** A transaction of one store in which a worker acts, with its events. */
export async function inWorkerTransaction<T>(options: WorkerTransactionOptions, worker: string, store: StoreRoute, work: (tx: StoreTx) => Promise<T>): Promise<T> {
  const { value, events } = await options.app.transaction({ storeId: store.storeId, timeoutMs: TIMEOUT_MS }, async (connection) => {
    const tx = new StoreTx(connection, store, { type: 'system', id: `worker:${worker}` }, options.clock.now(), 'worker')
    return { value: await work(tx), events: tx.flushEvents() }
  })
  await options.committed(store, events)
  return value
}
