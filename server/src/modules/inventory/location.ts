import type { components } from '../../contract/types.gen.js'
import { Problem } from '../../kernel/problem.js'

export type Location = components['schemas']['Location']
export type LocationCreate = components['schemas']['LocationCreate']
export type LocationUpdate = components['schemas']['LocationUpdate']

/** The fields of a location that its owner decides on. */
export type LocationFacts = Pick<Location, 'code' | 'name' | 'address' | 'active' | 'fulfills_online' | 'pickup' | 'priority' | 'is_default' | 'metadata'>

const PRIORITY_MAX = 10_000

/** @param last priority of the location that comes last; null when there is none yet, so that this one becomes the default. */
export function newLocation(input: LocationCreate, last: number | null): LocationFacts {
  const facts = {
    code: input.code, name: input.name, address: input.address ?? null, active: input.active ?? true, fulfills_online: input.fulfills_online ?? true, pickup: input.pickup ?? false,
    priority: input.priority ?? Math.min(PRIORITY_MAX, (last ?? 0) + 1), is_default: input.is_default === true || last === null, metadata: input.metadata ?? {},
  }
  return refuseInactiveDefault(facts)
}

export function changeLocation(before: Location, input: LocationUpdate): LocationFacts {
  const { code, name, address, active, fulfills_online, pickup, priority, is_default, metadata } = { ...before, ...input }
  return refuseInactiveDefault({ code, name, address, active, fulfills_online, pickup, priority, is_default, metadata })
}

/** @throws inventory.location_is_default */
function refuseInactiveDefault(facts: LocationFacts): LocationFacts {
  if (facts.is_default && !facts.active) throw new Problem('inventory.location_is_default', 'The default location must be active. Make another location the default first.')
  return facts
}
