// The contract bundle → what the server compiles against: types by operationId, the operation table, one handler
// interface per module (so that a missing handler is a compile error in that module's index.ts) and the problem codes.
import { readFileSync, writeFileSync, mkdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import openapiTS, { astToString } from 'openapi-typescript'

const room = join(dirname(fileURLToPath(import.meta.url)), '..')
const out = join(room, 'src', 'contract')
const banner = '// GENERATED from openapi/dist/openapi.json by `npm run generate`. Do not edit.\n'
const contract = JSON.parse(readFileSync(join(room, '..', 'openapi', 'dist', 'openapi.json'), 'utf8'))
const METHODS = ['get', 'put', 'post', 'delete', 'patch']

const resolve = (node) => (node.$ref ? node.$ref.split('/').slice(1).reduce((at, key) => at[key], contract) : node)
const capital = (word) => word[0].toUpperCase() + word.slice(1)

function operationRow(path, method, operation) {
  const responses = Object.entries(operation.responses).filter(([status]) => /^[23]/.test(status) && status !== '304')
  return {
    id: operation.operationId,
    method: method.toUpperCase(),
    path,
    module: operation.tags[0],
    access: operation['x-access'],
    permission: operation['x-permission'],
    rateCost: operation['x-rate-cost'],
    loadClass: operation['x-load-class'],
    idempotency: operation['x-idempotency'],
    events: operation['x-events'],
    list: Boolean(operation['x-list']),
    etag: Boolean(operation['x-etag']),
    ifMatch: Boolean(operation['x-if-match']),
    edgeCache: Boolean(operation['x-edge-cache']),
    sensitive: Boolean(operation['x-sensitive']),
    body: operation.requestBody ? Object.keys(operation.requestBody.content)[0] : null,
    bodyRequired: Boolean(operation.requestBody?.required),
    bodyLimit: operation['x-body-limit'] ?? 1_048_576,
    deadlineMs: operation['x-deadline-ms'] ?? 5_000,
    produces: Object.fromEntries(responses.map(([status, response]) => [status, Object.keys(response.content ?? {})[0] ?? null])),
    deprecated: Boolean(operation.deprecated),
    sunset: operation['x-sunset'] ?? null,
  }
}

/** The contract without what no type is made from: examples, and refusals, which are thrown and not returned. */
function forTypes(node) {
  if (Array.isArray(node)) return node.map(forTypes)
  if (node === null || typeof node !== 'object') return node
  return Object.fromEntries(Object.entries(node).flatMap(([key, value]) => {
    if (key === 'example' || (key === 'examples' && !('type' in value))) return []
    if (key === 'responses') return [[key, forTypes(Object.fromEntries(Object.entries(value).filter(([status]) => /^[23]/.test(status))))]]
    return [[key, forTypes(value)]]
  }))
}

const rows = []
for (const [path, item] of Object.entries(contract.paths)) {
  for (const method of METHODS) if (item[method]) rows.push(operationRow(path, method, resolve(item[method])))
}
rows.sort((a, b) => (a.id < b.id ? -1 : 1))

const loadClasses = contract['x-load-classes']
const modules = [...new Set(rows.map((row) => row.module))].sort()
const permissions = [...new Set(rows.map((row) => row.permission).filter(Boolean))].sort()
const events = Object.entries(contract.webhooks).map(([name, item]) => [name, item.post.requestBody.content['application/json'].schema.$ref.split('/').pop()])

const operationsFile = `${banner}import type { Handler } from '../kernel/operation.js'

export interface OperationRow {
  readonly id: OperationId
  readonly method: 'GET' | 'PUT' | 'POST' | 'DELETE' | 'PATCH'
  readonly path: string
  readonly module: ModuleName
  readonly access: 'public' | 'any' | 'platform' | 'admin' | 'storefront' | 'customer'
  readonly permission: Permission | null
  readonly rateCost: number
  /** Null for an operation that nobody has thought about: it is treated as the first class. */
  readonly loadClass: LoadClassName | null
  readonly idempotency: 'none' | 'optional' | 'required'
  readonly events: readonly EventType[]
  readonly list: boolean
  readonly etag: boolean
  readonly ifMatch: boolean
  /** The reply is the same for every shopper of the store, so caches may keep it for a moment. */
  readonly edgeCache: boolean
  /** The reply holds a credential, so what is kept of it for a repeat is sealed. */
  readonly sensitive: boolean
  readonly body: string | null
  readonly bodyRequired: boolean
  readonly bodyLimit: number
  readonly deadlineMs: number
  readonly produces: Readonly<Record<string, string | null>>
  readonly deprecated: boolean
  readonly sunset: string | null
}

export interface LoadClass {
  readonly name: LoadClassName
  /** Percent of the units a minute of its store that may go into this class; null where it has no limit of its own. */
  readonly rateShare: number | null
}

export type LoadClassName = ${loadClasses.map(({ name }) => `'${name}'`).join(' | ')}
/** From what can wait longest to what must not wait. */
export const LOAD_CLASSES: readonly LoadClass[] = ${JSON.stringify(loadClasses.map(({ name, rate_share }) => ({ name, rateShare: rate_share })))}
export type ModuleName = ${modules.map((name) => `'${name}'`).join(' | ')}
export type Permission = ${permissions.map((name) => `'${name}'`).join(' | ')}
export const PERMISSIONS: readonly Permission[] = ${JSON.stringify(permissions).replaceAll('"', "'")}
export type OperationId = ${rows.map((row) => `\n  | '${row.id}'`).join('')}

${modules.map((name) => `export interface ${capital(name)}Operations {\n${rows.filter((row) => row.module === name).map((row) => `  '${row.id}': Handler<'${row.id}'>`).join('\n')}\n}`).join('\n\n')}

export interface ModuleOperations {
${modules.map((name) => `  ${name}: ${capital(name)}Operations`).join('\n')}
}

export type EventType = ${events.map(([name]) => `\n  | '${name}'`).join('')}

export const OPERATIONS: readonly OperationRow[] = [
${rows.map((row) => `  ${JSON.stringify(row)},`).join('\n')}
]
`

const problemsFile = `${banner}
export const PROBLEMS = {
${Object.entries(contract['x-problem-catalogue']).sort(([a], [b]) => (a < b ? -1 : 1)).map(([code, entry]) => `  '${code}': { status: ${entry.status}, title: ${JSON.stringify(entry.title)} },`).join('\n')}
} as const

export type ProblemCode = keyof typeof PROBLEMS
`

mkdirSync(out, { recursive: true })
const types = banner + '\n' + astToString(await openapiTS(forTypes(contract), { alphabetize: true, additionalProperties: false, defaultNonNullable: false }))
const eventTypes = `\n/** Payload of each event, by its type. */\nexport interface EventData {\n${events.map(([name, schema]) => `  '${name}': components['schemas']['${schema}']['data']`).join('\n')}\n}\n`
writeFileSync(join(out, 'types.gen.ts'), types + eventTypes)
writeFileSync(join(out, 'operations.gen.ts'), operationsFile)
writeFileSync(join(out, 'problems.gen.ts'), problemsFile)
process.stdout.write(`server/src/contract: ${rows.length} operations in ${modules.length} modules\n`)
