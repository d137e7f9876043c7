import type { CustomersOperations } from '../../../contract/operations.gen.js'
import { read } from '../../../kernel/operation.js'
import { decodeCursor, page, PAGE_LIMIT_DEFAULT } from '../../../kernel/page.js'
import { toCustomer } from '../customer.js'
import { list } from '../customerQuery.js'

export const customersList: CustomersOperations['customers.list'] = read(async (tx, { query }) => {
  const limit = query.limit ?? PAGE_LIMIT_DEFAULT
  const before = decodeCursor(query.cursor, ['string'])
  const customers = await list(tx, query, before === null ? null : String(before[0]), limit)
  return { status: 200, body: page(customers, limit, toCustomer, (customer) => [customer.id]) }
})
