// Organizations, plans, shards and stores: what the operator of an installation works with, and what a creation survives.
import { randomUUID } from 'node:crypto'
import { isSoukError, type APIError } from '@souk/sdk'
import t, { type Test } from 'tap'
import { handleFrom, isReservedHandle } from '../../src/modules/tenants/store.js'
import { collect, harness, refusal, repeats, until } from '../harness.js'

const h = await harness(t)
const MISSING_STORE = 'store_00000000000000000000000000'
const MISSING_ORGANIZATION = 'org_00000000000000000000000000'
const DAY_MS = 86_400_000

const newOrganization = (name = 'Northwind Outfitters') => h.operator.organizations.create({ name, billing_email: 'owner@northwind.example' })
const storeOf = (organizationId: string) => ({ organization_id: organizationId, name: 'Northwind', plan: 'scale', default_currency: 'USD', country: 'US' })

t.test('organizations.create: makes an active organization, once per idempotency key', async (t) => {
  const made = await repeats(t, (options) => h.operator.organizations.create({ name: 'Fabrikam', billing_email: 'bills@fabrikam.example', metadata: { erp_id: '7' } }, options))
  t.match(made, { version: 1, name: 'Fabrikam', billing_email: 'bills@fabrikam.example', status: 'active', metadata: { erp_id: '7' } })
  t.match(await refusal(h.operator.organizations.create({ name: '', billing_email: 'not an address' })), { status: 400, code: 'request.validation_failed', errors: [{ pointer: '/name' }, { pointer: '/billing_email' }] })
})

t.test('organizations.get: knows its version by ETag', async (t) => {
  const made = await newOrganization()
  const read = await h.operator.organizations.get({ organization_id: made.id }).withResponse()
  t.strictSame(read.data, made)
  t.equal(await h.operator.organizations.get({ organization_id: made.id }, { ifNoneMatch: read.etag! }), null)
  t.match(await refusal(h.operator.organizations.get({ organization_id: MISSING_ORGANIZATION })), { status: 404, code: 'tenants.organization_not_found' })
})

t.test('organizations.list: pages newest first, finds by status and by any part of name or address', async (t) => {
  const word = randomUUID().slice(0, 8)
  const made = [await newOrganization(`A ${word}`), await newOrganization(`B 100%_${word}`), await newOrganization(`C ${word.toUpperCase()}`)]
  await h.operator.organizations.update({ organization_id: made[0]!.id, status: 'suspended' })
  const ids = async (query: object) => (await collect(h.operator.organizations.list({ limit: 1, q: word, ...query }))).map(({ id }) => id)
  t.strictSame(await ids({}), made.map(({ id }) => id).reverse())
  t.strictSame(await ids({ status: 'suspended' }), [made[0]!.id])
  t.strictSame(await ids({ q: `100%_${word}` }), [made[1]!.id], 'wildcards of the database are plain characters')
  t.match(await refusal(h.operator.organizations.list({ cursor: 'bm90IGEgY3Vyc29y' })), { status: 400, code: 'request.invalid_cursor' })
})

t.test('organizations.update: changes under If-Match; closing is final and needs that the stores are gone', async (t) => {
  const { organization, store } = await h.createStore()
  const { data, etag } = await h.operator.organizations.update({ organization_id: organization.id, name: 'Northwind Trading' }, { ifMatch: '"1"' }).withResponse()
  t.match(data, { name: 'Northwind Trading', version: 2 })
  t.equal(etag, '"2"')
  t.match(await refusal(h.operator.organizations.update({ organization_id: organization.id, name: 'x' }, { ifMatch: '"1"' })), { status: 412, code: 'request.precondition_failed' })
  t.match(await refusal(h.operator.organizations.update({ organization_id: organization.id, status: 'closed' })), { status: 409, code: 'tenants.organization_has_stores' })
  await h.operator.organizations.update({ organization_id: organization.id, status: 'suspended' })
  t.match(await refusal(h.operator.stores.create(storeOf(organization.id))), { status: 409, code: 'tenants.organization_not_active' })
  await h.operator.stores.suspend({ store_id: store.id })
  t.match(await refusal(h.operator.stores.activate({ store_id: store.id })), { status: 409, code: 'tenants.organization_not_active' })

  const empty = await newOrganization()
  await h.operator.organizations.update({ organization_id: empty.id, status: 'closed' })
  t.match(await refusal(h.operator.organizations.update({ organization_id: empty.id, status: 'active' })), { status: 409, code: 'tenants.organization_not_active' })
})

