import type { EventsOperations } from '../../contract/operations.gen.js'
import { eventsDlqDrop } from './operations/events.dlq.drop.js'
import { eventsDlqGet } from './operations/events.dlq.get.js'
import { eventsDlqList } from './operations/events.dlq.list.js'
import { eventsDlqReplay } from './operations/events.dlq.replay.js'
import { eventsGet } from './operations/events.get.js'
import { eventsList } from './operations/events.list.js'
import { eventsTail } from './operations/events.tail.js'

export const operations: EventsOperations = {
  'events.dlq.drop': eventsDlqDrop,
  'events.dlq.get': eventsDlqGet,
  'events.dlq.list': eventsDlqList,
  'events.dlq.replay': eventsDlqReplay,
  'events.get': eventsGet,
  'events.list': eventsList,
  'events.tail': eventsTail,
}

export { invariants } from './invariants.js'
