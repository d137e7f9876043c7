import type { GatewayContext, Step } from './context.js'

/** Answers 304 to whoever has what the answer says (RFC 9110 13.1.2). Around those that keep and share answers, which are made whole. */
export function unchanged(): Step {
  return (ctx, next) => {
    const has = ctx.req.headers['if-none-match']
    return ctx.method === 'GET' && has !== undefined ? sayUnchanged(ctx, next, has) : next()
  }
}

async function sayUnchanged({ state: { reply } }: GatewayContext, next: () => Promise<unknown>, has: string): Promise<void> {
  await next()
  if (reply.status !== 200 || reply.headers.ETag !== has) return
  delete reply.headers['Content-Type']
  reply.status = 304
  reply.body = ''
}
