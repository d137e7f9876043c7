import type { DiscountsOperations } from '../../../contract/operations.gen.js'
import { write } from '../../../kernel/operation.js'
import { hashGiftCardCode, newGiftCardCode } from '../codeText.js'
import { amountFaults, expiryFaults, refuseInvalid, toGiftCard, toGiftCardSnapshot } from '../credit.js'
import { issueCards } from '../creditStore.js'
import { requireCustomer } from '../customers.js'

export const giftCardsIssue: DiscountsOperations['giftCards.issue'] = write(async (tx, { body, services }) => {
  const { initial, quantity = 1, expires_at = null, customer_id = null, note = null } = body
  refuseInvalid([...amountFaults(initial, '/initial'), ...expiryFaults(expires_at, tx.now)])
  await requireCustomer(tx, customer_id)
  const cards = Array.from({ length: quantity }, () => newGiftCardCode()).map((code) => ({ code, code_hash: hashGiftCardCode(services.secrets, tx.storeId, code) }))
  const issued = await issueCards(tx, cards, { currency: initial.currency, amount: initial.amount, customer_id, expires_at: expires_at === null ? null : new Date(expires_at).toISOString(), note })
  if (issued.length < quantity) throw new Error('a new gift card has the code of another')
  for (const card of issued) tx.emit('gift_card.issued', card.id, toGiftCardSnapshot(card, tx.now))
  return { status: 201, body: { data: issued.map(({ code, ...card }) => ({ ...toGiftCard(card, tx.now), code })) } }
})
