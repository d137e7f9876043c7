import type { PricingOperations } from '../../../contract/operations.gen.js'
import type { components } from '../../../contract/types.gen.js'
import { phased } from '../../../kernel/operation.js'
import type { TaxBasis, TaxQuestion } from '../../../kernel/taxes.js'
import { firstAddress } from '../../inventory/index.js'
import { localizationOf } from '../../tenants/index.js'
import { getTaxProvider } from '../taxProviderStore.js'
import { toTaxAddress } from '../taxQuestion.js'

const AMOUNT = 10_000

export const taxProvidersCheck: PricingOperations['taxProviders.check'] = phased(async (phases, { path, body }) => {
  const { question, basis } = await phases.inStore(async (tx) => {
    const [service, store, from] = await Promise.all([getTaxProvider(tx, path.tax_provider_id), localizationOf(tx), firstAddress(tx)])
    const line = { id: '1', variant_id: null, sku: null, quantity: 1, amount: body.amount ?? AMOUNT, tax_category: body.tax_category ?? null, taxable: true }
    const asked: TaxQuestion = {
      store_id: tx.storeId, currency: tx.store.currency, prices_include_tax: store.tax_inclusive, tax_exempt: false, customer_id: null, ship_from: toTaxAddress(from), ship_to: toTaxAddress(body.destination)!, lines: [line], shipping: null,
    }
    return { question: asked, basis: { service, table: { goods: new Map(), shipping: [], rounding: store.rounding } } satisfies TaxBasis }
  })
  const reply = await phases.services.taxSource('provider').taxes(question, basis, phases.now)
  if (!reply.ok) return { status: 200, body: { answered: false, fault: reply.fault as components['schemas']['TaxProviderChecked']['fault'], taxes: [] } }
  return { status: 200, body: { answered: true, fault: null, taxes: reply.taxes.lines[0]!.map(({ name, rate_ppm, amount }) => ({ name, rate_ppm, amount })) } }
})
