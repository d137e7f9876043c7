import type { CustomersOperations } from '../../../contract/operations.gen.js'
import { write } from '../../../kernel/operation.js'
import { bucketOf, takeAttempt } from '../attempts.js'
import { findCredential, getForUpdate } from '../customerStore.js'

export const customerPasswordsReset: CustomersOperations['customerPasswords.reset'] = write(async (tx, { body, address, services }) => {
  await takeAttempt(tx, bucketOf(services.secrets, 'reset', body.email, address))
  const found = await findCredential(tx, body.email)
  if (found !== undefined && found.state !== 'disabled') {
    const customer = await getForUpdate(tx, found.id)
    tx.emit('customer.password_reset_requested', customer.id, { id: customer.id })
  }
  return { status: 202 }
})
