import type { DiscountsOperations } from '../../../contract/operations.gen.js'
import { read } from '../../../kernel/operation.js'
import { decodeCursor, page, PAGE_LIMIT_DEFAULT } from '../../../kernel/page.js'
import { getCredit, listEntries } from '../creditStore.js'

export const storeCreditsEntriesList: DiscountsOperations['storeCredits.entries.list'] = read(async (tx, { path, query }) => {
  const limit = query.limit ?? PAGE_LIMIT_DEFAULT
  const before = decodeCursor(query.cursor, ['number'])
  const [, entries] = await Promise.all([getCredit(tx, 'store_credit', path.store_credit_id), listEntries(tx, path.store_credit_id, before === null ? null : Number(before[0]), limit)])
  return { status: 200, body: page(entries, limit, ({ sequence: _sequence, ...entry }) => entry, ({ sequence }) => [sequence]) }
})
