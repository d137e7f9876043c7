// The door of inventory: what lower-level facts other modules may state about stock.
export { removeItems, saveItems, type ItemFacts } from './itemStore.js'
export { setOnHand, type CountLine, type Movement } from './levelStore.js'
export { idsByCode as locationIdsByCode } from './locationStore.js'
export { addDefaultLocation } from './setUpStore.js'
