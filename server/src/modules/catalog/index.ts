import type { CatalogOperations } from '../../contract/operations.gen.js'
import { collectionsCreate } from './operations/collections.create.js'
import { collectionsDelete } from './operations/collections.delete.js'
import { collectionsGet } from './operations/collections.get.js'
import { collectionsList } from './operations/collections.list.js'
import { collectionsProductsAdd } from './operations/collections.products.add.js'
import { collectionsProductsList } from './operations/collections.products.list.js'
import { collectionsProductsRemove } from './operations/collections.products.remove.js'
import { collectionsUpdate } from './operations/collections.update.js'
import { metafieldDefinitionsCreate } from './operations/metafieldDefinitions.create.js'
import { metafieldDefinitionsDelete } from './operations/metafieldDefinitions.delete.js'
import { metafieldDefinitionsGet } from './operations/metafieldDefinitions.get.js'
import { metafieldDefinitionsList } from './operations/metafieldDefinitions.list.js'
import { metafieldDefinitionsUpdate } from './operations/metafieldDefinitions.update.js'
import { optionsUpdate } from './operations/options.update.js'
import { productsCreate } from './operations/products.create.js'
import { productsDelete } from './operations/products.delete.js'
import { productsGet } from './operations/products.get.js'
import { productsList } from './operations/products.list.js'
import { productsUpdate } from './operations/products.update.js'
import { productsUpsert } from './operations/products.upsert.js'
import { redirectsCreate } from './operations/redirects.create.js'
import { redirectsDelete } from './operations/redirects.delete.js'
import { redirectsList } from './operations/redirects.list.js'
import { storefrontCollectionsGet } from './operations/storefront.collections.get.js'
import { storefrontCollectionsList } from './operations/storefront.collections.list.js'
import { storefrontProductsGet } from './operations/storefront.products.get.js'
import { storefrontProductsList } from './operations/storefront.products.list.js'
import { variantsCreate } from './operations/variants.create.js'
import { variantsDelete } from './operations/variants.delete.js'
import { variantsGet } from './operations/variants.get.js'
import { variantsList } from './operations/variants.list.js'
import { variantsUpdate } from './operations/variants.update.js'

export const operations: CatalogOperations = {
  'collections.create': collectionsCreate,
  'collections.delete': collectionsDelete,
  'collections.get': collectionsGet,
  'collections.list': collectionsList,
  'collections.products.add': collectionsProductsAdd,
  'collections.products.list': collectionsProductsList,
  'collections.products.remove': collectionsProductsRemove,
  'collections.update': collectionsUpdate,
  'metafieldDefinitions.create': metafieldDefinitionsCreate,
  'metafieldDefinitions.delete': metafieldDefinitionsDelete,
  'metafieldDefinitions.get': metafieldDefinitionsGet,
  'metafieldDefinitions.list': metafieldDefinitionsList,
  'metafieldDefinitions.update': metafieldDefinitionsUpdate,
  'options.update': optionsUpdate,
  'products.create': productsCreate,
  'products.delete': productsDelete,
  'products.get': productsGet,
  'products.list': productsList,
  'products.update': productsUpdate,
  'products.upsert': productsUpsert,
  'redirects.create': redirectsCreate,
  'redirects.delete': redirectsDelete,
  'redirects.list': redirectsList,
  'storefront.collections.get': storefrontCollectionsGet,
  'storefront.collections.list': storefrontCollectionsList,
  'storefront.products.get': storefrontProductsGet,
  'storefront.products.list': storefrontProductsList,
  'variants.create': variantsCreate,
  'variants.delete': variantsDelete,
  'variants.get': variantsGet,
  'variants.list': variantsList,
  'variants.update': variantsUpdate,
}

export { bulkApply, type BulkAction, type BulkOutcome } from './bulk.js'
export { itemOwner } from './changeVariant.js'
export type { CollectionState } from './collection.js'
export { collectionsOfProducts } from './collectionMembership.js'
export { addFirstCollections, getCollectionByHandle, getPublishedCollectionByHandle, touchCollections } from './collectionStore.js'
export { toInputs } from './exportProducts.js'
export { isPublished, titleKey, type ProductInput, type ProductPlan, type ProductState } from './product.js'
export { countCreated } from './productCountStore.js'
export { listProducts, ProductQuery, type ProductFilter } from './productQuery.js'
export { findByIds, findByIdsForUpdate, findTargets } from './productStore.js'
export { toProduct } from './productView.js'
export { filterableMetafields, findMerchantSummaries, findSearchSources, findStock, productIdsWithMetafields, suggestCollections, type FilterableMetafield, type SearchSource } from './searchSource.js'
export { shopperOf } from './shopperPrices.js'
export { findSummaries, textReply } from './storefrontStore.js'
export { findVariantFacts, type VariantFacts } from './variantFacts.js'
export { settingsGuard } from './settingsGuard.js'
export { carryOut, planWrites, type ProductOutcome, type ProductWrite } from './writeProducts.js'
export { collectionsHolding, goodsOf, type VariantGoods } from './goodsStore.js'
