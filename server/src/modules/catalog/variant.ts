import type { components } from '../../contract/types.gen.js'
import type { ProblemError } from '../../kernel/problem.js'
import type { PlanContext, ProductState } from './product.js'

export type VariantInput = components['schemas']['VariantInput']
export type Variant = components['schemas']['Variant']
export type Metafield = components['schemas']['Metafield']
export type BundleComponent = components['schemas']['BundleComponent']

export const VARIANTS_MAX = 2048

/** A variant as it is stored. Money is minor units in `currency`. */
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
  /** Of a bundle, what it is made of; null for a variant of its own. */
  components: BundleComponent[] | null
  hs_code: string | null
  origin_country: string | null
  image_url: string | null
  metafields: Metafield[]
  metadata: Record<string, string>
  created_at: string
  updated_at: string
}

/** Units stated for a variant; location null is the store's default one. */
export interface StockStatement {
  variant: VariantState
  location: string | null
  on_hand: number
}

export interface VariantPlan {
  variants: VariantState[]
  removed: VariantState[]
  stock: StockStatement[]
}

/** Two variants of a product are the same when their keys are. */
export const tupleKey = (values: readonly string[]) => JSON.stringify(values)

export const variantTitle = (variant: Pick<VariantState, 'option_values'>) => variant.option_values.join(' / ') || 'Default'

/** The list of variants that an input states, in its order; those it does not name are removed. */
export function planVariantList(before: ProductState | null, inputs: readonly VariantInput[], optionCount: number, context: PlanContext, errors: ProblemError[]): VariantPlan {
  const existing = before?.variants ?? []
  const plan: VariantPlan = { variants: [], removed: [], stock: [] }
  if (inputs.length === 0) errors.push({ pointer: '/variants', code: 'minItems', detail: 'a product has at least one variant; leave `variants` out to keep them' })
  const matches = match(existing, inputs, optionCount)
  const seen = new Map<string, number>()
  inputs.forEach((input, index) => {
    const at = `/variants/${index}`
    const variant = planVariant(matches[index], input, { position: index + 1, at, context, errors })
    if (variant.option_values.length !== optionCount) errors.push({ pointer: `${at}/option_values`, code: 'option_values', detail: `must hold ${optionCount} values, one per option, not ${variant.option_values.length}` })
    const first = seen.get(tupleKey(variant.option_values))
    if (first !== undefined) errors.push({ pointer: `${at}/option_values`, code: 'duplicate', detail: `repeats the option values of variant ${first}` })
    // Price 0 would give it away.
    else if (matches[index] === undefined && input.price === undefined) errors.push({ pointer: `${at}/price`, code: 'required', detail: 'is required to create a variant' })
    seen.set(tupleKey(variant.option_values), index)
    plan.variants.push(variant)
    plan.stock.push(...stockOf(variant, input))
  })
  const kept = new Set(plan.variants.map((variant) => variant.id))
  plan.removed = existing.filter((variant) => !kept.has(variant.id))
  return plan
}

/** The existing variant of each input: by option values first, for all of them, then by external id among those left. */
function match(existing: readonly VariantState[], inputs: readonly VariantInput[], optionCount: number): (VariantState | undefined)[] {
  const byTuple = new Map(existing.map((variant) => [tupleKey(variant.option_values), variant]))
  const byExternalId = new Map(existing.flatMap((variant) => (variant.external_id === null ? [] : [[variant.external_id, variant] as const])))
  const used = new Set<VariantState>()
  const take = (variant: VariantState | undefined) => {
    if (variant === undefined || used.has(variant)) return undefined
    used.add(variant)
    return variant
  }
  const matches = inputs.map((input) => take(byTuple.get(tupleKey(input.option_values ?? [])) ?? undefined))
  inputs.forEach((input, index) => {
    if (input.external_id) matches[index] ??= take(byExternalId.get(input.external_id))
    // Without options there is one variant, whatever it was called.
    if (optionCount === 0 && inputs.length === 1 && existing.length === 1) matches[index] ??= take(existing[0])
  })
  return matches
}

