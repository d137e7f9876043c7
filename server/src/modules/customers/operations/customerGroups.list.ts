import type { CustomersOperations } from '../../../contract/operations.gen.js'
import { read } from '../../../kernel/operation.js'
import { decodeCursor, page, PAGE_LIMIT_DEFAULT } from '../../../kernel/page.js'
import { list } from '../groupStore.js'

export const customerGroupsList: CustomersOperations['customerGroups.list'] = read(async (tx, { query }) => {
  const limit = query.limit ?? PAGE_LIMIT_DEFAULT
  const before = decodeCursor(query.cursor, ['string'])
  const groups = await list(tx, query.external_id, before === null ? null : String(before[0]), limit)
  return { status: 200, body: page(groups, limit, (group) => group, (group) => [group.id]) }
})
