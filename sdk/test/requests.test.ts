/** What goes over the wire for a call, and what comes back to the caller. */
import t from 'tap'
import { createSouk, isSoukError, InvalidResponseError, API_VERSION, SDK_VERSION } from '../src/index.js'
import { callOperation, operations } from '../src/operations.js'
import { clientHeader } from '../src/platform.js'
import { empty, json, problem, rejection, setup, text } from './peer.js'

t.test('flat parameters are spread over path, query and body', async (t) => {
  const { souk, seen } = await setup(t, [json({ id: 'prod_1' })])
  await souk.products.update({ product_id: 'prod_1', title: 'Hat', vendor: null, tags: [] })
  t.match(seen[0], { method: 'PATCH', url: '/v1/products/prod_1', headers: { 'content-type': 'application/json' } })
  t.strictSame(JSON.parse(seen[0]?.body ?? ''), { title: 'Hat', vendor: null, tags: [] }, 'null clears and is sent; the path parameter is not in the body')
  await souk.products.upsert({ handle: 'a/b ?ü', body: { handle: 'new', title: undefined } })
  t.match(seen[1], { method: 'PUT', url: '/v1/products/by-handle/a%2Fb%20%3F%C3%BC', body: '{"handle":"new"}' }, 'on a clash the body is its own parameter')
  await souk.products.list({ vendor: 'A & B', limit: 10, status: undefined }).asResponse()
  t.equal(seen[2]?.url, '/v1/products?vendor=A%20%26%20B&limit=10')
  t.equal(seen[2]?.headers['content-type'], undefined, 'a read has no content type')
})

t.test('parameters are taken when the call is made, whatever the caller does to them afterwards', async (t) => {
  const { souk, seen } = await setup(t, [json({ id: 'prod_1' })])
  const params = { product_id: 'prod_1', title: 'first' }
  const first = souk.products.update(params)
  params.title = 'second'
  await first
  t.equal(seen[0]?.body, '{"title":"first"}')
})

t.test('a call is sent whether or not it is awaited', async (t) => {
  const arrived = deferred()
  const { souk } = await setup(t, [(response) => {
    response.writeHead(204).end()
    arrived.resolve(undefined)
  }])
  void souk.products.delete({ product_id: 'prod_1' })
  await arrived.promise
})

t.test('a path parameter that would change the address is refused before anything is sent', async (t) => {
  const { souk, seen } = await setup(t, [json({})])
  for (const bad of ['', '.', '..', undefined, null, {}, ['a']]) {
    const error = await rejection(souk.products.get({ product_id: bad as string }))
    t.ok(isSoukError(error), `${JSON.stringify(bad)}: ${(error as Error).message}`)
    t.match((error as Error).message, 'product_id')
  }
  t.match(await rejection(souk.products.get('prod_1' as never)), { name: 'SoukError', message: 'products.get() takes its parameters as one object, not a string' })
  t.equal(seen.length, 0)
})

t.test('every request carries the credential, the store, the API version and who is asking', async (t) => {
  const { souk, seen } = await setup(t, [json({ id: 'prod_1' })], { store: 'store_a', appInfo: { name: 'till', version: '3', url: 'https://till.example' } })
  await souk.products.get({ product_id: 'prod_1' })
  t.match(seen[0]?.headers, {
    authorization: 'Bearer souk_sk_test',
    'souk-store': 'store_a',
    'souk-version': API_VERSION,
    'user-agent': `souk-sdk-js/${SDK_VERSION} node/${process.versions.node.split('.')[0]} till/3 (https://till.example)`,
    accept: 'application/json',
  })
  await souk.products.get({ product_id: 'prod_1' }, { store: 'store_b', version: '2030-01-01', headers: { 'x-trace': '7', 'user-agent': null } })
  t.match(seen[1]?.headers, { 'souk-store': 'store_b', 'souk-version': '2030-01-01', 'x-trace': '7' })
  t.not(seen[1]?.headers['user-agent']?.startsWith('souk'), true, 'null removes a header')
  await souk.products.get({ product_id: 'prod_1' }, { store: null })
  t.equal(seen[2]?.headers['souk-store'], undefined)
  await souk.withOptions({ store: 'store_c', apiKey: undefined }).products.get({ product_id: 'prod_1' })
  t.equal(seen[3]?.headers['souk-store'], 'store_c', 'withOptions makes another client')
  t.equal(seen[3]?.headers.authorization, undefined)
  await souk.products.get({ product_id: 'prod_1' })
  t.equal(seen[4]?.headers['souk-store'], 'store_a', 'and leaves this one alone')
})

