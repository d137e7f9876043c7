import type { TenantsOperations } from '../../../contract/operations.gen.js'
import { writeDirectory } from '../../../kernel/operation.js'
import { Problem } from '../../../kernel/problem.js'
import { requireMatch } from '../../../kernel/version.js'
import { toDomain } from '../domain.js'
import { get, promote, remove, subdomainOf } from '../domainStore.js'
import * as storeStore from '../storeStore.js'

export const domainsDelete: TenantsOperations['domains.delete'] = writeDirectory(async (tx, { storeId, path, ifMatch }) => {
  await storeStore.getForUpdate(tx, storeId)
  const domain = await get(tx, storeId, path.domain_id)
  requireMatch(ifMatch, domain.version)
  if (domain.kind === 'subdomain') throw new Problem('tenants.domain_required', 'The subdomain follows the handle of the store and cannot be deleted.')
  await remove(tx, storeId, domain.id)
  storeStore.touch(tx, storeId)
  tx.emit(storeId, 'domain.deleted', domain.id, { id: domain.id })
  if (domain.is_primary) {
    const subdomain = toDomain(await promote(tx, storeId, (await subdomainOf(tx, storeId)).id))
    tx.emit(storeId, 'domain.updated', subdomain.id, subdomain)
  }
  return { status: 204 }
})
