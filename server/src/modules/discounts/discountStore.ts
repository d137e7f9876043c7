import { moneyText } from '../../kernel/money.js'
import { Problem } from '../../kernel/problem.js'
import { Parameters, sql } from '../../kernel/sql.js'
import type { StoreTx } from '../../kernel/tx.js'
import { codeKey } from './codeText.js'
import { toSnapshot, type DiscountClass, type DiscountFacts, type DiscountState, type DiscountStatus, type LimitFacts } from './discount.js'

/** Of a discount `d` and its counts `c`. */
export const STATE = `jsonb_build_object('id', d.id, 'version', d.version, 'title', d.title, 'class', d.class, 'method', d.method, 'value', d.value, 'target', d.target, 'conditions', d.conditions,
  'combines_with', d.combines_with, 'priority', d.priority, 'enabled', d.enabled, 'exhausted', d.exhausted, 'starts_at', souk_iso(d.starts_at), 'ends_at', souk_iso(d.ends_at), 'metadata', d.metadata,
  'created_at', souk_iso(d.created_at), 'updated_at', souk_iso(d.updated_at), 'uses', c.uses, 'uses_max', c.uses_max, 'amount', c.amount, 'amount_max', c.amount_max, 'currency', c.currency,
  'per_customer_max', c.per_customer_max) AS discount`
export const FROM = `discounts d JOIN discount_counts c ON c.store_id = d.store_id AND c.discount_id = d.id`
type DiscountRow = { discount: DiscountState }

const BY_ID = sql(`SELECT ${STATE} FROM ${FROM} WHERE d.store_id = $1 AND d.id = $2`)
const BY_IDS = sql(`SELECT ${STATE} FROM ${FROM} WHERE d.store_id = $1 AND d.id = ANY($2) ORDER BY d.id`)
/** Waits for checkouts that are reserving a use, and makes those that follow wait. */
const LOCK = sql(`SELECT d.id FROM discounts d WHERE d.store_id = $1 AND d.id = $2 FOR UPDATE`)
/** Against its removal only. */
const SHARE = sql(`SELECT d.id FROM discounts d WHERE d.store_id = $1 AND d.id = $2 FOR KEY SHARE`)

/** @throws discounts.discount_not_found */
function found(row: DiscountRow | undefined): DiscountState {
  if (!row) throw new Problem('discounts.discount_not_found', 'No discount of this store has this id.')
  return row.discount
}

export const get = async (tx: StoreTx, id: string) => found(await tx.one<DiscountRow>(BY_ID, [tx.storeId, id]))

export async function getForUpdate(tx: StoreTx, id: string): Promise<DiscountState> {
  tx.send(LOCK, [tx.storeId, id])
  return get(tx, id)
}

export async function getShared(tx: StoreTx, id: string): Promise<DiscountState> {
  tx.send(SHARE, [tx.storeId, id])
  return get(tx, id)
}

export interface DiscountFilter {
  status?: DiscountStatus | undefined
  class?: DiscountClass | undefined
  method?: DiscountState['method'] | undefined
  code?: string | undefined
}

/** The same words as `statusOf`, for lists. */
const STATUS: Record<DiscountStatus, (now: string) => string> = {
  disabled: () => `NOT d.enabled`,
  expired: (now) => `d.enabled AND d.ends_by <= ${now}`,
  scheduled: (now) => `d.enabled AND d.ends_by > ${now} AND d.starts_at > ${now}`,
  exhausted: (now) => `d.enabled AND d.exhausted AND d.ends_by > ${now} AND d.starts_at <= ${now}`,
  active: (now) => `d.enabled AND NOT d.exhausted AND d.ends_by > ${now} AND d.starts_at <= ${now}`,
}

/** Newest first. One statement per set of filters in use, so that each has the plan of its index. */
export async function list(tx: StoreTx, filter: DiscountFilter, after: string | null, limit: number): Promise<DiscountState[]> {
  const parameters = new Parameters(tx.storeId)
  const where = ['d.store_id = $1']
  if (filter.status !== undefined) where.push(STATUS[filter.status](filter.status === 'disabled' ? '' : `${parameters.add(tx.now)}::timestamptz`))
  if (filter.class !== undefined) where.push(`d.class = ${parameters.add(filter.class)}`)
  if (filter.method !== undefined) where.push(`d.method = ${parameters.add(filter.method)}`)
  if (filter.code !== undefined) where.push(`d.id = (SELECT k.discount_id FROM discount_codes k WHERE k.store_id = $1 AND k.code_key = ${parameters.add(codeKey(filter.code))})`)
  if (after !== null) where.push(`d.id < ${parameters.add(after)}`)
  const rows = await tx.run<DiscountRow>(sql(`SELECT ${STATE} FROM ${FROM} WHERE ${where.join(' AND ')} ORDER BY d.id DESC LIMIT ${parameters.add(limit + 1)}`), parameters.values)
  return rows.map(({ discount }) => discount)
}

