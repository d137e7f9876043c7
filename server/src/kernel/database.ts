/** What modules that look things up outside a transaction may know of a database. */
export type { Connection, Database, Row, Statement } from '../ports/database.js'
