import { invalidOption, LoadTestError } from './errors.js'
import { LoadProfile, parseDuration, parseStages, type Stage } from './loadProfile.js'
import { checkTarget } from './target.js'

export interface LoadTestOptions {
  /** Where the storefront answers, e.g. `http://demo.localhost:8080`. */
  readonly baseUrl: string
  /** `souk_pk_…`; not needed when the host name already says which store is meant. It is never written to the result. */
  readonly publishableKey?: string
  /** Sent as `Souk-Store`, for credentials that span stores. */
  readonly store?: string
  /** Hosts other than this machine that may be loaded, each named exactly. */
  readonly ownedHosts?: readonly string[]
  /** Default `mixed`. */
  readonly scenario?: string
  /** Weights of `mixed`, by scenario name. */
  readonly mix?: Readonly<Record<string, number>>
  /** Open model: journeys started per second, whatever the server does. The default model, at 20/s. With stages, the level they set out from. */
  readonly rate?: number
  /** Closed model: this many shoppers, each starting a journey when the last one ended. With stages, how many there are at first. */
  readonly users?: number
  /** `10s:50,30s:200,10s:0`; the levels are users when `users` is given or `model` is `closed`, journeys per second otherwise. */
  readonly stages?: string | readonly Stage[]
  /** Says what the levels of `stages` mean that set out from zero. Default `open`. */
  readonly model?: 'open' | 'closed'
  /** Default `30s`; stages bring their own. */
  readonly duration?: string | number
  /** The first part of the duration, left out of every figure. Default a tenth of it, at most 5 s; none when `journeys` ends the run, for then the duration says nothing. */
  readonly warmup?: string | number
  /** Pause between the steps of a journey: `none` (default), `500ms`, or a range `1s-3s`. */
  readonly thinkTime?: string
  /** Closed model: stop after this many journeys, even before the duration is over. */
  readonly journeys?: number
  readonly thresholds?: readonly string[]
  readonly seed?: number
  readonly connections?: number
  readonly requestTimeout?: string | number
  /** Open model: journeys under way at once; more are refused and counted as dropped. Default 1000. */
  readonly maxInFlight?: number
  /** Generator threads. 1 (default) runs in the calling thread. */
  readonly workers?: number
  /** Share of answers whose JSON body is parsed and checked, beside those a journey needs. Default 0.05. */
  readonly checkShare?: number
  /** How unequal popularity is; 0 is uniform. Default 1. */
  readonly zipfExponent?: number
  /** How many products are read from the store to draw from. Default 2000. */
  readonly catalogLimit?: number
  /** The longest run that is accepted. Default 1h. */
  readonly maxDuration?: string | number
  /** A name for the run, shown in reports. */
  readonly label?: string
}

export interface ThinkTime { readonly minMs: number, readonly maxMs: number }

/** The options, checked and complete. Plain data, so that it can be handed to worker threads and written to the result. */
export interface Plan {
  readonly baseUrl: string
  readonly scenario: string
  readonly requestedMix: Readonly<Record<string, number>> | null
  readonly model: 'open' | 'closed'
  readonly stages: readonly Stage[]
  readonly startLevel: number
  readonly durationMs: number
  readonly warmupMs: number
  readonly thinkTime: ThinkTime | null
  readonly journeysMax: number | null
  readonly seed: number
  readonly connections: number
  readonly requestTimeoutMs: number
  readonly maxInFlight: number
  readonly workers: number
  readonly checkShare: number
  readonly zipfExponent: number
  readonly catalogLimit: number
  readonly label: string | null
}

const BOUNDS = {
  rate: [0.01, 20_000], users: [1, 20_000], journeys: [1, 1e9], connections: [1, 10_000], maxInFlight: [1, 100_000], workers: [1, 32],
  checkShare: [0, 1], zipfExponent: [0, 5], catalogLimit: [1, 10_000], seed: [0, Number.MAX_SAFE_INTEGER]
} as const
const FRACTIONS_ALLOWED: ReadonlySet<string> = new Set(['rate', 'checkShare', 'zipfExponent'])
const MAX_DURATION_MS = 3_600_000
const MAX_STAGES = 100

export function makePlan(options: LoadTestOptions): Plan {
  checkTarget(options.baseUrl, options.ownedHosts ?? [])
  const load = readLoad(options)
  const profile = new LoadProfile(load.stages, load.startLevel)
  const warmupMs = options.warmup === undefined ? defaultWarmup(options, profile.durationMs) : parseDuration('warmup', options.warmup)
  if (warmupMs >= profile.durationMs) throw invalidOption('warmup', `shorter than the run (${profile.durationMs} ms)`, options.warmup)
  const workers = bounded('workers', options.workers ?? 1)
  const peak = Math.ceil(profile.peak)
  const connections = bounded('connections', options.connections ?? Math.max(workers, load.model === 'closed' ? Math.min(peak, 500) : 100))
  if (connections < workers) throw invalidOption('connections', `at least one per worker (${workers})`, connections)
  const maxInFlight = bounded('maxInFlight', options.maxInFlight ?? 1000)
  if (maxInFlight < workers) throw invalidOption('maxInFlight', `at least one per worker (${workers})`, maxInFlight)
  const requestTimeoutMs = parseDuration('requestTimeout', options.requestTimeout ?? '10s')
  if (requestTimeoutMs < 1 || requestTimeoutMs > 300_000) throw invalidOption('requestTimeout', 'between 1ms and 5m', options.requestTimeout)
  return {
    baseUrl: options.baseUrl,
    scenario: options.scenario ?? 'mixed',
    requestedMix: readMix(options),
    ...load,
    durationMs: profile.durationMs,
    warmupMs,
    thinkTime: readThinkTime(options.thinkTime ?? 'none'),
    journeysMax: readJourneys(options, load.model),
    seed: bounded('seed', options.seed ?? 1),
    connections,
    requestTimeoutMs,
    maxInFlight,
    workers,
    checkShare: bounded('checkShare', options.checkShare ?? 0.05),
    zipfExponent: bounded('zipfExponent', options.zipfExponent ?? 1),
    catalogLimit: bounded('catalogLimit', options.catalogLimit ?? 2000),
    label: options.label ?? null
  }
}

