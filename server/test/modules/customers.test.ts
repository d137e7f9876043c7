// What the store keeps of its customers: accounts, addresses, groups, merge, export, erasure and statistics.
import { randomUUID } from 'node:crypto'
import { array, check, constantFrom, property, string } from 'fast-check'
import { t } from 'tap'
import type { Customer } from '@souk/sdk'
import type { EventType } from '../../src/contract/operations.gen.js'
import { customerContext, findOrCreateByEmail, findOrCreateByEmails, getCustomer } from '../../src/modules/customers/index.js'
import { addAddress, newCustomer, removeAddress, updateAddress } from '../../src/modules/customers/customer.js'
import { soughtWords, termsOf, wordsOf } from '../../src/modules/customers/words.js'
import { collect, harness, refusal, repeats, until, type TestStore } from '../harness.js'
import { inStore } from '../inStore.js'

const h = await harness(t)
const MISSING = 'cus_00000000000000000000000000'
const PASSWORD = 'a long and quiet river'
const HOME = { line1: '410 Harbour Street', city: 'Portland', country: 'US' }

let people = 0
const newEmail = () => `person-${++people}@example.com`
const ids = (customers: Customer[]) => customers.map(({ id }) => id)
const types = async (store: TestStore, id: string) => (await h.events(store)).filter((event) => event.resource_id === id).map(({ type }) => type)

t.test('customers.create: an invited customer with everything the store knows', async (t) => {
  const store = await h.createStore()
  const { customers } = store.souk
  const group = await store.souk.customerGroups.create({ name: 'Wholesale' })
  const created = await repeats(t, (options) => customers.create({
    email: 'Maya@Example.com', phone: '+1 503 555 0142', first_name: 'Maya', last_name: 'Okafor', locale: 'en-US', note: 'pays late', tags: ['vip'], group_ids: [group.id], tax_exempt: true,
    tax_ids: [{ type: 'eu_vat', value: 'DE123456789' }], marketing: { state: 'subscribed', source: 'fair' }, addresses: [HOME, { ...HOME, line1: '12 Mill Lane', is_default: true }], metadata: { erp: '7' }, external_id: 'crm-7',
  }, options))
  t.match(created, { version: 1, state: 'invited', email: 'Maya@Example.com', group_ids: [group.id], tax_exempt: true, marketing: { state: 'subscribed', source: 'fair' }, orders_count: 0, total_spent: [], last_order_at: null, merged_into: null })
  t.match(created.addresses.map(({ line1, is_default }) => [line1, is_default]), [['410 Harbour Street', false], ['12 Mill Lane', true]])
  t.ok(created.marketing.at)
  t.strictSame(await customers.get({ customer_id: created.id }), created)
  const [event] = await h.events(store, 'customer.created')
  t.match(event, { resource_id: created.id, data: { state: 'invited', group_ids: [group.id], tax_exempt: true } })
  t.notMatch(JSON.stringify(event), /maya|okafor|harbour/i, 'the event says nothing personal')
  t.match(await refusal(customers.create({ email: 'maya@example.COM' })), { status: 409, code: 'customers.email_taken', errors: [{ pointer: '/email' }] })
  t.match(await refusal(customers.create({ email: newEmail(), external_id: 'crm-7' })), { status: 409, code: 'customers.external_id_taken', errors: [{ pointer: '/external_id' }] })
  const foreign = await h.createStore()
  t.match(await refusal(foreign.souk.customers.create({ email: newEmail(), group_ids: [group.id] })), { status: 404, code: 'customers.group_not_found', errors: [{ pointer: '/group_ids/0' }] })
  t.match(await refusal((await h.clientWith(store, ['customers:read'])).customers.create({ email: newEmail() })), { status: 403 })
  const outcomes = await Promise.allSettled(Array.from({ length: 8 }, () => customers.create({ email: 'race@example.com' })))
  t.equal(outcomes.filter(({ status }) => status === 'fulfilled').length, 1, 'an address is given once, however many ask at once')
})

