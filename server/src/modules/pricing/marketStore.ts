import { missingAmong, Problem } from '../../kernel/problem.js'
import { sql } from '../../kernel/sql.js'
import type { StoreTx } from '../../kernel/tx.js'
import { localizationOf } from '../tenants/index.js'
import { resolveMarket, type Market, type MarketFacts, type ResolvedMarket } from './market.js'

// One change of markets per store at a time: which countries are free and which market is the default is found under it.
const CLAIM = sql(`SELECT pg_advisory_xact_lock(hashtextextended('markets ' || $1, 0))`)

/** Before anything that changes a market. What follows in the same flight already sees them locked. */
export function claimMarkets(tx: StoreTx): void {
  tx.send(CLAIM, [tx.storeId])
}

const COLUMNS = `jsonb_build_object('id', m.id, 'version', m.version, 'name', m.name, 'active', m.active, 'is_default', m.is_default, 'currency', m.currency, 'locale', m.locale, 'tax_inclusive', m.tax_inclusive,
  'fx', CASE WHEN m.fx_rate_ppm IS NOT NULL THEN jsonb_build_object('rate_ppm', m.fx_rate_ppm, 'rounding', m.fx_rounding, 'increment', m.fx_increment) END,
  'countries', ARRAY(SELECT c.country FROM market_countries c WHERE c.store_id = m.store_id AND c.market_id = m.id ORDER BY c.country),
  'metadata', m.metadata, 'created_at', souk_iso(m.created_at), 'updated_at', souk_iso(m.updated_at)) AS market`
type MarketRow = { market: Market }

const notFound = () => new Problem('pricing.market_not_found', 'No market of this store has this id.')
const BY_ID = sql(`SELECT ${COLUMNS} FROM markets m WHERE m.store_id = $1 AND m.id = $2`)

const BY_ID_LOCKED = sql(`${BY_ID.text} FOR NO KEY UPDATE`)
const BY_ID_HELD = sql(`${BY_ID.text} FOR SHARE`)

/** @throws pricing.market_not_found */
async function one(tx: StoreTx, statement: typeof BY_ID, id: string): Promise<Market> {
  const row = await tx.one<MarketRow>(statement, [tx.storeId, id])
  if (!row) throw notFound()
  return row.market
}

/** @throws pricing.market_not_found, like the next */
export const get = (tx: StoreTx, id: string) => one(tx, BY_ID, id)
/** For a change, after the claim. */
export const getForUpdate = (tx: StoreTx, id: string) => one(tx, BY_ID_LOCKED, id)

const LIST = sql(`
  SELECT ${COLUMNS} FROM markets m
   WHERE m.store_id = $1 AND m.id > $2 AND ($3::text IS NULL OR m.id = (SELECT c.market_id FROM market_countries c WHERE c.store_id = $1 AND c.country = $3)) AND ($4::boolean IS NULL OR m.active = $4)
   ORDER BY m.id LIMIT $5`)

export async function list(tx: StoreTx, filter: { country?: string | undefined; active?: boolean | undefined }, after: string, limit: number): Promise<Market[]> {
  return (await tx.run<MarketRow>(LIST, [tx.storeId, after, filter.country ?? null, filter.active ?? null, limit + 1])).map((row) => row.market)
}

const ANY = sql(`SELECT 1 AS found FROM markets WHERE store_id = $1 LIMIT 1`)

/** Whether the store has no market yet. */
export async function isFirst(tx: StoreTx): Promise<boolean> {
  return (await tx.one(ANY, [tx.storeId])) === undefined
}

const TAKEN = sql(`SELECT c.country FROM market_countries c WHERE c.store_id = $1 AND c.country = ANY($2) AND c.market_id <> $3`)
const FIELDS = 'r.name, r.active, r.is_default, r.currency, r.locale, r.tax_inclusive, r.fx_rate_ppm, r.fx_rounding, r.fx_increment, r.metadata'
const RECORD = `jsonb_to_record($3::jsonb) AS r(name text, active boolean, is_default boolean, currency text, locale text, tax_inclusive boolean, fx_rate_ppm bigint, fx_rounding text, fx_increment int, metadata jsonb)`
const INSERT = sql(`
  INSERT INTO markets (store_id, id, name, active, is_default, currency, locale, tax_inclusive, fx_rate_ppm, fx_rounding, fx_increment, metadata, created_at, updated_at)
  SELECT $1, $2, ${FIELDS}, $4, $4 FROM ${RECORD}`)
const UPDATE = sql(`
  UPDATE markets m SET (name, active, is_default, currency, locale, tax_inclusive, fx_rate_ppm, fx_rounding, fx_increment, metadata) = (SELECT ${FIELDS}), version = m.version + 1, updated_at = $4
    FROM ${RECORD} WHERE m.store_id = $1 AND m.id = $2`)
const END_DEFAULT = sql(`UPDATE markets m SET is_default = false, version = m.version + 1, updated_at = $3 WHERE m.store_id = $1 AND m.is_default AND m.id <> $2 RETURNING ${COLUMNS}`)
const DROP_COUNTRIES = sql(`DELETE FROM market_countries WHERE store_id = $1 AND market_id = $2`)
const ADD_COUNTRIES = sql(`INSERT INTO market_countries (store_id, country, market_id) SELECT $1, country, $2 FROM unnest($3::text[]) AS c(country)`)

/**
 * Writes a market and, where it becomes the default, takes that from the other one. The caller has claimed the markets.
 * @returns the markets written: it, then the former default.
 * @throws pricing.country_taken
 */
