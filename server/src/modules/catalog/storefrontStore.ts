import { hash } from 'node:crypto'
import type { ReplyExtras, Request } from '../../kernel/operation.js'
import { cacheHeaders, type Keeping } from '../../kernel/caching.js'
import { rowsOfIds, sql } from '../../kernel/sql.js'
import type { StoreTx } from '../../kernel/tx.js'
import type { ProductQuery, SortedRow, SortOrder } from './productQuery.js'
import { cursorOf, positionIn } from './productQuery.js'
import { atShopperPrices, summariesAtShopperPrices, type Shopper } from './shopperPrices.js'
import { CAN_BE_BOUGHT, levelsOf, SOLD_BEYOND } from './stockSql.js'
import { filled, filledFromLevels, GAP } from './storefrontText.js'

const PUBLISHED = (table: string, moment: string) => `${table}.status = 'active' AND (${table}.publish_at IS NULL OR ${table}.publish_at <= ${moment}) AND (${table}.unpublish_at IS NULL OR ${table}.unpublish_at > ${moment})`

/** Metafields that shoppers may see, as a JSON array; which these are is decided by the definitions at the time of reading. */
const METAFIELDS = (table: string, owner: string) => `CASE WHEN ${table}.metafields IS NULL THEN '[]' ELSE (
    SELECT coalesce(json_agg(json_build_object('namespace', m.namespace, 'key', m.key, 'value', m.value)), '[]')::text
      FROM jsonb_to_recordset(${table}.metafields) AS m(namespace text, key text, value text)
      JOIN metafield_definitions d ON d.store_id = ${table}.store_id AND d.owner_type = '${owner}' AND d.namespace = m.namespace AND d.key = m.key AND d.storefront_access) END`

/** Levels of a product's items at locations that sell to shoppers, as `filledFromLevels` reads them. */
const LEVELS_TEXT = `coalesce((
      SELECT string_agg(l.item_id || ' ' || l.available || CASE WHEN l.oversell IS NULL THEN '' ELSE ' ' || l.oversell END, ',')
        FROM ${levelsOf('p.store_id', 'ANY(p.stock_items)')}), '')`

/** Whether shoppers may pay something else than what goods cost by themselves: found out once in a statement. */
const DIFFER = '(SELECT souk_prices_differ($1)) AS differ'

/**
 * PostgreSQL prepares all of a statement each time it runs, whether or not the product at hand needs it. What few products have,
 * which are metafields, bundles and stock sold beyond what is there, takes twice as long as all the rest: the first statement
 * knows none of it, and the second is asked where levels do not settle what fills the gaps.
 */
const WITH_LEVELS = sql(`
  SELECT k.wanted AS key, p.id, p.storefront_text AS text, ${DIFFER}, ${LEVELS_TEXT} AS levels
    FROM ${rowsOfIds('$2')} k JOIN products p ON p.store_id = $1 AND p.handle = k.wanted AND ${PUBLISHED('p', '$3')}`)
const WITH_FILLS = sql(`
  SELECT p.storefront_text AS text, (
      SELECT string_agg(CASE WHEN v.track_inventory THEN ',"available":' || greatest(s.available, 0) || ',"in_stock":' || (s.available > 0 OR ${SOLD_BEYOND('$3')})::text ELSE ',"available":null,"in_stock":true' END
               || ',"metafields":' || ${METAFIELDS('v', 'variant')}, chr(30) ORDER BY v.position)
        FROM variants v CROSS JOIN LATERAL souk_stock(v.store_id, v.inventory_item_id) s WHERE v.store_id = p.store_id AND v.product_id = p.id
    ) || chr(30) || ',"metafields":' || ${METAFIELDS('p', 'product')} AS fills
    FROM products p WHERE p.store_id = $1 AND p.handle = $2 AND ${PUBLISHED('p', '$3')}`)

/** A product as its page shows it; undefined where shoppers do not see it, or where none of it is sold. */
export async function findProductText(tx: StoreTx, handle: string, shopper: Shopper): Promise<{ id: string; text: string } | undefined> {
  const key = handle.normalize('NFC')
  const product = await tx.find<{ key: string; id: string; text: string; levels: string; differ: boolean }>(WITH_LEVELS, key)
  if (product === undefined) return undefined
  const text = filledFromLevels(product.text, product.levels) ?? await withFills(tx, key)
  const priced = text !== undefined && (product.differ || shopper.country !== null) ? await atShopperPrices(tx, text, shopper) : text
  return priced === undefined ? undefined : { id: product.id, text: priced }
}

async function withFills(tx: StoreTx, key: string): Promise<string | undefined> {
  const found = await tx.one<{ text: string; fills: string }>(WITH_FILLS, [tx.storeId, key, tx.now])
  return found && filled(found.text, found.fills.split(GAP))
}

/** The entry of a product in a list of the store `$1`. The search for a variant in stock ends at the first one found. */
const SUMMARY = `
  p.id, ${DIFFER}, p.summary_text || CASE WHEN first.id IS NULL
    THEN ',"in_stock":false,"default_variant_id":"' || (SELECT v.id FROM variants v WHERE v.store_id = p.store_id AND v.product_id = p.id ORDER BY v.position LIMIT 1) || '"}'
    ELSE ',"in_stock":true,"default_variant_id":"' || first.id || '"}' END AS text`
