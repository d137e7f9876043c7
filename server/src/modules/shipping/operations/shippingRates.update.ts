import type { ShippingOperations } from '../../../contract/operations.gen.js'
import { write } from '../../../kernel/operation.js'
import { requireMatch } from '../../../kernel/version.js'
import { requireNamed } from '../providerStore.js'
import { changeRate } from '../rate.js'
import { getOfLockedZone, get, update } from '../rateStore.js'
import { touch } from '../zoneStore.js'

export const shippingRatesUpdate: ShippingOperations['shippingRates.update'] = write(async (tx, { path, body, ifMatch }) => {
  const before = await getOfLockedZone(tx, path.shipping_rate_id)
  requireMatch(ifMatch, before.version)
  const facts = changeRate(before, body)
  await requireNamed(tx, [{ id: facts.shipping_provider_id, pointer: '/shipping_provider_id' }])
  update(tx, before.id, facts)
  tx.emit('shipping_zone.updated', before.shipping_zone_id, await touch(tx, before.shipping_zone_id))
  const rate = await get(tx, before.id)
  return { status: 200, body: rate, version: rate.version }
})
