/** Lists, uploads and jobs: what moves many records. */
import t from 'tap'
import { isSoukError, ndjson, ndjsonBatches, TimeoutError, type Page, type Product } from '../src/index.js'
import { json, problem, rejection, setup, type Reply } from './peer.js'

const page = (ids: string[], next: string | null, more: object = {}): Reply => json({ data: ids.map((id) => ({ id })), next_cursor: next, has_more: next !== null, ...more })
const idsOf = (items: readonly { id: string }[]): string[] => items.map(({ id }) => id)

t.test('a list is awaited for a page and iterated for every item', async (t) => {
  const { souk, seen } = await setup(t, [page(['a', 'b'], 'c1'), page(['c', 'd'], 'c2'), page([], 'c3'), page(['e'], null)])
  const ids: string[] = []
  for await (const product of souk.products.list({ limit: 2, vendor: 'ACME' })) ids.push(product.id)
  t.strictSame(ids, ['a', 'b', 'c', 'd', 'e'], 'an empty page in the middle is not the end')
  t.strictSame(seen.map(({ url }) => url), [
    '/v1/products?limit=2&vendor=ACME',
    '/v1/products?limit=2&vendor=ACME&cursor=c1',
    '/v1/products?limit=2&vendor=ACME&cursor=c2',
    '/v1/products?limit=2&vendor=ACME&cursor=c3',
  ], 'filters go along with the cursor')
})

t.test('a page is plain data that knows the way to the next', async (t) => {
  const { souk, seen } = await setup(t, [page(['a'], 'c1', { facets: [1] }), page(['b'], null)])
  const first = await souk.products.list()
  t.strictSame(Object.keys(first), ['data', 'next_cursor', 'has_more', 'facets'])
  const second = (await first.nextPage()) as Page<Product>
  t.strictSame(idsOf(second.data), ['b'])
  t.equal(second.nextPage(), undefined)
  t.equal(seen.length, 2)
  const { data, requestId } = await souk.products.list().withResponse()
  t.match({ ids: idsOf(data.data), requestId }, { ids: ['b'], requestId: 'req_1' })
})

t.test('has_more ends a list, also when a cursor is given to read on from later', async (t) => {
  const { souk, seen } = await setup(t, [json({ data: [{ id: 'evt_1' }], next_cursor: 'later', has_more: false })])
  t.strictSame(idsOf(await souk.events.list().toArray({ limit: 10 })), ['evt_1'])
  t.equal(seen.length, 1)
})

t.test('pages are requested when they are asked for, and not after the caller has enough', async (t) => {
  const { souk, seen } = await setup(t, [page(['a', 'b'], 'c1'), page(['c', 'd'], 'c2'), page(['e'], null)])
  for await (const product of souk.products.list()) if (product.id === 'b') break
  t.equal(seen.length, 1)
  seen.length = 0
  t.strictSame(idsOf(await souk.products.list().toArray({ limit: 3 })), ['a', 'b', 'c'])
  t.equal(seen.length, 2)
  seen.length = 0
  const sizes: number[] = []
  for await (const each of souk.products.list().pages()) sizes.push(each.data.length)
  t.strictSame(sizes, [2, 2, 1])
  t.strictSame(await souk.products.list().toArray({ limit: 0 }), [])
  t.match(await rejection(souk.products.list().toArray({} as { limit: number })), { name: 'SoukError', message: /limit/ })
})

t.test('the parameters of a list are taken when it is made', async (t) => {
  const { souk, seen } = await setup(t, [page(['a'], 'c1'), page(['b'], null)])
  const params = { vendor: 'first' }
  const list = souk.products.list(params)
  params.vendor = 'second'
  await list.toArray({ limit: 10 })
  t.strictSame(seen.map(({ url }) => url), ['/v1/products?vendor=first', '/v1/products?vendor=first&cursor=c1'])
})

