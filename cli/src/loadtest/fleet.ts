import { performance } from 'node:perf_hooks'
import { Worker } from 'node:worker_threads'
import { LoadTestError } from './errors.js'
import { LoadGenerator, type GeneratorReport, type GeneratorTask } from './generator.js'
import type { SecondSnapshot } from './recorder.js'

export type ToWorker = { readonly type: 'start', readonly startEpochMs: number } | { readonly type: 'stop' }
export type FromWorker =
  | { readonly type: 'ready' }
  | { readonly type: 'second', readonly snapshot: SecondSnapshot }
  | { readonly type: 'report', readonly report: GeneratorReport }

export interface FleetEvents {
  /** All generators are ready; the run begins at this moment. */
  readonly onStart: (startEpochMs: number) => void
  readonly onSecond: (worker: number, snapshot: SecondSnapshot) => void
}

/** Under a TypeScript loader this module is `fleet.ts`, in the package it is `fleet.js`; the entry lies beside it, alike. */
const ENTRY = new URL(`./workerEntry${import.meta.url.slice(import.meta.url.lastIndexOf('.'))}`, import.meta.url)
/** Time for the start message to reach every thread, so that all count from the same zero. */
const START_DELAY_MS = 20

/** Runs the generators, in this thread when there is one and in worker threads when there are more, until all have reported. */
export async function runFleet(task: Omit<GeneratorTask, 'index'>, events: FleetEvents, signal: AbortSignal): Promise<GeneratorReport[]> {
  if (task.plan.workers > 1) return await runThreads(task, events, signal)
  const startEpochMs = performance.timeOrigin + performance.now()
  const generator = new LoadGenerator({ ...task, index: 0 }, startEpochMs, (snapshot) => events.onSecond(0, snapshot))
  const stop = (): void => generator.stop()
  signal.addEventListener('abort', stop)
  if (signal.aborted) stop()
  events.onStart(startEpochMs)
  try {
    return [await generator.run()]
  } finally {
    signal.removeEventListener('abort', stop)
  }
}

async function runThreads(task: Omit<GeneratorTask, 'index'>, events: FleetEvents, signal: AbortSignal): Promise<GeneratorReport[]> {
  const threads = Array.from({ length: task.plan.workers }, (_, index) => new GeneratorThread({ ...task, index }, events.onSecond))
  const stop = (): void => threads.forEach((thread) => thread.send({ type: 'stop' }))
  try {
    await Promise.all(threads.map((thread) => thread.ready))
    const startEpochMs = performance.timeOrigin + performance.now() + START_DELAY_MS
    events.onStart(startEpochMs)
    for (const thread of threads) thread.send({ type: 'start', startEpochMs })
    signal.addEventListener('abort', stop)
    if (signal.aborted) stop()
    return await Promise.all(threads.map((thread) => thread.report))
  } finally {
    signal.removeEventListener('abort', stop)
    await Promise.all(threads.map((thread) => thread.terminate()))
  }
}

class GeneratorThread {
  readonly ready: Promise<void>
  readonly report: Promise<GeneratorReport>
  readonly #worker: Worker
  readonly #index: number

  constructor(task: GeneratorTask, onSecond: FleetEvents['onSecond']) {
    this.#index = task.index
    this.#worker = new Worker(ENTRY, { workerData: task })
    this.#worker.on('message', (message: FromWorker) => {
      if (message.type === 'second') onSecond(task.index, message.snapshot)
    })
    this.ready = this.#first('ready').then(() => {})
    this.report = this.#first('report').then(({ report }) => report)
    // Whoever waits for one of the two sees the failure; the other must not count as unhandled.
    for (const promise of [this.ready, this.report]) promise.catch(() => {})
  }

  send(message: ToWorker): void {
    this.#worker.postMessage(message)
  }

  async terminate(): Promise<void> {
    await this.#worker.terminate()
  }

  /** The first message of a type, or the end of the thread if that comes before it. */
  #first<T extends FromWorker['type']>(type: T): Promise<Extract<FromWorker, { type: T }>> {
    return new Promise((resolve, reject) => {
      const fail = (cause: unknown): void => reject(new LoadTestError('loadtest.worker_failed', `Generator ${this.#index} stopped: ${String(cause)}`, [], cause))
      this.#worker.on('message', (message: FromWorker) => {
        if (message.type === type) resolve(message as Extract<FromWorker, { type: T }>)
      })
      this.#worker.once('error', fail)
      this.#worker.once('exit', (code) => fail(`its thread ended with code ${code} before it reported`))
    })
  }
}
