import { networkInterfaces } from 'node:os'
import ipaddr from 'ipaddr.js'

/** Public addresses that answer for a cloud's inside: the platform agent of Azure, reachable from every machine there. */
const INSIDE_OF_CLOUDS = new Set(['168.63.129.16'])

/** All that is routed between networks; what lies outside, such as addresses that embed an IPv4 one, is for somebody's inside. */
const GLOBAL_IPV6 = ipaddr.IPv6.parseCIDR('2000::/3')

/** Without a zone, and an IPv4 address that is written as an IPv6 one as what it is; null for what is no address. */
export function normalAddress(text: string): string | null {
  return ipaddr.isValid(text) && !text.includes('%') ? ipaddr.process(text).toString() : null
}

/** Whether an address is one of the public network. Everything else is refused, so a range nobody thought of is refused as well. */
export function isPublic(address: string): boolean {
  const normal = normalAddress(address)
  if (normal === null || INSIDE_OF_CLOUDS.has(normal)) return false
  const parsed = ipaddr.parse(normal)
  return parsed.range() === 'unicast' && (parsed instanceof ipaddr.IPv4 || parsed.match(GLOBAL_IPV6))
}

export function isLoopback(address: string): boolean {
  const normal = normalAddress(address)
  return normal !== null && ipaddr.parse(normal).range() === 'loopback'
}

/** Whether an address is this machine's, also when it is a public one. */
export function isOwn(address: string): boolean {
  return Object.values(networkInterfaces()).some((held) => held!.some((own) => normalAddress(own.address) === normalAddress(address)))
}
