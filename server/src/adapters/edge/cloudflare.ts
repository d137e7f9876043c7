import { EdgeRefused, type Edge } from '../../ports/edge.js'
import { call } from './call.js'

/** Tags of one call, as Cloudflare documents it for all plans. */
const TAGS_MAX = 100

export interface CloudflareOptions {
  readonly url: string
  readonly zone: string
  readonly token: string
}

/** Cloudflare: tags in the body. A call that was answered says itself whether it worked. */
export function cloudflare({ url, zone, token }: CloudflareOptions): Edge {
  return {
    keysMax: TAGS_MAX,
    async purge(keys, signal) {
      const headers = { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' }
      const text = await call(`${url}/zones/${encodeURIComponent(zone)}/purge_cache`, { method: 'POST', headers, body: JSON.stringify({ tags: keys }) }, signal)
      if (!succeeded(text)) throw new EdgeRefused(`Cloudflare did not say that it purged: ${text.slice(0, 300)}`)
    },
  }
}

function succeeded(text: string): boolean {
  try {
    return (JSON.parse(text) as { success?: unknown } | null)?.success === true
  } catch {
    return false
  }
}
