import type { OrdersOperations } from '../../../contract/operations.gen.js'
import { write } from '../../../kernel/operation.js'
import { Problem } from '../../../kernel/problem.js'
import { requireMatch } from '../../../kernel/version.js'
import { requireOpen } from '../completeDraft.js'
import { snapshotOf } from '../draftOrder.js'
import { lockDraft, saveDraft } from '../draftOrderStore.js'
import { LINK_DAYS, makeLink } from '../paymentLink.js'

export const draftOrdersSend: OrdersOperations['draftOrders.send'] = write(async (tx, { path, body, ifMatch, services }) => {
  const before = await lockDraft(tx, path.draft_order_id)
  requireMatch(ifMatch, before.version)
  requireOpen(before)
  if (before.quote.totals.total === 0) throw new Problem('orders.nothing_outstanding', 'The draft costs nothing, so there is nothing to pay: complete it.')
  const link = makeLink(tx, { draft_order_id: before.id, order_id: null }, body?.lifetime_days ?? LINK_DAYS, services.secrets, { amount: before.quote.totals.total, currency: before.currency })
  const draft = { ...before, link_expires_at: new Date(link.expires_at), version: before.version + 1, updated_at: tx.now }
  saveDraft(tx, draft)
  tx.emit('draft_order.updated', draft.id, snapshotOf(draft))
  return { status: 201, body: link, version: draft.version }
})
