import t, { type Test } from 'tap'
import { readCatalog } from '../../src/loadtest/catalog.js'
import { Journey, Popularity } from '../../src/loadtest/journey.js'
import { decodeHistogram } from '../../src/loadtest/latency.js'
import { abortOnInterrupt, LoadTestError, runLoadTest, type LoadTestOptions, type LoadTestResult } from '../../src/loadtest/index.js'
import { Recorder } from '../../src/loadtest/recorder.js'
import { browse } from '../../src/loadtest/scenarios/browse.js'
import { StorefrontClient } from '../../src/loadtest/storefrontClient.js'
import { problem, Storefront, type StorefrontOptions } from './storefront.js'

const PRODUCT = '/v1/storefront/products/'

/** Runs a load against a fresh storefront that is gone when the test ends. */
async function load(test: Test, storefront: StorefrontOptions, options: Omit<LoadTestOptions, 'baseUrl'>): Promise<{ store: Storefront, result: LoadTestResult }> {
  const store = await Storefront.start(storefront)
  test.teardown(() => store.close())
  return { store, result: await runLoadTest({ baseUrl: store.url, ...options }) }
}

function started({ journeys }: LoadTestResult): number {
  return journeys.reduce((sum, journey) => sum + journey.started, 0)
}

t.test('an open model starts exactly rate × duration journeys and leaves exactly the warm-up out', async (t) => {
  const { store, result } = await load(t, {}, { scenario: 'browse', rate: 50, duration: '1200ms', warmup: '400ms' })
  t.equal(store.browsings, 60)
  t.equal(started(result), 40)
  t.equal(result.totals.requests + result.warmup_requests, store.load.length)
  t.equal(result.operations.reduce((sum, { requests }) => sum + requests, 0), result.totals.requests)
  t.equal(result.dropped, 0)
  t.match(result, { interrupted: false, verdict: { code: 'no_thresholds' }, target: { store_name: 'Test store' }, totals: { errors: 0 } })
})

t.test('a ramp starts as many journeys as the area under it', async (t) => {
  const { store } = await load(t, {}, { scenario: 'browse', stages: '500ms:40,500ms:40,500ms:0', warmup: 0 })
  t.equal(store.browsings, 10 + 20 + 10)
})

t.test('stages set out from the rate or the users beside them, which say what their levels are', async (t) => {
  const open = await load(t, {}, { scenario: 'browse', rate: 40, stages: '500ms:40,500ms:0', warmup: 0 })
  t.equal(open.store.browsings, 20 + 10)
  t.match(open.result.config, { model: 'open', start_level: 40 })
  const closed = await load(t, {}, { scenario: 'browse', users: 1, stages: '200ms:3,100ms:3', warmup: 0 })
  t.match(closed.result.config, { model: 'closed', start_level: 1, stages: [{ target: 3 }, { target: 3 }] })
})

t.test('a closed model runs exactly the journeys it is given, with no more shoppers at once than users', async (t) => {
  let now = 0
  let most = 0
  const { store, result } = await load(t, {
    before: async (_request, response) => {
      most = Math.max(most, ++now)
      response.once('finish', () => now--)
      // A turn of the event loop, or every request would be over before the next one arrives.
      await new Promise((resolve) => setImmediate(resolve))
      return false
    }
  }, { scenario: 'browse', users: 4, journeys: 60, duration: '60s', warmup: 0 })
  t.equal(store.browsings, 60)
  t.equal(started(result), 60)
  t.equal(result.journeys[0]?.completed, 60)
  t.ok(most <= 4, 'never more requests at once than shoppers')
  t.ok(result.measured_ms < 30_000, 'ends when the journeys are over, long before the duration')
  t.match(result.notes.join(' '), /Closed model/)
})

