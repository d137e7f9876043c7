import { ATTEMPTS_MAX, DEAD_LETTER_COLUMNS, PROMOTE, toDeadLetter, type DeadLetterRow } from '../kernel/deadLetter.js'
import { rowsOf, sql } from '../kernel/sql.js'
import type { StoreRoute, StoreTx } from '../kernel/tx.js'
import type { LoggedEvent } from '../kernel/consumer.js'
import type { Database } from '../ports/database.js'

/** Resources whose head is tried in one turn; what else was read then has its turn. */
const TURN = 50
/** Events of one transaction. */
const BATCH = 500
const BACKOFF_MIN_MS = 50
const BACKOFF_MAX_MS = 10_000
/** A fault that passes by itself, such as a lock that somebody holds, is no attempt; it is looked at again after this. */
const PASSING_MS = 1_000
const PASSING = /^(08|40|53|55P03|57P|25P03|server\.unavailable$)/
const ERROR_MAX = 2_000
const REASON_MAX = 100
const WAITS = 'It waits for an earlier event.'

const STORES = sql(`SELECT store_id, min(next_attempt_at) AS due_at FROM dead_letters WHERE consumer = $1 AND status <> 'waiting' GROUP BY store_id`)
// Whatever their status: of two rows the second may become the head while this waits for who removes the first.
const PARKED_OF = sql(`SELECT resource_id FROM dead_letters WHERE store_id = $1 AND consumer = $2 AND resource_id = ANY($3) FOR SHARE`)
// The first event of a resource is its head and is tried again; others wait. What is in the inbox was handled, whoever failed now.
const PARK = sql(`
  INSERT INTO dead_letters (store_id, consumer, event_id, resource_id, sequence, status, attempts, error, reason, failed_at, next_attempt_at)
  SELECT $1, $2, r.event_id, r.resource_id, r.sequence, CASE WHEN r.head THEN 'retrying' ELSE 'waiting' END, $4, CASE WHEN r.head THEN $5 ELSE '${WAITS}' END, CASE WHEN r.head THEN $8 END, $6, CASE WHEN r.head THEN $7::timestamptz END
    FROM (SELECT f.*, row_number() OVER (PARTITION BY f.resource_id ORDER BY f.sequence) = 1 AND NOT EXISTS (
                   SELECT 1 FROM dead_letters h WHERE h.store_id = $1 AND h.consumer = $2 AND h.resource_id = f.resource_id) AS head
            FROM ${rowsOf('$3', 'event_id text, resource_id text, sequence int')} f
           WHERE NOT EXISTS (SELECT 1 FROM inbox i WHERE i.store_id = $1 AND i.consumer = $2 AND i.event_id = f.event_id)) r
  ON CONFLICT (store_id, consumer, event_id) DO NOTHING`)
const DUE = sql(`
  SELECT resource_id, attempts FROM dead_letters WHERE store_id = $1 AND consumer = $2 AND status = 'retrying' AND next_attempt_at <= $3
   ORDER BY next_attempt_at, resource_id LIMIT $4`)
const LOCK_HEADS = sql(`
  SELECT resource_id FROM dead_letters WHERE store_id = $1 AND consumer = $2 AND resource_id = ANY($3) AND status = 'retrying' ORDER BY resource_id FOR UPDATE SKIP LOCKED`)
const EVENTS = sql(`
  SELECT 0 AS pub_seq, $1::text AS store_id, d.event_id AS id, e.type, e.resource_id, e.sequence, e.data FROM (
    SELECT event_id FROM dead_letters WHERE store_id = $1 AND consumer = $2 AND resource_id = ANY($3) AND (NOT $4 OR status = 'retrying') ORDER BY resource_id, sequence LIMIT ${BATCH}) d
   CROSS JOIN LATERAL (SELECT type, resource_id, sequence, data FROM events e WHERE e.store_id = $1 AND e.id = d.event_id LIMIT 1) e ORDER BY e.resource_id, e.sequence`)
