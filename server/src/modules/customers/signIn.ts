import type { Secrets } from '../../kernel/operation.js'
import { Problem } from '../../kernel/problem.js'
import type { StoreTx } from '../../kernel/tx.js'
import { save } from './changeCustomer.js'
import { findForUpdate, setPassword } from './customerStore.js'
import { endSessions, openSession } from './sessionStore.js'
import type { TokenPair } from './session.js'
import { dropTokens } from './tokenStore.js'

/** The one answer to everybody who may not sign in. */
export const invalidCredentials = (pointer: string) => new Problem('customers.invalid_credentials', 'No customer can sign in with this.', { errors: [{ pointer, code: 'invalid', detail: 'does not fit' }] })

/**
 * Gives a customer a password, which ends all sessions there were, and signs in.
 * @param proven whether what allows this still holds, asked when the customer is locked
 * @returns null when it does not, or when the store has stopped this customer
 */
export async function enableWith(tx: StoreTx, customerId: string, passwordHash: string, secrets: Secrets, proven: () => Promise<boolean>): Promise<TokenPair | null> {
  const customer = (await findForUpdate(tx, [customerId])).get(customerId)
  if (customer === undefined || customer.state === 'disabled' || customer.state === 'erased' || !(await proven())) return null
  setPassword(tx, customerId, passwordHash)
  dropTokens(tx, customerId)
  await endSessions(tx, customerId, 'password_changed')
  await save(tx, customer, { ...customer, state: 'enabled', has_password: true })
  return openSession(tx, customerId, secrets)
}
