import { createHash } from 'node:crypto'
import type { Secrets } from './operation.js'
import { Problem } from './problem.js'
import { rowsOf, rowsOfIds, sql } from './sql.js'
import type { DirectoryTx, StoreTx } from './tx.js'

/** What makes two requests "the same": who asks, the key, and everything that decides the effect. */
export interface IdempotencyClaim {
  /** Store the key belongs to; empty for operations of the platform. */
  storeId: string
  principal: string
  key: string
  fingerprint: string
  /** Of an operation whose reply holds a credential: what is kept of it is sealed. */
  sealing?: Pick<Secrets, 'seal' | 'open'>
}

export interface StoredReply {
  status: number
  headers: Record<string, string>
  body: string
}

const CLAIM = sql(`
  INSERT INTO idempotency_keys (store_id, principal, key, fingerprint, created_at) VALUES ($1, $2, $3, $4, $5)
  ON CONFLICT (store_id, principal, key) DO NOTHING RETURNING key`)
const FIND = sql(`SELECT fingerprint, status, headers, body, created_at FROM idempotency_keys WHERE store_id = $1 AND principal = $2 AND key = $3`)
const KEEP = sql(`UPDATE idempotency_keys SET status = $4, headers = $5::jsonb, body = $6, about = $7 WHERE store_id = $1 AND principal = $2 AND key = $3`)
const TAKE_OVER = sql(`UPDATE idempotency_keys SET created_at = $5 WHERE store_id = $1 AND principal = $2 AND key = $3 AND created_at = $4 AND status IS NULL RETURNING key`)
const RELEASE = sql(`DELETE FROM idempotency_keys WHERE store_id = $1 AND principal = $2 AND key = $3 AND status IS NULL`)

// In the order of keys, like every batch, so that two batches with the same keys wait for each other instead of deadlocking.
const CLAIM_ALL = sql(`
  INSERT INTO idempotency_keys (store_id, principal, key, fingerprint, created_at)
  SELECT $1, r.principal, r.key, r.fingerprint, $3 FROM jsonb_to_recordset($2::jsonb) AS r(principal text, key text, fingerprint text) ORDER BY r.principal, r.key
  ON CONFLICT (store_id, principal, key) DO NOTHING RETURNING principal, key`)
const FIND_ALL = sql(`
  SELECT k.principal, k.key, k.fingerprint, k.status, k.headers, k.body, k.created_at
    FROM ${rowsOf('$2', 'principal text, key text')} r JOIN idempotency_keys k ON k.store_id = $1 AND k.principal = r.principal AND k.key = r.key`)
const KEEP_ALL = sql(`
  INSERT INTO idempotency_keys AS k (store_id, principal, key, fingerprint, status, headers, body, about, created_at)
  SELECT $1, r.principal, r.key, r.fingerprint, r.status, r.headers, r.body, r.about, $3
    FROM jsonb_to_recordset($2::jsonb) AS r(principal text, key text, fingerprint text, status smallint, headers jsonb, body text, about text) ORDER BY r.principal, r.key
  ON CONFLICT (store_id, principal, key) DO UPDATE SET status = excluded.status, headers = excluded.headers, body = excluded.body, about = excluded.about WHERE k.status IS NULL AND k.fingerprint = excluded.fingerprint`)
const RELEASE_ALL = sql(`
  DELETE FROM idempotency_keys k USING ${rowsOf('$2', 'principal text, key text')} r
   WHERE k.store_id = $1 AND k.principal = r.principal AND k.key = r.key AND k.status IS NULL`)

const LOCK_TIMEOUT = '55P03'
const ABANDONED_AFTER_MS = 60_000
/** How long a repeat is answered from memory. */
export const IDEMPOTENCY_KEEP_MS = 48 * 3_600_000

type Found = { fingerprint: string; status: number | null; headers: Record<string, string>; body: string; created_at: Date }

export function fingerprint(method: string, path: string, query: string, body: unknown): string {
  return createHash('sha256').update(`${method}\n${path}\n${query}\n`).update(Buffer.isBuffer(body) ? body : JSON.stringify(body ?? null)).digest('base64url')
}

/**
 * Claims the key inside the transaction of the work itself, so that key, effect and stored reply live or die together. A twin
 * that is still running holds the row; we wait for it as long as lock_timeout (2 s).
 * @returns the stored reply of an earlier request, or null when the work is ours to do.
 * @throws idempotency.key_reused, idempotency.in_flight
 */
export async function claim(tx: StoreTx | DirectoryTx, wanted: IdempotencyClaim): Promise<StoredReply | null> {
  if (await insertClaim(() => tx.one(CLAIM, [...keyOf(wanted), wanted.fingerprint, tx.now]))) return null
  return judge(tx, wanted, await tx.one<Found>(FIND, keyOf(wanted)))
}

const keyOf = (wanted: IdempotencyClaim) => [wanted.storeId, wanted.principal, wanted.key]

async function insertClaim<T>(insert: () => Promise<T>): Promise<T> {
  try {
    return await insert()
  } catch (error) {
    if ((error as { code?: string }).code === LOCK_TIMEOUT) throw inFlight()
    throw error
  }
}

