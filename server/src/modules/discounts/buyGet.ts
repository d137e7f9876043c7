import type { DiscountValue } from './discount.js'
import { inCurrency, targeted, type Cart } from './target.js'

/**
 * Buy X, get Y: how many units of each line are cheaper. Units that are counted as bought are never among them. The dearest
 * count as bought, where possible those that could not be got; the cheapest are got. The discount is given as often as makes
 * most units cheaper; the last time may be for fewer than it would allow.
 */
export function gotUnits(value: DiscountValue, cart: Cart): number[] {
  const { lines, currency } = cart
  const buy = targeted(value.buy?.target, lines)
  const get = targeted(value.get?.target, lines)
  const price = (index: number) => lines[index]!.unit_amount
  const places = lines.map((_, index) => index)
  const toBuy = places.filter((index) => buy[index]).sort((a, b) => Number(get[a]) - Number(get[b]) || price(b) - price(a) || a - b)
  const toGet = places.filter((index) => get[index]).sort((a, b) => price(a) - price(b) || b - a)
  const need: Need = { quantity: value.buy?.quantity, amount: inCurrency(value.buy?.amounts ?? [], currency) }
  const each = value.get?.quantity ?? 0
  const timesMax = Math.min(timesBought(need, toBuy, cart), value.uses_per_order_max ?? Number.MAX_SAFE_INTEGER)
  const free = (times: number) => {
    const bought = reserve(need, times, toBuy, cart)
    return lines.map(({ quantity }, index) => (get[index] ? quantity - bought[index]! : 0))
  }
  const got = (times: number) => Math.min(times * each, free(times).reduce((units, one) => units + one, 0))
  const times = mostGot(timesMax, each, free, got)
  const units = lines.map(() => 0)
  if (times === 0) return units
  let wanted = got(times)
  const available = free(times)
  for (const index of toGet) {
    units[index] = Math.min(wanted, available[index]!)
    wanted -= units[index]
  }
  return units
}

interface Need {
  quantity: number | undefined
  amount: number | undefined
}

/** How often what is bought suffices, if all of it could count. */
function timesBought({ quantity, amount }: Need, places: readonly number[], { lines }: Cart): number {
  if (quantity !== undefined) return Math.floor(places.reduce((units, index) => units + lines[index]!.quantity, 0) / quantity)
  if (amount === undefined || amount === 0) return 0
  return Math.floor(places.reduce((total, index) => total + lines[index]!.quantity * lines[index]!.unit_amount, 0) / amount)
}

/** Units of each line that count as bought when the discount is given so many times. */
function reserve({ quantity, amount }: Need, times: number, places: readonly number[], { lines }: Cart): number[] {
  const bought = lines.map(() => 0)
  let missing = quantity !== undefined ? quantity * times : (amount ?? 0) * times
  for (const index of places) {
    if (missing <= 0) break
    const line = lines[index]!
    const worth = quantity !== undefined ? 1 : line.unit_amount
    if (worth === 0) continue
    bought[index] = Math.min(line.quantity, Math.ceil(missing / worth))
    missing -= bought[index] * worth
  }
  return bought
}

/** The more often it is given the more may be got, but the fewer units are left to get: the best is where the two cross. */
function mostGot(timesMax: number, each: number, free: (times: number) => number[], got: (times: number) => number): number {
  if (timesMax < 1) return 0
  let low = 1
  let high = timesMax
  while (low < high) {
    const middle = Math.floor((low + high) / 2)
    if (middle * each >= free(middle).reduce((units, one) => units + one, 0)) high = middle
    else low = middle + 1
  }
  return low > 1 && got(low - 1) >= got(low) ? low - 1 : low
}
