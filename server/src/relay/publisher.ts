import { sql } from '../kernel/sql.js'
import type { Database, Row } from '../ports/database.js'
import { PARTS, type EventStreams, type StreamEvent, type StreamPlace } from '../ports/eventStreams.js'
import { furthestBehind } from './cursors.js'
import { Lease } from './leases.js'
import { Loop } from './loop.js'

export interface PublisherOptions {
  shard: Database
  streams: EventStreams
  holder: string
  consumers: readonly string[]
  /** How long entries are kept in the streams at least, for whoever wants to look at them. */
  keepMs?: number
  /** Called when there is no publishing at the moment: who reads has to look into the log. */
  stuck: () => void
  log: (message: string, error: unknown) => void
}

const LEASE_MS = 5_000
/** How often the streams are compared with what is known of them, and old entries removed. */
const CHECK_MS = 2_000
const IDLE_MS = 1_000
const RETRY_MS = 1_000
const BATCH = 1_000
/** Characters of payload that one call carries at most, unless a single event has more. */
const CALL_CHARACTERS = 4_000_000
export const STREAM_KEEP_MS = 3_600_000

const LOAD = sql(`SELECT generation, pub_seq, lasts::float8[] AS lasts, (SELECT pub_seq FROM leases WHERE name = 'sequencer') AS log_end FROM streams`)
// Streams begin where the consumer that is furthest behind is: it finds in them what it has not handled, and nobody misses what is older.
const RENEW = sql(`
  WITH held AS (SELECT 1 FROM leases WHERE name = 'publisher' AND holder = $1 AND fence = $2 FOR UPDATE),
       base AS ${furthestBehind('$3')}
  INSERT INTO streams AS s (generation, pub_seq, lasts) SELECT 1, base.pub_seq, array_fill(base.pub_seq, ARRAY[${PARTS}]) FROM held, base
  ON CONFLICT (only_row) DO UPDATE SET generation = s.generation + 1, pub_seq = excluded.pub_seq, lasts = excluded.lasts
  RETURNING generation, pub_seq, lasts::float8[] AS lasts`)
// Events of stores that were erased are in the log and nowhere else; what is passed by is decided by the statement that reads, for a moment later there may be more.
const READ = sql(`
  SELECT l.pub_seq, souk_partition(l.store_id)::int AS part, e.type, l.store_id, l.event_id AS id, e.resource_id, e.sequence, e.data::text AS data
    FROM (SELECT pub_seq, store_id, event_id FROM log WHERE pub_seq > $1 ORDER BY pub_seq LIMIT ${BATCH}) l
    LEFT JOIN LATERAL (SELECT type, resource_id, sequence, data FROM events e WHERE e.store_id = l.store_id AND e.id = l.event_id LIMIT 1) e ON true
   ORDER BY l.pub_seq`)
const SAVE = sql(`
  UPDATE streams s SET pub_seq = $3, lasts = $4::bigint[] FROM leases l
   WHERE l.name = 'publisher' AND l.holder = $1 AND l.fence = $2 AND s.generation = $5 AND s.pub_seq <= $3 RETURNING s.generation`)

interface State extends Row {
  generation: number
  pub_seq: number
  lasts: number[]
}

interface LogRow extends Row {
  pub_seq: number
  part: number
  type: string
  store_id: string
  id: string
  resource_id: string
  sequence: number
  data: string | null
}

/**
 * Copies the log of a shard into its streams. One process does, by a lease; its cursor is saved after the answer, so after a crash some is
 * published again, which the streams refuse. Streams that lack what was published, or have what the log does not, are left: the next
 * generation begins where the consumer that is furthest behind is. A process that still writes into the old ones does no harm.
 */
export class Publisher {
  readonly #options: PublisherOptions
  readonly #lease: Lease
  #fence: number | null = null
  #state: State | null = null
  #checkAt = 0
  /** Entries up to this number are old enough to go at this time. */
  #mark: { pub_seq: number; at: number } | null = null
  readonly #loop = new Loop(() => this.#turn())

  constructor(options: PublisherOptions) {
    this.#options = options
    this.#lease = new Lease({ shard: options.shard, name: 'publisher', holder: options.holder, ms: LEASE_MS })
  }

  start(): void {
    this.#loop.start()
  }

  nudge(): void {
    this.#loop.nudge()
  }

  async stop(): Promise<void> {
    await this.#loop.stop()
    await this.#lease.leave().catch((error: unknown) => this.#options.log(`the publisher of ${this.#options.shard.id} leaves its place to time`, error))
  }

