import type { StoreTx } from '../../kernel/tx.js'
import { requireMatch } from '../../kernel/version.js'
import { refuseErased, toAccount, toCustomer, toSnapshot, type Account, type Customer, type CustomerState } from './customer.js'
import { getForUpdate, notFound, update } from './customerStore.js'
import { endSessions } from './sessionStore.js'
import { dropTokens } from './tokenStore.js'

/**
 * A customer to change, locked until the transaction ends.
 * @throws customers.customer_not_found, customers.customer_erased, request.precondition_failed
 */
export async function openForChange(tx: StoreTx, id: string, ifMatch: string | undefined): Promise<CustomerState> {
  const customer = await getForUpdate(tx, id)
  refuseErased(customer)
  requireMatch(ifMatch, customer.version)
  return customer
}

/** Writes a changed customer and says so. @throws customers.email_taken, customers.external_id_taken */
export async function save(tx: StoreTx, before: CustomerState, after: CustomerState): Promise<CustomerState> {
  const saved = { ...after, version: before.version + 1, updated_at: tx.now.toISOString() }
  await update(tx, before, saved)
  if (saved.state === 'disabled' && before.state !== 'disabled') await endSessions(tx, saved.id, 'disabled')
  // A token to set the password was mailed to the address before, whose owner may be somebody else.
  if (saved.email !== before.email) dropTokens(tx, saved.id)
  tx.emit('customer.updated', saved.id, toSnapshot(saved))
  return saved
}

export const customerReply = <Status extends 200 | 201>(status: Status, customer: CustomerState): { status: Status; body: Customer; version: number } => ({ status, body: toCustomer(customer), version: customer.version })
export const accountReply = <Status extends 200 | 201>(status: Status, customer: CustomerState): { status: Status; body: Account; version: number } => ({ status, body: toAccount(customer), version: customer.version })

/** The customer whose session this is. @throws customers.customer_not_found in the moment after an erasure */
export function ownId({ customerId }: { readonly customerId: string | null }): string {
  if (customerId === null) throw new Error('the contract lets somebody in who is no customer')
  return customerId
}

/** The own account to change. An erased one is simply gone for whoever it belonged to. */
export async function openOwn(tx: StoreTx, principal: { readonly customerId: string | null }, ifMatch: string | undefined): Promise<CustomerState> {
  const customer = await getForUpdate(tx, ownId(principal))
  if (customer.state === 'erased') throw notFound()
  requireMatch(ifMatch, customer.version)
  return customer
}
