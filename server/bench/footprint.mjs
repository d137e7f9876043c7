import { sizeRow } from './measurements.mjs'
import { spread } from './rounds.mjs'
import { firstHandle } from './shops.mjs'

const MB = 1024 * 1024
const STARTS = 3
const TOUCHED = 300

/** The process that serves, before it has served anything. */
export async function atRest({ platform }) {
  const { server, postgres } = platform.resting
  const { rss } = await platform.usage()
  return {
    title: 'At rest',
    rows: [
      sizeRow('memory of the server process, its embedded PostgreSQL apart', rss / MB, 'MB', { most: 200 }),
      sizeRow('CPU of the server process', server / 1000, 'ms/s', undefined, 'it looks for events and jobs to work on; taken off what operations cost below'),
      sizeRow('CPU of PostgreSQL', postgres / 1000, 'ms/s'),
    ],
  }
}

/** The most memory it ever had, after everything else has been measured. */
export async function underLoad({ platform }) {
  const { peakRss } = await platform.usage()
  return { title: 'Server process after all of the above', rows: [sizeRow('memory under load, highest of the whole run', peakRss / MB, 'MB', { most: 500 })] }
}

/** What the process keeps of a store that was asked for once and is not being asked now: route, key, limits. */
export async function idleStores({ platform, shops }) {
  const stores = []
  for (let made = 0; made < TOUCHED; made++) stores.push(await platform.createStore(`idle-${made}`))
  const touch = async (store) => {
    const response = await fetch(`${platform.url}/v1/storefront/products/absent`, { headers: { Authorization: `Bearer ${store.publishableKey}` } })
    await response.arrayBuffer()
    if (response.status !== 404) throw new Error(`an absent product answered ${response.status}`)
  }
  await touch(await shops.small())
  const before = (await platform.usage(true)).held
  for (const store of stores) await touch(store)
  const after = (await platform.usage(true)).held
  return { title: 'Idle stores', rows: [sizeRow(`memory for each of ${TOUCHED} stores that were asked for once`, (after - before) / TOUCHED / 1024, 'KB', { most: 4 }, 'heap and buffers after garbage collection; a store that nobody asks for is not in memory at all')] }
}

/** From the command to the first product sent, database included, on data that is there already. */
export async function startUp({ platform, shops }) {
  const store = await shops.small()
  const times = []
  for (let start = 0; start < STARTS; start++) {
    await platform.stop()
    const started = performance.now()
    await platform.start()
    await platform.call('GET', `/v1/storefront/products/${firstHandle}`, { key: store.publishableKey })
    times.push((performance.now() - started) / 1000)
  }
  return { title: 'Start', rows: [sizeRow('start to first 200 on warm data, PostgreSQL included', spread(times), 's', { most: 3 })] }
}
