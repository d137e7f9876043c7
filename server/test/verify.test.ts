/** What must always hold of a store is proven of one that sells, and every rule is shown to notice what breaks it. */
import { execFile } from 'node:child_process'
import { join } from 'node:path'
import t, { type Test } from 'tap'
import { invariants } from '../src/modules/index.js'
import { buyingShop } from './boughtOrder.js'
import { faultsIn } from './faults.js'
import { harness, refusal, until } from './harness.js'
import { receiver } from './receiver.js'
import { sendOut } from './soldOrder.js'
import { transpiled } from './transpiled.js'

t.setTimeout(600_000)
const h = await harness(t, { env: { SOUK_EGRESS_ALLOW_LOOPBACK: 'true' } })
const usd = (amount: number) => ({ amount, currency: 'USD' })

/** A store that has sold, shipped, refunded and told somebody, has something left to ship, a discount and a gift card. */
async function busyStore(t: Test) {
  const shop = await buyingShop(h)
  const { souk } = shop.store
  const endpoint = await souk.webhookEndpoints.create({ url: (await receiver(t)).url, event_types: ['refund.succeeded'] })
  const discount = await souk.discounts.create({ title: 'Summer', class: 'order', method: 'code', value: { kind: 'percent', percent_bp: 1_000 } })
  const { data: [giftCard] } = await souk.giftCards.issue({ initial: usd(5_000) })
  const [shipped, open] = [await shop.buy(), await shop.buy()]
  await sendOut(shop, shipped)
  const refund = await souk.refunds.create({ order_id: shipped.id, lines: [{ order_line_id: shipped.lines[0]!.id, quantity: 1, restock: 'return', location_id: shop.main }] })
  await until('the refund to end', async () => (await souk.refunds.get({ refund_id: refund.id })).status === 'succeeded')
  const delivery = await until('somebody to be told', async () => (await souk.webhookDeliveries.list({ endpoint_id: endpoint.id })).data.find(({ status }) => status === 'succeeded'))
  const { data: [item] } = await souk.inventoryItems.list()
  const store = shop.store.store
  return { ...shop, shipped, open, refund, discount, giftCard: giftCard!, delivery, level: `${item!.id} at ${shop.main}`, query: (text: string, ...values: unknown[]) => h.sql(store.shard_id, text, [store.id, ...values]) }
}

type Busy = Awaited<ReturnType<typeof busyStore>>

interface Damage {
  /** Where a column says something else than it should, in the row with an id. */
  table: string
  column: string
  where: string
  id(busy: Busy): string
  /** What it says, and what it should say; one too many when not given. */
  says?: { planted: string; mended: string }
  /** What the report says is broken; the row itself when it does not say otherwise. */
  subject?(busy: Busy): string
}

const level: Pick<Damage, 'table' | 'where' | 'id' | 'subject'> = { table: 'inventory_levels', where: 'location_id = $2', id: ({ main }) => main, subject: (busy) => busy.level }

/** What breaks each invariant. */
const DAMAGES: Record<string, Damage> = {
  'stock.levels': { ...level, column: 'reserved', says: { planted: 'reserved + 1000', mended: 'reserved - 1000' } },
  'stock.ledger': { ...level, column: 'on_hand' },
  'stock.holds': { ...level, column: 'committed' },
  'stock.sold': { ...level, table: 'stock_commitments', column: 'units' },
  'discounts.limits': { table: 'discount_counts', column: 'uses', where: 'discount_id = $2', id: ({ discount }) => discount.id },
  'credits.balances': { table: 'credits', column: 'balance', where: 'id = $2', id: ({ giftCard }) => giftCard.id },
  payments: { table: 'payments', column: 'refunded', where: 'id = $2', id: ({ shipped }) => shipped.payment_id! },
  orders: { table: 'orders', column: 'fulfillment_status', where: 'id = $2', id: ({ open }) => open.id, says: { planted: `'fulfilled'`, mended: `'unfulfilled'` } },
  fulfillments: { table: 'fulfillment_lines', column: 'quantity', where: 'order_line_id = $2', id: ({ shipped }) => shipped.lines[0]!.id },
  'order workflows': { table: 'order_workflows', column: 'state', where: 'order_id = $2', id: ({ open }) => open.id, says: { planted: `'compensating'`, mended: `'waiting'` } },
  refunds: { table: 'refund_parts', column: 'amount', where: 'refund_id = $2', id: ({ refund }) => refund.id },
  checkouts: { table: 'checkouts', column: 'due_amount', where: 'order_id = $2', id: ({ open }) => open.id, subject: () => 'chk_', says: { planted: 'due_amount - 1', mended: 'due_amount + 1' } },
  'webhook deliveries': { table: 'webhook_deliveries', column: 'attempts', where: 'id = $2', id: ({ delivery }) => delivery.id },
  events: { table: 'events', column: 'sequence', where: `resource_id = $2 AND type = 'refund.succeeded'`, id: ({ refund }) => refund.id },
}

