import { randomUUID } from 'node:crypto'
import type { Clock } from '../kernel/clock.js'
import type { Consumer } from '../kernel/consumer.js'
import { sql } from '../kernel/sql.js'
import type { StoreRoute } from '../kernel/tx.js'
import type { Database, Row } from '../ports/database.js'
import type { ConsumerLag } from '../ports/eventFeed.js'
import type { EventStreams } from '../ports/eventStreams.js'
import { ConsumerRunner } from './consumer.js'
import { Cursors, occurredAfter } from './cursors.js'
import { InboxSweeper } from './inboxSweeper.js'
import { LogFeed } from './logFeed.js'
import { Partitions } from './partitions.js'
import { Publisher } from './publisher.js'
import { Sequencer } from './sequencer.js'
import { SharedLog } from './sharedLog.js'
import { StreamFeed } from './streamFeed.js'

export interface RelayOptions {
  shards: ReadonlyMap<string, { app: Database; relay: Database }>
  consumers: readonly Consumer[]
  /** What carries the log to consumers; null when they read the log itself. */
  streams: EventStreams | null
  clock: Clock
  route: (storeId: string) => Promise<StoreRoute | null>
  /** Called when the log of a shard has grown, whichever process saw to that. */
  grew?: (shardId: string) => void
  /** Called after events of a shard were handled. */
  handled: (shardId: string) => void
  log: (message: string, error: unknown) => void
}

const LAG = sql(`
  SELECT n.consumer, greatest(0, s.pub_seq - c.pub_seq)::float8 AS events, parked.count::int AS parked,
         coalesce(greatest(0, extract(epoch FROM $2::timestamptz - ${occurredAfter('c.pub_seq')})), 0)::float8 AS seconds
    FROM unnest($1::text[]) AS n(consumer) CROSS JOIN LATERAL (SELECT coalesce((SELECT pub_seq FROM consumer_cursors k WHERE k.consumer = n.consumer), 0) AS pub_seq) c
   CROSS JOIN LATERAL (SELECT count(*) FROM dead_letters d WHERE d.consumer = n.consumer AND d.status <> 'waiting') parked
   CROSS JOIN (SELECT coalesce((SELECT pub_seq FROM leases WHERE name = 'sequencer'), 0) AS pub_seq) s`)

interface Part {
  start(): void
  nudge(): void
  stop(): Promise<void>
}

/** Sequencer, publisher and consumers of every shard. Each process may run them; leases let one of each work. */
export class Relay {
  readonly #options: RelayOptions
  readonly #holder = `${process.pid}-${randomUUID()}`
  readonly #sequencers = new Map<string, Sequencer>()
  readonly #publishers: Publisher[] = []
  readonly #partitions: Partitions[] = []
  readonly #runners: ConsumerRunner[] = []
  readonly #sweepers: InboxSweeper[] = []

  constructor(options: RelayOptions) {
    this.#options = options
    for (const [id, shard] of options.shards) this.#addShard(id, shard)
  }

  #addShard(id: string, { app, relay }: { app: Database; relay: Database }): void {
    const { consumers, streams, clock, route, handled, log } = this.#options
    const holder = this.#holder
    const runners: ConsumerRunner[] = []
    const wake = () => runners.forEach((runner) => runner.nudge())
    const names = consumers.map(({ name }) => name)
    const streamed = streams === null ? null : { streams, partitions: new Partitions({ shard: relay, holder, consumers: names, taken: wake, log }), publisher: new Publisher({ shard: relay, streams, holder, consumers: names, stuck: wake, log }) }
    const shared = { log: new SharedLog(relay, { wants: (type) => consumers.some((consumer) => consumer.wants(type)) }), cursors: new Cursors(relay) }
    for (const consumer of consumers) {
      const feed = streamed === null ? new LogFeed({ shard: relay, ...shared, holder, consumer }) : new StreamFeed({ shard: relay, ...streamed, consumer, log })
      runners.push(new ConsumerRunner({ consumer, feed, relay, app, clock, route, log, handled: () => handled(id) }))
    }
    streams?.listen(id, wake)
    const advanced = () => {
      this.#options.grew?.(id)
      if (streamed?.streams.ready === true) streamed.publisher.nudge()
      else wake()
    }
    this.#sequencers.set(id, new Sequencer({ shard: relay, holder, log, advanced }))
    this.#runners.push(...runners)
    this.#sweepers.push(new InboxSweeper({ shard: relay, consumers: names, clock, log }))
    if (streamed !== null) {
      this.#publishers.push(streamed.publisher)
      this.#partitions.push(streamed.partitions)
    }
  }

  start(): void {
    for (const part of [...this.#partitions, ...this.#parts, ...this.#sweepers]) part.start()
  }

  /** Something was committed on a shard. */
  committed(shardId: string): void {
    this.#sequencers.get(shardId)?.nudge()
  }

  nudge(): void {
    for (const part of this.#parts) part.nudge()
  }

  async stop(): Promise<void> {
    await Promise.all([...this.#parts, ...this.#sweepers].map((part) => part.stop()))
    await Promise.all(this.#partitions.map((part) => part.stop()))
    await this.#options.streams?.close()
  }

  async lag(): Promise<ConsumerLag[]> {
    const { shards, consumers, clock } = this.#options
    const rows = await Promise.all([...shards].map(async ([shard, { relay }]) => {
      const lags = await relay.read(null, (connection) => connection.run<Omit<ConsumerLag, 'shard'> & Row>(LAG, [consumers.map(({ name }) => name), clock.now()]))
      return lags.map((lag) => ({ ...lag, shard }))
    }))
    return rows.flat()
  }

  get #parts(): readonly Part[] {
    return [...this.#sequencers.values(), ...this.#publishers, ...this.#runners]
  }
}
