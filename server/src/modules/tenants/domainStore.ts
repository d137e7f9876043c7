import { Problem } from '../../kernel/problem.js'
import { sql } from '../../kernel/sql.js'
import type { DirectoryTx } from '../../kernel/tx.js'
import type { DomainRow } from './domain.js'
import { filtered } from './filtered.js'

const COLUMNS = 'id, version, host, kind, status, is_primary, wants_primary, verification_token, verified_at, created_at, updated_at'
const ADD_SUBDOMAIN = sql(`
  INSERT INTO domains (store_id, id, host, kind, status, is_primary, verified_at, created_at, updated_at) VALUES ($1, $2, $3, 'subdomain', 'active', true, $4, $4, $4) ON CONFLICT DO NOTHING`)
const MOVE_SUBDOMAIN = sql(`UPDATE domains SET host = $2, version = version + 1, updated_at = $3 WHERE store_id = $1 AND kind = 'subdomain'`)
const INSERT = sql(`
  INSERT INTO domains (store_id, id, host, kind, status, wants_primary, verification_token, created_at, updated_at) VALUES ($1, $2, $3, 'custom', 'pending', $4, $5, $6, $6)
  ON CONFLICT (store_id, host) DO NOTHING RETURNING ${COLUMNS}`)
const HOLDER = sql(`SELECT store_id FROM domains WHERE host = $1 AND status IN ('verified', 'active')`)
const GET = sql(`SELECT ${COLUMNS} FROM domains WHERE store_id = $1 AND id = $2`)
const VERIFY = sql(`UPDATE domains SET status = 'active', verified_at = $3, version = version + 1, updated_at = $3 WHERE store_id = $1 AND id = $2 RETURNING ${COLUMNS}`)
const DEMOTE = sql(`UPDATE domains SET is_primary = false, version = version + 1, updated_at = $3 WHERE store_id = $1 AND is_primary AND id <> $2`)
const PROMOTE = sql(`UPDATE domains SET is_primary = true, wants_primary = false, version = version + 1, updated_at = $3 WHERE store_id = $1 AND id = $2 AND NOT is_primary RETURNING ${COLUMNS}`)
const SUBDOMAIN = sql(`SELECT ${COLUMNS} FROM domains WHERE store_id = $1 AND kind = 'subdomain'`)
const DELETE = sql(`DELETE FROM domains WHERE store_id = $1 AND id = $2`)
const COUNT = sql(`SELECT count(*)::int AS domains FROM (SELECT 1 FROM domains WHERE store_id = $1 LIMIT $2) counted`)
const LIST = filtered(`SELECT ${COLUMNS} FROM domains`, 2, { after: 'id > ?', status: 'status = ?', kind: 'kind = ?' }, 'AND store_id = $2 ORDER BY id LIMIT $1')

const UNIQUE_VIOLATION = '23505'
/** As many as the contract lets a store show. */
const DOMAINS_MAX = 100

export async function addSubdomain(tx: DirectoryTx, storeId: string, domain: { id: string; host: string }): Promise<void> {
  await tx.run(ADD_SUBDOMAIN, [storeId, domain.id, domain.host, tx.now])
}

export async function moveSubdomain(tx: DirectoryTx, storeId: string, host: string): Promise<void> {
  await tx.run(MOVE_SUBDOMAIN, [storeId, host, tx.now])
}

/** @throws tenants.host_taken, quota.exceeded */
export async function insert(tx: DirectoryTx, storeId: string, domain: { host: string; wantsPrimary: boolean; token: string }): Promise<DomainRow> {
  const [holder, count] = await Promise.all([tx.one<{ store_id: string }>(HOLDER, [domain.host]), tx.one<{ domains: number }>(COUNT, [storeId, DOMAINS_MAX])])
  if (holder) throw hostTaken(domain.host)
  if (count!.domains >= DOMAINS_MAX) throw new Problem('quota.exceeded', `A store can have ${DOMAINS_MAX} domains.`)
  const row = await tx.one<DomainRow>(INSERT, [storeId, tx.newId('domain'), domain.host, domain.wantsPrimary, domain.token, tx.now])
  if (!row) throw hostTaken(domain.host)
  return row
}

/** @throws tenants.domain_not_found */
export async function get(tx: DirectoryTx, storeId: string, id: string): Promise<DomainRow> {
  const row = await tx.one<DomainRow>(GET, [storeId, id])
  if (!row) throw new Problem('tenants.domain_not_found', 'No domain of this store has this id.')
  return row
}

/** @throws tenants.host_taken when another store proved the host meanwhile */
export async function verify(tx: DirectoryTx, storeId: string, id: string): Promise<DomainRow> {
  const row = await tx.one<DomainRow>(VERIFY, [storeId, id, tx.now]).catch((error: unknown) => {
    if ((error as { code?: string }).code === UNIQUE_VIOLATION) throw hostTaken()
    throw error
  })
  return row!
}

/** Makes an active domain primary. */
export async function promote(tx: DirectoryTx, storeId: string, id: string): Promise<DomainRow> {
  await tx.run(DEMOTE, [storeId, id, tx.now])
  return (await tx.one<DomainRow>(PROMOTE, [storeId, id, tx.now])) ?? get(tx, storeId, id)
}

export async function subdomainOf(tx: DirectoryTx, storeId: string): Promise<DomainRow> {
  return (await tx.one<DomainRow>(SUBDOMAIN, [storeId]))!
}

export async function remove(tx: DirectoryTx, storeId: string, id: string): Promise<void> {
  await tx.run(DELETE, [storeId, id])
}

export function list(tx: DirectoryTx, storeId: string, filter: { status?: string | undefined; kind?: string | undefined }, after: string | undefined, limit: number): Promise<DomainRow[]> {
  const { statement, values } = LIST({ after, status: filter.status, kind: filter.kind })
  return tx.run<DomainRow>(statement, [limit + 1, storeId, ...values])
}

const hostTaken = (host = 'This host') => new Problem('tenants.host_taken', `${host} is connected to a store already.`)