t.test('a key may come from a function, which is asked for every attempt', async (t) => {
  const keys = ['souk_sk_old', 'souk_sk_new']
  const { souk, seen } = await setup(t, [problem(503, 'server.unavailable'), json({ id: 'prod_1' })], { apiKey: async () => keys.shift() })
  await souk.products.get({ product_id: 'prod_1' })
  t.strictSame(seen.map((request) => request.headers.authorization), ['Bearer souk_sk_old', 'Bearer souk_sk_new'])
  const vault = new Error('the vault is closed')
  const broken = souk.withOptions({ apiKey: () => Promise.reject(vault) })
  t.equal(await rejection(broken.products.get({ product_id: 'prod_1' })), vault, 'its failure is the failure of the call')
})

t.test('browsers keep User-Agent, so the client names itself in a header of its own there', async (t) => {
  t.strictSame(clientHeader(undefined, { document: {} }), ['souk-client', `souk-sdk-js/${SDK_VERSION} browser`])
  t.strictSame(clientHeader(undefined, { Deno: { version: { deno: '2.1.0' } }, process: { versions: { node: '22' } } }), ['user-agent', `souk-sdk-js/${SDK_VERSION} deno/2`])
  t.strictSame(clientHeader(undefined, { Bun: { version: '1.2' }, process: { versions: { node: '22' } } }), ['user-agent', `souk-sdk-js/${SDK_VERSION} bun/1`])
  t.strictSame(clientHeader(undefined, { navigator: { userAgent: 'Cloudflare-Workers' } }), ['user-agent', `souk-sdk-js/${SDK_VERSION} workerd`])
  t.strictSame(clientHeader(undefined, { EdgeRuntime: 'edge-runtime' }), ['user-agent', `souk-sdk-js/${SDK_VERSION} edge`])
})

t.test('settings that cannot work are refused when the client is made', async (t) => {
  for (const [options, message] of [
    [{ apiKey: 'souk_sk_x\n' }, /line break/],
    [{ apiKey: 7 as unknown as string }, /apiKey must be a string/],
    [{ baseUrl: 'localhost:3000' }, /http/],
    [{ baseUrl: '/v1' }, /not an absolute URL/],
    [{ baseUrl: 'https://user:secret@souk.example' }, /no credentials/],
    [{ timeout: -1 }, /timeout/],
    [{ maxRetries: Number.NaN }, /maxRetries/],
    [{ appInfo: { name: 'a\r\nb' } }, /appInfo/],
  ] as const) t.throws(() => createSouk(options), { name: 'SoukError', message })
  const error = t.throws(() => createSouk({ apiKey: 'souk_sk_verysecret\n' }))
  t.notMatch(String(error), 'verysecret')
  t.notMatch((await import('node:util')).inspect(createSouk({ apiKey: 'souk_sk_verysecret' }), { depth: 9, showHidden: true }), 'verysecret', 'a printed client does not show its key')
})

t.test('options that no header can carry are told as such', async (t) => {
  const { souk, seen } = await setup(t, [json({})])
  for (const options of [{ headers: { 'bad name': 'x' } }, { headers: { 'x-a': 'line\nbreak' } }, { idempotencyKey: 'ключ' }, { idempotencyKey: '' }, { timeout: -5 }]) {
    t.match(await rejection(souk.products.update({ product_id: 'prod_1' }, options)), { name: 'SoukError' })
  }
  t.equal(seen.length, 0)
})

t.test('a base URL may have a path', async (t) => {
  const { souk, seen, url } = await setup(t, [json({ id: 'prod_1' })])
  await souk.withOptions({ baseUrl: `${url}/shop/api/` }).products.get({ product_id: 'prod_1' })
  t.equal(seen[0]?.url, '/shop/api/v1/products/prod_1')
})

