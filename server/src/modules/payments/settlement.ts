import type { StoreTx } from '../../kernel/tx.js'
import type { Account } from './account.js'
import { capturableOf, type Outcome, type PaymentState, type Unwanted } from './payment.js'
import { openAccounts, saveAccounts } from './paymentStore.js'

/**
 * Payments in the hands of whoever places orders for them: what providers said is recorded, orders are attached, and all of it is
 * written once. Opening and saving are the two halves of what recordOutcomes, attachToOrder and giveUpPayments do each by itself.
 */
export class Settlement {
  readonly #tx: StoreTx
  readonly #accounts: Map<string, Account>

  constructor(tx: StoreTx, accounts: Map<string, Account>) {
    this.#tx = tx
    this.#accounts = accounts
  }

  record(outcomes: readonly Outcome[]): void {
    for (const outcome of outcomes) this.#accounts.get(outcome.payment_id)?.record(outcome)
  }

  /** How a payment stands by now. */
  payment(id: string): PaymentState | undefined {
    return this.#accounts.get(id)?.payment
  }

  /** Says which order a payment pays, and plans its capture where that is automatic. @returns false when it cannot pay it */
  attach(paymentId: string, orderId: string): boolean {
    const account = this.#accounts.get(paymentId)
    if (!account?.attach(orderId)) return false
    if (account.payment.capture_mode === 'automatic' && capturableOf(account.payment) > 0) account.planCapture(null)
    return true
  }

  /** Nobody wants it any more: what it holds or took goes back, also if that is only learnt later. */
  giveUp(paymentId: string, reason: Unwanted): void {
    this.#accounts.get(paymentId)?.giveUp(reason)
  }

  save(): void {
    saveAccounts(this.#tx, this.#accounts.values())
  }
}

/** Locks payments in the order of their ids, for one settlement. */
export async function openSettlement(tx: StoreTx, paymentIds: readonly string[]): Promise<Settlement> {
  return new Settlement(tx, paymentIds.length === 0 ? new Map<string, Account>() : await openAccounts(tx, paymentIds))
}
