import { collectionLists, productLists, redirectsOf } from '../../kernel/caching.js'
import type { LoggedEvent } from '../../kernel/consumer.js'

/** Of more products at once the whole store is dropped. */
const PRODUCTS_MAX = 100

/**
 * Keys of the answers in which an event may be seen. A change of stock is one of its product; lists, which say of each product only whether
 * there is any, show it when their time is over.
 */
export function keysOf({ store_id, type, resource_id, data }: Pick<LoggedEvent, 'store_id' | 'type' | 'resource_id' | 'data'>): string[] {
  switch (type.slice(0, type.indexOf('.'))) {
    case 'product': return [resource_id, productLists(store_id)]
    case 'collection': return [resource_id, collectionLists(store_id)]
    case 'redirect': return [redirectsOf(store_id)]
    case 'inventory': return [data.product_id as string]
    case 'catalog': {
      const products = [...(data.created_product_ids as string[]), ...(data.updated_product_ids as string[])]
      return products.length > PRODUCTS_MAX ? [store_id] : [...products, productLists(store_id)]
    }
    default: return [store_id]
  }
}
