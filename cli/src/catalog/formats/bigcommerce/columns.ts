import type { HeaderMeaning } from '../../columns.js'

/** Both generations of columns hold the same facts; a field has one name here whatever the file calls it. */
const CURRENT: Readonly<Record<string, string>> = {
  item: 'item',
  id: 'id',
  name: 'name',
  type: 'type',
  sku: 'sku',
  options: 'options',
  'inventory tracking': 'tracking',
  'current stock': 'stock',
  price: 'price',
  'cost price': 'cost',
  'retail price': 'retail_price',
  'sale price': 'sale_price',
  'brand name': 'brand',
  categories: 'categories',
  description: 'description',
  'page title': 'seo_title',
  'product url': 'product_url',
  'meta description': 'seo_description',
  'upc/ean': 'barcode',
  'global trade number': 'gtin',
  'global trade item number': 'gtin',
  'manufacturer part number': 'mpn',
  weight: 'weight',
  'is visible': 'visible',
  'tax class': 'tax_class',
  'product condition': 'condition',
  'variant image url': 'variant_image',
  'internal image url (export)': 'image_exported',
  'image url (import)': 'image_import',
  'image description': 'image_alt',
  'image is thumbnail': 'image_thumbnail',
  'image sort order': 'image_sort',
}

const CURRENT_KEPT_OUT = new Set([
  'low stock', 'brand id', 'channels', 'custom fields', 'search keywords', 'meta keywords', 'bin picking number', 'free shipping',
  'fixed shipping cost', 'width', 'height', 'depth', 'is featured', 'warranty', 'show product condition', 'sort order', 'youtube id',
  'video title', 'video description', 'video sort order',
])

const LEGACY: Readonly<Record<string, string>> = {
  'item type': 'item',
  'product id': 'id',
  'product name': 'name',
  'product type': 'type',
  'product code/sku': 'sku',
  'brand name': 'brand',
  'product description': 'description',
  price: 'price',
  'cost price': 'cost',
  'retail price': 'retail_price',
  'sale price': 'sale_price',
  'product weight': 'weight',
  'allow purchases?': 'purchasable',
  'product visible?': 'visible',
  'track inventory': 'tracking',
  'current stock level': 'stock',
  category: 'categories',
  'page title': 'seo_title',
  'meta description': 'seo_description',
  'product condition': 'condition',
  'product tax class': 'tax_class',
  'product upc/ean': 'barcode',
  'product url': 'product_url',
  'gps global trade item number': 'gtin',
  'gps manufacturer part number': 'mpn',
}

const LEGACY_KEPT_OUT = new Set([
  'bin picking number', 'option set', 'option set align', 'fixed shipping cost', 'free shipping', 'product warranty', 'product width',
  'product height', 'product depth', 'product availability', 'low stock level', 'search keywords', 'meta keywords', 'myob asset acct',
  'myob income acct', 'myob expense acct', 'show product condition?', 'sort order', 'stop processing rules', 'redirect old url?',
])

export function currentMeaning(header: string): HeaderMeaning {
  return CURRENT[header] ?? (CURRENT_KEPT_OUT.has(header) ? null : undefined)
}

export function legacyMeaning(header: string): HeaderMeaning {
  const image = /^product image (id|file|description|is thumbnail|sort) - (\d+)$/.exec(header)
  if (image !== null) {
    const names: Record<string, string> = { file: 'image_import', description: 'image_alt', 'is thumbnail': 'image_thumbnail', sort: 'image_sort' }
    const name = names[image[1] ?? '']
    return name === undefined ? null : `${name}:${image[2]}`
  }
  return LEGACY[header] ?? (LEGACY_KEPT_OUT.has(header) || /^(?:event date|gps) /.test(header) ? null : undefined)
}