const FACTS = 'title text, class text, method text, value jsonb, target jsonb, conditions jsonb, combines_with text[], priority int, enabled boolean, starts_at timestamptz, ends_at timestamptz, metadata jsonb'
const NAMES = FACTS.split(', ').map((field) => field.split(' ')[0]!)
const INSERT = sql(`INSERT INTO discounts (store_id, id, ${NAMES.join(', ')}, created_at, updated_at) SELECT $1, $2, r.*, $4, $4 FROM jsonb_to_record($3::jsonb) AS r(${FACTS})`)
const INSERT_COUNTS = sql(`INSERT INTO discount_counts (store_id, discount_id, uses_max, amount_max, currency, per_customer_max) VALUES ($1, $2, $3, $4, $5, $6)`)
const UPDATE = sql(`
  UPDATE discounts d SET ${NAMES.map((name) => `${name} = r.${name}`).join(', ')}, version = d.version + 1, updated_at = $4 FROM jsonb_to_record($3::jsonb) AS r(${FACTS}) WHERE d.store_id = $1 AND d.id = $2`)

export function insert(tx: StoreTx, id: string, facts: DiscountFacts, limits: LimitFacts): void {
  tx.send(INSERT, [tx.storeId, id, JSON.stringify(facts), tx.now])
  tx.send(INSERT_COUNTS, [tx.storeId, id, limits.uses_max, limits.amount_max, limits.currency, limits.per_customer_max])
}

export function update(tx: StoreTx, id: string, facts: DiscountFacts): void {
  tx.send(UPDATE, [tx.storeId, id, JSON.stringify(facts), tx.now])
}

const COUNT_ALL = sql(`SELECT souk_count_uses($1, $2, NULL)`)
/** A budget counts what was used in its currency before there was one. */
const SET_LIMITS = sql(`
  WITH spent AS (SELECT coalesce(sum(u.amount), 0)::bigint AS amount FROM discount_uses u WHERE u.store_id = $1 AND u.discount_id = $2 AND u.currency = $5)
  UPDATE discount_counts c SET uses_max = $3, amount_max = $4, currency = $5, per_customer_max = $6, amount = CASE WHEN $4::bigint IS NULL THEN 0 ELSE s.amount END FROM spent s
   WHERE c.store_id = $1 AND c.discount_id = $2 AND ($3::bigint IS NULL OR c.uses <= $3) AND ($4::bigint IS NULL OR s.amount <= $4)
  RETURNING c.discount_id`)
const USED = sql(`
  SELECT c.uses, (SELECT coalesce(sum(u.amount), 0)::bigint FROM discount_uses u WHERE u.store_id = $1 AND u.discount_id = $2 AND u.currency = $3) AS amount
    FROM discount_counts c WHERE c.store_id = $1 AND c.discount_id = $2`)
const JUDGE = sql(`SELECT souk_judge_discounts($1, $2, $3) AS id`)

/** Sets the limits of a discount that is locked. @throws discounts.limit_below_uses */
export async function setLimits(tx: StoreTx, id: string, limits: LimitFacts): Promise<void> {
  tx.send(COUNT_ALL, [tx.storeId, id])
  if (await tx.one(SET_LIMITS, [tx.storeId, id, limits.uses_max, limits.amount_max, limits.currency, limits.per_customer_max])) return
  const used = (await tx.one<{ uses: number; amount: number }>(USED, [tx.storeId, id, limits.currency]))!
  const errors = []
  if (limits.uses_max !== null && used.uses > limits.uses_max) errors.push({ pointer: '/limits/total', code: 'minimum', detail: `${used.uses} uses are taken or reserved` })
  if (limits.amount_max !== null && used.amount > limits.amount_max) errors.push({ pointer: '/limits/budget/amount', code: 'minimum', detail: `${moneyText(used.amount, limits.currency!)} are taken or reserved` })
  throw new Problem('discounts.limit_below_uses', undefined, { errors })
}

/** Whether the discount became exhausted, or can be used again, by a change of its limits. */
export async function judge(tx: StoreTx, id: string): Promise<boolean> {
  return (await tx.run(JUDGE, [tx.storeId, [id], tx.now])).length > 0
}

/** Tells about discounts that became exhausted by a use, or available again by one that was given back. They are locked by that. */
export async function tellChanged(tx: StoreTx, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return
  for (const { discount } of await tx.run<DiscountRow>(BY_IDS, [tx.storeId, ids])) tx.emit(discount.exhausted ? 'discount.exhausted' : 'discount.updated', discount.id, toSnapshot(discount, tx.now))
}

const ANY_USE = sql(`SELECT 1 AS used FROM discount_uses u WHERE u.store_id = $1 AND u.discount_id = $2 LIMIT 1`)
const DELETE = sql(`DELETE FROM discounts WHERE store_id = $1 AND id = $2`)

/** Removes a discount that is locked, with its codes. @throws discounts.discount_used */
export async function remove(tx: StoreTx, id: string): Promise<void> {
  if (await tx.one(ANY_USE, [tx.storeId, id])) throw new Problem('discounts.discount_used', 'Orders or checkouts have used this discount. Deactivate it instead.')
  tx.send(DELETE, [tx.storeId, id])
}
