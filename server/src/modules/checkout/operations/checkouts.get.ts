import type { CheckoutOperations } from '../../../contract/operations.gen.js'
import { read } from '../../../kernel/operation.js'
import { getPayment, toStorefrontPayment } from '../../payments/index.js'
import { toCheckout } from '../checkout.js'
import { get } from '../checkoutStore.js'

export const checkoutsGet: CheckoutOperations['checkouts.get'] = read(async (tx, { path, services }) => {
  const checkout = await get(tx, path.checkout_id)
  const payment = checkout.payment_id === null ? null : await getPayment(tx, checkout.payment_id)
  // What a payment says changes without the checkout: its version is mixed in, so that a conditional GET never hides it.
  return { status: 200, body: toCheckout(checkout, payment && toStorefrontPayment(payment, services.secrets)), version: payment === null ? checkout.version : `${checkout.version}-${payment.version}` }
})
