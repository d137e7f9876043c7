import { Problem } from '../kernel/problem.js'
import type { Step } from './context.js'

export type ReportError = (error: unknown, requestId: string) => void

/**
 * Turns what was thrown into a problem document. An error that is not a Problem is ours: the caller learns only the request
 * id, and it is logged here, once.
 */
export function problems(report: ReportError): Step {
  return async (ctx, next) => {
    try {
      await next()
      if (ctx.state.reply.status === 0 && ctx.status === 404) throw new Problem('request.route_not_found', `There is nothing at ${ctx.method} ${ctx.path}.`)
    } catch (error) {
      const problem = toProblem(error)
      if (isOurs(problem)) report(problem.cause ?? error, ctx.state.requestId)
      const { reply } = ctx.state
      Object.assign(reply.headers, problem.headers)
      if (problem.retryAfter !== undefined) reply.headers['Retry-After'] = String(Math.ceil(problem.retryAfter))
      if (problem.status === 401) reply.headers['WWW-Authenticate'] = 'Bearer realm="souk"'
      reply.headers['Cache-Control'] = 'no-store'
      reply.text(problem.status, 'application/problem+json', JSON.stringify(problem.toBody(ctx.state.requestId)))
    }
  }
}

const STATEMENT_TIMEOUT = '57014'
const LOCK_TIMEOUT = '55P03'
const SERIALIZATION = new Set(['40001', '40P01'])

/** What a busy or absent database does is no error of ours; transactions that stand in each other's way however often they are run are. */
function isOurs({ status, code, cause }: Problem): boolean {
  return SERIALIZATION.has((cause as { code?: string } | undefined)?.code ?? '') || (status >= 500 && code !== 'server.unavailable' && code !== 'server.overloaded')
}

function toProblem(error: unknown): Problem {
  if (error instanceof Problem) return error
  const code = (error as { code?: string } | null)?.code ?? ''
  if (code === STATEMENT_TIMEOUT) return new Problem('server.deadline_exceeded', 'The work took longer than this operation allows and was rolled back.', { retryAfter: 1, cause: error })
  if (code === LOCK_TIMEOUT || SERIALIZATION.has(code)) return new Problem('server.unavailable', 'The resource is busy. Try again shortly.', { retryAfter: 1, cause: error })
  if (/^(57P0|08|53)/.test(code) || code === 'ECONNREFUSED' || code === 'ECONNRESET') return new Problem('server.unavailable', 'The database is away. Try again shortly.', { retryAfter: 1, cause: error })
  return new Problem('server.internal', undefined, { cause: error })
}
