import { IDEMPOTENCY_KEEP_MS } from '../kernel/idempotency.js'
import type { UpkeepTask } from '../kernel/operation.js'
import { sql } from '../kernel/sql.js'
import type { Worker } from '../kernel/worker.js'

const BATCH = 1000
const EVERY_MS = 600_000

const FORGET = sql(`
  DELETE FROM idempotency_keys WHERE store_id = $1 AND ctid IN (SELECT ctid FROM idempotency_keys WHERE store_id = $1 AND created_at < $2 ORDER BY created_at LIMIT $3 FOR UPDATE SKIP LOCKED) RETURNING key`)
const FORGET_ANY = sql(`DELETE FROM idempotency_keys WHERE ctid IN (SELECT ctid FROM idempotency_keys WHERE created_at < $1 ORDER BY created_at LIMIT $2 FOR UPDATE SKIP LOCKED)`)

const before = (now: Date) => new Date(now.getTime() - IDEMPOTENCY_KEEP_MS)

/** Idempotency keys of a shard, with the replies kept under them, go when nobody can expect them to be there any more. */
export const forgetShardKeys: Worker = {
  name: 'forget idempotency keys',
  everyMs: EVERY_MS,
  due: sql(`SELECT store_id FROM idempotency_keys WHERE created_at < $1::timestamptz - interval '${IDEMPOTENCY_KEEP_MS} milliseconds' GROUP BY store_id LIMIT $2`),
  step: async (tx) => (await tx.run(FORGET, [tx.storeId, before(tx.now), BATCH])).length === BATCH,
}

export const forgetDirectoryKeys: UpkeepTask = {
  name: 'forget idempotency keys',
  run: async ({ now, inDirectory }) => void (await inDirectory((tx) => tx.run(FORGET_ANY, [before(now), BATCH]))),
}