t.test('with the clock held still, the first answer of a late journey is as late as the journey, and the others are not', async (t) => {
  const store = await Storefront.start()
  t.teardown(() => store.close())
  const client = new StorefrontClient({ baseUrl: store.url, connections: 1, requestTimeoutMs: 10_000 })
  t.teardown(() => client.abort())
  const catalog = await readCatalog(client, 100)
  const latencies = async (dueMs: number | null): Promise<unknown> => {
    const recorder = new Recorder({ warmupMs: 0, durationMs: 60_000 }, () => 0, () => {})
    const now = (): number => 1000
    const around = { client, recorder, catalog, popularity: new Popularity(catalog, 1, 1), thinkTime: null, orders: [], seed: 1, runId: 'run', now, pause: async () => {}, stopping: () => false, sampleCheck: () => false }
    await Journey.run(around, 0, dueMs, () => browse)
    const { operations, journeys } = recorder.finish(1000)
    const of = (snapshot: { histogram: string } | undefined): number => Math.round(decodeHistogram(snapshot?.histogram ?? '').maxValue / 1000)
    return { list: of(operations.get('storefront.products.list')), product: of(operations.get('storefront.products.get')), journey: of(journeys.get('browse')) }
  }
  t.strictSame(await latencies(200), { list: 800, product: 0, journey: 800 }, 'due at 200 ms, started and answered at 1000 ms')
  t.strictSame(await latencies(1000.9), { list: 0, product: 0, journey: 0 }, 'sent a little early: counts from the sending')
  t.strictSame(await latencies(null), { list: 0, product: 0, journey: 0 }, 'a closed model has no time at which it was due')
})

/** Blocks the whole process once, server and generator alike, in the middle of the run. */
function stallOnce(ms: number): { before: NonNullable<StorefrontOptions['before']>, slowAtServer: () => number } {
  let stalled = false
  const durations: number[] = []
  return {
    slowAtServer: () => durations.filter((duration) => duration > ms / 2).length,
    before: (request, response, served) => {
      const start = performance.now()
      response.once('finish', () => durations.push(performance.now() - start))
      if (!stalled && served > 60 && request.url?.startsWith(PRODUCT)) {
        stalled = true
        while (performance.now() - start < ms);
      }
      return false
    }
  }
}

t.test('a stall shows in the percentiles of an open model although next to no request met it', async (t) => {
  const stall = stallOnce(800)
  const { result } = await load(t, { before: stall.before }, { scenario: 'browse', rate: 60, duration: '2s', warmup: 0 })
  t.equal(started(result), 120)
  t.equal(stall.slowAtServer(), 1, 'a naive measurement from the sending sees one slow request in hundreds')
  const list = result.operations.find(({ operation }) => operation === 'storefront.products.list')
  t.ok((list?.latency?.p99_ms ?? 0) >= 600, 'the journeys that were due during the stall count from when they were due')
  t.ok((result.totals.latency?.p99_ms ?? 0) >= 400)
  t.ok((result.generator.start_lag_max_ms ?? 0) >= 600)
})

t.test('the same stall is one slow request of many in a closed model, and the result says so', async (t) => {
  const stall = stallOnce(800)
  const { result } = await load(t, { before: stall.before }, { scenario: 'browse', users: 1, journeys: 120, duration: '60s', warmup: 0 })
  t.ok((result.totals.latency?.max_ms ?? 0) >= 800)
  t.ok((result.totals.latency?.p99_ms ?? 0) < 400)
  t.match(result.notes.join(' '), /a stalled server also stalls the load/)
})

t.test('journeys above the cap are counted as dropped, none is queued and none is lost', async (t) => {
  const waiting: Array<() => void> = []
  let open = false
  const store = await Storefront.start({
    before: async (request) => {
      if (!open && request.url === '/v1/storefront/products?limit=24') await new Promise<void>((resolve) => waiting.push(resolve))
      return false
    }
  })
  t.teardown(() => store.close())
  const result = await runLoadTest({ baseUrl: store.url, scenario: 'browse', rate: 50, duration: '1s', warmup: 0, maxInFlight: 10, thresholds: ['dropped==0'] }, {
    onProgress: ({ second }) => {
      // The first second is over, so every journey was due by now: let the ten that were started go on.
      open = second !== null
      if (open) waiting.splice(0).forEach((resolve) => resolve())
    }
  })
  t.equal(result.dropped, 40)
  t.equal(result.journeys[0]?.completed, 10)
  t.equal(store.browsings, 10)
  t.match(result.thresholds, [{ passed: false, actual: 40 }])
  t.match(result.notes.join(' '), /40 journeys were due but not started/)
})

