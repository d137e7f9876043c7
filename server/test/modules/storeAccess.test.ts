// What a store has of its own in the directory: domains, keys, settings; and who gets in by which address and credential.
import { assert, constantFrom, nat, property, stringMatching } from 'fast-check'
import t from 'tap'
import { makeToken, parseToken } from '../../src/kernel/credential.js'
import { STOREFRONT_PERMISSIONS } from '../../src/kernel/permission.js'
import { collect, harness, refusal, repeats, until, type TestStore } from '../harness.js'

const h = await harness(t)

let hosts = 0
const newHost = () => `shop-${++hosts}.northwind.example`

async function verifiedDomain(store: TestStore, host = newHost(), primary = false) {
  const domain = await store.souk.domains.create({ host, primary })
  h.txtRecords.set(domain.verification!.record_name, ['v=spf1 -all', domain.verification!.token])
  return store.souk.domains.verify({ domain_id: domain.id })
}

const storefrontAt = (host: string, headers: Record<string, string> = {}) => h.raw('GET', '/v1/storefront/store', { headers: { host, ...headers } })

t.test('domains.create: a custom domain waits for the DNS record that proves it, and does not answer before', async (t) => {
  const store = await h.createStore()
  const host = newHost()
  const domain = await repeats(t, (options) => store.souk.domains.create({ host }, options))
  t.match(domain, { host, kind: 'custom', status: 'pending', primary: false, verification: { record_name: `_souk.${host}`, record_type: 'TXT', token: /^souk-verify=[\w-]{32}$/ }, verified_at: null })
  t.equal((await storefrontAt(host)).status, 400)
  t.match((await h.events(store)).at(-1), { type: 'domain.created', resource_id: domain.id, data: { host } })
  t.match(await refusal(store.souk.domains.create({ host })), { status: 409, code: 'tenants.host_taken' })
  for (const taken of ['localhost', 'other.localhost', 'a.b.localhost', 'printer.local']) t.match(await refusal(store.souk.domains.create({ host: taken })), { status: taken === 'localhost' ? 400 : 422 })
  for (const malformed of ['Shop.example.com', '10.0.0.1', 'shop', 'shop.example.com.', 'shop.example.com:80', 'a..b', '-a.example.com']) t.match(await refusal(store.souk.domains.create({ host: malformed })), { status: 400, errors: [{ pointer: '/host' }] })
  const small = await h.createStore({ plan: 'starter' })
  t.match(await refusal(small.souk.domains.create({ host: newHost() })), { status: 402, code: 'quota.exceeded' })
})

t.test('domains.verify: only the right record activates a domain, and only then is the host exclusive', async (t) => {
  const [owner, squatter] = [await h.createStore(), await h.createStore()]
  const host = newHost()
  const squatted = await squatter.souk.domains.create({ host })
  const domain = await owner.souk.domains.create({ host, primary: true })
  t.not(domain.verification!.token, squatted.verification!.token)
  t.match(await refusal(owner.souk.domains.verify({ domain_id: domain.id })), { status: 422, code: 'tenants.domain_verification_failed', detail: /there is no such record/ })
  h.txtRecords.set(`_souk.${host}`, [domain.verification!.token])
  t.match(await refusal(squatter.souk.domains.verify({ domain_id: squatted.id })), { status: 422, code: 'tenants.domain_verification_failed' })
  const active = await repeats(t, (options) => owner.souk.domains.verify({ domain_id: domain.id }, options))
  t.match(active, { status: 'active', primary: true })
  t.strictSame(await owner.souk.domains.verify({ domain_id: domain.id }), active, 'verifying again changes nothing')
  t.match((await storefrontAt(host)).json(), { handle: owner.store.handle, domains: [host, `${owner.store.handle}.localhost`] })
  h.txtRecords.set(`_souk.${host}`, [squatted.verification!.token])
  t.match(await refusal(squatter.souk.domains.verify({ domain_id: squatted.id })), { status: 409, code: 'tenants.host_taken' })
  t.match(await refusal((await h.createStore()).souk.domains.create({ host })), { status: 409, code: 'tenants.host_taken' })
  t.match((await h.events(owner)).at(-1), { type: 'domain.verified', data: { host, primary: true } })
})

