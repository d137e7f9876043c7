import type { OrdersOperations } from '../../../contract/operations.gen.js'
import { write } from '../../../kernel/operation.js'
import { requireMatch } from '../../../kernel/version.js'
import { completeDraft, requireOpen } from '../completeDraft.js'
import { lockDraft } from '../draftOrderStore.js'
import { toOrder } from '../order.js'

export const draftOrdersComplete: OrdersOperations['draftOrders.complete'] = write(async (tx, { path, ifMatch }) => {
  const draft = await lockDraft(tx, path.draft_order_id)
  requireMatch(ifMatch, draft.version)
  requireOpen(draft)
  const order = await completeDraft(tx, draft)
  return { status: 201, body: toOrder(order), version: order.version, headers: { Location: `/v1/orders/${order.id}` } }
})
