import type { DiscountsOperations } from '../../../contract/operations.gen.js'
import { read } from '../../../kernel/operation.js'
import { giftCardTag, toGiftCard } from '../credit.js'
import { getCredit } from '../creditStore.js'

export const giftCardsGet: DiscountsOperations['giftCards.get'] = read(async (tx, { path }) => {
  const card = toGiftCard(await getCredit(tx, 'gift_card', path.gift_card_id), tx.now)
  return { status: 200, body: card, version: giftCardTag(card) }
})
