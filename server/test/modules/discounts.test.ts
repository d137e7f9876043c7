import type { DiscountCreate } from '@souk/sdk'
import t from 'tap'
import { collectionsOfProducts } from '../../src/modules/catalog/index.js'
import { collectionsAsked, evaluateDiscounts, holdUses, countCustomerUses, loadDiscounts } from '../../src/modules/discounts/index.js'
import { collect, harness, refusal, repeats, until, type TestStore } from '../harness.js'
import { inStore } from '../inStore.js'

const h = await harness(t)
const MISSING = 'disc_00000000000000000000000000'
const MISSING_GROUP = 'cgrp_00000000000000000000000000'
const MISSING_CODE = 'dcode_00000000000000000000000000'
const usd = (amount: number) => ({ amount, currency: 'USD' })
const HOUR_MS = 3_600_000

const make = ({ souk }: TestStore, fields: Partial<DiscountCreate> = {}) => souk.discounts.create({ title: 'Autumn sale', class: 'order', method: 'code', value: { kind: 'percent', percent_bp: 1500 }, ...fields })
const inAnHour = () => new Date(h.clock.now().getTime() + HOUR_MS)

/** Reserves uses as a checkout does. */
const hold = (store: TestStore, owner: string, discountId: string, amount = 100) => inStore(h, store, (tx) => holdUses(tx, owner, [{ discount_id: discountId, code_id: null, customer_key: 'cus_1', currency: 'USD', amount }], inAnHour()))

t.test('discounts.create: adds a discount with its codes', async (t) => {
  const store = await h.createStore()
  const starts_at = inAnHour().toISOString()
  const discount = await repeats(t, (options) => store.souk.discounts.create({
    title: 'Autumn sale', class: 'order', method: 'code', value: { kind: 'percent', percent_bp: 1500, caps: [usd(2000)] }, target: { include: { collection_ids: ['col_01jd9g3v8n4r6t2w5x7y9z0a1b'] } },
    conditions: { subtotal_min: [usd(5000)] }, limits: { total: 10, budget: usd(9000) }, combines_with: ['shipping', 'product'], codes: ['Autumn15', 'HELLO'], starts_at, metadata: { team: 'web' },
  }, options))
  t.match(discount, {
    id: /^disc_/, version: 1, status: 'scheduled', value: { kind: 'percent', percent_bp: 1500, caps: [usd(2000)] }, target: { include: { collection_ids: ['col_01jd9g3v8n4r6t2w5x7y9z0a1b'] }, exclude: null },
    conditions: { subtotal_min: [usd(5000)], quantity_min: null, customer_group_ids: [], first_order: false, market_ids: [] }, limits: { total: 10, per_customer: null, budget: usd(9000) }, uses: { total: 0, budget: usd(0) },
    combines_with: ['product', 'shipping'], priority: 100, starts_at, ends_at: null, metadata: { team: 'web' },
  })
  t.strictSame((await collect(store.souk.discountCodes.list({ discount_id: discount.id }))).map(({ code }) => code).sort(), ['Autumn15', 'HELLO'])
  const events = await h.events(store, 'discount.created')
  t.match(events, [{ resource_id: discount.id, data: { id: discount.id, title: 'Autumn sale', status: 'scheduled', uses: { total: 0 } } }])
  t.notMatch(JSON.stringify(events), /HELLO/i, 'events never tell codes')
  await t.rejects(make(store, { codes: ['hello'] }), { status: 409, code: 'discounts.code_taken', errors: [{ pointer: '/codes/0' }] })
  t.equal((await make(await h.createStore(), { codes: ['hello'] })).status, 'active', 'another store has codes of its own')
})

