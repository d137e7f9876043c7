import type { JobsOperations } from '../../../contract/operations.gen.js'
import { write } from '../../../kernel/operation.js'
import { newJob, toJob } from '../job.js'
import { insert, requireRoom } from '../jobStore.js'

export const importsCreate: JobsOperations['imports.create'] = write(async (tx, { body = {} }) => {
  await requireRoom(tx, 'import')
  const { format = 'ndjson', dry_run = false, on_error = 'skip', default_status = 'draft', source } = body
  const job = newJob(tx.newId('job'), 'import', { format, dry_run, on_error, default_status, ...(source === undefined ? {} : { source }) }, null, tx.now)
  insert(tx, job)
  return { status: 201, body: toJob(job), version: job.version, headers: { Location: `/v1/jobs/${job.id}` } }
})
