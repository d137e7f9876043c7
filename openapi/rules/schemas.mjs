/** House rules about schemas. They run on the document as written: a shared schema is judged once, where it is defined. */
const SNAKE = /^[a-z][a-z0-9]*(_[a-z0-9]+)*$/
const MAX_SAFE = Number.MAX_SAFE_INTEGER
const CHILDREN = ['items', 'additionalProperties', 'unevaluatedProperties', 'not', 'if', 'then', 'else', 'contains', 'propertyNames']
const LISTS = ['allOf', 'anyOf', 'oneOf', 'prefixItems']

/** Calls `visit(schema, path, name)` for a schema and all schemas inside it; `name` is the property it describes. */
function walk(schema, path, visit, name) {
  if (schema === null || typeof schema !== 'object') return
  visit(schema, path, name)
  for (const [key, child] of Object.entries(schema.properties ?? {})) walk(child, [...path, 'properties', key], visit, key)
  for (const key of CHILDREN) walk(schema[key], [...path, key], visit)
  for (const key of LISTS) (schema[key] ?? []).forEach((child, index) => walk(child, [...path, key, index], visit, name))
}

function collect(schema, context, judge) {
  const findings = []
  walk(schema, [], (inner, path, name) => {
    for (const message of judge(inner, name)) findings.push({ message, path: [...context.path, ...path] })
  }, context.path.at(-1))
  return findings
}

const typesOf = ({ type }) => (Array.isArray(type) ? type : [type])

function lookUp(schema, document) {
  if (schema?.$ref === undefined) return schema
  return schema.$ref.slice(2).split('/').reduce((node, key) => node?.[key], document)
}

/** One spelling from column to SDK: snake_case, and nothing that describes its type (`format: int64` turns into BigInt in clients). */
export function names(schema, _options, context) {
  return collect(schema, context, (inner) => [
    ...Object.keys(inner.properties ?? {}).filter((name) => !SNAKE.test(name)).map((name) => `property "${name}" is not snake_case`),
    ...(inner.required ?? []).filter((name) => inner.properties !== undefined && inner.properties[name] === undefined && inner.allOf === undefined).map((name) => `"${name}" is required but not declared`)
  ])
}

/** Whole numbers stay exact in JavaScript; `format: int64` would turn into BigInt in generated clients. */
export function integers(schema, _options, context) {
  return collect(schema, context, (inner) => {
    if (inner.format === 'int64') return ['format int64 is not used; state minimum and maximum instead']
    if (!typesOf(inner).includes('integer')) return []
    const bounds = [inner.minimum ?? inner.exclusiveMinimum, inner.maximum ?? inner.exclusiveMaximum]
    if (bounds.some((bound) => bound === undefined)) return ['an integer needs minimum and maximum']
    return bounds.some((bound) => Math.abs(bound) > MAX_SAFE) ? ['an integer must stay within 2^53-1'] : []
  })
}

const isMap = (schema) => typeof schema.additionalProperties === 'object' && schema.maxProperties !== undefined

/** An object says what is in it. `metadata` is the one place for the caller's own keys; a bounded map of a typed value is fine. */
export function objects(schema, _options, context) {
  return collect(schema, context, (inner, name) => {
    if (!typesOf(inner).includes('object') || inner.properties !== undefined || isMap(inner)) return []
    if (LISTS.some((key) => inner[key] !== undefined) || /metadata$/i.test(String(name))) return []
    return ['an object must declare its properties (only metadata may be free)']
  })
}

/** A name ending in _at is a point in time, in every schema. */
export function timestamps(schema, _options, context) {
  const document = context.document.data
  return collect(schema, context, (inner) => Object.entries(inner.properties ?? {})
    .filter(([name, child]) => name.endsWith('_at') && lookUp(child, document)?.format !== 'date-time')
    .map(([name]) => `"${name}" must have the format date-time`))
}
