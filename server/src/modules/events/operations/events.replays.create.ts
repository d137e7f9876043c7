import type { EventsOperations } from '../../../contract/operations.gen.js'
import { write } from '../../../kernel/operation.js'
import { requireReceiver } from '../../webhooks/index.js'
import { newReplay, readWishes, toReplay } from '../replay.js'
import { insertReplay, partOf, requireRoom } from '../replayStore.js'

/** @param replayable names of consumers that may be given events again */
export const eventsReplaysCreate = (replayable: readonly string[]): EventsOperations['events.replays.create'] => write(async (tx, { body }) => {
  const range = readWishes(body, replayable)
  if (body.webhook_endpoint_id !== undefined) await requireReceiver(tx, body.webhook_endpoint_id)
  await requireRoom(tx)
  const replay = newReplay(tx.newId('eventReplay'), body, range, await partOf(tx, range), tx.now)
  insertReplay(tx, replay)
  tx.emit('event_replay.created', replay.id, toReplay(replay))
  if (replay.status === 'completed') tx.emit('event_replay.completed', replay.id, toReplay(replay))
  return { status: 201, body: toReplay(replay), version: replay.version }
})
