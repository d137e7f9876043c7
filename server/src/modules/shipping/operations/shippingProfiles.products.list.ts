import type { ShippingOperations } from '../../../contract/operations.gen.js'
import { read } from '../../../kernel/operation.js'
import { decodeCursor, page, PAGE_LIMIT_DEFAULT } from '../../../kernel/page.js'
import { get, listProducts } from '../profileStore.js'

export const shippingProfilesProductsList: ShippingOperations['shippingProfiles.products.list'] = read(async (tx, { path, query }) => {
  const limit = query.limit ?? PAGE_LIMIT_DEFAULT
  const after = decodeCursor(query.cursor, ['string'])
  const [, products] = await Promise.all([get(tx, path.shipping_profile_id), listProducts(tx, path.shipping_profile_id, after === null ? '' : String(after[0]), limit)])
  return { status: 200, body: page(products, limit, (product) => product, (product) => [product.product_id]) }
})
