import type { components } from '../../contract/types.gen.js'
import type { ProblemError } from '../../kernel/problem.js'
import type { Parameters } from '../../kernel/sql.js'
import { productKey, type ProductState } from './product.js'

export type CollectionRules = components['schemas']['CollectionRules']
type Condition = components['schemas']['CollectionCondition']
type Field = Condition['field']
type Operator = Condition['operator']

const TEXT_OPERATORS: readonly Operator[] = ['equals', 'not_equals', 'contains', 'not_contains', 'starts_with', 'ends_with', 'is_set', 'is_not_set']
const NUMBER_OPERATORS: readonly Operator[] = ['equals', 'not_equals', 'greater_than', 'less_than', 'is_set', 'is_not_set']
const VALUELESS: readonly Operator[] = ['is_set', 'is_not_set']
const WHOLE_NUMBER = /^\d{1,15}$/

/** Columns that conditions may name: nothing else of a rule ever becomes part of a statement. */
const PRODUCT_TEXT: Partial<Record<Field, string>> = { title: 'p.title', vendor: 'p.vendor', product_type: 'p.product_type', category: 'p.category' }
const VARIANT_NUMBER: Partial<Record<Field, string>> = { price: 'v.price_amount', compare_at_price: 'v.compare_at_amount', weight_grams: 'v.weight_grams' }

/** What contradicts itself in rules, with pointers into the request. */
export function ruleFaults(rules: CollectionRules): ProblemError[] {
  const faults: ProblemError[] = []
  rules.conditions.forEach(({ field, operator, value }, index) => {
    const at = `/rules/conditions/${index}`
    const isNumber = VARIANT_NUMBER[field] !== undefined
    if (!(isNumber ? NUMBER_OPERATORS : TEXT_OPERATORS).includes(operator)) faults.push({ pointer: `${at}/operator`, code: 'operator', detail: `does not fit the field ${field}; use one of ${(isNumber ? NUMBER_OPERATORS : TEXT_OPERATORS).join(', ')}` })
    else if (VALUELESS.includes(operator)) {
      if (value !== undefined) faults.push({ pointer: `${at}/value`, code: 'value', detail: `is left out with ${operator}` })
    } else if (value === undefined) faults.push({ pointer: `${at}/value`, code: 'required', detail: `is required with ${operator}` })
    else if (isNumber && !WHOLE_NUMBER.test(value)) faults.push({ pointer: `${at}/value`, code: 'value', detail: `must be a whole number for the field ${field}` })
  })
  return faults
}

/** Rules as a condition on the product `p`, all values bound. */
export function compileRules(rules: CollectionRules, parameters: Parameters): string {
  const conditions = rules.conditions.map((condition) => `(${compile(condition, parameters)})`)
  return `(${conditions.join(rules.match === 'all' ? ' AND ' : ' OR ')})`
}

function compile({ field, operator, value }: Condition, parameters: Parameters): string {
  const number = VARIANT_NUMBER[field]
  if (number !== undefined) return ofAnyVariant(numberTest(number, operator, value, parameters))
  if (field === 'sku') return ofAnyVariant(textTest('v.sku', operator, value, parameters))
  if (field === 'tag') return tagTest(operator, value, parameters)
  // An equal vendor or type is found by its key, which has an index.
  if (operator === 'equals' && (field === 'vendor' || field === 'product_type')) return hasKey(parameters.add(productKey(field, value!)))
  return textTest(PRODUCT_TEXT[field]!, operator, value, parameters)
}

const ofAnyVariant = (test: string) => `EXISTS (SELECT 1 FROM variants v WHERE v.store_id = p.store_id AND v.product_id = p.id AND ${test})`
/** Products that have a key of the table product_keys. */
export const hasKey = (parameter: string) => `p.id IN (SELECT k.product_id FROM product_keys k WHERE k.store_id = $1 AND k.key = ${parameter})`

function textTest(column: string, operator: Operator, value: string | undefined, parameters: Parameters): string {
  if (operator === 'is_set') return `${column} IS NOT NULL`
  if (operator === 'is_not_set') return `${column} IS NULL`
  const text = `lower(${column})`
  const wanted = `lower(${parameters.add(value)}::text)`
  switch (operator) {
    case 'equals': return `${text} = ${wanted}`
    case 'not_equals': return `${text} IS DISTINCT FROM ${wanted}`
    case 'contains': return `strpos(${text}, ${wanted}) > 0`
    case 'not_contains': return `coalesce(strpos(${text}, ${wanted}), 0) = 0`
    case 'starts_with': return `starts_with(${text}, ${wanted})`
    case 'ends_with': return `right(${text}, length(${wanted})) = ${wanted}`
    default: throw new Error(`${operator} is no operator for text`)
  }
}

