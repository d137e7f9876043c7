import t from 'tap'
import { Webhook } from 'standardwebhooks'
import { unwrap } from '@souk/sdk/webhooks'
import { collect, harness, refusal, repeats, until, type TestStore } from '../harness.js'
import { receiver } from '../receiver.js'

const h = await harness(t, { env: { SOUK_EGRESS_ALLOW_LOOPBACK: 'true' } })
const MISSING = 'whe_00000000000000000000000000'
const URL_OF_OTHERS = 'https://hooks.example.com/souk'
const HOUR_MS = 3_600_000

const product = (store: TestStore, title = 'Coat') => store.souk.products.create({ title, variants: [{ sku: title, option_values: [], price: { amount: 100, currency: 'USD' } }] })
const rowsOf = async (store: TestStore) => JSON.stringify(await Promise.all(['webhook_endpoints', 'idempotency_keys', 'events'].map((table) => h.sql(store.store.shard_id, `SELECT * FROM ${table} WHERE store_id = $1`, [store.store.id]))))

t.test('webhookEndpoints.create: shows its secret once and keeps it sealed', async (t) => {
  const store = await h.createStore()
  const { souk } = store
  const created = await repeats(t, (options) => souk.webhookEndpoints.create({ url: URL_OF_OTHERS, description: 'Desk', event_types: ['order.*', 'product.created'], filters: [{ field: 'status', equals: 'active' }], fields: ['id'], custom_headers: { 'X-Key': 'of-the-firewall' } }, options))
  t.match(created, { version: 1, status: 'enabled', status_reason: null, schema_version: 1, ordered: false, custom_header_names: ['X-Key'], secrets: [{ expires_at: null }], health: { failures_in_a_row: 0 } })
  t.match(created.secret, /^whsec_[0-9A-Za-z+/]{43}=$/)
  const { secret: _secret, ...shown } = created
  t.strictSame(await souk.webhookEndpoints.get({ webhook_endpoint_id: created.id }), shown, 'it is not shown again')
  t.match((await h.events(store, 'webhook_endpoint.created')).map(({ data }) => data), [{ id: created.id }])
  const everything = (await rowsOf(store)) + JSON.stringify([await souk.webhookEndpoints.list(), await h.events(store)]) + JSON.stringify(h.log)
  for (const text of [created.secret, 'of-the-firewall']) t.notOk(everything.includes(text), 'neither secret nor header value is in a table, an answer, an event or the log')

  const refused = (body: object) => refusal(souk.webhookEndpoints.create({ url: URL_OF_OTHERS, event_types: ['*'], ...body }))
  for (const url of ['https://10.0.0.1/', 'http://hooks.example.com/', 'https://hooks.example.com:8443/', 'https://user@hooks.example.com/', 'https://2852039166/']) t.match(await refused({ url }), { status: 422, code: 'webhooks.endpoint_invalid', errors: [{ pointer: '/url', code: 'refused' }] }, url)
  t.match(await refused({ event_types: ['*', 'order.eaten', 'weather.*'] }), { status: 422, errors: [{ pointer: '/event_types/1', code: 'unknown' }, { pointer: '/event_types/2' }] })
  for (const name of ['Host', 'Webhook-Signature', 'Transfer-Encoding', 'CONTENT-LENGTH', 'Souk-Store']) t.match(await refused({ custom_headers: { [name]: 'x' } }), { status: 422, errors: [{ pointer: `/custom_headers/${name}`, code: 'reserved' }] })
  t.match(await refused({ custom_headers: { 'X-A': '1', 'x-a': '2' } }), { status: 422, errors: [{ code: 'duplicate' }] })
  t.match(await refused({ custom_headers: { 'X-A': 'a\r\nWebhook-Id: b' } }), { status: 400 })
  t.match(await refused({ schema_version: 2 }), { status: 400, errors: [{ pointer: '/schema_version' }] })
  t.match(await refusal((await h.clientWith(store, ['webhooks:read'])).webhookEndpoints.create({ url: URL_OF_OTHERS, event_types: ['*'] })), { status: 403, code: 'auth.permission_denied' })
})

