import { newId } from '../kernel/id.js'
import type { Step } from './context.js'

const ACCEPTABLE = /^[A-Za-z0-9._-]{8,128}$/
const API_VERSION = '2026-11-22'
// Facts that only this gateway may establish; a client's copies must never reach a handler or a log.
const INTERNAL_HEADERS = ['x-store-id', 'x-tenant-id', 'x-tenant-plan', 'x-souk-store', 'x-souk-principal']

/** Names the request. A caller's own `Request-Id` is kept when it is harmless, so that traces join up. */
export function requestId(): Step {
  return async (ctx, next) => {
    for (const header of INTERNAL_HEADERS) delete ctx.req.headers[header]
    const given = ctx.get('request-id')
    ctx.state.requestId = ACCEPTABLE.test(given) ? given : newId('request', new Date())
    ctx.set('Request-Id', ctx.state.requestId)
    ctx.set('Souk-Version', API_VERSION)
    await next()
  }
}
