import type { OrdersOperations } from '../../../contract/operations.gen.js'
import { write } from '../../../kernel/operation.js'
import { Problem } from '../../../kernel/problem.js'
import type { StoreTx } from '../../../kernel/tx.js'
import { currencyFaults, localizationOf } from '../../tenants/index.js'
import { priceDraft } from '../completeDraft.js'
import { NO_WISHES, snapshotOf, toDraftOrder, wishesAfter } from '../draftOrder.js'
import { insertDraft } from '../draftOrderStore.js'

export const draftOrdersCreate: OrdersOperations['draftOrders.create'] = write(async (tx, { body: { currency = tx.store.currency, ...input } }) => {
  if (currency !== tx.store.currency) await requireSoldIn(tx, currency)
  const id = tx.newId('draftOrder')
  const wishes = wishesAfter(NO_WISHES, input, currency, () => tx.newId('lineItem'))
  const quote = await priceDraft(tx, wishes, currency, id)
  const draft = await insertDraft(tx, { ...wishes, id, version: 1, number: 0, name: '', status: 'open', currency, quote, link_expires_at: null, order_id: null, completed_at: null, created_at: tx.now, updated_at: tx.now })
  tx.emit('draft_order.created', id, snapshotOf(draft))
  return { status: 201, body: toDraftOrder(draft), version: 1, headers: { Location: `/v1/draft-orders/${id}` } }
})

/** @throws orders.draft_invalid */
async function requireSoldIn(tx: StoreTx, currency: string): Promise<void> {
  const [fault] = currencyFaults(await localizationOf(tx), currency)
  if (fault) throw new Problem('orders.draft_invalid', `${fault.pointer} ${fault.detail}.`, { errors: [fault] })
}
