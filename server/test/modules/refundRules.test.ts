import { array, assert, boolean, constantFrom, integer, nat, property, record, tuple } from 'fast-check'
import t from 'tap'
import { calculateTotals } from '../../src/modules/pricing/index.js'
import { refundShare } from '../../src/modules/pricing/index.js'
import type { OrderLineState, OrderState } from '../../src/modules/orders/order.js'
import { calculateRefund, refundable, uncoveredBy, type RefundPlan, type RefundWanted, type Source } from '../../src/modules/orders/refund.js'

const NOTHING: RefundWanted = { lines: [], shipping: 0, adjustment: 0, settled: 0, fee: 0, returnShipping: 0, exchange: false, to: null }

interface Basket {
  lines: { quantity: number; unit_amount: number; discount: number }[]
  shipping: number
  shippingDiscount: number
  rate_ppm: number
  included: boolean
  level: 'unit' | 'line' | 'order'
  currency: string
  paid: 'payment' | 'mixed'
}

/** An order as it is stored after it was paid in full. */
function orderOf(basket: Basket): OrderState {
  const rates = [{ id: 'txr_1', name: 'VAT', rate_ppm: basket.rate_ppm, compound: false }]
  const totals = calculateTotals({
    currency: basket.currency, prices_include_tax: basket.included, rounding: { mode: 'half_even', level: basket.level }, tax_exempt: false, rates: { goods: new Map([[null, rates]]), shipping: rates },
    lines: basket.lines.map((line, index) => ({ id: `ol_${index}`, quantity: line.quantity, unit_amount: line.unit_amount, tax_category: null, taxable: true, requires_shipping: true })),
    discounts: [...basket.lines.map((line, index) => ({ discount_id: 'disc_1', code: null, title: 'Off', target: { line_id: `ol_${index}` }, amount: line.discount })), { discount_id: 'disc_2', code: null, title: 'Off', target: 'shipping' as const, amount: basket.shippingDiscount }],
    shipping: { amount: basket.shipping, tax_category: null },
  })
  const lines = totals.lines.map((line, index): Partial<OrderLineState> => ({
    id: line.id, quantity: basket.lines[index]!.quantity, removed: 0, fulfilled: basket.lines[index]!.quantity, returned: 0, subtotal_amount: line.subtotal, discount_amount: line.discount, tax_amount: line.tax, total_amount: line.total,
    refunded_quantity: 0, refunded_subtotal_amount: 0, refunded_discount_amount: 0, refunded_tax_amount: 0, refunded_amount: 0,
  }))
  const order: Partial<OrderState> = {
    id: 'ord_1', currency: basket.currency, lines: lines as OrderLineState[], total_amount: totals.total, paid_amount: totals.total, refunded_amount: 0, settled_amount: 0, shipping_total_amount: totals.shipping!.total, shipping_tax_amount: totals.shipping!.tax,
    shipping_refunded_amount: 0, shipping_refunded_tax_amount: 0,
  }
  return order as OrderState
}

/** The order after a refund, as the counters of the tables say it. */
function after(order: OrderState, plan: RefundPlan): OrderState {
  const byLine = new Map(plan.lines.map((line) => [line.order_line_id, line]))
  return {
    ...order, refunded_amount: order.refunded_amount + plan.amount, settled_amount: order.settled_amount + plan.settled_amount, shipping_refunded_amount: order.shipping_refunded_amount + plan.shipping_amount, shipping_refunded_tax_amount: order.shipping_refunded_tax_amount + plan.shipping_tax_amount,
    lines: order.lines.map((line) => {
      const own = byLine.get(line.id)
      return own ? {
        ...line, refunded_quantity: line.refunded_quantity + own.quantity, refunded_subtotal_amount: line.refunded_subtotal_amount + own.subtotal_amount, refunded_discount_amount: line.refunded_discount_amount + own.discount_amount,
        refunded_tax_amount: line.refunded_tax_amount + own.tax_amount, refunded_amount: line.refunded_amount + own.total_amount,
      } : line
    }),
  }
}

const sourcesOf = (order: OrderState, basket: Basket): Source[] => {
  const card = basket.paid === 'payment' ? order.paid_amount : Math.floor(order.paid_amount / 2)
  const back = order.refunded_amount
  return [{ kind: 'payment', id: 'pay_1', amount: card - Math.min(card, back) }, { kind: 'gift_card', id: 'gc_1', amount: order.paid_amount - card - Math.max(0, back - card) }]
}

