import type { SearchOperations } from '../../contract/operations.gen.js'
import { searchProducts } from './operations/search.products.js'
import { searchSuggest } from './operations/search.suggest.js'
import { storefrontSearchProducts } from './operations/storefront.search.products.js'
import { storefrontSearchSuggest } from './operations/storefront.search.suggest.js'

export const operations: SearchOperations = {
  'search.products': searchProducts,
  'search.suggest': searchSuggest,
  'storefront.search.products': storefrontSearchProducts,
  'storefront.search.suggest': storefrontSearchSuggest,
}

export { consumers, workers } from './consumer.js'
