import type { OrdersOperations } from '../../../contract/operations.gen.js'
import { write } from '../../../kernel/operation.js'
import { openReturn, saveReturn } from '../changeReturn.js'
import { ownId } from '../ownOrder.js'
import { cancel } from '../return.js'
import { get, show } from '../returnStore.js'

export const accountReturnsCancel: OrdersOperations['account.returns.cancel'] = write(async (tx, { path, principal, ifMatch }) => {
  await get(tx, { id: path.return_id, customer_id: ownId(principal) })
  const { before } = await openReturn(tx, path.return_id, ifMatch)
  if (before.status !== 'cancelled') return saveReturn(tx, cancel(before, tx.now), 'cancelled')
  const [body] = await show(tx, [before])
  return { status: 200, body: body!, version: before.version }
})
