/** What is sold beyond stock is asked only of a variant `v` that has none: it costs more to find out. */
export const SOLD_BEYOND = (moment: string) => `(SELECT b.available IS NULL OR b.available > 0 FROM souk_buyable(v.store_id, v.inventory_item_id, ${moment}) b)`

/** Whether a variant `v` can be bought now. */
export const CAN_BE_BOUGHT = `(NOT v.track_inventory OR (SELECT s.available FROM souk_stock(v.store_id, v.inventory_item_id) s) > 0 OR ${SOLD_BEYOND('now()')})`
