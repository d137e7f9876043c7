import type { ShippingOperations } from '../../contract/operations.gen.js'
import { shippingProfilesCreate } from './operations/shippingProfiles.create.js'
import { shippingProfilesDelete } from './operations/shippingProfiles.delete.js'
import { shippingProfilesGet } from './operations/shippingProfiles.get.js'
import { shippingProfilesList } from './operations/shippingProfiles.list.js'
import { shippingProfilesProductsAdd } from './operations/shippingProfiles.products.add.js'
import { shippingProfilesProductsList } from './operations/shippingProfiles.products.list.js'
import { shippingProfilesProductsRemove } from './operations/shippingProfiles.products.remove.js'
import { shippingProfilesUpdate } from './operations/shippingProfiles.update.js'
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
  'shippingProfiles.create': shippingProfilesCreate,
  'shippingProfiles.delete': shippingProfilesDelete,
  'shippingProfiles.get': shippingProfilesGet,
  'shippingProfiles.list': shippingProfilesList,
  'shippingProfiles.products.add': shippingProfilesProductsAdd,
  'shippingProfiles.products.list': shippingProfilesProductsList,
  'shippingProfiles.products.remove': shippingProfilesProductsRemove,
  'shippingProfiles.update': shippingProfilesUpdate,
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
export type { ShippingAsk, ShippingLine, ShippingOption } from './options.js'
export { addFirstZones } from './setUpStore.js'
export { shippingOptions } from './shippingOptions.js'