t.test('domains.get: a domain by its id, with its version', async (t) => {
  const { souk } = await h.createStore()
  const [domain] = (await souk.domains.list()).data
  const read = await souk.domains.get({ domain_id: domain!.id }).withResponse()
  t.strictSame([read.data, read.etag], [domain, '"1"'])
})

t.test('domains.list: the oldest first, by status and kind', async (t) => {
  const store = await h.createStore()
  await store.souk.domains.create({ host: newHost() })
  const { host } = await verifiedDomain(store)
  t.strictSame((await collect(store.souk.domains.list({ limit: 1 }))).map(({ kind, status }) => `${kind} ${status}`), ['subdomain active', 'custom pending', 'custom active'])
  t.strictSame((await store.souk.domains.list({ status: 'active', kind: 'custom' })).data.map((domain) => domain.host), [host])
})

t.test('domains.update: makes an active domain the primary one, and only one is', async (t) => {
  const store = await h.createStore()
  const pending = await store.souk.domains.create({ host: newHost() })
  t.match(await refusal(store.souk.domains.update({ domain_id: pending.id, primary: true })), { status: 409, code: 'tenants.domain_not_active' })
  const domain = await verifiedDomain(store)
  t.match(await refusal(store.souk.domains.update({ domain_id: domain.id, primary: true }, { ifMatch: '"9"' })), { status: 412 })
  t.match(await repeats(t, (options) => store.souk.domains.update({ domain_id: domain.id, primary: true }, options)), { primary: true, version: 3 })
  t.strictSame((await store.souk.domains.list()).data.filter(({ primary }) => primary).map(({ id }) => id), [domain.id])
  t.match((await h.events(store)).at(-1), { type: 'domain.updated', data: { primary: true } })
})

t.test('domains.delete: the host stops answering; the subdomain takes its place and cannot be deleted itself', async (t) => {
  const store = await h.createStore()
  const domain = await verifiedDomain(store, newHost(), true)
  t.equal((await storefrontAt(domain.host)).status, 200)
  await store.souk.domains.delete({ domain_id: domain.id })
  t.equal((await storefrontAt(domain.host)).status, 400)
  t.match(await refusal(store.souk.domains.delete({ domain_id: domain.id })), { status: 404, code: 'tenants.domain_not_found' })
  const [subdomain] = (await store.souk.domains.list()).data
  t.match(subdomain, { kind: 'subdomain', primary: true })
  t.match(await refusal(store.souk.domains.delete({ domain_id: subdomain!.id })), { status: 409, code: 'tenants.domain_required' })
  t.match((await h.events(store)).slice(-2), [{ type: 'domain.deleted', data: { id: domain.id } }, { type: 'domain.updated', resource_id: subdomain!.id }])
})

t.test('apiKeys.create: shows the secret once, gives no scope the caller lacks, and none to shoppers that is not theirs', async (t) => {
  const store = await h.createStore()
  const made = await repeats(t, (options) => store.souk.apiKeys.create({ kind: 'secret', name: 'ERP sync', scopes: ['inventory:read', 'api_keys:write'] }, options))
  t.match(made, { kind: 'secret', name: 'ERP sync', scopes: ['inventory:read', 'api_keys:write'], status: 'active', expires_at: null, last_used_at: null })
  t.ok(made.secret.startsWith(made.prefix) && made.secret.length - made.prefix.length > 50)
  t.notOk('secret' in (await store.souk.apiKeys.get({ key_id: made.id })))

  const limited = h.client(made.secret)
  t.match(await refusal(limited.products.list()), { status: 403, code: 'auth.permission_denied' })
  t.match(await refusal(limited.apiKeys.create({ kind: 'secret', name: 'stronger', scopes: ['products:write'] })), { status: 403, code: 'tenants.scope_not_held' })
  t.match(await refusal(limited.apiKeys.create({ kind: 'secret', name: 'all' })), { status: 403, code: 'tenants.scope_not_held' }, 'no scopes means all of them')
  t.match(await limited.apiKeys.create({ kind: 'secret', name: 'as strong', scopes: ['inventory:read'] }), { scopes: ['inventory:read'] })
  t.match(await refusal(store.souk.apiKeys.create({ kind: 'publishable', name: 'too much', scopes: ['products:write'] })), { status: 400, errors: [{ pointer: '/scopes/0', code: 'not_for_this_kind' }] })
  for (const scopes of [['nonsense'], ['stores:write'], []]) t.match(await refusal(store.souk.apiKeys.create({ kind: 'secret', name: 'x', scopes: scopes as never })), { status: 400, code: 'request.validation_failed' })
  t.match(await refusal(store.souk.apiKeys.create({ kind: 'secret', name: 'late', expires_at: '2020-01-01T00:00:00Z' })), { status: 400, errors: [{ pointer: '/expires_at' }] })
  t.strictSame((await store.souk.apiKeys.create({ kind: 'publishable', name: 'web' })).scopes.sort(), [...STOREFRONT_PERMISSIONS].sort())
})

