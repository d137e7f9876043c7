import type { ServerResponse } from 'node:http'
import { pipeline, type Readable } from 'node:stream'
import { API_VERSION } from '../kernel/version.js'
import type { Step } from './context.js'
import { canWriteWhole, headOf, writeWhole } from './writeWhole.js'

/** An answer that was made before, without what belongs to each answer alone. */
export interface KeptAnswer {
  readonly headers: Record<string, string>
  /** Characters that are the bytes to send. */
  readonly body: string
  /** The head written out, of the answer itself and of 304, which describes no body. */
  readonly found: string
  readonly unchanged: string
}

/** Headers that belong to one answer, not to the resource. */
export const OWN_HEADERS = ['Request-Id', 'RateLimit', 'RateLimit-Policy', 'Strict-Transport-Security'] as const

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
  #kept: KeptAnswer | undefined

  vary(on: string): void {
    this.headers.Vary += `, ${on}`
  }

  text(status: number, type: string, body: string): void {
    this.status = status
    this.headers['Content-Type'] = type
    this.body = body
    this.#kept = undefined
  }

  /** Answers as was answered before. */
  recall(kept: KeptAnswer, isUnchanged: boolean): void {
    this.status = isUnchanged ? 304 : 200
    this.#kept = kept
  }

  /** Headers that others have set on the response stay, unless the reply names them too. */
  write(response: ServerResponse, keepAliveSeconds: number): void {
    const { status, body, headers } = this
    if (this.#kept !== undefined) this.#writeKept(this.#kept, response, keepAliveSeconds)
    else if (typeof body !== 'string') {
      response.writeHead(status, headers)
      pipeline(body, response, () => undefined) // a failure on either side ends both; whoever asked sees the answer cut off
    } else {
      const isEmpty = body === '' && (status === 204 || status === 304)
      if (!isEmpty) headers['Content-Length'] = String(Buffer.byteLength(body))
      if (!canWriteWhole(response)) response.writeHead(status, headers).end(body)
      else writeWhole(response, Date.now(), keepAliveSeconds, headOf(status, setByOthers(response, headers)), [], body, 'utf8')
    }
  }

  /** What others have set is among what was kept: where it differs, so does the answer. */
  #writeKept(kept: KeptAnswer, response: ServerResponse, keepAliveSeconds: number): void {
    const isUnchanged = this.status === 304
    if (canWriteWhole(response)) {
      const own: [name: string, value: string][] = []
      for (const name of OWN_HEADERS) if (this.headers[name] !== undefined) own.push([name, this.headers[name]])
      writeWhole(response, Date.now(), keepAliveSeconds, isUnchanged ? kept.unchanged : kept.found, own, isUnchanged ? '' : kept.body)
      return
    }
    const { 'Content-Type': type, ...headers } = { ...this.headers, ...kept.headers }
    if (isUnchanged) response.writeHead(304, headers).end()
    else response.writeHead(200, { ...headers, 'Content-Type': type, 'Content-Length': String(kept.body.length) }).end(kept.body, 'latin1')
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
