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

/**
 * Rows of a JSON array, to be looked up by their keys. PostgreSQL expects a hundred of them, and of a store, of which it knows nothing, a
 * two-hundredth of a table; so it would rather read all rows of the store to find the few that are meant. A LIMIT of unknown size counts as
 * a tenth, so with two of them it expects one row, and finds each by its key.
 */
export function rowsOf(parameter: string, columns: string): string {
  const limit = `LIMIT jsonb_array_length(${parameter}::jsonb)`
  return `(SELECT * FROM (SELECT * FROM jsonb_to_recordset(${parameter}::jsonb) AS r(${columns}) ${limit}) r ${limit})`
}

/** The same for an array of texts, of which ten are expected without it: a plan for ten also looks dearer than one for the two that are there, so each call would be planned anew. */
export const rowsOfIds = (parameter: string): string => `(SELECT unnest(${parameter}::text[]) AS wanted LIMIT cardinality(${parameter}::text[]))`

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
