import { Problem } from '../../kernel/problem.js'
import { sql } from '../../kernel/sql.js'
import type { StoreTx } from '../../kernel/tx.js'
import type { EndpointState, Settings } from './endpoint.js'
import type { Health } from './schedule.js'
import type { KeptSecret } from '../../kernel/signingSecret.js'

type EndpointRow = EndpointState & Record<string, unknown>

const COLUMNS = `id, version, url, description, event_types, filters, fields, schema_version, ordered, custom_headers, custom_header_names, secrets, status, status_reason, status_changed_at,
  failures_in_a_row, failing_since, rest_until, last_success_at, last_failure_at, created_at, updated_at`

const GET = sql(`SELECT ${COLUMNS} FROM webhook_endpoints WHERE store_id = $1 AND id = $2 AND deleted_at IS NULL`)
const LOCK = sql(`SELECT ${COLUMNS} FROM webhook_endpoints WHERE store_id = $1 AND id = $2 AND deleted_at IS NULL FOR NO KEY UPDATE`)

export function find(tx: StoreTx, id: string, statement = GET): Promise<EndpointState | undefined> {
  return tx.one<EndpointRow>(statement, [tx.storeId, id])
}

export const findForUpdate = (tx: StoreTx, id: string) => find(tx, id, LOCK)

/** @throws webhooks.endpoint_not_found */
export async function get(tx: StoreTx, id: string, statement = GET): Promise<EndpointState> {
  const endpoint = await find(tx, id, statement)
  if (!endpoint) throw new Problem('webhooks.endpoint_not_found', 'No webhook endpoint of this store has this id.')
  return endpoint
}

export const getForUpdate = (tx: StoreTx, id: string) => get(tx, id, LOCK)

const LIST = sql(`SELECT ${COLUMNS} FROM webhook_endpoints WHERE store_id = $1 AND deleted_at IS NULL AND ($2::text IS NULL OR status = $2) AND id > $3 ORDER BY id LIMIT $4`)

export function list(tx: StoreTx, status: string | undefined, after: string, limit: number): Promise<EndpointState[]> {
  return tx.run<EndpointRow>(LIST, [tx.storeId, status ?? null, after, limit + 1])
}

const LISTENING = sql(`SELECT ${COLUMNS} FROM webhook_endpoints WHERE store_id = $1 AND deleted_at IS NULL AND status <> 'disabled' ORDER BY id`)
const LOCK_LISTENING = sql(`SELECT ${COLUMNS} FROM webhook_endpoints WHERE store_id = $1 AND id = ANY($2) AND deleted_at IS NULL AND status <> 'disabled' ORDER BY id FOR NO KEY UPDATE`)

/** Those that events gather for. */
export const listening = (tx: StoreTx): Promise<EndpointState[]> => tx.run<EndpointRow>(LISTENING, [tx.storeId])
export const lockListening = (tx: StoreTx, ids: readonly string[]): Promise<EndpointState[]> => tx.run<EndpointRow>(LOCK_LISTENING, [tx.storeId, ids])

// The lock lets two creations of one store count one after the other.
const LOCK_COUNT = sql(`SELECT pg_advisory_xact_lock(hashtextextended('webhook endpoints ' || $1, 0))`)
const COUNT = sql(`SELECT count(*)::int AS endpoints FROM webhook_endpoints WHERE store_id = $1 AND deleted_at IS NULL`)

export async function countForInsert(tx: StoreTx): Promise<number> {
  tx.send(LOCK_COUNT, [tx.storeId])
  return (await tx.one<{ endpoints: number }>(COUNT, [tx.storeId]))!.endpoints
}

const SETTINGS = 'url text, description text, event_types text[], filters jsonb, fields text[], schema_version smallint, ordered boolean, custom_headers text, custom_header_names text[]'
const INSERT = sql(`
  INSERT INTO webhook_endpoints (store_id, id, url, description, event_types, filters, fields, schema_version, ordered, custom_headers, custom_header_names, secrets, status, status_changed_at, created_at, updated_at)
  SELECT $1, $2, r.*, $4::jsonb, 'enabled', $5, $5, $5 FROM jsonb_to_record($3::jsonb) AS r(${SETTINGS}) RETURNING ${COLUMNS}`)
const UPDATE = sql(`
  UPDATE webhook_endpoints SET url = r.url, description = r.description, event_types = r.event_types, filters = r.filters, fields = r.fields, schema_version = r.schema_version, ordered = r.ordered,
         custom_headers = r.custom_headers, custom_header_names = r.custom_header_names, version = version + 1, updated_at = $4
    FROM jsonb_to_record($3::jsonb) AS r(${SETTINGS}) WHERE store_id = $1 AND id = $2
  RETURNING ${COLUMNS.replaceAll(/\b(url|description|event_types|filters|fields|schema_version|ordered|custom_headers|custom_header_names)\b/g, 'webhook_endpoints.$1')}`)
const SECRETS = sql(`UPDATE webhook_endpoints SET secrets = $3::jsonb, version = version + 1, updated_at = $4 WHERE store_id = $1 AND id = $2 RETURNING ${COLUMNS}`)
const STATUS = sql(`
  UPDATE webhook_endpoints SET status = $3, status_reason = $4, status_changed_at = $5, sweeping = ($3 = 'disabled'), due_at = CASE WHEN $3 = 'enabled' THEN due_at END, version = version + 1, updated_at = $5
   WHERE store_id = $1 AND id = $2 RETURNING ${COLUMNS}`)
const HEALTH = sql(`UPDATE webhook_endpoints SET failures_in_a_row = $3, failing_since = $4, rest_until = $5, last_success_at = $6, last_failure_at = $7 WHERE store_id = $1 AND id = $2`)
/** Its secrets go at once; the row goes when its deliveries have gone. */
const DELETE = sql(`
  UPDATE webhook_endpoints SET deleted_at = $3, status = 'disabled', status_reason = 'requested', due_at = NULL, sweeping = true, secrets = '[]', custom_headers = NULL, version = version + 1, updated_at = $3
   WHERE store_id = $1 AND id = $2`)

export async function insert(tx: StoreTx, id: string, settings: Settings, secrets: readonly KeptSecret[]): Promise<EndpointState> {
  return (await tx.one<EndpointRow>(INSERT, [tx.storeId, id, JSON.stringify(settings), JSON.stringify(secrets), tx.now]))!
}

export async function update(tx: StoreTx, id: string, settings: Settings): Promise<EndpointState> {
  return (await tx.one<EndpointRow>(UPDATE, [tx.storeId, id, JSON.stringify(settings), tx.now]))!
}

export async function saveSecrets(tx: StoreTx, id: string, secrets: readonly KeptSecret[]): Promise<EndpointState> {
  return (await tx.one<EndpointRow>(SECRETS, [tx.storeId, id, JSON.stringify(secrets), tx.now]))!
}

export async function saveStatus(tx: StoreTx, id: string, status: EndpointState['status'], reason: EndpointState['status_reason']): Promise<EndpointState> {
  return (await tx.one<EndpointRow>(STATUS, [tx.storeId, id, status, reason, tx.now]))!
}

export function saveHealth(tx: StoreTx, id: string, health: Health): void {
  tx.send(HEALTH, [tx.storeId, id, health.failures_in_a_row, health.failing_since, health.rest_until, health.last_success_at, health.last_failure_at])
}

export function remove(tx: StoreTx, id: string): void {
  tx.send(DELETE, [tx.storeId, id, tx.now])
}
