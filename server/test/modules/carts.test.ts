import { createHash } from 'node:crypto'
import type { Product } from '@souk/sdk'
import { check, property, nat, record, array, constantFrom, oneof, integer } from 'fast-check'
import t from 'tap'
import { addUnits, changeLine, removeLine, type CartState, type LineState, type Offer } from '../../src/modules/carts/cart.js'
import { toCart } from '../../src/modules/carts/cartView.js'
import { harness, refusal, until, type TestStore } from '../harness.js'

const h = await harness(t)
const DAY_MS = 86_400_000
const MISSING_CART = 'cart_00000000000000000000000000'
const MISSING_VARIANT = 'var_00000000000000000000000000'
const usd = (amount: number) => ({ amount, currency: 'USD' })

/** A product on sale with one variant for each price; stock null takes backorders. */
async function onSale(store: TestStore, prices: number[], stock: number | null = 1000): Promise<Product> {
  return store.souk.products.create({
    title: 'Canvas field jacket', status: 'active', options: [{ name: 'Size' }], media: [{ url: 'https://images.example.com/jacket.jpg' }],
    variants: prices.map((amount, index) => ({ sku: `CFJ-${index}`, option_values: [`S${index}`], price: usd(amount), inventory_policy: stock === null ? 'backorder' as const : 'deny' as const, stock: stock === null ? [] : [{ on_hand: stock }] })),
  })
}

async function shop(prices: number[], stock: number | null = 1000) {
  const store = await h.createStore()
  const product = await onSale(store, prices, stock)
  return { store, product, carts: store.storefront.carts, variants: product.variants.map((variant) => variant.id) }
}

/** Events of a cart come from a worker, and changes in quick succession share one; so the one with the last state is waited for. */
const announced = (store: TestStore, cart: { id: string }, version: number) => until(`news of ${cart.id} at version ${version}`, async () => (await h.events(store)).find((event) => event.resource_id === cart.id && (event.data as { version: number }).version === version))


t.test('carts.create: opens a cart with the prices of the store, and equal lines become one', async (t) => {
  const { store, product, carts, variants: [small, large] } = await shop([12900, 13900])
  const cart = await carts.create({ email: 'ada@example.com', lines: [{ variant_id: small!, quantity: 2 }, { variant_id: large! }, { variant_id: small!, quantity: 3 }, { variant_id: small!, properties: { Engraving: 'Ada' } }] })
  t.match(cart, { version: 1, status: 'open', currency: 'USD', email: 'ada@example.com', note: null, attributes: {} })
  t.strictSame(cart.lines.map((line) => [line.variant_id, line.quantity, line.total.amount, line.properties]), [[small, 5, 64500, {}], [large, 1, 13900, {}], [small, 1, 12900, { Engraving: 'Ada' }]])
  t.match(cart.lines[0], { product_id: product.id, title: 'Canvas field jacket', variant_title: 'S0', sku: 'CFJ-0', options: [{ name: 'Size', value: 'S0' }], image_url: 'https://images.example.com/jacket.jpg', unit_price: usd(12900), price_at_add: usd(12900), price_changed: false, purchasable: true, requires_shipping: true })
  t.strictSame(cart.totals, { subtotal: usd(91300), discount: usd(0), shipping: usd(0), tax: usd(0), tax_included: false, total: usd(91300), credits: usd(0), due: usd(91300) })
  t.equal(new Date(cart.expires_at).getTime() - new Date(cart.created_at).getTime(), DAY_MS)
  t.match(await announced(store, cart, 1), { type: 'cart.created', data: { status: 'open', line_count: 3, unit_count: 7, subtotal: usd(91300) } })

  const empty = await carts.create()
  t.strictSame([empty.lines, empty.totals.total], [[], usd(0)])
  t.equal(new Set([cart.id, empty.id].map((id) => id.slice(5, 15))).size, 2, 'ids of one moment share no prefix: they are random from the first character')
})

