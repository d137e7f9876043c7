import type { JobsOperations } from '../../../contract/operations.gen.js'
import { phased, type Phases } from '../../../kernel/operation.js'
import { Problem } from '../../../kernel/problem.js'
import { readChunk } from '../exportStore.js'
import { fileOf } from '../job.js'
import { get } from '../jobStore.js'

/** The file piece by piece, each in a transaction of its own: neither memory nor a connection is held for a slow reader. */
export const exportsDownload: JobsOperations['exports.download'] = phased(async (phases, { path }) => {
  const job = await phases.inStore((tx) => get(tx, path.job_id, 'export'))
  const made = fileOf(job)
  if (made === null) throw new Problem('jobs.file_not_ready', `The export is ${job.status}.`)
  if (new Date(made.expires_at) <= phases.now) throw new Problem('jobs.file_expired', 'Export again.')
  return { status: 200, stream: file(phases, job.id, job.chunks), headers: { 'Content-Disposition': `attachment; filename="${made.name}"`, 'Content-Length': String(made.size_bytes) } }
})

async function* file(phases: Phases, jobId: string, chunks: number): AsyncGenerator<string> {
  for (let sequence = 1; sequence <= chunks; sequence++) {
    const chunk = await phases.inStore((tx) => readChunk(tx, jobId, sequence))
    // Deleted while it was read: breaking off is the only way left to say so.
    if (chunk === null) throw new Problem('jobs.file_expired', 'Export again.')
    yield chunk
  }
}
