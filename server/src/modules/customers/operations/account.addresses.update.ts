import type { CustomersOperations } from '../../../contract/operations.gen.js'
import { write } from '../../../kernel/operation.js'
import { accountReply, openOwn, save } from '../changeCustomer.js'
import { updateAddress } from '../customer.js'

export const accountAddressesUpdate: CustomersOperations['account.addresses.update'] = write(async (tx, { principal, path, body, ifMatch }) => {
  const before = await openOwn(tx, principal, ifMatch)
  return accountReply(200, await save(tx, before, updateAddress(before, path.address_id, body)))
})
