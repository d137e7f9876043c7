import { Problem } from '../../kernel/problem.js'
import { sql } from '../../kernel/sql.js'
import type { StoreTx } from '../../kernel/tx.js'
import { moveAndTell } from './adjust.js'
import type { AllocatedLine } from './hold.js'
import type { MoveLine, Reason, UnitState } from './ledger.js'
import { lockItems } from './ledgerStore.js'
import { shareLocations } from './locationStore.js'

type Commitment = { variant_id: string; item_id: string; location_id: string; per_unit: number; units: number }
/** Units of a variant, as an order counts them, at a location. */
type Units = { variant_id: string; location_id: string; quantity: number }

const OF_ORDER = sql(`
  SELECT c.variant_id, c.item_id, c.location_id, c.per_unit, c.units FROM stock_commitments c WHERE c.store_id = $1 AND c.order_id = $2 ORDER BY c.variant_id, c.item_id, c.location_id FOR UPDATE`)
const CHANGE = sql(`
  INSERT INTO stock_commitments AS c (store_id, order_id, variant_id, item_id, location_id, per_unit, units)
  SELECT $1, $2, r.* FROM jsonb_to_recordset($3::jsonb) AS r(variant_id text, item_id text, location_id text, per_unit int, units bigint)
  ON CONFLICT (store_id, order_id, variant_id, item_id, location_id) DO UPDATE SET units = excluded.units`)

/**
 * What an order has committed of what, and a change of it. What a bundle was made of when it was sold stands here: its parts may
 * be others by now. A variant that the order committed nothing of was not counted then, and is passed over.
 */
class OrderStock {
  readonly #rows = new Map<string, Commitment>()
  readonly #changed = new Set<Commitment>()

  private constructor(private readonly tx: StoreTx, private readonly orderId: string, rows: readonly Commitment[]) {
    for (const row of rows) this.#rows.set(key(row), row)
  }

  static async of(tx: StoreTx, orderId: string): Promise<OrderStock> {
    return new OrderStock(tx, orderId, await tx.run<Commitment>(OF_ORDER, [tx.storeId, orderId]))
  }

