import type { HeaderMeaning } from '../../columns.js'
import { keyify } from '../../values/slug.js'

const NAMES: Readonly<Record<string, string>> = {
  id: 'id',
  type: 'type',
  sku: 'sku',
  name: 'name',
  published: 'published',
  'visibility in catalog': 'visibility',
  'short description': 'short_description',
  description: 'description',
  'date sale price starts': 'sale_starts',
  'date sale price ends': 'sale_ends',
  'tax status': 'tax_status',
  'tax class': 'tax_class',
  'in stock?': 'in_stock',
  stock: 'stock',
  'backorders allowed?': 'backorders',
  'sale price': 'sale_price',
  'regular price': 'regular_price',
  categories: 'categories',
  tags: 'tags',
  images: 'images',
  parent: 'parent',
  'grouped products': 'grouped_products',
  'external url': 'external_url',
  'button text': 'button_text',
  brands: 'brands',
  'gtin, upc, ean, or isbn': 'gtin',
  // SEO plugins keep their fields in extra data.
  'meta: _yoast_wpseo_title': 'seo_title',
  'meta: _yoast_wpseo_metadesc': 'seo_description',
  'meta: rank_math_title': 'seo_title',
  'meta: rank_math_description': 'seo_description',
}

const KEPT_OUT = new Set([
  'is featured?', 'sold individually?', 'low stock amount', 'allow customer reviews?', 'purchase note', 'shipping class',
  'download limit', 'download expiry days', 'upsells', 'cross-sells', 'position',
])

/** Columns that only WooCommerce writes; two of them make a file a WooCommerce file. */
export const DISTINCTIVE = [
  'regular price', 'sale price', 'visibility in catalog', 'in stock?', 'backorders allowed?', 'tax class', 'attribute 1 name',
  'grouped products', 'short description', 'date sale price starts',
]

export function wooMeaning(header: string): HeaderMeaning {
  const known = NAMES[header]
  if (known !== undefined) return known
  if (KEPT_OUT.has(header) || /^download \d+ (?:id|name|url)$/.test(header)) return null
  const measure = /^(weight|length|width|height) \(.+\)$/.exec(header)
  if (measure !== null) return measure[1]
  const attribute = /^attribute (\d+) (name|value\(s\)|visible|global|default)$/.exec(header)
  if (attribute !== null) {
    if (attribute[2] === 'name') return `attribute${attribute[1]}_name`
    return attribute[2] === 'value(s)' ? `attribute${attribute[1]}_values` : null
  }
  if (!header.startsWith('meta: ')) return undefined
  // A leading underscore marks the private data of plugins.
  const key = header.slice(6)
  return key.startsWith('_') || keyify(key).length < 2 ? null : `meta:${keyify(key)}`
}

/** Unit between the brackets of a header such as "Weight (lbs)". */
export function unitOf(header: string | null): string {
  return /\(([^)]+)\)\s*$/.exec(header ?? '')?.[1]?.trim() ?? ''
}
