import type { OrdersOperations } from '../../../contract/operations.gen.js'
import { phased } from '../../../kernel/operation.js'
import { Problem } from '../../../kernel/problem.js'
import { attachToOrder, authorize, toStorefrontPayment } from '../../payments/index.js'
import { syncPayments } from '../followPayments.js'
import { beginPayment } from '../payByLink.js'

export const paymentLinksPay: OrdersOperations['paymentLinks.pay'] = phased(async (phases, { body, services }) => {
  const { order, intent } = await phases.inStore((tx) => beginPayment(tx, body.token, body.payment, services.secrets))
  const payment = await authorize(phases, intent.payment.id)
  if (payment.status === 'failed') throw new Problem('payments.declined', payment.error?.detail)
  const paid = payment.authorized > 0
  if (paid) {
    await phases.inStore(async (tx) => {
      await syncPayments(tx, [order.id])
      await attachToOrder(tx, [{ payment_id: payment.id, order_id: order.id }])
    })
  }
  return { status: paid ? 200 : 202, body: { order_id: order.id, order_name: order.name, payment: toStorefrontPayment(payment, services.secrets) } }
})
