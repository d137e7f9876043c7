import { Problem } from '../../kernel/problem.js'
import { sql } from '../../kernel/sql.js'
import type { DirectoryTx } from '../../kernel/tx.js'
import { containing, filtered } from './filtered.js'
import type { Provisioning, StoreCreate } from './provisioning.js'
import type { SettingsRow, StoreSettings } from './settings.js'
import type { StoreRow } from './store.js'

const COLUMNS = `
  s.id, s.version, s.organization_id, s.shard_id, s.epoch, s.handle, s.name, s.status, s.plan_code, s.default_currency, s.currencies, s.country, s.locale, s.timezone, s.sandbox,
  s.suspension_reason, s.suspended_at, s.delete_at, s.metadata, s.created_at, s.updated_at,
  coalesce((SELECT jsonb_agg(jsonb_build_object('host', d.host, 'kind', d.kind, 'status', d.status, 'primary', d.is_primary) ORDER BY d.is_primary DESC, d.id) FROM domains d WHERE d.store_id = s.id), '[]') AS domains`

const INSERT = sql(`
  INSERT INTO stores (id, organization_id, shard_id, handle, name, status, plan_code, default_currency, currencies, country, locale, timezone, sandbox, settings, settings_updated_at, metadata, provisioning, created_with, created_at, updated_at)
  VALUES ($1, $2, $3, $4, $5, 'provisioning', $6, $7, $8, $9, $10, $11, $12, $13::jsonb, $17, $14::jsonb, $15::jsonb, $16, $17, $17)
  ON CONFLICT (handle) DO NOTHING RETURNING id`)
const GET = sql(`SELECT ${COLUMNS} FROM stores s WHERE s.id = $1`)
const LOCK = sql(`SELECT 1 FROM stores WHERE id = $1 FOR NO KEY UPDATE`)
const SAVE = sql(`
  UPDATE stores SET handle = $2, name = $3, status = $4, plan_code = $5, suspension_reason = $6, suspended_at = $7, delete_at = $8, metadata = $9::jsonb, version = version + 1, updated_at = $10 WHERE id = $1`)
const TOUCH = sql(`UPDATE stores SET version = version + 1, updated_at = $2 WHERE id = $1`)
const LIST = filtered(`SELECT ${COLUMNS} FROM stores s`, 1, {
  after: 's.id < ?', organization_id: 's.organization_id = ?', status: 's.status = ?', excluded: 's.status <> ?', plan: 's.plan_code = ?', shard_id: 's.shard_id = ?', handle: 's.handle = ?',
  q: `lower(s.name || ' ' || s.handle) LIKE ?`,
}, 'ORDER BY s.id DESC LIMIT $1')
const COUNT_OF_ORGANIZATION = sql(`SELECT count(*)::int AS stores FROM (SELECT 1 FROM stores WHERE organization_id = $1 AND status <> 'deleted' AND id <> $2 LIMIT $3) counted`)

const GET_CREATION = sql(`SELECT ${COLUMNS}, s.provisioning, s.settings, s.settings_version, s.settings_updated_at FROM stores s WHERE s.id = $1 AND s.provisioning IS NOT NULL`)
const FIND_CREATED_WITH = sql(`SELECT id, provisioning ->> 'fingerprint' AS fingerprint FROM stores WHERE created_with = $1`)
const ACTIVATE = sql(`UPDATE stores SET status = 'active' WHERE id = $1 AND status = 'provisioning'`)
const UNFINISHED = sql(`SELECT id FROM stores WHERE provisioning IS NOT NULL AND status = 'provisioning' ORDER BY created_at LIMIT $1`)
const TO_ERASE = sql(`SELECT id FROM stores WHERE delete_at <= $1 AND erased_at IS NULL ORDER BY delete_at LIMIT $2`)
const FORGET_ACCESS = sql(`WITH keys AS (DELETE FROM api_keys WHERE store_id = $1) DELETE FROM domains WHERE store_id = $1`)
const ERASED = sql(`UPDATE stores SET erased_at = $2 WHERE id = $1`)
const FORGET_CREATIONS = sql(`
  UPDATE stores SET provisioning = NULL, created_with = NULL
   WHERE id IN (SELECT id FROM stores WHERE provisioning IS NOT NULL AND status <> 'provisioning' AND created_at < $1 ORDER BY created_at LIMIT $2 FOR UPDATE SKIP LOCKED)`)

/** A store with all that is needed to carry its creation on, or to repeat the answer to it. */
export interface StoreCreation extends StoreRow, SettingsRow {
  provisioning: Provisioning
}

export interface NewStore {
  id: string
  shardId: string
  handle: string
  planCode: string
  body: StoreCreate
  settings: StoreSettings
  provisioning: Provisioning
  createdWith: string | null
}

