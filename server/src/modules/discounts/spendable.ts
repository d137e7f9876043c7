import type { Secrets } from '../../kernel/operation.js'
import type { StoreTx } from '../../kernel/tx.js'
import { giftCardStatus, type CreditKind, type CreditState, type GiftCard } from './credit.js'
import { findCardByCode, findStoreCredit, findWithOwn } from './creditStore.js'

/** What can be spent of a gift card or store credit. */
export interface SpendableCredit {
  kind: CreditKind
  id: string
  currency: string
  /** The balance without what others have reserved. */
  available: number
  /** Only an active one can be spent. */
  status: GiftCard['status']
  last4: string | null
  expires_at: string | null
  customer_id: string | null
}

const toSpendable = (state: CreditState, own: number, now: Date): SpendableCredit => ({
  kind: state.kind, id: state.id, currency: state.currency, available: state.balance - state.held + own, status: giftCardStatus(state, now), last4: state.last4, expires_at: state.expires_at, customer_id: state.customer_id,
})

/** The gift card with a code as the shopper typed it; null for one that nobody knows. */
export async function findGiftCard(tx: StoreTx, secrets: Secrets, code: string): Promise<SpendableCredit | null> {
  const state = await findCardByCode(tx, secrets, code)
  return state === undefined ? null : toSpendable(state, 0, tx.now)
}

/** @param ownerId what this owner has reserved counts as available */
export async function findCredits(tx: StoreTx, ids: readonly string[], ownerId: string | null = null): Promise<Map<string, SpendableCredit>> {
  const rows = ids.length === 0 ? [] : await findWithOwn(tx, ids, ownerId)
  return new Map(rows.map(({ credit, own }) => [credit.id, toSpendable(credit, own, tx.now)]))
}

/** The store credit of a customer in a currency; null when there never was one. */
export async function storeCreditOf(tx: StoreTx, customerId: string, currency: string): Promise<SpendableCredit | null> {
  const state = await findStoreCredit(tx, customerId, currency)
  return state === undefined ? null : toSpendable(state, 0, tx.now)
}
