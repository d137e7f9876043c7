import type { EventsOperations } from '../../contract/operations.gen.js'
import type { Consumer } from '../../kernel/consumer.js'
import type { Worker } from '../../kernel/worker.js'
import { eventsDlqDrop } from './operations/events.dlq.drop.js'
import { eventsDlqGet } from './operations/events.dlq.get.js'
import { eventsDlqList } from './operations/events.dlq.list.js'
import { eventsDlqReplay } from './operations/events.dlq.replay.js'
import { eventsGet } from './operations/events.get.js'
import { eventsList } from './operations/events.list.js'
import { eventsReplaysCancel } from './operations/events.replays.cancel.js'
import { eventsReplaysCreate } from './operations/events.replays.create.js'
import { eventsReplaysGet } from './operations/events.replays.get.js'
import { eventsReplaysList } from './operations/events.replays.list.js'
import { eventsTail } from './operations/events.tail.js'
import { replays } from './replayWorker.js'

const replayable = (consumers: readonly Consumer[]) => consumers.filter((consumer) => consumer.replayable === true)

/** @param consumers all that there are; the list of modules hands them over */
export const operationsFor = (consumers: readonly Consumer[]): EventsOperations => ({
  'events.dlq.drop': eventsDlqDrop,
  'events.dlq.get': eventsDlqGet,
  'events.dlq.list': eventsDlqList,
  'events.dlq.replay': eventsDlqReplay,
  'events.get': eventsGet,
  'events.list': eventsList,
  'events.replays.cancel': eventsReplaysCancel,
  'events.replays.create': eventsReplaysCreate(replayable(consumers).map(({ name }) => name)),
  'events.replays.get': eventsReplaysGet,
  'events.replays.list': eventsReplaysList,
  'events.tail': eventsTail,
})

export const workersFor = (consumers: readonly Consumer[]): readonly Worker[] => [replays(replayable(consumers))]

export { invariants } from './invariants.js'