t.test('customers.get: another store sees what it sees of a missing one', async (t) => {
  const store = await h.createStore()
  const other = await h.createStore()
  const { id } = await store.souk.customers.create({ email: newEmail() })
  const missing = await refusal(other.souk.customers.get({ customer_id: MISSING }))
  t.match(missing, { status: 404, code: 'customers.customer_not_found' })
  t.strictSame(await refusal(other.souk.customers.get({ customer_id: id })), missing)
  t.strictSame(await refusal(other.souk.customers.update({ customer_id: id, note: 'x' })), missing)
  t.strictSame(await refusal(other.souk.customers.delete({ customer_id: id })), missing)
  t.strictSame(await refusal(other.souk.customers.export({ customer_id: id })), missing)
  t.strictSame(await refusal(other.souk.customers.addresses.add({ customer_id: id, ...HOME })), missing)
})

t.test('customers.list: newest first, by every filter, page by page', async (t) => {
  const store = await h.createStore()
  const { customers } = store.souk
  const group = await store.souk.customerGroups.create({ name: 'Friends' })
  const made: Customer[] = []
  for (const [first_name, last_name, phone] of [['Zoë', 'Ångström', '+46 8 123 456'], ['Ben', 'Okafor', '0503 555 0142'], ['Mayumi', 'Sato', null]] as const) {
    made.push(await customers.create({ email: newEmail(), first_name, last_name, phone, tags: first_name === 'Ben' ? ['vip', 'b2b'] : ['vip'], group_ids: first_name === 'Zoë' ? [group.id] : [], external_id: `x-${first_name}` }))
    h.clock.advance(1000)
  }
  const [zoe, ben, mayumi] = made as [Customer, Customer, Customer]
  const found = async (query: Parameters<typeof customers.list>[0]) => ids((await customers.list(query)).data)
  t.strictSame(ids(await collect(customers.list({ limit: 1 }))), [mayumi.id, ben.id, zoe.id])
  t.strictSame(await found({ email: ben.email!.toUpperCase() }), [ben.id])
  t.strictSame(await found({ external_id: 'x-Zoë' }), [zoe.id])
  t.strictSame(await found({ tag: 'vip' }), [mayumi.id, ben.id, zoe.id])
  t.strictSame(await found({ tag: 'b2b' }), [ben.id])
  t.strictSame(await found({ tag: 'b2' }), [], 'a tag is looked for as a whole')
  t.strictSame(await found({ group_id: group.id }), [zoe.id])
  t.strictSame(await found({ created_since: ben.created_at }), [mayumi.id, ben.id])
  t.strictSame(await found({ q: 'zoe ang' }), [zoe.id], 'beginnings of words, without accents')
  t.strictSame(await found({ q: 'okafor zoe' }), [], 'all words must occur')
  t.strictSame(await found({ q: '0503-555' }), [ben.id], 'a phone number however it is written')
  t.strictSame(await found({ q: 'person example' }), [mayumi.id, ben.id, zoe.id], 'words of the address of mail')
  t.strictSame(await found({ q: '??' }), [])
  await customers.update({ customer_id: ben.id, last_name: 'Adeyemi', tags: [] })
  t.strictSame([await found({ q: 'okafor' }), await found({ q: 'adeyemi' }), await found({ tag: 'b2b' })], [[], [ben.id], []], 'what is found follows every change')
  await customers.update({ customer_id: ben.id, state: 'disabled' })
  t.strictSame(await found({ state: 'disabled' }), [ben.id])
  await customers.delete({ customer_id: zoe.id })
  t.strictSame(await found({}), [mayumi.id, ben.id], 'erased ones are left out')
  t.strictSame(await found({ state: 'erased' }), [zoe.id], 'unless they are asked for')
  t.match(await refusal(customers.list({ cursor: 'bm90LWEtY3Vyc29y' })), { status: 400, code: 'request.invalid_cursor' })
  t.strictSame((await (await h.createStore()).souk.customers.list({ q: 'person' })).data, [])
})

