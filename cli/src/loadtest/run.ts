import { randomBytes } from 'node:crypto'
import { buildResult } from './buildResult.js'
import { readCatalog, type StoreCatalog } from './catalog.js'
import { CpuMeter } from './cpuMeter.js'
import { LoadTestError } from './errors.js'
import { runFleet } from './fleet.js'
import { merge, SecondMerger, type Second } from './measurement.js'
import { makePlan, type LoadTestOptions, type Plan } from './plan.js'
import type { LoadTestResult } from './result.js'
import { resolveMix, scenariosOf } from './scenarios/registry.js'
import { StorefrontClient } from './storefrontClient.js'
import { parseThreshold } from './thresholds.js'

/** Told about once a second while the load is on. */
export interface Progress {
  readonly phase: 'catalog' | 'warmup' | 'load' | 'drain'
  readonly elapsedMs: number
  readonly durationMs: number
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
  const known = { operations: [...new Set(scenarios.flatMap((scenario) => scenario.operations))], journeys: scenarios.map((scenario) => scenario.name) }
  const thresholds = (options.thresholds ?? []).map((expression) => parseThreshold(expression, known))
  const signal = hooks.signal ?? new AbortController().signal
  const progress = new ProgressTeller(plan, hooks.onProgress)

  progress.tell(null)
  const catalog = await loadCatalog(plan, options, signal)
  const mix = resolveMix(plan.scenario, plan.requestedMix, catalog)

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
    thresholds,
    measurement: merge(reports, plan),
    seconds: merger.finish(),
    cpuShare: cpu.since(plan.warmupMs),
    startedAt,
    finishedAt: new Date(),
    interrupted: signal.aborted
  })
}

async function loadCatalog(plan: Plan, options: LoadTestOptions, signal: AbortSignal): Promise<StoreCatalog> {
  const client = new StorefrontClient({ ...plan, publishableKey: options.publishableKey, store: options.store, connections: 1 })
  const stop = (): void => void client.abort()
  signal.addEventListener('abort', stop)
  try {
    if (signal.aborted) throw new LoadTestError('loadtest.interrupted', 'Interrupted before it began.')
    return await readCatalog(client, plan.catalogLimit)
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
    const { durationMs, warmupMs } = this.#plan
    this.#requests += second?.requests ?? 0
    this.#errors += second?.errors ?? 0
    this.#dropped += second?.dropped ?? 0
    const elapsedMs = second === null ? 0 : (second.second + 1) * 1000
    const phase = second === null ? 'catalog' : elapsedMs <= warmupMs ? 'warmup' : elapsedMs <= durationMs ? 'load' : 'drain'
    this.#tell?.({ phase, elapsedMs, durationMs, second, totals: { requests: this.#requests, errors: this.#errors, dropped: this.#dropped } })
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
