import { array, assert, asyncProperty, constantFrom, integer, record } from 'fast-check'
import t from 'tap'
import { commitHolds, commitStock, extendHolds, holdStock, moveCommitted, releaseCommitted, releaseHolds, restock, shipCommitted, unshipCommitted, type AllocatedLine, type HoldResult } from '../../src/modules/inventory/index.js'
import { sql } from '../../src/kernel/sql.js'
import type { StoreTx } from '../../src/kernel/tx.js'
import { gate } from '../gate.js'
import { harness, until } from '../harness.js'
import { inStore } from '../inStore.js'
import { asks, checkoutId, holdOne, levelsOf, orderId, stockedShop, stockFaults, TTL_MS, type StockedShop } from './stock.js'

const h = await harness(t)

const plan = (result: HoldResult) => (result.ok ? result.allocation.map(({ variant_id: _variant, ...line }) => line) : result.shortages.map(({ line_id, requested, available }) => ({ line_id, requested, available })))
const at = (line_id: string, location_id: string, quantity: number, backordered = 0) => ({ line_id, location_id, quantity, backordered })
/** In the order of the variants; ids that were made in the same millisecond do not sort by it. */
const numbers = async (s: StockedShop) => (await levelsOf(h, s)).sort((one, other) => s.items.indexOf(one.item_id) - s.items.indexOf(other.item_id)).map(({ on_hand, reserved, committed, promised }) => [on_hand, reserved, committed, promised])

t.test('a hold takes units from what can be sold, is counted in the level and the ledger, and becomes stock of the order', async (t) => {
  const s = await stockedShop(h, [10])
  const [owner, order] = [checkoutId(h), orderId(h)]
  const held = await inStore(h, s.store, (tx) => holdOne(tx, asks(h, owner, { [s.variants[0]!]: 3 })))
  t.strictSame(held, { owner_id: owner, ok: true, allocation: [{ ...at('li_0', s.main, 3), variant_id: s.variants[0] }] })
  t.strictSame(await numbers(s), [[10, 3, 0, 0]])
  const committed = await inStore(h, s.store, (tx) => commitHolds(tx, [{ owner_id: owner, order_id: order }]))
  t.strictSame(committed, [held])
  t.strictSame(await numbers(s), [[10, 0, 3, 0]])
  t.strictSame(await inStore(h, s.store, (tx) => commitHolds(tx, [{ owner_id: owner, order_id: order }])), [{ owner_id: owner, ok: false, shortages: [] }], 'a hold is committed once')
  const { data } = await s.store.souk.inventoryEntries.list({ inventory_item_id: s.items[0] })
  t.strictSame(data.map(({ state, delta, reason, reference }) => [state, delta, reason, reference?.id]).slice(0, 3), [['committed', 3, 'sale', order], ['reserved', -3, 'sale', undefined], ['reserved', 3, 'hold', owner]])
  t.strictSame(await stockFaults(h, s), [])
})

t.test('a batch is judged in its order, each request all or nothing, with the demand of its lines added up', async (t) => {
  const s = await stockedShop(h, [10, 5])
  const [a, b] = s.variants as [string, string]
  const results = await inStore(h, s.store, (tx) => holdStock(tx, [
    asks(h, 'chk_1', { [a]: 6 }),
    asks(h, 'chk_2', { [b]: 1, [a]: 5 }),
    asks(h, 'chk_3', {}, { lines: [{ line_id: 'x', variant_id: a, quantity: 3 }, { line_id: 'y', variant_id: a, quantity: 2 }] }),
    asks(h, 'chk_4', { [a]: 4, var_00000000000000000000000000: 1 }),
    asks(h, 'chk_5', { [a]: 4, [b]: 5 }),
  ]))
  t.strictSame(results.map(({ ok }) => ok), [true, false, false, false, true])
  t.strictSame(results.slice(1, 4).map(plan), [[{ line_id: 'li_1', requested: 5, available: 4 }], [{ line_id: 'y', requested: 2, available: 1 }], [{ line_id: 'li_1', requested: 1, available: 0 }]])
  t.strictSame(await numbers(s), [[10, 10, 0, 0], [5, 5, 0, 0]])
  t.strictSame(await stockFaults(h, s), [])
})

