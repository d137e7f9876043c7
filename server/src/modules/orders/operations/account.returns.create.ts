import type { OrdersOperations } from '../../../contract/operations.gen.js'
import { write } from '../../../kernel/operation.js'
import { requestReturn } from '../changeReturn.js'
import { lockOwnOrder } from '../ownOrder.js'

export const accountReturnsCreate: OrdersOperations['account.returns.create'] = write(async (tx, { principal, body: { order_id, ...wanted } }) => {
  const made = await requestReturn(tx, await lockOwnOrder(tx, principal, order_id), wanted, 'customer')
  return { status: 201, body: made, version: made.version, headers: { Location: `/v1/storefront/account/returns/${made.id}` } }
})
