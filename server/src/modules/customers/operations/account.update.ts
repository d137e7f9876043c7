import type { CustomersOperations } from '../../../contract/operations.gen.js'
import { write } from '../../../kernel/operation.js'
import { accountReply, openOwn, save } from '../changeCustomer.js'
import { changeCustomer } from '../customer.js'

export const accountUpdate: CustomersOperations['account.update'] = write(async (tx, { principal, body, ifMatch }) => {
  const before = await openOwn(tx, principal, ifMatch)
  const { accepts_marketing, ...facts } = body
  const wanted = accepts_marketing === undefined ? undefined : accepts_marketing ? ('subscribed' as const) : ('unsubscribed' as const)
  const marketing = wanted === undefined || wanted === before.marketing.state ? {} : { marketing: { state: wanted, source: 'account' } }
  return accountReply(200, await save(tx, before, changeCustomer(before, { ...facts, ...marketing }, tx.now)))
})
