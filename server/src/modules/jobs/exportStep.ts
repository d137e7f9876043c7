import type { StoreTx } from '../../kernel/tx.js'
import { toInputs } from '../catalog/index.js'
import { addChunk } from './exportStore.js'
import { addCounts, advance, complete, FILE_LIFETIME_MS, type JobState } from './job.js'
import { nextProducts } from './selection.js'

const CHUNK = 250

/** Writes the next products to the file, one per line. @returns the job after it. */
export async function exportStep(tx: StoreTx, job: JobState): Promise<JobState> {
  const { data: products, next_cursor, has_more } = await nextProducts(tx, job.params.filter ?? {}, 'handle', job.checkpoint, CHUNK)
  const inputs = await toInputs(tx, products)
  const content = inputs.map((input) => `${JSON.stringify(input)}\n`).join('')
  const chunks = products.length === 0 ? job.chunks : job.chunks + 1
  if (products.length > 0) addChunk(tx, job.id, chunks, content)
  const total = (value: (input: (typeof inputs)[number]) => number) => inputs.reduce((count, input) => count + value(input), 0)
  const counts = addCounts(job.counts, { products: products.length, variants: total((input) => input.variants!.length), media: total((input) => input.media!.length) })
  const bytes = (job.file?.size_bytes ?? 0) + Buffer.byteLength(content)
  const until = new Date(tx.now.getTime() + FILE_LIFETIME_MS)
  const file = { name: `${tx.store.handle}-${job.created_at.toISOString().slice(0, 10)}.ndjson`, content_type: 'application/x-ndjson' as const, size_bytes: bytes, expires_at: until.toISOString() }
  const change = { counts, chunks, file, file_until: until, checkpoint: next_cursor, progress: { ...job.progress, done: job.progress.done + products.length } }
  return has_more ? advance(job, change, tx.now) : complete(job, change, tx.now)
}
