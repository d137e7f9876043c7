import type { PricingOperations } from '../../../contract/operations.gen.js'
import { read } from '../../../kernel/operation.js'
import { decodeCursor, page, PAGE_LIMIT_DEFAULT } from '../../../kernel/page.js'
import { toTaxProvider } from '../taxProvider.js'
import { listTaxProviders } from '../taxProviderStore.js'

export const taxProvidersList: PricingOperations['taxProviders.list'] = read(async (tx, { query }) => {
  const limit = query.limit ?? PAGE_LIMIT_DEFAULT
  const after = decodeCursor(query.cursor, ['string'])
  const providers = await listTaxProviders(tx, after === null ? '' : String(after[0]), limit)
  return { status: 200, body: page(providers, limit, (provider) => toTaxProvider(provider, tx.now), (provider) => [provider.id]) }
})
