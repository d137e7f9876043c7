// Whatever says what is taxed obeys one law, and what obeys it adds up: to totals, and to the refund of everything.
import { array, assert, asyncProperty, boolean, constantFrom, integer, nat, option, property, record, tuple, type Arbitrary } from 'fast-check'
import t from 'tap'
import { keep, newSecret } from '../../src/kernel/signingSecret.js'
import { faultOfTaxes, type TaxBasis, type TaxesSaid, type TaxQuestion, type TaxShare } from '../../src/kernel/taxes.js'
import { calculateTotals, refundShare, type GivenTaxes, type Totals } from '../../src/modules/pricing/index.js'
import { harness } from '../harness.js'
import { merchantService } from '../merchantService.js'

const h = await harness(t, { env: { SOUK_EGRESS_ALLOW_LOOPBACK: 'true' } })
const RANDOM = Number(process.env.SOUK_RANDOM_CARTS ?? (process.env.CI ? 100_000 : 5_000))
const SEED = 20_261_122
const ASKED = 150
const sum = (amounts: readonly number[]) => amounts.reduce((total, amount) => total + amount, 0)

const address = { line1: '1 Pier', line2: null, city: 'Portland', province: 'OR', postal_code: '97209', country: 'US' }
const line = record({ quantity: integer({ min: 1, max: 40 }), amount: nat(100_000), tax_category: constantFrom(null, 'books', 'unknown'), taxable: constantFrom(true, true, false) })
const questions: Arbitrary<TaxQuestion> = record({
  currency: constantFrom('JPY', 'USD', 'KWD'), prices_include_tax: boolean(), tax_exempt: constantFrom(false, false, true), lines: array(line, { minLength: 1, maxLength: 6 }), shipping: option(record({ amount: nat(3_000) })),
}).map(({ lines, ...rest }) => ({
  ...rest, store_id: 'store_1', customer_id: null, ship_from: null, ship_to: address, lines: lines.map((one, index) => ({ ...one, id: String(index + 1), variant_id: null, sku: null })),
}))

/** Random taxes that obey the law: what exceeds a price that contains it is cut, and whoever is exempt has none. */
function lawful({ lines, shipping, prices_include_tax, tax_exempt }: TaxQuestion, draws: readonly number[]): Pick<TaxesSaid, 'lines' | 'shipping'> {
  let next = 0
  const draw = (most: number) => draws[next++ % draws.length]! % (most + 1)
  const taxesOn = (amount: number, exempt: boolean): TaxShare[] => {
    let left = exempt ? 0 : prices_include_tax ? amount : amount * 3
    return Array.from({ length: draw(3) }, (_, index) => {
      const tax = draw(left)
      left -= tax
      return { tax_rate_id: null, name: `Tax ${index}`, rate_ppm: draw(200_000), amount: tax }
    })
  }
  return { lines: lines.map(({ amount, taxable }) => taxesOn(amount, tax_exempt || !taxable)), shipping: shipping && taxesOn(shipping.amount, tax_exempt) }
}

/** What is wrong with totals made with given taxes; empty when these are in them to the unit and every total is the sum of its parts. */
function faults(question: TaxQuestion, given: GivenTaxes, totals: Totals): string[] {
  const found: string[] = []
  const same = (what: string, a: number, b: number) => void (a === b || found.push(`${what}: ${a} is not ${b}`))
  const parts = [...totals.lines.map((one, index) => ({ ...one, given: given.lines[index]! })), ...(totals.shipping === null ? [] : [{ ...totals.shipping, id: 'shipping', subtotal: totals.shipping.amount, given: given.shipping! }])]
  for (const { id, subtotal, discount, tax, tax_lines, total, given: said } of parts) {
    if (JSON.stringify(tax_lines) !== JSON.stringify(said)) found.push(`${id}: its taxes are not those that were said`)
    same(`${id} tax`, tax, sum(said.map(({ amount }) => amount)))
    same(`${id} total`, total, subtotal - discount + (question.prices_include_tax ? 0 : tax))
    if (total < 0 || tax < 0 || (question.prices_include_tax && tax > total)) found.push(`${id} is no price`)
  }
  same('tax', totals.tax, sum(parts.map(({ tax }) => tax)))
  same('tax by name and rate', totals.tax, sum(totals.tax_lines.map(({ amount }) => amount)))
  same('total', totals.total, sum(parts.map(({ total }) => total)))
  return found
}

