import type { components } from '../../contract/types.gen.js'
import type { ProblemError } from '../../kernel/problem.js'
import { slugify } from '../../kernel/slug.js'
import { blankVariant, distinctMetafields, planVariantList, VARIANTS_MAX, type Metafield, type StockStatement, type VariantPlan, type VariantState } from './variant.js'

export type ProductInput = components['schemas']['ProductInput']
export type Product = components['schemas']['Product']

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
  active_since: string | null
  seo: { title: string | null; description: string | null }
  options: { name: string; values: string[] }[]
  media: { url: string; alt: string | null }[]
  metafields: Metafield[]
  metadata: Record<string, string>
  created_at: string
  updated_at: string
  variants: VariantState[]
}

/** What a write would do. `fields` names what differs; empty when nothing does. */
export interface ProductPlan {
  action: 'create' | 'update' | 'unchanged'
  before: ProductState | null
  after: ProductState
  fields: string[]
  /** Variants to insert or update, and those to delete with their inventory items. */
  saved: VariantState[]
  removed: VariantState[]
  stock: StockStatement[]
}

export interface PlanContext {
  now: Date
  currency: string
  /** Policy of variants that are created without one. */
  inventoryPolicy: 'deny' | 'backorder'
  newId(kind: 'product' | 'variant' | 'inventoryItem'): string
}

/** Fields copied from the input as they are; the others need rules of their own. */
const PLAIN = ['description_html', 'vendor', 'product_type', 'category', 'external_id'] as const

/**
 * The state a product takes when an input is written over it: absent fields stay, null and [] clear, `variants` replaces the
 * list (or with `keep_unlisted` adds to it) and matches by option values, else by external id.
 * @returns the plan, or what contradicts itself, with JSON pointers into the input.
 */
export function planProduct(before: ProductState | null, input: ProductInput, context: PlanContext): ProductPlan | ProblemError[] {
  const errors: ProblemError[] = []
  const now = context.now.toISOString()
  if (before === null && input.title === undefined) errors.push({ pointer: '/title', code: 'required', detail: 'is required to create a product' })
  const after: ProductState = before === null ? blank(context.newId('product'), now) : { ...before }
  for (const field of PLAIN) if (input[field] !== undefined) after[field] = input[field] === '' ? null : input[field]
  if (input.title !== undefined) after.title = input.title
  after.handle = (input.handle ?? (before === null ? slugify(after.title) || after.id.slice(5) : after.handle)).normalize('NFC')
  if (input.tags !== undefined) after.tags = distinctTags(input.tags)
  planPublication(after, input, now, errors)
  if (input.seo !== undefined) after.seo = { title: input.seo.title === undefined ? after.seo.title : input.seo.title, description: input.seo.description === undefined ? after.seo.description : input.seo.description }
  if (input.media !== undefined) after.media = distinctMedia(input.keep_unlisted ? [...input.media, ...unlistedMedia(after.media, input.media)] : input.media)
  if (input.metafields !== undefined) after.metafields = distinctMetafields(input.metafields, '', errors)
  if (input.metadata !== undefined) after.metadata = input.metadata
  const variants = planVariantsAndOptions(before, input, after, context, errors)
  return errors.length > 0 ? errors : finishPlan(before, after, variants, context.now)
}

interface Publication {
  status: string
  publish_at: string | null
  unpublish_at: string | null
  active_since: string | null
}

/** Status and the time between which shoppers see a product or collection. */
export function planPublication<T extends Publication>(after: T, input: { status?: T['status']; publish_at?: string | null; unpublish_at?: string | null }, now: string, errors: ProblemError[]): void {
  if (input.status !== undefined) after.status = input.status
  if (input.publish_at !== undefined) after.publish_at = isoOrNull(input.publish_at)
  if (input.unpublish_at !== undefined) after.unpublish_at = isoOrNull(input.unpublish_at)
  if (after.publish_at !== null && after.unpublish_at !== null && after.unpublish_at <= after.publish_at) errors.push({ pointer: '/unpublish_at', code: 'order', detail: 'must be after publish_at' })
  after.active_since = after.status === 'active' ? (after.active_since ?? now) : null
}