const PLANS = sql(`
  SELECT h.owner_id, h.status, h.country, h.pickup_location_id, h.line_ids, h.variant_ids, h.location_ids, h.item_ids, h.per_unit, h.quantities, h.backordered, h.held, h.promised, h.expires_at, h.hard_expires_at
    FROM stock_holds h WHERE h.store_id = $1 ORDER BY h.owner_id`)
const LEVELS = sql('SELECT item_id, location_id, on_hand, reserved, promised, version, entries FROM inventory_levels WHERE store_id = $1 ORDER BY item_id, location_id')
const ENTRIES = sql('SELECT item_id, variant_id, location_id, sequence, state, delta, balance_after, reason, reference_id FROM inventory_entries WHERE store_id = $1 ORDER BY item_id, location_id, sequence')

/** What work does to the stock, undone afterwards. */
async function tried<T>(s: StockedShop, work: (tx: StoreTx) => Promise<T>) {
  let seen: { result: T; rows: unknown[] } | undefined
  await inStore(h, s.store, async (tx) => {
    const result = await work(tx)
    seen = { result, rows: await Promise.all([PLANS, LEVELS, ENTRIES].map((statement) => tx.run(statement, [tx.storeId]))) }
    throw new Error('to be undone')
  }).catch((error: Error) => { if (error.message !== 'to be undone') throw error })
  return seen!
}

t.test('what the nearest location has is taken without planning, and as the planner would take it', async (t) => {
  const s = await threeLocations([[500, 500, 500], [500, 500, 500], [500, 500, 500]])
  const { souk } = s.store
  const counter = await souk.locations.create({ code: 'counter', name: 'Counter', fulfills_online: false })
  await souk.inventory.adjust({ reason: 'received', lines: s.items.map((inventory_item_id) => ({ inventory_item_id, location_id: counter.id, delta: 500 })) }, { idempotencyKey: 'counter' })
  const uncounted = await souk.products.create({ title: 'Engraving', status: 'active', variants: [{ sku: 'ENG', option_values: [], price: { amount: 900, currency: 'USD' }, track_inventory: false }] })
  const variants = [...s.variants, uncounted.variants[0]!.id]
  const request = record({
    units: array(record({ variant: constantFrom(...variants), quantity: integer({ min: 1, max: 9 }) }), { minLength: 1, maxLength: 4 }),
    country: constantFrom(null, 'US', 'DE', 'JP'), pickup: constantFrom(null, null, s.main, counter.id),
  })
  // Nobody can have so many, so all of the batch is planned; it comes last, and takes nothing from the others.
  const impossible = asks(h, 'chk_last', { [s.variants[0]!]: 1_000_000 })
  await assert(asyncProperty(array(request, { minLength: 2, maxLength: 6 }), async (wishes) => {
    const requests = wishes.map(({ units, country, pickup }, nth) => asks(h, `chk_${nth}`, {}, {
      lines: units.map(({ variant, quantity }, line) => ({ line_id: `li_${line}`, variant_id: variant, quantity })), destination: country === null ? null : { country }, location_id: pickup,
    }))
    const near = await tried(s, (tx) => holdStock(tx, requests))
    const planned = await tried(s, async (tx) => (await holdStock(tx, [...requests, impossible])).slice(0, -1))
    t.strictSame(near, planned)
    t.ok(near.result.every(({ ok }) => ok))
  }), { numRuns: 60 })
  const late = { ...asks(h, 'chk_late', { [s.variants[0]!]: 1 }), expires_at: new Date(h.clock.now().getTime() - 1) }
  const beside = (units: number) => tried(s, (tx) => holdStock(tx, [late]).then(() => holdStock(tx, [asks(h, 'chk_new', { [s.variants[0]!]: units })])))
  t.match((await beside(1)).rows[0], [{ owner_id: 'chk_late', status: 'held' }, { owner_id: 'chk_new' }], 'where there is enough nobody looks for what ran out')
  t.match((await beside(500)).rows[0], [{ owner_id: 'chk_late', status: 'expired' }, { owner_id: 'chk_new', held: [500] }], 'and where there is not it is given back')
})

