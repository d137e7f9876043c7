import type { CustomersOperations } from '../../../contract/operations.gen.js'
import { read } from '../../../kernel/operation.js'
import { accountReply, ownId } from '../changeCustomer.js'
import { get, notFound } from '../customerStore.js'

export const accountGet: CustomersOperations['account.get'] = read(async (tx, { principal }) => {
  const customer = await get(tx, ownId(principal))
  if (customer.state === 'erased') throw notFound()
  return accountReply(200, customer)
})
