/**
 * House rules about operations, events and paths. Each function is a Spectral function: (value, options, context) →
 * findings, where a finding is { message, path } and the path is where the reader should look.
 */
const READS = new Set(['get', 'head'])
const finding = (context, message, ...below) => ({ message, path: [...context.path, ...below] })
const methodOf = (context) => context.path.at(-1)
const isPublic = ({ security }) => Array.isArray(security) && security.every((entry) => Object.keys(entry).length === 0)
const isProblem = (status) => /^[45]/.test(status)

/** `resource.verb` in dots; the verb comes from verbs.txt and fits the method. */
export function operationId({ operationId: id }, { verbs }, context) {
  if (typeof id !== 'string') return [finding(context, 'operationId is missing')]
  if (!/^[a-z][a-zA-Z0-9]*(\.[a-z][a-zA-Z0-9]*)+$/.test(id)) {
    return [finding(context, `operationId "${id}" must be nouns and a verb in camelCase, joined by dots (products.list)`, 'operationId')]
  }
  const verb = id.split('.').at(-1)
  const methods = verbs[verb]
  if (methods === undefined) return [finding(context, `operationId "${id}": the verb "${verb}" is not in openapi/rules/verbs.txt`, 'operationId')]
  const method = methodOf(context).toUpperCase()
  if (methods.includes(method)) return []
  return [finding(context, `operationId "${id}": "${verb}" goes with ${methods.join(' or ')}, not with ${method}`, 'operationId')]
}

/** A reader finds every operation named, explained and filed under exactly one module. */
export function operationWords(operation, _options, context) {
  const findings = []
  const { summary, description, tags } = operation
  const declared = (context.document.data.tags ?? []).map(({ name }) => name)
  if (!summary) findings.push(finding(context, 'summary is missing'))
  else if (summary.length > 80 || summary.endsWith('.')) findings.push(finding(context, 'summary is a title: at most 80 characters and no full stop', 'summary'))
  if (!description) findings.push(finding(context, 'description is missing'))
  else if (description.trim() === summary) findings.push(finding(context, 'description only repeats the summary', 'description'))
  if (!Array.isArray(tags) || tags.length !== 1) findings.push(finding(context, 'exactly one tag is needed: the module'))
  else if (!declared.includes(tags[0])) findings.push(finding(context, `tag "${tags[0]}" is not declared at the root`, 'tags'))
  return findings
}

/** Who may call is said on the operation itself: declared schemes, and a permission unless everyone may. */
export function operationAccess(operation, _options, context) {
  const findings = []
  const { security, 'x-permission': permission } = operation
  if (!Array.isArray(security) || security.length === 0) return [finding(context, 'security must be written out; a public operation says [{}]')]
  const schemes = Object.keys(context.document.data.components?.securitySchemes ?? {})
  for (const name of security.flatMap((entry) => Object.keys(entry))) {
    if (!schemes.includes(name)) findings.push(finding(context, `security scheme "${name}" is not declared`, 'security'))
  }
  // `x-access: any` asks for a valid credential and no more: "who am I" must not need a permission.
  const needsNone = isPublic(operation) || operation['x-access'] === 'any'
  if (permission === undefined) findings.push(finding(context, 'x-permission is missing; a public operation says null'))
  else if (permission === null && !needsNone) findings.push(finding(context, 'x-permission may be null only when the operation is public or open to any credential', 'x-permission'))
  else if (permission !== null && !/^[a-z_]+:[a-z_]+$/.test(permission)) findings.push(finding(context, 'x-permission reads resource:action', 'x-permission'))
  return findings
}

