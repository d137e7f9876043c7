import type { ErrorObject } from 'ajv'
import * as validators from '../contract/validators.gen.js'
import { Problem, type ProblemError } from '../kernel/problem.js'
import type { GatewayState, Input, Step } from './context.js'
import { parseJson, readBody, requireMediaType } from './body.js'

/** Checks parameters and body against the contract, with validators compiled from it at build time. */
export function validate(): Step {
  return async (ctx, next) => {
    const { operation } = ctx.state
    const input: Input = { path: ctx.state.pathParameters, query: queryOf(ctx.querystring), header: headersOf(ctx.headers), body: undefined }
    check(`parameters_${nameOf(operation.id)}`, validators.parameters, input)
    if (operation.idempotency === 'required' && !input.header['idempotency-key']) throw new Problem('idempotency.key_required', 'Send `Idempotency-Key`, for example a UUID, and repeat it when you retry.')
    ctx.state.rawBody = Buffer.alloc(0)
    if (operation.body !== null) await takeBody(ctx.state, input, ctx.req, ctx.get('content-type'))
    ctx.state.input = input
    await next()
  }
}

async function takeBody(state: GatewayState, input: Input, request: Parameters<typeof readBody>[0], contentType: string): Promise<void> {
  const { operation } = state
  const empty = request.headers['content-length'] === '0' || (request.headers['content-length'] === undefined && request.headers['transfer-encoding'] === undefined)
  if (empty && !operation.bodyRequired) return
  requireMediaType(operation, contentType)
  const encoding = request.headers['content-encoding']
  if (encoding !== undefined && encoding !== 'identity') throw new Problem('request.unsupported_media_type', `Send the body without a content encoding, not as ${encoding}.`)
  state.rawBody = await readBody(request, operation.bodyLimit)
  if (operation.body !== 'application/json') {
    input.body = state.rawBody
    return
  }
  input.body = parseJson(state.rawBody)
  check(`body_${nameOf(operation.id)}`, validators.body, input.body)
}

const nameOf = (operationId: string) => operationId.replaceAll('.', '_')

function check(name: string, set: Record<string, validators.Validator>, value: unknown): void {
  const validator = set[name]
  if (!validator) return
  if (validator(value)) return
  const errors = (validator.errors ?? []).filter((error) => error.keyword !== 'if' && error.keyword !== 'oneOf').slice(0, 100).map((error) => describe(error, set === validators.parameters))
  const first = errors[0] ?? { pointer: '', code: 'invalid', detail: 'does not fit the contract' }
  // A required key is its own problem, so that clients can tell "add a key" from "mend the request".
  if (errors.length === 1 && first.pointer === 'header/idempotency-key' && first.code === 'required') throw new Problem('idempotency.key_required', 'Send `Idempotency-Key`, for example a UUID, and repeat it when you retry.')
  throw new Problem('request.validation_failed', `${first.pointer === '' ? 'The body' : first.pointer} ${first.detail}${errors.length > 1 ? `, and ${errors.length - 1} more` : ''}.`, { errors })
}

/** ajv's finding as pointer, code and sentence. Parameters are named `query/limit`, body fields by JSON pointer. */
function describe(error: ErrorObject, isParameter: boolean): ProblemError {
  const missing = error.keyword === 'required' ? `/${escape(String(error.params.missingProperty))}` : error.keyword === 'additionalProperties' ? `/${escape(String(error.params.additionalProperty))}` : ''
  const pointer = (error.instancePath + missing).slice(isParameter ? 1 : 0)
  return { pointer: pointer.slice(0, 1000), code: error.keyword, detail: sentence(error) }
}

const escape = (name: string) => name.toWellFormed().replaceAll('~', '~0').replaceAll('/', '~1')

function sentence(error: ErrorObject): string {
  switch (error.keyword) {
    case 'required': return 'is required'
    case 'additionalProperties': return 'is not a field of this request'
    case 'pattern': return String(error.params.pattern).includes('\\u0000') ? 'must not hold NUL or unpaired surrogates' : `must match ${error.params.pattern}`.slice(0, 1000)
    case 'enum': return `must be one of ${(error.params.allowedValues as unknown[]).join(', ')}`.slice(0, 1000)
    case 'const': return `must be ${String(error.params.allowedValue)}`
    default: return error.message ?? 'is not valid'
  }
}

/** Repeated names become lists, as the contract's array parameters expect; a single one stays text. */
function queryOf(querystring: string): Record<string, unknown> {
  const query: Record<string, unknown> = Object.create(null) as Record<string, unknown>
  if (querystring === '') return query
  for (const [name, value] of new URLSearchParams(querystring)) {
    const present = query[name]
    query[name] = present === undefined ? value : Array.isArray(present) ? [...(present as unknown[]), value] : [present, value]
  }
  return query
}

function headersOf(headers: Record<string, string | string[] | undefined>): Record<string, string> {
  const plain: Record<string, string> = {}
  for (const [name, value] of Object.entries(headers)) if (value !== undefined) plain[name] = Array.isArray(value) ? value.join(', ') : value
  return plain
}
