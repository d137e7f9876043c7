import type { TenantsOperations } from '../../../contract/operations.gen.js'
import { writeDirectory } from '../../../kernel/operation.js'
import { Problem } from '../../../kernel/problem.js'
import { newVerificationToken, requireCustomHost, toDomain } from '../domain.js'
import { insert } from '../domainStore.js'
import * as planStore from '../planStore.js'
import * as storeStore from '../storeStore.js'

export const domainsCreate: TenantsOperations['domains.create'] = writeDirectory(async (tx, { storeId, body, services }) => {
  requireCustomHost(body.host, services.publicBaseDomain)
  const store = await storeStore.getForUpdate(tx, storeId)
  const plan = await planStore.get(tx, store.plan_code)
  if (!plan.features.custom_domains) throw new Problem('quota.exceeded', `The plan ${plan.code} has no custom domains.`)
  const domain = toDomain(await insert(tx, storeId, { host: body.host, wantsPrimary: body.primary ?? false, token: newVerificationToken() }))
  storeStore.touch(tx, storeId)
  tx.emit(storeId, 'domain.created', domain.id, domain)
  return { status: 201, body: domain, version: domain.version, headers: { Location: `/v1/domains/${domain.id}` } }
})
