// A parameter's schema as TypeScript. Parameters are simple values, so this is short; anything else takes hey-api's type.
import { refName } from './names.mjs'

const PRIMITIVES = { string: 'string', integer: 'number', number: 'number', boolean: 'boolean', null: 'null' }
const literal = (value) => (typeof value === 'string' ? `'${value.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'` : JSON.stringify(value))

/** `known` are the type names that hey-api exports; undefined is returned when the schema is more than a simple value. */
export function typeText(schema, known) {
  const name = refName(schema)
  if (name) return known.has(name) ? name : undefined
  if (schema.const !== undefined) return literal(schema.const)
  if (schema.enum) return schema.enum.map(literal).join(' | ')
  if (schema.oneOf || schema.anyOf || schema.allOf) return undefined
  if (schema.type === 'array') {
    const item = schema.items && typeText(schema.items, known)
    return item && `Array<${item}>`
  }
  const types = [schema.type].flat()
  const texts = types.map((type) => PRIMITIVES[type])
  return texts.includes(undefined) ? undefined : texts.join(' | ')
}