function change(busy: Busy, { table, column, where, id, says }: Damage, to: 'planted' | 'mended') {
  const value = says?.[to] ?? (to === 'planted' ? `${column} + 1` : `${column} - 1`)
  return busy.query(`UPDATE ${table} SET ${column} = ${value} WHERE store_id = $1 AND ${where}`, id(busy))
}
const faults = (busy: Busy) => faultsIn(h.platform, h.clock.now, busy.store.store.id, { patienceMs: 15_000 })
const faultsNow = (busy: Busy) => faultsIn(h.platform, h.clock.now, busy.store.store.id)

t.test('a store that has sold, shipped and refunded breaks no rule, and every rule notices what breaks it', async (t) => {
  const busy = await busyStore(t)
  t.strictSame(await faults(busy), [])
  for (const { name } of invariants) {
    const damage = DAMAGES[name]
    if (damage === undefined) throw new Error(`nothing in this test breaks ${name}`)
    await change(busy, damage, 'planted')
    const found = await faultsNow(busy)
    t.ok(found.some((fault) => fault.startsWith(`${name}: ${(damage.subject ?? damage.id)(busy)}`)), `${name} notices it: ${found.join('; ')}`)
    await change(busy, damage, 'mended')
    t.strictSame(await faultsNow(busy), [], 'and holds again when it is undone')
  }
})

t.test('invariants.report: says which rules hold of the store of the caller, and names what breaks the others', async (t) => {
  const busy = await busyStore(t)
  const other = await h.createStore()
  const sound = await busy.store.souk.invariants.report()
  t.match(sound, { holds: true, invariants: invariants.map(({ name, rule }) => ({ name, rule, holds: true, fault_count: 0, faults: [] })) })
  for (const damage of Object.values(DAMAGES)) await change(busy, damage, 'planted')
  const [broken, foreign] = await Promise.all([busy.store.souk.invariants.report(), other.souk.invariants.report()])
  t.equal(broken.holds, false)
  for (const { name, holds, fault_count, faults: found } of broken.invariants) {
    const damage = DAMAGES[name]!
    t.notOk(holds, `${name} does not hold`)
    t.equal(found.length, fault_count)
    t.ok(found.some(({ subject }) => subject.startsWith((damage.subject ?? damage.id)(busy))), `${name} names the subject`)
  }
  t.match(foreign, { holds: true }, 'another store sees nothing of it')
  t.strictSame(await refusal(other.souk.invariants.report({}, { store: busy.store.store.id })), await refusal(other.souk.invariants.report({}, { store: 'store_00000000000000000000000000' })), 'and cannot ask for it')
  t.match(await refusal((await h.clientWith(busy.store, ['products:read'])).invariants.report()), { status: 403, code: 'auth.permission_denied' })
  for (const damage of Object.values(DAMAGES)) await change(busy, damage, 'mended')
  t.match(await h.operator.invariants.report({}, { store: busy.store.store.id }), { holds: true }, 'the operator may ask of any store')
})

t.test('souk-server verify: leaves with 0 while every rule holds, and with 1 and the findings when one does not', async (t) => {
  const command = join(await transpiled(t), 'src/command.js')
  const verify = (...args: string[]) => new Promise<{ code: unknown; stdout: string; stderr: string }>((resolve) => {
    execFile(process.execPath, [command, 'verify', ...args], { env: { ...h.environment, PATH: process.env.PATH }, maxBuffer: 16_777_216 }, (error, stdout, stderr) => resolve({ code: error === null ? 0 : error.code, stdout, stderr }))
  })
  const busy = await busyStore(t)
  const { id } = busy.store.store
  t.strictSame(await faults(busy), [])
  const before = await verify('--json')
  t.equal(before.code, 0, before.stderr)
  const report = JSON.parse(before.stdout) as { holds: boolean; stores: { store_id: string; findings: unknown[] }[] }
  t.match(report, { holds: true })
  t.match(report.stores.find(({ store_id }) => store_id === id)?.findings, invariants.map(({ name, rule }) => ({ name, rule, faults: [] })))
  await change(busy, DAMAGES.orders!, 'planted')
  const [after, text] = await Promise.all([verify('--json', '--store', id), verify('--store', id)])
  t.equal(after.code, 1, after.stderr)
  const { stores: [damaged], ...rest } = JSON.parse(after.stdout) as { holds: boolean; stores: { findings: { name: string; faults: { subject: string }[] }[] }[] }
  t.strictSame(rest, { holds: false })
  t.strictSame(damaged!.findings.filter((finding) => finding.faults.length > 0).map((finding) => [finding.name, finding.faults.map(({ subject }) => subject)]), [['orders', [busy.open.id]]])
  t.equal(text.code, 1, text.stderr)
  t.match(text.stdout, `✗ ${id}\n  orders: `)
  await change(busy, DAMAGES.orders!, 'mended')
  t.match(await verify('--store', id), { code: 0, stdout: `✓ ${id}\n` })
  t.match(await verify('--store', 'store_00000000000000000000000000'), { code: 1, stderr: /there is no store store_0/ })
})
