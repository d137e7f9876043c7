import type { TenantsOperations } from '../../../contract/operations.gen.js'
import { readDirectory } from '../../../kernel/operation.js'
import { decodeCursor, page, PAGE_LIMIT_DEFAULT } from '../../../kernel/page.js'
import { list } from '../planStore.js'

export const plansList: TenantsOperations['plans.list'] = readDirectory(async (tx, { query }) => {
  const limit = query.limit ?? PAGE_LIMIT_DEFAULT
  const after = decodeCursor(query.cursor, ['number'])
  const rows = await list(tx, after === null ? 0 : Number(after[0]), limit)
  return { status: 200, body: page(rows, limit, (row) => row, (row) => [row.position]) }
})
