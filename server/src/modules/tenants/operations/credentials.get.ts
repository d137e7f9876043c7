import type { TenantsOperations } from '../../../contract/operations.gen.js'
import { readDirectory } from '../../../kernel/operation.js'
import { toCredential } from '../credential.js'

export const credentialsGet: TenantsOperations['credentials.get'] = readDirectory((_tx, { principal }) => Promise.resolve({ status: 200, body: toCredential(principal) }))
