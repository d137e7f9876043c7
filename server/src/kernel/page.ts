import { Problem } from './problem.js'

export const PAGE_LIMIT_DEFAULT = 50

const ROWS = [26, 51, 101, 251] as const

/**
 * How many rows a statement should read for a page and one more, as a number to stand in its text. Of a LIMIT that is a parameter PostgreSQL
 * takes a tenth of the table for the plan that it keeps, so for a large store it makes a new one each time, which takes about as long as the page.
 */
export const rowsFor = (limit: number): number => ROWS.find((rows) => rows > limit) ?? limit + 1

export interface Page<T> {
  data: T[]
  next_cursor: string | null
  has_more: boolean
}

/** A position in a keyset: the sort values of the last row read. Opaque to callers. */
export type Cursor = (string | number | null)[]

export function encodeCursor(position: Cursor): string {
  return Buffer.from(JSON.stringify(position)).toString('base64url')
}

/** @throws request.invalid_cursor unless the text is a cursor of exactly these types. */
export function decodeCursor(text: string | undefined, types: readonly ('string' | 'number')[]): Cursor | null {
  if (text === undefined) return null
  let position: unknown
  try {
    position = JSON.parse(Buffer.from(text, 'base64url').toString('utf8'))
  } catch {
    position = null
  }
  const fits = Array.isArray(position) && position.length === types.length && position.every((value, index) => typeof value === types[index] && !isUnstorable(value))
  if (!fits) throw new Problem('request.invalid_cursor', 'This cursor was not made by this list. Start again without one.')
  return position as Cursor
}

const isUnstorable = (value: unknown) => (typeof value === 'string' ? value.includes('\u0000') || value.length > 600 || !value.isWellFormed() : !Number.isSafeInteger(value))

/**
 * Cuts the page from at least `limit + 1` rows, if there are so many: what is beyond only tells that there is more.
 * @param cursorOf the sort values of a row, in the order of the list's ORDER BY.
 */
export function page<Row, Item>(rows: Row[], limit: number, toItem: (row: Row) => Item, cursorOf: (row: Row) => Cursor): Page<Item> {
  const kept = rows.slice(0, limit)
  const hasMore = rows.length > limit
  const last = kept.at(-1)
  return { data: kept.map(toItem), next_cursor: hasMore && last !== undefined ? encodeCursor(cursorOf(last)) : null, has_more: hasMore }
}
