import type { Consumer, LoggedEvent } from '../../kernel/consumer.js'
import { sum } from '../../kernel/money.js'
import type { StoreTx } from '../../kernel/tx.js'
import { attachToOrder, heldOf, paymentsOfOrders, type PaymentState } from '../payments/index.js'
import type { OrderState } from './order.js'
import { lockOrders } from './orderStore.js'
import { savePaid } from './recomputeOrder.js'
import { addTimeline, type TimelineNote } from './timeline.js'

/**
 * Brings what orders say of money up to their payments. Whoever hears of a change first does it, the request that waits for a
 * provider or the consumer below; to the other nothing is left to do.
 */
export async function syncPayments(tx: StoreTx, orderIds: readonly string[]): Promise<OrderState[]> {
  const orders = await lockOrders(tx, orderIds)
  const payments = await paymentsOfOrders(tx, orders.map(({ id }) => id))
  const changed = orders.flatMap((order) => {
    const amounts = amountsOf(order, payments.filter((payment) => payment.order_id === order.id))
    const same = amounts.authorized_amount === order.authorized_amount && amounts.paid_amount === order.paid_amount && amounts.voided_amount === order.voided_amount
    return same ? [] : [{ ...order, ...amounts }]
  })
  if (changed.length === 0) return orders
  const after = new Map((await savePaid(tx, changed)).map((order) => [order.id, order]))
  return orders.map((order) => after.get(order.id) ?? order)
}

/** What the payments of an order say of its money. */
export function amountsOf(order: OrderState, payments: readonly PaymentState[]): Pick<OrderState, 'authorized_amount' | 'paid_amount' | 'voided_amount'> {
  return {
    authorized_amount: sum(payments.map((payment) => (payment.unwanted === null ? Math.max(0, heldOf(payment)) : 0))),
    paid_amount: order.credit_amount + order.exchanged_amount + sum(payments.map((payment) => payment.captured)),
    voided_amount: sum(payments.map((payment) => payment.voided)),
  }
}

const NOTES: Record<string, { type: string; message: string }> = {
  'payment.authorized': { type: 'payment_authorized', message: 'A payment was authorised.' },
  'payment.captured': { type: 'payment_captured', message: 'Money was captured.' },
  'payment.capture_failed': { type: 'payment_capture_failed', message: 'A payment provider refused to capture.' },
  'payment.failed': { type: 'payment_failed', message: 'A payment did not come about.' },
  'payment.voided': { type: 'payment_voided', message: 'Money that was held was let go.' },
  'payment.disputed': { type: 'payment_disputed', message: "The shopper's bank disputes a payment." },
}

const NOTHING_HELD = { type: 'payment_voided', message: 'A payment was cancelled before any money was held.' }

/** A payment that was made for an order alone, by a link, was authorised: if it is captured by itself, this plans it. */
async function attachOwn(tx: StoreTx, events: readonly LoggedEvent[]): Promise<void> {
  const links = events.flatMap(({ type, data }) => {
    const owner = data.owner as { type?: string; id?: string } | undefined
    return type === 'payment.authorized' && owner?.type === 'order' ? [{ payment_id: String(data.id), order_id: owner.id! }] : []
  })
  if (links.length > 0) await attachToOrder(tx, links)
}

function noteOf({ type, data }: LoggedEvent): TimelineNote[] {
  const change = data.change as { amount?: number } | undefined
  const note = type === 'payment.voided' && change?.amount === 0 ? NOTHING_HELD : NOTES[type]
  if (!note || typeof data.order_id !== 'string') return []
  return [{ order_id: data.order_id, ...note, data: { payment_id: String(data.id), amount: change?.amount ?? null, error_code: typeof data.error_code === 'string' ? data.error_code : null } }]
}

export const followPayments: Consumer = {
  name: 'payments of orders',
  wants: (type) => type in NOTES,
  async handle(tx, events) {
    const orderIds = [...new Set(events.flatMap(({ data }) => (typeof data.order_id === 'string' ? [data.order_id] : [])))]
    if (orderIds.length === 0) return
    const known = new Set((await syncPayments(tx, orderIds)).map(({ id }) => id))
    await attachOwn(tx, events)
    addTimeline(tx, events.flatMap(noteOf).filter(({ order_id }) => known.has(order_id)))
  },
}
