// What is paid is the sum of its stored parts, whatever the cart. The properties run over some thousand random carts here and
// over 100,000 in CI; SOUK_RANDOM_CARTS asks for any other number.
import { array, assert, bigInt, boolean, constantFrom, integer, nat, option, property, record, tuple, type Arbitrary } from 'fast-check'
import t from 'tap'
import { allocate, currencyExponent, moneyText, multiplyRatio, roundFraction, type RoundingMode } from '../../src/kernel/money.js'
import { calculateTotals, refundShare, type DiscountAllocation, type OrderDiscount, type StoredParts, type Totals, type TotalsInput } from '../../src/modules/pricing/totals.js'
import type { AppliedRate } from '../../src/modules/pricing/taxes.js'

const CARTS = Number(process.env.SOUK_RANDOM_CARTS ?? (process.env.CI ? 100_000 : 5_000))
const MODES: RoundingMode[] = ['half_even', 'half_up', 'half_down']
const MODE = constantFrom(...MODES)
const total = (amounts: readonly number[]) => amounts.reduce((sum, amount) => sum + amount, 0)

t.test('an amount between two minor units goes where the mode says, and a negative one goes the same way', (t) => {
  const cases: [number, number, number, ...number[]][] = [[5, 1, 2, 2, 3, 2], [7, 1, 2, 4, 4, 3], [-5, 1, 2, -2, -3, -2], [-7, 1, 2, -4, -4, -3], [100, 1, 3, 33, 33, 33], [200, 1, 3, 67, 67, 67], [0, 7, 9, 0, 0, 0], [9007199254740991, 999999, 1000000, 9007190247541736, 9007190247541736, 9007190247541736]]
  for (const [amount, numerator, denominator, ...expected] of cases) t.strictSame(MODES.map((mode) => multiplyRatio(amount, numerator, denominator, mode)), expected, `${amount} × ${numerator} / ${denominator}`)
  t.throws(() => multiplyRatio(Number.MAX_SAFE_INTEGER, 2, 1, 'half_up'), RangeError, 'beyond the exact integers it refuses')
  t.throws(() => multiplyRatio(1, 1, 0, 'half_up'), RangeError)
  assert(property(bigInt(-(10n ** 30n), 10n ** 30n), bigInt(1n, 10n ** 20n), MODE, (numerator, denominator, mode) => {
    const off = 2n * (roundFraction(numerator, denominator, mode) * denominator - numerator)
    return off <= denominator && off >= -denominator
  }))
  t.end()
})

t.test('an amount is written with the decimals of its currency, exactly', (t) => {
  const cases: [number, string, string][] = [
    [1290, 'USD', '12.90 USD'], [5, 'USD', '0.05 USD'], [0, 'USD', '0.00 USD'], [-5, 'USD', '-0.05 USD'], [1290, 'JPY', '1290 JPY'], [-1290, 'JPY', '-1290 JPY'], [1290, 'KWD', '1.290 KWD'], [7, 'KWD', '0.007 KWD'],
    [Number.MAX_SAFE_INTEGER, 'USD', '90071992547409.91 USD'],
  ]
  t.strictSame(cases.map(([amount, currency]) => moneyText(amount, currency)), cases.map(([, , text]) => text))
  t.end()
})

t.test('an amount is split by largest remainder, ties by position, and the parts sum to it', (t) => {
  t.strictSame(allocate(100, [1, 1, 1]), [34, 33, 33])
  t.strictSame(allocate(-100, [1, 1, 1]), [-34, -33, -33])
  t.strictSame(allocate(5, [0, 0]), [3, 2], 'weights of nothing share alike')
  t.strictSame(allocate(0, []), [])
  t.strictSame(allocate(10, [0, 3, 0, 7]), [0, 3, 0, 7])
  t.strictSame(allocate(1, [50, 30, 20]), [1, 0, 0])
  t.throws(() => allocate(1, []), RangeError)
  t.throws(() => allocate(1, [2, -1]), RangeError)
  const LARGEST = Number.MAX_SAFE_INTEGER
  assert(property(integer({ min: -LARGEST, max: LARGEST }), array(nat(LARGEST), { minLength: 1, maxLength: 12 }), (amount, weights) => {
    const parts = allocate(amount, weights)
    const whole = weights.reduce((sum, weight) => sum + BigInt(weight), 0n)
    if (parts.reduce((sum, part) => sum + BigInt(part), 0n) !== BigInt(amount)) return false
    // Less than a unit away from the exact share.
    return whole === 0n || parts.every((part, index) => {
      const off = BigInt(part) * whole - BigInt(amount) * BigInt(weights[index]!)
      return off < whole && off > -whole
    })
  }))
  t.end()
})

