import { randomUUID } from 'node:crypto'
import type { GiftCardIssue } from '@souk/sdk'
import t from 'tap'
import { secretsFrom } from '../../src/kernel/credential.js'
import { creditFaults, findCredits, findGiftCard, holdCredit, releaseCredit, returnCredit, spendCredit, storeCreditOf, type CreditPart } from '../../src/modules/discounts/index.js'
import { collect, harness, refusal, repeats, until, type TestStore } from '../harness.js'
import { inStore, served } from '../inStore.js'

const SECRET = 'a-secret-of-a-test-of-forty-characters-1'
const h = await harness(t, { env: { SOUK_SECRET: SECRET } })
const BUYERS = 50
const ROUNDS = Number(process.env.SOUK_TEST_RACE_ROUNDS ?? 200)
const MINUTE_MS = 60_000
const MISSING_CARD = 'gc_00000000000000000000000000'
const MISSING_CREDIT = 'scr_00000000000000000000000000'
const MISSING_CUSTOMER = 'cus_00000000000000000000000000'
const usd = (amount: number) => ({ amount, currency: 'USD' })
const keyed = () => ({ idempotencyKey: randomUUID() })
const soon = () => new Date(h.clock.now().getTime() + MINUTE_MS)
let owners = 0
const nextOwner = () => `chk_${++owners}`

async function issue({ souk }: TestStore, fields: Partial<GiftCardIssue> = {}) {
  const { data: [card] } = await souk.giftCards.issue({ initial: usd(5000), ...fields }, keyed())
  return card!
}

const part = (id: string, amount: number, fields: Partial<CreditPart> = {}): CreditPart => ({ kind: id.startsWith('gc') ? 'gift_card' : 'store_credit', id, currency: 'USD', amount, ...fields })
const hold = (store: TestStore, owner: string, parts: CreditPart[]) => served(() => inStore(h, store, (tx) => holdCredit(tx, owner, parts, soon())))
const spend = (store: TestStore, owner: string, order: string, parts: CreditPart[]) => served(() => inStore(h, store, async (tx) => (await spendCredit(tx, [{ owner_id: owner, order_id: order, parts }]))[0]!))
const faultsOf = (store: TestStore) => h.sql(store.store.shard_id, creditFaults.text, [store.store.id, h.clock.now()])
const customerOf = async (store: TestStore, email = 'ada@example.com') => (await store.souk.customers.create({ email })).id

t.test('giftCards.issue: shows each code once, and keeps no code anywhere', async (t) => {
  const store = await h.createStore()
  const customer_id = await customerOf(store)
  const { data } = await repeats(t, (options) => store.souk.giftCards.issue({ initial: usd(2500), quantity: 3, expires_at: '2099-01-01T00:00:00Z', customer_id, note: 'Trade fair' }, options))
  t.equal(new Set(data.map(({ code }) => code)).size, 3)
  for (const card of data) {
    t.match(card, { id: /^gc_/, version: 1, status: 'active', code: /^[34679ACDEFGHJKMNPQRTUVWXY]{4}(-[34679ACDEFGHJKMNPQRTUVWXY]{4}){3}$/, last4: card.code.slice(-4), initial: usd(2500), balance: usd(2500), held: usd(0), customer_id, note: 'Trade fair', expires_at: '2099-01-01T00:00:00.000Z' })
  }
  t.notOk('code' in (await store.souk.giftCards.get({ gift_card_id: data[0]!.id })))
  const events = await h.events(store, 'gift_card.issued')
  t.match(events.map(({ data: about }) => about), data.map(({ id }) => ({ id, balance: usd(2500), customer_id })))
  const tables = await h.sql<{ name: string }>(store.store.shard_id, `SELECT table_name AS name FROM information_schema.columns WHERE column_name = 'store_id' AND table_schema = 'public'`)
  for (const { name } of tables) {
    const rows = await h.sql<{ row: string }>(store.store.shard_id, `SELECT r::text AS row FROM ${name} r WHERE store_id = $1`, [store.store.id])
    if (rows.some(({ row }) => data.some(({ code }) => row.includes(code) || row.includes(code.replaceAll('-', ''))))) t.fail(`${name} holds a code in clear`)
  }
  await t.rejects(store.souk.giftCards.issue({ initial: usd(0) }, keyed()), { status: 422, code: 'discounts.credit_invalid', errors: [{ pointer: '/initial/amount' }] })
  await t.rejects(store.souk.giftCards.issue({ initial: { amount: 1, currency: 'QQQ' }, expires_at: '2020-01-01T00:00:00Z' }, keyed()), { status: 422, code: 'discounts.credit_invalid', errors: [{ pointer: '/initial/currency' }, { pointer: '/expires_at' }] })
  await t.rejects(store.souk.giftCards.issue({ initial: usd(1), quantity: 501 }, keyed()), { status: 400, errors: [{ pointer: '/quantity' }] })
  const other = await h.createStore()
  const foreign = (customer: string) => refusal(other.souk.giftCards.issue({ initial: usd(1), customer_id: customer }, keyed()))
  t.strictSame(await foreign(customer_id), await foreign(MISSING_CUSTOMER))
  t.strictSame(await faultsOf(store), [])
})

