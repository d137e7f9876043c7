import { Problem } from '../../kernel/problem.js'
import type { StoreTx } from '../../kernel/tx.js'
import { findOrCreateByEmail, getCustomer } from '../customers/index.js'
import { quote as quoteOf } from '../carts/index.js'
import { commitUses } from '../discounts/index.js'
import { commitStock } from '../inventory/index.js'
import { askOf, handDiscountOf, placementOf, requireSold, snapshotOf, type DraftOrderState, type DraftWishes } from './draftOrder.js'
import { saveDraft } from './draftOrderStore.js'
import type { OrderState } from './order.js'
import { placeOrders, sendFrom } from './placeOrders.js'

/**
 * What the wishes cost, as a cart would; the discount given by hand comes last, and a share of what is then left.
 * @throws customers.customer_not_found, catalog.variant_not_found, carts.total_too_large
 */
export async function priceDraft(tx: StoreTx, wishes: DraftWishes, currency: string, id: string): Promise<DraftOrderState['quote']> {
  if (wishes.customer_id !== null) await getCustomer(tx, wishes.customer_id)
  const ask = askOf(wishes, currency, id)
  const plain = await quoteOf(tx, ask)
  requireSold(wishes, plain)
  if (wishes.discount === null) return plain
  return quoteOf(tx, { ...ask, extra_discounts: handDiscountOf(wishes, plain) })
}

export function requireOpen(draft: DraftOrderState): void {
  if (draft.status !== 'open') throw new Problem('orders.draft_completed', `It became the order ${draft.order_id}.`)
}

/**
 * Makes the order of a draft that this transaction has locked: stock and discounts are taken now, at the prices of the draft.
 * @throws inventory.insufficient_stock, orders.discount_used_up
 */
export async function completeDraft(tx: StoreTx, draft: DraftOrderState): Promise<OrderState> {
  const id = tx.newId('order')
  const customerId = draft.customer_id ?? (draft.email === null ? null : await findOrCreateByEmail(tx, draft.email))
  await commitDraftUses(tx, draft, id, customerId)
  const placed = await placeOrders(tx, [placementOf(draft, id, customerId)])
  const allocation = await commitDraftStock(tx, draft, id)
  await sendFrom(tx, placed, new Map([[id, allocation]]))
  const completed: DraftOrderState = { ...draft, customer_id: customerId, status: 'completed', order_id: id, completed_at: tx.now, version: draft.version + 1, updated_at: tx.now }
  saveDraft(tx, completed)
  tx.emit('draft_order.updated', draft.id, snapshotOf(completed))
  return placed[0]!.order
}

async function commitDraftUses(tx: StoreTx, draft: DraftOrderState, orderId: string, customerId: string | null): Promise<void> {
  if (draft.quote.discounts.length === 0) return
  const uses = draft.quote.discounts.map(({ discount_id, code_id, amount }) => ({ discount_id, code_id, amount, currency: draft.currency, customer_key: customerId }))
  const [result] = await commitUses(tx, [{ owner_id: draft.id, order_id: orderId, uses }])
  if (result!.ok) return
  const titles = draft.quote.discounts.filter((discount) => result!.exhausted.includes(discount.discount_id)).map(({ title }) => title)
  throw new Problem('orders.discount_used_up', `It is ${titles.join(', ')}.`.slice(0, 500))
}

async function commitDraftStock(tx: StoreTx, draft: DraftOrderState, orderId: string) {
  const lines = draft.lines.flatMap(({ id, variant_id, quantity }) => (variant_id === null ? [] : [{ line_id: id, variant_id, quantity }]))
  if (lines.length === 0) return []
  const result = await commitStock(tx, orderId, lines, { location_id: draft.quote.shipping?.location_id ?? null, country: draft.shipping_address?.country ?? null })
  if (result.ok) return result.allocation
  const errors = result.shortages.map(({ line_id, available }) => ({ pointer: `/lines/${draft.lines.findIndex(({ id }) => id === line_id)}/quantity`, code: 'insufficient_stock', detail: `${available} can be had` }))
  throw new Problem('inventory.insufficient_stock', 'There is not enough stock for the draft.', { errors })
}
