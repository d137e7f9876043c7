import type { OrdersOperations } from '../../../contract/operations.gen.js'
import { write } from '../../../kernel/operation.js'
import { requireMatch } from '../../../kernel/version.js'
import { changeData } from '../changeData.js'
import { toOrder, toSnapshot } from '../order.js'
import { lockOrder, saveData } from '../orderStore.js'
import { addTimeline } from '../timeline.js'

export const ordersUpdate: OrdersOperations['orders.update'] = write(async (tx, { path, body, ifMatch }) => {
  const before = await lockOrder(tx, path.order_id)
  requireMatch(ifMatch, before.version)
  const order = changeData(before, body, tx.now)
  saveData(tx, order)
  if (body.shipping_address !== undefined || body.email !== undefined || body.phone !== undefined) {
    addTimeline(tx, [{ order_id: order.id, type: 'contact_changed', message: `Changed: ${['email', 'phone', 'shipping_address'].filter((name) => name in body).join(', ')}.` }])
  }
  tx.emit('order.updated', order.id, toSnapshot(order))
  return { status: 200, body: toOrder(order), version: order.version }
})
