import type { OrdersOperations } from '../../../contract/operations.gen.js'
import { write } from '../../../kernel/operation.js'
import { openReturn, saveReturn } from '../changeReturn.js'
import { restockUnits } from '../restockUnits.js'
import { inspect } from '../return.js'

export const returnsInspect: OrdersOperations['returns.inspect'] = write(async (tx, { path, body, ifMatch }) => {
  const { order, before } = await openReturn(tx, path.return_id, ifMatch)
  const after = inspect(before, body.lines, tx.now)
  const lines = new Map(before.lines.map((line) => [line.id, line.order_line_id]))
  const kept = body.lines.flatMap(({ return_line_id, quantity, outcome, location_id }, index) => (outcome === 'discard' ? [] : [{ order_line_id: lines.get(return_line_id)!, quantity, location_id: location_id!, damaged: outcome === 'damage', pointer: `/lines/${index}/location_id` }]))
  await restockUnits(tx, order, { type: 'return', id: before.id }, kept)
  return saveReturn(tx, after, 'inspected')
})