t.test('discounts.create: refuses what contradicts itself, and points at it', async (t) => {
  const store = await h.createStore()
  const cases: [string, Partial<DiscountCreate>][] = [
    ['/value/percent_bp', { value: { kind: 'percent' } }], ['/value/amounts', { value: { kind: 'fixed' } }], ['/value/caps', { value: { kind: 'fixed', amounts: [usd(1)], caps: [usd(1)] } }],
    ['/value/kind', { value: { kind: 'free_shipping' } }], ['/value/kind', { value: { kind: 'buy_x_get_y', percent_bp: 1, buy: { quantity: 1 }, get: { quantity: 1 } } }],
    ['/value/buy', { class: 'product', value: { kind: 'buy_x_get_y', percent_bp: 1, buy: {}, get: { quantity: 1 } } }], ['/value/per_unit', { value: { kind: 'fixed', amounts: [usd(1)], per_unit: true } }],
    ['/value/amounts/1/currency', { value: { kind: 'fixed', amounts: [usd(1), usd(2)] } }], ['/value/amounts/0/amount', { value: { kind: 'fixed', amounts: [usd(0)] } }],
    ['/limits/budget/currency', { limits: { budget: { amount: 1, currency: 'QQQ' } } }], ['/ends_at', { ends_at: '2020-01-01T00:00:00Z' }], ['/conditions/subtotal_min/0/currency', { conditions: { subtotal_min: [{ amount: 1, currency: 'QQQ' }] } }],
  ]
  for (const [pointer, fields] of cases) await t.rejects(make(store, fields), { status: 422, code: 'discounts.discount_invalid', errors: [{ pointer }] }, pointer)
  await t.rejects(make(store, { value: { kind: 'percent', percent_bp: 10_001 } }), { status: 400, errors: [{ pointer: '/value/percent_bp' }] })
  await t.rejects(make(store, { method: 'automatic', codes: ['ABC'] }), { status: 422, code: 'discounts.discount_not_code' })
  t.strictSame((await store.souk.discounts.list()).data, [], 'nothing was written')
})

t.test('discounts.create, discounts.update: a discount is for customer groups that the store has', async (t) => {
  const [mine, theirs] = [await h.createStore(), await h.createStore()]
  const group = async ({ souk }: TestStore) => (await souk.customerGroups.create({ name: 'VIP' })).id
  const [kept, foreign] = [await group(mine), await group(theirs)]
  const discount = await make(mine, { conditions: { customer_group_ids: [kept] } })
  const missing = { status: 404, code: 'customers.group_not_found', errors: [{ pointer: '/conditions/customer_group_ids/1' }] }
  for (const other of [MISSING_GROUP, foreign]) {
    await t.rejects(make(mine, { conditions: { customer_group_ids: [kept, other] }, codes: ['VIPONLY'] }), missing)
    await t.rejects(mine.souk.discounts.update({ discount_id: discount.id, conditions: { customer_group_ids: [kept, other] } }), missing)
  }
  t.match((await mine.souk.discounts.list()).data, [{ id: discount.id, version: 1, conditions: { customer_group_ids: [kept] } }], 'nothing was written')
  await mine.souk.customerGroups.delete({ customer_group_id: kept })
  await t.rejects(mine.souk.discounts.update({ discount_id: discount.id, conditions: { customer_group_ids: [kept] } }), { status: 404, code: 'customers.group_not_found' })
  t.match(await mine.souk.discounts.update({ discount_id: discount.id, title: 'For nobody now' }), { conditions: { customer_group_ids: [kept] } }, 'other fields of a discount whose group is gone can change')
})

t.test('discounts.create, discounts.update: a discount is for markets that the store has', async (t) => {
  const [mine, theirs] = [await h.createStore(), await h.createStore()]
  const market = async ({ souk }: TestStore) => (await souk.markets.create({ name: 'Germany', countries: ['DE'] })).id
  const [kept, foreign] = [await market(mine), await market(theirs)]
  const discount = await make(mine, { conditions: { market_ids: [kept] } })
  const missing = { status: 404, code: 'pricing.market_not_found', errors: [{ pointer: '/conditions/market_ids/1' }] }
  await t.rejects(make(mine, { conditions: { market_ids: [kept, foreign] } }), missing)
  await t.rejects(mine.souk.discounts.update({ discount_id: discount.id, conditions: { market_ids: [kept, foreign] } }), missing)
  t.match((await mine.souk.discounts.list()).data, [{ id: discount.id, version: 1, conditions: { market_ids: [kept] } }], 'nothing was written')
})