/** Which part of the whole run belongs to worker `index`; the parts add up to the whole. */
export function shareOf(total: number, index: number, workers: number): number {
  return Math.floor(total / workers) + (index < total % workers ? 1 : 0)
}

function defaultWarmup({ journeys }: LoadTestOptions, durationMs: number): number {
  return journeys === undefined ? Math.min(5000, Math.round(durationMs / 10)) : 0
}

function readLoad(options: LoadTestOptions): Pick<Plan, 'model' | 'stages' | 'startLevel'> {
  if (options.rate !== undefined && options.users !== undefined) throw new LoadTestError('loadtest.invalid_option', 'rate and users exclude each other: give one')
  const maxMs = options.maxDuration === undefined ? MAX_DURATION_MS : parseDuration('maxDuration', options.maxDuration)
  if (options.stages !== undefined) {
    if (options.duration !== undefined) throw new LoadTestError('loadtest.invalid_option', 'stages bring their own duration: leave duration out')
    const model = readModel(options, options.model ?? 'open')
    const stages = typeof options.stages === 'string' ? parseStages(options.stages) : [...options.stages]
    if (stages.length === 0 || stages.length > MAX_STAGES) throw invalidOption('stages', `a list of 1 to ${MAX_STAGES} stages`, options.stages)
    const highest = BOUNDS[model === 'open' ? 'rate' : 'users'][1]
    for (const { target, durationMs } of stages) {
      if (!(target >= 0 && target <= highest)) throw invalidOption('stages', `made of levels from 0 to ${highest}`, target)
      if (!(durationMs > 0)) throw invalidOption('stages', 'made of durations longer than zero', durationMs)
    }
    if (stages.every(({ target }) => target === 0)) throw invalidOption('stages', 'above zero at least once', options.stages)
    checkDuration(stages.reduce((sum, { durationMs }) => sum + durationMs, 0), maxMs)
    return { model, stages, startLevel: startLevelOf(options) }
  }
  const model = readModel(options, 'open')
  const level = model === 'open' ? bounded('rate', options.rate ?? 20) : bounded('users', options.users)
  const durationMs = parseDuration('duration', options.duration ?? '30s')
  checkDuration(durationMs, maxMs)
  return { model, stages: [{ durationMs, target: level }], startLevel: level }
}

/** `rate` and `users` name the model; stages alone need not. */
function readModel({ rate, users, model }: LoadTestOptions, otherwise: Plan['model']): Plan['model'] {
  const named = users !== undefined ? 'closed' : rate !== undefined ? 'open' : otherwise
  if (model === undefined || model === named) return named
  throw new LoadTestError('loadtest.invalid_option', `the ${model} model needs ${model === 'open' ? 'rate' : 'users'} or stages`)
}

/** The level at which the first stage sets out. */
function startLevelOf({ rate, users }: LoadTestOptions): number {
  if (users !== undefined) return bounded('users', users)
  return rate === undefined ? 0 : bounded('rate', rate)
}

function checkDuration(durationMs: number, maxMs: number): void {
  if (durationMs < 100) throw invalidOption('duration', 'at least 100ms', durationMs)
  if (durationMs > maxMs) throw invalidOption('duration', `at most ${maxMs} ms (raise maxDuration for longer runs)`, durationMs)
}

function readJourneys(options: LoadTestOptions, model: Plan['model']): number | null {
  if (options.journeys === undefined) return null
  if (model === 'open') throw new LoadTestError('loadtest.invalid_option', 'journeys limits the closed model only: an open model starts rate × duration of them')
  return bounded('journeys', options.journeys)
}

function readMix({ mix }: LoadTestOptions): Plan['requestedMix'] {
  if (mix === undefined) return null
  const weights = Object.values(mix)
  if (weights.some((weight) => !Number.isFinite(weight) || weight < 0) || !weights.some((weight) => weight > 0)) {
    throw invalidOption('mix', 'weights of zero or more, at least one of them above zero', mix)
  }
  return mix
}

function readThinkTime(text: string): ThinkTime | null {
  if (text === 'none') return null
  const [low, high, ...rest] = text.split('-')
  if (low === undefined || rest.length > 0) throw invalidOption('thinkTime', 'none, a duration, or a range such as 1s-3s', text)
  const minMs = parseDuration('thinkTime', low)
  const maxMs = high === undefined ? minMs : parseDuration('thinkTime', high)
  if (minMs > maxMs || maxMs > 600_000) throw invalidOption('thinkTime', 'a rising range of at most 10m', text)
  return maxMs === 0 ? null : { minMs, maxMs }
}

function bounded(name: keyof typeof BOUNDS, value: number | undefined): number {
  const [low, high] = BOUNDS[name]
  const whole = !FRACTIONS_ALLOWED.has(name)
  if (typeof value !== 'number' || !(value >= low && value <= high) || (whole && !Number.isInteger(value))) {
    throw invalidOption(name, `a${whole ? ' whole' : ''} number from ${low} to ${high}`, value)
  }
  return value
}
