import type { PricingOperations } from '../../contract/operations.gen.js'
import { marketsCreate } from './operations/markets.create.js'
import { marketsDelete } from './operations/markets.delete.js'
import { marketsGet } from './operations/markets.get.js'
import { marketsList } from './operations/markets.list.js'
import { marketsUpdate } from './operations/markets.update.js'
import { priceListsActivate } from './operations/priceLists.activate.js'
import { priceListsCreate } from './operations/priceLists.create.js'
import { priceListsDeactivate } from './operations/priceLists.deactivate.js'
import { priceListsDelete } from './operations/priceLists.delete.js'
import { priceListsGet } from './operations/priceLists.get.js'
import { priceListsList } from './operations/priceLists.list.js'
import { priceListsUpdate } from './operations/priceLists.update.js'
import { pricesExplain } from './operations/prices.explain.js'
import { pricesList } from './operations/prices.list.js'
import { pricesRemove } from './operations/prices.remove.js'
import { pricesSet } from './operations/prices.set.js'
import { storefrontMarketsList } from './operations/storefront.markets.list.js'
import { taxCategoriesCreate } from './operations/taxCategories.create.js'
import { taxCategoriesDelete } from './operations/taxCategories.delete.js'
import { taxCategoriesGet } from './operations/taxCategories.get.js'
import { taxCategoriesList } from './operations/taxCategories.list.js'
import { taxCategoriesUpdate } from './operations/taxCategories.update.js'
import { taxProvidersCheck } from './operations/taxProviders.check.js'
import { taxProvidersCreate } from './operations/taxProviders.create.js'
import { taxProvidersDelete } from './operations/taxProviders.delete.js'
import { taxProvidersGet } from './operations/taxProviders.get.js'
import { taxProvidersList } from './operations/taxProviders.list.js'
import { taxProvidersSecretsRotate } from './operations/taxProviders.secrets.rotate.js'
import { taxProvidersUpdate } from './operations/taxProviders.update.js'
import { taxRatesCreate } from './operations/taxRates.create.js'
import { taxRatesDelete } from './operations/taxRates.delete.js'
import { taxRatesGet } from './operations/taxRates.get.js'
import { taxRatesList } from './operations/taxRates.list.js'
import { taxRatesUpdate } from './operations/taxRates.update.js'
import { taxZonesCreate } from './operations/taxZones.create.js'
import { taxZonesDelete } from './operations/taxZones.delete.js'
import { taxZonesGet } from './operations/taxZones.get.js'
import { taxZonesList } from './operations/taxZones.list.js'
import { taxZonesUpdate } from './operations/taxZones.update.js'
import { taxesCalculate } from './operations/taxes.calculate.js'

export const operations: PricingOperations = {
  'markets.create': marketsCreate,
  'markets.delete': marketsDelete,
  'markets.get': marketsGet,
  'markets.list': marketsList,
  'markets.update': marketsUpdate,
  'priceLists.activate': priceListsActivate,
  'priceLists.create': priceListsCreate,
  'priceLists.deactivate': priceListsDeactivate,
  'priceLists.delete': priceListsDelete,
  'priceLists.get': priceListsGet,
  'priceLists.list': priceListsList,
  'priceLists.update': priceListsUpdate,
  'prices.explain': pricesExplain,
  'prices.list': pricesList,
  'prices.remove': pricesRemove,
  'prices.set': pricesSet,
  'storefront.markets.list': storefrontMarketsList,
  'taxCategories.create': taxCategoriesCreate,
  'taxCategories.delete': taxCategoriesDelete,
  'taxCategories.get': taxCategoriesGet,
  'taxCategories.list': taxCategoriesList,
  'taxCategories.update': taxCategoriesUpdate,
  'taxProviders.check': taxProvidersCheck,
  'taxProviders.create': taxProvidersCreate,
  'taxProviders.delete': taxProvidersDelete,
  'taxProviders.get': taxProvidersGet,
  'taxProviders.list': taxProvidersList,
  'taxProviders.secrets.rotate': taxProvidersSecretsRotate,
  'taxProviders.update': taxProvidersUpdate,
  'taxRates.create': taxRatesCreate,
  'taxRates.delete': taxRatesDelete,
  'taxRates.get': taxRatesGet,
  'taxRates.list': taxRatesList,
  'taxRates.update': taxRatesUpdate,
  'taxZones.create': taxZonesCreate,
  'taxZones.delete': taxZonesDelete,
  'taxZones.get': taxZonesGet,
  'taxZones.list': taxZonesList,
  'taxZones.update': taxZonesUpdate,
  'taxes.calculate': taxesCalculate,
}

// What other modules calculate with.
export type { ResolvedMarket } from './market.js'
export { addDefaultMarket, getMarket, marketFor, requireMarkets } from './marketStore.js'
export { priceVariants, type PriceContext, type VariantPrice } from './priceStore.js'
export { settingsGuard } from './settingsGuard.js'
export { addDefaultTaxCategory } from './taxCategoryStore.js'
export type { AppliedRate } from './taxes.js'
export { taxRatesFor } from './tableTaxes.js'
export { taxesUnavailable, whenTaxed, type Untaxed } from './askTaxes.js'
export { findTaxAnswers, keepTaxAnswers, type KeptTaxes } from './taxAnswerStore.js'
export { hashOfTaxQuestion, toTaxAddress, type ActiveTaxProvider, type AnsweredTaxes, type PendingTaxes } from './taxQuestion.js'
export { workers } from './workers.js'
export {
  calculateTotals, refundShare, shareOfRest, type AppliedDiscount, type DiscountAllocation, type GivenTaxes, type LineTotals, type OrderDiscount, type RefundShare, type Rounding, type ShippingTotals, type StoredParts,
  type TaxLine, type TaxRates, type Totals, type TotalsInput, type TotalsLine,
} from './totals.js'
