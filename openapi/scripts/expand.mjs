// The house conventions, written out. Each function adds one convention to the joined document; nothing here knows a module.
const METHODS = ['get', 'put', 'post', 'delete', 'patch']
const IDEMPOTENCY = ['none', 'optional', 'required']

/** access → security schemes. A storefront call may also come without a key, through the store's own host. */
const ACCESS = {
  public: () => [{}],
  any: () => [{ secretKey: [] }, { publishableKey: [] }, { operatorKey: [] }],
  platform: () => [{ operatorKey: [] }],
  admin: (scope) => [{ secretKey: scope }, { operatorKey: [] }],
  storefront: (scope) => [{ publishableKey: scope }, { customerSession: scope }, { secretKey: scope }, {}],
  customer: (scope) => [{ customerSession: scope }],
}

/** Access kinds that ask for no permission: everyone may, or every valid credential may. */
const OPEN_ACCESS = ['public', 'any']
const STORE_ACCESS = ['admin', 'storefront', 'customer']
/** What a key can be given the permission of; a customer's own account opens to no key. */
const KEY_ACCESS = ['admin', 'storefront']
const SHOPPER_ACCESS = ['storefront', 'customer']
const BODY_LIMIT = 1024 * 1024
const EVERY_RESPONSE = ['Request-Id', 'RateLimit', 'RateLimit-Policy', 'Access-Control-Allow-Origin']

const ref = (kind, name) => ({ $ref: `#/components/${kind}/${name}` })
const headerRefs = (names) => Object.fromEntries(names.map((name) => [name, ref('headers', name)]))

export function expand(doc, catalogue) {
  doc.components.schemas ??= {}
  doc.components.parameters = sharedParameters()
  doc.components.headers = sharedHeaders()
  doc['x-problem-catalogue'] = catalogue
  listScopes(doc)
  for (const [path, item] of Object.entries(doc.paths)) {
    const pathParameters = item.parameters ?? []
    delete item.parameters
    for (const method of METHODS) {
      if (item[method]) expandOperation(doc, path, method, item[method], pathParameters, catalogue)
    }
  }
  for (const [name, item] of Object.entries(doc.webhooks)) expandEvent(doc, name, item)
  for (const schema of Object.values(doc.components.schemas)) boundStrings(schema)
  return doc
}

/** A key can be given what store operations ask for, and nothing else: the scopes are read from the operations. */
function listScopes(doc) {
  const operations = Object.values(doc.paths).flatMap((item) => METHODS.map((method) => item[method]).filter(Boolean))
  const permissions = operations.filter((operation) => KEY_ACCESS.includes(operation['x-access'])).map((operation) => operation['x-permission'])
  if (doc.components.schemas.Scope) doc.components.schemas.Scope.enum = ['*', ...[...new Set(permissions)].sort()]
}

function expandOperation(doc, path, method, operation, pathParameters, catalogue) {
  const id = operation.operationId
  const access = operation['x-access']
  if (!ACCESS[access]) throw new Error(`${id ?? path}: x-access must be one of ${Object.keys(ACCESS).join(', ')}`)
  operation['x-permission'] ??= null
  if (!OPEN_ACCESS.includes(access) && !operation['x-permission']) throw new Error(`${id}: x-permission is missing`)
  operation['x-rate-cost'] ??= 1
  operation['x-load-class'] ??= loadClass(doc, operation)
  operation['x-idempotency'] ??= 'none'
  operation['x-events'] ??= []
  if (!IDEMPOTENCY.includes(operation['x-idempotency'])) throw new Error(`${id}: x-idempotency must be one of ${IDEMPOTENCY.join(', ')}`)
  operation.security = ACCESS[access](operation['x-permission'] ? [operation['x-permission']] : [])
  operation.parameters = [...pathParameters, ...(operation.parameters ?? []), ...impliedParameters(access, operation)]
  for (const parameter of operation.parameters) if (parameter.schema) boundStrings(parameter.schema)
  for (const response of Object.values(operation.responses)) expandSuccess(doc, operation, response)
  if (operation.requestBody) expandBody(doc, operation)
  for (const [status, response] of problemResponses(operation, method, access, catalogue)) operation.responses[status] = response
}

