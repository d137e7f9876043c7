import type { JobsOperations } from '../../../contract/operations.gen.js'
import { write } from '../../../kernel/operation.js'
import { forgetRejects, forgetUnappliedRejects } from '../batchStore.js'
import { deleteChunks } from '../exportStore.js'
import { retry, toJob } from '../job.js'
import { get, getForUpdate, requireRoom, save } from '../jobStore.js'

export const jobsRetry: JobsOperations['jobs.retry'] = write(async (tx, { path }) => {
  await requireRoom(tx, (await get(tx, path.job_id)).kind)
  const before = await getForUpdate(tx, path.job_id)
  const job = retry(before, before.kind === 'import' ? await forgetUnappliedRejects(tx, before.id) : 0, tx.now)
  if (job.kind !== 'import' && job.checkpoint === null) {
    forgetRejects(tx, job.id)
    deleteChunks(tx, job.id)
  }
  save(tx, job)
  return { status: 202, body: toJob(job), version: job.version }
})
