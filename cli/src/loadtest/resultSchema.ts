import { RESULT_FORMAT } from './result.js'

/** The JSON Schema of a result file. Fields may be added to the format, so unknown ones are let through. */
type Schema = Readonly<Record<string, unknown>>

const text: Schema = { type: 'string' }
const flag: Schema = { type: 'boolean' }
const count: Schema = { type: 'integer', minimum: 0 }
const amount: Schema = { type: 'number', minimum: 0 }
const counts: Schema = { type: 'object', additionalProperties: count }

/** Of `more` each may be absent. */
function object(properties: Readonly<Record<string, Schema>>, more: Readonly<Record<string, Schema>> = {}): Schema {
  return { type: 'object', required: Object.keys(properties), properties: { ...properties, ...more } }
}

function list(items: Schema, maxItems = 10_000): Schema {
  return { type: 'array', items, maxItems }
}

function nullable(schema: Schema): Schema {
  return { anyOf: [{ type: 'null' }, schema] }
}

const latency = nullable(object({
  min_ms: amount, mean_ms: amount, p50_ms: amount, p90_ms: amount, p95_ms: amount, p99_ms: amount, p999_ms: amount, max_ms: amount,
  histogram: { type: 'string', maxLength: 2_000_000 }
}))

const requestFigures = {
  requests: count, errors: count, error_rate: amount, rps: amount, bytes: count, statuses: counts, failures: counts, problems: counts,
  connection_codes: counts, latency
}

const block = object({ block: count, requests: count, errors: count, p50_ms: nullable(amount), p99_ms: nullable(amount) })

const config = object({
  model: { enum: ['open', 'closed'] },
  stages: list(object({ duration_ms: count, target: amount })),
  start_level: amount,
  duration_ms: count,
  warmup_ms: count,
  think_time_ms: nullable(object({ min: amount, max: amount })),
  journeys_max: nullable(count),
  connections: count,
  request_timeout_ms: count,
  max_in_flight: nullable(count),
  workers: count,
  check_share: amount,
  zipf_exponent: amount,
  catalog_limit: count,
  block_ms: count
})

/** A day of seconds is far above what a run may last. */
const MAX_SECONDS = 100_000
const seriesCounts = ['second', 'requests', 'errors', 'dropped', 'bytes', 's2xx', 's3xx', 's4xx', 's5xx', 'unanswered', 'active']
const seriesAmounts = ['p50_ms', 'p99_ms', 'cpu_share']
const series = object({
  ...Object.fromEntries(seriesCounts.map((name) => [name, list(count, MAX_SECONDS)])),
  ...Object.fromEntries(seriesAmounts.map((name) => [name, list(nullable(amount), MAX_SECONDS)]))
})

const sales = object({
  orders: count, refused: count, failed: count, lines_refused: count,
  revenue: { type: 'object', propertyNames: { pattern: '^[A-Z]{3}$' }, additionalProperties: { anyOf: [count, { type: 'string', pattern: '^[0-9]{16,40}$' }] } }
})

const replay = object({
  file: text, format: text, speed: nullable(amount), orders: count, orders_in_file: count, lines: count, lines_by_sku: count, lines_mapped: count,
  codes_mapped: count, span_ms: nullable(amount),
  left_out: object({ returned_orders: count, returned_lines: count, other_lines: count, oversized_lines: count, unreadable_rows: count, first_unreadable: nullable(text), empty_orders: count })
})

const verification = object({
  holds: flag,
  invariants: list(object({ name: text, rule: text, holds: flag, fault_count: count, faults: list(object({ subject: text, fault: text })) }))
})

export const RESULT_SCHEMA: Schema = object({
  format: { const: RESULT_FORMAT },
  label: nullable(text),
  started_at: { type: 'string', format: 'date-time' },
  finished_at: { type: 'string', format: 'date-time' },
  verdict: object({ code: { enum: ['passed', 'failed', 'no_thresholds', 'generator_busy', 'interrupted', 'nothing_measured'] }, text }),
  interrupted: flag,
  target: object({ url: text, store_name: nullable(text) }),
  scenario: object({ name: text, mix: list(object({ scenario: text, weight: amount })) }),
  seed: count,
  config,
  catalog: object({ products: count, products_in_stock: count, collections: count, words: count, truncated: flag }),
  environment: object({ node: text, os: text, arch: text, cpu: text, cores: count, memory_bytes: count, shared_with_target: flag }),
  generator: object({
    cpu_share: amount, busy_seconds: count, event_loop_utilization: amount, start_lag_p99_ms: nullable(amount), start_lag_max_ms: nullable(amount)
  }),
  measured_ms: amount,
  warmup_requests: count,
  dropped: count,
  totals: object(requestFigures),
  operations: list(object({ operation: text, ...requestFigures, blocks: list(block) })),
  journeys: list(object({ scenario: text, started: count, completed: count, refused: count, failed: count, unfinished: count, latency })),
  thresholds: list(object({
    expression: text, passed: flag, actual: nullable({ type: 'number' }), limit: { type: 'number' }, unit: { enum: ['ms', 'fraction', 'per_second', 'count'] }
  })),
  series,
  notes: list(text)
}, { sales, replay, verification })
