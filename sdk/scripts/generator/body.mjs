// Where a request body goes in the flat parameters of a call. The rule, in order:
//   1. no JSON media type                → `raw`: the bytes are given as `body`
//   2. one plain object, no name clash   → `merged`: its properties sit beside the path and query parameters
//   3. anything else                     → `nested`: the JSON value is given as `body`
/** What is sent where an operation takes any media type. */
export const ANY_MEDIA = '*/*'
const concrete = (mediaType) => (mediaType === ANY_MEDIA ? 'application/octet-stream' : mediaType)
const isJson = (mediaType) => /[/+]json$/.test(mediaType.split(';')[0].trim())

export function flattenBody(requestBody, parameters, resolver) {
  if (!requestBody) return null
  const mediaTypes = Object.keys(requestBody.content ?? {})
  if (mediaTypes.length === 0) throw new Error('the request body has no media type')
  const required = requestBody.required === true
  const names = new Set(parameters.map((parameter) => parameter.property))
  const mediaType = mediaTypes.find(isJson)
  if (!mediaType) {
    refuseNamedBody(names)
    return { placement: 'raw', required, mediaTypes: mediaTypes.map(concrete), mediaType: concrete(mediaTypes[0]), schema: null, example: exampleOf(requestBody.content[mediaTypes[0]], resolver) }
  }
  const media = requestBody.content[mediaType]
  if (!media.schema) throw new Error(`the ${mediaType} request body has no schema`)
  const object = resolver.objectOf(media.schema)
  const isClosed = object !== undefined && (object.additionalProperties === undefined || object.additionalProperties === false)
  const properties = object ? Object.keys(object.properties ?? {}) : []
  const placement = isClosed && properties.length > 0 && !properties.some((name) => names.has(name)) ? 'merged' : 'nested'
  if (placement === 'nested') refuseNamedBody(names)
  return { placement, required, mediaTypes, mediaType, schema: media.schema, object, example: exampleOf(media, resolver) }
}

function refuseNamedBody(names) {
  if (names.has('body')) throw new Error('a parameter is called body, which is where the request body goes')
}

function exampleOf(media, resolver) {
  return media.example ?? Object.values(media.examples ?? {})[0]?.value ?? (media.schema ? resolver.follow(media.schema).examples?.[0] : undefined)
}
