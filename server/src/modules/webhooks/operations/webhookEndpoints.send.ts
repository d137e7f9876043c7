import type { WebhooksOperations } from '../../../contract/operations.gen.js'
import { phased } from '../../../kernel/operation.js'
import { Problem } from '../../../kernel/problem.js'
import { LEASE_MS, type Ticket } from '../claimStore.js'
import { testEvent, toAttempt, toDelivery } from '../delivery.js'
import { attemptsOf, get as getDelivery } from '../deliveryStore.js'
import { get } from '../endpointStore.js'
import { insertTest } from '../queueStore.js'
import { recordAndTake } from '../round.js'
import { send } from '../send.js'

/** A test does not wait for its turn: whoever asked for it sees how the endpoint takes it. */
export const webhookEndpointsSend: WebhooksOperations['webhookEndpoints.send'] = phased(async (phases, { path, body }) => {
  const example = phases.services.eventExamples().get(body.event_type)
  const ticket = await phases.inStore(async (tx): Promise<Ticket> => {
    const endpoint = await get(tx, path.webhook_endpoint_id)
    if (example === undefined) throw new Problem('webhooks.event_type_unknown', `No event has the type ${body.event_type}.`, { errors: [{ pointer: '/event_type', code: 'unknown', detail: 'is no type of event' }] })
    const event = testEvent(example, tx.newId('event'), tx.now)
    const deliveryId = tx.newId('webhookDelivery')
    insertTest(tx, deliveryId, endpoint.id, event, new Date(tx.now.getTime() + LEASE_MS))
    return { delivery_id: deliveryId, resource_id: event.resource_id, fence: 1, tries: 0, test: true, event, endpoint, taken_at: tx.now }
  })
  const outcome = await send(ticket, phases.services, new AbortController().signal)
  return phases.inStore(async (tx) => {
    await recordAndTake(tx, path.webhook_endpoint_id, [outcome], 0)
    const [delivery, attempts] = await Promise.all([getDelivery(tx, ticket.delivery_id), attemptsOf(tx, ticket.delivery_id)])
    return { status: 200, body: { ...toDelivery(delivery), attempts: attempts.map(toAttempt) } }
  })
})