t.test('giftCards.issue: makes 500 at once', async (t) => {
  const store = await h.createStore()
  const { data } = await store.souk.giftCards.issue({ initial: usd(100), quantity: 500 }, keyed())
  t.equal(new Set(data.map(({ code }) => code)).size, 500)
  t.equal((await collect(store.souk.giftCards.list({ limit: 250 }))).length, 500)
  t.strictSame(await faultsOf(store), [])
})

t.test('giftCards.list: finds gift cards by status, customer, currency and last characters, newest first', async (t) => {
  const store = await h.createStore()
  const { souk } = store
  const customer_id = await customerOf(store)
  const active = await issue(store, { customer_id })
  const euro = await issue(store, { initial: { amount: 100, currency: 'EUR' }, expires_at: soon().toISOString() })
  const spent = await issue(store)
  await souk.giftCards.adjust({ gift_card_id: spent.id, delta: -5000 }, keyed())
  const disabled = await issue(store)
  await souk.giftCards.update({ gift_card_id: disabled.id, active: false })
  const ids = async (filter: Parameters<typeof souk.giftCards.list>[0]) => (await collect(souk.giftCards.list({ ...filter, limit: 2 }))).map(({ id }) => id)
  t.strictSame(await ids({}), [active, euro, spent, disabled].map(({ id }) => id).sort().reverse())
  t.strictSame([await ids({ status: 'spent' }), await ids({ status: 'disabled' }), await ids({ status: 'expired' })], [[spent.id], [disabled.id], []])
  h.clock.advance(2 * MINUTE_MS)
  t.strictSame([await ids({ status: 'expired' }), await ids({ status: 'active' })], [[euro.id], [active.id]])
  t.strictSame([await ids({ customer_id }), await ids({ currency: 'EUR' })], [[active.id], [euro.id]])
  t.ok((await ids({ last4: active.last4.toLowerCase() })).includes(active.id))
  t.strictSame((await (await h.createStore()).souk.giftCards.list({ customer_id })).data, [])
})

t.test('giftCards.get: shows a gift card under a version that changes with what is held', async (t) => {
  const store = await h.createStore()
  const card = await issue(store)
  const first = await store.souk.giftCards.get({ gift_card_id: card.id }).withResponse()
  t.match(first.data, { id: card.id, balance: usd(5000), held: usd(0) })
  await hold(store, 'chk_a', [part(card.id, 700)])
  const second = await store.souk.giftCards.get({ gift_card_id: card.id }).withResponse()
  t.match(second.data, { balance: usd(5000), held: usd(700), version: 1 })
  t.not(second.response.headers.get('etag'), first.response.headers.get('etag'))
  const other = await h.createStore()
  t.strictSame(await refusal(other.souk.giftCards.get({ gift_card_id: card.id })), await refusal(other.souk.giftCards.get({ gift_card_id: MISSING_CARD })))
})