/** What shoppers ask for is of the class of its module, what merchants and the operator ask for is a list or not. Null for what no convention covers. */
function loadClass(doc, operation) {
  const access = operation['x-access']
  if (access === 'public') return 'vital'
  if (!SHOPPER_ACCESS.includes(access)) return operation['x-list'] ? 'lists' : 'admin'
  return doc.tags.find(({ name }) => name === operation.tags[0])['x-load-class'] ?? null
}

function impliedParameters(access, operation) {
  const names = []
  if (operation['x-list']) names.push('Limit', 'Cursor')
  if (operation['x-etag']) names.push('IfNoneMatch')
  if (operation['x-if-match']) names.push('IfMatch')
  if (operation['x-idempotency'] !== 'none') names.push(operation['x-idempotency'] === 'required' ? 'RequiredIdempotencyKey' : 'IdempotencyKey')
  if (access === 'admin') names.push('SoukStore')
  names.push('SoukVersion')
  return names.map((name) => ref('parameters', name))
}

function expandBody(doc, operation) {
  operation['x-body-limit'] ??= BODY_LIMIT
  operation.requestBody.description ??= `At most ${operation['x-body-limit'] / BODY_LIMIT} MiB.`
  for (const media of Object.values(operation.requestBody.content)) if (media.schema) addExample(doc, media)
}

function expandSuccess(doc, operation, response) {
  const headers = [...EVERY_RESPONSE, 'Souk-Version']
  if (operation['x-list']) headers.push('Link')
  if (operation['x-etag'] || operation['x-if-match']) headers.push('ETag')
  if (operation['x-idempotency'] !== 'none') headers.push('Idempotency-Replayed')
  if (operation['x-edge-cache']) headers.push('Cache-Control', 'Surrogate-Key', 'Cache-Tag')
  response.headers = { ...headerRefs(headers), ...response.headers }
  for (const media of Object.values(response.content ?? {})) if (media.schema) addExample(doc, media)
}

/** Examples are written once, on the schema; a page's example is made from its item's. */
function addExample(doc, media) {
  if (media.example !== undefined || media.examples) return
  const example = exampleOf(doc, media.schema)
  if (example !== undefined) media.example = example
}

function exampleOf(doc, schema, depth = 0) {
  if (schema.$ref) return exampleOf(doc, doc.components.schemas[schema.$ref.split('/').pop()], depth)
  if (schema.examples?.length) return schema.examples[0]
  if (schema.type === 'object' && schema.properties?.data && schema.properties?.next_cursor && depth === 0) {
    const rest = Object.fromEntries(Object.entries(schema.properties).filter(([name]) => !['data', 'next_cursor', 'has_more'].includes(name)).map(([name, value]) => [name, exampleOf(doc, value, 1) ?? []]))
    return { data: [exampleOf(doc, schema.properties.data.items, 1)], next_cursor: null, has_more: false, ...rest }
  }
  if (schema.type === 'array') return [exampleOf(doc, schema.items, depth + 1)].filter((item) => item !== undefined)
  return undefined
}

/** Which codes an operation may answer with: its own, and those that its features imply. */
function problemCodes(operation, method, access) {
  const codes = ['request.validation_failed', 'request.not_acceptable', 'rate_limit.exceeded', 'server.internal', 'server.unavailable', 'server.deadline_exceeded']
  if (access !== 'public') codes.push('auth.unauthenticated')
  if (operation['x-permission']) codes.push('auth.permission_denied')
  if (STORE_ACCESS.includes(access)) codes.push('auth.store_mismatch', 'auth.store_required', 'store.not_active')
  if (operation['x-list']) codes.push('request.invalid_cursor')
  if (operation.requestBody) codes.push('request.invalid_json', 'request.body_too_large', 'request.unsupported_media_type')
  if (operation['x-if-match']) codes.push('request.precondition_failed')
  if (operation['x-idempotency'] === 'required') codes.push('idempotency.key_required')
  if (operation['x-idempotency'] !== 'none') codes.push('idempotency.key_reused', 'idempotency.in_flight')
  return [...new Set([...codes, ...(operation['x-problems'] ?? [])])]
}