t.test('discounts.list: finds discounts by status, class, method and code, newest first, and none of another store', async (t) => {
  const store = await h.createStore()
  const { souk } = store
  const active = await make(store, { codes: ['ACTIVE'] })
  const scheduled = await make(store, { class: 'product', starts_at: inAnHour().toISOString() })
  const disabled = await make(store, { enabled: false, method: 'automatic' })
  const ends = await make(store, { ends_at: new Date(h.clock.now().getTime() + HOUR_MS / 2).toISOString() })
  const exhausted = await make(store, { limits: { total: 1 } })
  await hold(store, 'chk_1', exhausted.id)
  const ids = async (filter: Parameters<typeof souk.discounts.list>[0]) => (await collect(souk.discounts.list({ ...filter, limit: 2 }))).map(({ id }) => id)
  t.strictSame(await ids({}), [active, scheduled, disabled, ends, exhausted].map(({ id }) => id).sort().reverse())
  t.strictSame(await ids({ status: 'active' }), [active, ends].map(({ id }) => id).sort().reverse())
  t.strictSame([await ids({ status: 'scheduled' }), await ids({ status: 'disabled' }), await ids({ status: 'exhausted' }), await ids({ status: 'expired' })], [[scheduled.id], [disabled.id], [exhausted.id], []])
  h.clock.advance(HOUR_MS / 2)
  t.strictSame([await ids({ status: 'expired' }), await ids({ status: 'active' })], [[ends.id], [active.id]], 'time alone changes the status')
  t.equal((await souk.discounts.get({ discount_id: ends.id })).status, 'expired')
  t.strictSame([await ids({ class: 'product' }), await ids({ method: 'automatic' }), await ids({ code: 'active' }), await ids({ code: 'nope' })], [[scheduled.id], [disabled.id], [active.id], []])
  t.strictSame((await (await h.createStore()).souk.discounts.list({ code: 'ACTIVE' })).data, [])
})

t.test('discounts.get: shows a discount under a version that changes with its uses', async (t) => {
  const store = await h.createStore()
  const discount = await make(store, { limits: { total: 5, budget: usd(1000) } })
  const first = await store.souk.discounts.get({ discount_id: discount.id }).withResponse()
  t.strictSame(first.data, discount)
  await hold(store, 'chk_1', discount.id, 300)
  const second = await store.souk.discounts.get({ discount_id: discount.id }).withResponse()
  t.match(second.data, { version: 1, uses: { total: 1, budget: usd(300) } })
  t.not(second.response.headers.get('etag'), first.response.headers.get('etag'))
  const other = await h.createStore()
  t.strictSame(await refusal(other.souk.discounts.get({ discount_id: discount.id })), await refusal(other.souk.discounts.get({ discount_id: MISSING })))
})

t.test('discounts.update: changes what is given, whatever shoppers have used meanwhile', async (t) => {
  const store = await h.createStore()
  const discount = await make(store, { conditions: { quantity_min: 2 }, limits: { total: 5 } })
  const { response } = await store.souk.discounts.get({ discount_id: discount.id }).withResponse()
  await hold(store, 'chk_1', discount.id)
  const ifMatch = response.headers.get('etag')!
  const changed = await repeats(t, (options) => store.souk.discounts.update({ discount_id: discount.id, title: 'Winter sale', value: { kind: 'fixed', amounts: [usd(500)] }, priority: 3 }, { ...options, ifMatch }))
  t.match(changed, { version: 2, title: 'Winter sale', value: { kind: 'fixed', amounts: [usd(500)] }, priority: 3, conditions: { quantity_min: 2 }, limits: { total: 5 }, uses: { total: 1 }, class: 'order' })
  t.notOk('percent_bp' in changed.value)
  t.match(await h.events(store, 'discount.updated'), [{ resource_id: discount.id, data: { version: 2, title: 'Winter sale' } }])
  await t.rejects(store.souk.discounts.update({ discount_id: discount.id, priority: 1 }, { ifMatch }), { status: 412, code: 'request.precondition_failed' })
  await t.rejects(store.souk.discounts.update({ discount_id: discount.id, value: { kind: 'free_shipping' } }), { status: 422, code: 'discounts.discount_invalid', errors: [{ pointer: '/value/kind' }] })
  const other = await h.createStore()
  t.strictSame(await refusal(other.souk.discounts.update({ discount_id: discount.id, priority: 1 })), await refusal(other.souk.discounts.update({ discount_id: MISSING, priority: 1 })))
})

t.test('discounts.update: a limit is never below what was used, and reaching it exhausts the discount', async (t) => {
  const store = await h.createStore()
  const discount = await make(store)
  for (const owner of ['chk_1', 'chk_2']) await hold(store, owner, discount.id, 200)
  await t.rejects(store.souk.discounts.update({ discount_id: discount.id, limits: { total: 1 } }), { status: 409, code: 'discounts.limit_below_uses', errors: [{ pointer: '/limits/total' }] })
  await t.rejects(store.souk.discounts.update({ discount_id: discount.id, limits: { budget: usd(399) } }), { status: 409, code: 'discounts.limit_below_uses', errors: [{ pointer: '/limits/budget/amount', detail: '4.00 USD are taken or reserved' }] })
  t.match(await store.souk.discounts.update({ discount_id: discount.id, limits: { budget: usd(401) } }), { status: 'active', uses: { total: 2, budget: usd(400) } }, 'what was used before there was a limit counts')
  t.match(await store.souk.discounts.update({ discount_id: discount.id, limits: { total: 2 } }), { status: 'exhausted', uses: { total: 2, budget: null } })
  t.match(await h.events(store, 'discount.exhausted'), [{ resource_id: discount.id, data: { status: 'exhausted' } }])
  t.strictSame(await hold(store, 'chk_3', discount.id), { ok: false, exhausted: [discount.id] })
  t.match(await store.souk.discounts.update({ discount_id: discount.id, limits: { total: 3 } }), { status: 'active' })
})

