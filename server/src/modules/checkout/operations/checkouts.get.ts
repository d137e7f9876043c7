import type { CheckoutOperations } from '../../../contract/operations.gen.js'
import { read } from '../../../kernel/operation.js'
import { getPayment, isGatewayUsable, toStorefrontPayment } from '../../payments/index.js'
import { isChangeable, toCheckout, withoutGateway } from '../checkout.js'
import { get } from '../checkoutStore.js'

export const checkoutsGet: CheckoutOperations['checkouts.get'] = read(async (tx, { path, services }) => {
  const checkout = await get(tx, path.checkout_id)
  const [payment, payable] = await Promise.all([
    checkout.payment_id === null ? null : getPayment(tx, checkout.payment_id),
    checkout.gateway_id === null || !isChangeable(checkout, tx.now) || isGatewayUsable(tx, checkout.gateway_id),
  ])
  const body = toCheckout(payable ? checkout : withoutGateway(checkout), payment && toStorefrontPayment(payment, services.secrets))
  // What a payment and its gateway say changes without the checkout: both are mixed in, so that a conditional GET never hides it.
  const others = [payable ? '' : '0', payment?.version ?? ''].join('')
  return { status: 200, body, version: others === '' ? checkout.version : `${checkout.version}-${others}` }
})
