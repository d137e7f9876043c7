import type { CheckoutOperations } from '../../../contract/operations.gen.js'
import { phased } from '../../../kernel/operation.js'
import { listOptions, quote } from '../../carts/index.js'
import { askOf } from '../checkout.js'
import { get } from '../checkoutStore.js'

export const checkoutsShippingOptionsList: CheckoutOperations['checkouts.shippingOptions.list'] = phased(async (phases, { path, services }) => {
  return { status: 200, body: await listOptions(phases, async (tx) => quote(tx, { ...askOf(await get(tx, path.checkout_id), tx.storeId, services.secrets), options: true })) }
})
