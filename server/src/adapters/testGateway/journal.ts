import { Lanes } from '../../kernel/lanes.js'
import { rowsOf, sql } from '../../kernel/sql.js'
import type { Database, Row } from '../../ports/database.js'

/** A call as it reaches the gateway. */
export interface Act {
  key: string
  gateway_id: string
  kind: 'authorize' | 'confirm' | 'capture' | 'void' | 'refund'
  reference: string
  /** Of an authorisation or a challenge, whose end the caller chose; the rest is judged by what the journal holds. */
  status: 'approved' | 'declined' | 'action_required' | null
  code: string | null
  behaviour: string | null
  currency: string
  amount: number
  at: Date
}

export interface JournalEntry {
  key: string
  gateway_id: string
  kind: Act['kind'] | 'chargeback' | 'notice'
  reference: string
  status: 'approved' | 'declined' | 'action_required'
  code: string | null
  behaviour: string
  currency: string
  amount: number
  notify_at: Date | null
  created_at: Date
}

const ENTRY = 'key, gateway_id, kind, reference, status, code, behaviour, currency, amount, notify_at, created_at'

/**
 * One statement for a whole batch of calls: what each asks for is judged by what the journal holds, entered, and answered; a key that
 * is there already gets its first answer. Entries of what follows later (a chargeback, a success after all) are made with it.
 */
const ACT = sql(`
  WITH asked AS (
    SELECT DISTINCT ON (r.key) r.* FROM ${rowsOf('$2', 'key text, gateway_id text, kind text, reference text, status text, code text, behaviour text, currency text, amount bigint, at timestamptz')} r
     ORDER BY r.key
  ), held AS (
    SELECT a.*, h.behaviour AS acts, h.currency AS held_currency, s.authorized, s.captured, s.voided, s.refunded, s.captures, s.waiting
      FROM asked a LEFT JOIN test_gateway_entries h ON h.store_id = $1 AND h.key = a.reference AND a.kind <> 'authorize'
     CROSS JOIN LATERAL (
       SELECT coalesce(sum(e.amount) FILTER (WHERE e.kind IN ('authorize', 'confirm')), 0)::bigint AS authorized, coalesce(sum(e.amount) FILTER (WHERE e.kind = 'capture'), 0)::bigint AS captured,
              coalesce(sum(e.amount) FILTER (WHERE e.kind = 'void'), 0)::bigint AS voided, coalesce(sum(e.amount) FILTER (WHERE e.kind = 'refund'), 0)::bigint AS refunded,
              count(*) FILTER (WHERE e.kind = 'capture') AS captures, count(*) FILTER (WHERE e.kind = 'void') AS waiting
         FROM test_gateway_entries e WHERE e.store_id = $1 AND e.reference = a.reference AND e.status = 'approved') s
  ), judged AS (
    SELECT h.*, CASE
        WHEN h.kind = 'authorize' THEN h.code
        WHEN h.kind = 'void' THEN NULL
        WHEN h.acts IS NULL THEN 'unknown_authorization'
        WHEN h.held_currency <> h.currency THEN 'currency_mismatch'
        WHEN h.kind = 'confirm' AND (h.authorized > 0 OR h.waiting > 0) THEN 'already_ended'
        WHEN h.kind = 'confirm' THEN h.code
        WHEN h.kind = 'capture' AND h.acts = 'capture_declined' THEN 'capture_refused'
        WHEN h.kind = 'refund' AND h.acts = 'refund_declined' THEN 'refund_refused'
        WHEN h.kind = 'capture' AND h.amount > h.authorized - h.captured - h.voided THEN 'amount_too_large'
        WHEN h.kind = 'refund' AND h.amount > h.captured - h.refunded THEN 'amount_too_large' END AS refusal,
      CASE WHEN h.kind = 'void' THEN h.authorized - h.captured - h.voided
           WHEN h.kind = 'capture' AND h.acts = 'capture_partial' AND h.captures = 0 AND h.amount > 1 THEN h.amount / 2
           ELSE h.amount END AS done
      FROM held h
  ), entered AS (
    INSERT INTO test_gateway_entries (store_id, key, gateway_id, kind, reference, status, code, behaviour, currency, amount, created_at)
    SELECT $1, j.key, j.gateway_id, j.kind, j.reference, coalesce(j.status, CASE WHEN j.refusal IS NULL THEN 'approved' ELSE 'declined' END), j.refusal, coalesce(j.behaviour, j.acts, 'approve'), j.currency, j.done, j.at
      FROM judged j
    ON CONFLICT (store_id, key) DO NOTHING RETURNING ${ENTRY}
  ), followed AS (
    INSERT INTO test_gateway_entries (store_id, key, gateway_id, kind, reference, status, code, behaviour, currency, amount, notify_at, created_at)
    SELECT $1, e.key || f.suffix, e.gateway_id, f.kind, e.reference, 'approved', NULL, e.behaviour, e.currency, e.amount, e.created_at + interval '1 second', e.created_at
      FROM entered e JOIN (VALUES ('authorize', 'declined', 'late_success', 'confirm', ':late'), ('authorize', 'approved', 'duplicate_notification', 'notice', ':notice'), ('capture', 'approved', 'chargeback', 'chargeback', ':chargeback'))
        AS f(after, status, behaviour, kind, suffix) ON f.after = e.kind AND f.status = e.status AND f.behaviour = e.behaviour
    ON CONFLICT DO NOTHING
  )
  SELECT ${ENTRY} FROM entered
  UNION ALL SELECT ${ENTRY.split(', ').map((column) => `e.${column}`).join(', ')} FROM test_gateway_entries e WHERE e.store_id = $1 AND e.key IN (SELECT a.key FROM asked a)`)

