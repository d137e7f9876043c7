// Customers sign in, stay signed in and are signed out: what the tokens open, and what they do not.
import { t } from 'tap'
import { createSouk } from '@souk/sdk'
import { collect, harness, refusal, repeats, until, type TestStore } from '../harness.js'

const h = await harness(t)
const PASSWORD = 'a long and quiet river'
const MINUTE = 60_000

let shoppers = 0
const newEmail = () => `shopper-${++shoppers}@example.com`

async function registered(store: TestStore, email = newEmail()) {
  const tokens = await store.storefront.customers.register({ email, password: PASSWORD, first_name: 'Maya' })
  return { email, tokens, id: tokens.customer_id, souk: h.client(tokens.access_token) }
}

const keyed = (token: string) => ({ authorization: `Bearer ${token}` })

t.test('customers.register: opens an account and signs in', async (t) => {
  const store = await h.createStore()
  const email = newEmail()
  const tokens = await repeats(t, (options) => store.storefront.customers.register({ email, password: PASSWORD, first_name: 'Maya', accepts_marketing: true }, options))
  const account = await h.client(tokens.access_token).account.get()
  t.match(account, { id: tokens.customer_id, email, first_name: 'Maya', marketing: { state: 'subscribed', source: 'registration' }, orders_count: 0, addresses: [] })
  t.match((await h.events(store, 'customer.created'))[0], { resource_id: tokens.customer_id, data: { id: tokens.customer_id, state: 'enabled', marketing_state: 'subscribed' } })
  t.notMatch(JSON.stringify(await h.events(store)), email, 'no event says who it is')
  t.match(await refusal(store.storefront.customers.register({ email: email.toUpperCase(), password: PASSWORD })), { status: 409, code: 'customers.email_taken', errors: [{ pointer: '/email' }] })
  t.match(await refusal(store.storefront.customers.register({ email: newEmail(), password: 'short' })), { status: 400, errors: [{ pointer: '/password' }] })
  const elsewhere = await h.createStore()
  t.ok(await registered(elsewhere, email), 'the same address is free in another store')
  const kept = await h.sql(store.store.shard_id, 'SELECT body FROM idempotency_keys WHERE store_id = $1', [store.store.id])
  t.equal(kept.length, 1)
  t.notMatch(JSON.stringify(kept), /souk_c/, 'a stored reply holds no usable token')
})

t.test('a session opens the storefront and the own account, and nothing else', async (t) => {
  const store = await h.createStore()
  const other = await h.createStore()
  const { souk, tokens, id } = await registered(store)
  t.match(await createSouk({ apiKey: tokens.access_token, baseUrl: h.url }).storefront.store.get(), { name: store.store.name }, 'the SDK takes an access token as its key')
  t.match(await souk.carts.create(), { status: 'open' })
  t.match(await refusal(souk.products.list()), { status: 403, code: 'auth.permission_denied' })
  t.match(await refusal(souk.customers.get({ customer_id: id })), { status: 403, code: 'auth.permission_denied' })
  t.match(await refusal(souk.credentials.get()), { status: 403, code: 'auth.permission_denied' })
  t.match(await refusal(store.storefront.account.get()), { status: 403, code: 'auth.permission_denied' }, 'no key opens an account')
  t.match(await refusal(store.souk.account.get()), { status: 403, code: 'auth.permission_denied' })
  t.match(await refusal(h.operator.account.get({}, { store: store.store.id })), { status: 403, code: 'auth.permission_denied' })
  t.match(await refusal(h.client().account.get()), { status: 401, code: 'auth.unauthenticated' })
  t.match((await h.raw('GET', '/v1/storefront/account', { headers: { ...keyed(tokens.access_token), 'souk-store': other.store.id } })).json(), { status: 403, code: 'auth.store_mismatch' })
  t.match((await h.raw('GET', '/v1/storefront/account', { headers: { ...keyed(tokens.access_token), 'souk-store': store.store.id } })).status, 200)
  const host = `${other.store.handle}.localhost`
  t.equal((await h.raw('GET', '/v1/storefront/account', { headers: { ...keyed(tokens.access_token), host } })).status, 403, 'the host of another store is a contradiction')
  for (const wrong of [tokens.access_token.replace(/.$/, (last) => (last === '0' ? '1' : '0')), tokens.refresh_token, tokens.access_token.replace('souk_cs_', 'souk_sk_')]) {
    t.equal((await h.raw('GET', '/v1/storefront/account', { headers: keyed(wrong) })).status, 401)
  }
})

