import { IDEMPOTENCY_KEEP_MS } from '../../kernel/idempotency.js'
import type { UpkeepTask } from '../../kernel/operation.js'
import { finishStore } from './createStore.js'
import * as shardStore from './shardStore.js'
import { deleted } from './store.js'
import * as storeStore from './storeStore.js'

type Phases = Parameters<UpkeepTask['run']>[0]

const BATCH = 100

/**
 * Carries creations on that a crash or an absent shard cut off. It may meet one that is being made right now: each step can
 * be done twice, so both come to the same end.
 */
export async function recoverStores(phases: Phases): Promise<void> {
  const failures: unknown[] = []
  for (const id of await phases.inDirectory((tx) => storeStore.unfinished(tx, BATCH))) {
    await finishStore(phases, id).catch((error: unknown) => failures.push(error)) // one store's shard may be away; the others go on
  }
  if (failures.length > 0) throw new AggregateError(failures, `${failures.length} stores are still being provisioned`)
}

/** The first keys of a store, sealed in its plan, are shown again for as long as the reply would be repeated. */
async function forgetCreations({ now, inDirectory }: Phases): Promise<void> {
  await inDirectory((tx) => storeStore.forgetCreations(tx, new Date(now.getTime() - IDEMPOTENCY_KEEP_MS), BATCH))
}

/** Measures the load that placement goes by. */
async function measureShards({ services, inDirectory }: Phases): Promise<void> {
  for (const id of await inDirectory((tx) => shardStore.dueForMeasurement(tx, services.shardIds))) {
    const measured = await services.measureShard(id)
    await inDirectory((tx) => shardStore.keepMeasurement(tx, id, measured))
  }
}

/**
 * Erases stores at their `delete_at`. The status comes first, so that no request reaches the store any more; what is on the
 * shard then goes in bounded batches, and a round that was cut off is gone on with by the next, of any process.
 */
async function eraseStores({ now, services, inDirectory }: Phases): Promise<void> {
  const failures: unknown[] = []
  for (const id of await inDirectory((tx) => storeStore.toErase(tx, BATCH))) {
    const { shard_id } = await inDirectory(async (tx) => {
      const store = await storeStore.getForUpdate(tx, id)
      storeStore.forgetAccess(tx, id)
      return store.status === 'closing' && store.delete_at! <= now ? storeStore.save(tx, deleted(store)) : store
    })
    try {
      if (await services.eraseStore(shard_id, id)) await inDirectory(async (tx) => storeStore.markErased(tx, id))
    } catch (error) {
      failures.push(error) // one store's shard may be away; the others go on
    }
  }
  if (failures.length > 0) throw new AggregateError(failures, `${failures.length} stores are still being erased`)
}

export const upkeep: readonly UpkeepTask[] = [
  { name: 'recover stores', run: recoverStores },
  { name: 'forget creations', run: forgetCreations },
  { name: 'measure shards', run: measureShards },
  { name: 'erase stores', run: eraseStores },
]
