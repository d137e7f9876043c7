import type { components } from '../../contract/types.gen.js'
import type { ProblemError } from '../../kernel/problem.js'
import { ruleFaults, type CollectionRules } from './collectionRules.js'
import { safeHtml } from './description.js'
import { isPublished, planPublication, publishedAt, same } from './product.js'

export type Collection = components['schemas']['Collection']
export type CollectionCreate = components['schemas']['CollectionCreate']
export type CollectionUpdate = components['schemas']['CollectionUpdate']

/** A collection as it is stored. Times are RFC 3339 texts. */
export interface CollectionState {
  id: string
  version: number
  handle: string
  title: string
  description_html: string | null
  kind: 'manual' | 'rule'
  rules: CollectionRules | null
  sort_order: Collection['sort_order']
  image: { url: string; alt: string | null } | null
  status: 'draft' | 'active'
  publish_at: string | null
  unpublish_at: string | null
  active_since: string | null
  seo: { title: string | null; description: string | null }
  metadata: Record<string, string>
  created_at: string
  updated_at: string
}

/** A new collection, before its input is written over it. */
export function blankCollection(id: string, now: Date, kind: CollectionState['kind'] = 'manual'): CollectionState {
  const time = now.toISOString()
  return {
    id, version: 1, handle: '', title: '', description_html: null, kind, rules: null, sort_order: kind === 'manual' ? 'manual' : 'newest', image: null, status: 'active', publish_at: null, unpublish_at: null,
    active_since: time, seo: { title: null, description: null }, metadata: {}, created_at: time, updated_at: time,
  }
}

/** The state after an input is written over a collection: absent fields stay. @returns the state, or what contradicts itself. */
export function planCollection(before: CollectionState, input: CollectionUpdate, now: Date): CollectionState | ProblemError[] {
  const errors: ProblemError[] = []
  const after = { ...before }
  if (input.title !== undefined) after.title = input.title
  if (input.handle !== undefined) after.handle = input.handle.normalize('NFC')
  if (input.description_html !== undefined) after.description_html = input.description_html === '' ? null : input.description_html
  if (input.rules !== undefined) after.rules = input.rules
  if (input.sort_order !== undefined) after.sort_order = input.sort_order
  if (input.image !== undefined) after.image = input.image === null ? null : { url: input.image.url, alt: input.image.alt ?? null }
  if (input.seo !== undefined) after.seo = { title: input.seo.title === undefined ? after.seo.title : input.seo.title, description: input.seo.description === undefined ? after.seo.description : input.seo.description }
  if (input.metadata !== undefined) after.metadata = input.metadata
  planPublication(after, input, now.toISOString(), errors)
  if (after.kind === 'manual' && after.rules !== null) errors.push({ pointer: '/rules', code: 'kind', detail: 'a manual collection has no rules' })
  if (after.kind === 'rule' && after.rules === null) errors.push({ pointer: '/rules', code: 'required', detail: 'a collection of kind rule needs rules' })
  if (after.kind === 'rule' && after.sort_order === 'manual') errors.push({ pointer: '/sort_order', code: 'kind', detail: 'only a manual collection has an order of its own' })
  if (input.rules !== undefined && after.kind === 'rule') errors.push(...ruleFaults(input.rules))
  if (errors.length > 0) return errors
  return same(after, before) ? before : { ...after, version: before.version + 1, updated_at: now.toISOString() }
}

export function toCollection(state: CollectionState, now: Date): Collection {
  const { active_since: _internal, ...fields } = state
  return { ...fields, published: isPublished(state, now) }
}

/** The storefront body, stored beside the row on every write. */
export function storefrontCollectionText(state: CollectionState): string {
  const { id, handle, title, description_html, image, seo, updated_at } = state
  return JSON.stringify({ id, handle, title, description_html: safeHtml(description_html), image, seo, published_at: publishedAt(state), updated_at })
}
