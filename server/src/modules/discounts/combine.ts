import { byPriority, type Applied, type Considered } from './considered.js'
import type { DiscountState } from './discount.js'

/** Combinations that are tried at most; with rules that people can understand there are a handful. */
const COMBINATIONS_MAX = 200

const mayCombine = (a: DiscountState, b: DiscountState) => a.combines_with.includes(b.class) && b.combines_with.includes(a.class)

/**
 * The combination of discounts that saves most, of those in which all may stand beside each other. Of equal ones that wins
 * which has the lower priority number, then the lower id, in the first place where they differ.
 */
export function best(eligible: readonly Considered[], apply: (chosen: readonly Considered[]) => readonly Applied[]): Considered[] {
  const saving = (chosen: readonly Considered[]) => apply(chosen).reduce((total, { amount }) => total + amount, 0)
  if (eligible.every((a, index) => eligible.slice(index + 1).every((b) => mayCombine(a.discount, b.discount)))) return [...eligible]
  const alone = new Map(eligible.map((one) => [one, saving([one])]))
  const ranked = [...eligible].sort((a, b) => alone.get(b)! - alone.get(a)! || byPriority(a, b))
  let winner: Considered[] = []
  let most = -1
  for (const combination of combinations(ranked)) {
    const chosen = combination.sort(byPriority)
    const saved = saving(chosen)
    if (saved > most || (saved === most && precedes(chosen, winner))) [winner, most] = [chosen, saved]
  }
  return winner
}

function precedes(a: readonly Considered[], b: readonly Considered[]): boolean {
  for (let index = 0; index < Math.min(a.length, b.length); index++) {
    const order = byPriority(a[index]!, b[index]!)
    if (order !== 0) return order < 0
  }
  return a.length > b.length
}

/** Combinations to which nothing can be added: first the one that takes whatever saves most by itself, then all, up to the limit. */
function* combinations(ranked: readonly Considered[]): Generator<Considered[]> {
  const greedy: Considered[] = []
  for (const one of ranked) if (greedy.every((other) => mayCombine(one.discount, other.discount))) greedy.push(one)
  yield greedy
  let steps = 0
  // Bron and Kerbosch with a pivot: only members that the pivot excludes can begin a combination that the pivot does not belong to.
  function* extend(chosen: Considered[], open: Considered[], closed: Considered[]): Generator<Considered[]> {
    if (++steps > COMBINATIONS_MAX) return
    if (open.length === 0) {
      if (closed.length === 0) yield [...chosen]
      return
    }
    const friends = (one: Considered, others: readonly Considered[]) => others.filter((other) => other !== one && mayCombine(one.discount, other.discount))
    const pivot = [...open, ...closed].reduce((a, b) => (friends(b, open).length > friends(a, open).length ? b : a))
    const befriended = new Set(friends(pivot, open))
    let [rest, done] = [open, closed]
    for (const one of open.filter((other) => !befriended.has(other))) {
      yield* extend([...chosen, one], friends(one, rest), friends(one, done))
      rest = rest.filter((other) => other !== one)
      done = [...done, one]
    }
  }
  yield* extend([], [...ranked], [])
}