  async #turn(): Promise<number> {
    const { shard, streams, stuck, log } = this.#options
    try {
      if (!streams.ready) stuck()
      else if (await this.#publish()) return 0
      return IDLE_MS
    } catch (error) {
      this.#state = null
      if (streams.ready && !this.#loop.stopped) log(`the publisher of ${shard.id} will try again`, error)
      stuck()
      return RETRY_MS
    }
  }

  /** @returns whether there may be more. */
  async #publish(): Promise<boolean> {
    const fence = await this.#lease.hold()
    if (fence === null) return false
    if (fence !== this.#fence) this.#state = null
    this.#fence = fence
    const state = await this.#checked()
    if (state === null) return false
    const rows = withinCall(await this.#options.shard.read(null, (connection) => connection.run<LogRow>(READ, [state.pub_seq])))
    const last = rows.at(-1)?.pub_seq
    if (last === undefined) return false
    const parts = new Map<number, { last: number; events: StreamEvent[] }>()
    for (const row of rows) {
      if (row.data === null) continue
      const part = parts.get(row.part) ?? { last: state.lasts[row.part]!, events: [] }
      part.events.push(toEvent(row))
      parts.set(row.part, part)
    }
    if (parts.size > 0 && !(await this.#options.streams.publish(this.#placeOf(state), parts))) return this.#renew('a stream ends before what was published')
    const lasts = state.lasts.map((number, part) => Math.max(number, parts.get(part)?.events.at(-1)?.pub_seq ?? 0))
    await this.#save({ ...state, pub_seq: last, lasts })
    return true
  }

  async #save(state: State): Promise<void> {
    const { shard, holder } = this.#options
    const saved = await shard.read(null, (connection) => connection.run(SAVE, [holder, this.#fence, state.pub_seq, state.lasts, state.generation]))
    this.#state = saved.length > 0 ? state : null
    if (saved.length === 0) this.#lease.lost()
  }

  /** What is in the streams, compared with the streams themselves when that is due; null when they have just been begun anew. */
  async #checked(): Promise<State | null> {
    if (this.#state !== null && Date.now() < this.#checkAt) return this.#state
    const { shard, streams } = this.#options
    const [row] = await shard.read(null, (connection) => connection.run<State & { log_end: number | null }>(LOAD, []))
    if (!row) return (await this.#renew('there were none')) ? this.#state : null
    const lasts = await streams.lasts(this.#placeOf(row))
    const lost = lasts.findIndex((last, part) => last === null || last < row.lasts[part]!)
    if (lost >= 0) return (await this.#renew(`part ${lost} ends at ${lasts[lost] ?? 'nothing'}, not at ${row.lasts[lost]}`)) ? this.#state : null
    if (lasts.some((last) => last! > (row.log_end ?? 0))) return (await this.#renew('they hold events that the log does not')) ? this.#state : null
    this.#state = row
    this.#checkAt = Date.now() + CHECK_MS
    await this.#trim(row)
    return row
  }

  /** @returns whether this process may go on publishing */
  async #renew(why: string): Promise<boolean> {
    const { shard, streams, holder, consumers, log } = this.#options
    this.#state = null
    const [next] = await shard.transaction({ storeId: null, timeoutMs: LEASE_MS }, (connection) => connection.run<State>(RENEW, [holder, this.#fence, consumers]))
    if (!next) {
      this.#lease.lost()
      return false
    }
    if (next.generation > 1) log(`the streams of ${shard.id} are published anew from ${next.pub_seq}`, new Error(why))
    await streams.begin(this.#placeOf(next), next.pub_seq)
    await streams.remove(this.#placeOf({ ...next, generation: next.generation - 1 }))
    this.#state = next
    this.#checkAt = Date.now() + CHECK_MS
    return true
  }

  async #trim(state: State): Promise<void> {
    const { streams, keepMs = STREAM_KEEP_MS } = this.#options
    if (this.#mark !== null && Date.now() < this.#mark.at) return
    if (this.#mark !== null) await streams.trim(this.#placeOf(state), this.#mark.pub_seq + 1)
    this.#mark = { pub_seq: state.pub_seq, at: Date.now() + keepMs }
  }

  #placeOf({ generation }: State): StreamPlace {
    return { shard: this.#options.shard.id, generation }
  }
}

function toEvent({ pub_seq, type, store_id, id, resource_id, sequence, data }: LogRow): StreamEvent {
  return { pub_seq, type, text: `{${JSON.stringify({ store_id, id, resource_id, sequence }).slice(1, -1)},"data":${data}}` }
}

function withinCall(rows: readonly LogRow[]): readonly LogRow[] {
  let characters = 0
  const end = rows.findIndex((row) => (characters += row.data?.length ?? 0) > CALL_CHARACTERS)
  return end <= 0 ? (end === 0 ? rows.slice(0, 1) : rows) : rows.slice(0, end)
}
