// Services that say what is taxed: how they are kept, and whose word counts when they do not keep theirs.
import t from 'tap'
import type { Checkout } from '@souk/sdk'
import { collect, harness, refusal, repeats, type TestStore } from '../harness.js'
import { merchantService, type Answer } from '../merchantService.js'
import { fees, portland, questionOf, taxShop, usd } from './taxShop.js'

const h = await harness(t, { env: { SOUK_EGRESS_ALLOW_LOOPBACK: 'true' } })
const MISSING = 'txp_00000000000000000000000000'
const URL = 'https://taxes.example.com/souk'
const types = async (store: TestStore, id: string) => (await h.events(store)).filter((event) => event.resource_id === id).map(({ type }) => type)

t.test('taxProviders.create, taxProviders.get, taxProviders.list, taxProviders.update, taxProviders.secrets.rotate, taxProviders.delete: services that are asked', async (t) => {
  const store = await h.createStore()
  const { taxProviders: providers } = store.souk
  const created = await repeats(t, (options) => providers.create({ name: 'Desk', url: URL }, options))
  const { secret, ...shown } = created
  t.match(secret, /^whsec_/)
  t.match(shown, { version: 1, name: 'Desk', active: true, fallback: 'table', timeout_ms: 3_000, secrets: [{ expires_at: null }] })
  t.strictSame(await providers.get({ tax_provider_id: shown.id }), shown, 'the secret is shown once')
  const [row] = await h.sql<{ row: string }>(store.store.shard_id, 'SELECT p::text AS row FROM tax_providers p WHERE id = $1', [shown.id])
  t.notOk(row!.row.includes(secret.slice(6)), 'and is kept sealed')
  const [kept] = await h.sql<{ held: boolean }>(store.store.shard_id, 'SELECT bool_or(position($2 IN body) > 0) AS held FROM idempotency_keys WHERE store_id = $1', [store.store.id, secret.slice(6)])
  t.equal(kept!.held, false, 'also in the reply that is kept for a repeat')
  for (const url of ['http://taxes.example.com/', 'https://10.0.0.1/', 'https://user:word@taxes.example.com/']) t.match(await refusal(providers.create({ name: 'X', url })), { status: 422, code: 'pricing.tax_provider_invalid', errors: [{ pointer: '/url' }] }, url)
  const taken = { status: 409, code: 'pricing.tax_provider_active', errors: [{ pointer: '/active' }] }
  t.match(await refusal(providers.create({ name: 'Second', url: URL })), taken, 'one is active at most')
  const second = await providers.create({ name: 'Second', url: URL, active: false, fallback: 'refuse' })
  t.match(await refusal(providers.update({ tax_provider_id: second.id, active: true })), taken)
  t.match(await repeats(t, (options) => providers.update({ tax_provider_id: shown.id, timeout_ms: 500, fallback: 'refuse', active: false }, { ...options, ifMatch: '"1"' })), { version: 2, timeout_ms: 500, fallback: 'refuse', active: false, name: 'Desk' })
  t.match(await providers.update({ tax_provider_id: second.id, active: true }), { active: true })
  t.match(await refusal(providers.update({ tax_provider_id: shown.id, timeout_ms: 10_001 })), { status: 400, errors: [{ pointer: '/timeout_ms' }] })
  t.match(await refusal(providers.update({ tax_provider_id: shown.id, name: 'X' }, { ifMatch: '"1"' })), { status: 412 })
  const rotated = await repeats(t, (options) => providers.secrets.rotate({ tax_provider_id: shown.id, overlap_seconds: 60 }, options))
  t.not(rotated.secret, secret)
  t.equal(rotated.secrets.length, 2)
  h.clock.advance(61_000)
  t.equal((await providers.get({ tax_provider_id: shown.id })).secrets.length, 1, 'the old one ends with the overlap')
  const other = await h.createStore()
  const missing = await refusal(other.souk.taxProviders.get({ tax_provider_id: MISSING }))
  t.match(missing, { status: 404, code: 'pricing.tax_provider_not_found' })
  const foreign = { tax_provider_id: shown.id }
  const { taxProviders: strangers } = other.souk
  for (const attempt of [() => strangers.get(foreign), () => strangers.update({ ...foreign, name: 'X' }), () => strangers.secrets.rotate(foreign), () => strangers.delete(foreign), () => strangers.check({ ...foreign, destination: { country: 'US' } })]) t.strictSame(await refusal(attempt()), missing)
  t.match(await refusal((await h.clientWith(store, ['tax_providers:read'])).taxProviders.create({ name: 'X', url: URL })), { status: 403 })
  await repeats(t, (options) => providers.delete({ tax_provider_id: shown.id }, options))
  t.strictSame(await types(store, shown.id), ['tax_provider.created', 'tax_provider.updated', 'tax_provider.updated', 'tax_provider.deleted'])
  for (let i = 0; i < 19; i++) await providers.create({ name: `P${i}`, url: URL, active: false })
  t.match(await refusal(providers.create({ name: 'One more', url: URL, active: false })), { status: 422, code: 'pricing.too_many_tax_providers' })
  t.equal((await collect(providers.list({ limit: 7 }))).length, 20)
})

