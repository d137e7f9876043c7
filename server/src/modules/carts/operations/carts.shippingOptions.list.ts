import type { CartsOperations } from '../../../contract/operations.gen.js'
import { phased } from '../../../kernel/operation.js'
import { get } from '../cartStore.js'
import { askOf } from '../changeCart.js'
import { listOptions } from '../listOptions.js'
import { quote } from '../quoteSources.js'

export const cartsShippingOptionsList: CartsOperations['carts.shippingOptions.list'] = phased(async (phases, { path }) => {
  return { status: 200, body: await listOptions(phases, async (tx) => quote(tx, { ...askOf(await get(tx, path.cart_id)), options: true })) }
})
