import type { DiscountsOperations } from '../../../contract/operations.gen.js'
import { read } from '../../../kernel/operation.js'
import { storeCreditTag, toStoreCredit } from '../credit.js'
import { getCredit } from '../creditStore.js'

export const storeCreditsGet: DiscountsOperations['storeCredits.get'] = read(async (tx, { path }) => {
  const credit = toStoreCredit(await getCredit(tx, 'store_credit', path.store_credit_id))
  return { status: 200, body: credit, version: storeCreditTag(credit) }
})
