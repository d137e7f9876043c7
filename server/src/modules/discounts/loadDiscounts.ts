import { rowsOfIds, sql } from '../../kernel/sql.js'
import type { StoreTx } from '../../kernel/tx.js'
import { codeKey } from './codeText.js'
import type { DiscountCandidate } from './considered.js'
import type { DiscountState } from './discount.js'
import { FROM, STATE } from './discountStore.js'

/** A store may have more that apply by themselves; those with the lowest priority numbers, then ids, are considered. */
const AUTOMATIC_MAX = 100

const AUTOMATIC = sql(`
  SELECT ${STATE} FROM ${FROM}
   WHERE d.store_id = $1 AND d.method = 'automatic' AND d.enabled AND NOT d.exhausted AND d.ends_by > $2 AND d.starts_at <= $2 ORDER BY d.priority, d.id LIMIT ${AUTOMATIC_MAX}`)
const BY_CODE = sql(`
  SELECT e.nth, k.id AS code_id, k.code, coalesce(k.uses >= k.uses_max, false) AS code_used_up, f.discount
    FROM unnest($2::text[]) WITH ORDINALITY AS e(code_key, nth)
    LEFT JOIN discount_codes k ON k.store_id = $1 AND k.code_key = e.code_key
    LEFT JOIN LATERAL (SELECT ${STATE} FROM ${FROM} WHERE d.store_id = $1 AND d.id = k.discount_id) f ON true
   ORDER BY e.nth`)
const OWN = sql(`
  SELECT w.discount_id, w.code_id, w.amount, w.currency, w.counted, coalesce(k.uses - 1 < k.uses_max, true) AS code_free, ${STATE}
    FROM discount_uses w JOIN ${FROM.replace('discounts d', 'discounts d ON d.store_id = w.store_id AND d.id = w.discount_id')}
    LEFT JOIN discount_codes k ON k.store_id = w.store_id AND k.id = w.code_id
   WHERE w.store_id = $1 AND w.owner_id = $2`)
// Uses of the customer $3, those of the owner $4 left out.
const CUSTOMER_USES = sql(`
  SELECT w.wanted AS discount_id, (SELECT count(*) FROM discount_uses u WHERE u.store_id = $1 AND u.discount_id = w.wanted AND u.customer_key = $3 AND u.owner_id IS DISTINCT FROM $4) AS uses,
         EXISTS (SELECT 1 FROM discount_uses u WHERE u.store_id = $1 AND u.customer_key = $3 AND u.first_order AND u.owner_id IS DISTINCT FROM $4) AS first_order_used
    FROM ${rowsOfIds('$2')} w`)

export interface DiscountAsk {
  /** As the shopper entered them. */
  codes: readonly string[]
  at: Date
  /** The checkout that is asking: what it has reserved itself does not count against it. */
  owner_id?: string | null
}

type Row = { discount: DiscountState }
type CodeRow = { nth: number; code_id: string | null; code: string | null; code_used_up: boolean; discount: DiscountState | null }
type OwnRow = Row & { discount_id: string; code_id: string | null; amount: number; currency: string; counted: boolean; code_free: boolean }

/** What is to be considered: discounts that apply by themselves now, and each code, also one that nobody knows or can use. What the shopper has used is not counted yet. */
export async function loadDiscounts(tx: StoreTx, { codes, at, owner_id = null }: DiscountAsk): Promise<DiscountCandidate[]> {
  const entered = new Map(codes.map((code) => [codeKey(code), code]))
  const [automatic, byCode, own] = await Promise.all([
    tx.run<Row>(AUTOMATIC, [tx.storeId, at]),
    entered.size === 0 ? [] : tx.run<CodeRow>(BY_CODE, [tx.storeId, [...entered.keys()]]),
    owner_id === null ? [] : tx.run<OwnRow>(OWN, [tx.storeId, owner_id]),
  ])
  const known = new Set(automatic.map(({ discount }) => discount.id))
  // One that this owner has used up itself is exhausted for everybody else.
  const usedUp = own.filter(({ discount, discount_id }) => discount.method === 'automatic' && !known.has(discount_id))
  const spellings = [...entered.values()]
  return [
    ...[...automatic, ...usedUp].map(({ discount }): DiscountCandidate => ({ code: null, code_id: null, code_used_up: false, customer_uses: null, first_order_used: false, discount })),
    ...byCode.map(({ nth, code, ...row }): DiscountCandidate => ({ ...row, code: code ?? spellings[nth - 1]!, customer_uses: null, first_order_used: false })),
  ].map((candidate) => withoutOwn(candidate, own))
}

/** Whether a discount depends on what the shopper has used before. */
const countsCustomers = ({ discount }: DiscountCandidate) => discount !== null && (discount.per_customer_max !== null || discount.conditions.first_order)

export const dependsOnCustomer = (candidates: readonly DiscountCandidate[]): boolean => candidates.some(countsCustomers)

/**
 * The candidates with what a shopper has used of them.
 * @param customerKey as `holdUses` will name who is ordering
 * @param ownerId the checkout that is asking: what it has reserved itself does not count against it
 */
export async function countCustomerUses(tx: StoreTx, candidates: readonly DiscountCandidate[], customerKey: string, ownerId: string | null): Promise<DiscountCandidate[]> {
  const ids = new Set(candidates.flatMap((candidate) => (countsCustomers(candidate) ? [candidate.discount!.id] : [])))
  const rows = await tx.run<{ discount_id: string; uses: number; first_order_used: boolean }>(CUSTOMER_USES, [tx.storeId, [...ids], customerKey, ownerId])
  const counted = new Map(rows.map(({ discount_id, uses, first_order_used }) => [discount_id, { customer_uses: uses, first_order_used }]))
  return candidates.map((candidate) => ({ ...candidate, ...counted.get(candidate.discount?.id ?? '') }))
}

/** A discount as it is for the owner of a use: that use is taken out of what is gone. */
function withoutOwn(candidate: DiscountCandidate, own: readonly OwnRow[]): DiscountCandidate {
  const { discount } = candidate
  const use = own.find(({ discount_id }) => discount_id === discount?.id)
  if (discount === null || use === undefined) return candidate
  const uses = use.counted ? discount.uses - 1 : discount.uses
  const amount = discount.currency === use.currency ? discount.amount - use.amount : discount.amount
  const reached = (discount.uses_max !== null && uses >= discount.uses_max) || (discount.amount_max !== null && amount >= discount.amount_max)
  return { ...candidate, code_used_up: candidate.code_used_up && !(use.code_id === candidate.code_id && use.code_free), discount: { ...discount, uses, amount, exhausted: reached } }
}

/** Collections that decide about these discounts: which of the lines are in them has to be known to evaluate them. */
export function collectionsAsked(candidates: readonly DiscountCandidate[]): string[] {
  const targets = candidates.flatMap(({ discount }) => (discount === null ? [] : [discount.target, discount.value.buy?.target, discount.value.get?.target]))
  return [...new Set(targets.flatMap((target) => [...(target?.include?.collection_ids ?? []), ...(target?.exclude?.collection_ids ?? [])]))]
}
