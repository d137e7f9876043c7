import type { ShippingOperations } from '../../../contract/operations.gen.js'
import { read } from '../../../kernel/operation.js'
import { decodeCursor, page, PAGE_LIMIT_DEFAULT } from '../../../kernel/page.js'
import { list } from '../packageStore.js'

export const shippingPackagesList: ShippingOperations['shippingPackages.list'] = read(async (tx, { query }) => {
  const limit = query.limit ?? PAGE_LIMIT_DEFAULT
  const after = decodeCursor(query.cursor, ['string'])
  const sizes = await list(tx, after === null ? '' : String(after[0]), limit)
  return { status: 200, body: page(sizes, limit, (size) => size, (size) => [size.id]) }
})
