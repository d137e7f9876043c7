import type { OrdersOperations } from '../../../contract/operations.gen.js'
import { write } from '../../../kernel/operation.js'
import { openReturn, saveReturn } from '../changeReturn.js'
import { cancel } from '../return.js'
import { show } from '../returnStore.js'

export const returnsCancel: OrdersOperations['returns.cancel'] = write(async (tx, { path, ifMatch }) => {
  const { before } = await openReturn(tx, path.return_id, ifMatch)
  if (before.status !== 'cancelled') return saveReturn(tx, cancel(before, tx.now), 'cancelled')
  const [body] = await show(tx, [before])
  return { status: 200, body: body!, version: before.version }
})
