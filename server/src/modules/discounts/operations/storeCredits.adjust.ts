import type { DiscountsOperations } from '../../../contract/operations.gen.js'
import { write } from '../../../kernel/operation.js'
import { requireMatch } from '../../../kernel/version.js'
import { storeCreditTag, toStoreCredit } from '../credit.js'
import { changeBalance } from '../creditMoves.js'
import { getCredit, getCreditForUpdate } from '../creditStore.js'
import { versionOnly } from '../discount.js'

export const storeCreditsAdjust: DiscountsOperations['storeCredits.adjust'] = write(async (tx, { path, body, ifMatch }) => {
  const { id, version } = await getCreditForUpdate(tx, 'store_credit', path.store_credit_id)
  requireMatch(versionOnly(ifMatch), version)
  await changeBalance(tx, { kind: 'store_credit', id, delta: body.delta, reason: 'adjust', reference: null, note: body.note ?? null }, '/delta')
  const credit = toStoreCredit(await getCredit(tx, 'store_credit', id))
  return { status: 200, body: credit, version: storeCreditTag(credit) }
})
