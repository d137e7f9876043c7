import { pickupLocations } from '../inventory/index.js'
import { sql } from '../../kernel/sql.js'
import type { StoreTx } from '../../kernel/tx.js'
import { optionsFor, type OfferedZone, type ShippingAsk, type ShippingOption } from './options.js'
import { defaultProfileId } from './profile.js'
import { RATES } from './zoneStore.js'

const PROFILES = sql(`SELECT product_id, profile_id FROM shipping_profile_products WHERE store_id = $1 AND product_id = ANY($2)`)
// A store may have a zone for each corner of the world: those that cannot take the country stay where they are.
const ZONES = sql(`
  SELECT z.id, z.profile_id, z.countries, z.regions, z.rest_of_world, ${RATES} AS rates
    FROM shipping_zones z WHERE z.store_id = $1 AND (z.rest_of_world OR $2 = ANY(z.countries) OR z.regions @> jsonb_build_array(jsonb_build_object('country', $2::text)))`)

/** Ways to deliver these lines and what each costs, in one flight. */
export async function shippingOptions(tx: StoreTx, ask: ShippingAsk): Promise<ShippingOption[]> {
  if (ask.lines.length === 0) return []
  const [profiles, zones, pickups] = await Promise.all([
    tx.run<{ product_id: string; profile_id: string }>(PROFILES, [tx.storeId, [...new Set(ask.lines.map((line) => line.product_id))]]),
    ask.destination.country ? tx.run<OfferedZone & Record<string, unknown>>(ZONES, [tx.storeId, ask.destination.country]) : [],
    pickupLocations(tx),
  ])
  const byProduct = new Map(profiles.map((row) => [row.product_id, row.profile_id]))
  const general = defaultProfileId(tx.storeId)
  return optionsFor(ask, (productId) => byProduct.get(productId) ?? general, zones, pickups)
}
