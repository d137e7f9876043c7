import type { CustomersOperations } from '../../../contract/operations.gen.js'
import { write } from '../../../kernel/operation.js'
import { requireMatch } from '../../../kernel/version.js'
import { getForUpdate, update } from '../groupStore.js'

export const customerGroupsUpdate: CustomersOperations['customerGroups.update'] = write(async (tx, { path, body, ifMatch }) => {
  const before = await getForUpdate(tx, path.customer_group_id)
  requireMatch(ifMatch, before.version)
  const group = await update(tx, before.id, { ...before, ...body })
  tx.emit('customer_group.updated', group.id, group)
  return { status: 200, body: group, version: group.version }
})
