import type { DiscountsOperations } from '../../../contract/operations.gen.js'
import { read } from '../../../kernel/operation.js'
import { decodeCursor, page, PAGE_LIMIT_DEFAULT } from '../../../kernel/page.js'
import { toGiftCard } from '../credit.js'
import { listCredits } from '../creditStore.js'

export const giftCardsList: DiscountsOperations['giftCards.list'] = read(async (tx, { query }) => {
  const limit = query.limit ?? PAGE_LIMIT_DEFAULT
  const after = decodeCursor(query.cursor, ['string'])
  const cards = await listCredits(tx, 'gift_card', query, after === null ? null : String(after[0]), limit)
  return { status: 200, body: page(cards, limit, (card) => toGiftCard(card, tx.now), ({ id }) => [id]) }
})