t.test('giftCards.update: deactivates a card, and changes its expiry and note', async (t) => {
  const store = await h.createStore()
  const card = await issue(store)
  const changed = await repeats(t, (options) => store.souk.giftCards.update({ gift_card_id: card.id, active: false, note: 'Lost', expires_at: '2099-01-01T00:00:00Z' }, { ...options, ifMatch: '"1"' }))
  t.match(changed, { status: 'disabled', active: false, note: 'Lost', expires_at: '2099-01-01T00:00:00.000Z', version: 2 })
  const events = await h.events(store, 'gift_card.updated')
  t.match(events, [{ resource_id: card.id, data: { status: 'disabled', version: 2 } }])
  t.notMatch(JSON.stringify(events), /Lost/, 'events carry no notes')
  t.strictSame(await hold(store, 'chk_b', [part(card.id, 1)]), { ok: false, lacking: [card.id] })
  await t.rejects(store.souk.giftCards.update({ gift_card_id: card.id, note: null }, { ifMatch: '"1"' }), { status: 412, code: 'request.precondition_failed' })
  await t.rejects(store.souk.giftCards.update({ gift_card_id: card.id, expires_at: '2020-01-01T00:00:00Z' }), { status: 422, code: 'discounts.credit_invalid', errors: [{ pointer: '/expires_at' }] })
  t.match(await store.souk.giftCards.update({ gift_card_id: card.id, active: true, expires_at: null }), { status: 'active', expires_at: null, note: 'Lost' })
  const other = await h.createStore()
  t.strictSame(await refusal(other.souk.giftCards.update({ gift_card_id: card.id, active: true })), await refusal(other.souk.giftCards.update({ gift_card_id: MISSING_CARD, active: true })))
})

t.test('giftCards.adjust: changes the balance by the ledger, never below what is held', async (t) => {
  const store = await h.createStore()
  const card = await issue(store)
  const adjust = (delta: number, options: object = keyed()) => store.souk.giftCards.adjust({ gift_card_id: card.id, delta, note: 'Goodwill' }, options)
  t.match(await repeats(t, (options) => adjust(500, options)), { balance: usd(5500), initial: usd(5000), version: 2 })
  await hold(store, 'chk_c', [part(card.id, 5000)])
  await t.rejects(adjust(-501), { status: 409, code: 'discounts.insufficient_credit', errors: [{ pointer: '/delta' }] })
  t.match(await adjust(-500), { balance: usd(5000), held: usd(5000) })
  await t.rejects(adjust(Number.MAX_SAFE_INTEGER), { status: 422, code: 'discounts.balance_too_large', errors: [{ pointer: '/delta' }] })
  await t.rejects(adjust(0), { status: 400, errors: [{ pointer: '/delta' }] })
  await t.rejects(adjust(1, { ...keyed(), ifMatch: '"1"' }), { status: 412, code: 'request.precondition_failed' })
  t.match((await h.events(store, 'gift_card.adjusted')).map(({ data }) => data), [{ id: card.id, delta: usd(500), balance: usd(5500), reason: 'adjust', entry_id: /^cent_/ }, { delta: usd(-500) }])
  const other = await h.createStore()
  const foreign = (gift_card_id: string) => refusal(other.souk.giftCards.adjust({ gift_card_id, delta: 1 }, keyed()))
  t.strictSame(await foreign(card.id), await foreign(MISSING_CARD))
  const raw = await h.raw('POST', `/v1/gift-cards/${card.id}/adjust`, { headers: { authorization: `Bearer ${store.secret_key}`, 'content-type': 'application/json' }, body: '{"delta":1}' })
  t.match([raw.status, raw.json().code], [400, 'idempotency.key_required'])
  t.strictSame(await faultsOf(store), [])
})

