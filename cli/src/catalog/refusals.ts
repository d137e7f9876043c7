import { UnsupportedCatalogError } from './errors.js'

/** Files people do bring along that are not catalogs we read. Naming them says more than "unknown format". */

const BINARY_KINDS: readonly { bytes: readonly number[], name: string }[] = [
  { bytes: [0x50, 0x4b, 0x03, 0x04], name: 'a ZIP archive or an Excel workbook (.xlsx); save the sheet as CSV' },
  { bytes: [0x50, 0x4b, 0x05, 0x06], name: 'an empty ZIP archive' },
  { bytes: [0xd0, 0xcf, 0x11, 0xe0], name: 'an old Excel workbook (.xls); save the sheet as CSV' },
  { bytes: [0x89, 0x50, 0x4e, 0x47], name: 'a PNG image' },
  { bytes: [0xff, 0xd8, 0xff], name: 'a JPEG image' },
  { bytes: [0x47, 0x49, 0x46, 0x38], name: 'a GIF image' },
  { bytes: [0x25, 0x50, 0x44, 0x46], name: 'a PDF document' },
  { bytes: [0x52, 0x61, 0x72, 0x21], name: 'a RAR archive' },
  { bytes: [0x37, 0x7a, 0xbc, 0xaf], name: 'a 7z archive' },
  { bytes: [0x42, 0x5a, 0x68], name: 'a bzip2 file; only gzip is unpacked' },
  { bytes: [0x28, 0xb5, 0x2f, 0xfd], name: 'a Zstandard file; only gzip is unpacked' },
  { bytes: [0xfd, 0x37, 0x7a, 0x58, 0x5a], name: 'an xz file; only gzip is unpacked' },
  { bytes: [0x50, 0x41, 0x52, 0x31], name: 'a Parquet file' },
  { bytes: [0x53, 0x51, 0x4c, 0x69, 0x74, 0x65, 0x20], name: 'an SQLite database' },
]

function binaryKind(head: Buffer): string | null {
  return BINARY_KINDS.find(({ bytes }) => bytes.every((byte, index) => head[index] === byte))?.name ?? null
}

export function refuseBinary(head: Buffer): void {
  if (head.length === 0) throw new UnsupportedCatalogError('an empty file')
  const kind = binaryKind(head)
  if (kind !== null) throw new UnsupportedCatalogError(kind)
}

interface ForeignTable {
  name: string
  /** All of these headers … */
  all: readonly string[]
  /** … and one of these, when there are any. */
  any?: readonly string[]
}

const FOREIGN_TABLES: readonly ForeignTable[] = [
  { name: 'a Shopify inventory CSV (stock by location, no products)', all: ['handle', 'location'] },
  { name: 'a Shopify order export', all: ['name', 'financial status', 'lineitem name'] },
  { name: 'a Shopify customer export', all: ['first name', 'last name', 'email'] },
  { name: 'a Magento product CSV', all: ['sku'], any: ['attribute_set_code', 'attribute_set', 'additional_attributes', '_attribute_set', 'configurable_variations', 'product_websites'] },
  { name: 'a PrestaShop product CSV', all: ['product id', 'active (0/1)'] },
  { name: 'a PrestaShop combinations CSV', all: ['product id*', 'attribute (name:type:position)*'] },
  { name: 'a Bagisto product CSV', all: ['sku', 'attribute_family_code'] },
  { name: 'a Shopware product CSV', all: ['productnumber'], any: ['id', 'active', 'stock', 'tax_id', 'price_net'] },
  { name: 'a Shopware product CSV', all: ['product_number'], any: ['parent_id', 'tax_id', 'price_net', 'price_gross', 'translations.default.name'] },
  { name: 'a Spree product CSV', all: ['slug', 'sku'], any: ['option1_name', 'available_on', 'inventory_backorderable'] },
  { name: 'a list of orders', all: ['invoiceno', 'stockcode'] },
  { name: 'a list of orders', all: ['ordernumber'], any: ['lineitems.variant.sku', 'totalprice', 'lineitems.price'] },
  { name: 'a list of orders', all: ['order_id'] },
  { name: 'a list of categories', all: ['product_category_name', 'product_category_name_english'] },
  { name: 'a table of product measures without names or prices', all: ['product_id', 'product_category_name'] },
]

export function foreignTable(headers: ReadonlySet<string>): string | null {
  const found = FOREIGN_TABLES.find(({ all, any }) => all.every((header) => headers.has(header)) && (any === undefined || any.some((header) => headers.has(header))))
  return found?.name ?? null
}
