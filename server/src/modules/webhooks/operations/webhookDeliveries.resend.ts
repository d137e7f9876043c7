import type { WebhooksOperations } from '../../../contract/operations.gen.js'
import { write } from '../../../kernel/operation.js'
import { Problem } from '../../../kernel/problem.js'
import { toDelivery } from '../delivery.js'
import { get } from '../deliveryStore.js'
import { requireNotDisabled } from '../endpoint.js'
import { getForUpdate } from '../endpointStore.js'
import { resend, saveDue } from '../queueStore.js'

export const webhookDeliveriesResend: WebhooksOperations['webhookDeliveries.resend'] = write(async (tx, { path }) => {
  const delivery = await get(tx, path.webhook_delivery_id)
  if (delivery.test) throw new Problem('webhooks.test_not_resendable', 'A test event is sent once. Send another to the endpoint instead.')
  const endpoint = await getForUpdate(tx, delivery.endpoint_id)
  requireNotDisabled(endpoint)
  resend(tx, endpoint, delivery)
  saveDue(tx, [endpoint.id])
  return { status: 200, body: toDelivery(await get(tx, delivery.id)) }
})
