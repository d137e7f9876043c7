import t from 'tap'
import { collect, harness, refusal, repeats } from '../harness.js'
import { till } from '../till.js'

const h = await harness(t)
const { shop, paid } = till(h)
const MISSING_GATEWAY = 'pgw_00000000000000000000000000'
const CREDENTIALS = { secret_key: 'sk_example_0000000000', publishable_key: 'pk_example_0000000000', notification_secret: 'whsec_example_0000' }

t.test('paymentGateways.list: how shoppers can pay, in order of display', async (t) => {
  const { souk } = await h.createStore({ sandbox: true })
  t.strictSame((await collect(souk.paymentGateways.list({ limit: 1 }))).map(({ payment_method, active, capture_mode }) => [payment_method, active, capture_mode]), [['manual', true, 'manual'], ['test', true, 'automatic']], 'a sandbox takes test payments')
  await souk.paymentGateways.create({ payment_method: 'manual', name: 'Cash on delivery', position: 1 })
  t.strictSame((await souk.paymentGateways.list()).data.map(({ position }) => position), [1, 1, 2])
})

t.test('paymentGateways.get: a gateway by its id', async (t) => {
  const [{ souk, defaults }, other] = [await h.createStore(), await h.createStore()]
  const id = defaults.payment_gateway_ids[0]!
  t.match(await souk.paymentGateways.get({ payment_gateway_id: id }), { payment_method: 'manual', position: 1, credentials_set: false, notification_path: `/v1/payment-gateways/${id}/notifications` })
  t.strictSame(await refusal(other.souk.paymentGateways.get({ payment_gateway_id: id })), await refusal(souk.paymentGateways.get({ payment_gateway_id: MISSING_GATEWAY })))
})

t.test('paymentGateways.create: keeps credentials sealed and never shows them', async (t) => {
  const store = await h.createStore()
  const { souk } = store
  const gateway = await repeats(t, (options) => souk.paymentGateways.create({ payment_method: 'stripe', name: 'Card', credentials: CREDENTIALS }, options))
  t.match(gateway, { payment_method: 'stripe', active: true, position: 3, capture_mode: 'automatic', credentials_set: true, publishable_key: CREDENTIALS.publishable_key })
  const everything = JSON.stringify([gateway, await souk.paymentGateways.list(), await h.events(store), await h.sql(store.store.shard_id, 'SELECT * FROM payment_gateways WHERE store_id = $1', [store.store.id]), await h.sql(store.store.shard_id, 'SELECT * FROM idempotency_keys WHERE store_id = $1', [store.store.id])])
  for (const secret of [CREDENTIALS.secret_key, CREDENTIALS.notification_secret]) t.notOk(everything.includes(secret), 'the secret is in no answer, no event and no table')
  t.match((await h.events(store, 'payment_gateway.created')).map(({ resource_id }) => resource_id), [gateway.id])
  t.equal((await souk.paymentGateways.create({ payment_method: 'test', name: 'Trial' })).active, false, 'a test gateway takes no money, so it starts inactive')

  const refused = (body: object) => refusal(souk.paymentGateways.create({ name: 'Card', ...body } as never))
  t.match(await refused({ payment_method: 'stripe', credentials: { secret_key: CREDENTIALS.secret_key } }), { status: 422, code: 'payments.gateway_invalid', errors: [{ pointer: '/credentials/notification_secret', code: 'required' }] })
  t.match(await refused({ payment_method: 'stripe' }), { status: 422, errors: [{ pointer: '/credentials/secret_key' }, { pointer: '/credentials/notification_secret' }] })
  t.match(await refused({ payment_method: 'manual', credentials: CREDENTIALS }), { status: 422, code: 'payments.gateway_invalid' })
  t.match(await refused({ payment_method: 'manual', capture_mode: 'automatic' }), { status: 422, errors: [{ pointer: '/capture_mode' }] })
  t.match(await refused({ payment_method: 'paypal' }), { status: 400, errors: [{ pointer: '/payment_method' }] })
  t.match(await refusal((await h.clientWith(store, ['payment_gateways:read'])).paymentGateways.create({ payment_method: 'manual', name: 'x' })), { status: 403, code: 'auth.permission_denied' })
})

