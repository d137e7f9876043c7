import { setImmediate as nextTurn } from 'node:timers/promises'
import type { KeyedRow, KeyedStatement, Row, Statement } from '../../ports/database.js'
import { BIND_SESSION, send, type PgConnection } from './session.js'

const CONNECTIONS_MAX = 2
/** Beyond, a run gains little by more keys, and the first would wait for the last. */
const KEYS_MAX = 64

export interface LookUpsOptions {
  open(): Promise<PgConnection>
  /** @param reason why it cannot be used any more; undefined when it is whole */
  close(connection: PgConnection, reason?: unknown): Promise<void>
  isLost(error: unknown): boolean
}

interface Line {
  readonly connection: PgConnection
  inFlight: number
  /** The last binding sent: what is sent after it runs in that store. */
  binding: Promise<unknown>
}

interface Waiting {
  readonly resolve: (row: KeyedRow | undefined) => void
  readonly reject: (error: unknown) => void
}

/** Those who look up keys of one store by one statement: a run is in flight, and this gathers for the next. */
interface Lane {
  readonly keys: Map<string, Waiting[]>
  moment: Date
}

/**
 * Statements of many callers on few connections, in one stream each. An exchange per statement wakes both processes twice,
 * which costs more than the look-up itself; in a stream each side finds several whenever it wakes.
 *
 * Each statement is sent behind a binding to its own store, so their order on the wire is all that isolation depends on.
 */
export class LookUps {
  readonly #options: LookUpsOptions
  readonly #lines: Line[] = []
  readonly #lanes = new Map<string, Lane>()
  #opening: Promise<Line> | undefined

  constructor(options: LookUpsOptions) {
    this.#options = options
  }

  async run<T extends Row>(storeId: string, statement: Statement, values: readonly unknown[]): Promise<T[]> {
    const line = this.#leastBusy() ?? (await this.#open())
    try {
      return await this.#send<T>(line, storeId, statement, values)
    } catch (error) {
      if (!this.#options.isLost(error)) throw error
      this.#drop(line, error)
      // It changes nothing, so it may be asked again: somebody else's loss of the connection need not be the caller's.
      return this.#send<T>(await this.#open(), storeId, statement, values)
    }
  }

  /** A run leaves when the one before it has returned, never by a timer, so whoever is alone does not wait. */
  find(statement: KeyedStatement, storeId: string, key: string, moment: Date): Promise<KeyedRow | undefined> {
    return new Promise((resolve, reject) => {
      const name = `${storeId} ${statement.name}`
      const gathering = this.#lanes.get(name)
      const lane = gathering ?? { keys: new Map<string, Waiting[]>(), moment }
      lane.moment = moment
      const others = lane.keys.get(key)
      if (others === undefined) lane.keys.set(key, [{ resolve, reject }])
      else others.push({ resolve, reject })
      if (gathering !== undefined) return
      this.#lanes.set(name, lane)
      void this.#drain(name, lane, statement, storeId)
    })
  }

  async #drain(name: string, lane: Lane, statement: KeyedStatement, storeId: string): Promise<void> {
    while (lane.keys.size > 0) {
      // Requests that are at the socket already are read first: they go with this run instead of waiting for it.
      await nextTurn()
      const batch = [...lane.keys].slice(0, KEYS_MAX)
      for (const [key] of batch) lane.keys.delete(key)
      await this.#serve(batch, statement, storeId, lane.moment)
    }
    this.#lanes.delete(name)
  }

  async #serve(batch: readonly [string, Waiting[]][], statement: KeyedStatement, storeId: string, moment: Date): Promise<void> {
    try {
      const rows = await this.run<KeyedRow>(storeId, statement, [storeId, batch.map(([key]) => key), moment])
      const found = new Map(rows.map((row) => [row.key, row]))
      for (const [key, waiting] of batch) for (const { resolve } of waiting) resolve(found.get(key))
    } catch (error) {
      // Alone, only the key at fault gets the error. When the database is away all of them are.
      const hopeless = batch.length === 1 || this.#options.isLost(error)
      for (const one of batch) {
        if (hopeless) for (const { reject } of one[1]) reject(error)
        else await this.#serve([one], statement, storeId, moment)
      }
    }
  }

  async close(): Promise<void> {
    await this.#opening?.catch(() => undefined)
    await Promise.all(this.#lines.splice(0).map(({ connection }) => this.#options.close(connection)))
  }

  async #send<T extends Row>(line: Line, storeId: string, statement: Statement, values: readonly unknown[]): Promise<T[]> {
    const { connection } = line
    line.inFlight++
    try {
      if (connection.soukStore !== storeId) {
        connection.soukStore = storeId
        line.binding = send(connection, BIND_SESSION, [storeId])
        line.binding.catch((error: unknown) => this.#drop(line, error)) // what was sent behind it fails with it, below
      }
      const { binding } = line
      const rows = await send<T>(connection, statement, values)
      await binding
      return rows
    } finally {
      line.inFlight--
    }
  }

  /** Undefined when none is open. While all are busy another is opened, for those who come later. */
  #leastBusy(): Line | undefined {
    let best = this.#lines[0]
    for (const line of this.#lines) if (line.inFlight < best!.inFlight) best = line
    if (best !== undefined && best.inFlight > 0 && this.#lines.length < CONNECTIONS_MAX) this.#open().catch(() => undefined)
    return best
  }

  #open(): Promise<Line> {
    this.#opening ??= this.#options.open().then((connection) => {
      const line = { connection, inFlight: 0, binding: Promise.resolve() }
      this.#lines.push(line)
      return line
    }).finally(() => (this.#opening = undefined))
    return this.#opening
  }

  #drop(line: Line, reason: unknown): void {
    const place = this.#lines.indexOf(line)
    if (place === -1) return
    this.#lines.splice(place, 1)
    void this.#options.close(line.connection, reason)
  }
}
