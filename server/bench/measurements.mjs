import { compare, spread, summary } from './rounds.mjs'

/** Above this share of the machine, work that is not ours makes rates worth less than CPU per operation. */
const NOISY = 0.1

/**
 * One line of the result.
 * @param target `{ floor, stretch }` where more is better, `{ most }` where less is, `{ exactly }` where it must be that; absent for what only informs. `byCpu` says
 * that both sides are one busy process, so that CPU per operation tells the same as the rate, and tells it also on a busy machine.
 */
export function ratioRow(name, samples, base, target, note = '') {
  const { rate, capacity } = compare(samples, base)
  const own = summary(samples)
  const noisy = own.foreign > NOISY || summary(base).foreign > NOISY
  const judgedBy = noisy && target?.byCpu ? 'CPU' : 'rate'
  const judged = judgedBy === 'CPU' ? capacity.median : rate.median
  return { name, value: rate, byCpu: capacity, unit: 'ratio', target, verdict: verdictOf(judged, target), judgedBy, noisy, note, ...own }
}

export function baseRow(name, samples, note = '') {
  const own = summary(samples)
  return { name, value: null, byCpu: null, unit: 'base', target: null, verdict: null, noisy: own.foreign > NOISY, note, ...own }
}

/** How much more CPU an operation costs in one case than in another. */
export function costRow(name, samples, base, target, note = '') {
  const { capacity } = compare(samples, base)
  const cost = spread([1 / capacity.low, 1 / capacity.median, 1 / capacity.high])
  const own = summary(samples)
  return { name, value: cost, byCpu: null, unit: 'CPU ratio', target, verdict: verdictOf(cost.median, target), judgedBy: 'CPU', noisy: own.foreign > NOISY, note, ...own }
}

export function sizeRow(name, value, unit, target, note = '') {
  return { name, value: typeof value === 'number' ? spread([value]) : value, byCpu: null, unit, target, verdict: verdictOf(typeof value === 'number' ? value : value.median, target), noisy: false, note }
}

function verdictOf(value, target) {
  if (!target) return null
  if (target.exactly !== undefined) return value === target.exactly ? 'ok' : 'misses'
  if (target.most !== undefined) return value <= target.most ? 'ok' : 'misses'
  if (value >= target.stretch) return 'stretch'
  return value >= target.floor ? 'ok' : 'misses'
}
