import type { TenantsOperations } from '../../../contract/operations.gen.js'
import { readDirectory } from '../../../kernel/operation.js'
import { get } from '../subscriptionStore.js'

export const subscriptionGet: TenantsOperations['subscription.get'] = readDirectory(async (tx, { storeId }) => {
  const subscription = await get(tx, storeId)
  return { status: 200, body: subscription, version: subscription.version }
})