t.test('webhookEndpoints.create: a store has at most 50', async (t) => {
  const { souk } = await h.createStore()
  const create = () => souk.webhookEndpoints.create({ url: URL_OF_OTHERS, event_types: ['order.*'] })
  for (let n = 0; n < 48; n++) await create()
  const made = await Promise.allSettled(Array.from({ length: 5 }, create))
  t.equal(made.filter(({ status }) => status === 'fulfilled').length, 2, 'also when many are made at once')
  t.match(await refusal(create()), { status: 409, code: 'webhooks.too_many_endpoints' })
})

t.test('webhookEndpoints.list: oldest first, by status, and only the store\'s own', async (t) => {
  const [{ souk }, other] = [await h.createStore(), await h.createStore()]
  const made = []
  for (const description of ['a', 'b', 'c']) made.push(await souk.webhookEndpoints.create({ url: URL_OF_OTHERS, description, event_types: ['order.*'] }))
  await souk.webhookEndpoints.pause({ webhook_endpoint_id: made[1]!.id })
  t.strictSame((await collect(souk.webhookEndpoints.list({ limit: 1 }))).map(({ description }) => description), ['a', 'b', 'c'])
  t.strictSame((await souk.webhookEndpoints.list({ status: 'paused' })).data.map(({ description }) => description), ['b'])
  t.strictSame((await other.souk.webhookEndpoints.list()).data, [])
})

t.test('webhookEndpoints.get: by its id, with an ETag that follows its health', async (t) => {
  const [store, other] = [await h.createStore(), await h.createStore()]
  const at = await receiver(t)
  const { id } = await store.souk.webhookEndpoints.create({ url: at.url, event_types: ['product.created'] })
  const etag = (await store.souk.webhookEndpoints.get({ webhook_endpoint_id: id }).withResponse()).response.headers.get('etag')!
  t.equal((await h.raw('GET', `/v1/webhook-endpoints/${id}`, { headers: { authorization: `Bearer ${store.secret_key}`, 'if-none-match': etag } })).status, 304)
  await product(store)
  await until('its first success', async () => (await store.souk.webhookEndpoints.get({ webhook_endpoint_id: id })).health.last_success_at !== null)
  const after = await store.souk.webhookEndpoints.get({ webhook_endpoint_id: id }).withResponse()
  t.not(after.response.headers.get('etag'), etag)
  t.match(await store.souk.webhookEndpoints.update({ webhook_endpoint_id: id, description: 'x' }, { ifMatch: after.response.headers.get('etag')! }), { version: 2 }, 'which If-Match takes')
  t.strictSame(await refusal(other.souk.webhookEndpoints.get({ webhook_endpoint_id: id })), await refusal(store.souk.webhookEndpoints.get({ webhook_endpoint_id: MISSING })))
})

t.test('webhookEndpoints.update: changes what it names; headers are replaced as a whole', async (t) => {
  const [store, other] = [await h.createStore(), await h.createStore()]
  const { souk } = store
  const at = await receiver(t)
  const { id } = await souk.webhookEndpoints.create({ url: URL_OF_OTHERS, event_types: ['product.deleted'], custom_headers: { 'X-Old': '1' } })
  const change = { webhook_endpoint_id: id, url: at.url, event_types: ['product.*'], fields: ['title', 'variants.sku'], custom_headers: { 'X-New': 'new' } }
  t.match(await repeats(t, (options) => souk.webhookEndpoints.update(change, options)), { version: 2, url: at.url, event_types: ['product.*'], fields: ['title', 'variants.sku'], custom_header_names: ['X-New'], filters: [] })
  await product(store, 'Mint tea')
  const [first] = await at.got(1)
  t.strictSame(first!.event.data, { title: 'Mint tea', variants: [{ sku: 'Mint tea' }] }, 'only the fields named are sent')
  t.match(first!.headers, { 'x-new': 'new', 'x-old': undefined })
  t.match(await souk.webhookEndpoints.update({ webhook_endpoint_id: id, filters: [{ field: 'variants.sku', equals: 'Coffee' }] }), { version: 3, custom_header_names: ['X-New'] })
  await product(store, 'Tea')
  await product(store, 'Coffee')
  t.strictSame((await at.got(2)).map(({ event }) => event.data.title), ['Mint tea', 'Coffee'], 'only events that pass the filters are sent')
  t.match((await h.events(store, 'webhook_endpoint.updated')).map(({ data }) => data), [{ version: 2 }, { version: 3 }])
  t.match(await refusal(souk.webhookEndpoints.update({ webhook_endpoint_id: id, url: 'https://169.254.169.254/' })), { status: 422, code: 'webhooks.endpoint_invalid' })
  t.match(await refusal(souk.webhookEndpoints.update({ webhook_endpoint_id: id, description: 'x' }, { ifMatch: '"1"' })), { status: 412 })
  t.strictSame(await refusal(other.souk.webhookEndpoints.update({ webhook_endpoint_id: id, description: 'x' })), await refusal(souk.webhookEndpoints.update({ webhook_endpoint_id: MISSING, description: 'x' })))
  t.match(await refusal((await h.clientWith(store, ['webhooks:read'])).webhookEndpoints.update({ webhook_endpoint_id: id, description: 'x' })), { status: 403 })
})

