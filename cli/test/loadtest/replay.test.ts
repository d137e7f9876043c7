// Orders of a file placed again: how the file is read, what its lines buy, when, and what a real platform has in its books afterwards.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { gzipSync } from 'node:zlib'
import { createSouk, type Souk } from '@souk/sdk'
import { t } from 'tap'
import { readOrderTrace, readResult, runLoadTest, runReplay, type LoadTestResult } from '../../src/loadtest/index.js'
import { blockMs } from '../../src/loadtest/recorder.js'
import { dueTimes, matchGoods, replayOrders } from '../../src/loadtest/replay/matchGoods.js'
import { planReplay } from '../../src/loadtest/replay/replayPlan.js'
import { platform } from '../platform.js'

const p = await platform(t)
const read = (text: string | Buffer) => readOrderTrace(Readable.from([Buffer.from(text)]))

const folder = mkdtempSync(join(tmpdir(), 'souk-replay-'))
t.teardown(() => rmSync(folder, { recursive: true, force: true }))

interface Seller { readonly souk: Souk, readonly env: Record<string, string>, readonly keys: { readonly baseUrl: string, readonly publishableKey: string } }
type Goods = Readonly<Record<string, number>>

/** A store of its own, with so many units of each SKU. */
async function store(handle: string, goods: Goods): Promise<Seller> {
  const operator = createSouk({ baseUrl: p.url, apiKey: p.operatorKey })
  const organization = await operator.organizations.create({ name: handle, billing_email: 'billing@example.com' })
  const { secret_key, publishable_key } = await operator.stores.create({ organization_id: organization.id, name: handle, handle, default_currency: 'USD', country: 'US' })
  const souk = createSouk({ baseUrl: p.url, apiKey: secret_key })
  for (const [sku, units] of Object.entries(goods)) {
    await souk.products.create({ title: sku, handle: sku.toLowerCase(), status: 'active', variants: [{ sku, option_values: [], price: { amount: 450, currency: 'USD' }, stock: [{ on_hand: units }] }] })
  }
  return { souk, env: { SHOP_URL: p.url, SHOP_API_KEY: secret_key, SHOP_PUBLISHABLE_KEY: publishable_key }, keys: { baseUrl: p.url, publishableKey: publishable_key } }
}

/** What the store's own books say was sold. */
async function books({ souk }: Seller): Promise<{ orders: number, revenue: Record<string, number>, emails: (string | null)[] }> {
  const { data } = await souk.orders.list({ limit: 250 })
  const total = data.reduce((sum, order) => sum + order.totals.total.amount, 0)
  return { orders: data.length, revenue: data.length === 0 ? {} : { USD: total }, emails: data.map(({ email }) => email).sort() }
}

const retail = await store('retail', { 'TEA-100': 50, 'TEA-250': 1, LAMP: 2 })

const RETAIL = `InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country
1002,N-1,Notebook,1,2020-01-06 10:02:00,3.00,18.0,France
1001,TEA-100,Mint tea,2,2020-01-06 10:00:00,4.50,17.0,France
1001,POST,Postage,1,2020-01-06 10:00:00,9.00,17.0,France
1001,N-1,Notebook,3,2020-01-06 10:00:00,3.00,17.0,France
C1003,TEA-100,Mint tea,-2,2020-01-06 10:03:00,4.50,17.0,France
1004,TEA-100,Mint tea,-1,2020-01-06 10:03:00,4.50,17.0,France
1005,LAMP,found,5,2020-01-06 10:03:00,0.00,,France
1006,LAMP,Lamp,12000,2020-01-06 10:04:00,59.00,17.0,France
1006,LAMP,Lamp,1,2020-01-06 10:04:00,59.00,17.0,France
1007,LAMP,Lamp,one,2020-01-06 10:04:00,59.00,17.0,France
`
const BASKETS = 'tea ,bread,butter\nbread\ntea,tea,soap\nfish sauce\nbread,butter,salt\n'

t.test('UCI Online Retail: an order for each invoice in the order of their times, without returns, postage, corrections and what cannot be read', async (t) => {
  const trace = await read(RETAIL)
  const at = Date.UTC(2020, 0, 6, 10)
  t.match(trace, { formatName: 'UCI Online Retail', timed: true })
  t.strictSame(trace.orders, [
    { atMs: at, buyer: 2, lines: [{ code: 'TEA-100', quantity: 2 }, { code: 'N-1', quantity: 3 }] },
    { atMs: at + 120_000, buyer: 1, lines: [{ code: 'N-1', quantity: 1 }] },
    { atMs: at + 240_000, buyer: 2, lines: [{ code: 'LAMP', quantity: 1 }] },
  ])
  t.strictSame(trace.leftOut, {
    returned_orders: 1, returned_lines: 2, other_lines: 2, oversized_lines: 1, unreadable_rows: 1, first_unreadable: 'line 11: the quantity "one" is no whole number', empty_orders: 2,
  })
})

