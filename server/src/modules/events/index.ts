import type { EventsOperations } from '../../contract/operations.gen.js'
import { eventsList } from './operations/events.list.js'

export const operations: EventsOperations = {
  'events.list': eventsList,
}
