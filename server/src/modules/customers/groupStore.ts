import type { components } from '../../contract/types.gen.js'
import { missingAmong, Problem } from '../../kernel/problem.js'
import { sql } from '../../kernel/sql.js'
import type { StoreTx } from '../../kernel/tx.js'

export type CustomerGroup = components['schemas']['CustomerGroup']
type GroupFacts = Pick<CustomerGroup, 'name' | 'description' | 'metadata' | 'external_id'>

const COLUMNS = `jsonb_build_object('id', g.id, 'version', g.version, 'name', g.name, 'description', g.description, 'metadata', g.metadata, 'external_id', g.external_id,
  'created_at', souk_iso(g.created_at), 'updated_at', souk_iso(g.updated_at)) AS customer_group`
type GroupRow = { customer_group: CustomerGroup }

const BY_ID = sql(`SELECT ${COLUMNS} FROM customer_groups g WHERE g.store_id = $1 AND g.id = $2`)
const BY_ID_FOR_UPDATE = sql(`SELECT ${COLUMNS} FROM customer_groups g WHERE g.store_id = $1 AND g.id = $2 FOR UPDATE`)
const LIST = sql(`SELECT ${COLUMNS} FROM customer_groups g WHERE g.store_id = $1 AND ($2::text IS NULL OR g.external_id = $2) AND ($3::text IS NULL OR g.id < $3) ORDER BY g.id DESC LIMIT $4`)

/** @throws customers.group_not_found */
async function one(tx: StoreTx, statement: typeof BY_ID, id: string): Promise<CustomerGroup> {
  const row = await tx.one<GroupRow>(statement, [tx.storeId, id])
  if (!row) throw new Problem('customers.group_not_found', 'No customer group of this store has this id.')
  return row.customer_group
}

export const get = (tx: StoreTx, id: string) => one(tx, BY_ID, id)
export const getForUpdate = (tx: StoreTx, id: string) => one(tx, BY_ID_FOR_UPDATE, id)

export async function list(tx: StoreTx, externalId: string | undefined, before: string | null, limit: number): Promise<CustomerGroup[]> {
  return (await tx.run<GroupRow>(LIST, [tx.storeId, externalId ?? null, before, limit + 1])).map((row) => row.customer_group)
}

const FIELDS = 'name text, description text, metadata jsonb, external_id text'
const INSERT = sql(`
  INSERT INTO customer_groups AS g (store_id, id, name, description, metadata, external_id, created_at, updated_at)
  SELECT $1, $2, r.*, $4, $4 FROM jsonb_to_record($3::jsonb) AS r(${FIELDS}) RETURNING ${COLUMNS}`)
const UPDATE = sql(`
  UPDATE customer_groups g SET name = r.name, description = r.description, metadata = r.metadata, external_id = r.external_id, version = g.version + 1, updated_at = $4
    FROM jsonb_to_record($3::jsonb) AS r(${FIELDS}) WHERE g.store_id = $1 AND g.id = $2 RETURNING ${COLUMNS}`)
const DELETE = sql(`DELETE FROM customer_groups WHERE store_id = $1 AND id = $2`)
const UNIQUE_VIOLATION = '23505'

/** @throws customers.group_name_taken, customers.external_id_taken */
async function put(tx: StoreTx, statement: typeof INSERT, id: string, facts: GroupFacts): Promise<CustomerGroup> {
  try {
    return (await tx.one<GroupRow>(statement, [tx.storeId, id, JSON.stringify(facts), tx.now]))!.customer_group
  } catch (error) {
    const { code, constraint } = error as { code?: string; constraint?: string }
    if (code !== UNIQUE_VIOLATION) throw error
    const taken = (pointer: string) => ({ errors: [{ pointer, code: 'taken', detail: 'is taken' }] })
    if (constraint === 'customer_groups_name') throw new Problem('customers.group_name_taken', undefined, taken('/name'))
    if (constraint === 'customer_groups_external_id') throw new Problem('customers.external_id_taken', undefined, taken('/external_id'))
    throw error
  }
}

