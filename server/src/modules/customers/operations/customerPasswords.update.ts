import type { CustomersOperations } from '../../../contract/operations.gen.js'
import { phased } from '../../../kernel/operation.js'
import { bucketOf, takeAttempt } from '../attempts.js'
import { ownId } from '../changeCustomer.js'
import { passwordOf } from '../customerStore.js'
import { hashPassword, verifyPassword } from '../password.js'
import { enableWith, invalidCredentials } from '../signIn.js'

export const customerPasswordsUpdate: CustomersOperations['customerPasswords.update'] = phased(async (phases, { principal, body, address, services }) => {
  const id = ownId(principal)
  const current = await phases.inStore(async (tx) => {
    await takeAttempt(tx, bucketOf(services.secrets, 'password', id, address))
    return passwordOf(tx, id)
  })
  if (!(await verifyPassword(body.current_password, current))) throw invalidCredentials('/current_password')
  const hash = await hashPassword(body.password)
  const tokens = await phases.inStore((tx) => enableWith(tx, id, hash, services.secrets, async () => (await passwordOf(tx, id)) === current))
  if (tokens === null) throw invalidCredentials('/current_password')
  return { status: 200, body: tokens }
})
