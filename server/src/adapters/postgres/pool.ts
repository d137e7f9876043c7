import type { Knex } from 'knex'
import knexModule from 'knex'
import pg from 'pg'
import type { Connection, Database, KeyedRow, KeyedStatement, Row, Statement, TransactionOptions } from '../../ports/database.js'
import { Problem } from '../../kernel/problem.js'
import { sql } from '../../kernel/sql.js'
import { LookUps } from './lookUps.js'
import { BIND_SESSION, command, send, type PgConnection } from './session.js'

// bigint (int8) and numeric money never leave the safe integers (CHECK constraints), so numbers are exact here.
const INT8 = 20
pg.types.setTypeParser(INT8, Number)

export interface PoolOptions {
  id: string
  url: string
  /** Role the session works as; set as the session default, so that RESET ROLE cannot leave it. */
  role: 'souk_app' | 'souk_relay' | 'souk_mover'
  max: number
  /** A transaction-mode pooler sits between: nothing may be kept on a session. */
  behindPooler: boolean
  acquireTimeoutMs?: number
  log: (message: string) => void
}

/** What knex's client, which it does not type, is used for. */
interface Connections {
  acquireConnection(): Promise<PgConnection>
  releaseConnection(connection: PgConnection): Promise<void>
}

const BIND_TRANSACTION = sql(`SELECT set_config('souk.store_id', $1, true), set_config('statement_timeout', $2, true)`)
const BEGIN = 'BEGIN'
const BEGIN_SNAPSHOT = 'BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY'
const RETRIES = 5
const SERIALIZATION_FAILURE = '40001'
const DEADLOCK = '40P01'
const TRANSACTION_ABORTED = '25P02'

/**
 * A database through knex's pool and pg. knex opens, pools and heals the connections; statements go straight to pg, named and
 * pipelined, because building a query costs more CPU than running it.
 */
export class PostgresDatabase implements Database {
  readonly id: string
  readonly knex: Knex
  readonly #behindPooler: boolean
  readonly #lookUps: LookUps
  #shortestWaitMs = Infinity

  constructor(options: PoolOptions) {
    this.id = options.id
    this.#behindPooler = options.behindPooler
    this.#lookUps = new LookUps({ open: () => this.#acquire(), close: (connection, reason) => this.#release(connection, reason), isLost: isConnectionLost })
    // A statement that was prepared while its tables were all but empty keeps its plan until they are analysed. Read from one end to the
    // other they were cheap then, so without indexes first a new shard would be slow just when its first stores fill it.
    const settings = ['timezone=UTC', 'lock_timeout=2000', 'statement_timeout=30000', 'idle_in_transaction_session_timeout=30000', 'enable_seqscan=off', `role=${options.role}`]
    this.knex = knexModule({
      client: 'pg',
      connection: {
        connectionString: options.url,
        application_name: `souk ${options.role}`,
        options: settings.map((setting) => `-c ${setting}`).join(' '),
        pipeline: true,
      } as Knex.PgConnectionConfig,
      pool: { min: 0, max: options.max, acquireTimeoutMillis: options.acquireTimeoutMs ?? 1000, propagateCreateError: false },
      acquireConnectionTimeout: options.acquireTimeoutMs ?? 1000,
      log: { warn: options.log, error: options.log, debug: () => undefined, deprecate: () => undefined },
    })
  }

  async transaction<T>(options: TransactionOptions, work: (connection: Connection) => Promise<T>): Promise<T> {
    for (let attempt = 1; ; attempt++) {
      try {
        return await this.#withConnection((connection) => this.#once(connection, options, work))
      } catch (error) {
        const retryable = codeOf(error) === SERIALIZATION_FAILURE || codeOf(error) === DEADLOCK
        if (!retryable || attempt > RETRIES) throw error
      }
    }
  }

