import type { OrdersOperations } from '../../../contract/operations.gen.js'
import { write } from '../../../kernel/operation.js'
import { openReturn, saveReturn } from '../changeReturn.js'
import { dropExchangeLines } from '../exchange.js'
import { cancel } from '../return.js'
import { show } from '../returnStore.js'

export const returnsCancel: OrdersOperations['returns.cancel'] = write(async (tx, { path, ifMatch }) => {
  const { order, before } = await openReturn(tx, path.return_id, ifMatch)
  if (before.status !== 'cancelled') {
    const after = cancel(before, tx.now)
    await dropExchangeLines(tx, order, before)
    return saveReturn(tx, after, 'cancelled')
  }
  const [body] = await show(tx, [before])
  return { status: 200, body: body!, version: before.version }
})
