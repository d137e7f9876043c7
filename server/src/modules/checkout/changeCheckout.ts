import type { CheckoutState, CheckoutUpdate } from './checkout.js'

/** The checkout with what the shopper changed; the last payment, which failed, is no longer of interest. */
export function changeCheckout(before: CheckoutState, { shipping_option_id, payment, ...fields }: CheckoutUpdate): CheckoutState {
  const given = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined))
  return {
    ...before, ...given, payment_id: null, wishes: shipping_option_id === undefined ? before.wishes : { ...before.wishes, shipping_option_id },
    ...(payment === undefined ? {} : { gateway_id: payment?.payment_gateway_id ?? null, payment_details: payment?.details ?? null }),
  }
}