t.test('carts.create: refuses what cannot be bought', async (t) => {
  const { store, product, carts, variants: [scarce] } = await shop([500], 3)
  const other = await shop([500])
  await t.rejects(carts.create({ lines: [{ variant_id: scarce!, quantity: 0 }] }), { status: 400, code: 'request.validation_failed', errors: [{ pointer: '/lines/0/quantity' }] })
  await t.rejects(carts.create({ lines: [{ variant_id: scarce!, quantity: 2 }, { variant_id: scarce!, quantity: 2, properties: { a: 'b' } }] }), { status: 409, code: 'inventory.insufficient_stock', errors: [{ pointer: '/lines/0/quantity', detail: '3 can be bought' }] }, 'the stock is for all lines of the variant')
  t.strictSame(await refusal(carts.create({ lines: [{ variant_id: other.variants[0]! }] })), await refusal(carts.create({ lines: [{ variant_id: MISSING_VARIANT }] })), 'a variant of another store is a missing one')
  await store.souk.products.update({ product_id: product.id, status: 'draft' })
  await t.rejects(carts.create({ lines: [{ variant_id: scarce! }] }), { status: 404, code: 'catalog.variant_not_found', errors: [{ pointer: '/lines/0/variant_id' }] }, 'a draft is not for sale')
})

t.test('carts.create: a repeated key opens one cart', async (t) => {
  const { carts, variants: [variant] } = await shop([500])
  const open = () => carts.create({ lines: [{ variant_id: variant! }] }, { idempotencyKey: 'open-1' }).withResponse()
  const [first, again] = [await open(), await open()]
  t.strictSame(again.data, first.data)
  t.equal(again.response.headers.get('idempotency-replayed'), 'true')
  await t.rejects(carts.create({}, { idempotencyKey: 'open-1' }), { status: 422, code: 'idempotency.key_reused' })
})

t.test('a key without the permission of carts is refused', async (t) => {
  const store = await h.createStore()
  await h.sql('directory', `UPDATE api_keys SET scopes = '{storefront:read}' WHERE store_id = $1 AND kind = 'publishable'`, [store.store.id])
  const { carts } = store.storefront
  const calls = [() => carts.create(), () => carts.update({ cart_id: MISSING_CART, note: 'x' }), () => carts.get({ cart_id: MISSING_CART }), () => carts.lines.add({ cart_id: MISSING_CART, variant_id: MISSING_VARIANT }), () => carts.lines.update({ cart_id: MISSING_CART, line_id: 'li_00000000000000000000000000', quantity: 1 }), () => carts.lines.remove({ cart_id: MISSING_CART, line_id: 'li_00000000000000000000000000' })]
  for (const call of calls) t.match(await refusal(call()), { status: 403, code: 'auth.permission_denied' })
})

t.test('carts.get: a price that changed is shown beside the one at which the line was added, under a new ETag', async (t) => {
  const { store, product, carts, variants: [variant] } = await shop([500])
  const cart = await carts.create({ lines: [{ variant_id: variant!, quantity: 3 }] })
  const read = async () => (await carts.get({ cart_id: cart.id }).withResponse())
  const before = await read()
  t.strictSame(before.data, cart)
  const etag = before.response.headers.get('etag')!
  t.equal(etag, '"1"')
  const headers = { authorization: `Bearer ${store.publishable_key}`, 'if-none-match': etag }
  t.equal((await h.raw('GET', `/v1/storefront/carts/${cart.id}`, { headers })).status, 304)

  await store.souk.products.update({ product_id: product.id, variants: [{ option_values: ['S0'], price: usd(650) }] })
  t.equal((await h.raw('GET', `/v1/storefront/carts/${cart.id}`, { headers })).status, 200, 'the old ETag does not hide the new price')
  const after = await read()
  t.match(after.data, { version: 1, lines: [{ unit_price: usd(650), price_at_add: usd(500), price_changed: true, total: usd(1950) }], totals: { subtotal: usd(1950), total: usd(1950) } })
  const changed = await carts.lines.add({ cart_id: cart.id, variant_id: variant! }, { ifMatch: after.response.headers.get('etag')! })
  t.match(changed.lines, [{ quantity: 4, price_at_add: usd(500), unit_price: usd(650), total: usd(2600) }], 'and the ETag of a changed price still allows changes')

  await store.souk.products.update({ product_id: product.id, status: 'archived' })
  t.match((await carts.get({ cart_id: cart.id })).lines, [{ purchasable: false, unit_price: usd(500), title: 'Canvas field jacket' }], 'a product off sale stays visible')
})

