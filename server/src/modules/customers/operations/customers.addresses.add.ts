import type { CustomersOperations } from '../../../contract/operations.gen.js'
import { write } from '../../../kernel/operation.js'
import { customerReply, openForChange, save } from '../changeCustomer.js'
import { addAddress } from '../customer.js'

export const customersAddressesAdd: CustomersOperations['customers.addresses.add'] = write(async (tx, { path, body, ifMatch }) => {
  const before = await openForChange(tx, path.customer_id, ifMatch)
  return customerReply(201, await save(tx, before, addAddress(before, tx.newId('customerAddress'), body)))
})
