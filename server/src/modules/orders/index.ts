import type { OrdersOperations } from '../../contract/operations.gen.js'
import { accountOrdersGet } from './operations/account.orders.get.js'
import { accountOrdersList } from './operations/account.orders.list.js'
import { documentsCreate } from './operations/documents.create.js'
import { documentsGet } from './operations/documents.get.js'
import { documentsHtmlDownload } from './operations/documents.html.download.js'
import { documentsList } from './operations/documents.list.js'
import { documentsPdfDownload } from './operations/documents.pdf.download.js'
import { ordersClose } from './operations/orders.close.js'
import { ordersCommentsAdd } from './operations/orders.comments.add.js'
import { ordersGet } from './operations/orders.get.js'
import { ordersList } from './operations/orders.list.js'
import { ordersOpen } from './operations/orders.open.js'
import { ordersTimelineList } from './operations/orders.timeline.list.js'
import { ordersUpdate } from './operations/orders.update.js'

export const operations: OrdersOperations = {
  'account.orders.get': accountOrdersGet,
  'account.orders.list': accountOrdersList,
  'documents.create': documentsCreate,
  'documents.get': documentsGet,
  'documents.html.download': documentsHtmlDownload,
  'documents.list': documentsList,
  'documents.pdf.download': documentsPdfDownload,
  'orders.close': ordersClose,
  'orders.comments.add': ordersCommentsAdd,
  'orders.get': ordersGet,
  'orders.list': ordersList,
  'orders.open': ordersOpen,
  'orders.timeline.list': ordersTimelineList,
  'orders.update': ordersUpdate,
}

// What modules above this one may do with orders.
export type { CreditPart, DiscountShare, LineWords, OrderAddress, OrderState, ShippingWords, TaxShare } from './order.js'
export { toOrder, toSnapshot } from './order.js'
export { findOrders, getOrder, lockOrder, lockOrders, orderIdsOfCheckouts } from './orderStore.js'
export { placeOrders, type Allotment, type OrderPlacement, type PlacementLine } from './placeOrders.js'
export { recomputeOrder } from './recomputeOrder.js'
export { amountsOf } from './amounts.js'
export { customerExporter, followCustomers } from './customers.js'
export { orderFaults } from './faults.js'
