import type { OrdersOperations } from '../../../contract/operations.gen.js'
import { write } from '../../../kernel/operation.js'
import { Problem } from '../../../kernel/problem.js'
import { toOrderChange } from '../orderChange.js'
import { lockOrder } from '../orderStore.js'
import { prepareChange } from '../prepareChange.js'

export const orderChangesCreate: OrdersOperations['orderChanges.create'] = write(async (tx, { path, body }) => {
  const order = await lockOrder(tx, path.order_id)
  if (order.status !== 'open') throw new Problem('orders.order_not_open', `The order is ${order.status}.`)
  const change = await prepareChange(tx, order, body.actions, body.note ?? null)
  return { status: 201, body: toOrderChange(change, order), version: 1, headers: { Location: `/v1/order-changes/${change.id}` } }
})
