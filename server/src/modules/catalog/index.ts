import type { CatalogOperations } from '../../contract/operations.gen.js'
import { productsCreate } from './operations/products.create.js'
import { productsDelete } from './operations/products.delete.js'
import { productsGet } from './operations/products.get.js'
import { productsList } from './operations/products.list.js'
import { productsUpdate } from './operations/products.update.js'
import { productsUpsert } from './operations/products.upsert.js'

export const operations: CatalogOperations = {
  'products.create': productsCreate,
  'products.delete': productsDelete,
  'products.get': productsGet,
  'products.list': productsList,
  'products.update': productsUpdate,
  'products.upsert': productsUpsert,
}

export { carryOut, planWrites, type ProductOutcome, type ProductWrite } from './writeProducts.js'
export type { ProductInput, ProductPlan } from './product.js'
export { findByHandlesForUpdate, findByIdsForUpdate } from './productStore.js'
export { addFirstCollections } from './setUpStore.js'