t.test('carts.get: an expired cart and one of another store are like one that never was', async (t) => {
  const [mine, theirs] = [await shop([500]), await shop([500])]
  const cart = await theirs.carts.create({ lines: [{ variant_id: theirs.variants[0]! }] })
  const missing = await refusal(mine.carts.get({ cart_id: MISSING_CART }))
  t.match(missing, { status: 404, code: 'carts.cart_not_found' })
  const line = cart.lines[0]!.id
  const attempts = { get: () => mine.carts.get({ cart_id: cart.id }), update: () => mine.carts.update({ cart_id: cart.id, note: 'x' }), add: () => mine.carts.lines.add({ cart_id: cart.id, variant_id: mine.variants[0]! }), change: () => mine.carts.lines.update({ cart_id: cart.id, line_id: line, quantity: 2 }), remove: () => mine.carts.lines.remove({ cart_id: cart.id, line_id: line }) }
  for (const [name, attempt] of Object.entries(attempts)) t.strictSame(await refusal(attempt()), missing, name)
  t.strictSame(await theirs.carts.get({ cart_id: cart.id }), cart, 'and nothing happened to it')

  h.clock.advance(DAY_MS - 60_000)
  const touched = await theirs.carts.update({ cart_id: cart.id, note: 'still here' })
  h.clock.advance(DAY_MS - 60_000)
  t.equal((await theirs.carts.get({ cart_id: cart.id })).version, touched.version, 'every change moves the expiry')
  h.clock.advance(120_000)
  t.strictSame(await refusal(theirs.carts.get({ cart_id: cart.id })), missing)
  t.strictSame(await refusal(theirs.carts.lines.add({ cart_id: cart.id, variant_id: theirs.variants[0]! })), missing)
})

t.test('carts.update: changes what it names and leaves the rest', async (t) => {
  const { store, carts, variants: [variant] } = await shop([500])
  const cart = await carts.create({ email: 'ada@example.com', note: 'Gift', lines: [{ variant_id: variant! }] })
  await announced(store, cart, 1)
  const updated = await carts.update({ cart_id: cart.id, email: null, attributes: { source: 'newsletter' } })
  t.match(updated, { version: 2, email: null, note: 'Gift', attributes: { source: 'newsletter' }, lines: [{ quantity: 1 }] })
  t.strictSame(await carts.get({ cart_id: cart.id }), updated)
  t.match(await announced(store, cart, 2), { type: 'cart.updated', sequence: 2 })
  await t.rejects(carts.update({ cart_id: cart.id, email: 'nobody' }), { status: 400, code: 'request.validation_failed' })
  await t.rejects(carts.update({ cart_id: cart.id, note: 'late' }, { ifMatch: '"1"' }), { status: 412, code: 'request.precondition_failed' })
  const again = () => carts.update({ cart_id: cart.id, note: 'once' }, { idempotencyKey: 'note-1' })
  t.strictSame(await again(), await again())
  t.equal((await carts.get({ cart_id: cart.id })).version, 3)
})

