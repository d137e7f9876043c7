import { decimalOf } from '@souk/sdk/money'
import type { MediaInput, MetafieldInput, Money, ProductInput, VariantInput } from '../../productInput.js'
import { guardFormula, guardIdentifier } from '../../values/text.js'
import { DEFAULT_OPTION, metafieldName, PRODUCT_METADATA, VARIANT_METADATA, type MetafieldOwner } from './columns.js'

/** Cells of one row by field; metafields by the name of their column. Fields left out are empty. */
export type ExportRow = Record<string, string>

export const SHOPIFY_OPTIONS_MAX = 3

/** What a product has that the format has no place for. */
export type LeftOut = (what: string) => void

/** The first row carries the product; the others a further variant, a further picture, or both. */
export function exportRows(product: ProductInput, currency: string, leftOut: LeftOut): ExportRow[] {
  const variants = product.variants ?? []
  const media = (product.media ?? []).filter(({ url }, index, all) => all.findIndex((other) => other.url === url) === index)
  const count = Math.max(1, variants.length, media.length)
  reportProduct(product, leftOut)
  return Array.from({ length: count }, (_, index) => {
    const variant = variants[index]
    return {
      handle: product.handle,
      ...(index === 0 ? productCells(product, leftOut) : {}),
      ...(variant === undefined ? {} : variantCells(variant, product, currency, leftOut)),
      ...pictureCells(media[index], index),
    }
  })
}

function reportProduct(product: ProductInput, leftOut: LeftOut): void {
  for (const name of ['external_id', 'publish_at', 'unpublish_at'] as const) if (product[name] != null) leftOut(name)
  if ((product.collections ?? []).length > 0) leftOut('collections')
  const carried = new Set<string>([...PRODUCT_METADATA, 'gift_card'])
  for (const key of Object.keys(product.metadata ?? {})) if (!carried.has(key)) leftOut(`metadata "${key}"`)
}

function productCells(product: ProductInput, leftOut: LeftOut): ExportRow {
  const tags = (product.tags ?? []).filter((tag) => !tag.includes(','))
  if (tags.length < (product.tags ?? []).length) leftOut('tags with a comma')
  const row: ExportRow = {
    title: text(product.title),
    body: text(product.description_html),
    vendor: text(product.vendor),
    category: text(product.category),
    product_type: text(product.product_type),
    tags: text(tags.join(', ')),
    published: product.status === undefined ? '' : product.status === 'active' ? 'TRUE' : 'FALSE',
    status: product.status ?? '',
    seo_title: text(product.seo?.title),
    seo_description: text(product.seo?.description),
    gift_card: product.metadata?.['gift_card'] === 'true' ? 'TRUE' : 'FALSE',
  }
  for (const field of PRODUCT_METADATA) row[field] = text(product.metadata?.[field])
  const options = product.options ?? []
  if (options.length === 0 && (product.variants ?? []).length > 0) row['option1_name'] = DEFAULT_OPTION.name
  options.forEach(({ name }, index) => {
    row[`option${index + 1}_name`] = text(name)
  })
  return { ...row, ...metafieldCells('product', product.metafields) }
}

function variantCells(variant: VariantInput, product: ProductInput, currency: string, leftOut: LeftOut): ExportRow {
  reportVariant(variant, leftOut)
  const row: ExportRow = {
    sku: guardIdentifier(variant.sku ?? ''),
    barcode: guardIdentifier(variant.barcode ?? ''),
    grams: variant.weight_grams == null ? '' : String(variant.weight_grams),
    tracker: variant.track_inventory === true ? text(variant.metadata?.['inventory_tracker'] ?? 'shopify') : '',
    quantity: quantityCell(variant, leftOut),
    policy: variant.inventory_policy === undefined ? '' : variant.inventory_policy === 'backorder' ? 'continue' : 'deny',
    price: moneyCell(variant.price, currency, leftOut),
    compare_at_price: moneyCell(variant.compare_at_price, currency, leftOut),
    cost: moneyCell(variant.cost, currency, leftOut),
    requires_shipping: flagCell(variant.requires_shipping),
    taxable: flagCell(variant.taxable),
    tax_code: text(variant.tax_code),
    variant_image: variant.image_url ?? '',
  }
  for (const [field, silent] of Object.entries(VARIANT_METADATA)) row[field] = text(variant.metadata?.[field] ?? silent)
  const values = variant.option_values ?? []
  if ((product.options ?? []).length === 0 && values.length === 0) row['option1_value'] = DEFAULT_OPTION.value
  values.forEach((value, index) => {
    row[`option${index + 1}_value`] = text(value)
  })
  return { ...row, ...metafieldCells('variant', variant.metafields) }
}

function reportVariant(variant: VariantInput, leftOut: LeftOut): void {
  for (const name of ['external_id', 'hs_code', 'origin_country'] as const) if (variant[name] != null) leftOut(`${name} of variants`)
  if (variant.components != null) leftOut('what bundles are made of')
  for (const key of Object.keys(variant.metadata ?? {})) {
    if (!(key in VARIANT_METADATA) && key !== 'inventory_tracker') leftOut(`metadata "${key}" of variants`)
  }
}

function metafieldCells(owner: MetafieldOwner, metafields: MetafieldInput[] | undefined): ExportRow {
  return Object.fromEntries((metafields ?? []).map(({ namespace, key, value }) => [metafieldName(owner, namespace, key), text(value)]))
}

/** The quantity column is for shops with one location. */
function quantityCell(variant: VariantInput, leftOut: LeftOut): string {
  const [only, ...others] = variant.stock ?? []
  if (only === undefined) return ''
  if (others.length > 0) leftOut('stock of several locations')
  else if (only.location !== undefined) leftOut('the location of stock')
  return others.length > 0 ? '' : String(only.on_hand)
}

function moneyCell(money: Money | null | undefined, currency: string, leftOut: LeftOut): string {
  if (money == null) return ''
  if (money.currency === currency) return decimalOf(money)
  leftOut(`prices in ${money.currency}`)
  return ''
}

function pictureCells(picture: MediaInput | undefined, index: number): ExportRow {
  if (picture === undefined) return {}
  return { image_src: picture.url, image_position: String(index + 1), image_alt: text(picture.alt) }
}

function flagCell(flag: boolean | undefined): string {
  return flag === undefined ? '' : flag ? 'TRUE' : 'FALSE'
}

function text(value: string | null | undefined): string {
  return guardFormula(value ?? '')
}
