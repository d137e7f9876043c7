import { Problem } from '../../kernel/problem.js'
import { rowsOfIds, sql } from '../../kernel/sql.js'
import type { StoreTx } from '../../kernel/tx.js'
import type { ProductState } from './product.js'
import type { Metafield, VariantState } from './variant.js'

export const VARIANT_COLUMNS = `v.id, v.position, v.external_id, v.sku, v.barcode, v.option_values, v.price_amount, v.compare_at_amount, v.cost_amount, v.currency, v.weight_grams, v.requires_shipping, v.taxable, v.tax_code,
  v.inventory_item_id, v.track_inventory, v.inventory_policy, v.components, v.hs_code, v.origin_country, v.image_url, v.metafields, v.metadata, v.created_at, v.updated_at`

/** A product row with its variants as one JSON value: one round trip, whatever the number of variants. */
export const STATE = `(SELECT row_to_json(s) FROM (
    SELECT p.id, p.version, p.handle, p.external_id, p.title, p.description_html, p.vendor, p.product_type, p.category, p.tags, p.status, p.publish_at, p.unpublish_at, p.active_since,
           p.seo, p.options, p.media, p.metafields, p.metadata, p.created_at, p.updated_at,
           (SELECT coalesce(json_agg(x ORDER BY x.position), '[]') FROM (SELECT ${VARIANT_COLUMNS} FROM variants v WHERE v.store_id = p.store_id AND v.product_id = p.id) x) AS variants) s) AS state`

export type StateRow = { state: ProductState }

/** The state as the rules know it: PostgreSQL writes times with an offset and leaves missing metafields null. */
export function toState({ state }: StateRow): ProductState {
  return {
    ...state, publish_at: iso(state.publish_at), unpublish_at: iso(state.unpublish_at), active_since: iso(state.active_since), created_at: iso(state.created_at), updated_at: iso(state.updated_at),
    metafields: orNone(state.metafields), variants: state.variants.map(toVariantState),
  }
}

export function toVariantState(variant: VariantState): VariantState {
  return { ...variant, created_at: iso(variant.created_at), updated_at: iso(variant.updated_at), metafields: orNone(variant.metafields) }
}

const orNone = (metafields: Metafield[] | null) => metafields ?? []
const iso = <T extends string | null>(time: T): T => (time === null ? time : (new Date(time).toISOString() as T))

const BY_ID = sql(`SELECT ${STATE} FROM products p WHERE p.store_id = $1 AND p.id = $2`)
const BY_IDS = sql(`SELECT ${STATE} FROM ${rowsOfIds('$2')} w JOIN products p ON p.store_id = $1 AND p.id = w.wanted ORDER BY p.id`)

// The lock is a statement of its own before the read. In one statement the variants would be read from a snapshot taken before
// the wait for the lock, without what the holder we waited for wrote.
const LOCK = sql(`SELECT p.id FROM products p WHERE p.store_id = $1 AND p.id = $2 FOR NO KEY UPDATE`)
const LOCK_ALL = sql(`SELECT p.id FROM ${rowsOfIds('$2')} w JOIN products p ON p.store_id = $1 AND p.id = w.wanted ORDER BY p.id FOR NO KEY UPDATE OF p`)
const LOCK_TARGETS = sql(`
  SELECT p.id
    FROM (SELECT h.id FROM ${rowsOfIds('$2')} w JOIN products h ON h.store_id = $1 AND h.handle = w.wanted
          UNION SELECT e.id FROM ${rowsOfIds('$3')} w JOIN products e ON e.store_id = $1 AND e.external_id = w.wanted) t
    JOIN products p ON p.store_id = $1 AND p.id = t.id ORDER BY p.id FOR NO KEY UPDATE OF p`)
const LOCK_OF_VARIANT = sql(`
  SELECT p.id FROM products p WHERE p.store_id = $1 AND p.id = (SELECT v.product_id FROM variants v WHERE v.store_id = $1 AND v.id = $2) FOR NO KEY UPDATE`)
const BY_VARIANT = sql(`SELECT ${STATE} FROM products p WHERE p.store_id = $1 AND p.id = (SELECT v.product_id FROM variants v WHERE v.store_id = $1 AND v.id = $2)`)

export async function findById(tx: StoreTx, id: string): Promise<ProductState | null> {
  const row = await tx.one<StateRow>(BY_ID, [tx.storeId, id])
  return row ? toState(row) : null
}

export async function findByIds(tx: StoreTx, ids: readonly string[]): Promise<ProductState[]> {
  return (await tx.run<StateRow>(BY_IDS, [tx.storeId, [...new Set(ids)]])).map(toState)
}

/** The product, locked until the transaction ends. @throws catalog.product_not_found */
export async function getForUpdate(tx: StoreTx, id: string): Promise<ProductState> {
  const [, rows] = await Promise.all([tx.run(LOCK, [tx.storeId, id]), tx.run<StateRow>(BY_ID, [tx.storeId, id])])
  if (rows.length === 0) throw notFound()
  return toState(rows[0]!)
}

