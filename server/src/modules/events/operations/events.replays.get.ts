import type { EventsOperations } from '../../../contract/operations.gen.js'
import { read } from '../../../kernel/operation.js'
import { toReplay } from '../replay.js'
import { getReplay } from '../replayStore.js'

export const eventsReplaysGet: EventsOperations['events.replays.get'] = read(async (tx, { path }) => {
  const replay = await getReplay(tx, path.event_replay_id)
  return { status: 200, body: toReplay(replay), version: replay.version }
})
