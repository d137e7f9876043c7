import { sql } from '../kernel/sql.js'
import type { Database, Row } from '../ports/database.js'
import { PARTS, type StreamEvent, type StreamPlace } from '../ports/eventStreams.js'
import { CONSUMER_LEASE_MS } from './logFeed.js'
import { Pause } from './pause.js'

/** A part of a shard's events that this process reads for a consumer. */
export class HeldPart {
  /** Up to here everything in the part is handled. Kept in the database from time to time; after a crash some is given again. */
  position: number
  /** The streams it has been entered in; null while it is read from the log. */
  entered: StreamPlace | null = null
  /** Up to here it is read from the log, because the stream lacks some of it. */
  through = 0
  /** Given to an earlier reader and not finished. */
  unfinished: readonly StreamEvent[] = []

  constructor(readonly consumer: string, readonly part: number, readonly fence: number, position: number) {
    this.position = position
  }
}

export interface PartitionsOptions {
  shard: Database
  holder: string
  consumers: readonly string[]
  /** Called when parts were taken: there may be something to read in them. */
  taken: () => void
  log: (message: string, error: unknown) => void
}

const BEAT_MS = CONSUMER_LEASE_MS / 3
/** How soon positions are kept once a reader has nothing more to read. */
const SOON_MS = 100
/** Who reads the log alone takes this lease for itself; all that read streams hold it together, so the two ways never run side by side. */
const TOGETHER = 'streams'

const HERE = sql(`
  INSERT INTO leases (name, holder, fence, expires_at) SELECT 'reader:' || c || ':' || $2, $2, 1, clock_timestamp() + $3 * interval '1 millisecond' FROM unnest($1::text[]) AS c ORDER BY c
  ON CONFLICT (name) DO UPDATE SET expires_at = excluded.expires_at`)
const FORGET_GONE = sql(`DELETE FROM leases WHERE starts_with(name, 'reader:') AND expires_at < clock_timestamp() - interval '1 hour'`)
const SHARE = sql(`
  INSERT INTO leases AS l (name, holder, fence, expires_at) SELECT 'consumer:' || c, '${TOGETHER}', 1, clock_timestamp() + $2 * interval '1 millisecond' FROM unnest($1::text[]) AS c ORDER BY c
  ON CONFLICT (name) DO UPDATE SET holder = excluded.holder, expires_at = excluded.expires_at, fence = CASE WHEN l.holder = excluded.holder THEN l.fence ELSE l.fence + 1 END
   WHERE l.holder = excluded.holder OR l.expires_at < clock_timestamp()
  RETURNING substr(name, 10) AS consumer`)
const RENEW = sql(`
  UPDATE consumer_partitions p SET expires_at = clock_timestamp() + CASE WHEN r.keep THEN $6 ELSE 0 END * interval '1 millisecond', pub_seq = greatest(p.pub_seq, r.pub_seq)
    FROM unnest($2::text[], $3::smallint[], $4::bigint[], $5::bigint[], $7::boolean[]) AS r(consumer, part, fence, pub_seq, keep)
   WHERE p.consumer = r.consumer AND p.part = r.part AND p.holder = $1 AND p.fence = r.fence
  RETURNING p.consumer, p.part`)
// What has no reader or one whose time is over. A part that the log was read for since begins where that has come to.
const TAKE = sql(`
  INSERT INTO consumer_partitions AS o (consumer, part, holder, fence, expires_at, pub_seq)
  SELECT f.consumer, f.part, $1, 1, clock_timestamp() + $4 * interval '1 millisecond', coalesce(k.pub_seq, 0)
    FROM (SELECT c.consumer, p.part, c.room, row_number() OVER (PARTITION BY c.consumer ORDER BY p.part) AS nth
            FROM unnest($2::text[], $3::int[]) AS c(consumer, room) CROSS JOIN generate_series(0, ${PARTS - 1}) AS p(part)
            LEFT JOIN consumer_partitions h ON h.consumer = c.consumer AND h.part = p.part
           WHERE h.consumer IS NULL OR h.expires_at < clock_timestamp()) f
    LEFT JOIN consumer_cursors k ON k.consumer = f.consumer
   WHERE f.nth <= f.room ORDER BY f.consumer, f.part
  ON CONFLICT (consumer, part) DO UPDATE SET holder = excluded.holder, fence = o.fence + 1, expires_at = excluded.expires_at, pub_seq = greatest(o.pub_seq, excluded.pub_seq)
   WHERE o.expires_at < clock_timestamp()
  RETURNING consumer, part, fence, pub_seq`)
