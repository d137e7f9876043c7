import { Child, here } from './children.mjs'
import { requestBytes } from './load.mjs'
import { postgresCpuUs } from './machine.mjs'
import { baseRow, costRow, ratioRow, sizeRow } from './measurements.mjs'
import { startBareKoa } from './platform.mjs'
import { startRedis } from './redis.mjs'
import { interleave } from './rounds.mjs'
import { firstHandle } from './shops.mjs'

const CONNECTIONS = 16
/** Answers that take turns, so that no two connections want the same at once, which would be served by one look; few enough to be there again before they run out. */
const PRODUCTS = 50
/**
 * The memory of a process has an answer for each origin, what processes share has one for all: of so many origins nobody comes back before
 * the process has forgotten. What an origin costs by itself is in both sides of the comparison.
 */
const ORIGINS = 1_200
const UNLIMITED = '1000000000'

/** What an answer costs that another process has made, beside making it anew: the whole chain, the server with its database and Redis. */
export async function answers({ platform, load, shops, rounds, ms, onSlice }) {
  const redis = await startRedis()
  if (redis === null) return { title: 'Shared answers', rows: [sizeRow('redis-server is not installed: nothing to compare with', 0, '')] }
  const store = await shops.small()
  const koa = await startBareKoa(await platform.call('GET', pathOf(firstHandle), { key: store.publishableKey }))
  const servers = { own: await another(platform, {}), shared: await another(platform, { SOUK_CACHE_URL: redis.url }) }
  try {
    const handles = (await shops.sample(store, PRODUCTS)).map(({ handle }) => handle)
    const kinds = {
      product: handles.map(pathOf),
      list: handles.map((_, n) => `/v1/storefront/products?limit=${20 + Math.floor(n / 5)}&sort=${['title', '-title', 'price', '-price', 'newest'][n % 5]}`),
      search: handles.map((_, n) => `/v1/storefront/search?q=${['jacket', 'shirt', 'canvas', 'wool', 'blue'][n % 5]}&limit=${20 + Math.floor(n / 5)}`),
    }
    load.define('bare', [requestBytes('/')])
    for (const [kind, paths] of Object.entries(kinds)) load.define(kind, Array.from({ length: ORIGINS }, (_, n) => paths.map((path) => requestBytes(path, { headers: { Authorization: `Bearer ${store.publishableKey}`, Origin: `https://shop-${n}.example` } }))).flat())
    const generator = async () => (await load.usage()).cpuUs
    const run = (port, set) => (duration) => load.run({ port, set, connections: CONNECTIONS, ms: duration })
    const variants = Object.entries(servers).flatMap(([from, server]) => Object.keys(kinds).map((kind) => ({
      name: `${kind} ${from}`, run: run(server.port, kind),
      meters: { server: async () => (await server.child.usage()).cpuUs, postgres: async () => postgresCpuUs(platform.dataDir), redis: async () => redis.cpuUs(), generator },
    })))
    const samples = await interleave([{ name: 'bare', run: run(koa.port, 'bare'), meters: { server: async () => (await koa.usage()).cpuUs, generator } }, ...variants], { rounds, ms, onSlice })
    const bare = samples.get('bare')
    return {
      title: `Answers from what processes share in Redis (${CONNECTIONS} keep-alive connections, nothing in the memory of the process)`,
      rows: [
        baseRow('bare Koa, object as JSON', bare),
        ratioRow('product, cached in L2 ÷ bare Koa', samples.get('product shared'), bare, null, 'whole chain'),
        ...Object.keys(kinds).flatMap((kind) => {
          const own = samples.get(`${kind} own`)
          return [baseRow(`${kind} from PostgreSQL`, own), costRow(`${kind} from Redis ÷ from PostgreSQL`, samples.get(`${kind} shared`), own, null, 'server, PostgreSQL and Redis')]
        }),
      ],
    }
  } finally {
    await Promise.all([koa.stop(), ...Object.values(servers).map(({ child }) => child.stop())])
    await redis.stop()
  }
}

const pathOf = (handle) => `/v1/storefront/products/${encodeURIComponent(handle)}`

/** One more process of the platform, with settings of its own. */
async function another(platform, env) {
  const shards = ['shard-1', 'shard-2'].map((id) => `${id}=${platform.urlOf(id)}`).join(' ')
  const child = new Child(here('../bin/souk-server.js'), {
    args: ['start'],
    env: { NODE_ENV: 'development', SOUK_PORT: '0', SOUK_DATA_DIR: platform.dataDir, DATABASE_URL: platform.urlOf('directory'), SOUK_SHARD_URLS: shards, SOUK_LOG_LEVEL: 'warn', SOUK_REQUESTS_PER_MINUTE: UNLIMITED, SOUK_REQUESTS_PER_MINUTE_PER_IP: UNLIMITED, ...env },
  })
  const { url } = await child.next('url')
  return { child, port: Number(new URL(url).port) }
}
