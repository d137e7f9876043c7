import type { OrdersOperations } from '../../../contract/operations.gen.js'
import { readSnapshot } from '../../../kernel/operation.js'
import { ownId } from '../ownOrder.js'
import { get, show } from '../returnStore.js'

export const accountReturnsGet: OrdersOperations['account.returns.get'] = readSnapshot(async (tx, { path, principal }) => {
  const [found] = await show(tx, [await get(tx, { id: path.return_id, customer_id: ownId(principal) })])
  return { status: 200, body: found!, version: found!.version }
})
