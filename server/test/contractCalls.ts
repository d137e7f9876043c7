import { readContract } from '../src/gateway/contract.js'

type Schema = Record<string, unknown>

export interface ContractParameter {
  name: string
  in: 'path' | 'query' | 'header'
  required: boolean
  schema: Schema
  example?: unknown
}

export interface ContractOperation {
  id: string
  method: string
  path: string
  access: string
  idempotency: string
  parameters: ContractParameter[]
  /** Its answer goes on for as long as somebody listens. */
  endless: boolean
  mediaType: string | null
  bodySchema: Schema | null
  bodyExample: unknown
}

interface Raw {
  operationId: string
  'x-access': string
  'x-idempotency': string
  parameters: Schema[]
  requestBody?: { content: Record<string, { schema: Schema; example?: unknown }> }
  responses: Record<string, { content?: Record<string, unknown> }>
}

const root = readContract() as unknown as { components: Record<string, Record<string, Schema>>; paths: Record<string, Record<string, Raw>> }

const resolve = (node: Schema): Schema => (typeof node.$ref === 'string' ? resolve(node.$ref.split('/').slice(1).reduce<unknown>((at, key) => (at as Schema)[key], root) as Schema) : node)

/** Every operation of the contract with what a test needs to call it. Tests made from this grow with the contract. */
export const contractOperations: ContractOperation[] = Object.entries(root.paths).flatMap(([path, item]) => Object.entries(item).map(([method, operation]) => {
  const content = Object.entries(operation.requestBody?.content ?? {})[0]
  return {
    id: operation.operationId, method: method.toUpperCase(), path, access: operation['x-access'], idempotency: operation['x-idempotency'],
    parameters: operation.parameters.map((parameter) => {
      const resolved = resolve(parameter)
      return { ...resolved, required: resolved.required === true, schema: resolve(resolved.schema as Schema) } as unknown as ContractParameter
    }),
    endless: operation.responses['200']?.content?.['text/event-stream'] !== undefined,
    mediaType: content?.[0] ?? null, bodySchema: content ? resolve(content[1].schema) : null,
    bodyExample: content?.[1].example ?? (content ? (resolve(content[1].schema).examples as unknown[] | undefined)?.[0] : undefined),
  }
}))

const ID = /^\^([a-z]+)_\[0-9a-hjkmnp-tv-z\]\{26\}\$$/

/** What the contract shows as a value of a parameter. */
export const exampleText = ({ example }: ContractParameter): string | undefined => (typeof example === 'string' ? example : example === undefined ? undefined : JSON.stringify(example))

/** `prod` for a schema that only takes ids of products. */
export function idPrefix(schema: Schema): string | null {
  return typeof schema.pattern === 'string' ? (ID.exec(schema.pattern)?.[1] ?? null) : null
}

const ID_VALUE = /^([a-z]+)_[0-9a-hjkmnp-tv-z]{26}$/

/** A copy of a body in which every id is replaced; `undefined` from the replacement leaves the id as it is. */
export function replaceIds(body: unknown, replacement: (prefix: string) => string | undefined): unknown {
  if (typeof body === 'string') return (ID_VALUE.test(body) ? replacement(ID_VALUE.exec(body)![1]!) : undefined) ?? body
  if (Array.isArray(body)) return body.map((item) => replaceIds(item, replacement))
  if (body !== null && typeof body === 'object') return Object.fromEntries(Object.entries(body).map(([key, value]) => [key, replaceIds(value, replacement)]))
  return body
}

/** Whether any value in a body is an id. */
export function holdsIds(body: unknown): boolean {
  let found = false
  replaceIds(body, () => void (found = true))
  return found
}

const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz'

/** A well-formed id of nothing. */
export const randomId = (prefix: string) => `${prefix}_0${Array.from({ length: 25 }, () => ALPHABET[Math.floor(Math.random() * 32)]).join('')}`
