import { readFile, readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { PassThrough } from 'node:stream'
import { stripVTControlCharacters } from 'node:util'
import t from 'tap'
import {
  compare, comparisonText, createLiveView, parseResult, readResult, summary, thresholdsCrossed, writeResult, type LoadTestResult, type Progress
} from '../../src/loadtest/index.js'
import { decodeHistogram, newHistogram, percentileMs, recordMs } from '../../src/loadtest/latency.js'
import { LoadProfile, parseStages } from '../../src/loadtest/loadProfile.js'
import {
  addLine, completeCheckout, createCart, createCheckout, getCart, getCollection, getProduct, getStore, listCollections, listPaymentGateways, listProducts, listShippingOptions, nameBuyer, OPERATIONS, removeLine, searchProducts, suggest, updateLine
} from '../../src/loadtest/operations.js'
import { Random, zipf } from '../../src/loadtest/random.js'
import { SalesTally, Tally } from '../../src/loadtest/tally.js'
import { checkTarget } from '../../src/loadtest/target.js'
import { parseThreshold } from '../../src/loadtest/thresholds.js'
import { fixture, OK, SOLD } from './fixture.js'

type Mutable = Record<string, unknown>

const KNOWN = { operations: ['storefront.products.get', 'storefront.products.list'], journeys: ['browse'] }

t.test('only this machine may be loaded, unless the host is named exactly', async (t) => {
  const own = ['http://localhost', 'http://LOCALHOST:8080/', 'http://demo.localhost', 'http://localhost.', 'http://127.0.0.1:1', 'http://127.1', 'http://2130706433', 'http://127.200.3.4', 'https://[::1]:8443/shop']
  for (const url of own) t.equal(checkTarget(url, []).href, new URL(url).href, url)
  const foreign = ['http://example.com', 'http://0.0.0.0', 'http://10.0.0.1', 'http://[::]', 'http://[::ffff:127.0.0.1]', 'http://localhost.example.com', 'http://127.0.0.1.example.com', 'http://notlocalhost', 'http://128.0.0.1']
  for (const url of foreign) t.throws(() => checkTarget(url, []), { code: 'loadtest.host_refused', suggestions: [/--i-own-this-host/] }, url)
  t.ok(checkTarget('https://Shop.Example.com/x', ['shop.example.com']))
  t.throws(() => checkTarget('https://shop.example.com', ['example.com']), { code: 'loadtest.host_refused' })
  for (const url of ['shop', 'ftp://localhost', 'http://user:secret@localhost', 'http://localhost/?x=1']) t.throws(() => checkTarget(url, []), { code: 'loadtest.invalid_option' }, url)
})

t.test('arrivals are spread by the area under the level, to the last one', async (t) => {
  const constant = LoadProfile.constant(50, 2000)
  t.equal(constant.arrivals, 100)
  t.equal(constant.arrivalMs(0), 0)
  t.equal(constant.arrivalMs(99), 1980)
  const ramp = new LoadProfile(parseStages('10s:50, 30s:200, 10s:0'))
  t.equal(ramp.durationMs, 50_000)
  t.equal(ramp.arrivals, 250 + 3750 + 1000)
  t.equal(ramp.levelAt(5000), 25)
  t.equal(ramp.levelAt(25_000), 125)
  t.equal(ramp.arrivalMs(250), 10_000, 'the first arrival of the second stage falls on its start')
  const times = Array.from({ length: ramp.arrivals }, (_, index) => ramp.arrivalMs(index))
  t.ok(times.every((time, index) => index === 0 || time >= (times[index - 1] ?? 0)), 'never back in time')
  t.ok(times.every((time) => time >= 0 && time < 50_000))
  const pause = new LoadProfile(parseStages('1s:10,1s:0,1s:0,1s:10'))
  t.ok(!Array.from({ length: pause.arrivals }, (_, index) => pause.arrivalMs(index)).some((time) => time > 2000 && time < 3000), 'nothing arrives while the level is zero')
})

t.test('draws repeat with the seed, and popularity is as unequal as asked', async (t) => {
  const draw = (seed: number, stream: number): number[] => Array.from({ length: 5 }, ((random) => () => random.next())(new Random(seed, stream)))
  t.strictSame(draw(1, 2), draw(1, 2))
  t.notSame(draw(1, 2), draw(1, 3))
  t.notSame(draw(1, 2), draw(2, 2))
  const random = new Random(5, 0)
  const counts = (exponent: number): number[] => {
    const weights = zipf(10, exponent)
    const drawn = Array.from({ length: 10 }, () => 0)
    for (let i = 0; i < 20_000; i++) drawn[weights.draw(random)]!++
    return drawn
  }
  const skewed = counts(1)
  t.ok(Math.abs((skewed[0] ?? 0) / (skewed[9] ?? 1) - 10) < 2, 'the first is asked for ten times as often as the tenth')
  const even = counts(0)
  t.ok(Math.max(...even) / Math.min(...even) < 1.15)
})

t.test('merged histograms and counts are what one recorder would have seen', async (t) => {
  const parts = [new Tally(), new Tally(), new Tally()]
  const whole = new Tally()
  const random = new Random(1, 1)
  for (let i = 0; i < 3000; i++) {
    const latency = 0.5 + random.next() ** 4 * 900
    const answer = i % 100 === 0 ? { ...OK, status: 503, failure: 'status' as const, problemCode: i % 200 === 0 ? '__proto__' : 'server.unavailable' } : OK
    parts[i % 3]?.record(latency, true, answer)
    whole.record(latency, true, answer)
  }
  const merged = new Tally()
  for (const part of parts) merged.absorb(part.snapshot())
  t.strictSame({ ...merged.snapshot(), histogram: '' }, { ...whole.snapshot(), histogram: '' })
  t.equal(merged.problems.get('__proto__'), 15)
  for (const percentile of [0, 50, 90, 99, 99.9]) t.equal(percentileMs(decodeHistogram(merged.snapshot().histogram), percentile), percentileMs(whole.histogram, percentile))
  const exact = newHistogram()
  recordMs(exact, 0.001)
  recordMs(exact, 7_200_000)
  t.equal(percentileMs(exact, 0), 0.001, 'a microsecond is told from none')
  t.equal(percentileMs(exact, 100), 3_600_000, 'what lasts longer than an hour counts as an hour')
})

t.test('a server that invents ever new problem codes fills no memory', async (t) => {
  const tally = new Tally()
  for (let i = 0; i < 1000; i++) tally.record(1, true, { ...OK, status: 500, failure: 'status', problemCode: `${'x'.repeat(500)}${i}` })
  for (let i = 0; i < 1000; i++) tally.record(1, true, { ...OK, status: 500, failure: 'status', problemCode: `code.${i}` })
  t.ok(tally.problems.size <= 51)
  t.ok([...tally.problems.keys()].every((code) => code.length <= 80))
  t.equal(tally.errors, 2000)
})

t.test('thresholds: the grammar', async (t) => {
  const parsed = (expression: string): unknown => parseThreshold(expression, KNOWN)
  t.match(parsed('p99<200ms'), { metric: 'p99', comparator: '<', limit: 200, scope: { kind: 'all' } })
  t.match(parsed(' p99.9 <= 1.5 s '), { metric: 'p99.9', comparator: '<=', limit: 1500 })
  t.match(parsed('max<500us'), { limit: 0.5 })
  t.match(parsed('error_rate<1%'), { limit: 0.01 })
  t.match(parsed('error_rate<0.01'), { limit: 0.01 })
  t.match(parsed('http_404==0'), { metric: 'http_404', comparator: '==' })
  t.match(parsed('p95{storefront.products.get}<50ms'), { scope: { kind: 'operation', name: 'storefront.products.get' } })
  t.match(parsed('p95{journey:browse}<1s'), { scope: { kind: 'journey', name: 'browse' } })
  const wrong: ReadonlyArray<readonly [string, RegExp]> = [
    ['p99', /is not METRIC COMPARATOR NUMBER/], ['p99=5ms', /is not METRIC/], ['p99<200', /needs a unit/], ['p100<1s', /unknown metric "p100"/], ['p0<1s', /unknown metric/],
    ['speed>9000', /unknown metric "speed"/], ['rps>5ms', /does not fit rps/], ['rps>5%', /does not fit rps/], ['p99{carts.get}<1s', /which this run does not have/],
    ['p99{journey:cart}<1s', /it has .*journey:browse/], ['dropped{journey:browse}==0', /cannot have a scope/], ['http_5xx{journey:browse}==0', /journeys do not count/], ['http_6xx==0', /unknown metric/]
  ]
  for (const [expression, message] of wrong) t.throws(() => parsed(expression), { code: 'loadtest.invalid_threshold', message }, expression)
})

t.test('thresholds: the verdicts', async (t) => {
  const thresholds = ['p99<8ms', 'p99<5ms', 'rps>39', 'rps>41', 'error_rate<3%', 'error_rate==0', 'http_429>0', 'http_4xx{storefront.products.list}<10', 'p50{journey:browse}<100ms', 'error_rate{journey:browse}==0', 'timeouts==0', 'dropped==0', 'requests>=720', 'max<7ms']
  const result = fixture({ thresholds, problemCode: 'rate_limit.exceeded' })
  t.strictSame(result.thresholds.map(({ passed }) => passed), [true, false, true, false, true, false, true, true, true, true, true, true, true, true])
  t.match(result.verdict, { code: 'failed', text: '3 of 14 thresholds crossed.' })
  t.ok(thresholdsCrossed(result))
  t.match(fixture({ thresholds: ['rps>1'] }), { verdict: { code: 'passed' } })
  t.notOk(thresholdsCrossed(fixture({ thresholds: ['rps>1'] })))
  const silent = fixture({ perSecond: 0, thresholds: ['p99<1s', 'error_rate<1%', 'http_5xx==0', 'p99{journey:browse}<1s'] })
  t.ok(silent.thresholds.every(({ passed, actual }) => !passed && actual === null), 'what was not measured does not pass')
  t.equal(silent.verdict.code, 'nothing_measured')
})

t.test('a busy generator gets no verdict, whatever the thresholds say', async (t) => {
  t.match(fixture({ cpuShare: 0.71, thresholds: ['rps>1'] }).verdict, { code: 'generator_busy', text: /the load generator itself was busy \(71 % of a core/ })
  t.equal(fixture({ cpuShare: 0.7, thresholds: ['rps>1'] }).verdict.code, 'passed')
  t.equal(fixture({ cpuShare: 0.9, interrupted: true }).verdict.code, 'interrupted')
})

t.test('a result survives its file, and a broken file says what is broken', async (t) => {
  const dir = t.testdir({})
  const path = join(dir, 'run.json')
  const result = fixture({ thresholds: ['p99<1s'], problemCode: 'rate_limit.exceeded' })
  await writeResult(path, result)
  t.strictSame(await readResult(path), JSON.parse(JSON.stringify(result)))
  t.strictSame(await readdir(dir), ['run.json'], 'no draft is left behind')
  await t.rejects(readResult(join(dir, 'none.json')), { code: 'loadtest.invalid_result_file', message: /none\.json cannot be read: ENOENT/ })
  const text = await readFile(path, 'utf8')
  await writeFile(path, text.slice(0, text.length / 2))
  await t.rejects(readResult(path), { code: 'loadtest.invalid_result_file', message: /run\.json is not a result of shop loadtest: it is not JSON/ })
  const broken = (change: (copy: Mutable) => void): string => {
    const copy = JSON.parse(text) as Mutable
    change(copy)
    return JSON.stringify(copy)
  }
  const cases: ReadonlyArray<readonly [string, RegExp]> = [
    ['[]', /it has no format field/],
    [broken((copy) => Object.assign(copy, { format: 'souk.loadtest/2' })), /its format is "souk.loadtest\/2", this version reads souk.loadtest\/1/],
    [broken((copy) => { copy.totals = undefined }), /it must have required property 'totals'/],
    [broken((copy) => Object.assign(copy.totals as object, { requests: -1 })), /\/totals\/requests must be >= 0/],
    [broken((copy) => Object.assign(copy.series as object, { p99_ms: [1] })), /columns of its series differ in length/],
    [broken((copy) => Object.assign((copy.totals as { latency: object }).latency, { histogram: 'AAAA' })), /the histogram of totals is damaged/],
    [broken((copy) => Object.assign(copy, { started_at: 'yesterday' })), /\/started_at must match format "date-time"/]
  ]
  for (const [json, message] of cases) t.throws(() => parseResult(json, 'b.json'), { code: 'loadtest.invalid_result_file', message }, String(message))
})

t.test('compare tells a slower store from noise, and noise from news', async (t) => {
  const latencyMs = (random: Random): number => 3 + random.next() * 4
  const base = fixture({ seconds: 40, latencyMs, seed: 1 })
  const again = compare(base, fixture({ seconds: 40, latencyMs, seed: 2 }))
  t.ok(again.rows.every(({ judgement }) => judgement === 'noise'), 'another run of the same store is no news')
  t.strictSame(again.differences, ['Different seed: 1 and 2.'])
  const slower = compare(base, fixture({ seconds: 40, latencyMs: (random) => 1.3 * latencyMs(random), seed: 2 }))
  const find = (metric: string, operation = 'storefront.products.get') => slower.rows.find((row) => row.operation === operation && row.metric === metric)
  t.match(find('p50_ms'), { judgement: 'worse', note: 'worse' })
  t.match(find('p99_ms', 'all requests'), { judgement: 'worse' })
  t.ok(Math.abs((find('p50_ms')?.change ?? 0) - 0.3) < 0.05)
  t.match(find('rps'), { judgement: 'noise' })
  const faster = compare(base, fixture({ seconds: 40, latencyMs: (random) => 0.7 * latencyMs(random), seed: 2 }))
  t.match(faster.rows.find(({ metric }) => metric === 'p50_ms'), { judgement: 'better' })
  const once = compare(base, fixture({ seconds: 40, seed: 2, latencyMs: (random, endMs) => endMs >= 20_000 && endMs < 20_500 ? 400 : latencyMs(random) }))
  t.match(once.rows.find(({ metric, operation }) => metric === 'p99_ms' && operation === 'all requests'), { judgement: 'noise' }, 'one stall that happened once proves no regression')
  const short = compare(fixture({ seconds: 8 }), fixture({ seconds: 8, seed: 2, latencyMs: () => 50 }))
  t.match(short.rows[0], { judgement: 'too_few', note: /too short to say \(6 blocks\)/ })
  t.strictSame(compare(base, base).rows.map(({ note }) => note), base.operations.concat(base.operations[0]!).flatMap(() => ['the same', 'the same', 'the same', 'the same']))
  const text = comparisonText(slower)
  t.match(text, /all requests +p50 +\d\.\d\d ms +\d\.\d\d ms +\+\d+\.\d % +worse/)
  t.match(text, /! Different seed/)
})

t.test('runs of different scenarios are compared only when forced', async (t) => {
  const [browse, mixed] = [fixture(), fixture({ scenario: 'mixed' })]
  t.throws(() => compare(browse, mixed), { code: 'loadtest.not_comparable', message: /different things: browse and mixed \(browse 72 %, search 15 %, cart 13 %\)/ })
  t.match(compare(browse, mixed, { force: true }).differences, [/different things/])
})

t.test('the summary fits the terminal and lets no control character through', async (t) => {
  const result = fixture({ storeName: 'Evil \u001b[31mstore\u0007', problemCode: 'rate_limit.exceeded\u001b[2J', thresholds: ['p99<5ms', 'rps>1'], label: 'first' })
  const text = summary(result)
  t.notOk(text.includes('\u0007') || text.includes('\u001b'))
  for (const part of [/first: browse on http:\/\/127\.0\.0\.1:8080 \(Evil/, /The store answered 40 requests per second/, /storefront\.products\.get +480/, /all requests +720/, /✘ p99<5ms/, /✔ rps>1/, /Statuses: 200 706 · 429 14/, /refused by a rate limit/, /1 of 2 thresholds crossed/]) t.match(text, part)
  const narrow = summary(result, { columns: 70 })
  t.ok(narrow.split('\n').filter((line) => line.startsWith('storefront.')).every((line) => line.length <= 70))
  t.ok(summary(result, { colour: true }).includes('\u001b['))
})

t.test('sales, a replay and the proof are in the text and in the file, and what is no money is refused', async (t) => {
  const result: LoadTestResult = { ...fixture(), ...SOLD }
  t.same(parseResult(JSON.stringify(result), 'a.json'), result)
  const text = summary(result)
  for (const part of [/2 of 3 orders with 5 lines of orders\.csv \(baskets\), at 10 times their speed in 20 s/, /Orders: 1,204 placed, 3 refused, 1 failed; 7 lines left out that the shop did not have; revenue 1,234,567\.05 USD and 1,500 JPY and 0\.007 KWD \(the whole run, warm-up included\)/, /✘ 1 of 2 invariants are broken\n {2}stock: No less than none\. 1 fault:\n {4}level 7: has -1/]) t.match(text, part)
  const less = { ...result, sales: { ...SOLD.sales, orders: 7, revenue: { EUR: 900 } } }
  t.strictSame(compare(result, less).sales.filter(({ figure }) => figure === 'placed'), [{ figure: 'placed', currency: null, a: SOLD.sales.orders, b: 7 }])
  t.match(compare(result, less).sales.filter(({ currency }) => currency === 'EUR'), [{ figure: 'revenue', b: 900 }])
  t.match(comparisonText(compare(result, less)), /revenue.*9\.00 EUR/, 'money is told as money')
  t.strictSame(compare(fixture({ seconds: 8 }), fixture({ seconds: 8 })).sales, [], 'runs that sell nothing say nothing of it')
  t.match(compare(result, { ...result, replay: { ...SOLD.replay, file: 'others.csv' } }).differences, [/Different load: .*orders\.csv.*others\.csv/])
  t.throws(() => parseResult(JSON.stringify({ ...result, sales: { ...SOLD.sales, revenue: { dollars: 1 } } }), 'a.json'), { code: 'loadtest.invalid_result_file', message: /sales/ })
})

t.test('revenue adds up exactly, whatever its size and in however many currencies', async (t) => {
  const [shift, all] = [new SalesTally(), new SalesTally()]
  for (const amount of [Number.MAX_SAFE_INTEGER, 2, 1]) shift.sold({ amount, currency: 'VND' })
  const currencies = Array.from({ length: 60 }, (_, index) => `A${String.fromCharCode(65 + Math.floor(index / 26), 65 + (index % 26))}`)
  for (const currency of currencies) shift.sold({ amount: 1990, currency })
  for (const snapshot of [shift.snapshot(), shift.snapshot()]) all.absorb(structuredClone(snapshot))
  t.strictSame(all.earned, { VND: '18014398509481988', ...Object.fromEntries(currencies.map((currency) => [currency, 3980])) })
  const result: LoadTestResult = { ...fixture(), ...SOLD, sales: { ...SOLD.sales, revenue: all.earned } }
  t.same(parseResult(JSON.stringify(result), 'a.json'), result)
  t.match(summary(result, { columns: 4000 }), /revenue 18,014,398,509,481,988 VND and 39\.80 AAA/)
  t.match(comparisonText(compare(result, result)), /revenue +18,014,398,509,481,988 VND/)
})

t.test('the live view draws a panel on a terminal and plain lines elsewhere', async (t) => {
  const progress = (elapsed: number): Progress => ({
    phase: 'load',
    elapsedMs: elapsed * 1000,
    durationMs: 30_000,
    second: { second: elapsed - 1, requests: 10 * elapsed, errors: 1, dropped: 0, bytes: 1, s2xx: 100, s3xx: 0, s4xx: 1, s5xx: 0, unanswered: 0, active: 7, p50_ms: 1.5, p99_ms: 12, cpu_share: 0.1 },
    totals: { requests: 100 * elapsed, errors: elapsed, dropped: 0 }
  })
  const show = (isTTY: boolean): string => {
    const stream = Object.assign(new PassThrough(), { isTTY, columns: 70 })
    const view = createLiveView(stream)
    view.update({ phase: 'catalog', elapsedMs: 0, durationMs: 30_000, second: null, totals: { requests: 0, errors: 0, dropped: 0 } })
    for (let elapsed = 1; elapsed <= 12; elapsed++) view.update(progress(elapsed))
    view.close()
    return String(stream.read())
  }
  const plain = show(false)
  t.equal(plain, [
    'Reading the catalog of the store',
    '5 s of 30 s  load  50 answers/s  p50 1.50 ms  p99 12.0 ms  5 errors  0 dropped',
    '10 s of 30 s  load  100 answers/s  p50 1.50 ms  p99 12.0 ms  10 errors  0 dropped', ''
  ].join('\n'))
  const panel = show(true)
  t.ok(panel.startsWith('\u001b[?25l') && panel.includes('\u001b[?25h'), 'the cursor is hidden and comes back')
  const text = stripVTControlCharacters(panel)
  for (const part of ['answers/s     120  ', '▁', '█', 'under way 7', 'p50 1.50 ms  p99 12.0 ms  errors 12  dropped 0', '12 s of 30 s', '━━━']) t.ok(text.includes(part), part)
  t.equal(panel.split('\u001b[').filter((part) => /^\d*A/.test(part)).length > 10, true, 'lines are drawn over, not one under the other')
})

t.test('the operations, their paths and their answers are those of the API description', async (t) => {
  const contract = JSON.parse(await readFile(new URL('../../../openapi/dist/openapi.json', import.meta.url), 'utf8')) as {
    paths: Record<string, Record<string, { operationId?: string, responses?: Record<string, unknown> }>>
  }
  const calls = [
    getStore(), listProducts({ limit: 1, cursor: 'c', collection: 'sale' }), getProduct('lamp'), listCollections(1), getCollection('sale'),
    searchProducts({ q: 'lamp', limit: 1, facet: { name: 'tag', value: 'new' } }), suggest('la'), createCart(), getCart('x'), addLine('x', 'v', 1), updateLine('x', 'l', 1), removeLine('x', 'l'),
    nameBuyer('x', { email: 'a@example.com', shippingAddress: {} }), listShippingOptions('x'), listPaymentGateways(1), createCheckout('x', 1, null, 'g'), completeCheckout('x', { amount: 1, currency: 'USD' })
  ]
  t.strictSame(calls.map(({ operation }) => operation).sort(), [...OPERATIONS].sort())
  for (const { operation, method, path, expect } of calls) {
    const [, item] = Object.entries(contract.paths).find(([template]) => new RegExp(`^${template.replaceAll(/\{\w+\}/g, '[^/]+')}$`).test(path.replace(/\?.*/, '')) &&
      contract.paths[template]?.[method.toLowerCase()]?.operationId === operation) ?? []
    t.ok(item?.[method.toLowerCase()]?.responses?.[String(expect)], `${operation} ${method} ${path} → ${expect}`)
  }
})