  async #once<T>(connection: PgConnection, options: TransactionOptions, work: (connection: Connection) => Promise<T>): Promise<T> {
    // Three messages, one flight with the first statement of `work`: nothing here is awaited before the work begins.
    const opening = Promise.all([
      command(connection, options.snapshot ? BEGIN_SNAPSHOT : BEGIN),
      send(connection, BIND_TRANSACTION, [options.storeId ?? '', String(Math.max(1, Math.floor(options.timeoutMs)))]),
    ])
    opening.catch(() => undefined) // reported below; this only keeps an early failure from being "unhandled"
    const failures: Error[] = []
    try {
      const result = await work(loan(connection, failures))
      await opening
      // Statements that nobody waited for are still on the wire. COMMIT follows them, and answers ROLLBACK when one failed.
      if ((await command(connection, 'COMMIT')) !== 'COMMIT') throw failures[0] ?? new Error('the transaction was aborted by a statement whose error was ignored')
      return result
    } catch (error) {
      await opening.catch(() => undefined)
      await command(connection, 'ROLLBACK').catch((failure: unknown) => discard(connection, failure))
      // A statement after the one that failed only says that the transaction is aborted; the first failure says why.
      throw codeOf(error) === TRANSACTION_ABORTED ? (failures[0] ?? error) : error
    }
  }

  async read<T>(storeId: string | null, work: (connection: Connection) => Promise<T>): Promise<T> {
    if (this.#behindPooler) return this.transaction({ storeId, timeoutMs: 30_000 }, work)
    return this.#withConnection(async (connection) => {
      const wanted = storeId ?? ''
      if (connection.soukStore !== wanted) {
        connection.soukStore = undefined // unsure until the binding has answered
        const binding = send(connection, BIND_SESSION, [wanted])
        binding.then(() => (connection.soukStore = wanted), (failure: unknown) => discard(connection, failure))
      }
      return work(loan(connection, []))
    })
  }

  async lookUp<T>(storeId: string | null, work: (connection: Connection) => Promise<T>): Promise<T> {
    if (this.#behindPooler) return this.read(storeId, work)
    try {
      return await work(this.#shared(storeId ?? ''))
    } catch (error) {
      throw isConnectionLost(error) ? lost(error) : error
    }
  }

  #shared(bound: string): Connection {
    return {
      run: (statement, values) => this.#lookUps.run(bound, statement, values),
      find: <T extends KeyedRow>(statement: KeyedStatement, storeId: string, key: string, moment: Date) => this.#lookUps.find(statement, storeId, key, moment) as Promise<T | undefined>,
    }
  }

  get #connections(): Connections {
    return this.knex.client as Connections
  }

  async #withConnection<T>(use: (connection: PgConnection) => Promise<T>): Promise<T> {
    const connection = await this.#acquire()
    try {
      return await use(connection)
    } catch (error) {
      if (!isConnectionLost(error)) throw error
      discard(connection, error)
      throw lost(error)
    } finally {
      await this.#connections.releaseConnection(connection)
    }
  }

  async #acquire(): Promise<PgConnection> {
    const asked = performance.now()
    try {
      return await this.#connections.acquireConnection()
    } catch (cause) {
      throw new Problem('server.unavailable', 'The database is busy or away. Try again shortly.', { retryAfter: 1, cause })
    } finally {
      this.#shortestWaitMs = Math.min(this.#shortestWaitMs, performance.now() - asked)
    }
  }

  shortestWait(): number | null {
    const wait = this.#shortestWaitMs
    this.#shortestWaitMs = Infinity
    return wait === Infinity ? null : wait
  }

  #release(connection: PgConnection, reason?: unknown): Promise<void> {
    if (reason !== undefined) discard(connection, reason)
    return this.#connections.releaseConnection(connection)
  }

  async close(): Promise<void> {
    await this.#lookUps.close()
    await this.knex.destroy()
  }
}

/** The face of a connection that store code sees; it ends with the call it was lent for. */
function loan(connection: PgConnection, failures: Error[]): Connection {
  const run = async <T extends Row>(statement: Statement, values: readonly unknown[]) => {
    try {
      return await send<T>(connection, statement, values)
    } catch (error) {
      failures.push(error as Error)
      throw error
    }
  }
  return { run, find: async <T extends KeyedRow>(statement: KeyedStatement, storeId: string, key: string, moment: Date): Promise<T | undefined> => (await run<T>(statement, [storeId, [key], moment]))[0] }
}

function discard(connection: PgConnection, reason: unknown): void {
  connection.soukStore = undefined
  connection.__knex__disposed = reason ?? true
}

// Whether a commit under way took effect is unknown; a retry with the same idempotency key finds out.
const lost = (cause: unknown) => new Problem('server.unavailable', 'The connection to the database was lost. Try again shortly.', { retryAfter: 1, cause })

const codeOf = (error: unknown) => (error as { code?: string } | null)?.code

/** Class 08 and 57P0x: the server or the wire went away; also errors of pg itself, which carry no SQLSTATE. */
function isConnectionLost(error: unknown): boolean {
  const code = codeOf(error)
  if (error instanceof Problem) return false
  return code === undefined ? error instanceof Error && /connection|terminated|not queryable|timeout/i.test(error.message) : /^(08|57P0|ECONN|EPIPE|ETIMEDOUT)/.test(code)
}
