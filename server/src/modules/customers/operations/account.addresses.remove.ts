import type { CustomersOperations } from '../../../contract/operations.gen.js'
import { write } from '../../../kernel/operation.js'
import { accountReply, openOwn, save } from '../changeCustomer.js'
import { removeAddress } from '../customer.js'

export const accountAddressesRemove: CustomersOperations['account.addresses.remove'] = write(async (tx, { principal, path, ifMatch }) => {
  const before = await openOwn(tx, principal, ifMatch)
  return accountReply(200, await save(tx, before, removeAddress(before, path.address_id)))
})