t.test('plans.list: the plans on offer, the smallest first', async (t) => {
  t.strictSame((await collect(h.operator.plans.list({ limit: 2 }))).map(({ code }) => code), ['starter', 'growth', 'scale'])
})

t.test('plans.get: a plan by its code', async (t) => {
  t.match(await h.operator.plans.get({ plan: 'starter' }), { code: 'starter', version: 1, quotas: { stores: 1 }, features: { custom_domains: false }, prices: [{ interval: 'month', price: { currency: 'USD' } }, { interval: 'year' }] })
  t.match(await refusal(h.operator.plans.get({ plan: 'unheard_of' })), { status: 404, code: 'tenants.plan_not_found' })
})

t.test('shards.list: every shard with its load, once the process has measured it', async (t) => {
  const shards = await until('a measurement', async () => {
    const { data } = await h.operator.shards.list()
    return data.every((shard) => shard.load.measured_at !== null) && data
  })
  t.strictSame(shards.map(({ id, status }) => [id, status]), [['shard-1', 'open'], ['shard-2', 'open']])
  for (const { load } of shards) t.ok(load.database_bytes! > 1_000_000 && load.connections! > 0)
})

t.test('shards.get: a shard by its id', async (t) => {
  t.match(await h.operator.shards.get({ shard_id: 'shard-1' }), { id: 'shard-1', status: 'open' })
  t.match(await refusal(h.operator.shards.get({ shard_id: 'shard-9' })), { status: 404, code: 'tenants.shard_not_found' })
})

t.test('stores.create: one call makes a store that works, with all that is promised and its first events', async (t) => {
  const organization = await newOrganization()
  const started = performance.now()
  const made = await repeats(t, (options) => h.operator.stores.create({ ...storeOf(organization.id), handle: 'promised', locale: 'de-DE', timezone: 'Europe/Berlin', currencies: ['EUR', 'USD'], metadata: { erp_id: '9' } }, options))
  t.comment(`stores.create and its repeat took ${Math.round(performance.now() - started)} ms`)
  t.match(made.store, {
    status: 'active', version: 1, organization_id: organization.id, handle: 'promised', plan: 'scale', default_currency: 'USD', currencies: ['EUR', 'USD'], locale: 'de-DE', timezone: 'Europe/Berlin', sandbox: false,
    domains: [{ host: 'promised.localhost', kind: 'subdomain', status: 'active', primary: true }], suspension_reason: null, delete_at: null, metadata: { erp_id: '9' },
  })
  const souk = h.client(made.secret_key)
  const { defaults } = made
  t.strictSame((await souk.locations.list()).data.map(({ id, code, is_default }) => [id, code, is_default]), [[defaults.location_id, 'main', true]])
  t.strictSame((await souk.collections.list()).data.map(({ id, handle }) => [id, handle]), [[defaults.collection_ids[0], 'featured']])
  t.match(await souk.themes.get(), { id: defaults.theme_id, name: 'Plain' })
  t.match((await souk.shippingZones.list()).data, [{ id: defaults.shipping_zone_ids[0], countries: ['US'], rest_of_world: false }, { id: defaults.shipping_zone_ids[1], countries: [], rest_of_world: true }])
  t.match((await souk.paymentGateways.list()).data, [{ id: defaults.payment_gateway_ids[0], payment_method: 'manual', active: true, position: 1 }, { payment_method: 'test', active: false, position: 2 }])
  t.match(await souk.subscription.get(), { id: defaults.subscription_id, plan: 'scale', status: 'trialing' })
  t.match(await souk.settings.get(), { name: 'Northwind', default_currency: 'USD', currencies: ['EUR', 'USD'], timezone: 'Europe/Berlin', oversell_default: 'deny' })
  const types = await until('its events', async () => { const { data } = await souk.events.list(); return data.length >= 5 && data.map(({ type, sequence }) => `${type} ${sequence}`) })
  t.strictSame(types, ['store.created 1', 'location.created 1', 'collection.created 1', 'market.created 1', 'tax_category.created 1'])
})