t.test('carts.lines.add: units of equal variant and properties become one line', async (t) => {
  const { store, carts, variants: [variant] } = await shop([500])
  const cart = await carts.create()
  const add = (quantity: number, properties?: Record<string, string>) => carts.lines.add({ cart_id: cart.id, variant_id: variant!, quantity, properties })
  await add(1, { Size: 'M', Engraving: 'Ada' })
  await add(2, { Engraving: 'Ada', Size: 'M' })
  const full = await add(4)
  t.match(full, { version: 4, lines: [{ quantity: 3, properties: { Size: 'M', Engraving: 'Ada' } }, { quantity: 4, properties: {} }], totals: { total: usd(3500) } })
  await announced(store, cart, 4)
  const once = () => carts.lines.add({ cart_id: cart.id, variant_id: variant! }, { idempotencyKey: 'add-1' })
  t.strictSame(await once(), await once(), 'a repeated key adds once')
  t.equal((await carts.get({ cart_id: cart.id })).lines[1]!.quantity, 5)
  await t.rejects(carts.lines.add({ cart_id: cart.id, variant_id: variant! }, { ifMatch: '"4"' }), { status: 412, code: 'request.precondition_failed' })
  await t.rejects(carts.lines.add({ cart_id: cart.id, variant_id: variant!, quantity: 10_000 }), { status: 400, code: 'request.validation_failed' })
})

t.test('carts.lines.add: keeps to 9,999 units, 200 lines and the stock there is', async (t) => {
  const { store, carts, variants: [variant] } = await shop([500], null)
  const cart = await carts.create({ lines: [{ variant_id: variant!, quantity: 9_998 }, ...Array.from({ length: 199 }, (_, index) => ({ variant_id: variant!, properties: { n: String(index) } }))] })
  t.equal(cart.lines.length, 200)
  await t.rejects(carts.lines.add({ cart_id: cart.id, variant_id: variant!, properties: { n: 'one more' } }), { status: 422, code: 'carts.too_many_lines' })
  await t.rejects(carts.lines.add({ cart_id: cart.id, variant_id: variant!, quantity: 2 }), { status: 422, code: 'carts.quantity_too_large', errors: [{ pointer: '/quantity' }] })
  t.equal((await carts.lines.add({ cart_id: cart.id, variant_id: variant! })).lines[0]!.quantity, 9_999)

  const scarce = await onSale(store, [700], 5)
  const [only] = scarce.variants
  const small = await carts.create({ lines: [{ variant_id: only!.id, quantity: 3 }] })
  await t.rejects(carts.lines.add({ cart_id: small.id, variant_id: only!.id, quantity: 3 }), { status: 409, code: 'inventory.insufficient_stock', errors: [{ pointer: '/quantity', code: 'insufficient_stock', detail: '5 can be bought' }] })
  t.strictSame(await carts.get({ cart_id: small.id }), small, 'a refused change leaves no trace')

  const dear = await onSale(store, [Number.MAX_SAFE_INTEGER], null)
  await t.rejects(carts.create({ lines: [{ variant_id: dear.variants[0]!.id, quantity: 2 }] }), { status: 422, code: 'carts.total_too_large' })
})

t.test('carts.lines.update: sets quantity and properties; a line that becomes equal to another goes up in it', async (t) => {
  const { store, carts, variants: [variant] } = await shop([500], 10)
  const cart = await carts.create({ lines: [{ variant_id: variant!, quantity: 2 }, { variant_id: variant!, quantity: 3, properties: { Engraving: 'Ada' } }] })
  const [plain, engraved] = cart.lines
  const change = (line_id: string, to: { quantity?: number; properties?: Record<string, string> }) => carts.lines.update({ cart_id: cart.id, line_id, ...to })
  t.match(await change(plain!.id, { quantity: 7 }), { version: 2, lines: [{ id: plain!.id, quantity: 7 }, { id: engraved!.id, quantity: 3 }] })
  await t.rejects(change(plain!.id, { quantity: 8 }), { status: 409, code: 'inventory.insufficient_stock' })
  const [merged, ...none] = (await change(engraved!.id, { properties: {} })).lines
  t.match(merged, { id: engraved!.id, quantity: 10, properties: {} })
  t.strictSame(none, [])
  await announced(store, cart, 3)
  await t.rejects(change(plain!.id, { quantity: 1 }), { status: 404, code: 'carts.line_not_found' })
  await t.rejects(change(engraved!.id, { quantity: 0 }), { status: 400, code: 'request.validation_failed' })
  await store.souk.products.delete({ product_id: merged!.product_id })
  t.match(await change(engraved!.id, { quantity: 1 }), { lines: [{ quantity: 1, purchasable: false }] }, 'less of what is gone can always be asked for')
  await t.rejects(change(engraved!.id, { quantity: 2 }), { status: 404, code: 'catalog.variant_not_found' })
  const halve = () => carts.lines.update({ cart_id: cart.id, line_id: engraved!.id, quantity: 1 }, { idempotencyKey: 'halve-1' })
  t.strictSame(await halve(), await halve())
})

