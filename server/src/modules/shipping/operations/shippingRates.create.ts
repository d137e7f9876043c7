import type { ShippingOperations } from '../../../contract/operations.gen.js'
import { write } from '../../../kernel/operation.js'
import { Problem } from '../../../kernel/problem.js'
import { requireNamed } from '../providerStore.js'
import { newRate, RATES_MAX } from '../rate.js'
import { get, insert } from '../rateStore.js'
import { getForUpdate, touch } from '../zoneStore.js'

export const shippingRatesCreate: ShippingOperations['shippingRates.create'] = write(async (tx, { path, body }) => {
  const { id: zoneId, rates } = await getForUpdate(tx, path.shipping_zone_id)
  if (rates.length >= RATES_MAX) throw new Problem('shipping.too_many_rates', `The zone has ${rates.length} rates; it has at most ${RATES_MAX}.`)
  const id = tx.newId('shippingRate')
  const facts = newRate(body, Math.min(10_000, (rates.at(-1)?.position ?? 0) + 1))
  await requireNamed(tx, [{ id: facts.shipping_provider_id, pointer: '/shipping_provider_id' }])
  insert(tx, [{ id, zone_id: zoneId, facts }])
  tx.emit('shipping_zone.updated', zoneId, await touch(tx, zoneId))
  const rate = await get(tx, id)
  return { status: 201, body: rate, version: rate.version, headers: { Location: `/v1/shipping-rates/${id}` } }
})
