import type { PricingOperations } from '../../../contract/operations.gen.js'
import { read } from '../../../kernel/operation.js'
import { decodeCursor, page, PAGE_LIMIT_DEFAULT } from '../../../kernel/page.js'
import { listTaxZones } from '../taxZoneStore.js'

export const taxZonesList: PricingOperations['taxZones.list'] = read(async (tx, { query }) => {
  const limit = query.limit ?? PAGE_LIMIT_DEFAULT
  const [after = ''] = (decodeCursor(query.cursor, ['string']) ?? []) as string[]
  return { status: 200, body: page(await listTaxZones(tx, query.country, after, limit), limit, (item) => item, (item) => [item.id]) }
})
