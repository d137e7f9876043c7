// What a successful answer is, as the SDK hands it out.
import { refName } from './names.mjs'

const baseType = (mediaType) => mediaType.split(';')[0].trim().toLowerCase()
const isJson = (mediaType) => /[/+]json$/.test(baseType(mediaType))
const STREAMS = { 'text/event-stream': 'events', 'application/x-ndjson': 'lines', 'application/jsonl': 'lines' }

export function responseOf(source, parameters, resolver) {
  const successes = Object.entries(source.responses ?? {})
    .filter(([status]) => /^2(\d\d|XX)$/.test(status))
    .map(([status, response]) => ({ status, content: resolver.follow(response).content ?? {} }))
  if (successes.length === 0) throw new Error('no 2xx response is declared')
  const json = successes.flatMap(({ status, content }) => Object.keys(content).filter(isJson).map((mediaType) => ({ status, mediaType, schema: content[mediaType].schema })))
  if (json.length > 0) return jsonResponse(json, successes, parameters, resolver)
  const other = successes.flatMap(({ status, content }) => Object.keys(content).map((mediaType) => ({ status, mediaType })))[0]
  if (!other) return { kind: 'none', status: successes[0].status, mediaType: null, stream: null, schema: null, item: null, names: [] }
  // Several media types mean a file, whichever was made; only one text is small enough to be a string.
  const mixed = new Set(successes.flatMap(({ content }) => Object.keys(content))).size > 1
  const stream = mixed ? 'bytes' : (STREAMS[baseType(other.mediaType)] ?? (baseType(other.mediaType).startsWith('text/') ? null : 'bytes'))
  return { kind: stream ? 'stream' : 'text', status: other.status, mediaType: other.mediaType, stream, schema: null, item: null, names: [] }
}

function jsonResponse(json, successes, parameters, resolver) {
  const [first] = json
  for (const { status, schema } of json) if (!schema) throw new Error(`the ${status} response has no schema`)
  const names = [...new Set(json.map(({ schema }) => refName(schema)))]
  const object = resolver.objectOf(first.schema)
  const properties = object?.properties ?? {}
  const isPage = properties.data && properties.next_cursor && properties.has_more && parameters.some((parameter) => parameter.in === 'query' && parameter.name === 'cursor')
  const items = isPage ? resolver.follow(properties.data).items : null
  if (isPage && !items) throw new Error('the `data` of the page has no items schema')
  return {
    kind: isPage ? 'page' : 'item',
    status: first.status,
    mediaType: first.mediaType,
    stream: null,
    schema: first.schema,
    item: items,
    // More than one name (or none) means the type is whatever hey-api calls the response of this operation.
    names: names.length === 1 && names[0] && successes.length === json.length ? names : [],
  }
}
