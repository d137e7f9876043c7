import type { OrdersOperations } from '../../contract/operations.gen.js'
import { accountOrdersGet } from './operations/account.orders.get.js'
import { accountOrdersList } from './operations/account.orders.list.js'
import { accountReturnsCancel } from './operations/account.returns.cancel.js'
import { accountReturnsCreate } from './operations/account.returns.create.js'
import { accountReturnsGet } from './operations/account.returns.get.js'
import { accountReturnsList } from './operations/account.returns.list.js'
import { documentsCreate } from './operations/documents.create.js'
import { documentsGet } from './operations/documents.get.js'
import { documentsHtmlDownload } from './operations/documents.html.download.js'
import { documentsList } from './operations/documents.list.js'
import { documentsPdfDownload } from './operations/documents.pdf.download.js'
import { draftOrdersComplete } from './operations/draftOrders.complete.js'
import { draftOrdersCreate } from './operations/draftOrders.create.js'
import { draftOrdersDelete } from './operations/draftOrders.delete.js'
import { draftOrdersGet } from './operations/draftOrders.get.js'
import { draftOrdersList } from './operations/draftOrders.list.js'
import { draftOrdersSend } from './operations/draftOrders.send.js'
import { draftOrdersUpdate } from './operations/draftOrders.update.js'
import { fulfillmentOrdersClose } from './operations/fulfillmentOrders.close.js'
import { fulfillmentOrdersGet } from './operations/fulfillmentOrders.get.js'
import { fulfillmentOrdersHold } from './operations/fulfillmentOrders.hold.js'
import { fulfillmentOrdersList } from './operations/fulfillmentOrders.list.js'
import { fulfillmentOrdersMerge } from './operations/fulfillmentOrders.merge.js'
import { fulfillmentOrdersMove } from './operations/fulfillmentOrders.move.js'
import { fulfillmentOrdersRelease } from './operations/fulfillmentOrders.release.js'
import { fulfillmentOrdersSplit } from './operations/fulfillmentOrders.split.js'
import { fulfillmentOrdersUpdate } from './operations/fulfillmentOrders.update.js'
import { fulfillmentsCancel } from './operations/fulfillments.cancel.js'
import { fulfillmentsCreate } from './operations/fulfillments.create.js'
import { fulfillmentsDeliver } from './operations/fulfillments.deliver.js'
import { fulfillmentsGet } from './operations/fulfillments.get.js'
import { fulfillmentsLabelsCancel } from './operations/fulfillments.labels.cancel.js'
import { fulfillmentsLabelsCreate } from './operations/fulfillments.labels.create.js'
import { fulfillmentsList } from './operations/fulfillments.list.js'
import { fulfillmentsUpdate } from './operations/fulfillments.update.js'
import { orderChangesConfirm } from './operations/orderChanges.confirm.js'
import { orderChangesCreate } from './operations/orderChanges.create.js'
import { orderChangesDecline } from './operations/orderChanges.decline.js'
import { orderChangesGet } from './operations/orderChanges.get.js'
import { orderChangesList } from './operations/orderChanges.list.js'
import { orderWorkflowsGet } from './operations/orderWorkflows.get.js'
import { orderWorkflowsList } from './operations/orderWorkflows.list.js'
import { orderWorkflowsRetry } from './operations/orderWorkflows.retry.js'
import { ordersCancel } from './operations/orders.cancel.js'
import { ordersCapture } from './operations/orders.capture.js'
import { ordersClose } from './operations/orders.close.js'
import { ordersCommentsAdd } from './operations/orders.comments.add.js'
import { ordersGet } from './operations/orders.get.js'
import { ordersList } from './operations/orders.list.js'
import { ordersOpen } from './operations/orders.open.js'
import { ordersTimelineList } from './operations/orders.timeline.list.js'
import { ordersUpdate } from './operations/orders.update.js'
import { paymentLinksCreate } from './operations/paymentLinks.create.js'
import { paymentLinksOpen } from './operations/paymentLinks.open.js'
import { paymentLinksPay } from './operations/paymentLinks.pay.js'
import { refundsCalculate } from './operations/refunds.calculate.js'
import { refundsCreate } from './operations/refunds.create.js'
import { refundsGet } from './operations/refunds.get.js'
import { refundsList } from './operations/refunds.list.js'
import { returnsApprove } from './operations/returns.approve.js'
import { returnsCancel } from './operations/returns.cancel.js'
import { returnsClose } from './operations/returns.close.js'
import { returnsCreate } from './operations/returns.create.js'
import { returnsDecline } from './operations/returns.decline.js'
import { returnsGet } from './operations/returns.get.js'
import { returnsInspect } from './operations/returns.inspect.js'
import { returnsList } from './operations/returns.list.js'
import { returnsReceive } from './operations/returns.receive.js'