t.test('who finds that another took the units between the look and the lock looks again', async (t) => {
  const s = await stockedShop(h, [5])
  const [variant] = s.variants as [string]
  let tries = 0
  const held = gate()
  const first = inStore(h, s.store, async (tx) => {
    const result = await holdOne(tx, asks(h, 'chk_1', { [variant]: 4 }))
    await held.pass()
    return result
  })
  await held.arrived
  const second = inStore(h, s.store, (tx) => {
    tries++
    return holdOne(tx, asks(h, 'chk_2', { [variant]: 3 }))
  })
  await until('the second to wait for the level', async () => (await h.sql(s.store.store.shard_id, `SELECT 1 FROM pg_locks WHERE NOT granted AND locktype = 'transactionid'`)).length > 0)
  held.open()
  t.equal((await first).ok, true)
  t.strictSame(plan(await second), [{ line_id: 'li_0', requested: 3, available: 1 }])
  t.equal(tries, 2)
  t.strictSame(await numbers(s), [[5, 4, 0, 0]])
  t.strictSame(await stockFaults(h, s), [])
})

t.test('an owner\'s new hold replaces the old one, which never stands in its way and stays when the new one is refused', async (t) => {
  const s = await stockedShop(h, [10, 10])
  const [a, b] = s.variants as [string, string]
  const ask = (units: Record<string, number>) => inStore(h, s.store, (tx) => holdOne(tx, asks(h, 'chk_1', units)))
  t.equal((await ask({ [a]: 8 })).ok, true)
  t.equal((await ask({ [a]: 10 })).ok, true, 'its own eight are no obstacle')
  t.strictSame(plan(await ask({ [a]: 11 })), [{ line_id: 'li_0', requested: 11, available: 10 }])
  t.strictSame(await numbers(s), [[10, 10, 0, 0], [10, 0, 0, 0]])
  t.equal((await ask({ [b]: 2 })).ok, true)
  t.strictSame(await numbers(s), [[10, 0, 0, 0], [10, 2, 0, 0]])
  await inStore(h, s.store, (tx) => holdStock(tx, [asks(h, 'chk_1', { [b]: 3 }), asks(h, 'chk_1', { [b]: 4 })]))
  t.strictSame(await numbers(s), [[10, 0, 0, 0], [10, 4, 0, 0]], 'of two in a batch the last counts')
  await inStore(h, s.store, (tx) => releaseHolds(tx, ['chk_1', 'chk_none'], 'cancelled'))
  t.strictSame(await numbers(s), [[10, 0, 0, 0], [10, 0, 0, 0]])
  t.strictSame(await stockFaults(h, s), [])
})

t.test('an expired hold does not count although no worker has seen it, and is taken again at the commit where its units are still there', async (t) => {
  const s = await stockedShop(h, [10])
  const [a] = s.variants as [string]
  const ask = (owner: string, quantity: number) => holdOneIn(s, owner, { [a]: quantity })
  await ask('chk_1', 6)
  await ask('chk_2', 4)
  await inStore(h, s.store, (tx) => extendHolds(tx, 'chk_2', new Date(h.clock.now().getTime() + 100 * TTL_MS)))
  h.clock.advance(TTL_MS + 1)
  t.equal((await ask('chk_3', 6)).ok, true, 'the six of the first are free')
  t.equal((await ask('chk_4', 1)).ok, false, 'the second was extended')
  t.match(await inStore(h, s.store, (tx) => commitHolds(tx, [{ owner_id: 'chk_1', order_id: 'ord_1' }, { owner_id: 'chk_2', order_id: 'ord_2' }])), [{ ok: false, shortages: [{ requested: 6, available: 0 }] }, { ok: true }])
  await inStore(h, s.store, (tx) => releaseHolds(tx, ['chk_3'], 'failed'))
  t.match(await inStore(h, s.store, (tx) => commitHolds(tx, [{ owner_id: 'chk_1', order_id: 'ord_1' }])), [{ ok: true, allocation: [{ quantity: 6 }] }])
  t.strictSame(await numbers(s), [[10, 0, 10, 0]])
  await ask('chk_5', 1)
  t.strictSame(await stockFaults(h, s), [])
})

