import { createRequire } from 'node:module'
import fastJson from 'fast-json-stringify'
import type { StoredReply } from '../kernel/idempotency.js'
import type { AnyReply, EventExample } from '../kernel/operation.js'
import { etagOf } from '../kernel/version.js'

type Schema = Record<string, unknown>
interface Contract {
  components: { schemas: Record<string, Schema> }
  paths: Record<string, Record<string, { operationId: string; responses: Record<string, { content?: Record<string, { schema?: Schema }> }> }>>
  webhooks: Record<string, { post: { requestBody: { content: Record<string, { example: EventExample }> } } }>
}

export const contract = createRequire(import.meta.url)('@souk/openapi') as Contract

/** An event of each type, as the contract shows it. */
export const eventExamples: ReadonlyMap<string, EventExample> = new Map(Object.entries(contract.webhooks).map(([type, { post }]) => [type, post.requestBody.content['application/json']!.example]))

const responses = new Map<string, Schema>()
for (const item of Object.values(contract.paths)) {
  for (const operation of Object.values(item)) {
    for (const [status, response] of Object.entries(operation.responses)) {
      const schema = response.content?.['application/json']?.schema
      if (schema) responses.set(`${operation.operationId} ${status}`, schema)
    }
  }
}

const compiled = new Map<string, (body: unknown) => string>()
let definitions: Record<string, unknown> | undefined

/**
 * Writes a body out by the schema of the reply: faster than JSON.stringify, and a field that the contract does not declare
 * never leaves the process. Compiled at first use, since most processes serve few of the operations.
 */
export function serialise(operationId: string, status: number, body: unknown): string {
  const key = `${operationId} ${status}`
  let write = compiled.get(key)
  if (!write) {
    const schema = responses.get(key)
    if (!schema) throw new Error(`the contract declares no JSON body for ${key}`)
    definitions ??= Object.fromEntries(Object.entries(contract.components.schemas).map(([name, definition]) => [name, plain(definition)]))
    write = fastJson({ ...(plain(schema) as Schema), components: { schemas: definitions } } as never)
    compiled.set(key, write)
  }
  return write(body)
}

/** A reply as it is sent, and as it is kept under the key of its request: the bytes of a repeat are those of the first answer. */
export function storedReply(operationId: string, reply: AnyReply): StoredReply {
  const headers: Record<string, string> = { ...reply.headers }
  if (reply.version !== undefined) headers.ETag = etagOf(reply.version)
  return { status: reply.status, headers, body: reply.text ?? (reply.body === undefined ? '' : serialise(operationId, reply.status, reply.body)) }
}

export function responseSchema(operationId: string, status: number): Schema | undefined {
  return responses.get(`${operationId} ${status}`)
}

/**
 * The schema without what a serialiser does not need. "X or null" becomes a nullable X: as a union it would be validated on
 * every write to find out which of the two it is.
 */
function plain(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(plain)
  if (node === null || typeof node !== 'object') return node
  const schema = node as Schema
  const union = schema.oneOf
  if (Array.isArray(union) && union.length === 2 && (union[1] as Schema).type === 'null') {
    const target = union[0] as Schema
    const name = typeof target.$ref === 'string' ? target.$ref.split('/').pop()! : null
    const inner = name === null ? target : contract.components.schemas[name]!
    return { ...(plain(inner) as Schema), nullable: true }
  }
  return Object.fromEntries(Object.entries(schema).flatMap(([word, value]) => {
    if (NOT_FOR_WRITING.has(word)) return []
    // Below `properties` the keys are names of fields, not words of JSON Schema.
    if (word === 'properties') return [[word, Object.fromEntries(Object.entries(value as Schema).map(([name, field]) => [name, plain(field)]))]]
    return [[word, plain(value)]]
  }))
}

const NOT_FOR_WRITING = new Set(['examples', 'example', 'description', 'pattern', 'maxLength', 'format', 'const'])
