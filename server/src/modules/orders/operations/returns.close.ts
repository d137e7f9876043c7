import type { OrdersOperations } from '../../../contract/operations.gen.js'
import { write } from '../../../kernel/operation.js'
import { openReturn, saveReturn } from '../changeReturn.js'
import { close } from '../return.js'
import { show } from '../returnStore.js'

export const returnsClose: OrdersOperations['returns.close'] = write(async (tx, { path, ifMatch }) => {
  const { before } = await openReturn(tx, path.return_id, ifMatch)
  if (before.status !== 'closed') return saveReturn(tx, close(before, tx.now), 'closed')
  const [body] = await show(tx, [before])
  return { status: 200, body: body!, version: before.version }
})