/** What is wrong with refunds of a few units at a time, until none is left. */
function refundFaults(stored: Parameters<typeof refundShare>[0], picks: readonly number[]): string[] {
  const back = { quantity: 0, subtotal: 0, discount: 0, tax: 0, total: 0 }
  for (let turn = 0; back.quantity < stored.quantity; turn++) {
    const quantity = 1 + (picks[turn % picks.length]! % (stored.quantity - back.quantity))
    const share = refundShare(stored, back, quantity)
    if (Object.values(share).some((amount) => amount < 0)) return [`a refund of ${quantity} units takes money`]
    back.quantity += quantity
    for (const part of ['subtotal', 'discount', 'tax', 'total'] as const) back[part] += share[part]
  }
  return JSON.stringify(back) === JSON.stringify(stored) ? [] : [`refunds come to ${JSON.stringify(back)} of ${JSON.stringify(stored)}`]
}

const rate = (id: string, rate_ppm: number, compound = false) => ({ id, name: id, rate_ppm, compound })

t.test(`in ${RANDOM.toLocaleString('en')} random answers of a provider every tax is in the totals as it was said, and refunds return exactly what was charged`, (t) => {
  const seen = { included: 0, exclusive: 0, exempt: 0 }
  assert(property(questions, array(nat(1_000_000), { minLength: 4, maxLength: 30 }), (question, draws) => {
    const given = lawful(question, draws)
    if (faultOfTaxes(question, given) !== null) return false
    // A discount of a third before the question is asked: the amounts are what is left.
    const lines = question.lines.map(({ id, quantity, amount, tax_category, taxable }) => ({ id, quantity: 1, unit_amount: Math.ceil(amount * 1.5), tax_category, taxable, requires_shipping: true, units: quantity, amount }))
    const totals = calculateTotals({
      currency: question.currency, prices_include_tax: question.prices_include_tax, tax_exempt: question.tax_exempt, rounding: { mode: 'half_even', level: 'line' }, lines, shipping: question.shipping && { ...question.shipping, tax_category: null },
      discounts: lines.map(({ id, unit_amount, amount }) => ({ discount_id: 'disc', code: null, title: 'Off', target: { line_id: id }, amount: unit_amount - amount })), rates: { goods: new Map([[null, [rate('wrong', 500_000)]]]), shipping: [rate('wrong', 500_000)] },
      given,
    })
    const found = [...faults(question, given, totals), ...totals.lines.flatMap(({ subtotal, discount, tax, total }, index) => refundFaults({ quantity: lines[index]!.units, subtotal, discount, tax, total }, draws))]
    if (totals.tax > 0) seen[question.prices_include_tax ? 'included' : 'exclusive']++
    if (question.tax_exempt) seen.exempt++
    if (found.length > 0) throw new Error(found.join('; '))
    return true
  }), { numRuns: RANDOM, seed: SEED })
  t.ok(Object.values(seen).every((count) => count > RANDOM / 20), `${JSON.stringify(seen)}`)
  t.end()
})

