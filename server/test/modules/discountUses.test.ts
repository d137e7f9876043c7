// Uses of discounts as checkouts make them, through the doors, in real parallel transactions. No limit is ever passed.
import t from 'tap'
import { commitUses, discountFaults, holdUses, holdUsesOf, releaseUses, revertUses, type DiscountUse } from '../../src/modules/discounts/index.js'
import { harness, until, type TestStore } from '../harness.js'
import { inStore, served } from '../inStore.js'
import type { DiscountCreate } from '@souk/sdk'

const h = await harness(t)
const BUYERS = 50
const ROUNDS = Number(process.env.SOUK_TEST_RACE_ROUNDS ?? 200)
const MINUTE_MS = 60_000
let owners = 0

const soon = () => new Date(h.clock.now().getTime() + MINUTE_MS)
const nextOwner = () => `chk_${++owners}`
const make = async (store: TestStore, fields: Partial<DiscountCreate> = {}) => store.souk.discounts.create({ title: 'Flash', class: 'order', method: 'code', value: { kind: 'percent', percent_bp: 1000 }, ...fields })
const use = (discount_id: string, fields: Partial<DiscountUse> = {}): DiscountUse => ({ discount_id, code_id: null, customer_key: null, currency: 'USD', amount: 100, ...fields })
const hold = (store: TestStore, owner: string, uses: DiscountUse[]) => served(() => inStore(h, store, (tx) => holdUses(tx, owner, uses, soon())))
const faultsOf = (store: TestStore) => h.sql(store.store.shard_id, discountFaults.text, [store.store.id, h.clock.now()])
const usesOf = async (store: TestStore, discount_id: string) => (await store.souk.discounts.get({ discount_id })).uses

async function oneCode(store: TestStore, discountId: string, usage_limit: number | null) {
  const { data: [code] } = await store.souk.discountCodes.create({ discount_id: discountId, generate: { count: 1 }, usage_limit })
  return code!.id
}

t.test('of 50 buyers at once exactly one gets a single-use code, round after round', async (t) => {
  const store = await h.createStore()
  const discount = await make(store)
  for (let round = 0; round < ROUNDS; round++) {
    const code_id = await oneCode(store, discount.id, 1)
    const results = await Promise.all(Array.from({ length: BUYERS }, () => hold(store, nextOwner(), [use(discount.id, { code_id })])))
    if (results.filter(({ ok }) => ok).length !== 1) t.fail(`round ${round}: ${results.filter(({ ok }) => ok).length} got it`)
    if (!results.filter(({ ok }) => !ok).every(({ exhausted }) => exhausted.join() === discount.id)) t.fail(`round ${round}: a refusal does not name the discount`)
  }
  t.pass(`${ROUNDS} rounds`)
  t.strictSame(await faultsOf(store), [])
})

t.test('a limit, a budget, a limit per customer and a first order hold under 50 buyers at once', async (t) => {
  const store = await h.createStore()
  const total = await make(store, { limits: { total: 7 } })
  const budget = await make(store, { limits: { budget: { amount: 1050, currency: 'USD' } } })
  const each = await make(store, { limits: { per_customer: 2 } })
  const won = async (uses: (buyer: number) => DiscountUse) => (await Promise.all(Array.from({ length: BUYERS }, (_, buyer) => hold(store, nextOwner(), [uses(buyer)])))).filter(({ ok }) => ok).length
  t.strictSame([await won(() => use(total.id)), await won(() => use(budget.id)), await won((buyer) => use(each.id, { customer_key: `cus_${buyer % 5}` }))], [7, 10, 10])
  t.match([await usesOf(store, total.id), await usesOf(store, budget.id)], [{ total: 7 }, { total: 10, budget: { amount: 1000 } }])
  t.strictSame(await hold(store, nextOwner(), [use(each.id)]), { ok: false, exhausted: [each.id] }, 'nobody is no customer')
  const [first, other] = [await make(store, { conditions: { first_order: true } }), await make(store, { conditions: { first_order: true } })]
  t.equal(await won((buyer) => use((buyer % 2 === 0 ? first : other).id, { customer_key: `cus_${buyer % 5}` })), 5, 'for a first order there is one discount or the other')
  t.strictSame(await hold(store, nextOwner(), [use(first.id)]), { ok: false, exhausted: [first.id] })
  t.strictSame(await hold(store, nextOwner(), [use(budget.id, { currency: 'EUR', amount: 1 })]), { ok: false, exhausted: [budget.id] }, 'a budget is of one currency')
  t.strictSame(await faultsOf(store), [])
  t.match(await h.events(store, 'discount.exhausted'), [{ resource_id: total.id, data: { status: 'exhausted' } }], 'one event when the last use went')
})

