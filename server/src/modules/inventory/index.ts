import type { InventoryOperations } from '../../contract/operations.gen.js'
import type { ItemOwner } from './item.js'
import type { LocationGuard } from './locationStore.js'
import { inventoryAdjust } from './operations/inventory.adjust.js'
import { inventorySet } from './operations/inventory.set.js'
import { inventoryEntriesList } from './operations/inventoryEntries.list.js'
import { inventoryItemsGet } from './operations/inventoryItems.get.js'
import { inventoryItemsList } from './operations/inventoryItems.list.js'
import { inventoryItemsUpdate } from './operations/inventoryItems.update.js'
import { inventoryLevelsList } from './operations/inventoryLevels.list.js'
import { inventoryLevelsUpdate } from './operations/inventoryLevels.update.js'
import { locationsCreate } from './operations/locations.create.js'
import { locationsDelete } from './operations/locations.delete.js'
import { locationsGet } from './operations/locations.get.js'
import { locationsList } from './operations/locations.list.js'
import { locationsUpdate } from './operations/locations.update.js'
import { stockHoldsGet } from './operations/stockHolds.get.js'
import { stockHoldsList } from './operations/stockHolds.list.js'
import { stockUpdatesReceive } from './operations/stockUpdates.receive.js'
import { transfersCancel } from './operations/transfers.cancel.js'
import { transfersCreate } from './operations/transfers.create.js'
import { transfersGet } from './operations/transfers.get.js'
import { transfersList } from './operations/transfers.list.js'
import { transfersReceive } from './operations/transfers.receive.js'
import { transfersShip } from './operations/transfers.ship.js'
import { transfersUpdate } from './operations/transfers.update.js'

export const operationsFor = (owner: ItemOwner, locationGuard: LocationGuard): InventoryOperations => ({
  'inventory.adjust': inventoryAdjust,
  'inventory.set': inventorySet,
  'inventoryEntries.list': inventoryEntriesList,
  'inventoryItems.get': inventoryItemsGet,
  'inventoryItems.list': inventoryItemsList,
  'inventoryItems.update': inventoryItemsUpdate(owner),
  'inventoryLevels.list': inventoryLevelsList,
  'inventoryLevels.update': inventoryLevelsUpdate,
  'locations.create': locationsCreate,
  'locations.delete': locationsDelete(locationGuard),
  'locations.get': locationsGet,
  'locations.list': locationsList,
  'locations.update': locationsUpdate(locationGuard),
  'stockHolds.get': stockHoldsGet,
  'stockHolds.list': stockHoldsList,
  'stockUpdates.receive': stockUpdatesReceive,
  'transfers.cancel': transfersCancel,
  'transfers.create': transfersCreate,
  'transfers.get': transfersGet,
  'transfers.list': transfersList,
  'transfers.receive': transfersReceive,
  'transfers.ship': transfersShip,
  'transfers.update': transfersUpdate,
})

// Stock of checkouts and orders.
export { lockStock, moveCommitted, releaseCommitted, restock, shipCommitted, unshipCommitted, type RestockedUnits } from './commitmentStore.js'
export type { AllocatedLine, HoldResult, Shortage, StockLine, StockRequest } from './hold.js'
export { commitHolds, commitStock, extendHolds, holdStock, releaseHolds } from './holdStore.js'

// What other modules may state about stock.
export type { ItemFacts, ItemOwner } from './item.js'
export { removeItems, saveItems } from './itemStore.js'
export type { Reason } from './ledger.js'
export { invariants } from './invariants.js'
export { ledgerFaults } from './ledgerStore.js'
export { holdFaults, levelFaults, soldFaults } from './stockFaults.js'
export { setOnHand } from './adjust.js'
export { productIdsAt, type CountLine } from './levelStore.js'
export { firstAddress, idsByCode as locationIdsByCode, pickupLocations, type PickupLocation } from './locationStore.js'
export { onHandOf, type OnHand } from './onHandStore.js'
export { requireActiveLocations } from './activeLocation.js'
export { openStock } from './openStock.js'
export { itemsInUse, saveParts, type Bundle } from './partStore.js'
export { addDefaultLocation } from './setUpStore.js'
export { workers } from './workers.js'
