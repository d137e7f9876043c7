// Which store a request is about, and that nothing a caller writes can make it another one.
import { connect } from 'node:net'
import { assert, constantFrom, property, string, stringMatching, array } from 'fast-check'
import { pino } from 'pino'
import t from 'tap'
import { OPERATIONS, type OperationRow } from '../../src/contract/operations.gen.js'
import { createGateway, type GatewayOptions } from '../../src/gateway/index.js'
import { parseHost } from '../../src/modules/tenants/host.js'
import { harness, refusal } from '../harness.js'

const h = await harness(t)
const { port } = new URL(h.url)
const BASE = 'localhost'

/** A request as bytes, because no HTTP client sends most of these. */
function sendRaw(lines: string[]): Promise<{ status: number; body: string }> {
  return new Promise((resolve, reject) => {
    const socket = connect(Number(port), '127.0.0.1', () => socket.write(`${lines.join('\r\n')}\r\nConnection: close\r\n\r\n`, 'latin1'))
    let reply = ''
    socket.setEncoding('latin1')
    socket.on('data', (text: string) => (reply += text))
    socket.on('error', reject)
    socket.on('close', () => resolve({ status: Number(/^HTTP\/1\.1 (\d{3})/.exec(reply)?.[1] ?? 0), body: reply.slice(reply.indexOf('\r\n\r\n') + 4) }))
  })
}

const GET = 'GET /v1/storefront/store HTTP/1.1'

t.test('storefront.store.get: what shoppers see, by subdomain, by key, and by ETag', async (t) => {
  const { store, storefront } = await h.createStore()
  const seen = { name: 'Northwind', handle: store.handle, default_currency: 'USD', currencies: ['USD'], locale: 'en', country: 'US', domains: [`${store.handle}.localhost`] }
  const { data, etag } = await storefront.storefront.store.get().withResponse()
  t.strictSame(data, seen)
  t.equal(await storefront.storefront.store.get({}, { ifNoneMatch: etag! }), null)
  for (const host of [`${store.handle}.localhost`, `${store.handle.toUpperCase()}.LocalHost`, `${store.handle}.localhost:3000`, `${store.handle}.localhost.`, `${store.handle}.localhost.:80`]) {
    t.strictSame((await h.raw('GET', '/v1/storefront/store', { headers: { host } })).json(), seen, host)
  }
  t.match(await refusal(h.client().storefront.store.get()), { status: 400, code: 'auth.store_required' })
})