/** Whoever judges a step of an authorisation waits for those who are at it, and then sees what they did. */
const LOCK = sql(`SELECT 1 AS locked FROM test_gateway_entries WHERE store_id = $1 AND key = ANY($2) ORDER BY key FOR UPDATE`)
const FIND = sql(`SELECT ${ENTRY} FROM test_gateway_entries WHERE store_id = $1 AND reference = ANY($2) AND kind <> 'notice' ORDER BY created_at, key`)
const PULL = sql(`
  WITH told AS (UPDATE test_gateway_entries SET notify_at = NULL WHERE store_id = $1 AND gateway_id = $2 AND key = ANY($3))
  SELECT ${ENTRY} FROM test_gateway_entries WHERE store_id = $1 AND gateway_id = $2 AND notify_at <= $4 AND key <> ALL($3) ORDER BY notify_at, key LIMIT 100`)

type EntryRow = JournalEntry & Row
const BATCH_MAX = 256
/** Less than callers wait. */
const STEPS_MS = 5_000

type AskKind = 'find' | 'authorize' | 'step'

const kindOf = (ask: Act | string): AskKind => (typeof ask === 'string' ? 'find' : ask.kind === 'authorize' ? 'authorize' : 'step')

/** Each turn has at most one act of an authorisation, and all of one are in the order in which they came. */
function turnsOf(acts: readonly Act[]): Act[][] {
  const turns: Act[][] = []
  const taken = new Map<string, number>()
  for (const act of acts) {
    const turn = taken.get(act.reference) ?? 0
    taken.set(act.reference, turn + 1)
    ;(turns[turn] ??= []).push(act)
  }
  return turns
}

interface Waiting {
  readonly storeId: string
  readonly shardId: string
  /** A call that is to be entered, or the reference of an authorisation whose entries are wanted. */
  readonly ask: Act | string
  readonly resolve: (entries: JournalEntry[]) => void
  readonly reject: (error: unknown) => void
}

/** The journal of the test gateway on every shard: each batch commits by itself, whatever else is under way. */
export class Journal {
  readonly #lanes = new Lanes<Waiting>({ max: BATCH_MAX, serve: (batch) => this.#serve(batch) })

  constructor(private readonly shard: (id: string) => Database) {}

  /** @returns the entry under the key: the one just made, or the first one */
  async act(where: { storeId: string; shardId: string }, act: Act): Promise<JournalEntry> {
    for (let attempt = 0; attempt < 3; attempt++) {
      const [entry] = await this.#ask(where, act)
      // Nobody sees what another transaction is just entering under the same key; after waiting for it, the next look does.
      if (entry) return entry
    }
    throw new Error(`the journal has no entry ${act.key}`)
  }

  /** All entries of an authorisation in the order in which they were made. */
  find(where: { storeId: string; shardId: string }, reference: string): Promise<JournalEntry[]> {
    return this.#ask(where, reference)
  }

  async pull({ storeId, shardId }: { storeId: string; shardId: string }, gatewayId: string, taken: readonly string[], now: Date): Promise<JournalEntry[]> {
    return this.#once(storeId, shardId, PULL, [storeId, gatewayId, taken, now])
  }

  #ask({ storeId, shardId }: { storeId: string; shardId: string }, ask: Act | string): Promise<JournalEntry[]> {
    return new Promise((resolve, reject) => this.#lanes.join(`${kindOf(ask)} ${storeId}`, { storeId, shardId, ask, resolve, reject }))
  }

  async #serve(batch: readonly Waiting[]): Promise<void> {
    const { storeId, shardId, ask: first } = batch[0]!
    try {
      const entries = await this.#entriesOf(storeId, shardId, kindOf(first), batch.map(({ ask }) => ask))
      for (const { ask, resolve } of batch) resolve(entries.filter((entry) => (typeof ask === 'string' ? entry.reference === ask : entry.key === ask.key)))
    } catch (error) {
      for (const { reject } of batch) reject(error)
    }
  }

  #entriesOf(storeId: string, shardId: string, kind: AskKind, asks: readonly (Act | string)[]): Promise<JournalEntry[]> {
    switch (kind) {
      case 'find': return this.#once(storeId, shardId, FIND, [storeId, asks])
      case 'authorize': return this.#once(storeId, shardId, ACT, [storeId, JSON.stringify(asks)])
      case 'step': return this.#steps(storeId, shardId, asks as readonly Act[])
    }
  }

  /** Steps of one authorisation come in turns: what each may do depends on what those before it did. */
  #steps(storeId: string, shardId: string, acts: readonly Act[]): Promise<JournalEntry[]> {
    return this.shard(shardId).transaction({ storeId, timeoutMs: STEPS_MS }, async (connection) => {
      const locked = connection.run(LOCK, [storeId, [...new Set(acts.map(({ reference }) => reference))]])
      const [, ...turns] = await Promise.all([locked, ...turnsOf(acts).map((turn) => connection.run<EntryRow>(ACT, [storeId, JSON.stringify(turn)]))])
      return turns.flat()
    })
  }

  #once(storeId: string, shardId: string, statement: typeof ACT, values: unknown[]): Promise<JournalEntry[]> {
    return this.shard(shardId).read(storeId, (connection) => connection.run<EntryRow>(statement, values))
  }
}
