const FIRST_MS = Date.parse('0001-01-01T00:00:00.000Z')
const LAST_MS = Date.parse('9999-12-31T23:59:59.999Z')

/**
 * The moment that a `date-time` of the contract names. RFC 3339 knows leap seconds, which neither JavaScript nor PostgreSQL do:
 * one counts as the second before it. What an offset moves out of the years 1 to 9999 counts as the end of them.
 */
export function moment(text: string): Date {
  const ms = new Date(text.replace(/:60(?=[.Zz+-])/, ':59')).getTime()
  return new Date(Math.min(LAST_MS, Math.max(FIRST_MS, ms)))
}
