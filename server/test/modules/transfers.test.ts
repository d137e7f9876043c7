import type { Transfer } from '@souk/sdk'
import t from 'tap'
import { holdStock, removeItems } from '../../src/modules/inventory/index.js'
import { harness, refusal, repeats } from '../harness.js'
import { inStore } from '../inStore.js'
import { asks, stockedShop, stockFaults, type StockedShop } from './stock.js'

const h = await harness(t)
const MISSING = 'trf_00000000000000000000000000'
const MISSING_ITEM = 'iitem_00000000000000000000000000'

async function shop(units: number[]): Promise<StockedShop & { east: string }> {
  const s = await stockedShop(h, units)
  return { ...s, east: (await s.store.souk.locations.create({ code: 'east', name: 'East' })).id }
}

const create = (s: StockedShop & { east: string }, quantities: number[], more = {}) => s.store.souk.transfers.create({ from_location_id: s.main, to_location_id: s.east, lines: quantities.map((quantity, index) => ({ inventory_item_id: s.items[index]!, quantity })), ...more })

async function level(s: StockedShop, index: number, location_id: string): Promise<[on_hand: number, incoming: number]> {
  const { data: [found] } = await s.store.souk.inventoryLevels.list({ inventory_item_id: s.items[index], location_id })
  return [found?.on_hand ?? 0, found?.incoming ?? 0]
}

t.test('transfers.create: plans a transfer that moves nothing yet; refuses what contradicts itself', async (t) => {
  const s = await shop([10, 5])
  const transfer = await repeats(t, (options) => s.store.souk.transfers.create({ from_location_id: s.main, to_location_id: s.east, reference: 'TR-1', expected_at: '2026-12-01T10:00:00+01:00', lines: [{ inventory_item_id: s.items[0]!, quantity: 4 }] }, options))
  t.match(transfer, { status: 'draft', version: 1, reference: 'TR-1', expected_at: '2026-12-01T09:00:00.000Z', shipped_at: null, lines: [{ inventory_item_id: s.items[0], variant_id: s.variants[0], quantity: 4, received: 0, rejected: 0 }] })
  t.strictSame((await h.events(s.store, 'transfer.created')).map(({ resource_id, data }) => [resource_id, data]), [[transfer.id, transfer]])
  t.strictSame(await level(s, 0, s.main), [10, 0])
  await t.rejects(create(s, [1], { to_location_id: s.main }), { status: 422, code: 'inventory.transfer_invalid', errors: [{ pointer: '/to_location_id' }] })
  await t.rejects(create(s, [], { lines: [{ inventory_item_id: s.items[0]!, quantity: 1 }, { inventory_item_id: s.items[0]!, quantity: 2 }] }), { code: 'inventory.transfer_invalid', errors: [{ pointer: '/lines/1/inventory_item_id' }] })
  const other = await shop([1])
  const foreign = (more: object) => refusal(create(s, [1], more))
  t.strictSame(await foreign({ to_location_id: other.east }), await foreign({ to_location_id: 'loc_00000000000000000000000000' }))
  t.strictSame(await foreign({ lines: [{ inventory_item_id: other.items[0]!, quantity: 1 }] }), await foreign({ lines: [{ inventory_item_id: MISSING_ITEM, quantity: 1 }] }))
  await s.store.souk.inventoryItems.update({ inventory_item_id: s.items[1]!, tracked: false })
  await t.rejects(create(s, [1, 1]), { status: 422, code: 'inventory.item_not_tracked', errors: [{ pointer: '/lines/1/inventory_item_id' }] })
})

t.test('transfers.list: newest first, by state, page by page; none of another store', async (t) => {
  const s = await shop([10])
  const made: Transfer[] = []
  for (let count = 0; count < 3; count++) {
    h.clock.advance(5)
    made.push(await create(s, [1]))
  }
  await s.store.souk.transfers.ship({ transfer_id: made[1]!.id })
  const seen: string[] = []
  for await (const transfer of s.store.souk.transfers.list({ limit: 2 })) seen.push(transfer.id)
  t.strictSame(seen, made.map(({ id }) => id).reverse())
  t.strictSame((await s.store.souk.transfers.list({ status: 'in_transit' })).data.map(({ id }) => id), [made[1]!.id])
  t.strictSame((await (await shop([1])).store.souk.transfers.list()).data, [])
  await t.rejects(s.store.souk.transfers.list({ cursor: 'x' }), { code: 'request.invalid_cursor' })
})

t.test('transfers.get: by id; another store\'s is as good as missing', async (t) => {
  const s = await shop([10])
  const transfer = await create(s, [3])
  t.strictSame(await s.store.souk.transfers.get({ transfer_id: transfer.id }), transfer)
  const other = await shop([1])
  t.strictSame(await refusal(other.store.souk.transfers.get({ transfer_id: transfer.id })), await refusal(other.store.souk.transfers.get({ transfer_id: MISSING })))
})

