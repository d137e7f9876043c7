import type { CustomersOperations } from '../../../contract/operations.gen.js'
import { write } from '../../../kernel/operation.js'
import { Problem } from '../../../kernel/problem.js'
import { openForChange } from '../changeCustomer.js'
import { issueToken } from '../tokenStore.js'

export const customerPasswordsIssue: CustomersOperations['customerPasswords.issue'] = write(async (tx, { path, services }) => {
  const customer = await openForChange(tx, path.customer_id, undefined)
  if (customer.state === 'disabled') throw new Problem('customers.state_conflict', 'The customer is disabled. Enable it first.')
  return { status: 201, body: { customer_id: customer.id, ...issueToken(tx, customer.id, services.secrets) } }
})