t.test('withResponse gives the result with its request id, ETag and headers; asResponse gives it unread', async (t) => {
  const { souk, seen } = await setup(t, [json({ id: 'prod_1' }, 200, { etag: '"7"', 'idempotency-replayed': 'true', 'request-id': 'req_9' })])
  const { data, response, requestId, etag, replayed } = await souk.products.get({ product_id: 'prod_1' }).withResponse()
  t.match({ data, status: response.status, requestId, etag, replayed }, { data: { id: 'prod_1' }, status: 200, requestId: 'req_9', etag: '"7"', replayed: true })
  const raw = await souk.products.get({ product_id: 'prod_1' }).asResponse()
  t.equal(raw.bodyUsed, false)
  t.strictSame(await raw.json(), { id: 'prod_1' })
  t.equal(seen.length, 2, 'each of them is one request')
  const both = souk.products.get({ product_id: 'prod_1' })
  t.strictSame([await both, (await both.withResponse()).etag, await both], [{ id: 'prod_1' }, '"7"', { id: 'prod_1' }])
  t.equal(seen.length, 3, 'however often a result is looked at')
  t.match(await rejection(both.asResponse()), { name: 'SoukError', message: /too late/ })
  const taken = souk.products.get({ product_id: 'prod_1' })
  await taken.asResponse()
  t.match(await rejection(taken), { name: 'SoukError', message: /asResponse/ })
  const awaited = souk.products.get({ product_id: 'prod_1' })
  const id = awaited.then((product) => product.id)
  t.match(await rejection(awaited.asResponse()), { message: /too late/ })
  t.equal(await id, 'prod_1')
})

t.test('a call is a promise like any other', async (t) => {
  const { souk } = await setup(t, [json({ id: 'prod_1' }), problem(404, 'catalog.product_not_found')])
  const call = souk.products.get({ product_id: 'prod_1' })
  t.ok(call instanceof Promise)
  t.match(await Promise.all([call, call]), [{ id: 'prod_1' }, { id: 'prod_1' }])
  let finished = false
  const failed = souk.products.get({ product_id: 'prod_1' }).catch((error: unknown) => error).finally(() => { finished = true })
  t.match(await failed, { name: 'NotFoundError' })
  t.ok(finished)
})

t.test('ifNoneMatch turns an unchanged resource into null, ifMatch guards a change', async (t) => {
  const { souk, seen } = await setup(t, [empty(304, { etag: '"7"' }), json({ id: 'prod_1' }, 200, { etag: '"8"' }), problem(412, 'request.precondition_failed'), empty(304)])
  t.equal(await souk.products.get({ product_id: 'prod_1' }, { ifNoneMatch: '"7"' }), null)
  t.equal(seen[0]?.headers['if-none-match'], '"7"')
  t.match(await souk.products.get({ product_id: 'prod_1' }, { ifNoneMatch: '"7"' }), { id: 'prod_1' })
  t.match(await rejection(souk.products.update({ product_id: 'prod_1', title: 'x' }, { ifMatch: '"7"' })), { name: 'PreconditionFailedError', status: 412 })
  t.equal(seen[2]?.headers['if-match'], '"7"')
  t.match(await rejection(souk.products.get({ product_id: 'prod_1' })), { name: 'InvalidResponseError' }, 'a 304 that nobody asked for is no result')
})

t.test('answers that are not what was promised are typed errors that say what came instead', async (t) => {
  const replies = [
    text('<html><body>Sign in to the hotel network</body></html>', 200, 'text/html'),
    empty(200),
    text('{"id":"prod_1","title":"Canv', 200, 'application/json'),
    text('[1]', 200, 'application/json'),
    text('"ok"', 200, 'application/json'),
  ]
  const { souk, seen } = await setup(t, replies)
  const expected = [/text\/html.*Sign in to the hotel/, /empty/, /application\/json, 28 characters.*Canv/, /JSON object/, /JSON object/]
  for (const message of expected) {
    const error = await rejection(souk.products.get({ product_id: 'prod_1' }))
    t.ok(error instanceof InvalidResponseError)
    t.match(error, { name: 'InvalidResponseError', status: 200, operation: 'products.get', message })
  }
  t.equal(seen.length, replies.length, 'none of them is tried again: it would come again')
  const page = await setup(t, [json({ items: [] })])
  t.match(await rejection(page.souk.products.list()), { name: 'InvalidResponseError', message: /a page/ })
})

t.test('a redirected read is followed; a redirected write is an error, because it would arrive as a read', async (t) => {
  const target = await setup(t, [json({ id: 'prod_1' })])
  const { souk, seen } = await setup(t, [empty(302, { location: `${target.url}/v1/products/prod_1` })])
  t.match(await souk.products.get({ product_id: 'prod_1' }), { id: 'prod_1' })
  t.equal(target.seen[0]?.headers.authorization, undefined, 'the key does not follow to another origin')
  t.match(await rejection(souk.products.create({ title: 'Hat' })), { name: 'InvalidResponseError', status: 302, message: /baseUrl/ })
  t.equal(target.seen.length, 1)
  t.equal(seen.length, 2)
})

