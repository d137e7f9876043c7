/** What is sold beyond stock, of a variant `v`; it costs more to find out than what there is. */
export const SOLD_BEYOND = (moment: string) => `(SELECT coalesce(b.available, 1) > 0 FROM souk_buyable(v.store_id, v.inventory_item_id, ${moment}) b)`

/** Levels `l` of items of a store at locations that sell to shoppers. */
export const levelsOf = (storeId: string, items: string) => `inventory_levels l JOIN locations o ON o.store_id = l.store_id AND o.id = l.location_id WHERE l.store_id = ${storeId} AND l.item_id = ${items} AND o.active AND o.fulfills_online`

/**
 * Whether a variant `v` can be bought now. A level with units settles it for most; bundles have none. Not EXISTS, which PostgreSQL may
 * answer from a table of all levels of the store that have units, made anew for each statement.
 */
export const CAN_BE_BOUGHT = `(NOT v.track_inventory OR (SELECT true FROM ${levelsOf('v.store_id', 'v.inventory_item_id')} AND l.available > 0 LIMIT 1) OR ${SOLD_BEYOND('now()')})`
