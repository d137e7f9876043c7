import { Problem } from '../../kernel/problem.js'
import { sql } from '../../kernel/sql.js'
import type { StoreTx } from '../../kernel/tx.js'
import type { ProductPlan, ProductState } from './product.js'
import { storefrontProductText, storefrontVariantText } from './productView.js'

/** A product row with its variants as one JSON value: one round trip, whatever the number of variants. */
const STATE = `
  jsonb_build_object('id', p.id, 'version', p.version, 'handle', p.handle, 'external_id', p.external_id, 'title', p.title, 'description_html', p.description_html,
    'vendor', p.vendor, 'product_type', p.product_type, 'category', p.category, 'tags', p.tags, 'status', p.status, 'publish_at', souk_iso(p.publish_at), 'unpublish_at', souk_iso(p.unpublish_at),
    'seo', p.seo, 'options', p.options, 'media', p.media, 'metafields', p.metafields, 'metadata', p.metadata, 'created_at', souk_iso(p.created_at), 'updated_at', souk_iso(p.updated_at),
    'variants', (SELECT coalesce(jsonb_agg(jsonb_build_object('id', v.id, 'position', v.position, 'external_id', v.external_id, 'sku', v.sku, 'barcode', v.barcode, 'option_values', v.option_values,
        'price_amount', v.price_amount, 'compare_at_amount', v.compare_at_amount, 'cost_amount', v.cost_amount, 'currency', v.currency, 'weight_grams', v.weight_grams,
        'requires_shipping', v.requires_shipping, 'taxable', v.taxable, 'tax_code', v.tax_code, 'inventory_item_id', v.inventory_item_id, 'track_inventory', v.track_inventory,
        'inventory_policy', v.inventory_policy, 'hs_code', v.hs_code, 'origin_country', v.origin_country, 'image_url', v.image_url, 'metadata', v.metadata,
        'created_at', souk_iso(v.created_at), 'updated_at', souk_iso(v.updated_at)) ORDER BY v.position, v.id), '[]')
      FROM variants v WHERE v.store_id = p.store_id AND v.product_id = p.id)) AS state`

const BY_ID = sql(`SELECT ${STATE} FROM products p WHERE p.store_id = $1 AND p.id = $2`)
const BY_ID_LOCKED = sql(`SELECT ${STATE} FROM products p WHERE p.store_id = $1 AND p.id = $2 FOR UPDATE OF p`)
const BY_HANDLES_LOCKED = sql(`SELECT ${STATE} FROM products p WHERE p.store_id = $1 AND p.handle = ANY($2) ORDER BY p.id FOR UPDATE OF p`)
const BY_IDS_LOCKED = sql(`SELECT ${STATE} FROM products p WHERE p.store_id = $1 AND p.id = ANY($2) ORDER BY p.id FOR UPDATE OF p`)

type StateRow = { state: ProductState }

export async function findById(tx: StoreTx, id: string): Promise<ProductState | null> {
  return (await tx.one<StateRow>(BY_ID, [tx.storeId, id]))?.state ?? null
}

/** The product, locked until the transaction ends. @throws catalog.product_not_found */
export async function getForUpdate(tx: StoreTx, id: string): Promise<ProductState> {
  const row = await tx.one<StateRow>(BY_ID_LOCKED, [tx.storeId, id])
  if (!row) throw notFound()
  return row.state
}

/** Locked in the order of their ids, so that two writers of overlapping sets cannot deadlock. */
export async function findByHandlesForUpdate(tx: StoreTx, handles: readonly string[]): Promise<Map<string, ProductState>> {
  const rows = await tx.run<StateRow>(BY_HANDLES_LOCKED, [tx.storeId, handles])
  return new Map(rows.map((row) => [row.state.handle, row.state]))
}

export async function findByIdsForUpdate(tx: StoreTx, ids: readonly string[]): Promise<ProductState[]> {
  return (await tx.run<StateRow>(BY_IDS_LOCKED, [tx.storeId, ids])).map((row) => row.state)
}

export interface ProductFilter {
  status?: string | undefined
  vendor?: string | undefined
  product_type?: string | undefined
  tag?: string | undefined
  handle?: string | undefined
  external_id?: string | undefined
  updated_since?: string | undefined
}