/** What the server and the SDK need to know of cost, retries and news. */
export function operationExtensions(operation, _options, context) {
  const findings = []
  const cost = operation['x-rate-cost']
  if (!Number.isInteger(cost) || cost < 1) findings.push(finding(context, 'x-rate-cost must be a whole number from 1', 'x-rate-cost'))
  const classes = (context.document.data['x-load-classes'] ?? []).map(({ name }) => name)
  if (!classes.includes(operation['x-load-class'])) findings.push(finding(context, `x-load-class must be one of ${classes.join(', ')}`, 'x-load-class'))
  const idempotency = operation['x-idempotency']
  if (!['none', 'optional', 'required'].includes(idempotency)) findings.push(finding(context, 'x-idempotency must be none, optional or required', 'x-idempotency'))
  else if (idempotency === 'none' && !READS.has(methodOf(context))) findings.push(finding(context, 'x-idempotency: every state change accepts an Idempotency-Key', 'x-idempotency'))
  const events = operation['x-events']
  if (!Array.isArray(events)) return [...findings, finding(context, 'x-events must list the events this operation emits ([] for none)')]
  const known = Object.keys(context.document.data.webhooks ?? {})
  for (const name of events) if (!known.includes(name)) findings.push(finding(context, `event "${name}" is not under webhooks`, 'x-events'))
  return findings
}

/** Errors are problem documents, and the ones every operation can meet are documented. */
export function problemResponses(operation, _options, context) {
  const findings = []
  const responses = operation.responses ?? {}
  for (const [status, response] of Object.entries(responses)) {
    if (!isProblem(status)) continue
    const media = response.content?.['application/problem+json']
    if (media === undefined) findings.push(finding(context, `${status} must answer with application/problem+json`, 'responses', status))
    else if (media.schema?.properties?.code === undefined) findings.push(finding(context, `${status} must use the Problem schema`, 'responses', status))
  }
  for (const status of ['400', ...(isPublic(operation) ? [] : ['401']), '429', '500', '503']) {
    if (responses[status] === undefined) findings.push(finding(context, `the ${status} response is missing`, 'responses'))
  }
  for (const status of ['429', '503']) {
    if (responses[status] && !responses[status].headers?.['Retry-After']) findings.push(finding(context, `${status} must carry Retry-After`, 'responses', status))
  }
  return findings
}

/** Support and rate limits work from headers, so every answer documents them. */
export function responseHeaders(operation, _options, context) {
  return Object.entries(operation.responses ?? {}).flatMap(([status, response]) => {
    const wanted = /^[24]/.test(status) ? ['Request-Id', 'RateLimit', 'RateLimit-Policy'] : ['Request-Id']
    return wanted
      .filter((name) => response.headers?.[name] === undefined)
      .map((name) => finding(context, `${status} lacks the ${name} header`, 'responses', status))
  })
}

/** Every list pages the same way, so that one iterator serves them all. */
export function listShape(operation, _options, context) {
  if (!/\.(list|search)$/.test(operation.operationId ?? '')) return []
  const findings = []
  const parameters = new Map((operation.parameters ?? []).map((parameter) => [parameter.name, parameter]))
  for (const name of ['limit', 'cursor']) if (!parameters.has(name)) findings.push(finding(context, `a list takes the parameter ${name}`))
  const limit = parameters.get('limit')?.schema
  if (limit && !(limit.minimum >= 1 && limit.maximum <= 250 && limit.default !== undefined)) findings.push(finding(context, 'limit runs from 1 to at most 250 and has a default', 'parameters'))
  const page = operation.responses?.['200']?.content?.['application/json']?.schema
  for (const name of ['data', 'next_cursor', 'has_more']) {
    if (!page?.required?.includes(name)) findings.push(finding(context, `the page must require ${name}`, 'responses', '200'))
  }
  if (!operation.responses?.['200']?.headers?.Link) findings.push(finding(context, 'a list documents the Link header', 'responses', '200'))
  return findings
}

const hasExample = (media) => media.example !== undefined || Object.keys(media.examples ?? {}).length > 0

/** Each body has an example; that the examples are right is checked by redocly. */
export function bodyExamples(operation, _options, context) {
  const findings = []
  for (const [type, media] of Object.entries(operation.requestBody?.content ?? {})) {
    if (!hasExample(media)) findings.push(finding(context, `the ${type} request has no example`, 'requestBody', 'content', type))
  }
  for (const [status, response] of Object.entries(operation.responses ?? {})) {
    for (const [type, media] of Object.entries(response.content ?? {})) {
      if (type.includes('json') && !hasExample(media)) findings.push(finding(context, `the ${status} ${type} response has no example`, 'responses', status, 'content', type))
    }
  }
  return findings
}

