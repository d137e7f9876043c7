import type { WebhooksOperations } from '../../../contract/operations.gen.js'
import { read } from '../../../kernel/operation.js'
import { decodeCursor, page, PAGE_LIMIT_DEFAULT } from '../../../kernel/page.js'
import { toDelivery } from '../delivery.js'
import { list } from '../deliveryStore.js'

export const webhookDeliveriesList: WebhooksOperations['webhookDeliveries.list'] = read(async (tx, { query }) => {
  const limit = query.limit ?? PAGE_LIMIT_DEFAULT
  const [before] = decodeCursor(query.cursor, ['string']) ?? [null]
  return { status: 200, body: page(await list(tx, query, before as string | null, limit), limit, toDelivery, ({ id }) => [id]) }
})
