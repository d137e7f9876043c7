import t from 'tap'
import { commitHolds, holdStock, releaseHolds, type HoldResult, type StockRequest } from '../../src/modules/inventory/index.js'
import { Problem } from '../../src/kernel/problem.js'
import type { StoreTx } from '../../src/kernel/tx.js'
import { harness } from '../harness.js'
import { inStore } from '../inStore.js'
import { asks, checkoutId, levelsOf, orderId, stockedShop, stockFaults, type StockedShop } from './stock.js'

// SOUK_RACES=full runs the sizes of a release.
const FULL = process.env.SOUK_RACES === 'full'
const LAST_UNIT_ROUNDS = FULL ? 200 : 6
const BUYERS = 100
const FLASH_BUYERS = 2_000
const FLASH_UNITS = 500
const CROSSING_CARTS = FULL ? 2_000 : 160
const IN_FLIGHT = 16
/** As many buyers as happen to wait when the one before returns share a transaction. */
const LANE_MAX = 24

const h = await harness(t, { env: { SOUK_POOL_MAX: String(IN_FLIGHT + 8) } })

/** Like any client of a busy server: asks again when no connection was free. */
async function patient<T>(s: StockedShop, work: (tx: StoreTx) => Promise<T>): Promise<T> {
  for (;;) {
    try {
      return await inStore(h, s.store, work)
    } catch (error) {
      if (!(error instanceof Problem) || error.code !== 'server.unavailable') throw error
    }
  }
}

/** Runs jobs, so many at a time, each in a transaction of its own. */
async function inParallel<T>(jobs: readonly (() => Promise<T>)[]): Promise<T[]> {
  const results: T[] = []
  let next = 0
  await Promise.all(Array.from({ length: IN_FLIGHT }, async () => {
    for (let index = next++; index < jobs.length; index = next++) results[index] = await jobs[index]!()
  }))
  return results
}

/** Every buyer holds and, when that went well, commits: two transactions, with others of both kinds between them. */
async function buyAll(s: StockedShop, requests: readonly StockRequest[], together = 1): Promise<HoldResult[]> {
  const groups = Array.from({ length: Math.ceil(requests.length / together) }, (_, index) => requests.slice(index * together, (index + 1) * together))
  const results = await inParallel(groups.map((group) => async () => {
    const held = await patient(s, (tx) => holdStock(tx, group))
    const won = held.filter(({ ok }) => ok).map(({ owner_id }) => ({ owner_id, order_id: orderId(h) }))
    const committed = won.length === 0 ? [] : await patient(s, (tx) => commitHolds(tx, won))
    return held.map((result) => committed.find(({ owner_id }) => owner_id === result.owner_id) ?? result)
  }))
  return results.flat()
}

const wins = (results: readonly HoldResult[]) => results.filter(({ ok }) => ok).length
const deadlocks = () => h.log.filter((line) => JSON.stringify(line).includes('deadlock')).length

t.test(`the last unit: of ${BUYERS} buyers exactly one gets it, in each of ${LAST_UNIT_ROUNDS} rounds`, async (t) => {
  const s = await stockedShop(h, Array.from({ length: LAST_UNIT_ROUNDS }, () => 1))
  for (const variant of s.variants) {
    const results = await buyAll(s, Array.from({ length: BUYERS }, () => asks(h, checkoutId(h), { [variant]: 1 })))
    if (wins(results) !== 1) t.fail(`${wins(results)} buyers got the unit`)
    t.ok(results.every((result) => result.ok || result.shortages[0]?.available === 0))
  }
  t.ok((await levelsOf(h, s)).every(({ on_hand, committed, reserved }) => on_hand === 1 && committed === 1 && reserved === 0))
  t.strictSame(await stockFaults(h, s), [])
})

for (const together of [1, LANE_MAX]) {
  const buyers = together === 1 && !FULL ? FLASH_BUYERS / 5 : FLASH_BUYERS
  const units = together === 1 && !FULL ? FLASH_UNITS / 5 : FLASH_UNITS
  t.test(`${buyers} buyers, ${together} to a transaction, want one of ${units} units: exactly ${units} get it`, async (t) => {
    const s = await stockedShop(h, [units])
    const results = await buyAll(s, Array.from({ length: buyers }, () => asks(h, checkoutId(h), { [s.variants[0]!]: 1 })), together)
    t.equal(wins(results), units)
    t.match(await levelsOf(h, s), [{ on_hand: units, committed: units, reserved: 0, available: 0 }])
    t.strictSame(await stockFaults(h, s), [])
  })
}

