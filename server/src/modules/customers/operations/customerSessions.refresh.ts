import type { CustomersOperations } from '../../../contract/operations.gen.js'
import { equalInConstantTime, parseShopperToken } from '../../../kernel/credential.js'
import { phased } from '../../../kernel/operation.js'
import { Problem } from '../../../kernel/problem.js'
import { endSessions, findForRefresh, refreshSession } from '../sessionStore.js'

// Phased, so that the end of a session whose token was used twice commits although the request is refused.
export const customerSessionsRefresh: CustomersOperations['customerSessions.refresh'] = phased(async (phases, { body, services, storeId }) => {
  const parsed = parseShopperToken('refresh', body.refresh_token)
  if (parsed === null || parsed.storeId !== storeId) throw invalidToken()
  const hash = services.secrets.hash(body.refresh_token)
  const tokens = await phases.inStore(async (tx) => {
    const session = await findForRefresh(tx, `cses_${parsed.ownId}`)
    if (session === undefined) return null
    if (equalInConstantTime(session.refresh_hash, hash)) return refreshSession(tx, session, services.secrets)
    // A well-formed token of this session that is not its current one was used before: by its holder or by a thief, who knows.
    await endSessions(tx, session.customer_id, 'refresh_token_reused', session.id)
    return null
  })
  if (tokens === null) throw invalidToken()
  services.sessionsChanged(tokens.customer_id)
  return { status: 200, body: tokens }
})

const invalidToken = () => new Problem('customers.invalid_refresh_token', 'Sign in again.')
