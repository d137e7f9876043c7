import type { TenantsOperations } from '../../../contract/operations.gen.js'
import { writeDirectory } from '../../../kernel/operation.js'
import { toOrganization } from '../organization.js'
import { insert } from '../organizationStore.js'

export const organizationsCreate: TenantsOperations['organizations.create'] = writeDirectory(async (tx, { body }) => {
  const organization = toOrganization(await insert(tx, body))
  return { status: 201, body: organization, version: organization.version, headers: { Location: `/v1/organizations/${organization.id}` } }
})
