import type { TenantsOperations } from '../../../contract/operations.gen.js'
import { readDirectory } from '../../../kernel/operation.js'
import { toOrganization } from '../organization.js'
import { get } from '../organizationStore.js'

export const organizationsGet: TenantsOperations['organizations.get'] = readDirectory(async (tx, { path }) => {
  const organization = toOrganization(await get(tx, path.organization_id))
  return { status: 200, body: organization, version: organization.version }
})