const holdOneIn = (s: StockedShop, owner: string, units: Record<string, number>, more = {}) => inStore(h, s.store, (tx) => holdOne(tx, asks(h, owner, units, more)))

t.test('a hold is extended up to its hard limit and no further', async (t) => {
  const s = await stockedShop(h, [1])
  await holdOneIn(s, 'chk_1', { [s.variants[0]!]: 1 })
  await inStore(h, s.store, (tx) => extendHolds(tx, 'chk_1', new Date(h.clock.now().getTime() + 100 * TTL_MS)))
  const [row] = await h.sql(s.store.store.shard_id, 'SELECT expires_at = hard_expires_at AS capped FROM stock_holds WHERE store_id = $1', [s.store.store.id])
  t.strictSame(row, { capped: true })
})

async function threeLocations(units: [number, number, number][]): Promise<StockedShop & { east: string; bonn: string }> {
  const s = await stockedShop(h, units.map(([main]) => main))
  const { souk } = s.store
  const east = await souk.locations.create({ code: 'east', name: 'East', address: { line1: '77 Pier Road', country: 'US' } })
  const bonn = await souk.locations.create({ code: 'bonn', name: 'Bonn', address: { line1: 'Kai 1', country: 'DE' } })
  const lines = units.flatMap(([, e, b], index) => [{ inventory_item_id: s.items[index]!, location_id: east.id, delta: e }, { inventory_item_id: s.items[index]!, location_id: bonn.id, delta: b }]).filter(({ delta }) => delta > 0)
  if (lines.length > 0) await souk.inventory.adjust({ reason: 'received', lines }, { idempotencyKey: 'stock' })
  return { ...s, east: east.id, bonn: bonn.id }
}

t.test('what leaves from where: one location that has all, the nearest first, else the fewest', async (t) => {
  const s = await threeLocations([[5, 5, 5], [2, 5, 0]])
  const [a, b] = s.variants as [string, string]
  const results = await inStore(h, s.store, async (tx) => {
    const ask = async (owner: string, units: Record<string, number>, more = {}) => {
      const result = await holdOne(tx, asks(h, owner, units, more))
      await releaseHolds(tx, [owner], 'cancelled')
      return plan(result)
    }
    return {
      first: await ask('1', { [a]: 5 }),
      nearest: await ask('2', { [a]: 5 }, { destination: { country: 'DE' } }),
      together: await ask('3', { [a]: 4, [b]: 3 }),
      split: await ask('4', { [a]: 7 }),
      fewest: await ask('5', { [a]: 6, [b]: 6 }),
      collected: await ask('6', { [a]: 2 }, { location_id: s.bonn }),
      notThere: await ask('7', { [b]: 1 }, { location_id: s.bonn }),
      nowhere: await ask('8', { [a]: 16 }),
    }
  })
  t.strictSame(results.first, [at('li_0', s.main, 5)])
  t.strictSame(results.nearest, [at('li_0', s.bonn, 5)])
  t.strictSame(results.together, [at('li_0', s.east, 4), at('li_1', s.east, 3)], 'only the second location has both')
  t.strictSame(results.split, [at('li_0', s.main, 5), at('li_0', s.east, 2)])
  t.strictSame(results.fewest, [at('li_0', s.east, 5), at('li_1', s.east, 5), at('li_0', s.main, 1), at('li_1', s.main, 1)])
  t.strictSame(results.collected, [at('li_0', s.bonn, 2)])
  t.strictSame(results.notThere, [{ line_id: 'li_0', requested: 1, available: 0 }])
  t.strictSame(results.nowhere, [{ line_id: 'li_0', requested: 16, available: 15 }])
  t.strictSame(await stockFaults(h, s), [])
})

