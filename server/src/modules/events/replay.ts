import type { components } from '../../contract/types.gen.js'
import { decodeCursor, encodeCursor } from '../../kernel/page.js'
import { Problem } from '../../kernel/problem.js'
import { namesType } from '../webhooks/index.js'

type Schemas = components['schemas']
export type EventReplay = Schemas['EventReplay']
export type ReplayWishes = Schemas['EventReplayCreate']

export const EVENTS_MAX = 1_000_000
export const RUNNING_MAX = 5
const FAILURES_MAX = 8

export interface ReplayState {
  id: string
  version: number
  consumer: string | null
  webhook_endpoint_id: string | null
  event_types: string[]
  since: Date | null
  until: Date | null
  only_undelivered: boolean
  status: EventReplay['status']
  position: number
  through: number
  total: number
  examined: number
  given: number
  failures: number
  error: EventReplay['error']
  created_at: Date
  updated_at: Date
  finished_at: Date | null
}

/** Where a replay shall begin and end, as it was asked for. */
export interface ReplayRange {
  readonly since: Date | null
  readonly until: Date | null
  readonly after: number | null
  readonly through: number | null
}

/** @throws events.replay_invalid, events.consumer_not_replayable, request.invalid_cursor */
export function readWishes(wishes: ReplayWishes, replayable: readonly string[]): ReplayRange {
  const { consumer, webhook_endpoint_id, since, until, after_cursor, through_cursor } = wishes
  const errors: { pointer: string; code: string; detail: string }[] = []
  if ((consumer === undefined) === (webhook_endpoint_id === undefined)) errors.push({ pointer: '/consumer', code: 'target', detail: 'name a consumer or a webhook endpoint, and not both' })
  if (since !== undefined && after_cursor !== undefined) errors.push({ pointer: '/after_cursor', code: 'excess', detail: 'cannot stand beside since' })
  if (until !== undefined && through_cursor !== undefined) errors.push({ pointer: '/through_cursor', code: 'excess', detail: 'cannot stand beside until' })
  if (since !== undefined && until !== undefined && new Date(until) <= new Date(since)) errors.push({ pointer: '/until', code: 'empty', detail: 'leaves no time between since and until' })
  if (errors.length > 0) throw new Problem('events.replay_invalid', `${errors[0]!.pointer} ${errors[0]!.detail}.`, { errors })
  if (consumer !== undefined && !replayable.includes(consumer)) throw new Problem('events.consumer_not_replayable', `Those that can be given events again are ${replayable.join(', ')}.`, { errors: [{ pointer: '/consumer', code: 'enum', detail: `must be one of ${replayable.join(', ')}` }] })
  const placeOf = (cursor: string | undefined) => (cursor === undefined ? null : Number(decodeCursor(cursor, ['number'])![0]))
  return { since: since === undefined ? null : new Date(since), until: until === undefined ? null : new Date(until), after: placeOf(after_cursor), through: placeOf(through_cursor) }
}

export function newReplay(id: string, { consumer, webhook_endpoint_id, event_types = [], only_undelivered = false }: ReplayWishes, { since, until }: ReplayRange, part: { after: number; through: number; total: number }, now: Date): ReplayState {
  const replay: ReplayState = {
    id, version: 1, consumer: consumer ?? null, webhook_endpoint_id: webhook_endpoint_id ?? null, event_types, since, until, only_undelivered, status: 'running', position: part.after, through: part.through, total: part.total, examined: 0, given: 0, failures: 0,
    error: null, created_at: now, updated_at: now, finished_at: null,
  }
  return part.total === 0 ? ended(replay, 'completed', now) : replay
}

/** After events up to a place were looked at; the page that came to the end ends it. */
export function wentOn(replay: ReplayState, page: { position: number; examined: number; given: number; isLast: boolean }, now: Date): ReplayState {
  const after = { ...next(replay, now), position: page.position, examined: Math.min(replay.total, replay.examined + page.examined), given: replay.given + page.given, failures: 0 }
  return page.isLast ? ended(after, 'completed', now) : after
}

/** A page was refused: by a Problem for good, by anything else until that has happened some times in a row. */
export function pageFailed(replay: ReplayState, error: unknown, now: Date): ReplayState {
  if (error instanceof Problem) return { ...ended(next(replay, now), 'failed', now), error: { code: error.code, detail: error.message.slice(0, 2000) } }
  const failures = replay.failures + 1
  if (failures < FAILURES_MAX) return { ...replay, failures, updated_at: now }
  return { ...ended(next(replay, now), 'failed', now), failures, error: { code: 'server.internal', detail: `The events behind next_cursor were refused ${failures} times in a row. Begin another replay there, or ask the operator for the log.` } }
}

/** @throws events.replay_over */
export function cancelled(replay: ReplayState, now: Date): ReplayState {
  if (replay.status === 'cancelled') return replay
  if (replay.status !== 'running') throw new Problem('events.replay_over', `It has ${replay.status}.`)
  return ended(next(replay, now), 'cancelled', now)
}

const next = (replay: ReplayState, now: Date): ReplayState => ({ ...replay, version: replay.version + 1, updated_at: now })
const ended = (replay: ReplayState, status: 'completed' | 'failed' | 'cancelled', now: Date): ReplayState => ({ ...replay, status, finished_at: now })

export const wantsType = ({ event_types }: ReplayState, type: string) => event_types.length === 0 || event_types.some((pattern) => namesType(pattern, type))

const iso = (time: Date | null) => time?.toISOString() ?? null

export function toReplay({ position, total, examined, given, failures: _failures, through: _through, since, until, created_at, updated_at, finished_at, ...replay }: ReplayState): EventReplay {
  return {
    ...replay, since: iso(since), until: iso(until), progress: { total, examined, given }, next_cursor: replay.status === 'completed' ? null : encodeCursor([position]),
    created_at: created_at.toISOString(), updated_at: updated_at.toISOString(), finished_at: iso(finished_at),
  }
}
