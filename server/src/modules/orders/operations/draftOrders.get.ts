import type { OrdersOperations } from '../../../contract/operations.gen.js'
import { read } from '../../../kernel/operation.js'
import { toDraftOrder } from '../draftOrder.js'
import { getDraft } from '../draftOrderStore.js'

export const draftOrdersGet: OrdersOperations['draftOrders.get'] = read(async (tx, { path }) => {
  const draft = await getDraft(tx, path.draft_order_id)
  return { status: 200, body: toDraftOrder(draft), version: draft.version }
})
