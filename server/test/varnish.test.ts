// A real Varnish with the configuration that we ship: it keeps, drops by key what has changed, and serves stale while nobody is there.
import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import t, { type Test } from 'tap'
import { freePort } from './freePort.js'
import { harness, until } from './harness.js'
import { redisMissing, redisServer } from './redis.js'

const varnishMissing = [...(process.env.PATH ?? '').split(delimiter), '/usr/sbin'].some((folder) => existsSync(join(folder, 'varnishd'))) ? false : 'service: varnishd is not installed'
const SHIPPED = join(import.meta.dirname, '..', '..', 'examples', 'varnish', 'souk.vcl')
/** Entries run out soon enough to be waited for. Varnish joins subroutines of one name. */
const SHORT = `
sub vcl_backend_response {
  if (bereq.url ~ "brief") {
    set beresp.ttl = 0.2s;
  }
}
`

/** In front of the platform at `origin`, gone when `t` ends. */
async function startVarnish(t: Test, port: number, origin: string): Promise<void> {
  const dir = mkdtempSync(join(tmpdir(), 'souk-varnish-'))
  const { hostname, port: originPort } = new URL(origin)
  const vcl = join(dir, 'souk.vcl')
  writeFileSync(vcl, readFileSync(SHIPPED, 'utf8').replace(/(\.host = ")[^"]+/, `$1${hostname}`).replace(/(\.port = ")[^"]+/, `$1${originPort}`) + SHORT)
  const args = ['-F', '-j', 'none', '-n', join(dir, 'work'), '-a', `127.0.0.1:${port}`, '-T', 'none', '-f', vcl, '-s', 'malloc,16m']
  const server: ChildProcess = spawn('varnishd', args, { stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, PATH: `${process.env.PATH}${delimiter}/usr/sbin` } })
  const exited = once(server, 'exit')
  t.teardown(async () => {
    if (server.exitCode === null && server.signalCode === null) server.kill('SIGTERM')
    await exited
    rmSync(dir, { recursive: true, force: true })
  })
  await until('Varnish', () => new Promise<boolean>((resolve, reject) => {
    if (server.exitCode !== null) reject(new Error(`varnishd ended with ${server.exitCode}`))
    const socket = connect(port, '127.0.0.1', () => resolve(true)).on('error', () => resolve(false)).on('connect', () => socket.destroy())
  }))
  t.comment('service: Varnish')
}

/** A platform of two processes; Varnish stands before the second, and the first makes the changes. */
async function site(t: Test) {
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  const h = await harness(t, { env: { SOUK_EDGE: 'varnish', SOUK_EDGE_URL: url, ...(redisMissing ? {} : { REDIS_URL: (await redisServer(t)).url }) } })
  const origin = await h.another()
  await startVarnish(t, port, origin.url)
  const store = await h.createStore()
  const host = { Host: `${store.store.handle}.localhost` }
  const product = await store.souk.products.create({ title: 'Canvas field jacket', handle: 'canvas-field-jacket', status: 'active', variants: [{ sku: 'CFJ-1', option_values: [], price: { amount: 12_900, currency: 'USD' }, stock: [{ on_hand: 7 }] }] })
  await store.souk.products.create({ title: 'Wool cap', handle: 'wool-cap', status: 'active', variants: [{ sku: 'WC-1', option_values: [], price: { amount: 2_900, currency: 'USD' }, stock: [{ on_hand: 7 }] }] })
  await store.souk.products.create({ title: 'Silk scarf', handle: 'brief-scarf', status: 'active', variants: [{ sku: 'SS-1', option_values: [], price: { amount: 4_900, currency: 'USD' }, stock: [{ on_hand: 7 }] }] })
  // That they were made is told twice; what is kept before that is over would be dropped again.
  await h.settled(store)
  await until('that all is told', async () => {
    h.clock.advance(5_000)
    return (await h.sql(store.store.shard_id, 'SELECT 1 FROM edge_purges LIMIT 1')).length === 0
  })
  const at = async (path: string, headers: Record<string, string> = host) => {
    const { status, headers: given, text } = await h.raw('GET', path, { base: url, headers })
    return { status, edge: given['x-edge'], given, title: status === 200 && text.startsWith('{"id"') ? (JSON.parse(text) as { title: string }).title : null }
  }
  const jacket = '/v1/storefront/products/canvas-field-jacket'
  const cap = '/v1/storefront/products/wool-cap'
  const scarf = '/v1/storefront/products/brief-scarf'
  const isKept = (path: string) => until(`${path} to be kept`, async () => (await at(path)).edge === 'hit')
  return { h, origin, url, store, host, product, at, jacket, cap, scarf, isKept }
}