t.test('taxProviders.update: of two who make another provider active at one moment, one is refused', async (t) => {
  const { souk } = await h.createStore()
  const made = await Promise.all(['A', 'B'].map((name) => souk.taxProviders.create({ name, url: URL, active: false })))
  const outcomes = await Promise.allSettled(made.map(({ id }) => souk.taxProviders.update({ tax_provider_id: id, active: true })))
  t.strictSame(outcomes.map(({ status }) => status).sort(), ['fulfilled', 'rejected'])
  t.equal((await collect(souk.taxProviders.list())).filter(({ active }) => active).length, 1)
})

t.test('taxProviders.check: a question to try it, of which nothing is kept', async (t) => {
  const { store: { souk, store }, service, provider } = await taxShop(h, t, fees, { active: false, timeout_ms: 300 })
  const check = () => souk.taxProviders.check({ tax_provider_id: provider.id, destination: { postal_code: '97209', country: 'US' }, amount: 500, tax_category: 'books' })
  t.match(await check(), { answered: true, fault: null, taxes: [{ name: 'State tax', rate_ppm: 60_000, amount: 8 }, { name: 'City tax', amount: 1 }] })
  t.match(service.asked.map(({ id, body }) => ({ same: id === body.request_id, ...body })), [{
    same: true, type: 'taxes.calculate', store_id: store.id, currency: 'USD', ship_to: { postal_code: '97209', country: 'US', line1: null }, shipping: null,
    lines: [{ id: '1', variant_id: null, quantity: 1, amount: 500, tax_category: 'books', taxable: true }],
  }])
  service.answer = () => undefined
  t.strictSame(await check(), { answered: false, fault: 'timeout', taxes: [] })
  service.answer = () => ({ currency: 'USD', lines: [] })
  t.strictSame(await check(), { answered: false, fault: 'bad_answer', taxes: [] })
  service.answer = () => ({ currency: 'USD', lines: [{ id: '2', taxes: [] }] })
  t.strictSame(await check(), { answered: false, fault: 'unsound', taxes: [] })
  h.hosts.set('inside.example.com', ['10.0.0.7'])
  await souk.taxProviders.update({ tax_provider_id: provider.id, url: 'https://inside.example.com/' })
  t.strictSame(await check(), { answered: false, fault: 'address_refused', taxes: [] }, 'what is private is not called, whatever its name')
  t.equal((await h.sql(store.shard_id, 'SELECT 1 FROM tax_answers WHERE store_id = $1', [store.id])).length, 0)
})

