/**
 * `npm run bench`: how fast the platform is, as ratios against bases measured in the same run. README.md says how to read them.
 *
 *   node server/bench/bench.mjs                 about five minutes: growth to 100,000 products and 300 stores
 *   node server/bench/bench.mjs --full          growth to 1,000,000 products and 10,000 stores
 *   node server/bench/bench.mjs --only import   one of: storefront, import, isolation, limits, cart, stock, checkout, relay, growth, memory, start
 *   node server/bench/bench.mjs --json FILE     writes every figure to FILE as well
 */
import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { carts } from './carts.mjs'
import { checkout } from './checkout.mjs'
import { stopAll } from './children.mjs'
import { atRest, idleStores, startUp, underLoad } from './footprint.mjs'
import { growth } from './growth.mjs'
import { holds } from './holds.mjs'
import { importing } from './importing.mjs'
import { isolation } from './isolation.mjs'
import { limits } from './limits.mjs'
import { Load } from './load.mjs'
import { Platform } from './platform.mjs'
import { relay } from './relay.mjs'
import { json, table } from './report.mjs'
import { Shops } from './shops.mjs'
import { storefront } from './storefront.mjs'

/** In this order: memory at rest before anything is served, its peak after everything was, starts at the end. */
const PARTS = [
  { name: 'memory', measure: atRest },
  { name: 'storefront', measure: storefront },
  { name: 'import', measure: importing },
  { name: 'isolation', measure: isolation },
  { name: 'limits', measure: limits },
  { name: 'cart', measure: carts },
  { name: 'stock', measure: holds },
  { name: 'checkout', measure: checkout },
  { name: 'relay', measure: relay },
  { name: 'growth', measure: growth },
  { name: 'memory', measure: underLoad },
  { name: 'memory', measure: idleStores },
  { name: 'start', measure: startUp },
]
const SETTLE_MS = 2_000
const REST_MS = 3_000
const DEFAULT = { products: 100_000, orders: 100_000, stores: 300, rounds: 9, ms: 800 }
const FULL = { products: 1_000_000, orders: 1_000_000, stores: 10_000, rounds: 7, ms: 3_000 }

const options = parseArgs({ options: { full: { type: 'boolean', default: false }, only: { type: 'string', multiple: true }, json: { type: 'string' } } }).values
const say = (text) => process.stderr.write(`${text}\n`)

async function main() {
  const names = new Set(PARTS.map(({ name }) => name))
  const unknown = (options.only ?? []).filter((name) => !names.has(name))
  if (unknown.length > 0) throw new Error(`there is nothing called ${unknown.join(', ')}; choose among ${[...names].join(', ')}`)
  const parts = PARTS.filter(({ name }) => options.only?.includes(name) ?? true)
  const size = options.full ? FULL : DEFAULT
  const platform = new Platform()
  const groups = []
  try {
    say(`first start of the platform: ${((await platform.start()) / 1000).toFixed(1)} s`)
    await new Promise((wake) => setTimeout(wake, SETTLE_MS))
    await platform.measureRest(REST_MS)
    const context = { platform, load: await Load.start(), shops: new Shops(platform, size.products), ...size, onSlice: progress() }
    for (const { name, measure } of parts) {
      const started = performance.now()
      say(name)
      groups.push({ part: name, ...(await measure(context)) })
      say(`  ${((performance.now() - started) / 1000).toFixed(0)} s`)
    }
  } catch (error) {
    // Said before the platform stops: connections that are still open then may end this process.
    say(`bench: ${error.stack}`)
    process.exitCode = 1
  } finally {
    // What was measured before a part failed is told all the same.
    process.stdout.write(table(groups))
    if (options.json !== undefined) writeFileSync(options.json, json(groups, { ...options, ...size }))
    await platform.stop().catch(() => undefined)
    await stopAll()
    platform.remove()
  }
}

/** Shows on a terminal that something happens. */
function progress() {
  return process.stderr.isTTY ? (name, round) => process.stderr.write(`\x1b[2K\r  round ${round + 1}: ${name}\r`) : () => undefined
}

for (const signal of ['SIGINT', 'SIGTERM']) {
  process.once(signal, () => {
    say(`stopped by ${signal}`)
    stopAll().finally(() => process.exit(130))
  })
}

await main()