t.test('headers of later editions, dates with the month first, other delimiters, encodings and gzip are read too', async (t) => {
  const other = RETAIL.replace('InvoiceNo', 'Invoice').replace('UnitPrice', 'Price').replace('CustomerID', 'Customer ID').replaceAll(/2020-01-06 (\d\d:\d\d):00/g, '1/6/2020 $1').replaceAll('France', 'Réunion').replaceAll(',', '\t')
  t.strictSame(await read(gzipSync(Buffer.from(other, 'latin1'))), await read(RETAIL))
  t.match((await read(RETAIL.replaceAll('2020-01-06', '2020-13-06').concat('1009,N-1,Notebook,1,2020-02-06 10:00:00,3,18,France\n'))).leftOut, { unreadable_rows: 6, first_unreadable: /line 2: the date "2020-13-06 10:02:00" is not like/ })
})

t.test('baskets and commercetools orders have no times', async (t) => {
  const baskets = await read(BASKETS)
  t.match(baskets, { formatName: 'baskets', timed: false })
  t.strictSame(baskets.orders.map(({ lines }) => lines.map(({ code, quantity }) => `${quantity} ${code}`).join(', ')), ['1 tea, 1 bread, 1 butter', '1 bread', '2 tea, 1 soap', '1 fish sauce', '1 bread, 1 butter, 1 salt'])
  const orders = await read('customerEmail,orderNumber,lineitems.variant.sku,lineitems.price,lineitems.quantity,totalPrice\nada@example.com,1,TEA-100,4.50,2,9.00\nada@example.com,2,,4.50,2,9.00\nada@example.com,3,LAMP,59,1,59\n')
  t.match(orders, { formatName: 'commercetools orders', timed: false, orders: [{ buyer: 1, lines: [{ code: 'TEA-100', quantity: 2 }] }, { buyer: 1 }], leftOut: { other_lines: 1, empty_orders: 1 } })
  t.notMatch(JSON.stringify(orders), /ada@/, 'what the file calls a buyer is not kept')
})

t.test('what is no list of orders is refused with what was seen and what is accepted', async (t) => {
  const refused: ReadonlyArray<readonly [string | Buffer, RegExp]> = [
    ['', /an empty file/], ['\n \n', /an empty file/], ['{"orders":[]}', /JSON/], ['<html></html>', /web page/], [Buffer.from('PK\u0003\u0004xxxx'), /Excel workbook/],
    ['Handle,Title,Variant SKU,Variant Price\nlamp,Lamp,L,5\n', /Shopify product CSV.*shop catalog import/], ['Name,Financial Status,Lineitem name\n#1,paid,Lamp\n', /a Shopify order export/],
    ['sku,stock\nA,1\nB,2\n', /first row is sku, stock/], ['first,last\nAda,Bee\nCid,Dee\n', /first row is first, last/], ['Once upon a time\nthere was, it is said, a shop. It sold tea\n', /cannot be replayed/],
  ]
  for (const [file, seen] of refused) await t.rejects(read(file), { code: 'loadtest.no_order_trace', message: seen }, String(seen))
  await t.rejects(read('a,b\nc,d\n'), { message: /Accepted: UCI Online Retail .*; commercetools orders .*; baskets / })
  await t.rejects(read(RETAIL.replaceAll(/,(\d+),2020/g, ',-$1,2020')), { code: 'loadtest.no_order_trace', message: /holds no order that could be placed/ })
  await t.rejects(readOrderTrace(Readable.from([Buffer.from(RETAIL)]), { encoding: 'klingon' }), { code: 'loadtest.trace_unreadable', message: /Unknown encoding/ })
  await t.rejects(read(`${RETAIL}1,"open\n`), { code: 'loadtest.trace_unreadable', message: /Line 12.*never closed/ })
})

