import { randomUUID } from 'node:crypto'
import { newSecretId } from '../dist/kernel/id.js'
import { requestBytes } from './load.mjs'

const PRICE = 2_500
const ON_HAND = 900_000_000
const SHOPPERS = 1_000
const LINES = 2

/** A checkout that the answer to the first request names, in the bytes of the second. */
export const CHECKOUT_ID = `chk_${'0'.repeat(26)}`

/** A store in which a checkout needs an e-mail address and a payment, with more of everything than a bench can sell. */
export async function openTill(platform, store) {
  const { data: gateways } = await platform.call('GET', '/v1/payment-gateways', { key: store.secretKey })
  const gateway = gateways.find(({ payment_method }) => payment_method === 'test')
  await platform.call('PATCH', `/v1/payment-gateways/${gateway.id}`, { key: store.secretKey, body: { active: true } })
  await platform.sql(store.shardId, 'UPDATE variants SET requires_shipping = false, price_amount = $2 WHERE store_id = $1', [store.id, PRICE])
  await platform.sql(store.shardId, 'UPDATE inventory_levels SET on_hand = $2 WHERE store_id = $1', [store.id, ON_HAND])
  const variants = await platform.sql(store.shardId, 'SELECT id, product_id FROM variants WHERE store_id = $1 ORDER BY id LIMIT 1000', [store.id])
  return new Till(platform, store, gateway.id, variants)
}

/** Shoppers with full carts, as many as are asked for, made with SQL. */
export class Till {
  #count = 0

  constructor(platform, store, gatewayId, variants) {
    Object.assign(this, { platform, store, gatewayId, variants })
  }

  /** @param hot whether each cart holds a unit of the one variant that everybody wants, instead of units of two of a thousand. */
  async carts(count, hot = false) {
    const { platform, store, variants } = this
    const size = hot ? 1 : LINES
    const ids = Array.from({ length: count }, () => newSecretId('cart'))
    const chosen = ids.flatMap(() => (hot ? [0] : this.#twoOf(variants.length)))
    await platform.sql(store.shardId, `
      WITH made AS (
        INSERT INTO carts (store_id, id, currency, expires_at, created_at, updated_at) SELECT $1, c, 'USD', now() + interval '1 day', now(), now() FROM unnest($2::text[]) AS c)
      INSERT INTO cart_lines (store_id, cart_id, id, position, variant_id, product_id, quantity, price_at_add, words)
      SELECT $1, ($2::text[])[(l.nth - 1) / $6 + 1], 'li_' || lpad((l.nth - 1)::text, 26, '0'), (l.nth - 1) % $6 + 1, ($4::text[])[l.place], ($5::text[])[l.place], 1, $7, '{"title": "Bench"}'
        FROM unnest($3::int[]) WITH ORDINALITY AS l(place, nth)`,
    [store.id, ids, chosen.map((place) => place + 1), variants.map(({ id }) => id), variants.map(({ product_id }) => product_id), size, PRICE])
    return ids.map((id) => ({ id, total: { amount: PRICE * size, currency: 'USD' }, email: `shopper-${this.#count++ % SHOPPERS}@bench.example` }))
  }

  #twoOf(count) {
    const first = Math.floor(Math.random() * count)
    return [first, (first + 1 + Math.floor(Math.random() * (count - 1))) % count]
  }

  create({ id, email }) {
    return { cart_id: id, cart_version: 1, email, payment: { payment_gateway_id: this.gatewayId } }
  }

  /** From the cart to the order at the database edge. */
  async sell(edge, cart) {
    const { status, body } = await edge.run('checkouts.create', { body: this.create(cart), key: randomUUID() })
    if (status !== 201) throw new Error(`a checkout answered ${status}: ${body}`)
    const done = await edge.run('checkouts.complete', { path: { checkout_id: JSON.parse(body).id }, body: { total: cart.total }, key: randomUUID() })
    if (done.status !== 200) throw new Error(`completing a checkout answered ${done.status}: ${done.body}`)
  }

  /** The same over HTTP, as the generator takes it: the second request names what the first was answered with. */
  requests(carts) {
    const headers = () => ({ Authorization: `Bearer ${this.store.publishableKey}`, 'Idempotency-Key': randomUUID() })
    return carts.map((cart) => ({
      first: requestBytes('/v1/storefront/checkouts', { method: 'POST', headers: headers(), body: this.create(cart) }),
      then: requestBytes(`/v1/storefront/checkouts/${CHECKOUT_ID}/complete`, { method: 'POST', headers: headers(), body: { total: cart.total } }),
    }))
  }
}