const rate = (id: string, rate_ppm: number, compound = false): AppliedRate => ({ id, name: id, rate_ppm, compound })
const RATES = [rate('de', 190_000), rate('book', 70_000), rate('gst', 50_000), rate('qst', 99_750, true), rate('city', 8_875), rate('zero', 0), rate('absurd', 1_000_000), rate('steep', 1_000_000, true)]
const CURRENCIES = ['JPY', 'USD', 'KWD']
const CATEGORIES = [null, 'books', 'food', 'unknown']

const line = (scale: number) => record({ id: constantFrom(''), quantity: integer({ min: 1, max: 40 }), unit_amount: nat(200 * scale), tax_category: constantFrom(...CATEGORIES), taxable: constantFrom(true, true, true, false), requires_shipping: boolean() })
const words = { discount_id: 'disc', code: null, title: 'Off' }

const cart: Arbitrary<TotalsInput> = constantFrom(...CURRENCIES).chain((currency) => {
  const scale = 10 ** currencyExponent(currency)
  return tuple(
    array(line(scale), { minLength: 1, maxLength: 6 }), array(tuple(integer({ min: -2, max: 5 }), nat(1500 * scale)), { maxLength: 4 }), option(record({ amount: nat(30 * scale), tax_category: constantFrom(...CATEGORIES) })),
    array(constantFrom(...RATES), { maxLength: 3 }), array(constantFrom(...RATES), { maxLength: 2 }), array(constantFrom(...RATES), { maxLength: 2 }),
    record({ prices_include_tax: boolean(), tax_exempt: constantFrom(false, false, false, true), mode: MODE, level: constantFrom('unit' as const, 'line' as const, 'order' as const) }),
  ).map(([lines, discounts, shipping, standard, books, shippingRates, { mode, level, ...how }]) => ({
    ...how, currency, rounding: { mode, level }, shipping, lines: lines.map((each, index) => ({ ...each, id: `li_${index}` })),
    discounts: discounts.map(([target, amount]): DiscountAllocation | OrderDiscount => (target === -2 ? { ...words, target: 'shipping', amount } : target === -1 ? { ...words, target: 'order', amount } : { ...words, target: { line_id: `li_${target % lines.length}` }, amount })),
    rates: { goods: new Map([[null, standard], ['books', books], ['food', standard]]), shipping: shippingRates },
  }))
})

/** What is wrong with totals; empty when every total is the sum of its parts and nothing is negative. */
function faults(input: TotalsInput, totals: Totals): string[] {
  const found: string[] = []
  const same = (what: string, a: number, b: number) => void (a === b || found.push(`${what}: ${a} is not ${b}`))
  const included = input.prices_include_tax
  const all = [...totals.lines.map((each) => ({ ...each, price: each.subtotal })), ...(totals.shipping ? [{ ...totals.shipping, id: 'shipping', price: totals.shipping.amount }] : [])]
  for (const { id, price, discount, discount_allocations, tax, tax_lines, total: paid } of all) {
    same(`${id} discount`, discount, total(discount_allocations.map(({ amount }) => amount)))
    same(`${id} tax`, tax, total(tax_lines.map(({ amount }) => amount)))
    same(`${id} total`, paid, price - discount + (included ? 0 : tax))
    if (discount > price) found.push(`${id} takes off more than its price`)
    if (included && tax > paid) found.push(`${id} contains more tax than is paid`)
    if ([price, discount, tax, paid, ...discount_allocations.map(({ amount }) => amount), ...tax_lines.map(({ amount }) => amount)].some((amount) => amount < 0 || !Number.isSafeInteger(amount))) found.push(`${id} is negative`)
  }
  same('subtotal', totals.subtotal, total(input.lines.map(({ unit_amount, quantity }) => unit_amount * quantity)))
  same('discount', totals.discount, total(all.map(({ discount }) => discount)))
  same('tax', totals.tax, total(all.map(({ tax }) => tax)))
  same('tax by rate', totals.tax, total(totals.tax_lines.map(({ amount }) => amount)))
  same('total of parts', totals.total, total(all.map((each) => each.total)))
  same('total', totals.total, totals.subtotal - totals.discount + totals.shipping_total + (included ? 0 : totals.tax))
  if (input.tax_exempt) same('tax of the exempt', totals.tax, 0)
  return found
}

