import type { TenantsOperations } from '../../../contract/operations.gen.js'
import { phased } from '../../../kernel/operation.js'
import { toCredential } from '../credential.js'

export const credentialsGet: TenantsOperations['credentials.get'] = phased((_phases, { principal }) => Promise.resolve({ status: 200, body: toCredential(principal) }))
