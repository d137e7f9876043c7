import type { ServerResponse } from 'node:http'
import { pipeline, type Readable } from 'node:stream'
import { API_VERSION } from '../kernel/version.js'
import type { Step } from './context.js'
import { canWriteWhole, headOf, writeWhole } from './writeWhole.js'

/**
 * The answer as the steps put it together. It is written out once, at the end: setting headers on Node's response one by one
 * and having Koa look at them again costs as much as the rest of the chain.
 */
export class Reply {
  /** 0 until somebody has answered. */
  status = 0
  /** By name as it is sent. `nosniff` is what a browser has to know about an answer that is JSON (OWASP REST Security Cheat Sheet). */
  readonly headers: Record<string, string> = { 'Request-Id': '', 'Souk-Version': API_VERSION, 'X-Content-Type-Options': 'nosniff', Vary: 'Origin' }
  body: string | Readable = ''
  /** How text leaves: latin1 for text whose characters are the bytes to send. */
  encoding: 'utf8' | 'latin1' = 'utf8'

  vary(on: string): void {
    this.headers.Vary += `, ${on}`
  }

  text(status: number, type: string, body: string): void {
    this.status = status
    this.headers['Content-Type'] = type
    this.body = body
  }

  /** Headers that others have set on the response stay, unless the reply names them too. */
  write(response: ServerResponse, keepAliveSeconds: number): void {
    const { status, body, headers, encoding } = this
    if (typeof body !== 'string') {
      response.writeHead(status, headers)
      pipeline(body, response, () => undefined) // a failure on either side ends both; whoever asked sees the answer cut off
      return
    }
    const isEmpty = body === '' && (status === 204 || status === 304)
    if (!isEmpty) headers['Content-Length'] = String(encoding === 'latin1' ? body.length : Buffer.byteLength(body))
    if (!canWriteWhole(response)) response.writeHead(status, headers).end(body, encoding)
    else writeWhole(response, Date.now(), keepAliveSeconds, headOf(status, setByOthers(response, headers)), [], body, encoding)
  }
}

/** Headers that Koa's own middleware has set and the reply does not name. */
function setByOthers(response: ServerResponse, own: Record<string, string>): Record<string, string> {
  const set = Object.entries(response.getHeaders())
  if (set.length === 0) return own
  const named = new Set(Object.keys(own).map((name) => name.toLowerCase()))
  return { ...Object.fromEntries(set.flatMap(([name, value]) => (named.has(name) ? [] : [[name, String(value)]]))), ...own }
}

/** Writes out what the other steps have put together. What Koa's own middleware has answered is completed and left to Koa. */
export function writeReply(keepAliveSeconds: number): Step {
  return async (ctx, next) => {
    const reply = new Reply()
    ctx.state.reply = reply
    await next()
    if (reply.status === 0) {
      ctx.set(reply.headers)
      return
    }
    ctx.respond = false
    if (ctx.writable) reply.write(ctx.res, keepAliveSeconds)
  }
}
