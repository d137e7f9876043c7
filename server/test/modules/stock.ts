import type { Product } from '@souk/sdk'
import { holdFaults, holdStock, ledgerFaults, levelFaults, soldFaults, type HoldResult, type StockRequest } from '../../src/modules/inventory/index.js'
import type { StoreTx } from '../../src/kernel/tx.js'
import { newId } from '../../src/kernel/id.js'
import { until, type Harness, type TestStore } from '../harness.js'

export interface StockedShop {
  store: TestStore
  product: Product
  variants: string[]
  items: string[]
  main: string
}

/** A store whose product has a variant for each number, with that many units at the default location. */
export async function stockedShop(h: Harness, units: number[], overrides: { track_inventory?: boolean; inventory_policy?: 'deny' | 'backorder' } = {}, of: Parameters<Harness['createStore']>[0] = {}): Promise<StockedShop> {
  const store = await h.createStore(of)
  const product = await store.souk.products.create({
    title: 'Canvas field jacket', status: 'active', options: [{ name: 'Size' }],
    variants: units.map((on_hand, index) => ({ sku: `CFJ-${index}`, option_values: [`S${index}`], price: { amount: 12900, currency: 'USD' }, stock: [{ on_hand }], ...overrides })),
  })
  const { data: [main] } = await store.souk.locations.list()
  return { store, product, variants: product.variants.map(({ id }) => id), items: product.variants.map((variant) => variant.inventory_item_id), main: main!.id }
}

/** Waits until the worker has told of all changes of stock. */
export const stockTold = (h: Harness, { store }: TestStore): Promise<boolean> => until('the news of the stock', async () => (await h.sql(store.shard_id,
  'SELECT 1 FROM stock_news WHERE store_id = $1 UNION ALL SELECT 1 FROM inventory_levels WHERE store_id = $1 AND low <> low_told', [store.id])).length === 0)

export const TTL_MS = 600_000

/** What a checkout asks for: units by variant. */
export function asks(h: Harness, owner: string, units: Record<string, number>, more: Partial<StockRequest> = {}): StockRequest {
  const now = h.clock.now().getTime()
  return {
    owner: { type: 'checkout', id: owner }, lines: Object.entries(units).map(([variant_id, quantity], index) => ({ line_id: `li_${index}`, variant_id, quantity })),
    expires_at: new Date(now + TTL_MS), hard_expires_at: new Date(now + 6 * TTL_MS), destination: null, location_id: null, ...more,
  }
}

export const checkoutId = (h: Harness) => newId('checkout', h.clock.now())
export const orderId = (h: Harness) => newId('order', h.clock.now())

export async function holdOne(tx: StoreTx, request: StockRequest): Promise<HoldResult> {
  return (await holdStock(tx, [request]))[0]!
}

/** Everything that is not as it must be with the stock of a store. */
export async function stockFaults(h: Harness, { store }: { store: TestStore }): Promise<string[]> {
  const { id, shard_id } = store.store
  const found = await Promise.all([levelFaults, ledgerFaults, soldFaults].map((statement) => h.sql<{ fault: string }>(shard_id, statement.text, [id])))
  found.push(await h.sql<{ fault: string }>(shard_id, holdFaults.text, [id, h.clock.now()]))
  return found.flat().map(({ fault }) => fault)
}

export interface LevelRow {
  item_id: string
  location_id: string
  on_hand: number
  reserved: number
  committed: number
  promised: number
  available: number
}

export async function levelsOf(h: Harness, { store }: { store: TestStore }): Promise<LevelRow[]> {
  return h.sql<LevelRow>(store.store.shard_id, 'SELECT l.item_id, l.location_id, l.on_hand, l.reserved, l.committed, l.promised, l.available FROM inventory_levels l JOIN inventory_items i ON i.store_id = l.store_id AND i.id = l.item_id WHERE l.store_id = $1 ORDER BY length(i.sku), i.sku, l.item_id, l.location_id', [store.store.id])
}
