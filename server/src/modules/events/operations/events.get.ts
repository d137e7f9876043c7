import type { EventsOperations } from '../../../contract/operations.gen.js'
import { read } from '../../../kernel/operation.js'
import { get, toEvent } from '../eventStore.js'

export const eventsGet: EventsOperations['events.get'] = read(async (tx, { path }) => ({ status: 200, body: toEvent(await get(tx, path.event_id)), version: path.event_id }))