t.test('apiKeys.get: a key by its id, without its secret', async (t) => {
  const { souk } = await h.createStore()
  const [key] = (await souk.apiKeys.list({ kind: 'secret' })).data
  t.match(await souk.apiKeys.get({ key_id: key!.id }), { id: key!.id, scopes: ['*'], last_used_at: String })
})

t.test('apiKeys.list: the newest first, by kind and status', async (t) => {
  const { souk } = await h.createStore()
  const made = await souk.apiKeys.create({ kind: 'secret', name: 'third' })
  t.equal((await collect(souk.apiKeys.list({ limit: 1 }))).length, 3)
  await souk.apiKeys.revoke({ key_id: made.id })
  t.strictSame((await souk.apiKeys.list({ status: 'revoked' })).data.map(({ id }) => id), [made.id])
  t.strictSame((await souk.apiKeys.list({ status: 'active', kind: 'publishable' })).data.map(({ name }) => name), ['First publishable key'])
})

t.test('apiKeys.update: new scopes and a new expiry apply at once', async (t) => {
  const { souk } = await h.createStore()
  const made = await souk.apiKeys.create({ kind: 'secret', name: 'x', scopes: ['settings:read'] })
  const client = h.client(made.secret)
  t.match(await client.settings.get(), { name: 'Northwind' })
  t.match(await repeats(t, (options) => souk.apiKeys.update({ key_id: made.id, scopes: ['themes:read'] }, { ...options, ifMatch: '"1"' })), { version: 2, scopes: ['themes:read'] })
  t.match(await refusal(client.settings.get()), { status: 403, code: 'auth.permission_denied' })
  t.match(await refusal(souk.apiKeys.update({ key_id: made.id, name: 'y' }, { ifMatch: '"1"' })), { status: 412 })
  await souk.apiKeys.update({ key_id: made.id, expires_at: new Date(h.clock.now().getTime() + 60_000).toISOString() })
  t.match(await client.themes.get(), { name: 'Plain' })
  h.clock.advance(60_000)
  t.match(await refusal(client.themes.get()), { status: 401, code: 'auth.unauthenticated' }, 'expired')
})

t.test('apiKeys.rotate: the old secret works beside the new one until the overlap ends, the one before not at all', async (t) => {
  const { souk } = await h.createStore()
  const first = await souk.apiKeys.create({ kind: 'secret', name: 'x', scopes: ['settings:read'] })
  const second = await repeats(t, (options) => souk.apiKeys.rotate({ key_id: first.id, overlap_seconds: 3600 }, options))
  t.match(second, { id: first.id, status: 'rotating', version: 2 })
  const works = async (secret: string) => (await h.client(secret).settings.get().then(() => 200, (error: unknown) => (error as { status: number }).status))
  t.strictSame([await works(first.secret), await works(second.secret)], [200, 200])
  h.clock.advance(3_599_000)
  t.equal(await works(first.secret), 200)
  h.clock.advance(1_000)
  t.strictSame([await works(first.secret), await works(second.secret)], [401, 200], 'the overlap is over')
  t.match(await souk.apiKeys.get({ key_id: first.id }), { status: 'active', overlap_ends_at: null })
  const third = await souk.apiKeys.rotate({ key_id: first.id })
  const fourth = await souk.apiKeys.rotate({ key_id: first.id, overlap_seconds: 0 })
  t.strictSame([await works(second.secret), await works(third.secret), await works(fourth.secret)], [401, 401, 200])
  const weak = h.client((await souk.apiKeys.create({ kind: 'secret', name: 'weak', scopes: ['api_keys:write'] })).secret)
  t.match(await refusal(weak.apiKeys.rotate({ key_id: first.id })), { status: 403, code: 'tenants.scope_not_held' }, 'rotating a stronger key would hand it over')
})

