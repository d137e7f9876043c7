import type { EventsOperations } from '../../../contract/operations.gen.js'
import { read } from '../../../kernel/operation.js'
import { decodeCursor, page, PAGE_LIMIT_DEFAULT } from '../../../kernel/page.js'
import { toReplay } from '../replay.js'
import { listReplays } from '../replayStore.js'

export const eventsReplaysList: EventsOperations['events.replays.list'] = read(async (tx, { query }) => {
  const limit = query.limit ?? PAGE_LIMIT_DEFAULT
  const after = decodeCursor(query.cursor, ['string'])
  const replays = await listReplays(tx, query.status, after === null ? null : String(after[0]), limit)
  return { status: 200, body: page(replays, limit, toReplay, (replay) => [replay.id]) }
})