t.test('giftCards.entries.list, storeCredits.entries.list: show every change of the balance, newest first', async (t) => {
  const store = await h.createStore()
  const card = await issue(store)
  await spend(store, 'chk_d', 'ord_d', [part(card.id, 1200)])
  await store.souk.giftCards.adjust({ gift_card_id: card.id, delta: 50, note: 'Sorry' }, keyed())
  const entries = await collect(store.souk.giftCards.entries.list({ gift_card_id: card.id, limit: 1 }))
  t.match(entries, [
    { credit_id: card.id, delta: usd(50), balance_after: usd(3850), reason: 'adjust', note: 'Sorry', reference: null, actor: { type: 'secret_key' } },
    { delta: usd(-1200), balance_after: usd(3800), reason: 'spend', reference: { type: 'order', id: 'ord_d' } }, { delta: usd(5000), balance_after: usd(5000), reason: 'issue' },
  ])
  const credit = await store.souk.storeCredits.issue({ customer_id: await customerOf(store), amount: usd(300) }, keyed())
  t.match(await collect(store.souk.storeCredits.entries.list({ store_credit_id: credit.id })), [{ credit_id: credit.id, delta: usd(300), reason: 'issue' }])
  const other = await h.createStore()
  t.strictSame(await refusal(other.souk.giftCards.entries.list({ gift_card_id: card.id })), await refusal(other.souk.giftCards.entries.list({ gift_card_id: MISSING_CARD })))
  t.strictSame(await refusal(other.souk.storeCredits.entries.list({ store_credit_id: credit.id })), await refusal(other.souk.storeCredits.entries.list({ store_credit_id: MISSING_CREDIT })))
})

t.test('giftCards.check: tells a shopper what can be spent, and nothing about codes that are not theirs', async (t) => {
  const store = await h.createStore()
  const card = await issue(store)
  await hold(store, 'chk_e', [part(card.id, 800)])
  t.strictSame(await store.storefront.giftCards.check({ code: ` ${card.code.toLowerCase().replaceAll('-', ' ')} ` }), { last4: card.last4, status: 'active', balance: usd(4200), expires_at: null })
  const nobodys = await refusal(store.storefront.giftCards.check({ code: 'AAAA-AAAA-AAAA-AAAA' }))
  t.match(nobodys, { status: 404, code: 'discounts.gift_card_not_found' })
  t.strictSame(await refusal((await h.createStore()).storefront.giftCards.check({ code: card.code })), nobodys, 'not in another store')
  t.strictSame(await refusal(store.storefront.giftCards.check({ code: '---' })), nobodys)
  await store.souk.giftCards.update({ gift_card_id: card.id, active: false })
  t.strictSame(await refusal(store.storefront.giftCards.check({ code: card.code })), nobodys, 'a deactivated one is as if it never was')
  await t.rejects(store.storefront.giftCards.check({ code: '' }), { status: 400, errors: [{ pointer: '/code' }] })
})

t.test('giftCards.check: guessing is slowed down', async (t) => {
  const store = await h.createStore()
  const reply = await h.raw('POST', '/v1/storefront/gift-cards/check', { headers: { authorization: `Bearer ${store.publishable_key}`, 'content-type': 'application/json' }, body: '{"code":"X"}' })
  const [, quota] = /q=(\d+)/.exec(String(reply.headers['ratelimit-policy']))!
  const [, left] = /r=(\d+)/.exec(String(reply.headers.ratelimit))!
  t.ok(Number(quota) - Number(left) >= 50, `a guess costs ${Number(quota) - Number(left)}`)
})

t.test('storeCredits.issue: opens one credit for each customer and currency, and adds to it', async (t) => {
  const store = await h.createStore()
  const customer_id = await customerOf(store)
  const give = (amount: number, currency = 'USD', options: object = keyed()) => store.souk.storeCredits.issue({ customer_id, amount: { amount, currency }, note: 'Late' }, options)
  const first = await repeats(t, (options) => give(2500, 'USD', options))
  t.match(first, { id: /^scr_/, customer_id, balance: usd(2500), held: usd(0) })
  t.match(await give(500), { id: first.id, balance: usd(3000) })
  t.match(await give(900, 'EUR'), { customer_id, balance: { amount: 900, currency: 'EUR' } })
  t.match((await h.events(store, 'store_credit.adjusted')).map(({ data }) => data), [{ id: first.id, customer_id, delta: usd(2500), balance: usd(2500), reason: 'issue' }, { balance: usd(3000) }, { balance: { amount: 900, currency: 'EUR' } }])
  await t.rejects(give(0), { status: 422, code: 'discounts.credit_invalid', errors: [{ pointer: '/amount/amount' }] })
  await t.rejects(give(Number.MAX_SAFE_INTEGER), { status: 422, code: 'discounts.balance_too_large' })
  const other = await h.createStore()
  const foreign = (customer: string) => refusal(other.souk.storeCredits.issue({ customer_id: customer, amount: usd(1) }, keyed()))
  t.strictSame(await foreign(customer_id), await foreign(MISSING_CUSTOMER))
  await store.souk.customers.delete({ customer_id })
  await t.rejects(give(1), { status: 409, code: 'customers.customer_erased' })
  t.strictSame(await faultsOf(store), [])
})