t.test('what shoppers are shown from memory is shown to customers too, and never as public', async (t) => {
  const store = await h.createStore()
  await store.souk.products.create({ title: 'Coat', handle: 'coat', status: 'active', variants: [{ option_values: [], price: { amount: 1000, currency: 'USD' } }] })
  const { tokens } = await registered(store)
  for (let i = 0; i < 2; i++) {
    t.match((await h.raw('GET', '/v1/storefront/products/coat', { headers: { host: `${store.store.handle}.localhost` } })).headers['cache-control'], /^public/)
    t.match((await h.raw('GET', '/v1/storefront/products/coat', { headers: { ...keyed(tokens.access_token), host: `${store.store.handle}.localhost` } })).headers['cache-control'], /^private/)
  }
})

t.test('customerSessions.login: a session for who knows the password', async (t) => {
  const store = await h.createStore()
  const { email, id } = await registered(store)
  const tokens = await repeats(t, (options) => store.storefront.customerSessions.login({ email: email.toUpperCase(), password: PASSWORD }, options))
  t.equal(tokens.customer_id, id)
  t.ok(await h.client(tokens.access_token).account.get())
  const wrong = await refusal(store.storefront.customerSessions.login({ email, password: 'not the river' }))
  t.match(wrong, { status: 401, code: 'customers.invalid_credentials' })
  t.same(await refusal(store.storefront.customerSessions.login({ email: newEmail(), password: PASSWORD })), wrong, 'an unknown address is refused in the same words')
  await store.souk.customers.update({ customer_id: id, state: 'disabled' })
  t.same(await refusal(store.storefront.customerSessions.login({ email, password: PASSWORD })), wrong, 'and so is a disabled customer')
  const other = await h.createStore()
  t.same(await refusal(other.storefront.customerSessions.login({ email, password: PASSWORD })), wrong, 'and a customer of another store')
  const shard = store.store.shard_id
  const dump = JSON.stringify([await h.sql(shard, 'SELECT * FROM customer_sessions'), await h.sql(shard, 'SELECT * FROM customers'), await h.sql('directory', 'SELECT * FROM idempotency_keys'), await h.sql(shard, 'SELECT * FROM idempotency_keys')])
  t.notMatch(dump, /souk_c[srt]_/, 'a dump of the database holds no usable token')
  t.notMatch(dump, PASSWORD)
})

t.test('customerSessions.login: guesses run out, also when they are made at once, and the right password does not help then', async (t) => {
  const store = await h.createStore()
  const { email } = await registered(store)
  const guesses = await Promise.all(Array.from({ length: 25 }, (_, i) => h.raw('POST', '/v1/storefront/customer-sessions', {
    headers: { ...keyed(store.publishable_key), 'content-type': 'application/json' }, body: JSON.stringify({ email, password: `guess ${i}` }),
  })))
  t.equal(guesses.filter(({ status }) => status === 401).length, 10)
  const refused = guesses.filter(({ status }) => status === 429)
  t.equal(refused.length, 15)
  t.match(refused[0]!.json(), { code: 'customers.too_many_attempts' })
  t.ok(Number(refused[0]!.headers['retry-after']) > 0)
  t.match(await refusal(store.storefront.customerSessions.login({ email, password: PASSWORD })), { status: 429 })
  h.clock.advance(2 * MINUTE)
  t.ok(await store.storefront.customerSessions.login({ email, password: PASSWORD }), 'a while later there is one attempt more')
  t.ok(await store.storefront.customerSessions.login({ email, password: PASSWORD }), 'and what was right was no guess')
})

