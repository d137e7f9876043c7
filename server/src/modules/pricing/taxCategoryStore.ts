import type { components } from '../../contract/types.gen.js'
import { Problem } from '../../kernel/problem.js'
import { sql } from '../../kernel/sql.js'
import type { StoreTx } from '../../kernel/tx.js'

export type TaxCategory = components['schemas']['TaxCategory']
export type TaxCategoryFacts = Pick<TaxCategory, 'name' | 'codes' | 'is_default'>

// One change of categories per store at a time: which codes are free and which category is the default is found under it.
const CLAIM = sql(`SELECT pg_advisory_xact_lock(hashtextextended('tax categories ' || $1, 0))`)

/** Before anything that changes a category. What follows in the same flight already sees them locked. */
export function claimTaxCategories(tx: StoreTx): void {
  tx.send(CLAIM, [tx.storeId])
}

const COLUMNS = `jsonb_build_object('id', c.id, 'version', c.version, 'name', c.name, 'is_default', c.is_default,
  'codes', ARRAY(SELECT k.code FROM tax_codes k WHERE k.store_id = c.store_id AND k.tax_category_id = c.id ORDER BY k.code),
  'created_at', souk_iso(c.created_at), 'updated_at', souk_iso(c.updated_at)) AS category`
type CategoryRow = { category: TaxCategory }

const BY_ID = sql(`SELECT ${COLUMNS} FROM tax_categories c WHERE c.store_id = $1 AND c.id = $2`)

/** @throws pricing.tax_category_not_found */
export async function getTaxCategory(tx: StoreTx, id: string): Promise<TaxCategory> {
  const row = await tx.one<CategoryRow>(BY_ID, [tx.storeId, id])
  if (!row) throw new Problem('pricing.tax_category_not_found', 'No tax category of this store has this id.')
  return row.category
}

const LIST = sql(`
  SELECT ${COLUMNS} FROM tax_categories c
   WHERE c.store_id = $1 AND c.id > $2 AND ($3::text IS NULL OR c.id = (SELECT k.tax_category_id FROM tax_codes k WHERE k.store_id = $1 AND k.code = $3)) ORDER BY c.id LIMIT $4`)

export async function listTaxCategories(tx: StoreTx, code: string | undefined, after: string, limit: number): Promise<TaxCategory[]> {
  return (await tx.run<CategoryRow>(LIST, [tx.storeId, after, code ?? null, limit + 1])).map((row) => row.category)
}

const ANY = sql(`SELECT 1 AS found FROM tax_categories WHERE store_id = $1 LIMIT 1`)

/** Whether the store has no category yet. */
export async function isFirstTaxCategory(tx: StoreTx): Promise<boolean> {
  return (await tx.one(ANY, [tx.storeId])) === undefined
}

const TAKEN = sql(`SELECT k.code FROM tax_codes k WHERE k.store_id = $1 AND k.code = ANY($2) AND k.tax_category_id <> $3`)
const INSERT = sql(`INSERT INTO tax_categories (store_id, id, name, is_default, created_at, updated_at) VALUES ($1, $2, $3, $4, $5, $5)`)
const UPDATE = sql(`UPDATE tax_categories SET name = $3, is_default = $4, version = version + 1, updated_at = $5 WHERE store_id = $1 AND id = $2`)
const END_DEFAULT = sql(`UPDATE tax_categories c SET is_default = false, version = c.version + 1, updated_at = $3 WHERE c.store_id = $1 AND c.is_default AND c.id <> $2 RETURNING ${COLUMNS}`)
const DROP_CODES = sql(`DELETE FROM tax_codes WHERE store_id = $1 AND tax_category_id = $2`)
const ADD_CODES = sql(`INSERT INTO tax_codes (store_id, code, tax_category_id) SELECT $1, code, $2 FROM unnest($3::text[]) AS c(code)`)

/**
 * Writes a category and, where it becomes the default, takes that from the other one. The caller has claimed the categories.
 * @returns the categories written: it, then the former default.
 * @throws pricing.tax_code_taken
 */
async function put(tx: StoreTx, statement: typeof INSERT, id: string, { name, codes, is_default }: TaxCategoryFacts): Promise<[TaxCategory, ...TaxCategory[]]> {
  const taken = new Set((await tx.run<{ code: string }>(TAKEN, [tx.storeId, codes, id])).map((row) => row.code))
  if (taken.size > 0) throw new Problem('pricing.tax_code_taken', undefined, { errors: codes.flatMap((code, index) => (taken.has(code) ? [{ pointer: `/codes/${index}`, code: 'taken', detail: 'is in another category' }] : [])) })
  const [former] = await Promise.all([
    is_default ? tx.run<CategoryRow>(END_DEFAULT, [tx.storeId, id, tx.now]) : [],
    tx.run(statement, [tx.storeId, id, name, is_default, tx.now]),
    tx.run(DROP_CODES, [tx.storeId, id]),
    codes.length > 0 && tx.run(ADD_CODES, [tx.storeId, id, codes]),
  ])
  return [await getTaxCategory(tx, id), ...former.map((other) => other.category)]
}

export const insertTaxCategory = (tx: StoreTx, facts: TaxCategoryFacts) => put(tx, INSERT, tx.newId('taxCategory'), facts)
export const updateTaxCategory = (tx: StoreTx, id: string, facts: TaxCategoryFacts) => put(tx, UPDATE, id, facts)

const IN_USE = sql(`SELECT 1 AS found FROM tax_rates WHERE store_id = $1 AND tax_category_id = $2 LIMIT 1`)
const DELETE = sql(`DELETE FROM tax_categories WHERE store_id = $1 AND id = $2`)

/** @throws pricing.tax_category_in_use */
export async function removeTaxCategory(tx: StoreTx, id: string): Promise<void> {
  const inUse = new Problem('pricing.tax_category_in_use', 'Tax rates are for this category only. Delete them first.')
  if (await tx.one(IN_USE, [tx.storeId, id])) throw inUse
  await tx.run(DELETE, [tx.storeId, id]).catch((error: { code?: string }) => {
    throw error.code === FOREIGN_KEY_VIOLATION ? inUse : (error as Error)
  })
}

const FOREIGN_KEY_VIOLATION = '23503'

const OF_CODES = sql(`
  SELECT k.code, k.tax_category_id FROM tax_codes k WHERE k.store_id = $1 AND k.code = ANY($2)
  UNION ALL SELECT NULL, c.id FROM tax_categories c WHERE c.store_id = $1 AND c.is_default`)

/** The category of each code, and under null the default one. A code that no category holds is missing. */
export async function categoriesOfCodes(tx: StoreTx, codes: readonly string[]): Promise<Map<string | null, string>> {
  const rows = await tx.run<{ code: string | null; tax_category_id: string }>(OF_CODES, [tx.storeId, codes])
  return new Map(rows.map((row) => [row.code, row.tax_category_id]))
}

const NAME = 'Standard'

/** The tax category a new store starts with. */
export function addDefaultTaxCategory(tx: StoreTx): void {
  const id = tx.newId('taxCategory')
  tx.send(INSERT, [tx.storeId, id, NAME, true, tx.now])
  const time = tx.now.toISOString()
  tx.emit('tax_category.created', id, { id, version: 1, name: NAME, codes: [], is_default: true, created_at: time, updated_at: time })
}