// The cursor of a consumer is the position that all its parts have passed: what is known of it whoever reads, and where the log would be read from.
const PASS = sql(`
  INSERT INTO consumer_cursors (consumer, pub_seq, updated_at) SELECT consumer, min(pub_seq), clock_timestamp() FROM consumer_partitions WHERE consumer = ANY($1) GROUP BY consumer HAVING count(*) = ${PARTS}
  ON CONFLICT (consumer) DO UPDATE SET pub_seq = excluded.pub_seq, updated_at = excluded.updated_at WHERE consumer_cursors.pub_seq < excluded.pub_seq`)
const PASS_HELD = sql(`
  INSERT INTO consumer_cursors (consumer, pub_seq, updated_at) SELECT r.consumer, r.pub_seq, clock_timestamp() FROM unnest($1::text[], $2::bigint[]) AS r(consumer, pub_seq) ORDER BY r.consumer
  ON CONFLICT (consumer) DO UPDATE SET pub_seq = excluded.pub_seq, updated_at = excluded.updated_at WHERE consumer_cursors.pub_seq < excluded.pub_seq`)
const LOOK = sql(`SELECT generation, pub_seq, lasts::float8[] AS lasts FROM streams`)
// Processes of different releases may know different consumers, so readers are counted for each.
const READERS = sql(`
  SELECT c.consumer, (SELECT count(*)::int FROM leases l WHERE starts_with(l.name, 'reader:' || c.consumer || ':') AND l.expires_at > clock_timestamp()) AS readers FROM unnest($1::text[]) AS c(consumer)`)
const GONE = sql(`UPDATE leases SET expires_at = clock_timestamp() WHERE starts_with(name, 'reader:') AND holder = $1`)

interface Looked extends Row {
  generation: number
  pub_seq: number
  lasts: number[]
}

/**
 * Which parts of one shard this process reads, for all consumers. A part has one reader at a time, by a lease with a fence; processes
 * share the parts evenly. The same beat keeps the leases, the positions, and what this process knows of the streams.
 */
export class Partitions {
  readonly #options: PartitionsOptions
  readonly #held = new Map<string, Map<number, HeldPart>>()
  /** Consumers with a batch in hand, whose parts are not given up. */
  readonly busy = new Set<string>()
  #taken = 0
  #keptUntil = 0
  #place: StreamPlace | null = null
  #stopped = false
  #beatAt = 0
  /** When positions are kept between two beats. */
  #passAt = Number.POSITIVE_INFINITY
  readonly #pause = new Pause()
  #loop: Promise<void> = Promise.resolve()

  constructor(options: PartitionsOptions) {
    this.#options = options
    for (const consumer of options.consumers) this.#held.set(consumer, new Map())
  }

  /** Grows when parts were taken. */
  get taken(): number {
    return this.#taken
  }

  /** The streams that count; null when there are none yet. */
  get place(): StreamPlace | null {
    return this.#place
  }

  get holder(): string {
    return this.#options.holder
  }

  /** None when the leases may have run out, for the database has not answered in time. */
  of(consumer: string): readonly HeldPart[] {
    return Date.now() < this.#keptUntil ? [...this.#held.get(consumer)!.values()] : []
  }

  start(): void {
    this.#loop = this.#run()
  }

  /** A reader has come to the end of what there is: what it has passed is worth keeping. */
  soon(): void {
    this.#passAt = Math.min(this.#passAt, Date.now() + SOON_MS)
    this.#pause.end()
  }