type Site = Awaited<ReturnType<typeof site>>

async function keeps(t: Test, { h, store, host, at, jacket, isKept }: Site): Promise<void> {
  t.match(await at(jacket), { status: 200, edge: 'miss', title: 'Canvas field jacket' })
  await isKept(jacket)
  const hit = await at(jacket)
  t.match(hit, { status: 200, edge: 'hit', title: 'Canvas field jacket' })
  t.same([hit.given['surrogate-key'], hit.given['cache-tag']], [undefined, undefined], 'keys are not for shoppers')
  for (const key of [store.publishable_key, store.secret_key]) for (const read of ['first', 'second']) t.match(await at(jacket, { ...host, Authorization: `Bearer ${key}` }), { status: 200, edge: 'pass' }, `${read} read with a key`)
  const none = await at('/v1/storefront/products/nowhere')
  t.match([none.status, (await at('/v1/storefront/products/nowhere')).edge], [404, /miss|pass/])
  const stranger = await h.createStore()
  t.equal((await at(jacket, { Host: `${stranger.store.handle}.localhost` })).status, 404, 'another store has answers of its own')
}

async function drops(t: Test, { h, store, product, at, jacket, cap, isKept }: Site): Promise<void> {
  await Promise.all([isKept(jacket), isKept(cap)])
  for (const title of ['Waxed field jacket', 'Field jacket']) {
    const since = performance.now()
    await store.souk.products.update({ product_id: product.id, title })
    const seen = await until(`"${title}"`, async () => {
      const reply = await at(jacket)
      return reply.title === title && reply
    })
    t.comment(`shoppers behind Varnish see it after ${Math.round(performance.now() - since)} ms`)
    t.equal(seen.status, 200)
    t.equal((await at(cap)).edge, 'hit')
  }
  await h.operator.stores.update({ store_id: store.store.id, name: 'Northwind Outlet' })
  await until('all of the store to be dropped', async () => (await at(cap)).edge === 'miss')
}

async function refuses(t: Test, { h, url, at, cap, isKept }: Site): Promise<void> {
  await isKept(cap)
  for (const keys of ['.*', 'a|b', '', 'prod_1 (x)']) t.equal((await h.raw('PURGE', '/', { base: url, headers: { 'Surrogate-Key': keys } })).status, 400, `"${keys}"`)
  t.equal((await at(cap)).edge, 'hit')
}

async function servesStale(t: Test, { origin, at, jacket, scarf, isKept }: Site): Promise<void> {
  await Promise.all([isKept(jacket), isKept(scarf)])
  await origin.stop()
  t.match(await at(jacket), { status: 200, edge: 'hit' }, 'what has not run out is served')
  const stale = await until('the scarf to run out', async () => {
    const reply = await at(scarf)
    return reply.edge === 'stale' && reply
  })
  t.match(stale, { status: 200, title: 'Silk scarf' })
  for (let read = 0; read < 50; read++) t.match(await at(scarf), { status: 200, edge: 'stale', title: 'Silk scarf' }, 'also after it could not be fetched again')
  t.equal((await at('/v1/storefront/products?limit=9')).status, 503, 'what nobody has is not')
}

t.test('Varnish as the edge', { skip: varnishMissing }, async (t) => {
  const here = await site(t)
  await t.test('what is for everybody is kept, and nothing else', (t) => keeps(t, here))
  await t.test('a change is dropped by its key, by the consumer of events, and what it is not about stays', (t) => drops(t, here))
  await t.test('what is not a list of keys drops nothing', (t) => refuses(t, here))
  await t.test('what has run out is served stale while the platform is away, and nothing else is', (t) => servesStale(t, here))
})