t.test('webhookEndpoints.delete: nothing is sent any more, and everything of it goes', async (t) => {
  const [store, other] = [await h.createStore(), await h.createStore()]
  const { souk } = store
  const at = await receiver(t)
  const { id } = await souk.webhookEndpoints.create({ url: at.url, event_types: ['product.created'] })
  await product(store)
  await at.got(1)
  await until('its delivery', async () => (await souk.webhookDeliveries.list({ endpoint_id: id, status: 'succeeded' })).data[0])
  t.strictSame(await refusal(other.souk.webhookEndpoints.delete({ webhook_endpoint_id: id })), await refusal(souk.webhookEndpoints.delete({ webhook_endpoint_id: MISSING })))
  t.match(await refusal(souk.webhookEndpoints.delete({ webhook_endpoint_id: id }, { ifMatch: '"7"' })), { status: 412 })
  t.match(await refusal((await h.clientWith(store, ['webhooks:read'])).webhookEndpoints.delete({ webhook_endpoint_id: id })), { status: 403 })
  const remove = () => souk.webhookEndpoints.delete({ webhook_endpoint_id: id }, { idempotencyKey: 'delete-1' })
  await remove()
  await remove()
  t.match(await refusal(souk.webhookEndpoints.get({ webhook_endpoint_id: id })), { status: 404, code: 'webhooks.endpoint_not_found' })
  t.strictSame((await souk.webhookDeliveries.list()).data, [], 'its deliveries are gone at once')
  await product(store, 'Hat')
  t.match((await h.events(store, 'webhook_endpoint.deleted')).map(({ data }) => data), [{ id }])
  for (const table of ['webhook_endpoints', 'webhook_deliveries', 'webhook_attempts']) await until(`an empty ${table}`, async () => (await h.sql(store.store.shard_id, `SELECT 1 FROM ${table} WHERE store_id = $1`, [store.store.id])).length === 0)
  t.equal(at.received.length, 1)
})

t.test('webhookEndpoints.pause: events gather until it is resumed', async (t) => {
  const [store, other] = [await h.createStore(), await h.createStore()]
  const { souk } = store
  const at = await receiver(t)
  const { id } = await souk.webhookEndpoints.create({ url: at.url, event_types: ['product.created'] })
  t.match(await repeats(t, (options) => souk.webhookEndpoints.pause({ webhook_endpoint_id: id }, options)), { status: 'paused', status_reason: 'requested', version: 2 })
  t.match(await souk.webhookEndpoints.pause({ webhook_endpoint_id: id }), { version: 2 }, 'pausing it again changes nothing')
  const titles = Array.from({ length: 9 }, (_, n) => `Coat ${n}`)
  for (const title of titles) await product(store, title)
  await h.settled(store)
  t.match((await collect(souk.webhookDeliveries.list({ endpoint_id: id }))).map(({ status }) => status), titles.map(() => 'pending'))
  t.match(await refusal(souk.webhookEndpoints.resume({ webhook_endpoint_id: id }, { ifMatch: '"1"' })), { status: 412 })
  t.equal(at.received.length, 0)
  await souk.webhookEndpoints.resume({ webhook_endpoint_id: id })
  await at.got(9)
  t.strictSame((await h.events(store, 'webhook_endpoint.paused')).map(({ data }) => data.status_reason), ['requested'], 'the owner is told once')
  t.strictSame(await refusal(other.souk.webhookEndpoints.pause({ webhook_endpoint_id: id })), await refusal(souk.webhookEndpoints.pause({ webhook_endpoint_id: MISSING })))
  t.match(await refusal((await h.clientWith(store, ['webhooks:read'])).webhookEndpoints.pause({ webhook_endpoint_id: id })), { status: 403 })
})