t.test('customers.update: changes what is given, under the version it is based on', async (t) => {
  const store = await h.createStore()
  const { customers } = store.souk
  const before = await customers.create({ email: newEmail(), tags: ['a'], addresses: [HOME, HOME] })
  const after = await repeats(t, (options) => customers.update({ customer_id: before.id, note: 'n', tags: ['b'], default_address_id: before.addresses[1]!.id }, { ...options, ifMatch: '"1"' }))
  t.match(after, { version: 2, note: 'n', tags: ['b'], addresses: [{ is_default: false }, { is_default: true }] })
  t.match(await refusal(customers.update({ customer_id: before.id, note: 'o' }, { ifMatch: '"1"' })), { status: 412 })
  t.match(await refusal(customers.update({ customer_id: before.id, default_address_id: 'addr_00000000000000000000000000' })), { status: 404, code: 'customers.address_not_found' })
  t.match(await refusal(customers.update({ customer_id: before.id, state: 'enabled' })), { status: 409, code: 'customers.state_conflict' }, 'only a password enables')
  for (const [at, utc] of [['2026-11-22T14:30:00+05:00', '2026-11-22T09:30:00.000Z'], ['2026-06-30T23:59:60Z', '2026-06-30T23:59:59.000Z']] as const) {
    t.match((await customers.create({ email: newEmail(), marketing: { state: 'subscribed', at } })).marketing, { at: utc }, 'the moment of consent is told in UTC')
  }
  const other = await customers.create({ email: newEmail() })
  t.match(await refusal(customers.update({ customer_id: other.id, email: before.email! })), { status: 409, code: 'customers.email_taken' })
  await customers.update({ customer_id: before.id, state: 'disabled' })
  t.match(await customers.update({ customer_id: before.id, state: 'enabled' }), { state: 'invited' })
  t.strictSame(await types(store, before.id), ['customer.created', 'customer.updated', 'customer.updated', 'customer.updated'])
  const { access_token, customer_id } = await store.storefront.customers.register({ email: newEmail(), password: PASSWORD })
  await h.client(access_token).account.get()
  await customers.update({ customer_id, state: 'disabled' })
  t.match(await refusal(h.client(access_token).account.get()), { status: 401 }, 'disabling ends sessions at once')
  t.match(await customers.update({ customer_id, state: 'enabled' }), { state: 'enabled' })
})

t.test('customers.addresses.add, customers.addresses.update, customers.addresses.remove: the addresses of a customer', async (t) => {
  const store = await h.createStore()
  const { customers } = store.souk
  const { id } = await customers.create({ email: newEmail() })
  const one = await repeats(t, (options) => customers.addresses.add({ customer_id: id, ...HOME }, options))
  t.match(one, { version: 2, addresses: [{ ...HOME, is_default: true, province: null }] }, 'the first is the default')
  const two = await customers.addresses.add({ customer_id: id, ...HOME, line1: '12 Mill Lane' })
  t.strictSame(two.addresses.map(({ is_default }) => is_default), [true, false])
  const [first, second] = two.addresses as [Customer['addresses'][0], Customer['addresses'][0]]
  const moved = await customers.addresses.update({ customer_id: id, address_id: second.id, city: 'Salem', is_default: true }, { ifMatch: '"3"' })
  t.match(moved.addresses, [{ is_default: false }, { city: 'Salem', line1: '12 Mill Lane', is_default: true }])
  t.match(await refusal(customers.addresses.update({ customer_id: id, address_id: first.id, city: 'X' }, { ifMatch: '"3"' })), { status: 412 })
  t.match((await customers.addresses.remove({ customer_id: id, address_id: second.id })).addresses, [{ id: first.id, is_default: true }], 'the oldest that is left takes over')
  t.match(await refusal(customers.addresses.remove({ customer_id: id, address_id: second.id })), { status: 404, code: 'customers.address_not_found' })
  t.match(await refusal(customers.addresses.add({ customer_id: id, ...HOME, country: 'Oz' })), { status: 400, errors: [{ pointer: '/country' }] })
  const full = await customers.create({ email: newEmail(), addresses: Array.from({ length: 50 }, () => HOME) })
  t.match(await refusal(customers.addresses.add({ customer_id: full.id, ...HOME })), { status: 422, code: 'customers.too_many_addresses' })
  await Promise.all(Array.from({ length: 10 }, () => customers.addresses.add({ customer_id: id, ...HOME })))
  t.equal((await customers.get({ customer_id: id })).addresses.length, 11, 'none of those added at once is lost')
})

