import type { JobsOperations } from '../../../contract/operations.gen.js'
import { write } from '../../../kernel/operation.js'
import { finishImport, toJob } from '../job.js'
import { getForUpdate, save } from '../jobStore.js'

export const importsFinish: JobsOperations['imports.finish'] = write(async (tx, { path }) => {
  const before = await getForUpdate(tx, path.job_id, 'import')
  const job = finishImport(before, tx.now)
  if (job !== before) {
    save(tx, job)
    tx.emit('job.completed', job.id, toJob(job))
  }
  return { status: 200, body: toJob(job), version: job.version }
})
