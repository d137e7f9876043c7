import { array, assert, constantFrom, integer, nat, property, record } from 'fast-check'
import t from 'tap'
import { backorderedOf, chooseUnits, countFulfilled, countRemoved, putTogether, remainingOf, spreadRemoval, statusOf, takeUnits, type FulfillmentOrderLineState, type FulfillmentOrderState } from '../../src/modules/orders/fulfillmentOrder.js'

const NOW = new Date('2026-11-22T09:30:00Z')
const line = (overrides: Partial<FulfillmentOrderLineState> = {}): FulfillmentOrderLineState => ({ order_line_id: 'a', variant_id: 'v', quantity: 3, fulfilled: 0, removed: 0, backordered: 0, ...overrides })
const order = (overrides: Partial<FulfillmentOrderState> = {}): FulfillmentOrderState => ({
  id: 'fo_1', order_id: 'ord_1', location_id: 'loc_1', version: 1, status: 'open', holds: [], started: false, assigned_to: null, fulfill_at: null, deliver_by: null, created_at: NOW, updated_at: NOW, lines: [line()], ...overrides,
})

t.test('the status of a fulfillment order follows from its facts', async (t) => {
  const hold = { reason: 'other' as const, note: null, held_at: NOW.toISOString() }
  const later = new Date(NOW.getTime() + 1)
  const cases: [string, Partial<FulfillmentOrderState>][] = [
    ['open', {}], ['in_progress', { started: true }], ['in_progress', { lines: [line({ fulfilled: 1 })] }], ['on_hold', { holds: [hold], started: true }], ['scheduled', { fulfill_at: later }], ['open', { fulfill_at: NOW }],
    ['on_hold', { fulfill_at: later, holds: [hold] }], ['closed', { lines: [line({ fulfilled: 3 })], holds: [hold] }], ['closed', { lines: [line({ fulfilled: 1, removed: 2 })] }], ['cancelled', { lines: [line({ removed: 3 })] }],
    ['cancelled', { lines: [] }], ['incomplete', { status: 'incomplete' }], ['cancelled', { status: 'cancelled' }],
  ]
  for (const [expected, facts] of cases) t.equal(statusOf(order(facts), NOW), expected, JSON.stringify(facts))
})

t.test('units are chosen once, and never beyond what remains', async (t) => {
  const own = order({ lines: [line({ fulfilled: 1 }), line({ order_line_id: 'b', quantity: 2 }), line({ order_line_id: 'c', removed: 3 })] })
  t.same(chooseUnits(own, undefined, ''), [{ order_line_id: 'a', quantity: 2 }, { order_line_id: 'b', quantity: 2 }])
  t.throws(() => chooseUnits(own, [{ order_line_id: 'a', quantity: 3 }], '/lines'), { code: 'orders.quantity_exceeds_remaining', errors: [{ pointer: '/lines/0/quantity' }] })
  t.throws(() => chooseUnits(own, [{ order_line_id: 'z', quantity: 1 }], '/lines'), { code: 'orders.line_not_found' })
  t.throws(() => chooseUnits(own, [{ order_line_id: 'a', quantity: 1 }, { order_line_id: 'a', quantity: 1 }], '/lines'), { code: 'orders.duplicate_line', errors: [{ pointer: '/lines/1/order_line_id' }] })
})

const lines = array(record({ order_line_id: constantFrom('a', 'b', 'c', 'd'), variant_id: constantFrom('v'), quantity: integer({ min: 1, max: 50 }), fulfilled: nat(20), removed: nat(20), backordered: nat(50) }), { minLength: 1, maxLength: 4 })
  .map((all) => [...new Map(all.map((one) => [one.order_line_id, one])).values()].map((one) => {
    const fulfilled = Math.min(one.fulfilled, one.quantity)
    return { ...one, fulfilled, removed: Math.min(one.removed, one.quantity - fulfilled), backordered: Math.min(one.backordered, one.quantity) }
  }))
const unitsOf = (all: readonly FulfillmentOrderLineState[], id: string, of: (line: FulfillmentOrderLineState) => number) => all.filter((one) => one.order_line_id === id).reduce((sum, one) => sum + of(one), 0)

t.test('splitting and merging neither makes nor loses a unit, whatever is taken', async () => {
  assert(property(lines, nat(), (all, seed) => {
    const wanted = chooseUnits(order({ lines: all }), undefined, '').map(({ order_line_id, quantity }, index) => ({ order_line_id, quantity: 1 + ((seed + index) % quantity) }))
    const { kept, taken } = takeUnits(all, wanted)
    const together = putTogether(kept, taken)
    return all.every((one) => unitsOf(together, one.order_line_id, ({ quantity }) => quantity) === one.quantity && unitsOf(together, one.order_line_id, backorderedOf) === backorderedOf(one)
      && unitsOf(together, one.order_line_id, remainingOf) === remainingOf(one)) && [...kept, ...taken].every((one) => one.quantity > 0 && one.backordered >= 0 && one.backordered <= one.quantity && remainingOf(one) >= 0)
  }), { numRuns: 5_000 })
})

t.test('units in stock leave first and those on backorder are taken out first, so whoever asks later knows which are left', async (t) => {
  const sold = line({ quantity: 5, backordered: 3 })
  const stocked = (one: FulfillmentOrderLineState | undefined) => remainingOf(one!) - backorderedOf(one!)
  t.equal(stocked(countRemoved([sold], [{ order_line_id: 'a', quantity: 3 }])[0]), 2)
  t.equal(stocked(countRemoved([sold], [{ order_line_id: 'a', quantity: 4 }])[0]), 1)
  const sent = countFulfilled([sold], [{ order_line_id: 'a', quantity: 2 }])
  t.equal(stocked(sent[0]), 0)
  const { kept, taken } = takeUnits(sent, [{ order_line_id: 'a', quantity: 2 }])
  t.match([kept, taken], [[{ quantity: 3, backordered: 1 }], [{ quantity: 2, backordered: 2 }]])
  t.equal(stocked(putTogether(countFulfilled([sold], [{ order_line_id: 'a', quantity: 4 }]), [line({ quantity: 2 })])[0]), 2)
})

t.test('what an order change takes out is taken where it remains, and no more', async () => {
  assert(property(array(lines, { minLength: 1, maxLength: 3 }), array(nat(80), { minLength: 4, maxLength: 4 }), (sets, amounts) => {
    const orders = sets.map((own, index) => order({ id: `fo_${index}`, lines: own }))
    const wanted = ['a', 'b', 'c', 'd'].map((id, index) => ({ order_line_id: id, quantity: amounts[index]! }))
    const removals = spreadRemoval(orders, wanted)
    return wanted.every(({ order_line_id: id, quantity }) => {
      const remaining = orders.reduce((sum, own) => sum + unitsOf(own.lines, id, remainingOf), 0)
      const removed = removals.flatMap((one) => one.units).filter((one) => one.order_line_id === id).reduce((sum, one) => sum + one.quantity, 0)
      return removed === Math.min(quantity, remaining)
    })
  }), { numRuns: 5_000 })
})

t.test('a fulfillment that is taken back leaves the lines as they were', async () => {
  assert(property(lines, (all) => {
    const units = chooseUnits(order({ lines: all }), undefined, '')
    const back = countFulfilled(countFulfilled(all, units), units.map(({ order_line_id, quantity }) => ({ order_line_id, quantity: -quantity })))
    return JSON.stringify(back) === JSON.stringify(all)
  }), { numRuns: 2_000 })
})
