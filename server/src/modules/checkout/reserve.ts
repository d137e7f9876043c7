import { Problem } from '../../kernel/problem.js'
import type { Secrets } from '../../kernel/operation.js'
import type { StoreTx } from '../../kernel/tx.js'
import { idsByEmails } from '../customers/index.js'
import { holdCreditOf, holdUsesOf, releaseCredit, releaseUses } from '../discounts/index.js'
import { holdStock, releaseHolds, type AllocatedLine, type HoldResult } from '../inventory/index.js'
import { emailHashOf, type CheckoutState } from './checkout.js'

/**
 * Holds for checkouts what their quotes promise: discount uses and credits first, then units, whose rows are what everybody
 * wants, so that they are locked for the shortest time. An earlier reservation of a checkout is replaced.
 * @param had what each had reserved before; null for a new one, of which there is nothing to replace
 * @returns the plan of units for each that got everything; a problem for each that did not and now has nothing new
 */
export async function reserve(tx: StoreTx, checkouts: readonly CheckoutState[], had: ReadonlyMap<string, CheckoutState>, secrets: Secrets): Promise<Map<string, readonly AllocatedLine[] | Problem>> {
  const verdicts = new Map<string, readonly AllocatedLine[] | Problem>()
  for (const [id, problem] of await reserveUses(tx, checkouts, had, secrets)) verdicts.set(id, problem)
  const paying = checkouts.filter(({ id }) => !verdicts.has(id))
  for (const [id, problem] of await reserveCredits(tx, paying, had)) verdicts.set(id, problem)
  const wanted = paying.filter(({ id }) => !verdicts.has(id))
  for (const held of await holdStock(tx, wanted.map(stockRequest))) verdicts.set(held.owner_id, held.ok ? held.allocation : shortage(checkouts.find(({ id }) => id === held.owner_id)!, held))
  await release(tx, checkouts.filter(({ id }) => verdicts.get(id) instanceof Problem && !had.has(id)))
  return verdicts
}

const stockRequest = (checkout: CheckoutState) => ({
  owner: { type: 'checkout' as const, id: checkout.id }, lines: checkout.lines.map((line) => ({ line_id: line.id, variant_id: line.variant_id, quantity: line.quantity })),
  expires_at: checkout.expires_at, hard_expires_at: checkout.hard_expires_at, destination: checkout.shipping_address === null ? null : { country: checkout.shipping_address.country ?? null },
  location_id: checkout.quote.shipping?.kind === 'pickup' ? checkout.quote.shipping.location_id : null,
})

/** Units that are missing, at the lines that want them. */
export function shortage({ lines }: Pick<CheckoutState, 'lines'>, { shortages }: Extract<HoldResult, { ok: false }>): Problem {
  const errors = shortages.map(({ line_id, requested, available }) => ({
    pointer: `/lines/${lines.findIndex(({ id }) => id === line_id)}/quantity`, code: 'insufficient_stock', detail: `${available} of ${requested} can be bought`,
  }))
  return new Problem('inventory.insufficient_stock', 'There is less than this in stock. Nothing is held.', { errors })
}

async function reserveUses(tx: StoreTx, checkouts: readonly CheckoutState[], had: ReadonlyMap<string, CheckoutState>, secrets: Secrets): Promise<[string, Problem][]> {
  const concerned = checkouts.filter(({ id, quote }) => quote.discounts.length > 0 || (had.get(id)?.quote.discounts.length ?? 0) > 0)
  const keyOf = await customerKeysOf(tx, concerned, secrets)
  const results = await holdUsesOf(tx, concerned.map((checkout) => ({ owner_id: checkout.id, expires_at: checkout.hard_expires_at, uses: usesOf(checkout, keyOf(checkout)) })))
  return results.filter(({ ok }) => !ok).map(({ owner_id, exhausted }) => [owner_id, usedUp(checkouts.find(({ id }) => id === owner_id)!, exhausted)])
}

/** Who uses the discounts of a checkout: the customer whose order it will be, which for a guest is whoever has the address. The order decides in the end, see `place`. */
async function customerKeysOf(tx: StoreTx, checkouts: readonly CheckoutState[], secrets: Secrets): Promise<(checkout: CheckoutState) => string | null> {
  const guests = checkouts.flatMap(({ customer_id, email }) => (customer_id === null && email !== null ? [email] : []))
  const ids = await idsByEmails(tx, [...new Set(guests)])
  return ({ customer_id, email }) => customer_id ?? (email === null ? null : (ids.get(email) ?? emailHashOf(email, tx.storeId, secrets)))
}

export function usesOf(checkout: CheckoutState, customer_key: string | null) {
  return checkout.quote.discounts.map(({ discount_id, code_id, amount }) => ({ discount_id, code_id, customer_key, currency: checkout.currency, amount }))
}

export function usedUp({ quote, wishes }: CheckoutState, exhausted: readonly string[]): Problem {
  const gone = quote.discounts.filter(({ discount_id }) => exhausted.includes(discount_id))
  const errors = gone.map(({ code, title }) => {
    const index = wishes.discount_codes.findIndex((own) => own.toUpperCase() === code?.toUpperCase())
    return { pointer: index === -1 ? '/discount_codes' : `/discount_codes/${index}`, code: 'exhausted', detail: `“${code ?? title}” is used up` }
  })
  return new Problem('checkout.discount_exhausted', 'A discount was used up by another order.', { errors })
}

async function reserveCredits(tx: StoreTx, checkouts: readonly CheckoutState[], had: ReadonlyMap<string, CheckoutState>): Promise<[string, Problem][]> {
  const concerned = checkouts.filter(({ id, quote }) => quote.credits.length > 0 || (had.get(id)?.quote.credits.length ?? 0) > 0)
  const results = await holdCreditOf(tx, concerned.map(({ id, hard_expires_at, quote, currency }) => ({ owner_id: id, expires_at: hard_expires_at, parts: quote.credits.map((part) => ({ kind: part.kind, id: part.id, currency, amount: part.amount })) })))
  return results.filter(({ ok }) => !ok).map(({ owner_id, lacking }) => [owner_id, spentElsewhere(checkouts.find(({ id }) => id === owner_id)!, lacking)])
}

export function spentElsewhere({ quote }: CheckoutState, lacking: readonly string[]): Problem {
  const errors = quote.credits.flatMap(({ id, last4 }, index) => (lacking.includes(id) ? [{ pointer: `/credits/${index}`, code: 'spent', detail: last4 === null ? 'has a lower balance by now' : `the card ending in ${last4} has a lower balance by now` }] : []))
  return new Problem('checkout.credit_spent', 'A gift card or credit has a lower balance by now.', { errors })
}

/** Lets go of uses and credits of checkouts that did not come about; their units were not held or are let go with them. */
async function release(tx: StoreTx, checkouts: readonly CheckoutState[]): Promise<void> {
  const having = checkouts.filter(({ quote }) => quote.discounts.length > 0 || quote.credits.length > 0).map(({ id }) => id)
  if (having.length > 0) await Promise.all([releaseUses(tx, having), releaseCredit(tx, having)])
}

/** Lets go of everything that checkouts hold. */
export async function releaseAllOf(tx: StoreTx, checkouts: readonly CheckoutState[], reason: 'cancelled' | 'expired' | 'failed'): Promise<void> {
  if (checkouts.length === 0) return
  await Promise.all([release(tx, checkouts), releaseHolds(tx, checkouts.map(({ id }) => id), reason)])
}
