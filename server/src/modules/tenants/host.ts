const LABEL = '[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?'
const HOST = new RegExp(`^(${LABEL}(?:\\.${LABEL})+)\\.?(?::([1-9][0-9]{0,4}))?$`)
const PORT_MAX = 65_535
const HOST_MAX = 253

/**
 * The name in a `Host` header that may be the address of one store: lower case, without port and trailing dot. Null for
 * everything else: lists, addresses, credentials, the platform's own hosts, more than one label below the base domain.
 */
export function parseHost(header: string, baseDomain: string): string | null {
  const match = HOST.exec(header.toLowerCase())
  const name = match?.[1]
  if (name === undefined || name.length > HOST_MAX || Number(match?.[2] ?? 0) > PORT_MAX) return null
  if (/^[0-9.]+$/.test(name) || name === baseDomain) return null
  const suffix = `.${baseDomain}`
  return name.endsWith(suffix) && name.slice(0, -suffix.length).includes('.') ? null : name
}