t.test('stores.create: what the caller lists replaces what the platform would set up', async (t) => {
  const { souk, defaults } = await h.createStore({ theme: { name: 'Bold' }, payment_methods: ['test'], shipping_zones: [], collections: [{ handle: 'new', title: 'New' }, { handle: 'sale', title: 'Sale' }] })
  t.match(await souk.themes.get(), { name: 'Bold' })
  t.match((await souk.paymentGateways.list()).data, [{ payment_method: 'test', active: true }])
  t.strictSame([defaults.shipping_zone_ids, defaults.payment_gateway_ids.length, defaults.collection_ids.length], [[], 1, 2])
})

t.test('stores.create: refuses what contradicts itself, is taken, or does not exist', async (t) => {
  const { organization, store } = await h.createStore()
  const body = storeOf(organization.id)
  const refused = (changes: object) => refusal(h.operator.stores.create({ ...body, ...changes }))
  t.match(await refused({ default_currency: 'USD', currencies: ['EUR', 'ZZZ'], country: 'ZZ', timezone: 'Mars/Olympus' }), {
    status: 422, code: 'tenants.store_invalid', errors: [{ pointer: '/currencies/1', code: 'unknown_currency' }, { pointer: '/default_currency', code: 'not_among_currencies' }, { pointer: '/country', code: 'unknown_country' }, { pointer: '/timezone', code: 'unknown_timezone' }],
  })
  t.match(await refused({ shipping_zones: [{ name: 'All', rates: [{ name: 'Post', price: { amount: 1, currency: 'EUR' } }] }] }), { status: 422, errors: [{ pointer: '/shipping_zones/0/rates/0/price/currency' }] })
  t.match(await refused({ collections: [{ handle: 'a', title: 'A' }, { handle: 'a', title: 'B' }] }), { status: 422, errors: [{ pointer: '/collections/1/handle', code: 'duplicate' }] })
  t.match(await refused({ handle: store.handle }), { status: 409, code: 'tenants.handle_taken' })
  for (const handle of ['www', 'api', 'admin', 'docs']) t.match(await refused({ handle }), { status: 409, code: 'tenants.handle_taken' })
  t.match(await refused({ handle: 'UPPER' }), { status: 400, code: 'request.validation_failed', errors: [{ pointer: '/handle' }] })
  t.match(await refused({ organization_id: MISSING_ORGANIZATION }), { status: 404, code: 'tenants.organization_not_found' })
  t.match(await refused({ plan: 'unheard_of' }), { status: 404, code: 'tenants.plan_not_found' })
  t.match(await refused({ plan: 'starter', sandbox: true }), { status: 402, code: 'quota.exceeded' })
})

t.test('stores.create: a handle is made from the name, and another one when that is taken', async (t) => {
  const organization = await newOrganization()
  const handles: string[] = []
  for (const name of ['Élan & Söhne', 'Elan Sohne', 'API']) handles.push((await h.operator.stores.create({ ...storeOf(organization.id), name })).store.handle)
  t.equal(handles[0], 'elan-sohne')
  t.match(handles[1], /^elan-sohne-[0-9a-z]{8}$/)
  t.match(handles[2], /^api-[0-9a-z]{8}$/)
  for (const [name, handle] of [['店', 'store'], ['--', 'store'], ['a'.repeat(80), 'a'.repeat(63)], [`${'a'.repeat(62)}-b`, 'a'.repeat(62)]] as const) t.equal(handleFrom(name, ''), handle)
  t.equal(handleFrom('a'.repeat(80), '12345678').length, 63)
  t.ok(isReservedHandle('xn--80ak6aa92e'), 'no label that a browser would show as something else')
})

t.test('stores.create: the plan bounds the stores of an organization, however many are made at once', async (t) => {
  const organization = await newOrganization()
  const outcomes = await Promise.all(Array.from({ length: 8 }, () => h.operator.stores.create({ ...storeOf(organization.id), plan: 'growth' }).then(() => 'made', (error: unknown) => (error as APIError).code)))
  t.strictSame(outcomes.sort(), [...Array<string>(5).fill('made'), ...Array<string>(3).fill('quota.exceeded')])
})

