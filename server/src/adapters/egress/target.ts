import { isIP } from 'node:net'
import { isLoopback, isOwn, isPublic } from './addresses.js'

export interface TargetRules {
  /** Hosts of the platform end in it; nothing is sent there. */
  readonly baseDomain: string
  /** For tests and development: also this machine, over HTTP or HTTPS on any port. */
  readonly allowLoopback: boolean
}

/** Where a call goes, as its address says. */
export interface Target {
  readonly url: URL
  /** Without the brackets of an IPv6 address and the dot that may end a name. */
  readonly host: string
  readonly port: number
  readonly secure: boolean
  /** Whether only this machine may be meant. */
  readonly loopback: boolean
}

const HTTPS_PORT = 443
/** What some programs read otherwise than others, such as a backslash or a missing slash, is refused. */
const WRITTEN_OUT = /^https?:\/\/[^\\\s\p{Cc}/?#]+(?:[/?#][^\\\s\p{Cc}]*)?$/iu
const NAME_OF_LOOPBACK = /^(?:.+\.)?localhost$/

/** @returns the target, or what is wrong with the address. */
export function targetOf(text: string, rules: TargetRules): Target | string {
  if (!WRITTEN_OUT.test(text) || !URL.canParse(text)) return 'must be an address that begins with https:// and is written out'
  const url = new URL(text)
  const host = url.hostname.replace(/^\[|\]$/g, '').replace(/\.$/, '').toLowerCase()
  const loopback = rules.allowLoopback && (isLoopback(host) || NAME_OF_LOOPBACK.test(host))
  if (url.username !== '' || url.password !== '') return 'must not hold a user or a password; send credentials in a header'
  if (url.hash !== '') return 'must not hold a fragment'
  if (loopback && (url.protocol === 'http:' || url.protocol === 'https:')) return { url, host, port: portOf(url), secure: url.protocol === 'https:', loopback }
  if (url.protocol !== 'https:') return 'must begin with https://'
  if (portOf(url) !== HTTPS_PORT) return 'must use port 443'
  if (isIP(host) !== 0) return mayConnect(host, { loopback: false }) ? { url, host, port: HTTPS_PORT, secure: true, loopback } : 'is not a public address'
  if (NAME_OF_LOOPBACK.test(host) || !host.includes('.')) return 'is not a public host'
  if (host === rules.baseDomain || host.endsWith(`.${rules.baseDomain}`)) return 'is a host of this platform'
  return { url, host, port: HTTPS_PORT, secure: true, loopback }
}

/** Whether a call to the target may go to this address. */
export function mayConnect(address: string, { loopback }: Pick<Target, 'loopback'>): boolean {
  return loopback ? isLoopback(address) : isPublic(address) && !isOwn(address)
}

const portOf = (url: URL) => (url.port === '' ? (url.protocol === 'http:' ? 80 : HTTPS_PORT) : Number(url.port))