  /** Changes what is committed by `sign` times the units. @returns units of items, to move in the levels */
  change(lines: readonly Units[], sign: 1 | -1): { item_id: string; location_id: string; units: number }[] {
    return lines.filter(({ quantity }) => quantity > 0).flatMap(({ variant_id, location_id, quantity }) => [...this.#parts(variant_id)].map(([item_id, per_unit]) => {
      const row = this.#rows.get(key({ variant_id, item_id, location_id })) ?? { variant_id, item_id, location_id, per_unit, units: 0 }
      const units = sign * quantity * per_unit
      row.units += units
      if (row.units < 0) throw new Error(`order ${this.orderId} has not committed ${-units} of ${item_id} at ${location_id}`)
      this.#rows.set(key(row), row)
      this.#changed.add(row)
      return { item_id, location_id, units }
    }))
  }

  save(): void {
    if (this.#changed.size > 0) this.tx.send(CHANGE, [this.tx.storeId, this.orderId, JSON.stringify([...this.#changed])])
  }

  #parts(variantId: string): Map<string, number> {
    return new Map([...this.#rows.values()].filter((row) => row.variant_id === variantId).map((row) => [row.item_id, row.per_unit]))
  }
}

const key = ({ variant_id, item_id, location_id }: Pick<Commitment, 'variant_id' | 'item_id' | 'location_id'>) => `${variant_id} ${item_id} ${location_id}`

const LEVELS = sql(`
  SELECT l.item_id, l.location_id, greatest(l.available, 0) + coalesce(greatest(souk_beyond(l.oversell, (SELECT i.oversell FROM inventory_items i WHERE i.store_id = $1 AND i.id = l.item_id), coalesce(l.oversell_cap, 1000000000), l.available_on, $3) - l.promised + least(l.available, 0), 0), 0) AS room
    FROM (SELECT t.* FROM inventory_levels t WHERE t.store_id = $1 AND t.item_id = ANY($2) ORDER BY t.item_id, t.location_id FOR UPDATE) l`)
const EXISTING = sql('SELECT i.id FROM inventory_items i WHERE i.store_id = $1 AND i.id = ANY($2)')

/** Moves units between states; items that are gone, which were written off, are passed over. */
async function shift(tx: StoreTx, lines: readonly MoveLine[], why: Reason): Promise<void> {
  if (lines.length === 0) return
  const there = new Set((await tx.run<{ id: string }>(EXISTING, [tx.storeId, [...new Set(lines.map(({ item_id }) => item_id))]])).map(({ id }) => id))
  const left = lines.filter(({ item_id }) => there.has(item_id))
  if (left.length > 0) await moveAndTell(tx, left, why, true)
}

const inStates = (units: readonly { item_id: string; location_id: string; units: number }[], ...states: UnitState[]): MoveLine[] =>
  units.flatMap(({ item_id, location_id, units: delta }) => states.map((state) => ({ item_id, location_id, state, delta })))

/** Gives stock of an order back before it was shipped: a cancellation, or an edit that takes lines out. */
export async function releaseCommitted(tx: StoreTx, orderId: string, lines: readonly AllocatedLine[]): Promise<void> {
  const stock = await OrderStock.of(tx, orderId)
  const units = stock.change(lines, -1)
  stock.save()
  await shift(tx, inStates(units, 'committed'), { reason: 'cancellation', reference_type: 'order', reference_id: orderId })
}

/**
 * Lets units of an order leave from another location.
 * @throws inventory.insufficient_stock when they are not to be had there
 */
export async function moveCommitted(tx: StoreTx, orderId: string, moves: readonly { variant_id: string; quantity: number; from: string; to: string }[]): Promise<void> {
  const real = moves.filter(({ from, to }) => from !== to)
  const stock = await OrderStock.of(tx, orderId)
  const away = stock.change(real.map(({ variant_id, quantity, from }) => ({ variant_id, quantity, location_id: from })), -1)
  const here = stock.change(real.map(({ variant_id, quantity, to }) => ({ variant_id, quantity, location_id: to })), 1)
  const items = [...new Set(here.map(({ item_id }) => item_id))]
  if (items.length === 0) return
  shareLocations(tx)
  lockItems(tx, items)
  const room = new Map((await tx.run<{ item_id: string; location_id: string; room: number }>(LEVELS, [tx.storeId, items, tx.now])).map((level) => [`${level.item_id} ${level.location_id}`, level.room]))
  for (const { item_id, location_id, units } of here) {
    const left = (room.get(`${item_id} ${location_id}`) ?? 0) - units
    if (left < 0) throw new Problem('inventory.insufficient_stock', 'The other location does not have the units that shall leave from there.')
    room.set(`${item_id} ${location_id}`, left)
  }
  stock.save()
  await shift(tx, inStates([...away, ...here], 'committed'), { reason: 'fulfillment', reference_type: 'order', reference_id: orderId })
}

/**
 * Units of an order leave the house.
 * @throws inventory.insufficient_stock when fewer are on hand: what was sold beyond stock is shipped once it has been received
 */
export async function shipCommitted(tx: StoreTx, fulfillmentId: string, lines: readonly AllocatedLine[], orderId: string): Promise<void> {
  const stock = await OrderStock.of(tx, orderId)
  const units = stock.change(lines, -1)
  stock.save()
  await shift(tx, inStates(units, 'committed', 'on_hand'), { reason: 'fulfillment', reference_type: 'fulfillment', reference_id: fulfillmentId }).catch((error: unknown) => {
    if (!(error instanceof Problem) || error.code !== 'inventory.insufficient_stock') throw error
    throw new Problem('inventory.insufficient_stock', 'Fewer units are on hand at the location than shall leave from there. Receive or count its stock first.', { cause: error })
  })
}

/** A shipment was called off before it was handed over: its units are back, and wait for the order again. */
export async function unshipCommitted(tx: StoreTx, fulfillmentId: string, lines: readonly AllocatedLine[], orderId: string): Promise<void> {
  const stock = await OrderStock.of(tx, orderId)
  const units = stock.change(lines, 1)
  stock.save()
  await shift(tx, inStates(units, 'committed', 'on_hand'), { reason: 'fulfillment', reference_type: 'fulfillment', reference_id: fulfillmentId })
}

type Part = { variant_id: string; item_id: string; per_unit: number }
const TRACKED_PARTS = sql(`
  SELECT i.variant_id, i.id AS item_id, 1 AS per_unit FROM inventory_items i WHERE i.store_id = $1 AND i.variant_id = ANY($2) AND i.tracked
  UNION ALL
  SELECT i.variant_id, p.id, b.quantity FROM inventory_items i JOIN inventory_parts b ON b.store_id = i.store_id AND b.item_id = i.id JOIN inventory_items p ON p.store_id = b.store_id AND p.id = b.part_item_id
   WHERE i.store_id = $1 AND i.variant_id = ANY($2) AND NOT i.tracked AND p.tracked`)
const SOLD_PARTS = sql('SELECT DISTINCT c.variant_id, c.item_id, c.per_unit FROM stock_commitments c WHERE c.store_id = $1 AND c.order_id = $2 AND c.variant_id = ANY($3)')

/** What variants are counted as: of what the order has sold already, what it was made of then. */
async function partsOf(tx: StoreTx, orderId: string | undefined, variants: readonly string[]): Promise<Part[]> {
  const [now, sold] = await Promise.all([tx.run<Part>(TRACKED_PARTS, [tx.storeId, variants]), orderId === undefined ? [] : tx.run<Part>(SOLD_PARTS, [tx.storeId, orderId, variants])])
  const known = new Set(sold.map(({ variant_id }) => variant_id))
  return [...sold, ...now.filter(({ variant_id }) => !known.has(variant_id))]
}

/** Locks all stock of variants, in the order of all writers, for whoever changes some of it for an order and then some more. */
export async function lockStock(tx: StoreTx, orderId: string, variantIds: readonly string[]): Promise<void> {
  const items = [...new Set((await partsOf(tx, orderId, variantIds)).map(({ item_id }) => item_id))]
  if (items.length === 0) return
  shareLocations(tx)
  lockItems(tx, items)
  tx.send(LEVELS, [tx.storeId, items, tx.now])
}

export interface RestockedUnits {
  variant_id: string
  location_id: string
  quantity: number
  /** Damaged units are on hand too, but cannot be sold; set aside are those that were there all the time and shall not be sold. */
  state: 'on_hand' | 'damaged' | 'set_aside'
}

const RESTOCKED_AS: Record<RestockedUnits['state'], UnitState[]> = { on_hand: ['on_hand'], damaged: ['on_hand', 'damaged'], set_aside: ['damaged'] }

/** Puts units that came back on hand. @param reference.order_id the order they were sold with, which knows what its bundles were made of */
export async function restock(tx: StoreTx, reference: { type: 'return' | 'refund' | 'order'; id: string; order_id?: string }, units: readonly RestockedUnits[]): Promise<void> {
  const variants = [...new Set(units.map(({ variant_id }) => variant_id))]
  if (variants.length === 0) return
  const orderId = reference.type === 'order' ? reference.id : reference.order_id
  const parts = await partsOf(tx, orderId, variants)
  const lines = units.flatMap(({ variant_id, location_id, quantity, state }) => parts.filter((part) => part.variant_id === variant_id)
    .flatMap(({ item_id, per_unit }) => inStates([{ item_id, location_id, units: quantity * per_unit }], ...RESTOCKED_AS[state])))
  await shift(tx, lines, { reason: reference.type === 'order' ? 'restock' : 'return', reference_type: reference.type, reference_id: reference.id })
}
