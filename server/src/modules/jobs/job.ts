import type { components } from '../../contract/types.gen.js'
import { Problem } from '../../kernel/problem.js'

export type Job = components['schemas']['Job']
export type JobCounts = components['schemas']['JobCounts']
export type BatchResult = components['schemas']['ImportBatchResult']
export type Reject = components['schemas']['ImportReject']
type JobParams = components['schemas']['JobParams']

/** Jobs of one kind that a store may have under way. */
export const ACTIVE_MAX = 5
/** How far batches of an import may run ahead of the first one that is missing. */
export const AHEAD_MAX = 64
export const FILE_LIFETIME_MS = 7 * 86_400_000
export const IDLE_MS = 86_400_000
const FAILURES_MAX = 8

export interface JobState {
  id: string
  version: number
  kind: Job['kind']
  status: Job['status']
  params: JobParams
  progress: Job['progress']
  counts: JobCounts
  error: Job['error']
  next_sequence: number | null
  ahead: number[]
  checkpoint: string | null
  chunks: number
  failures: number
  file: Job['file']
  file_until: Date | null
  created_at: Date
  started_at: Date | null
  finished_at: Date | null
  updated_at: Date
}

const ENDED: ReadonlySet<Job['status']> = new Set(['completed', 'completed_with_errors', 'failed', 'cancelled'])
const NO_COUNTS: JobCounts = { created: 0, updated: 0, unchanged: 0, rejected: 0, products: 0, variants: 0, media: 0, locations: 0 }

export function newJob(id: string, kind: Job['kind'], params: JobParams, total: number | null, now: Date): JobState {
  const isImport = kind === 'import'
  return {
    id, version: 1, kind, status: isImport ? 'running' : 'queued', params, progress: { total, done: 0, failed: 0 }, counts: NO_COUNTS, error: null, next_sequence: isImport ? 1 : null, ahead: [],
    checkpoint: null, chunks: 0, failures: 0, file: null, file_until: null, created_at: now, started_at: isImport ? now : null, finished_at: null, updated_at: now,
  }
}

export function toJob(job: JobState): Job {
  const { id, version, kind, status, params, progress, counts, error, next_sequence } = job
  const iso = (time: Date | null) => time?.toISOString() ?? null
  return { id, version, kind, status, params, progress, counts, error, next_sequence, file: fileOf(job), created_at: job.created_at.toISOString(), started_at: iso(job.started_at), finished_at: iso(job.finished_at) }
}

/** The file of an export, once it is whole. */
export const fileOf = (job: JobState): Job['file'] => (job.status === 'completed' ? job.file : null)

/** The job one version on. */
export function advance(job: JobState, change: Partial<JobState>, now: Date): JobState {
  return { ...job, ...change, version: job.version + 1, updated_at: now }
}

export function complete(job: JobState, change: Partial<JobState>, now: Date): JobState {
  const counts = change.counts ?? job.counts
  const progress = change.progress ?? job.progress
  return advance(job, { ...change, progress: { ...progress, total: progress.done }, status: counts.rejected > 0 ? 'completed_with_errors' : 'completed', error: null, finished_at: now }, now)
}

export function fail(job: JobState, error: NonNullable<Job['error']>, now: Date): JobState {
  return advance(job, { status: 'failed', error: { code: error.code, detail: error.detail.slice(0, 2000) }, finished_at: now }, now)
}

/**
 * A step of a worker threw: a refusal ends the job at once, anything else after some tries.
 * @returns the job with the failure counted; `failed` when it is given up.
 */
export function stepFailed(job: JobState, error: unknown, now: Date): JobState {
  if (error instanceof Problem) return fail(job, { code: error.code, detail: error.message }, now)
  const failures = job.failures + 1
  if (failures >= FAILURES_MAX) return fail(advance(job, { failures }, now), { code: 'server.internal', detail: `The work failed ${failures} times in a row. Retry the job, or ask the operator for the log.` }, now)
  return advance(job, { failures }, now)
}

/** @throws jobs.not_cancellable */
export function cancel(job: JobState, now: Date): JobState {
  if (job.status === 'cancelled') return job
  if (ENDED.has(job.status)) throw new Problem('jobs.not_cancellable', `The job is ${job.status}.`)
  return advance(job, { status: 'cancelled', finished_at: now }, now)
}

/**
 * The job under way again. An export starts anew, bulk work that ended early goes on behind its checkpoint, an import takes
 * batches again; what an unapplied batch had rejected is forgotten, since the batch will come again.
 * @param forgotten how many rejected lines are forgotten.
 * @throws jobs.not_retryable
 */
export function retry(job: JobState, forgotten: number, now: Date): JobState {
  if (job.status !== 'failed' && job.status !== 'cancelled' && job.status !== 'completed_with_errors') throw new Problem('jobs.not_retryable', `The job is ${job.status}.`)
  const again: Partial<JobState> = { error: null, finished_at: null, failures: 0, progress: { ...job.progress, total: null } }
  if (job.kind === 'import') {
    const { done, failed } = job.progress
    return advance(job, { ...again, status: 'running', progress: { total: null, done: done - forgotten, failed: failed - forgotten }, counts: { ...job.counts, rejected: job.counts.rejected - forgotten } }, now)
  }
  const goesOn = job.kind === 'bulk' && job.status !== 'completed_with_errors'
  const anew: Partial<JobState> = goesOn ? {} : { checkpoint: null, chunks: 0, counts: NO_COUNTS, progress: { total: null, done: 0, failed: 0 }, file: null, file_until: null }
  return advance(job, { ...again, ...anew, status: 'queued' }, now)
}

/** @throws jobs.import_closed */
export function requireOpen(job: JobState): void {
  if (job.status !== 'running') throw new Problem('jobs.import_closed', `The import is ${job.status}.`)
}

/** Where the import goes on after a batch was applied; batches may be applied out of turn. */
export function applied(job: JobState, sequence: number): Pick<JobState, 'next_sequence' | 'ahead'> {
  const ahead = new Set([...job.ahead, sequence])
  let next = job.next_sequence!
  while (ahead.delete(next)) next++
  return { next_sequence: next, ahead: [...ahead].sort((a, b) => a - b) }
}

/** @throws jobs.import_closed, jobs.batch_missing */
export function finishImport(job: JobState, now: Date): JobState {
  if (job.status === 'completed' || job.status === 'completed_with_errors') return job
  requireOpen(job)
  if (job.ahead.length > 0) throw new Problem('jobs.batch_missing', `Batch ${job.next_sequence} has not been applied, but batch ${job.ahead[0]} has.`)
  return complete(job, {}, now)
}

export function addCounts(counts: JobCounts, more: Partial<JobCounts>): JobCounts {
  return Object.fromEntries(Object.entries(counts).map(([name, count]) => [name, count + (more[name as keyof JobCounts] ?? 0)])) as JobCounts
}
