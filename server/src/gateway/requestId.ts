import { newId } from '../kernel/id.js'
import type { Step } from './context.js'

const ACCEPTABLE = /^[A-Za-z0-9._-]{8,128}$/
// Facts that only this gateway may establish; a client's copies must never reach a handler or a log.
const INTERNAL_HEADERS = ['x-store-id', 'x-tenant-id', 'x-tenant-plan', 'x-souk-store', 'x-souk-principal']

/** A caller's own `Request-Id` is kept when it is harmless, so that traces join up. */
export function idOfRequest(given: string | string[] | undefined): string {
  return typeof given === 'string' && ACCEPTABLE.test(given) ? given : newId('request', new Date())
}

/** Names the request. */
export function requestId(): Step {
  return (ctx, next) => {
    const { headers } = ctx.req
    for (const header of INTERNAL_HEADERS) if (headers[header] !== undefined) delete headers[header]
    ctx.state.requestId = idOfRequest(headers['request-id'])
    ctx.state.reply.headers['Request-Id'] = ctx.state.requestId
    return next()
  }
}