t.test('a line buys the variant of its SKU, the others stand-ins by popularity and stock, whatever the order of the list', async (t) => {
  const variant = (id: string, available: number | null, inStock = true) => ({ id, sku: `SKU-${id}`, name: id, inStock, available })
  const variants = [variant('few', 3), variant('none', 0, false), variant('any', null), variant('many', 80)]
  const order = (...codes: string[]) => ({ atMs: null, buyer: 7, lines: codes.map((code) => ({ code, quantity: 1 })) })
  const orders = [order('b', 'a', 'SKU-few'), order('a', 'd', 'SKU-none'), order('a', 'b', 'c')]
  const goods = matchGoods(orders, variants)
  t.strictSame(Object.fromEntries(goods.variants), { 'SKU-few': 'few', 'SKU-none': 'none', a: 'any', b: 'many', c: 'few', d: 'any' })
  t.match(goods, { linesBySku: 2, linesMapped: 7, codesMapped: 4 })
  t.strictSame(matchGoods(orders, [...variants].reverse()), goods)
  t.strictSame(replayOrders(orders, goods, [0, 5, 9])[1], { dueMs: 5, buyer: 'buyer-7@example.com', lines: [{ variantId: 'any', quantity: 1 }, { variantId: 'any', quantity: 1 }, { variantId: 'none', quantity: 1 }] })
})

t.test('speed compresses time; the earliest orders up to the limit are placed', async (t) => {
  const trace = await read(RETAIL)
  t.strictSame(dueTimes(trace, 60), [0, 2000, 4000])
  t.strictSame(dueTimes(await read(BASKETS), 10), [0, 100, 200, 300, 400])
  const options = { baseUrl: 'http://127.0.0.1:1', file: 'orders.csv' }
  t.match(planReplay(trace, { ...options, speed: '60x' }), { speed: 60, due: [0, 2000, 4000], plan: { model: 'open', durationMs: 6000, warmupMs: 0, stages: [{ target: 0.5 }] } })
  t.match(planReplay(trace, options), { speed: 10, due: [0, 12_000, 24_000] })
  t.match(planReplay(trace, { ...options, speed: '1.5', limit: 2 }), { due: [0, 80_000], orders: { length: 2 } })
  t.match(planReplay(trace, { ...options, speed: 'max', users: 3 }), { speed: null, plan: { model: 'closed', journeysMax: 3, startLevel: 3 } })
  t.equal(blockMs(planReplay(trace, { ...options, speed: 'max' }).plan), 10_000, 'a run of at most a day, over in a minute, still has parts to compare')
  await t.rejects(runLoadTest({ baseUrl: options.baseUrl, scenario: 'replay' }), { code: 'loadtest.unknown_scenario' }, 'without a file there is nothing to replay')
  for (const speed of ['0x', '-1x', 'fast', '', '1e3']) t.throws(() => planReplay(trace, { ...options, speed }), { code: 'loadtest.invalid_option', message: /like 10x, or max/ }, speed)
  t.throws(() => planReplay(trace, { ...options, speed: '0.002x' }), { message: /at least 0?\.?\d*x for this file/ })
  t.throws(() => planReplay(trace, { ...options, users: 3 }), { message: /users is for the speed max/ })
  t.throws(() => planReplay(trace, { ...options, limit: 0 }), { message: /limit must be/ })
  t.throws(() => planReplay(trace, { ...options, baseUrl: 'https://shop.example.com' }), { code: 'loadtest.host_refused' })
})

t.test('a store that was filled a moment ago takes orders: nothing waits for the planner to learn about it', async (t) => {
  const filled = await store('filled', {})
  const imported = await p.shop(['catalog', 'import', new URL('../../../examples/catalogs/souk-demo.csv', import.meta.url).pathname], { env: filled.env })
  t.equal(imported.code, 0, imported.stderr)
  const result = await runReplay(await read(BASKETS), { ...filled.keys, file: 'baskets.csv', speed: 'max', users: 2 })
  t.match(result, { totals: { errors: 0 }, config: { model: 'closed', start_level: 2, journeys_max: 5 }, sales: { orders: 5, refused: 0, failed: 0, lines_refused: 0 }, replay: { speed: null, lines: 10, lines_by_sku: 0, lines_mapped: 10, codes_mapped: 6 } })
})

