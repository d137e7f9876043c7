import { randomBytes } from 'node:crypto'
import { buildResult } from './buildResult.js'
import { readCatalog, type StoreCatalog } from './catalog.js'
import { CpuMeter } from './cpuMeter.js'
import { LoadTestError } from './errors.js'
import { runFleet } from './fleet.js'
import { merge, SecondMerger, type Second } from './measurement.js'
import { makePlan, type LoadTestOptions, type Plan } from './plan.js'
import type { LoadTestResult } from './result.js'
import { replayFacts, type ReplayFacts } from './replay/facts.js'
import { matchGoods, replayOrders, type ReplayOrder } from './replay/matchGoods.js'
import type { OrderTrace } from './replay/orderTrace.js'
import { planReplay, type ReplayOptions } from './replay/replayPlan.js'
import { readVariants } from './replay/storeVariants.js'
import { replayMix, resolveMix, scenariosOf, type Mix } from './scenarios/registry.js'
import { replay } from './scenarios/replay.js'
import type { Scenario } from './scenarios/scenario.js'
import { StorefrontClient } from './storefrontClient.js'
import { parseThreshold } from './thresholds.js'

/** For the store's own list and pages, before the load. */
const READING_CONNECTIONS = 8

/** Told about once a second while the load is on. */
export interface Progress {
  readonly phase: 'catalog' | 'warmup' | 'load' | 'drain'
  readonly elapsedMs: number
  readonly durationMs: number
  /** Whether it may end sooner, because its journeys are numbered. */
  readonly atMost?: boolean
  /** The second that has just ended; null while the catalog is read. */
  readonly second: Second | null
  /** Since the start, warm-up included. */
  readonly totals: { readonly requests: number, readonly errors: number, readonly dropped: number }
}

export interface RunHooks {
  /** Ends the run early; what was measured until then is the result, marked as interrupted. */
  readonly signal?: AbortSignal
  readonly onProgress?: (progress: Progress) => void
}

/** Runs one load test from reading the catalog to the finished result. Crossed thresholds are in the result, not an error. */
export async function runLoadTest(options: LoadTestOptions, hooks: RunHooks = {}): Promise<LoadTestResult> {
  const plan = makePlan(options)
  const scenarios = scenariosOf(plan.scenario, plan.requestedMix)
  return await measure({ plan, scenarios, options, hooks }, async (_client, catalog) => ({ mix: resolveMix(plan.scenario, plan.requestedMix, catalog), orders: [], replay: null }))
}

/** Places the orders of a file: each is a journey that starts when it is due, or as soon as a shopper is free. */
export async function runReplay(trace: OrderTrace, options: ReplayOptions, hooks: RunHooks = {}): Promise<LoadTestResult> {
  const { plan, speed, orders, due } = planReplay(trace, options)
  return await measure({ plan, scenarios: [replay], options, hooks }, async (client, catalog) => {
    const mix = replayMix(catalog)
    const goods = matchGoods(orders, await readVariants(client, catalog))
    return { mix, orders: replayOrders(orders, goods, due), replay: replayFacts({ trace, file: options.file, speed, orders, goods }) }
  })
}

interface Task {
  readonly plan: Plan
  readonly scenarios: readonly Scenario[]
  readonly options: Pick<LoadTestOptions, 'publishableKey' | 'store' | 'thresholds'>
  readonly hooks: RunHooks
}

/** What is known once the store has been read. */
interface Prepared {
  readonly mix: Mix
  readonly orders: readonly ReplayOrder[]
  readonly replay: ReplayFacts | null
}

