import { Problem } from './problem.js'

/** The newest dated version of the API, as `Souk-Version` names it. */
export const API_VERSION = '2026-11-22'

/** The ETag of a version: strong, because the serialiser writes the same bytes for the same version. */
export const etagOf = (version: number | string) => `"${version}"`

/**
 * Refuses a change that is based on an older version.
 * @param ifMatch the `If-Match` header as sent; `*` matches any existing version.
 * @throws request.precondition_failed
 */
export function requireMatch(ifMatch: string | undefined, version: number | string): void {
  if (ifMatch === undefined || ifMatch === '*') return
  const current = etagOf(version)
  if (!ifMatch.split(',').some((tag) => tag.trim() === current)) {
    throw new Problem('request.precondition_failed', `The current version is ${current}; the request is based on ${ifMatch}. Read it again and repeat the change.`, { headers: { ETag: current } })
  }
}