t.test('apiKeys.revoke: the key is refused with the next request, for good', async (t) => {
  const { souk } = await h.createStore()
  const made = await souk.apiKeys.create({ kind: 'secret', name: 'x' })
  const rotated = await souk.apiKeys.rotate({ key_id: made.id })
  const clients = [made.secret, rotated.secret].map((secret) => h.client(secret))
  for (const client of clients) await client.settings.get()
  t.match(await repeats(t, (options) => souk.apiKeys.revoke({ key_id: made.id }, options)), { status: 'revoked', overlap_ends_at: null })
  for (const client of clients) t.match(await refusal(client.settings.get()), { status: 401, code: 'auth.unauthenticated' })
  t.match(await refusal(souk.apiKeys.rotate({ key_id: made.id })), { status: 409, code: 'tenants.api_key_revoked' })
  t.match(await refusal(souk.apiKeys.update({ key_id: made.id, name: 'y' })), { status: 409, code: 'tenants.api_key_revoked' })
})

t.test('apiKeys.revoke: another process that has the key in memory refuses it within five seconds', async (t) => {
  const store = await h.createStore()
  const other = await h.another()
  const elsewhere = h.client(store.secret_key).withOptions({ baseUrl: other.url })
  await elsewhere.settings.get()
  const [key] = (await store.souk.apiKeys.list({ kind: 'secret' })).data
  await h.operator.apiKeys.revoke({ key_id: key!.id }, { store: store.store.id })
  const revokedAt = performance.now()
  await until('the refusal', () => elsewhere.settings.get().then(() => false, (error: unknown) => (error as { status: number }).status === 401))
  t.ok(performance.now() - revokedAt < 5_500, `after ${Math.round(performance.now() - revokedAt)} ms`)
})

t.test('a key with one wrong character is refused without a look-up', async (t) => {
  const { secret_key } = await h.createStore()
  const ask = async (key: string) => (await h.raw('GET', '/v1/settings', { headers: { authorization: `Bearer ${key}` } })).status
  await h.sql('directory', 'REVOKE SELECT ON api_keys FROM souk_app')
  t.equal(await ask(makeToken('secret', 'key_00000000000000000000000000')), 500, 'a key that could be one would have been looked up')
  for (let at = 0; at < secret_key.length; at++) {
    const wrong = secret_key.slice(0, at) + (secret_key[at] === 'x' ? 'y' : 'x') + secret_key.slice(at + 1)
    if ((await ask(wrong)) !== 401) t.fail(`wrong at ${at}`)
  }
  await h.sql('directory', 'GRANT SELECT ON api_keys TO souk_app')
  assert(property(constantFrom('secret', 'publishable'), stringMatching(/^key_[0-7][0-9a-hjkmnp-tv-z]{25}$/), nat(), (kind, keyId, at) => {
    const token = makeToken(kind, keyId)
    const position = at % token.length
    const wrong = token.slice(0, position) + (token[position] === '0' ? '1' : '0') + token.slice(position + 1)
    return parseToken(token)?.keyId === keyId && parseToken(token)?.kind === kind && parseToken(wrong) === null
  }))
})

t.test('a dump of the databases holds no key that could be used', async (t) => {
  const store = await h.createStore()
  const extra = await store.souk.apiKeys.create({ kind: 'secret', name: 'x' }, { idempotencyKey: 'kept' })
  const secrets = [store.secret_key, store.publishable_key, extra.secret].map((key) => key.slice(34, 86))
  for (const database of ['directory', 'shard-1', 'shard-2']) {
    for (const { table } of await h.sql<{ table: string }>(database, `SELECT quote_ident(tablename) AS table FROM pg_tables WHERE schemaname = 'public'`)) {
      for (const secret of secrets) t.strictSame(await h.sql(database, `SELECT 1 FROM ${table} r WHERE position($1 IN r::text) > 0`, [secret]), [], `${database} ${table}`)
    }
  }
})

