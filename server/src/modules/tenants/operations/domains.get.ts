import type { TenantsOperations } from '../../../contract/operations.gen.js'
import { readDirectory } from '../../../kernel/operation.js'
import { toDomain } from '../domain.js'
import { get } from '../domainStore.js'

export const domainsGet: TenantsOperations['domains.get'] = readDirectory(async (tx, { storeId, path }) => {
  const domain = toDomain(await get(tx, storeId, path.domain_id))
  return { status: 200, body: domain, version: domain.version }
})
