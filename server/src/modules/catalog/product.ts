import type { components } from '../../contract/types.gen.js'
import type { ProblemError } from '../../kernel/problem.js'
import { slugify } from '../../kernel/slug.js'

export type ProductInput = components['schemas']['ProductInput']
export type VariantInput = components['schemas']['VariantInput']
export type Product = components['schemas']['Product']
export type Variant = components['schemas']['Variant']

/** A product as it is stored. Times are RFC 3339 texts, money is minor units in the store's currency. */
export interface ProductState {
  id: string
  version: number
  handle: string
  external_id: string | null
  title: string
  description_html: string | null
  vendor: string | null
  product_type: string | null
  category: string | null
  tags: string[]
  status: 'draft' | 'active' | 'archived'
  publish_at: string | null
  unpublish_at: string | null
  seo: { title: string | null; description: string | null }
  options: { name: string; values: string[] }[]
  media: { url: string; alt: string | null }[]
  metafields: { namespace: string; key: string; value: string }[]
  metadata: Record<string, string>
  created_at: string
  updated_at: string
  variants: VariantState[]
}

export interface VariantState {
  id: string
  position: number
  external_id: string | null
  sku: string | null
  barcode: string | null
  option_values: string[]
  price_amount: number
  compare_at_amount: number | null
  cost_amount: number | null
  currency: string
  weight_grams: number | null
  requires_shipping: boolean
  taxable: boolean
  tax_code: string | null
  inventory_item_id: string
  track_inventory: boolean
  inventory_policy: 'deny' | 'backorder'
  hs_code: string | null
  origin_country: string | null
  image_url: string | null
  metadata: Record<string, string>
  created_at: string
  updated_at: string
}

/** What writing an input would do. `fields` names what differs; empty when nothing does. */
export interface ProductPlan {
  action: 'create' | 'update' | 'unchanged'
  before: ProductState | null
  after: ProductState
  fields: string[]
  /** Variants to insert or update, and ids of those to delete with their inventory items. */
  saved: VariantState[]
  removed: VariantState[]
  /** Units stated for a variant; location null is the store's default one. */
  stock: { variant: VariantState; location: string | null; on_hand: number }[]
}

export interface PlanContext {
  now: Date
  currency: string
  newId(kind: 'product' | 'variant' | 'inventoryItem'): string
}

/** Fields copied from the input as they are; the others need rules of their own. */
const PLAIN = ['description_html', 'vendor', 'product_type', 'category', 'external_id', 'status'] as const

/**
 * The state a product takes when an input is written over it: absent fields stay, null and [] clear, `variants` replaces the
 * list and matches by option values, else by external id.
 * @returns the plan, or what contradicts itself, with JSON pointers into the input.
 */
export function planProduct(before: ProductState | null, input: ProductInput, context: PlanContext): ProductPlan | ProblemError[] {
  const errors: ProblemError[] = []
  const now = context.now.toISOString()
  if (before === null && input.title === undefined) errors.push({ pointer: '/title', code: 'required', detail: 'is required to create a product' })
  const after: ProductState = before === null ? blank(context.newId('product'), now) : { ...before }
  for (const field of PLAIN) if (input[field] !== undefined) Object.assign(after, { [field]: input[field] === '' ? null : input[field] })
  if (input.title !== undefined) after.title = input.title
  after.handle = input.handle ?? (before === null ? slugify(after.title) || after.id.slice(5) : after.handle)
  if (input.tags !== undefined) after.tags = [...new Set(input.tags.map((tag) => tag.trim()).filter(Boolean))]
  if (input.publish_at !== undefined) after.publish_at = isoOrNull(input.publish_at)
  if (input.unpublish_at !== undefined) after.unpublish_at = isoOrNull(input.unpublish_at)
  if (after.publish_at !== null && after.unpublish_at !== null && after.unpublish_at <= after.publish_at) errors.push({ pointer: '/unpublish_at', code: 'order', detail: 'must be after publish_at' })
  if (input.seo !== undefined) after.seo = { title: input.seo.title === undefined ? after.seo.title : input.seo.title, description: input.seo.description === undefined ? after.seo.description : input.seo.description }
  if (input.media !== undefined) after.media = distinctMedia(input.media)
  if (input.metafields !== undefined) after.metafields = distinctMetafields(input.metafields, errors)
  if (input.metadata !== undefined) after.metadata = input.metadata
  const variants = planVariants(before, input, after, context, errors)
  if (errors.length > 0) return errors
  return finish(before, after, variants, now)
}

