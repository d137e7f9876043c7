import type { EventsOperations } from '../../contract/operations.gen.js'
import { eventsGet } from './operations/events.get.js'
import { eventsList } from './operations/events.list.js'

export const operations: EventsOperations = {
  'events.get': eventsGet,
  'events.list': eventsList,
}

export { invariants } from './invariants.js'