t.test('carts.lines.remove: takes the line out, once', async (t) => {
  const { store, carts, variants } = await shop([500, 700])
  const cart = await carts.create({ lines: variants.map((variant_id) => ({ variant_id })) })
  const [first, second] = cart.lines
  const remove = () => carts.lines.remove({ cart_id: cart.id, line_id: first!.id }, { idempotencyKey: 'remove-1' })
  const after = await remove()
  t.match(after, { version: 2, totals: { total: usd(700) } })
  t.strictSame(after.lines.map((line) => line.id), [second!.id])
  t.strictSame(await remove(), after)
  await t.rejects(carts.lines.remove({ cart_id: cart.id, line_id: first!.id }), { status: 404, code: 'carts.line_not_found' })
  await announced(store, cart, 2)
})

t.test('64 parallel adds of random lines all succeed, and the cart holds exactly their units', async (t) => {
  const { store, carts, variants } = await shop([100, 250, 999, 12_345], null)
  const seed = Date.now() % 100_000
  t.comment(`seed ${seed}`)
  const random = (round: number, add: number, below: number) => createHash('sha256').update(`${seed} ${round} ${add} ${below}`).digest().readUInt32BE() % below
  for (let round = 0; round < 8; round++) {
    const cart = await carts.create()
    const properties = (add: number): Record<string, string> => (random(round, add, 3) === 0 ? { Gift: 'yes' } : {})
    const adds = Array.from({ length: 64 }, (_, add) => ({ variant_id: variants[random(round, add, 4)]!, quantity: 1 + random(round, add, 9), properties: properties(add) }))
    const replies = await Promise.allSettled(adds.map((add) => carts.lines.add({ cart_id: cart.id, ...add })))
    const wanted = new Map<string, number>()
    const acknowledged = adds.filter((_, index) => replies[index]!.status === 'fulfilled')
    for (const { variant_id, quantity, properties } of acknowledged) wanted.set(`${variant_id} ${JSON.stringify(properties)}`, (wanted.get(`${variant_id} ${JSON.stringify(properties)}`) ?? 0) + quantity)
    const after = await carts.get({ cart_id: cart.id })
    t.strictSame(after.lines.map((line) => [`${line.variant_id} ${JSON.stringify(line.properties)}`, line.quantity]).sort(), [...wanted].sort())
    t.equal(after.version, 1 + acknowledged.length)
    t.strictSame(replies.flatMap((reply) => (reply.status === 'rejected' ? [reply.reason as unknown] : [])), [], 'none was told to come back')
  }
  const versions = (await h.events(store, 'cart.updated')).map((event) => event.sequence)
  t.ok(versions.length < 8 * 64 / 2, `${versions.length} events told of ${8 * 64} changes`)
})

t.test('carts.lines.add: of those who add at one moment each is answered with the cart as they left it, and who is refused leaves it alone', async (t) => {
  const { carts, variants } = await shop([500, 700])
  const cart = await carts.create()
  const add = (nth: number) => carts.lines.add({ cart_id: cart.id, variant_id: variants[nth % 2]! })
  const refused = [() => carts.lines.add({ cart_id: cart.id, variant_id: MISSING_VARIANT }), () => carts.lines.add({ cart_id: cart.id, variant_id: variants[0]! }, { ifMatch: '"99"' }), () => carts.lines.add({ cart_id: MISSING_CART, variant_id: variants[0]! })]
  const [replies, refusals] = await Promise.all([Promise.all(Array.from({ length: 12 }, (_, nth) => add(nth))), Promise.all(refused.map((call) => refusal(call())))])
  t.strictSame(refusals.map(({ code }) => code), ['catalog.variant_not_found', 'request.precondition_failed', 'carts.cart_not_found'])
  t.strictSame(replies.map(({ version }) => version).sort((a, b) => a - b), Array.from({ length: 12 }, (_, nth) => nth + 2))
  for (const { version, lines } of replies) t.equal(lines.reduce((units, line) => units + line.quantity, 0), version - 1)
  t.match(await carts.get({ cart_id: cart.id }), { version: 13, lines: [{ quantity: 6 }, { quantity: 6 }], totals: { total: usd(6 * 500 + 6 * 700) } })
})

