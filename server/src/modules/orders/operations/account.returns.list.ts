import type { OrdersOperations } from '../../../contract/operations.gen.js'
import { readSnapshot } from '../../../kernel/operation.js'
import { decodeCursor, page, PAGE_LIMIT_DEFAULT } from '../../../kernel/page.js'
import { ownId } from '../ownOrder.js'
import { list, show } from '../returnStore.js'

export const accountReturnsList: OrdersOperations['account.returns.list'] = readSnapshot(async (tx, { principal, query: { limit = PAGE_LIMIT_DEFAULT, cursor, order_id, status } }) => {
  const after = decodeCursor(cursor, ['string'])
  const found = await show(tx, await list(tx, { customer_id: ownId(principal), order_id, status }, after === null ? null : String(after[0]), limit))
  return { status: 200, body: page(found, limit, (one) => one, (one) => [one.id]) }
})
