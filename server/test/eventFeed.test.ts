// What consumers read their events from keeps its promises, whichever it is: the log in Postgres, or streams in Redis.
import t, { type Test } from 'tap'
import { Cursors } from '../src/relay/cursors.js'
import { LogFeed } from '../src/relay/logFeed.js'
import { SharedLog } from '../src/relay/sharedLog.js'
import { Partitions } from '../src/relay/partitions.js'
import { StreamFeed } from '../src/relay/streamFeed.js'
import type { Consumer } from '../src/kernel/consumer.js'
import type { EventFeed, FeedEvent } from '../src/ports/eventFeed.js'
import { until } from './harness.js'
import { redisMissing, redisServer } from './redis.js'
import { ledger, OTHER, WANTED } from './ledger.js'
import { relaySite, type RelaySite } from './relaySite.js'

interface Reader {
  feed: EventFeed
  /** Gone without a word. */
  vanish(): void
  close(): Promise<void>
}

type Open = (t: Test, site: RelaySite) => Promise<(consumer: string) => Reader>

const fromLog: Open = (_t, site) => {
  site.relay([])
  let made = 0
  return Promise.resolve((name) => {
    const shard = site.databases.shards.get(site.shard)!.relay
    const feed = new LogFeed({ shard, log: new SharedLog(shard, ledger(name)), cursors: new Cursors(shard), holder: `reader ${++made}`, consumer: ledger(name) })
    return { feed, vanish: () => undefined, close: () => feed.close() }
  })
}

const fromStreams: Open = async (t, site) => {
  const redis = await redisServer(t)
  site.relay([], { redisUrl: redis.url })
  const streams = site.streams(redis.url)
  t.teardown(() => streams.close())
  const open: Partitions[] = []
  t.teardown(() => Promise.all(open.map((partitions) => partitions.stop())))
  const shard = site.databases.shards.get(site.shard)!.relay
  return (name) => {
    const log = (message: string, error: unknown) => void site.log.push(`${message}: ${String(error)}`)
    const partitions = new Partitions({ shard, holder: `reader ${open.length + 1}`, consumers: [name], taken: () => undefined, log })
    open.push(partitions)
    partitions.start()
    const feed = new StreamFeed({ shard, streams, partitions, consumer: ledger(name), log })
    return { feed, vanish: () => partitions.forget(), close: async () => { await feed.close(); await partitions.stop() } }
  }
}

/** Reads on until it has had as many events. */
async function take(feed: EventFeed, count: number): Promise<FeedEvent[]> {
  const had: FeedEvent[] = []
  await until(`${count} events`, async () => {
    const batch = await feed.next()
    had.push(...(batch?.events ?? []))
    await batch?.done()
    return had.length >= count
  })
  return had
}

const nothing = async (feed: EventFeed) => (await feed.next())?.events.length ?? 0

/** What one reader is given. */
function aReader(t: Test, site: RelaySite, reader: (consumer: string) => Reader): void {
  const [a, b] = site.stores as [RelaySite['stores'][number], RelaySite['stores'][number]]

  t.test('every event that is wanted is given, those of a store in the order of the log, and others are not', async (t) => {
    const { feed, close } = reader('orderly')
    const [cup, mug] = [await site.emit(a, 700), await site.emit(b, 3)]
    await site.emit(a, 20, { type: OTHER })
    await site.emit(a, 2, { resource: cup })
    const had = await take(feed, 705)
    t.strictSame(had.filter(({ resource_id }) => resource_id === cup).map(({ sequence }) => sequence), Array.from({ length: 702 }, (_, index) => index + 1))
    t.strictSame(had.filter(({ resource_id }) => resource_id === mug).map(({ sequence }) => sequence), [1, 2, 3])
    t.equal(had.length, 705)
    t.match(had[0], { store_id: a.storeId, type: WANTED, data: {} })
    t.equal(await nothing(feed), 0, 'nothing is given twice')
    await close()
  })

  t.test('a batch that was given up is given again to the same reader, before what comes after it', async (t) => {
    const { feed, close } = reader('patient')
    const [before] = await site.query<{ count: string }>('SELECT count(*) AS count FROM events WHERE type = $1', WANTED)
    await take(feed, Number(before!.count))
    const cup = await site.emit(a, 2)
    const given = await until('both', async () => (await feed.next()) ?? false)
    t.strictSame(given.events.map(({ sequence }) => sequence), [1, 2])
    await site.emit(a, 2, { resource: cup })
    t.strictSame((await take(feed, 4)).map(({ sequence }) => sequence), [1, 2, 3, 4])
    await close()
  })
}

