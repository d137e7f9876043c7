import { Ajv2020, type ErrorObject } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import type { ProductInput } from './productInput.js'
import { productInputSchema } from './productInputSchema.js'
import { isWebUri } from './values/address.js'

/** What is wrong with a record: where (JSON pointer) and, completing the sentence "it …", what. */
export interface RecordProblem {
  pointer: string
  reason: string
}

const ajv = new Ajv2020({ allErrors: false, allowUnionTypes: true })
addFormats.default(ajv, ['date-time'])
ajv.addFormat('uri', isWebUri)
const validate = ajv.compile<ProductInput>(productInputSchema)

/** The value as a product, or the first thing the schema has against it. */
export function checkProduct(value: unknown): { product: ProductInput } | { problem: RecordProblem } {
  if (validate(value)) return { product: value }
  const error = validate.errors?.[0]
  if (error === undefined) throw new Error('the schema refused a record without saying why')
  return { problem: { pointer: error.instancePath, reason: reasonOf(error) } }
}

function reasonOf(error: ErrorObject): string {
  const params: Record<string, unknown> = error.params
  switch (error.keyword) {
    case 'maxLength': return `is longer than ${String(params['limit'])} characters`
    case 'minLength': return 'is empty'
    case 'maxItems': return `has more than ${String(params['limit'])} entries`
    case 'additionalProperties': return `has an unknown field "${String(params['additionalProperty'])}"`
    case 'required': return `lacks the field "${String(params['missingProperty'])}"`
    case 'format': return `is not a valid ${String(params['format'])}`
    case 'pattern': return 'is not written as it must be'
    default: return error.message ?? 'is not valid'
  }
}

/** Rules between the fields of a record, which a schema cannot say. The rows of a table obey them already. */
export function consistencyProblem(product: ProductInput, currency: string): RecordProblem | null {
  const tuples = new Set<string>()
  for (const [index, variant] of (product.variants ?? []).entries()) {
    const pointer = `/variants/${index}`
    for (const name of ['price', 'compare_at_price', 'cost'] as const) {
      const money = variant[name]
      if (money != null && money.currency !== currency) return { pointer: `${pointer}/${name}`, reason: `is in ${money.currency}, but the store sells in ${currency}` }
    }
    if (variant.option_values === undefined) continue
    if (product.options !== undefined && variant.option_values.length !== product.options.length) {
      return { pointer: `${pointer}/option_values`, reason: `has ${variant.option_values.length} values for ${product.options.length} options` }
    }
    const tuple = JSON.stringify(variant.option_values)
    if (tuples.has(tuple)) return { pointer: `${pointer}/option_values`, reason: 'repeats the option values of an earlier variant' }
    tuples.add(tuple)
  }
  return null
}
