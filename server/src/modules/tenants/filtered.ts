import { sql } from '../../kernel/sql.js'
import type { Statement } from '../../kernel/database.js'

/**
 * Statements of a list with optional filters: one statement per set of filters that is in use, so that each has a plan of its
 * own with the index that fits. `select` ends where its WHERE begins, after `fixed` parameters; each condition says `?` where
 * its value goes.
 */
export function filtered<Filter extends string>(select: string, fixed: number, conditions: Record<Filter, string>, tail: string) {
  const made = new Map<string, Statement>()
  const names = Object.keys(conditions) as Filter[]
  return (filters: Partial<Record<Filter, unknown>>): { statement: Statement; values: unknown[] } => {
    const used = names.filter((name) => filters[name] !== undefined)
    const key = used.join()
    const statement = made.get(key) ?? sql(`${select} WHERE ${['true', ...used.map((name, index) => conditions[name].replace('?', `$${fixed + 1 + index}`))].join(' AND ')} ${tail}`)
    made.set(key, statement)
    return { statement, values: used.map((name) => filters[name]) }
  }
}

/** A pattern for `column LIKE ?` that finds the text anywhere; for columns in lower case. */
export const containing = (text: string | undefined) => (text === undefined ? undefined : `%${text.toLowerCase().replaceAll(/[\\%_]/g, '\\$&')}%`)
