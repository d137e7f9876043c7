import type { components } from '../../contract/types.gen.js'
import type { IdempotencyClaim } from '../../kernel/idempotency.js'
import { moneyText, sum } from '../../kernel/money.js'
import { Problem } from '../../kernel/problem.js'
import type { StoreTx } from '../../kernel/tx.js'
import { planRefund } from '../payments/index.js'
import type { OrderState } from './order.js'
import { balanceOf } from './orderAxes.js'
import { recomputeOrder } from './recomputeOrder.js'
import { calculateRefund, refundLines, type RefundPlan, type RefundReason, type RefundWanted, type WantedLine } from './refund.js'
import { sourcesOf } from './refundSources.js'
import { exchangeOf, newRefund, toSnapshot, uncoveredOf, type RefundState } from './refundState.js'
import { countRefund, insert, list } from './refundStore.js'
import { restockUnits } from './restockUnits.js'
import { amountIn, awaitedUnits, countRefunded, type ReturnState } from './return.js'
import { countReturnedUnits, get as getReturn, list as listReturns, OF_ORDER_MAX, update as updateReturn } from './returnStore.js'
import { finish } from './settleRefund.js'
import { addTimeline } from './timeline.js'

type RefundCalculate = components['schemas']['RefundCalculate']

export const NOTHING: RefundWanted = { lines: [], shipping: 0, adjustment: 0, settled: 0, fee: 0, returnShipping: 0, exchange: false, to: null }

/**
 * What a request wants, with the return that it is about.
 * @throws orders.currency_mismatch, orders.return_not_found, orders.restock_by_inspection, orders.quantity_not_refundable
 */
export async function readWanted(tx: StoreTx, order: OrderState, body: Omit<RefundCalculate, 'order_id'>): Promise<{ wanted: RefundWanted; about: ReturnState | null }> {
  const { currency } = order
  const about = body.return_id === undefined ? null : await getReturn(tx, { id: body.return_id, order_id: order.id })
  const named = body.lines?.map(({ order_line_id, quantity, restock = 'none', location_id = null }): WantedLine => ({ order_line_id, quantity, restock, location_id }))
  const lines = about === null ? (named ?? []) : linesOfReturn(about, named)
  const to = body.to?.map(({ kind, id, amount }, index) => ({ kind, id, amount: amountIn(currency, amount, `/to/${index}/amount`) })) ?? null
  const kept = { fee: about === null ? 0 : about.fee_amount - about.fee_kept_amount, returnShipping: about === null ? 0 : about.shipping_amount - about.shipping_kept_amount }
  const adjustment = amountIn(currency, body.adjustment, '/adjustment')
  return { about, wanted: { lines, shipping: amountIn(currency, body.shipping, '/shipping'), adjustment, settled: settledBy(order, adjustment), ...kept, exchange: about !== null && about.exchange_lines.length > 0, to } }
}

/** What an order change made too much is owed before anything is given out of goodwill. */
export const settledBy = (order: OrderState, adjustment: number): number => Math.max(0, Math.min(adjustment, -balanceOf(order)))

/** Units of a return are refunded as far as they were received, and once; its inspection has dealt with stock. */
function linesOfReturn(about: ReturnState, named: readonly WantedLine[] | undefined): WantedLine[] {
  const left = new Map(about.lines.map((line) => [line.order_line_id, line.received - line.refunded]))
  named?.forEach(({ order_line_id, quantity, restock }, index) => {
    const units = left.get(order_line_id) ?? 0
    const at = `/lines/${index}`
    if (restock !== 'none') throw new Problem('orders.restock_by_inspection', undefined, { errors: [{ pointer: `${at}/restock`, code: 'const', detail: 'must be none for units of a return' }] })
    if (quantity > units) throw new Problem('orders.quantity_not_refundable', `The return has received ${units} units of the line that were not refunded.`, { errors: [{ pointer: `${at}/quantity`, code: 'maximum', detail: `is more than the ${units} that the return has received` }] })
  })
  return [...(named ?? [...left].filter(([, units]) => units > 0).map(([order_line_id, quantity]): WantedLine => ({ order_line_id, quantity, restock: 'none', location_id: null })))]
}

/** The amounts of a refund of an order, and where they would go. */
export async function preview(tx: StoreTx, order: OrderState, wanted: RefundWanted): Promise<RefundPlan> {
  const returns = wanted.lines.some(({ restock }) => restock !== 'none') ? await listReturns(tx, { order_id: order.id }, null, OF_ORDER_MAX) : []
  return calculateRefund(order, wanted, await sourcesOf(tx, order, wanted.to), awaitedUnits(returns))
}

export interface RefundCause {
  reason: RefundReason
  note: string | null
  /** The return that it is about. */
  about: ReturnState | null
  /** The request, whose repetition continues this refund. */
  request: IdempotencyClaim | null
}

