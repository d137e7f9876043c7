import type { Edge } from '../../ports/edge.js'
import { call } from './call.js'

/** Keys in one header: with more, Varnish refuses the request for its size. */
const KEYS_MAX = 100

export interface VarnishOptions {
  /** Each Varnish by itself: what one of them has dropped the others have not. */
  readonly urls: readonly string[]
}

/** Varnish with the VCL of examples/varnish, which makes a ban of the keys. Every one of them has to say that it did. */
export function varnish({ urls }: VarnishOptions): Edge {
  return {
    keysMax: KEYS_MAX,
    async purge(keys, signal) {
      const headers = { 'Surrogate-Key': keys.join(' ') }
      await Promise.all(urls.map((url) => call(`${url}/`, { method: 'PURGE', headers }, signal)))
    },
  }
}
