import type { TenantsOperations } from '../../../contract/operations.gen.js'
import { phased } from '../../../kernel/operation.js'
import { requireProof, toDomain } from '../domain.js'
import { get, promote, verify } from '../domainStore.js'
import * as storeStore from '../storeStore.js'

export const domainsVerify: TenantsOperations['domains.verify'] = phased(async ({ inDirectory }, { storeId, path, services }) => {
  const before = await inDirectory((tx) => get(tx, storeId, path.domain_id))
  if (before.status !== 'active') await requireProof(before, services.resolveTxt)
  const domain = await inDirectory(async (tx) => {
    await storeStore.getForUpdate(tx, storeId)
    const current = await get(tx, storeId, path.domain_id)
    if (current.status === 'active') return toDomain(current)
    const active = await verify(tx, storeId, current.id)
    const verified = toDomain(current.wants_primary ? await promote(tx, storeId, active.id) : active)
    storeStore.touch(tx, storeId)
    tx.emit(storeId, 'domain.verified', verified.id, verified)
    return verified
  })
  return { status: 200, body: domain, version: domain.version }
})