const baskets = record({
  lines: array(record({ quantity: integer({ min: 1, max: 7 }), unit_amount: nat(100_000), discount: nat(30_000) }), { minLength: 1, maxLength: 4 }), shipping: nat(5_000), shippingDiscount: nat(2_000), rate_ppm: constantFrom(0, 50_000, 190_000, 81_250),
  included: boolean(), level: constantFrom<'unit' | 'line' | 'order'>('unit', 'line', 'order'), currency: constantFrom('USD', 'JPY', 'KWD'), paid: constantFrom<'payment' | 'mixed'>('payment', 'mixed'),
})

const isWhole = (amounts: number[]) => amounts.every((amount) => Number.isSafeInteger(amount) && amount >= 0)

t.test('any sequence of partial refunds ends at exactly what was captured, and no part of it is ever negative', async () => {
  assert(property(baskets, array(tuple(nat(3), integer({ min: 1, max: 7 }), nat(6_000)), { maxLength: 30 }), (basket, steps) => {
    let order = orderOf(basket)
    let given = 0
    const refund = (lines: { order_line_id: string; quantity: number }[], shipping: number) => {
      const worth = lines.length === 0 ? shipping : 1
      if (worth === 0) return true
      let plan: RefundPlan
      try {
        plan = calculateRefund(order, { ...NOTHING, lines: lines.map((line) => ({ ...line, restock: 'none', location_id: null })), shipping }, sourcesOf(order, basket))
      } catch (error) {
        // A line that cost nothing gives nothing back; it is no refund.
        if ((error as { code?: string }).code === 'orders.refund_empty') return true
        throw error
      }
      given += plan.amount
      order = after(order, plan)
      return isWhole([plan.amount, plan.shipping_tax_amount, ...plan.lines.flatMap((line) => [line.subtotal_amount, line.discount_amount, line.tax_amount, line.total_amount]), ...plan.parts.map((part) => part.amount)])
        && plan.parts.reduce((sum, part) => sum + part.amount, 0) === plan.amount && order.refunded_amount <= order.paid_amount
    }
    for (const [index, quantity, shipping] of steps) {
      const line = order.lines[index % order.lines.length]!
      const units = Math.min(quantity, line.quantity - line.refunded_quantity)
      const part = Math.min(shipping, order.shipping_total_amount - order.shipping_refunded_amount)
      if (!refund(units > 0 ? [{ order_line_id: line.id, quantity: units }] : [], part)) return false
    }
    const left = refundable(order)
    if (!refund(left.lines.filter((line) => line.quantity > 0).map(({ order_line_id, quantity }) => ({ order_line_id, quantity })), left.shipping)) return false
    return given === order.paid_amount && refundable(order).amount === 0 && order.lines.every((line) => line.refunded_amount === line.total_amount && line.refunded_tax_amount === line.tax_amount) && order.shipping_refunded_tax_amount === order.shipping_tax_amount
  }), { numRuns: Number(process.env.SOUK_PROPERTY_RUNS ?? 20_000) })
})

t.test('the last unit takes what is left, so three thirds of ten are ten', async (t) => {
  const stored = { quantity: 3, subtotal: 10, discount: 0, tax: 0, total: 10 }
  const first = refundShare(stored, { quantity: 0, subtotal: 0, discount: 0, tax: 0, total: 0 }, 1)
  const second = refundShare(stored, { quantity: 1, ...first }, 1)
  const third = refundShare(stored, { quantity: 2, subtotal: first.subtotal + second.subtotal, discount: 0, tax: 0, total: first.total + second.total }, 1)
  t.equal(first.total + second.total + third.total, 10)
})

function thrownBy(work: () => unknown): unknown {
  try {
    return work()
  } catch (error) {
    return error
  }
}

const plain: Basket = { lines: [{ quantity: 4, unit_amount: 1000, discount: 0 }], shipping: 500, shippingDiscount: 0, rate_ppm: 0, included: false, level: 'line', currency: 'USD', paid: 'mixed' }
const unit = (quantity: number) => [{ order_line_id: 'ol_0', quantity, restock: 'none' as const, location_id: null }]

