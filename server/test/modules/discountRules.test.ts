// What discounts take off, as pure rules: tables for what merchants expect, and properties for what must hold for every cart.
import { array, assert, boolean, constantFrom, integer, option, property, record, subarray, type Arbitrary } from 'fast-check'
import t from 'tap'
import { evaluateDiscounts, type DiscountCandidate, type DiscountLine, type DiscountReason, type EvaluationInput } from '../../src/modules/discounts/index.js'

type Rule = NonNullable<DiscountCandidate['discount']>

const AT = new Date('2026-11-22T12:00:00Z')
const NONE: Rule['conditions'] = { subtotal_min: [], quantity_min: null, customer_group_ids: [], first_order: false, market_ids: [] }
const usd = (amount: number) => ({ amount, currency: 'USD' })
let made = 0

function rule(fields: Partial<Rule> = {}): Rule {
  return {
    id: `disc_${String(++made).padStart(26, '0')}`, version: 1, title: 'A discount', class: 'order', method: 'automatic', value: { kind: 'percent', percent_bp: 1000 }, target: { include: null, exclude: null }, conditions: NONE,
    combines_with: ['product', 'order', 'shipping'], priority: 100, enabled: true, exhausted: false, starts_at: '2026-01-01T00:00:00.000Z', ends_at: null, metadata: {}, created_at: '2026-01-01T00:00:00.000Z',
    updated_at: '2026-01-01T00:00:00.000Z', uses: 0, uses_max: null, amount: 0, amount_max: null, currency: null, per_customer_max: null, ...fields,
  }
}

const candidate = (discount: Rule | null, fields: Partial<DiscountCandidate> = {}): DiscountCandidate => ({ code: null, code_id: null, code_used_up: false, customer_uses: null, first_order_used: false, discount, ...fields })
const line = (id: string, unit_amount: number, quantity = 1, fields: Partial<DiscountLine> = {}): DiscountLine => ({ id, product_id: `prod_${id}`, variant_id: `var_${id}`, collection_ids: [], quantity, unit_amount, ...fields })
const cart = (discounts: (Rule | DiscountCandidate)[], lines: DiscountLine[], fields: Partial<EvaluationInput> = {}) =>
  evaluateDiscounts({ discounts: discounts.map((one) => ('discount' in one ? one : candidate(one))), lines, shipping_amount: 500, customer: null, market_id: null, currency: 'USD', at: AT, ...fields })
/** What each line, and shipping, gets off. */
const off = ({ allocations }: ReturnType<typeof cart>) => {
  const byTarget: Record<string, number> = {}
  for (const { target, amount } of allocations) {
    const name = target === 'shipping' ? 'shipping' : target.line_id
    byTarget[name] = (byTarget[name] ?? 0) + amount
  }
  return byTarget
}
const reasons = ({ explanations }: ReturnType<typeof cart>) => explanations.map(({ reason }) => reason)

t.test('a percentage is taken once and split by largest remainder', async (t) => {
  t.strictSame(off(cart([rule({ value: { kind: 'percent', percent_bp: 3333 } })], [line('a', 100), line('b', 100), line('c', 101)])), { a: 33, b: 33, c: 34 })
  t.strictSame(off(cart([rule({ value: { kind: 'percent', percent_bp: 10_000 } })], [line('a', 199, 3), line('free', 0, 2)])), { a: 597 }, '100 % makes it free')
  t.strictSame(off(cart([rule({ value: { kind: 'percent', percent_bp: 5000, caps: [usd(120)] } })], [line('a', 400), line('b', 200)])), { a: 80, b: 40 }, 'a cap holds')
})

t.test('a fixed amount is never more than there is', async (t) => {
  t.strictSame(off(cart([rule({ value: { kind: 'fixed', amounts: [usd(1000)] } })], [line('a', 300), line('b', 400)])), { a: 300, b: 400 })
  t.strictSame(off(cart([rule({ class: 'product', value: { kind: 'fixed', amounts: [usd(150)], per_unit: true } })], [line('a', 100, 2), line('b', 400, 3)])), { a: 200, b: 450 }, 'per unit')
  t.strictSame(off(cart([rule({ class: 'shipping', value: { kind: 'fixed', amounts: [usd(200)] } })], [line('a', 100)])), { shipping: 200 })
})

