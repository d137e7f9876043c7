import { Problem } from '../../kernel/problem.js'
import type { StoreTx } from '../../kernel/tx.js'
import { commitStock, lockStock } from '../inventory/index.js'
import { makeRefund, NOTHING } from './makeRefund.js'
import { openFulfillmentOrders, withdrawUnits } from './openFulfillmentOrders.js'
import type { OrderState } from './order.js'
import { discountsAfter, toChangeSnapshot, type OrderChangeState } from './orderChange.js'
import { endChange, getChange, saveChangedOrder, type WrittenLine } from './orderChangeStore.js'
import { refundDueOf, unsettledOf } from './orderAxes.js'
import { getOrder, lockOrder } from './orderStore.js'
import { recomputeOrder } from './recomputeOrder.js'
import { countSettled } from './refundStore.js'
import { addTimeline } from './timeline.js'

/** The change and its order, locked. @throws orders.change_not_found, orders.change_not_pending */
export async function openChange(tx: StoreTx, id: string): Promise<{ change: OrderChangeState; order: OrderState }> {
  const { order_id } = await getChange(tx, id)
  const order = await lockOrder(tx, order_id)
  const change = await getChange(tx, id)
  if (change.status !== 'pending') throw new Problem('orders.change_not_pending', `It is ${change.status}.`)
  if (change.expires_at <= tx.now) throw new Problem('orders.change_not_pending', 'It has expired. Prepare it again.')
  return { change, order }
}

/**
 * Carries out a change: what was worked out is written as it is, since the order is still the one it was worked out for. What the
 * order then costs more is outstanding, what it costs less is due to the shopper; both follow from its amounts.
 * @param refund whether what is due goes back at once
 * @throws orders.order_changed, orders.order_not_open, inventory.insufficient_stock
 */
export async function confirmChange(tx: StoreTx, change: OrderChangeState, order: OrderState, refund: boolean): Promise<OrderState> {
  if (order.status !== 'open') throw new Problem('orders.order_not_open', `The order is ${order.status}.`)
  if (order.version !== change.order_version) throw new Problem('orders.order_changed', `It was worked out for version ${change.order_version}, the order has version ${order.version}.`)
  const { lines, amounts } = change.preview
  const written = lines.map(({ order_line_id, units_before: _, ...line }, index): WrittenLine => ({ ...line, id: order_line_id ?? tx.newId('orderLine'), position: index + 1 }))
  const deltas = lines.map((line, index) => ({ id: written[index]!.id, variant_id: line.variant_id, units: line.quantity - line.removed - line.units_before }))
  saveChangedOrder(tx, order.id, amounts, discountsAfter(order, lines), written)
  countSettled(tx, order.id, unsettledOf({ ...order, ...amounts }))
  const confirmed = endChange(tx, change, 'confirmed')
  tx.emit('order_change.confirmed', change.id, toChangeSnapshot(confirmed, order.currency))
  addTimeline(tx, [{ order_id: order.id, type: 'order_changed', message: 'A change of the order was confirmed.', data: { order_change_id: change.id, difference: change.difference } }])
  // Credits before stock, and all stock at once, as checkouts lock them.
  if (refund) await settle(tx, await getOrder(tx, order.id))
  await lockStock(tx, order.id, deltas.flatMap(({ variant_id, units }) => (units === 0 || variant_id === null ? [] : [variant_id])))
  await takeOut(tx, order, deltas.flatMap(({ id, units }) => (units < 0 ? [{ order_line_id: id, quantity: -units }] : [])))
  await putIn(tx, order, deltas.filter(({ units }) => units > 0))
  const [after] = await recomputeOrder(tx, [order.id])
  return after!
}

/** Gives back what the order is now paid too much. */
async function settle(tx: StoreTx, order: OrderState): Promise<void> {
  const due = refundDueOf(order)
  if (due > 0) await makeRefund(tx, order, { ...NOTHING, adjustment: due, settled: due }, { reason: 'order_changed', note: null, about: null, request: null })
}

async function takeOut(tx: StoreTx, order: OrderState, units: readonly { order_line_id: string; quantity: number }[]): Promise<void> {
  if (units.length === 0) return
  const taken = new Map((await withdrawUnits(tx, order.id, units)).map(({ order_line_id, quantity }) => [order_line_id, quantity]))
  if (units.some(({ order_line_id, quantity }) => (taken.get(order_line_id) ?? 0) < quantity)) throw new Problem('orders.change_invalid', 'Some of the units to take out have left, or are not to be sent out any more. Prepare the change again.')
}

async function putIn(tx: StoreTx, order: OrderState, added: readonly { id: string; variant_id: string | null; units: number }[]): Promise<void> {
  if (added.length === 0) return
  const stocked = added.flatMap(({ id, variant_id, units }) => (variant_id === null ? [] : [{ line_id: id, variant_id, quantity: units }]))
  const result = await commitStock(tx, order.id, stocked, { location_id: order.shipping?.location_id ?? null, country: order.country })
  if (!result.ok) {
    const errors = result.shortages.map(({ variant_id, available }) => ({ pointer: '/actions', code: 'insufficient_stock', detail: `${available} of ${variant_id} can be had` }))
    throw new Problem('inventory.insufficient_stock', 'There is not enough stock for the change.', { errors })
  }
  await openFulfillmentOrders(tx, [{ order_id: order.id, lines: added.map(({ id, variant_id, units }) => ({ id, variant_id, quantity: units })), allocation: result.allocation }])
}
