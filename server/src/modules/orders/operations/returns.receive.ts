import type { OrdersOperations } from '../../../contract/operations.gen.js'
import { write } from '../../../kernel/operation.js'
import { openReturn, saveReturn } from '../changeReturn.js'
import { receive } from '../return.js'
import { countReturnedUnits } from '../returnStore.js'

export const returnsReceive: OrdersOperations['returns.receive'] = write(async (tx, { path, body, ifMatch }) => {
  const { order, before } = await openReturn(tx, path.return_id, ifMatch)
  const after = receive(before, body.lines, tx.now)
  countReturnedUnits(tx, order.id, after.lines.map(({ order_line_id, received }, index) => ({ order_line_id, quantity: received - before.lines[index]!.received })))
  return saveReturn(tx, after, 'received')
})
