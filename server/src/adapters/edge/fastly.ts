import type { Edge } from '../../ports/edge.js'
import { call } from './call.js'

/** Keys of one batch, as Fastly documents it. */
const KEYS_MAX = 256

export interface FastlyOptions {
  readonly url: string
  readonly service: string
  readonly token: string
}

/** Fastly: a batch of surrogate keys in the header of one call. Not a soft purge: what has changed must not be served as stale either. */
export function fastly({ url, service, token }: FastlyOptions): Edge {
  return {
    keysMax: KEYS_MAX,
    async purge(keys, signal) {
      await call(`${url}/service/${encodeURIComponent(service)}/purge`, { method: 'POST', headers: { 'Fastly-Key': token, 'Surrogate-Key': keys.join(' '), Accept: 'application/json' } }, signal)
    },
  }
}