t.test('credentials.get: says what the credential is and may do', async (t) => {
  const { souk, storefront, store } = await h.createStore()
  t.match(await souk.credentials.get(), { kind: 'secret', api_key_id: /^key_/, store_id: store.id, scopes: ['*'], expires_at: null })
  t.match(await storefront.credentials.get(), { kind: 'publishable', store_id: store.id, scopes: [...STOREFRONT_PERMISSIONS].sort() })
  t.strictSame(await h.operator.credentials.get(), { kind: 'operator', api_key_id: null, store_id: null, scopes: ['*'], expires_at: null })
  t.match(await refusal(h.client().credentials.get()), { status: 401, code: 'auth.unauthenticated' })
})

t.test('settings.get: how the store works, with the version for If-Match', async (t) => {
  const { souk } = await h.createStore({ sandbox: true })
  const { data, etag } = await souk.settings.get().withResponse()
  t.strictSame(etag, '"1"')
  t.match(data, { contact_email: null, hold_ttl_seconds: 600, rounding: { mode: 'half_even', level: 'line' }, order_number: { prefix: '#', next: 1001 }, sku_unique: false })
})

t.test('settings.update: changes what is given, in the store and in its shard, and refuses contradictions', async (t) => {
  const store = await h.createStore()
  const after = await repeats(t, (options) => store.souk.settings.update({ name: 'Renamed', currencies: ['USD', 'JPY'], order_number: { prefix: 'NW-', next: 5000 }, contact_email: 'hello@northwind.example' }, { ...options, ifMatch: '"1"' }))
  t.match(after, { version: 2, name: 'Renamed', currencies: ['USD', 'JPY'], order_number: { prefix: 'NW-', suffix: '', next: 5000 }, hold_ttl_seconds: 600 })
  t.match(await h.operator.stores.get({ store_id: store.store.id }), { name: 'Renamed', currencies: ['USD', 'JPY'] })
  t.match(await store.storefront.storefront.store.get(), { name: 'Renamed', currencies: ['USD', 'JPY'] })
  t.match((await h.events(store)).slice(-2), [{ type: 'settings.updated', data: { version: 2 } }, { type: 'store.updated', data: { name: 'Renamed' } }])
  const [copy] = await h.sql<{ version: number; settings: object }>(store.store.shard_id, 'SELECT version, settings FROM store_settings WHERE store_id = $1', [store.store.id])
  t.strictSame(copy, { version: 2, settings: after }, 'the shard has the same settings')

  const refused = (update: object) => refusal(store.souk.settings.update(update))
  t.match(await refused({ default_currency: 'EUR', order_number: { next: 4999 } }), { status: 422, code: 'tenants.settings_invalid', errors: [{ pointer: '/default_currency' }, { pointer: '/order_number/next', code: 'too_low' }] })
  t.match(await refused({ timezone: 'Nowhere/Land' }), { status: 422, errors: [{ pointer: '/timezone' }] })
  t.match(await refused({ hold_ttl_seconds: 1 }), { status: 400, errors: [{ pointer: '/hold_ttl_seconds' }] })
  t.match(await refusal(store.souk.settings.update({ name: 'x' }, { ifMatch: '"1"' })), { status: 412 })
})

t.test('settings.update: the default currency is frozen from the first price on', async (t) => {
  const { souk } = await h.createStore()
  const euro = { default_currency: 'EUR', currencies: ['EUR', 'USD'] }
  t.match(await souk.settings.update({ default_currency: 'JPY', currencies: ['JPY', 'USD'] }), { default_currency: 'JPY' }, 'free while nothing has a price')
  const product = await souk.products.create({ title: 'Cup', variants: [{ price: { amount: 1999, currency: 'JPY' } }] })
  t.match(await refusal(souk.settings.update(euro)), { status: 409, code: 'tenants.currency_frozen', detail: /has prices in JPY/ })
  t.match(await souk.settings.update({ default_currency: 'JPY', hold_ttl_seconds: 900 }), { default_currency: 'JPY', hold_ttl_seconds: 900 }, 'the same currency is no change')
  await souk.products.delete({ product_id: product.id })
  t.match(await souk.settings.update(euro), { default_currency: 'EUR' })
})