t.test('no spelling of a host and no header reaches a store that is not addressed', async (t) => {
  const [own, target] = [await h.createStore(), await h.createStore({ name: 'Target of the attack' })]
  const a = target.store.handle
  const malformed = [
    `${a}.localhost.evil.example`, `x.${a}.localhost`, `${a}.x.localhost`, `${a}.localhost@evil.example`, `evil.example@${a}.localhost`, `evil.example/${a}.localhost`, `${a}.localhost/`, `${a}.localhost, evil.example`,
    `evil.example, ${a}.localhost`, `${a}.localhost,`, `${a}.localhost:80:80`, `${a}.localhost:`, `${a}.localhost:0`, `${a}.localhost:99999`, `${a}.localhost:8x`, `${a}.localhost..`, `.${a}.localhost`, `${a}..localhost`,
    `-${a}.localhost`, `${a}-.localhost`, `${a}_.localhost`, `_${a}.localhost`, `${a}%2elocalhost`, `${a}.localhost%00`, `${a} .localhost`, `${a}.localhost#`, `${a}.localhost?x`, `${a}.localhost;x`, `"${a}.localhost"`,
    `${a}.localhost\\`, `${a}\u00b7localhost`, `${a}.l\u00f6calhost`, `[${a}.localhost]`, '[::1]', '127.0.0.1', BASE, a, '', `${a}.localhosts`, `${a}localhost`, `http://${a}.localhost`, `${a}.local host`, `${a}.localhost\t.`, `${'a.'.repeat(130)}localhost`,
  ]
  const spoofs = [
    ...malformed.map((host) => [`Host: ${host}`]),
    ...['X-Forwarded-Host', 'X-Host', 'X-Original-Host', 'X-HTTP-Host-Override', 'X-Forwarded-Server', 'Forwarded'].map((name) => [`Host: ${BASE}`, `${name}: ${name === 'Forwarded' ? 'host=' : ''}${a}.localhost`]),
    ...['X-Store-Id', 'X-Tenant-Id', 'X-Souk-Store', 'Souk-Store', 'X-Souk-Principal', 'Cookie'].map((name) => [`Host: ${BASE}`, `${name}: ${target.store.id}`]),
    [`Host: ${BASE}`, `Host: ${a}.localhost`],
    [`Host: ${BASE}`, `Authorization: Bearer ${target.store.id}`],
    [`Host: ${BASE}`, ` Host: ${a}.localhost`],
    [`Host: ${BASE}\n${a}.localhost`],
  ]
  t.ok(spoofs.length >= 60)
  for (const spoof of spoofs) {
    const reply = await sendRaw([GET, ...spoof])
    t.ok(reply.status >= 400 && reply.status < 500 && !reply.body.includes('Target'), JSON.stringify([spoof, reply.status]))
  }
  for (const query of [`store=${target.store.id}`, `store_id=${target.store.id}`, `host=${a}.localhost`]) t.equal((await sendRaw([GET.replace('store HTTP', `store?${query} HTTP`), `Host: ${BASE}`])).status, 400)

  const key = `Authorization: Bearer ${own.publishable_key}`
  for (const address of [`${a}.localhost`, `${a.toUpperCase()}.LOCALHOST`, `${a}.localhost:80`, `${a}.localhost.`]) {
    const reply = await sendRaw([GET, `Host: ${address}`, key])
    t.strictSame([reply.status, reply.body.includes('auth.store_mismatch')], [403, true], `the key of one store on the address of another: ${address}`)
  }
  const named = await sendRaw([GET, `Host: ${BASE}`, key, `Souk-Store: ${target.store.id}`])
  t.strictSame([named.status, named.body.includes('auth.store_mismatch')], [403, true])
  for (const spoof of spoofs.filter((lines) => !lines.some((line) => /^(Authorization|Souk-Store| Host)/.test(line)))) {
    const reply = await sendRaw([GET, ...spoof, key])
    t.ok(!reply.body.includes('Target') && (reply.status >= 400 || reply.body.includes(own.store.handle)), JSON.stringify([spoof, reply.status]))
  }
  const operator = await sendRaw([GET.replace('storefront/store', 'settings'), `Host: ${a}.localhost`, `Authorization: Bearer ${h.platform.operatorKey}`, `Souk-Store: ${own.store.id}`])
  t.strictSame([operator.status, operator.body.includes('auth.store_mismatch')], [403, true], 'an operator who names two stores')
})

t.test('a host is one label below the base domain or a whole custom name, whatever surrounds it', (t) => {
  const label = stringMatching(/^[a-z0-9]([a-z0-9-]{0,20}[a-z0-9])?$/)
  assert(property(label, constantFrom('', ':1', ':65535', '.', '.:443'), (name, ending) => parseHost(`${name}.${BASE}${ending}`, BASE) === `${name}.${BASE}`))
  assert(property(label, label, (name, inner) => parseHost(`${name}.${inner}.${BASE}`, BASE) === null))
  assert(property(string({ unit: 'binary' }), (text) => {
    const name = parseHost(text, BASE)
    return name === null || /^[a-z0-9-]+(\.[a-z0-9-]+)+$/.test(name)
  }))
  assert(property(array(label, { minLength: 1, maxLength: 4 }), constantFrom('/', '@', '#', '?', ',', ' ', '\\', '_', '%', '\u0000'), (labels, foreign) => parseHost(`${labels.join('.')}${foreign}.${BASE}`, BASE) === null))
  t.end()
})

const paths = (operation: OperationRow, idOf: (parameter: string) => string) => operation.path.replaceAll(/\{(\w+)\}/g, (_, parameter: string) => idOf(parameter))
const ofTenants = OPERATIONS.filter((operation) => operation.module === 'tenants')

async function ask(operation: OperationRow, key: string, path: string) {
  const body = operation.body === null ? undefined : JSON.stringify(BODIES[operation.id] ?? {})
  const reply = await h.raw(operation.method, path, { headers: { authorization: `Bearer ${key}`, ...(body === undefined ? {} : { 'content-type': operation.body! }) }, ...(body === undefined ? {} : { body }) })
  const { request_id, ...rest } = reply.json()
  return { status: reply.status, ...rest, hasId: typeof request_id === 'string' }
}

