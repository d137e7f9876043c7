import type { CustomersOperations } from '../../contract/operations.gen.js'
import type { CustomerExporter } from './exporter.js'
import { accountAddressesAdd } from './operations/account.addresses.add.js'
import { accountAddressesRemove } from './operations/account.addresses.remove.js'
import { accountAddressesUpdate } from './operations/account.addresses.update.js'
import { accountGet } from './operations/account.get.js'
import { accountUpdate } from './operations/account.update.js'
import { customerGroupsCreate } from './operations/customerGroups.create.js'
import { customerGroupsDelete } from './operations/customerGroups.delete.js'
import { customerGroupsGet } from './operations/customerGroups.get.js'
import { customerGroupsList } from './operations/customerGroups.list.js'
import { customerGroupsMembersAdd } from './operations/customerGroups.members.add.js'
import { customerGroupsMembersRemove } from './operations/customerGroups.members.remove.js'
import { customerGroupsUpdate } from './operations/customerGroups.update.js'
import { customerPasswordsIssue } from './operations/customerPasswords.issue.js'
import { customerPasswordsReset } from './operations/customerPasswords.reset.js'
import { customerPasswordsSet } from './operations/customerPasswords.set.js'
import { customerPasswordsUpdate } from './operations/customerPasswords.update.js'
import { customerSessionsLogin } from './operations/customerSessions.login.js'
import { customerSessionsLogout } from './operations/customerSessions.logout.js'
import { customerSessionsRefresh } from './operations/customerSessions.refresh.js'
import { customersAddressesAdd } from './operations/customers.addresses.add.js'
import { customersAddressesRemove } from './operations/customers.addresses.remove.js'
import { customersAddressesUpdate } from './operations/customers.addresses.update.js'
import { customersCreate } from './operations/customers.create.js'
import { customersDelete } from './operations/customers.delete.js'
import { customersExport } from './operations/customers.export.js'
import { customersGet } from './operations/customers.get.js'
import { customersList } from './operations/customers.list.js'
import { customersMerge } from './operations/customers.merge.js'
import { customersRegister } from './operations/customers.register.js'
import { customersUpdate } from './operations/customers.update.js'

export const operationsFor = (exporters: readonly CustomerExporter[]): CustomersOperations => ({
  'account.addresses.add': accountAddressesAdd,
  'account.addresses.remove': accountAddressesRemove,
  'account.addresses.update': accountAddressesUpdate,
  'account.get': accountGet,
  'account.update': accountUpdate,
  'customerGroups.create': customerGroupsCreate,
  'customerGroups.delete': customerGroupsDelete,
  'customerGroups.get': customerGroupsGet,
  'customerGroups.list': customerGroupsList,
  'customerGroups.members.add': customerGroupsMembersAdd,
  'customerGroups.members.remove': customerGroupsMembersRemove,
  'customerGroups.update': customerGroupsUpdate,
  'customerPasswords.issue': customerPasswordsIssue,
  'customerPasswords.reset': customerPasswordsReset,
  'customerPasswords.set': customerPasswordsSet,
  'customerPasswords.update': customerPasswordsUpdate,
  'customerSessions.login': customerSessionsLogin,
  'customerSessions.logout': customerSessionsLogout,
  'customerSessions.refresh': customerSessionsRefresh,
  'customers.addresses.add': customersAddressesAdd,
  'customers.addresses.remove': customersAddressesRemove,
  'customers.addresses.update': customersAddressesUpdate,
  'customers.create': customersCreate,
  'customers.delete': customersDelete,
  'customers.export': customersExport(exporters),
  'customers.get': customersGet,
  'customers.list': customersList,
  'customers.merge': customersMerge,
  'customers.register': customersRegister,
  'customers.update': customersUpdate,
})

// What other modules may ask of customers.
export { get as getCustomer, customerContext, dropLeavingKey, idsByEmails, leavingKeyOf, type CustomerContext } from './customerStore.js'
export type { CustomerState } from './customer.js'
export type { CustomerExporter } from './exporter.js'
export { requireGroups } from './groupStore.js'
export { findOrCreateByEmail, findOrCreateByEmails, type Guest } from './guests.js'
export { statistics } from './statistics.js'
export { workers } from './workers.js'
