import { lowestId } from '../../kernel/id.js'
import { Problem } from '../../kernel/problem.js'
import { sql } from '../../kernel/sql.js'
import type { StoreTx } from '../../kernel/tx.js'
import type { LoggedEvent } from '../../kernel/consumer.js'
import { EVENTS_MAX, RUNNING_MAX, type ReplayRange, type ReplayState } from './replay.js'

const COLUMNS = 'id, version, consumer, webhook_endpoint_id, event_types, since, until, only_undelivered, status, position, through, total, examined, given, failures, error, created_at, updated_at, finished_at'
type ReplayRow = ReplayState & Record<string, unknown>

const GET = sql(`SELECT ${COLUMNS} FROM event_replays WHERE store_id = $1 AND id = $2`)
const LOCK = sql(`SELECT ${COLUMNS} FROM event_replays WHERE store_id = $1 AND id = $2 FOR NO KEY UPDATE`)
const NEXT = sql(`SELECT ${COLUMNS} FROM event_replays WHERE store_id = $1 AND status = 'running' ORDER BY id LIMIT 1 FOR NO KEY UPDATE SKIP LOCKED`)
const LIST = sql(`SELECT ${COLUMNS} FROM event_replays WHERE store_id = $1 AND ($2::text IS NULL OR status = $2) AND ($3::text IS NULL OR id < $3) ORDER BY id DESC LIMIT $4`)

async function found(row: Promise<ReplayRow | undefined>): Promise<ReplayState> {
  const replay = await row
  if (!replay) throw new Problem('events.replay_not_found', 'No replay of this store has this id.')
  return replay
}

/** @throws events.replay_not_found */
export const getReplay = (tx: StoreTx, id: string) => found(tx.one<ReplayRow>(GET, [tx.storeId, id]))
export const lockReplay = (tx: StoreTx, id: string) => found(tx.one<ReplayRow>(LOCK, [tx.storeId, id]))
/** The oldest that is under way and that nobody works on. */
export const lockNextReplay = (tx: StoreTx): Promise<ReplayState | undefined> => tx.one<ReplayRow>(NEXT, [tx.storeId])
export const listReplays = (tx: StoreTx, status: string | undefined, after: string | null, limit: number): Promise<ReplayState[]> => tx.run<ReplayRow>(LIST, [tx.storeId, status ?? null, after, limit + 1])

// One creation of a store at a time, so that the count is the truth.
const TAKE_TURN = sql(`SELECT pg_advisory_xact_lock(hashtextextended('event replays ' || $1, 0))`)
const RUNNING = sql(`SELECT count(*)::int AS running FROM (SELECT 1 FROM event_replays WHERE store_id = $1 AND status = 'running' LIMIT ${RUNNING_MAX}) bounded`)

/** @throws events.too_many_replays */
export async function requireRoom(tx: StoreTx): Promise<void> {
  tx.send(TAKE_TURN, [tx.storeId])
  if ((await tx.one<{ running: number }>(RUNNING, [tx.storeId]))!.running >= RUNNING_MAX) throw new Problem('events.too_many_replays', `${RUNNING_MAX} replays are under way.`, { retryAfter: 5 })
}

const INSERT = sql(`
  INSERT INTO event_replays (store_id, ${COLUMNS})
  SELECT $1, r.* FROM jsonb_to_record($2::jsonb) AS r(id text, version int, consumer text, webhook_endpoint_id text, event_types text[], since timestamptz, until timestamptz, only_undelivered boolean, status text, position bigint,
    through bigint, total int, examined int, given int, failures int, error jsonb, created_at timestamptz, updated_at timestamptz, finished_at timestamptz)`)
const SAVE = sql(`
  UPDATE event_replays SET version = $3, status = $4, position = $5, examined = $6, given = $7, failures = $8, error = $9, updated_at = $10, finished_at = $11 WHERE store_id = $1 AND id = $2`)

