import type { OrdersOperations } from '../../contract/operations.gen.js'
import { fulfillmentOrdersClose } from './operations/fulfillmentOrders.close.js'
import { fulfillmentOrdersGet } from './operations/fulfillmentOrders.get.js'
import { fulfillmentOrdersHold } from './operations/fulfillmentOrders.hold.js'
import { fulfillmentOrdersList } from './operations/fulfillmentOrders.list.js'
import { fulfillmentOrdersMerge } from './operations/fulfillmentOrders.merge.js'
import { fulfillmentOrdersRelease } from './operations/fulfillmentOrders.release.js'
import { fulfillmentOrdersSplit } from './operations/fulfillmentOrders.split.js'
import { fulfillmentOrdersUpdate } from './operations/fulfillmentOrders.update.js'
import { ordersGet } from './operations/orders.get.js'
import { ordersList } from './operations/orders.list.js'
import { ordersUpdate } from './operations/orders.update.js'

export const operations: OrdersOperations = {
  'fulfillmentOrders.close': fulfillmentOrdersClose,
  'fulfillmentOrders.get': fulfillmentOrdersGet,
  'fulfillmentOrders.hold': fulfillmentOrdersHold,
  'fulfillmentOrders.list': fulfillmentOrdersList,
  'fulfillmentOrders.merge': fulfillmentOrdersMerge,
  'fulfillmentOrders.release': fulfillmentOrdersRelease,
  'fulfillmentOrders.split': fulfillmentOrdersSplit,
  'fulfillmentOrders.update': fulfillmentOrdersUpdate,
  'orders.get': ordersGet,
  'orders.list': ordersList,
  'orders.update': ordersUpdate,
}

// What modules above this one may do with orders.
export type { CreditPart, DiscountShare, LineWords, OrderAddress, OrderState, ShippingWords, TaxShare } from './order.js'
export { openFulfillmentOrders, type FulfillmentOpening } from './openFulfillmentOrders.js'
export { placeOrders, type Allotment, type OrderPlacement, type PlacementLine } from './placeOrders.js'
export { findOrders, getOrder, lockOrder, lockOrders, orderIdsOfCheckouts } from './orderStore.js'
export { recomputeOrder } from './recomputeOrder.js'
export { toOrder, toSnapshot } from './order.js'
export { workers } from './workers.js'