t.test('free shipping takes all of it, or as much as its cap', async (t) => {
  const free = (value: Partial<Rule['value']> = {}) => rule({ class: 'shipping', value: { kind: 'free_shipping', ...value } })
  t.strictSame(off(cart([free()], [line('a', 100)])), { shipping: 500 })
  t.strictSame(off(cart([free({ caps: [usd(300)] })], [line('a', 100)])), { shipping: 300 })
  t.strictSame(reasons(cart([free()], [line('a', 100)], { shipping_amount: null })), ['shipping_not_chosen'])
  t.strictSame(reasons(cart([free()], [line('a', 100)], { shipping_amount: 0 })), ['no_saving'])
})

t.test('targets mean lines by product, collection or variant, with exceptions', async (t) => {
  const lines = [line('a', 1000), line('b', 1000, 1, { collection_ids: ['col_sale'] }), line('c', 1000, 1, { collection_ids: ['col_sale'] })]
  const only = (target: Rule['target']) => off(cart([rule({ class: 'product', target })], lines))
  t.strictSame(only({ include: { product_ids: ['prod_a'] }, exclude: null }), { a: 100 })
  t.strictSame(only({ include: { collection_ids: ['col_sale'] }, exclude: { variant_ids: ['var_c'] } }), { b: 100 })
  t.strictSame(only({ include: null, exclude: { collection_ids: ['col_sale'] } }), { a: 100 })
  t.strictSame(reasons(cart([rule({ target: { include: { product_ids: ['prod_z'] }, exclude: null } })], lines)), ['no_matching_lines'])
})

t.test('buy X, get Y: the cheapest units are got, none of those counted as bought', async (t) => {
  const deal = (value: Partial<Rule['value']>) => rule({ class: 'product', value: { kind: 'buy_x_get_y', percent_bp: 10_000, buy: { quantity: 2 }, get: { quantity: 1 }, ...value } })
  const cases: [string, Rule, DiscountLine[], Record<string, number>][] = [
    ['two units are not three', deal({}), [line('a', 100, 2)], {}],
    ['three units, one free', deal({}), [line('a', 100, 3)], { a: 100 }],
    ['five units, still one', deal({}), [line('a', 100, 5)], { a: 100 }],
    ['six units, two free', deal({}), [line('a', 100, 6)], { a: 200 }],
    ['once an order', deal({ uses_per_order_max: 1 }), [line('a', 100, 6)], { a: 100 }],
    ['the cheapest is free', deal({}), [line('dear', 900), line('cheap', 100), line('middle', 500)], { cheap: 100 }],
    ['half off', deal({ percent_bp: 5000 }), [line('a', 101, 3)], { a: 51 }],
    ['another product is got', deal({ buy: { quantity: 1, target: { include: { product_ids: ['prod_a'] } } }, get: { quantity: 1, target: { include: { product_ids: ['prod_b'] } } } }), [line('a', 900, 2), line('b', 300, 3)], { b: 600 }],
    ['for each 10.00 spent', deal({ buy: { amounts: [usd(1000)], target: { include: { product_ids: ['prod_a'] } } }, get: { quantity: 2, target: { include: { product_ids: ['prod_b'] } } } }), [line('a', 700, 3), line('b', 50, 9)], { b: 200 }],
    ['the last time may be for fewer', deal({ buy: { quantity: 1 }, get: { quantity: 2 } }), [line('a', 100, 5)], { a: 300 }],
  ]
  for (const [what, discount, lines, expected] of cases) t.strictSame(off(cart([discount], lines)), expected, what)
})

t.test('classes apply in order, each to what is left, then priority, then id', async (t) => {
  const order = rule({ class: 'order', value: { kind: 'percent', percent_bp: 1000 }, priority: 1 })
  const product = rule({ class: 'product', value: { kind: 'percent', percent_bp: 5000 }, priority: 200 })
  const shipping = rule({ class: 'shipping', value: { kind: 'percent', percent_bp: 5000 }, priority: 1 })
  const result = cart([shipping, order, product], [line('a', 1000)])
  t.strictSame(result.explanations.map(({ discount_id, amount }) => [discount_id, amount]), [[product.id, 500], [order.id, 50], [shipping.id, 250]])
  const [first, second] = [rule({ value: { kind: 'fixed', amounts: [usd(100)] }, priority: 2 }), rule({ value: { kind: 'percent', percent_bp: 5000 }, priority: 1 })]
  t.strictSame(cart([first, second], [line('a', 1000)]).explanations.map(({ amount }) => amount), [500, 100])
})

