// A process that is told to stop: nobody who is being served notices, and whoever sends requests does.
import { once } from 'node:events'
import { Agent } from 'node:http'
import { connect } from 'node:net'
import t from 'tap'
import { harness, until } from './harness.js'

const h = await harness(t)
/** Longer than the requests of the test take; what is left of it is waited for. */
const DRAIN_MS = 3_000

t.test('a process that was told to stop is not ready, serves on with the last answer of each connection, and finishes what is in flight', async (t) => {
  const other = await h.another({ SOUK_DRAIN_MS: String(DRAIN_MS) })
  const store = await h.createStore()
  const agent = new Agent({ keepAlive: true, maxSockets: 1 })
  t.teardown(() => agent.destroy())
  const key = { Authorization: `Bearer ${store.publishable_key}` }
  const read = () => h.raw('GET', '/v1/storefront/store', { base: other.url, headers: key, agent })
  t.match((await read()).headers, { connection: 'keep-alive' })

  // A request whose body is not whole yet when the process is told.
  const { port, hostname } = new URL(other.url)
  const socket = connect(Number(port), hostname)
  let answer = ''
  socket.setEncoding('utf8').on('data', (chunk: string) => (answer += chunk))
  const body = '{"note":"drain"}'
  socket.write(`POST /v1/storefront/carts HTTP/1.1\r\nHost: ${hostname}\r\nAuthorization: ${key.Authorization}\r\nContent-Type: application/json\r\nContent-Length: ${body.length}\r\nIdempotency-Key: drain-1\r\n\r\n${body.slice(0, 5)}`)
  t.equal((await read()).status, 200, 'another connection is answered, so the one before it has arrived')

  const since = performance.now()
  const stopped = other.stop()
  t.equal(other.stop(), stopped, 'told twice, it stops once')
  const ready = await h.raw('GET', '/readyz', { base: other.url })
  t.equal(ready.status, 503)
  t.match(ready.json(), { code: 'server.unavailable', errors: [{ pointer: '/checks/draining', detail: /shutting down/ }] })
  for (const from of ['memory', 'the chain']) {
    const reply = await h.raw('GET', '/v1/storefront/store', { base: other.url, headers: { ...key, ...(from === 'memory' ? {} : { 'If-Modified-Since': 'Sun, 22 Nov 2026 00:00:00 GMT' }) }, agent })
    t.match([reply.status, reply.headers.connection], [200, 'close'], `from ${from}`)
  }
  await until('that no connection is taken', () => h.raw('GET', '/livez', { base: other.url }).then(() => false as const, (error: NodeJS.ErrnoException) => error.code === 'ECONNREFUSED'))
  t.ok(performance.now() - since >= DRAIN_MS, 'not before its time')
  t.equal(answer, '')
  socket.write(body.slice(5))
  await once(socket, 'end')
  t.match(answer, /^HTTP\/1\.1 201 Created\r\n[^]*connection: close/i, 'what was in flight is finished')
  await stopped
})