export const operations: OrdersOperations = {
  'account.orders.get': accountOrdersGet,
  'account.orders.list': accountOrdersList,
  'account.returns.cancel': accountReturnsCancel,
  'account.returns.create': accountReturnsCreate,
  'account.returns.get': accountReturnsGet,
  'account.returns.list': accountReturnsList,
  'documents.create': documentsCreate,
  'documents.get': documentsGet,
  'documents.html.download': documentsHtmlDownload,
  'documents.list': documentsList,
  'documents.pdf.download': documentsPdfDownload,
  'draftOrders.complete': draftOrdersComplete,
  'draftOrders.create': draftOrdersCreate,
  'draftOrders.delete': draftOrdersDelete,
  'draftOrders.get': draftOrdersGet,
  'draftOrders.list': draftOrdersList,
  'draftOrders.send': draftOrdersSend,
  'draftOrders.update': draftOrdersUpdate,
  'fulfillmentOrders.close': fulfillmentOrdersClose,
  'fulfillmentOrders.get': fulfillmentOrdersGet,
  'fulfillmentOrders.hold': fulfillmentOrdersHold,
  'fulfillmentOrders.list': fulfillmentOrdersList,
  'fulfillmentOrders.merge': fulfillmentOrdersMerge,
  'fulfillmentOrders.move': fulfillmentOrdersMove,
  'fulfillmentOrders.release': fulfillmentOrdersRelease,
  'fulfillmentOrders.split': fulfillmentOrdersSplit,
  'fulfillmentOrders.update': fulfillmentOrdersUpdate,
  'fulfillments.cancel': fulfillmentsCancel,
  'fulfillments.create': fulfillmentsCreate,
  'fulfillments.deliver': fulfillmentsDeliver,
  'fulfillments.get': fulfillmentsGet,
  'fulfillments.labels.cancel': fulfillmentsLabelsCancel,
  'fulfillments.labels.create': fulfillmentsLabelsCreate,
  'fulfillments.list': fulfillmentsList,
  'fulfillments.update': fulfillmentsUpdate,
  'orderChanges.confirm': orderChangesConfirm,
  'orderChanges.create': orderChangesCreate,
  'orderChanges.decline': orderChangesDecline,
  'orderChanges.get': orderChangesGet,
  'orderChanges.list': orderChangesList,
  'orderWorkflows.get': orderWorkflowsGet,
  'orderWorkflows.list': orderWorkflowsList,
  'orderWorkflows.retry': orderWorkflowsRetry,
  'orders.cancel': ordersCancel,
  'orders.capture': ordersCapture,
  'orders.close': ordersClose,
  'orders.comments.add': ordersCommentsAdd,
  'orders.get': ordersGet,
  'orders.list': ordersList,
  'orders.open': ordersOpen,
  'orders.timeline.list': ordersTimelineList,
  'orders.update': ordersUpdate,
  'paymentLinks.create': paymentLinksCreate,
  'paymentLinks.open': paymentLinksOpen,
  'paymentLinks.pay': paymentLinksPay,
  'refunds.calculate': refundsCalculate,
  'refunds.create': refundsCreate,
  'refunds.get': refundsGet,
  'refunds.list': refundsList,
  'returns.approve': returnsApprove,
  'returns.cancel': returnsCancel,
  'returns.close': returnsClose,
  'returns.create': returnsCreate,
  'returns.decline': returnsDecline,
  'returns.get': returnsGet,
  'returns.inspect': returnsInspect,
  'returns.list': returnsList,
  'returns.receive': returnsReceive,
}

// What modules above this one may do with orders.
export type { CreditPart, DiscountShare, LineWords, OrderAddress, OrderState, ShippingWords, TaxShare } from './order.js'
export { toOrder, toSnapshot } from './order.js'
export { isPackedAt } from './fulfillmentStore.js'
export { findOrders, getOrder, lockOrder, lockOrders, orderIdsOfCheckouts } from './orderStore.js'
export { placeOrders, sendFrom, type Allotment, type OrderPlacement, type PlacementLine } from './placeOrders.js'
export { recomputeOrder } from './recomputeOrder.js'
export { amountsOf } from './amounts.js'
export { customerExporters, forgetOrdersOf } from './customers.js'
export { invariants } from './invariants.js'
export { orderFaults } from './faults.js'
export { fulfillmentFaults, refundFaults } from './workFaults.js'
export { consumers } from './consumers.js'
export { phasedWorkers, workers } from './workers.js'