/** What several are given, one after the other or side by side. */
function severalReaders(t: Test, site: RelaySite, reader: (consumer: string) => Reader): void {
  const b = site.stores[1]!

  t.test('what was not done is given again to whoever reads next, what was done is not', async (t) => {
    const first = reader('again')
    const finished = new Set((await take(first.feed, 1)).map(({ id }) => id))
    const late = await site.emit(b, 2)
    const isLate = ({ resource_id }: FeedEvent) => resource_id === late
    await until('what is new', async () => {
      const batch = await first.feed.next()
      if (batch?.events.some(isLate)) return true
      for (const { id } of batch?.events ?? []) finished.add(id)
      return void (await batch?.done())
    })
    first.vanish()
    await site.endLeases()
    const second = reader('again')
    const had: FeedEvent[] = []
    await until('it again', async () => {
      had.push(...(await take(second.feed, 1)))
      return had.some(isLate)
    })
    t.strictSame([had.filter(isLate).map(({ sequence }) => sequence), had.filter(({ id }) => finished.has(id))], [[1, 2], []])
    await second.close()
  })

  t.test('of two that read for a consumer each event is given to one; when one closes, the other is given the rest', async (t) => {
    const [one, two] = [reader('shared'), reader('shared')]
    const resources = await Promise.all(site.stores.map((store) => site.emit(store, 20)))
    const had = new Map<Reader, FeedEvent[]>([[one, []], [two, []]])
    const mine = ({ resource_id }: FeedEvent) => resources.includes(resource_id)
    const seen = () => [...had.values()].flat().filter(mine)
    await until('all events', async () => {
      for (const [each, events] of had) {
        const batch = await each.feed.next()
        events.push(...(batch?.events ?? []))
        await batch?.done()
      }
      return seen().length >= 80
    })
    t.equal(new Set(seen().map(({ id }) => id)).size, seen().length, 'none to both')
    await one.close()
    had.delete(one)
    const more = await Promise.all(site.stores.map((store) => site.emit(store, 1)))
    const rest = await take(two.feed, 4)
    t.ok(more.every((resource) => rest.some(({ resource_id }) => resource_id === resource)))
    await two.close()
  })
}

for (const [kind, open, skip] of [['the log', fromLog, false], ['streams', fromStreams, redisMissing]] as const) {
  t.test(`from ${kind}`, { skip }, async (t) => {
    const site = await relaySite(t)
    const reader = await open(t, site)
    aReader(t, site, reader)
    severalReaders(t, site, reader)
  })
}

t.test('several who follow one log are each given what they want, whoever is ahead or far behind', async (t) => {
  const site = await relaySite(t)
  site.relay([])
  const shard = site.databases.shards.get(site.shard)!.relay
  let pages = 0
  const counted = Object.create(shard, { read: { value: (...asked: Parameters<typeof shard.read>) => { pages++; return shard.read(...asked) } } }) as typeof shard
  const others: Consumer = { ...ledger('others'), wants: (type) => type === OTHER }
  const log = new SharedLog(counted, { wants: (type) => type === WANTED || type === OTHER })
  const follow = (consumer: Consumer) => new LogFeed({ shard, log, cursors: new Cursors(shard), holder: 'one', consumer })
  const [first, second, late] = [follow(ledger('first')), follow(others), follow(ledger('late'))]
  const [a] = site.stores
  const cup = await site.emit(a!, 1_300)
  await site.emit(a!, 3, { type: OTHER })
  const mine = (events: readonly FeedEvent[]) => events.filter(({ resource_id }) => resource_id === cup).map(({ sequence }) => sequence)
  const all = Array.from({ length: 1_300 }, (_, nth) => nth + 1)
  t.strictSame(mine(await take(first, 1_300)), all)
  t.ok((await take(second, 3)).every(({ type }) => type === OTHER))
  t.strictSame(mine(await take(late, 1_300)), all, 'what is not kept any more is read again')
  await until('all at the end', async () => (await Promise.all([first, second, late].map(nothing))).every((given) => given === 0))
  const before = pages
  await site.emit(a!, 2, { resource: cup })
  const given = await until('both at once', async () => {
    const batches = await Promise.all([first.next(), late.next()])
    return batches.every((batch) => batch !== null) && batches
  })
  t.strictSame(given.map((batch) => mine(batch!.events)), [[1_301, 1_302], [1_301, 1_302]])
  const asked = pages - before
  t.equal((await second.next())?.events.length, 0)
  t.equal(pages - before, asked, 'what was read for others is not read again')
  await Promise.all([first, second, late].map((feed) => feed.close()))
})