/** Newest first; the keyset is the id alone, since ids sort by time of creation. One statement per set of filters in use. */
export async function list(tx: StoreTx, filter: ProductFilter, after: string | null, limit: number): Promise<ProductState[]> {
  const values: unknown[] = [tx.storeId]
  const conditions = ['p.store_id = $1']
  const where = (condition: (parameter: string) => string, value: unknown) => {
    if (value === undefined || value === null) return
    values.push(value)
    conditions.push(condition(`$${values.length}`))
  }
  where((p) => `p.status = ${p}`, filter.status)
  where((p) => `p.vendor = ${p}`, filter.vendor)
  where((p) => `p.product_type = ${p}`, filter.product_type)
  where((p) => `p.tags @> ARRAY[${p}]`, filter.tag)
  where((p) => `p.handle = ${p}`, filter.handle)
  where((p) => `p.external_id = ${p}`, filter.external_id)
  where((p) => `p.updated_at >= ${p}`, filter.updated_since)
  where((p) => `p.id < ${p}`, after)
  values.push(limit + 1)
  const statement = sql(`SELECT ${STATE} FROM products p WHERE ${conditions.join(' AND ')} ORDER BY p.id DESC LIMIT $${values.length}`)
  return (await tx.run<StateRow>(statement, values)).map((row) => row.state)
}

const TAKEN_HANDLES = sql(`SELECT handle FROM products WHERE store_id = $1 AND (handle = $2 OR handle LIKE $3)`)

/** The wanted handle, or the first of wanted-2, wanted-3 … that is free. */
export async function freeHandle(tx: StoreTx, wanted: string): Promise<string> {
  const base = wanted.slice(0, 240)
  const rows = await tx.run<{ handle: string }>(TAKEN_HANDLES, [tx.storeId, base, `${base.replaceAll(/[\\%_]/g, '\\$&')}-%`])
  const taken = new Set(rows.map((row) => row.handle))
  if (!taken.has(base)) return base
  let suffix = 2
  while (taken.has(`${base}-${suffix}`)) suffix++
  return `${base}-${suffix}`
}

const SAVE_PRODUCTS = sql(`
  INSERT INTO products (store_id, id, version, handle, external_id, title, description_html, vendor, product_type, category, tags, status, publish_at, unpublish_at,
                        seo, options, media, metafields, metadata, price_min, price_max, storefront_text, created_at, updated_at)
  SELECT $1, r.* FROM jsonb_to_recordset($2::jsonb) AS r(id text, version int, handle text, external_id text, title text, description_html text, vendor text, product_type text, category text,
         tags text[], status text, publish_at timestamptz, unpublish_at timestamptz, seo jsonb, options jsonb, media jsonb, metafields jsonb, metadata jsonb,
         price_min bigint, price_max bigint, storefront_text text, created_at timestamptz, updated_at timestamptz)
  ON CONFLICT (store_id, id) DO UPDATE SET version = excluded.version, handle = excluded.handle, external_id = excluded.external_id, title = excluded.title,
    description_html = excluded.description_html, vendor = excluded.vendor, product_type = excluded.product_type, category = excluded.category, tags = excluded.tags,
    status = excluded.status, publish_at = excluded.publish_at, unpublish_at = excluded.unpublish_at, seo = excluded.seo, options = excluded.options, media = excluded.media,
    metafields = excluded.metafields, metadata = excluded.metadata, price_min = excluded.price_min, price_max = excluded.price_max,
    storefront_text = excluded.storefront_text, updated_at = excluded.updated_at`)

const DELETE_VARIANTS = sql(`DELETE FROM variants WHERE store_id = $1 AND id = ANY($2)`)

const SAVE_VARIANTS = sql(`
  INSERT INTO variants (store_id, id, product_id, position, external_id, sku, barcode, option_values, price_amount, compare_at_amount, cost_amount, currency, weight_grams,
                        requires_shipping, taxable, tax_code, inventory_item_id, track_inventory, inventory_policy, hs_code, origin_country, image_url, metadata, storefront_text, created_at, updated_at)
  SELECT $1, r.* FROM jsonb_to_recordset($2::jsonb) AS r(id text, product_id text, position int, external_id text, sku text, barcode text, option_values text[], price_amount bigint,
         compare_at_amount bigint, cost_amount bigint, currency text, weight_grams int, requires_shipping boolean, taxable boolean, tax_code text, inventory_item_id text,
         track_inventory boolean, inventory_policy text, hs_code text, origin_country text, image_url text, metadata jsonb, storefront_text text, created_at timestamptz, updated_at timestamptz)
  ON CONFLICT (store_id, id) DO UPDATE SET position = excluded.position, external_id = excluded.external_id, sku = excluded.sku, barcode = excluded.barcode, option_values = excluded.option_values,
    price_amount = excluded.price_amount, compare_at_amount = excluded.compare_at_amount, cost_amount = excluded.cost_amount, currency = excluded.currency, weight_grams = excluded.weight_grams,
    requires_shipping = excluded.requires_shipping, taxable = excluded.taxable, tax_code = excluded.tax_code, track_inventory = excluded.track_inventory, inventory_policy = excluded.inventory_policy,
    hs_code = excluded.hs_code, origin_country = excluded.origin_country, image_url = excluded.image_url, metadata = excluded.metadata, storefront_text = excluded.storefront_text, updated_at = excluded.updated_at`)

