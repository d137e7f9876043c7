import type { CustomersOperations } from '../../../contract/operations.gen.js'
import { write } from '../../../kernel/operation.js'
import { customerReply } from '../changeCustomer.js'
import { newCustomer, postalOf, toSnapshot } from '../customer.js'
import { insert } from '../customerStore.js'
import { requireGroups } from '../groupStore.js'

export const customersCreate: CustomersOperations['customers.create'] = write(async (tx, { body }) => {
  await requireGroups(tx, body.group_ids ?? [], '/group_ids')
  const { addresses: inputs = [], ...facts } = body
  // Ids of one moment are in no order; the addresses shall stand as the caller listed them.
  const ids = inputs.map(() => tx.newId('customerAddress')).sort()
  const preferred = inputs.findIndex((input) => input.is_default === true)
  const addresses = inputs.map((input, index) => ({ id: ids[index]!, address: postalOf(input) }))
  const customer = newCustomer({ id: tx.newId('customer'), state: 'invited', now: tx.now }, facts, addresses, ids[Math.max(0, preferred)] ?? null)
  await insert(tx, customer)
  tx.emit('customer.created', customer.id, toSnapshot(customer))
  return { ...customerReply(201, customer), headers: { Location: `/v1/customers/${customer.id}` } }
})
