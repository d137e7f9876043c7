/** Reading product catalogs of other shops, and writing them back: bytes in, ProductInput records out. */
export { openCatalog } from './catalog.js'
export { ACCEPTED_FORMATS, CatalogOptionError, CatalogReadError, UnsupportedCatalogError } from './errors.js'
export { productInputSchema } from './productInputSchema.js'
export type {
  CollectionInput, InventoryPolicy, MediaInput, MetafieldInput, Money, ProductInput, ProductStatus, StockInput, VariantInput,
} from './productInput.js'
export type {
  Catalog, CatalogFormat, CatalogItem, CatalogRecord, ColumnReport, Dialect, Notice, ReadOptions, RowReject, WeightUnit,
} from './records.js'
export { lostRows } from './finisher.js'
export { REJECTS_HEADER, rejectsRow, writeRejectsCsv } from './rejectsCsv.js'
export { writeShopifyCsv, type ShopifyCsvOptions } from './shopifyCsv.js'
