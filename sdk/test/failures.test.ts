/** What happens when calls fail: which are tried again, when, and what the caller gets to see. */
import { createServer } from 'node:net'
import type { AddressInfo } from 'node:net'
import t from 'tap'
import {
  AbortedError, APIError, BadRequestError, ConnectionError, isSoukError, NotFoundError, RateLimitError, ServerError, SoukError, TimeoutError, ValidationError,
  type RequestEvent, type ResponseEvent, type RetryEvent,
} from '../src/index.js'
import { systemClock } from '../src/clock.js'
import { cutOff, drop, empty, hang, json, problem, rejection, setup, testClock, text, type Reply } from './peer.js'

const ID = { product_id: 'prod_1' }
const PRODUCT = json({ id: 'prod_1' })

t.test('what may pass is tried again: 408, 409 in flight, 429, 5xx, a dropped connection, a cut-off body', async (t) => {
  const failures: Record<string, Reply> = {
    408: problem(408, 'request.timeout'),
    '409 in flight': problem(409, 'idempotency.in_flight'),
    429: problem(429, 'rate_limit.exceeded'),
    500: problem(500, 'server.internal'),
    '502 from a proxy': text('<h1>Bad Gateway</h1>', 502, 'text/html'),
    503: problem(503, 'server.unavailable'),
    drop,
    'cut off': cutOff,
  }
  for (const [name, failure] of Object.entries(failures)) {
    const { souk, seen } = await setup(t, [failure, PRODUCT])
    t.match(await souk.products.get(ID), { id: 'prod_1' }, name)
    t.equal(seen.length, 2, name)
  }
})

t.test('what would fail again is not tried again: other 4xx, another conflict', async (t) => {
  for (const [status, code] of [[400, 'request.validation_failed'], [401, 'auth.unauthenticated'], [403, 'auth.permission_denied'], [404, 'catalog.product_not_found'], [409, 'catalog.handle_taken'], [410, 'x.gone'], [412, 'request.precondition_failed'], [422, 'idempotency.key_reused']] as const) {
    const { souk, seen } = await setup(t, [problem(status, code), PRODUCT])
    t.match(await rejection(souk.products.get(ID)), { status, code })
    t.equal(seen.length, 1, `${status} ${code}`)
  }
})

t.test('the delay doubles from half a second to eight, less up to a quarter by chance, and maxRetries bounds it', async (t) => {
  const { souk, seen, clock } = await setup(t, [problem(503, 'server.unavailable')])
  t.match(await rejection(souk.products.get(ID)), { status: 503 })
  t.strictSame(clock.slept, [500, 1000], 'two retries by default')
  clock.slept = []
  clock.chance = 1
  await rejection(souk.products.get(ID, { maxRetries: 6 }))
  t.strictSame(clock.slept, [375, 750, 1500, 3000, 6000, 6000])
  clock.slept = []
  await rejection(souk.products.get(ID, { maxRetries: 0 }))
  t.strictSame(clock.slept, [])
  t.equal(seen.length, 3 + 7 + 1)
})

t.test('the server says how long to wait: retry-after-ms, seconds, or a date', async (t) => {
  const at = (ms: number) => new Date(testClock().time + ms).toUTCString()
  for (const [headers, waits] of [
    [{ 'retry-after': '7' }, 7000],
    [{ 'retry-after': '0' }, 0],
    [{ 'retry-after': '1.5' }, 1500],
    [{ 'retry-after-ms': '250', 'retry-after': '9' }, 250],
    [{ 'retry-after': at(12_000) }, 12_000],
    [{ 'retry-after': at(-60_000) }, 0],
    [{ 'retry-after': 'soon' }, 500],
    [{ 'retry-after': '-3' }, 500],
    [{ 'retry-after-ms': 'NaN' }, 500],
  ] as const) {
    const { souk, clock } = await setup(t, [problem(429, 'rate_limit.exceeded', headers), PRODUCT])
    await souk.products.get(ID)
    t.strictSame(clock.slept, [waits], JSON.stringify(headers))
  }
})

t.test('a server that asks for more than a minute is not kept waiting for: the error says when', async (t) => {
  const { souk, seen, clock } = await setup(t, [problem(429, 'rate_limit.exceeded', { 'retry-after': '61' })])
  const error = await rejection(souk.products.get(ID))
  t.ok(error instanceof RateLimitError)
  t.match(error, { retryAfter: 61, code: 'rate_limit.exceeded' })
  t.strictSame([seen.length, clock.slept], [1, []])
})