t.test('storeCredits.issue: many at once for a new customer add up', async (t) => {
  const store = await h.createStore()
  const customer_id = await customerOf(store)
  const replies = await Promise.all(Array.from({ length: 8 }, () => store.souk.storeCredits.issue({ customer_id, amount: usd(100) }, keyed())))
  t.equal(new Set(replies.map(({ id }) => id)).size, 1)
  t.match(await store.souk.storeCredits.get({ store_credit_id: replies[0]!.id }), { balance: usd(800), version: 9 })
})

t.test('storeCredits.list, storeCredits.get: show credits by customer and currency', async (t) => {
  const store = await h.createStore()
  const { souk } = store
  const [ada, bob] = [await customerOf(store), await customerOf(store, 'bob@example.com')]
  const give = (customer_id: string, currency: string) => souk.storeCredits.issue({ customer_id, amount: { amount: 100, currency } }, keyed())
  const all = [await give(ada, 'USD'), await give(ada, 'EUR'), await give(bob, 'USD')]
  const ids = async (filter: Parameters<typeof souk.storeCredits.list>[0]) => (await collect(souk.storeCredits.list({ ...filter, limit: 2 }))).map(({ id }) => id)
  t.strictSame(await ids({}), all.map(({ id }) => id).sort().reverse())
  t.strictSame([await ids({ customer_id: bob }), await ids({ customer_id: ada, currency: 'EUR' })], [[all[2]!.id], [all[1]!.id]])
  t.strictSame(await souk.storeCredits.get({ store_credit_id: all[0]!.id }), all[0])
  const other = await h.createStore()
  t.strictSame(await refusal(other.souk.storeCredits.get({ store_credit_id: all[0]!.id })), await refusal(other.souk.storeCredits.get({ store_credit_id: MISSING_CREDIT })))
  t.strictSame((await other.souk.storeCredits.list({ customer_id: ada })).data, [])
  t.not((await refusal(souk.storeCredits.get({ store_credit_id: (await issue(store)).id }))).status, 200, 'a gift card is none')
})

t.test('storeCredits.adjust: changes the balance by the ledger', async (t) => {
  const store = await h.createStore()
  const credit = await store.souk.storeCredits.issue({ customer_id: await customerOf(store), amount: usd(1000) }, keyed())
  t.match(await repeats(t, (options) => store.souk.storeCredits.adjust({ store_credit_id: credit.id, delta: -400, note: 'Correction' }, options)), { balance: usd(600) })
  t.match((await h.events(store, 'store_credit.adjusted')).at(-1), { data: { delta: usd(-400), reason: 'adjust' } })
  await t.rejects(store.souk.storeCredits.adjust({ store_credit_id: credit.id, delta: -601 }, keyed()), { status: 409, code: 'discounts.insufficient_credit' })
  await t.rejects(store.souk.storeCredits.adjust({ store_credit_id: credit.id, delta: 1 }, { ...keyed(), ifMatch: '"1"' }), { status: 412, code: 'request.precondition_failed' })
  const other = await h.createStore()
  const foreign = (store_credit_id: string) => refusal(other.souk.storeCredits.adjust({ store_credit_id, delta: 1 }, keyed()))
  t.strictSame(await foreign(credit.id), await foreign(MISSING_CREDIT))
})

t.test('50 spendings at once never overdraw a gift card, whether held before or not, round after round', async (t) => {
  const store = await h.createStore()
  for (let round = 0; round < ROUNDS; round++) {
    const card = await issue(store, { initial: usd(700) })
    const results = await Promise.all(Array.from({ length: BUYERS }, async (_, buyer) => {
      const owner = nextOwner()
      if (buyer % 2 === 0 && !(await hold(store, owner, [part(card.id, 100)])).ok) return false
      return (await spend(store, owner, `ord_${owner}`, [part(card.id, 100)])).ok
    }))
    const { balance, held } = await store.souk.giftCards.get({ gift_card_id: card.id })
    const spent = results.filter(Boolean).length
    if (spent !== 7 || balance.amount !== 0 || held.amount !== 0) t.fail(`round ${round}: ${spent} spendings, ${balance.amount} left, ${held.amount} held`)
  }
  t.pass(`${ROUNDS} rounds`)
  t.strictSame(await faultsOf(store), [])
})

