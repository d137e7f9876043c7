// Whatever is sent, the answer is a reply of the contract: never a 5xx, never a half-written row, and every refusal a problem
// document with a code of the catalogue. The requests are made from the contract, field by field.
import { connect } from 'node:net'
import { t } from 'tap'
import { PROBLEMS } from '../src/contract/problems.gen.js'
import { contractOperations, exampleText, idPrefix, randomId, replaceIds, type ContractOperation } from './contractCalls.js'
import { harness, type RawReply, type TestStore } from './harness.js'

const h = await harness(t, { env: { SOUK_REQUESTS_PER_MINUTE: '100000000', SOUK_REQUESTS_PER_MINUTE_PER_IP: '100000000' } })
const store = await h.createStore()

const NUL = '\u0000'
const LONE_SURROGATE = '\\ud800'
const VALUES: unknown[] = [
  null, true, 0, -1, 1.5, 2 ** 31, 2 ** 53, -(2 ** 53), 1e308, '', ' ', 'x'.repeat(300_000), `a${NUL}b`, '\u202Egnp.exe', '\u200b', 'NaN', '2025-02-30', '+300000-01-01T00:00:00Z', 'not-a-uuid', '../../etc/passwd',
  `'; DROP TABLE products; --`, '$gt', '{{7*7}}', '%00', '\r\nSet-Cookie: a=b', 'ｅｘａｍｐｌｅ.com', [], {}, [[]], [null], { $gt: 1 }, { constructor: 1 }, Array.from({ length: 3000 }, () => 0), Object.fromEntries(Array.from({ length: 2000 }, (_, i) => [`k${i}`, i])),
]
const TEXTS = VALUES.filter((value): value is string => typeof value === 'string').map((value) => value.slice(0, 2000))

let sent = 0

async function judged(operation: ContractOperation, reply: RawReply, what: string): Promise<void> {
  sent++
  const said = `${operation.id} with ${what}`
  if (reply.status >= 500) t.fail(`${said}: ${reply.status} ${reply.text.slice(0, 200)}`)
  if (reply.status < 400) return
  if (!/^application\/problem\+json/.test(reply.headers['content-type'] ?? '')) return void t.fail(`${said}: ${reply.status} is no problem document`)
  const { code, status, request_id } = reply.json() as { code: string; status: number; request_id: string }
  if (!(code in PROBLEMS) || status !== reply.status || request_id !== reply.headers['request-id']) t.fail(`${said}: ${reply.text.slice(0, 200)}`)
  if (/\bat .+\.(js|ts):\d+|SELECT |INSERT |postgres/i.test(reply.text)) t.fail(`${said} tells about the inside: ${reply.text.slice(0, 200)}`)
}

/** A call that would be fine if its ids named something. */
function base(operation: ContractOperation) {
  const path = operation.parameters.filter((parameter) => parameter.in === 'path').reduce((at, parameter) => at.replace(`{${parameter.name}}`, encodeURIComponent(exampleText(parameter) ?? randomId(idPrefix(parameter.schema) ?? 'x'))), operation.path)
  return { path, body: operation.bodyExample === undefined ? undefined : replaceIds(operation.bodyExample, randomId) }
}

function send(operation: ContractOperation, path: string, body: string | undefined, headers: Record<string, string> = {}): Promise<RawReply> {
  const key = operation.access === 'platform' ? h.platform.operatorKey : store.secret_key
  return h.raw(operation.method, path, { headers: { authorization: `Bearer ${key}`, 'idempotency-key': `bad-${sent}`, ...(body === undefined ? {} : { 'content-type': operation.mediaType! }), ...headers }, body })
}

const json = (value: unknown) => JSON.stringify(value)

// Creating stores is slow and is covered field by field by its own tests.
const attacked = contractOperations.filter(({ id }) => !['stores.create', 'health.ready'].includes(id))

t.test('every field of every body survives every value', async () => {
  for (const operation of attacked.filter(({ mediaType }) => mediaType === 'application/json')) {
    const { path, body } = base(operation)
    const fields = Object.keys({ ...(operation.bodySchema!.properties as object | undefined), ...(body as object | undefined) })
    for (const field of fields) {
      for (const value of VALUES) await judged(operation, await send(operation, path, json({ ...(body as object), [field]: value })), `${field} = ${json(value)?.slice(0, 60)}`)
    }
  }
})

t.test('every query parameter and every path parameter survives every text', async () => {
  for (const operation of attacked) {
    const { path, body } = base(operation)
    const text = body === undefined ? undefined : typeof body === 'string' ? body : json(body)
    for (const parameter of operation.parameters) {
      for (const value of TEXTS) {
        const encoded = encodeURIComponent(value.toWellFormed())
        if (parameter.in === 'query') await judged(operation, await send(operation, `${path}?${parameter.name}=${encoded}`, text), `${parameter.name}=${value.slice(0, 60)}`)
        if (parameter.in === 'path' && value !== '') await judged(operation, await send(operation, operation.path.replace(`{${parameter.name}}`, encoded).replaceAll(/\{\w+\}/g, 'x'), text), `${parameter.name} = ${value.slice(0, 60)}`)
      }
    }
    await judged(operation, await send(operation, `${path}?unknown=1&limit=1&limit=2&cursor=AAAA`, text), 'unknown and repeated parameters')
    await judged(operation, await send(operation, `${path}?a=%ff%fe&%`, text), 'a query that is not UTF-8')
  }
})

