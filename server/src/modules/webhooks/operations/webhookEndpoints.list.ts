import type { WebhooksOperations } from '../../../contract/operations.gen.js'
import { read } from '../../../kernel/operation.js'
import { decodeCursor, page, PAGE_LIMIT_DEFAULT } from '../../../kernel/page.js'
import { toEndpoint } from '../endpoint.js'
import { list } from '../endpointStore.js'

export const webhookEndpointsList: WebhooksOperations['webhookEndpoints.list'] = read(async (tx, { query }) => {
  const limit = query.limit ?? PAGE_LIMIT_DEFAULT
  const [after] = decodeCursor(query.cursor, ['string']) ?? ['']
  const endpoints = await list(tx, query.status, String(after), limit)
  return { status: 200, body: page(endpoints, limit, (endpoint) => toEndpoint(endpoint, tx.now), ({ id }) => [id]) }
})
