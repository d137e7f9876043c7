import { createHash } from 'node:crypto'
import type { Statement } from '../ports/database.js'

/**
 * A hot statement of the catalogue: plain SQL with $1…$n, prepared once per connection under a name made from its text.
 * Values are always bound; nothing from a request ever becomes part of the text.
 */
export function sql(text: string): Statement {
  return { name: `s_${createHash('sha256').update(text).digest('base64url').slice(0, 20)}`, text }
}
