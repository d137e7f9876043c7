import type { JobsOperations } from '../../../contract/operations.gen.js'
import { read } from '../../../kernel/operation.js'
import { decodeCursor, page, PAGE_LIMIT_DEFAULT } from '../../../kernel/page.js'
import { toJob } from '../job.js'
import { list } from '../jobStore.js'

export const jobsList: JobsOperations['jobs.list'] = read(async (tx, { query }) => {
  const limit = query.limit ?? PAGE_LIMIT_DEFAULT
  const after = decodeCursor(query.cursor, ['string'])
  const jobs = await list(tx, query, after === null ? null : String(after[0]), limit)
  return { status: 200, body: page(jobs, limit, toJob, (job) => [job.id]) }
})
