import type { components } from '../../contract/types.gen.js'
import { Problem } from '../../kernel/problem.js'
import type { StoreTx } from '../../kernel/tx.js'
import { requireMatch } from '../../kernel/version.js'
import type { OrderState } from './order.js'
import { lockOrder } from './orderStore.js'
import { recomputeOrder } from './recomputeOrder.js'
import { advance, returnLines, toSnapshot, type Return, type ReturnState } from './return.js'
import { get, insert, list, OF_ORDER_MAX, orderIdOf, show, update } from './returnStore.js'
import { addTimeline } from './timeline.js'

type ReturnEvent = 'requested' | 'approved' | 'declined' | 'received' | 'inspected' | 'closed' | 'cancelled'
type ReturnCreate = components['schemas']['ReturnCreate']

const MESSAGES: Record<ReturnEvent, string> = {
  requested: 'A return was requested.', approved: 'A return was approved.', declined: 'A return was declined.', received: 'Units of a return have arrived.',
  inspected: 'Units of a return were inspected.', closed: 'A return was closed.', cancelled: 'A return was cancelled.',
}

/**
 * Locks the order that a return belongs to, and with it all that hangs on it.
 * @throws orders.return_not_found, request.precondition_failed
 */
export async function openReturn(tx: StoreTx, id: string, ifMatch: string | undefined): Promise<{ order: OrderState; before: ReturnState }> {
  const [order, before] = await Promise.all([lockOrder(tx, await orderIdOf(tx, id)), get(tx, { id })])
  requireMatch(ifMatch, before.version)
  return { order, before }
}

/** Writes a return that changed, tells of it and brings the statuses of its order up to it. */
export async function saveReturn(tx: StoreTx, after: ReturnState, event: ReturnEvent): Promise<{ status: 200; body: Return; version: number }> {
  update(tx, after)
  tell(tx, after, event)
  await recomputeOrder(tx, [after.order_id])
  const [body] = await show(tx, [after])
  return { status: 200, body: body!, version: after.version }
}

function tell(tx: StoreTx, found: ReturnState, event: ReturnEvent): void {
  tx.emit(`return.${event}`, found.id, toSnapshot(found))
  addTimeline(tx, [{ order_id: found.order_id, type: `return_${event}`, message: MESSAGES[event], data: { return_id: found.id, status: found.status } }])
}

/** An amount of the order's currency. @throws orders.currency_mismatch */
export function amountIn(currency: string, money: { amount: number; currency: string } | undefined, pointer: string, fallback = 0): number {
  if (money === undefined) return fallback
  if (money.currency !== currency) throw new Problem('orders.currency_mismatch', `The order is in ${currency}.`, { errors: [{ pointer: `${pointer}/currency`, code: 'currency', detail: `must be ${currency}` }] })
  return money.amount
}

/**
 * Asks for units of an order to come back.
 * @throws the problems of returns.create
 */
export async function requestReturn(tx: StoreTx, order: OrderState, wanted: Omit<ReturnCreate, 'order_id'>, by: ReturnState['requested_by']): Promise<Return> {
  const others = await list(tx, { order_id: order.id }, null, OF_ORDER_MAX)
  const requested: ReturnState = {
    id: tx.newId('return'), order_id: order.id, customer_id: order.customer_id, version: 1, status: 'requested', claim: wanted.claim ?? false, requested_by: by, currency: order.currency,
    fee_amount: amountIn(order.currency, wanted.return_fee, '/return_fee'), shipping_amount: amountIn(order.currency, wanted.return_shipping, '/return_shipping'), fee_kept_amount: 0, shipping_kept_amount: 0,
    tracking: [], label_url: null, note: wanted.note ?? null, decline_reason: null, created_at: tx.now, updated_at: tx.now, closed_at: null,
    lines: returnLines(order, others, wanted.lines, () => tx.newId('returnLine')),
  }
  insert(tx, requested)
  tell(tx, requested, 'requested')
  let made = requested
  if (wanted.approve === true) {
    made = advance(requested, { status: 'approved' }, tx.now)
    update(tx, made)
    tell(tx, made, 'approved')
  }
  await recomputeOrder(tx, [order.id])
  const [body] = await show(tx, [made])
  return body!
}
