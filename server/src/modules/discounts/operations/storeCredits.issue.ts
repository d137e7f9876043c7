import type { DiscountsOperations } from '../../../contract/operations.gen.js'
import { write } from '../../../kernel/operation.js'
import { amountFaults, refuseInvalid, storeCreditTag, toStoreCredit } from '../credit.js'
import { changeBalance } from '../creditMoves.js'
import { getCredit, openStoreCredit } from '../creditStore.js'
import { requireCustomer } from '../customers.js'

export const storeCreditsIssue: DiscountsOperations['storeCredits.issue'] = write(async (tx, { body }) => {
  const { customer_id, amount: { amount, currency }, note = null } = body
  refuseInvalid(amountFaults(body.amount, '/amount'))
  await requireCustomer(tx, customer_id)
  const id = await openStoreCredit(tx, customer_id, currency)
  await changeBalance(tx, { kind: 'store_credit', id, currency, delta: amount, reason: 'issue', reference: null, note }, '/amount/amount')
  const credit = toStoreCredit(await getCredit(tx, 'store_credit', id))
  return { status: 201, body: credit, version: storeCreditTag(credit), headers: { Location: `/v1/store-credits/${id}` } }
})
