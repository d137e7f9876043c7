import type { OrdersOperations } from '../../../contract/operations.gen.js'
import { readSnapshot } from '../../../kernel/operation.js'
import { decodeCursor, page, PAGE_LIMIT_DEFAULT } from '../../../kernel/page.js'
import { toRefund } from '../refundState.js'
import { list } from '../refundStore.js'

export const refundsList: OrdersOperations['refunds.list'] = readSnapshot(async (tx, { query: { limit = PAGE_LIMIT_DEFAULT, cursor, order_id, return_id, status } }) => {
  const after = decodeCursor(cursor, ['string'])
  const found = await list(tx, { order_id, return_id, status }, after === null ? null : String(after[0]), limit)
  return { status: 200, body: page(found, limit, toRefund, (refund) => [refund.id]) }
})
