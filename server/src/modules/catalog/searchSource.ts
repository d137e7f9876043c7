import type { components } from '../../contract/types.gen.js'
import { rowsOfIds, sql } from '../../kernel/sql.js'
import type { StoreTx } from '../../kernel/tx.js'
import { isPublished } from './product.js'
import { CAN_BE_BOUGHT } from './stockSql.js'
import type { Metafield } from './variant.js'

/** What the search index takes from a product. */
export interface SearchSource {
  id: string
  version: number
  status: string
  publish_at: string | null
  unpublish_at: string | null
  title: string
  title_key: string
  vendor: string | null
  product_type: string | null
  tags: string[]
  /** HTML, cut where more of it would not help to find the product. */
  description: string | null
  skus: string[]
  /** Name and value of options that variants have. */
  options: [string, string][]
  metafields: { name: string; values: string[] }[]
  price_min: number
  price_max: number
  available: boolean
}

const DESCRIPTION_MAX = 20_000

const IN_STOCK = `coalesce((SELECT true FROM variants v WHERE v.store_id = p.store_id AND v.product_id = p.id AND ${CAN_BE_BOUGHT} LIMIT 1), false)`

const SOURCES = sql(`
  SELECT p.id, p.version, p.status, souk_iso(p.publish_at) AS publish_at, souk_iso(p.unpublish_at) AS unpublish_at, p.title, p.title_key, p.vendor, p.product_type, p.tags,
         left(p.description_html, ${DESCRIPTION_MAX}) AS description, p.metafields, p.price_min, p.price_max, ${IN_STOCK} AS available,
         ARRAY(SELECT o.value ->> 'name' FROM jsonb_array_elements(p.options) AS o(value)) AS option_names, f.skus, f.option_values,
         CASE WHEN $3 THEN (SELECT json_agg(m.value) FROM variants v, jsonb_array_elements(v.metafields) AS m(value) WHERE v.store_id = p.store_id AND v.product_id = p.id) END AS variant_metafields
    FROM ${rowsOfIds('$2')} w JOIN products p ON p.store_id = $1 AND p.id = w.wanted CROSS JOIN LATERAL (
      SELECT coalesce(array_agg(v.sku) FILTER (WHERE v.sku IS NOT NULL), '{}') AS skus, coalesce(json_agg(v.option_values), '[]') AS option_values FROM variants v WHERE v.store_id = p.store_id AND v.product_id = p.id) f`)

type SourceRow = Omit<SearchSource, 'options' | 'metafields'> & {
  metafields: Metafield[] | null
  variant_metafields: Metafield[] | null
  option_names: string[]
  /** Of each variant, in the order of the names. */
  option_values: string[][]
} & Record<string, unknown>

/** A metafield that search filters by. */
export interface FilterableMetafield {
  owner_type: 'product' | 'variant'
  /** `care.washing` */
  name: string
  is_list: boolean
  storefront_access: boolean
}

const FILTERABLE = sql(`
  SELECT d.owner_type, d.namespace || '.' || d.key AS name, d.type LIKE 'list.%' AS is_list, d.storefront_access FROM metafield_definitions d WHERE d.store_id = $1 AND d.filterable`)

export async function filterableMetafields(tx: StoreTx): Promise<FilterableMetafield[]> {
  return tx.run<FilterableMetafield & Record<string, unknown>>(FILTERABLE, [tx.storeId])
}

const WITH_METAFIELDS = sql(`
  SELECT p.id FROM products p WHERE p.store_id = $1 AND p.metafields IS NOT NULL
  UNION SELECT v.product_id FROM variants v WHERE v.store_id = $1 AND v.metafields IS NOT NULL`)

/** Products that have metafields, of their own or of a variant. */
export async function productIdsWithMetafields(tx: StoreTx): Promise<string[]> {
  return (await tx.run<{ id: string }>(WITH_METAFIELDS, [tx.storeId])).map(({ id }) => id)
}