t.test('a server that hands out the same cursor again is not followed in a circle', async (t) => {
  const { souk, seen } = await setup(t, [page(['a'], 'c1'), page(['b'], 'c1')])
  t.match(await rejection(souk.products.list().toArray({ limit: 100 })), { name: 'SoukError', message: /never end/ })
  t.equal(seen.length, 2)
})

t.test('a list that fails half way has handed out what came before', async (t) => {
  const { souk } = await setup(t, [page(['a', 'b'], 'c1'), problem(400, 'request.invalid_cursor')])
  const ids: string[] = []
  const error = await rejection((async () => {
    for await (const product of souk.products.list()) ids.push(product.id)
  })())
  t.strictSame(ids, ['a', 'b'])
  t.ok(isSoukError(error, 'request.invalid_cursor'))
})

t.test('a list that was iterated can be awaited, and is still one request for its first page', async (t) => {
  const { souk, seen } = await setup(t, [page(['a'], null)])
  const list = souk.products.list()
  for await (const product of list) t.equal(product.id, 'a')
  t.strictSame(idsOf((await list).data), ['a'])
  t.equal(seen.length, 1)
})

t.test('records of any number are uploaded as NDJSON while they are made', async (t) => {
  const { souk, seen } = await setup(t, [json({ id: 'job_1' }, 202)])
  let made = 0
  async function* records() {
    for (; made < 5000; made++) yield { handle: `product-${made}`, title: 'Ä "quoted"\nline' }
  }
  await souk.request({ method: 'POST', path: '/v1/imports', body: ndjson(records()) }, { contentType: 'application/x-ndjson' })
  const lines = (seen[0]?.body ?? '').trimEnd().split('\n')
  t.equal(lines.length, 5000)
  t.strictSame(JSON.parse(lines[4999] ?? ''), { handle: 'product-4999', title: 'Ä "quoted"\nline' })
  t.match(seen[0]?.headers, { 'content-type': 'application/x-ndjson', 'transfer-encoding': 'chunked' })
  await souk.request({ method: 'POST', path: '/v1/imports', body: ndjson([]) }, { contentType: 'application/x-ndjson' })
  t.equal(seen[1]?.body, '')
  t.match(await rejection(souk.request({ method: 'POST', path: '/v1/imports', body: ndjson([undefined]) })), { name: 'SoukError', message: /undefined/ })
})

t.test('batches hold so many records and so many bytes, and lose none', async (t) => {
  const all = async (source: AsyncIterable<string>): Promise<string[]> => {
    const batches: string[] = []
    for await (const batch of source) batches.push(batch)
    return batches
  }
  const records = Array.from({ length: 2500 }, (_, number) => ({ number }))
  const batches = await all(ndjsonBatches(records))
  t.strictSame(batches.map((batch) => batch.trimEnd().split('\n').length), [1000, 1000, 500])
  t.strictSame(batches.join('').trimEnd().split('\n').map((text) => JSON.parse(text) as unknown), records)
  t.strictSame(await all(ndjsonBatches(['äää', 'b', 'a long one of its own', 'c', 'd'], { bytes: 13 })), ['"äää"\n"b"\n', '"a long one of its own"\n', '"c"\n"d"\n'], 'bytes of UTF-8, not characters')
  t.strictSame(await all(ndjsonBatches([])), [])
  t.match(await rejection(all(ndjsonBatches([() => 1]))), { name: 'SoukError', message: /function/ })
})

t.test('every kind of raw body arrives byte by byte', async (t) => {
  const { souk, seen } = await setup(t, [json({})])
  const bytes = new TextEncoder().encode('a;ü')
  const bodies = [bytes, bytes.buffer, new Blob([bytes]), new Blob([bytes]).stream(), (async function* () { yield bytes; yield '' })()]
  for (const body of bodies) await souk.request({ method: 'PUT', path: '/v1/files/1', body })
  t.strictSame(seen.map(({ body }) => body), bodies.map(() => 'a;ü'))
  t.strictSame(seen.map(({ headers }) => headers['content-type']), bodies.map(() => 'application/octet-stream'))
  const form = new FormData()
  form.set('file', new Blob([bytes]), 'a.csv')
  await souk.request({ method: 'POST', path: '/v1/media', body: form })
  t.match(seen.at(-1), { headers: { 'content-type': /^multipart\/form-data; boundary=/ }, body: /a;ü/ })
})

