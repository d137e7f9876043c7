import type { CustomersOperations } from '../../../contract/operations.gen.js'
import { write } from '../../../kernel/operation.js'
import { accountReply, openOwn, save } from '../changeCustomer.js'
import { addAddress } from '../customer.js'

export const accountAddressesAdd: CustomersOperations['account.addresses.add'] = write(async (tx, { principal, body, ifMatch }) => {
  const before = await openOwn(tx, principal, ifMatch)
  return accountReply(201, await save(tx, before, addAddress(before, tx.newId('customerAddress'), body)))
})
