import type { OrdersOperations } from '../../../contract/operations.gen.js'
import { read } from '../../../kernel/operation.js'
import { toOrderChange } from '../orderChange.js'
import { getChange } from '../orderChangeStore.js'
import { getOrder } from '../orderStore.js'

export const orderChangesGet: OrdersOperations['orderChanges.get'] = read(async (tx, { path }) => {
  const change = await getChange(tx, path.order_change_id)
  return { status: 200, body: toOrderChange(change, await getOrder(tx, change.order_id)), version: change.version }
})