t.test('a stream is sent once, whatever happens: it cannot be played again', async (t) => {
  const { souk, seen } = await setup(t, [problem(503, 'server.unavailable')])
  t.match(await rejection(souk.request({ method: 'PUT', path: '/v1/imports', body: ndjson([1]) })), { status: 503 })
  t.equal(seen.length, 1)
  await rejection(souk.request({ method: 'PUT', path: '/v1/imports', body: '1' }))
  t.equal(seen.length, 4, 'a string can')
})

t.test('what the source of an upload throws is what the call throws', async (t) => {
  const { souk } = await setup(t, [json({})])
  const broken = new Error('row 7 is unreadable')
  async function* source() {
    yield 'a'
    throw broken
  }
  t.equal(await rejection(souk.request({ method: 'POST', path: '/v1/imports', body: source() })), broken)
  async function* objects() {
    yield { a: 1 }
  }
  t.match(await rejection(souk.request({ method: 'POST', path: '/v1/imports', body: objects() })), { name: 'SoukError', message: /ndjson/ })
})

t.test('an upload is alive as long as chunks leave: the timeout counts from the last one', async (t) => {
  const { souk, clock } = await setup(t, [json({ id: 'job_1' })])
  const armed: number[][] = []
  let cancelled = 0
  const timer = clock.timer.bind(clock)
  clock.timer = (ms, ring) => {
    const cancel = timer(ms, ring)
    return () => {
      cancelled++
      cancel()
    }
  }
  async function* source() {
    for (let chunk = 0; chunk < 3; chunk++) {
      armed.push(clock.armed)
      yield 'x'
    }
  }
  await souk.request({ method: 'POST', path: '/v1/imports', body: source() }, { timeout: 777 })
  t.strictSame(armed, [[777], [777], [777]])
  t.ok(cancelled >= 4, 'each chunk starts it anew')
  t.strictSame(clock.armed, [])
})

t.test('jobs.wait looks less and less often until the job is done', async (t) => {
  for (const status of ['completed', 'completed_with_errors', 'failed', 'cancelled']) {
    const { souk, seen, clock } = await setup(t, [json({ id: 'job_1', status: 'queued' }), json({ id: 'job_1', status: 'running' }), problem(503, 'server.unavailable', { 'retry-after': '1' }), json({ id: 'job_1', status })])
    const progress: string[] = []
    const job = await souk.jobs.wait('job_1', { onProgress: (each) => progress.push(each.status) })
    t.equal(job.status, status)
    t.strictSame(progress, ['queued', 'running', status])
    t.strictSame(clock.slept, [250, 375, 1000], 'a failed look is a retry like any other')
    t.equal(seen[0]?.url, '/v1/jobs/job_1')
  }
})

t.test('jobs.wait gives up after its timeout, when it is aborted, and on what is no job', async (t) => {
  const { souk, clock } = await setup(t, [json({ id: 'job_1', status: 'running' })])
  const error = await rejection(souk.jobs.wait('job_1', { timeout: 60_000 }))
  t.ok(error instanceof TimeoutError)
  t.match(error, { message: /still running/ })
  t.ok(clock.slept.every((ms) => ms <= 5000) && clock.slept.includes(5000))
  t.ok(clock.slept.reduce((sum, ms) => sum + ms, 0) <= 60_000)
  const controller = new AbortController()
  t.match(await rejection(souk.jobs.wait('job_1', { signal: controller.signal, onProgress: () => controller.abort() })), { name: 'AbortedError' })
  t.match(await rejection(souk.jobs.wait('')), { name: 'SoukError' })
  const other = await setup(t, [json({ id: 'prod_1' })])
  t.match(await rejection(other.souk.jobs.wait('prod_1')), { name: 'SoukError', message: /status/ })
})
