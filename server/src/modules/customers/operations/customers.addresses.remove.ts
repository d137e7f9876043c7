import type { CustomersOperations } from '../../../contract/operations.gen.js'
import { write } from '../../../kernel/operation.js'
import { customerReply, openForChange, save } from '../changeCustomer.js'
import { removeAddress } from '../customer.js'

export const customersAddressesRemove: CustomersOperations['customers.addresses.remove'] = write(async (tx, { path, ifMatch }) => {
  const before = await openForChange(tx, path.customer_id, ifMatch)
  return customerReply(200, await save(tx, before, removeAddress(before, path.address_id)))
})
