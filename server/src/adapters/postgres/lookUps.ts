import { Lanes } from '../../kernel/lanes.js'
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

interface Wanted {
  readonly statement: KeyedStatement
  readonly storeId: string
  readonly key: string
  readonly moment: Date
  readonly resolve: (row: KeyedRow | undefined) => void
  readonly reject: (error: unknown) => void
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
  readonly #lanes = new Lanes<Wanted>({ max: KEYS_MAX, serve: (batch) => this.#serve(batch) })
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

  /** Those who look for keys of a store by the same statement at the same moment share a run. */
  find(statement: KeyedStatement, storeId: string, key: string, moment: Date): Promise<KeyedRow | undefined> {
    return new Promise((resolve, reject) => this.#lanes.join(`${storeId} ${statement.name}`, { statement, storeId, key, moment, resolve, reject }))
  }

  async #serve(batch: readonly Wanted[]): Promise<void> {
    const { statement, storeId, moment } = batch.at(-1)!
    try {
      const rows = await this.run<KeyedRow>(storeId, statement, [storeId, [...new Set(batch.map(({ key }) => key))], moment])
      const found = new Map(rows.map((row) => [row.key, row]))
      for (const { key, resolve } of batch) resolve(found.get(key))
    } catch (error) {
      // Alone, only the key at fault gets the error. When the database is away all of them are.
      const hopeless = batch.length === 1 || this.#options.isLost(error)
      for (const wanted of batch) {
        if (hopeless) wanted.reject(error)
        else await this.#serve([wanted])
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