const BODIES: Partial<Record<string, object>> = { 'domains.update': { primary: true }, 'apiKeys.update': { name: 'mine now' } }

t.test('an id of another store is answered exactly like one that does not exist, in every operation', async (t) => {
  const [own, other] = [await h.createStore(), await h.createStore()]
  const foreign: Record<string, string> = {
    key_id: (await other.souk.apiKeys.list()).data[0]!.id, domain_id: (await other.souk.domains.list()).data[0]!.id, payment_gateway_id: other.defaults.payment_gateway_ids[0]!,
  }
  const operations = ofTenants.filter((operation) => operation.access === 'admin' && operation.path.includes('{'))
  t.ok(operations.length >= 8)
  for (const operation of operations) {
    const missing = await ask(operation, own.secret_key, paths(operation, (parameter) => `${foreign[parameter]!.split('_')[0]}_00000000000000000000000000`))
    const stolen = await ask(operation, own.secret_key, paths(operation, (parameter) => foreign[parameter]!))
    t.equal(missing.status, 404, operation.id)
    t.strictSame(stolen, missing, operation.id)
  }
  t.match(await other.souk.apiKeys.get({ key_id: foreign.key_id! }), { version: 1, status: 'active' }, 'and nothing happened to it')
})

t.test('every operation refuses a credential without its permission, and operations of the platform refuse every key of a store', async (t) => {
  const store = await h.createStore()
  const weak = (await store.souk.apiKeys.create({ kind: 'secret', name: 'weak', scopes: ['events:read'] })).secret
  for (const operation of ofTenants.filter(({ access }) => access === 'admin' || access === 'platform')) {
    const path = paths(operation, (parameter) => `${parameter === 'plan' ? 'scale' : parameter === 'shard_id' ? 'shard-1' : `${parameter.split('_')[0]}_00000000000000000000000000`}`)
    for (const key of [weak, store.publishable_key, ...(operation.access === 'platform' ? [store.secret_key] : [])]) {
      t.match(await ask(operation, key, path), { status: 403, code: 'auth.permission_denied' }, operation.id)
    }
  }
})

t.test('a server does not start with an operation that names no permission, or with one it cannot answer', (t) => {
  const options = (without: string | null): GatewayOptions => ({
    handlers: new Map(OPERATIONS.filter(({ id }) => id !== without).map(({ id }) => [id, { mode: 'read', run: () => Promise.reject(new Error('not called')) }])),
    logger: pino({ level: 'silent' }), trustProxy: false, corsOrigins: [],
  }) as unknown as GatewayOptions
  t.doesNotThrow(() => createGateway(options(null)))
  t.throws(() => createGateway(options('stores.create')), { message: /stores\.create has no handler/ })
  const operation = OPERATIONS.find(({ id }) => id === 'settings.update') as { permission: OperationRow['permission'] }
  const { permission } = operation
  operation.permission = null
  t.throws(() => createGateway(options(null)), { message: /settings\.update names no permission/ })
  operation.permission = permission
  t.end()
})

t.test('the plan of a store sets the rate of its credentials, and each has its own', async (t) => {
  await h.sql('directory', `INSERT INTO plans SELECT 'tiny', 1, 'Tiny', 9, 0, prices, quotas || '{"requests_per_minute": 20}', features FROM plans WHERE code = 'scale'`)
  const store = await h.createStore({ plan: 'tiny' })
  const ask = () => h.raw('GET', '/v1/settings', { headers: { authorization: `Bearer ${store.secret_key}` } })
  const replies = await Promise.all(Array.from({ length: 30 }, ask))
  t.equal(replies.filter(({ status }) => status === 200).length, 20)
  const refused = replies.find(({ status }) => status === 429)!
  t.match(refused.headers, { 'ratelimit-policy': '"default";q=20;w=60', ratelimit: /^"default";r=0;t=\d+$/, 'retry-after': /^[1-9]\d*$/ })
  t.match(refused.json(), { code: 'rate_limit.exceeded' })
  t.match(await store.storefront.storefront.store.get(), { handle: store.store.handle }, 'the other key has its own share')
  await h.operator.stores.update({ store_id: store.store.id, plan: 'scale' })
  t.equal((await ask()).headers['ratelimit-policy'], '"default";q=600000;w=60', 'a larger plan applies at once')
})
