import type { PricingOperations } from '../../../contract/operations.gen.js'
import { write } from '../../../kernel/operation.js'
import { requireMatch } from '../../../kernel/version.js'
import { getTaxRate, lockZoneOf, removeTaxRate } from '../taxRateStore.js'

export const taxRatesDelete: PricingOperations['taxRates.delete'] = write(async (tx, { path, ifMatch }) => {
  lockZoneOf(tx, path.tax_rate_id)
  const rate = await getTaxRate(tx, path.tax_rate_id)
  requireMatch(ifMatch, rate.version)
  await removeTaxRate(tx, rate.id)
  tx.emit('tax_rate.deleted', rate.id, { id: rate.id })
  return { status: 204 }
})