t.test('a variant that is not counted needs no hold and still has a place to leave from', async (t) => {
  const s = await stockedShop(h, [0, 3], { track_inventory: false })
  const result = await holdOneIn(s, 'chk_1', { [s.variants[0]!]: 9999 })
  t.strictSame(plan(result), [at('li_0', s.main, 9999)])
  t.match(await inStore(h, s.store, (tx) => commitHolds(tx, [{ owner_id: 'chk_1', order_id: 'ord_1' }])), [{ ok: true, allocation: [{ quantity: 9999 }] }])
  await inStore(h, s.store, async (tx) => shipCommitted(tx, 'ful_1', result.ok ? result.allocation : [], 'ord_1'))
  t.strictSame(await numbers(s), [[0, 0, 0, 0], [3, 0, 0, 0]])
})

t.test('stock of an order is shipped, brought back, moved, given back and restocked, and the ledger proves each step', async (t) => {
  const s = await threeLocations([[5, 5, 0]])
  const [a] = s.variants as [string]
  const order = orderId(h)
  const line = (location_id: string, quantity: number): AllocatedLine => ({ line_id: 'ol_1', variant_id: a, location_id, quantity, backordered: 0 })
  t.match(await inStore(h, s.store, (tx) => commitStock(tx, order, [{ line_id: 'ol_1', variant_id: a, quantity: 4 }], {})), { owner_id: order, ok: true, allocation: [{ location_id: s.main, quantity: 4 }] })
  t.match(await inStore(h, s.store, (tx) => commitStock(tx, order, [{ line_id: 'ol_2', variant_id: a, quantity: 7 }], {})), { owner_id: order, ok: false, shortages: [{ available: 6 }] })
  await inStore(h, s.store, (tx) => shipCommitted(tx, 'ful_1', [line(s.main, 2)], order))
  const byPlace = async () => new Map((await levelsOf(h, s)).map((level) => [level.location_id, [level.on_hand, level.committed]]))
  t.strictSame((await byPlace()).get(s.main), [3, 2])
  await inStore(h, s.store, (tx) => unshipCommitted(tx, 'ful_1', [line(s.main, 1)], order))
  t.strictSame((await byPlace()).get(s.main), [4, 3])
  await inStore(h, s.store, (tx) => moveCommitted(tx, order, [{ variant_id: a, quantity: 2, from: s.main, to: s.east }]))
  t.strictSame([(await byPlace()).get(s.main), (await byPlace()).get(s.east)], [[4, 1], [5, 2]])
  await t.rejects(inStore(h, s.store, (tx) => moveCommitted(tx, order, [{ variant_id: a, quantity: 1, from: s.main, to: s.bonn }])), { code: 'inventory.insufficient_stock' })
  await inStore(h, s.store, (tx) => releaseCommitted(tx, order, [line(s.east, 2)]))
  t.strictSame((await byPlace()).get(s.east), [5, 0])
  await t.rejects(inStore(h, s.store, (tx) => releaseCommitted(tx, order, [line(s.east, 1)])), /has not committed/)
  await inStore(h, s.store, (tx) => restock(tx, { type: 'return', id: 'ret_1', order_id: order }, [{ variant_id: a, location_id: s.east, quantity: 1, state: 'on_hand' }, { variant_id: a, location_id: s.east, quantity: 1, state: 'damaged' }]))
  t.match((await s.store.souk.inventoryLevels.list({ location_id: s.east })).data, [{ on_hand: 7, unavailable: { damaged: 1 }, available: 6 }])
  t.strictSame(await stockFaults(h, s), [])
})