function problemResponses(operation, method, access, catalogue) {
  const byStatus = new Map()
  for (const code of problemCodes(operation, method, access)) {
    const entry = catalogue[code]
    if (!entry) throw new Error(`${operation.operationId}: problem ${code} is in no problems.yaml`)
    byStatus.set(entry.status, [...(byStatus.get(entry.status) ?? []), code])
  }
  operation['x-problems'] = [...byStatus.values()].flat().sort()
  const responses = [...byStatus].sort(([a], [b]) => a - b).map(([status, codes]) => [String(status), problemResponse(status, codes, catalogue)])
  if (operation['x-etag']) responses.push(['304', { description: 'Not changed since the version named by `If-None-Match`.', headers: headerRefs(['Request-Id', 'Access-Control-Allow-Origin', 'ETag']) }])
  return responses
}

function problemResponse(status, codes, catalogue) {
  const headers = [...EVERY_RESPONSE]
  if ([409, 429, 503].includes(status)) headers.push('Retry-After')
  if (status === 401) headers.push('WWW-Authenticate')
  const examples = Object.fromEntries(codes.map((code) => [code.replace('.', '-'), {
    summary: catalogue[code].title,
    value: { type: `https://souk.example.com/problems/${code}`, title: catalogue[code].title, status, code, request_id: 'req_01jd9g3v8n4r6t2w5x7y9z0a1b' },
  }]))
  return { description: codes.map((code) => `\`${code}\`: ${catalogue[code].description}`).join('\n\n'), headers: headerRefs(headers), content: { 'application/problem+json': { schema: ref('schemas', 'Problem'), examples } } }
}

/** An event under `webhooks:` names the schema of its data; the envelope is the same for all. */
function expandEvent(doc, name, item) {
  const operation = item.post
  const { schema: data, example } = operation.requestBody.content['application/json']
  const schemaName = name.split(/[._]/).map((word) => word[0].toUpperCase() + word.slice(1)).join('') + 'Event'
  const envelope = structuredClone(doc.components.schemas.Event)
  envelope.description = operation.description
  envelope.properties.type = { type: 'string', const: name, maxLength: 100 }
  envelope.properties.data = data
  const dataExample = example ?? exampleOf(doc, data)
  envelope.examples = [{ ...envelope.examples[0], type: name, resource_id: dataExample.id ?? envelope.examples[0].resource_id, data: dataExample }]
  doc.components.schemas[schemaName] = envelope
  operation.operationId = `events.${name}`
  operation.security = [{}]
  operation.requestBody = { required: true, content: { 'application/json': { schema: ref('schemas', schemaName), example: envelope.examples[0] } } }
  operation.responses = { '204': { description: 'Any 2xx answer acknowledges the event.' } }
}

/**
 * Free text must not hold NUL (Postgres cannot store it) nor a lone surrogate (UTF-8 cannot carry it): every string without
 * a pattern, format or enum of its own gets one that says so, so the validators refuse it instead of the database.
 */
function boundStrings(schema) {
  if (Array.isArray(schema)) return schema.forEach(boundStrings)
  if (!schema || typeof schema !== 'object') return
  const isString = schema.type === 'string' || (Array.isArray(schema.type) && schema.type.includes('string'))
  if (isString && !schema.pattern && !schema.format && !schema.enum && schema.const === undefined) schema.pattern = '^[^\\u0000\\ud800-\\udfff]*$'
  for (const [key, value] of Object.entries(schema)) {
    if (!['examples', 'example', 'enum', 'const', 'default'].includes(key)) boundStrings(value)
  }
}

