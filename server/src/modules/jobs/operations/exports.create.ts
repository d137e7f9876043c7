import type { JobsOperations } from '../../../contract/operations.gen.js'
import { write } from '../../../kernel/operation.js'
import { getCollectionByHandle } from '../../catalog/index.js'
import { newJob, toJob } from '../job.js'
import { insert, requireRoom } from '../jobStore.js'

export const exportsCreate: JobsOperations['exports.create'] = write(async (tx, { body = {} }) => {
  await requireRoom(tx, 'export')
  const { format = 'ndjson', filter } = body
  if (filter?.collection !== undefined) await getCollectionByHandle(tx, filter.collection)
  const job = newJob(tx.newId('job'), 'export', { format, ...(filter === undefined ? {} : { filter }) }, null, tx.now)
  insert(tx, job)
  return { status: 202, body: toJob(job), version: job.version, headers: { Location: `/v1/jobs/${job.id}` } }
})