t.test('paymentGateways.update: changes what it names; credentials are replaced as a whole', async (t) => {
  const [store, other] = [await h.createStore(), await h.createStore()]
  const { souk } = store
  const gateway = await souk.paymentGateways.create({ payment_method: 'stripe', name: 'Card', credentials: CREDENTIALS })
  const updated = await repeats(t, (options) => souk.paymentGateways.update({ payment_gateway_id: gateway.id, name: 'Credit card', capture_mode: 'on_fulfillment', instructions: 'Any card', active: false }, options))
  t.match(updated, { version: 2, name: 'Credit card', capture_mode: 'on_fulfillment', instructions: 'Any card', active: false, position: 3, credentials_set: true, publishable_key: CREDENTIALS.publishable_key })
  t.match(await souk.paymentGateways.update({ payment_gateway_id: gateway.id, credentials: { secret_key: 'sk_example_1111111111', notification_secret: 'whsec_example_1111' } }), { version: 3, credentials_set: true, publishable_key: null })
  t.match((await h.events(store, 'payment_gateway.updated')).map(({ data }) => data), [{ version: 2 }, { version: 3 }])
  t.match(await refusal(souk.paymentGateways.update({ payment_gateway_id: gateway.id, active: true }, { ifMatch: '"1"' })), { status: 412, code: 'request.precondition_failed' })
  t.match(await refusal(souk.paymentGateways.update({ payment_gateway_id: store.defaults.payment_gateway_ids[0]!, capture_mode: 'automatic' })), { status: 422, code: 'payments.gateway_invalid' })
  t.strictSame(await refusal(other.souk.paymentGateways.update({ payment_gateway_id: gateway.id, active: true })), await refusal(souk.paymentGateways.update({ payment_gateway_id: MISSING_GATEWAY, active: true })))
  t.match(await refusal((await h.clientWith(store, ['payment_gateways:read'])).paymentGateways.update({ payment_gateway_id: gateway.id, active: true })), { status: 403 })
})

t.test('paymentGateways.delete: takes it away from shoppers, and payments made with it go on', async (t) => {
  const [at, other] = [await shop(), await shop()]
  const { souk, storefront } = at.store
  const payment = await paid(at)
  t.strictSame(await refusal(other.store.souk.paymentGateways.delete({ payment_gateway_id: at.test })), await refusal(souk.paymentGateways.delete({ payment_gateway_id: MISSING_GATEWAY })))
  t.match(await refusal(souk.paymentGateways.delete({ payment_gateway_id: at.test }, { ifMatch: '"7"' })), { status: 412 })
  t.match(await refusal((await h.clientWith(at.store, ['payment_gateways:read'])).paymentGateways.delete({ payment_gateway_id: at.test })), { status: 403 })
  const remove = () => souk.paymentGateways.delete({ payment_gateway_id: at.test }, { idempotencyKey: 'delete-1' })
  await remove()
  await remove()
  t.match(await refusal(souk.paymentGateways.get({ payment_gateway_id: at.test })), { status: 404, code: 'payments.gateway_not_found' })
  t.strictSame((await storefront.storefront.paymentGateways.list()).data.map(({ id }) => id), [at.manual])
  t.match((await h.events(at.store, 'payment_gateway.deleted')).map(({ data }) => data), [{ id: at.test }])
  t.match(await at.payments.capture({ payment_id: payment.id }, { idempotencyKey: 'capture-1' }), { status: 'captured' })
})

t.test('storefront.paymentGateways.list: shows shoppers the active ways to pay, and nothing a shopper need not know', async (t) => {
  const { souk, storefront } = await h.createStore()
  await souk.paymentGateways.create({ payment_method: 'stripe', name: 'Card', credentials: CREDENTIALS })
  const { data } = await storefront.storefront.paymentGateways.list()
  t.strictSame(data.map((gateway) => [gateway.payment_method, gateway.publishable_key]), [['manual', null], ['stripe', CREDENTIALS.publishable_key]], 'the test gateway of a store that is no sandbox is not active')
  t.strictSame(Object.keys(data[0]!).sort(), ['id', 'instructions', 'name', 'payment_method', 'publishable_key'])
  t.strictSame((await collect(storefront.storefront.paymentGateways.list({ limit: 1 }))).length, 2)
})