t.test('carts of several variants in crossing order: no deadlock surfaces, and what was sold is what was there', async (t) => {
  const s = await stockedShop(h, [90, 90, 90, 90])
  const orders = [[0, 1, 2], [2, 1, 0], [1, 3, 0], [3, 2, 1], [0, 3, 2]]
  const requests = Array.from({ length: CROSSING_CARTS }, (_, index) => asks(h, checkoutId(h), Object.fromEntries(orders[index % orders.length]!.map((at, line) => [s.variants[at]!, line === 0 ? 2 : 1]))))
  const results = await buyAll(s, requests, 2)
  const sold = new Map<string, number>()
  for (const result of results) if (result.ok) for (const { variant_id, quantity } of result.allocation) sold.set(variant_id, (sold.get(variant_id) ?? 0) + quantity)
  for (const level of await levelsOf(h, s)) t.equal(level.committed, sold.get(s.variants[s.items.indexOf(level.item_id)]!))
  t.ok((await levelsOf(h, s)).some(({ available }) => available < 2), 'until one was as good as gone')
  t.equal(deadlocks(), 0)
  t.strictSame(await stockFaults(h, s), [])
})

t.test('units at several locations: every one is sold, none twice, while holds come and go', async (t) => {
  const s = await stockedShop(h, [20])
  const { souk } = s.store
  const others = await Promise.all(['east', 'west'].map((code) => souk.locations.create({ code, name: code })))
  await souk.inventory.adjust({ reason: 'received', lines: others.map(({ id }) => ({ inventory_item_id: s.items[0]!, location_id: id, delta: 20 })) }, { idempotencyKey: 'stock' })
  const results = await inParallel(Array.from({ length: 150 }, (_, index) => async () => {
    const owner = checkoutId(h)
    const [held] = await patient(s, (tx) => holdStock(tx, [asks(h, owner, { [s.variants[0]!]: 1 })]))
    if (!held!.ok) return 0
    // One in three leaves again.
    if (index % 3 === 0) return patient(s, (tx) => releaseHolds(tx, [owner], 'cancelled')).then(() => 0)
    const [bought] = await patient(s, (tx) => commitHolds(tx, [{ owner_id: owner, order_id: orderId(h) }]))
    return bought!.ok ? 1 : 0
  }))
  const late = await buyAll(s, Array.from({ length: 60 }, () => asks(h, checkoutId(h), { [s.variants[0]!]: 1 })))
  t.equal(results.reduce<number>((sum, one) => sum + one, 0) + wins(late), 60)
  t.ok((await levelsOf(h, s)).every(({ on_hand, committed }) => on_hand === 20 && committed === 20))
  t.strictSame(await stockFaults(h, s), [])
})

t.test('a checkout that asks on many connections at once has one hold, which is counted once', async (t) => {
  const s = await stockedShop(h, [100])
  for (let round = 0; round < 10; round++) {
    const owner = checkoutId(h)
    await inParallel(Array.from({ length: 8 }, (_, index) => () => patient(s, (tx) => holdStock(tx, [asks(h, owner, { [s.variants[0]!]: 1 + (index % 3) })]))))
  }
  const holds = (await s.store.souk.stockHolds.list()).data
  t.equal(holds.length, 10)
  t.equal((await levelsOf(h, s))[0]!.reserved, holds.reduce((sum, { lines }) => sum + lines[0]!.quantity, 0))
  t.strictSame(await stockFaults(h, s), [])
})

t.test('buyers and a merchant at once: counts, adjustments and holds on the same items agree in the ledger', async (t) => {
  const s = await stockedShop(h, [50, 50, 50])
  const buying = inParallel(Array.from({ length: 60 }, (_, index) => async () => {
    const owner = checkoutId(h)
    const [held] = await patient(s, (tx) => holdStock(tx, [asks(h, owner, { [s.variants[index % 3]!]: 1, [s.variants[(index + 1) % 3]!]: 1 })]))
    if (held!.ok) await patient(s, (tx) => commitHolds(tx, [{ owner_id: owner, order_id: orderId(h) }]))
  }))
  const stocking = Promise.all(Array.from({ length: 20 }, (_, index) => s.store.souk.inventory.adjust({ reason: 'received', lines: [2, 0, 1].map((at) => ({ inventory_item_id: s.items[at]!, location_id: s.main, delta: 1 })) }, { idempotencyKey: `delivery-${index}` })))
  await Promise.all([buying, stocking])
  t.ok((await levelsOf(h, s)).every(({ on_hand }) => on_hand === 70))
  t.equal((await levelsOf(h, s)).reduce((sum, { committed }) => sum + committed, 0), 120)
  t.equal(deadlocks(), 0)
  t.strictSame(await stockFaults(h, s), [])
})
