import type { CustomersOperations } from '../../../contract/operations.gen.js'
import { write } from '../../../kernel/operation.js'
import { requireMatch } from '../../../kernel/version.js'
import { addMembers, getForUpdate, update } from '../groupStore.js'

export const customerGroupsMembersAdd: CustomersOperations['customerGroups.members.add'] = write(async (tx, { path, body, ifMatch }) => {
  const before = await getForUpdate(tx, path.customer_group_id)
  requireMatch(ifMatch, before.version)
  await addMembers(tx, before.id, body.customer_ids)
  const group = await update(tx, before.id, before)
  tx.emit('customer_group.updated', group.id, group)
  return { status: 200, body: group, version: group.version }
})
