import { sql } from '../../kernel/sql.js'
import type { StoreTx } from '../../kernel/tx.js'
import { keysOf, titleKey, type ProductPlan, type ProductState } from './product.js'
import { rangeOf, summaryText } from './productView.js'
import { endRedirects, redirectOldHandles } from './redirectStore.js'
import { stockItems, storefrontText } from './storefrontText.js'
import type { VariantState } from './variant.js'

/** A column: its type, and what it holds when the row sent leaves it out. Most cells of an import are empty and are not sent. */
type Columns = Record<string, readonly [type: string, otherwise?: string]>

const PRODUCT: Columns = {
  version: ['int'], handle: ['text'], external_id: ['text'], title: ['text'], title_key: ['text'], description_html: ['text'], vendor: ['text'], product_type: ['text'], category: ['text'], tags: ['text[]', `'{}'`],
  status: ['text'], publish_at: ['timestamptz'], unpublish_at: ['timestamptz'], active_since: ['timestamptz'], seo: ['jsonb'], options: ['jsonb', `'[]'`], media: ['jsonb', `'[]'`],
  metafields: ['jsonb'], metadata: ['jsonb', `'{}'`], price_min: ['bigint'], price_max: ['bigint'], storefront_text: ['text'], stock_items: ['text[]', `'{}'`], summary_text: ['text'],
}
const VARIANT: Columns = {
  product_id: ['text'], position: ['int'], external_id: ['text'], sku: ['text'], barcode: ['text'], option_values: ['text[]', `'{}'`], price_amount: ['bigint'], compare_at_amount: ['bigint'], cost_amount: ['bigint'],
  currency: ['text'], weight_grams: ['int'], requires_shipping: ['boolean', 'true'], taxable: ['boolean', 'true'], tax_code: ['text'], inventory_item_id: ['text'], track_inventory: ['boolean', 'true'],
  inventory_policy: ['text', `'deny'`], components: ['jsonb'], hs_code: ['text'], origin_country: ['text'], image_url: ['text'], metafields: ['jsonb'], metadata: ['jsonb', `'{}'`],
}

const cell = (name: string, [, otherwise]: Columns[string]) => (otherwise === undefined ? `r.${name}` : `coalesce(r.${name}, ${otherwise})`)
const recordset = (columns: Columns) => `jsonb_to_recordset($2::jsonb) AS r(id text, ${Object.entries(columns).map(([name, [type]]) => `${name} ${type}`).join(', ')})`

/** Rows that are known to be new: a plain INSERT, which costs less than one that must be ready to update. */
const insert = (table: string, columns: Columns) => sql(`
  INSERT INTO ${table} (store_id, id, ${Object.keys(columns).join(', ')}, created_at, updated_at)
  SELECT $1, r.id, ${Object.entries(columns).map(([name, column]) => cell(name, column)).join(', ')}, $3, $3 FROM ${recordset(columns)}`)
const update = (table: string, columns: Columns) => sql(`
  UPDATE ${table} t SET ${Object.entries(columns).map(([name, column]) => `${name} = ${cell(name, column)}`).join(', ')}, updated_at = $3 FROM ${recordset(columns)} WHERE t.store_id = $1 AND t.id = r.id`)

const INSERT_PRODUCTS = insert('products', PRODUCT)
const UPDATE_PRODUCTS = update('products', PRODUCT)
const INSERT_VARIANTS = insert('variants', VARIANT)
const UPDATE_VARIANTS = update('variants', VARIANT)
const DELETE_VARIANTS = sql(`DELETE FROM variants WHERE store_id = $1 AND id = ANY($2)`)
const DELETE_KEYS = sql(`DELETE FROM product_keys k USING unnest($2::text[], $3::text[]) AS r(key, product_id) WHERE k.store_id = $1 AND k.key = r.key AND k.product_id = r.product_id`)
const INSERT_KEYS = sql(`INSERT INTO product_keys (store_id, key, product_id) SELECT $1, r.key, r.product_id FROM unnest($2::text[], $3::text[]) AS r(key, product_id)`)

/**
 * Writes any number of plans with at most one statement per table and kind of change, all in one flight.
 * Handles and external ids were found free when the plans were made. Where somebody took one since, the transaction is run
 * again from its start, which then finds that product.
 */