t.test('transfers.update: changes lines and words until it is shipped, words after', async (t) => {
  const s = await shop([10, 10])
  const { souk } = s.store
  const { id } = await create(s, [3])
  const ready = await souk.transfers.update({ transfer_id: id, status: 'ready', note: 'blue pallets', lines: [{ inventory_item_id: s.items[1]!, quantity: 7 }] })
  t.match(ready, { status: 'ready', version: 2, note: 'blue pallets', lines: [{ inventory_item_id: s.items[1], quantity: 7 }] })
  t.equal(ready.lines.length, 1)
  await t.rejects(souk.transfers.update({ transfer_id: id, note: 'x' }, { headers: { 'If-Match': '"1"' } }), { status: 412, code: 'request.precondition_failed' })
  await souk.transfers.ship({ transfer_id: id })
  await t.rejects(souk.transfers.update({ transfer_id: id, status: 'draft' }), { status: 409, code: 'inventory.transfer_not_allowed' })
  t.match(await souk.transfers.update({ transfer_id: id, reference: 'TR-9', expected_at: null }), { reference: 'TR-9', status: 'in_transit', version: 4 })
  t.strictSame((await h.events(s.store, 'transfer.updated')).map(({ sequence }) => sequence), [2, 4])
  await t.rejects(souk.transfers.update({ transfer_id: MISSING, note: 'x' }), { status: 404, code: 'inventory.transfer_not_found' })
})

t.test('transfers.ship: units leave and are incoming; what others were promised stays', async (t) => {
  const s = await shop([10, 5])
  const { souk } = s.store
  const transfer = await create(s, [6, 5])
  await inStore(h, s.store, (tx) => holdStock(tx, [asks(h, 'chk_1', { [s.variants[0]!]: 5 })]))
  await t.rejects(souk.transfers.ship({ transfer_id: transfer.id }), { status: 409, code: 'inventory.insufficient_stock', errors: [{ pointer: '/lines/0/quantity', detail: 'is more than the 5 units that can leave the location' }] })
  t.strictSame([await level(s, 0, s.main), await level(s, 1, s.main)], [[10, 0], [5, 0]], 'nothing left')
  await souk.transfers.update({ transfer_id: transfer.id, lines: [{ inventory_item_id: s.items[0]!, quantity: 4 }] })
  const shipped = await repeats(t, (options) => souk.transfers.ship({ transfer_id: transfer.id }, options))
  t.match(shipped, { status: 'in_transit', shipped_at: /Z$/ })
  t.strictSame([await level(s, 0, s.main), await level(s, 0, s.east)], [[6, 0], [0, 4]])
  await t.rejects(souk.transfers.ship({ transfer_id: transfer.id }), { status: 409, code: 'inventory.transfer_not_allowed' })
  const { data } = await souk.inventoryEntries.list({ reason: 'transfer' })
  t.strictSame(data.map(({ state, delta, reference }) => [state, delta, reference?.id]), [['incoming', 4, transfer.id], ['on_hand', -4, transfer.id]])
  t.match(await h.events(s.store, 'transfer.shipped'), [{ resource_id: transfer.id, data: { status: 'in_transit' } }])
  t.strictSame(await stockFaults(h, s), [])
})

t.test('transfers.receive: any number of times until all is there, with what was rejected', async (t) => {
  const s = await shop([10, 5])
  const { souk } = s.store
  const { id, lines: [first, second] } = await create(s, [6, 5])
  const arrive = (...lines: { transfer_line_id: string; received?: number; rejected?: number }[]) => souk.transfers.receive({ transfer_id: id, lines })
  await t.rejects(arrive({ transfer_line_id: first!.id, received: 1 }), { code: 'inventory.transfer_not_allowed' })
  await souk.transfers.ship({ transfer_id: id })
  t.match(await arrive({ transfer_line_id: first!.id, received: 4, rejected: 1 }), { status: 'partially_received', received_at: null, lines: [{ received: 4, rejected: 1 }, { received: 0 }] })
  t.strictSame(await level(s, 0, s.east), [4, 1])
  await t.rejects(arrive({ transfer_line_id: first!.id, received: 2 }, { transfer_line_id: 'trfl_00000000000000000000000000', received: 1 }), { status: 422, code: 'inventory.transfer_invalid', errors: [{ pointer: '/lines/0/transfer_line_id', detail: 'is of 1 units that are still on the way' }, { pointer: '/lines/1/transfer_line_id' }] })
  t.match(await arrive({ transfer_line_id: first!.id, received: 1 }, { transfer_line_id: second!.id, received: 5 }), { status: 'received', received_at: /Z$/ })
  t.strictSame([await level(s, 0, s.east), await level(s, 1, s.east), await level(s, 0, s.main)], [[5, 0], [5, 0], [4, 0]])
  await t.rejects(arrive({ transfer_line_id: second!.id, received: 1 }), { code: 'inventory.transfer_not_allowed' })
  t.strictSame((await h.events(s.store, 'transfer.received')).map(({ data }) => (data as Transfer).status), ['partially_received', 'received'])
  t.strictSame(await stockFaults(h, s), [])
})

