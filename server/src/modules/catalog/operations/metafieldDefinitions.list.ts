import type { CatalogOperations } from '../../../contract/operations.gen.js'
import { read } from '../../../kernel/operation.js'
import { decodeCursor, page, PAGE_LIMIT_DEFAULT } from '../../../kernel/page.js'
import { list } from '../metafieldDefinitionStore.js'

export const metafieldDefinitionsList: CatalogOperations['metafieldDefinitions.list'] = read(async (tx, { query }) => {
  const limit = query.limit ?? PAGE_LIMIT_DEFAULT
  const after = decodeCursor(query.cursor, ['string', 'string', 'string'])
  const definitions = await list(tx, query, after, limit)
  return { status: 200, body: page(definitions, limit, (definition) => definition, (definition) => [definition.owner_type, definition.namespace, definition.key]) }
})
