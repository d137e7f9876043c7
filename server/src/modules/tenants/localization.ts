import { isCurrency } from '../../kernel/money.js'
import type { ProblemError } from '../../kernel/problem.js'

export interface Localization {
  default_currency: string
  currencies: readonly string[]
  country: string
  timezone: string
}

const regionNames = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' })
const UNKNOWN_REGION = 'ZZ'

/** What the contract's patterns let through although it does not exist, or contradicts itself. */
export function checkLocalization({ default_currency, currencies, country, timezone }: Localization): ProblemError[] {
  const errors: ProblemError[] = []
  currencies.forEach((currency, index) => {
    if (!isCurrency(currency)) errors.push({ pointer: `/currencies/${index}`, code: 'unknown_currency', detail: `${currency} is not a currency of ISO 4217` })
  })
  if (!isCurrency(default_currency)) errors.push({ pointer: '/default_currency', code: 'unknown_currency', detail: `${default_currency} is not a currency of ISO 4217` })
  else if (!currencies.includes(default_currency)) errors.push({ pointer: '/default_currency', code: 'not_among_currencies', detail: 'must be one of the currencies' })
  if (country === UNKNOWN_REGION || regionNames.of(country) === undefined) errors.push({ pointer: '/country', code: 'unknown_country', detail: `${country} is not a country of ISO 3166` })
  if (!isTimezone(timezone)) errors.push({ pointer: '/timezone', code: 'unknown_timezone', detail: `${timezone} is not a time zone` })
  return errors
}

function isTimezone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name })
    return true
  } catch {
    return false
  }
}