t.test('account.get, account.update, account.addresses.add, account.addresses.update, account.addresses.remove: the own account', async (t) => {
  const store = await h.createStore()
  const { access_token, customer_id } = await store.storefront.customers.register({ email: newEmail(), password: PASSWORD })
  const { account } = h.client(access_token)
  await store.souk.customers.update({ customer_id, note: 'pays late', tags: ['watch'] })
  const first = await account.get()
  t.notMatch(JSON.stringify(first), /pays late|watch/, 'what the store notes for itself is not shown')
  const updated = await repeats(t, (options) => account.update({ first_name: 'Maya', accepts_marketing: true }, { ...options, ifMatch: `"${first.version}"` }))
  t.match(updated, { version: 3, first_name: 'Maya', marketing: { state: 'subscribed', source: 'account' } })
  t.match(await refusal(account.update({ first_name: 'M' }, { ifMatch: '"1"' })), { status: 412 })
  t.match(await refusal(account.update({ email: newEmail() } as never)), { status: 400 })
  const [address] = (await account.addresses.add({ ...HOME, first_name: 'Maya' })).addresses
  t.match(await account.addresses.update({ address_id: address!.id, postal_code: '97209' }), { addresses: [{ postal_code: '97209', first_name: 'Maya', is_default: true }] })
  const { id: others } = (await store.souk.customers.create({ email: newEmail(), addresses: [HOME] })).addresses[0]!
  t.match(await refusal(account.addresses.update({ address_id: others, city: 'X' })), { status: 404, code: 'customers.address_not_found' }, 'the address of somebody else is a missing one')
  t.match(await refusal(account.addresses.remove({ address_id: others })), { status: 404 })
  t.strictSame((await account.addresses.remove({ address_id: address!.id })).addresses, [])
  t.match(await refusal(account.update({ default_address_id: address!.id })), { status: 404, code: 'customers.address_not_found' })
  t.match((await h.events(store, 'customer.updated')).at(-1), { resource_id: customer_id })
})

t.test('customerGroups.create, customerGroups.get, customerGroups.list, customerGroups.update, customerGroups.delete: groups', async (t) => {
  const store = await h.createStore()
  const { customerGroups: groups, customers } = store.souk
  const group = await repeats(t, (options) => groups.create({ name: 'Wholesale', external_id: 'w' }, options))
  t.match(group, { version: 1, name: 'Wholesale', description: null, metadata: {} })
  t.strictSame(await groups.get({ customer_group_id: group.id }), group)
  t.match(await refusal(groups.create({ name: 'WHOLESALE' })), { status: 409, code: 'customers.group_name_taken', errors: [{ pointer: '/name' }] })
  t.match(await refusal(groups.create({ name: 'B', external_id: 'w' })), { status: 409, code: 'customers.external_id_taken' })
  const second = await groups.create({ name: 'Friends' })
  t.same((await collect(groups.list({ limit: 1 }))).map(({ id }) => id).sort(), [group.id, second.id].sort())
  t.strictSame((await groups.list({ external_id: 'w' })).data.map(({ id }) => id), [group.id])
  t.match(await repeats(t, (options) => groups.update({ customer_group_id: group.id, description: 'B2B' }, { ...options, ifMatch: '"1"' })), { version: 2, description: 'B2B', name: 'Wholesale' })
  t.match(await refusal(groups.update({ customer_group_id: group.id, name: 'Friends' })), { status: 409, code: 'customers.group_name_taken' })
  t.match(await refusal(groups.update({ customer_group_id: group.id, name: 'X' }, { ifMatch: '"1"' })), { status: 412 })
  const other = await h.createStore()
  t.match(await refusal(other.souk.customerGroups.get({ customer_group_id: group.id })), { status: 404, code: 'customers.group_not_found' })
  t.match(await refusal(other.souk.customerGroups.delete({ customer_group_id: group.id })), { status: 404 })
  const member = await customers.create({ email: newEmail(), group_ids: [group.id, second.id] })
  await repeats(t, (options) => groups.delete({ customer_group_id: group.id }, options))
  t.match(await customers.get({ customer_id: member.id }), { version: 2, group_ids: [second.id] }, 'its members stay')
  t.match(await refusal(groups.get({ customer_group_id: group.id })), { status: 404 })
  t.strictSame(await types(store, group.id), ['customer_group.created', 'customer_group.updated', 'customer_group.deleted'])
})

