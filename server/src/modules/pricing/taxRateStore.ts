import { Problem } from '../../kernel/problem.js'
import { Parameters, sql } from '../../kernel/sql.js'
import type { StoreTx } from '../../kernel/tx.js'
import type { MatchingRate, TaxRate } from './taxRate.js'
import type { toPlace } from './taxZone.js'

const COLUMNS = 'r.id, r.version, r.tax_zone_id, r.name, r.tax_category_id, r.rate_ppm, r.compound, r.priority, r.applies_to_shipping, r.valid_from, r.valid_to, r.created_at, r.updated_at'
type RateRow = Omit<TaxRate, 'valid_from' | 'valid_to' | 'created_at' | 'updated_at'> & { valid_from: Date | null; valid_to: Date | null; created_at: Date; updated_at: Date } & Record<string, unknown>
const toTaxRate = (row: RateRow): TaxRate => ({
  ...row, valid_from: row.valid_from?.toISOString() ?? null, valid_to: row.valid_to?.toISOString() ?? null, created_at: row.created_at.toISOString(), updated_at: row.updated_at.toISOString(),
})

const BY_ID = sql(`SELECT ${COLUMNS} FROM tax_rates r WHERE r.store_id = $1 AND r.id = $2`)

/** @throws pricing.tax_rate_not_found */
export async function getTaxRate(tx: StoreTx, id: string): Promise<TaxRate> {
  const row = await tx.one<RateRow>(BY_ID, [tx.storeId, id])
  if (!row) throw new Problem('pricing.tax_rate_not_found', 'No tax rate of this store has this id.')
  return toTaxRate(row)
}

const LOCK_ZONE = sql(`SELECT 1 AS locked FROM tax_zones z WHERE z.store_id = $1 AND z.id = (SELECT r.tax_zone_id FROM tax_rates r WHERE r.store_id = $1 AND r.id = $2) FOR NO KEY UPDATE`)

/** Rates of a zone change one after the other. What follows in the same flight already sees it locked. A rate never changes its zone. */
export function lockZoneOf(tx: StoreTx, rateId: string): void {
  tx.send(LOCK_ZONE, [tx.storeId, rateId])
}

export async function listTaxRates(tx: StoreTx, filter: { tax_zone_id?: string | undefined; tax_category_id?: string | undefined }, after: string, limit: number): Promise<TaxRate[]> {
  const parameters = new Parameters(tx.storeId, after, limit + 1)
  const where = (['tax_zone_id', 'tax_category_id'] as const).flatMap((field) => (filter[field] === undefined ? [] : [` AND r.${field} = ${parameters.add(filter[field])}`]))
  const statement = sql(`SELECT ${COLUMNS} FROM tax_rates r WHERE r.store_id = $1 AND r.id > $2${where.join('')} ORDER BY r.id LIMIT $3`)
  return (await tx.run<RateRow>(statement, parameters.values)).map(toTaxRate)
}

const FIELDS = 'version, tax_zone_id, name, tax_category_id, rate_ppm, compound, priority, applies_to_shipping, valid_from, valid_to, updated_at'
const RECORD = `jsonb_to_record($2::jsonb) AS g(id text, version int, tax_zone_id text, name text, tax_category_id text, rate_ppm int, compound boolean, priority int, applies_to_shipping boolean, valid_from timestamptz,
  valid_to timestamptz, updated_at timestamptz)`
const GIVEN = FIELDS.replaceAll(/\w+/g, 'g.$&')
const INSERT = sql(`INSERT INTO tax_rates (store_id, id, created_at, ${FIELDS}) SELECT $1, g.id, g.updated_at, ${GIVEN} FROM ${RECORD}`)
const UPDATE = sql(`UPDATE tax_rates r SET (${FIELDS}) = (SELECT ${GIVEN}) FROM ${RECORD} WHERE r.store_id = $1 AND r.id = g.id`)
const OVERLAPPING = sql(`
  SELECT r.id, r.name FROM tax_rates r
   WHERE r.store_id = $1 AND r.tax_zone_id = $2 AND r.priority = $3 AND r.tax_category_id IS NOT DISTINCT FROM $4 AND r.id <> $5
     AND (r.valid_from IS NULL OR $7::timestamptz IS NULL OR r.valid_from < $7) AND (r.valid_to IS NULL OR $6::timestamptz IS NULL OR r.valid_to > $6) LIMIT 1`)

/**
 * Writes a rate whose zone is locked, so that two cannot take the same time.
 * @throws pricing.tax_rate_overlap, pricing.tax_category_not_found
 */
export async function saveTaxRate(tx: StoreTx, rate: TaxRate): Promise<void> {
  const other = await tx.one<{ id: string; name: string }>(OVERLAPPING, [tx.storeId, rate.tax_zone_id, rate.priority, rate.tax_category_id, rate.id, rate.valid_from, rate.valid_to])
  if (other) throw new Problem('pricing.tax_rate_overlap', `${other.name} (${other.id}) is valid at that time for the same goods, at the same priority.`, { errors: [{ pointer: '/priority', code: 'taken', detail: `is that of ${other.id}` }] })
  await tx.run(rate.version === 1 ? INSERT : UPDATE, [tx.storeId, JSON.stringify(rate)]).catch((error: { code?: string; constraint?: string }) => {
    if (error.code !== FOREIGN_KEY_VIOLATION || error.constraint?.includes('category') !== true) throw error as Error
    throw new Problem('pricing.tax_category_not_found', 'No tax category of this store has this id.', { errors: [{ pointer: '/tax_category_id', code: 'not_found', detail: 'is no tax category of this store' }] })
  })
}

const FOREIGN_KEY_VIOLATION = '23503'

const DELETE = sql(`DELETE FROM tax_rates WHERE store_id = $1 AND id = $2`)

export async function removeTaxRate(tx: StoreTx, id: string): Promise<void> {
  await tx.run(DELETE, [tx.storeId, id])
}

const MATCHING = sql(`
  SELECT r.id, r.name, r.rate_ppm, r.compound, r.priority, r.applies_to_shipping, r.tax_category_id, z.narrowness
    FROM (SELECT a.tax_zone_id, max(a.narrowness) AS narrowness FROM tax_areas a
           WHERE a.store_id = $1 AND a.country IN ('', $2) AND (a.province IS NULL OR a.province = $3) AND (a.postal_like IS NULL OR $4::text LIKE a.postal_like) GROUP BY a.tax_zone_id) z
    JOIN tax_rates r ON r.store_id = $1 AND r.tax_zone_id = z.tax_zone_id
   WHERE (r.valid_from IS NULL OR r.valid_from <= $5) AND (r.valid_to IS NULL OR r.valid_to > $5)`)

/** Every rate of every zone that a place is in. */
export async function matchingRates(tx: StoreTx, place: NonNullable<ReturnType<typeof toPlace>>, at: Date): Promise<MatchingRate[]> {
  return tx.run<MatchingRate & Record<string, unknown>>(MATCHING, [tx.storeId, place.country, place.province, place.postal, at])
}
