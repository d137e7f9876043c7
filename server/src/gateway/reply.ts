import type { ServerResponse } from 'node:http'
import { pipeline, type Readable } from 'node:stream'
import { API_VERSION } from '../kernel/version.js'
import type { Step } from './context.js'

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
  write(response: ServerResponse): void {
    const { body, headers, encoding } = this
    if (typeof body !== 'string') {
      response.writeHead(this.status, headers)
      pipeline(body, response, () => undefined) // a failure on either side ends both; whoever asked sees the answer cut off
      return
    }
    if (body === '' && (this.status === 204 || this.status === 304)) {
      response.writeHead(this.status, headers).end()
      return
    }
    headers['Content-Length'] = String(encoding === 'latin1' ? body.length : Buffer.byteLength(body))
    response.writeHead(this.status, headers).end(body, encoding)
  }
}

/** Writes out what the other steps have put together. What Koa's own middleware has answered is completed and left to Koa. */
export function writeReply(): Step {
  return async (ctx, next) => {
    const reply = new Reply()
    ctx.state.reply = reply
    await next()
    if (reply.status === 0) {
      ctx.set(reply.headers)
      return
    }
    ctx.respond = false
    if (ctx.writable) reply.write(ctx.res)
  }
}