function sharedParameters() {
  const text = { type: 'string', maxLength: 255, pattern: '^[\\x20-\\x7e]*$' }
  return {
    Limit: { name: 'limit', in: 'query', description: 'How many items a page holds at most.', schema: { type: 'integer', minimum: 1, maximum: 250, default: 50 } },
    Cursor: { name: 'cursor', in: 'query', description: '`next_cursor` of the page before.', schema: { type: 'string', minLength: 1, maxLength: 1000, pattern: '^[A-Za-z0-9_-]+$' } },
    IfNoneMatch: { name: 'If-None-Match', in: 'header', description: 'An `ETag` you hold; the answer is 304 when it is still current.', schema: text },
    IfMatch: { name: 'If-Match', in: 'header', description: 'The `ETag` this change is based on; the answer is 412 when it is no longer current.', schema: text },
    IdempotencyKey: { name: 'Idempotency-Key', in: 'header', description: 'Makes a retry safe: the same key and body replay the first answer for 48 hours.', schema: { type: 'string', minLength: 1, maxLength: 255, pattern: '^[\\x21-\\x7e]+$' } },
    RequiredIdempotencyKey: { name: 'Idempotency-Key', in: 'header', required: true, description: 'Makes a retry safe: the same key and body replay the first answer for 48 hours.', schema: { type: 'string', minLength: 1, maxLength: 255, pattern: '^[\\x21-\\x7e]+$' } },
    SoukStore: { name: 'Souk-Store', in: 'header', description: 'The store this request is about; needed with a credential that spans stores.', schema: { type: 'string', maxLength: 32, pattern: '^store_[0-9a-hjkmnp-tv-z]{26}$' } },
    SoukVersion: { name: 'Souk-Version', in: 'header', description: 'The dated version of the API the client was built for.', schema: { type: 'string', maxLength: 10, pattern: '^\\d{4}-\\d{2}-\\d{2}$' } },
  }
}

function sharedHeaders() {
  const text = (maxLength, pattern) => ({ type: 'string', maxLength, pattern })
  return {
    'Request-Id': { description: 'Identifies this request in the log of the server.', schema: text(128, '^[\\x21-\\x7e]+$') },
    RateLimit: { description: 'What is left of the quota (draft-ietf-httpapi-ratelimit-headers).', schema: text(200, '^[\\x20-\\x7e]*$') },
    'RateLimit-Policy': { description: 'The quota that applies (draft-ietf-httpapi-ratelimit-headers).', schema: text(200, '^[\\x20-\\x7e]*$') },
    'Retry-After': { description: 'Seconds to wait before the next try.', schema: { type: 'integer', minimum: 0, maximum: 86400 } },
    'Souk-Version': { description: 'The dated version of the API that answered.', schema: text(10, '^\\d{4}-\\d{2}-\\d{2}$') },
    'WWW-Authenticate': { description: 'The scheme to authenticate with.', schema: text(200, '^[\\x20-\\x7e]*$') },
    'Idempotency-Replayed': { description: '`true` when this is the stored answer of an earlier request with the same key.', schema: { type: 'string', enum: ['true'], maxLength: 4 } },
    ETag: { description: 'The version of the resource, for `If-None-Match` and `If-Match`.', schema: text(255, '^[\\x21-\\x7e]+$') },
    'Access-Control-Allow-Origin': { description: 'Which web pages may read the answer: `*`, since credentials travel in a header, never in a cookie.', schema: text(200, '^[\\x21-\\x7e]+$') },
    'Cache-Control': { description: 'How long browsers and shared caches may keep the answer.', schema: text(200, '^[\\x20-\\x7e]*$') },
    'Surrogate-Key': { description: 'Names that a shared cache purges by when the resource changes.', schema: text(8000, '^[\\x20-\\x7e]*$') },
    'Cache-Tag': { description: 'The same names, separated by commas; sent where a shared cache may keep the answer.', schema: text(8000, '^[\\x20-\\x7e]*$') },
    Link: { description: 'RFC 8288: `rel="next"` is the address of the next page.', schema: text(4000, '^[\\x20-\\x7e]*$') },
  }
}
