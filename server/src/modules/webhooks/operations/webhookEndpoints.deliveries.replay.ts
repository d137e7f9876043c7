import type { WebhooksOperations } from '../../../contract/operations.gen.js'
import { write } from '../../../kernel/operation.js'
import { replay } from '../replay.js'

export const webhookEndpointsDeliveriesReplay: WebhooksOperations['webhookEndpoints.deliveries.replay'] = write(async (tx, { path, body }) => ({ status: 200, body: await replay(tx, path.webhook_endpoint_id, body) }))
