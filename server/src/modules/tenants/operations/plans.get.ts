import type { TenantsOperations } from '../../../contract/operations.gen.js'
import { readDirectory } from '../../../kernel/operation.js'
import { get } from '../planStore.js'

export const plansGet: TenantsOperations['plans.get'] = readDirectory(async (tx, { path }) => {
  const plan = await get(tx, path.plan)
  return { status: 200, body: plan, version: plan.version }
})
