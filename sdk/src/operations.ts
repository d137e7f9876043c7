// The contract as data, for tools. Nothing of it is in the client.
import { operations } from './generated/operations.gen.js'
import type { AnyRequestOptions } from './options.js'
import type { SoukPromise } from './promise.js'
import { SoukError } from './errors.js'
import type { Souk } from './souk.js'

export { operations }
export { problems, type ProblemCode, type ProblemDescription } from './generated/problems.gen.js'
export { webhookEventTypes, type WebhookEventType } from './generated/events.gen.js'

/** JSON Schema 2020-12, as far as a tool needs to know it. `$ref` beside other keywords names what they were copied from. */
export interface JsonSchema {
  readonly $ref?: string
  readonly type?: string | readonly string[]
  readonly format?: string
  readonly description?: string
  readonly enum?: readonly unknown[]
  readonly const?: unknown
  readonly default?: unknown
  readonly properties?: Readonly<Record<string, JsonSchema>>
  readonly required?: readonly string[]
  readonly items?: JsonSchema
  readonly additionalProperties?: boolean | JsonSchema
  readonly allOf?: readonly JsonSchema[]
  readonly anyOf?: readonly JsonSchema[]
  readonly oneOf?: readonly JsonSchema[]
  readonly [keyword: string]: unknown
}

export interface OperationParameter {
  /** The property of the flat parameters, for example `product_id` or `last_event_id`. */
  readonly property: string
  /** The name on the wire, for example `Last-Event-ID`. */
  readonly name: string
  readonly in: 'path' | 'query' | 'header'
  readonly required: boolean
  readonly deprecated: boolean
  readonly description: string
  readonly schema: JsonSchema
  readonly example?: unknown
}

export interface OperationBody {
  /** `merged`: its properties are parameters. `nested`: the JSON value is the parameter `body`. `raw`: the bytes are the parameter `body`. */
  readonly placement: 'merged' | 'nested' | 'raw'
  readonly required: boolean
  /** The first is the default; another one is chosen with the option `contentType`, where the placement is `raw`. */
  readonly mediaTypes: readonly string[]
  /** Null for raw bodies. Two levels of references are followed. */
  readonly schema: JsonSchema | null
  readonly example?: unknown
}

export interface OperationResponse {
  readonly kind: 'item' | 'page' | 'none' | 'text' | 'stream'
  readonly status: number
  readonly mediaType: string | null
  /** What the stream yields: server-sent events, parsed NDJSON lines, or bytes. Null for other kinds. */
  readonly stream: 'events' | 'lines' | 'bytes' | null
  readonly schema: JsonSchema | null
  /** The fields of the resource (of one item, for a page), in the order of the contract. */
  readonly columns: readonly { readonly name: string; readonly type: string }[]
}

export interface Operation {
  /** For example `storefront.products.list`. */
  readonly id: string
  readonly segments: readonly string[]
  readonly method: 'GET' | 'PUT' | 'POST' | 'PATCH' | 'DELETE'
  readonly path: string
  readonly module: string
  readonly summary: string
  readonly description: string
  readonly deprecated: boolean
  /** When a deprecated operation stops answering. */
  readonly sunset: string | null
  readonly access: string | null
  readonly permission: string | null
  /** Names of the kinds of credentials that are accepted. */
  readonly security: readonly string[]
  readonly scopes: readonly string[]
  /** Whether it answers without a credential. */
  readonly anonymous: boolean
  readonly idempotency: 'none' | 'optional' | 'required'
  readonly ifMatch: boolean
  readonly ifNoneMatch: boolean
  readonly rateCost: number
  /** How long the server works on it at most, where that is not the usual few seconds. */
  readonly deadlineMs: number | null
  readonly events: readonly string[]
  readonly problems: readonly string[]
  readonly parameters: readonly OperationParameter[]
  readonly body: OperationBody | null
  readonly response: OperationResponse
}

/** Calls an operation by its id. A page comes back as a PagePromise, a stream as a StreamPromise. */
export function callOperation(souk: Souk, id: string, params: object = {}, options: AnyRequestOptions = {}): SoukPromise<unknown> {
  if (!operations.some((operation) => operation.id === id)) throw new SoukError(`there is no operation ${id}`)
  let node: unknown = souk
  for (const segment of id.split('.')) node = (node as Record<string, unknown>)[segment]
  return (node as (params: object, options: AnyRequestOptions) => SoukPromise<unknown>)(params, options)
}
