import type { PricingOperations } from '../../../contract/operations.gen.js'
import { read } from '../../../kernel/operation.js'
import { getTaxRate } from '../taxRateStore.js'

export const taxRatesGet: PricingOperations['taxRates.get'] = read(async (tx, { path }) => {
  const rate = await getTaxRate(tx, path.tax_rate_id)
  return { status: 200, body: rate, version: rate.version }
})