t.test('x-should-retry overrules the status, both ways', async (t) => {
  const no = await setup(t, [problem(503, 'server.unavailable', { 'x-should-retry': 'false' })])
  await rejection(no.souk.products.get(ID))
  t.equal(no.seen.length, 1)
  const yes = await setup(t, [problem(409, 'catalog.handle_taken', { 'x-should-retry': 'true' }), PRODUCT])
  await yes.souk.products.get(ID)
  t.equal(yes.seen.length, 2)
})

t.test('one call has one idempotency key, the same for all its attempts, another for the next call', async (t) => {
  const { souk, seen } = await setup(t, [drop, problem(409, 'idempotency.in_flight'), json({ id: 'prod_1' }, 201)])
  await souk.products.create({ title: 'Hat' })
  await souk.products.create({ title: 'Hat' })
  const keys = seen.map((request) => request.headers['idempotency-key'])
  t.match(keys[0], /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
  t.strictSame([keys[1], keys[2]], [keys[0], keys[0]])
  t.not(keys[3], keys[0])
  await souk.products.update({ ...ID, title: 'Cap' }, { idempotencyKey: 'order-4711' })
  t.equal(seen[4]?.headers['idempotency-key'], 'order-4711')
  await souk.products.get(ID)
  t.equal(seen[5]?.headers['idempotency-key'], undefined, 'a read has none')
  await souk.products.create({ title: 'Hat' }, { maxRetries: 0 })
  t.ok(seen[6]?.headers['idempotency-key'], 'a call that is tried once has one too: the caller may repeat it')
})

t.test('a change that cannot be recognised as a repetition is sent once', async (t) => {
  for (const method of ['POST', 'PATCH']) {
    const { souk, seen } = await setup(t, [drop])
    t.match(await rejection(souk.request({ method, path: '/v1/x', body: {} }, { headers: { 'idempotency-key': null } })), { name: 'ConnectionError' })
    t.equal(seen.length, 1, `${method} without a key`)
    await rejection(souk.request({ method, path: '/v1/x', body: {} }))
    t.equal(seen.length, 4, `${method} with one`)
    const forced = await setup(t, [problem(503, 'server.unavailable', { 'x-should-retry': 'true' })])
    await rejection(forced.souk.request({ method, path: '/v1/x' }, { headers: { 'idempotency-key': null } }))
    t.equal(forced.seen.length, 1, 'not even when the server asks for it')
  }
})

t.test('an attempt that takes longer than the timeout is given up and tried again', async (t) => {
  const clock = testClock()
  const late: Reply = (response) => {
    // Headers in time and the body late: the timeout covers both.
    response.writeHead(200, { 'content-type': 'application/json' }).write('{', () => undefined)
    setImmediate(() => clockOf.ring())
  }
  const { souk, seen, clock: clockOf } = await setup(t, [hang(() => clockOf.ring()), late, PRODUCT])
  t.match(await souk.products.get(ID, { timeout: 1234 }), { id: 'prod_1' })
  t.equal(seen.length, 3)
  const slow = await setup(t, [hang(() => {
    t.strictSame(slow.clock.armed, [30_000], 'half a minute by default')
    slow.clock.ring()
  })], { maxRetries: 0 })
  const error = await rejection(slow.souk.products.get(ID))
  t.ok(error instanceof TimeoutError && error instanceof ConnectionError)
  t.strictSame(slow.clock.armed, [], 'no timer is left behind')
  t.strictSame(clock.armed, [])
  // The contract gives a batch of an import a minute.
  const long = await setup(t, [(response, request, seen) => {
    armed.push(...long.clock.armed)
    PRODUCT(response, request, seen)
  }])
  const armed: number[] = []
  const batch = { job_id: 'job_1', sequence: 1, body: '{}\n' }
  await long.souk.imports.append(batch)
  await long.souk.imports.append(batch, { timeout: 100 })
  await long.souk.withOptions({ timeout: 200 }).imports.append(batch)
  t.strictSame(armed, [65_000, 100, 200], 'an operation that may take longer gets longer, unless the caller says otherwise')
  const patient = await setup(t, [(response, request, seen) => {
    t.strictSame(patient.clock.armed, [], 'a timeout of 0 is none')
    PRODUCT(response, request, seen)
  }], { timeout: 0 })
  await patient.souk.products.get(ID)
})

t.test('an aborted call ends at once: before it starts, while it waits for an answer, while it waits to retry', async (t) => {
  const reason = new Error('the shopper left')
  let asked = 0
  const early = await setup(t, [PRODUCT], { hooks: { onRequest: () => void asked++ } })
  const before = await rejection(early.souk.products.get(ID, { signal: AbortSignal.abort(reason) }))
  t.ok(before instanceof AbortedError)
  t.match(before, { cause: reason })
  t.strictSame([early.seen.length, asked], [0, 0])

  const controller = new AbortController()
  const during = await setup(t, [hang(() => controller.abort(reason))])
  t.match(await rejection(during.souk.products.get(ID, { signal: controller.signal })), { name: 'AbortedError', cause: reason })
  t.equal(during.seen.length, 1, 'and is not tried again')

  const other = new AbortController()
  const waiting = await setup(t, [problem(503, 'server.unavailable')], { hooks: { onRetry: () => other.abort(reason) } })
  t.match(await rejection(waiting.souk.products.get(ID, { signal: other.signal })), { name: 'AbortedError', message: 'aborted while waiting' })
  t.equal(waiting.seen.length, 1)
})

t.test('the real clock waits, is woken by an abort, and leaves nothing running', async (t) => {
  await systemClock.sleep(0, undefined)
  const controller = new AbortController()
  const sleeping = systemClock.sleep(2 ** 40, controller.signal)
  controller.abort('enough')
  t.match(await rejection(sleeping), { name: 'AbortedError', cause: 'enough' })
  t.match(await rejection(systemClock.sleep(1, AbortSignal.abort())), { name: 'AbortedError' })
  t.ok(systemClock.random() < 1 && systemClock.now() > 0)
})

t.test('each status has its class, with everything the problem document says', async (t) => {
  const classes: [number, string, string][] = [
    [400, 'request.invalid_json', 'BadRequestError'], [400, 'request.validation_failed', 'ValidationError'], [401, 'auth.unauthenticated', 'AuthenticationError'],
    [403, 'auth.permission_denied', 'PermissionDeniedError'], [404, 'catalog.product_not_found', 'NotFoundError'], [405, 'request.method_not_allowed', 'APIError'],
    [409, 'catalog.handle_taken', 'ConflictError'], [412, 'request.precondition_failed', 'PreconditionFailedError'], [422, 'catalog.product_invalid', 'ValidationError'],
    [429, 'rate_limit.exceeded', 'RateLimitError'], [500, 'server.internal', 'ServerError'], [503, 'server.unavailable', 'ServerError'],
  ]
  for (const [status, code, name] of classes) {
    const { souk } = await setup(t, [problem(status, code)], { maxRetries: 0 })
    const error = await rejection(souk.products.get(ID))
    t.ok(error instanceof APIError && error instanceof SoukError && error instanceof Error)
    t.match(error, { name, status, code, title: `Title of ${code}`, detail: `Detail of ${code}`, type: `https://souk.example.com/problems/${code}`, requestId: 'req_of_problem', operation: 'products.get', errors: [] })
    t.match(String(error), `${name}: ${status} ${code}: Detail of ${code} (req_of_problem)`)
  }
  const fields = [{ pointer: '/title', code: 'minLength', detail: 'must not be empty' }]
  const { souk } = await setup(t, [problem(400, 'request.validation_failed', { 'retry-after': '3' }, { errors: fields, detail: undefined, current_version: 7 })])
  const error = await rejection(souk.products.get(ID))
  t.ok(error instanceof ValidationError && error instanceof BadRequestError)
  t.match(error, { errors: fields, message: /\/title must not be empty/, retryAfter: 3, problem: { current_version: 7 } })
  t.equal((error as APIError).headers.get('retry-after'), '3')
})

t.test('an error that is no problem document keeps its status and shows what came', async (t) => {
  const replies: [Reply, RegExp][] = [
    [text('<html><h1>502 Bad Gateway</h1></html>', 502, 'text/html'), /^502: the answer \(text\/html.*Bad Gateway/],
    [text('{"code":"server.int', 500, 'application/problem+json'), /^500: the answer \(application\/problem\+json.*server\.int/],
    [empty(503), /^503: the answer is empty/],
    [text('{"message":"no"}', 500, 'application/json'), /^500: .*message/],
    [text('null', 500, 'application/json'), /^500: .*null/],
  ]
  for (const [reply, message] of replies) {
    const { souk } = await setup(t, [reply], { maxRetries: 0 })
    const error = await rejection(souk.products.get(ID))
    t.ok(error instanceof ServerError)
    t.match(error, { message, code: undefined, problem: undefined })
  }
  const gone = await setup(t, [text('nothing here', 404, 'text/plain', { 'request-id': 'req_header' })])
  const error = await rejection(gone.souk.products.get(ID))
  t.ok(error instanceof NotFoundError)
  t.match(error, { requestId: 'req_header', message: /nothing here.*req_header/ })
})

t.test('a platform that cannot be reached is a ConnectionError that names the address and the reason', async (t) => {
  const server = createServer().listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  const { port } = server.address() as AddressInfo
  await new Promise((resolve) => server.close(resolve))
  const { souk, clock } = await setup(t, [PRODUCT], { baseUrl: `http://127.0.0.1:${port}` })
  const error = await rejection(souk.products.get(ID))
  t.ok(error instanceof ConnectionError)
  t.match(error, { name: 'ConnectionError', message: `GET http://127.0.0.1:${port} failed: ECONNREFUSED`, cause: { name: 'TypeError' } })
  t.strictSame(clock.slept, [500, 1000], 'after its retries')
})

t.test('isSoukError knows our errors and their codes, also those of another copy of the package', async (t) => {
  const { souk } = await setup(t, [problem(404, 'catalog.product_not_found')])
  const error = await rejection(souk.products.get(ID))
  t.ok(isSoukError(error))
  t.ok(isSoukError(error, 'catalog.product_not_found'))
  t.notOk(isSoukError(error, 'rate_limit.exceeded'))
  for (const other of [new Error('x'), null, undefined, 'text', { code: 'catalog.product_not_found' }]) t.notOk(isSoukError(other))
  class Foreign extends Error {
    readonly code = 'catalog.product_not_found'
    get [Symbol.for('@souk/sdk/error')](): boolean {
      return true
    }
  }
  t.ok(isSoukError(new Foreign(), 'catalog.product_not_found'))
})

t.test('hooks see every attempt, may add headers, and end the call when they throw', async (t) => {
  const events: (RequestEvent | ResponseEvent | RetryEvent)[] = []
  const { souk, seen, clock } = await setup(t, [problem(503, 'server.unavailable', { 'request-id': 'req_5' }), PRODUCT], {
    hooks: {
      onRequest: async (event) => {
        events.push(event)
        await Promise.resolve()
        event.headers.set('traceparent', `00-${event.attempt}`)
      },
      onResponse: (event) => {
        events.push(event)
        clock.time += 5
      },
      onRetry: (event) => void events.push(event),
    },
  })
  await souk.products.get(ID)
  t.match(events, [
    { operation: 'products.get', method: 'GET', url: /\/v1\/products\/prod_1$/, attempt: 1 },
    { operation: 'products.get', attempt: 1, status: 503, requestId: 'req_5', durationMs: 0 },
    { operation: 'products.get', attempt: 1, delayMs: 500, error: { status: 503 } },
    { attempt: 2 },
    { attempt: 2, status: 200 },
  ])
  t.strictSame(seen.map(({ headers }) => headers['traceparent']), ['00-1', '00-2'])
  const bug = new Error('bug in the hook')
  for (const name of ['onRequest', 'onResponse', 'onRetry'] as const) {
    const broken = await setup(t, [problem(503, 'server.unavailable')], { hooks: { [name]: () => { throw bug } } })
    t.equal(await rejection(broken.souk.products.get(ID)), bug, name)
  }
})

t.test('the logger is told of every attempt, and never a credential', async (t) => {
  const lines: unknown[] = []
  const log = (message: string, fields: unknown) => void lines.push([message, fields])
  const { souk } = await setup(t, [problem(503, 'server.unavailable', { 'set-cookie': 'session=geheim1' }), PRODUCT], { apiKey: 'souk_sk_geheim2', logger: { debug: log, warn: log } })
  await souk.request({ method: 'POST', path: '/v1/x?access_token=geheim3&q=hat', body: { password: 'geheim4' } }, { idempotencyKey: 'geheim5', headers: { cookie: 'a=geheim6', 'x-note': 'whsec_geheim7 souk_pk_geheim8' } })
  t.strictSame(lines.map((line) => (line as string[])[0]), ['souk: request', 'souk: response', 'souk: trying again', 'souk: request', 'souk: response'])
  const shown = JSON.stringify(lines)
  t.notMatch(shown, 'geheim')
  t.match(shown, 'q=hat')
  t.match(shown, 'souk_pk_[redacted]')
})
