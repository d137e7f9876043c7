import type { CheckoutOperations } from '../../../contract/operations.gen.js'
import { failpoint } from '../../../kernel/failpoint.js'
import { write } from '../../../kernel/operation.js'
import { Problem } from '../../../kernel/problem.js'
import type { StoreTx } from '../../../kernel/tx.js'
import { getPayments, giveUpPayments, toStorefrontPayment } from '../../payments/index.js'
import { toCheckout, type CheckoutState } from '../checkout.js'
import { lock, notFound, saveProgress } from '../checkoutStore.js'
import { end } from '../settle.js'

export const checkoutsCancel: CheckoutOperations['checkouts.cancel'] = write(async (tx, { path, services }) => {
  const checkout = (await lock(tx, [path.checkout_id])).get(path.checkout_id)
  if (checkout === undefined) throw notFound()
  const after = checkout.status === 'cancelled' ? checkout : await cancel(tx, checkout)
  const [payment] = after.payment_id === null ? [] : await getPayments(tx, [after.payment_id])
  return { status: 200, body: toCheckout(after, payment === undefined ? null : toStorefrontPayment(payment, services.secrets)), version: after.version }
})

/** @throws checkout.not_open, checkout.in_progress */
async function cancel(tx: StoreTx, checkout: CheckoutState): Promise<CheckoutState> {
  if (checkout.status === 'completed' || checkout.status === 'expired') throw new Problem('checkout.not_open', `The checkout is ${checkout.status}.`)
  if (checkout.status === 'processing') {
    const [payment] = await getPayments(tx, [checkout.payment_id!])
    if (payment?.status !== 'requires_action') throw new Problem('checkout.in_progress', 'The payment is under way; wait until it is decided.', { retryAfter: 1 })
  }
  // Whatever a provider says about the last payment from now on, it is given back.
  if (checkout.payment_id !== null) await giveUpPayments(tx, [checkout.payment_id], 'cancelled')
  const [ended] = await end(tx, [checkout], 'cancelled')
  saveProgress(tx, [ended!])
  failpoint('checkout.cancel.before_commit')
  return ended!
}