t.test('refusals, broken connections, late and wrong answers are each counted as what they are', async (t) => {
  let pages = 0
  const held: Array<() => void> = []
  const { store, result } = await load(t, {
    before: async (request, response) => {
      if (!request.url?.startsWith(PRODUCT)) return false
      switch (pages++ % 5) {
        case 0:
          response.writeHead(503, { 'content-type': 'application/problem+json' }).end(JSON.stringify(problem(503, 'server.unavailable')))
          return true
        case 1:
          request.socket.destroy()
          return true
        case 2:
          response.once('close', () => held.push(() => {}))
          return true
        case 3:
          response.writeHead(200, { 'content-type': 'application/json' }).end('{"handle":"another one"}')
          return true
        default: return false
      }
    }
  }, { scenario: 'browse', users: 1, journeys: 25, duration: '60s', warmup: 0, requestTimeout: '200ms', checkShare: 1, thresholds: ['http_5xx==5', 'timeouts<1', 'error_rate{storefront.products.get}<=80%', 'p95{storefront.products.list}<50ms', 'errors{journey:browse}==20'] })
  const product = result.operations.find(({ operation }) => operation === 'storefront.products.get')
  // A journey ends with its first wrong answer, so of 25 journeys every four fail and the fifth meets further ones.
  t.equal(pages, product?.requests)
  const failures = product?.failures ?? {}
  t.strictSame(Object.keys(failures).sort(), ['check', 'connection', 'status', 'timeout'])
  t.equal(failures.status, Math.ceil(pages / 5))
  t.equal(failures.timeout, held.length)
  t.strictSame(product?.problems, { 'server.unavailable': failures.status })
  t.equal(product?.statuses['503'], failures.status)
  t.equal(Object.values(product?.connection_codes ?? {}).reduce((sum, times) => sum + times, 0), failures.connection)
  t.equal(product?.errors, Object.values(failures).reduce((sum, times) => sum + times, 0))
  t.equal(decodeHistogram(product?.latency?.histogram ?? '').totalCount, pages - (failures.connection ?? 0), 'timeouts are in the latencies, broken connections are not')
  t.ok((product?.latency?.max_ms ?? 0) >= 199)
  t.equal(result.journeys[0]?.failed, product?.errors)
  t.equal(result.thresholds.find(({ expression }) => expression.startsWith('timeouts'))?.passed, false)
  t.equal(result.thresholds.find(({ expression }) => expression.startsWith('http_5xx'))?.actual, failures.status)
  t.equal(store.browsings, 25)
})

t.test('the seed alone decides what is asked for and in which order', async (t) => {
  const run = async (seed: number, checkShare: number): Promise<string[]> => {
    const { store, result } = await load(t, {}, { users: 1, journeys: 40, duration: '60s', warmup: 0, seed, checkShare })
    t.equal(result.totals.errors, 0)
    return store.load
  }
  const first = await run(7, 0)
  t.strictSame(await run(7, 1), first, 'the share of checked answers does not change the requests')
  t.notSame(await run(8, 0), first)
  for (const part of ['GET /v1/storefront/search?', 'GET /v1/storefront/search/suggest?', 'POST /v1/storefront/carts {}', 'PATCH /v1/storefront/carts/', 'DELETE /v1/storefront/carts/', 'GET /v1/storefront/collections/', '&tag=', '&cursor=']) {
    t.ok(first.some((line) => line.includes(part)), `the mixed scenario asks for ${part}`)
  }
})

t.test('several generator threads make together the load of one, and their figures add up', async (t) => {
  const options = { scenario: 'browse', rate: 60, duration: '1s', warmup: 0, seed: 3, checkShare: 0.5 } as const
  const one = await load(t, {}, options)
  const two = await load(t, {}, { ...options, workers: 2 })
  t.strictSame(two.store.load.sort(), one.store.load.sort(), 'the same requests, whoever makes them')
  t.equal(two.result.totals.requests, two.store.load.length)
  t.equal(started(two.result), 60)
  t.equal(decodeHistogram(two.result.totals.latency?.histogram ?? '').totalCount, two.result.totals.requests)
  t.equal(two.result.series.requests.reduce((sum, count) => sum + count, 0), two.result.totals.requests)
  t.equal(two.result.operations.flatMap(({ blocks }) => blocks).reduce((sum, { requests }) => sum + requests, 0), two.result.totals.requests)
})

