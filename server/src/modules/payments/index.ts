import type { PaymentsOperations } from '../../contract/operations.gen.js'
import { disputesGet } from './operations/disputes.get.js'
import { disputesList } from './operations/disputes.list.js'
import { paymentGatewaysCreate } from './operations/paymentGateways.create.js'
import { paymentGatewaysDelete } from './operations/paymentGateways.delete.js'
import { paymentGatewaysGet } from './operations/paymentGateways.get.js'
import { paymentGatewaysList } from './operations/paymentGateways.list.js'
import { paymentGatewaysUpdate } from './operations/paymentGateways.update.js'
import { paymentNotificationsReceive } from './operations/paymentNotifications.receive.js'
import { paymentsCapture } from './operations/payments.capture.js'
import { paymentsConfirm } from './operations/payments.confirm.js'
import { paymentsGet } from './operations/payments.get.js'
import { paymentsList } from './operations/payments.list.js'
import { paymentsVoid } from './operations/payments.void.js'
import { storefrontPaymentGatewaysList } from './operations/storefront.paymentGateways.list.js'

export const operations: PaymentsOperations = {
  'disputes.get': disputesGet,
  'disputes.list': disputesList,
  'paymentGateways.create': paymentGatewaysCreate,
  'paymentGateways.delete': paymentGatewaysDelete,
  'paymentGateways.get': paymentGatewaysGet,
  'paymentGateways.list': paymentGatewaysList,
  'paymentGateways.update': paymentGatewaysUpdate,
  'paymentNotifications.receive': paymentNotificationsReceive,
  'payments.capture': paymentsCapture,
  'payments.confirm': paymentsConfirm,
  'payments.get': paymentsGet,
  'payments.list': paymentsList,
  'payments.void': paymentsVoid,
  'storefront.paymentGateways.list': storefrontPaymentGatewaysList,
}

// Beginning a payment and having it authorised: in one transaction, with none open, and in another.
export { askAuthorization, authorize, confirm, createPayment, createPayments, recordOutcome, recordOutcomes, type Intent, type PaymentInput, type PaymentPhases } from './authorize.js'
// What is to become of it, and doing it.
export { openSettlement, type Settlement } from './settlement.js'
export { attachToOrder, giveUpPayments, planCapture, planRefund, planVoid, runTask, type Done } from './tasks.js'
export type { Plan } from './account.js'
export { requireAmount } from './request.js'
export { capturableOf, capturesOnce, heldOf, isUndecided, refundableOf, toPayment, toStorefrontPayment, type Outcome, type PaymentState, type TaskState } from './payment.js'
export { capturesOf, forgetDetails, get as getPayment, getMany as getPayments, ofOrders as paymentsOfOrders, type CaptureTries } from './paymentStore.js'
export { addFirstGateways, isUsable as isGatewayUsable, requireUsable as requireGatewaysUsable } from './gatewayStore.js'
export { invariants } from './invariants.js'
export { paymentFaults } from './faults.js'
export { phasedWorkers, workers } from './workers.js'