function planVariantsAndOptions(before: ProductState | null, input: ProductInput, after: ProductState, context: PlanContext, errors: ProblemError[]): VariantPlan {
  const names = input.options?.map((option) => option.name) ?? after.options.map((option) => option.name)
  refuseRepeatedNames(names, errors)
  const plan = input.variants === undefined ? keepVariants(before, names.length, context, errors) : planVariantList(before, input.variants, names.length, context, errors)
  if (input.keep_unlisted) keepUnlisted(plan, before?.options ?? [], names, errors)
  const given = input.options ?? after.options
  after.options = names.map((name, axis) => ({ name, values: optionValues(given[axis]?.values ?? [], plan.variants, axis) }))
  return plan
}

function keepVariants(before: ProductState | null, optionCount: number, context: PlanContext, errors: ProblemError[]): VariantPlan {
  // Nobody has priced it yet: without stock it must not be sold, whatever the store does with variants it knows.
  const variants = before === null ? [{ ...blankVariant(context), inventory_policy: 'deny' as const }] : before.variants
  const held = variants[0]?.option_values.length ?? 0
  if (held !== optionCount) errors.push({ pointer: '/options', code: 'option_values', detail: `the variants have ${held} option values each, not ${optionCount}; send \`variants\` too, or change options with options.update` })
  return { variants, removed: [], stock: [] }
}

/** Variants that an incomplete list does not name stay behind those it does. Values of other options would mean something else there. */
function keepUnlisted(plan: VariantPlan, options: ProductState['options'], names: readonly string[], errors: ProblemError[]): void {
  if (plan.removed.length === 0) return
  if (names.length !== options.length || names.some((name, axis) => name.toLowerCase() !== options[axis]!.name.toLowerCase())) {
    errors.push({ pointer: '/options', code: 'option_values', detail: `the product keeps ${plan.removed.length} variants that the list does not name, whose options are ${options.map(({ name }) => name).join(', ') || 'none'}; send the whole list to change them` })
  }
  const stated = plan.variants.length
  plan.variants.push(...plan.removed.map((variant, index) => ({ ...variant, position: stated + index + 1 })))
  plan.removed = []
  if (plan.variants.length > VARIANTS_MAX) errors.push({ pointer: '/variants', code: 'maxItems', detail: `a product has at most ${VARIANTS_MAX} variants, with those it keeps` })
}

export function refuseRepeatedNames(names: readonly string[], errors: ProblemError[]): void {
  const seen = new Set<string>()
  names.forEach((name, index) => {
    if (seen.has(name.toLowerCase())) errors.push({ pointer: `/options/${index}/name`, code: 'duplicate', detail: 'repeats the name of an option' })
    seen.add(name.toLowerCase())
  })
}

/** Completes a plan: what differs, the new version, and the variants that must be written. */
export function finishPlan(before: ProductState | null, after: ProductState, plan: VariantPlan, now: Date): ProductPlan {
  after.variants = plan.variants
  if (before === null) return { action: 'create', before, after, fields: [], saved: plan.variants, removed: [], stock: plan.stock }
  const old = new Map(before.variants.map((variant) => [variant.id, variant]))
  const saved = plan.variants.filter((variant) => !same(variant, old.get(variant.id)))
  const fields: string[] = (Object.keys(after) as (keyof ProductState)[]).filter((field) => field !== 'variants' && !same(after[field], before[field]))
  if (saved.length > 0 || plan.removed.length > 0) fields.push('variants')
  if (fields.length === 0) return { action: 'unchanged', before, after: before, fields, saved: [], removed: [], stock: plan.stock }
  for (const variant of saved) variant.updated_at = now.toISOString()
  after.version = before.version + 1
  after.updated_at = now.toISOString()
  return { action: 'update', before, after, fields, saved, removed: plan.removed, stock: plan.stock }
}

