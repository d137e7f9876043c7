import type { HeaderMeaning } from '../../columns.js'

const NAMES: Readonly<Record<string, string>> = {
  'product id': 'product_id',
  'product handle': 'handle',
  'product title': 'title',
  'product subtitle': 'subtitle',
  'product description': 'description',
  'product status': 'status',
  'product thumbnail': 'thumbnail',
  'product weight': 'product_weight',
  'product hs code': 'product_hs_code',
  'product origin country': 'product_origin_country',
  'product mid code': 'mid_code',
  'product material': 'material',
  'product external id': 'external_id',
  'product is giftcard': 'gift_card',
  'product type': 'product_type',
  'product tags': 'tags',
  'product collection title': 'collection_title',
  'product collection handle': 'collection_handle',
  'variant id': 'variant_id',
  'variant title': 'variant_title',
  'variant sku': 'sku',
  'variant barcode': 'barcode',
  'variant ean': 'ean',
  'variant upc': 'upc',
  'variant allow backorder': 'allow_backorder',
  'variant manage inventory': 'manage_inventory',
  'variant inventory quantity': 'quantity',
  'variant weight': 'variant_weight',
  'variant hs code': 'hs_code',
  'variant origin country': 'origin_country',
}

/** Ids of the other shop, times and sizes. */
const KEPT_OUT = new RegExp(`^(?:${[
  'product (?:length|width|height|collection id|type id|discountable|profile \\w+|(?:created|updated|deleted) at)',
  'product sales channel \\d+(?: (?:id|name|description))?',
  'sales channel \\d+ (?:id|name|description)',
  'shipping profile id',
  'variant (?:length|width|height|mid code|material|metadata|rank|variant rank|product id|(?:created|updated|deleted) at)',
].join('|')})$`)

const NUMBERED: readonly { pattern: RegExp, field: string }[] = [
  { pattern: /^(?:variant )?option (\d+) name$/, field: 'option_name' },
  { pattern: /^(?:variant )?option (\d+) value$/, field: 'option_value' },
  { pattern: /^product tag (\d+)$/, field: 'tag' },
  { pattern: /^product category (\d+)(?: name)?$/, field: 'category' },
  { pattern: /^(?:product )?image (\d+)(?: url)?$/, field: 'image' },
]

export function medusaMeaning(header: string): HeaderMeaning {
  const known = NAMES[header]
  if (known !== undefined) return known
  for (const { pattern, field } of NUMBERED) {
    const number = pattern.exec(header)?.[1]
    if (number !== undefined) return `${field}:${number}`
  }
  const currency = /^(?:variant )?price ([a-z]{3})$/.exec(header)?.[1]
  if (currency !== undefined) return `price:${currency.toUpperCase()}`
  // Prices of a region: the store has one price list.
  if (/^(?:variant )?price .+ \[[a-z]{3}\]$/.test(header)) return null
  return KEPT_OUT.test(header) ? null : undefined
}

export function isMedusa(headers: ReadonlySet<string>): boolean {
  return (headers.has('product title') || headers.has('product handle')) && [...headers].some((header) => header.startsWith('variant '))
}

export function isVersionOne(headers: ReadonlySet<string>): boolean {
  return [...headers].some((header) => /^(?:option \d+ name|price .+|image \d+ url)$/.test(header))
}

/** Numbers of a family of columns that the file has, in order. */
export function numbersOf(fields: readonly string[], family: string): string[] {
  return fields
    .filter((field) => field.startsWith(`${family}:`))
    .map((field) => field.slice(family.length + 1))
    .sort((left, right) => Number(left) - Number(right))
}
