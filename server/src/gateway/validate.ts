import type { IncomingMessage } from 'node:http'
import { OPERATIONS, type OperationRow } from '../contract/operations.gen.js'
import * as validators from '../contract/validators.gen.js'
import { describeErrors } from '../kernel/contractErrors.js'
import { parseJson } from '../kernel/json.js'
import { Problem } from '../kernel/problem.js'
import type { Input, Step } from './context.js'
import { readBody, requireMediaType } from './body.js'

/** Checks parameters and body against the contract, with validators compiled from it at build time. */
export function validate(): Step {
  return (ctx, next) => {
    const { operation } = ctx.state
    // Only `set-cookie`, which no request has, is ever a list.
    const input: Input = { path: ctx.state.pathParameters, query: queryOf(ctx.querystring), header: ctx.req.headers as Record<string, string>, body: undefined }
    check(PARAMETERS.get(operation.id), input, true)
    ctx.state.input = input
    return operation.body === null ? next() : takeBody(operation, input, ctx.req).then(next)
  }
}

async function takeBody(operation: OperationRow, input: Input, request: IncomingMessage): Promise<void> {
  const empty = request.headers['content-length'] === '0' || (request.headers['content-length'] === undefined && request.headers['transfer-encoding'] === undefined)
  if (empty && !operation.bodyRequired) return
  requireMediaType(operation, request.headers['content-type'] ?? '')
  const encoding = request.headers['content-encoding']
  if (encoding !== undefined && encoding !== 'identity') throw new Problem('request.unsupported_media_type', `Send the body without a content encoding, not as ${encoding}.`)
  const bytes = await readBody(request, operation.bodyLimit)
  if (operation.body !== 'application/json') {
    input.body = bytes
    return
  }
  input.body = parseJson(bytes)
  check(BODIES.get(operation.id), input.body, false)
}

const validatorsOf = (set: Record<string, validators.Validator>, prefix: string) => new Map(OPERATIONS.map(({ id }) => [id as string, set[`${prefix}_${id.replaceAll('.', '_')}`]]))
const PARAMETERS = validatorsOf(validators.parameters, 'parameters')
const BODIES = validatorsOf(validators.body, 'body')

function check(validator: validators.Validator | undefined, value: unknown, areParameters: boolean): void {
  if (!validator || validator(value)) return
  const errors = describeErrors(validator.errors, areParameters)
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
