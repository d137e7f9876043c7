import { Problem } from '../../kernel/problem.js'
import { Parameters, sql } from '../../kernel/sql.js'
import type { StoreTx } from '../../kernel/tx.js'
import { valueFault, type MetafieldDefinition, type ValueRule } from './metafield.js'
import type { Metafield } from './variant.js'

export type OwnerType = MetafieldDefinition['owner_type']

const COLUMNS = 'd.id, d.version, d.owner_type, d.namespace, d.key, d.name, d.description, d.type, d.validations, d.filterable, d.storefront_access, d.created_at, d.updated_at'
type DefinitionRow = Omit<MetafieldDefinition, 'created_at' | 'updated_at'> & { created_at: Date; updated_at: Date } & Record<string, unknown>
const toDefinition = (row: DefinitionRow): MetafieldDefinition => ({ ...row, created_at: row.created_at.toISOString(), updated_at: row.updated_at.toISOString() })

const BY_ID = sql(`SELECT ${COLUMNS} FROM metafield_definitions d WHERE d.store_id = $1 AND d.id = $2`)
const BY_ID_LOCKED = sql(`SELECT ${COLUMNS} FROM metafield_definitions d WHERE d.store_id = $1 AND d.id = $2 FOR NO KEY UPDATE`)

async function one(tx: StoreTx, statement: typeof BY_ID, id: string): Promise<MetafieldDefinition> {
  const row = await tx.one<DefinitionRow>(statement, [tx.storeId, id])
  if (!row) throw new Problem('catalog.metafield_definition_not_found', 'No metafield definition of this store has this id.')
  return toDefinition(row)
}

/** @throws catalog.metafield_definition_not_found, like the next */
export const getDefinition = (tx: StoreTx, id: string) => one(tx, BY_ID, id)
export const getDefinitionForUpdate = (tx: StoreTx, id: string) => one(tx, BY_ID_LOCKED, id)

export async function list(tx: StoreTx, filter: { owner_type?: string | undefined; namespace?: string | undefined }, after: readonly unknown[] | null, limit: number): Promise<MetafieldDefinition[]> {
  const parameters = new Parameters(tx.storeId)
  const where = ['d.store_id = $1']
  if (filter.owner_type !== undefined) where.push(`d.owner_type = ${parameters.add(filter.owner_type)}`)
  if (filter.namespace !== undefined) where.push(`d.namespace = ${parameters.add(filter.namespace)}`)
  if (after !== null) where.push(`(d.owner_type, d.namespace, d.key) > (${after.map((value) => parameters.add(value)).join(', ')})`)
  const statement = sql(`SELECT ${COLUMNS} FROM metafield_definitions d WHERE ${where.join(' AND ')} ORDER BY d.owner_type, d.namespace, d.key LIMIT ${parameters.add(limit + 1)}`)
  return (await tx.run<DefinitionRow>(statement, parameters.values)).map(toDefinition)
}

const INSERT = sql(`
  INSERT INTO metafield_definitions (store_id, id, version, owner_type, namespace, key, name, description, type, validations, filterable, storefront_access, created_at, updated_at)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $13) ON CONFLICT (store_id, owner_type, namespace, key) DO NOTHING RETURNING id`)
const UPDATE = sql(`
  UPDATE metafield_definitions SET version = $3, name = $4, description = $5, type = $6, validations = $7, filterable = $8, storefront_access = $9, updated_at = $10 WHERE store_id = $1 AND id = $2`)
const DELETE = sql(`DELETE FROM metafield_definitions WHERE store_id = $1 AND id = $2`)

/** @throws catalog.metafield_definition_taken */
export async function insertDefinition(tx: StoreTx, d: MetafieldDefinition): Promise<void> {
  const made = await tx.one(INSERT, [tx.storeId, d.id, d.version, d.owner_type, d.namespace, d.key, d.name, d.description, d.type, JSON.stringify(d.validations), d.filterable, d.storefront_access, d.created_at])
  if (!made) throw new Problem('catalog.metafield_definition_taken', `${d.namespace}.${d.key} is defined for the owner type ${d.owner_type} already.`)
}

