import type { StoredReply } from '../../kernel/idempotency.js'
import type { OperationId, Reply, Services } from '../../kernel/operation.js'
import { toStorefrontPayment, type PaymentState } from '../payments/index.js'
import { toCheckout, type CheckoutState } from './checkout.js'

/** The reply to `checkouts.complete` as it is kept and sent: the same bytes, whoever completes the checkout. */
export function replyOf(checkout: CheckoutState, payment: PaymentState | null, status: 200 | 202, services: Services): StoredReply {
  const body = toCheckout(checkout, payment === null ? null : toStorefrontPayment(payment, services.secrets))
  return services.writeReply('checkouts.complete', { status, body, version: checkout.version })
}

/** What a phased handler returns when the reply was kept already. */
export const kept = <Id extends OperationId>({ status, headers, body }: StoredReply): Reply<Id> => ({ status, headers, text: body, kept: true }) as unknown as Reply<Id>
