import { sql } from '../../kernel/sql.js'
import type { Row } from '../../ports/database.js'

/** A connection of pg as knex hands it out. */
export interface PgConnection {
  query(config: { name?: string; text: string; values?: unknown[] }): Promise<{ rows: Row[]; command: string }>
  /** The store this session is bound to by a read, if any. */
  soukStore?: string | undefined
  /** knex drops a connection from its pool when this is set. */
  __knex__disposed?: unknown
}

/** Binds the session to a store, until it is bound to another. */
export const BIND_SESSION = sql(`SELECT set_config('souk.store_id', $1, false)`)
