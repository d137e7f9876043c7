import type { CheckoutOperations } from '../../../contract/operations.gen.js'
import { read } from '../../../kernel/operation.js'
import { decodeCursor, page, PAGE_LIMIT_DEFAULT } from '../../../kernel/page.js'
import { toSnapshot } from '../checkout.js'
import { list } from '../checkoutStore.js'

export const checkoutsList: CheckoutOperations['checkouts.list'] = read(async (tx, { query }) => {
  const limit = query.limit ?? PAGE_LIMIT_DEFAULT
  const checkouts = await list(tx, query, decodeCursor(query.cursor, ['string', 'string']), limit)
  return { status: 200, body: page(checkouts, limit, toSnapshot, (checkout) => [checkout.created_key, checkout.id]) }
})
