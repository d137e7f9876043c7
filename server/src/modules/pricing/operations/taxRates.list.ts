import type { PricingOperations } from '../../../contract/operations.gen.js'
import { read } from '../../../kernel/operation.js'
import { decodeCursor, page, PAGE_LIMIT_DEFAULT } from '../../../kernel/page.js'
import { listTaxRates } from '../taxRateStore.js'

export const taxRatesList: PricingOperations['taxRates.list'] = read(async (tx, { query }) => {
  const limit = query.limit ?? PAGE_LIMIT_DEFAULT
  const [after = ''] = (decodeCursor(query.cursor, ['string']) ?? []) as string[]
  return { status: 200, body: page(await listTaxRates(tx, query, after, limit), limit, (item) => item, (item) => [item.id]) }
})