t.test('webhookEndpoints.resume: what gathered is sent in its order, and a store\'s own alone', async (t) => {
  const [store, other] = [await h.createStore(), await h.createStore()]
  const { souk } = store
  const at = await receiver(t)
  const { id } = await souk.webhookEndpoints.create({ url: at.url, event_types: ['product.*'], ordered: true })
  await souk.webhookEndpoints.pause({ webhook_endpoint_id: id })
  const made = [await product(store, 'A'), await product(store, 'B')]
  for (let n = 0; n < 10; n++) for (const { id: product_id } of made) await souk.products.update({ product_id, title: `No. ${n}` })
  await h.settled(store)
  t.match(await repeats(t, (options) => souk.webhookEndpoints.resume({ webhook_endpoint_id: id }, options)), { status: 'enabled', status_reason: null, version: 3 })
  const received = await at.got(22)
  for (const { id: product_id } of made) t.strictSame(received.filter(({ event }) => event.resource_id === product_id).map(({ event }) => event.sequence), Array.from({ length: 11 }, (_, n) => n + 1))
  t.match((await h.events(store, 'webhook_endpoint.resumed')).map(({ resource_id }) => resource_id), [id])
  t.strictSame(await refusal(other.souk.webhookEndpoints.resume({ webhook_endpoint_id: id })), await refusal(souk.webhookEndpoints.resume({ webhook_endpoint_id: MISSING })))
  t.match(await refusal((await h.clientWith(store, ['webhooks:read'])).webhookEndpoints.resume({ webhook_endpoint_id: id })), { status: 403 })
})

t.test('webhookEndpoints.send: the contract\'s example, marked as a test, and how the endpoint took it', async (t) => {
  const [store, other] = [await h.createStore(), await h.createStore()]
  const { souk } = store
  const at = await receiver(t, () => ({ status: 202, body: 'thank you' }))
  const { id } = await souk.webhookEndpoints.create({ url: at.url, event_types: ['product.deleted'], ordered: true })
  const sent = await repeats(t, (options) => souk.webhookEndpoints.send({ webhook_endpoint_id: id, event_type: 'order.created' }, options))
  t.match(sent, { endpoint_id: id, test: true, event_type: 'order.created', status: 'succeeded', attempt_count: 1, last_status: 202, attempts: [{ number: 1, status: 202, error: null, response_excerpt: 'thank you' }] })
  t.equal(at.received.length, 1, 'the repeat sent nothing')
  t.match(at.received[0]!.event, { id: sent.event_id, type: 'order.created', test: true })
  at.answer = () => 500
  t.match(await souk.webhookEndpoints.send({ webhook_endpoint_id: id, event_type: 'product.created' }), { status: 'exhausted', attempt_count: 1, last_status: 500 }, 'a test is not tried again')
  await souk.webhookEndpoints.pause({ webhook_endpoint_id: id })
  at.answer = () => 'cut'
  t.match(await souk.webhookEndpoints.send({ webhook_endpoint_id: id, event_type: 'product.created' }), { status: 'exhausted', attempts: [{ status: null, error: 'interrupted', response_excerpt: null }] }, 'and goes to a paused endpoint as well')
  t.match((await souk.webhookEndpoints.get({ webhook_endpoint_id: id })).health, { failures_in_a_row: 0, last_failure_at: null }, 'it says nothing about the health of the endpoint')
  t.strictSame((await h.events(store, 'order.created')).length, 0, 'nothing happened in the store')
  t.match(await refusal(souk.webhookDeliveries.resend({ webhook_delivery_id: sent.id })), { status: 409, code: 'webhooks.test_not_resendable' })
  t.match(await refusal(souk.webhookEndpoints.send({ webhook_endpoint_id: id, event_type: 'order.eaten' })), { status: 422, code: 'webhooks.event_type_unknown', errors: [{ pointer: '/event_type' }] })
  t.strictSame(await refusal(other.souk.webhookEndpoints.send({ webhook_endpoint_id: id, event_type: 'order.created' })), await refusal(souk.webhookEndpoints.send({ webhook_endpoint_id: MISSING, event_type: 'order.created' })))
  t.match(await refusal((await h.clientWith(store, ['webhooks:read'])).webhookEndpoints.send({ webhook_endpoint_id: id, event_type: 'order.created' })), { status: 403 })
})

