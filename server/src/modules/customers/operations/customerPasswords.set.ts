import type { CustomersOperations } from '../../../contract/operations.gen.js'
import { parseShopperToken } from '../../../kernel/credential.js'
import { phased } from '../../../kernel/operation.js'
import { Problem } from '../../../kernel/problem.js'
import { bucketOf, takeAttempt } from '../attempts.js'
import { hashPassword } from '../password.js'
import { ownerOf, useToken } from '../tokenStore.js'
import { enableWith } from '../signIn.js'

export const customerPasswordsSet: CustomersOperations['customerPasswords.set'] = phased(async (phases, { body, address, services, storeId }) => {
  const parsed = parseShopperToken('password', body.token)
  if (parsed === null || parsed.storeId !== storeId) throw invalidToken()
  const key = { id: `ctok_${parsed.ownId}`, hash: services.secrets.hash(body.token) }
  const customerId = await phases.inStore(async (tx) => {
    await takeAttempt(tx, bucketOf(services.secrets, 'password', '', address))
    return ownerOf(tx, key)
  })
  if (customerId === undefined) throw invalidToken()
  const hash = await hashPassword(body.password)
  const tokens = await phases.inStore((tx) => enableWith(tx, customerId, hash, services.secrets, () => useToken(tx, key)))
  if (tokens === null) throw invalidToken()
  return { status: 201, body: tokens }
})

const invalidToken = () => new Problem('customers.invalid_password_token', 'Ask for a new token.', { errors: [{ pointer: '/token', code: 'invalid', detail: 'was used, has expired or was replaced' }] })
