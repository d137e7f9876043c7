import type { components } from '../../contract/types.gen.js'
import { isCurrency, type Money } from '../../kernel/money.js'
import { Problem, type ProblemError } from '../../kernel/problem.js'
import { tagOf } from './discount.js'

type Schemas = components['schemas']
export type GiftCard = Schemas['GiftCard']
export type StoreCredit = Schemas['StoreCredit']
export type CreditEntry = Schemas['CreditEntry']
export type CreditReason = Schemas['CreditReason']
export type CreditKind = 'gift_card' | 'store_credit'

/** Money that the store owes, as it is stored. */
export interface CreditState {
  id: string
  version: number
  kind: CreditKind
  currency: string
  balance: number
  held: number
  customer_id: string | null
  last4: string | null
  initial: number | null
  active: boolean
  expires_at: string | null
  note: string | null
  created_at: string
  updated_at: string
}

export function giftCardStatus({ active, expires_at, balance }: Pick<CreditState, 'active' | 'expires_at' | 'balance'>, now: Date): GiftCard['status'] {
  if (!active) return 'disabled'
  if (expires_at !== null && Date.parse(expires_at) <= now.getTime()) return 'expired'
  return balance === 0 ? 'spent' : 'active'
}

export function toGiftCard(state: CreditState, now: Date): GiftCard {
  const { id, version, currency, balance, held, customer_id, last4, initial, active, expires_at, note, created_at, updated_at } = state
  const money = (amount: number): Money => ({ amount, currency })
  return { id, version, status: giftCardStatus(state, now), last4: last4!, initial: money(initial!), balance: money(balance), held: money(held), active, expires_at, customer_id, note, created_at, updated_at }
}

export function toGiftCardSnapshot(state: CreditState, now: Date): Schemas['GiftCardSnapshot'] {
  const { id, version, status, initial, balance, active, expires_at, customer_id, updated_at } = toGiftCard(state, now)
  return { id, version, status, initial, balance, active, expires_at, customer_id, updated_at }
}

export function toStoreCredit({ id, version, currency, balance, held, customer_id, created_at, updated_at }: CreditState): StoreCredit {
  return { id, version, customer_id: customer_id!, balance: { amount: balance, currency }, held: { amount: held, currency }, created_at, updated_at }
}

export const giftCardTag = ({ version, status, held }: GiftCard) => tagOf(version, status, held)
export const storeCreditTag = ({ version, held }: StoreCredit) => tagOf(version, held)

/** Faults of an amount of credit that is to be given. */
export function amountFaults({ amount, currency }: Money, pointer: string): ProblemError[] {
  const faults: ProblemError[] = []
  if (!isCurrency(currency)) faults.push({ pointer: `${pointer}/currency`, code: 'unknown_currency', detail: `${currency} is not a currency of ISO 4217` })
  if (amount === 0) faults.push({ pointer: `${pointer}/amount`, code: 'minimum', detail: 'must be more than nothing' })
  return faults
}

/** @throws discounts.credit_invalid */
export function refuseInvalid(errors: ProblemError[]): void {
  if (errors.length > 0) throw new Problem('discounts.credit_invalid', undefined, { errors })
}

/** A time to come, or null. @throws discounts.credit_invalid */
export function expiryFaults(text: string | null, now: Date): ProblemError[] {
  return text === null || new Date(text).getTime() > now.getTime() ? [] : [{ pointer: '/expires_at', code: 'past', detail: 'must be in the future' }]
}