t.test('settings.update: unique SKUs can be asked for while none is shared; they and the inventory policy act from then on', async (t) => {
  const { souk, storefront } = await h.createStore()
  const cup = (sku: string) => ({ title: 'Cup', status: 'active' as const, variants: [{ sku, price: { amount: 1999, currency: 'USD' }, stock: [{ on_hand: 1 }] }] })
  const [strict, twin] = [await souk.products.create(cup('A')), await souk.products.create(cup('A'))]
  t.match(await refusal(souk.settings.update({ sku_unique: true })), { status: 422, code: 'tenants.settings_invalid', errors: [{ pointer: '/sku_unique', code: 'duplicate' }] })
  await souk.products.delete({ product_id: twin.id })
  await souk.settings.update({ sku_unique: true, oversell_default: 'backorder' })
  t.match(await refusal(souk.products.create(cup('A'))), { status: 409, code: 'catalog.sku_taken' })
  const generous = await souk.products.create(cup('B'))
  const buy = (product: typeof strict) => storefront.carts.create({ lines: [{ variant_id: product.variants[0]!.id, quantity: 5 }] })
  t.match(await buy(generous), { lines: [{ quantity: 5 }] }, 'a variant made since may be oversold')
  t.match(await refusal(buy(strict)), { status: 409 }, 'one made before keeps its policy')
})

t.test('settings.update: news waits for a shard that is away, and is delivered once', async (t) => {
  const store = await h.createStore()
  const shard = store.store.shard_id
  await h.sql(shard, 'REVOKE INSERT ON events FROM souk_app')
  t.match(await store.souk.settings.update({ hold_ttl_seconds: 900 }), { hold_ttl_seconds: 900, version: 2 }, 'the change itself stands')
  t.match(await store.souk.settings.update({ hold_ttl_seconds: 1200 }), { version: 3 })
  await h.sql(shard, 'GRANT INSERT ON events TO souk_app')
  await until('an empty outbox', async () => (await h.sql('directory', 'SELECT 1 FROM outbox WHERE store_id = $1', [store.store.id])).length === 0)
  const news = await h.events(store, 'settings.updated')
  t.strictSame(news.map(({ sequence, data }) => [sequence, data.version]), [[2, 2], [3, 3]], 'in order, each once')
})

t.test('themes.get: the theme of the store', async (t) => {
  const { souk, defaults } = await h.createStore()
  t.match(await souk.themes.get(), { id: defaults.theme_id, version: 1, settings: { products_per_row: 4 } })
})

t.test('themes.update: replaces the settings given and tells so', async (t) => {
  const store = await h.createStore()
  t.match(await repeats(t, (options) => store.souk.themes.update({ settings: { accent_color: '#000000' } }, { ...options, ifMatch: '"1"' })), { version: 2, name: 'Plain', settings: { accent_color: '#000000' } })
  t.match((await h.events(store)).at(-1), { type: 'theme.updated', sequence: 1, data: { version: 2 } })
  t.match(await refusal(store.souk.themes.update({ name: 'x' }, { ifMatch: '"1"' })), { status: 412 })
  t.match(await refusal(store.souk.themes.update({ settings: { 'Not A Name': 1 } })), { status: 400, code: 'request.validation_failed' })
})

t.test('shippingZones.list: where the store delivers to', async (t) => {
  const { souk } = await h.createStore()
  t.strictSame((await collect(souk.shippingZones.list({ limit: 1 }))).map(({ name }) => name), ['Domestic', 'Rest of world'])
})

t.test('shippingZones.get: a zone by its id', async (t) => {
  const { souk, defaults } = await h.createStore()
  t.match(await souk.shippingZones.get({ shipping_zone_id: defaults.shipping_zone_ids[0]! }), { name: 'Domestic', rates: [{ name: 'Standard' }] })
})

t.test('subscription.get: the plan with its trial', async (t) => {
  const { souk } = await h.createStore()
  const subscription = await souk.subscription.get()
  t.match(subscription, { plan: 'scale', plan_version: 1, status: 'trialing', cancel_at: null })
  t.equal((Date.parse(subscription.trial_end!) - Date.parse(subscription.created_at)) / 86_400_000, 14)
})