t.test('customerGroups.members.add, customerGroups.members.remove: who is in a group', async (t) => {
  const store = await h.createStore()
  const { customerGroups: groups, customers } = store.souk
  const group = await groups.create({ name: 'Wholesale' })
  const [ada, ben] = [await customers.create({ email: newEmail() }), await customers.create({ email: newEmail() })]
  t.match(await repeats(t, (options) => groups.members.add({ customer_group_id: group.id, customer_ids: [ada.id, ben.id] }, options)), { version: 2 })
  await groups.members.add({ customer_group_id: group.id, customer_ids: [ada.id] })
  t.match(await customers.get({ customer_id: ada.id }), { version: 2, group_ids: [group.id] }, 'adding twice changes nothing')
  t.equal((await customers.list({ group_id: group.id })).data.length, 2)
  const other = await h.createStore()
  const foreign = await other.souk.customers.create({ email: newEmail() })
  t.match(await refusal(groups.members.add({ customer_group_id: group.id, customer_ids: [ada.id, foreign.id] })), { status: 404, code: 'customers.customer_not_found', errors: [{ pointer: '/customer_ids/1' }] })
  t.match(await refusal(other.souk.customerGroups.members.add({ customer_group_id: group.id, customer_ids: [foreign.id] })), { status: 404, code: 'customers.group_not_found' })
  await repeats(t, (options) => groups.members.remove({ customer_group_id: group.id, customer_ids: [ada.id, foreign.id] }, options))
  t.match(await customers.get({ customer_id: ada.id }), { version: 3, group_ids: [] })
  t.match(await refusal(groups.members.remove({ customer_group_id: group.id, customer_ids: [ada.id] }, { ifMatch: '"1"' })), { status: 412 })
  t.strictSame(new Set(await types(store, group.id)), new Set(['customer_group.created', 'customer_group.updated']))
})

/** An event of a module above, as the log would bring it. */
async function happened(store: TestStore, type: string, data: Record<string, unknown>): Promise<void> {
  await inStore(h, store, async (tx) => tx.relay({ id: tx.newId('event'), type: type as EventType, resource_id: String(data.id), data }))
  await h.settled(store)
}

const order = (n: number, customer_id: string, amount: number, currency = 'USD') =>
  ({ id: `ord_${String(n).padStart(26, '0')}`, number: `#${n}`, customer_id, currency, totals: { total: { amount, currency } }, placed_at: `2026-11-2${n}T09:30:00.000Z` })

t.test('orders, cancellations and refunds are counted for their customer', async (t) => {
  const store = await h.createStore()
  const { customers } = store.souk
  const { id } = await customers.create({ email: newEmail() })
  await happened(store, 'order.created', order(1, id, 5000))
  await happened(store, 'order.created', order(2, id, 3000))
  await happened(store, 'order.created', order(3, id, 700, 'JPY'))
  await happened(store, 'order.created', { ...order(4, id, 100), customer_id: null })
  t.match(await customers.get({ customer_id: id }), { orders_count: 3, total_spent: [{ amount: 700, currency: 'JPY' }, { amount: 8000, currency: 'USD' }], last_order_at: '2026-11-23T09:30:00.000Z' })
  await happened(store, 'refund.succeeded', { id: 'ref_1', order_id: order(1, id, 0).id, amount: { amount: 1500, currency: 'USD' } })
  await happened(store, 'order.cancelled', order(2, id, 3000))
  await happened(store, 'refund.succeeded', { id: 'ref_2', order_id: order(2, id, 0).id, amount: { amount: 3000, currency: 'USD' } })
  t.match(await customers.get({ customer_id: id }), { orders_count: 2, total_spent: [{ amount: 700, currency: 'JPY' }, { amount: 3500, currency: 'USD' }] }, 'a cancelled order that is refunded counts once')
  const counted = await customers.get({ customer_id: id })
  const { id: event_replay_id } = await store.souk.events.replays.create({ consumer: 'customer statistics' })
  await until('all events once more', async () => (await store.souk.events.replays.get({ event_replay_id })).status === 'completed')
  t.strictSame(await customers.get({ customer_id: id }), counted, 'events that are given again change nothing')
})

