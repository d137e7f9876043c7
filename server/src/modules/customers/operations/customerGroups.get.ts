import type { CustomersOperations } from '../../../contract/operations.gen.js'
import { read } from '../../../kernel/operation.js'
import { get } from '../groupStore.js'

export const customerGroupsGet: CustomersOperations['customerGroups.get'] = read(async (tx, { path }) => {
  const group = await get(tx, path.customer_group_id)
  return { status: 200, body: group, version: group.version }
})
