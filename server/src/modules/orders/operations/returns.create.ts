import type { OrdersOperations } from '../../../contract/operations.gen.js'
import { write } from '../../../kernel/operation.js'
import { requestReturn } from '../changeReturn.js'
import { lockOrder } from '../orderStore.js'

export const returnsCreate: OrdersOperations['returns.create'] = write(async (tx, { body: { order_id, ...wanted } }) => {
  const made = await requestReturn(tx, await lockOrder(tx, order_id), wanted, 'store')
  return { status: 201, body: made, version: made.version, headers: { Location: `/v1/returns/${made.id}` } }
})
