import type { Consumer, LoggedEvent } from '../../kernel/consumer.js'
import { lowestId } from '../../kernel/id.js'
import type { EndpointState } from './endpoint.js'
import { listening, lockListening } from './endpointStore.js'
import { forgetExcerpts } from './deliveryStore.js'
import { enqueue, saveDue } from './queueStore.js'
import { isWanted } from './subscription.js'

/** Everything since the endpoint was made. */
const isFor = (endpoint: EndpointState) => (event: LoggedEvent) => event.id >= lowestId('event', endpoint.created_at) && isWanted(endpoint, event)

export const wantedOf = ({ id, type, resource_id, sequence }: { id: string; type: string; resource_id: string; sequence: number }) => ({ event_id: id, event_type: type, resource_id, sequence })

/**
 * Gathers for each endpoint the events that it wants. A store without endpoints pays for one look at them. An endpoint has one row for an
 * event, so one that comes again is not sent again.
 */
export const collector: Consumer = {
  name: 'webhooks',
  repeatable: true,
  wants: () => true,
  async handle(tx, events) {
    if (events.some(({ type }) => type === 'customer.erased')) forgetExcerpts(tx)
    const interested = (await listening(tx)).filter((endpoint) => events.some(isFor(endpoint)))
    if (interested.length === 0) return
    const endpoints = await lockListening(tx, interested.map(({ id }) => id))
    for (const endpoint of endpoints) await enqueue(tx, endpoint, events.filter(isFor(endpoint)).map(wantedOf), { finished: false, onlyUndelivered: false })
    saveDue(tx, endpoints.map(({ id }) => id))
  },
}
