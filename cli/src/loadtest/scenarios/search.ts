import { getProduct, listField, searchProducts, suggest, textField } from '../operations.js'
import type { Scenario, Shopper } from './scenario.js'

const PAGE_SIZE = 24

/** Types a word, takes or ignores the suggestions, searches, narrows by a facet, and opens what was found. */
export const search: Scenario = {
  name: 'search',
  summary: 'suggestions, search by words and facets, a product found',
  operations: ['storefront.search.suggest', 'storefront.search.products', 'storefront.products.get'],
  unsuitable: ({ words }) => words.length === 0 ? 'no product title holds a word to search for' : null,
  async journey(shopper) {
    const { random } = shopper
    const q = queryOf(shopper)
    const letters = [...q]
    if (letters.length > 3) await shopper.call(suggest(letters.slice(0, random.between(2, 3)).join('')))
    await shopper.call(suggest(q))
    await shopper.think()
    // Only the shoppers that go on to open a result need its body parsed.
    const opens = random.chance(0.6)
    const found = await shopper.call(searchProducts({ q, limit: PAGE_SIZE }, opens))
    const { facets } = shopper.popularProduct()
    if (facets.length > 0 && random.chance(0.3)) {
      await shopper.think()
      await shopper.call(searchProducts({ q, limit: PAGE_SIZE, facet: random.pick(facets) }))
    }
    const handles = listField(found, 'data').flatMap((item) => textField(item, 'handle') ?? [])
    if (handles.length === 0) return
    await shopper.think()
    // Most people open one of the first few hits.
    await shopper.call(getProduct(random.pick(handles.slice(0, 5))))
  }
}

/** The search takes longer ones, the suggestions do not. */
const QUERY_MAX_LETTERS = 100

/** One or two words of a product somebody would look for; a title without words falls back to any word of the store. */
function queryOf(shopper: Shopper): string {
  const { random, catalog } = shopper
  const { words } = shopper.popularProduct()
  const start = random.between(0, Math.max(0, words.length - 1))
  const query = words.length === 0 ? random.pick(catalog.words) : words.slice(start, start + (random.chance(0.35) ? 2 : 1)).join(' ')
  return [...query].slice(0, QUERY_MAX_LETTERS).join('')
}