async function measure({ plan, scenarios, options, hooks }: Task, prepare: (client: StorefrontClient, catalog: StoreCatalog) => Promise<Prepared>): Promise<LoadTestResult> {
  const known = { operations: [...new Set(scenarios.flatMap((scenario) => scenario.operations))], journeys: scenarios.map((scenario) => scenario.name) }
  const thresholds = (options.thresholds ?? []).map((expression) => parseThreshold(expression, known))
  const signal = hooks.signal ?? new AbortController().signal
  const progress = new ProgressTeller(plan, hooks.onProgress)

  progress.tell(null)
  const { catalog, mix, orders, replay } = await readStore({ plan, options, signal }, prepare)

  let cpu = new CpuMeter(plan.workers)
  let startedAt = new Date()
  const merger = new SecondMerger(plan.workers, (second) => {
    second.cpu_share = cpu.lap()
    progress.tell(second)
  })
  const reports = await runFleet({
    plan,
    catalog,
    mix: mix.shares.map(({ scenario, weight }) => ({ scenario: scenario.name, weight })),
    orders,
    publishableKey: options.publishableKey,
    store: options.store,
    runId: randomBytes(8).toString('hex')
  }, {
    onStart: (startEpochMs) => {
      cpu = new CpuMeter(plan.workers)
      startedAt = new Date(startEpochMs)
    },
    onSecond: (_worker, snapshot) => merger.add(snapshot)
  }, signal)
  cpu.lap()
  return buildResult({
    plan,
    catalog,
    mix,
    replay,
    thresholds,
    measurement: merge(reports, plan),
    seconds: merger.finish(),
    cpuShare: cpu.since(plan.warmupMs),
    startedAt,
    finishedAt: new Date(),
    interrupted: signal.aborted
  })
}

async function readStore({ plan, options, signal }: Pick<Task, 'plan' | 'options'> & { readonly signal: AbortSignal }, prepare: (client: StorefrontClient, catalog: StoreCatalog) => Promise<Prepared>): Promise<Prepared & { readonly catalog: StoreCatalog }> {
  const client = new StorefrontClient({ ...plan, publishableKey: options.publishableKey, store: options.store, connections: Math.min(plan.connections, READING_CONNECTIONS) })
  const stop = (): void => void client.abort()
  signal.addEventListener('abort', stop)
  try {
    if (signal.aborted) throw new LoadTestError('loadtest.interrupted', 'Interrupted before it began.')
    const catalog = await readCatalog(client, plan.catalogLimit)
    return { catalog, ...await prepare(client, catalog) }
  } finally {
    signal.removeEventListener('abort', stop)
    await client.abort()
  }
}

class ProgressTeller {
  readonly #plan: Plan
  readonly #tell: RunHooks['onProgress']
  #requests = 0
  #errors = 0
  #dropped = 0

  constructor(plan: Plan, tell: RunHooks['onProgress']) {
    this.#plan = plan
    this.#tell = tell
  }

  tell(second: Second | null): void {
    const { durationMs, warmupMs, journeysMax } = this.#plan
    this.#requests += second?.requests ?? 0
    this.#errors += second?.errors ?? 0
    this.#dropped += second?.dropped ?? 0
    const elapsedMs = second === null ? 0 : (second.second + 1) * 1000
    const phase = second === null ? 'catalog' : elapsedMs <= warmupMs ? 'warmup' : elapsedMs <= durationMs ? 'load' : 'drain'
    this.#tell?.({ phase, elapsedMs, durationMs, atMost: journeysMax !== null, second, totals: { requests: this.#requests, errors: this.#errors, dropped: this.#dropped } })
  }
}

/**
 * Turns Ctrl-C and a termination request into an early end with a partial result. A second one ends the process as usual,
 * because the handler is gone by then.
 */
export function abortOnInterrupt(): { readonly signal: AbortSignal, readonly dispose: () => void } {
  const controller = new AbortController()
  const signals = ['SIGINT', 'SIGTERM'] as const
  const dispose = (): void => signals.forEach((name) => process.removeListener(name, interrupt))
  const interrupt = (): void => {
    dispose()
    controller.abort()
  }
  for (const name of signals) process.on(name, interrupt)
  return { signal: controller.signal, dispose }
}

/** True when at least one threshold was crossed or could not be judged; the command exits with 99 then. */
export function thresholdsCrossed(result: LoadTestResult): boolean {
  return result.thresholds.some(({ passed }) => !passed)
}
