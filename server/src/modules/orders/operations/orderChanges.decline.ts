import type { OrdersOperations } from '../../../contract/operations.gen.js'
import { write } from '../../../kernel/operation.js'
import { requireMatch } from '../../../kernel/version.js'
import { openChange } from '../confirmChange.js'
import { toChangeSnapshot, toOrderChange } from '../orderChange.js'
import { endChange } from '../orderChangeStore.js'

export const orderChangesDecline: OrdersOperations['orderChanges.decline'] = write(async (tx, { path, ifMatch }) => {
  const { change, order } = await openChange(tx, path.order_change_id)
  requireMatch(ifMatch, change.version)
  const declined = endChange(tx, change, 'declined')
  tx.emit('order_change.declined', change.id, toChangeSnapshot(declined, order.currency))
  return { status: 200, body: toOrderChange(declined, order), version: declined.version }
})
