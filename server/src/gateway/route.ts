import { Router } from '@koa/router'
import { OPERATIONS, type OperationRow } from '../contract/operations.gen.js'
import { Problem } from '../kernel/problem.js'
import type { Step } from './context.js'

/**
 * Finds the operation. One small router per resource and number of segments, picked from a map: a single router with every route of
 * the contract scans them all, which costs as much as the rest of the chain.
 */
export function route(): Step {
  const byResource = new Map<string, Router[]>()
  const operations = new Map<Layer, OperationRow>()
  for (const operation of inMatchingOrder(OPERATIONS)) {
    const resource = resourceOf(operation.path)
    const routers = byResource.get(resource) ?? []
    byResource.set(resource, routers)
    const router = (routers[segmentsOf(operation.path)] ??= new Router())
    operations.set(router.register(operation.path.replaceAll(/\{(\w+)\}/g, ':$1'), [operation.method.toLowerCase()], NOTHING) as Layer, operation)
  }
  return (ctx, next) => {
    const { path, method, state } = ctx
    // The router only finds the route: composing and running the middleware of each costs more than finding it.
    const matched = byResource.get(resourceOf(path))?.[segmentsOf(path)]?.match(path, method)
    const layer = matched?.pathAndMethod[0]
    if (layer === undefined) throw notMatched(path, matched?.path ?? [])
    state.operation = operations.get(layer)!
    state.pathParameters = layer.params(path, layer.captures(path))
    state.deadline = Date.now() + state.operation.deadlineMs
    return next()
  }
}

type Layer = ReturnType<Router['match']>['path'][number]
const NOTHING = () => undefined

function notMatched(path: string, layers: readonly { methods: string[] }[]): Problem {
  if (layers.length === 0) return new Problem('request.route_not_found', `There is nothing at ${path}.`)
  const allowed = [...new Set(layers.flatMap((layer) => layer.methods))].sort().join(', ')
  return new Problem('request.method_not_allowed', `Use ${allowed} here.`, { headers: { Allow: allowed } })
}

/** `/v1/products/{id}` → `products`, `/v1/storefront/products` → `storefront/products`, `/livez` → `livez`. */
function resourceOf(path: string): string {
  const start = path.startsWith('/v1/') ? 4 : 1
  const end = path.indexOf('/', path.startsWith('storefront/', start) ? start + 'storefront/'.length : start)
  return path.slice(start, end === -1 ? undefined : end)
}

/** One slash at the end is as good as none. */
function segmentsOf(path: string): number {
  let segments = path.length > 1 && path.endsWith('/') ? 0 : 1
  for (let at = path.indexOf('/', 1); at !== -1; at = path.indexOf('/', at + 1)) segments++
  return segments
}

/** Literal segments before parameters, so that /products/bulk is never taken for the id of a product. */
function inMatchingOrder(operations: readonly OperationRow[]): OperationRow[] {
  const rank = (operation: OperationRow) => operation.path.split('/').map((part) => (part.startsWith('{') ? '1' : '0')).join('')
  return [...operations].sort((a, b) => (rank(a) < rank(b) ? -1 : rank(a) > rank(b) ? 1 : 0))
}
