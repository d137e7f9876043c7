import type { ShippingOperations } from '../../contract/operations.gen.js'
import { shippingPackagesCreate } from './operations/shippingPackages.create.js'
import { shippingPackagesDelete } from './operations/shippingPackages.delete.js'
import { shippingPackagesGet } from './operations/shippingPackages.get.js'
import { shippingPackagesList } from './operations/shippingPackages.list.js'
import { shippingPackagesUpdate } from './operations/shippingPackages.update.js'
import { shippingProfilesCreate } from './operations/shippingProfiles.create.js'
import { shippingProfilesDelete } from './operations/shippingProfiles.delete.js'
import { shippingProfilesGet } from './operations/shippingProfiles.get.js'
import { shippingProfilesList } from './operations/shippingProfiles.list.js'
import { shippingProfilesProductsAdd } from './operations/shippingProfiles.products.add.js'
import { shippingProfilesProductsList } from './operations/shippingProfiles.products.list.js'
import { shippingProfilesProductsRemove } from './operations/shippingProfiles.products.remove.js'
import { shippingProfilesUpdate } from './operations/shippingProfiles.update.js'
import { shippingProvidersCreate } from './operations/shippingProviders.create.js'
import { shippingProvidersDelete } from './operations/shippingProviders.delete.js'
import { shippingProvidersGet } from './operations/shippingProviders.get.js'
import { shippingProvidersList } from './operations/shippingProviders.list.js'
import { shippingProvidersSecretsRotate } from './operations/shippingProviders.secrets.rotate.js'
import { shippingProvidersUpdate } from './operations/shippingProviders.update.js'
import { shippingRatesCreate } from './operations/shippingRates.create.js'
import { shippingRatesDelete } from './operations/shippingRates.delete.js'
import { shippingRatesGet } from './operations/shippingRates.get.js'
import { shippingRatesUpdate } from './operations/shippingRates.update.js'
import { shippingZonesCreate } from './operations/shippingZones.create.js'
import { shippingZonesDelete } from './operations/shippingZones.delete.js'
import { shippingZonesGet } from './operations/shippingZones.get.js'
import { shippingZonesList } from './operations/shippingZones.list.js'
import { shippingZonesUpdate } from './operations/shippingZones.update.js'

export const operations: ShippingOperations = {
  'shippingPackages.create': shippingPackagesCreate,
  'shippingPackages.delete': shippingPackagesDelete,
  'shippingPackages.get': shippingPackagesGet,
  'shippingPackages.list': shippingPackagesList,
  'shippingPackages.update': shippingPackagesUpdate,
  'shippingProfiles.create': shippingProfilesCreate,
  'shippingProfiles.delete': shippingProfilesDelete,
  'shippingProfiles.get': shippingProfilesGet,
  'shippingProfiles.list': shippingProfilesList,
  'shippingProfiles.products.add': shippingProfilesProductsAdd,
  'shippingProfiles.products.list': shippingProfilesProductsList,
  'shippingProfiles.products.remove': shippingProfilesProductsRemove,
  'shippingProfiles.update': shippingProfilesUpdate,
  'shippingProviders.create': shippingProvidersCreate,
  'shippingProviders.delete': shippingProvidersDelete,
  'shippingProviders.get': shippingProvidersGet,
  'shippingProviders.list': shippingProvidersList,
  'shippingProviders.secrets.rotate': shippingProvidersSecretsRotate,
  'shippingProviders.update': shippingProvidersUpdate,
  'shippingRates.create': shippingRatesCreate,
  'shippingRates.delete': shippingRatesDelete,
  'shippingRates.get': shippingRatesGet,
  'shippingRates.update': shippingRatesUpdate,
  'shippingZones.create': shippingZonesCreate,
  'shippingZones.delete': shippingZonesDelete,
  'shippingZones.get': shippingZonesGet,
  'shippingZones.list': shippingZonesList,
  'shippingZones.update': shippingZonesUpdate,
}

// What other modules may ask about delivery.
export { askProviders, keepAnswers } from './askProviders.js'
export type { DeliveryEstimate } from './estimate.js'
export type { ShippingAsk, ShippingLine, ShippingOption } from './options.js'
export type { PackedPackages } from './packing.js'
export type { PendingQuestion } from './question.js'
export { addFirstZones } from './setUpStore.js'
export { shippingOptions } from './shippingOptions.js'
export { workers } from './workers.js'