t.test('discounts.deactivate, discounts.activate: switch a discount off and on', async (t) => {
  const store = await h.createStore()
  const discount = await make(store)
  t.match(await repeats(t, (options) => store.souk.discounts.deactivate({ discount_id: discount.id }, { ...options, ifMatch: '"1"' })), { status: 'disabled', version: 2 })
  t.strictSame(await hold(store, 'chk_1', discount.id), { ok: false, exhausted: [discount.id] })
  await t.rejects(store.souk.discounts.activate({ discount_id: discount.id }, { ifMatch: '"1"' }), { status: 412, code: 'request.precondition_failed' })
  t.match(await repeats(t, (options) => store.souk.discounts.activate({ discount_id: discount.id }, options)), { status: 'active', version: 3 })
  t.strictSame((await h.events(store, 'discount.updated')).map(({ data }) => (data as { status: string }).status), ['disabled', 'active'])
  const other = await h.createStore()
  for (const verb of ['activate', 'deactivate'] as const) t.strictSame(await refusal(other.souk.discounts[verb]({ discount_id: discount.id })), await refusal(other.souk.discounts[verb]({ discount_id: MISSING })))
})

t.test('discounts.delete: takes a discount and its codes away unless it was used', async (t) => {
  const store = await h.createStore()
  const discount = await make(store, { codes: ['GONE'] })
  const used = await make(store)
  await hold(store, 'chk_1', used.id)
  await t.rejects(store.souk.discounts.delete({ discount_id: used.id }), { status: 409, code: 'discounts.discount_used' })
  await t.rejects(store.souk.discounts.delete({ discount_id: discount.id }, { ifMatch: '"2"' }), { status: 412, code: 'request.precondition_failed' })
  await repeats(t, (options) => store.souk.discounts.delete({ discount_id: discount.id }, options))
  t.strictSame(await refusal(store.souk.discounts.get({ discount_id: discount.id })), await refusal(store.souk.discounts.get({ discount_id: MISSING })))
  t.match(await h.events(store, 'discount.deleted'), [{ resource_id: discount.id, data: { id: discount.id } }])
  t.equal((await make(store, { codes: ['GONE'] })).status, 'active', 'its codes are free again')
  const other = await h.createStore()
  t.strictSame(await refusal(other.souk.discounts.delete({ discount_id: used.id })), await refusal(other.souk.discounts.delete({ discount_id: MISSING })))
})

t.test('discountCodes.create: adds given codes, all or none', async (t) => {
  const store = await h.createStore()
  const discount = await make(store)
  const { data } = await repeats(t, (options) => store.souk.discountCodes.create({ discount_id: discount.id, codes: ['Spring-1', 'SPRING_2'], usage_limit: 1 }, options))
  t.match(data, [{ id: /^dcode_/, discount_id: discount.id, code: 'Spring-1', usage_limit: 1, uses: 0 }, { code: 'SPRING_2' }])
  await t.rejects(store.souk.discountCodes.create({ discount_id: discount.id, codes: ['NEW', 'spring-1'] }), { status: 409, code: 'discounts.code_taken', errors: [{ pointer: '/codes/1', code: 'taken' }] })
  await t.rejects(store.souk.discountCodes.create({ discount_id: discount.id, codes: ['NEW', 'new'] }), { status: 409, code: 'discounts.code_taken', errors: [{ pointer: '/codes/1', code: 'duplicate' }] })
  t.equal((await collect(store.souk.discountCodes.list({ discount_id: discount.id }))).length, 2)
  await t.rejects(store.souk.discountCodes.create({ discount_id: discount.id, codes: ['a b'] }), { status: 400, errors: [{ pointer: '/codes/0' }] })
  await t.rejects(store.souk.discountCodes.create({ discount_id: discount.id }), { status: 422, code: 'discounts.discount_invalid' })
  const automatic = await make(store, { method: 'automatic' })
  await t.rejects(store.souk.discountCodes.create({ discount_id: automatic.id, codes: ['ABC'] }), { status: 422, code: 'discounts.discount_not_code' })
  const other = await h.createStore()
  t.strictSame(await refusal(other.souk.discountCodes.create({ discount_id: discount.id, codes: ['ABC'] })), await refusal(other.souk.discountCodes.create({ discount_id: MISSING, codes: ['ABC'] })))
})