/** Values in the order given, then those that variants use beyond them. */
export function optionValues(given: readonly string[], variants: readonly VariantState[], axis: number): string[] {
  return [...new Set([...given, ...variants.flatMap((variant) => variant.option_values[axis] ?? [])])]
}

/** Tags differ by more than case; the first spelling stays. */
export function distinctTags(tags: readonly string[]): string[] {
  const byKey = new Map<string, string>()
  for (const tag of tags.map((text) => text.trim())) if (tag !== '' && !byKey.has(tag.toLowerCase())) byKey.set(tag.toLowerCase(), tag)
  return [...byKey.values()]
}

/** An address that is given twice is one picture; the last description of it wins. */
function distinctMedia(media: NonNullable<ProductInput['media']>): ProductState['media'] {
  const byUrl = new Map<string, string | null>()
  for (const { url, alt } of media) byUrl.set(url, alt ?? byUrl.get(url) ?? null)
  return Array.from(byUrl, ([url, alt]) => ({ url, alt }))
}

function unlistedMedia(media: ProductState['media'], listed: NonNullable<ProductInput['media']>): ProductState['media'] {
  const urls = new Set(listed.map(({ url }) => url))
  return media.filter(({ url }) => !urls.has(url))
}

function blank(id: string, now: string): ProductState {
  return {
    id, version: 1, handle: '', external_id: null, title: '', description_html: null, vendor: null, product_type: null, category: null, tags: [], status: 'draft',
    publish_at: null, unpublish_at: null, active_since: null, seo: { title: null, description: null }, options: [], media: [], metafields: [], metadata: {}, created_at: now, updated_at: now, variants: [],
  }
}

const isoOrNull = (text: string | null) => (text === null ? null : new Date(text).toISOString())

/** Structural equality that does not mind the order of keys, which jsonb does not keep. */
export function same(a: unknown, b: unknown): boolean {
  if (a === b) return true
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null || Array.isArray(a) !== Array.isArray(b)) return false
  const keys = Object.keys(a)
  return keys.length === Object.keys(b).length && keys.every((key) => same((a as Record<string, unknown>)[key], (b as Record<string, unknown>)[key]))
}

/** Whether shoppers see a product or collection at a moment. */
export function isPublished({ status, publish_at, unpublish_at }: Omit<Publication, 'active_since'>, now: Date): boolean {
  const moment = now.toISOString()
  return status === 'active' && (publish_at === null || publish_at <= moment) && (unpublish_at === null || unpublish_at > moment)
}

/** Since when shoppers see it, for what is published now. */
export function publishedAt({ publish_at, active_since, created_at }: Publication & { created_at: string }): string {
  const since = active_since ?? created_at
  return publish_at !== null && publish_at > since ? publish_at : since
}

const TITLE_KEY_LENGTH = 64

/** The title as lists sort by it: without case and accents. Cut, so that it fits into a cursor and an index. */
export function titleKey(title: string): string {
  return Array.from(title.normalize('NFKD').replaceAll(/\p{Mn}+/gu, '').toLowerCase().trim()).slice(0, TITLE_KEY_LENGTH).join('')
}

export type KeyKind = 'tag' | 'vendor' | 'product_type'
const KEY_PREFIX: Record<KeyKind, string> = { tag: 't', vendor: 'v', product_type: 'p' }

/** How a word is written among the keys of products: see the table product_keys. */
export const productKey = (kind: KeyKind, word: string) => `${KEY_PREFIX[kind]}:${word.toLowerCase()}`

export function keysOf(state: Pick<ProductState, 'tags' | 'vendor' | 'product_type'>): Set<string> {
  const keys = new Set(state.tags.map((tag) => productKey('tag', tag)))
  if (state.vendor !== null) keys.add(productKey('vendor', state.vendor))
  if (state.product_type !== null) keys.add(productKey('product_type', state.product_type))
  return keys
}
