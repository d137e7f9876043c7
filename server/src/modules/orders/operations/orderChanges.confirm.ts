import type { OrdersOperations } from '../../../contract/operations.gen.js'
import { write } from '../../../kernel/operation.js'
import { requireMatch } from '../../../kernel/version.js'
import { confirmChange, openChange } from '../confirmChange.js'
import { toOrder } from '../order.js'

export const orderChangesConfirm: OrdersOperations['orderChanges.confirm'] = write(async (tx, { path, body, ifMatch }) => {
  const { change, order } = await openChange(tx, path.order_change_id)
  requireMatch(ifMatch, change.version)
  const after = await confirmChange(tx, change, order, body?.refund ?? false)
  return { status: 200, body: toOrder(after), version: after.version }
})