t.test('stores.create: new stores go to the least loaded open shard; without one nothing is made', async (t) => {
  const shardsOf = async (count: number) => {
    const made = await Promise.all(Array.from({ length: count }, () => h.createStore()))
    return new Set(made.map(({ store }) => store.shard_id))
  }
  await h.sql('directory', 'UPDATE shards SET store_count = 0, database_bytes = NULL, transactions_per_minute = NULL')
  t.strictSame([...(await shardsOf(4))].sort(), ['shard-1', 'shard-2'], 'equal shards share the stores')
  await h.sql('directory', `UPDATE shards SET status = 'closed' WHERE id = 'shard-1'`)
  t.strictSame([...(await shardsOf(2))], ['shard-2'])
  await h.sql('directory', `UPDATE shards SET status = 'closed'`)
  t.match(await refusal(h.createStore()), { status: 503, code: 'tenants.no_shard_open' })
  await h.sql('directory', `UPDATE shards SET status = 'open'`)
})

/** Makes every stores.create fail in one phase: the app role loses a privilege that only this phase needs. */
const PHASES = [
  { phase: 'before the shard is written', databases: ['shard-1', 'shard-2'], privilege: 'INSERT ON themes' },
  { phase: 'before the store is opened', databases: ['directory'], privilege: 'INSERT ON subscriptions' },
  { phase: 'before the answer is kept', databases: ['directory'], privilege: 'UPDATE ON idempotency_keys' },
]

for (const { phase, databases, privilege } of PHASES) {
  t.test(`stores.create: cut off ${phase}, a retry with the same key ends with one complete store`, async (t) => {
    const organization = await newOrganization()
    const create = (idempotencyKey: string) => h.operator.stores.create({ ...storeOf(organization.id), name: phase }, { idempotencyKey })
    const key = randomUUID()
    for (const database of databases) await h.sql(database, `REVOKE ${privilege} FROM souk_app`)
    t.match(await refusal(create(key)), { status: 500, code: 'server.internal' })
    const [cutOff] = (await h.operator.stores.list({ organization_id: organization.id })).data
    t.equal(cutOff!.status, phase.endsWith('kept') ? 'active' : 'provisioning')
    t.match(await refusal(create(key)), { status: 500 }, 'as long as the cause lasts, a retry fails too')
    for (const database of databases) await h.sql(database, `GRANT ${privilege} TO souk_app`)

    const made = await create(key)
    t.equal(made.store.id, cutOff!.id, 'the store that was begun')
    t.equal((await h.operator.stores.list({ organization_id: organization.id })).data.length, 1)
    await complete(t, made.store.id, made.secret_key)
    t.match(await refusal(h.operator.stores.create({ ...storeOf(organization.id), name: 'Another body' }, { idempotencyKey: key })), { status: 422, code: 'idempotency.key_reused' })
  })
}

t.test('stores.create: what a dead process left behind is finished by the next one that starts', async (t) => {
  const organization = await newOrganization()
  await h.sql('directory', 'REVOKE INSERT ON subscriptions FROM souk_app')
  await refusal(h.operator.stores.create(storeOf(organization.id)))
  for (const shard of ['shard-1', 'shard-2']) await h.sql(shard, 'REVOKE INSERT ON themes FROM souk_app')
  await refusal(h.operator.stores.create(storeOf(organization.id)))
  await h.sql('directory', 'GRANT INSERT ON subscriptions TO souk_app')
  for (const shard of ['shard-1', 'shard-2']) await h.sql(shard, 'GRANT INSERT ON themes TO souk_app')

  await h.another()
  const stores = await until('both stores', async () => {
    const { data } = await h.operator.stores.list({ organization_id: organization.id, status: 'active' })
    return data.length === 2 && data
  })
  for (const store of stores) {
    // Who finished it was the other process; this one looks again within five seconds.
    const key = await until('the store to be open here too', () => h.operator.apiKeys.create({ kind: 'secret', name: 'new' }, { store: store.id }).catch((error: unknown) => {
      if (!isSoukError(error, 'store.not_active')) throw error
      return false as const
    }))
    await complete(t, store.id, key.secret)
  }
})

t.test('stores.create: connections cut at any moment lose and double nothing', async (t) => {
  const organization = await newOrganization()
  const cut = () => Promise.all(['directory', 'shard-1', 'shard-2'].map((database) => h.sql(database, `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND application_name = 'souk souk_app'`)))
  for (let round = 0; round < 8; round++) {
    const create = () => h.operator.stores.create({ ...storeOf(organization.id), name: `Round ${round}` }, { idempotencyKey: `cut-${round}` })
    const first = Promise.allSettled([create()])
    for (let times = 0; times <= round; times++) await cut()
    await first
    h.clock.advance(61_000) // a cut can leave the key claimed; a minute later it counts as abandoned
    const made = await until('the store', async () => {
      const [outcome] = await Promise.allSettled([create()])
      return outcome.status === 'fulfilled' && outcome.value
    })
    await complete(t, made.store.id, made.secret_key)
  }
  t.equal((await h.operator.stores.list({ organization_id: organization.id })).data.length, 8)
})