t.test('webhookEndpoints.send: an event of every type can be sent, and the SDK gives it back', async (t) => {
  const { souk } = await h.createStore()
  const at = await receiver(t)
  const { id, secret } = await souk.webhookEndpoints.create({ url: at.url, event_types: ['*'] })
  const types = [...h.platform.services.eventExamples().keys()]
  for (const event_type of types) t.match(await souk.webhookEndpoints.send({ webhook_endpoint_id: id, event_type }), { status: 'succeeded' })
  const tests = at.received.filter(({ event }) => event.test === true)
  t.strictSame(tests.map(({ event }) => event.type), types)
  for (const { body, headers } of tests) t.match(await unwrap(body, headers, secret), { test: true })
})

t.test('webhookEndpoints.secrets.rotate: both secrets sign until the overlap ends, and there are never more than two', async (t) => {
  const [store, other] = [await h.createStore(), await h.createStore()]
  const { souk } = store
  const at = await receiver(t)
  const first = await souk.webhookEndpoints.create({ url: at.url, event_types: ['product.created'] })
  const at_id = { webhook_endpoint_id: first.id }
  const lastSigned = async () => {
    await souk.webhookEndpoints.send({ ...at_id, event_type: 'product.created' })
    return at.received.at(-1)!
  }
  const rotated = await repeats(t, (options) => souk.webhookEndpoints.secrets.rotate({ ...at_id, overlap_seconds: 7_200 }, options))
  t.match(rotated, { version: 2, secrets: [{ expires_at: null }, { expires_at: String }] })
  t.not(rotated.secret, first.secret)
  const both = await lastSigned()
  t.match(both.headers['webhook-signature'], /^v1,\S+ v1,\S+$/)
  for (const { secret } of [first, rotated]) {
    t.match(new Webhook(secret).verify(both.body, both.headers as Record<string, string>), { type: 'product.created' }, 'the reference library takes either')
    t.match(await unwrap(both.body, both.headers, secret), { type: 'product.created' }, 'and so does the SDK')
  }
  t.throws(() => new Webhook(rotated.secret).verify(`${both.body} `, both.headers as Record<string, string>), 'and neither takes another body')

  const again = await souk.webhookEndpoints.secrets.rotate(at_id)
  t.equal(again.secrets.length, 2)
  const next = await lastSigned()
  await t.rejects(unwrap(next.body, next.headers, first.secret), { name: 'WebhookSignatureError' }, 'the first is gone before its time')
  for (const { secret } of [rotated, again]) await unwrap(next.body, next.headers, secret)
  h.clock.advance(25 * HOUR_MS)
  t.equal((await souk.webhookEndpoints.get(at_id)).secrets.length, 1)
  const last = await lastSigned()
  await t.rejects(unwrap(last.body, last.headers, rotated.secret, { now: h.clock.now() }), { name: 'WebhookSignatureError' }, 'the overlap is over')
  await unwrap(last.body, last.headers, again.secret, { now: h.clock.now() })
  const everything = (await rowsOf(store)) + JSON.stringify(await h.events(store))
  for (const { secret } of [first, rotated, again]) t.notOk(everything.includes(secret), 'kept sealed')
  t.strictSame(await refusal(other.souk.webhookEndpoints.secrets.rotate(at_id)), await refusal(souk.webhookEndpoints.secrets.rotate({ webhook_endpoint_id: MISSING })))
  t.match(await refusal((await h.clientWith(store, ['webhooks:read'])).webhookEndpoints.secrets.rotate(at_id)), { status: 403 })
})
