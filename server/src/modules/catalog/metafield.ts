import type { components } from '../../contract/types.gen.js'
import type { ProblemError } from '../../kernel/problem.js'

export type MetafieldDefinition = components['schemas']['MetafieldDefinition']
export type MetafieldType = MetafieldDefinition['type']
export type MetafieldValidations = components['schemas']['MetafieldValidations']

/** What a value must fit. */
export type ValueRule = Pick<MetafieldDefinition, 'type' | 'validations'>

const INTEGER = /^-?\d{1,18}$/
const DECIMAL = /^-?\d{1,18}(?:\.\d{1,9})?$/
const DATE = /^\d{4}-\d{2}-\d{2}$/
const COLOR = /^#[0-9a-f]{6}$/i
const LINE_BREAK = /[\n\r\u2028\u2029]/
const DECIMAL_PLACES = 9

/** A form check and, where the type has an order, the value as something that compares. */
const TYPES: Record<MetafieldType, { fits: (value: string) => boolean; hint: string; order?: (value: string) => bigint }> = {
  single_line_text: { fits: (value) => !LINE_BREAK.test(value), hint: 'must be a single line' },
  multi_line_text: { fits: () => true, hint: '' },
  integer: { fits: (value) => INTEGER.test(value), hint: 'must be a whole number of at most 18 digits', order: scaled },
  decimal: { fits: (value) => DECIMAL.test(value), hint: 'must be a number with at most 18 digits before and 9 after the point', order: scaled },
  boolean: { fits: (value) => value === 'true' || value === 'false', hint: 'must be true or false' },
  date: { fits: isDate, hint: 'must be a date such as 2026-11-22', order: (value) => BigInt(value.replaceAll('-', '')) },
  url: { fits: isUrl, hint: 'must be an http or https address' },
  color: { fits: (value) => COLOR.test(value), hint: 'must be a colour such as #0f766e' },
  json: { fits: (value) => parsed(value) !== undefined, hint: 'must be a JSON text' },
  'list.single_line_text': { fits: (value) => linesOf(value) !== null, hint: 'must be a JSON array of single-line strings' },
}

const LENGTHS = ['min_length', 'max_length'] as const
const BOUNDS = ['min', 'max'] as const
const ALLOWED: Record<MetafieldType, readonly (keyof MetafieldValidations)[]> = {
  single_line_text: [...LENGTHS, 'choices'], multi_line_text: LENGTHS, integer: BOUNDS, decimal: BOUNDS, boolean: [], date: BOUNDS, url: [], color: [], json: [],
  'list.single_line_text': [...LENGTHS, 'choices'],
}

/** What is wrong with a value, as the end of a sentence; null when it fits. */
export function valueFault({ type, validations }: ValueRule, value: string): string | null {
  const { fits, hint, order } = TYPES[type]
  if (!fits(value)) return hint
  if (order) {
    if (validations.min !== undefined && order(value) < order(validations.min)) return `must be at least ${validations.min}`
    if (validations.max !== undefined && order(value) > order(validations.max)) return `must be at most ${validations.max}`
    return null
  }
  const texts = type === 'list.single_line_text' ? linesOf(value)! : [value]
  return texts.map((text) => textFault(validations, text)).find((fault) => fault !== null) ?? null
}

function textFault({ min_length: min, max_length: max, choices }: MetafieldValidations, text: string): string | null {
  if (min !== undefined || max !== undefined) {
    const length = Array.from(text).length
    if (min !== undefined && length < min) return `must have at least ${min} characters`
    if (max !== undefined && length > max) return `must have at most ${max} characters`
  }
  if (choices !== undefined && !choices.includes(text)) return `must be one of ${choices.join(', ')}`.slice(0, 500)
  return null
}

/** Validations that do not belong to the type or contradict each other. */
export function validationFaults({ type, validations }: ValueRule): ProblemError[] {
  const faults: ProblemError[] = []
  const fault = (name: string, detail: string) => faults.push({ pointer: `/validations/${name}`, code: 'validations', detail })
  for (const name of Object.keys(validations) as (keyof MetafieldValidations)[]) if (!ALLOWED[type].includes(name)) fault(name, `is no limit for the type ${type}`)
  if (faults.length > 0) return faults
  const { min, max, min_length: shortest, max_length: longest, choices } = validations
  for (const [name, bound] of [['min', min], ['max', max]] as const) if (bound !== undefined && !TYPES[type].fits(bound)) fault(name, TYPES[type].hint)
  if (faults.length === 0 && min !== undefined && max !== undefined && TYPES[type].order!(min) > TYPES[type].order!(max)) fault('max', 'must not be less than min')
  if (shortest !== undefined && longest !== undefined && shortest > longest) fault('max_length', 'must not be less than min_length')
  const odd = choices?.find((choice) => LINE_BREAK.test(choice) || textFault({ ...validations, choices: undefined }, choice) !== null)
  if (odd !== undefined) fault('choices', `holds ${JSON.stringify(odd.slice(0, 100))}, which the type or the limits of length do not allow`)
  return faults
}

/** Digits as an integer of billionths, so that numbers compare exactly. */
function scaled(text: string): bigint {
  const [whole, fraction = ''] = text.split('.') as [string, string?]
  const digits = BigInt(whole.replace('-', '') + fraction.padEnd(DECIMAL_PLACES, '0'))
  return whole.startsWith('-') ? -digits : digits
}

function isDate(text: string): boolean {
  if (!DATE.test(text)) return false
  const date = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text)
}

function isUrl(text: string): boolean {
  return /^https?:\/\//i.test(text) && URL.canParse(text)
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch {
    return undefined
  }
}

function linesOf(text: string): string[] | null {
  const list = parsed(text)
  return Array.isArray(list) && list.every((line) => typeof line === 'string' && !LINE_BREAK.test(line)) ? (list as string[]) : null
}