t.test('of discounts that exclude each other, the combination that saves most is given', async (t) => {
  const alone = (amount: number, fields: Partial<Rule> = {}) => rule({ value: { kind: 'fixed', amounts: [usd(amount)] }, combines_with: ['shipping'], ...fields })
  const [small, large] = [alone(100), alone(300)]
  const result = cart([small, large], [line('a', 1000)])
  t.match(result.explanations, [{ discount_id: small.id, reason: 'not_combinable', amount: 0, detail: /“A discount”/ }, { discount_id: large.id, reason: 'applied', amount: 300 }])
  const [later, sooner] = [alone(300, { priority: 2 }), alone(300, { priority: 1 })]
  t.strictSame(cart([later, sooner], [line('a', 1000)]).uses.map(({ discount_id }) => discount_id), [sooner.id], 'ties go to the lower priority number')
  const [one, two] = [alone(300), alone(300)]
  t.strictSame(cart([two, one], [line('a', 1000)]).uses.map(({ discount_id }) => discount_id), [one.id], 'then to the lower id')
  const [big, left, right] = [alone(400, { combines_with: [] }), rule({ class: 'product', value: { kind: 'fixed', amounts: [usd(250)] } }), rule({ value: { kind: 'fixed', amounts: [usd(250)] } })]
  t.strictSame(off(cart([big, left, right], [line('a', 1000)])), { a: 500 }, 'two that go together beat one that saves more by itself')
  t.strictSame(reasons(cart([rule({ combines_with: ['shipping'] }), rule({ class: 'shipping', value: { kind: 'free_shipping' }, combines_with: [] })], [line('a', 100_000)])), ['applied', 'not_combinable'], 'both must allow it')
})

t.test('each reason against a discount has its word', async (t) => {
  const known = { id: 'cus_1', group_ids: ['cgrp_a'], orders_count: 1 }
  const cases: [DiscountReason, Rule | DiscountCandidate, Partial<EvaluationInput>?][] = [
    ['disabled', rule({ enabled: false })], ['scheduled', rule({ starts_at: '2027-01-01T00:00:00.000Z' })], ['expired', rule({ ends_at: '2026-11-22T12:00:00.000Z' })], ['exhausted', rule({ exhausted: true })],
    ['code_used_up', candidate(rule(), { code: 'ONCE', code_used_up: true })], ['code_unknown', candidate(null, { code: 'NOPE' })],
    ['wrong_currency', rule({ value: { kind: 'fixed', amounts: [{ amount: 1, currency: 'EUR' }] } })], ['wrong_currency', rule({ value: { kind: 'percent', percent_bp: 1, caps: [{ amount: 1, currency: 'EUR' }] } })],
    ['wrong_currency', rule({ amount_max: 100, currency: 'EUR' })], ['wrong_currency', rule({ conditions: { ...NONE, subtotal_min: [{ amount: 1, currency: 'EUR' }] } })],
    ['wrong_market', rule({ conditions: { ...NONE, market_ids: ['mkt_a'] } })], ['wrong_market', rule({ conditions: { ...NONE, market_ids: ['mkt_a'] } }), { market_id: 'mkt_b' }],
    ['customer_unknown', rule({ conditions: { ...NONE, customer_group_ids: ['cgrp_b'] } })], ['customer_unknown', rule({ conditions: { ...NONE, first_order: true } })],
    ['wrong_customer_group', rule({ conditions: { ...NONE, customer_group_ids: ['cgrp_b'] } }), { customer: known }], ['not_first_order', rule({ conditions: { ...NONE, first_order: true } }), { customer: known }],
    ['customer_limit', candidate(rule({ per_customer_max: 2 }), { customer_uses: 2 })], ['customer_unknown', rule({ per_customer_max: 2 })], ['applied', candidate(rule({ per_customer_max: 2 }), { customer_uses: 1 })], ['quantity_too_low', rule({ conditions: { ...NONE, quantity_min: 3 } })], ['subtotal_too_low', rule({ conditions: { ...NONE, subtotal_min: [usd(2001)] } })],
    ['applied', rule({ conditions: { ...NONE, subtotal_min: [usd(2000)], quantity_min: 2, customer_group_ids: ['cgrp_a'], market_ids: ['mkt_a'] } }), { customer: known, market_id: 'mkt_a' }],
    ['applied', rule({ conditions: { ...NONE, first_order: true } }), { customer: { ...known, orders_count: 0 } }],
    ['not_first_order', candidate(rule({ conditions: { ...NONE, first_order: true } }), { first_order_used: true }), { customer: { ...known, orders_count: 0 } }],
  ]
  for (const [reason, one, fields] of cases) t.strictSame(reasons(cart([one], [line('a', 1000, 2)], fields)), [reason], reason)
  const twice = rule()
  t.strictSame(reasons(cart([candidate(twice, { code: 'A' }), candidate(twice, { code: 'B' })], [line('a', 1000)])), ['applied', 'duplicate'])
  const spent = cart([rule({ amount: 90, amount_max: 100, currency: 'USD' })], [line('a', 1000, 2)])
  t.match(spent.explanations, [{ reason: 'applied', amount: 10 }], 'the last use gets what is left of the budget')
})