t.test('transfers.receive: of parallel receipts of the last units one is booked', async (t) => {
  const s = await shop([10])
  const { souk } = s.store
  const { id, lines } = await create(s, [5])
  await souk.transfers.ship({ transfer_id: id })
  const results = await Promise.allSettled(Array.from({ length: 6 }, () => souk.transfers.receive({ transfer_id: id, lines: [{ transfer_line_id: lines[0]!.id, received: 3 }] })))
  t.equal(results.filter(({ status }) => status === 'fulfilled').length, 1)
  t.strictSame(await level(s, 0, s.east), [3, 2])
})

t.test('transfers.cancel: before it is shipped nothing moves; after, what is on the way goes back', async (t) => {
  const s = await shop([10])
  const { souk } = s.store
  const draft = await create(s, [3])
  t.match(await souk.transfers.cancel({ transfer_id: draft.id }), { status: 'cancelled', cancelled_at: /Z$/ })
  await t.rejects(souk.transfers.ship({ transfer_id: draft.id }), { code: 'inventory.transfer_not_allowed' })
  const { id, lines } = await create(s, [6])
  await souk.transfers.ship({ transfer_id: id })
  await souk.transfers.receive({ transfer_id: id, lines: [{ transfer_line_id: lines[0]!.id, received: 2 }] })
  t.match(await souk.transfers.cancel({ transfer_id: id }), { status: 'cancelled' })
  t.strictSame([await level(s, 0, s.main), await level(s, 0, s.east)], [[8, 0], [2, 0]])
  await t.rejects(souk.transfers.cancel({ transfer_id: id }), { code: 'inventory.transfer_not_allowed' })
  t.equal((await h.events(s.store, 'transfer.cancelled')).length, 2)
  t.strictSame(await stockFaults(h, s), [])
})

t.test('locations.update, locations.delete: where units left stays open while they may come back', async (t) => {
  const s = await shop([10])
  const { souk } = s.store
  await souk.inventory.adjust({ reason: 'received', lines: [{ inventory_item_id: s.items[0]!, location_id: s.east, delta: 4 }] })
  const back = await souk.transfers.create({ from_location_id: s.east, to_location_id: s.main, lines: [{ inventory_item_id: s.items[0]!, quantity: 4 }] })
  await souk.transfers.ship({ transfer_id: back.id })
  t.strictSame(await level(s, 0, s.east), [0, 0])
  t.match(await refusal(souk.locations.update({ location_id: s.east, active: false })), { status: 409, code: 'inventory.location_in_use' })
  t.match(await refusal(souk.locations.delete({ location_id: s.east })), { status: 409, code: 'inventory.location_in_use' })
  await souk.transfers.cancel({ transfer_id: back.id })
  t.strictSame(await level(s, 0, s.east), [4, 0])
})

t.test('an item that is removed while it is on the way does not keep the others from arriving', async (t) => {
  const s = await shop([10, 10])
  const { souk } = s.store
  const { id, lines } = await create(s, [6, 6])
  await souk.transfers.ship({ transfer_id: id })
  await inStore(h, s.store, (tx) => removeItems(tx, [s.items[0]!]))
  t.match(await souk.transfers.receive({ transfer_id: id, lines: lines.map((line) => ({ transfer_line_id: line.id, received: 6 })) }), { status: 'received' })
  t.strictSame(await level(s, 1, s.east), [6, 0])
  t.strictSame(await stockFaults(h, s), [])
})

t.test('a key without the permissions of inventory neither sees nor moves transfers', async (t) => {
  const s = await shop([1])
  const { transfers } = await h.clientWith(s.store, ['products:read'])
  const id = { transfer_id: MISSING }
  const calls = [transfers.list(), transfers.get(id), transfers.create({ from_location_id: s.main, to_location_id: s.east, lines: [{ inventory_item_id: s.items[0]!, quantity: 1 }] }), transfers.update({ ...id, note: 'x' }), transfers.ship(id), transfers.receive({ ...id, lines: [{ transfer_line_id: 'trfl_00000000000000000000000000', received: 1 }] }), transfers.cancel(id)]
  for (const result of await Promise.allSettled(calls)) t.match(result, { status: 'rejected', reason: { status: 403, code: 'auth.permission_denied' } })
})
