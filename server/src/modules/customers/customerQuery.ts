import type { operations } from '../../contract/types.gen.js'
import { lowestId } from '../../kernel/id.js'
import { Parameters, sqlOnce } from '../../kernel/sql.js'
import type { StoreTx } from '../../kernel/tx.js'
import type { CustomerState } from './customer.js'
import { STATE, type StateRow } from './customerStore.js'
import { rangeOf, soughtWords, tagTerm } from './words.js'

export type CustomerFilter = Omit<NonNullable<operations['customers.list']['parameters']['query']>, 'limit' | 'cursor'>

const TERM = 'c.id IN (SELECT t.customer_id FROM customer_terms t WHERE t.store_id = $1 AND '

/** The newest first. Each filter is one condition on an index; @param before the id of the last customer read */
export async function list(tx: StoreTx, filter: CustomerFilter, before: string | null, limit: number): Promise<CustomerState[]> {
  const parameters = new Parameters(tx.storeId)
  const conditions = ['c.store_id = $1', filter.state === undefined ? `c.state <> 'erased'` : `c.state = ${parameters.add(filter.state)}`]
  if (before !== null) conditions.push(`c.id < ${parameters.add(before)}`)
  if (filter.email !== undefined) conditions.push(`c.email_key = lower(${parameters.add(filter.email)})`)
  if (filter.external_id !== undefined) conditions.push(`c.external_id = ${parameters.add(filter.external_id)}`)
  if (filter.tag !== undefined) conditions.push(`${TERM} t.term = ${parameters.add(tagTerm(filter.tag))})`)
  if (filter.group_id !== undefined) conditions.push(`c.id IN (SELECT m.customer_id FROM customer_group_members m WHERE m.store_id = $1 AND m.group_id = ${parameters.add(filter.group_id)})`)
  if (filter.created_since !== undefined) conditions.push(`c.id >= ${parameters.add(lowestId('customer', new Date(filter.created_since)))}`)
  if (filter.q !== undefined) {
    const words = soughtWords(filter.q)
    if (words.length === 0) return []
    for (const [from, to] of words.map(rangeOf)) conditions.push(`${TERM} t.term >= ${parameters.add(from)} AND t.term < ${parameters.add(to)})`)
  }
  const rows = await tx.run<StateRow>(sqlOnce(`SELECT ${STATE} FROM customers c WHERE ${conditions.join(' AND ')} ORDER BY c.id DESC LIMIT ${parameters.add(limit + 1)}`), parameters.values)
  return rows.map((row) => row.customer)
}