export const FIRST_IN_STOCK = `LEFT JOIN LATERAL (
    SELECT v.id FROM variants v
     WHERE v.store_id = p.store_id AND v.product_id = p.id
       AND ${CAN_BE_BOUGHT}
     ORDER BY v.position LIMIT 1) first ON true`

/** A page of a list as JSON text. */
export interface TextPage {
  text: string
  nextCursor: string | null
}

export async function listSummaries(tx: StoreTx, query: ProductQuery, order: SortOrder, cursor: string | undefined, limit: number, shopper: Shopper): Promise<TextPage> {
  const statement = query.statement('p.store_id, p.id, p.summary_text', order, positionIn(order, cursor), limit, (page) => `SELECT ${SUMMARY}, p.row_id, p.sort_value FROM (${page}) p ${FIRST_IN_STOCK}`)
  const rows = await tx.run<SummaryRow & SortedRow>(statement, query.parameters.values)
  const nextCursor = rows.length > limit ? cursorOf(order, rows[limit - 1]!) : null
  return { text: pageText(await atPrices(tx, rows.slice(0, limit), shopper), nextCursor), nextCursor }
}

type SummaryRow = { id: string; text: string; differ: boolean }

const atPrices = async (tx: StoreTx, rows: readonly SummaryRow[], shopper: Shopper): Promise<readonly { text: string }[]> =>
  (shopper.country !== null || rows.some(({ differ }) => differ) ? summariesAtShopperPrices(tx, rows, shopper) : rows)

const SUMMARIES = sql(`
  SELECT ${SUMMARY} FROM ${rowsOfIds('$2')} w JOIN products p ON p.store_id = $1 AND p.id = w.wanted ${FIRST_IN_STOCK}
   WHERE ${PUBLISHED('p', '$3')} ORDER BY array_position($2, p.id)`)

/** Entries of published products as JSON text, in the order of the ids: for lists that other modules make, such as search. */
export async function findSummaries(tx: StoreTx, ids: readonly string[], shopper: Shopper): Promise<readonly { text: string }[]> {
  return atPrices(tx, await tx.run<SummaryRow>(SUMMARIES, [tx.storeId, ids, tx.now]), shopper)
}

export function pageText(rows: readonly { text: string }[], nextCursor: string | null): string {
  return `{"data":[${rows.map((row) => row.text).join(',')}],"next_cursor":${JSON.stringify(nextCursor)},"has_more":${nextCursor !== null}}`
}

const COLLECTION = sql(`SELECT c.id, c.storefront_text AS text FROM collections c WHERE c.store_id = $1 AND c.handle = $2 AND ${PUBLISHED('c', '$3')}`)
const COLLECTIONS = sql(`
  SELECT c.id, c.title_key, c.storefront_text AS text FROM collections c
   WHERE c.store_id = $1 AND ${PUBLISHED('c', '$2')} AND (c.title_key, c.id) > ($3, $4) ORDER BY c.title_key, c.id LIMIT $5`)

export async function findCollectionText(tx: StoreTx, handle: string): Promise<{ id: string; text: string } | undefined> {
  return tx.one<{ id: string; text: string }>(COLLECTION, [tx.storeId, handle.normalize('NFC'), tx.now])
}

/** By title; `after` is the last title key and id of the page before, two empty texts for the first. */
export function listCollectionTexts(tx: StoreTx, after: readonly [string, string], limit: number): Promise<{ id: string; title_key: string; text: string }[]> {
  return tx.run<{ id: string; title_key: string; text: string }>(COLLECTIONS, [tx.storeId, tx.now, ...after, limit + 1])
}

const MOVED = {
  product: sql(`SELECT t.handle FROM redirects r JOIN products t ON t.store_id = r.store_id AND t.id = r.resource_id WHERE r.store_id = $1 AND r.resource_type = 'product' AND r.from_handle = $2 AND ${PUBLISHED('t', '$3')}`),
  collection: sql(`SELECT t.handle FROM redirects r JOIN collections t ON t.store_id = r.store_id AND t.id = r.resource_id WHERE r.store_id = $1 AND r.resource_type = 'collection' AND r.from_handle = $2 AND ${PUBLISHED('t', '$3')}`),
}

/** The present handle of what had this one before, if shoppers see it. */
export async function findMoved(tx: StoreTx, type: keyof typeof MOVED, handle: string): Promise<string | null> {
  return (await tx.one<{ handle: string }>(MOVED[type], [tx.storeId, handle.normalize('NFC'), tx.now]))?.handle ?? null
}

/** The version of a text: stock is part of it, so no counter of ours tells when it changed. */
export const versionOf = (text: string): string => hash('sha1', text, 'base64url')

/** A reply that a cache may keep: text, its version, and the headers. */
export function textReply(request: Pick<Request<'storefront.products.get'>, 'principal' | 'storeId'>, text: string, keys: readonly string[], keeping?: Keeping): { status: 200; text: string } & ReplyExtras {
  return { status: 200, text, version: versionOf(text), headers: cacheHeaders(request, keys, keeping) }
}
