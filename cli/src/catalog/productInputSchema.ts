/**
 * JSON Schema (2020-12) of one catalog record. Every record this module emits, whatever file it came from,
 * passes it; the server refuses what it refuses.
 */

const money = {
  type: 'object',
  additionalProperties: false,
  required: ['amount', 'currency'],
  properties: {
    amount: { type: 'integer', minimum: 0, maximum: 9007199254740991 },
    currency: { type: 'string', pattern: '^[A-Z]{3}$' },
  },
} as const

const nullableMoney = { anyOf: [money, { type: 'null' }] } as const
const webAddress = { type: 'string', maxLength: 2048, format: 'uri', pattern: '^https?://' } as const
/** Keys of the store's own, without a meaning to it. */
export const METADATA_KEY_PATTERN = '^[A-Za-z0-9_.:-]{1,40}$'
const metadata = {
  type: 'object',
  maxProperties: 50,
  propertyNames: { type: 'string', pattern: METADATA_KEY_PATTERN },
  additionalProperties: { type: 'string', maxLength: 500 },
} as const

function text<const N extends number>(maxLength: N) {
  return { type: 'string', maxLength } as const
}

function nullableText<const N extends number>(maxLength: N) {
  return { type: ['string', 'null'], maxLength } as const
}

/** A handle: lower-case letters and digits of any script, and dashes. */
export const HANDLE_PATTERN = '^[\\p{Ll}\\p{Lo}\\p{Lm}\\p{Mn}\\p{Mc}\\p{Nd}]+(?:-+[\\p{Ll}\\p{Lo}\\p{Lm}\\p{Mn}\\p{Mc}\\p{Nd}]+)*$'
export const METAFIELD_NAME_PATTERN = '^[a-z0-9_-]{2,64}$'

const handle = { type: 'string', minLength: 1, maxLength: 255, pattern: HANDLE_PATTERN } as const
const externalId = { type: ['string', 'null'], minLength: 1, maxLength: 255 } as const
const metafield = {
  type: 'object',
  additionalProperties: false,
  required: ['namespace', 'key', 'value'],
  properties: {
    namespace: { type: 'string', pattern: METAFIELD_NAME_PATTERN },
    key: { type: 'string', pattern: METAFIELD_NAME_PATTERN },
    value: text(65536),
  },
} as const

const variant = {
  type: 'object',
  additionalProperties: false,
  properties: {
    external_id: externalId,
    sku: nullableText(255),
    barcode: nullableText(255),
    option_values: { type: 'array', maxItems: 5, items: { type: 'string', minLength: 1, maxLength: 255 } },
    price: money,
    compare_at_price: nullableMoney,
    cost: nullableMoney,
    weight_grams: { type: ['integer', 'null'], minimum: 0, maximum: 1000000000 },
    requires_shipping: { type: 'boolean' },
    taxable: { type: 'boolean' },
    tax_code: nullableText(255),
    track_inventory: { type: 'boolean' },
    inventory_policy: { enum: ['deny', 'backorder'] },
    components: {
      type: ['array', 'null'],
      minItems: 1,
      maxItems: 50,
      items: {
        type: 'object',
        additionalProperties: false,
        required: ['variant_id', 'quantity'],
        properties: {
          variant_id: { type: 'string', pattern: '^var_[0-9a-hjkmnp-tv-z]{26}$' },
          quantity: { type: 'integer', minimum: 1, maximum: 1000 },
        },
      },
    },
    hs_code: nullableText(32),
    origin_country: { type: ['string', 'null'], pattern: '^[A-Z]{2}$' },
    image_url: { anyOf: [webAddress, { type: 'null' }] },
    metafields: { type: 'array', maxItems: 50, items: metafield },
    metadata,
    stock: {
      type: 'array',
      maxItems: 250,
      items: {
        type: 'object',
        additionalProperties: false,
        required: ['on_hand'],
        properties: {
          location: { type: 'string', minLength: 1, maxLength: 64 },
          on_hand: { type: 'integer', minimum: -1000000000, maximum: 1000000000 },
        },
      },
    },
  },
} as const

export const productInputSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'ProductInput',
  type: 'object',
  additionalProperties: false,
  required: ['handle'],
  properties: {
    handle,
    external_id: externalId,
    title: { type: 'string', minLength: 1, maxLength: 255 },
    description_html: nullableText(262144),
    vendor: nullableText(255),
    product_type: nullableText(255),
    category: nullableText(1000),
    tags: { type: 'array', maxItems: 250, items: { type: 'string', minLength: 1, maxLength: 255 } },
    status: { enum: ['draft', 'active', 'archived'] },
    publish_at: { type: ['string', 'null'], format: 'date-time', maxLength: 35 },
    unpublish_at: { type: ['string', 'null'], format: 'date-time', maxLength: 35 },
    seo: {
      type: 'object',
      additionalProperties: false,
      properties: { title: nullableText(255), description: nullableText(1000) },
    },
    options: {
      type: 'array',
      maxItems: 5,
      items: {
        type: 'object',
        additionalProperties: false,
        required: ['name'],
        properties: {
          name: { type: 'string', minLength: 1, maxLength: 255 },
          values: { type: 'array', maxItems: 2048, items: { type: 'string', minLength: 1, maxLength: 255 } },
        },
      },
    },
    media: {
      type: 'array',
      maxItems: 250,
      items: {
        type: 'object',
        additionalProperties: false,
        required: ['url'],
        properties: { url: webAddress, alt: nullableText(512) },
      },
    },
    metafields: { type: 'array', maxItems: 250, items: metafield },
    collections: {
      type: 'array',
      maxItems: 50,
      items: {
        type: 'object',
        additionalProperties: false,
        required: ['handle', 'title'],
        properties: {
          handle,
          title: { type: 'string', minLength: 1, maxLength: 255 },
        },
      },
    },
    metadata,
    variants: { type: 'array', maxItems: 2048, items: variant },
    keep_unlisted: { type: 'boolean' },
  },
} as const
