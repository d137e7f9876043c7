import type { WebhooksOperations } from '../../../contract/operations.gen.js'
import { write } from '../../../kernel/operation.js'
import { Problem } from '../../../kernel/problem.js'
import { ENDPOINTS_MAX, newSettings, toEndpoint } from '../endpoint.js'
import { countForInsert, insert } from '../endpointStore.js'
import { keep, newSecret } from '../../../kernel/signingSecret.js'

export const webhookEndpointsCreate: WebhooksOperations['webhookEndpoints.create'] = write(async (tx, { body, services }) => {
  const settings = newSettings(body, services)
  if ((await countForInsert(tx)) >= ENDPOINTS_MAX) throw new Problem('webhooks.too_many_endpoints', `A store has at most ${ENDPOINTS_MAX} webhook endpoints.`)
  const secret = newSecret()
  const endpoint = toEndpoint(await insert(tx, tx.newId('webhookEndpoint'), settings, [keep(secret, tx.now, services.secrets)]), tx.now)
  tx.emit('webhook_endpoint.created', endpoint.id, endpoint)
  return { status: 201, body: { ...endpoint, secret }, version: endpoint.version, headers: { Location: `/v1/webhook-endpoints/${endpoint.id}` } }
})