t.test('a cart that expires with lines is announced as abandoned; an empty one just ends', async (t) => {
  const { store, carts, variants: [variant] } = await shop([500])
  const full = await carts.create({ lines: [{ variant_id: variant!, quantity: 2 }] })
  const empty = await carts.create()
  await announced(store, full, 1)
  h.clock.advance(DAY_MS)
  t.match(await announced(store, full, 2), { type: 'cart.abandoned', data: { status: 'abandoned', unit_count: 2 } })
  await until('the empty cart', async () => (await h.sql<{ status: string }>(store.store.shard_id, 'SELECT status FROM carts WHERE store_id = $1 AND id = $2', [store.store.id, empty.id]))[0]?.status === 'abandoned')
  t.strictSame((await h.events(store, 'cart.abandoned')).map((event) => event.resource_id), [full.id])
})

t.test('rules: whatever is added, changed and removed, lines stay distinct and every total is the sum of its parts', async (t) => {
  const offers = new Map<string, Offer>(['a', 'b', 'c'].map((id, index) => [id, { product_id: 'p', price_amount: 199 * (index + 1), available: index === 0 ? 40 : null, words: { title: 't', variant_title: 'v', sku: null, options: [], image_url: null, requires_shipping: true } }]))
  const properties = constantFrom<Record<string, string>>({}, { x: '1' }, { x: '2', y: '1' })
  const step = oneof(
    record({ do: constantFrom('add' as const), variant_id: constantFrom('a', 'b', 'c', 'gone'), quantity: integer({ min: 1, max: 6000 }), properties }),
    record({ do: constantFrom('change' as const), nth: nat(5), quantity: integer({ min: 1, max: 9999 }), properties }),
    record({ do: constantFrom('remove' as const), nth: nat(5) }),
  )
  let ids = 0
  check(property(array(step, { maxLength: 40 }), (steps) => {
    let lines: readonly LineState[] = []
    for (const one of steps) {
      try {
        if (one.do === 'add') lines = addUnits(lines, [one], offers, () => `li_${++ids}`, () => '')
        else if (one.do === 'change') lines = changeLine(lines, lines[one.nth % Math.max(1, lines.length)]?.id ?? 'none', one)
        else lines = removeLine(lines, lines[one.nth % Math.max(1, lines.length)]?.id ?? 'none')
      } catch (error) {
        if ((error as Error).name !== 'Problem') throw error
      }
      assertConsistent(lines)
    }
  }), { numRuns: 500 })
  assertConsistent([])
  t.pass('500 sequences')
})

function assertConsistent(lines: readonly LineState[]): void {
  const now = new Date()
  const state: CartState = { id: 'cart', version: 1, status: 'open', currency: 'USD', customer_id: null, email: null, details: null, note: null, attributes: {}, checkout_id: null, expires_at: now, created_at: now, updated_at: now, news: null, needs: 0, lines }
  const cart = toCart(state, null)
  const keys = lines.map((line) => JSON.stringify([line.variant_id, Object.entries(line.properties).sort()]))
  if (new Set(keys).size !== keys.length) throw new Error('two lines are equal')
  if (lines.some((line) => line.quantity < 1 || line.quantity > 9999)) throw new Error('a quantity is out of bounds')
  if (cart.totals.total.amount !== cart.lines.reduce((sum, line) => sum + line.unit_price.amount * line.quantity, 0)) throw new Error('the total is not the sum')
  if (lines.reduce((units, line) => units + (line.variant_id === 'a' ? line.quantity : 0), 0) > 40) throw new Error('more than the stock')
}
