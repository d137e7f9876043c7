import type { TenantsOperations } from '../../../contract/operations.gen.js'
import { readDirectory } from '../../../kernel/operation.js'
import { decodeCursor, page, PAGE_LIMIT_DEFAULT } from '../../../kernel/page.js'
import { toDomain } from '../domain.js'
import { list } from '../domainStore.js'

export const domainsList: TenantsOperations['domains.list'] = readDirectory(async (tx, { storeId, query }) => {
  const limit = query.limit ?? PAGE_LIMIT_DEFAULT
  const after = decodeCursor(query.cursor, ['string'])
  const rows = await list(tx, storeId, query, after === null ? undefined : String(after[0]), limit)
  return { status: 200, body: page(rows, limit, toDomain, (row) => [row.id]) }
})
