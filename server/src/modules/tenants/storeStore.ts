import { Problem } from '../../kernel/problem.js'
import { sql } from '../../kernel/sql.js'
import type { DirectoryTx } from '../../kernel/tx.js'
import type { Provisioning, StoreCreate } from './provisioning.js'
import type { StoreSettings } from './settings.js'
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
const GET_UNFINISHED = sql(`SELECT ${COLUMNS}, s.provisioning, s.settings, s.settings_version FROM stores s WHERE s.id = $1 AND s.provisioning IS NOT NULL`)
const FIND_CREATED_WITH = sql(`SELECT id, provisioning ->> 'fingerprint' AS fingerprint FROM stores WHERE created_with = $1`)
const ACTIVATE = sql(`UPDATE stores SET status = 'active' WHERE id = $1 AND status = 'provisioning'`)
const COUNT_OF_ORGANIZATION = sql(`SELECT count(*)::int AS stores FROM (SELECT 1 FROM stores WHERE organization_id = $1 AND status <> 'deleted' LIMIT $2) counted`)

export interface UnfinishedStore extends StoreRow {
  provisioning: Provisioning
  settings: StoreSettings
  settings_version: number
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
  const row = await tx.one<StoreRow>(GET, [id])
  if (!row) throw notFound()
  return row
}

/** The store with all that is needed to carry its creation on, or to repeat the answer to it. */
export async function getUnfinished(tx: DirectoryTx, id: string): Promise<UnfinishedStore> {
  const row = await tx.one<UnfinishedStore>(GET_UNFINISHED, [id])
  if (!row) throw notFound()
  return row
}

export async function findCreatedWith(tx: DirectoryTx, createdWith: string): Promise<{ id: string; fingerprint: string | null } | undefined> {
  return tx.one<{ id: string; fingerprint: string | null }>(FIND_CREATED_WITH, [createdWith])
}

export async function activate(tx: DirectoryTx, id: string): Promise<void> {
  await tx.run(ACTIVATE, [id])
}

/** Stores of an organization that are not deleted, counted up to `limit`. */
export async function countOf(tx: DirectoryTx, organizationId: string, limit: number): Promise<number> {
  return (await tx.one<{ stores: number }>(COUNT_OF_ORGANIZATION, [organizationId, limit]))!.stores
}

export const notFound = () => new Problem('tenants.store_not_found', 'No store has this id.')