export async function save(tx: StoreTx, plans: readonly ProductPlan[]): Promise<void> {
  const created = plans.filter((plan) => plan.action === 'create')
  const updated = plans.filter((plan) => plan.action === 'update')
  const held = new Set(updated.flatMap((plan) => plan.before!.variants.map((variant) => variant.id)))
  const variants = [...created, ...updated].flatMap((plan) => plan.saved.map((variant) => [plan.after.id, variant] as const))
  const renamed = updated.filter((plan) => plan.before!.handle !== plan.after.handle)
  try {
    await Promise.all([
      write(tx, INSERT_PRODUCTS, created.map((plan) => productRow(plan.after))),
      write(tx, UPDATE_PRODUCTS, updated.map((plan) => productRow(plan.after))),
      deleteAll(tx, updated.flatMap((plan) => plan.removed.map((variant) => variant.id))),
      write(tx, INSERT_VARIANTS, variants.filter(([, variant]) => !held.has(variant.id)).map(variantRow)),
      write(tx, UPDATE_VARIANTS, variants.filter(([, variant]) => held.has(variant.id)).map(variantRow)),
      saveKeys(tx, [...created, ...updated]),
      endRedirects(tx, 'product', [...created, ...renamed].map((plan) => plan.after.handle)),
      redirectOldHandles(tx, 'product', renamed.map((plan) => ({ id: plan.after.id, from: plan.before!.handle, to: plan.after.handle }))),
    ])
  } catch (error) {
    throw translate(error)
  }
}

const write = async (tx: StoreTx, statement: ReturnType<typeof sql>, rows: readonly object[]) => rows.length > 0 && tx.run(statement, [tx.storeId, JSON.stringify(rows), tx.now])
const deleteAll = async (tx: StoreTx, ids: readonly string[]) => ids.length > 0 && tx.run(DELETE_VARIANTS, [tx.storeId, ids])

async function saveKeys(tx: StoreTx, plans: readonly ProductPlan[]): Promise<void> {
  const gone: [string[], string[]] = [[], []]
  const added: [string[], string[]] = [[], []]
  const push = ([keys, ids]: [string[], string[]], key: string, id: string) => void (keys.push(key), ids.push(id))
  for (const { before, after } of plans) {
    const old = before === null ? new Set<string>() : keysOf(before)
    const now = keysOf(after)
    for (const key of old) if (!now.has(key)) push(gone, key, after.id)
    for (const key of now) if (!old.has(key)) push(added, key, after.id)
  }
  await Promise.all([gone[0].length > 0 && tx.run(DELETE_KEYS, [tx.storeId, ...gone]), added[0].length > 0 && tx.run(INSERT_KEYS, [tx.storeId, ...added])])
}

function productRow(state: ProductState): object {
  const range = rangeOf(state.variants.map((variant) => variant.price_amount))!
  return cellsOf(PRODUCT_CELLS, { ...state, title_key: titleKey(state.title), price_min: range.min, price_max: range.max, storefront_text: storefrontText(state), stock_items: stockItems(state), summary_text: summaryText(state) })
}

function variantRow([productId, variant]: readonly [string, VariantState]): object {
  return cellsOf(VARIANT_CELLS, { ...variant, product_id: productId })
}

const [PRODUCT_CELLS, VARIANT_CELLS] = [PRODUCT, VARIANT].map((columns) => ['id', ...Object.keys(columns)]) as [string[], string[]]

/** The cells of a row that are not empty: the statement gives the others their value. */
function cellsOf(names: readonly string[], row: Readonly<Record<string, unknown>>): object {
  const cells: Record<string, unknown> = {}
  for (const name of names) {
    const value = row[name]
    if (value !== null && value !== true && !(Array.isArray(value) && value.length === 0)) cells[name] = value
  }
  return cells
}

const UNIQUE_VIOLATION = '23505'
const RUN_AGAIN = '40001'

function translate(error: unknown): unknown {
  const { code, constraint = '' } = error as { code?: string; constraint?: string }
  const taken = code === UNIQUE_VIOLATION && ['products_store_id_handle_key', 'products_external_id'].includes(constraint)
  return taken ? Object.assign(new Error('a handle or external id was taken meanwhile', { cause: error }), { code: RUN_AGAIN }) : error
}

const DELETE_PRODUCTS = sql(`DELETE FROM products WHERE store_id = $1 AND id = ANY($2)`)
const DELETE_REDIRECTS = sql(`DELETE FROM redirects WHERE store_id = $1 AND resource_id = ANY($2)`)

/** Deletes products that this transaction holds locked; variants and memberships go with them. */
export async function remove(tx: StoreTx, products: readonly ProductState[]): Promise<void> {
  const ids = products.map((product) => product.id)
  const keys = products.flatMap((product) => [...keysOf(product)].map((key) => [key, product.id] as const))
  await Promise.all([
    tx.run(DELETE_REDIRECTS, [tx.storeId, ids]),
    tx.run(DELETE_KEYS, [tx.storeId, keys.map(([key]) => key), keys.map(([, id]) => id)]),
    tx.run(DELETE_PRODUCTS, [tx.storeId, ids]),
  ])
}
