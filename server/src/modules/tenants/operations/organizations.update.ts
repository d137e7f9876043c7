import type { TenantsOperations } from '../../../contract/operations.gen.js'
import { writeDirectory } from '../../../kernel/operation.js'
import { Problem } from '../../../kernel/problem.js'
import { requireMatch } from '../../../kernel/version.js'
import { toOrganization } from '../organization.js'
import { getForUpdate, save } from '../organizationStore.js'
import { countOthers } from '../storeStore.js'

export const organizationsUpdate: TenantsOperations['organizations.update'] = writeDirectory(async (tx, { path, body, ifMatch }) => {
  const before = await getForUpdate(tx, path.organization_id)
  requireMatch(ifMatch, before.version)
  if (before.status === 'closed') throw new Problem('tenants.organization_not_active', 'The organization is closed for good.')
  if (body.status === 'closed' && (await countOthers(tx, before.id, '', 1)) > 0) throw new Problem('tenants.organization_has_stores', 'Delete its stores first.')
  const organization = toOrganization(await save(tx, { ...before, ...body }))
  return { status: 200, body: organization, version: organization.version }
})
