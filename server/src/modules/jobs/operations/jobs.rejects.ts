import type { JobsOperations } from '../../../contract/operations.gen.js'
import { phased, type Phases } from '../../../kernel/operation.js'
import { readRejects, type StoredReject } from '../batchStore.js'
import { get } from '../jobStore.js'

const PAGE = 1000
const COLUMNS = ['sequence', 'line', 'handle', 'pointer', 'code', 'detail'] as const

export const jobsRejects: JobsOperations['jobs.rejects'] = phased(async (phases, { path }) => {
  const job = await phases.inStore((tx) => get(tx, path.job_id))
  return { status: 200, stream: rows(phases, job.id), headers: { 'Content-Disposition': `attachment; filename="${job.id}-rejects.csv"` } }
})

async function* rows(phases: Phases, jobId: string): AsyncGenerator<string> {
  yield `${COLUMNS.join(',')}\r\n`
  for (let after = { sequence: 0, line: 0 }; ; ) {
    const rejects = await phases.inStore((tx) => readRejects(tx, jobId, after, PAGE))
    if (rejects.length > 0) yield rejects.map(csvRow).join('')
    if (rejects.length < PAGE) return
    after = rejects.at(-1)!
  }
}

const csvRow = (reject: StoredReject) => `${COLUMNS.map((column) => csvCell(reject[column])).join(',')}\r\n`

/** RFC 4180. A cell that a spreadsheet would run as a formula is made text: handles and details hold what strangers wrote. */
function csvCell(value: string | number | null): string {
  const text = value === null ? '' : typeof value === 'number' ? String(value) : value.replace(/^(?=[=+\-@\t\r])/, "'")
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