/** @returns false when the handle is taken. */
export async function insert(tx: DirectoryTx, store: NewStore): Promise<boolean> {
  const { body } = store
  const row = await tx.one(INSERT, [
    store.id, body.organization_id, store.shardId, store.handle, body.name, store.planCode, body.default_currency, body.currencies ?? [body.default_currency], body.country, body.locale ?? 'en', body.timezone ?? 'UTC',
    body.sandbox ?? false, JSON.stringify(store.settings), JSON.stringify(body.metadata ?? {}), JSON.stringify(store.provisioning), store.createdWith, tx.now,
  ])
  return row !== undefined
}

/** @throws tenants.store_not_found */
export async function get(tx: DirectoryTx, id: string): Promise<StoreRow> {
  return found(await tx.one<StoreRow>(GET, [id]))
}

/**
 * The store with its row locked; domains, settings and subscription of a store change under this lock only.
 * @throws tenants.store_not_found
 */
export async function getForUpdate(tx: DirectoryTx, id: string): Promise<StoreRow> {
  // Two statements in one flight: the second has a snapshot of its own, taken when the lock is ours.
  const [, row] = await Promise.all([tx.run(LOCK, [id]), tx.one<StoreRow>(GET, [id])])
  return found(row)
}

const UNIQUE_VIOLATION = '23505'

/** @throws tenants.handle_taken */
export async function save(tx: DirectoryTx, store: StoreRow): Promise<StoreRow> {
  await tx.run(SAVE, [store.id, store.handle, store.name, store.status, store.plan_code, store.suspension_reason, store.suspended_at, store.delete_at, JSON.stringify(store.metadata), tx.now]).catch((error: unknown) => {
    if ((error as { code?: string }).code === UNIQUE_VIOLATION) throw handleTaken(store.handle)
    throw error
  })
  tx.changed(store.id)
  return get(tx, store.id)
}

/** Something that the store's representation shows has changed outside of its own row. */
export function touch(tx: DirectoryTx, id: string): void {
  tx.send(TOUCH, [id, tx.now])
  tx.changed(id)
}

export interface StoreFilter {
  organization_id?: string | undefined
  status?: string | undefined
  plan?: string | undefined
  shard_id?: string | undefined
  handle?: string | undefined
  q?: string | undefined
}

export function list(tx: DirectoryTx, filter: StoreFilter, after: string | undefined, limit: number): Promise<StoreRow[]> {
  const { organization_id, status, plan, shard_id, handle } = filter
  const { statement, values } = LIST({ after, organization_id, status, excluded: status === undefined ? 'deleted' : undefined, plan, shard_id, handle, q: containing(filter.q) })
  return tx.run<StoreRow>(statement, [limit + 1, ...values])
}

/** Stores of an organization that are not deleted, besides one, counted up to `limit`. */
export async function countOthers(tx: DirectoryTx, organizationId: string, storeId: string, limit: number): Promise<number> {
  return (await tx.one<{ stores: number }>(COUNT_OF_ORGANIZATION, [organizationId, storeId, limit]))!.stores
}

/** @throws tenants.store_not_found */
export async function getCreation(tx: DirectoryTx, id: string): Promise<StoreCreation> {
  return found(await tx.one<StoreCreation>(GET_CREATION, [id]))
}

export async function findCreatedWith(tx: DirectoryTx, createdWith: string): Promise<{ id: string; fingerprint: string | null } | undefined> {
  return tx.one<{ id: string; fingerprint: string | null }>(FIND_CREATED_WITH, [createdWith])
}

export async function activate(tx: DirectoryTx, id: string): Promise<void> {
  await tx.run(ACTIVATE, [id])
  tx.changed(id)
}

export async function unfinished(tx: DirectoryTx, limit: number): Promise<string[]> {
  return (await tx.run<{ id: string }>(UNFINISHED, [limit])).map((row) => row.id)
}

/** Closed stores whose time to be undone has passed, and of which something may be left. */
export async function toErase(tx: DirectoryTx, limit: number): Promise<string[]> {
  return (await tx.run<{ id: string }>(TO_ERASE, [tx.now, limit])).map((row) => row.id)
}

/** Takes the keys and hosts of a deleted store away; its row stays, so that its id and handle are never given to another. */
export function forgetAccess(tx: DirectoryTx, id: string): void {
  tx.send(FORGET_ACCESS, [id])
}

export function markErased(tx: DirectoryTx, id: string): void {
  tx.send(ERASED, [id, tx.now])
}

/** Drops the plans of creations that ended before a time, and with them the sealed first keys. */
export async function forgetCreations(tx: DirectoryTx, before: Date, limit: number): Promise<void> {
  await tx.run(FORGET_CREATIONS, [before, limit])
}

function found<Row>(row: Row | undefined): Row {
  if (!row) throw new Problem('tenants.store_not_found', 'No store has this id.')
  return row
}

export const handleTaken = (handle: string) => new Problem('tenants.handle_taken', `The handle ${handle} is taken or kept by the platform.`)