t.test('buyers who want the same discounts in crossing order never deadlock, and each gets all or none', async (t) => {
  const store = await h.createStore()
  const [first, second] = [await make(store, { limits: { total: 20 } }), await make(store, { limits: { total: 10 } })]
  const results = await Promise.all(Array.from({ length: BUYERS }, (_, buyer) => hold(store, nextOwner(), buyer % 2 === 0 ? [use(first.id), use(second.id)] : [use(second.id), use(first.id)])))
  t.equal(results.filter(({ ok }) => ok).length, 10)
  t.match([await usesOf(store, first.id), await usesOf(store, second.id)], [{ total: 10 }, { total: 10 }], 'a refused buyer holds nothing')
  t.match(await h.sql(store.store.shard_id, 'SELECT deadlocks::int FROM pg_stat_database WHERE datname = current_database()'), [{ deadlocks: 0 }])
  t.strictSame(await faultsOf(store), [])
})

t.test('a batch of owners is served in its order, in one statement', async (t) => {
  const store = await h.createStore()
  const discount = await make(store, { limits: { total: 2 } })
  const requests = ['chk_a', 'chk_b', 'chk_c'].map((owner_id) => ({ owner_id, uses: [use(discount.id)], expires_at: soon() }))
  t.strictSame(await inStore(h, store, (tx) => holdUsesOf(tx, requests)), [{ owner_id: 'chk_a', ok: true, exhausted: [] }, { owner_id: 'chk_b', ok: true, exhausted: [] }, { owner_id: 'chk_c', ok: false, exhausted: [discount.id] }])
  t.strictSame(await inStore(h, store, (tx) => holdUsesOf(tx, [])), [])
})

t.test('a reservation is replaced, released, committed and reverted, and every count follows', async (t) => {
  const store = await h.createStore()
  const discount = await make(store, { limits: { total: 2, budget: { amount: 500, currency: 'USD' } } })
  const code_id = await oneCode(store, discount.id, 1)
  await hold(store, 'chk_1', [use(discount.id, { code_id, amount: 400 })])
  t.match(await hold(store, 'chk_1', [use(discount.id, { code_id, amount: 300 })]), { ok: true }, 'its own reservation is no obstacle')
  t.match(await usesOf(store, discount.id), { total: 1, budget: { amount: 300 } })
  await inStore(h, store, (tx) => releaseUses(tx, ['chk_1', 'chk_unknown']))
  t.match(await usesOf(store, discount.id), { total: 0, budget: { amount: 0 } })
  await hold(store, 'chk_1', [use(discount.id, { code_id, amount: 500 })])
  t.equal((await store.souk.discounts.get({ discount_id: discount.id })).status, 'exhausted', 'the budget is gone')
  const commit = () => inStore(h, store, (tx) => commitUses(tx, [{ owner_id: 'chk_1', order_id: 'ord_1', uses: [use(discount.id, { code_id, amount: 500 })] }]))
  t.strictSame(await commit(), [{ owner_id: 'chk_1', ok: true, exhausted: [] }])
  t.strictSame(await commit(), [{ owner_id: 'chk_1', ok: true, exhausted: [] }], 'a repeat changes nothing')
  await inStore(h, store, (tx) => releaseUses(tx, ['chk_1']))
  t.match(await usesOf(store, discount.id), { total: 1 }, 'what is committed is not released')
  await inStore(h, store, (tx) => revertUses(tx, 'ord_1'))
  await inStore(h, store, (tx) => revertUses(tx, 'ord_1'))
  t.match(await store.souk.discounts.get({ discount_id: discount.id }), { status: 'active', uses: { total: 0, budget: { amount: 0 } } })
  t.match((await h.events(store)).filter(({ resource_id, type }) => resource_id === discount.id && type !== 'discount.created').map(({ type }) => type), ['discount.exhausted', 'discount.updated'])
  t.strictSame(await faultsOf(store), [])
})

t.test('a reservation whose deadline passed is given back by a worker, and taken again at the order where that is possible', async (t) => {
  const store = await h.createStore()
  const discount = await make(store, { limits: { total: 1 } })
  await hold(store, 'chk_late', [use(discount.id)])
  h.clock.advance(2 * MINUTE_MS)
  await until('the worker to release it', async () => (await usesOf(store, discount.id)).total === 0)
  const commit = (owner_id: string) => inStore(h, store, (tx) => commitUses(tx, [{ owner_id, order_id: `ord_${owner_id}`, uses: [use(discount.id)] }]))
  t.strictSame(await commit('chk_late'), [{ owner_id: 'chk_late', ok: true, exhausted: [] }])
  t.strictSame(await commit('chk_other'), [{ owner_id: 'chk_other', ok: false, exhausted: [discount.id] }])
  t.match(await usesOf(store, discount.id), { total: 1 })
  t.strictSame(await faultsOf(store), [])
})