t.test('spendings of several credits in crossing order take all parts or none, and never deadlock', async (t) => {
  const store = await h.createStore()
  const [first, second] = [await issue(store, { initial: usd(2000) }), await issue(store, { initial: usd(1000) })]
  const results = await Promise.all(Array.from({ length: BUYERS }, (_, buyer) => {
    const parts = [part(first.id, 100), part(second.id, 100)]
    const owner = nextOwner()
    return spend(store, owner, `ord_${owner}`, buyer % 2 === 0 ? parts : parts.reverse())
  }))
  t.equal(results.filter(({ ok }) => ok).length, 10)
  t.match(await h.sql(store.store.shard_id, 'SELECT deadlocks::int FROM pg_stat_database WHERE datname = current_database()'), [{ deadlocks: 0 }])
  t.match([(await store.souk.giftCards.get({ gift_card_id: first.id })).balance, (await store.souk.giftCards.get({ gift_card_id: second.id })).balance], [usd(1000), usd(0)])
  t.strictSame(await faultsOf(store), [])
})

t.test('credit is held, released, spent once for an order and returned once for a refund', async (t) => {
  const store = await h.createStore()
  const card = await issue(store)
  const look = (owner: string | null = null) => inStore(h, store, async (tx) => (await findCredits(tx, [card.id], owner)).get(card.id)!.available)
  t.match(await hold(store, 'chk_f', [part(card.id, 1000), part(card.id, 500)]), { ok: true })
  t.match(await hold(store, 'chk_f', [part(card.id, 5000)]), { ok: true }, 'its own reservation is no obstacle')
  t.strictSame([await look(), await look('chk_f')], [0, 5000])
  t.strictSame(await hold(store, 'chk_g', [part(card.id, 1)]), { ok: false, lacking: [card.id] })
  t.strictSame(await hold(store, 'chk_g', [part(card.id, 1, { currency: 'EUR' })]), { ok: false, lacking: [card.id] }, 'never in another currency')
  await inStore(h, store, (tx) => releaseCredit(tx, ['chk_f']))
  t.equal(await look(), 5000)
  for (let time = 0; time < 2; time++) t.match(await spend(store, 'chk_h', 'ord_h', [part(card.id, 2000)]), { ok: true })
  t.equal(await look(), 3000, 'an order spends once')
  for (let time = 0; time < 2; time++) await inStore(h, store, (tx) => returnCredit(tx, { type: 'refund', id: 'ref_1' }, [part(card.id, 700)]))
  t.equal(await look(), 3700, 'a refund returns once')
  await t.rejects(inStore(h, store, (tx) => returnCredit(tx, { type: 'refund', id: 'ref_2' }, [part(MISSING_CARD, 1)])), { message: /not_found/ })
  const found = await inStore(h, store, (tx) => findGiftCard(tx, secretsFrom(SECRET), card.code))
  t.match(found, { kind: 'gift_card', id: card.id, currency: 'USD', available: 3700, status: 'active' })
  t.strictSame(await faultsOf(store), [])
})

t.test('a reservation of credit whose deadline passed is given back by a worker', async (t) => {
  const store = await h.createStore()
  const card = await issue(store)
  await hold(store, 'chk_i', [part(card.id, 5000)])
  h.clock.advance(2 * MINUTE_MS)
  await until('the worker to release it', async () => (await store.souk.giftCards.get({ gift_card_id: card.id })).held.amount === 0)
  t.match(await spend(store, 'chk_i', 'ord_i', [part(card.id, 5000)]), { ok: true }, 'and taken again at the order, where it is still there')
  t.strictSame(await faultsOf(store), [])
})

