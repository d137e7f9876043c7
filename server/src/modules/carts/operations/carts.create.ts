import type { CartsOperations } from '../../../contract/operations.gen.js'
import { write } from '../../../kernel/operation.js'
import { addUnits, LIFETIME_MS, toCart, versionTag, type CartState } from '../cart.js'
import { findOffers, insert } from '../cartStore.js'

export const cartsCreate: CartsOperations['carts.create'] = write(async (tx, { body = {} }) => {
  const wanted = (body.lines ?? []).map(({ variant_id, quantity = 1, properties = {} }) => ({ variant_id, quantity, properties }))
  const offers = await findOffers(tx, wanted.map(({ variant_id }) => variant_id))
  const cart: CartState = {
    id: tx.newSecretId('cart'), version: 1, status: 'open', currency: tx.store.currency, email: body.email ?? null, note: body.note ?? null, attributes: body.attributes ?? {},
    expires_at: new Date(tx.now.getTime() + LIFETIME_MS), created_at: tx.now, updated_at: tx.now, news: 'created',
    lines: addUnits([], wanted, offers, () => tx.newId('lineItem'), (index) => `/lines/${index}`),
  }
  const reply = toCart(cart)
  insert(tx, cart)
  return { status: 201, body: reply, version: versionTag(reply), headers: { Location: `/v1/storefront/carts/${cart.id}` } }
})
