import { Ansis } from 'ansis'
import { MultiBar, type SingleBar } from 'cli-progress'
import { formatCount, formatDuration, formatMs, formatRate, sparkline } from './format.js'
import type { Progress } from './run.js'

/** Watches a run on a terminal. Give `update` to the run as `onProgress`, and call `close` before printing anything else. */
export interface LiveView {
  update(progress: Progress): void
  close(): void
}

/** stderr, so that stdout stays free for the result. */
type LiveStream = NodeJS.WritableStream & { readonly isTTY?: boolean, readonly columns?: number, hasColors?(): boolean }

const PLAIN_EVERY_MS = 5000
const SPARK_MAX = 40
/** What the first line holds beside its bar. */
const TEXT_COLUMNS = 36

export function createLiveView(stream: LiveStream = process.stderr): LiveView {
  return stream.isTTY === true ? new Panel(stream) : new PlainLines(stream)
}

/** Three lines that are drawn over once a second. */
class Panel implements LiveView {
  readonly #bars: MultiBar
  readonly #lines: readonly SingleBar[]
  readonly #rates: number[] = []
  readonly #colour: Ansis
  readonly #sparkWidth: number

  constructor(stream: LiveStream) {
    const columns = stream.columns ?? 80
    this.#colour = new Ansis(stream.hasColors?.() === true ? 1 : 0)
    this.#sparkWidth = Math.max(5, Math.min(SPARK_MAX, columns - TEXT_COLUMNS))
    this.#bars = new MultiBar({
      stream,
      hideCursor: true,
      clearOnComplete: true,
      fps: 4,
      barsize: Math.max(5, Math.min(SPARK_MAX, columns - TEXT_COLUMNS)),
      barCompleteChar: '━',
      barIncompleteChar: '─',
      barGlue: '',
      // Interrupts belong to the run: it ends with a partial result, and only then does the panel go.
      gracefulExit: false
    })
    this.#lines = ['{phase} {bar} {clock}', '{rates}', '{figures}'].map((format) => this.#bars.create(1, 0, {
      phase: 'catalog ', clock: 'reading the store', rates: '', figures: ''
    }, { format }))
  }

  update(progress: Progress): void {
    const { second, totals, phase, elapsedMs, durationMs, atMost = false } = progress
    if (second === null) return
    const { dim, cyan, red, bold } = this.#colour
    this.#rates.push(second.requests)
    const recent = this.#rates.slice(-this.#sparkWidth)
    const payload = {
      phase: bold(phase.padEnd(8)),
      clock: `${formatDuration(Math.min(elapsedMs, durationMs))} of ${atMost ? 'at most ' : ''}${formatDuration(durationMs)}`,
      rates: `${dim('answers/s')} ${formatRate(second.requests).padStart(7)}  ${cyan(sparkline(recent))}  ${dim('under way')} ${formatCount(second.active)}`,
      figures: `${dim('p50')} ${formatMs(second.p50_ms)}  ${dim('p99')} ${formatMs(second.p99_ms)}  ` +
        `${totals.errors > 0 ? red(`errors ${formatCount(totals.errors)}`) : dim('errors 0')}  ` +
        `${totals.dropped > 0 ? red(`dropped ${formatCount(totals.dropped)}`) : dim('dropped 0')}`
    }
    for (const line of this.#lines) line.update(Math.min(1, elapsedMs / durationMs), payload)
    this.#bars.update()
  }

  close(): void {
    this.#bars.stop()
  }
}

/** For logs and pipes: one line every few seconds, none of it drawn over. */
class PlainLines implements LiveView {
  readonly #stream: LiveStream
  #nextMs = PLAIN_EVERY_MS

  constructor(stream: LiveStream) {
    this.#stream = stream
  }

  update({ second, totals, phase, elapsedMs, durationMs, atMost = false }: Progress): void {
    if (second === null) {
      this.#stream.write('Reading the catalog of the store\n')
      return
    }
    if (elapsedMs < this.#nextMs) return
    this.#nextMs = elapsedMs + PLAIN_EVERY_MS
    this.#stream.write(`${formatDuration(elapsedMs)} of ${atMost ? 'at most ' : ''}${formatDuration(durationMs)}  ${phase}  ${formatRate(second.requests)} answers/s  ` +
      `p50 ${formatMs(second.p50_ms)}  p99 ${formatMs(second.p99_ms)}  ${formatCount(totals.errors)} errors  ${formatCount(totals.dropped)} dropped\n`)
  }

  close(): void {}
}
