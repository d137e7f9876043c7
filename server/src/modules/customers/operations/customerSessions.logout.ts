import type { CustomersOperations } from '../../../contract/operations.gen.js'
import { write } from '../../../kernel/operation.js'
import { ownId } from '../changeCustomer.js'
import { getForUpdate } from '../customerStore.js'
import { endSessions } from '../sessionStore.js'

export const customerSessionsLogout: CustomersOperations['customerSessions.logout'] = write(async (tx, { principal, body }) => {
  const customer = await getForUpdate(tx, ownId(principal))
  await endSessions(tx, customer.id, 'logout', body?.all === true ? null : (principal.sessionId ?? null))
  return { status: 204 }
})
