import type { WebhooksOperations } from '../../../contract/operations.gen.js'
import { read } from '../../../kernel/operation.js'
import { toAttempt, toDelivery } from '../delivery.js'
import { attemptsOf, get } from '../deliveryStore.js'

export const webhookDeliveriesGet: WebhooksOperations['webhookDeliveries.get'] = read(async (tx, { path }) => {
  const [delivery, attempts] = await Promise.all([get(tx, path.webhook_delivery_id), attemptsOf(tx, path.webhook_delivery_id)])
  return { status: 200, body: { ...toDelivery(delivery), attempts: attempts.map(toAttempt) } }
})
