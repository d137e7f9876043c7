import type { components } from '../../contract/types.gen.js'

export type ShippingProfile = components['schemas']['ShippingProfile']
export type ProfileFacts = Pick<ShippingProfile, 'name' | 'handling_days' | 'closed_weekdays' | 'metadata'>

export const DEFAULT_NAME = 'General'

/** The default profile has the letters of its store, so that nobody has to look it up. */
export const defaultProfileId = (storeId: string) => `shp_${storeId.slice(storeId.indexOf('_') + 1)}`