  /** Asks for nothing more and says nothing, as a process that is gone. */
  forget(): void {
    this.#stopped = true
    this.#keptUntil = 0
    for (const held of this.#held.values()) held.clear()
    this.#pause.end()
  }

  async stop(): Promise<void> {
    this.#stopped = true
    this.#pause.end()
    await this.#loop
    const { shard, holder, log } = this.#options
    const leave = async () => {
      await this.#renew(() => 0)
      await shard.read(null, (connection) => connection.run(GONE, [holder]))
    }
    await leave().catch((error: unknown) => log(`readers of ${shard.id} leave their parts to time`, error))
  }

  async #run(): Promise<void> {
    const { shard, log } = this.#options
    while (!this.#stopped) {
      const wait = Math.min(this.#beatAt, this.#passAt) - Date.now()
      if (wait > 0) {
        await this.#pause.for(wait)
        continue
      }
      const beat = this.#beatAt <= Date.now()
      this.#passAt = Number.POSITIVE_INFINITY
      if (beat) this.#beatAt = Date.now() + BEAT_MS
      await (beat ? this.#beat() : this.#pass()).catch((error: unknown) => this.#stopped || log(`readers of ${shard.id} will ask for their parts again`, error))
    }
  }

  async #beat(): Promise<void> {
    const { shard, holder, consumers } = this.#options
    const asked = Date.now()
    const [readers, shared] = await shard.read(null, async (connection) => {
      const [, , counted, ours, looked] = await Promise.all([
        connection.run(HERE, [consumers, holder, CONSUMER_LEASE_MS]), connection.run(FORGET_GONE, []), connection.run<{ consumer: string; readers: number }>(READERS, [consumers]),
        connection.run<{ consumer: string }>(SHARE, [consumers, CONSUMER_LEASE_MS]), connection.run<Looked>(LOOK, []),
      ])
      looked.forEach((row) => this.#know(row))
      return [new Map(counted.map((row) => [row.consumer, row.readers])), new Set(ours.map(({ consumer }) => consumer))] as const
    })
    const shareOf = (consumer: string) => (shared.has(consumer) ? Math.ceil(PARTS / Math.max(1, readers.get(consumer)!)) : 0)
    await this.#renew(shareOf)
    await this.#take(shareOf)
    this.#keptUntil = asked + CONSUMER_LEASE_MS
  }

  /** Moves the cursors of consumers that are read here alone; those of others move when all have kept their positions. */
  async #pass(): Promise<void> {
    const { shard } = this.#options
    for (const looked of await shard.read(null, (connection) => connection.run<Looked>(LOOK, []))) this.#know(looked)
    const passed = [...this.#held].flatMap(([consumer, held]) => (held.size === PARTS ? [{ consumer, pub_seq: Math.min(...[...held.values()].map(({ position }) => position)) }] : []))
    await shard.read(null, (connection) => connection.run(PASS_HELD, [passed.map(({ consumer }) => consumer), passed.map(({ pub_seq }) => pub_seq)]))
  }

  /** A part whose last published event is handled has nothing to handle up to where the log is published. */
  #know({ generation, pub_seq, lasts }: Looked): void {
    if (generation !== this.#place?.generation) this.#place = { shard: this.#options.shard.id, generation }
    for (const held of this.#held.values()) {
      for (const part of held.values()) {
        if (part.entered !== null && part.position > pub_seq) this.soon() // the publisher has not said so yet
        if (part.position >= lasts[part.part]!) part.position = Math.max(part.position, pub_seq)
      }
    }
  }

  /** Keeps positions and leases; of what is more than a fair share, what nobody works on is left to others. */
  async #renew(shareOf: (consumer: string) => number): Promise<void> {
    const { shard, holder, consumers } = this.#options
    const parts = [...this.#held.values()].flatMap((held) => [...held.values()])
    const kept = new Set([...this.#held].flatMap(([consumer, held]) => (this.busy.has(consumer) && !this.#stopped ? [...held.values()] : [...held.values()].slice(0, shareOf(consumer)))))
    for (const part of parts) if (!kept.has(part)) this.#held.get(part.consumer)!.delete(part.part)
    const values = [holder, parts.map(({ consumer }) => consumer), parts.map(({ part }) => part), parts.map(({ fence }) => fence), parts.map(({ position }) => position), CONSUMER_LEASE_MS, parts.map((part) => kept.has(part))]
    const renewed = await shard.read(null, async (connection) => {
      const [rows] = await Promise.all([connection.run<{ consumer: string; part: number }>(RENEW, values), connection.run(PASS, [consumers])])
      return new Set(rows.map(({ consumer, part }) => `${consumer} ${part}`))
    })
    // Somebody else has it: this process was held up for longer than its lease.
    for (const { consumer, part } of parts) if (!renewed.has(`${consumer} ${part}`)) this.#held.get(consumer)!.delete(part)
  }

  async #take(shareOf: (consumer: string) => number): Promise<void> {
    const { shard, holder } = this.#options
    const wanting = [...this.#held].flatMap(([consumer, held]) => (held.size < shareOf(consumer) ? [{ consumer, room: shareOf(consumer) - held.size }] : []))
    if (wanting.length === 0) return
    const taken = await shard.read(null, (connection) => connection.run<{ consumer: string; part: number; fence: number; pub_seq: number }>(TAKE, [holder, wanting.map(({ consumer }) => consumer), wanting.map(({ room }) => room), CONSUMER_LEASE_MS]))
    for (const { consumer, part, fence, pub_seq } of taken) this.#held.get(consumer)!.set(part, new HeldPart(consumer, part, fence, pub_seq))
    if (taken.length === 0) return
    this.#taken++
    this.#options.taken()
  }
}
