import { lowestId } from '../../kernel/id.js'
import { Problem } from '../../kernel/problem.js'
import { Parameters, sql } from '../../kernel/sql.js'
import type { StoreTx } from '../../kernel/tx.js'
import { ACTIVE_MAX, type Job, type JobState } from './job.js'

const COLUMNS = 'id, version, kind, status, params, progress, counts, error, next_sequence, ahead, checkpoint, chunks, failures, file, file_until, created_at, started_at, finished_at, updated_at'
type JobRow = JobState & Record<string, unknown>

const FIND = sql(`SELECT ${COLUMNS} FROM jobs WHERE store_id = $1 AND id = $2`)
const LOCK = sql(`SELECT ${COLUMNS} FROM jobs WHERE store_id = $1 AND id = $2 FOR NO KEY UPDATE`)

/** @throws jobs.job_not_found also for a job of another kind */
function found(row: JobRow | undefined, kind: Job['kind'] | undefined): JobState {
  if (!row || (kind !== undefined && row.kind !== kind)) throw new Problem('jobs.job_not_found', `No ${kind ?? 'job'} of this store has this id.`)
  return row
}

export async function get(tx: StoreTx, id: string, kind?: Job['kind']): Promise<JobState> {
  return found(await tx.one<JobRow>(FIND, [tx.storeId, id]), kind)
}

/** The job, locked until the transaction ends. */
export async function getForUpdate(tx: StoreTx, id: string, kind?: Job['kind']): Promise<JobState> {
  return found(await tx.one<JobRow>(LOCK, [tx.storeId, id]), kind)
}

export interface JobFilter {
  kind?: Job['kind'] | undefined
  status?: Job['status'] | undefined
  created_since?: string | undefined
}

/** Newest first: ids sort by time of creation. */
export async function list(tx: StoreTx, filter: JobFilter, after: string | null, limit: number): Promise<JobState[]> {
  const parameters = new Parameters(tx.storeId)
  const conditions = ['store_id = $1']
  const where = (value: unknown, condition: (parameter: string) => string) => void (value !== undefined && conditions.push(condition(parameters.add(value))))
  where(filter.kind, (p) => `kind = ${p}`)
  where(filter.status, (p) => `status = ${p}`)
  where(filter.created_since === undefined ? undefined : lowestId('job', new Date(filter.created_since)), (p) => `id >= ${p}`)
  where(after ?? undefined, (p) => `id < ${p}`)
  return tx.run<JobRow>(sql(`SELECT ${COLUMNS} FROM jobs WHERE ${conditions.join(' AND ')} ORDER BY id DESC LIMIT ${parameters.add(limit + 1)}`), parameters.values)
}

// One creation per store and kind at a time, so that the count below is the truth.
const TAKE_TURN = sql(`SELECT pg_advisory_xact_lock(hashtextextended('jobs ' || $2 || ' ' || $1, 0))`)
const ACTIVE = sql(`SELECT count(*)::int AS active FROM (SELECT 1 FROM jobs WHERE store_id = $1 AND kind = $2 AND status IN ('queued', 'running') LIMIT $3) bounded`)

/** @throws jobs.too_many_running */
export async function requireRoom(tx: StoreTx, kind: Job['kind']): Promise<void> {
  const [, rows] = await Promise.all([tx.run(TAKE_TURN, [tx.storeId, kind]), tx.run<{ active: number }>(ACTIVE, [tx.storeId, kind, ACTIVE_MAX])])
  if (rows[0]!.active >= ACTIVE_MAX) throw new Problem('jobs.too_many_running', `The store has ${ACTIVE_MAX} jobs of the kind ${kind} under way. Wait for one to end, or cancel it.`)
}

const INSERT = sql(`
  INSERT INTO jobs (store_id, id, version, kind, status, params, progress, counts, next_sequence, created_at, started_at, updated_at)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $10)`)
const UPDATE = sql(`
  UPDATE jobs SET version = $3, status = $4, progress = $5, counts = $6, error = $7, next_sequence = $8, ahead = $9, checkpoint = $10, chunks = $11, failures = $12, file = $13, file_until = $14,
         started_at = $15, finished_at = $16, updated_at = $17
   WHERE store_id = $1 AND id = $2`)

export function insert(tx: StoreTx, job: JobState): void {
  tx.send(INSERT, [tx.storeId, job.id, job.version, job.kind, job.status, job.params, job.progress, job.counts, job.next_sequence, job.created_at, job.started_at])
}

/** Saves a job that this transaction has locked. */
export function save(tx: StoreTx, job: JobState): void {
  tx.send(UPDATE, [
    tx.storeId, job.id, job.version, job.status, job.progress, job.counts, job.error, job.next_sequence, job.ahead, job.checkpoint, job.chunks, job.failures, job.file, job.file_until,
    job.started_at, job.finished_at, job.updated_at,
  ])
}

// The oldest first; one that another process works on is left to it.
const NEXT_WORKED = sql(`
  SELECT ${COLUMNS} FROM jobs WHERE store_id = $1 AND kind <> 'import' AND status IN ('queued', 'running') ORDER BY id LIMIT 1 FOR NO KEY UPDATE SKIP LOCKED`)
const IDLE = sql(`SELECT ${COLUMNS} FROM jobs WHERE store_id = $1 AND kind = 'import' AND status = 'running' AND updated_at < $2 LIMIT $3 FOR NO KEY UPDATE SKIP LOCKED`)

export async function lockNextWorked(tx: StoreTx): Promise<JobState | undefined> {
  return tx.one<JobRow>(NEXT_WORKED, [tx.storeId])
}

export async function lockIdleImports(tx: StoreTx, before: Date, limit: number): Promise<JobState[]> {
  return tx.run<JobRow>(IDLE, [tx.storeId, before, limit])
}
