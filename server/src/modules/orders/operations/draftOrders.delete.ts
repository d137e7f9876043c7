import type { OrdersOperations } from '../../../contract/operations.gen.js'
import { write } from '../../../kernel/operation.js'
import { requireMatch } from '../../../kernel/version.js'
import { requireOpen } from '../completeDraft.js'
import { deleteDraft, lockDraft } from '../draftOrderStore.js'

export const draftOrdersDelete: OrdersOperations['draftOrders.delete'] = write(async (tx, { path, ifMatch }) => {
  const draft = await lockDraft(tx, path.draft_order_id)
  requireMatch(ifMatch, draft.version)
  requireOpen(draft)
  deleteDraft(tx, draft.id)
  tx.emit('draft_order.deleted', draft.id, { id: draft.id })
  return { status: 204 }
})