const IDS = ['a', 'b', 'c', 'd']
const targets: Arbitrary<Rule['target']> = record({ include: option(record({ product_ids: subarray(IDS.map((id) => `prod_${id}`)), collection_ids: subarray(['col_x']) }), { nil: null }), exclude: option(record({ variant_ids: subarray(['var_a', 'var_b']) }), { nil: null }) })
const amounts = integer({ min: 1, max: 5000 }).map((amount) => [usd(amount)])
const values: Arbitrary<Pick<Rule, 'class' | 'value'>>[] = [
  record({ class: constantFrom('product' as const, 'order' as const, 'shipping' as const), value: record({ kind: constantFrom('percent' as const), percent_bp: integer({ min: 1, max: 10_000 }), caps: amounts }, { requiredKeys: ['kind', 'percent_bp'] }) }),
  record({ class: constantFrom('product' as const, 'order' as const, 'shipping' as const), value: record({ kind: constantFrom('fixed' as const), amounts }) }),
  record({ class: constantFrom('product' as const), value: record({ kind: constantFrom('fixed' as const), amounts, per_unit: constantFrom(true) }) }),
  record({ class: constantFrom('shipping' as const), value: record({ kind: constantFrom('free_shipping' as const), caps: amounts }, { requiredKeys: ['kind'] }) }),
  record({ class: constantFrom('product' as const), value: record({ kind: constantFrom('buy_x_get_y' as const), percent_bp: integer({ min: 1, max: 10_000 }), buy: record({ quantity: integer({ min: 1, max: 4 }), target: targets }), get: record({ quantity: integer({ min: 1, max: 4 }), target: targets }), uses_per_order_max: integer({ min: 1, max: 3 }) }, { requiredKeys: ['kind', 'percent_bp', 'buy', 'get'] }) }),
]
const rules = constantFrom(...values).chain((of) => record({ of, target: targets, combines_with: subarray(['product' as const, 'order' as const, 'shipping' as const]), priority: integer({ min: 1, max: 3 }), budget: option(integer({ min: 1, max: 3000 }), { nil: null }), spent: integer({ min: 0, max: 100 }) }))
  .map(({ of, budget, spent, ...fields }) => rule({ ...of, ...fields, amount: budget === null ? 0 : Math.min(spent, budget), amount_max: budget, currency: budget === null ? null : 'USD', exhausted: budget !== null && spent >= budget }))
const lines = subarray(IDS, { minLength: 1 }).chain((ids) => array(record({ unit: integer({ min: 0, max: 3000 }), quantity: integer({ min: 1, max: 9 }), sale: boolean() }), { minLength: ids.length, maxLength: ids.length })
  .map((facts) => facts.map(({ unit, quantity, sale }, index) => line(ids[index]!, unit, quantity, { collection_ids: sale ? ['col_x'] : [] }))))
