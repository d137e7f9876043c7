import { buildResult } from '../../src/loadtest/buildResult.js'
import type { LoadTestResult } from '../../src/loadtest/index.js'
import { merge, SecondMerger } from '../../src/loadtest/measurement.js'
import { makePlan, type LoadTestOptions } from '../../src/loadtest/plan.js'
import { Random } from '../../src/loadtest/random.js'
import { Recorder } from '../../src/loadtest/recorder.js'
import { resolveMix } from '../../src/loadtest/scenarios/registry.js'
import type { Answer } from '../../src/loadtest/storefrontClient.js'
import { parseThreshold } from '../../src/loadtest/thresholds.js'

export interface FixtureOptions extends Omit<LoadTestOptions, 'baseUrl' | 'duration' | 'warmup' | 'rate'> {
  readonly seconds?: number
  readonly perSecond?: number
  /** Milliseconds of the answer that ends at this time. */
  readonly latencyMs?: (random: Random, endMs: number) => number
  readonly problemCode?: string
  readonly storeName?: string
  readonly cpuShare?: number
  readonly interrupted?: boolean
}

export const OK: Answer = { status: 200, failure: null, refusal: null, body: undefined, bytes: 1200, problemCode: null, connectionCode: null }
const WARMUP_SECONDS = 2

/** A result as a run of this many seconds makes it, recorded by the real recorder at times of its own choosing. */
export function fixture(options: FixtureOptions = {}): LoadTestResult {
  const { seconds = 20, perSecond = 40, latencyMs = (random) => 3 + random.next() * 4, seed = 1, thresholds = [], cpuShare = 0.2, interrupted = false } = options
  const durationMs = seconds * 1000
  const plan = makePlan({ scenario: 'browse', ...options, baseUrl: 'http://127.0.0.1:8080', rate: 10, duration: durationMs, warmup: WARMUP_SECONDS * 1000 })
  const product = { handle: 'lamp', words: ['lamp'], facets: [], inStock: true }
  const catalog = { storeName: options.storeName ?? 'Test store', products: [product], collections: [], words: ['lamp'], truncated: false, till: { paymentGatewayId: null, country: 'US' } }
  const merger = new SecondMerger(1, (second) => { second.cpu_share = cpuShare })
  const recorder = new Recorder(plan, () => 3, (snapshot) => merger.add(snapshot))
  const random = new Random(seed, 0)
  for (let index = 0; index < seconds * perSecond; index++) {
    const endMs = (index * 1000) / perSecond
    const latency = latencyMs(random, endMs)
    const refused = options.problemCode !== undefined && index % 50 === 0
    const answer: Answer = refused ? { ...OK, status: 429, failure: 'status', problemCode: options.problemCode ?? null } : OK
    recorder.request(index % 3 === 0 ? 'storefront.products.list' : 'storefront.products.get', endMs, latency, endMs, answer)
    if (index % 4 === 3) recorder.journey('browse', endMs, latency * 4, refused ? 'failed' : 'completed')
  }
  const known = { operations: ['storefront.products.list', 'storefront.products.get'], journeys: ['browse'] }
  return buildResult({
    plan,
    catalog,
    mix: resolveMix(plan.scenario, plan.requestedMix, catalog),
    replay: null,
    thresholds: thresholds.map((expression) => parseThreshold(expression, known)),
    measurement: merge([{ figures: recorder.finish(durationMs), endedMs: durationMs, eventLoopUtilization: cpuShare }], plan),
    seconds: merger.finish(),
    cpuShare,
    startedAt: new Date('2026-01-02T03:04:05.000Z'),
    finishedAt: new Date('2026-01-02T03:05:05.000Z'),
    interrupted
  })
}

/** What a run that sold something has beside the rest. */
export const SOLD = {
  sales: { orders: 1204, refused: 3, failed: 1, lines_refused: 7, revenue: { USD: 123_456_705, JPY: 1500, KWD: 7 } },
  replay: {
    file: 'orders.csv', format: 'baskets', speed: 10, orders: 2, orders_in_file: 3, lines: 5, lines_by_sku: 1, lines_mapped: 4, codes_mapped: 2, span_ms: null,
    left_out: { returned_orders: 0, returned_lines: 0, other_lines: 0, oversized_lines: 0, unreadable_rows: 0, first_unreadable: null, empty_orders: 0 },
  },
  verification: {
    holds: false,
    invariants: [{ name: 'stock', rule: 'No less than none.', holds: false, fault_count: 1, faults: [{ subject: 'level 7', fault: 'has -1' }] }, { name: 'money', rule: 'Sums are sums.', holds: true, fault_count: 0, faults: [] }],
  },
} satisfies Partial<LoadTestResult>