t.test('souk.request reaches what no method covers', async (t) => {
  const { souk, seen, url } = await setup(t, [json([1]), text('sku\n1', 200, 'text/csv'), empty(204), json({ ok: true })])
  t.strictSame(await souk.request({ method: 'get', path: '/v1/products?a=1', query: { tag: ['x', 'y'], none: undefined } }), [1])
  t.equal(seen[0]?.url, '/v1/products?a=1&tag=x&tag=y')
  t.equal(await souk.request({ method: 'GET', path: `${url}/v1/exports/1?page=2` }), 'sku\n1')
  t.equal(await souk.request({ method: 'DELETE', path: '/v1/products/prod_1' }), undefined)
  await souk.request({ method: 'POST', path: '/v1/new-things', body: { a: [null] } }, { headers: { 'x-a': '1' } })
  t.match(seen[3], { method: 'POST', body: '{"a":[null]}', headers: { 'content-type': 'application/json', 'idempotency-key': /^[0-9a-f-]{36}$/, 'x-a': '1' } })
  await souk.request({ method: 'PUT', path: '/v1/file', body: 'sku,price' }, { contentType: 'text/csv' })
  t.match(seen[4], { body: 'sku,price', headers: { 'content-type': 'text/csv' } })
  t.match(await rejection(souk.request({ method: 'GET', path: 'https://elsewhere.example/v1' })), { name: 'SoukError', message: /credential/ })
  t.match(await rejection(souk.request({ method: 'GET', path: 'v1/products' })), { name: 'SoukError', message: /slash/ })
  t.match(await rejection(souk.request({ method: 'G T', path: '/' })), { name: 'SoukError', message: /method/ })
  t.match(await rejection(souk.request({ method: 'POST', path: '/', body: { n: 1n } })), { name: 'SoukError', message: /JSON/ })
  t.equal(seen.length, 5)
})

t.test('a path cannot take the credential to another host', async (t) => {
  const { souk, seen, url } = await setup(t, [json({})])
  for (const path of ['//elsewhere.example/v1', '/\\elsewhere.example', '/@elsewhere.example']) await souk.request({ method: 'GET', path })
  t.equal(seen.length, 3, 'what looks like a host stays a path here')
  for (const path of [`${url.replace(/:\d+$/, '')}.elsewhere.example/`, `${url}@elsewhere.example/`, `${url.replace('http:', 'https:')}/`]) {
    t.match(await rejection(souk.request({ method: 'GET', path })), { name: 'SoukError', message: /credential/ })
  }
  t.match(await rejection(souk.request({ method: 'GET', path: `${url}.elsewhere` })), { name: 'SoukError', message: /not an address/ })
})

t.test('every operation of the contract is a method, and sends its own example where the contract says', async (t) => {
  const { souk, seen } = await setup(t, [json({})])
  for (const { id, method, path, parameters, body, anonymous, access, idempotency } of operations) {
    const params: Record<string, unknown> = {}
    const wanted = parameters.filter((parameter) => parameter.required || parameter.example !== undefined)
    for (const { property, example, schema } of wanted) params[property] = example ?? schema.enum?.[0] ?? 'x'
    if (body?.placement === 'merged') Object.assign(params, body.example)
    else if (body) params['body'] = body.example ?? 'x'
    await callOperation(souk, id, params).asResponse()
    const request = seen.at(-1)
    const url = new URL(request?.url ?? '', 'http://peer')
    t.equal(request?.method, method, id)
    t.equal(url.pathname, path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(String(params[name]))), id)
    for (const { name, property } of wanted.filter((parameter) => parameter.in === 'query')) t.equal(url.searchParams.get(name), String(params[property]), `${id} ${name}`)
    if (body && body.placement !== 'raw') t.strictSame(JSON.parse(request?.body || '{}'), body.example ?? {}, id)
    t.equal(request?.headers['idempotency-key'] !== undefined, idempotency !== 'none', id)
    if (!anonymous && access !== 'public') t.ok(request?.headers.authorization, id)
  }
  t.equal(operations.find(({ id }) => id === 'jobs.get')?.path, '/v1/jobs/{job_id}', 'where jobs.wait looks')
})

function deferred(): { promise: Promise<unknown>; resolve: (value: unknown) => void } {
  let resolve: (value: unknown) => void = () => undefined
  const promise = new Promise<unknown>((done) => { resolve = done })
  return { promise, resolve }
}