/** Units refunded a few at a time, in the order that `picks` says, until none is left. */
function refundAll(stored: StoredParts, picks: readonly number[]): { sum: StoredParts; sound: boolean } {
  const sum: StoredParts = { quantity: 0, subtotal: 0, discount: 0, tax: 0, total: 0 }
  let sound = true
  for (let turn = 0; sum.quantity < stored.quantity; turn++) {
    const quantity = 1 + (picks[turn % picks.length]! % (stored.quantity - sum.quantity))
    const share = refundShare(stored, sum, quantity)
    sound &&= Object.values(share).every((amount) => amount >= 0)
    sum.quantity += quantity
    for (const part of ['subtotal', 'discount', 'tax', 'total'] as const) sum[part] += share[part]
  }
  return { sum, sound }
}

t.test(`in ${CARTS.toLocaleString('en')} random carts every total is the sum of its parts, nothing is negative, and refunds return exactly what was charged`, (t) => {
  const started = performance.now()
  const seen = { zero: 0, taxed: 0, discounted: 0 }
  assert(property(cart, array(nat(50), { minLength: 1, maxLength: 5 }), (input, picks) => {
    const totals = calculateTotals(input)
    const found = faults(input, totals)
    totals.lines.forEach(({ id, subtotal, discount, tax, total: paid }, index) => {
      const stored = { quantity: input.lines[index]!.quantity, subtotal, discount, tax, total: paid }
      const { sum, sound } = refundAll(stored, picks)
      if (!sound || JSON.stringify(sum) !== JSON.stringify(stored)) found.push(`refunds of ${id} come to ${JSON.stringify(sum)} of ${JSON.stringify(stored)}`)
    })
    if (totals.total === 0) seen.zero++
    if (totals.tax > 0) seen.taxed++
    if (totals.discount > 0) seen.discounted++
    if (found.length > 0) throw new Error(found.join('; '))
  }), { numRuns: CARTS })
  t.comment(`${CARTS} carts in ${Math.round(performance.now() - started)} ms; ${seen.taxed} with tax, ${seen.discounted} with discounts, ${seen.zero} free`)
  t.ok(seen.zero > CARTS / 200 && seen.taxed > CARTS / 5 && seen.discounted > CARTS / 5, 'the carts are not all alike')
  t.end()
})

t.test('the tax of a level is never more than half a unit away from the exact one', (t) => {
  const rates = [rate('gst', 50_000), rate('qst', 99_750, true)]
  // Per unit of price: 5 %, then 9.975 % on 1.05.
  const exact = (included: boolean) => [0.05, 0.1047375].map((share) => (included ? share / 1.1547375 : share))
  const priced = array(tuple(nat(20_000), integer({ min: 1, max: 9 })), { minLength: 1, maxLength: 8 })
  assert(property(priced, MODE, boolean(), (lines, mode, prices_include_tax) => {
    const at = (level: TotalsInput['rounding']['level']) => calculateTotals({ currency: 'CAD', prices_include_tax, rounding: { mode, level }, discounts: [], shipping: null, tax_exempt: false, rates: { goods: new Map([[null, rates]]), shipping: [] }, lines: lines.map(([unit_amount, quantity], index) => ({ id: `${index}`, quantity, unit_amount, tax_category: null, taxable: true, requires_shipping: true })) })
    const near = (amount: number, exact: number, most: number) => Math.abs(amount - exact) <= most + 1e-6
    const [perUnit, perLine, perOrder] = [at('unit'), at('line'), at('order')]
    return exact(prices_include_tax).every((share, nth) => near(perOrder.tax_lines[nth]!.amount, perOrder.subtotal * share, 0.5)
      && perOrder.lines.every((line) => near(line.tax_lines[nth]!.amount, line.subtotal * share, 1))
      && perLine.lines.every((line) => near(line.tax_lines[nth]!.amount, line.subtotal * share, 0.5))
      && perUnit.lines.every((line, index) => near(line.tax_lines[nth]!.amount / lines[index]![1], lines[index]![0] * share, 0.5)))
  }))
  t.end()
})

const one = (amount: number, quantity: number, extra: Partial<TotalsInput> = {}, rates: AppliedRate[] = [rate('vat', 200_000)]): Totals => calculateTotals({
  currency: 'EUR', prices_include_tax: false, rounding: { mode: 'half_up', level: 'line' }, discounts: [], shipping: null, tax_exempt: false, rates: { goods: new Map([[null, rates]]), shipping: rates },
  lines: [{ id: 'a', quantity, unit_amount: amount, tax_category: null, taxable: true, requires_shipping: true }], ...extra,
})

