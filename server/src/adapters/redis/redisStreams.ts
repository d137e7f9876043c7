import { createClient } from 'redis'
import { PARTS, type Entered, type EventStreams, type StreamEvent, type StreamPlace } from '../../ports/eventStreams.js'
import { connectionTo } from './connection.js'
import { BEGIN, ENTER, LASTS, PUBLISH, TRIM, type Script } from './scripts.js'

export interface RedisStreamsOptions {
  readonly url: string
  readonly log: (message: string, error: unknown) => void
}

const CHANNEL = 'souk:published'
const CALL_MS = 5_000
const QUEUE_MAX = 10_000
/** Entries of a part that are read at once. A batch holds those of all parts, with their payloads. */
const READ_MAX = 128

const ALL_PARTS = Array.from({ length: PARTS }, (_, part) => part)
/** All streams of a shard are in one slot, for scripts name several. */
const nameOf = ({ shard, generation }: StreamPlace, rest: string | number) => `souk:{${shard}}:events:${generation}:${rest}`
const floorsOf = (place: StreamPlace) => nameOf(place, 'floors')
const streamsOf = (place: StreamPlace, parts: readonly number[] = ALL_PARTS) => parts.map((part) => nameOf(place, part))

type Entry = [id: string, fields: string[]]
const numberOf = (id: string) => Number(id.slice(0, id.indexOf('-')))
const toEvent = ([id, [, type, , text]]: Entry): StreamEvent => ({ pub_seq: numberOf(id), type: type!, text: text! })

/** Streams of Redis 7. Starting does not wait for it, and nothing waits in memory for it to come back. */
export class RedisStreams implements EventStreams {
  readonly #commands
  readonly #listener
  readonly #listeners = new Map<string, () => void>()
  readonly #started: Promise<unknown>
  readonly #options: RedisStreamsOptions
  #closed = false
  #away: string | null = 'connecting'
  /** Calls that were given up and may still be answered: while there are any, others would wait behind them. */
  #overdue = 0

  constructor(options: RedisStreamsOptions) {
    this.#options = options
    const common = { ...connectionTo(options.url), RESP: 2 as const, commandsQueueMaxLength: QUEUE_MAX }
    this.#commands = createClient(common)
    this.#listener = createClient({ ...common, disableOfflineQueue: false })
    const complain = (error: Error) => this.#complain(error)
    this.#commands.on('error', complain).on('ready', () => (this.#away = null))
    // Whoever was cut off may have missed something.
    this.#listener.on('error', complain).on('ready', () => this.#listeners.forEach((heard) => heard()))
    this.#started = Promise.all([
      this.#commands.connect().catch(complain),
      this.#listener.connect().then(() => this.#listener.subscribe(CHANNEL, (shard) => this.#listeners.get(shard)?.())).catch(complain),
    ])
  }

  #complain(error: Error): void {
    if (this.#closed) return
    const first = this.#away === null
    this.#away = error.message || error.name
    if (first) this.#options.log('events are read from the log until Redis is back', error)
  }

  get ready(): boolean {
    return this.#commands.isReady && this.#overdue === 0
  }

  complaint(): string | null {
    return this.ready ? null : (this.#away ?? 'Redis does not answer')
  }

  async begin(place: StreamPlace, after: number): Promise<void> {
    await this.#run(BEGIN, [floorsOf(place), ...streamsOf(place)], [String(after)])
  }

  async lasts(place: StreamPlace): Promise<readonly (number | null)[]> {
    return (await this.#run<number[]>(LASTS, streamsOf(place), [])).map((last) => (last < 0 ? null : last))
  }

  async publish(place: StreamPlace, parts: ReadonlyMap<number, { readonly last: number; readonly events: readonly StreamEvent[] }>): Promise<boolean> {
    const heads = [...parts.values()].flatMap(({ last, events }) => [String(last), String(events.length)])
    const entries = [...parts.values()].flatMap(({ events }) => events.flatMap(({ pub_seq, type, text }) => [String(pub_seq), type, text]))
    return (await this.#run<number>(PUBLISH, streamsOf(place, [...parts.keys()]), [CHANNEL, place.shard, ...heads, ...entries])) === 1
  }

  async enter(place: StreamPlace, group: string, reader: string, part: number, after: number): Promise<Entered | null> {
    const entered = await this.#run<[string, Entry[], string[]] | null>(ENTER, [floorsOf(place), nameOf(place, part)], [String(part), group, reader, String(after)])
    return entered === null ? null : { floor: Number(entered[0]), unfinished: entered[1].map(toEvent), gone: entered[2].map(numberOf) }
  }

  async read(place: StreamPlace, group: string, reader: string, parts: readonly number[]): Promise<ReadonlyMap<number, readonly StreamEvent[]> | null> {
    const keys = streamsOf(place, parts)
    try {
      const found = await this.#call<[key: string, entries: Entry[]][] | null>(['XREADGROUP', 'GROUP', group, reader, 'COUNT', String(READ_MAX), 'STREAMS', ...keys, ...keys.map(() => '>')])
      return new Map((found ?? []).map(([key, entries]) => [parts[keys.indexOf(key)]!, entries.map(toEvent)]))
    } catch (error) {
      if (error instanceof Error && error.message.startsWith('NOGROUP')) return null
      throw error
    }
  }

  async finish(place: StreamPlace, group: string, done: ReadonlyMap<number, readonly number[]>): Promise<void> {
    await Promise.all([...done].map(([part, numbers]) => this.#call(['XACK', nameOf(place, part), group, ...numbers.map((number) => `${number}-0`)])))
  }

  trim(place: StreamPlace, below: number): Promise<number> {
    return this.#run<number>(TRIM, [floorsOf(place), ...streamsOf(place)], [String(below)])
  }

  async remove(place: StreamPlace): Promise<void> {
    await this.#call(['UNLINK', floorsOf(place), ...streamsOf(place)])
  }

  listen(shard: string, heard: () => void): void {
    this.#listeners.set(shard, heard)
  }

  async close(): Promise<void> {
    this.#closed = true
    this.#commands.destroy()
    this.#listener.destroy()
    await this.#started
  }

  /** By its hash; a server that does not know it, such as one that was started anew, is sent the text. */
  async #run<T>({ text, sha }: Script, keys: readonly string[], values: readonly string[]): Promise<T> {
    const rest = [String(keys.length), ...keys, ...values]
    try {
      return await this.#call<T>(['EVALSHA', sha, ...rest])
    } catch (error) {
      if (!(error instanceof Error) || !error.message.startsWith('NOSCRIPT')) throw error
      return this.#call<T>(['EVAL', text, ...rest])
    }
  }

  async #call<T>(command: readonly string[]): Promise<T> {
    const answer = this.#commands.sendCommand<T>([...command])
    let timer: NodeJS.Timeout | undefined
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => {
        this.#overdue++
        const answered = () => void this.#overdue--
        answer.then(answered, answered)
        reject(new Error(`Redis did not answer ${command[0]} within ${CALL_MS} ms`))
      }, CALL_MS)
    })
    try {
      return await Promise.race([answer, late])
    } finally {
      clearTimeout(timer)
    }
  }
}