t.test('stock that a count did not find is not sold: the holds on it are planned anew, in the order of the commits', async (t) => {
  const s = await threeLocations([[5, 0, 0]])
  const [a] = s.variants as [string]
  for (const owner of ['chk_1', 'chk_2', 'chk_3', 'chk_4', 'chk_5']) await holdOneIn(s, owner, { [a]: 1 })
  await s.store.souk.inventory.set({ lines: [{ inventory_item_id: s.items[0]!, location_id: s.main, on_hand: 2, expected_on_hand: 5 }, { inventory_item_id: s.items[0]!, location_id: s.bonn, on_hand: 1, expected_on_hand: 0 }] }, { idempotencyKey: 'count' })
  const results = await inStore(h, s.store, (tx) => commitHolds(tx, ['chk_1', 'chk_2', 'chk_3', 'chk_4', 'chk_5'].map((owner_id, index) => ({ owner_id, order_id: `ord_${index}` }))))
  t.strictSame(results.map(({ ok }) => ok), [true, true, true, false, false])
  t.strictSame(results.map((result) => (result.ok ? result.allocation[0]!.location_id : null)), [s.main, s.main, s.bonn, null, null])
  t.strictSame(await stockFaults(h, s), [])
})

t.test('whatever checkouts do, in whatever order, stock is never sold twice and the ledger, the holds and the orders agree', async (t) => {
  const s = await threeLocations([[6, 4, 2], [3, 0, 5], [0, 7, 0]])
  const owners = Array.from({ length: 6 }, (_, index) => `chk_${index}`)
  const units = record({ variant: integer({ min: 0, max: 2 }), quantity: integer({ min: 1, max: 4 }) })
  const step = record({ kind: constantFrom('hold', 'hold', 'hold', 'commit', 'release', 'later'), owners: array(constantFrom(...owners), { minLength: 1, maxLength: 4 }), lines: array(units, { minLength: 1, maxLength: 3 }), country: constantFrom(null, 'US', 'DE') })
  let orders = 0
  await assert(asyncProperty(array(step, { minLength: 5, maxLength: 20 }), async (steps) => {
    for (const { kind, owners: named, lines, country } of steps) {
      const distinct = [...new Set(named)]
      const free = new Map<string, number>()
      for (const { item_id, available } of await levelsOf(h, s)) free.set(item_id, (free.get(item_id) ?? 0) + available)
      if (kind === 'later') h.clock.advance(TTL_MS / 3)
      await inStore(h, s.store, async (tx) => {
        if (kind === 'release') await releaseHolds(tx, distinct, 'cancelled')
        if (kind === 'commit') await commitHolds(tx, distinct.map((owner_id) => ({ owner_id, order_id: `ord_${orders++}` })))
        if (kind !== 'hold') return
        const request = (owner: string) => asks(h, owner, {}, { lines: lines.map(({ variant, quantity }, index) => ({ line_id: `li_${index}`, variant_id: s.variants[variant]!, quantity })), destination: { country } })
        for (const result of await holdStock(tx, distinct.map(request))) {
          const wanted = lines.reduce((total, line) => total + line.quantity, 0)
          if (result.ok) t.equal(result.allocation.reduce((total, { quantity }) => total + quantity, 0), wanted)
          else t.ok(result.shortages.every(({ requested, available }) => available < requested))
        }
      })
      const levels = await levelsOf(h, s)
      if (levels.some(({ available, reserved, committed, on_hand }) => available < 0 || reserved + committed > on_hand)) t.fail(`oversold: ${JSON.stringify(levels)}`)
    }
    t.strictSame(await stockFaults(h, s).then((faults) => faults.filter((fault) => !fault.includes('should have ended'))), [])
  }), { numRuns: 15 })
})