const REMOVE = sql(`DELETE FROM dead_letters WHERE store_id = $1 AND consumer = $2 AND event_id = ANY($3)`)
const POSTPONE = sql(`
  UPDATE dead_letters SET error = CASE WHEN status = 'retrying' THEN $4 ELSE error END, reason = CASE WHEN status = 'retrying' THEN $8 END, failed_at = $5, next_attempt_at = CASE WHEN status = 'retrying' THEN $6::timestamptz END,
         attempts = CASE WHEN $7 THEN attempts ELSE greatest(attempts, 1) END
   WHERE store_id = $1 AND consumer = $2 AND resource_id = ANY($3)`)
const FAIL = sql(`
  UPDATE dead_letters d SET attempts = d.attempts + 1, error = $4, reason = $9, failed_at = $5, status = CASE WHEN d.attempts + 1 >= $6 THEN 'dead' ELSE 'retrying' END,
         next_attempt_at = CASE WHEN d.attempts + 1 < $6 THEN $5::timestamptz + least($8, $7 * 2 ^ (d.attempts + 1)) * interval '1 millisecond' END
    FROM events e WHERE d.store_id = $1 AND d.consumer = $2 AND d.resource_id = $3 AND d.status = 'retrying' AND e.store_id = $1 AND e.id = d.event_id
  RETURNING ${DEAD_LETTER_COLUMNS}`)

/** How a consumer handles events in a transaction; events that were handled before are passed by. */
export type Handle = (tx: StoreTx, events: readonly LoggedEvent[]) => Promise<void>

export interface ParkingOptions {
  consumer: string
  relay: Database
  now: () => Date
  inStore: <T>(route: StoreRoute, work: (tx: StoreTx) => Promise<T>) => Promise<T>
  route: (storeId: string) => Promise<StoreRoute | null>
  handle: Handle
  log: (message: string, error: unknown) => void
}

/**
 * Resources of which a consumer could not handle an event. They stand in the database from the first failure, so the consumer reads on
 * at once: later events of such a resource wait behind it there, everybody else's are handled. What is due is tried again; after the
 * last try it stays until somebody has it replayed or dropped.
 */
export class Parking {
  readonly #options: ParkingOptions
  /** Stores with something parked, and when the next of it is due. Who parks is who reads, so what is not here is not parked. */
  readonly #stores = new Map<string, number>()

  constructor(options: ParkingOptions) {
    this.#options = options
  }

  /** Finds out what is parked: when stores came from another reader, and as long as there is something. */
  async look(): Promise<void> {
    const { relay, consumer } = this.#options
    const rows = await relay.read(null, (connection) => connection.run<{ store_id: string; due_at: Date | null }>(STORES, [consumer]))
    this.#stores.clear()
    for (const { store_id, due_at } of rows) this.#stores.set(store_id, due_at?.getTime() ?? Number.POSITIVE_INFINITY)
  }

  get isEmpty(): boolean {
    return this.#stores.size === 0
  }

