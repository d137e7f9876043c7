import type { TenantsOperations } from '../../../contract/operations.gen.js'
import { cacheHeaders } from '../../../kernel/caching.js'
import { readDirectory } from '../../../kernel/operation.js'
import { toStorefrontStore } from '../store.js'
import { get } from '../storeStore.js'

export const storefrontStoreGet: TenantsOperations['storefront.store.get'] = readDirectory(async (tx, request) => {
  const store = await get(tx, request.storeId)
  return { status: 200, body: toStorefrontStore(store), version: store.version, headers: cacheHeaders(request, []) }
})