t.test('the law finds what breaks it', (t) => {
  const question: TaxQuestion = { store_id: 's', currency: 'USD', prices_include_tax: false, tax_exempt: false, customer_id: null, ship_from: null, ship_to: address, lines: [{ id: '1', variant_id: null, sku: null, quantity: 1, amount: 100, tax_category: null, taxable: true }], shipping: { amount: 0 } }
  const tax = (amount: number): TaxShare[] => [{ tax_rate_id: null, name: 'T', rate_ppm: 1, amount }]
  const cases: [string | null, Partial<TaxQuestion>, TaxShare[][], TaxShare[] | null][] = [
    [null, {}, [tax(8)], tax(29)], [null, {}, [tax(971)], tax(29)], ['excessive', {}, [tax(972)], tax(29)], ['lines', {}, [], tax(0)], ['lines', {}, [[], []], []], ['shipping', {}, [[]], null], ['shipping', { shipping: null }, [[]], []],
    [null, { shipping: null }, [[]], null], ['amount', {}, [tax(-1)], []], ['amount', {}, [[]], tax(0.5)], ['amount', {}, [tax(2 ** 53)], []], ['exempt', { tax_exempt: true }, [tax(1)], []], ['exempt', { tax_exempt: true }, [[]], tax(1)],
    ['exempt', { lines: [{ ...question.lines[0]!, taxable: false }] }, [tax(1)], []], [null, { prices_include_tax: true }, [tax(100)], []], ['included', { prices_include_tax: true }, [tax(101)], []], ['included', { prices_include_tax: true }, [[]], tax(1)],
  ]
  for (const [fault, change, lines, shipping] of cases) t.equal(faultOfTaxes({ ...question, ...change }, { lines, shipping }), fault, JSON.stringify([change, lines, shipping]))
  t.end()
})

t.test('sources of taxes: tables and providers obey the law, answer the lines in their order, say the same to the same, and throw nothing', async (t) => {
  const { services } = h.platform
  const service = await merchantService(t, ({ body }) => {
    const question = body as unknown as TaxQuestion
    const said = lawful(question, question.lines.map(({ amount, quantity }) => amount * 7 + quantity))
    const taxes = (shares: readonly TaxShare[]) => shares.map(({ name, rate_ppm, amount }) => ({ name, rate_ppm, amount }))
    // Backwards: the order of an answer says nothing.
    return { currency: question.currency, lines: question.lines.map(({ id }, index) => ({ id, taxes: taxes(said.lines[index]!) })).reverse(), shipping: said.shipping && taxes(said.shipping) }
  })
  service.secret = newSecret()
  const basis: TaxBasis = {
    service: { url: service.url, timeout_ms: 5_000, secrets: [keep(service.secret, h.clock.now(), services.secrets)] },
    table: { goods: new Map([[null, [rate('state', 60_000), rate('city', 8_875, true)]], ['books', [rate('book', 70_000)]]]), shipping: [rate('state', 60_000)], rounding: { mode: 'half_up', level: 'order' } },
  }
  const taxed = { table: 0, provider: 0 }
  for (const kind of ['table', 'provider'] as const) {
    const source = services.taxSource(kind)
    await assert(asyncProperty(tuple(questions), async ([question]) => {
      const first = await source.taxes(question, basis, h.clock.now())
      if (!first.ok) throw new Error(`${kind} says ${first.fault}`)
      const fault = faultOfTaxes(question, first.taxes)
      if (fault !== null) throw new Error(`${kind} breaks the law: ${fault}`)
      if (sum(first.taxes.lines.flat().map(({ amount }) => amount)) > 0) taxed[kind]++
      return JSON.stringify(await source.taxes(question, basis, h.clock.now())) === JSON.stringify(first)
    }), { numRuns: ASKED, seed: SEED })
  }
  t.ok(taxed.table > ASKED / 5 && taxed.provider > ASKED / 5, JSON.stringify(taxed))
  const question: TaxQuestion = { store_id: 's', currency: 'USD', prices_include_tax: false, tax_exempt: false, customer_id: null, ship_from: null, ship_to: address, lines: [{ id: '1', variant_id: null, sku: null, quantity: 1, amount: 100, tax_category: null, taxable: true }], shipping: null }
  const before = service.asked.length
  const provider = services.taxSource('provider')
  const both = await Promise.all([1, 2, 3].map(() => provider.taxes(question, basis, h.clock.now())))
  t.strictSame([service.asked.length - before, new Set(both.map((reply) => JSON.stringify(reply))).size], [1, 1], 'who asks the same at one moment shares a question')
  t.strictSame(await provider.taxes(question, { ...basis, service: { ...basis.service, url: 'http://127.0.0.1:1/' } }, h.clock.now()), { ok: false, fault: 'connection_failed' })
})
