import { trace, SpanStatusCode } from '@opentelemetry/api'
import type { Logger } from 'pino'
import { Counter, Histogram, Registry, collectDefaultMetrics } from 'prom-client'
import type { GatewayState, Step } from './context.js'

export interface Metrics {
  readonly registry: Registry
  readonly duration: Histogram<'operation' | 'status'>
  /** Counts an answer. */
  served(operation: string, status: number): void
  /** Counts an answer to a shopper that was not in the memory of this process, by where it came from. */
  foundFor(from: 'made' | 'shared' | 'joined'): void
  /** Counts a request that was over a limit. */
  limited(policy: string): void
  /** Counts a request that was turned away, and for lack of whose places. */
  shed(loadClass: string, lack: string): void
  /** Counts a call to a payment provider that gave no answer. */
  unreachable(kind: string): void
}

const CLASSES = ['0xx', '1xx', '2xx', '3xx', '4xx', '5xx']

/** How often the delay of the event loop is measured. The ten milliseconds of the library take as much CPU as all the looking for work of a process at rest. */
const LAG_PRECISION_MS = 50

/** Per operation and status class, never per store: label values must stay few. */
export function createMetrics(): Metrics {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry, eventLoopMonitoringPrecision: LAG_PRECISION_MS })
  // Counted in a plain map: labels are put together when somebody looks, not for each answer.
  const served = new Map<string, number[]>()
  new Counter({
    name: 'souk_requests_total', help: 'Requests answered', labelNames: ['operation', 'status'], registers: [registry],
    collect() {
      this.reset()
      for (const [operation, counts] of served) counts.forEach((count, group) => void this.inc({ operation, status: CLASSES[group]! }, count))
    },
  })
  const limited = new Counter({ name: 'souk_rate_limited_total', help: 'Requests refused because a limit was used up, by whose it was', labelNames: ['policy'], registers: [registry] })
  const found = new Counter({ name: 'souk_storefront_answers_total', help: 'Answers to shoppers that were not in memory: made here, shared by another process, joined while they were made', labelNames: ['from'], registers: [registry] })
  const shed = new Counter({ name: 'souk_requests_shed_total', help: 'Requests turned away because more were at work than can be done in time, by class of load and by whose places were taken', labelNames: ['class', 'lack'], registers: [registry] })
  const unreachable = new Counter({ name: 'souk_payment_provider_unreachable_total', help: 'Calls to payment providers that gave no answer, by kind of gateway; each is made again until it is answered', labelNames: ['kind'], registers: [registry] })
  return {
    registry,
    unreachable: (kind) => unreachable.inc({ kind }),
    foundFor: (from) => found.inc({ from }),
    shed: (loadClass, lack) => shed.inc({ class: loadClass, lack }),
    limited: (policy) => limited.inc({ policy }),
    duration: new Histogram({ name: 'souk_request_duration_seconds', help: 'Time from request to reply', labelNames: ['operation', 'status'], buckets: [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5], registers: [registry] }),
    served(operation, status) {
      let counts = served.get(operation)
      if (!counts) served.set(operation, (counts = []))
      const group = Math.floor(status / 100)
      counts[group] = (counts[group] ?? 0) + 1
    },
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
        const state = ctx.state as Partial<GatewayState> & Pick<GatewayState, 'reply'>
        const operation = state.operation?.id ?? 'none'
        const status = state.reply.status || ctx.status
        const ms = performance.now() - started
        metrics.duration.observe({ operation, status: CLASSES[Math.floor(status / 100)]! }, ms / 1000)
        metrics.served(operation, status)
        if (span.isRecording()) {
          span.updateName(operation)
          span.setAttributes({ 'http.request.method': ctx.method, 'http.response.status_code': status, 'souk.operation': operation, 'souk.store_id': state.store?.storeId ?? '' })
          if (status >= 500) span.setStatus({ code: SpanStatusCode.ERROR })
        }
        span.end()
        const level = status >= 500 && state.shed !== true ? 'warn' : 'debug'
        // Neither body nor query: both can hold personal data and secrets.
        if (logger.isLevelEnabled(level)) logger[level]({ request_id: state.requestId, operation, status, ms: Math.round(ms * 100) / 100, store_id: state.store?.storeId, principal: state.principal?.id }, 'request')
      }
    })
  }
}
