import { OPERATIONS, type OperationRow, type Permission } from '../contract/operations.gen.js'

const permissionsOf = (...access: OperationRow['access'][]): ReadonlySet<Permission> =>
  new Set(OPERATIONS.flatMap((operation) => (access.includes(operation.access) && operation.permission !== null ? [operation.permission] : [])))

/** What anybody may do in a store's storefront: held without a credential, and the most a publishable key can hold. */
export const STOREFRONT_PERMISSIONS = permissionsOf('storefront')
/** What a store's secret key can hold: everything but the operations of the platform. */
export const STORE_PERMISSIONS = permissionsOf('storefront', 'admin')
/** What a signed-in customer holds: the storefront, and the account that the session belongs to. */
export const CUSTOMER_PERMISSIONS = permissionsOf('storefront', 'customer')
