import type { components } from '../../contract/types.gen.js'
import { Problem } from '../../kernel/problem.js'
import type { StoreTx } from '../../kernel/tx.js'
import { shipCommitted, unshipCommitted, type AllocatedLine } from '../inventory/index.js'
import { grouped } from './grouped.js'
import { planCaptures } from './captureOnFulfillment.js'
import { toSnapshot, type FulfillmentState } from './fulfillment.js'
import { changed, chooseUnits, countFulfilled, countRemoved, requireSendable, type FulfillmentOrderState, type Units } from './fulfillmentOrder.js'
import { countFulfilledUnits, insert as insertFulfillmentOrders, notFound, ofOrders, orderIdsOf, save } from './fulfillmentOrderStore.js'
import { insert } from './fulfillmentStore.js'
import { allocated, announce, newFulfillmentOrder } from './openFulfillmentOrders.js'
import type { OrderState } from './order.js'
import { lockOrder } from './orderStore.js'
import { packedAs, packedByWeight } from './packUnits.js'
import { recomputeOrder } from './recomputeOrder.js'
import { awaitedUnits } from './return.js'
import { list as listReturns, OF_ORDER_MAX } from './returnStore.js'
import { addTimeline } from './timeline.js'
import { wholeTracking } from './tracking.js'

type FulfillmentCreate = components['schemas']['FulfillmentCreate']

interface Chosen {
  own: FulfillmentOrderState
  units: Units[]
}

/**
 * Packs units: the fulfillment orders and the lines of the order count them, their stock leaves the location, and what is captured on fulfillment is planned.
 * @throws the problems of fulfillments.create
 */
export async function sendOut(tx: StoreTx, wanted: FulfillmentCreate): Promise<FulfillmentState> {
  const { order, chosen } = await choose(tx, wanted)
  const id = tx.newId('fulfillment')
  const leaving = chosen.flatMap(({ own, units }) => allocated(own, units))
  if (leaving.length > 0) await shipCommitted(tx, id, leaving, order.id)
  const { status = 'pending', label_url = null, notify_customer = true } = wanted
  const packages = wanted.packages === undefined ? await packedByWeight(tx, order, chosen.flatMap(({ units }) => units)) : await packedAs(tx, wanted.packages)
  const fulfillment: FulfillmentState = {
    id, order_id: order.id, location_id: chosen[0]!.own.location_id, version: 1, status, tracking: wholeTracking(wanted.tracking ?? []), label_url, label: null, packages, notify_customer,
    shipped_at: status === 'shipped' ? tx.now : null, delivered_at: null, cancelled_at: null, created_at: tx.now, updated_at: tx.now,
    lines: chosen.flatMap(({ own, units }) => units.map((line) => ({ fulfillment_order_id: own.id, variant_id: own.lines.find((candidate) => candidate.order_line_id === line.order_line_id)!.variant_id, ...line }))),
  }
  const after = chosen.map(({ own, units }) => changed(own, { lines: countFulfilled(own.lines, units) }, tx.now))
  save(tx, after)
  insert(tx, fulfillment)
  const counted = totals(fulfillment.lines)
  countFulfilledUnits(tx, order.id, counted)
  tx.emit('fulfillment.created', id, toSnapshot(fulfillment))
  for (const own of after) announce(tx, own)
  addTimeline(tx, [{ order_id: order.id, type: `fulfillment_${status}`, message: status === 'shipped' ? 'Units were handed over.' : 'Units were packed.', data: { fulfillment_id: id, units: counted.reduce((sum, line) => sum + line.quantity, 0) } }])
  const [sent] = await recomputeOrder(tx, [order.id])
  await planCaptures(tx, sent!)
  return fulfillment
}