/** Products of any status; those that do not exist are left out. */
export async function findSearchSources(tx: StoreTx, ids: readonly string[], metafields: readonly FilterableMetafield[]): Promise<SearchSource[]> {
  const ofVariants = metafields.some(({ owner_type }) => owner_type === 'variant')
  const rows = await tx.run<SourceRow>(SOURCES, [tx.storeId, ids, ofVariants])
  const wanted = new Map(metafields.map((definition) => [`${definition.owner_type} ${definition.name}`, definition.is_list]))
  return rows.map(({ option_names, option_values, variant_metafields, ...row }) => ({
    ...row,
    options: option_names.flatMap((name, nth) => [...new Set(option_values.map((values) => values[nth]))].filter((value) => value !== undefined).sort().map((value): [string, string] => [name, value])),
    metafields: [...filtered('product', row.metafields ?? [], wanted), ...filtered('variant', variant_metafields ?? [], wanted)],
  }))
}

function filtered(owner: 'product' | 'variant', metafields: readonly Metafield[], wanted: ReadonlyMap<string, boolean>): SearchSource['metafields'] {
  return metafields.flatMap(({ namespace, key, value }) => {
    const name = `${namespace}.${key}`
    const isList = wanted.get(`${owner} ${name}`)
    return isList === undefined ? [] : [{ name, values: isList ? listOf(value) : [value] }]
  })
}

/** Values of a list, which is kept as a JSON text; none when it was written before its definition was and is something else. */
function listOf(value: string): string[] {
  try {
    const list: unknown = JSON.parse(value)
    return Array.isArray(list) ? list.filter((item) => typeof item === 'string') : []
  } catch {
    return []
  }
}

const STOCK = sql(`SELECT p.id, ${IN_STOCK} AS available FROM ${rowsOfIds('$2')} w JOIN products p ON p.store_id = $1 AND p.id = w.wanted`)

/** Whether any variant can be bought, for products that exist. */
export async function findStock(tx: StoreTx, ids: readonly string[]): Promise<{ id: string; available: boolean }[]> {
  return tx.run(STOCK, [tx.storeId, ids])
}

type ProductSummary = components['schemas']['ProductSummary']
type SummaryRow = { summary_text: string; status: ProductSummary['status']; publish_at: string | null; unpublish_at: string | null; created_at: string; in_stock: boolean } & Record<string, unknown>

const SUMMARIES = sql(`
  SELECT p.summary_text, p.status, souk_iso(p.publish_at) AS publish_at, souk_iso(p.unpublish_at) AS unpublish_at, souk_iso(p.created_at) AS created_at, ${IN_STOCK} AS in_stock
    FROM ${rowsOfIds('$2')} w JOIN products p ON p.store_id = $1 AND p.id = w.wanted ORDER BY array_position($2, p.id)`)

/** Entries of products of any status for the merchant, in the order of the ids. */
export async function findMerchantSummaries(tx: StoreTx, ids: readonly string[]): Promise<ProductSummary[]> {
  const rows = await tx.run<SummaryRow>(SUMMARIES, [tx.storeId, ids])
  return rows.map(({ summary_text, status, created_at, in_stock, ...window }) => {
    const { id, handle, title, vendor, product_type, tags, image, price_range, variant_count, updated_at } = JSON.parse(`${summary_text}}`) as ProductSummary
    return { id, handle, title, status, published: isPublished({ status, ...window }, tx.now), vendor, product_type, tags, image, price_range, variant_count, in_stock, created_at, updated_at }
  })
}

const COLLECTIONS = sql(`
  SELECT c.handle, c.title FROM collections c
   WHERE c.store_id = $1 AND ($4::timestamptz IS NULL OR (c.status = 'active' AND (c.publish_at IS NULL OR c.publish_at <= $4) AND (c.unpublish_at IS NULL OR c.unpublish_at > $4)))
     AND NOT EXISTS (SELECT 1 FROM unnest($2::text[]) AS part WHERE strpos(' ' || translate(c.title_key, '-_/.,:;&()''’ʼ\`', '          '), part) = 0)
   ORDER BY c.title_key, c.id LIMIT $3`)

/** Collections whose title, as its key is written, has each of these parts; one with a space before it begins a word. @param publishedAt only those that shoppers see then */
export async function suggestCollections(tx: StoreTx, parts: readonly string[], limit: number, publishedAt: Date | null): Promise<{ handle: string; title: string }[]> {
  return parts.length === 0 ? [] : tx.run(COLLECTIONS, [tx.storeId, parts, limit, publishedAt])
}
