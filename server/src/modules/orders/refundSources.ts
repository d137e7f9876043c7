import type { StoreTx } from '../../kernel/tx.js'
import { storeCreditOf } from '../discounts/index.js'
import { paymentsOfOrders, refundableOf } from '../payments/index.js'
import type { OrderState } from './order.js'
import type { Destination, Source } from './refund.js'
import { givenBack } from './refundStore.js'

/**
 * Where money of an order can go back to. By policy the payments take it first, the newest first, as far as they were captured; then what store credit and
 * gift cards paid. The customer's store credit takes any amount, where someone says so.
 */
export async function sourcesOf(tx: StoreTx, order: OrderState, to: readonly Destination[] | null): Promise<Source[]> {
  const wantsCredit = to?.some((part) => part.kind === 'store_credit') === true && order.customer_id !== null
  const [payments, back, credit] = await Promise.all([paymentsOfOrders(tx, [order.id]), order.credits.length > 0 ? givenBack(tx, order.id) : [], wantsCredit ? storeCreditOf(tx, order.customer_id!, order.currency) : null])
  const returned = new Map(back.map((part) => [part.id, part.amount]))
  const credits = order.credits.map(({ kind, id, amount }): Source => ({ kind, id, amount: Math.max(0, amount - (returned.get(id) ?? 0)) })).sort((a, b) => (a.kind < b.kind ? 1 : a.kind > b.kind ? -1 : 0))
  const paying = payments.toReversed().map((payment): Source => ({ kind: 'payment', id: payment.id, amount: refundableOf(payment) })).filter((source) => source.amount > 0)
  const any: Source[] = credit === null ? [] : [{ kind: 'store_credit', id: credit.id, amount: Number.MAX_SAFE_INTEGER, onRequest: true }]
  return [...paying, ...credits.filter((source) => source.kind !== 'store_credit' || source.id !== credit?.id), ...any, ...credits.filter((source) => source.id === credit?.id)]
}