t.test('what somebody reserved is judged again for the customer whose order it becomes', async (t) => {
  const store = await h.createStore()
  const limited = await make(store, { limits: { per_customer: 1 } })
  const free = await make(store)
  const uses = (customer_key: string) => [use(limited.id, { customer_key }), use(free.id, { customer_key })]
  const commit = (owner_id: string) => inStore(h, store, (tx) => commitUses(tx, [{ owner_id, order_id: `ord_${owner_id}`, uses: uses('cus_ada') }]))
  t.match([await hold(store, 'chk_guest', uses('hash of an address')), await hold(store, 'chk_known', uses('cus_ada')), await hold(store, 'chk_again', uses('hash of another'))], [{ ok: true }, { ok: true }, { ok: true }])
  t.strictSame(await commit('chk_guest'), [{ owner_id: 'chk_guest', ok: false, exhausted: [limited.id] }], 'another checkout of hers has it')
  await inStore(h, store, (tx) => releaseUses(tx, ['chk_known']))
  t.strictSame(await commit('chk_guest'), [{ owner_id: 'chk_guest', ok: true, exhausted: [] }])
  t.strictSame(await commit('chk_guest'), [{ owner_id: 'chk_guest', ok: true, exhausted: [] }], 'a repeat changes nothing')
  t.strictSame(await commit('chk_again'), [{ owner_id: 'chk_again', ok: false, exhausted: [limited.id] }])
  t.strictSame(await faultsOf(store), [])
})

t.test('without a limit nobody waits for anybody, and a worker counts', async (t) => {
  const store = await h.createStore()
  const discount = await make(store)
  const code_id = await oneCode(store, discount.id, null)
  await Promise.all(Array.from({ length: BUYERS }, () => hold(store, nextOwner(), [use(discount.id, { code_id })])))
  await until('the worker to count', async () => (await usesOf(store, discount.id)).total === BUYERS)
  const [code] = (await store.souk.discountCodes.list({ discount_id: discount.id })).data
  t.equal(code!.uses, BUYERS)
  await inStore(h, store, (tx) => releaseUses(tx, [`chk_${owners}`]))
  t.match(await usesOf(store, discount.id), { total: BUYERS - 1 })
  t.strictSame(await faultsOf(store), [])
})

t.test('a limit that is set while buyers reserve is never passed', async (t) => {
  const store = await h.createStore()
  const discount = await make(store)
  const buying = Promise.all(Array.from({ length: BUYERS }, () => hold(store, nextOwner(), [use(discount.id)])))
  const limits = await Promise.allSettled([30, 45].map((total) => store.souk.discounts.update({ discount_id: discount.id, limits: { total } })))
  const got = (await buying).filter(({ ok }) => ok).length
  await until('the worker to count', async () => (await usesOf(store, discount.id)).total === got)
  const { limits: { total }, uses } = await store.souk.discounts.get({ discount_id: discount.id })
  t.ok(total == null || uses.total <= total, `${uses.total} of ${total}, ${limits.filter(({ status }) => status === 'fulfilled').length} limits set`)
  t.strictSame(await faultsOf(store), [])
})

t.test('the proof of discounts finds planted damage', async (t) => {
  const store = await h.createStore()
  const discount = await make(store, { limits: { total: 5, budget: { amount: 500, currency: 'USD' }, per_customer: 1 } })
  const code_id = await oneCode(store, discount.id, 3)
  await hold(store, 'chk_1', [use(discount.id, { code_id, customer_key: 'cus_1' })])
  const damages = [
    `UPDATE discount_counts SET uses = 2 WHERE store_id = $1`, `UPDATE discount_counts SET amount = 99 WHERE store_id = $1`, `UPDATE discount_codes SET uses = 2 WHERE store_id = $1`, `UPDATE discount_counts SET codes = 9 WHERE store_id = $1`,
    `UPDATE discounts SET exhausted = true WHERE store_id = $1`, `UPDATE discount_uses SET expires_at = now() - interval '1 hour' WHERE store_id = $1`,
    `INSERT INTO discount_uses SELECT (u).* FROM (SELECT jsonb_populate_record(x, '{"owner_id": "chk_2"}') AS u FROM discount_uses x WHERE x.store_id = $1) y`,
  ]
  for (const damage of damages) {
    const found = await h.sql(store.store.shard_id, `WITH damage AS (${damage} RETURNING 1) SELECT count(*) AS rows FROM damage`, [store.store.id]).then(() => faultsOf(store))
    t.not(found.length, 0, damage)
    await h.sql(store.store.shard_id, `DELETE FROM discount_uses WHERE store_id = $1 AND owner_id = 'chk_2'`, [store.store.id])
    await h.sql(store.store.shard_id, `UPDATE discount_counts SET uses = 1, amount = 100, codes = 1 WHERE store_id = $1`, [store.store.id])
    await h.sql(store.store.shard_id, `UPDATE discount_codes SET uses = 1 WHERE store_id = $1`, [store.store.id])
    await h.sql(store.store.shard_id, `UPDATE discounts SET exhausted = false WHERE store_id = $1`, [store.store.id])
    await h.sql(store.store.shard_id, `UPDATE discount_uses SET expires_at = now() + interval '1 hour' WHERE store_id = $1`, [store.store.id])
  }
  t.strictSame(await faultsOf(store), [])
})
