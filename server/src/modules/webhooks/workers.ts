import { sql } from '../../kernel/sql.js'
import type { ParallelWorker, Worker } from '../../kernel/worker.js'
import { runRound } from './round.js'

/** Endpoints that are sent to at the same moment by one process, for each shard. */
const ROUNDS_MAX = 64
const BATCH = 1_000
const KEEP = '30 days'

const sender: ParallelWorker = {
  name: 'webhook deliveries',
  everyMs: 100,
  roundsMax: ROUNDS_MAX,
  due: sql(`SELECT store_id, id AS part FROM webhook_endpoints WHERE due_at <= $1 ORDER BY due_at LIMIT $2`),
  run: runRound,
}

const SWEEPING = sql(`SELECT id, deleted_at IS NOT NULL AS deleted FROM webhook_endpoints WHERE store_id = $1 AND sweeping ORDER BY id LIMIT 1 FOR NO KEY UPDATE SKIP LOCKED`)
const SOME = `SELECT id FROM webhook_deliveries WHERE store_id = $1 AND endpoint_id = $2`
const DELETE_SOME = sql(`DELETE FROM webhook_deliveries WHERE store_id = $1 AND id IN (${SOME} LIMIT ${BATCH}) RETURNING id`)
const CANCEL_SOME = sql(`UPDATE webhook_deliveries SET status = 'cancelled', finished_at = $3, leased_until = NULL WHERE store_id = $1 AND id IN (${SOME} AND finished_at IS NULL LIMIT ${BATCH}) RETURNING id`)
const SWEPT = sql(`UPDATE webhook_endpoints SET sweeping = false WHERE store_id = $1 AND id = $2`)
const DELETE = sql(`DELETE FROM webhook_endpoints WHERE store_id = $1 AND id = $2`)

/** Cancels what waits for a disabled endpoint, and takes away what a deleted one leaves. */
const sweeper: Worker = {
  name: 'webhook endpoints that are gone',
  everyMs: 1_000,
  due: sql(`SELECT DISTINCT store_id FROM webhook_endpoints WHERE sweeping AND $1::timestamptz IS NOT NULL LIMIT $2`),
  async step(tx) {
    const endpoint = await tx.one<{ id: string; deleted: boolean }>(SWEEPING, [tx.storeId])
    if (endpoint === undefined) return false
    const at = [tx.storeId, endpoint.id]
    const swept = await (endpoint.deleted ? tx.run(DELETE_SOME, at) : tx.run(CANCEL_SOME, [...at, tx.now]))
    if (swept.length < BATCH) tx.send(endpoint.deleted ? DELETE : SWEPT, at)
    return true
  },
}

const FORGET = sql(`
  DELETE FROM webhook_deliveries WHERE store_id = $1 AND id IN (SELECT id FROM webhook_deliveries WHERE store_id = $1 AND finished_at < $2::timestamptz - interval '${KEEP}' ORDER BY finished_at LIMIT ${BATCH} FOR UPDATE SKIP LOCKED) RETURNING id`)

const forgetter: Worker = {
  name: 'old webhook deliveries',
  everyMs: 60_000,
  due: sql(`SELECT store_id FROM webhook_deliveries WHERE finished_at < $1::timestamptz - interval '${KEEP}' GROUP BY store_id LIMIT $2`),
  step: async (tx) => (await tx.run(FORGET, [tx.storeId, tx.now])).length === BATCH,
}

export const workers: readonly Worker[] = [sweeper, forgetter]
export const parallelWorkers: readonly ParallelWorker[] = [sender]
