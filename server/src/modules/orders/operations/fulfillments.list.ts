import type { OrdersOperations } from '../../../contract/operations.gen.js'
import { readSnapshot } from '../../../kernel/operation.js'
import { decodeCursor, page, PAGE_LIMIT_DEFAULT } from '../../../kernel/page.js'
import { toFulfillment } from '../fulfillment.js'
import { list } from '../fulfillmentStore.js'

export const fulfillmentsList: OrdersOperations['fulfillments.list'] = readSnapshot(async (tx, { query }) => {
  const limit = query.limit ?? PAGE_LIMIT_DEFAULT
  const after = decodeCursor(query.cursor, ['string'])
  const found = await list(tx, query, after === null ? null : String(after[0]), limit)
  return { status: 200, body: page(found, limit, toFulfillment, (fulfillment) => [fulfillment.id]) }
})
