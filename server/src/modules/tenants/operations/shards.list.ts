import type { TenantsOperations } from '../../../contract/operations.gen.js'
import { readDirectory } from '../../../kernel/operation.js'
import { decodeCursor, page, PAGE_LIMIT_DEFAULT } from '../../../kernel/page.js'
import { list, toShard } from '../shardStore.js'

export const shardsList: TenantsOperations['shards.list'] = readDirectory(async (tx, { query }) => {
  const limit = query.limit ?? PAGE_LIMIT_DEFAULT
  const after = decodeCursor(query.cursor, ['string'])
  const rows = await list(tx, after === null ? '' : String(after[0]), limit)
  return { status: 200, body: page(rows, limit, toShard, (row) => [row.id]) }
})
