import type { StoreTx } from '../../kernel/tx.js'
import { newCustomer, toSnapshot } from './customer.js'
import { addGuests } from './customerStore.js'

export interface Guest {
  email: string
  first_name?: string | null
  last_name?: string | null
}

/**
 * The customer of each address, in the order asked: whoever has it, or a new guest, who has no password. Two addresses that
 * differ in case are one.
 */
export async function findOrCreateByEmails(tx: StoreTx, guests: readonly Guest[]): Promise<string[]> {
  if (guests.length === 0) return []
  const newcomers = guests.map(({ email, first_name, last_name }) => newCustomer({ id: tx.newId('customer'), state: 'guest', now: tx.now }, { email, first_name: first_name ?? null, last_name: last_name ?? null }))
  const { added, byEmail } = await addGuests(tx, newcomers)
  for (const guest of newcomers) if (added.has(guest.id)) tx.emit('customer.created', guest.id, toSnapshot(guest))
  return guests.map(({ email }) => byEmail.get(email)!)
}

export async function findOrCreateByEmail(tx: StoreTx, email: string, names: Omit<Guest, 'email'> = {}): Promise<string> {
  return (await findOrCreateByEmails(tx, [{ email, ...names }]))[0]!
}