t.test('totals by hand: what the rules say of tax, discounts and shipping', (t) => {
  t.match(one(1000, 2), { subtotal: 2000, tax: 400, total: 2400, tax_included: false, tax_lines: [{ tax_rate_id: 'vat', rate_ppm: 200_000, amount: 400 }] })
  t.match(one(1200, 1, { prices_include_tax: true }), { subtotal: 1200, tax: 200, total: 1200, tax_included: true }, 'inclusive: gross · r / (1 + r)')
  t.match(one(11547375, 1, { prices_include_tax: true }, [rate('gst', 50_000), rate('qst', 99_750, true)]), { tax_lines: [{ amount: 500_000 }, { amount: 1_047_375 }], total: 11547375 }, 'inclusive and compound')
  t.match(one(100_000, 1, {}, [rate('gst', 50_000), rate('pst', 70_000)]), { tax_lines: [{ amount: 5000 }, { amount: 7000 }] }, 'several rates on the same base')
  t.match(one(100_000, 1, {}, [rate('a', 100_000, true), rate('b', 100_000, true), rate('c', 100_000, true)]), { tax_lines: [{ amount: 10_000 }, { amount: 11_000 }, { amount: 12_100 }] }, 'compound on compound')
  t.match(one(1000, 1, { tax_exempt: true }), { tax: 0, total: 1000, lines: [{ tax_lines: [] }] }, 'who is exempt pays no tax')
  t.match(one(1000, 1, { lines: [{ id: 'a', quantity: 1, unit_amount: 1000, tax_category: null, taxable: false, requires_shipping: false }] }), { tax: 0, total: 1000 })
  t.match(one(1000, 1, { shipping: { amount: 500, tax_category: null } }), { shipping_total: 500, tax: 300, total: 1800, shipping: { amount: 500, tax: 100, total: 600 } }, 'shipping that is taxed')
  t.match(one(1000, 1, { shipping: { amount: 500, tax_category: null }, rates: { goods: new Map([[null, [rate('vat', 200_000)]]]), shipping: [] } }), { tax: 200, total: 1700, shipping: { tax: 0, total: 500 } }, 'and that is not')
  t.match(one(1000, 1, { shipping: { amount: 500, tax_category: 'food' }, rates: { goods: new Map([[null, []], ['food', [rate('low', 100_000)]]]), shipping: [rate('vat', 200_000)] } }), { shipping: { tax: 50 } }, 'shipping of a category of its own')

  const off = (amount: number, target: DiscountAllocation['target'] | 'order', discount_id = 'd') => ({ discount_id, code: 'TEN', title: 'Ten off', target, amount }) as DiscountAllocation
  t.match(one(1000, 1, { discounts: [off(250, { line_id: 'a' })] }), { discount: 250, tax: 150, total: 900, lines: [{ discount_allocations: [{ discount_id: 'd', code: 'TEN', title: 'Ten off', amount: 250 }] }] }, 'a discount lowers what is taxed')
  t.match(one(1000, 1, { shipping: { amount: 500, tax_category: null }, discounts: [off(9999, { line_id: 'a' }), off(9999, 'shipping')] }), { discount: 1500, tax: 0, total: 0 }, 'everything off is a valid order of nothing')
  t.match(one(1000, 1, { discounts: [off(700, { line_id: 'a' }), off(700, { line_id: 'a' }, 'e')] }), { discount: 1000, lines: [{ discount_allocations: [{ discount_id: 'd', amount: 700 }, { discount_id: 'e', amount: 300 }] }] }, 'the second takes what the first left')
  t.match(one(1000, 1, { discounts: [off(100, 'shipping')] }), { discount: 0, total: 1200 }, 'nothing to take off where nothing is shipped')
  t.throws(() => one(1000, 1, { discounts: [off(1, { line_id: 'b' })] }), RangeError)
  t.throws(() => one(1000, 1, { discounts: [off(-1, 'order')] }), RangeError)
  t.throws(() => one(Number.MAX_SAFE_INTEGER, 2), RangeError)

  const three = { lines: [100, 100, 0].map((unit_amount, index) => ({ id: `${index}`, quantity: 1, unit_amount, tax_category: null, taxable: true, requires_shipping: true })) }
  t.match(one(0, 1, { ...three, discounts: [off(50, { line_id: '0' }), off(50, 'order')] }), { discount: 100, lines: [{ discount: 67, tax: 7 }, { discount: 33, tax: 13 }, { discount: 0 }] }, 'a discount of the order is spread over what the lines cost by then')
  t.end()
})

