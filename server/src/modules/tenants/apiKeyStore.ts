import { Problem } from '../../kernel/problem.js'
import { sql } from '../../kernel/sql.js'
import type { DirectoryTx } from '../../kernel/tx.js'
import type { ApiKeyRow } from './apiKey.js'
import { filtered } from './filtered.js'

export interface NewKey {
  store_id: string
  id: string
  kind: 'secret' | 'publishable'
  name: string
  prefix: string
  hash: string
  scopes: string[]
  expires_at: string | null
}

const COLUMNS = 'id, version, kind, name, prefix, scopes, overlap_ends_at, expires_at, last_used_at, revoked_at, created_at, updated_at'
const INSERT = sql(`
  INSERT INTO api_keys (store_id, id, kind, name, prefix, hash, scopes, expires_at, created_at, updated_at)
  SELECT r.store_id, r.id, r.kind, r.name, r.prefix, r.hash, r.scopes, r.expires_at, $2, $2
    FROM jsonb_to_recordset($1::jsonb) AS r(store_id text, id text, kind text, name text, prefix text, hash text, scopes text[], expires_at timestamptz)
  ON CONFLICT DO NOTHING`)
const GET = sql(`SELECT ${COLUMNS} FROM api_keys WHERE store_id = $1 AND id = $2`)
const LOCK = sql(`SELECT ${COLUMNS} FROM api_keys WHERE store_id = $1 AND id = $2 FOR NO KEY UPDATE`)
const SAVE = sql(`UPDATE api_keys SET name = $3, scopes = $4, expires_at = $5, version = version + 1, updated_at = $6 WHERE store_id = $1 AND id = $2 RETURNING ${COLUMNS}`)
const ROTATE = sql(`
  UPDATE api_keys SET previous_hash = hash, overlap_ends_at = $5, hash = $3, prefix = $4, version = version + 1, updated_at = $6 WHERE store_id = $1 AND id = $2 RETURNING ${COLUMNS}`)
const REVOKE = sql(`
  UPDATE api_keys SET revoked_at = $3, previous_hash = NULL, overlap_ends_at = NULL, version = version + 1, updated_at = $3 WHERE store_id = $1 AND id = $2 RETURNING ${COLUMNS}`)
const LIST = filtered(`SELECT ${COLUMNS} FROM api_keys`, 3, {
  after: 'id < ?', kind: 'kind = ?', status: `CASE WHEN revoked_at IS NOT NULL THEN 'revoked' WHEN overlap_ends_at > $3 THEN 'rotating' ELSE 'active' END = ?`,
}, 'AND store_id = $2 AND $3::timestamptz IS NOT NULL ORDER BY id DESC LIMIT $1')

export async function insert(tx: DirectoryTx, keys: readonly NewKey[]): Promise<void> {
  await tx.run(INSERT, [JSON.stringify(keys), tx.now])
}

/** @throws tenants.api_key_not_found */
export async function get(tx: DirectoryTx, storeId: string, id: string): Promise<ApiKeyRow> {
  return found(await tx.one<ApiKeyRow>(GET, [storeId, id]))
}

/** @throws tenants.api_key_not_found */
export async function getForUpdate(tx: DirectoryTx, storeId: string, id: string): Promise<ApiKeyRow> {
  return found(await tx.one<ApiKeyRow>(LOCK, [storeId, id]))
}

export async function save(tx: DirectoryTx, storeId: string, key: ApiKeyRow): Promise<ApiKeyRow> {
  tx.changed(storeId)
  return found(await tx.one<ApiKeyRow>(SAVE, [storeId, key.id, key.name, key.scopes, key.expires_at, tx.now]))
}

/** The secret before keeps working until the end of the overlap; the one before that ends now. */
export async function rotate(tx: DirectoryTx, storeId: string, id: string, secret: { hash: string; prefix: string; overlapEndsAt: Date }): Promise<ApiKeyRow> {
  tx.changed(storeId)
  return found(await tx.one<ApiKeyRow>(ROTATE, [storeId, id, secret.hash, secret.prefix, secret.overlapEndsAt, tx.now]))
}

export async function revoke(tx: DirectoryTx, storeId: string, id: string): Promise<ApiKeyRow> {
  tx.changed(storeId)
  return found(await tx.one<ApiKeyRow>(REVOKE, [storeId, id, tx.now]))
}

export function list(tx: DirectoryTx, storeId: string, filter: { kind?: string | undefined; status?: string | undefined }, after: string | undefined, limit: number): Promise<ApiKeyRow[]> {
  const { statement, values } = LIST({ after, kind: filter.kind, status: filter.status })
  return tx.run<ApiKeyRow>(statement, [limit + 1, storeId, tx.now, ...values])
}

function found(row: ApiKeyRow | undefined): ApiKeyRow {
  if (!row) throw new Problem('tenants.api_key_not_found', 'No API key of this store has this id.')
  return row
}
