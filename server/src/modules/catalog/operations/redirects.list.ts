import type { CatalogOperations } from '../../../contract/operations.gen.js'
import { read } from '../../../kernel/operation.js'
import { decodeCursor, page, PAGE_LIMIT_DEFAULT } from '../../../kernel/page.js'
import { list } from '../redirectStore.js'

export const redirectsList: CatalogOperations['redirects.list'] = read(async (tx, { query }) => {
  const limit = query.limit ?? PAGE_LIMIT_DEFAULT
  const after = decodeCursor(query.cursor, ['string'])
  const redirects = await list(tx, query, after === null ? null : String(after[0]), limit)
  return { status: 200, body: page(redirects, limit, (redirect) => redirect, (redirect) => [redirect.id]) }
})