interface VariantPlan {
  variants: VariantState[]
  removed: VariantState[]
  stock: ProductPlan['stock']
}

function planVariants(before: ProductState | null, input: ProductInput, after: ProductState, context: PlanContext, errors: ProblemError[]): VariantPlan {
  const existing = before?.variants ?? []
  const names = input.options?.map((option) => option.name) ?? after.options.map((option) => option.name)
  names.forEach((name, index) => {
    if (names.findIndex((other) => other.toLowerCase() === name.toLowerCase()) !== index) errors.push({ pointer: `/options/${index}/name`, code: 'duplicate', detail: 'repeats the name of an option' })
  })
  const inputs: VariantInput[] = input.variants ?? (before === null ? [{}] : existing.map((variant) => ({ option_values: variant.option_values })))
  const byTuple = new Map(existing.map((variant) => [tupleKey(variant.option_values), variant]))
  const byExternalId = new Map(existing.filter((variant) => variant.external_id !== null).map((variant) => [variant.external_id!, variant]))
  const seen = new Map<string, number>()
  const plan: VariantPlan = { variants: [], removed: [], stock: [] }
  inputs.forEach((variantInput, index) => {
    const matched = (variantInput.option_values ? byTuple.get(tupleKey(variantInput.option_values)) : undefined) ?? (variantInput.external_id ? byExternalId.get(variantInput.external_id) : undefined) ?? (names.length === 0 && !variantInput.option_values ? byTuple.get('[]') : undefined)
    const values = variantInput.option_values ?? matched?.option_values ?? []
    if (values.length !== names.length) errors.push({ pointer: input.variants ? `/variants/${index}/option_values` : '/options', code: 'option_values', detail: `must hold ${names.length} values, one per option, not ${values.length}` })
    const first = seen.get(tupleKey(values))
    if (first !== undefined) errors.push({ pointer: `/variants/${index}/option_values`, code: 'duplicate', detail: `repeats the option values of variant ${first}` })
    seen.set(tupleKey(values), index)
    const variant = planVariant(matched, variantInput, values, index, context, errors)
    plan.variants.push(variant)
    for (const stock of variantInput.stock ?? []) plan.stock.push({ variant, location: stock.location ?? null, on_hand: stock.on_hand })
  })
  if (input.variants?.length === 0) errors.push({ pointer: '/variants', code: 'minItems', detail: 'a product has at least one variant; leave `variants` out to keep them' })
  const kept = new Set(plan.variants.map((variant) => variant.id))
  plan.removed = existing.filter((variant) => !kept.has(variant.id))
  after.options = names.map((name, axis) => ({ name, values: optionValues(input.options?.[axis]?.values ?? (input.options ? [] : (after.options[axis]?.values ?? [])), plan.variants, axis) }))
  return plan
}

function planVariant(matched: VariantState | undefined, input: VariantInput, values: string[], index: number, context: PlanContext, errors: ProblemError[]): VariantState {
  const now = context.now.toISOString()
  const variant: VariantState = matched ? { ...matched } : blankVariant(context, now)
  variant.position = index + 1
  variant.option_values = values
  for (const field of ['external_id', 'sku', 'barcode', 'tax_code', 'hs_code', 'origin_country', 'image_url'] as const) if (input[field] !== undefined) variant[field] = input[field] === '' ? null : input[field]
  for (const field of ['requires_shipping', 'taxable', 'track_inventory'] as const) if (input[field] !== undefined) variant[field] = input[field]
  if (input.weight_grams !== undefined) variant.weight_grams = input.weight_grams
  if (input.inventory_policy !== undefined) variant.inventory_policy = input.inventory_policy
  if (input.metadata !== undefined) variant.metadata = input.metadata
  const amount = (field: 'price' | 'compare_at_price' | 'cost'): number | null | undefined => {
    const price = input[field]
    if (price === undefined || price === null) return price
    if (price.currency !== context.currency) errors.push({ pointer: `/variants/${index}/${field}/currency`, code: 'currency', detail: `must be ${context.currency}, the currency of the store` })
    return price.amount
  }
  variant.price_amount = amount('price') ?? variant.price_amount
  const compareAt = amount('compare_at_price')
  if (compareAt !== undefined) variant.compare_at_amount = compareAt
  const cost = amount('cost')
  if (cost !== undefined) variant.cost_amount = cost
  return variant
}

