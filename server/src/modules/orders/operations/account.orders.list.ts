import type { OrdersOperations } from '../../../contract/operations.gen.js'
import { read } from '../../../kernel/operation.js'
import { decodeCursor, page, PAGE_LIMIT_DEFAULT } from '../../../kernel/page.js'
import { toAccountSummary } from '../order.js'
import { listOrders } from '../orderStore.js'

export const accountOrdersList: OrdersOperations['account.orders.list'] = read(async (tx, { query, principal }) => {
  const limit = query.limit ?? PAGE_LIMIT_DEFAULT
  const after = decodeCursor(query.cursor, ['string'])
  const orders = await listOrders(tx, { customer_id: principal.customerId! }, after === null ? null : String(after[0]), limit)
  return { status: 200, body: page(orders, limit, toAccountSummary, (order) => [order.id]) }
})
