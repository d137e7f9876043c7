import fastJson from 'fast-json-stringify'
import type { StoredReply } from '../kernel/idempotency.js'
import type { AnyReply } from '../kernel/operation.js'
import { etagOf } from '../kernel/version.js'
import { readContract, replyKey, responseSchemas, type Contract, type Schema } from './contract.js'

const NOT_FOR_WRITING = new Set(['examples', 'example', 'description', 'pattern', 'maxLength', 'format', 'const'])
const { replies, definitions } = forWriting(readContract())
const compiled = new Map<string, (body: unknown) => string>()

/**
 * Writes a body out by the schema of the reply: faster than JSON.stringify, and a field that the contract does not declare
 * never leaves the process. Compiled at first use, since most processes serve few of the operations.
 */
export function serialise(operationId: string, status: number, body: unknown): string {
  const key = replyKey(operationId, status)
  let write = compiled.get(key)
  if (!write) {
    const schema = replies.get(key)
    if (!schema) throw new Error(`the contract declares no JSON body for ${key}`)
    write = fastJson({ ...schema, components: { schemas: usedBy(schema) } } as never)
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

/** What serialisers are made from. */
function forWriting(contract: Contract): { replies: ReadonlyMap<string, Schema>; definitions: Readonly<Record<string, Schema>> } {
  const { schemas } = contract.components
  const written = ([name, schema]: [string, Schema]) => [name, plain(schema, schemas) as Schema] as const
  return { replies: new Map([...responseSchemas(contract)].map(written)), definitions: Object.fromEntries(Object.entries(schemas).map(written)) }
}

/** The definitions that a schema refers to, and those that they refer to: with all of the contract, making a serialiser takes a hundred times as long. */
function usedBy(schema: Schema, used: Record<string, Schema> = {}): Record<string, Schema> {
  for (const [, name] of JSON.stringify(schema).matchAll(/"#\/components\/schemas\/([^"]+)"/g)) {
    if (used[name!] !== undefined) continue
    used[name!] = definitions[name!]!
    usedBy(used[name!]!, used)
  }
  return used
}

/**
 * The schema without what a serialiser does not need. "X or null" becomes a nullable X: as a union it would be validated on
 * every write to find out which of the two it is.
 */
function plain(node: unknown, definitions: Readonly<Record<string, Schema>>): unknown {
  if (Array.isArray(node)) return node.map((item) => plain(item, definitions))
  if (node === null || typeof node !== 'object') return node
  const schema = node as Schema
  const union = schema.oneOf
  if (Array.isArray(union) && union.length === 2 && (union[1] as Schema).type === 'null') {
    const target = union[0] as Schema
    const name = typeof target.$ref === 'string' ? target.$ref.split('/').pop()! : null
    const inner = name === null ? target : definitions[name]!
    return { ...(plain(inner, definitions) as Schema), nullable: true }
  }
  return Object.fromEntries(Object.entries(schema).flatMap(([word, value]) => {
    if (NOT_FOR_WRITING.has(word)) return []
    // Below `properties` the keys are names of fields, not words of JSON Schema.
    if (word === 'properties') return [[word, Object.fromEntries(Object.entries(value as Schema).map(([name, field]) => [name, plain(field, definitions)]))]]
    return [[word, plain(value, definitions)]]
  }))
}
