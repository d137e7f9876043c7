import type { DiscountsOperations } from '../../../contract/operations.gen.js'
import { read } from '../../../kernel/operation.js'
import { decodeCursor, page, PAGE_LIMIT_DEFAULT } from '../../../kernel/page.js'
import { getCredit, listEntries } from '../creditStore.js'

export const giftCardsEntriesList: DiscountsOperations['giftCards.entries.list'] = read(async (tx, { path, query }) => {
  const limit = query.limit ?? PAGE_LIMIT_DEFAULT
  const before = decodeCursor(query.cursor, ['number'])
  const [, entries] = await Promise.all([getCredit(tx, 'gift_card', path.gift_card_id), listEntries(tx, path.gift_card_id, before === null ? null : Number(before[0]), limit)])
  return { status: 200, body: page(entries, limit, ({ sequence: _sequence, ...entry }) => entry, ({ sequence }) => [sequence]) }
})
