import { randomUUID } from 'node:crypto'
import { LRUCache } from 'lru-cache'
import { createClient } from 'redis'
import { atMost } from '../../kernel/atMost.js'
import { Cell, OwnBucket, allowed, fits, refused, takeShare, unitMs } from '../../kernel/gcra.js'
import type { Bucket, Limits, Taken } from '../../ports/limits.js'
import { connectionTo, lateAfter } from './connection.js'

export interface RedisLimitsOptions {
  readonly url: string
  /** Processes among which quotas are divided as long as Redis has not said how many there are. */
  readonly processes: number
  readonly log: (message: string, error: unknown) => void
}

const BUCKETS_MAX = 100_000
/** Buckets in one call. */
const BATCH_MAX = 500
/** What all processes together may give on trust, as part of a quota; each has its share of it. */
export const TRUST = 1 / 8
/** As many processes a new one supposes before it has heard of the others. */
const PROCESSES_UNKNOWN = 8
/** How long what was spent may stay untold when little was. */
const TELL_MS = 50
/** A process that has said nothing for so long has gone. */
const GONE_MS = 5_000
const HEARTBEAT_MS = 1_000
/**
 * When no answer comes for so long, Redis counts as away. Long enough for a machine that is short of time: whoever gives shares while
 * others give the quota gives too much. Only who is beyond the trust waits, once, for an answer that does not come.
 */
const LATE_MS = 250
/** What was asked for and not taken after all is given up after this time. */
const HELD_MS = 1_000
const SILENT_MS = 5_000
const PREFIX = 'souk:{limits}:'

/**
 * KEYS: the processes, then a bucket each. ARGV: this process, how long one may be silent (ms); then of each bucket how long a unit takes (ns), units
 * that were spent, units that are asked for. A bucket is one number: the time, in microseconds, when it will be empty. What was spent is counted
 * whatever the quota says; of what is asked for, as much is granted as fits. Answers the number of processes and, for each bucket, how many
 * microseconds it will take to be empty and how many units are granted.
 */
const SETTLE = `
local t = redis.call('TIME')
local now = t[1] * 1000000 + t[2]
redis.call('ZADD', KEYS[1], now, ARGV[1])
redis.call('ZREMRANGEBYSCORE', KEYS[1], '-inf', now - ARGV[2] * 1000)
redis.call('PEXPIRE', KEYS[1], ARGV[2])
local reply = { redis.call('ZCARD', KEYS[1]) }
for i = 2, #KEYS do
  local at = 3 * (i - 1)
  local unit, spent, wanted = ARGV[at] / 1000, tonumber(ARGV[at + 1]), tonumber(ARGV[at + 2])
  local empty = math.max(tonumber(redis.call('GET', KEYS[i]) or '0'), now) + math.ceil(spent * unit)
  local granted = math.max(0, math.min(wanted, math.floor((now + 60000000 - empty) / unit + 0.000001)))
  empty = empty + math.ceil(granted * unit)
  if empty > now then redis.call('SET', KEYS[i], string.format('%.0f', empty), 'PX', math.ceil((empty - now) / 1000)) end
  reply[#reply + 1] = empty - now
  reply[#reply + 1] = granted
end
return reply`

class RedisBucket extends OwnBucket {
  /** What Redis has said is in it. */
  readonly all = new Cell()
  /** Given on trust and not told yet, and what is being told at this moment. */
  untold = 0
  telling = 0
  /** Granted by Redis for requests that asked, and how long they may still be taken. */
  held = 0
  heldUntil = 0
  wanted = 0
  waits = false
  /** Since which time of being alone the own share counts. */
  alone = 0

  granted(now: number): number {
    return now < this.heldUntil ? this.held : 0
  }
}

/**
 * Limits that the processes of an installation keep together in Redis without asking it for each request. A process gives on trust, tells
 * what it gave within TELL_MS, and hears what all have given. What is given on trust and not told never exceeds `trustOf`, so all
 * together never give more than the quota and the trust of each. Beyond its trust a request asks, which waits for one answer.
 *
 * While Redis is away each process gives its share of the quotas, and nothing waits.
 */
