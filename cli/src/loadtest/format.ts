import { decimalOf } from '@souk/sdk/money'
import type { Earned } from './result.js'

const whole = new Intl.NumberFormat('en-US', { maximumFractionDigits: 0 })
const oneDigit = new Intl.NumberFormat('en-US', { maximumFractionDigits: 1 })

/** Figures for people: three digits that matter, never more. */
export function formatMs(ms: number | null): string {
  if (ms === null) return '–'
  if (ms >= 10_000) return `${oneDigit.format(ms / 1000)} s`
  if (ms >= 1000) return `${(ms / 1000).toFixed(2)} s`
  if (ms >= 100) return `${Math.round(ms)} ms`
  return ms >= 10 ? `${ms.toFixed(1)} ms` : `${ms.toFixed(2)} ms`
}

export function formatCount(count: number): string {
  return whole.format(count)
}

export function formatRate(rate: number): string {
  return rate >= 100 ? whole.format(rate) : oneDigit.format(rate)
}

/** Minor units as people write them: 1,234.50 USD. */
export function formatMoney(amount: Earned, currency: string): string {
  const [major, decimals] = decimalOf({ amount: BigInt(amount), currency }).split('.') as [string, string?]
  return `${whole.format(BigInt(major))}${decimals === undefined ? '' : `.${decimals}`} ${currency}`
}

/** A share of zero is told apart from one that only rounds to it. */
export function formatShare(share: number): string {
  if (share === 0) return '0 %'
  const percent = share * 100
  if (percent < 0.01) return '< 0.01 %'
  return `${percent >= 10 ? percent.toFixed(1) : percent.toFixed(2)} %`
}

export function formatBytes(bytes: number): string {
  const units = ['B', 'kB', 'MB', 'GB', 'TB'] as const
  let value = bytes
  let unit = 0
  while (value >= 1000 && unit < units.length - 1) {
    value /= 1000
    unit++
  }
  return `${oneDigit.format(value)} ${units[unit]}`
}

export function formatDuration(ms: number): string {
  if (ms < 1000) return `${Math.round(ms)} ms`
  if (ms < 120_000) return `${oneDigit.format(ms / 1000)} s`
  return ms < 7_200_000 ? `${oneDigit.format(ms / 60_000)} min` : `${oneDigit.format(ms / 3_600_000)} h`
}

const BARS = ['▁', '▂', '▃', '▄', '▅', '▆', '▇', '█'] as const

/** The values as a row of bars, the largest one full. */
export function sparkline(values: readonly number[]): string {
  const peak = Math.max(...values, 0)
  return values.map((value) => BARS[peak === 0 ? 0 : Math.min(BARS.length - 1, Math.floor((value / peak) * BARS.length))]).join('')
}
