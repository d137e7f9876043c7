import { invalidOption, LoadTestError } from '../errors.js'
import { makePlan, type LoadTestOptions, type Plan } from '../plan.js'
import { dueTimes } from './matchGoods.js'
import type { OrderTrace, TraceOrder } from './orderTrace.js'

export interface ReplayOptions extends Omit<LoadTestOptions, 'scenario' | 'mix' | 'rate' | 'stages' | 'model' | 'duration' | 'maxDuration' | 'warmup' | 'journeys' | 'zipfExponent'> {
  /** What the file is called in the result. */
  readonly file: string
  /** `10x` (default) makes ten minutes of the file one; `max` places the orders as fast as `users` shoppers can. */
  readonly speed?: string
  /** Only so many orders, the earliest ones. */
  readonly limit?: number
}

export interface ReplayPlan {
  readonly plan: Plan
  /** Null for as fast as can be. */
  readonly speed: number | null
  readonly orders: readonly TraceOrder[]
  readonly due: readonly number[]
}

const DAY_MS = 86_400_000
/** A single order, or all of them at once, is over in no time; a run must last for some. */
const DURATION_MIN_MS = 1000
const USERS = 10

export function planReplay(trace: OrderTrace, { file: _, speed: speedText = '10x', limit, ...options }: ReplayOptions): ReplayPlan {
  const speed = parseSpeed(speedText)
  if (limit !== undefined && !(Number.isInteger(limit) && limit > 0)) throw invalidOption('limit', 'a whole number above zero', limit)
  const orders = limit === undefined ? trace.orders : trace.orders.slice(0, limit)
  const common = { catalogLimit: 10_000, ...options, scenario: 'replay', duration: DAY_MS, maxDuration: DAY_MS, warmup: 0 }
  if (speed === null) return { plan: makePlan({ ...common, users: options.users ?? USERS, journeys: orders.length }), speed, orders, due: [] }
  if (options.users !== undefined) throw new LoadTestError('loadtest.invalid_option', 'users is for the speed max: at any other speed orders are placed when they are due, however many shoppers that takes')
  const due = dueTimes({ orders, timed: trace.timed }, speed)
  const lastMs = due.at(-1) ?? 0
  // As long after the last order as orders lie apart on average, as in a run with a rate.
  const durationMs = Math.max(DURATION_MIN_MS, Math.ceil(lastMs + lastMs / Math.max(1, orders.length - 1)))
  if (durationMs > DAY_MS) throw invalidOption('speed', `at least ${Math.ceil((durationMs * speed) / DAY_MS)}x for this file, for a replay lasts a day at most`, speedText)
  const level = (orders.length / durationMs) * 1000
  return { plan: { ...makePlan({ ...common, rate: 1 }), stages: [{ durationMs, target: level }], startLevel: level, durationMs }, speed, orders, due }
}

function parseSpeed(text: string): number | null {
  if (text === 'max') return null
  const speed = Number(/^(\d{1,6}(?:\.\d{1,3})?)x?$/.exec(text.trim())?.[1] ?? 0)
  if (speed <= 0) throw invalidOption('speed', 'like 10x, or max', text)
  return speed
}