async function complete(t: Test, storeId: string, secretKey: string): Promise<void> {
  const souk = h.client(secretKey)
  const [store, locations, collections, zones, gateways, keys, domains] = await Promise.all([
    h.operator.stores.get({ store_id: storeId }), souk.locations.list(), souk.collections.list(), souk.shippingZones.list(), souk.paymentGateways.list(), souk.apiKeys.list({ kind: 'publishable' }), souk.domains.list(), souk.themes.get(), souk.subscription.get(),
  ])
  t.strictSame([store.status, locations.data.length, collections.data.length, zones.data.length, gateways.data.length, keys.data.length, domains.data.length], ['active', 1, 1, 2, 2, 1, 1], 'complete, and nothing twice')
  const events = await until('store.created', async () => { const { data } = await souk.events.list({ type: 'store.created' }); return data.length > 0 && data })
  t.strictSame(events.map(({ sequence }) => sequence), [1], 'announced once')
}

t.test('stores.get: the store as the operator sees it', async (t) => {
  const { store, souk } = await h.createStore()
  t.strictSame(await h.operator.stores.get({ store_id: store.id }), store)
  t.match(await refusal(h.operator.stores.get({ store_id: MISSING_STORE })), { status: 404, code: 'tenants.store_not_found' })
  t.match(await refusal(souk.stores.get({ store_id: store.id })), { status: 403, code: 'auth.permission_denied' })
})

t.test('stores.list: filters combine, pages do not overlap, deleted stores show only when asked for', async (t) => {
  const organization = await newOrganization()
  const made = []
  for (const name of ['Alpha', 'Beta', 'Alphabet']) made.push((await h.operator.stores.create({ ...storeOf(organization.id), name })).store)
  const ids = async (query: object) => (await collect(h.operator.stores.list({ organization_id: organization.id, limit: 1, ...query }))).map(({ id }) => id)
  t.strictSame(await ids({}), made.map(({ id }) => id).reverse())
  t.strictSame(await ids({ q: 'ALPHA', plan: 'scale', status: 'active' }), [made[2]!.id, made[0]!.id])
  t.strictSame(await ids({ handle: made[1]!.handle, shard_id: made[1]!.shard_id }), [made[1]!.id])
  t.strictSame(await ids({ plan: 'starter' }), [])
  await h.sql('directory', `UPDATE stores SET status = 'deleted' WHERE id = $1`, [made[1]!.id])
  t.strictSame([await ids({}), await ids({ status: 'deleted' })], [[made[2]!.id, made[0]!.id], [made[1]!.id]])
})

t.test('stores.update: name, handle and plan change with all that hangs on them', async (t) => {
  const made = await h.createStore()
  const handle = `${made.store.handle}-moved`
  const updated = await repeats(t, (options) => h.operator.stores.update({ store_id: made.store.id, name: 'Northwind Two', handle, plan: 'growth', metadata: { a: '1' } }, { ...options, ifMatch: '"1"' }))
  t.match(updated, { version: 2, name: 'Northwind Two', handle, plan: 'growth', metadata: { a: '1' }, domains: [{ host: `${handle}.localhost` }] })
  t.match(await made.souk.settings.get(), { name: 'Northwind Two', version: 2 })
  t.match(await made.souk.subscription.get(), { plan: 'growth', version: 2 })
  const at = async (host: string) => (await h.raw('GET', '/v1/storefront/store', { headers: { host } })).status
  t.strictSame([await at(`${handle}.localhost`), await at(`${made.store.handle}.localhost`)], [200, 400], 'the new subdomain answers, the old one does not')
  t.strictSame((await h.events(made)).slice(-2).map(({ type, data }) => [type, data.name]), [['settings.updated', 'Northwind Two'], ['store.updated', 'Northwind Two']])

  const other = await h.createStore()
  t.match(await refusal(h.operator.stores.update({ store_id: made.store.id, handle: other.store.handle })), { status: 409, code: 'tenants.handle_taken' })
  t.match(await refusal(h.operator.stores.update({ store_id: made.store.id, handle: 'www' })), { status: 409, code: 'tenants.handle_taken' })
  t.match(await refusal(h.operator.stores.update({ store_id: made.store.id, name: 'x' }, { ifMatch: '"1"' })), { status: 412 })
  await h.operator.stores.create(storeOf(made.organization.id))
  t.match(await refusal(h.operator.stores.update({ store_id: made.store.id, plan: 'starter' })), { status: 402, code: 'quota.exceeded' }, 'a plan too small for the stores there are')
})

