import type { CustomersOperations } from '../../../contract/operations.gen.js'
import { phased } from '../../../kernel/operation.js'
import { Problem } from '../../../kernel/problem.js'
import { openForChange } from '../changeCustomer.js'
import { issueToken } from '../tokenStore.js'

// Phased only because of its reply: what is kept of that under an idempotency key is sealed, and this one holds a credential.
export const customerPasswordsIssue: CustomersOperations['customerPasswords.issue'] = phased((phases, { path, services }) => phases.inStore(async (tx) => {
  const customer = await openForChange(tx, path.customer_id, undefined)
  if (customer.state === 'disabled') throw new Problem('customers.state_conflict', 'The customer is disabled. Enable it first.')
  return { status: 201, body: { customer_id: customer.id, ...issueToken(tx, customer.id, services.secrets) } }
}))
