import type { components } from '../../contract/types.gen.js'

export type Filter = components['schemas']['WebhookFilter']

/** What an endpoint wants to hear of. */
export interface Subscription {
  readonly event_types: readonly string[]
  readonly filters: readonly Filter[]
}

type Data = Readonly<Record<string, unknown>>

/** `*` is everything, `order.*` whatever begins with `order.`, anything else itself. */
export function namesType(pattern: string, type: string): boolean {
  return pattern === '*' || pattern === type || (pattern.endsWith('.*') && type.startsWith(pattern.slice(0, -1)))
}

export function isWanted({ event_types, filters }: Subscription, event: { readonly type: string; readonly data: Data }): boolean {
  return event_types.some((pattern) => namesType(pattern, event.type)) && filters.every(({ field, equals }) => valuesAt(event.data, field.split('.')).includes(equals))
}

const isObject = (value: unknown): value is Data => typeof value === 'object' && value !== null && !Array.isArray(value)

/** Everything that a path leads to: a list has each of its elements there. */
function valuesAt(value: unknown, path: readonly string[]): unknown[] {
  if (Array.isArray(value)) return value.flatMap((element) => valuesAt(element, path))
  if (path.length === 0) return [value]
  return isObject(value) && Object.hasOwn(value, path[0]!) ? valuesAt(value[path[0]!], path.slice(1)) : []
}

/** The data with only the fields named; where a path leads into lists, each element keeps what is named of it. */
export function onlyFields(data: Data, fields: readonly string[] | null): Data {
  return fields === null ? data : (pick(data, fields.map((field) => field.split('.'))) as Data)
}

function pick(value: unknown, paths: readonly (readonly string[])[]): unknown {
  if (paths.some((path) => path.length === 0)) return value
  if (Array.isArray(value)) return value.map((element) => pick(element, paths))
  if (!isObject(value)) return value
  const kept: Record<string, unknown> = {}
  for (const name of Object.keys(value)) {
    const below = paths.filter(([first]) => first === name).map((path) => path.slice(1))
    if (below.length > 0) kept[name] = pick(value[name], below)
  }
  return kept
}
