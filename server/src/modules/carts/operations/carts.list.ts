import type { CartsOperations } from '../../../contract/operations.gen.js'
import { read } from '../../../kernel/operation.js'
import { decodeCursor, page, PAGE_LIMIT_DEFAULT } from '../../../kernel/page.js'
import { list, toSummary } from '../cartQuery.js'

export const cartsList: CartsOperations['carts.list'] = read(async (tx, { query, services }) => {
  const limit = query.limit ?? PAGE_LIMIT_DEFAULT
  const carts = await list(tx, query, decodeCursor(query.cursor, ['string', 'string']), limit)
  return { status: 200, body: page(carts, limit, (cart) => toSummary(tx, cart, services.secrets), (cart) => [cart.created_key, cart.id]) }
})