t.test('discountCodes.create: generates a thousand codes that differ and have no look-alike letters', async (t) => {
  const store = await h.createStore()
  const discount = await make(store)
  const { data } = await store.souk.discountCodes.create({ discount_id: discount.id, generate: { count: 1000, prefix: 'VIP-', length: 8 }, usage_limit: 1 })
  t.equal(new Set(data.map(({ code }) => code)).size, 1000)
  t.ok(data.every(({ code }) => /^VIP-[34679ACDEFGHJKMNPQRTUVWXY]{8}$/.test(code)))
  await t.rejects(store.souk.discountCodes.create({ discount_id: discount.id, generate: { count: 1000, length: 5 } }), { status: 400, errors: [{ pointer: '/generate/length' }] })
  await h.sql(store.store.shard_id, 'UPDATE discount_counts SET codes = 99500 WHERE store_id = $1', [store.store.id])
  await t.rejects(store.souk.discountCodes.create({ discount_id: discount.id, generate: { count: 501 } }), { status: 409, code: 'discounts.too_many_codes' })
})

t.test('discountCodes.create: of many batches with the same code exactly one is taken', async (t) => {
  const store = await h.createStore()
  const discounts = await Promise.all(Array.from({ length: 4 }, () => make(store)))
  const results = await Promise.allSettled(discounts.flatMap(({ id }) => [store.souk.discountCodes.create({ discount_id: id, codes: ['SAME', `A-${id.slice(-4)}`] }), store.souk.discountCodes.create({ discount_id: id, codes: [`B-${id.slice(-4)}`, 'same'] })]))
  t.equal(results.filter(({ status }) => status === 'fulfilled').length, 1)
  for (const result of results) if (result.status === 'rejected') t.match(result.reason, { status: 409, code: 'discounts.code_taken' })
})

t.test('discountCodes.list: pages through all codes, and finds one, the used and the unused', async (t) => {
  const store = await h.createStore()
  const discount = await make(store)
  const { data } = await store.souk.discountCodes.create({ discount_id: discount.id, codes: ['A-1', 'B-2', 'C-3'] })
  await inStore(h, store, (tx) => holdUses(tx, 'chk_1', [{ discount_id: discount.id, code_id: data[1]!.id, customer_key: null, currency: 'USD', amount: 1 }], inAnHour()))
  const codes = async (filter: object) => (await collect(store.souk.discountCodes.list({ discount_id: discount.id, limit: 2, ...filter }))).map(({ code }) => code)
  t.strictSame(await codes({}), ['C-3', 'B-2', 'A-1'])
  t.strictSame(await codes({ code: 'b-2' }), ['B-2'])
  await until('the worker to count the use', async () => (await codes({ used: true })).join() === 'B-2')
  t.strictSame(await codes({ used: false }), ['C-3', 'A-1'])
  const other = await h.createStore()
  t.strictSame(await refusal(other.souk.discountCodes.list({ discount_id: discount.id })), await refusal(other.souk.discountCodes.list({ discount_id: MISSING })))
})

t.test('discountCodes.delete: takes a code away and frees it', async (t) => {
  const store = await h.createStore()
  const discount = await make(store, { codes: ['LEAKED'] })
  const [code] = await collect(store.souk.discountCodes.list({ discount_id: discount.id }))
  const path = { discount_id: discount.id, discount_code_id: code!.id }
  const other = await h.createStore()
  const theirs = await make(other)
  t.strictSame(await refusal(other.souk.discountCodes.delete({ discount_id: theirs.id, discount_code_id: code!.id })), await refusal(other.souk.discountCodes.delete({ discount_id: theirs.id, discount_code_id: MISSING_CODE })))
  await repeats(t, (options) => store.souk.discountCodes.delete(path, options))
  await t.rejects(store.souk.discountCodes.delete(path), { status: 404, code: 'discounts.code_not_found' })
  t.equal((await make(store, { codes: ['leaked'] })).status, 'active')
})

