import type { OrdersOperations } from '../../../contract/operations.gen.js'
import { write } from '../../../kernel/operation.js'
import { requireMatch } from '../../../kernel/version.js'
import { priceDraft, requireOpen } from '../completeDraft.js'
import { snapshotOf, toDraftOrder, wishesAfter } from '../draftOrder.js'
import { lockDraft, saveDraft } from '../draftOrderStore.js'

export const draftOrdersUpdate: OrdersOperations['draftOrders.update'] = write(async (tx, { path, body, ifMatch }) => {
  const before = await lockDraft(tx, path.draft_order_id)
  requireMatch(ifMatch, before.version)
  requireOpen(before)
  const wishes = wishesAfter(before, body, before.currency, () => tx.newId('lineItem'))
  const draft = { ...before, ...wishes, quote: await priceDraft(tx, wishes, before.currency, before.id), version: before.version + 1, updated_at: tx.now }
  saveDraft(tx, draft)
  tx.emit('draft_order.updated', draft.id, snapshotOf(draft))
  return { status: 200, body: toDraftOrder(draft), version: draft.version }
})