t.test('bodies that are no JSON, too deep, too large or of another type are refused with the code that says so', async (t) => {
  const operation = contractOperations.find(({ id }) => id === 'products.create')!
  const cases: [string, string | Buffer, Record<string, string>, number, string][] = [
    ['cut off', '{"title":', {}, 400, 'request.invalid_json'],
    ['two texts', '{} {}', {}, 400, 'request.invalid_json'],
    ['not UTF-8', Buffer.from([0x7b, 0x22, 0xff, 0x22, 0x3a, 0x31, 0x7d]), {}, 400, 'request.invalid_json'],
    ['10,000 levels', `{"title":${'['.repeat(10_000)}${']'.repeat(10_000)}}`, {}, 400, 'request.invalid_json'],
    ['__proto__', '{"title":"x","__proto__":{"admin":true}}', {}, 400, 'request.invalid_json'],
    ['a lone surrogate', `{"title":"${LONE_SURROGATE}"}`, {}, 400, 'request.validation_failed'],
    ['NUL', json({ title: `a${NUL}b` }), {}, 400, 'request.validation_failed'],
    ['2^53+1', '{"title":"x","variants":[{"price":{"amount":9007199254740993,"currency":"USD"}}]}', {}, 400, 'request.validation_failed'],
    ['too large', `{"title":"${'x'.repeat(9_000_000)}"}`, {}, 413, 'request.body_too_large'],
    ['text/plain', '{"title":"x"}', { 'content-type': 'text/plain' }, 415, 'request.unsupported_media_type'],
    ['UTF-16', '{"title":"x"}', { 'content-type': 'application/json; charset=utf-16' }, 415, 'request.unsupported_media_type'],
    ['gzip', '{"title":"x"}', { 'content-encoding': 'gzip' }, 415, 'request.unsupported_media_type'],
  ]
  for (const [what, body, headers, status, code] of cases) {
    const reply = await h.raw('POST', operation.path, { headers: { authorization: `Bearer ${store.secret_key}`, 'content-type': 'application/json', ...headers }, body })
    t.match([reply.status, reply.json().code], [status, code], what)
  }
  const pointed = await h.raw('POST', operation.path, { headers: { authorization: `Bearer ${store.secret_key}`, 'content-type': 'application/json' }, body: json({ title: '', variants: [{ price: { amount: -1, currency: 'usd' } }], nonsense: 1 }) })
  const pointers = (pointed.json().errors as { pointer: string }[]).map(({ pointer }) => pointer)
  for (const pointer of ['/title', '/nonsense', '/variants/0/price/amount', '/variants/0/price/currency']) t.ok(pointers.includes(pointer), `the refusal points at ${pointer}`)
})

t.test('a refused write leaves no row', async (t) => {
  const count = async (victim: TestStore) => h.sql(victim.store.shard_id, `SELECT (SELECT count(*) FROM products WHERE store_id = $1) AS products, (SELECT count(*) FROM variants WHERE store_id = $1) AS variants, (SELECT count(*) FROM inventory_items WHERE store_id = $1) AS items, (SELECT count(*) FROM events WHERE store_id = $1) AS events`, [victim.store.id])
  const victim = await h.createStore()
  const before = await count(victim)
  const price = { amount: 100, currency: 'USD' }
  await t.rejects(victim.souk.products.create({ title: 'Coat', variants: [{ option_values: [], price, stock: [{ location: 'nowhere', on_hand: 5 }] }] }), { name: 'ValidationError' })
  await t.rejects(victim.souk.products.create({ title: 'Coat', options: [{ name: 'Size' }], variants: [{ option_values: ['S'], price }, { option_values: ['S'], price }] }), { name: 'ValidationError' })
  await t.rejects(victim.souk.products.create({ title: 'Coat', variants: [{ option_values: [], price: { amount: 1, currency: 'EUR' } }] }), { name: 'ValidationError' })
  t.same(await count(victim), before)
})

t.test('malformed HTTP ends its own connection and nobody else\'s', async (t) => {
  const { port } = new URL(h.url)
  const requests = [
    'GET / HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n', 'POST /v1/products HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n', 'GET / HTTP/1.1\r\n\r\n',
    `GET / HTTP/1.1\r\nHost: a\r\nX: ${'y'.repeat(70_000)}\r\n\r\n`, 'NONSENSE\r\n\r\n', `GET /${'a'.repeat(20_000)} HTTP/1.1\r\nHost: a\r\n\r\n`, 'POST /v1/products HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{"title"',
  ]
  for (const text of requests) {
    const answer = await new Promise<string>((resolve) => {
      let received = ''
      const socket = connect(Number(port), '127.0.0.1', () => socket.end(text))
      socket.on('data', (chunk) => (received += chunk.toString()))
      socket.on('error', () => resolve(received))
      socket.on('close', () => resolve(received))
    })
    t.notMatch(answer, /^HTTP\/1\.1 5\d\d/, text.slice(0, 40))
  }
  t.equal((await h.raw('GET', '/livez')).status, 200)
})

t.test('nothing was logged as unexpected', async (t) => {
  t.comment(`${sent} requests`)
  t.ok(sent > 2000)
  t.same(h.log.filter(({ msg }) => msg === 'unexpected error').map(({ err }) => (err as Error).message), [])
})
