/** One SQL text with its name. Named statements are prepared once per connection; the name is derived from the text. */
export interface Statement {
  readonly name: string
  readonly text: string
}

export type Row = Record<string, unknown>

/** Finds the rows of any number of keys: `$1` is the store, `$2` the keys as text[], `$3` the moment. Each row tells its `key`; a key has one row or none. */
export type KeyedStatement = Statement

export interface KeyedRow extends Row {
  key: string
}

/** A connection on loan. Statements issued without waiting travel in one flight and run in the order of issue. */
export interface Connection {
  run<T extends Row>(statement: Statement, values: readonly unknown[]): Promise<T[]>
  /** The row of one key. On the connection of a look-up, those who want theirs at the same moment share one run of the statement. */
  find<T extends KeyedRow>(statement: KeyedStatement, storeId: string, key: string, moment: Date): Promise<T | undefined>
}

export interface TransactionOptions {
  /** The store bound to the transaction; row-level security shows and accepts only its rows. Null for the directory. */
  storeId: string | null
  /** Milliseconds after which the database gives the work up. */
  timeoutMs: number
  /** REPEATABLE READ, READ ONLY: several statements that see one snapshot. */
  snapshot?: boolean
}

/**
 * One database: the directory or a shard. Promises of every implementation:
 * - `transaction` commits when `work` returns and rolls back when it throws; there is no third outcome. A statement that
 *   `work` did not wait for fails the transaction too, with its own error. Serialization
 *   failures and deadlocks are retried with `work` run again, so `work` must not act outside the database.
 * - `read` runs statements outside a transaction with the store bound to the session; it can never see another store's rows.
 * - waiting for a connection is bounded; when none comes the call fails with server.unavailable.
 */
export interface Database {
  readonly id: string
  transaction<T>(options: TransactionOptions, work: (connection: Connection) => Promise<T>): Promise<T>
  read<T>(storeId: string | null, work: (connection: Connection) => Promise<T>): Promise<T>
  /**
   * The same for look-ups by key: their statements travel on a connection that many share, in one stream, so that nobody waits
   * for a connection and few packets carry many statements. Nothing slow may go here, for everything behind it would wait.
   */
  lookUp<T>(storeId: string | null, work: (connection: Connection) => Promise<T>): Promise<T>
  /** What everybody at least has waited for a connection since this was last asked, in milliseconds; null when nobody got or missed one. */
  shortestWait(): number | null
  close(): Promise<void>
}
