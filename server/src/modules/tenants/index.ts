import type { TenantsOperations } from '../../contract/operations.gen.js'
import { organizationsCreate } from './operations/organizations.create.js'
import { storesCreate } from './operations/stores.create.js'

export const operations: TenantsOperations = {
  'organizations.create': organizationsCreate,
  'stores.create': storesCreate,
}
