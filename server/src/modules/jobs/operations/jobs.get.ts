import type { JobsOperations } from '../../../contract/operations.gen.js'
import { read } from '../../../kernel/operation.js'
import { toJob } from '../job.js'
import { get } from '../jobStore.js'

export const jobsGet: JobsOperations['jobs.get'] = read(async (tx, { path }) => {
  const job = await get(tx, path.job_id)
  return { status: 200, body: toJob(job), version: job.version }
})
