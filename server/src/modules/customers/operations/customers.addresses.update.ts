import type { CustomersOperations } from '../../../contract/operations.gen.js'
import { write } from '../../../kernel/operation.js'
import { customerReply, openForChange, save } from '../changeCustomer.js'
import { updateAddress } from '../customer.js'

export const customersAddressesUpdate: CustomersOperations['customers.addresses.update'] = write(async (tx, { path, body, ifMatch }) => {
  const before = await openForChange(tx, path.customer_id, ifMatch)
  return customerReply(200, await save(tx, before, updateAddress(before, path.address_id, body)))
})
