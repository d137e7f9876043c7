import type { components } from '../../contract/types.gen.js'
import { Problem, type ProblemError } from '../../kernel/problem.js'
import { Parameters, sql } from '../../kernel/sql.js'
import type { StoreTx } from '../../kernel/tx.js'
import { CODE_ALPHABET_SIZE, codeKey, randomLetters } from './codeText.js'

export type DiscountCode = components['schemas']['DiscountCode']

const ROOM = sql(`UPDATE discount_counts SET codes = codes + $3 WHERE store_id = $1 AND discount_id = $2 AND codes + $3 <= 100000 RETURNING codes`)
// In the order of keys, so that two batches with the same codes wait for each other instead of deadlocking.
const INSERT = sql(`
  INSERT INTO discount_codes (store_id, id, discount_id, code, code_key, uses_max, created_at)
  SELECT $1, r.id, $2, r.code, r.code_key, $4, $5 FROM jsonb_to_recordset($3::jsonb) AS r(id text, code text, code_key text) ORDER BY r.code_key
  ON CONFLICT (store_id, code_key) DO NOTHING RETURNING id`)

interface NewCode {
  id: string
  code: string
  code_key: string
}

/** Inserts the codes that are free. */
async function insertFree(tx: StoreTx, discountId: string, codes: readonly string[], usageLimit: number | null): Promise<{ made: NewCode[]; taken: number[] }> {
  const ids = codes.map(() => tx.newId('discountCode')).sort()
  const rows = codes.map((code, index) => ({ id: ids[index]!, code, code_key: codeKey(code) }))
  const free = new Set((await tx.run<{ id: string }>(INSERT, [tx.storeId, discountId, JSON.stringify(rows), usageLimit, tx.now])).map(({ id }) => id))
  return { made: rows.filter(({ id }) => free.has(id)), taken: rows.flatMap(({ id }, index) => (free.has(id) ? [] : [index])) }
}

/** @throws discounts.too_many_codes */
async function claimRoom(tx: StoreTx, discountId: string, count: number): Promise<void> {
  if (!(await tx.one(ROOM, [tx.storeId, discountId, count]))) throw new Problem('discounts.too_many_codes', 'A discount has at most 100,000 codes.')
}

/** Adds codes that the merchant chose: all or none. @throws discounts.code_taken, discounts.too_many_codes */
export async function addGiven(tx: StoreTx, discountId: string, codes: readonly string[], usageLimit: number | null): Promise<DiscountCode[]> {
  const errors: ProblemError[] = []
  const first = new Map<string, number>()
  codes.forEach((code, index) => {
    const earlier = first.get(codeKey(code))
    if (earlier === undefined) first.set(codeKey(code), index)
    else errors.push({ pointer: `/codes/${index}`, code: 'duplicate', detail: `is the same as code ${earlier}` })
  })
  if (errors.length > 0) throw new Problem('discounts.code_taken', undefined, { errors })
  const [, { made, taken }] = await Promise.all([claimRoom(tx, discountId, codes.length), insertFree(tx, discountId, codes, usageLimit)])
  if (taken.length > 0) throw new Problem('discounts.code_taken', undefined, { errors: taken.map((index) => ({ pointer: `/codes/${index}`, code: 'taken', detail: 'is taken' })) })
  return made.map((code) => toNewCode(tx, discountId, code, usageLimit))
}

/** Guessing one of these codes, or making one that is taken, is then rare. */
const SPARSENESS = 1_000
const ROUNDS_MAX = 5

/** Adds codes made by chance. @throws discounts.too_many_codes */
export async function addGenerated(tx: StoreTx, discountId: string, { count, prefix = '', length = 10 }: components['schemas']['DiscountCodeRecipe'], usageLimit: number | null): Promise<DiscountCode[]> {
  if (CODE_ALPHABET_SIZE ** length < count * SPARSENESS) throw new Problem('discounts.too_many_codes', `Codes of ${length} characters are too few for ${count}; make them longer.`)
  await claimRoom(tx, discountId, count)
  const made: NewCode[] = []
  for (let round = 0; round < ROUNDS_MAX && made.length < count; round++) {
    const codes = new Set<string>()
    while (codes.size < count - made.length) codes.add(prefix + randomLetters(length))
    made.push(...(await insertFree(tx, discountId, [...codes], usageLimit)).made)
  }
  if (made.length < count) throw new Problem('discounts.too_many_codes', `Too many codes begin like this; make them longer.`)
  return made.map((code) => toNewCode(tx, discountId, code, usageLimit))
}

const toNewCode = (tx: StoreTx, discountId: string, { id, code }: NewCode, usageLimit: number | null): DiscountCode => ({ id, discount_id: discountId, code, usage_limit: usageLimit, uses: 0, created_at: tx.now.toISOString() })

export interface CodeFilter {
  code?: string | undefined
  used?: boolean | undefined
}

/** Newest first. */
export async function listCodes(tx: StoreTx, discountId: string, filter: CodeFilter, after: string | null, limit: number): Promise<DiscountCode[]> {
  const parameters = new Parameters(tx.storeId, discountId)
  const where = ['k.store_id = $1', 'k.discount_id = $2']
  if (filter.code !== undefined) where.push(`k.code_key = ${parameters.add(codeKey(filter.code))}`)
  if (filter.used !== undefined) where.push(`k.used = ${parameters.add(filter.used)}`)
  if (after !== null) where.push(`k.id < ${parameters.add(after)}`)
  return tx.run<DiscountCode & Record<string, unknown>>(sql(`
    SELECT k.id, k.discount_id, k.code, k.uses_max AS usage_limit, k.uses, souk_iso(k.created_at) AS created_at FROM discount_codes k
     WHERE ${where.join(' AND ')} ORDER BY k.id DESC LIMIT ${parameters.add(limit + 1)}`), parameters.values)
}

const DELETE = sql(`DELETE FROM discount_codes k WHERE k.store_id = $1 AND k.discount_id = $2 AND k.id = $3 RETURNING k.id`)
const LESS = sql(`UPDATE discount_counts SET codes = codes - 1 WHERE store_id = $1 AND discount_id = $2`)
const LOCK_COUNTS = sql(`SELECT 1 AS locked FROM discount_counts c WHERE c.store_id = $1 AND c.discount_id = $2 FOR NO KEY UPDATE`)

/** @throws discounts.code_not_found */
export async function removeCode(tx: StoreTx, discountId: string, id: string): Promise<void> {
  tx.send(LOCK_COUNTS, [tx.storeId, discountId]) // before the code, like everyone
  if (!(await tx.one(DELETE, [tx.storeId, discountId, id]))) throw new Problem('discounts.code_not_found', 'The discount has no code with this id.')
  tx.send(LESS, [tx.storeId, discountId])
}