export class RedisLimits implements Limits {
  readonly #buckets = new LRUCache<string, RedisBucket>(atMost(BUCKETS_MAX))
  readonly #id = randomUUID()
  readonly #options: RedisLimitsOptions
  readonly #client
  readonly #started: Promise<unknown>
  readonly #heartbeat: NodeJS.Timeout
  #dirty: RedisBucket[] = []
  #telling: Promise<void> | null = null
  #timer: NodeJS.Timeout | null = null
  #soon = false
  #late = false
  /** Counts the times that Redis was found away. */
  #absences = 1
  #alone = true
  #processes: number | null = null
  #closed = false

  constructor(options: RedisLimitsOptions) {
    this.#options = options
    const connection = connectionTo(options.url)
    this.#client = createClient({ ...connection, socket: { ...connection.socket, socketTimeout: SILENT_MS } })
    this.#client.on('error', (error: Error) => this.#lost(error))
    this.#client.on('ready', () => this.#tellSoon())
    this.#started = this.#client.connect().catch((error: Error) => this.#lost(error))
    this.#heartbeat = setInterval(() => this.#tellSoon(), HEARTBEAT_MS).unref()
  }

  /** Units that this process may give of a quota before others know. */
  trustOf(perMinute: number): number {
    return (perMinute * TRUST) / (this.#processes ?? PROCESSES_UNKNOWN)
  }

  bucket(name: string, perMinute: number): Bucket {
    let bucket = this.#buckets.get(name)
    if (!bucket) this.#buckets.set(name, (bucket = new RedisBucket(name, perMinute)))
    bucket.perMinute = perMinute
    return bucket
  }

  take(buckets: readonly Bucket[], cost: number, now: number): Taken | null {
    return this.#alone ? this.#takeAlone(buckets as readonly RedisBucket[], cost, now) : this.#takeTogether(buckets as readonly RedisBucket[], cost, now)
  }

  async ask(buckets: readonly Bucket[], cost: number): Promise<Taken> {
    for (const bucket of buckets as readonly RedisBucket[]) {
      bucket.wanted += cost
      this.#mark(bucket)
    }
    // What is being told at this moment may have left without this; that it waits no more says that it was told, or that nobody can be.
    do {
      this.#tell()
      if (this.#telling === null) break
      await this.#telling
    } while ((buckets as readonly RedisBucket[]).some((bucket) => bucket.waits))
    const now = Date.now()
    return this.take(buckets, cost, now) ?? this.#refuseBusy(buckets as readonly RedisBucket[], cost, now)
  }

  async close(): Promise<void> {
    this.#closed = true
    clearInterval(this.#heartbeat)
    if (this.#timer !== null) clearTimeout(this.#timer)
    // The others may have its share at once; where that cannot be said, they have it after GONE_MS.
    if (this.#client.isReady && !this.#late) await Promise.race([this.#client.zRem(`${PREFIX}processes`, this.#id), lateAfter(LATE_MS)]).catch(() => undefined)
    this.#client.destroy()
    await this.#started
  }

  #takeTogether(buckets: readonly RedisBucket[], cost: number, now: number): Taken | null {
    let [first, sure] = [0, true]
    for (let at = 0; at < buckets.length; at++) {
      const bucket = buckets[at]!
      const held = bucket.granted(now)
      const given = bucket.untold + bucket.telling
      const left = bucket.perMinute - bucket.all.units(bucket.perMinute, now) - given + held
      if (!fits(cost, left)) return refused(bucket, left, bucket.perMinute, cost)
      // One request is always given on trust, whatever it costs: a small quota would else make each of them wait.
      if (cost > held && given > 0 && given + cost - held > this.trustOf(bucket.perMinute)) sure = false
      if (at === 0) first = left - cost
    }
    if (!sure) return null
    for (const bucket of buckets) {
      const held = Math.min(cost, bucket.granted(now))
      bucket.held -= held
      this.#give(bucket, cost - held)
    }
    return allowed(buckets[0]!, first, buckets[0]!.perMinute)
  }

  #takeAlone(buckets: readonly RedisBucket[], cost: number, now: number): Taken {
    const processes = this.#processes ?? this.#options.processes
    for (const bucket of buckets) {
      if (bucket.alone === this.#absences) continue
      bucket.alone = this.#absences
      bucket.own.set((bucket.all.units(bucket.perMinute, now) + bucket.untold + bucket.telling) / processes, now)
    }
    const taken = takeShare(buckets, cost, processes, now)
    // Told when Redis is back; what time has let go of by then would be told in vain.
    if (taken.allowed) for (const bucket of buckets) this.#give(bucket, Math.min(cost, Math.max(0, bucket.perMinute / processes - bucket.untold)))
    return taken
  }

  /** Others were faster although it was granted, or the answer came too late. */
  #refuseBusy([bucket]: readonly RedisBucket[], cost: number, now: number): Taken {
    const left = bucket!.perMinute - bucket!.all.units(bucket!.perMinute, now) - bucket!.untold - bucket!.telling
    return { ...refused(bucket!, left, bucket!.perMinute, cost), retryAfterMs: HEARTBEAT_MS }
  }

  #give(bucket: RedisBucket, units: number): void {
    if (units <= 0) return
    bucket.untold += units
    this.#mark(bucket)
    if (bucket.untold > this.trustOf(bucket.perMinute) / 2) this.#tellSoon()
    else this.#timer ??= setTimeout(() => this.#tell(), TELL_MS).unref()
  }

  #mark(bucket: RedisBucket): void {
    if (bucket.waits) return
    bucket.waits = true
    this.#dirty.push(bucket)
  }

  #tellSoon(): void {
    if (this.#soon) return
    this.#soon = true
    setImmediate(() => this.#tell())
  }

  #tell(): void {
    this.#soon = false
    if (this.#timer !== null) clearTimeout(this.#timer)
    this.#timer = null
    if (this.#telling !== null || this.#late || this.#closed || !this.#client.isReady) return
    const batch = this.#dirty.splice(0, BATCH_MAX)
    this.#telling = this.#settle(batch).finally(() => {
      this.#telling = null
      if (this.#dirty.length > 0) this.#tellSoon()
    })
  }

  /** Ends when the answer has come, or when it is late: what waits goes on with the shares of this process. */
  async #settle(batch: readonly RedisBucket[]): Promise<void> {
    const words = [this.#id, String(GONE_MS)]
    for (const bucket of batch) {
      bucket.waits = false
      bucket.telling = bucket.untold
      bucket.untold = 0
      words.push(String(Math.round(unitMs(bucket.perMinute) * 1e6)), String(bucket.telling), String(bucket.wanted))
      bucket.wanted = 0
    }
    const keys = [`${PREFIX}processes`, ...batch.map(({ name }) => PREFIX + name)]
    const answered = this.#client.eval(SETTLE, { keys, arguments: words }).then((reply) => this.#heard(batch, reply as number[]), (error: Error) => this.#untold(batch, error))
    if ((await Promise.race([answered, lateAfter(LATE_MS)])) !== 'late') return
    this.#late = true
    this.#lost(new Error(`no answer for ${LATE_MS} ms`))
    void answered.finally(() => {
      this.#late = false
      this.#tellSoon()
    })
  }

  #heard(batch: readonly RedisBucket[], [processes, ...levels]: number[]): void {
    const now = Date.now()
    this.#processes = processes!
    this.#alone = false
    batch.forEach((bucket, at) => {
      const [emptyInUs, granted] = [levels[2 * at]!, levels[2 * at + 1]!]
      bucket.all.set(emptyInUs / 1000 / unitMs(bucket.perMinute), now)
      bucket.telling = 0
      if (granted === 0) return
      bucket.held = bucket.granted(now) + granted
      bucket.heldUntil = now + HELD_MS
    })
  }

  /** It may have been counted or not: counted twice would refuse what is allowed, and not at all is what it was for a moment anyway. */
  #untold(batch: readonly RedisBucket[], error: Error): void {
    for (const bucket of batch) bucket.telling = 0
    this.#lost(error)
  }

  #lost(reason: unknown): void {
    if (this.#closed || this.#alone) return
    this.#options.log('rate limits are kept per process until Redis is back', reason)
    this.#absences++
    this.#alone = true
  }
}
