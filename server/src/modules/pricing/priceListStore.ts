import { Problem } from '../../kernel/problem.js'
import { Parameters, sql } from '../../kernel/sql.js'
import type { StoreTx } from '../../kernel/tx.js'
import { localizationOf } from '../tenants/index.js'
import { holdMarket } from './marketStore.js'
import { requireSound, type PriceList } from './priceList.js'

const COLUMNS = 'l.id, l.version, l.name, l.status, l.kind, l.currency, l.market_id, l.customer_group_ids, l.percent_bp, l.priority, l.starts_at, l.ends_at, l.metadata, l.created_at, l.updated_at'
type PriceListRow = Omit<PriceList, 'starts_at' | 'ends_at' | 'created_at' | 'updated_at'> & { starts_at: Date | null; ends_at: Date | null; created_at: Date; updated_at: Date } & Record<string, unknown>

const toPriceList = (row: PriceListRow): PriceList => ({
  ...row, starts_at: row.starts_at?.toISOString() ?? null, ends_at: row.ends_at?.toISOString() ?? null, created_at: row.created_at.toISOString(), updated_at: row.updated_at.toISOString(),
})

const BY_ID = sql(`SELECT ${COLUMNS} FROM price_lists l WHERE l.store_id = $1 AND l.id = $2`)
const BY_ID_LOCKED = sql(`SELECT ${COLUMNS} FROM price_lists l WHERE l.store_id = $1 AND l.id = $2 FOR NO KEY UPDATE`)

async function one(tx: StoreTx, statement: typeof BY_ID, id: string): Promise<PriceList> {
  const row = await tx.one<PriceListRow>(statement, [tx.storeId, id])
  if (!row) throw new Problem('pricing.price_list_not_found', 'No price list of this store has this id.')
  return toPriceList(row)
}

/** @throws pricing.price_list_not_found, like the next */
export const getPriceList = (tx: StoreTx, id: string) => one(tx, BY_ID, id)
export const getPriceListForUpdate = (tx: StoreTx, id: string) => one(tx, BY_ID_LOCKED, id)

export type PriceListFilter = { [Field in 'status' | 'kind' | 'currency' | 'market_id']?: string | undefined }

export async function listPriceLists(tx: StoreTx, filter: PriceListFilter, after: string, limit: number): Promise<PriceList[]> {
  const parameters = new Parameters(tx.storeId, after, limit + 1)
  const where = (['status', 'kind', 'currency', 'market_id'] as const).flatMap((field) => (filter[field] === undefined ? [] : [` AND l.${field} = ${parameters.add(filter[field])}`]))
  const statement = sql(`SELECT ${COLUMNS} FROM price_lists l WHERE l.store_id = $1 AND l.id > $2${where.join('')} ORDER BY l.id LIMIT $3`)
  return (await tx.run<PriceListRow>(statement, parameters.values)).map(toPriceList)
}

const FIELDS = 'version, name, status, kind, currency, market_id, customer_group_ids, percent_bp, priority, starts_at, ends_at, metadata, updated_at'
const RECORD = `jsonb_to_record($2::jsonb) AS r(id text, version int, name text, status text, kind text, currency text, market_id text, customer_group_ids text[], percent_bp int, priority int, starts_at timestamptz,
  ends_at timestamptz, metadata jsonb, updated_at timestamptz)`
const GIVEN = FIELDS.replaceAll(/\w+/g, 'r.$&')
const INSERT = sql(`INSERT INTO price_lists (store_id, id, created_at, ${FIELDS}) SELECT $1, r.id, r.updated_at, ${GIVEN} FROM ${RECORD}`)
const UPDATE = sql(`UPDATE price_lists l SET (${FIELDS}) = (SELECT ${GIVEN}) FROM ${RECORD} WHERE l.store_id = $1 AND l.id = r.id`)

/** @throws pricing.price_list_invalid, pricing.market_not_found */
export async function requireSellable(tx: StoreTx, list: PriceList): Promise<void> {
  const [store, market] = await Promise.all([localizationOf(tx), list.market_id === null ? null : marketOf(tx, list.market_id)])
  requireSound(list, store, market)
}

/**
 * @param before null for a new list
 * @throws pricing.price_list_invalid, pricing.market_not_found
 */
export async function savePriceList(tx: StoreTx, list: PriceList, before: PriceList | null): Promise<void> {
  await requireSellable(tx, list)
  await tx.run(before ? UPDATE : INSERT, [tx.storeId, JSON.stringify(list)]).catch((error: { code?: string }) => {
    // The market went between the look at it and this statement.
    throw error.code === FOREIGN_KEY_VIOLATION ? noSuchMarket() : (error as Error)
  })
}

const FOREIGN_KEY_VIOLATION = '23503'
const noSuchMarket = () => new Problem('pricing.market_not_found', 'No market of this store has this id.', { errors: [{ pointer: '/market_id', code: 'not_found', detail: 'is no market of this store' }] })

function marketOf(tx: StoreTx, id: string) {
  return holdMarket(tx, id).catch((error: unknown) => {
    throw error instanceof Problem && error.code === 'pricing.market_not_found' ? noSuchMarket() : error
  })
}

const ACTIVE_MAX = 1_000
const LOCK_ACTIVATION = sql(`SELECT pg_advisory_xact_lock(hashtextextended('price lists ' || $1, 0))`)
const COUNT_ACTIVE = sql(`SELECT count(*)::int AS active FROM (SELECT 1 FROM price_lists l WHERE l.store_id = $1 AND l.status = 'active' LIMIT ${ACTIVE_MAX}) a`)
const SET_STATUS = sql(`UPDATE price_lists l SET status = $3, version = l.version + 1, updated_at = $4 WHERE l.store_id = $1 AND l.id = $2 RETURNING ${COLUMNS}`)

/** @throws pricing.too_many_active: every price that is asked for asks all lists that apply to it. */
export async function requireRoom(tx: StoreTx): Promise<void> {
  tx.send(LOCK_ACTIVATION, [tx.storeId])
  const { active } = (await tx.one<{ active: number }>(COUNT_ACTIVE, [tx.storeId]))!
  if (active >= ACTIVE_MAX) throw new Problem('pricing.too_many_active', `${ACTIVE_MAX} price lists are active. Deactivate one that has ended first.`)
}

export async function setStatus(tx: StoreTx, id: string, status: PriceList['status']): Promise<PriceList> {
  return toPriceList((await tx.one<PriceListRow>(SET_STATUS, [tx.storeId, id, status, tx.now]))!)
}

const TOUCH = sql(`UPDATE price_lists l SET version = l.version + 1, updated_at = $3 WHERE l.store_id = $1 AND l.id = $2`)

/** Counts a change of its prices. The list is locked. @returns its version after */
export function touchPriceList(tx: StoreTx, list: PriceList): number {
  tx.send(TOUCH, [tx.storeId, list.id, tx.now])
  return list.version + 1
}

const DELETE = sql(`DELETE FROM price_lists WHERE store_id = $1 AND id = $2`)

/** With all its prices. */
export async function removePriceList(tx: StoreTx, id: string): Promise<void> {
  await tx.run(DELETE, [tx.storeId, id])
}
