import type { CustomersOperations } from '../../../contract/operations.gen.js'
import { write } from '../../../kernel/operation.js'
import { requireMatch } from '../../../kernel/version.js'
import { getForUpdate } from '../customerStore.js'
import { erase } from '../eraseCustomer.js'

export const customersDelete: CustomersOperations['customers.delete'] = write(async (tx, { path, ifMatch }) => {
  const customer = await getForUpdate(tx, path.customer_id)
  requireMatch(ifMatch, customer.version)
  if (customer.state !== 'erased') await erase(tx, customer)
  return { status: 204 }
})
