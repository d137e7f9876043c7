import type { PricingOperations } from '../../../contract/operations.gen.js'
import { write } from '../../../kernel/operation.js'
import { newTaxRate } from '../taxRate.js'
import { saveTaxRate } from '../taxRateStore.js'
import { getTaxZoneForUpdate } from '../taxZoneStore.js'

export const taxRatesCreate: PricingOperations['taxRates.create'] = write(async (tx, { body }) => {
  const rate = newTaxRate(tx.newId('taxRate'), body, tx.now)
  await getTaxZoneForUpdate(tx, rate.tax_zone_id)
  await saveTaxRate(tx, rate)
  tx.emit('tax_rate.created', rate.id, rate)
  return { status: 201, body: rate, version: rate.version, headers: { Location: `/v1/tax-rates/${rate.id}` } }
})
