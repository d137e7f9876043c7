import { build, decodeFromCompressedBase64, encodeIntoCompressedBase64, type Histogram } from 'hdr-histogram-js'

/** Latencies are recorded in microseconds with three significant digits, up to an hour; longer ones count as an hour. */
const HIGHEST_US = 3_600_000_000
/** A full histogram of ours takes about 60,000; a result file must not make its reader unpack anything much larger. */
const MAX_ENCODED_CHARS = 2_000_000

export function newHistogram(): Histogram {
  return build({ bitBucketSize: 32, autoResize: false, lowestDiscernibleValue: 1, highestTrackableValue: HIGHEST_US, numberOfSignificantValueDigits: 3 })
}

export function recordMs(histogram: Histogram, ms: number): void {
  histogram.recordValue(Math.min(HIGHEST_US, Math.max(1, Math.round(ms * 1000))))
}

export function encodeHistogram(histogram: Histogram): string {
  return encodeIntoCompressedBase64(histogram)
}

export function decodeHistogram(encoded: string): Histogram {
  if (encoded.length > MAX_ENCODED_CHARS) throw new RangeError('the histogram is too long')
  return decodeFromCompressedBase64(encoded)
}

/** In milliseconds, rounded to the microsecond; null when nothing was recorded. */
export function percentileMs(histogram: Histogram, percentile: number): number | null {
  if (histogram.totalCount === 0) return null
  // The histogram answers with the upper edge of a bucket, which may lie above the largest value it has seen.
  return toMs(Math.min(histogram.getValueAtPercentile(percentile), histogram.maxValue))
}

export function toMs(us: number): number {
  return Math.round(us) / 1000
}

export interface LatencySummary {
  readonly min_ms: number
  readonly mean_ms: number
  readonly p50_ms: number
  readonly p90_ms: number
  readonly p95_ms: number
  readonly p99_ms: number
  readonly p999_ms: number
  readonly max_ms: number
  /** All recorded values: base64 of the compressed HDR V2 encoding, in microseconds. */
  readonly histogram: string
}

export function summarise(histogram: Histogram): LatencySummary | null {
  if (histogram.totalCount === 0) return null
  const at = (percentile: number): number => percentileMs(histogram, percentile) ?? 0
  return {
    min_ms: at(0),
    mean_ms: toMs(histogram.mean),
    p50_ms: at(50),
    p90_ms: at(90),
    p95_ms: at(95),
    p99_ms: at(99),
    p999_ms: at(99.9),
    max_ms: toMs(histogram.maxValue),
    histogram: encodeHistogram(histogram)
  }
}
