import type { HeaderMeaning } from '../../columns.js'
import { METAFIELD_NAME_PATTERN } from '../../productInputSchema.js'

/**
 * The one table of Shopify's column names: both generations, the names of older exports, and wordings seen in files of
 * other tools. Compared without case; the slash of "Google Shopping / X" is optional. The first name is the one we export.
 */
const NAMES = {
  handle: ['Handle', 'URL handle'],
  title: ['Title'],
  body: ['Body (HTML)', 'Description', 'Body', 'Body HTML'],
  vendor: ['Vendor'],
  category: ['Product Category', 'Standard Product Type', 'Standardized Product Type'],
  product_type: ['Type', 'Custom Product Type', 'Product Type'],
  tags: ['Tags'],
  published: ['Published', 'Published on online store'],
  status: ['Status'],
  option1_name: ['Option1 Name'],
  option1_value: ['Option1 Value'],
  option1_linked_to: ['Option1 Linked To'],
  option2_name: ['Option2 Name'],
  option2_value: ['Option2 Value'],
  option2_linked_to: ['Option2 Linked To'],
  option3_name: ['Option3 Name'],
  option3_value: ['Option3 Value'],
  option3_linked_to: ['Option3 Linked To'],
  sku: ['Variant SKU', 'SKU'],
  grams: ['Variant Grams', 'Weight value (grams)'],
  tracker: ['Variant Inventory Tracker', 'Inventory tracker'],
  quantity: ['Variant Inventory Qty', 'Inventory quantity', 'Variant Inventory Quantity'],
  policy: ['Variant Inventory Policy', 'Continue selling when out of stock'],
  fulfillment_service: ['Variant Fulfillment Service', 'Fulfillment service', 'Variant Fullfilment Service', 'Variant Fulfilment Service'],
  price: ['Variant Price', 'Price'],
  compare_at_price: ['Variant Compare At Price', 'Compare-at price', 'Variant Compare-at Price', 'Compare At Price'],
  requires_shipping: ['Variant Requires Shipping', 'Requires shipping'],
  taxable: ['Variant Taxable', 'Charge tax'],
  unit_price_total_measure: ['Unit Price Total Measure'],
  unit_price_total_measure_unit: ['Unit Price Total Measure Unit'],
  unit_price_base_measure: ['Unit Price Base Measure'],
  unit_price_base_measure_unit: ['Unit Price Base Measure Unit'],
  barcode: ['Variant Barcode', 'Barcode'],
  image_src: ['Image Src', 'Product image URL'],
  image_position: ['Image Position'],
  image_alt: ['Image Alt Text'],
  gift_card: ['Gift Card'],
  seo_title: ['SEO Title', 'Metafields Global Title Tag'],
  seo_description: ['SEO Description', 'Metafields Global Description Tag'],
  google_product_category: ['Google Shopping / Google Product Category'],
  google_gender: ['Google Shopping / Gender'],
  google_age_group: ['Google Shopping / Age Group'],
  mpn: ['Google Shopping / MPN', 'Google Shopping / Manufacturer part number (MPN)'],
  google_ad_group: ['Google Shopping / AdWords Grouping', 'Google Shopping / Ad group name'],
  google_ads_labels: ['Google Shopping / AdWords Labels', 'Google Shopping / Ads labels'],
  google_condition: ['Google Shopping / Condition'],
  google_custom_product: ['Google Shopping / Custom Product'],
  google_custom_label_0: ['Google Shopping / Custom Label 0'],
  google_custom_label_1: ['Google Shopping / Custom Label 1'],
  google_custom_label_2: ['Google Shopping / Custom Label 2'],
  google_custom_label_3: ['Google Shopping / Custom Label 3'],
  google_custom_label_4: ['Google Shopping / Custom Label 4'],
  variant_image: ['Variant Image', 'Variant image URL'],
  weight_unit: ['Variant Weight Unit', 'Weight unit for display'],
  tax_code: ['Variant Tax Code', 'Tax code'],
  cost: ['Cost per item'],
} as const satisfies Record<string, readonly string[]>

export type ShopifyField = keyof typeof NAMES

/** Facts without a field of their own, kept in the metadata of the product. */
export const PRODUCT_METADATA = [
  'google_product_category', 'google_gender', 'google_age_group', 'google_ad_group', 'google_ads_labels', 'google_condition',
  'google_custom_product', 'google_custom_label_0', 'google_custom_label_1', 'google_custom_label_2', 'google_custom_label_3',
  'google_custom_label_4', 'option1_linked_to', 'option2_linked_to', 'option3_linked_to',
] as const satisfies readonly ShopifyField[]

/** The same for a variant, with the value that says nothing and is not kept. */
export const VARIANT_METADATA = {
  mpn: '',
  fulfillment_service: 'manual',
  weight_unit: 'g',
  unit_price_total_measure: '',
  unit_price_total_measure_unit: '',
  unit_price_base_measure: '',
  unit_price_base_measure_unit: '',
} as const satisfies Partial<Record<ShopifyField, string>>

/** Columns of a file we write, in Shopify's own order; metafields follow. */
export const EXPORT_COLUMNS = Object.entries(NAMES).map(([field, names]) => ({ field, header: names[0] }))

function comparable(header: string): string {
  return header.toLowerCase().replace(/\s*\/\s*/g, ' ')
}

const FIELD_BY_NAME: ReadonlyMap<string, string> = new Map(
  Object.entries(NAMES).flatMap(([field, names]) => names.map((name) => [comparable(name), field] as const)),
)

const MARKET_COLUMN = /^(?:included|price|compare[- ]at price) \/ ./
const METAFIELD_COLUMN = /\((product|variant)\.metafields\.([^.()]+)\.([^()]+)\)$/
const METAFIELD_NAME = new RegExp(METAFIELD_NAME_PATTERN)

/** Market prices are known and have no place in the store. */
export function shopifyMeaning(header: string): HeaderMeaning {
  if (MARKET_COLUMN.test(header)) return null
  const metafield = METAFIELD_COLUMN.exec(header)
  if (metafield !== null) {
    const [, owner = '', namespace = '', key = ''] = metafield
    return METAFIELD_NAME.test(namespace) && METAFIELD_NAME.test(key) ? metafieldName(owner as MetafieldOwner, namespace, key) : null
  }
  return FIELD_BY_NAME.get(comparable(header))
}

export type MetafieldOwner = 'product' | 'variant'

export interface MetafieldColumn {
  field: string
  owner: MetafieldOwner
  namespace: string
  key: string
}

export function metafieldName(owner: MetafieldOwner, namespace: string, key: string): string {
  return `metafield:${owner}.${namespace}.${key}`
}

export function metafieldOf(field: string): MetafieldColumn | null {
  const match = /^metafield:(product|variant)\.([^.]+)\.(.+)$/.exec(field)
  return match === null ? null : { field, owner: match[1] as MetafieldOwner, namespace: match[2] ?? '', key: match[3] ?? '' }
}

export function metafieldHeader({ owner, namespace, key }: MetafieldColumn): string {
  return `${key} (${owner}.metafields.${namespace}.${key})`
}

export function fieldsOf(headers: ReadonlySet<string>): ReadonlySet<string> {
  return new Set([...headers].map(shopifyMeaning).filter((field) => typeof field === 'string'))
}

export const DEFAULT_OPTION = { name: 'Title', value: 'Default Title' }
