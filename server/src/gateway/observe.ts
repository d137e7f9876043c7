import { trace, SpanStatusCode } from '@opentelemetry/api'
import type { Logger } from 'pino'
import { Counter, Histogram, Registry, collectDefaultMetrics } from 'prom-client'
import type { GatewayState, Step } from './context.js'

export interface Metrics {
  readonly registry: Registry
  readonly duration: Histogram<'operation' | 'status'>
  readonly served: Counter<'operation' | 'status'>
}

/** Per operation and status class, never per store: label values must stay few. */
export function createMetrics(): Metrics {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  return {
    registry,
    duration: new Histogram({ name: 'souk_request_duration_seconds', help: 'Time from request to reply', labelNames: ['operation', 'status'], buckets: [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5], registers: [registry] }),
    served: new Counter({ name: 'souk_requests_total', help: 'Requests answered', labelNames: ['operation', 'status'], registers: [registry] }),
  }
}

const tracer = trace.getTracer('@souk/server')

/** One span, one log line and one measurement per request. OpenTelemetry costs nothing until an SDK is registered. */
export function observe(logger: Logger, metrics: Metrics): Step {
  return async (ctx, next) => {
    const started = performance.now()
    await tracer.startActiveSpan('request', async (span) => {
      try {
        await next()
      } finally {
        const state = ctx.state as Partial<GatewayState>
        const operation = state.operation?.id ?? 'none'
        const ms = performance.now() - started
        metrics.duration.observe({ operation, status: `${Math.floor(ctx.status / 100)}xx` }, ms / 1000)
        metrics.served.inc({ operation, status: `${Math.floor(ctx.status / 100)}xx` })
        span.updateName(operation)
        span.setAttributes({ 'http.request.method': ctx.method, 'http.response.status_code': ctx.status, 'souk.operation': operation, 'souk.store_id': state.store?.storeId ?? '' })
        if (ctx.status >= 500) span.setStatus({ code: SpanStatusCode.ERROR })
        span.end()
        // Neither body nor query: both can hold personal data and secrets.
        logger[ctx.status >= 500 ? 'warn' : 'debug']({ request_id: state.requestId, operation, status: ctx.status, ms: Math.round(ms * 100) / 100, store_id: state.store?.storeId, principal: state.principal?.id }, 'request')
      }
    })
  }
}
