// Tax from rates in parts per million. An amount stays an exact fraction until the one place at which it is rounded.
import { roundFraction, toAmount } from '../../kernel/money.js'
import type { Rounding, TaxLine } from './totals.js'

export interface AppliedRate {
  id: string
  name: string
  rate_ppm: number
  /** Whether it is on top of the taxes before it too, not only of the price. */
  compound: boolean
}

/** What is taxed: the price of all units after discounts, which contains the tax or not. */
export interface Taxed {
  base: number
  quantity: number
  rates: readonly AppliedRate[]
}

const MILLION = 1_000_000n

/** Tax of a base by rate: `base × numerators[i] ÷ denominator`. */
interface Shares {
  numerators: bigint[]
  denominator: bigint
}

/** Per million on top of a price of one; a compound rate makes the fractions finer by another million. */
function sharesOf(rates: readonly AppliedRate[], included: boolean): Shares {
  let denominator = MILLION
  let total = 0n
  let numerators: bigint[] = []
  for (const rate of rates) {
    const ppm = BigInt(rate.rate_ppm)
    let own = ppm * (denominator / MILLION)
    if (rate.compound && total > 0n) {
      own = ppm * (denominator + total)
      numerators = numerators.map((numerator) => numerator * MILLION)
      total *= MILLION
      denominator *= MILLION
    }
    numerators.push(own)
    total += own
  }
  // A price that contains the tax is the base and all taxes together: tax = gross · r / (1 + r).
  return { numerators, denominator: included ? denominator + total : denominator }
}

/** The tax lines of each item, in the order of its rates. */
export function taxesOf(items: readonly Taxed[], rounding: Rounding, included: boolean): TaxLine[][] {
  const known = new Map<readonly AppliedRate[], Shares>()
  const shares = items.map(({ rates }) => {
    const found = known.get(rates) ?? sharesOf(rates, included)
    known.set(rates, found)
    return found
  })
  const amounts = rounding.level === 'order' ? byOrder(items, shares, rounding) : items.map((item, index) => (rounding.level === 'unit' ? byUnit(item, shares[index]!, rounding, included) : byLine(item.base, shares[index]!, rounding)))
  return items.map(({ base, rates }, index) => {
    const fitting = included ? within(amounts[index]!, base) : amounts[index]!
    return rates.map(({ id, name, rate_ppm }, nth) => ({ tax_rate_id: id, name, rate_ppm, amount: fitting[nth]! }))
  })
}

function byLine(base: number, { numerators, denominator }: Shares, { mode }: Rounding): number[] {
  return numerators.map((numerator) => toAmount(roundFraction(BigInt(base) * numerator, denominator, mode)))
}

/** A price that does not divide into equal units makes some of them a minor unit dearer. */
function byUnit({ base, quantity }: Taxed, shares: Shares, rounding: Rounding, included: boolean): number[] {
  if (quantity === 0) return shares.numerators.map(() => 0)
  const dearer = base % quantity
  const price = (base - dearer) / quantity
  const ofUnit = (unit: number) => (included ? within(byLine(unit, shares, rounding), unit) : byLine(unit, shares, rounding))
  const [less, more] = [ofUnit(price), dearer === 0 ? [] : ofUnit(price + 1)]
  return less.map((amount, nth) => toAmount(BigInt(amount) * BigInt(quantity - dearer) + BigInt(more[nth] ?? 0) * BigInt(dearer)))
}

interface Part {
  item: number
  nth: number
  whole: bigint
  /** What is left of the exact amount, of `denominator`. */
  rest: bigint
  denominator: bigint
}

/**
 * Each rate is rounded once, over everything it taxes. The units that the items' whole parts leave over go to the largest
 * remainders, then to the first items: so each item is less than a unit away from its exact amount.
 */
function byOrder(items: readonly Taxed[], shares: readonly Shares[], { mode }: Rounding): number[][] {
  const byRate = new Map<string, Part[]>()
  items.forEach(({ base, rates }, item) => rates.forEach(({ id }, nth) => {
    const { numerators, denominator } = shares[item]!
    const exact = BigInt(base) * numerators[nth]!
    const whole = exact / denominator
    const parts = byRate.get(id) ?? []
    parts.push({ item, nth, whole, rest: exact - whole * denominator, denominator })
    byRate.set(id, parts)
  }))
  const amounts = items.map(({ rates }) => rates.map(() => 0))
  for (const parts of byRate.values()) {
    let over = overTheWholes(parts, mode)
    const ranked = over === 0 ? parts : [...parts].sort((a, b) => compareRests(b, a) || a.item - b.item)
    for (const { item, nth, whole } of ranked) amounts[item]![nth] = toAmount(over-- > 0 ? whole + 1n : whole)
  }
  return amounts
}

const compareRests = (a: Part, b: Part) => {
  const [left, right] = [a.rest * b.denominator, b.rest * a.denominator]
  return left < right ? -1 : left > right ? 1 : 0
}

/** How many units the rounded sum has beyond the sum of the whole parts. */
function overTheWholes(parts: readonly Part[], mode: Rounding['mode']): number {
  let whole = 0n
  const rests = new Map<bigint, bigint>()
  for (const part of parts) {
    whole += part.whole
    rests.set(part.denominator, (rests.get(part.denominator) ?? 0n) + part.rest)
  }
  // There are as many denominators as ways in which rates meet: a handful, however many lines.
  const [rest, denominator] = [...rests].reduce<[bigint, bigint]>(([sum, below], [denominator, next]) => [sum * denominator + next * below, below * denominator], [0n, 1n])
  return Number(roundFraction(whole * denominator + rest, denominator, mode) - whole)
}

/** Several taxes that are each rounded up may be more than the price that contains them: then the last ones are less. */
function within(amounts: readonly number[], price: number): number[] {
  let left = price
  return amounts.map((amount) => {
    const fitting = Math.min(amount, left)
    left -= fitting
    return fitting
  })
}
