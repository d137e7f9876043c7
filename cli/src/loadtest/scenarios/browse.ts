import { getCollection, getProduct, listProducts, textField } from '../operations.js'
import type { Scenario } from './scenario.js'

const PAGE_SIZE = 24

/** Looks through the list, opens a few products, and half of the time wanders into a collection. */
export const browse: Scenario = {
  name: 'browse',
  summary: 'product list, product pages, a collection',
  operations: ['storefront.products.list', 'storefront.products.get', 'storefront.collections.get'],
  unsuitable: ({ products }) => products.length === 0 ? 'the store has no product' : null,
  async journey(shopper) {
    const { random, catalog } = shopper
    // Following the cursor means parsing a whole page, the dearest thing a generator does; few people turn pages anyway.
    const turnsPage = random.chance(0.15)
    const first = await shopper.call(listProducts({ limit: PAGE_SIZE }, turnsPage))
    const cursor = turnsPage ? textField(first, 'next_cursor') : null
    if (cursor !== null) {
      await shopper.think()
      await shopper.call(listProducts({ limit: PAGE_SIZE, cursor }))
    }
    for (let pages = random.between(1, 4); pages > 0; pages--) {
      await shopper.think()
      await shopper.call(getProduct(shopper.popularProduct().handle))
    }
    if (catalog.collections.length === 0 || !random.chance(0.5)) return
    const collection = random.pick(catalog.collections)
    await shopper.think()
    await shopper.call(getCollection(collection))
    await shopper.call(listProducts({ limit: PAGE_SIZE, collection }))
  }
}
