/**
 * The main job from end to end, as a newcomer would do it by hand: start the platform, make a store, import a catalog, send
 * shoppers who look and buy, prove that stock and money add up, report. Everything goes through the `shop` command; nothing here knows the platform from the inside.
 *
 *   npm run demo                          the bazaar of examples/catalogs, then the server stays up
 *   npm run demo -- --catalog FILE        a catalog of your own
 *   npm run demo -- --duration 30s --users 20
 *   npm run demo -- --exit                stop at the end
 *   npm run demo -- --redis               with a Redis of its own: events go through streams, processes hear of each other at once
 */
import { spawn } from 'node:child_process'
import { createServer } from 'node:net'
import { closeSync, mkdirSync, openSync, readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import process from 'node:process'
import { parseArgs } from 'node:util'
import { ROOT } from './process.mjs'
import { setup } from './setup.mjs'

const PORT = 3000
const SHOP = path.join(ROOT, 'cli', 'bin', 'run.js')
const SERVER = path.join(ROOT, 'server', 'bin', 'souk-server.js')
const PARTIAL_IMPORT = 3
const CROSSED = 99

const { values: options } = parseArgs({
  options: {
    catalog: { type: 'string', default: path.join(ROOT, 'examples', 'catalogs', 'souk-demo.csv') },
    currency: { type: 'string', default: 'USD' },
    duration: { type: 'string', default: '15s' },
    users: { type: 'string', default: '10' },
    port: { type: 'string' },
    exit: { type: 'boolean', default: false },
    redis: { type: 'boolean', default: false },
  },
})

const step = (text) => process.stdout.write(`\n\x1b[1m${text}\x1b[0m\n`)

async function main() {
  await setup()
  const folder = path.join(ROOT, '.souk', 'demo')
  mkdirSync(folder, { recursive: true })

  step('Starting the platform on the embedded PostgreSQL')
  const port = options.port ?? String(await freePort(PORT))
  const redis = options.redis ? await startRedis(folder) : null
  const server = startServer(folder, port, redis)
  const stopped = new Promise((resolve) => server.once('exit', resolve)).finally(() => redis?.stop())
  const stop = () => server.kill('SIGTERM')
  process.on('SIGINT', stop).on('SIGTERM', stop)
  try {
    const { url, operatorKey } = await ready(server, path.join(folder, 'server.log'))
    process.stdout.write(`${url}\n`)
    await tour(url, operatorKey, folder)
  } catch (error) {
    stop()
    await stopped
    throw error
  }
  if (options.exit) stop()
  else process.stdout.write('\nThe platform stays up until you press Ctrl-C.\n')
  await stopped
}

async function tour(url, operatorKey, folder) {
  const operator = { SHOP_URL: url, SHOP_API_KEY: operatorKey, SHOP_STORE: '' }
  step('Creating an organization and a store')
  const created = await shop(['stores', 'create', '--name', 'Souk Bazaar', '--currency', options.currency, '--plan', 'growth', '--sandbox', '--save-as', 'demo'], operator)
  process.stdout.write(`${created.store.name}: ${created.store.id}, ${url.replace('127.0.0.1', `${created.store.handle}.localhost`)}\n`)

  const store = { SHOP_URL: url, SHOP_API_KEY: created.secret_key, SHOP_PUBLISHABLE_KEY: created.publishable_key }
  step(`Importing ${path.relative(process.cwd(), path.resolve(options.catalog))}`)
  const imported = await shop(['catalog', 'import', path.resolve(options.catalog), '--rejects', path.join(folder, 'rejects.csv')], store, [PARTIAL_IMPORT])

  const before = await stockOf(store)

  step(`Sending ${options.users} shoppers for ${options.duration}`)
  const report = path.join(folder, 'report.html')
  const load = await shop(['loadtest', 'run', 'mixed', '--users', options.users, '--duration', options.duration, '--html', report, '--out', path.join(folder, 'result.json'), '--label', 'demo', '--verify'], store, [CROSSED])
  if (!load.verification.holds) process.exitCode = 1

  step('Report')
  process.stdout.write(await reportText(imported, load, report, before, await stockOf(store)))
  step('Try it yourself')
  process.stdout.write(`${url}/docs

  npx shop products list
  npx shop storefront search products --q tea
  npx shop orders list --limit 5
  npx shop inventory-levels list --limit 5

  import { createSouk } from '@souk/sdk'
  const souk = createSouk({ baseUrl: '${url}', apiKey: '${created.secret_key}' })
  for await (const product of souk.products.list()) console.log(product.title)
`)
}

async function reportText(imported, load, report, before, after) {
  // Built by the set-up that this program begins with.
  const { formatMoney } = await import('@souk/sdk/money')
  const rate = Math.round(imported.products / Math.max(imported.seconds, 0.001))
  const { totals, sales, verification } = load
  const rows = [
    ['imported', `${imported.products} products, ${imported.variants} variants, ${imported.images} images in ${imported.seconds.toFixed(1)} s (${rate} products a second)`],
    ['rejected', imported.rejected === 0 ? 'nothing' : `${imported.rejected} rows, see ${path.relative(process.cwd(), imported.rejects_file)}`],
    ['requests', `${totals.requests} (${Math.round(totals.rps)} a second), ${totals.errors} errors`],
    ['latency', `p50 ${ms(totals.latency?.p50_ms)}, p99 ${ms(totals.latency?.p99_ms)}`],
    ['orders', sales === undefined ? 'none' : `${sales.orders} for ${Object.entries(sales.revenue).map(([currency, amount]) => formatMoney({ amount, currency }, 'en')).join(' and ') || 'nothing'}${sales.refused === 0 ? '' : `, ${sales.refused} refused because nothing was left`}`],
    ['stock', `before ${units(before)}; after ${units(after)}`],
    ['verify', verification.holds ? `stock, money, orders and events add up: ${verification.invariants.length} invariants hold` : 'FAULTS: see npx shop invariants report'],
    ['report', path.relative(process.cwd(), report)],
  ]
  return rows.map(([name, text]) => `${name.padEnd(10)}${text}\n`).join('')
}

/** Units of the store by state, all locations together. */
async function stockOf(store) {
  const { data } = await shop(['inventory-levels', 'list', '--all'], store)
  const sum = (state) => data.reduce((units, level) => units + (level[state] ?? 0), 0)
  return { on_hand: sum('on_hand'), committed: sum('committed'), available: sum('available') }
}

const units = ({ on_hand, committed, available }) => `${on_hand} on hand, ${committed} sold and not yet sent, ${available} available`
const ms = (value) => (value === undefined ? 'not measured' : `${value.toFixed(1)} ms`)

/** The real one, on a free port of this machine; it ends with the demo. A Redis that REDIS_URL names is used instead. */
async function startRedis(folder) {
  if (process.env.REDIS_URL) return { url: process.env.REDIS_URL, stop: () => undefined }
  const port = await freePort(0)
  const data = path.join(folder, 'redis')
  mkdirSync(data, { recursive: true })
  const redis = spawn('redis-server', ['--port', String(port), '--bind', '127.0.0.1', '--dir', data, '--appendonly', 'yes', '--save', '', '--maxmemory-policy', 'noeviction'], { stdio: ['ignore', 'pipe', 'ignore'], detached: true })
  await new Promise((resolve, reject) => {
    redis.once('error', (error) => reject(error.code === 'ENOENT' ? new Error('--redis needs redis-server, which is not installed (Debian: apt-get install redis-server). Without --redis nothing else is needed.') : error))
    redis.once('exit', (code) => reject(new Error(`redis-server stopped with code ${code}`)))
    redis.stdout.on('data', (chunk) => String(chunk).includes('Ready to accept connections') && resolve())
  })
  process.stdout.write(`redis-server on port ${port}\n`)
  const stop = () => {
    redis.once('exit', () => rmSync(data, { recursive: true, force: true }))
    redis.kill('SIGTERM')
  }
  return { url: `redis://127.0.0.1:${port}`, stop }
}

function startServer(folder, port, redis) {
  const log = openSync(path.join(folder, 'server.log'), 'w')
  const server = spawn(process.execPath, [SERVER, 'start'], {
    cwd: ROOT,
    detached: true,
    env: { SOUK_EGRESS_ALLOW_LOOPBACK: 'true', ...process.env, SOUK_PORT: port, SOUK_DATA_DIR: folder, SOUK_REQUESTS_PER_MINUTE: '10000000', SOUK_REQUESTS_PER_MINUTE_PER_IP: '10000000', ...(redis === null ? {} : { REDIS_URL: redis.url }) },
    stdio: ['ignore', log, log, 'ipc'],
  })
  closeSync(log)
  return server
}

function ready(server, log) {
  return new Promise((resolve, reject) => {
    server.once('message', resolve)
    server.once('exit', (code) => reject(new Error(`the server stopped with code ${code}:\n${readFileSync(log, 'utf8').slice(-2000)}`)))
  })
}

/** Runs the command line as a person would, with --json; what it says on standard error is shown as it comes. */
function shop(args, env, accepted = []) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [SHOP, ...args, '--json'], { cwd: ROOT, env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'inherit'] })
    let text = ''
    child.stdout.on('data', (chunk) => (text += chunk))
    child.once('close', (code) => {
      if (code === 0 || accepted.includes(code)) resolve(JSON.parse(text))
      else reject(new Error(`shop ${args.join(' ')} left with code ${code}\n${text}`))
    })
  })
}

/** The wanted port, or any free one when somebody listens there already. */
function freePort(wanted) {
  const probe = (port) => new Promise((resolve) => {
    const socket = createServer()
    socket.once('error', () => resolve(null))
    socket.listen(port, '127.0.0.1', () => {
      const { port: got } = socket.address()
      socket.close(() => resolve(got))
    })
  })
  return probe(wanted).then((port) => port ?? probe(0))
}

main().catch((error) => {
  process.stderr.write(`${error.message}\n`)
  process.exitCode = 1
})
