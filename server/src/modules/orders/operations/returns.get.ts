import type { OrdersOperations } from '../../../contract/operations.gen.js'
import { readSnapshot } from '../../../kernel/operation.js'
import { get, show } from '../returnStore.js'

export const returnsGet: OrdersOperations['returns.get'] = readSnapshot(async (tx, { path }) => {
  const [found] = await show(tx, [await get(tx, { id: path.return_id })])
  return { status: 200, body: found!, version: found!.version }
})
