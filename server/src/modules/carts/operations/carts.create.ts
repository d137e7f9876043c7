import type { CartsOperations } from '../../../contract/operations.gen.js'
import { write } from '../../../kernel/operation.js'
import { addUnits, changeDetails, LIFETIME_MS, type CartState } from '../cart.js'
import { findOffers, insert } from '../cartStore.js'
import { toCart, versionTag } from '../cartView.js'
import { priced } from '../changeCart.js'

export const cartsCreate: CartsOperations['carts.create'] = write(async (tx, { body = {} }) => {
  const wanted = (body.lines ?? []).map(({ variant_id, quantity = 1, properties = {} }) => ({ variant_id, quantity, properties }))
  const { offers, needs } = await findOffers(tx, wanted.map(({ variant_id }) => variant_id))
  const { cart, quote } = await priced(tx, {
    id: tx.newSecretId('cart'), version: 1, status: 'open', currency: tx.store.currency, customer_id: null, email: body.email ?? null, details: changeDetails(null, { shipping_address: body.shipping_address, billing_address: body.billing_address }), note: body.note ?? null, attributes: body.attributes ?? {},
    checkout_id: null, expires_at: new Date(tx.now.getTime() + LIFETIME_MS), created_at: tx.now, updated_at: tx.now, news: 'created', needs,
    lines: addUnits([], wanted, offers, () => tx.newId('lineItem'), (index) => `/lines/${index}`),
  } satisfies CartState, new Set())
  const reply = toCart(cart, quote)
  insert(tx, cart)
  return { status: 201, body: reply, version: versionTag(reply), headers: { Location: `/v1/storefront/carts/${cart.id}` } }
})