t.test('what a key may do with discounts depends on its scopes', async (t) => {
  const store = await h.createStore()
  const reader = await h.clientWith(store, ['discounts:read'])
  t.strictSame((await reader.discounts.list()).data, [])
  await t.rejects(reader.discounts.create({ title: 'x', class: 'order', method: 'automatic', value: { kind: 'percent', percent_bp: 1 } }), { status: 403, code: 'auth.permission_denied' })
  await t.rejects(reader.giftCards.list(), { status: 403, code: 'auth.permission_denied' })
  await t.rejects(store.storefront.discounts.list(), { status: 403, code: 'auth.permission_denied' })
})

t.test('a quote considers discounts that apply by themselves and those of the codes, also unknown ones', async (t) => {
  const store = await h.createStore()
  const automatic = await make(store, { title: 'Free shipping', class: 'shipping', method: 'automatic', value: { kind: 'free_shipping' }, combines_with: ['order'] })
  await make(store, { method: 'automatic', enabled: false })
  await make(store, { method: 'automatic', starts_at: inAnHour().toISOString() })
  const coded = await make(store, { codes: ['Save15'], combines_with: ['shipping'], limits: { per_customer: 1 } })
  await make(store, { codes: ['OTHER'] })
  await hold(store, 'chk_1', coded.id)
  const ask = (shopper = 'cus_2', owner: string | null = null) => inStore(h, store, async (tx) => evaluateDiscounts({
    discounts: await countCustomerUses(tx, await loadDiscounts(tx, { codes: [' save15', 'NOPE'], at: tx.now, owner_id: owner }), shopper, owner), lines: [{ id: 'li_1', product_id: 'prod_1', variant_id: 'var_1', collection_ids: [], quantity: 1, unit_amount: 1000 }],
    shipping_amount: 400, customer: null, market_id: null, currency: 'USD', at: tx.now,
  }))
  const quote = await ask()
  t.match(quote.explanations, [{ discount_id: coded.id, code: 'Save15', title: 'Autumn sale', applied: true, amount: 150 }, { discount_id: automatic.id, code: null, applied: true, amount: 400 }, { discount_id: null, code: 'NOPE', reason: 'code_unknown' }])
  t.match(quote.allocations, [{ discount_id: coded.id, code: 'Save15', target: { line_id: 'li_1' }, amount: 150 }, { target: 'shipping', amount: 400 }])
  t.match(quote.uses, [{ discount_id: coded.id, code_id: /^dcode_/, amount: 150, currency: 'USD' }, { discount_id: automatic.id, code_id: null }])
  t.match((await ask('cus_1')).explanations[0], { reason: 'customer_limit' })
  t.match((await ask('cus_1', 'chk_1')).explanations[0], { reason: 'applied' }, 'what the checkout has reserved itself does not count')
})

t.test('a discount on a collection knows its products, by hand or by rules', async (t) => {
  const store = await h.createStore()
  const { souk } = store
  const product = (title: string, vendor: string) => souk.products.create({ title, vendor, status: 'active', variants: [{ option_values: [], price: usd(1000) }] })
  const [chosen, matching, neither] = [await product('A', 'x'), await product('B', 'Northwind'), await product('C', 'y')]
  const manual = await souk.collections.create({ title: 'By hand', kind: 'manual' })
  await souk.collections.products.add({ collection_id: manual.id, product_ids: [chosen.id] })
  const rule = await souk.collections.create({ title: 'By rules', kind: 'rule', rules: { match: 'all', conditions: [{ field: 'vendor', operator: 'equals', value: 'northwind' }] } })
  await make(store, { method: 'automatic', class: 'product', target: { include: { collection_ids: [manual.id, rule.id] } } })
  const products = [chosen, matching, neither]
  const { allocations } = await inStore(h, store, async (tx) => {
    const discounts = await loadDiscounts(tx, { codes: [], at: tx.now })
    const asked = collectionsAsked(discounts)
    t.strictSame(asked, [manual.id, rule.id])
    const found = await collectionsOfProducts(tx, products.map(({ id }) => id), asked)
    const lines = products.map(({ id, variants }) => ({ id: `li_${id}`, product_id: id, variant_id: variants[0]!.id, collection_ids: found.get(id) ?? [], quantity: 1, unit_amount: 1000 }))
    return evaluateDiscounts({ discounts, lines, shipping_amount: null, customer: null, market_id: null, currency: 'USD', at: tx.now })
  })
  t.match(allocations.map(({ target }) => target), [{ line_id: `li_${chosen.id}` }, { line_id: `li_${matching.id}` }])
  t.equal(allocations.length, 2)
})
