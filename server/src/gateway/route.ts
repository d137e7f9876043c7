import { Router } from '@koa/router'
import { OPERATIONS, type OperationRow } from '../contract/operations.gen.js'
import { Problem } from '../kernel/problem.js'
import type { GatewayContext, Step } from './context.js'

/**
 * Finds the operation. One small router per first path segment, picked from a map: a single router with every route of the
 * contract scans them all, which costs as much as the rest of the chain.
 */
export function route(): Step {
  const bySegment = new Map<string, Router>()
  for (const operation of inMatchingOrder(OPERATIONS)) {
    const segment = firstSegment(operation.path)
    const router = bySegment.get(segment) ?? new Router()
    bySegment.set(segment, router)
    router.register(operation.path.replaceAll(/\{(\w+)\}/g, ':$1'), [operation.method.toLowerCase()], async (ctx, next) => {
      const state = ctx.state as GatewayContext['state']
      state.operation = operation
      state.pathParameters = ctx.params
      state.deadline = Date.now() + operation.deadlineMs
      await next()
    })
  }
  const dispatchers = new Map([...bySegment].map(([segment, router]) => [segment, { router, run: router.routes() }]))
  return async (ctx, next) => {
    const dispatcher = dispatchers.get(firstSegment(ctx.path))
    if (!dispatcher) throw new Problem('request.route_not_found', `There is nothing at ${ctx.path}.`)
    await dispatcher.run(ctx as never, async () => {
      // The router goes on here also when nothing matched.
      if ((ctx.state as Partial<GatewayContext['state']>).operation === undefined) throw notMatched(ctx.path, dispatcher.router.match(ctx.path, ctx.method).path)
      await next()
    })
  }
}

function notMatched(path: string, layers: { methods: string[] }[]): Problem {
  if (layers.length === 0) return new Problem('request.route_not_found', `There is nothing at ${path}.`)
  const allowed = [...new Set(layers.flatMap((layer) => layer.methods))].sort().join(', ')
  return new Problem('request.method_not_allowed', `Use ${allowed} here.`, { headers: { Allow: allowed } })
}

/** `/v1/products/{id}` → `products`, `/livez` → `livez`. */
function firstSegment(path: string): string {
  const start = path.startsWith('/v1/') ? 4 : 1
  const end = path.indexOf('/', start)
  return path.slice(start, end === -1 ? undefined : end)
}

/** Literal segments before parameters, so that /products/bulk is never taken for the id of a product. */
function inMatchingOrder(operations: readonly OperationRow[]): OperationRow[] {
  const rank = (operation: OperationRow) => operation.path.split('/').map((part) => (part.startsWith('{') ? '1' : '0')).join('')
  return [...operations].sort((a, b) => (rank(a) < rank(b) ? -1 : rank(a) > rank(b) ? 1 : 0))
}