t.test('what a refund may be', async (t) => {
  const order = orderOf(plain)
  const sources = sourcesOf(order, plain)
  const plan = (wanted: Partial<RefundWanted>) => calculateRefund(order, { ...NOTHING, ...wanted }, sources)
  t.match(plan({ lines: unit(1), shipping: 200, adjustment: -100 }), { amount: 1100, lines_amount: 1000, parts: [{ kind: 'payment', amount: 1100 }] })
  t.match(plan({ lines: unit(3) }), { amount: 3000, parts: [{ kind: 'payment', id: 'pay_1', amount: 2250 }, { kind: 'gift_card', id: 'gc_1', amount: 750 }] }, 'payments first, then gift cards')
  t.match(plan({ lines: unit(1), fee: 300, returnShipping: 200 }), { amount: 500, fee_amount: 300, return_shipping_amount: 200 })
  t.match(plan({ lines: unit(1), adjustment: -100, fee: 800, returnShipping: 50 }), { amount: 50 }, 'what a return keeps lowers the refund')
  t.match(plan({ lines: unit(1), to: [{ kind: 'gift_card', id: 'gc_1', amount: 1000 }] }), { parts: [{ kind: 'gift_card', amount: 1000 }] })
  const refused: [Partial<RefundWanted>, object][] = [
    [{ lines: unit(5) }, { code: 'orders.quantity_not_refundable', errors: [{ pointer: '/lines/0/quantity' }] }],
    [{ lines: [...unit(1), ...unit(1)] }, { code: 'orders.duplicate_line' }],
    [{ lines: [{ ...unit(1)[0]!, order_line_id: 'ol_9' }] }, { code: 'orders.line_not_found' }],
    [{ lines: [{ ...unit(1)[0]!, restock: 'return' }] }, { code: 'orders.location_missing' }],
    [{ shipping: 501 }, { code: 'orders.refund_exceeds_paid', message: /5\.00 USD of the shipping can still be refunded/, errors: [{ pointer: '/shipping/amount' }] }],
    [{ lines: unit(4), shipping: 500, adjustment: 1 }, { code: 'orders.refund_exceeds_paid', errors: [{ pointer: '', detail: 'adds up to 45.01 USD, more than 45.00 USD' }] }],
    [{}, { code: 'orders.refund_empty' }], [{ lines: unit(1), fee: 5000 }, { code: 'orders.refund_empty' }], [{ adjustment: -5 }, { code: 'orders.refund_empty' }],
    [{ lines: unit(1), to: [{ kind: 'payment', id: 'pay_9', amount: 1000 }] }, { code: 'orders.refund_destination_invalid', errors: [{ pointer: '/to/0/id' }] }],
    [{ lines: unit(4), to: [{ kind: 'payment', id: 'pay_1', amount: 4000 }] }, { code: 'orders.refund_destination_invalid', errors: [{ pointer: '/to/0/amount', detail: 'takes back at most 22.50 USD' }] }],
    [{ lines: unit(1), to: [{ kind: 'payment', id: 'pay_1', amount: 999 }] }, { code: 'orders.refund_destination_invalid', errors: [{ pointer: '/to', detail: 'adds up to 9.99 USD instead of 10.00 USD' }] }],
  ]
  for (const [wanted, expected] of refused) t.match(thrownBy(() => plan(wanted)), expected, JSON.stringify(wanted))
})

t.test('what counts of a refund that fails in part is no more than the money that went and what was never to go, in whole units', async () => {
  assert(property(baskets, nat(), nat(5_000), integer({ min: -5_000, max: 5_000 }), (basket, part, fee, adjustment) => {
    const order = orderOf(basket)
    const { lines, shipping } = refundable(order)
    const wanted = lines.map(({ order_line_id, quantity }) => ({ order_line_id, quantity, restock: 'none' as const, location_id: null }))
    let plan: RefundPlan
    try {
      plan = calculateRefund(order, { ...NOTHING, lines: wanted, shipping, adjustment: Math.min(0, adjustment), fee }, sourcesOf(order, basket))
    } catch (error) {
      if ((error as { code?: string }).code === 'orders.refund_empty') return true
      throw error
    }
    const went = part % plan.amount
    const uncovered = uncoveredBy(went, plan)
    const counted = plan.lines_amount + plan.shipping_amount - uncovered.shipping_amount - uncovered.lines.reduce((total, line) => total + line.total_amount, 0)
    return counted >= 0 && counted <= went + plan.fee_amount - plan.adjustment_amount && uncovered.shipping_tax_amount <= plan.shipping_tax_amount
      && isWhole(uncovered.lines.flatMap((line) => [line.quantity, line.subtotal_amount, line.discount_amount, line.tax_amount, line.total_amount]))
      && uncoveredBy(plan.amount, plan).lines.length === 0
  }), { numRuns: Number(process.env.SOUK_PROPERTY_RUNS ?? 20_000) })
})
