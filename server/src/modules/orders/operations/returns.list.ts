import type { OrdersOperations } from '../../../contract/operations.gen.js'
import { readSnapshot } from '../../../kernel/operation.js'
import { decodeCursor, page, PAGE_LIMIT_DEFAULT } from '../../../kernel/page.js'
import { list, show } from '../returnStore.js'

export const returnsList: OrdersOperations['returns.list'] = readSnapshot(async (tx, { query: { limit = PAGE_LIMIT_DEFAULT, cursor, order_id, status, claim } }) => {
  const after = decodeCursor(cursor, ['string'])
  const found = await show(tx, await list(tx, { order_id, status, claim }, after === null ? null : String(after[0]), limit))
  return { status: 200, body: page(found, limit, (one) => one, (one) => [one.id]) }
})