  /** Milliseconds until something is due. */
  get dueInMs(): number {
    return Math.min(...this.#stores.values()) - this.#options.now().getTime()
  }

  /** Lets events wait behind what is parked of their resource. @returns those that need not */
  async hold(tx: StoreTx, events: readonly LoggedEvent[]): Promise<readonly LoggedEvent[]> {
    if (!this.#stores.has(tx.storeId)) return events
    const { consumer } = this.#options
    const heads = await tx.run<{ resource_id: string }>(PARKED_OF, [tx.storeId, consumer, [...new Set(events.map((event) => event.resource_id))]])
    if (heads.length === 0) return events
    const parked = new Set(heads.map((head) => head.resource_id))
    this.#park(tx, events.filter((event) => parked.has(event.resource_id)), { error: WAITS, reason: null, attempts: 0, next: tx.now })
    return events.filter((event) => !parked.has(event.resource_id))
  }

  /** Parks the resources of events that could not be handled together; each is then tried by itself. */
  async park(route: StoreRoute, events: readonly LoggedEvent[], error: unknown): Promise<void> {
    const { inStore, consumer, log, now } = this.#options
    log(`consumer ${consumer}: ${events.length} events of ${route.storeId} will be tried again`, error)
    const passing = isPassing(error)
    await inStore(route, async (tx) => this.#park(tx, events, { error: textOf(error), reason: reasonOf(error), attempts: passing ? 0 : 1, next: new Date(tx.now.getTime() + (passing ? PASSING_MS : 0)) }))
    this.#stores.set(route.storeId, now().getTime())
  }

  #park(tx: StoreTx, events: readonly LoggedEvent[], { error, reason, attempts, next }: { error: string; reason: string | null; attempts: number; next: Date }): void {
    const rows = events.map(({ id, resource_id, sequence }) => ({ event_id: id, resource_id, sequence }))
    tx.send(PARK, [tx.storeId, this.#options.consumer, JSON.stringify(rows), attempts, error, tx.now, next, reason])
  }

  /** One turn of what is due. @returns whether more may be due right now */
  async retry(): Promise<boolean> {
    if (this.isEmpty) return false
    await this.look()
    const now = this.#options.now().getTime()
    let more = false
    for (const [storeId, dueAt] of this.#stores) if (dueAt <= now) more = (await this.#retryStore(storeId)) || more
    return more
  }

  async #retryStore(storeId: string): Promise<boolean> {
    const { route, inStore, consumer } = this.#options
    const store = await route(storeId)
    if (store === null) {
      this.#stores.delete(storeId)
      return false
    }
    const due = await inStore(store, (tx) => tx.run<{ resource_id: string; attempts: number }>(DUE, [tx.storeId, consumer, tx.now, TURN]))
    const resources = (untried: boolean) => due.flatMap(({ resource_id, attempts }) => ((attempts === 0) === untried ? [resource_id] : []))
    // What has not failed by itself yet, because something passing was in the way or something before it failed, goes together.
    if (resources(true).length > 0) await this.#tryAgain(store, resources(true), false)
    for (const resource of resources(false)) await this.#tryAgain(store, [resource], true)
    return due.length > 0
  }

  async #tryAgain(store: StoreRoute, resources: readonly string[], alone: boolean): Promise<void> {
    const { inStore, consumer, handle, log } = this.#options
    try {
      await inStore(store, async (tx) => {
        const locked = (await tx.run<{ resource_id: string }>(LOCK_HEADS, [tx.storeId, consumer, resources])).map(({ resource_id }) => resource_id)
        if (locked.length === 0) return
        const events = await tx.run<LoggedEvent & Record<string, unknown>>(EVENTS, [tx.storeId, consumer, locked, alone])
        await handle(tx, events)
        tx.send(REMOVE, [tx.storeId, consumer, events.map(({ id }) => id)])
        tx.send(PROMOTE, [tx.storeId, consumer, locked, tx.now])
      })
    } catch (error) {
      const passing = isPassing(error)
      log(`consumer ${consumer}: what is parked of ${store.storeId} failed again`, error)
      await inStore(store, async (tx) => {
        if (passing || !alone) tx.send(POSTPONE, [tx.storeId, consumer, resources, textOf(error), tx.now, new Date(tx.now.getTime() + (passing ? PASSING_MS : 0)), passing, reasonOf(error)])
        else await this.#fail(tx, resources[0]!, error)
      })
    }
  }

  async #fail(tx: StoreTx, resource: string, error: unknown): Promise<void> {
    const { consumer, log } = this.#options
    const failed = await tx.one<DeadLetterRow>(FAIL, [tx.storeId, consumer, resource, textOf(error), tx.now, ATTEMPTS_MAX, BACKOFF_MIN_MS, BACKOFF_MAX_MS, reasonOf(error)])
    if (failed?.status !== 'dead') return
    log(`consumer ${consumer}: event ${failed.event_id} is a dead letter`, error)
    // Whoever cannot handle news of dead letters must not make more of them.
    if (!failed.event_type.startsWith('dead_letter.')) tx.emit('dead_letter.created', failed.id, toDeadLetter(failed))
  }
}

function isPassing(error: unknown): boolean {
  return PASSING.test((error as { code?: string } | null)?.code ?? '')
}

/** What kind of fault it is, without a word of what it was about. */
const reasonOf = (error: unknown) => ((error as { code?: string } | null)?.code ?? (error instanceof Error ? error.name : typeof error)).slice(0, REASON_MAX)

/** NUL cannot be stored. */
const textOf = (error: unknown) => String(error).replaceAll('\0', '').slice(0, ERROR_MAX)
