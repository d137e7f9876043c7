import { hash, randomBytes } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { createClient } from 'redis'
import type { SharedAnswer, SharedAnswers } from '../../ports/answers.js'
import { connectionTo, lateAfter } from './connection.js'

export interface RedisAnswersOptions {
  readonly url: string
  readonly log: (message: string, error: unknown) => void
  /** How long an answer of Redis is waited for; only tests wait longer. */
  readonly lateMs?: number
}

/** Redis is there to be fast: what it has not said by then is read from PostgreSQL. */
const LATE_MS = 50
/** A connection that is silent for so long is given up; one that nobody needs is asked whether it is there. */
const SILENT_MS = 5_000
const ASK_MS = 1_000
/** What is larger costs more to carry than it saves. */
const ENTRY_CHARACTERS_MAX = 256 * 1024
/** Entries of one moment must not run out in one moment. */
const JITTER = 0.1
/** Longer than anything that counts under a version. One that is lost is replaced by one that never was. */
const VERSION_MS = 3_600_000
/** How long the others leave a key to the process that has begun to load it; a process that dies keeps nobody waiting for longer. */
const LEASE_MS = 1_000
/** When those who wait for another process look again, before they load themselves. */
const LOOKS_MS = [5, 10, 20, 40] as const
/** Stores whose change Redis has not heard of; of more, what they have there runs out by itself. */
const OWED_MAX = 10_000

/**
 * KEYS: version, lease, value. ARGV: a new version, its ms, the lease's ms. Gives the version under which to load, and whether that is left to
 * the caller; or what another has kept since the caller looked.
 */
const CLAIM = `
local version = redis.call('GET', KEYS[1])
if not version then
  version = ARGV[1]
  redis.call('SET', KEYS[1], version, 'PX', ARGV[2])
end
local kept = redis.call('GET', KEYS[3])
if kept and string.sub(kept, 1, #version + 1) == version .. '\\n' then return { version, 0, kept } end
if redis.call('GET', KEYS[2]) == version then return { version, 0 } end
redis.call('SET', KEYS[2], version, 'PX', ARGV[3])
return { version, 1 }`

/** KEYS: version, lease, value. ARGV: the version under which loading began, the value ('' for none), its ms. Only what still counts is kept. */
const FILL = `
if redis.call('GET', KEYS[2]) == ARGV[1] then redis.call('DEL', KEYS[2]) end
if ARGV[2] ~= '' and redis.call('GET', KEYS[1]) == ARGV[1] then redis.call('SET', KEYS[3], ARGV[2], 'PX', ARGV[3]) end`

/** A version is never given twice, so what was kept under one cannot come to count again, whatever Redis forgets. */
const newVersion = () => randomBytes(12).toString('base64url')
const versionKey = (storeId: string) => `souk:{${storeId}}:answers`
/** Fixed in length, and without a word of the caller. */
const valueKey = (storeId: string, key: string) => `${versionKey(storeId)}:${hash('sha1', key, 'base64url')}`
const leaseKey = (value: string) => `${value}:lease`

/**
 * Answers in Redis. Each store has a version there, the only thing about it that changes; a value names the version under which its loading
 * began and counts under no other. `changed` gives the store a new version, and a fill is refused when the version is no more what it was.
 *
 * Of the processes that miss one key, one loads it and the others wait for that a moment. While Redis is away, late or full everybody
 * loads for himself; a change that Redis could not be told of is told when it is back, and until then what was shared before it may be
 * given for as long as it would have been anyway.
 */
export class RedisAnswers implements SharedAnswers {
  readonly #client
  readonly #options: RedisAnswersOptions
  readonly #started: Promise<unknown>
  readonly #owed = new Set<string>()
  #late = false
  #complained = false
  #closed = false

  constructor(options: RedisAnswersOptions) {
    this.#options = options
    const connection = connectionTo(options.url)
    this.#client = createClient({ ...connection, pingInterval: ASK_MS, socket: { ...connection.socket, socketTimeout: SILENT_MS } })
    this.#client.on('error', (error: Error) => this.#lost(error))
    this.#client.on('ready', () => this.#isBack())
    this.#started = this.#client.connect().catch((error: Error) => this.#lost(error))
  }

