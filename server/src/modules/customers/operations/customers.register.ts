import type { CustomersOperations } from '../../../contract/operations.gen.js'
import { phased } from '../../../kernel/operation.js'
import { bucketOf, takeAttempt } from '../attempts.js'
import { newCustomer, toSnapshot } from '../customer.js'
import { emailTaken, findCredential, insert } from '../customerStore.js'
import { hashPassword } from '../password.js'
import { openSession } from '../sessionStore.js'

export const customersRegister: CustomersOperations['customers.register'] = phased(async (phases, { body, address, services }) => {
  const { password, accepts_marketing, ...facts } = body
  const known = await phases.inStore(async (tx) => {
    await takeAttempt(tx, bucketOf(services.secrets, 'register', body.email, address))
    return findCredential(tx, body.email)
  })
  // Whoever has this address already is not taken over by a stranger who types it, a guest as little as an account.
  if (known !== undefined) throw emailTaken()
  const hash = await hashPassword(password)
  const tokens = await phases.inStore(async (tx) => {
    const marketing = accepts_marketing === true ? { marketing: { state: 'subscribed' as const, source: 'registration' } } : {}
    const customer = { ...newCustomer({ id: tx.newId('customer'), state: 'enabled', now: tx.now }, { ...facts, ...marketing }), has_password: true }
    await insert(tx, customer, hash)
    tx.emit('customer.created', customer.id, toSnapshot(customer))
    return openSession(tx, customer.id, services.secrets)
  })
  return { status: 201, body: tokens }
})