/**
 * Makes a refund of an order that this transaction has locked: it counts from now on, whatever the payment provider is going to say. Stock is put back, tasks
 * are planned for what goes to payments; without any it is done at once.
 * @throws the problems of refunds.create
 */
export async function makeRefund(tx: StoreTx, order: OrderState, wanted: RefundWanted, cause: RefundCause): Promise<RefundState> {
  const plan = await preview(tx, order, wanted)
  const id = tx.newId('refund')
  countReturnedUnits(tx, order.id, plan.lines.filter((line) => line.restock !== 'none'))
  const facts = { id, order_id: order.id, return_id: cause.about?.id ?? null, reason: cause.reason, note: cause.note, currency: order.currency, fingerprint: cause.request?.fingerprint ?? null }
  const made = newRefund(plan, facts, tx.now)
  const parts = []
  for (const part of made.parts) parts.push(part.kind === 'payment' ? { ...part, task_id: (await planRefund(tx, part.id, part.amount, id, { for_caller: cause.request !== null })).id } : part)
  const refund = { ...made, parts }
  beginRefund(tx, refund, cause.request)
  if (cause.about !== null) updateReturn(tx, countRefunded(cause.about, plan, 1))
  const ended = await finish(tx, refund)
  // Behind the credits that it gives back: checkouts lock them in this order too.
  await restockUnits(tx, order, { type: 'refund', id }, plan.lines.flatMap(({ order_line_id, quantity, restock, location_id }, index) => (restock === 'none' ? [] : [{ order_line_id, quantity, location_id: location_id!, damaged: restock === 'damage', pointer: `/lines/${index}/location_id` }])))
  await recomputeOrder(tx, [order.id])
  return ended
}

/** Writes a refund of an order that this transaction has locked, counts and announces it. */
export function beginRefund(tx: StoreTx, refund: RefundState, request: IdempotencyClaim | null): void {
  const { id, order_id, currency, amount, settled_amount, shipping_amount, shipping_tax_amount, lines } = refund
  insert(tx, refund, request)
  countRefund(tx, order_id, { amount, settled: settled_amount, shipping: shipping_amount, shipping_tax: shipping_tax_amount, exchange: exchangeOf(refund) }, lines, 1)
  tx.emit('refund.created', id, toSnapshot(refund))
  addTimeline(tx, [{ order_id, type: 'refund_created', message: `${moneyText(amount, currency)} shall go back.`, data: { refund_id: id, amount } }])
}

/**
 * The refund that the newest request under the same key made.
 * @throws idempotency.key_reused
 */
export async function earlierAttempt(tx: StoreTx, request: IdempotencyClaim): Promise<RefundState | null> {
  const [earlier] = await list(tx, { principal: request.principal, request_key: request.key }, null, 1)
  if (earlier && earlier.fingerprint !== request.fingerprint) throw new Problem('idempotency.key_reused', 'This key was used for another refund. Use a new key for a new one.')
  return earlier ?? null
}

/** What another attempt is about, when no money of those before it went: the same, but stock was dealt with in the first. */
export const withoutRestock = (wanted: RefundWanted): RefundWanted => ({ ...wanted, lines: wanted.lines.map((line) => ({ ...line, restock: 'none', location_id: null })) })

/**
 * What an attempt that failed leaves for the next, when money of it or of one before it went: that does not go again.
 * @throws orders.quantity_not_refundable when the units were refunded otherwise
 */
export function restOf(order: OrderState, failed: RefundState): RefundWanted {
  const uncovered = uncoveredOf(failed)
  const lines = uncovered.lines.map(({ order_line_id, quantity }): WantedLine => ({ order_line_id, quantity, restock: 'none', location_id: null }))
  const goods = sum(refundLines(order, lines, new Map()).map((line) => line.total_amount)) + uncovered.shipping_amount
  const adjustment = failed.amount - failed.succeeded_amount - goods
  return { ...NOTHING, lines, shipping: uncovered.shipping_amount, exchange: exchangeOf(failed) > 0, adjustment, settled: settledBy(order, adjustment), to: failed.parts.filter((part) => part.status === 'failed').map(({ kind, id, amount }) => ({ kind, id, amount })) }
}

/** All that was paid and has not gone back, line by line; what they do not account for is adjusted. */
export function everythingLeft(order: OrderState): RefundWanted {
  const lines = order.lines.map((line): WantedLine => ({ order_line_id: line.id, quantity: line.quantity - line.removed - line.refunded_quantity, restock: 'none', location_id: null })).filter((line) => line.quantity > 0)
  const shipping = order.shipping_total_amount - order.shipping_refunded_amount
  const goods = order.lines.reduce((total, line) => total + (lines.some((wanted) => wanted.order_line_id === line.id) ? line.total_amount - line.refunded_amount : 0), 0)
  return { ...NOTHING, lines, shipping, adjustment: order.paid_amount - order.refunded_amount - goods - shipping }
}