t.test('totals by hand: the levels of rounding', (t) => {
  const vat = [rate('vat', 70_000)]
  const at = (level: TotalsInput['rounding']['level'], mode: RoundingMode = 'half_up') => one(0, 1, { rounding: { mode, level }, lines: [107, 107, 107].map((unit_amount, index) => ({ id: `${index}`, quantity: 7, unit_amount, tax_category: null, taxable: true, requires_shipping: true })) }, vat)
  // 7 % of 107 is 7.49, of seven of them 52.43, of all 157.29.
  t.match(at('unit'), { tax: 147, lines: [{ tax: 49 }, { tax: 49 }, { tax: 49 }] })
  t.match(at('line'), { tax: 156, lines: [{ tax: 52 }, { tax: 52 }, { tax: 52 }] })
  t.match(at('order'), { tax: 157, lines: [{ tax: 53 }, { tax: 52 }, { tax: 52 }] }, 'the difference goes to the largest remainder, here to the first')
  t.match(MODES.map((mode) => one(50, 1, { rounding: { mode, level: 'order' } }, [rate('vat', 50_000)]).tax), [2, 3, 2], 'half a unit goes where the mode says')
  t.match(one(0, 1, { rounding: { mode: 'half_up', level: 'unit' }, lines: [{ id: 'a', quantity: 3, unit_amount: 50, tax_category: null, taxable: true, requires_shipping: true }], discounts: [{ ...words, target: 'order', amount: 50 }] }, [rate('vat', 100_000)]), { tax: 9, total: 109 }, 'a hundred for three units is 34, 33 and 33, with 3 of tax each')
  const absurd = [rate('a', 1_000_000), rate('b', 1_000_000), rate('c', 1_000_000)]
  t.match(one(2, 1, { prices_include_tax: true }, absurd), { total: 2, tax: 2, tax_lines: [{ amount: 1 }, { amount: 1 }, { amount: 0 }] }, 'taxes that are rounded up never exceed the price that contains them')
  const mixed = one(0, 1, { rounding: { mode: 'half_even', level: 'order' }, rates: { goods: new Map([[null, [rate('gst', 50_000), rate('qst', 99_750, true)]], ['books', [rate('gst', 50_000)]]]), shipping: [] }, lines: [['a', null], ['b', 'books']].map(([id, tax_category]) => ({ id: id!, quantity: 1, unit_amount: 110, tax_category: tax_category!, taxable: true, requires_shipping: true })) })
  t.match(mixed, { tax_lines: [{ tax_rate_id: 'gst', amount: 11 }, { tax_rate_id: 'qst', amount: 12 }], lines: [{ tax_lines: [{ amount: 6 }, { amount: 12 }] }, { tax_lines: [{ amount: 5 }] }] }, 'a rate that two kinds of goods share is rounded once')
  t.end()
})

t.test('a refund gives back the share of the stored parts, and the last unit the rest', (t) => {
  const none = { quantity: 0, subtotal: 0, discount: 0, tax: 0, total: 0 }
  const stored = { quantity: 3, subtotal: 100, discount: 10, tax: 17, total: 107 }
  t.strictSame(refundShare(stored, none, 1), { subtotal: 33, discount: 3, tax: 6, total: 36 })
  t.strictSame(refundShare(stored, none, 3), { subtotal: 100, discount: 10, tax: 17, total: 107 })
  t.strictSame(refundShare(stored, { quantity: 2, subtotal: 67, discount: 7, tax: 11, total: 71 }, 1), { subtotal: 33, discount: 3, tax: 6, total: 36 })
  t.strictSame(refundShare({ quantity: 2, subtotal: 101, discount: 0, tax: 17, total: 101 }, none, 1), { subtotal: 50, discount: 0, tax: 8, total: 50 }, 'tax that the price contains is not added')
  t.strictSame(refundShare(stored, none, 0), { subtotal: 0, discount: 0, tax: 0, total: 0 })
  t.throws(() => refundShare(stored, { ...none, quantity: 2 }, 2), RangeError)
  t.throws(() => refundShare(stored, none, -1), RangeError)
  t.end()
})