t.test('stores.suspend: the store stops answering everyone but the operator and reading staff, at once', async (t) => {
  const { store, souk, storefront, ...made } = await h.createStore()
  const host = { host: `${store.handle}.localhost` }
  t.equal((await h.raw('GET', '/v1/storefront/store', { headers: host })).status, 200)
  const suspended = await repeats(t, (options) => h.operator.stores.suspend({ store_id: store.id, reason: 'Invoice overdue' }, options))
  t.match(suspended, { status: 'suspended', suspension_reason: 'Invoice overdue' })
  t.match(await refusal(storefront.storefront.store.get()), { status: 403, code: 'store.not_active' })
  t.equal((await h.raw('GET', '/v1/storefront/store', { headers: host })).status, 403)
  t.match(await refusal(souk.themes.update({ name: 'x' })), { status: 403, code: 'store.not_active' })
  t.match(await souk.settings.get(), { name: 'Northwind' }, 'staff can still look')
  t.match(await h.operator.settings.get({}, { store: store.id }), { name: 'Northwind' })

  t.match(await h.operator.stores.suspend({ store_id: store.id, reason: 'Still overdue' }), { suspension_reason: 'Still overdue', suspended_at: suspended.suspended_at })
  t.strictSame((await h.events({ store, souk, storefront, ...made }, 'store.suspended')).map(({ data }) => data.suspension_reason), ['Invoice overdue'], 'one suspension, one event')
  await h.operator.stores.activate({ store_id: store.id })
  t.match(await souk.themes.update({ name: 'x' }), { name: 'x' })
})

t.test('stores.activate: brings a suspended or closing store back; an active one stays as it is', async (t) => {
  const made = await h.createStore()
  await h.operator.stores.suspend({ store_id: made.store.id })
  const active = await repeats(t, (options) => h.operator.stores.activate({ store_id: made.store.id }, options))
  t.match(active, { status: 'active', suspension_reason: null, suspended_at: null })
  t.equal((await h.operator.stores.activate({ store_id: made.store.id })).version, active.version)
  t.strictSame((await h.events(made)).map(({ type, sequence }) => `${type} ${sequence}`).filter((type) => type.startsWith('store.')), ['store.created 1', 'store.suspended 2', 'store.activated 3'])
})

t.test('stores.delete: closes the store for 30 days, within which it can be brought back', async (t) => {
  const made = await h.createStore()
  t.match(await refusal(h.operator.stores.delete({ store_id: made.store.id }, { ifMatch: '"9"' })), { status: 412 })
  const closed = await repeats(t, (options) => h.operator.stores.delete({ store_id: made.store.id }, options))
  t.equal(closed.status, 'closing')
  t.ok(Math.abs(new Date(closed.delete_at!).getTime() - h.clock.now().getTime() - 30 * DAY_MS) < 60_000)
  t.match(await refusal(made.souk.settings.get()), { status: 403, code: 'store.not_active' })
  t.match(await refusal(h.operator.stores.update({ store_id: made.store.id, name: 'x' })), { status: 409, code: 'tenants.store_status_conflict' })
  t.match(await refusal(h.operator.stores.suspend({ store_id: made.store.id })), { status: 409, code: 'tenants.store_status_conflict' })
  t.strictSame(await h.operator.stores.delete({ store_id: made.store.id }), closed, 'closing twice moves no date')
  t.match((await h.events(made)).at(-1), { type: 'store.closed', data: { status: 'closing', delete_at: closed.delete_at } })
  t.match(await h.operator.stores.activate({ store_id: made.store.id }), { status: 'active', delete_at: null })
  t.match(await made.souk.settings.get(), { name: 'Northwind' })
})
