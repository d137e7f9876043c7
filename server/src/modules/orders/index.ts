import type { OrdersOperations } from '../../contract/operations.gen.js'
import { ordersGet } from './operations/orders.get.js'
import { ordersList } from './operations/orders.list.js'
import { ordersUpdate } from './operations/orders.update.js'

export const operations: OrdersOperations = {
  'orders.get': ordersGet,
  'orders.list': ordersList,
  'orders.update': ordersUpdate,
}

// What modules above this one may do with orders.
export type { CreditPart, DiscountShare, LineWords, OrderAddress, OrderState, ShippingWords, TaxShare } from './order.js'
export { placeOrders, type Allotment, type OrderPlacement, type PlacementLine } from './placeOrders.js'
export { findOrders, getOrder, lockOrder, lockOrders, orderIdsOfCheckouts } from './orderStore.js'
export { recomputeOrder } from './recomputeOrder.js'
export { toOrder, toSnapshot } from './order.js'