const isClosed = (schema) => schema === undefined || schema.type === 'array' ||
  schema.additionalProperties === false || schema.unevaluatedProperties === false ||
  (schema.allOf ?? []).some(isClosed) || (schema.oneOf !== undefined && schema.oneOf.every(isClosed)) ||
  (schema.anyOf !== undefined && schema.anyOf.every(isClosed))

/** A misspelt field in a request is an error, never silently ignored (and no field can be assigned by accident). */
export function closedRequests(operation, _options, context) {
  const schema = operation.requestBody?.content?.['application/json']?.schema
  return isClosed(schema) ? [] : [finding(context, 'the JSON request must refuse unknown fields (additionalProperties: false)', 'requestBody')]
}

const SEGMENT = /^(?:[a-z][a-z0-9]*(?:-[a-z0-9]+)*|\{[a-z][a-z0-9]*(?:_[a-z0-9]+)*\})$/

/** Lower-case words with dashes, parameters in snake_case, all under the version (probes of the installation aside). */
export function pathNames(paths, _options, context) {
  return Object.entries(paths).flatMap(([path, item]) => {
    const [first, ...segments] = path.slice(1).split('/')
    const tags = Object.values(item).flatMap((operation) => operation?.tags ?? [])
    const found = []
    if (first !== 'v1' && !tags.every((tag) => tag === 'platform')) found.push(finding(context, 'paths begin with /v1', path))
    if (![first, ...segments].every((segment) => SEGMENT.test(segment))) found.push(finding(context, 'path segments are lower-case words joined by dashes; parameters are {snake_case}', path))
    return found
  })
}

const CREDENTIAL = /secret|password|token|api_?key|authorization/i

/** Parameters say what they are for, follow the house spelling, and never carry a credential in an address. */
export function parameterWords(operation, _options, context) {
  return (operation.parameters ?? []).flatMap((parameter, index) => {
    const found = []
    const spelling = parameter.in === 'header' ? /^[A-Z][A-Za-z0-9]*(-[A-Z][A-Za-z0-9]*)*$/ : /^[a-z][a-z0-9]*(_[a-z0-9]+)*$/
    if (!parameter.description) found.push(finding(context, `parameter ${parameter.name} has no description`, 'parameters', index))
    if (!spelling.test(parameter.name)) found.push(finding(context, `parameter ${parameter.name}: snake_case in path and query, Train-Case in headers`, 'parameters', index))
    if (parameter.in !== 'header' && CREDENTIAL.test(parameter.name)) found.push(finding(context, `parameter ${parameter.name} would put a credential into an address`, 'parameters', index))
    return found
  })
}

/** An event is named noun.past_tense, explained, filed under one module, and shows an example of its payload. */
export function eventShape(item, _options, context) {
  const name = context.path.at(-1)
  const findings = []
  const operation = item.post
  if (!/^[a-z][a-z_]*(\.[a-z][a-z_]*)+$/.test(name)) findings.push(finding(context, `event "${name}" must read noun.past_tense in snake_case`))
  if (operation === undefined) return [...findings, finding(context, 'an event is delivered by POST')]
  for (const key of ['summary', 'description']) if (!operation[key]) findings.push(finding(context, `${key} is missing`, 'post'))
  if (operation.tags?.length !== 1) findings.push(finding(context, 'exactly one tag is needed: the module that emits it', 'post'))
  const media = operation.requestBody?.content?.['application/json']
  if (media === undefined || !hasExample(media)) findings.push(finding(context, 'the payload needs a schema and an example', 'post'))
  return findings
}

/** A tag is a module: described, and used. */
export function tagUse(document, _options, context) {
  const used = new Set(Object.values(document.paths ?? {}).flatMap((item) => Object.values(item)).flatMap((operation) => operation?.tags ?? []))
  return (document.tags ?? []).flatMap(({ name, description }, index) => [
    ...(description ? [] : [finding(context, `tag ${name} has no description`, 'tags', index)]),
    ...(used.has(name) ? [] : [finding(context, `tag ${name} is used by no operation`, 'tags', index)])
  ])
}
