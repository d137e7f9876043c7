import type { CustomersOperations } from '../../../contract/operations.gen.js'
import { phased } from '../../../kernel/operation.js'
import { bucketOf, forgive, takeAttempt } from '../attempts.js'
import { findCredential, getForUpdate, passwordOf } from '../customerStore.js'
import { verifyPassword } from '../password.js'
import { openSession } from '../sessionStore.js'
import { invalidCredentials } from '../signIn.js'

export const customerSessionsLogin: CustomersOperations['customerSessions.login'] = phased(async (phases, { body, address, services }) => {
  const bucket = bucketOf(services.secrets, 'login', body.email, address)
  const found = await phases.inStore(async (tx) => {
    await takeAttempt(tx, bucket)
    return findCredential(tx, body.email)
  })
  const current = found?.state === 'enabled' ? found.password_hash : null
  // Compared in any case, and refused in the same words: neither time nor text tells who is a customer.
  if (!(await verifyPassword(body.password, current)) || found === undefined) throw invalidCredentials('/password')
  const tokens = await phases.inStore(async (tx) => {
    const customer = await getForUpdate(tx, found.id)
    if (customer.state !== 'enabled' || (await passwordOf(tx, found.id)) !== current) return null
    forgive(tx, bucket)
    return openSession(tx, found.id, services.secrets)
  })
  if (tokens === null) throw invalidCredentials('/password')
  return { status: 201, body: tokens }
})
