import type { TenantsOperations } from '../../../contract/operations.gen.js'
import { writeDirectory } from '../../../kernel/operation.js'
import { Problem } from '../../../kernel/problem.js'
import { requireMatch } from '../../../kernel/version.js'
import { toDomain } from '../domain.js'
import { get, promote } from '../domainStore.js'
import * as storeStore from '../storeStore.js'

export const domainsUpdate: TenantsOperations['domains.update'] = writeDirectory(async (tx, { storeId, path, ifMatch }) => {
  await storeStore.getForUpdate(tx, storeId)
  const before = await get(tx, storeId, path.domain_id)
  requireMatch(ifMatch, before.version)
  if (before.status !== 'active') throw new Problem('tenants.domain_not_active', `The domain is ${before.status}. Verify it first.`)
  if (before.is_primary) return { status: 200, body: toDomain(before), version: before.version }
  const domain = toDomain(await promote(tx, storeId, before.id))
  storeStore.touch(tx, storeId)
  tx.emit(storeId, 'domain.updated', domain.id, domain)
  return { status: 200, body: domain, version: domain.version }
})
