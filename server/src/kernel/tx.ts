import type { EventData } from '../contract/types.gen.js'
import type { EventType } from '../contract/operations.gen.js'
import type { Connection, KeyedRow, KeyedStatement, Row, Statement } from '../ports/database.js'
import { newId, newSecretId, type IdKind } from './id.js'
import { sql } from './sql.js'

/** The store a request is about, as the directory knows it. */
export interface StoreRoute {
  readonly storeId: string
  readonly shardId: string
  /** Grows when the store moves; a route with an old epoch is refused by the shard. */
  readonly epoch: number
  readonly handle: string
  readonly status: 'provisioning' | 'active' | 'suspended' | 'closing' | 'deleted'
  readonly currency: string
  readonly planCode: string
  /** Units a minute that the plan gives each credential; null leaves it to the installation. */
  readonly requestsPerMinute: number | null
  /** Units a minute that the plan gives the whole store; null leaves it at ten times those of a credential. */
  readonly storeRequestsPerMinute: number | null
  /** Products that the plan allows; null is unlimited. */
  readonly productsMax: number | null
}

/** Told of what a transaction of a store committed; whoever acknowledges it waits for what must be known by then. */
export type Committed = (store: StoreRoute, events: readonly { type: string; resource_id: string }[]) => Promise<void> | undefined

export interface Actor {
  readonly type: 'operator' | 'secret_key' | 'publishable_key' | 'customer' | 'anonymous' | 'system'
  readonly id: string
}

/** Who asked for something, and with which request: what events tell about their cause. */
export interface Origin {
  readonly actor: Actor
  readonly requestId: string
}

export interface PendingEvent {
  id: string
  type: EventType
  resource_id: string
  data: unknown
}

declare const storeBrand: unique symbol
declare const directoryBrand: unique symbol

class Transaction {
  readonly now: Date
  readonly actor: Actor
  protected readonly connection: Connection

  constructor(connection: Connection, actor: Actor, now: Date) {
    this.connection = connection
    this.actor = actor
    this.now = now
  }

  /** Runs one statement of the catalogue. Several calls made without awaiting travel in one flight. */
  run<T extends Row>(statement: Statement, values: readonly unknown[] = []): Promise<T[]> {
    return this.connection.run<T>(statement, values)
  }

  async one<T extends Row>(statement: Statement, values: readonly unknown[] = []): Promise<T | undefined> {
    return (await this.run<T>(statement, values))[0]
  }

  /**
   * Sends a statement whose result nobody waits for, so that it shares its flight with what follows, up to COMMIT. When it
   * fails, the whole transaction fails with its error; use `run` where an error has to become a problem.
   */
  send(statement: Statement, values: readonly unknown[]): void {
    this.run(statement, values).catch(() => undefined) // COMMIT answers ROLLBACK, and the transaction throws this error
  }

  newId(kind: IdKind): string {
    return newId(kind, this.now)
  }

  /** For resources that are opened by knowing their id. */
  newSecretId(kind: IdKind): string {
    return newSecretId(kind)
  }
}

const INSERT_NEWS = sql(`
  INSERT INTO outbox (store_id, event_id, type, resource_id, data, actor, request_id, occurred_at)
  SELECT r.store_id, r.id, r.type, r.resource_id, r.data, $2, $3, $4 FROM jsonb_to_recordset($1::jsonb) AS r(position int, store_id text, id text, type text, resource_id text, data jsonb) ORDER BY r.position`)

/** A transaction on the directory database. Has no common super-type with StoreTx that a store function would accept. */
export class DirectoryTx extends Transaction {
  declare readonly [directoryBrand]: true
  readonly #requestId: string
  readonly #news: (PendingEvent & { store_id: string })[] = []
  readonly #changed = new Set<string>()

  constructor(connection: Connection, actor: Actor, now: Date, requestId: string) {
    super(connection, actor, now)
    this.#requestId = requestId
  }

  /** Records an event of a store. It commits with this transaction and reaches the log of the store's shard right after. */
  emit<T extends EventType>(storeId: string, type: T, resourceId: string, data: EventData[T]): void {
    this.#news.push({ store_id: storeId, id: this.newId('event'), type, resource_id: resourceId, data })
    this.changed(storeId)
  }

  /** Says that what processes keep in memory of this store is out of date once the transaction has committed. */
  changed(storeId: string): void {
    this.#changed.add(storeId)
  }

