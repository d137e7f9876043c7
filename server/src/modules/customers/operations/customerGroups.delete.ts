import type { CustomersOperations } from '../../../contract/operations.gen.js'
import { write } from '../../../kernel/operation.js'
import { requireMatch } from '../../../kernel/version.js'
import { getForUpdate, remove } from '../groupStore.js'

export const customerGroupsDelete: CustomersOperations['customerGroups.delete'] = write(async (tx, { path, ifMatch }) => {
  const group = await getForUpdate(tx, path.customer_group_id)
  requireMatch(ifMatch, group.version)
  remove(tx, group.id)
  tx.emit('customer_group.deleted', group.id, { id: group.id })
  return { status: 204 }
})
