import { Problem } from '../../kernel/problem.js'
import { sql } from '../../kernel/sql.js'
import type { StoreTx } from '../../kernel/tx.js'
import type { Reject } from './job.js'

const CLAIM = sql(`INSERT INTO job_batches (store_id, job_id, sequence, digest) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING RETURNING sequence`)
const APPLIED = sql(`SELECT digest, reply FROM job_batches WHERE store_id = $1 AND job_id = $2 AND sequence = $3`)
const LOCK_TIMEOUT = '55P03'

/**
 * Claims a batch for this transaction. A twin that is still being applied holds the row; we wait for it as long as lock_timeout.
 * @returns the reply when the batch was applied before, null when it is ours to apply.
 * @throws jobs.batch_conflict, idempotency.in_flight
 */
export async function claimBatch(tx: StoreTx, jobId: string, sequence: number, digest: string): Promise<string | null> {
  try {
    if (await tx.one(CLAIM, [tx.storeId, jobId, sequence, digest])) return null
  } catch (error) {
    if ((error as { code?: string }).code !== LOCK_TIMEOUT) throw error
    throw new Problem('idempotency.in_flight', 'This batch is being applied. Send it again for its result.', { retryAfter: 1 })
  }
  const before = await tx.one<{ digest: string; reply: string | null }>(APPLIED, [tx.storeId, jobId, sequence])
  if (before?.digest !== digest) throw new Problem('jobs.batch_conflict', `Batch ${sequence} was applied with other content.`)
  return before.reply
}

const KEEP_REPLY = sql(`UPDATE job_batches SET reply = $4 WHERE store_id = $1 AND job_id = $2 AND sequence = $3`)
const RELEASE = sql(`DELETE FROM job_batches WHERE store_id = $1 AND job_id = $2 AND sequence = $3`)

export function keepReply(tx: StoreTx, jobId: string, sequence: number, reply: string): void {
  tx.send(KEEP_REPLY, [tx.storeId, jobId, sequence, reply])
}

/** Gives a batch back that was not applied. */
export function releaseBatch(tx: StoreTx, jobId: string, sequence: number): void {
  tx.send(RELEASE, [tx.storeId, jobId, sequence])
}

const ADD_REJECTS = sql(`
  INSERT INTO job_rejects (store_id, job_id, sequence, line, handle, pointer, code, detail)
  SELECT $1, $2, $3, r.* FROM jsonb_to_recordset($4::jsonb) AS r(line int, handle text, pointer text, code text, detail text)`)
const READ_REJECTS = sql(`
  SELECT sequence, line, handle, pointer, code, detail FROM job_rejects WHERE store_id = $1 AND job_id = $2 AND (sequence, line) > ($3, $4) ORDER BY sequence, line LIMIT $5`)
const FORGET_UNAPPLIED = sql(`
  DELETE FROM job_rejects r WHERE r.store_id = $1 AND r.job_id = $2
     AND NOT EXISTS (SELECT 1 FROM job_batches b WHERE b.store_id = $1 AND b.job_id = $2 AND b.sequence = r.sequence) RETURNING 1 AS forgotten`)
const FORGET_ALL = sql(`DELETE FROM job_rejects WHERE store_id = $1 AND job_id = $2`)

export interface StoredReject extends Reject {
  sequence: number
}

export function addRejects(tx: StoreTx, jobId: string, sequence: number, rejects: readonly Reject[]): void {
  if (rejects.length > 0) tx.send(ADD_REJECTS, [tx.storeId, jobId, sequence, JSON.stringify(rejects)])
}

export function readRejects(tx: StoreTx, jobId: string, after: { sequence: number; line: number }, limit: number): Promise<StoredReject[]> {
  return tx.run<StoredReject & Record<string, unknown>>(READ_REJECTS, [tx.storeId, jobId, after.sequence, after.line, limit])
}

/** @returns how many lines of batches that were not applied had been rejected. */
export async function forgetUnappliedRejects(tx: StoreTx, jobId: string): Promise<number> {
  return (await tx.run(FORGET_UNAPPLIED, [tx.storeId, jobId])).length
}

export function forgetRejects(tx: StoreTx, jobId: string): void {
  tx.send(FORGET_ALL, [tx.storeId, jobId])
}
