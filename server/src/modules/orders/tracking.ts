import type { components } from '../../contract/types.gen.js'

export type Tracking = components['schemas']['Tracking']

/** A tracking as it is stored: every field is there. */
export const wholeTracking = (tracking: readonly Tracking[]): Tracking[] => tracking.map(({ company = null, number = null, url = null }) => ({ company, number, url }))
