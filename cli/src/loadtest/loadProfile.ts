import { invalidOption } from './errors.js'

/** A stretch of the run in which the level (users, or journeys per second) moves in a straight line. */
export interface Stage {
  readonly durationMs: number
  readonly target: number
}

interface Segment {
  readonly startMs: number
  readonly endMs: number
  readonly from: number
  readonly to: number
  /** Arrivals due before this segment, when the level means journeys per second. */
  readonly arrivalsBefore: number
}

const UNIT_MS = { ms: 1, s: 1000, m: 60_000, h: 3_600_000 } as const

/** `500ms`, `30s`, `1.5m`, `1h`; a bare number is milliseconds. */
export function parseDuration(option: string, value: string | number): number {
  if (typeof value === 'number' && Number.isFinite(value) && value >= 0) return Math.round(value)
  const match = /^(\d+(?:\.\d+)?)(ms|s|m|h)$/.exec(typeof value === 'string' ? value.trim() : '')
  if (!match) throw invalidOption(option, 'a duration such as 500ms, 30s, 5m or 1h', value)
  return Math.round(Number(match[1]) * UNIT_MS[match[2] as keyof typeof UNIT_MS])
}

/** `10s:50,30s:200,10s:0`: reach level 50 within 10 s, 200 within the next 30 s, then fall to 0. */
export function parseStages(text: string): Stage[] {
  return text.split(',').map((part) => {
    const [duration, level, ...rest] = part.split(':')
    const target = Number(level?.trim() || Number.NaN)
    if (!duration || rest.length > 0 || !Number.isFinite(target) || target < 0) {
      throw invalidOption('stages', 'a list of duration:level, such as 10s:50,30s:200,10s:0', text)
    }
    const durationMs = parseDuration('stages', duration)
    if (durationMs === 0) throw invalidOption('stages', 'made of durations longer than zero', text)
    return { durationMs, target }
  })
}

/** The planned level over time, and for an open model the exact moment at which each arrival is due. */
export class LoadProfile {
  readonly durationMs: number
  /** How many arrivals are due in the whole run, when the level means journeys per second. */
  readonly arrivals: number
  readonly peak: number
  readonly #segments: readonly Segment[]

  constructor(stages: readonly Stage[], startLevel = 0) {
    let startMs = 0
    let from = startLevel
    let arrivalsBefore = 0
    this.#segments = stages.map(({ durationMs, target }) => {
      const segment = { startMs, endMs: startMs + durationMs, from, to: target, arrivalsBefore }
      arrivalsBefore += ((from + target) / 2) * (durationMs / 1000)
      startMs = segment.endMs
      from = target
      return segment
    })
    this.durationMs = startMs
    // Rounding errors must not add or lose an arrival: 50/s for 2 s is 100, never 101.
    this.arrivals = Math.ceil(arrivalsBefore - 1e-6)
    this.peak = Math.max(startLevel, ...stages.map((stage) => stage.target))
  }

  static constant(level: number, durationMs: number): LoadProfile {
    return new LoadProfile([{ durationMs, target: level }], level)
  }

  levelAt(ms: number): number {
    const segment = this.#segments.find(({ endMs }) => ms < endMs)
    if (!segment) return 0
    return segment.from + (segment.to - segment.from) * ((ms - segment.startMs) / (segment.endMs - segment.startMs))
  }

  /** When arrival number `index` (from 0) is due: the inverse of the area under the level line. */
  arrivalMs(index: number): number {
    const segment = this.#segments.findLast(({ arrivalsBefore }) => arrivalsBefore <= index)
    if (!segment) throw new RangeError('a profile needs at least one stage')
    const seconds = (segment.endMs - segment.startMs) / 1000
    const missing = index - segment.arrivalsBefore
    const slope = (segment.to - segment.from) / seconds
    // from·t + slope·t²/2 = missing, solved in the form that stays exact when the slope is zero.
    const root = Math.sqrt(Math.max(0, segment.from * segment.from + 2 * slope * missing))
    const elapsed = missing === 0 ? 0 : (2 * missing) / (segment.from + root)
    return Math.min(segment.endMs, segment.startMs + elapsed * 1000)
  }
}
