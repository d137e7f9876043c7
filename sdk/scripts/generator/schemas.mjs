// JSON Schema as the generator needs it: following references, merging `allOf`, and short self-contained copies for the table.
import { refName } from './names.mjs'

export function createResolver(doc) {
  const follow = (node) => {
    const seen = new Set()
    let current = node
    while (current && typeof current.$ref === 'string') {
      const ref = current.$ref
      if (seen.has(ref)) throw new Error(`${ref} refers to itself`)
      seen.add(ref)
      if (!ref.startsWith('#/')) throw new Error(`${ref} is not a reference into the bundle`)
      current = ref.slice(2).split('/').reduce((value, key) => value?.[key.replaceAll('~1', '/').replaceAll('~0', '~')], doc)
      if (current === undefined) throw new Error(`${ref} does not exist`)
    }
    return current
  }

  /** An object schema with its `allOf` members merged in, or undefined when the schema is not one plain object. */
  const objectOf = (schema, depth = 0) => {
    const node = follow(schema)
    if (!node || depth > 8 || node.oneOf || node.anyOf || node.not) return undefined
    const parts = (node.allOf ?? []).map((part) => objectOf(part, depth + 1))
    if (parts.includes(undefined)) return undefined
    const isObject = node.type === 'object' || node.properties || (node.type === undefined && parts.length > 0)
    if (!isObject) return undefined
    return {
      ...node,
      allOf: undefined,
      type: 'object',
      properties: Object.assign({}, ...parts.map((part) => part.properties), node.properties),
      required: [...new Set([...parts.flatMap((part) => part.required ?? []), ...(node.required ?? [])])],
      additionalProperties: node.additionalProperties ?? parts.find((part) => part.additionalProperties !== undefined)?.additionalProperties,
    }
  }

  /**
   * A copy with references followed to `depth` levels. Each followed reference stays beside what it stood for, so a reader
   * can name the type; deeper references stay as they are and can be looked up in the schemas.
   */
  const shallow = (schema, depth) => {
    const name = refName(schema)
    if (name && depth < 0) return { $ref: schema.$ref }
    const merged = schema.allOf || (name && follow(schema).allOf) ? objectOf(schema) : undefined
    const { examples: _examples, example: _example, ...node } = merged ?? follow(schema)
    const copy = name ? { $ref: schema.$ref, ...node } : { ...node }
    for (const key of Object.keys(copy)) if (copy[key] === undefined) delete copy[key]
    if (copy.properties) {
      copy.properties = Object.fromEntries(Object.entries(copy.properties).map(([key, value]) => [key, shallow(value, depth - 1)]))
    }
    if (copy.items) copy.items = shallow(copy.items, depth - 1)
    if (typeof copy.additionalProperties === 'object') copy.additionalProperties = shallow(copy.additionalProperties, depth - 1)
    for (const key of ['allOf', 'oneOf', 'anyOf']) if (copy[key]) copy[key] = copy[key].map((part) => shallow(part, depth - 1))
    if (copy.required?.length === 0) delete copy.required
    return copy
  }

  return { follow, objectOf, shallow }
}
