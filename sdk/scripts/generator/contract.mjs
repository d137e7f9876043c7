// Reads a contract and turns each operation into one plain record that every generated file is written from.
// Whatever the SDK cannot express is refused here, by operation, before anything is written.
import { flattenBody } from './body.mjs'
import { camel, pascal, snake } from './names.mjs'
import { createResolver } from './schemas.mjs'
import { responseOf } from './responses.mjs'

const METHODS = ['get', 'put', 'post', 'patch', 'delete']
const ID = /^[a-z][A-Za-z0-9]*(\.[a-z][A-Za-z0-9]*)+$/
const IDEMPOTENCY = ['none', 'optional', 'required']

/** Headers that are options of the client or of a call, so they are no parameters. */
const OPTION_HEADERS = new Set(['idempotency-key', 'if-match', 'if-none-match', 'souk-store', 'souk-version'])

/** Names that the hand-written layer adds to the client, or that would break a JavaScript object. */
const RESERVED_ANYWHERE = new Set(['then', 'constructor', 'prototype', 'toString', 'valueOf', 'name', 'length', 'call', 'apply', 'bind', 'arguments', 'caller'])
const RESERVED_IDS = new Set(['request', 'withOptions', 'webhooks.unwrap', 'webhooks.signTest', 'jobs.wait'])

export class ContractError extends Error {
  constructor(findings) {
    super(['The contract cannot be turned into an SDK:', ...findings.map((finding) => `  - ${finding}`)].join('\n'))
    this.name = 'ContractError'
    this.findings = findings
  }
}

export function readContract(doc) {
  const findings = []
  if (!String(doc.openapi).startsWith('3.1')) findings.push(`the document says openapi ${doc.openapi}; 3.1 is expected`)
  const resolver = createResolver(doc)
  const operations = []
  for (const [path, item] of Object.entries(doc.paths ?? {})) {
    for (const method of METHODS) {
      if (!item[method]) continue
      const where = `${item[method].operationId ?? '(no operationId)'} (${method.toUpperCase()} ${path})`
      try {
        operations.push(readOperation({ path, method, item, resolver, doc }))
      } catch (error) {
        findings.push(`${where}: ${error.message}`)
      }
    }
  }
  findings.push(...clashes(operations))
  const events = readEvents(doc, findings)
  if (findings.length > 0) throw new ContractError(findings)
  operations.sort((a, b) => (a.id < b.id ? -1 : 1))
  return { doc, resolver, operations, events, problems: doc['x-problem-catalogue'] ?? {}, schemas: doc.components?.schemas ?? {} }
}

function readOperation({ path, method, item, resolver, doc }) {
  const source = item[method]
  const id = source.operationId
  if (!id) throw new Error('operationId is missing')
  if (!ID.test(id)) throw new Error('operationId must be camelCase words joined by dots, like products.list')
  const segments = id.split('.')
  const reserved = segments.find((segment) => RESERVED_ANYWHERE.has(segment)) ?? (RESERVED_IDS.has(id) || RESERVED_IDS.has(segments[0]) ? id : undefined)
  if (reserved) throw new Error(`the name ${reserved} is taken by the SDK itself`)
  const idempotency = source['x-idempotency'] ?? 'none'
  if (!IDEMPOTENCY.includes(idempotency)) throw new Error(`x-idempotency is ${JSON.stringify(idempotency)}; one of ${IDEMPOTENCY.join(', ')} is expected`)
  const all = [...(item.parameters ?? []), ...(source.parameters ?? [])].map((parameter) => resolver.follow(parameter))
  const parameters = readParameters(all, path, resolver)
  const has = (header) => all.some((parameter) => parameter.in === 'header' && parameter.name.toLowerCase() === header)
  const security = source.security ?? doc.security ?? []
  return {
    id, segments, path, method,
    fn: camel(segments),
    type: pascal(segments),
    summary: source.summary ?? id,
    description: (source.description ?? '').trim(),
    deprecated: source.deprecated === true,
    sunset: source['x-sunset'] ?? null,
    module: source.tags?.[0] ?? segments[0],
    access: source['x-access'] ?? null,
    permission: source['x-permission'] ?? null,
    security: [...new Set(security.flatMap((requirement) => Object.keys(requirement)))],
    scopes: [...new Set(security.flatMap((requirement) => Object.values(requirement).flat()))],
    anonymous: security.length === 0 || security.some((requirement) => Object.keys(requirement).length === 0),
    idempotency,
    ifMatch: has('if-match'),
    ifNoneMatch: has('if-none-match'),
    rateCost: source['x-rate-cost'] ?? 1,
    deadlineMs: source['x-deadline-ms'] ?? null,
    events: source['x-events'] ?? [],
    problems: source['x-problems'] ?? [],
    parameters,
    body: flattenBody(source.requestBody && resolver.follow(source.requestBody), parameters, resolver),
    response: responseOf(source, parameters, resolver),
  }
}

function readParameters(all, path, resolver) {
  const parameters = []
  for (const parameter of all) {
    if (parameter.in === 'cookie') throw new Error(`the cookie parameter ${parameter.name} cannot be sent from browsers; use a header`)
    if (parameter.in === 'header' && OPTION_HEADERS.has(parameter.name.toLowerCase())) continue
    if (!parameter.schema) throw new Error(`the parameter ${parameter.name} has no schema`)
    parameters.push({
      property: parameter.in === 'header' ? snake(parameter.name) : parameter.name,
      name: parameter.name,
      in: parameter.in,
      required: parameter.in === 'path' || parameter.required === true,
      description: (parameter.description ?? '').trim(),
      deprecated: parameter.deprecated === true,
      schema: parameter.schema,
      example: parameter.example ?? Object.values(parameter.examples ?? {})[0]?.value ?? resolver.follow(parameter.schema).examples?.[0],
    })
  }
  const inPath = [...path.matchAll(/\{([^}]+)\}/g)].map((match) => match[1])
  const declared = parameters.filter((parameter) => parameter.in === 'path').map((parameter) => parameter.name)
  for (const name of inPath) if (!declared.includes(name)) throw new Error(`{${name}} in the path is not declared as a path parameter`)
  for (const name of declared) if (!inPath.includes(name)) throw new Error(`the path parameter ${name} is not in the path`)
  const seen = new Set()
  for (const { property } of parameters) {
    if (seen.has(property)) throw new Error(`two parameters would both be called ${property}`)
    seen.add(property)
  }
  return parameters
}

function clashes(operations) {
  const findings = []
  const byId = new Map()
  const byFunction = new Map()
  for (const operation of operations) {
    const twin = byId.get(operation.id)
    if (twin) findings.push(`${operation.id}: both ${twin.method.toUpperCase()} ${twin.path} and ${operation.method.toUpperCase()} ${operation.path} have this operationId`)
    else if (byFunction.has(operation.fn)) findings.push(`${operation.id}: becomes the function ${operation.fn}, as ${byFunction.get(operation.fn).id} does`)
    byId.set(operation.id, operation)
    byFunction.set(operation.fn, operation)
  }
  return findings
}

function readEvents(doc, findings) {
  const events = []
  for (const [name, item] of Object.entries(doc.webhooks ?? {})) {
    const content = item.post?.requestBody?.content?.['application/json']
    if (!content?.schema) findings.push(`webhook ${name}: post.requestBody has no application/json schema`)
    else events.push({ name, schema: content.schema, description: (item.post.description ?? item.post.summary ?? '').trim() })
  }
  return events.sort((a, b) => (a.name < b.name ? -1 : 1))
}
