import type { TenantsOperations } from '../../../contract/operations.gen.js'
import { readDirectory } from '../../../kernel/operation.js'
import { decodeCursor, page, PAGE_LIMIT_DEFAULT } from '../../../kernel/page.js'
import { toApiKey } from '../apiKey.js'
import { list } from '../apiKeyStore.js'

export const apiKeysList: TenantsOperations['apiKeys.list'] = readDirectory(async (tx, { storeId, query }) => {
  const limit = query.limit ?? PAGE_LIMIT_DEFAULT
  const after = decodeCursor(query.cursor, ['string'])
  const rows = await list(tx, storeId, query, after === null ? undefined : String(after[0]), limit)
  return { status: 200, body: page(rows, limit, (row) => toApiKey(row, tx.now), (row) => [row.id]) }
})
