import type { CustomersOperations } from '../../../contract/operations.gen.js'
import { read } from '../../../kernel/operation.js'
import { customerReply } from '../changeCustomer.js'
import { get } from '../customerStore.js'

export const customersGet: CustomersOperations['customers.get'] = read(async (tx, { path }) => customerReply(200, await get(tx, path.customer_id)))