export const insert = (tx: StoreTx, facts: GroupFacts) => put(tx, INSERT, tx.newId('customerGroup'), facts)
export const update = (tx: StoreTx, id: string, facts: GroupFacts) => put(tx, UPDATE, id, facts)

/** Removes a group; whoever was in it stays a customer. */
export function remove(tx: StoreTx, id: string): void {
  tx.send(REMOVE_MEMBERS, [tx.storeId, id, null, tx.now])
  tx.send(DELETE, [tx.storeId, id])
}

// A lock that keeps the rows from being deleted: a member must not enter a group that goes away in this moment.
const THERE = sql(`SELECT id FROM customer_groups WHERE store_id = $1 AND id = ANY($2) ORDER BY id FOR KEY SHARE`)

/** @throws customers.group_not_found with a pointer at each that is not there */
export async function requireGroups(tx: StoreTx, ids: readonly string[], pointer: string): Promise<void> {
  if (ids.length === 0) return
  const there = new Set((await tx.run<{ id: string }>(THERE, [tx.storeId, ids])).map((row) => row.id))
  const errors = missingAmong(ids, there, pointer, 'customer group of this store')
  if (errors.length > 0) throw new Problem('customers.group_not_found', `${errors[0]!.pointer} ${errors[0]!.detail}.`, { errors })
}

const CUSTOMERS_THERE = sql(`SELECT id FROM customers WHERE store_id = $1 AND id = ANY($2) AND state <> 'erased' ORDER BY id FOR NO KEY UPDATE`)
const LOCK_CUSTOMERS = sql(`SELECT id FROM customers WHERE store_id = $1 AND id = ANY($2) ORDER BY id FOR NO KEY UPDATE`)
// A customer shows its groups, so its version grows when it enters or leaves one.
const GROW = `UPDATE customers c SET version = c.version + 1, updated_at = $4 FROM moved WHERE c.store_id = $1 AND c.id = moved.customer_id`
const ADD_MEMBERS = sql(`
  WITH moved AS (INSERT INTO customer_group_members (store_id, group_id, customer_id) SELECT $1, $2, customer_id FROM unnest($3::text[]) AS n(customer_id) ON CONFLICT DO NOTHING RETURNING customer_id) ${GROW}`)
const REMOVE_MEMBERS = sql(`WITH moved AS (DELETE FROM customer_group_members WHERE store_id = $1 AND group_id = $2 AND ($3::text[] IS NULL OR customer_id = ANY($3)) RETURNING customer_id) ${GROW}`)

/** @throws customers.customer_not_found with a pointer at each that is not there */
export async function addMembers(tx: StoreTx, groupId: string, customerIds: readonly string[]): Promise<void> {
  const there = new Set((await tx.run<{ id: string }>(CUSTOMERS_THERE, [tx.storeId, customerIds])).map((row) => row.id))
  const errors = missingAmong(customerIds, there, '/customer_ids', 'customer of this store')
  if (errors.length > 0) throw new Problem('customers.customer_not_found', `${errors[0]!.pointer} ${errors[0]!.detail}.`, { errors })
  tx.send(ADD_MEMBERS, [tx.storeId, groupId, customerIds, tx.now])
}

export function removeMembers(tx: StoreTx, groupId: string, customerIds: readonly string[]): void {
  tx.send(LOCK_CUSTOMERS, [tx.storeId, customerIds])
  tx.send(REMOVE_MEMBERS, [tx.storeId, groupId, customerIds, tx.now])
}

const OF_CUSTOMER = sql(`SELECT ${COLUMNS} FROM customer_group_members m JOIN customer_groups g ON g.store_id = m.store_id AND g.id = m.group_id WHERE m.store_id = $1 AND m.customer_id = $2 ORDER BY g.id`)

export async function listOf(tx: StoreTx, customerId: string): Promise<CustomerGroup[]> {
  return (await tx.run<GroupRow>(OF_CUSTOMER, [tx.storeId, customerId])).map((row) => row.customer_group)
}