t.test('customers.merge: what one has moves to the other, whose tombstone stays', async (t) => {
  const store = await h.createStore()
  const { customers } = store.souk
  const group = await store.souk.customerGroups.create({ name: 'Wholesale' })
  const keeper = await customers.create({ email: newEmail(), first_name: 'Maya', tags: ['a'], addresses: [HOME] })
  const tokens = await store.storefront.customers.register({ email: newEmail(), password: PASSWORD, first_name: 'M', last_name: 'Okafor' })
  const leaver = await customers.update({ customer_id: tokens.customer_id, tags: ['b'], group_ids: [group.id], external_id: 'crm-9' })
  await h.client(tokens.access_token).account.addresses.add({ ...HOME, line1: '12 Mill Lane' })
  await happened(store, 'order.created', order(5, leaver.id, 5000))
  const merged = await repeats(t, (options) => customers.merge({ customer_id: keeper.id, from_id: leaver.id }, options))
  t.match(merged, { id: keeper.id, email: keeper.email, state: 'invited', first_name: 'Maya', last_name: 'Okafor', tags: ['a', 'b'], group_ids: [group.id], external_id: 'crm-9', orders_count: 1, total_spent: [{ amount: 5000, currency: 'USD' }] })
  t.match(merged.addresses, [{ line1: '410 Harbour Street', is_default: true }, { line1: '12 Mill Lane', is_default: false }])
  t.match(await customers.get({ customer_id: leaver.id }), { state: 'erased', email: null, last_name: null, addresses: [], group_ids: [], orders_count: 0, total_spent: [], merged_into: keeper.id })
  t.match(await refusal(h.client(tokens.access_token).account.get()), { status: 401 }, 'the other one is signed out')
  t.match((await h.events(store, 'customer.merged'))[0], { resource_id: keeper.id, data: { id: keeper.id, from_id: leaver.id } })
  await happened(store, 'order.created', order(8, leaver.id, 100))
  t.match(await customers.get({ customer_id: keeper.id }), { orders_count: 2 }, 'an order that was on its way counts for who is left')
  t.equal((await inStore(h, store, (tx) => customerContext(tx, leaver.id)))?.id, keeper.id)
  t.match(await refusal(customers.merge({ customer_id: keeper.id, from_id: keeper.id })), { status: 409, code: 'customers.cannot_merge' })
  t.match(await refusal(customers.merge({ customer_id: keeper.id, from_id: leaver.id })), { status: 409, code: 'customers.customer_erased' })
  t.match(await refusal(customers.merge({ customer_id: keeper.id, from_id: MISSING })), { status: 404, code: 'customers.customer_not_found' })
  const other = await h.createStore()
  const foreign = await other.souk.customers.create({ email: newEmail() })
  t.match(await refusal(customers.merge({ customer_id: keeper.id, from_id: foreign.id })), { status: 404 })
  const third = await customers.create({ email: newEmail() })
  await customers.merge({ customer_id: third.id, from_id: keeper.id })
  t.match(await customers.get({ customer_id: leaver.id }), { merged_into: third.id }, 'whoever went up in one that goes up in another follows')
  t.match(await customers.get({ customer_id: third.id }), { orders_count: 2 })
})

t.test('customers.merge: more metadata than one customer may have is cut, the own before the other\'s', async (t) => {
  const { customers } = (await h.createStore()).souk
  const keys = (letter: string, count: number) => Object.fromEntries(Array.from({ length: count }, (_, n) => [`${letter}${n}`, letter]))
  const keeper = await customers.create({ email: newEmail(), metadata: { ...keys('own', 44), shared: 'own', constructor: 'own' } })
  const leaver = await customers.create({ email: newEmail(), metadata: { 7: 'other', shared: 'other', ...keys('other', 48) } })
  const { metadata } = await customers.merge({ customer_id: keeper.id, from_id: leaver.id })
  t.match(metadata, keeper.metadata)
  t.equal(Object.keys(metadata).length, 50)
  t.match(await customers.update({ customer_id: keeper.id, metadata }), { metadata }, 'what was read can be written')
})

t.test('customers.merge: two at once in opposite directions leave one customer', async (t) => {
  const store = await h.createStore()
  for (let round = 0; round < 5; round++) {
    const [a, b] = [await store.souk.customers.create({ email: newEmail() }), await store.souk.customers.create({ email: newEmail() })]
    const outcomes = await Promise.allSettled([store.souk.customers.merge({ customer_id: a.id, from_id: b.id }), store.souk.customers.merge({ customer_id: b.id, from_id: a.id })])
    t.equal(outcomes.filter(({ status }) => status === 'fulfilled').length, 1)
  }
})

