import { createHash } from 'node:crypto'
import type { Statement } from '../ports/database.js'

/**
 * A hot statement of the catalogue: plain SQL with $1…$n, prepared once per connection under a name made from its text.
 * Values are always bound; nothing from a request ever becomes part of the text.
 */
export function sql(text: string): Statement {
  return { name: `s_${createHash('sha256').update(text).digest('base64url').slice(0, 20)}`, text }
}

/**
 * A statement whose text depends on data, such as the rules of a collection. It has no name, so connections do not collect a
 * plan for each text they ever saw. Values are bound like everywhere.
 */
export function sqlOnce(text: string): Statement {
  return { name: '', text }
}

/** The values of a statement while its text is put together. */
export class Parameters {
  readonly values: unknown[]

  constructor(...values: unknown[]) {
    this.values = values
  }

  /** @returns the place of the value in the text: `$3`. */
  add(value: unknown): string {
    this.values.push(value)
    return `$${this.values.length}`
  }
}