for (const workers of [1, 2]) {
  t.test(`an abort ends a run of ${workers} generator${workers === 1 ? '' : 's'} at once with what it has measured`, async (t) => {
    const store = await Storefront.start()
    t.teardown(() => store.close())
    const { signal, dispose } = abortOnInterrupt()
    t.teardown(dispose)
    let interrupted = false
    const result = await runLoadTest({ baseUrl: store.url, scenario: 'browse', rate: 40, duration: '10m', warmup: 0, workers, thinkTime: '1m' }, {
      signal,
      onProgress: ({ second }) => {
        if (second === null || interrupted) return
        interrupted = true
        process.kill(process.pid, 'SIGINT')
      }
    })
    t.match(result, { interrupted: true, verdict: { code: 'interrupted', text: /Interrupted after .* of 600.0 s/ } })
    t.ok(result.measured_ms < 60_000)
    t.ok(result.totals.requests > 0 && result.totals.requests <= store.load.length)
    t.equal(result.totals.errors, 0, 'requests that were broken off are no errors')
    t.ok((result.journeys[0]?.unfinished ?? 0) > 0)
  })
}

t.test('an abort before the load, a store that is away, empty or locked: an error that says what to do', async (t) => {
  const store = await Storefront.start({ products: 0 })
  t.teardown(() => store.close())
  const locked = await Storefront.start({
    before: (_request, response) => {
      response.writeHead(401, { 'content-type': 'application/problem+json' }).end(JSON.stringify(problem(401, 'auth.unauthenticated')))
      return true
    }
  })
  t.teardown(() => locked.close())
  const gone = await Storefront.start()
  await gone.close()
  await t.rejects(runLoadTest({ baseUrl: store.url }, { signal: AbortSignal.abort() }), { name: 'LoadTestError', code: 'loadtest.interrupted' })
  await t.rejects(runLoadTest({ baseUrl: store.url }), { code: 'loadtest.catalog_empty', suggestions: [/shop catalog import/] })
  await t.rejects(runLoadTest({ baseUrl: locked.url }), { code: 'loadtest.catalog_unreadable', message: /401 auth.unauthenticated: Said by the test storefront/, suggestions: [/publishable key/] })
  await t.rejects(runLoadTest({ baseUrl: gone.url }), { code: 'loadtest.catalog_unreadable', message: /ECONNREFUSED/ })
})

t.test('the catalog is read in pages up to its limit', async (t) => {
  const options = { scenario: 'cart', users: 1, journeys: 3, duration: '60s', warmup: 0 } as const
  const paged = await load(t, { products: 40, pageSizeMax: 15 }, { ...options, catalogLimit: 20 })
  t.strictSame(paged.store.requests.filter((line) => line.startsWith('GET /v1/storefront/products?')).slice(0, 2), [
    'GET /v1/storefront/products?limit=20', 'GET /v1/storefront/products?limit=5&cursor=15'
  ])
  t.match(paged.result.catalog, { products: 20, products_in_stock: 13, collections: 2, truncated: true })
  const whole = await load(t, { products: 12 }, options)
  t.match(whole.result.catalog, { products: 12, products_in_stock: 8, truncated: false })
  t.equal(whole.result.totals.errors, 0)
})