const sound = (asked: Parameters<Answer>[0]) => fees(asked, undefined as never) as { currency: string; lines: { id: string; taxes: { name: string; rate_ppm: number; amount: number }[] }[]; shipping: unknown[] | null }
const changed = (change: (answer: ReturnType<typeof sound>) => unknown): Answer => (asked) => change(sound(asked))
const withTax = (amount: number) => changed((answer) => ({ ...answer, lines: answer.lines.map((line) => (line.id === '1' ? { id: '1', taxes: [{ name: 'Odd', rate_ppm: 1, amount }] } : line)) }))

const BAD: Record<string, Answer> = {
  'late': () => undefined,
  'with a refusal': (_asked, response) => void response.writeHead(422).end('{}'),
  'with a failure': (_asked, response) => void response.writeHead(500).end('{}'),
  'with a redirect': (_asked, response) => void response.writeHead(302, { location: 'https://example.com/' }).end(),
  'by hanging up': (_asked, response) => void response.destroy(),
  'with no JSON': (_asked, response) => void response.writeHead(200).end('soon'),
  'with a body that is too large': (asked, response) => void response.writeHead(200).end(JSON.stringify({ ...sound(asked), more: 'x'.repeat(1_000_000) })),
  'with a negative tax': withTax(-1),
  'with a broken amount': withTax(1.5),
  'with an amount that is not exact': withTax(2 ** 53),
  'with more than ten times what is taxed': withTax(130_000),
  'with a line that nobody asked about': changed((answer) => ({ ...answer, lines: [...answer.lines, { id: '3', taxes: [] }] })),
  'with another line in place of one': changed((answer) => ({ ...answer, lines: answer.lines.map((line) => ({ ...line, id: line.id === '2' ? '3' : line.id })) })),
  'with a line twice': changed((answer) => ({ ...answer, lines: [answer.lines[0], answer.lines[0]] })),
  'without a line': changed((answer) => ({ ...answer, lines: answer.lines.slice(1) })),
  'without delivery': changed((answer) => ({ ...answer, shipping: null })),
  'with a tax on what is not taxed': changed((answer) => ({ ...answer, lines: answer.lines.map(({ id }) => ({ id, taxes: [{ name: 'T', rate_ppm: 1, amount: 1 }] })) })),
  'in another currency': changed((answer) => ({ ...answer, currency: 'EUR' })),
}

t.test('checkouts.create: of a provider that answers badly not a cent is used; the tables count, or nothing is sold', async (t) => {
  const { store, service, provider, cart, create } = await taxShop(h, t, fees, { timeout_ms: 300 })
  const { checkouts } = store.storefront
  const [open, fallback] = [await cart(), { tax_provider_id: provider.id }]
  for (const [how, answer] of Object.entries(BAD)) {
    service.answer = answer
    await store.souk.taxProviders.update({ ...fallback, fallback: 'refuse' })
    const before = service.asked.length
    const current = await store.storefront.carts.get({ cart_id: open.id })
    const { status, code } = await refusal(checkouts.create(create(current)))
    t.strictSame([status, code], [503, 'pricing.taxes_unavailable'], `${how}: nothing is sold`)
    t.match(await refusal(checkouts.create(create(current))), { status: 503 }, `${how}: nor at once again`)
    t.equal(service.asked.length, before + 1, `${how}: and the service is left alone for a while`)
    t.match(await store.storefront.carts.get({ cart_id: open.id }), { status: 'open', version: current.version, totals: { tax: usd(1_000) } }, `${how}: the cart is as it was`)
    await store.souk.taxProviders.update({ ...fallback, fallback: 'table' })
    const checkout: Checkout = await checkouts.create(create(current))
    t.match(checkout, { status: 'ready', tax_source: 'table', tax_provider_id: null, totals: { tax: usd(1_000) }, lines: [{ tax_lines: [{ name: 'Table', amount: usd(1_000) }] }, { tax: usd(0) }] }, `${how}: the tables count`)
    t.equal(service.asked.length, before + 2)
    await checkouts.cancel({ checkout_id: checkout.id })
  }
  const raw = await h.raw('POST', '/v1/storefront/checkouts', { headers: { authorization: `Bearer ${store.publishable_key}`, 'content-type': 'application/json' }, body: JSON.stringify(create(await store.storefront.carts.get({ cart_id: open.id }))) })
  t.equal(raw.status, 201)
  const last = raw.json() as unknown as Checkout
  service.answer = fees
  t.match(await checkouts.complete({ checkout_id: last.id, total: last.totals.total }), { status: 'completed', tax_source: 'table' }, 'what the tables said in its place was shown, and is what is paid, although the service would answer by now')
  await store.souk.taxProviders.update({ ...fallback, fallback: 'refuse' })
  service.answer = () => undefined
  const next = create(await cart())
  t.equal((await refusal(checkouts.create(next))).status, 503)
  service.answer = fees
  h.clock.advance(10_001)
  t.match(await checkouts.create(next), { tax_source: 'provider', totals: { tax: usd(19) } }, 'after a while it is asked again')
})

