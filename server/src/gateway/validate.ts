import * as validators from '../contract/validators.gen.js'
import { describeErrors } from '../kernel/contractErrors.js'
import { parseJson } from '../kernel/json.js'
import { Problem } from '../kernel/problem.js'
import type { GatewayState, Input, Step } from './context.js'
import { readBody, requireMediaType } from './body.js'

/** Checks parameters and body against the contract, with validators compiled from it at build time. */
export function validate(): Step {
  return async (ctx, next) => {
    const { operation } = ctx.state
    const input: Input = { path: ctx.state.pathParameters, query: queryOf(ctx.querystring), header: headersOf(ctx.headers), body: undefined }
    check(`parameters_${nameOf(operation.id)}`, validators.parameters, input)
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
  if (!validator || validator(value)) return
  const errors = describeErrors(validator.errors, set === validators.parameters)
  const first = errors[0]!
  // A required key is its own problem, so that clients can tell "add a key" from "mend the request".
  if (errors.length === 1 && first.pointer === 'header/idempotency-key' && first.code === 'required') throw new Problem('idempotency.key_required', 'Send `Idempotency-Key`, for example a UUID, and repeat it when you retry.')
  throw new Problem('request.validation_failed', `${first.pointer === '' ? 'The body' : first.pointer} ${first.detail}${errors.length > 1 ? `, and ${errors.length - 1} more` : ''}.`, { errors })
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
