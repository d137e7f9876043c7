import type { DiscountsOperations } from '../../../contract/operations.gen.js'
import { write } from '../../../kernel/operation.js'
import { requireMatch } from '../../../kernel/version.js'
import { giftCardTag, toGiftCard } from '../credit.js'
import { changeBalance } from '../creditMoves.js'
import { getCredit, getCreditForUpdate } from '../creditStore.js'
import { versionOnly } from '../discount.js'

export const giftCardsAdjust: DiscountsOperations['giftCards.adjust'] = write(async (tx, { path, body, ifMatch }) => {
  const { id, version } = await getCreditForUpdate(tx, 'gift_card', path.gift_card_id)
  requireMatch(versionOnly(ifMatch), version)
  await changeBalance(tx, { kind: 'gift_card', id, delta: body.delta, reason: 'adjust', reference: null, note: body.note ?? null }, '/delta')
  const card = toGiftCard(await getCredit(tx, 'gift_card', id), tx.now)
  return { status: 200, body: card, version: giftCardTag(card) }
})
