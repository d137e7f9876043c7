import type { DiscountsOperations } from '../../../contract/operations.gen.js'
import { write } from '../../../kernel/operation.js'
import { requireMatch } from '../../../kernel/version.js'
import { expiryFaults, giftCardTag, refuseInvalid, toGiftCard, toGiftCardSnapshot } from '../credit.js'
import { getCreditForUpdate, saveCard } from '../creditStore.js'
import { versionOnly } from '../discount.js'

export const giftCardsUpdate: DiscountsOperations['giftCards.update'] = write(async (tx, { path, body, ifMatch }) => {
  const before = await getCreditForUpdate(tx, 'gift_card', path.gift_card_id)
  requireMatch(versionOnly(ifMatch), before.version)
  const { active = before.active, expires_at = before.expires_at, note = before.note } = body
  if (body.expires_at !== undefined) refuseInvalid(expiryFaults(body.expires_at, tx.now))
  const after = { ...before, active, expires_at: expires_at === null ? null : new Date(expires_at).toISOString(), note, version: before.version + 1, updated_at: tx.now.toISOString() }
  saveCard(tx, after)
  tx.emit('gift_card.updated', after.id, toGiftCardSnapshot(after, tx.now))
  const card = toGiftCard(after, tx.now)
  return { status: 200, body: card, version: giftCardTag(card) }
})
