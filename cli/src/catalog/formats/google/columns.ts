import type { HeaderMeaning } from '../../columns.js'

/** Attributes that are read, in the order of the cells an XML item is turned into. */
export const GOOGLE_FIELDS = [
  'id', 'title', 'description', 'image_link', 'additional_image_link', 'availability', 'price', 'sale_price',
  'sale_price_effective_date', 'item_group_id', 'brand', 'gtin', 'mpn', 'condition', 'google_product_category', 'product_type', 'color',
  'size', 'material', 'pattern', 'age_group', 'gender', 'shipping_weight', 'cost_of_goods_sold', 'quantity',
] as const

const FIELDS: ReadonlySet<string> = new Set(GOOGLE_FIELDS)

/** The rest of the specification: advertising, delivery, certificates. */
const KEPT_OUT = /^(?:adult|link|ads_\w+|adwords_\w+|custom_label_\d|excluded_destination|included_destination|shopping_ads_\w+|pause|identifier_exists|is_bundle|multipack|size_type|size_system|shipping|shipping_\w+|tax|tax_category|transit_time_label|m(?:in|ax)_handling_time|availability_date|expiration_date|unit_pricing_\w+|installment|subscription_cost|loyalty_\w+|promotion_id|product_detail|product_highlight|product_(?:length|width|height|weight)|energy_efficiency_class|m(?:in|ax)_energy_efficiency_class|certification|external_seller_id|display_ads_\w+|mobile_link|canonical_link|lifestyle_image_link|virtual_model_link|auto_pricing_min_price|maximum_retail_price|structured_\w+|ships_from_country|cart_quantity|link_template|mobile_link_template|updated|published|author|category|guid|pubdate)$/

/** Feeds write image_link, image link and g:image_link for the same attribute. */
export function googleMeaning(header: string): HeaderMeaning {
  const name = header.replace(/^g:/, '').replace(/ /g, '_').replace(/\(.*\)$/, '')
  if (FIELDS.has(name)) return name
  return KEPT_OUT.test(name) ? null : undefined
}

export function isGoogleFeed(headers: ReadonlySet<string>): boolean {
  const fields = new Set([...headers].map(googleMeaning))
  const hasLink = fields.has('image_link') || headers.has('link') || headers.has('g:link')
  return hasLink && fields.has('id') && fields.has('title') && (fields.has('price') || fields.has('availability'))
}
