import type { TenantsOperations } from '../../../contract/operations.gen.js'
import { read } from '../../../kernel/operation.js'
import { decodeCursor, page, PAGE_LIMIT_DEFAULT } from '../../../kernel/page.js'
import { list } from '../shippingZoneStore.js'

export const shippingZonesList: TenantsOperations['shippingZones.list'] = read(async (tx, { query }) => {
  const limit = query.limit ?? PAGE_LIMIT_DEFAULT
  const after = decodeCursor(query.cursor, ['string'])
  const zones = await list(tx, after === null ? '' : String(after[0]), limit)
  return { status: 200, body: page(zones, limit, (zone) => zone, (zone) => [zone.id]) }
})
