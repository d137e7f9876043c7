import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import cors from '@koa/cors'
import Koa from 'koa'
import type { Logger } from 'pino'
import { OPERATIONS } from '../contract/operations.gen.js'
import type { ConsumerLag } from '../ports/eventFeed.js'
import type { SharedAnswers } from '../ports/answers.js'
import type { Limits } from '../ports/limits.js'
import { Admission } from './admission.js'
import { authenticate } from './authenticate.js'
import type { Directory, GatewayContext, Step } from './context.js'
import { dispatch, type DispatchOptions } from './dispatch.js'
import { docs } from './docs.js'
import { Lane, STRICT_TRANSPORT, type KnownDirectory } from './lane.js'
import { metricsListener, metricsPage } from './metrics.js'
import { createMetrics, observe } from './observe.js'
import { Loads } from './loads.js'
import { measureRelay } from './relayMetrics.js'
import { problems } from './problems.js'
import { HeldBuckets, rateLimit, rateLimitAddress, type Quotas } from './rateLimit.js'
import { writeReply } from './reply.js'
import { requestId } from './requestId.js'
import { route } from './route.js'
import { tenant } from './tenant.js'
import { unchanged } from './unchanged.js'
import { validate } from './validate.js'

export interface GatewayOptions extends DispatchOptions {
  tenants: Directory & KnownDirectory
  quotas: Quotas
  limits: Limits
  answers: SharedAnswers
  /** Requests at work at once, at most, and the percent of them that may be of one store. */
  inFlightMax: number
  storeShare: number
  /** Connections to each shard. */
  connections: number
  logger: Logger
  trustProxy: boolean
  keepAliveSeconds: number
  corsOrigins: readonly string[]
  /** Metrics have a port of their own, and are not to be found on this one. */
  metricsElsewhere: boolean
  /** How far the consumers of this installation are. */
  lag: () => Promise<readonly ConsumerLag[]>
}

export interface Gateway {
  handle(request: IncomingMessage, response: ServerResponse): void
  /** Something that shoppers see has changed in this store. */
  storefrontChanged(storeId: string): void
  /** A payment provider of this kind gave no answer. */
  providerUnreachable(kind: string): void
  /** Answers on the port for metrics. */
  readonly metrics: RequestListener
  close(): void
}

/** The HTTP side of the platform: an ordered list of steps, each of which adds one fact to the request. */
export function createGateway(options: GatewayOptions): Gateway {
  refuseGaps(options)
  const metrics = createMetrics()
  measureRelay(metrics.registry, options.lag)
  const { limits, quotas } = options
  const held = new HeldBuckets(limits, quotas)
  const lane = new Lane({ loads: new Loads(options.answers, metrics), directory: options.tenants, limits, quotas, metrics, trustProxy: options.trustProxy, keepAliveSeconds: options.keepAliveSeconds })
  const admission = new Admission({ ...options, metrics })
  const app = new Koa({ proxy: options.trustProxy })
  app.silent = true
  const steps: Step[] = [
    writeReply(options.keepAliveSeconds),
    requestId(),
    observe(options.logger, metrics),
    problems((error, id) => options.logger.error({ err: error, request_id: id }, 'unexpected error')),
    strictTransport(),
    allowOrigins(options.corsOrigins),
    docs(),
    ...(options.metricsElsewhere ? [] : [metricsPage(metrics.registry, options.tenants)]),
    route(),
    admission.early(),
    rateLimitAddress(limits, held, metrics),
    authenticate(options.tenants),
    tenant(options.tenants),
    rateLimit(limits, held, metrics),
    validate(),
    unchanged(),
    lane.remember(),
    admission.enter(),
    dispatch(options),
  ]
  for (const step of steps) app.use(step as Koa.Middleware)
  const chain = app.callback()
  return {
    handle: (request, response) => void (lane.answer(request, response) || chain(request, response)),
    storefrontChanged: (storeId) => lane.changed(storeId),
    providerUnreachable: (kind) => metrics.unreachable(kind),
    metrics: metricsListener(metrics.registry),
    close: () => admission.close(),
  }
}

/** A server whose routes and contract disagree must not start. */
function refuseGaps(options: DispatchOptions): void {
  const ids = new Set<string>(OPERATIONS.map((operation) => operation.id))
  const complaints = [
    ...OPERATIONS.filter((operation) => !options.handlers.has(operation.id)).map((operation) => `${operation.id} has no handler`),
    ...OPERATIONS.filter((operation) => operation.permission === null && operation.access !== 'public' && operation.access !== 'any').map((operation) => `${operation.id} names no permission`),
    ...[...options.handlers.keys()].filter((id) => !ids.has(id)).map((id) => `${id} is not an operation of the contract`),
  ]
  if (complaints.length > 0) throw new Error(`the server does not fit its contract:\n${complaints.join('\n')}`)
}

/** RFC 6797 7.2: said over TLS only. */
function strictTransport(): Step {
  return (ctx, next) => {
    if (ctx.secure) ctx.state.reply.headers['Strict-Transport-Security'] = STRICT_TRANSPORT
    return next()
  }
}

function allowOrigins(origins: readonly string[]): Step {
  const exposed = ['Request-Id', 'RateLimit', 'RateLimit-Policy', 'Retry-After', 'ETag', 'Link', 'Idempotency-Replayed', 'Souk-Version', 'Souk-Cursor']
  const allow = cors({
    origin: (ctx) => {
      const origin = ctx.get('origin')
      return origins.includes('*') || origins.includes(origin) ? origin : ''
    },
    exposeHeaders: exposed, maxAge: 600, keepHeadersOnError: false,
  })
  return (ctx, next) => (ctx.req.headers.origin === undefined ? next() : (allow(ctx, next) as Promise<unknown>))
}

export type { GatewayContext }
