import pg from 'pg'
import { sql } from '../../kernel/sql.js'
import type { Row, Statement } from '../../ports/database.js'

/** A connection of pg as knex hands it out. */
export interface PgConnection {
  query(config: { text: string }): Promise<{ command: string }>
  query(query: NamedQuery): NamedQuery
  /** pg's own, which holds the socket. */
  readonly connection: { readonly stream: { cork(): void; uncork(): void } }
  /** Whether what is sent is gathered until this turn of the process ends. */
  soukGathers?: boolean | undefined
  /** The store this session is bound to by a read, if any. */
  soukStore?: string | undefined
  /** knex drops a connection from its pool when this is set. */
  __knex__disposed?: unknown
}

/** Binds the session to a store, until it is bound to another. */
export const BIND_SESSION = sql(`SELECT set_config('souk.store_id', $1, false)`)

/** A query of pg from its parts: what is given to pg as one object is copied first, which takes longer than putting it on the wire. */
class NamedQuery extends pg.Query<Row> {
  readonly name: string

  constructor({ name, text }: Statement, values: readonly unknown[], done: (error: Error | undefined, result: { rows: Row[] }) => void) {
    super(text, [...values], done)
    this.name = name
  }
}

/** What is sent over a connection from here on goes out together when this turn of the process ends: each write wakes the other process once. */
function gather(connection: PgConnection): void {
  if (connection.soukGathers) return
  const { stream } = connection.connection
  connection.soukGathers = true
  stream.cork()
  process.nextTick(() => {
    connection.soukGathers = false
    stream.uncork()
  })
}

/** Sends what begins and ends transactions. @returns what the database says that it did */
export async function command(connection: PgConnection, text: string): Promise<string> {
  gather(connection)
  return (await connection.query({ text })).command
}

/** Sends a statement of the catalogue. What is sent without waiting runs in the order in which it was sent. */
export async function send<T extends Row>(connection: PgConnection, statement: Statement, values: readonly unknown[]): Promise<T[]> {
  try {
    return await new Promise((resolve, reject) => {
      gather(connection)
      connection.query(new NamedQuery(statement, values, (error, result) => (error ? reject(error) : resolve(result.rows as T[]))))
    })
  } catch (error) {
    Error.captureStackTrace(error as Error, send) // pg's own ends at the socket
    throw error
  }
}
