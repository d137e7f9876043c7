import type { OrdersOperations } from '../../../contract/operations.gen.js'
import { write } from '../../../kernel/operation.js'
import { openReturn, saveReturn } from '../changeReturn.js'
import { advance, requireStatus } from '../return.js'

export const returnsDecline: OrdersOperations['returns.decline'] = write(async (tx, { path, body, ifMatch }) => {
  const { before } = await openReturn(tx, path.return_id, ifMatch)
  requireStatus(before, ['requested'], 'declined')
  return saveReturn(tx, advance(before, { status: 'declined', decline_reason: body.reason }, tx.now), 'declined')
})
