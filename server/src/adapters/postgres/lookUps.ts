import type { Row, Statement } from '../../ports/database.js'
import { BIND_SESSION, send, type PgConnection } from './session.js'

const CONNECTIONS_MAX = 2

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

/**
 * Statements of many callers on few connections, in one stream each. An exchange per statement wakes both processes twice,
 * which costs more than the look-up itself; in a stream each side finds several whenever it wakes.
 *
 * Each statement is sent behind a binding to its own store, so their order on the wire is all that isolation depends on.
 */
export class LookUps {
  readonly #options: LookUpsOptions
  readonly #lines: Line[] = []
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
