import type { CustomersOperations } from '../../../contract/operations.gen.js'
import { write } from '../../../kernel/operation.js'
import { customerReply, openForChange, save } from '../changeCustomer.js'
import { changeCustomer } from '../customer.js'
import { requireGroups } from '../groupStore.js'

export const customersUpdate: CustomersOperations['customers.update'] = write(async (tx, { path, body, ifMatch }) => {
  await requireGroups(tx, body.group_ids ?? [], '/group_ids')
  const before = await openForChange(tx, path.customer_id, ifMatch)
  return customerReply(200, await save(tx, before, changeCustomer(before, body, tx.now)))
})
