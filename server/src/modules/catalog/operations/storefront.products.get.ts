import type { CatalogOperations } from '../../../contract/operations.gen.js'
import { lookUp } from '../../../kernel/operation.js'
import { cacheHeaders, redirectsOf } from '../../../kernel/caching.js'
import { Problem } from '../../../kernel/problem.js'
import { shopperOf } from '../shopperPrices.js'
import { findMoved, findProductText, textReply } from '../storefrontStore.js'

export const storefrontProductsGet: CatalogOperations['storefront.products.get'] = lookUp(async (tx, request) => {
  const product = await findProductText(tx, request.path.handle, shopperOf(request))
  if (product) return textReply(request, product.text, [product.id])
  const handle = await findMoved(tx, 'product', request.path.handle)
  if (handle === null) throw new Problem('catalog.product_not_found', 'No published product of this store has this handle.')
  return { status: 301, headers: { ...cacheHeaders(request, [redirectsOf(tx.storeId)]), Location: `/v1/storefront/products/${encodeURIComponent(handle)}` } }
})
