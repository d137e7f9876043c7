import { requestBytes } from './load.mjs'
import { baseRow, ratioRow } from './measurements.mjs'
import { startBareKoa } from './platform.mjs'
import { interleave } from './rounds.mjs'
import { firstHandle } from './shops.mjs'

const CONNECTIONS = 16
const CACHE_SECONDS = 2
const UNCACHED_PATHS = 40_000
/** A header that the lane leaves to the chain, and that changes nothing about the answer. */
const CHAIN = { 'If-Modified-Since': 'Thu, 01 Jan 1970 00:00:00 GMT' }

const pathOf = (handle) => `/v1/storefront/products/${encodeURIComponent(handle)}`
const withKey = (store) => ({ Authorization: `Bearer ${store.publishableKey}` })

/** Product reads by shoppers, against a bare Koa that sends the same product as JSON. */
export async function storefront({ platform, load, shops, rounds, ms, onSlice }) {
  const small = await shops.small()
  const large = await shops.large()
  const koa = await startBareKoa(await platform.call('GET', pathOf(firstHandle), { key: small.publishableKey }))
  const bytes = (await (await fetch(`${platform.url}${pathOf(firstHandle)}`, { headers: withKey(small) })).text()).length
  load.define('bare', [requestBytes('/')])
  load.define('lane', [requestBytes(pathOf(firstHandle), { headers: withKey(small) })])
  load.define('chain', [requestBytes(pathOf(firstHandle), { headers: { ...withKey(small), ...CHAIN } })])
  load.define('uncached', (await shops.sample(large, UNCACHED_PATHS)).map(({ handle }) => requestBytes(pathOf(handle), { headers: withKey(large) })))
  const ours = platform.meters(load)
  const variant = (name, port, meters) => ({ name, meters, resting: meters === ours ? platform.resting : {}, run: (duration) => load.run({ port, set: name, connections: CONNECTIONS, ms: duration }) })
  const samples = await interleave([
    variant('bare', koa.port, { server: async () => (await koa.usage()).cpuUs, generator: ours.generator }),
    ...['lane', 'chain', 'uncached'].map((name) => variant(name, platform.port, ours)),
  ], { rounds, ms, onSlice })
  await koa.stop()
  const [bare, lane, chain, uncached] = ['bare', 'lane', 'chain', 'uncached'].map((name) => samples.get(name))
  const between = UNCACHED_PATHS / Math.max(...uncached.map((sample) => sample.rate))
  if (between < CACHE_SECONDS) throw new Error(`"uncached" came back to a product after ${between.toFixed(1)} s, while it was still in memory: use more products`)
  return {
    title: `Storefront product read over HTTP (${bytes} bytes, ${CONNECTIONS} keep-alive connections)`,
    rows: [
      baseRow('bare Koa, object as JSON', bare),
      ratioRow('cached, lane before Koa ÷ bare Koa', lane, bare, { floor: 1.5, stretch: 2, byCpu: true }),
      ratioRow('cached, whole chain ÷ bare Koa', chain, bare, { floor: 0.7, stretch: 0.85, byCpu: true }, 'tenant, authentication, rate limits, validation'),
      ratioRow('uncached ÷ bare Koa', uncached, bare, { floor: 0.25, stretch: 0.4 }, `${large.products} products, each read again after ${between.toFixed(0)} s or later; entries live ${CACHE_SECONDS} s`),
    ],
  }
}