t.test('orders are placed when they are due, the books of the store say the same as the result, and the proof is in both reports', async (t) => {
  const [out, html] = [join(folder, 'result.json'), join(folder, 'result.html')]
  const replayed = await p.shop(['loadtest', 'replay', '-', '--speed', '120x', '--workers', '2', '--verify', '--threshold', 'error_rate==0', '--label', 'a morning', '--out', out, '--html', html], { input: gzipSync(RETAIL), env: retail.env })
  t.equal(replayed.code, 0, replayed.stderr + replayed.stdout)
  const result = await readResult(out)
  t.match(result, {
    label: 'a morning', totals: { errors: 0 }, config: { model: 'open', duration_ms: 3000, warmup_ms: 0 }, verification: { holds: true },
    sales: { orders: 3, refused: 0, failed: 0, lines_refused: 0 }, replay: { file: 'standard input', speed: 120, orders: 3, orders_in_file: 3, lines: 4, lines_by_sku: 2, lines_mapped: 2, codes_mapped: 1, span_ms: 240_000 },
  })
  const { revenue, emails } = await books(retail)
  t.same(emails, ['buyer-1@example.com', 'buyer-2@example.com', 'buyer-2@example.com'])
  t.same(result.sales?.revenue, revenue)
  const late = result.series.second.reduce((sum, second, index) => sum + (second >= 2 ? result.series.requests[index] ?? 0 : 0), 0)
  t.ok(late >= 6, 'the third order, four minutes after the first, is not begun before two seconds are over')
  for (const said of [/a morning: replay/, /3 orders with 4 lines of standard input \(UCI Online Retail\), at 120 times their speed in 3 s, open model/, /Orders: 3 placed, 0 refused, 0 failed; revenue \d+\.\d\d USD/, /2 lines matched by SKU, 2 lines mapped \(1 code/, /Left out of the file: 1 returned order, 2 returned lines/, /1 row could not be read; line 11/, /✔ stock, money, orders and events add up: \d+ invariants hold/]) t.match(replayed.stdout, said)
  t.match(readFileSync(html, 'utf8'), /Orders placed[^]*Revenue[^]*USD[^]*Refused/)
  t.match(readFileSync(html, 'utf8'), /invariants hold/)
})

t.test('what the shop does not have is left out of an order, and an order of which nothing is left is refused', async (t) => {
  const trace = await read('customerEmail,orderNumber,lineitems.variant.sku,lineitems.quantity\nx,1,TEA-100,1\nx,1,TEA-250,2\nx,2,LAMP,3\nx,3,TEA-250,1\n')
  t.match(await runReplay(trace, { ...retail.keys, file: 'sparse.csv', speed: 'max', users: 1 }), { totals: { errors: 0 }, sales: { orders: 2, refused: 1, failed: 0, lines_refused: 2 }, journeys: [{ scenario: 'replay', completed: 2, refused: 1 }] })
  t.match(await runReplay(trace, { ...retail.keys, file: 'sparse.csv', limit: 1 }), { sales: { orders: 1, lines_refused: 1 }, replay: { orders: 1, orders_in_file: 3, speed: 10 } })
})

t.test('a flash sale sells what there is, once, and says no to everybody else', async (t) => {
  const sale = await store('sale', { RUG: 10 })
  const sold = await p.shop(['loadtest', 'run', 'flash-sale', '--users', '6', '--journeys', '30', '--duration', '60s', '--verify', '--json'], { env: sale.env })
  t.match(sold.json(), { totals: { errors: 0 }, config: { warmup_ms: 0 }, sales: { orders: 10, refused: 20, failed: 0 }, journeys: [{ completed: 10, refused: 20, failed: 0 }], verification: { holds: true } }, sold.stderr)
  const { orders, revenue } = await books(sale)
  t.same([orders, sold.json<LoadTestResult>().sales?.revenue], [10, revenue])
})

t.test('orders of the warm-up count as sold, and a scenario that buys nothing says nothing of orders', async (t) => {
  const run = async (scenario: string) => runLoadTest({ ...retail.keys, scenario, users: 1, duration: 1500, warmup: 1400 })
  const before = (await books(retail)).orders
  const { sales, totals } = await run('checkout')
  const more = (await books(retail)).orders - before
  t.equal(totals.errors, 0)
  t.ok((sales?.orders ?? 0) > 0)
  t.ok([0, 1].includes(more - (sales?.orders ?? 0)), 'one more may have been placed while the run was broken off')
  t.equal((await run('browse')).sales, undefined)
})

t.test('a file that cannot be replayed ends the command before anything is asked of the store', async (t) => {
  const goods = join(folder, 'goods.csv')
  writeFileSync(goods, 'Handle,Title,Variant SKU,Variant Price\nlamp,Lamp,L,5\n')
  const nowhere = { env: { SHOP_URL: 'http://127.0.0.1:1' } }
  t.match(await p.shop(['loadtest', 'replay', goods], nowhere), { code: 1, stderr: /Shopify product CSV.*cannot be replayed\. Accepted: UCI Online Retail[^]*code: loadtest\.no_order_trace/ })
  t.match(await p.shop(['loadtest', 'replay', join(folder, 'missing.csv')], nowhere), { code: 2, stderr: /cannot be read \(ENOENT\)/ })
})
