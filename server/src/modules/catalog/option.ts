import type { components } from '../../contract/types.gen.js'
import type { ProblemCode, ProblemError } from '../../kernel/problem.js'
import { finishPlan, optionValues, refuseRepeatedNames, type PlanContext, type ProductPlan, type ProductState } from './product.js'
import { planVariant, stockOf, tupleKey, VARIANTS_MAX, type VariantInput, type VariantState } from './variant.js'

export type OptionsUpdate = components['schemas']['OptionsUpdate']
type OptionChange = components['schemas']['OptionChange']

/** Why a plan cannot be made, as the problem to answer with. */
export interface Refusal {
  code: ProblemCode
  errors: ProblemError[]
}

/** One option after the change: where its values come from. */
interface Axis {
  /** Index of the option before the change; null for a new one. */
  from: number | null
  /** New value by old value. */
  renamed: Map<string, string>
  first: string
}

/** Renames, reorders, adds and removes options and values; the variants follow. */
export function planOptions(before: ProductState, update: OptionsUpdate, context: PlanContext): ProductPlan | Refusal {
  const errors: ProblemError[] = []
  refuseRepeatedNames(update.options.map((option) => option.name), errors)
  const axes = update.options.map((option, index) => planAxis(before, option, `/options/${index}`, errors))
  const sources = axes.flatMap((axis) => axis.from ?? [])
  if (new Set(sources).size < sources.length) errors.push({ pointer: '/options', code: 'duplicate', detail: 'two options come from the same one' })
  if (errors.length > 0) return { code: 'catalog.product_invalid', errors }

  const { kept, removed } = moveVariants(before.variants, axes)
  if (removed.length > 0 && update.on_removed_value !== 'delete_variants') {
    return { code: 'catalog.option_value_in_use', errors: removed.map(({ variant, axis }) => ({ pointer: axis === null ? '/options' : `/options/${axis}/values`, code: 'in_use', detail: `the variant ${variant.id} (${variant.option_values.join(' / ')}) would have to go` })) }
  }
  if (kept.length === 0) return { code: 'catalog.product_invalid', errors: [{ pointer: '/options', code: 'minItems', detail: 'no variant would be left; a product has at least one' }] }
  const after: ProductState = { ...before, options: update.options.map(({ name, values }) => ({ name, values: values.map(({ value }) => value) })) }
  return finishPlan(before, after, { variants: kept, removed: removed.map(({ variant }) => variant), stock: [] }, context.now)
}

function planAxis(before: ProductState, option: OptionChange, at: string, errors: ProblemError[]): Axis {
  const wanted = (option.renamed_from ?? option.name).toLowerCase()
  const from = before.options.findIndex((existing) => existing.name.toLowerCase() === wanted)
  if (option.renamed_from !== undefined && from === -1) errors.push({ pointer: `${at}/renamed_from`, code: 'unknown', detail: 'is no option of the product' })
  const known = new Set(before.options[from]?.values)
  const renamed = new Map<string, string>()
  const values = new Set<string>()
  option.values.forEach(({ value, renamed_from: source = value }, index) => {
    if (values.has(value)) errors.push({ pointer: `${at}/values/${index}/value`, code: 'duplicate', detail: 'repeats a value' })
    if (source !== value && !known.has(source)) errors.push({ pointer: `${at}/values/${index}/renamed_from`, code: 'unknown', detail: 'is no value of the option' })
    if (renamed.has(source)) errors.push({ pointer: `${at}/values/${index}`, code: 'duplicate', detail: 'comes from the same value as another' })
    values.add(value)
    renamed.set(source, value)
  })
  return { from: from === -1 ? null : from, renamed, first: option.values[0]!.value }
}

interface Moved {
  kept: VariantState[]
  /** `axis` is the option whose value is gone; null where the variant became the same as an earlier one. */
  removed: { variant: VariantState; axis: number | null }[]
}

function moveVariants(variants: readonly VariantState[], axes: readonly Axis[]): Moved {
  const moved: Moved = { kept: [], removed: [] }
  const seen = new Set<string>()
  for (const variant of variants) {
    const values = axes.map((axis) => (axis.from === null ? axis.first : axis.renamed.get(variant.option_values[axis.from]!)))
    const gone = values.indexOf(undefined)
    const key = tupleKey(values as string[])
    if (gone !== -1 || seen.has(key)) {
      moved.removed.push({ variant, axis: gone === -1 ? null : gone })
      continue
    }
    seen.add(key)
    moved.kept.push({ ...variant, option_values: values as string[], position: moved.kept.length + 1 })
  }
  return moved
}

/** A product with one more variant, which comes last. */
export function planNewVariant(before: ProductState, input: VariantInput, context: PlanContext): ProductPlan | Refusal {
  const errors: ProblemError[] = []
  const variant = planVariant(undefined, input, { position: before.variants.length + 1, at: '', context, errors })
  if (before.variants.length >= VARIANTS_MAX) errors.push({ pointer: '', code: 'maxItems', detail: `a product has at most ${VARIANTS_MAX} variants` })
  refuseTuple(before, variant, errors)
  return errors.length > 0 ? { code: 'catalog.product_invalid', errors } : withVariants(before, [...before.variants, variant], input, variant, context)
}

export function planChangedVariant(before: ProductState, variantId: string, input: VariantInput, context: PlanContext): ProductPlan | Refusal {
  const errors: ProblemError[] = []
  const existing = before.variants.find((variant) => variant.id === variantId)!
  const variant = planVariant(existing, input, { position: existing.position, at: '', context, errors })
  refuseTuple(before, variant, errors)
  return errors.length > 0 ? { code: 'catalog.product_invalid', errors } : withVariants(before, before.variants.map((other) => (other === existing ? variant : other)), input, variant, context)
}

export function planWithoutVariant(before: ProductState, variantId: string, context: PlanContext): ProductPlan | Refusal {
  if (before.variants.length === 1) return { code: 'catalog.last_variant', errors: [] }
  const variants = before.variants.filter((variant) => variant.id !== variantId).map((variant, index) => ({ ...variant, position: index + 1 }))
  return finishPlan(before, { ...before }, { variants, removed: before.variants.filter((variant) => variant.id === variantId), stock: [] }, context.now)
}

function refuseTuple(before: ProductState, variant: VariantState, errors: ProblemError[]): void {
  const { option_values: values } = variant
  if (values.length !== before.options.length) errors.push({ pointer: '/option_values', code: 'option_values', detail: `must hold ${before.options.length} values, one per option, not ${values.length}` })
  const twin = before.variants.find((other) => other.id !== variant.id && tupleKey(other.option_values) === tupleKey(values))
  if (twin) errors.push({ pointer: '/option_values', code: 'duplicate', detail: `are those of the variant ${twin.id}` })
}

function withVariants(before: ProductState, variants: VariantState[], input: VariantInput, changed: VariantState, context: PlanContext): ProductPlan {
  const options = before.options.map(({ name, values }, axis) => ({ name, values: optionValues(values, variants, axis) }))
  return finishPlan(before, { ...before, options }, { variants, removed: [], stock: stockOf(changed, input) }, context.now)
}
