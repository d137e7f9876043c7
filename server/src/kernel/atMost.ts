/** Bounds a cache of lru-cache by its entries without taking memory ahead: given as `max`, it makes room for all of them at once. */
export const atMost = (entries: number) => ({ maxSize: entries, sizeCalculation: () => 1 })
