import type { StoreSetUp } from '../../kernel/operation.js'
import type { StoreTx } from '../../kernel/tx.js'
import { defaultProfileId } from './profile.js'
import { addDefault } from './profileStore.js'
import { newRate } from './rate.js'
import { insert as insertRates } from './rateStore.js'
import { addFirst } from './zoneStore.js'

/** The profile, zones and rates a new store starts with. */
export function addFirstZones(tx: StoreTx, zones: StoreSetUp['shipping_zones']): void {
  addDefault(tx)
  addFirst(tx, zones, defaultProfileId(tx.storeId))
  insertRates(tx, zones.flatMap((zone) => zone.rates.map((rate, index) => ({ id: tx.newId('shippingRate'), zone_id: zone.id, facts: newRate({ name: rate.name, price: rate.price }, index + 1) }))))
}