export function insertReplay(tx: StoreTx, replay: ReplayState): void {
  tx.send(INSERT, [tx.storeId, JSON.stringify(replay)])
}

/** Writes a replay that this transaction has locked. */
export function saveReplay(tx: StoreTx, { id, version, status, position, examined, given, failures, error, updated_at, finished_at }: ReplayState): void {
  tx.send(SAVE, [tx.storeId, id, version, status, position, examined, given, failures, error, updated_at, finished_at])
}

const END = sql(`SELECT coalesce(max(pub_seq), 0) AS pub_seq FROM log WHERE store_id = $1`)
const AHEAD = 20
/** The newest and the oldest of some events from a place on: one that came into the log late says little of its place. */
const AROUND = sql(`SELECT max(event_id) AS newest, min(event_id) AS oldest FROM (SELECT event_id FROM log WHERE store_id = $1 AND pub_seq >= $2 ORDER BY pub_seq LIMIT ${AHEAD}) ahead`)
const COUNT = sql(`SELECT count(*)::int AS events FROM (SELECT 1 FROM log WHERE store_id = $1 AND pub_seq > $2 AND pub_seq <= $3 LIMIT ${EVENTS_MAX + 1}) bounded`)

/** By how much an event may come into the log later than events that happened after it: as long as a transaction may take, and some. */
const LATE_MS = 600_000

/**
 * The part of the log that a range lies in. Events enter the log about in the order in which they happened, so a time has a place that is found by halving;
 * what is beside the range for that reason is left out when it is read.
 * @throws events.replay_too_large
 */
export async function partOf(tx: StoreTx, range: ReplayRange): Promise<{ after: number; through: number; total: number }> {
  const end = (await tx.one<{ pub_seq: number }>(END, [tx.storeId]))!.pub_seq
  const after = range.after ?? (range.since === null ? 0 : await lastBefore(tx, new Date(range.since.getTime() - LATE_MS), end, 'newest'))
  const through = Math.min(end, range.through ?? (range.until === null ? end : await lastBefore(tx, new Date(range.until.getTime() + LATE_MS), end, 'oldest')))
  const total = (await tx.one<{ events: number }>(COUNT, [tx.storeId, after, through]))!.events
  if (total > EVENTS_MAX) throw new Problem('events.replay_too_large', `The range holds more than ${EVENTS_MAX} events.`)
  return { after, through, total }
}

/** The last place of the log at which the events that follow all happened before a time, going by the newest, or some of them did, going by the oldest. */
async function lastBefore(tx: StoreTx, time: Date, end: number, which: 'newest' | 'oldest'): Promise<number> {
  const id = lowestId('event', time)
  let [low, high] = [0, end]
  while (low < high) {
    const middle = Math.floor((low + high) / 2) + 1
    const found = (await tx.one<{ newest: string | null; oldest: string | null }>(AROUND, [tx.storeId, middle]))![which]
    if (found !== null && found < id) low = middle
    else high = middle - 1
  }
  return low
}

const PAGE = sql(`
  SELECT l.pub_seq, l.store_id, l.event_id AS id, e.type, e.resource_id, e.sequence, e.data, e.occurred_at
    FROM (SELECT pub_seq, store_id, event_id FROM log WHERE store_id = $1 AND pub_seq > $2 AND pub_seq <= $3 ORDER BY pub_seq LIMIT $4) l
   CROSS JOIN LATERAL (SELECT type, resource_id, sequence, data, occurred_at FROM events e WHERE e.store_id = l.store_id AND e.id = l.event_id LIMIT 1) e ORDER BY l.pub_seq`)

export type PastEvent = LoggedEvent & { occurred_at: Date }

/** The next events of a replay, in the order of the log. */
export function pageOf(tx: StoreTx, { position, through }: ReplayState, limit: number): Promise<PastEvent[]> {
  return tx.run<PastEvent & Record<string, unknown>>(PAGE, [tx.storeId, position, through, limit])
}
