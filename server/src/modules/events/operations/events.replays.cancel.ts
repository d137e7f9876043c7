import type { EventsOperations } from '../../../contract/operations.gen.js'
import { write } from '../../../kernel/operation.js'
import { cancelled, toReplay } from '../replay.js'
import { lockReplay, saveReplay } from '../replayStore.js'

export const eventsReplaysCancel: EventsOperations['events.replays.cancel'] = write(async (tx, { path }) => {
  const before = await lockReplay(tx, path.event_replay_id)
  const after = cancelled(before, tx.now)
  if (after !== before) {
    saveReplay(tx, after)
    tx.emit('event_replay.cancelled', after.id, toReplay(after))
  }
  return { status: 200, body: toReplay(after), version: after.version }
})