async function put(tx: StoreTx, statement: typeof INSERT, id: string, { fx, countries, ...facts }: MarketFacts): Promise<[Market, ...Market[]]> {
  const taken = new Set((await tx.run<{ country: string }>(TAKEN, [tx.storeId, countries, id])).map((row) => row.country))
  if (taken.size > 0) throw new Problem('pricing.country_taken', undefined, { errors: countries.flatMap((country, index) => (taken.has(country) ? [{ pointer: `/countries/${index}`, code: 'taken', detail: `${country} is in another market` }] : [])) })
  const row = { ...facts, fx_rate_ppm: fx?.rate_ppm ?? null, fx_rounding: fx?.rounding ?? null, fx_increment: fx?.increment ?? null }
  const [former] = await Promise.all([
    facts.is_default ? tx.run<MarketRow>(END_DEFAULT, [tx.storeId, id, tx.now]) : [],
    tx.run(statement, [tx.storeId, id, JSON.stringify(row), tx.now]),
    tx.run(DROP_COUNTRIES, [tx.storeId, id]),
    countries.length > 0 && tx.run(ADD_COUNTRIES, [tx.storeId, id, countries]),
  ])
  return [await get(tx, id), ...former.map((other) => other.market)]
}

export const insert = (tx: StoreTx, facts: MarketFacts) => put(tx, INSERT, tx.newId('market'), facts)
export const update = (tx: StoreTx, id: string, facts: MarketFacts) => put(tx, UPDATE, id, facts)

const LIST_IN_OTHER = sql(`SELECT l.name, l.currency FROM price_lists l WHERE l.store_id = $1 AND l.market_id = $2 AND l.currency <> $3 ORDER BY l.id LIMIT 1`)

/**
 * That a locked market may sell in a currency: the lists that are for it do too.
 * @throws pricing.market_invalid
 */
export async function requireCurrencyOfLists(tx: StoreTx, id: string, currency: string): Promise<void> {
  const list = await tx.one<{ name: string; currency: string }>(LIST_IN_OTHER, [tx.storeId, id, currency])
  if (!list) return
  const detail = `must be ${list.currency}, the currency of the price list ${list.name}, which is for this market only`
  throw new Problem('pricing.market_invalid', `/currency ${detail}.`, { errors: [{ pointer: '/currency', code: 'other_currency', detail }] })
}

const IN_USE = sql(`SELECT 1 AS found FROM price_lists WHERE store_id = $1 AND market_id = $2 LIMIT 1`)
const DELETE = sql(`DELETE FROM markets WHERE store_id = $1 AND id = $2`)

/** @throws pricing.market_in_use */
export async function remove(tx: StoreTx, id: string): Promise<void> {
  const inUse = new Problem('pricing.market_in_use', 'Price lists are for this market only. Delete them or give them to another market first.')
  if (await tx.one(IN_USE, [tx.storeId, id])) throw inUse
  await tx.run(DELETE, [tx.storeId, id]).catch((error: { code?: string }) => {
    throw error.code === FOREIGN_KEY_VIOLATION ? inUse : (error as Error)
  })
}

const FOREIGN_KEY_VIOLATION = '23503'

const OF_COUNTRY = sql(`SELECT ${COLUMNS} FROM markets m WHERE m.store_id = $1 AND m.id = souk_market_of($1, $2)`)

/** The market in which a country buys; that of no country is the default one. Null only in a store without markets. */
export async function marketFor(tx: StoreTx, country: string | null): Promise<ResolvedMarket | null> {
  const [row, store] = await Promise.all([tx.one<MarketRow>(OF_COUNTRY, [tx.storeId, country]), localizationOf(tx)])
  return row ? resolveMarket(row.market, store) : null
}

const resolved = async (tx: StoreTx, statement: typeof BY_ID, id: string): Promise<ResolvedMarket> => {
  const [market, store] = await Promise.all([one(tx, statement, id), localizationOf(tx)])
  return resolveMarket(market, store)
}

/** @throws pricing.market_not_found, like the next */
export const getMarket = (tx: StoreTx, id: string) => resolved(tx, BY_ID, id)
/** The market of a price list that is written: it keeps its currency until the transaction ends. Lists are locked before markets. */
export const holdMarket = (tx: StoreTx, id: string) => resolved(tx, BY_ID_HELD, id)

const THERE = sql(`SELECT id FROM markets WHERE store_id = $1 AND id = ANY($2) ORDER BY id FOR KEY SHARE`)

/** @throws pricing.market_not_found with a pointer at each that is not there */
export async function requireMarkets(tx: StoreTx, ids: readonly string[], pointer: string): Promise<void> {
  if (ids.length === 0) return
  const there = new Set((await tx.run<{ id: string }>(THERE, [tx.storeId, ids])).map((row) => row.id))
  const errors = missingAmong(ids, there, pointer, 'market of this store')
  if (errors.length > 0) throw new Problem('pricing.market_not_found', 'The store does not have all of these markets.', { errors })
}

const NAME = 'Default market'

/** The market a new store starts with: everywhere, in the currency and with the taxes of the store. */
export function addDefaultMarket(tx: StoreTx): void {
  const id = tx.newId('market')
  const facts = { name: NAME, active: true, is_default: true, currency: null, locale: null, tax_inclusive: null, metadata: {} }
  tx.send(INSERT, [tx.storeId, id, JSON.stringify(facts), tx.now])
  const time = tx.now.toISOString()
  tx.emit('market.created', id, { id, version: 1, ...facts, countries: [], fx: null, created_at: time, updated_at: time })
}
