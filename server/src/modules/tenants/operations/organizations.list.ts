import type { TenantsOperations } from '../../../contract/operations.gen.js'
import { readDirectory } from '../../../kernel/operation.js'
import { decodeCursor, page, PAGE_LIMIT_DEFAULT } from '../../../kernel/page.js'
import { toOrganization } from '../organization.js'
import { list } from '../organizationStore.js'

export const organizationsList: TenantsOperations['organizations.list'] = readDirectory(async (tx, { query }) => {
  const limit = query.limit ?? PAGE_LIMIT_DEFAULT
  const after = decodeCursor(query.cursor, ['string'])
  const rows = await list(tx, query, after === null ? undefined : String(after[0]), limit)
  return { status: 200, body: page(rows, limit, toOrganization, (row) => [row.id]) }
})
