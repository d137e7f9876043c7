import type { Consumer } from '../../kernel/consumer.js'
import { failpoint } from '../../kernel/failpoint.js'
import { sql } from '../../kernel/sql.js'
import type { StoreTx } from '../../kernel/tx.js'
import type { Worker } from '../../kernel/worker.js'
import { replayEvents } from '../webhooks/index.js'
import { pageFailed, toReplay, wantsType, wentOn, type ReplayState } from './replay.js'
import { lockNextReplay, pageOf, saveReplay, type PastEvent } from './replayStore.js'

const BATCH = 500

/**
 * Gives the events of replays again, page by page. A page and the place behind it commit together, so after a crash the next process goes on exactly there. It
 * reads the log, whatever consumers read from, and stands beside the reader of new events: what is given again goes by what is true and not by what came last.
 */
export const replays = (consumers: readonly Consumer[]): Worker => ({
  name: 'event replays',
  everyMs: 250,
  due: sql(`SELECT store_id FROM event_replays WHERE status = 'running' AND $1::timestamptz IS NOT NULL GROUP BY store_id LIMIT $2`),
  async step(tx) {
    const replay = await lockNextReplay(tx)
    if (replay === undefined) return false
    const page = await pageOf(tx, replay, BATCH)
    const events = page.filter((event) => isMeant(replay, event))
    const given = events.length === 0 ? 0 : await give(tx, replay, events, consumers)
    const isLast = page.length < BATCH || page.at(-1)!.pub_seq === replay.through
    keep(tx, wentOn(replay, { position: page.at(-1)?.pub_seq ?? replay.through, examined: page.length, given, isLast }, tx.now))
    failpoint('events.replay.before_commit')
    return true
  },
  async failed(tx, error) {
    const replay = await lockNextReplay(tx)
    if (replay !== undefined) keep(tx, pageFailed(replay, error, tx.now))
  },
})

const isMeant = (replay: ReplayState, { type, occurred_at }: PastEvent) => wantsType(replay, type) && (replay.since === null || occurred_at >= replay.since) && (replay.until === null || occurred_at < replay.until)

/** @returns to how many of them something was done */
async function give(tx: StoreTx, { consumer: name, webhook_endpoint_id, only_undelivered }: ReplayState, events: readonly PastEvent[], consumers: readonly Consumer[]): Promise<number> {
  if (webhook_endpoint_id !== null) return replayEvents(tx, webhook_endpoint_id, events, only_undelivered)
  const consumer = consumers.find((one) => one.name === name)
  if (consumer === undefined) throw new Error(`there is no consumer ${name} any more`)
  const wanted = events.filter(({ type }) => consumer.wants(type))
  if (wanted.length > 0) await consumer.handle(tx, wanted)
  return wanted.length
}

function keep(tx: StoreTx, replay: ReplayState): void {
  saveReplay(tx, replay)
  if (replay.status === 'completed') tx.emit('event_replay.completed', replay.id, toReplay(replay))
  if (replay.status === 'failed') tx.emit('event_replay.failed', replay.id, toReplay(replay))
}