t.test('what a customer had belongs to the one it is merged into, and is in its export', async (t) => {
  const store = await h.createStore()
  const [ada, bob] = [await customerOf(store), await customerOf(store, 'bob@example.com')]
  const give = (customer_id: string, currency: string, amount: number) => store.souk.storeCredits.issue({ customer_id, amount: { amount, currency } }, keyed())
  const [kept, gone] = [await give(ada, 'USD', 100), await give(bob, 'USD', 250)]
  await give(bob, 'EUR', 70)
  const card = await issue(store, { customer_id: bob })
  await hold(store, 'chk_j', [part(gone.id, 200)])
  await store.souk.customers.merge({ customer_id: ada, from_id: bob })
  await h.settled(store)
  t.match(await store.souk.storeCredits.get({ store_credit_id: kept.id }), { customer_id: ada, balance: usd(350), held: usd(0) })
  t.match(await store.souk.storeCredits.get({ store_credit_id: gone.id }), { customer_id: bob, balance: usd(0) })
  t.match(await inStore(h, store, (tx) => storeCreditOf(tx, ada, 'EUR')), { available: 70, kind: 'store_credit' })
  t.equal(await inStore(h, store, (tx) => storeCreditOf(tx, ada, 'GBP')), null)
  t.equal((await store.souk.giftCards.get({ gift_card_id: card.id })).customer_id, ada)
  const { sections } = await store.souk.customers.export({ customer_id: ada })
  t.match(sections.find(({ name }) => name === 'credit')?.records.length, 3)
  t.notMatch(JSON.stringify(sections), card.code)
  t.strictSame(await faultsOf(store), [])
})

t.test('what comes back to the credit of a customer who was merged goes to the one they went up in, once', async (t) => {
  const store = await h.createStore()
  const [ada, bob] = [await customerOf(store), await customerOf(store, 'bob@example.com')]
  const give = (customer_id: string, amount: number) => store.souk.storeCredits.issue({ customer_id, amount: usd(amount) }, keyed())
  const [kept, gone] = [await give(ada, 100), await give(bob, 900)]
  t.match(await spend(store, 'chk_l', 'ord_l', [part(gone.id, 900, { kind: 'store_credit' })]), { ok: true })
  const back = (id: string, amount: number) => inStore(h, store, (tx) => returnCredit(tx, { type: 'refund', id }, [part(gone.id, amount, { kind: 'store_credit' }), part(kept.id, 1, { kind: 'store_credit' })]))
  await back('ref_l1', 200)
  await store.souk.customers.merge({ customer_id: ada, from_id: bob })
  await back('ref_l2', 300)
  await h.settled(store)
  await back('ref_l3', 400)
  await back('ref_l3', 400)
  await back('ref_l1', 200)
  t.match(await store.souk.storeCredits.get({ store_credit_id: kept.id }), { customer_id: ada, balance: usd(1003) })
  t.match(await store.souk.storeCredits.get({ store_credit_id: gone.id }), { customer_id: bob, balance: usd(0) })
  t.strictSame(await faultsOf(store), [])
})

t.test('the proof of credit finds planted damage', async (t) => {
  const store = await h.createStore()
  const card = await issue(store)
  await hold(store, 'chk_k', [part(card.id, 100)])
  const damages: [string, string][] = [
    [`UPDATE credits SET balance = balance + 1 WHERE store_id = $1`, `UPDATE credits SET balance = balance - 1 WHERE store_id = $1`],
    [`UPDATE credits SET held = held + 1 WHERE store_id = $1`, `UPDATE credits SET held = held - 1 WHERE store_id = $1`],
    [`UPDATE credit_entries SET balance_after = 1 WHERE store_id = $1`, `UPDATE credit_entries SET balance_after = 5000 WHERE store_id = $1`],
    [`UPDATE credit_entries SET sequence = 2 WHERE store_id = $1`, `UPDATE credit_entries SET sequence = 1 WHERE store_id = $1`],
    [`UPDATE credit_holds SET expires_at = now() - interval '1 hour' WHERE store_id = $1`, `UPDATE credit_holds SET expires_at = now() + interval '1 hour' WHERE store_id = $1`],
  ]
  const run = (text: string) => h.sql(store.store.shard_id, text, [store.store.id])
  h.log.length = 0
  for (const [damage, repair] of damages) {
    await run(damage)
    const found = await faultsOf(store)
    await run(repair)
    t.not(found.length, 0, damage)
  }
  t.strictSame(await faultsOf(store), [])
})