export interface VariantPlace {
  position: number
  /** Pointer to the input, for errors. */
  at: string
  context: PlanContext
  errors: ProblemError[]
}

/** The state a variant takes when an input is written over it: absent fields stay, null clears. */
export function planVariant(before: VariantState | undefined, input: VariantInput, { position, at, context, errors }: VariantPlace): VariantState {
  const variant: VariantState = before ? { ...before } : blankVariant(context)
  variant.position = position
  if (input.option_values !== undefined) variant.option_values = input.option_values
  for (const field of ['external_id', 'sku', 'barcode', 'tax_code', 'hs_code', 'origin_country', 'image_url'] as const) if (input[field] !== undefined) variant[field] = input[field] === '' ? null : input[field]
  for (const field of ['requires_shipping', 'taxable', 'track_inventory'] as const) if (input[field] !== undefined) variant[field] = input[field]
  if (input.weight_grams !== undefined) variant.weight_grams = input.weight_grams
  if (input.inventory_policy !== undefined) variant.inventory_policy = input.inventory_policy
  planComponents(variant, input, at, errors)
  if (input.metafields !== undefined) variant.metafields = distinctMetafields(input.metafields, at, errors)
  if (input.metadata !== undefined) variant.metadata = input.metadata
  const amount = (field: 'price' | 'compare_at_price' | 'cost'): number | null | undefined => {
    const price = input[field]
    if (price === undefined || price === null) return price
    if (price.currency !== context.currency) errors.push({ pointer: `${at}/${field}/currency`, code: 'currency', detail: `must be ${context.currency}, the currency of the store` })
    return price.amount
  }
  variant.price_amount = amount('price') ?? variant.price_amount
  const compareAt = amount('compare_at_price')
  if (compareAt !== undefined) variant.compare_at_amount = compareAt
  const cost = amount('cost')
  if (cost !== undefined) variant.cost_amount = cost
  return variant
}

/** A bundle is always counted, by its parts, and has no stock that could be stated. */
function planComponents(variant: VariantState, input: VariantInput, at: string, errors: ProblemError[]): void {
  if (input.components !== undefined) variant.components = input.components
  if (variant.components === null) return
  variant.track_inventory = true
  const seen = new Set<string>()
  variant.components.forEach(({ variant_id }, index) => {
    const pointer = `${at}/components/${index}/variant_id`
    if (variant_id === variant.id) errors.push({ pointer, code: 'bundle', detail: 'is the bundle itself' })
    else if (seen.has(variant_id)) errors.push({ pointer, code: 'duplicate', detail: 'repeats a component; state its quantity instead' })
    seen.add(variant_id)
  })
  if (input.stock?.length) errors.push({ pointer: `${at}/stock`, code: 'bundle', detail: 'cannot be stated of a bundle: its parts have the stock' })
}

export function stockOf(variant: VariantState, input: VariantInput): StockStatement[] {
  return (input.stock ?? []).map(({ location, on_hand }) => ({ variant, location: location ?? null, on_hand }))
}

export function distinctMetafields(metafields: Metafield[], at: string, errors: ProblemError[]): Metafield[] {
  const seen = new Set<string>()
  metafields.forEach(({ namespace, key }, index) => {
    const name = `${namespace}.${key}`
    if (seen.has(name)) errors.push({ pointer: `${at}/metafields/${index}/key`, code: 'duplicate', detail: `repeats the metafield ${name}` })
    seen.add(name)
  })
  return metafields
}

export function blankVariant(context: PlanContext): VariantState {
  const now = context.now.toISOString()
  return {
    id: context.newId('variant'), position: 1, external_id: null, sku: null, barcode: null, option_values: [], price_amount: 0, compare_at_amount: null, cost_amount: null, currency: context.currency,
    weight_grams: null, requires_shipping: true, taxable: true, tax_code: null, inventory_item_id: context.newId('inventoryItem'), track_inventory: true, inventory_policy: context.inventoryPolicy,
    components: null, hs_code: null, origin_country: null, image_url: null, metafields: [], metadata: {}, created_at: now, updated_at: now,
  }
}