/** The product that a variant belongs to, locked. @throws catalog.variant_not_found */
export async function getByVariantForUpdate(tx: StoreTx, variantId: string): Promise<ProductState> {
  const [, rows] = await Promise.all([tx.run(LOCK_OF_VARIANT, [tx.storeId, variantId]), tx.run<StateRow>(BY_VARIANT, [tx.storeId, variantId])])
  const product = rows[0] && toState(rows[0])
  if (!product?.variants.some((variant) => variant.id === variantId)) throw variantNotFound()
  return product
}

/** Locked in the order of their ids, so that two writers of overlapping sets cannot deadlock. */
export async function findByIdsForUpdate(tx: StoreTx, ids: readonly string[]): Promise<ProductState[]> {
  const once = [...new Set(ids)]
  const [, rows] = await Promise.all([tx.run(LOCK_ALL, [tx.storeId, once]), tx.run<StateRow>(BY_IDS, [tx.storeId, once])])
  return rows.map(toState)
}

/**
 * The products that inputs are written over, each locked: the one with the input's handle, else the one with its external id,
 * which is then renamed. Null where there is none yet.
 */
export async function findTargets(tx: StoreTx, inputs: readonly { handle?: string | undefined; external_id?: string | null | undefined }[]): Promise<(ProductState | null)[]> {
  const handles = inputs.map((input) => input.handle?.normalize('NFC'))
  const locked = await tx.run<{ id: string }>(LOCK_TARGETS, [tx.storeId, handles.filter((handle) => handle !== undefined), inputs.flatMap((input) => input.external_id ?? [])])
  if (locked.length === 0) return inputs.map(() => null)
  const products = await findByIds(tx, locked.map((row) => row.id))
  const byHandle = new Map(products.map((product) => [product.handle, product]))
  const byExternalId = new Map(products.flatMap((product) => (product.external_id === null ? [] : [[product.external_id, product] as const])))
  return inputs.map((input, index) => byHandle.get(handles[index] ?? '') ?? byExternalId.get(input.external_id ?? '') ?? null)
}

/**
 * The product that one input is written over, locked. When there is none its handle is locked instead, so that of those who write a
 * new handle at one moment the first makes the product and the others find it.
 */
export async function findTarget(tx: StoreTx, input: { handle: string; external_id?: string | null | undefined }): Promise<ProductState | null> {
  const [known = null] = await findTargets(tx, [input])
  if (known !== null) return known
  await tx.run(LOCK_HANDLE, [tx.storeId, input.handle.normalize('NFC')])
  return (await findTargets(tx, [input]))[0] ?? null
}

const OWNERS = sql(`
  SELECT p.id, p.handle, NULL AS external_id FROM ${rowsOfIds('$2')} w JOIN products p ON p.store_id = $1 AND p.handle = w.wanted
  UNION ALL SELECT p.id, NULL, p.external_id FROM ${rowsOfIds('$3')} w JOIN products p ON p.store_id = $1 AND p.external_id = w.wanted`)

/** Who has these handles and external ids now. */
export async function findOwners(tx: StoreTx, handles: readonly string[], externalIds: readonly string[]): Promise<{ byHandle: Map<string, string>; byExternalId: Map<string, string> }> {
  const owners = { byHandle: new Map<string, string>(), byExternalId: new Map<string, string>() }
  if (handles.length === 0 && externalIds.length === 0) return owners
  for (const row of await tx.run<{ id: string; handle: string | null; external_id: string | null }>(OWNERS, [tx.storeId, handles, externalIds])) {
    if (row.handle !== null) owners.byHandle.set(row.handle, row.id)
    else owners.byExternalId.set(row.external_id!, row.id)
  }
  return owners
}

const TAKEN_HANDLES = sql(`SELECT p.handle FROM products p WHERE p.store_id = $1 AND p.handle = ANY($2)`)
const LOCK_HANDLE = sql(`SELECT pg_advisory_xact_lock(hashtextextended($1 || ' handle ' || $2, 0))`)
const HANDLE_TRIES = 20

/**
 * The wanted handle, else the first of wanted-2, wanted-3 … that is free, else one that nobody else can have. The lock lets
 * those who make a handle from the same title choose one after the other, so that none of them is refused.
 */
export async function freeHandle(tx: StoreTx, wanted: string, taken = TAKEN_HANDLES): Promise<string> {
  const base = Array.from(wanted).slice(0, 220).join('')
  const candidates = [base, ...Array.from({ length: HANDLE_TRIES - 1 }, (_, index) => `${base}-${index + 2}`)]
  const [, rows] = await Promise.all([tx.run(LOCK_HANDLE, [tx.storeId, base]), tx.run<{ handle: string }>(taken, [tx.storeId, candidates])])
  const used = new Set(rows.map((row) => row.handle))
  return candidates.find((candidate) => !used.has(candidate)) ?? `${base}-${tx.newId('product').slice(5)}`
}

export const notFound = () => new Problem('catalog.product_not_found', 'No product of this store has this id.')
export const variantNotFound = () => new Problem('catalog.variant_not_found', 'No variant of this store has this id.')
