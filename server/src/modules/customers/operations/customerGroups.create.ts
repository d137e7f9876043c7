import type { CustomersOperations } from '../../../contract/operations.gen.js'
import { write } from '../../../kernel/operation.js'
import { insert } from '../groupStore.js'

export const customerGroupsCreate: CustomersOperations['customerGroups.create'] = write(async (tx, { body }) => {
  const group = await insert(tx, { name: body.name, description: body.description ?? null, metadata: body.metadata ?? {}, external_id: body.external_id ?? null })
  tx.emit('customer_group.created', group.id, group)
  return { status: 201, body: group, version: group.version, headers: { Location: `/v1/customer-groups/${group.id}` } }
})
