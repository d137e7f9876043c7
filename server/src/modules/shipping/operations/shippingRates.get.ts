import type { ShippingOperations } from '../../../contract/operations.gen.js'
import { read } from '../../../kernel/operation.js'
import { get } from '../rateStore.js'

export const shippingRatesGet: ShippingOperations['shippingRates.get'] = read(async (tx, { path }) => {
  const rate = await get(tx, path.shipping_rate_id)
  return { status: 200, body: rate, version: rate.version }
})
