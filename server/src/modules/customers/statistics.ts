import type { Consumer, LoggedEvent } from '../../kernel/consumer.js'
import { countOrders, type Cancellation, type Placement, type Refunded } from './statisticsStore.js'

/**
 * How much a customer has ordered, learnt from the events of orders: they stand above this module, so it knows them by their type
 * alone and takes nothing for granted about what a payload holds.
 */
const PLACED = 'order.created'
const CANCELLED = 'order.cancelled'
const REFUNDED = 'refund.succeeded'

export const statistics: Consumer = {
  name: 'customer statistics',
  replayable: true,
  wants: (type) => type === PLACED || type === CANCELLED || type === REFUNDED,
  async handle(tx, events) {
    await countOrders(tx, { placed: events.flatMap(placementOf), cancelled: events.flatMap(cancellationOf), refunded: events.flatMap(refundOf) })
  },
}

function placementOf({ type, data }: LoggedEvent): Placement[] {
  const { id, customer_id } = data
  const total = (data.totals as { total?: unknown } | undefined)?.total ?? data.total
  if (type !== PLACED || typeof id !== 'string' || typeof customer_id !== 'string') return []
  const placedAt = data.placed_at ?? data.created_at
  return typeof placedAt === 'string' ? [{ order_id: id, customer_id, currency: currencyOf(data, total), total: amountOf(total), placed_at: placedAt }] : []
}

const cancellationOf = ({ type, data }: LoggedEvent): Cancellation[] => (type === CANCELLED && typeof data.id === 'string' ? [{ order_id: data.id }] : [])

function refundOf({ type, data }: LoggedEvent): Refunded[] {
  return type === REFUNDED && typeof data.id === 'string' && typeof data.order_id === 'string' ? [{ refund_id: data.id, order_id: data.order_id, amount: amountOf(data.amount ?? data.total) }] : []
}

/** Amounts are written as money or as minor units beside a currency. */
function amountOf(value: unknown): number {
  const amount: unknown = typeof value === 'object' && value !== null ? (value as { amount?: unknown }).amount : value
  return typeof amount === 'number' && Number.isSafeInteger(amount) ? amount : 0
}

function currencyOf(data: Record<string, unknown>, total: unknown): string {
  const own = typeof total === 'object' && total !== null ? (total as { currency?: unknown }).currency : undefined
  const currency = own ?? data.currency
  return typeof currency === 'string' ? currency : 'XXX'
}
