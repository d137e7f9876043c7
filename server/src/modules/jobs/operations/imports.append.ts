import { createHash } from 'node:crypto'
import type { JobsOperations } from '../../../contract/operations.gen.js'
import { write } from '../../../kernel/operation.js'
import { Problem } from '../../../kernel/problem.js'
import { applyBatch, toCounts, toResult } from '../applyBatch.js'
import { addRejects, claimBatch, keepReply, releaseBatch } from '../batchStore.js'
import { addCounts, advance, AHEAD_MAX, applied, fail, requireOpen, toJob } from '../job.js'
import { get, getForUpdate, save } from '../jobStore.js'

/**
 * Claim of the batch, products, progress, event and reply are one transaction: a batch is applied wholly and once, whatever dies
 * in between. The row of the job is locked last and only for an instant, so that batches of one import run side by side.
 */
export const importsAppend: JobsOperations['imports.append'] = write(async (tx, { path, body }) => {
  const { job_id, sequence } = path
  const batch = Buffer.from(body.buffer, body.byteOffset, body.byteLength)
  const seen = await get(tx, job_id, 'import')
  const reply = await claimBatch(tx, job_id, sequence, createHash('sha256').update(batch).digest('base64url'))
  if (reply !== null) return { status: 200, text: reply }
  requireOpen(seen)
  if (sequence >= seen.next_sequence! + AHEAD_MAX) throw new Problem('jobs.batch_missing', `Batch ${seen.next_sequence} has not been applied; batches may run at most ${AHEAD_MAX} ahead.`)
  const outcome = await applyBatch(tx, seen, batch)
  const result = toResult(seen, sequence, outcome)
  const text = JSON.stringify(result)
  const job = await getForUpdate(tx, job_id, 'import')
  requireOpen(job)
  const lines = outcome.plans.length + result.rejected
  const change = {
    counts: addCounts(job.counts, toCounts(result, outcome)),
    progress: { total: null, done: job.progress.done + lines, failed: job.progress.failed + result.rejected },
  }
  addRejects(tx, job_id, sequence, result.rejects)
  if (outcome.stopped) {
    const failed = fail(advance(job, change, tx.now), { code: 'catalog.product_invalid', detail: `Batch ${sequence} was not applied: ${result.rejected} of its lines cannot be, and the import asks to stop then.` }, tx.now)
    releaseBatch(tx, job_id, sequence)
    save(tx, failed)
    tx.emit('job.failed', job_id, toJob(failed))
    return { status: 200, text }
  }
  keepReply(tx, job_id, sequence, text)
  save(tx, advance(job, { ...change, ...applied(job, sequence) }, tx.now))
  const changed = (action: 'create' | 'update') => outcome.plans.filter((plan) => plan.action === action).map((plan) => plan.after.id)
  if (!job.params.dry_run && result.created + result.updated > 0) tx.emit('catalog.imported', job_id, { job_id, sequence, created_product_ids: changed('create'), updated_product_ids: changed('update') })
  return { status: 200, text }
})
