/** Exact decimal numbers as text, because money and weights must not pass through binary floating point. */

export interface Decimal {
  negative: boolean
  /** Digits before the point, without leading zeros unless it is the only digit. */
  whole: string
  fraction: string
}

export type Parsed<T> = { value: T } | { problem: string }

const GROUPED_BY = {
  comma: /^\d{1,3}(?:,\d{3})+$/,
  dot: /^\d{1,3}(?:\.\d{3})+$/,
  blank: /^\d{1,3}(?:[ '’]\d{3})+$/,
}

/**
 * Reads the way people and spreadsheets write numbers: 1234.5, 1234,5, 1,234.50, 1.234,50, 1 234,50, 1'234.50.
 * What could mean two numbers is refused, not guessed.
 */
export function parseDecimal(text: string): Parsed<Decimal> {
  const sign = /^[-+\u2212]/.exec(text)?.[0] ?? ''
  const body = text.slice(sign.length).replace(/[\u00a0\u202f\u2009]/g, ' ').trim()
  if (!/^[\d.,'’ ]*\d[.,]?$/.test(body) || /^[^\d.,]/.test(body)) return { problem: 'is not a number' }
  const split = splitNumber(body)
  if ('problem' in split) return split
  const [whole, fraction] = split.value
  if (!/^\d*$/.test(whole) || !/^\d*$/.test(fraction) || whole + fraction === '') return { problem: 'is not a number' }
  return { value: { negative: sign === '-' || sign === '\u2212', whole: whole.replace(/^0+(?=\d)/, '') || '0', fraction } }
}

function splitNumber(body: string): Parsed<[string, string]> {
  const comma = body.lastIndexOf(',')
  const dot = body.lastIndexOf('.')
  if (comma >= 0 && dot >= 0) {
    const [mark, group] = comma > dot ? [comma, GROUPED_BY.dot] as const : [dot, GROUPED_BY.comma] as const
    return groupedWhole(body.slice(0, mark), group, body.slice(mark + 1))
  }
  const mark = Math.max(comma, dot)
  if (mark < 0) return groupedWhole(body, GROUPED_BY.blank, '')
  const sign = comma >= 0 ? ',' : '.'
  if (body.indexOf(sign) !== mark) return groupedWhole(body, sign === ',' ? GROUPED_BY.comma : GROUPED_BY.dot, '')
  const whole = body.slice(0, mark)
  const fraction = body.slice(mark + 1)
  if (sign === ',' && fraction.length === 3 && /^[1-9]\d{0,2}$/.test(whole)) {
    return { problem: 'can be read two ways (a decimal comma or a thousands comma); write it with a decimal point' }
  }
  return groupedWhole(whole, GROUPED_BY.blank, fraction)
}

function groupedWhole(whole: string, group: RegExp, fraction: string): Parsed<[string, string]> {
  if (/^\d*$/.test(whole)) return { value: [whole, fraction] }
  return group.test(whole) ? { value: [whole.replace(/\D/g, ''), fraction] } : { problem: 'is not a number' }
}

/** The number times 10^scale, or a problem when that is not a whole number. */
export function toUnits(decimal: Decimal, scale: number): Parsed<bigint> {
  if (/[1-9]/.test(decimal.fraction.slice(scale))) return { problem: `has more than ${scale} decimals` }
  const units = BigInt(decimal.whole + decimal.fraction.slice(0, scale).padEnd(scale, '0'))
  return { value: decimal.negative ? -units : units }
}

/** The number times `factor` (itself exact: numerator over a power of ten), rounded half up to a whole number. */
export function timesRounded(decimal: Decimal, numerator: bigint, factorScale: number): bigint {
  const scaled = BigInt(decimal.whole + decimal.fraction) * numerator
  const divisor = 10n ** BigInt(decimal.fraction.length + factorScale)
  const rounded = (scaled * 2n + divisor) / (divisor * 2n)
  return decimal.negative ? -rounded : rounded
}