  async get(storeId: string, key: string, load: () => Promise<SharedAnswer | null>): Promise<SharedAnswer | null> {
    if (!this.#isThere) return load()
    const at = { version: versionKey(storeId), value: valueKey(storeId, key) }
    const found = await this.#find(at)
    if (found !== null) return found === 'unsaid' ? load() : found
    const claimed = await this.#soon(this.#client.eval(CLAIM, { keys: [at.version, leaseKey(at.value), at.value], arguments: [newVersion(), String(VERSION_MS), String(LEASE_MS)] }))
    if (claimed === 'unsaid') return load()
    const [version, isOurs, kept = null] = claimed as [string, number, string?]
    if (isOurs === 0) {
      const theirs = read(version, kept) ?? await this.#waitForOthers(at)
      if (theirs !== null) return theirs
    }
    let answer: SharedAnswer | null = null
    try {
      answer = await load()
      return answer
    } finally {
      this.#fill(at, version, answer)
    }
  }

  changed(storeId: string): Promise<void> | undefined {
    if (!this.#isThere) return this.#owe(storeId)
    return this.#tell(storeId)
  }

  async close(): Promise<void> {
    this.#closed = true
    this.#client.destroy()
    await this.#started
  }

  get #isThere(): boolean {
    return this.#client.isReady && !this.#late && !this.#closed
  }

  async #find({ version, value }: Place): Promise<SharedAnswer | 'unsaid' | null> {
    const said = await this.#soon(this.#client.mGet([version, value]))
    return said === 'unsaid' ? said : read(said[0] ?? null, said[1] ?? null)
  }

  async #waitForOthers(at: Place): Promise<SharedAnswer | null> {
    for (const ms of LOOKS_MS) {
      await pause(ms)
      const found = await this.#find(at)
      if (found !== null) return found === 'unsaid' ? null : found
    }
    return null
  }

  /** Nobody waits for it. */
  #fill({ version, value }: Place, loadedUnder: string, answer: SharedAnswer | null): void {
    if (!this.#isThere) return
    const text = answer === null || answer.seconds <= 0 ? '' : write(loadedUnder, answer)
    const ms = Math.round((answer?.seconds ?? 0) * 1000 * (1 + JITTER * (2 * Math.random() - 1)))
    void this.#soon(this.#client.eval(FILL, { keys: [version, leaseKey(value), value], arguments: [loadedUnder, text.length > ENTRY_CHARACTERS_MAX ? '' : text, String(Math.max(1, ms))] }))
  }

  async #tell(storeId: string): Promise<void> {
    const told = await this.#soon(this.#client.set(versionKey(storeId), newVersion(), { expiration: { type: 'PX', value: VERSION_MS } }))
    if (told === 'unsaid') this.#owe(storeId)
  }

  #owe(storeId: string): undefined {
    if (this.#owed.size < OWED_MAX && !this.#closed) this.#owed.add(storeId)
  }

  /** What Redis says within its time; a failure is as good as silence. */
  async #soon<T>(asked: Promise<T>): Promise<T | 'unsaid'> {
    const answered = asked.catch((error: unknown) => {
      this.#lost(error)
      return 'unsaid' as const
    })
    const lateMs = this.#options.lateMs ?? LATE_MS
    const first = await Promise.race([answered, lateAfter(lateMs)])
    if (first !== 'late') return first
    if (!this.#late) {
      this.#late = true
      this.#lost(new Error(`no answer for ${lateMs} ms`))
      void answered.then(() => {
        this.#late = false
        this.#isBack()
      })
    }
    return 'unsaid'
  }

  #isBack(): void {
    if (!this.#isThere) return
    this.#complained = false
    const owed = [...this.#owed]
    this.#owed.clear()
    for (const storeId of owed) void this.#tell(storeId)
  }

  #lost(error: unknown): void {
    if (this.#closed || this.#complained) return
    this.#complained = true
    this.#options.log('answers are not shared between processes until Redis is back', error)
  }
}

interface Place {
  readonly version: string
  readonly value: string
}

/** The version, a line about the answer, and its text as it is. */
function write(version: string, { text, ...about }: SharedAnswer): string {
  return `${version}\n${JSON.stringify(about)}\n${text}`
}

function read(version: string | null, value: string | null): SharedAnswer | null {
  if (version === null || value?.startsWith(`${version}\n`) !== true) return null
  const end = value.indexOf('\n', version.length + 1)
  return { ...(JSON.parse(value.slice(version.length + 1, end)) as Omit<SharedAnswer, 'text'>), text: value.slice(end + 1) }
}
