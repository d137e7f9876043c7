import { forgetReplies } from '../../kernel/idempotency.js'
import { Problem } from '../../kernel/problem.js'
import type { StoreTx } from '../../kernel/tx.js'
import { tombstone, type CustomerState } from './customer.js'
import { keepLeavingKey, update } from './customerStore.js'
import { endSessions } from './sessionStore.js'
import { dropTokens } from './tokenStore.js'

/** Takes everything personal out of the rows of this module and out of stored replies. The customer is locked. */
export async function erase(tx: StoreTx, customer: CustomerState): Promise<void> {
  await leaveTombstone(tx, customer, null, 'erased')
  if (customer.email !== null) keepLeavingKey(tx, customer.id, customer.email)
  tx.emit('customer.erased', customer.id, { id: customer.id })
}

/** What a merge and an erasure leave behind. */
export async function leaveTombstone(tx: StoreTx, customer: CustomerState, mergedInto: string | null, reason: 'merged' | 'erased'): Promise<void> {
  await endSessions(tx, customer.id, reason)
  dropTokens(tx, customer.id)
  await update(tx, customer, { ...tombstone(customer, mergedInto), version: customer.version + 1, updated_at: tx.now.toISOString() })
  forgetReplies(tx, customer, JSON.stringify(GONE.toBody('')))
}

const GONE = new Problem('customers.customer_erased', 'The reply to the first request with this key was about a customer who is erased.')
