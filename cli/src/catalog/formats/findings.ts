import type { Notice, RowReject } from '../records.js'

const VALUE_LENGTH_MAX = 200

export interface Place {
  line: number
  column?: string | null
  value?: string | null
}

/** What the reader has to say about the rows of the product at hand, and once at the end about all of them. */
export class Findings {
  #items: (RowReject | Notice)[] = []
  readonly #tallies = new Map<string, Notice & { count: number }>()
  /** Handle of the product at hand; named in every finding about it. */
  handle: string | null = null

  reject(place: Place, reason: string): void {
    this.#items.push({
      kind: 'reject',
      line: place.line,
      column: place.column ?? null,
      value: shortened(place.value ?? null),
      reason,
      handle: this.handle,
    })
  }

  /** One cell or row that is imported otherwise than it is written. */
  warn(code: string, place: Place, message: string): void {
    const notice: Notice = { kind: 'notice', level: 'warning', code, message, line: place.line }
    if (place.column != null) notice.column = place.column
    if (place.value != null) notice.value = shortened(place.value) ?? ''
    if (this.handle !== null) notice.handle = this.handle
    this.#items.push(notice)
  }

  /** Something about the file as a whole. */
  note(level: Notice['level'], code: string, message: string): void {
    this.#items.push({ kind: 'notice', level, code, message })
  }

  /** Something that holds for many products and is said once, with the number of places and the first of them. */
  tally(level: Notice['level'], code: string, line: number, message: string): void {
    const known = this.#tallies.get(code)
    if (known === undefined) this.#tallies.set(code, { kind: 'notice', level, code, message, line, count: 1 })
    else known.count++
  }

  take(): (RowReject | Notice)[] {
    const items = this.#items
    this.#items = []
    return items
  }

  tallies(): Notice[] {
    return [...this.#tallies.values()]
  }
}

function shortened(value: string | null): string | null {
  if (value === null || value.length <= VALUE_LENGTH_MAX) return value
  return `${value.slice(0, VALUE_LENGTH_MAX)}…`
}