export async function updateDefinition(tx: StoreTx, d: MetafieldDefinition): Promise<void> {
  await tx.run(UPDATE, [tx.storeId, d.id, d.version, d.name, d.description, d.type, JSON.stringify(d.validations), d.filterable, d.storefront_access, d.updated_at])
}

export async function removeDefinition(tx: StoreTx, id: string): Promise<void> {
  await tx.run(DELETE, [tx.storeId, id])
}

// Whoever writes values holds the lock shared, whoever changes what values must fit holds it alone: so no value can slip in
// between the check of those that exist and the commit of the definition.
const LOCK_NAME = `hashtextextended($1 || ' metafields', 0)`
const LOCK_SHARED = sql(`SELECT pg_advisory_xact_lock_shared(${LOCK_NAME})`)
const LOCK_ALONE = sql(`SELECT pg_advisory_xact_lock(${LOCK_NAME})`)
const RULES = sql(`
  SELECT d.owner_type, d.namespace, d.key, d.type, d.validations FROM metafield_definitions d
    JOIN (SELECT DISTINCT * FROM unnest($2::text[], $3::text[], $4::text[]) AS u(owner_type, namespace, key)) w ON w.owner_type = d.owner_type AND w.namespace = d.namespace AND w.key = d.key
   WHERE d.store_id = $1`)

/** What the values of these metafields must fit, by owner type, namespace and key. The answer holds until the transaction ends. */
export async function rulesFor(tx: StoreTx, metafields: readonly (readonly [OwnerType, Metafield])[]): Promise<Map<string, ValueRule>> {
  if (metafields.length === 0) return new Map()
  const wanted = new Map(metafields.map(([owner, { namespace, key }]) => [ruleKey(owner, { namespace, key }), [owner, namespace, key] as const]))
  const columns = [0, 1, 2].map((index) => Array.from(wanted.values(), (entry) => entry[index]))
  const [, rows] = await Promise.all([tx.run(LOCK_SHARED, [tx.storeId]), tx.run<Pick<MetafieldDefinition, 'owner_type' | 'namespace' | 'key'> & ValueRule & Record<string, unknown>>(RULES, [tx.storeId, ...columns])])
  return new Map(rows.map((row) => [ruleKey(row.owner_type, row), row]))
}

export const ruleKey = (owner: OwnerType, { namespace, key }: Pick<Metafield, 'namespace' | 'key'>) => `${owner} ${namespace}.${key}`

export async function lockValues(tx: StoreTx): Promise<void> {
  await tx.run(LOCK_ALONE, [tx.storeId])
}

const BATCH = 5_000
const values = (table: 'products' | 'variants') => sql(`
  SELECT o.id, m.value FROM ${table} o CROSS JOIN LATERAL jsonb_to_recordset(o.metafields) AS m(namespace text, key text, value text)
   WHERE o.store_id = $1 AND o.metafields IS NOT NULL AND o.id > $2 AND m.namespace = $3 AND m.key = $4 ORDER BY o.id LIMIT ${BATCH}`)
const VALUES = { product: values('products'), variant: values('variants') }

/** How many values there are and how many of them do not fit, read in batches. Hold the lock of `lockValues`. */
export async function countValues(tx: StoreTx, definition: Pick<MetafieldDefinition, 'owner_type' | 'namespace' | 'key'>, rule: ValueRule | null): Promise<{ existing: number; unfit: number }> {
  const counts = { existing: 0, unfit: 0 }
  for (let after = ''; ;) {
    const rows = await tx.run<{ id: string; value: string }>(VALUES[definition.owner_type], [tx.storeId, after, definition.namespace, definition.key])
    counts.existing += rows.length
    if (rule !== null) counts.unfit += rows.filter(({ value }) => valueFault(rule, value) !== null).length
    if (rows.length < BATCH) return counts
    after = rows.at(-1)!.id
  }
}
