import type { DiscountsOperations } from '../../../contract/operations.gen.js'
import { read } from '../../../kernel/operation.js'
import { Problem } from '../../../kernel/problem.js'
import { findGiftCard } from '../spendable.js'

export const giftCardsCheck: DiscountsOperations['giftCards.check'] = read(async (tx, { body, services }) => {
  const card = await findGiftCard(tx, services.secrets, body.code)
  // A deactivated card answers like one that never was, so that nobody learns which codes exist.
  if (card === null || card.status === 'disabled') throw new Problem('discounts.gift_card_not_found', 'There is no gift card with this code.')
  return { status: 200, body: { last4: card.last4!, status: card.status, balance: { amount: card.available, currency: card.currency }, expires_at: card.expires_at } }
})