function finish(before: ProductState | null, after: ProductState, plan: VariantPlan, now: string): ProductPlan {
  after.variants = plan.variants
  if (before === null) return { action: 'create', before, after, fields: [], saved: plan.variants, removed: [], stock: plan.stock }
  const old = new Map(before.variants.map((variant) => [variant.id, variant]))
  const saved = plan.variants.filter((variant) => !same(variant, old.get(variant.id)))
  const fields = (Object.keys(after) as (keyof ProductState)[]).filter((field) => field !== 'variants' && !same(after[field], before[field])) as string[]
  if (saved.length > 0 || plan.removed.length > 0) fields.push('variants')
  if (fields.length === 0) return { action: 'unchanged', before, after: before, fields, saved: [], removed: [], stock: plan.stock }
  for (const variant of saved) variant.updated_at = now
  after.version = before.version + 1
  after.updated_at = now
  return { action: 'update', before, after, fields, saved, removed: plan.removed, stock: plan.stock }
}

/** Values in the order given, then those that variants use beyond them. */
function optionValues(given: string[], variants: VariantState[], axis: number): string[] {
  return [...new Set([...given, ...variants.map((variant) => variant.option_values[axis]).filter((value) => value !== undefined)])]
}

/** An address that is given twice is one picture; the last description of it wins. */
function distinctMedia(media: NonNullable<ProductInput['media']>): ProductState['media'] {
  const byUrl = new Map<string, string | null>()
  for (const { url, alt } of media) byUrl.set(url, alt ?? byUrl.get(url) ?? null)
  return Array.from(byUrl, ([url, alt]) => ({ url, alt }))
}

function distinctMetafields(metafields: ProductState['metafields'], errors: ProblemError[]): ProductState['metafields'] {
  const seen = new Set<string>()
  metafields.forEach(({ namespace, key }, index) => {
    if (seen.has(`${namespace}.${key}`)) errors.push({ pointer: `/metafields/${index}/key`, code: 'duplicate', detail: `repeats the metafield ${namespace}.${key}` })
    seen.add(`${namespace}.${key}`)
  })
  return metafields
}

function blank(id: string, now: string): ProductState {
  return {
    id, version: 1, handle: '', external_id: null, title: '', description_html: null, vendor: null, product_type: null, category: null, tags: [], status: 'draft',
    publish_at: null, unpublish_at: null, seo: { title: null, description: null }, options: [], media: [], metafields: [], metadata: {}, created_at: now, updated_at: now, variants: [],
  }
}

function blankVariant(context: PlanContext, now: string): VariantState {
  return {
    id: context.newId('variant'), position: 1, external_id: null, sku: null, barcode: null, option_values: [], price_amount: 0, compare_at_amount: null, cost_amount: null, currency: context.currency,
    weight_grams: null, requires_shipping: true, taxable: true, tax_code: null, inventory_item_id: context.newId('inventoryItem'), track_inventory: true, inventory_policy: 'deny',
    hs_code: null, origin_country: null, image_url: null, metadata: {}, created_at: now, updated_at: now,
  }
}

export const tupleKey = (values: readonly string[]) => JSON.stringify(values)
const isoOrNull = (text: string | null) => (text === null ? null : new Date(text).toISOString())

/** Structural equality that does not mind the order of keys, which jsonb does not keep. */
function same(a: unknown, b: unknown): boolean {
  if (a === b) return true
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null || Array.isArray(a) !== Array.isArray(b)) return false
  const keys = Object.keys(a)
  return keys.length === Object.keys(b).length && keys.every((key) => same((a as Record<string, unknown>)[key], (b as Record<string, unknown>)[key]))
}

/** Whether shoppers see a product at a moment. */
export function isPublished(product: Pick<ProductState, 'status' | 'publish_at' | 'unpublish_at'>, now: Date): boolean {
  const moment = now.toISOString()
  return product.status === 'active' && (product.publish_at === null || product.publish_at <= moment) && (product.unpublish_at === null || product.unpublish_at > moment)
}
