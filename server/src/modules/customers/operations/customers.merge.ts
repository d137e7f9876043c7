import type { CustomersOperations } from '../../../contract/operations.gen.js'
import { write } from '../../../kernel/operation.js'
import { customerReply } from '../changeCustomer.js'
import { merge } from '../mergeCustomer.js'

export const customersMerge: CustomersOperations['customers.merge'] = write(async (tx, { path, body, ifMatch }) => customerReply(200, await merge(tx, path.customer_id, body.from_id, ifMatch)))