const carts = record({ rules: array(rules, { maxLength: 6 }), lines, shipping: option(integer({ min: 0, max: 2000 }), { nil: null }) })
const RUNS = 3_000

t.test('no line and no shipping ever falls below zero, and what is given sums up', async (t) => {
  assert(property(carts, ({ rules: discounts, lines: of, shipping }) => {
    const result = cart(discounts, of, { shipping_amount: shipping })
    const given = off(result)
    for (const { id, unit_amount, quantity } of of) if ((given[id] ?? 0) > unit_amount * quantity) throw new Error(`line ${id} falls below zero`)
    if ((given.shipping ?? 0) > (shipping ?? 0)) throw new Error('shipping falls below zero')
    if (result.allocations.some(({ amount }) => amount <= 0 || !Number.isInteger(amount))) throw new Error('an allocation is not a positive whole number')
    for (const { discount_id, amount } of result.explanations) {
      const sum = result.allocations.filter((one) => one.discount_id === discount_id).reduce((total, one) => total + one.amount, 0)
      if (sum !== amount) throw new Error(`${discount_id} gives ${amount}, its allocations sum up to ${sum}`)
    }
  }), { numRuns: RUNS })
  t.pass(`${RUNS} carts`)
})

t.test('caps, budgets, combinations and the order of discounts hold, and each discount is explained once', async (t) => {
  assert(property(carts, ({ rules: discounts, lines: of, shipping }) => {
    const result = cart(discounts, of, { shipping_amount: shipping })
    const byId = new Map(discounts.map((one) => [one.id, one]))
    if (result.explanations.length !== discounts.length || new Set(result.explanations.map(({ discount_id }) => discount_id)).size !== discounts.length) throw new Error('not every discount is explained once')
    const applied = result.explanations.filter((one) => one.applied).map((one) => ({ ...one, of: byId.get(one.discount_id!)! }))
    for (const { amount, of: { value, amount_max, amount: spent } } of applied) {
      if (amount > (value.caps?.[0]?.amount ?? Infinity)) throw new Error('a cap is passed')
      if (amount_max !== null && spent + amount > amount_max) throw new Error('a budget is passed')
    }
    for (const { of: a } of applied) for (const { of: b } of applied) if (a !== b && !a.combines_with.includes(b.class)) throw new Error('two that exclude each other are applied')
    const places = result.allocations.map(({ discount_id }) => byId.get(discount_id)!).map(({ class: kindOf, priority, id }) => `${['product', 'order', 'shipping'].indexOf(kindOf)} ${priority} ${id}`)
    if (places.some((place, index) => index > 0 && place < places[index - 1]!)) throw new Error('discounts apply out of order')
  }), { numRuns: RUNS })
  t.pass(`${RUNS} carts`)
})

t.test('no other combination of discounts would save more', async (t) => {
  assert(property(carts, ({ rules: discounts, lines: of, shipping }) => {
    const saved = (some: Rule[]) => cart(some, of, { shipping_amount: shipping }).explanations.reduce((total, { amount }) => total + amount, 0)
    const together = (some: Rule[]) => some.every((a) => some.every((b) => a === b || a.combines_with.includes(b.class)))
    const most = saved(discounts)
    // Rounding may make a smaller set better by a unit for each discount that it leaves out.
    for (let set = 1; set < 2 ** discounts.length; set++) {
      const some = discounts.filter((_, index) => set & (1 << index))
      if (together(some) && saved(some) > most + discounts.length && !some.some(({ value }) => value.kind === 'buy_x_get_y')) throw new Error(`${saved(some)} could be saved, ${most} are`)
    }
  }), { numRuns: 500 })
  t.pass('500 carts')
})

t.test('the order in which discounts are named changes nothing', async (t) => {
  assert(property(carts, ({ rules: discounts, lines: of, shipping }) => {
    const [there, back] = [cart(discounts, of, { shipping_amount: shipping }), cart([...discounts].reverse(), of, { shipping_amount: shipping })]
    if (JSON.stringify(there) !== JSON.stringify(back)) throw new Error('the result depends on the order of the input')
  }), { numRuns: 1_000 })
  t.pass('1,000 carts')
})
