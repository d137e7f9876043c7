/** Headers whose value is a credential or names a person's session. */
const SECRET_HEADERS = new Set(['authorization', 'proxy-authorization', 'cookie', 'set-cookie', 'idempotency-key'])

/** Keys and webhook secrets wherever they stand, in a URL or in an error message for example. */
const SECRETS = /\b(souk_[a-z]+_|whsec_)[A-Za-z0-9+/=_-]+/g
const SECRET_QUERY = /([?&][^=&]*(?:token|secret|password|signature|key)[^=&]*=)[^&#]*/gi

export const redactText = (text: string): string => text.replace(SECRETS, '$1[redacted]').replace(SECRET_QUERY, '$1[redacted]')

export function redactHeaders(headers: Headers): Record<string, string> {
  const shown: Record<string, string> = {}
  headers.forEach((value, name) => {
    shown[name] = SECRET_HEADERS.has(name) ? '[redacted]' : redactText(value)
  })
  return shown
}
