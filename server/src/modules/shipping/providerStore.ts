import { Problem } from '../../kernel/problem.js'
import type { KeptSecret } from '../../kernel/signingSecret.js'
import { sql } from '../../kernel/sql.js'
import type { StoreTx } from '../../kernel/tx.js'
import type { ProviderFacts, ProviderState } from './provider.js'

const COLUMNS = 'id, version, name, url, active, labels, timeout_ms, secrets, created_at, updated_at'
type ProviderRow = ProviderState & Record<string, unknown>

const BY_ID = sql(`SELECT ${COLUMNS} FROM shipping_providers WHERE store_id = $1 AND id = $2`)
const LOCK = sql(`SELECT ${COLUMNS} FROM shipping_providers WHERE store_id = $1 AND id = $2 FOR UPDATE`)
const MANY = sql(`SELECT ${COLUMNS} FROM shipping_providers WHERE store_id = $1 AND id = ANY($2)`)
const LIST = sql(`SELECT ${COLUMNS} FROM shipping_providers WHERE store_id = $1 AND id > $2 ORDER BY id LIMIT $3`)
const COUNT = sql(`SELECT count(*)::int AS count FROM shipping_providers WHERE store_id = $1`)

/** @throws shipping.provider_not_found */
async function one(tx: StoreTx, statement: typeof BY_ID, id: string): Promise<ProviderState> {
  const row = await tx.one<ProviderRow>(statement, [tx.storeId, id])
  if (!row) throw new Problem('shipping.provider_not_found', 'No shipping provider of this store has this id.')
  return row
}

export const get = (tx: StoreTx, id: string) => one(tx, BY_ID, id)
export const getForUpdate = (tx: StoreTx, id: string) => one(tx, LOCK, id)
export const getMany = (tx: StoreTx, ids: readonly string[]) => tx.run<ProviderRow>(MANY, [tx.storeId, ids])
export const list = (tx: StoreTx, after: string, limit: number) => tx.run<ProviderRow>(LIST, [tx.storeId, after, limit + 1])
export const count = async (tx: StoreTx) => (await tx.one<{ count: number }>(COUNT, [tx.storeId]))!.count

const NAMED = sql(`SELECT id FROM shipping_providers WHERE store_id = $1 AND id = ANY($2) FOR KEY SHARE`)

/** Keeps the providers that rates name until the transaction ends. @throws shipping.provider_not_found */
export async function requireNamed(tx: StoreTx, named: readonly { id: string | null; pointer: string }[]): Promise<void> {
  const ids = [...new Set(named.flatMap(({ id }) => id ?? []))]
  if (ids.length === 0) return
  const there = new Set((await tx.run<{ id: string }>(NAMED, [tx.storeId, ids])).map(({ id }) => id))
  const errors = named.flatMap(({ id, pointer }) => (id === null || there.has(id) ? [] : [{ pointer, code: 'not_found', detail: 'is no shipping provider of this store' }]))
  if (errors.length > 0) throw new Problem('shipping.provider_not_found', 'No shipping provider of this store has this id.', { errors })
}

const INSERT = sql(`
  INSERT INTO shipping_providers (store_id, id, name, url, active, labels, timeout_ms, secrets, created_at, updated_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8::jsonb, $9, $9) RETURNING ${COLUMNS}`)
const UPDATE = sql(`
  UPDATE shipping_providers SET name = $3, url = $4, active = $5, labels = $6, timeout_ms = $7, version = version + 1, updated_at = $8 WHERE store_id = $1 AND id = $2 RETURNING ${COLUMNS}`)
const SAVE_SECRETS = sql(`UPDATE shipping_providers SET secrets = $3::jsonb, version = version + 1, updated_at = $4 WHERE store_id = $1 AND id = $2 RETURNING ${COLUMNS}`)
const DELETE = sql(`DELETE FROM shipping_providers WHERE store_id = $1 AND id = $2`)
const FORGET_QUOTES = sql(`DELETE FROM shipping_quotes WHERE store_id = $1 AND provider_id = $2`)
const FOREIGN_KEY_VIOLATION = '23503'

export async function insert(tx: StoreTx, { name, url, active, labels, timeout_ms }: ProviderFacts, secrets: readonly KeptSecret[]): Promise<ProviderState> {
  return (await tx.one<ProviderRow>(INSERT, [tx.storeId, tx.newId('shippingProvider'), name, url, active, labels, timeout_ms, JSON.stringify(secrets), tx.now]))!
}

/** What another address said is no answer of this one. */
export async function update(tx: StoreTx, before: ProviderState, { name, url, active, labels, timeout_ms }: ProviderFacts): Promise<ProviderState> {
  if (url !== before.url) tx.send(FORGET_QUOTES, [tx.storeId, before.id])
  return (await tx.one<ProviderRow>(UPDATE, [tx.storeId, before.id, name, url, active, labels, timeout_ms, tx.now]))!
}

export async function saveSecrets(tx: StoreTx, id: string, secrets: readonly KeptSecret[]): Promise<ProviderState> {
  return (await tx.one<ProviderRow>(SAVE_SECRETS, [tx.storeId, id, JSON.stringify(secrets), tx.now]))!
}

/** @throws shipping.provider_in_use */
export async function remove(tx: StoreTx, id: string): Promise<void> {
  try {
    await tx.run(DELETE, [tx.storeId, id])
  } catch (error) {
    if ((error as { code?: string }).code !== FOREIGN_KEY_VIOLATION) throw error
    throw new Problem('shipping.provider_in_use', 'Rates name it; change or delete them first.')
  }
}