t.test('checkouts.create: a service that refuses to be found out answers nobody, with Retry-After, and holds up no other store', async (t) => {
  const silent = await taxShop(h, t, () => undefined, { timeout_ms: 2_000, fallback: 'refuse' })
  const lively = await taxShop(h, t)
  const [held, quick] = [await silent.cart(), await lively.cart()]
  let done = false
  const waiting = h.raw('POST', '/v1/storefront/checkouts', { headers: { authorization: `Bearer ${silent.store.publishable_key}`, 'content-type': 'application/json', 'idempotency-key': 'held' }, body: JSON.stringify(silent.create(held)) }).finally(() => (done = true))
  t.match(await lively.store.storefront.checkouts.create(lively.create(quick)), { tax_source: 'provider' })
  t.equal(done, false)
  const reply = await waiting
  t.strictSame([reply.status, reply.headers['retry-after']], [503, '10'])
  silent.service.answer = fees
  h.clock.advance(10_001)
  t.match(await silent.store.storefront.checkouts.create(silent.create(held), { idempotencyKey: 'held' }), { tax_source: 'provider' }, 'the key of the request that was refused is free')
})

t.test('taxProviders.create: somebody exempt is asked about as such, and is taxed by nobody', async (t) => {
  const shop = await taxShop(h, t, (asked, response) => (questionOf(asked).tax_exempt ? { ...sound(asked), lines: questionOf(asked).lines.map(({ id }) => ({ id, taxes: [] })), shipping: [] } : void response.writeHead(500).end()))
  const { souk, storefront } = shop.store
  const customer = await souk.customers.create({ email: 'charity@example.com', tax_exempt: true })
  const { id: cart_id } = await shop.cart()
  await h.sql(shop.store.store.shard_id, 'UPDATE carts SET customer_id = $3 WHERE store_id = $1 AND id = $2', [shop.store.store.id, cart_id, customer.id])
  const checkout = await storefront.checkouts.create(shop.create(await storefront.carts.get({ cart_id })))
  t.match(checkout, { tax_source: 'provider', tax_provider_id: shop.provider.id, totals: { tax: usd(0) } })
  t.match(shop.service.asked.map(({ body }) => body), [{ tax_exempt: true, customer_id: customer.id, ship_to: { line1: portland.line1 } }])
  t.notOk(JSON.stringify(shop.service.asked).includes('Lovelace'), 'who it is has no name')
  await storefront.checkouts.cancel({ checkout_id: checkout.id })
  shop.service.answer = fees
  const other = await merchantService(t, withTax(1))
  other.secret = shop.service.secret
  await souk.taxProviders.update({ tax_provider_id: shop.provider.id, url: other.url })
  t.match(await storefront.checkouts.create(shop.create(await storefront.carts.get({ cart_id }))), { tax_source: 'table', totals: { tax: usd(0) } }, 'one who taxes the exempt has no answer')
})