t.test('customerSessions.refresh: new tokens for old ones, once', async (t) => {
  const store = await h.createStore()
  const { tokens, id, email, souk } = await registered(store)
  t.ok(await souk.account.get())
  const second = await repeats(t, (options) => store.storefront.customerSessions.refresh({ refresh_token: tokens.refresh_token }, options))
  t.not(second.access_token, tokens.access_token)
  t.match(await refusal(souk.account.get()), { status: 401 }, 'the old access token is refused although it was in memory')
  t.ok(await h.client(second.access_token).account.get())
  h.clock.advance(61 * MINUTE)
  t.match(await refusal(h.client(second.access_token).account.get()), { status: 401 }, 'an access token lasts an hour')
  const third = await store.storefront.customerSessions.refresh({ refresh_token: second.refresh_token })
  t.ok(await h.client(third.access_token).account.get())
  const other = await store.storefront.customerSessions.login({ email, password: PASSWORD })
  const foreign = await h.createStore()
  const refused = await refusal(foreign.storefront.customerSessions.refresh({ refresh_token: third.refresh_token }))
  t.match(refused, { status: 401, code: 'customers.invalid_refresh_token' }, 'another store knows nothing of it')

  t.same(await refusal(store.storefront.customerSessions.refresh({ refresh_token: tokens.refresh_token })), refused, 'a token that was used before is refused')
  t.match(await refusal(h.client(third.access_token).account.get()), { status: 401 }, 'and ends its session at once')
  t.same(await refusal(store.storefront.customerSessions.refresh({ refresh_token: third.refresh_token })), refused, 'for whoever holds the newer tokens too')
  t.ok(await h.client(other.access_token).account.get(), 'another session of the customer goes on')
  t.match((await h.events(store, 'customer.sessions_revoked')).at(-1), { resource_id: id, data: { reason: 'refresh_token_reused', sessions_count: 1 } })
})

t.test('customerSessions.refresh: of many at once with one token, one wins and the session ends', async (t) => {
  const store = await h.createStore()
  const { tokens } = await registered(store)
  const outcomes = await Promise.allSettled(Array.from({ length: 12 }, () => store.storefront.customerSessions.refresh({ refresh_token: tokens.refresh_token })))
  const won = outcomes.flatMap((outcome) => (outcome.status === 'fulfilled' ? [outcome.value] : []))
  t.equal(won.length, 1)
  t.match(await refusal(h.client(won[0]!.access_token).account.get()), { status: 401 })
})

t.test('customerSessions.logout: ends the session at once, or all of them', async (t) => {
  const store = await h.createStore()
  const { souk, email, id, tokens } = await registered(store)
  const phone = await store.storefront.customerSessions.login({ email, password: PASSWORD })
  t.ok(await souk.account.get())
  await repeats(t, (options) => souk.customerSessions.logout({}, { ...options })).catch(() => undefined)
  t.match(await refusal(souk.account.get()), { status: 401 }, 'although the token was in memory')
  t.match(await refusal(store.storefront.customerSessions.refresh({ refresh_token: tokens.refresh_token })), { status: 401 })
  t.ok(await h.client(phone.access_token).account.get())
  const desk = await store.storefront.customerSessions.login({ email, password: PASSWORD })
  await h.client(desk.access_token).customerSessions.logout({ all: true })
  t.match(await refusal(h.client(phone.access_token).account.get()), { status: 401 })
  t.match((await h.events(store, 'customer.sessions_revoked')).map(({ data }) => data), [{ id, sessions_count: 1, reason: 'logout' }, { id, sessions_count: 2, reason: 'logout' }])
  t.match(await refusal(store.storefront.customerSessions.logout()), { status: 403, code: 'auth.permission_denied' })
})