t.test('customers.delete: everything personal leaves, the tombstone stays', async (t) => {
  const store = await h.createStore()
  const { customers } = store.souk
  const canary = `canary${randomUUID().replaceAll('-', '')}`
  const key = randomUUID()
  const create = () => customers.create({ email: `${canary}@example.com`, first_name: canary, phone: '+1 999 000', tags: [canary], note: canary, addresses: [{ ...HOME, line1: canary }], metadata: { [canary]: canary } }, { idempotencyKey: key })
  const { id } = await create()
  const { token } = await store.souk.customerPasswords.issue({ customer_id: id })
  const { access_token } = await store.storefront.customerPasswords.set({ token, password: PASSWORD })
  const souk = h.client(access_token)
  await souk.account.update({ last_name: canary }, { idempotencyKey: randomUUID() })
  await happened(store, 'order.created', order(6, id, 5000))
  const current = await customers.get({ customer_id: id })
  t.match(await refusal(customers.delete({ customer_id: id }, { ifMatch: '"1"' })), { status: 412 })
  await repeats(t, (options) => customers.delete({ customer_id: id }, { ...options, ifMatch: `"${current.version}"` }))
  t.match(await customers.get({ customer_id: id }), { state: 'erased', email: null, phone: null, first_name: null, last_name: null, note: null, tags: [], addresses: [], metadata: {}, orders_count: 1 })
  t.match(await refusal(souk.account.get()), { status: 401 })
  for (const change of [() => customers.update({ customer_id: id, note: 'x' }), () => customers.addresses.add({ customer_id: id, ...HOME }), () => store.souk.customerPasswords.issue({ customer_id: id })]) {
    t.match(await refusal(change()), { status: 409, code: 'customers.customer_erased' })
  }
  await h.settled(store)
  for (const shard of h.platform.databases.shards.keys()) {
    const tables = await h.sql<{ name: string }>(shard, `SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public' AND table_type = 'BASE TABLE'`)
    for (const { name } of tables) t.equal((await h.sql(shard, `SELECT 1 FROM ${name} r WHERE r::text LIKE $1`, [`%${canary}%`])).length, 0, `nothing personal is left in ${name}`)
  }
  t.notMatch(JSON.stringify(h.log), canary, 'nor in the log')
  t.match(await refusal(create()), { status: 409, code: 'customers.customer_erased' }, 'a repeat of the request that made it has no second effect')
  t.match((await types(store, id)).slice(-2), ['customer.sessions_revoked', 'customer.erased'].sort().reverse())
  t.match(await customers.create({ email: `${canary}@example.com` }), { state: 'invited' }, 'the address is free again')
})

t.test('customers.export: one document of everything that is held', async (t) => {
  const store = await h.createStore()
  const group = await store.souk.customerGroups.create({ name: 'Wholesale' })
  const { customer_id } = await store.storefront.customers.register({ email: newEmail(), password: PASSWORD })
  const customer = await store.souk.customers.update({ customer_id, group_ids: [group.id], note: 'n' })
  await happened(store, 'order.created', order(7, customer_id, 5000))
  const document = await store.souk.customers.export({ customer_id })
  t.match(document, { customer: { ...customer, version: 3, orders_count: 1, total_spent: [{ amount: 5000, currency: 'USD' }], last_order_at: '2026-11-27T09:30:00.000Z' }, groups: [{ name: 'Wholesale' }], sessions: [{ refreshed_at: null }] })
  t.match(document.sections.find(({ name }) => name === 'counted_orders')?.records, [{ order_id: order(7, '', 0).id, currency: 'USD', total: 5000, refunded: 0 }])
  t.notMatch(JSON.stringify(document), /scrypt|hash/, 'no credential is in it')
  const covered: Record<string, string> = { customers: 'customer', customer_addresses: 'customer', customer_group_members: 'groups', customer_groups: 'groups', customer_sessions: 'sessions', customer_orders: 'sections', customer_refunds: 'amounts of these orders, counted there', customer_terms: 'words of the fields above', customer_tokens: 'a credential', customer_attempts: 'hashes of nobody known' }
  const tables = await h.sql<{ name: string }>(store.store.shard_id, `SELECT table_name AS name FROM information_schema.tables WHERE table_name LIKE 'customer%' ORDER BY 1`)
  t.strictSame(tables.map(({ name }) => name), Object.keys(covered).sort(), 'a table that is added has to find its place in the document')
})

