// The signature of a call, shared by the resource interfaces (`souk.products.get`) and the functions (`productsGet(souk)`).
import { refName } from './names.mjs'
import { paramsName, paramsRequired } from './params.mjs'

const STREAM_ITEMS = { events: 'ServerSentEvent', lines: 'unknown', bytes: 'Uint8Array' }

/** What an operation resolves to, naming only types that hey-api exports. */
export function resultType(operation, use) {
  const { response } = operation
  if (response.kind === 'none') return 'void'
  if (response.kind === 'text') return 'string'
  if (response.kind === 'stream') return STREAM_ITEMS[response.stream]
  return response.names.length === 1 ? use(response.names[0]) : use(`${operation.type}Response`)
}

function returnType(operation, use, { nullable = false } = {}) {
  const result = resultType(operation, use)
  if (operation.response.kind === 'page') {
    const item = refName(operation.response.item)
    return `PagePromise<${item ? use(item) : `${result}['data'][number]`}, ${result}>`
  }
  if (operation.response.kind === 'stream') return `StreamPromise<${result}>`
  return `SoukPromise<${result}${nullable ? ' | null' : ''}>`
}

function optionsType(operation, base = 'RequestOptions') {
  return [
    base,
    operation.idempotency !== 'none' && 'IdempotencyOption',
    operation.ifMatch && 'IfMatchOption',
    operation.body?.mediaTypes.length > 1 && operation.body.placement === 'raw' && `ContentTypeOption<${operation.body.mediaTypes.map((type) => `'${type}'`).join(' | ')}>`,
  ].filter(Boolean).join(' & ')
}

/** One signature, or two where `ifNoneMatch` may turn the answer into null. */
export function signatures(operation, use) {
  const params = `params${paramsRequired(operation) ? '' : '?'}: ${paramsName(operation)}`
  const plain = { parameters: `${params}, options?: ${optionsType(operation)}`, returns: returnType(operation, use) }
  if (!operation.ifNoneMatch || operation.response.kind !== 'item') return [plain]
  const given = `${paramsRequired(operation) ? params : `params: ${paramsName(operation)} | undefined`}, options: ${optionsType(operation, 'ConditionalRequestOptions')}`
  return [{ parameters: given, returns: returnType(operation, use, { nullable: true }) }, plain]
}
