import { Problem } from '../../kernel/problem.js'
import type { KeptSecret } from '../../kernel/signingSecret.js'
import { sql } from '../../kernel/sql.js'
import type { StoreTx } from '../../kernel/tx.js'
import type { TaxProviderFacts, TaxProviderState } from './taxProvider.js'

const COLUMNS = 'id, version, name, url, active, fallback, timeout_ms, secrets, created_at, updated_at'
type ProviderRow = TaxProviderState & Record<string, unknown>

// One change of providers per store at a time: how many there are and which one is active is found under it.
const CLAIM = sql(`SELECT pg_advisory_xact_lock(hashtextextended('tax providers ' || $1, 0))`)

/** Before anything that changes a provider. What follows in the same flight already sees them locked. */
export function claimTaxProviders(tx: StoreTx): void {
  tx.send(CLAIM, [tx.storeId])
}

const BY_ID = sql(`SELECT ${COLUMNS} FROM tax_providers WHERE store_id = $1 AND id = $2`)
const LIST = sql(`SELECT ${COLUMNS} FROM tax_providers WHERE store_id = $1 AND id > $2 ORDER BY id LIMIT $3`)
const COUNT = sql(`SELECT count(*)::int AS count FROM tax_providers WHERE store_id = $1`)

/** @throws pricing.tax_provider_not_found */
export async function getTaxProvider(tx: StoreTx, id: string): Promise<TaxProviderState> {
  const row = await tx.one<ProviderRow>(BY_ID, [tx.storeId, id])
  if (!row) throw new Problem('pricing.tax_provider_not_found', 'No tax provider of this store has this id.')
  return row
}

export const listTaxProviders = (tx: StoreTx, after: string, limit: number) => tx.run<ProviderRow>(LIST, [tx.storeId, after, limit + 1])
export const countTaxProviders = async (tx: StoreTx) => (await tx.one<{ count: number }>(COUNT, [tx.storeId]))!.count

const ACTIVE = sql(`SELECT id, name FROM tax_providers WHERE store_id = $1 AND active AND id <> $2`)
const INSERT = sql(`
  INSERT INTO tax_providers (store_id, id, name, url, active, fallback, timeout_ms, secrets, created_at, updated_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8::jsonb, $9, $9) RETURNING ${COLUMNS}`)
const UPDATE = sql(`
  UPDATE tax_providers SET name = $3, url = $4, active = $5, fallback = $6, timeout_ms = $7, version = version + 1, updated_at = $8 WHERE store_id = $1 AND id = $2 RETURNING ${COLUMNS}`)
const SAVE_SECRETS = sql(`UPDATE tax_providers SET secrets = $3::jsonb, version = version + 1, updated_at = $4 WHERE store_id = $1 AND id = $2 RETURNING ${COLUMNS}`)
const DELETE = sql(`DELETE FROM tax_providers WHERE store_id = $1 AND id = $2`)
const FORGET_ANSWERS = sql(`DELETE FROM tax_answers WHERE store_id = $1 AND provider_id = $2 AND (source = 'table' OR $3)`)

/** @throws pricing.tax_provider_active */
async function requireAlone(tx: StoreTx, id: string, { active }: TaxProviderFacts): Promise<void> {
  const other = active ? await tx.one<{ id: string; name: string }>(ACTIVE, [tx.storeId, id]) : undefined
  if (other) throw new Problem('pricing.tax_provider_active', `It is ${other.name} (${other.id}).`, { errors: [{ pointer: '/active', code: 'taken', detail: `is true of ${other.id}` }] })
}

/** The caller has claimed the providers. @throws pricing.tax_provider_active */
export async function insertTaxProvider(tx: StoreTx, facts: TaxProviderFacts, secrets: readonly KeptSecret[]): Promise<TaxProviderState> {
  const id = tx.newId('taxProvider')
  await requireAlone(tx, id, facts)
  return (await tx.one<ProviderRow>(INSERT, [tx.storeId, id, facts.name, facts.url, facts.active, facts.fallback, facts.timeout_ms, JSON.stringify(secrets), tx.now]))!
}

/** What another address said is no answer of this one, and what counted instead of an answer is found anew. The caller has claimed the providers. @throws pricing.tax_provider_active */
export async function updateTaxProvider(tx: StoreTx, before: TaxProviderState, facts: TaxProviderFacts): Promise<TaxProviderState> {
  await requireAlone(tx, before.id, facts)
  tx.send(FORGET_ANSWERS, [tx.storeId, before.id, facts.url !== before.url])
  return (await tx.one<ProviderRow>(UPDATE, [tx.storeId, before.id, facts.name, facts.url, facts.active, facts.fallback, facts.timeout_ms, tx.now]))!
}

export async function saveTaxProviderSecrets(tx: StoreTx, id: string, secrets: readonly KeptSecret[]): Promise<TaxProviderState> {
  return (await tx.one<ProviderRow>(SAVE_SECRETS, [tx.storeId, id, JSON.stringify(secrets), tx.now]))!
}

export async function removeTaxProvider(tx: StoreTx, id: string): Promise<void> {
  await tx.run(DELETE, [tx.storeId, id])
}