/** What an earlier request with this key left for the one at hand. */
async function judge(tx: StoreTx | DirectoryTx, wanted: IdempotencyClaim, found: Found | undefined): Promise<StoredReply | null> {
  if (!found) throw inFlight()
  if (found.fingerprint !== wanted.fingerprint) throw new Problem('idempotency.key_reused', 'This key was used with another body, path or query. Use a new key for a new request.')
  if (found.status === null) {
    // Only a phased operation commits its claim before its reply; one this old died with its process, so its retry takes over.
    const taken = tx.now.getTime() - found.created_at.getTime() > ABANDONED_AFTER_MS && (await tx.one(TAKE_OVER, [...keyOf(wanted), found.created_at, tx.now]))
    if (!taken) throw inFlight()
    return null
  }
  return { status: found.status, headers: found.headers, body: wanted.sealing === undefined ? found.body : wanted.sealing.open(found.body) }
}

/**
 * The same for the keys of a batch, which must differ from each other.
 * @returns for each the stored reply, null when its work is ours to do, or the problem that refuses it.
 */
export async function claimAll(tx: StoreTx, wanted: readonly IdempotencyClaim[]): Promise<(StoredReply | Problem | null)[]> {
  if (wanted.length === 0) return []
  const rows = JSON.stringify(wanted.map(({ principal, key, fingerprint: print }) => ({ principal, key, fingerprint: print })))
  const claimed = new Set((await insertClaim(() => tx.run<KeyRow>(CLAIM_ALL, [tx.storeId, rows, tx.now]))).map(nameOf))
  if (claimed.size === wanted.length) return wanted.map(() => null)
  const found = new Map((await tx.run<Found & KeyRow>(FIND_ALL, [tx.storeId, rows])).map((row) => [nameOf(row), row]))
  const verdicts: (StoredReply | Problem | null)[] = []
  for (const one of wanted) {
    if (claimed.has(nameOf(one))) verdicts.push(null)
    else verdicts.push(await judge(tx, one, found.get(nameOf(one))).catch((error: unknown) => {
      if (error instanceof Problem) return error
      throw error
    }))
  }
  return verdicts
}

type KeyRow = { principal: string; key: string }
const nameOf = ({ principal, key }: KeyRow) => `${principal}\n${key}`

/**
 * Keeps the replies of a batch. Work that was taken over from a process that died may answer for a key that was given back
 * meanwhile, so a key that is not there is made; a reply that was kept already stays what it was.
 */
export function keepAll(tx: StoreTx, answered: readonly { claim: IdempotencyClaim; reply: StoredReply }[]): void {
  if (answered.length === 0) return
  const rows = answered.map(({ claim: wanted, reply }) => ({ principal: wanted.principal, key: wanted.key, fingerprint: wanted.fingerprint, ...reply, body: bodyToKeep(wanted, reply), about: aboutToKeep(wanted, reply) }))
  tx.send(KEEP_ALL, [tx.storeId, JSON.stringify(rows), tx.now])
}

/** Gives the keys of a batch back whose work had no effect. */
export function releaseAll(tx: StoreTx, claims: readonly IdempotencyClaim[]): void {
  if (claims.length > 0) tx.send(RELEASE_ALL, [tx.storeId, JSON.stringify(claims)])
}

const bodyToKeep = ({ sealing }: IdempotencyClaim, { body }: StoredReply) => (sealing === undefined ? body : sealing.seal(body))

export function keep(tx: StoreTx | DirectoryTx, wanted: IdempotencyClaim, reply: StoredReply): void {
  tx.send(KEEP, [...keyOf(wanted), reply.status, JSON.stringify(reply.headers), bodyToKeep(wanted, reply), aboutToKeep(wanted, reply)])
}

/** Gives a key back whose work failed before it had an effect; only phased operations claim outside of their work. */
export async function release(tx: StoreTx | DirectoryTx, wanted: IdempotencyClaim): Promise<void> {
  await tx.run(RELEASE, keyOf(wanted))
}

const CUSTOMER = /"(cus_[0-9a-hjkmnp-tv-z]{26})"/
const EMAIL = /"email":"((?:[^"\\]|\\.)+)"/

/** Whom a reply is about: the customer it names, whoever's address it also has; otherwise a guest by their address. One key, because each costs a place in an index. */
const aboutOf = (body: string): string | null => CUSTOMER.exec(body)?.[1] ?? EMAIL.exec(body)?.[1]?.toLowerCase() ?? null

/** A sealed reply says nobody anything, and so the row does not say whom it is about. */
const aboutToKeep = ({ sealing }: IdempotencyClaim, { body }: StoredReply) => (sealing === undefined ? aboutOf(body) : null)

const ERASE = sql(`
  UPDATE idempotency_keys k SET status = 409, headers = '{}', body = $3, about = NULL FROM ${rowsOfIds('$2')} w WHERE k.store_id = $1 AND k.about = w.wanted`)

/**
 * Takes what was replied about a customer out of memory, because they shall be known no longer. The keys stay, so that a repeat
 * still has no second effect; it is told that the reply is gone.
 */
export function forgetReplies(tx: StoreTx, customer: { readonly id: string; readonly email: string | null }, reply: string): void {
  // The address as it stands in JSON, as it was found there.
  const email = customer.email === null ? [] : [JSON.stringify(customer.email).slice(1, -1).toLowerCase()]
  tx.send(ERASE, [tx.storeId, [customer.id, ...email], reply])
}

const inFlight = () => new Problem('idempotency.in_flight', 'The first request with this key has not finished. Repeat this one with the same key.', { retryAfter: 1 })
