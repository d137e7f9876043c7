// params.gen.ts: one named type per operation for the flat parameters of its call.
import { BANNER, comment } from './docs.mjs'
import { propertyText } from './names.mjs'
import { typeText } from './typeText.mjs'

const PARTS = { path: 'path', query: 'query', header: 'headers' }

export function paramsName(operation) {
  return operation.parameters.length > 0 || operation.body ? `${operation.type}Params` : 'NoParams'
}

export function paramsRequired(operation) {
  if (operation.parameters.some((parameter) => parameter.required)) return true
  const { body } = operation
  if (!body?.required) return false
  return body.placement !== 'merged' || (body.object.required ?? []).length > 0
}

export function paramsFile(contract, heyApi) {
  const used = new Set()
  const use = (name) => {
    used.add(name)
    return name
  }
  const blocks = contract.operations.filter((operation) => paramsName(operation) !== 'NoParams').map((operation) => paramsBlock(operation, heyApi, use))
  const needsRaw = contract.operations.some((operation) => operation.body?.placement === 'raw')
  return [
    BANNER,
    used.size > 0 ? `import type { ${[...used].sort().join(', ')} } from './api/types.gen.js'\n` : '',
    needsRaw ? "import type { RawBody } from '../body.js'\n" : '',
    '\n/** For operations that take no parameters. */\nexport type NoParams = Record<string, never>\n\n',
    blocks.join('\n'),
  ].join('')
}

function paramsBlock(operation, heyApi, use) {
  const name = paramsName(operation)
  const data = () => use(`${operation.type}Data`)
  const properties = operation.parameters.map((parameter) => {
    const text = typeText(parameter.schema, heyApi.exported)
    if (text && heyApi.exported.has(parameter.schema.$ref?.split('/').pop())) use(text)
    for (const item of text?.match(/Array<(\w+)>/) ?? []) if (heyApi.exported.has(item)) use(item)
    const type = text ?? `NonNullable<${data()}['${PARTS[parameter.in]}']>['${parameter.name}']`
    const doc = comment([parameter.description, parameter.deprecated && '@deprecated'], '  ')
    return `${doc}  ${propertyText(parameter.property)}${parameter.required ? '' : '?'}: ${type}\n`
  })
  const { body } = operation
  if (body?.placement === 'raw') properties.push(`  /** The ${body.mediaTypes.join(' or ')} bytes. */\n  body${body.required ? '' : '?'}: RawBody\n`)
  if (body?.placement === 'nested') properties.push(`  body${body.required ? '' : '?'}: ${bodyType(operation, heyApi, use)}\n`)
  const doc = comment([`Parameters of \`${operation.id}\`: ${operation.summary}.`])
  if (body?.placement !== 'merged') return `${doc}export interface ${name} {\n${properties.join('')}}\n`
  const type = bodyType(operation, heyApi, use)
  const base = body.required ? type : `Partial<${type}>`
  if (properties.length === 0) return `${doc}export type ${name} = ${base}\n`
  return `${doc}export interface ${name} extends ${base} {\n${properties.join('')}}\n`
}

/** The name hey-api gave the body, read from what it wrote: a schema with read-only fields gets a second, writable type. */
function bodyType(operation, heyApi, use) {
  const match = new RegExp(`export type ${operation.type}Data = \\{\\n(?: {4}/\\*\\*[\\s\\S]*?\\*/\\n)?    body\\??: (\\w+);`).exec(heyApi.types)
  if (match && heyApi.exported.has(match[1])) return use(match[1])
  return `NonNullable<${use(`${operation.type}Data`)}['body']>`
}
