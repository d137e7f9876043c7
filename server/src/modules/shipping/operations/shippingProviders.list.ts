import type { ShippingOperations } from '../../../contract/operations.gen.js'
import { read } from '../../../kernel/operation.js'
import { decodeCursor, page, PAGE_LIMIT_DEFAULT } from '../../../kernel/page.js'
import { toProvider } from '../provider.js'
import { list } from '../providerStore.js'

export const shippingProvidersList: ShippingOperations['shippingProviders.list'] = read(async (tx, { query }) => {
  const limit = query.limit ?? PAGE_LIMIT_DEFAULT
  const after = decodeCursor(query.cursor, ['string'])
  const providers = await list(tx, after === null ? '' : String(after[0]), limit)
  return { status: 200, body: page(providers, limit, (provider) => toProvider(provider, tx.now), (provider) => [provider.id]) }
})