async function choose(tx: StoreTx, { fulfillment_orders: wanted }: FulfillmentCreate): Promise<{ order: OrderState; chosen: Chosen[] }> {
  const pointer = (index: number, field = 'fulfillment_order_id') => `/fulfillment_orders/${index}/${field}`
  const [orderId, ...others] = await orderIdsOf(tx, wanted.map((one) => one.fulfillment_order_id))
  if (orderId === undefined) throw notFound(pointer(0))
  const [order, all] = await Promise.all([lockOrder(tx, orderId), ofOrders(tx, [orderId])])
  const seen = new Set<string>()
  const chosen = wanted.map(({ fulfillment_order_id: id, lines }, index): Chosen => {
    const own = all.find((candidate) => candidate.id === id)
    if (!own && others.length === 0) throw notFound(pointer(index))
    if (!own || seen.has(id) || own.location_id !== all.find((candidate) => candidate.id === wanted[0]!.fulfillment_order_id)?.location_id) throw apart(pointer(index))
    seen.add(id)
    requireSendable(own, tx.now)
    return { own, units: chooseUnits(own, lines, pointer(index, 'lines')) }
  })
  return { order, chosen }
}

const apart = (pointer: string) => new Problem('orders.fulfillment_orders_apart', undefined, { errors: [{ pointer, code: 'apart', detail: 'must be another fulfillment order of the same order and location' }] })

function totals(lines: readonly Units[]): Units[] {
  const byLine = new Map<string, number>()
  for (const { order_line_id, quantity } of lines) byLine.set(order_line_id, (byLine.get(order_line_id) ?? 0) + quantity)
  return [...byLine].map(([order_line_id, quantity]) => ({ order_line_id, quantity }))
}

/**
 * Undoes what sending out has written, for a fulfillment that was never handed over. The caller ends the fulfillment and brings the statuses of the order up to it.
 * @throws orders.units_came_back when units of it count as come back, or a return waits for them
 */
export async function takeBack(tx: StoreTx, order: OrderState, fulfillment: FulfillmentState): Promise<void> {
  const awaited = awaitedUnits(await listReturns(tx, { order_id: order.id }, null, OF_ORDER_MAX))
  for (const { order_line_id, quantity } of totals(fulfillment.lines)) {
    const line = order.lines.find(({ id }) => id === order_line_id)!
    if (line.fulfilled - quantity < line.returned + (awaited.get(order_line_id) ?? 0)) throw new Problem('orders.units_came_back', 'Units of it were refunded as come back, or are in a return. Cancel the return first.')
  }
  const returning = fulfillment.lines.flatMap(({ order_line_id, variant_id, quantity }): AllocatedLine[] => (variant_id === null ? [] : [{ line_id: order_line_id, variant_id, location_id: fulfillment.location_id, quantity, backordered: 0 }]))
  if (returning.length > 0) await unshipCommitted(tx, fulfillment.id, returning, order.id)
  const byOrder = grouped(fulfillment.lines, (line) => line.fulfillment_order_id)
  const added: FulfillmentOrderState[] = []
  const after = (await ofOrders(tx, [order.id])).filter((own) => byOrder.has(own.id)).map((own) => {
    const units = byOrder.get(own.id)!
    const lines = countFulfilled(own.lines, units.map(({ order_line_id, quantity }) => ({ order_line_id, quantity: -quantity })))
    if (own.status !== 'incomplete') return changed(own, { lines }, tx.now)
    // The location gave up already: what comes back to it waits in a fulfillment order of its own.
    const back = units.map(({ order_line_id, variant_id, quantity }) => ({ order_line_id, variant_id, quantity, fulfilled: 0, removed: 0, backordered: 0 }))
    added.push(newFulfillmentOrder(tx, order.id, own.location_id, back))
    return changed(own, { lines: countRemoved(lines, units) }, tx.now)
  })
  save(tx, after)
  insertFulfillmentOrders(tx, added)
  countFulfilledUnits(tx, order.id, totals(fulfillment.lines).map(({ order_line_id, quantity }) => ({ order_line_id, quantity: -quantity })))
  for (const own of [...after, ...added]) announce(tx, own)
}