function tagTest(operator: Operator, value: string | undefined, parameters: Parameters): string {
  switch (operator) {
    case 'is_set': return 'cardinality(p.tags) > 0'
    case 'is_not_set': return 'cardinality(p.tags) = 0'
    case 'equals': return hasKey(parameters.add(productKey('tag', value!)))
    case 'not_equals': return `NOT EXISTS (SELECT 1 FROM product_keys k WHERE k.store_id = $1 AND k.key = ${parameters.add(productKey('tag', value!))} AND k.product_id = p.id)`
    case 'not_contains': return `NOT EXISTS (SELECT 1 FROM unnest(p.tags) AS t WHERE ${textTest('t', 'contains', value, parameters)})`
    default: return `EXISTS (SELECT 1 FROM unnest(p.tags) AS t WHERE ${textTest('t', operator, value, parameters)})`
  }
}

function numberTest(column: string, operator: Operator, value: string | undefined, parameters: Parameters): string {
  if (operator === 'is_set') return `${column} IS NOT NULL`
  if (operator === 'is_not_set') return `${column} IS NULL`
  const wanted = `${parameters.add(value)}::bigint`
  switch (operator) {
    case 'equals': return `${column} = ${wanted}`
    case 'not_equals': return `${column} IS DISTINCT FROM ${wanted}`
    case 'greater_than': return `${column} > ${wanted}`
    case 'less_than': return `${column} < ${wanted}`
    default: throw new Error(`${operator} is no operator for numbers`)
  }
}

/** Whether a product meets rules: the same rules as `compileRules`, for one product in memory. */
export function matches(rules: CollectionRules, product: ProductState): boolean {
  const meets = (condition: Condition) => holds(condition, product)
  return rules.match === 'all' ? rules.conditions.every(meets) : rules.conditions.some(meets)
}

function holds({ field, operator, value }: Condition, product: ProductState): boolean {
  switch (field) {
    case 'title': case 'vendor': case 'product_type': case 'category': return textHolds(product[field], operator, value)
    case 'tag': return tagsHold(product.tags, operator, value)
    case 'sku': return product.variants.some((variant) => textHolds(variant.sku, operator, value))
    case 'price': return product.variants.some((variant) => numberHolds(variant.price_amount, operator, value))
    case 'compare_at_price': return product.variants.some((variant) => numberHolds(variant.compare_at_amount, operator, value))
    case 'weight_grams': return product.variants.some((variant) => numberHolds(variant.weight_grams, operator, value))
  }
}

function textHolds(text: string | null, operator: Operator, value = ''): boolean {
  const held = text?.toLowerCase() ?? null
  const wanted = value.toLowerCase()
  switch (operator) {
    case 'is_set': return held !== null
    case 'is_not_set': return held === null
    case 'equals': return held === wanted
    case 'not_equals': return held !== wanted
    case 'contains': return held !== null && held.includes(wanted)
    case 'not_contains': return held === null || !held.includes(wanted)
    case 'starts_with': return held !== null && held.startsWith(wanted)
    case 'ends_with': return held !== null && held.endsWith(wanted)
    default: return false
  }
}

function tagsHold(tags: readonly string[], operator: Operator, value?: string): boolean {
  if (operator === 'is_set') return tags.length > 0
  if (operator === 'is_not_set') return tags.length === 0
  if (operator === 'not_equals' || operator === 'not_contains') return tags.every((tag) => textHolds(tag, operator, value))
  return tags.some((tag) => textHolds(tag, operator, value))
}

function numberHolds(number: number | null, operator: Operator, value?: string): boolean {
  switch (operator) {
    case 'is_set': return number !== null
    case 'is_not_set': return number === null
    case 'equals': return number === Number(value)
    case 'not_equals': return number !== Number(value)
    case 'greater_than': return number !== null && number > Number(value)
    case 'less_than': return number !== null && number < Number(value)
    default: return false
  }
}
