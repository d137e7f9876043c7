import type { InventoryOperations } from '../../../contract/operations.gen.js'
import { read } from '../../../kernel/operation.js'
import { getHold } from '../holdQueries.js'

export const stockHoldsGet: InventoryOperations['stockHolds.get'] = read(async (tx, { path }) => {
  const hold = await getHold(tx, path.stock_hold_id)
  return { status: 200, body: hold, version: hold.version }
})
