import type { JobsOperations } from '../../../contract/operations.gen.js'
import { write } from '../../../kernel/operation.js'
import { cancel, toJob } from '../job.js'
import { getForUpdate, save } from '../jobStore.js'

export const jobsCancel: JobsOperations['jobs.cancel'] = write(async (tx, { path }) => {
  const before = await getForUpdate(tx, path.job_id)
  const job = cancel(before, tx.now)
  if (job !== before) {
    save(tx, job)
    tx.emit('job.cancelled', job.id, toJob(job))
  }
  return { status: 200, body: toJob(job), version: job.version }
})
