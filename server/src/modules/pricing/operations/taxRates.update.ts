import type { PricingOperations } from '../../../contract/operations.gen.js'
import { write } from '../../../kernel/operation.js'
import { requireMatch } from '../../../kernel/version.js'
import { changeTaxRate } from '../taxRate.js'
import { getTaxRate, lockZoneOf, saveTaxRate } from '../taxRateStore.js'

export const taxRatesUpdate: PricingOperations['taxRates.update'] = write(async (tx, { path, body, ifMatch }) => {
  lockZoneOf(tx, path.tax_rate_id)
  const before = await getTaxRate(tx, path.tax_rate_id)
  requireMatch(ifMatch, before.version)
  const rate = changeTaxRate(before, body, tx.now)
  await saveTaxRate(tx, rate)
  tx.emit('tax_rate.updated', rate.id, rate)
  return { status: 200, body: rate, version: rate.version }
})
