import { Problem } from '../../kernel/problem.js'
import { sql } from '../../kernel/sql.js'
import type { StoreTx } from '../../kernel/tx.js'
import type { GatewayFacts, GatewayState } from './gateway.js'

type GatewayRow = GatewayState & Record<string, unknown>
const COLUMNS = 'id, version, payment_method, name, active, position, capture_mode, instructions, publishable_key, credentials, created_at, updated_at'

const notFound = () => new Problem('payments.gateway_not_found', 'No payment gateway of this store has this id.')

const GET = sql(`SELECT ${COLUMNS} FROM payment_gateways WHERE store_id = $1 AND id = $2 AND deleted_at IS NULL`)
const LOCK = sql(`SELECT ${COLUMNS} FROM payment_gateways WHERE store_id = $1 AND id = $2 AND deleted_at IS NULL FOR NO KEY UPDATE`)
const GET_ANY = sql(`SELECT ${COLUMNS} FROM payment_gateways WHERE store_id = $1 AND id = $2`)

/** @throws payments.gateway_not_found */
export async function get(tx: StoreTx, id: string, statement = GET): Promise<GatewayState> {
  const row = await tx.one<GatewayRow>(statement, [tx.storeId, id])
  if (!row) throw notFound()
  return row
}

export const getForUpdate = (tx: StoreTx, id: string) => get(tx, id, LOCK)
/** Also one that was deleted: payments made with it go on. @throws payments.gateway_not_found */
export const getEvenDeleted = (tx: StoreTx, id: string) => get(tx, id, GET_ANY)

const GET_MANY = sql(`SELECT ${COLUMNS} FROM payment_gateways WHERE store_id = $1 AND id = ANY($2) AND deleted_at IS NULL`)

export async function getMany(tx: StoreTx, ids: readonly string[]): Promise<Map<string, GatewayState>> {
  const rows = await tx.run<GatewayRow>(GET_MANY, [tx.storeId, [...new Set(ids)]])
  return new Map(rows.map((row) => [row.id, row]))
}

/** Whether shoppers can pay with a gateway now. */
export async function isUsable(tx: StoreTx, id: string): Promise<boolean> {
  return (await getMany(tx, [id])).get(id)?.active === true
}

/** Gateways as shoppers name them to pay. @throws payments.gateway_not_found, payments.gateway_not_active */
export async function requireUsable(tx: StoreTx, ids: readonly string[]): Promise<Map<string, GatewayState>> {
  const found = await getMany(tx, ids)
  const refuse = (code: 'payments.gateway_not_found' | 'payments.gateway_not_active', detail: string, is: string) => new Problem(code, detail, { errors: [{ pointer: '/payment/payment_gateway_id', code: is, detail: `is ${is.replace('_', ' ')}` }] })
  for (const id of ids) {
    const gateway = found.get(id)
    if (!gateway) throw refuse('payments.gateway_not_found', 'No payment gateway of this store has this id.', 'unknown')
    if (!gateway.active) throw refuse('payments.gateway_not_active', `${gateway.name} is not active.`, 'not_active')
  }
  return found
}

const LIST = sql(`SELECT ${COLUMNS} FROM payment_gateways WHERE store_id = $1 AND deleted_at IS NULL AND (NOT $5 OR active) AND (position, id) > ($2, $3) ORDER BY position, id LIMIT $4`)

export async function list(tx: StoreTx, after: { position: number; id: string }, limit: number, onlyActive = false): Promise<GatewayState[]> {
  return tx.run<GatewayRow>(LIST, [tx.storeId, after.position, after.id, limit + 1, onlyActive])
}

const LAST = sql(`SELECT coalesce(max(position), 0) AS last FROM payment_gateways WHERE store_id = $1 AND deleted_at IS NULL`)

export async function lastPosition(tx: StoreTx): Promise<number> {
  return (await tx.one<{ last: number }>(LAST, [tx.storeId]))!.last
}

// Only Stripe keeps notifications that it could not deliver; a test gateway's wait in its journal.
const FACTS = 'payment_method text, name text, active boolean, position int, capture_mode text, instructions text, publishable_key text, credentials text'
const INSERT = sql(`
  INSERT INTO payment_gateways AS g (store_id, id, payment_method, name, active, position, capture_mode, instructions, publishable_key, credentials, pull_at, created_at, updated_at)
  SELECT $1, $2, r.*, CASE WHEN r.payment_method = 'stripe' THEN $4::timestamptz END, $4, $4 FROM jsonb_to_record($3::jsonb) AS r(${FACTS}) RETURNING ${COLUMNS}`)
const UPDATE = sql(`
  UPDATE payment_gateways g SET name = r.name, active = r.active, position = r.position, capture_mode = r.capture_mode, instructions = r.instructions, publishable_key = r.publishable_key,
         credentials = r.credentials, version = g.version + 1, updated_at = $4
    FROM jsonb_to_record($3::jsonb) AS r(${FACTS}) WHERE g.store_id = $1 AND g.id = $2
  RETURNING ${COLUMNS.split(', ').map((column) => `g.${column}`).join(', ')}`)
const DELETE = sql(`UPDATE payment_gateways SET deleted_at = $3, active = false, pull_at = NULL, version = version + 1, updated_at = $3 WHERE store_id = $1 AND id = $2`)

export async function insert(tx: StoreTx, id: string, facts: GatewayFacts): Promise<GatewayState> {
  return (await tx.one<GatewayRow>(INSERT, [tx.storeId, id, JSON.stringify(facts), tx.now]))!
}

export async function update(tx: StoreTx, id: string, facts: GatewayFacts): Promise<GatewayState> {
  return (await tx.one<GatewayRow>(UPDATE, [tx.storeId, id, JSON.stringify(facts), tx.now]))!
}

export function remove(tx: StoreTx, id: string): void {
  tx.send(DELETE, [tx.storeId, id, tx.now])
}

export interface FirstGateway {
  readonly id: string
  readonly payment_method: 'manual' | 'test'
  readonly name: string
  readonly active: boolean
  readonly position: number
}

const ADD = sql(`
  INSERT INTO payment_gateways (store_id, id, payment_method, name, active, position, capture_mode, created_at, updated_at)
  SELECT $1, r.*, CASE WHEN r.payment_method = 'manual' THEN 'manual' ELSE 'automatic' END, $3, $3
    FROM jsonb_to_recordset($2::jsonb) AS r(id text, payment_method text, name text, active boolean, position integer)`)

/** The ways to pay that a new store starts with. */
export function addFirstGateways(tx: StoreTx, gateways: readonly FirstGateway[]): void {
  if (gateways.length > 0) tx.send(ADD, [tx.storeId, JSON.stringify(gateways), tx.now])
}

const PULL = sql(`
  UPDATE payment_gateways SET pull_at = $2::timestamptz + interval '10 minutes'
   WHERE store_id = $1 AND id IN (SELECT id FROM payment_gateways WHERE store_id = $1 AND pull_at <= $2 ORDER BY pull_at LIMIT $3 FOR UPDATE SKIP LOCKED)
  RETURNING ${COLUMNS}`)

/** Gateways whose provider is to be asked for undelivered notifications now, each taken by one asker. */
export async function takeForPull(tx: StoreTx, limit: number): Promise<GatewayState[]> {
  return tx.run<GatewayRow>(PULL, [tx.storeId, tx.now, limit])
}
