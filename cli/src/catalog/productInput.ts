/** The native catalog record, as the products.upsert operation takes it. Absent = leave unchanged; null or [] = clear. */

export interface Money {
  amount: number
  currency: string
}

export type ProductStatus = 'draft' | 'active' | 'archived'
export type InventoryPolicy = 'deny' | 'backorder'

export interface StockInput {
  location?: string
  on_hand: number
}

export interface MetafieldInput {
  namespace: string
  key: string
  value: string
}

export interface VariantInput {
  external_id?: string | null
  sku?: string | null
  barcode?: string | null
  /** One for each option of the product. Absent only in NDJSON, where a variant may be known by its external_id. */
  option_values?: string[]
  price?: Money
  compare_at_price?: Money | null
  cost?: Money | null
  weight_grams?: number | null
  requires_shipping?: boolean
  taxable?: boolean
  tax_code?: string | null
  track_inventory?: boolean
  inventory_policy?: InventoryPolicy
  /** What a bundle is made of. Only NDJSON says it. */
  components?: { variant_id: string, quantity: number }[] | null
  hs_code?: string | null
  origin_country?: string | null
  image_url?: string | null
  metafields?: MetafieldInput[]
  metadata?: Record<string, string>
  stock?: StockInput[]
}

export interface MediaInput {
  url: string
  alt?: string | null
}

export interface CollectionInput {
  handle: string
  title: string
}

export interface ProductInput {
  handle: string
  external_id?: string | null
  title?: string
  description_html?: string | null
  vendor?: string | null
  product_type?: string | null
  category?: string | null
  tags?: string[]
  status?: ProductStatus
  publish_at?: string | null
  unpublish_at?: string | null
  seo?: { title?: string | null, description?: string | null }
  options?: { name: string, values?: string[] }[]
  media?: MediaInput[]
  metafields?: MetafieldInput[]
  collections?: CollectionInput[]
  metadata?: Record<string, string>
  variants?: VariantInput[]
  /** The lists of variants and media are not whole; what the product has beyond them stays. */
  keep_unlisted?: boolean
}
