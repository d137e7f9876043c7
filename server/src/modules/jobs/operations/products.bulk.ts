import type { JobsOperations } from '../../../contract/operations.gen.js'
import { write } from '../../../kernel/operation.js'
import { Problem } from '../../../kernel/problem.js'
import { getCollectionByHandle } from '../../catalog/index.js'
import { newJob, toJob } from '../job.js'
import { insert, requireRoom } from '../jobStore.js'
import { addTargets } from '../selection.js'

export const productsBulk: JobsOperations['products.bulk'] = write(async (tx, { body }) => {
  const { action, filter, product_ids, tags } = body
  if ((filter === undefined) === (product_ids === undefined)) throw new Problem('catalog.bulk_selection_invalid', 'Send either `product_ids` or `filter`.')
  if ((tags !== undefined) !== (action === 'add_tags' || action === 'remove_tags')) throw new Problem('catalog.bulk_selection_invalid', `\`tags\` ${tags === undefined ? 'are needed for' : 'do not fit'} the action ${action}.`)
  await requireRoom(tx, 'bulk')
  if (filter?.collection !== undefined) await getCollectionByHandle(tx, filter.collection)
  const named = product_ids === undefined ? { filter: filter! } : { product_count: product_ids.length }
  const job = newJob(tx.newId('job'), 'bulk', { action, ...named, ...(tags === undefined ? {} : { tags }) }, product_ids?.length ?? null, tx.now)
  insert(tx, job)
  if (product_ids !== undefined) addTargets(tx, job.id, product_ids)
  return { status: 202, body: toJob(job), version: job.version, headers: { Location: `/v1/jobs/${job.id}` } }
})