// A product that takes a handle which used to redirect elsewhere ends that redirect: the address means the product again.
const END_REDIRECTS = sql(`DELETE FROM redirects WHERE store_id = $1 AND kind = 'product' AND from_handle = ANY($2)`)
const ADD_REDIRECTS = sql(`
  INSERT INTO redirects (store_id, id, kind, from_handle, target_id, created_at)
  SELECT $1, r.id, 'product', r.from_handle, r.target_id, $3 FROM jsonb_to_recordset($2::jsonb) AS r(id text, from_handle text, target_id text)
  ON CONFLICT (store_id, kind, from_handle) DO UPDATE SET target_id = excluded.target_id`)

/** Writes any number of plans with one statement per table. All statements leave in one flight. */
export async function save(tx: StoreTx, plans: readonly ProductPlan[]): Promise<void> {
  const changed = plans.filter((plan) => plan.action !== 'unchanged')
  if (changed.length === 0) return
  const removed = changed.flatMap((plan) => plan.removed.map((variant) => variant.id))
  const variants = changed.flatMap((plan) => plan.saved.map((variant) => ({ ...variant, product_id: plan.after.id, storefront_text: storefrontVariantText(variant) })))
  const renamed = changed.filter((plan) => plan.before !== null && plan.before.handle !== plan.after.handle)
  const redirects = renamed.map((plan) => ({ id: tx.newId('redirect'), from_handle: plan.before!.handle, target_id: plan.after.id }))
  try {
    await Promise.all([
      removed.length > 0 && tx.run(DELETE_VARIANTS, [tx.storeId, removed]),
      tx.run(SAVE_PRODUCTS, [tx.storeId, JSON.stringify(changed.map((plan) => productRow(plan.after)))]),
      variants.length > 0 && tx.run(SAVE_VARIANTS, [tx.storeId, JSON.stringify(variants)]),
      tx.run(END_REDIRECTS, [tx.storeId, changed.map((plan) => plan.after.handle)]),
      redirects.length > 0 && tx.run(ADD_REDIRECTS, [tx.storeId, JSON.stringify(redirects), tx.now]),
    ])
  } catch (error) {
    throw translate(error)
  }
}

function productRow(state: ProductState): Record<string, unknown> {
  const { variants, ...fields } = state
  const prices = variants.map((variant) => variant.price_amount)
  return { ...fields, price_min: Math.min(...prices), price_max: Math.max(...prices), storefront_text: storefrontProductText(state) }
}

const UNIQUE_VIOLATION = '23505'

function translate(error: unknown): unknown {
  const { code, constraint } = error as { code?: string; constraint?: string }
  if (code !== UNIQUE_VIOLATION) return error
  if (constraint === 'products_store_id_handle_key') return new Problem('catalog.handle_taken', 'Another product of this store has this handle. Leave it out to have one made from the title.', { errors: [{ pointer: '/handle', code: 'taken', detail: 'is taken' }] })
  if (constraint === 'products_external_id') return new Problem('catalog.external_id_taken', undefined, { errors: [{ pointer: '/external_id', code: 'taken', detail: 'is taken' }] })
  if (constraint === 'variants_product') return new Problem('catalog.product_invalid', 'Two variants have the same option values.', { errors: [{ pointer: '/variants', code: 'duplicate', detail: 'repeats option values' }] })
  return error
}

const DELETE_PRODUCT = sql(`DELETE FROM products WHERE store_id = $1 AND id = ANY($2)`)
const DELETE_PRODUCT_REDIRECTS = sql(`DELETE FROM redirects WHERE store_id = $1 AND target_id = ANY($2)`)

export async function remove(tx: StoreTx, ids: readonly string[]): Promise<void> {
  await Promise.all([tx.run(DELETE_PRODUCT_REDIRECTS, [tx.storeId, ids]), tx.run(DELETE_PRODUCT, [tx.storeId, ids])])
}

export const notFound = () => new Problem('catalog.product_not_found', 'No product of this store has this id.')