t.test('customerPasswords.reset, customerPasswords.issue: the store mails a token that works once', async (t) => {
  const store = await h.createStore()
  const { email, id, souk } = await registered(store)
  await store.storefront.customerPasswords.reset({ email })
  await store.storefront.customerPasswords.reset({ email: newEmail() })
  const asked = await h.events(store, 'customer.password_reset_requested')
  t.strictSame(asked.map(({ data }) => data), [{ id }], 'the event names who asked, and holds no token')
  const first = await store.souk.customerPasswords.issue({ customer_id: id })
  const issued = await repeats(t, (options) => store.souk.customerPasswords.issue({ customer_id: id }, options))
  t.match(await refusal(store.storefront.customerPasswords.set({ token: first.token, password: 'a new password' })), { status: 422, code: 'customers.invalid_password_token', errors: [{ pointer: '/token' }] }, 'a later token voids the one before')
  const tokens = await store.storefront.customerPasswords.set({ token: issued.token, password: 'a new password' })
  t.match(await refusal(store.storefront.customerPasswords.set({ token: issued.token, password: 'another password' })), { status: 422 }, 'it works once')
  t.ok(await h.client(tokens.access_token).account.get())
  t.match(await refusal(souk.account.get()), { status: 401 }, 'sessions from before are over')
  t.match(await refusal(store.storefront.customerSessions.login({ email, password: PASSWORD })), { status: 401 })
  t.ok(await store.storefront.customerSessions.login({ email, password: 'a new password' }))
  const late = await store.souk.customerPasswords.issue({ customer_id: id })
  h.clock.advance(16 * MINUTE)
  t.match(await refusal(store.storefront.customerPasswords.set({ token: late.token, password: 'a new password' })), { status: 422 }, 'and for 15 minutes')
  const other = await h.createStore()
  t.match(await refusal(other.souk.customerPasswords.issue({ customer_id: id })), { status: 404, code: 'customers.customer_not_found' })
})

t.test('customers.update: a new e-mail address voids the token that was mailed to the old one', async (t) => {
  const store = await h.createStore()
  const { id: customer_id } = await store.souk.customers.create({ email: newEmail() })
  const { token } = await store.souk.customerPasswords.issue({ customer_id })
  await store.souk.customers.update({ customer_id, email: newEmail() })
  t.match(await refusal(store.storefront.customerPasswords.set({ token, password: PASSWORD })), { status: 422, code: 'customers.invalid_password_token' })
  const { token: fresh } = await store.souk.customerPasswords.issue({ customer_id })
  await store.souk.customers.update({ customer_id, note: 'has moved' })
  t.match(await store.storefront.customerPasswords.set({ token: fresh, password: PASSWORD }), { customer_id }, 'another change leaves it')
})

t.test('customerPasswords.set: an invited customer takes the account over, once even in a race', async (t) => {
  const store = await h.createStore()
  const customer = await store.souk.customers.create({ email: newEmail() })
  t.equal(customer.state, 'invited')
  const { token } = await store.souk.customerPasswords.issue({ customer_id: customer.id })
  const outcomes = await Promise.allSettled(Array.from({ length: 4 }, (_, i) => store.storefront.customerPasswords.set({ token, password: `password number ${i}` })))
  t.equal(outcomes.filter(({ status }) => status === 'fulfilled').length, 1)
  t.match(await store.souk.customers.get({ customer_id: customer.id }), { state: 'enabled' })
})

t.test('customerPasswords.update: the current password allows a new one', async (t) => {
  const store = await h.createStore()
  const { souk, email } = await registered(store)
  t.match(await refusal(souk.customerPasswords.update({ current_password: 'not the river', password: 'a wide and calm sea' })), { status: 401, code: 'customers.invalid_credentials', errors: [{ pointer: '/current_password' }] })
  const tokens = await souk.customerPasswords.update({ current_password: PASSWORD, password: 'a wide and calm sea' })
  t.match(await refusal(souk.account.get()), { status: 401 }, 'the session that asked is over')
  t.ok(await h.client(tokens.access_token).account.get())
  t.ok(await store.storefront.customerSessions.login({ email, password: 'a wide and calm sea' }))
})

t.test('what has expired goes away by itself', async (t) => {
  const store = await h.createStore()
  await registered(store)
  h.clock.advance(31 * 24 * 60 * MINUTE)
  const left = async (table: string) => (await h.sql(store.store.shard_id, `SELECT 1 FROM ${table} WHERE store_id = $1`, [store.store.id])).length
  await until('sessions and attempts to be dropped', async () => (await left('customer_sessions')) + (await left('customer_attempts')) === 0)
  t.pass('no session and no bucket is left')
  t.strictSame((await collect(store.souk.customers.list())).length, 1, 'the customer is')
})
