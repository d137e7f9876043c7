import type { LookupFunction } from 'node:net'
import { invalidOption, LoadTestError } from './errors.js'

/**
 * The guard that keeps this engine from being pointed at somebody else's site: only this machine may be loaded unless the
 * caller names the host a second time. It is checked on the parsed URL (so `127.1` and `LOCALHOST` are seen as what they
 * are), redirects are never followed, and `*.localhost` is never looked up in DNS, so no resolver can send it elsewhere.
 */
export function checkTarget(baseUrl: string, ownedHosts: readonly string[]): URL {
  let url: URL
  try {
    url = new URL(baseUrl)
  } catch {
    throw invalidOption('baseUrl', 'an absolute URL such as http://demo.localhost:8080', baseUrl)
  }
  if (url.protocol !== 'http:' && url.protocol !== 'https:') throw invalidOption('baseUrl', 'an http or https URL', baseUrl)
  if (url.username || url.password) throw new LoadTestError('loadtest.invalid_option', 'baseUrl must not carry a user name or password')
  if (url.search || url.hash) throw invalidOption('baseUrl', 'a URL without query and fragment', baseUrl)
  const host = hostOf(url)
  if (isLoopback(host) || ownedHosts.some((owned) => owned.toLowerCase() === host)) return url
  throw new LoadTestError('loadtest.host_refused', `${host} is not this machine. A load test can take a site down, so it is refused.`, [
    `If ${host} is yours and may be loaded, say so: --i-own-this-host ${host}`
  ])
}

/** Host name without brackets or a trailing dot. */
export function hostOf(url: URL): string {
  return url.hostname.replace(/^\[|\]$/g, '').replace(/\.$/, '').toLowerCase()
}

export function isLoopback(host: string): boolean {
  return host === '::1' || isLocalhostName(host) || /^127\.\d{1,3}\.\d{1,3}\.\d{1,3}$/.test(host)
}

export function isLocalhostName(host: string): boolean {
  return host === 'localhost' || host.endsWith('.localhost')
}

/** Answers for `localhost` names as RFC 6761 asks; many resolvers know `localhost` but not `demo.localhost`. */
export const lookupLoopback: LookupFunction = (_hostname, options, callback) => {
  const addresses = [{ address: '127.0.0.1', family: 4 }, { address: '::1', family: 6 }]
  if (options.all) return callback(null, addresses)
  const wanted = addresses.find(({ family }) => family === options.family) ?? addresses[0]
  callback(null, wanted?.address ?? '127.0.0.1', wanted?.family ?? 4)
}
