import { encodeCursor } from '../../kernel/page.js'
import type { StoreTx } from '../../kernel/tx.js'
import { bulkApply } from '../catalog/index.js'
import { addRejects } from './batchStore.js'
import { addCounts, advance, complete, type JobState } from './job.js'
import { nextProducts, nextTargets } from './selection.js'

const CHUNK = 500

/** Changes the next products. @returns the job after it. */
export async function bulkStep(tx: StoreTx, job: JobState): Promise<JobState> {
  const { action, filter, tags } = job.params
  const { ids, hasMore } = filter === undefined ? await named(tx, job) : await selected(tx, job, filter)
  const outcome = await bulkApply(tx, action!, ids, tags)
  const chunks = job.chunks + 1
  const rejects = [
    ...outcome.failed.map(({ id, pointer, code, detail }) => ({ id, pointer, code, detail })),
    ...outcome.missing.map((id) => ({ id, pointer: '', code: 'catalog.product_not_found', detail: 'no product has this id' })),
  ]
  addRejects(tx, job.id, chunks, rejects.map(({ id, pointer, code, detail }, index) => ({ line: index + 1, handle: null, pointer, code, detail: `${id}: ${detail}`.slice(0, 1000) })))
  const counts = addCounts(job.counts, { updated: outcome.changed.length, unchanged: outcome.unchanged.length, rejected: rejects.length, products: outcome.changed.length })
  const { total, done, failed } = job.progress
  const change = { counts, chunks, checkpoint: ids.at(-1) ?? job.checkpoint, progress: { total, done: done + ids.length, failed: failed + rejects.length } }
  return hasMore ? advance(job, change, tx.now) : complete(job, change, tx.now)
}

async function named(tx: StoreTx, job: JobState): Promise<{ ids: string[]; hasMore: boolean }> {
  const ids = await nextTargets(tx, job.id, job.checkpoint, CHUNK)
  return { ids, hasMore: ids.length === CHUNK }
}

async function selected(tx: StoreTx, job: JobState, filter: NonNullable<JobState['params']['filter']>): Promise<{ ids: string[]; hasMore: boolean }> {
  const after = job.checkpoint === null ? null : encodeCursor(['newest', job.checkpoint])
  const { data: products, has_more: hasMore } = await nextProducts(tx, filter, 'newest', after, CHUNK)
  return { ids: products.map((product) => product.id), hasMore }
}