  get changedStores(): ReadonlySet<string> {
    return this.#changed
  }

  /** Writes the recorded events; called once by the wrapper, last before commit. @returns the stores they are about. */
  flushEvents(): ReadonlySet<string> {
    if (this.#news.length > 0) {
      const rows = this.#news.map((event, position) => ({ position, ...event }))
      this.send(INSERT_NEWS, [JSON.stringify(rows), this.actor.id, this.#requestId, this.now])
    }
    return new Set(this.#news.map((event) => event.store_id))
  }
}

/** Events of one row of the outbox. */
const OUTBOX_ROW = 500
/** Stands between the data of events that travel in one text; JSON has it nowhere, for it writes control characters as escapes. */
const BETWEEN = '\u001e'
const INSERT_EVENTS = sql(`
  WITH pending AS (
    SELECT p.*, row_number() OVER (PARTITION BY p.resource_id COLLATE "C" ORDER BY p.nth) AS step
      FROM ROWS FROM (unnest($2::text[], $3::text[], $4::text[], $5::text[], $6::text[]), string_to_table($7, chr(${BETWEEN.charCodeAt(0)}))) WITH ORDINALITY AS p(id, type, resource_id, actor, request_id, data, nth)
  ), written AS (
    INSERT INTO events (store_id, id, type, resource_id, sequence, schema_version, data, actor, request_id, occurred_at)
    SELECT $1, p.id, p.type, p.resource_id,
           coalesce((SELECT max(e.sequence) FROM events e WHERE e.store_id = $1 AND e.resource_id = p.resource_id), 0) + p.step,
           1, p.data::json, p.actor, p.request_id, $8
      FROM pending p ORDER BY p.nth
    RETURNING position, id, type
  )
  INSERT INTO outbox (store_id, position, event_ids, types)
  SELECT $1, min(w.position), array_agg(w.id ORDER BY w.position), array_agg(w.type ORDER BY w.position)
    FROM (SELECT *, row_number() OVER (ORDER BY position) AS nth FROM written) w GROUP BY (w.nth - 1) / ${OUTBOX_ROW}`)

/**
 * A transaction of one store: the only way to its data. The store is bound inside the transaction before its first statement
 * and cannot be changed; the wrappers of operation.ts are its only makers.
 */
export class StoreTx extends Transaction {
  declare readonly [storeBrand]: true
  readonly store: StoreRoute
  readonly #requestId: string
  readonly #events: PendingEvent[] = []
  /** Filled only where a transaction does the work of several requests. */
  readonly #origins = new Map<string, Origin>()

  constructor(connection: Connection, store: StoreRoute, actor: Actor, now: Date, requestId: string) {
    super(connection, actor, now)
    this.store = store
    this.#requestId = requestId
  }

  get storeId(): string {
    return this.store.storeId
  }

  /** The row of one key; in a look-up those who ask at the same moment share one run of the statement. */
  find<T extends KeyedRow>(statement: KeyedStatement, key: string): Promise<T | undefined> {
    return this.connection.find<T>(statement, this.storeId, key, this.now)
  }

  /**
   * Records an event of a resource whose row this transaction has locked or made. Events are written just before commit, so
   * their order agrees with the order of the locks, which is what makes `sequence` gapless per resource.
   */
  emit<T extends EventType>(type: T, resourceId: string, data: EventData[T]): void {
    this.relay({ id: this.newId('event'), type, resource_id: resourceId, data })
  }

  /** Records an event that has its id already, because the directory made it. */
  relay(event: PendingEvent): void {
    this.#events.push(event)
  }

  /** Says whose request the events of a resource come from, where that is not the one the transaction was opened for. */
  attribute(resourceId: string, origin: Origin): void {
    this.#origins.set(resourceId, origin)
  }

  /** Writes the recorded events and their outbox rows; called once by the wrapper, last before commit. */
  flushEvents(): readonly PendingEvent[] {
    const events = this.#events
    if (events.length > 0) {
      const origins = events.map(({ resource_id }) => this.#origins.get(resource_id))
      this.send(INSERT_EVENTS, [
        this.storeId, events.map(({ id }) => id), events.map(({ type }) => type), events.map(({ resource_id }) => resource_id), origins.map((origin) => origin?.actor.id ?? this.actor.id), origins.map((origin) => origin?.requestId ?? this.#requestId),
        events.map(({ data }) => JSON.stringify(data)).join(BETWEEN), this.now,
      ])
    }
    return events
  }
}