t.test('a store is found by its localhost name or by its key, and the key is in no result', async (t) => {
  const store = await Storefront.start()
  t.teardown(() => store.close())
  const baseUrl = store.url.replace('127.0.0.1', 'demo.localhost')
  const result = await runLoadTest({ baseUrl, publishableKey: 'souk_pk_secret', users: 1, journeys: 30, duration: '60s', warmup: 0, seed: 5 })
  t.strictSame([...store.authorizations], ['Bearer souk_pk_secret'])
  t.strictSame([...store.hosts], [new URL(baseUrl).host])
  t.notMatch(JSON.stringify(result), /souk_pk_secret/)
  t.ok(store.idempotencyKeys.length > 0)
  t.equal(new Set(store.idempotencyKeys).size, store.idempotencyKeys.length, 'every write has a key of its own')
  t.strictSame(result.scenario.mix, [{ scenario: 'browse', weight: 72 }, { scenario: 'search', weight: 15 }, { scenario: 'cart', weight: 13 }])
  t.match(result.notes.join(' '), /The share of checkout \(5 %\) went to cart/)
})

t.test('a closed model with think time pauses between steps and stops at the end of the duration', async (t) => {
  const { store, result } = await load(t, {}, { scenario: 'browse', users: 5, duration: '500ms', warmup: 0, thinkTime: '10m' })
  t.equal(store.browsings, 5, 'each shopper asks once and then thinks until the end')
  t.match(result.journeys, [{ started: 5, completed: 0, unfinished: 5 }])
  t.equal(result.totals.errors, 0)
})

t.test('what cannot be run is refused before the first request', async (t) => {
  const store = await Storefront.start()
  t.teardown(() => store.close())
  const refused = async (options: Omit<LoadTestOptions, 'baseUrl'>, code: string, message: RegExp): Promise<void> => {
    await t.rejects(runLoadTest({ baseUrl: store.url, ...options }), { code, message }, JSON.stringify(options))
  }
  await refused({ scenario: 'tour' }, 'loadtest.unknown_scenario', /There are: browse, search, cart, checkout, flash-sale, mixed\./)
  await refused({ mix: { browse: 1, tour: 1 } }, 'loadtest.unknown_scenario', /"tour"/)
  await refused({ scenario: 'browse', mix: { cart: 1 } }, 'loadtest.invalid_option', /mix must be left out/)
  await refused({ mix: { browse: 0 } }, 'loadtest.invalid_option', /above zero/)
  await refused({ rate: 5, users: 5 }, 'loadtest.invalid_option', /rate and users exclude each other/)
  await refused({ rate: 5, model: 'closed', stages: '10s:5' }, 'loadtest.invalid_option', /closed model needs users/)
  await refused({ users: 0, stages: '10s:5' }, 'loadtest.invalid_option', /users must be/)
  await refused({ rate: 0 }, 'loadtest.invalid_option', /rate must be a number from 0.01 to 20000/)
  await refused({ users: 2.5 }, 'loadtest.invalid_option', /users must be a whole number/)
  await refused({ rate: 5, journeys: 5 }, 'loadtest.invalid_option', /closed model only/)
  await refused({ duration: '2h' }, 'loadtest.invalid_option', /at most 3600000 ms/)
  await refused({ duration: '10' }, 'loadtest.invalid_option', /a duration such as 500ms/)
  await refused({ duration: '5s', warmup: '5s' }, 'loadtest.invalid_option', /shorter than the run/)
  await refused({ stages: '10s:5', duration: '5s' }, 'loadtest.invalid_option', /bring their own duration/)
  await refused({ stages: '10s' }, 'loadtest.invalid_option', /10s:50,30s:200,10s:0/)
  await refused({ stages: '10s:0' }, 'loadtest.invalid_option', /above zero at least once/)
  await refused({ thinkTime: '3s-1s' }, 'loadtest.invalid_option', /rising range/)
  await refused({ workers: 4, connections: 3 }, 'loadtest.invalid_option', /one per worker/)
  await refused({ scenario: 'browse', thresholds: ['p95{carts.get}<1s'] }, 'loadtest.invalid_threshold', /it has storefront.products.list/)
  t.strictSame(store.requests, [])
  const empty = await Storefront.start({ products: 1 })
  t.teardown(() => empty.close())
  const error = await runLoadTest({ baseUrl: empty.url, scenario: 'cart' }).catch((reason: unknown) => reason)
  t.ok(error instanceof LoadTestError && error.code === 'loadtest.scenario_unsuitable', 'a cart needs something in stock')
})