t.test('the doors: the customer of an address, and what prices ask of a customer', async (t) => {
  const store = await h.createStore()
  const group = await store.souk.customerGroups.create({ name: 'Wholesale' })
  const known = await store.souk.customers.create({ email: 'Known@example.com', tax_exempt: true, group_ids: [group.id], locale: 'de-DE' })
  const [a, b, c] = await inStore(h, store, (tx) => findOrCreateByEmails(tx, [{ email: 'known@EXAMPLE.com' }, { email: 'new@example.com', first_name: 'New' }, { email: 'NEW@example.com' }]))
  t.equal(a, known.id)
  t.equal(b, c, 'addresses that differ in case are one')
  t.match(await store.souk.customers.get({ customer_id: b! }), { state: 'guest', email: 'new@example.com', first_name: 'New' })
  t.match(await refusal(store.souk.customers.update({ customer_id: b!, state: 'enabled' })), { status: 409, code: 'customers.state_conflict' })
  for (const state of ['disabled', 'disabled'] as const) t.match(await store.souk.customers.update({ customer_id: b!, state }), { state: 'disabled' })
  t.match(await store.souk.customers.update({ customer_id: b!, state: 'enabled' }), { state: 'guest' }, 'whoever is disabled comes back as what they were')
  t.strictSame(ids((await store.souk.customers.list({ q: 'new' })).data), [b])
  const raced = await Promise.all(Array.from({ length: 8 }, () => inStore(h, store, (tx) => findOrCreateByEmail(tx, 'raced@example.com'))))
  t.equal(new Set(raced).size, 1, 'however many buy at once')
  t.strictSame(await inStore(h, store, (tx) => customerContext(tx, known.id)), { id: known.id, email: 'Known@example.com', tax_exempt: true, tax_ids: [], orders_count: 0, locale: 'de-DE', group_ids: [group.id] })
  t.strictSame([await inStore(h, store, (tx) => customerContext(tx, null)), await inStore(h, store, (tx) => customerContext(tx, MISSING))], [null, null])
  t.match(await inStore(h, store, (tx) => getCustomer(tx, known.id)), { id: known.id, has_password: false })
  await t.rejects(inStore(h, store, (tx) => getCustomer(tx, MISSING)), { code: 'customers.customer_not_found' })
  t.match(await refusal(store.storefront.customers.register({ email: 'new@example.com', password: PASSWORD })), { status: 409, code: 'customers.email_taken' }, 'a stranger who types the address of a guest gets nothing of theirs')
})

t.test('rules: addresses keep one default, words are found by their beginnings', (t) => {
  const start = newCustomer({ id: MISSING, state: 'guest', now: new Date(0) }, { email: 'a@example.com' })
  check(property(array(constantFrom('add', 'default', 'remove')), (steps) => {
    let customer = start
    steps.forEach((step, index) => {
      const last = customer.addresses.at(-1)
      if (step === 'add' || !last) customer = addAddress(customer, `addr_${index}`, { ...HOME })
      else if (step === 'default') customer = updateAddress(customer, last.id, { is_default: true })
      else customer = removeAddress(customer, last.id)
    })
    return customer.addresses.length === 0 ? customer.default_address_id === null : customer.addresses.some(({ id }) => id === customer.default_address_id)
  }))
  check(property(string({ unit: 'grapheme' }), (text) => wordsOf(text).every((word) => wordsOf(word).includes(word) || word.length > 60)))
  t.strictSame(wordsOf('Zoë ÅNGSTRÖM-o’hara x'), ['zoe', 'angstrom', 'o', 'hara', 'x'])
  t.strictSame(soughtWords('+1 (503) 555-01'), ['150355501'])
  t.strictSame(termsOf({ email: 'm.o@x.io', phone: '+1 503', first_name: 'Maya', last_name: null, tags: ['vip'] }), ['w:maya', 'w:m', 'w:o', 'w:x', 'w:io', 'w:1503', 't:vip'])
  t.end()
})
