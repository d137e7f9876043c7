import { sql } from '../../kernel/sql.js'
import type { StoreTx } from '../../kernel/tx.js'
import type { Worker } from '../../kernel/worker.js'
import { bulkStep } from './bulkStep.js'
import { deleteExpiredFiles } from './exportStore.js'
import { exportStep } from './exportStep.js'
import { advance, cancel, IDLE_MS, stepFailed, toJob, type JobState } from './job.js'
import { lockIdleImports, lockNextWorked, save } from './jobStore.js'

/**
 * Carries exports and bulk work on by one chunk. The job's row stays locked while it is worked on, so one process at a time
 * does, and what a chunk did commits with the checkpoint behind it: after a crash the next process goes on exactly there.
 */
const carrier: Worker = {
  name: 'jobs',
  everyMs: 250,
  due: sql(`SELECT store_id FROM jobs WHERE kind <> 'import' AND status IN ('queued', 'running') AND $1::timestamptz IS NOT NULL GROUP BY store_id LIMIT $2`),
  async step(tx) {
    const found = await lockNextWorked(tx)
    if (!found) return false
    const job: JobState = { ...found, status: 'running', started_at: found.started_at ?? tx.now, failures: 0 }
    keep(tx, await (job.kind === 'export' ? exportStep(tx, job) : bulkStep(tx, job)))
    return true
  },
  async failed(tx, error) {
    const job = await lockNextWorked(tx)
    if (job) keep(tx, stepFailed(job, error, tx.now))
  },
}

function keep(tx: StoreTx, job: JobState): void {
  save(tx, job)
  if (job.status === 'completed' || job.status === 'completed_with_errors') tx.emit('job.completed', job.id, toJob(job))
  if (job.status === 'failed') tx.emit('job.failed', job.id, toJob(job))
}

const BATCH = 100

/** Ends imports whose client went away. */
const closer: Worker = {
  name: 'idle imports',
  everyMs: 5_000,
  due: sql(`SELECT store_id FROM jobs WHERE kind = 'import' AND status = 'running' AND updated_at < $1::timestamptz - interval '${IDLE_MS} milliseconds' GROUP BY store_id LIMIT $2`),
  async step(tx) {
    const imports = await lockIdleImports(tx, new Date(tx.now.getTime() - IDLE_MS), BATCH)
    for (const idle of imports) {
      const job = cancel(advance(idle, { error: { code: 'jobs.import_closed', detail: 'No batch came for 24 hours.' } }, tx.now), tx.now)
      save(tx, job)
      tx.emit('job.cancelled', job.id, toJob(job))
    }
    return imports.length === BATCH
  },
}

const cleaner: Worker = {
  name: 'expired files',
  everyMs: 5_000,
  due: sql(`SELECT store_id FROM jobs WHERE file_until <= $1::timestamptz GROUP BY store_id LIMIT $2`),
  step: async (tx) => (await deleteExpiredFiles(tx, BATCH)) === BATCH,
}

export const workers: readonly Worker[] = [carrier, closer, cleaner]
