import type { TenantsOperations } from '../../contract/operations.gen.js'
import { apiKeysCreate } from './operations/apiKeys.create.js'
import { apiKeysGet } from './operations/apiKeys.get.js'
import { apiKeysList } from './operations/apiKeys.list.js'
import { apiKeysRevoke } from './operations/apiKeys.revoke.js'
import { apiKeysRotate } from './operations/apiKeys.rotate.js'
import { apiKeysUpdate } from './operations/apiKeys.update.js'
import { credentialsGet } from './operations/credentials.get.js'
import { domainsCreate } from './operations/domains.create.js'
import { domainsDelete } from './operations/domains.delete.js'
import { domainsGet } from './operations/domains.get.js'
import { domainsList } from './operations/domains.list.js'
import { domainsUpdate } from './operations/domains.update.js'
import { domainsVerify } from './operations/domains.verify.js'
import { organizationsCreate } from './operations/organizations.create.js'
import { organizationsGet } from './operations/organizations.get.js'
import { organizationsList } from './operations/organizations.list.js'
import { organizationsUpdate } from './operations/organizations.update.js'
import { plansGet } from './operations/plans.get.js'
import { plansList } from './operations/plans.list.js'
import { settingsGet } from './operations/settings.get.js'
import { settingsUpdate } from './operations/settings.update.js'
import { shardsGet } from './operations/shards.get.js'
import { shardsList } from './operations/shards.list.js'
import { storefrontStoreGet } from './operations/storefront.store.get.js'
import { storesActivate } from './operations/stores.activate.js'
import { storesCreate } from './operations/stores.create.js'
import { storesDelete } from './operations/stores.delete.js'
import { storesGet } from './operations/stores.get.js'
import { storesList } from './operations/stores.list.js'
import { storesSuspend } from './operations/stores.suspend.js'
import { storesUpdate } from './operations/stores.update.js'
import { subscriptionGet } from './operations/subscription.get.js'
import { themesGet } from './operations/themes.get.js'
import { themesUpdate } from './operations/themes.update.js'
import type { SettingsGuard } from './settings.js'

export const operationsFor = (guards: readonly SettingsGuard[]): TenantsOperations => ({
  'apiKeys.create': apiKeysCreate,
  'apiKeys.get': apiKeysGet,
  'apiKeys.list': apiKeysList,
  'apiKeys.revoke': apiKeysRevoke,
  'apiKeys.rotate': apiKeysRotate,
  'apiKeys.update': apiKeysUpdate,
  'credentials.get': credentialsGet,
  'domains.create': domainsCreate,
  'domains.delete': domainsDelete,
  'domains.get': domainsGet,
  'domains.list': domainsList,
  'domains.update': domainsUpdate,
  'domains.verify': domainsVerify,
  'organizations.create': organizationsCreate,
  'organizations.get': organizationsGet,
  'organizations.list': organizationsList,
  'organizations.update': organizationsUpdate,
  'plans.get': plansGet,
  'plans.list': plansList,
  'settings.get': settingsGet,
  'settings.update': settingsUpdate(guards),
  'shards.get': shardsGet,
  'shards.list': shardsList,
  'storefront.store.get': storefrontStoreGet,
  'stores.activate': storesActivate,
  'stores.create': storesCreate,
  'stores.delete': storesDelete,
  'stores.get': storesGet,
  'stores.list': storesList,
  'stores.suspend': storesSuspend,
  'stores.update': storesUpdate,
  'subscription.get': subscriptionGet,
  'themes.get': themesGet,
  'themes.update': themesUpdate,
})

export { applyNews } from './applyNews.js'
export { recoverStores, upkeep } from './upkeep.js'

export type { Settings, SettingsGuard, StoreSettings } from './settings.js'
export { currencyFaults, localizationOf, type StoreLocalization } from './localizationOf.js'
export { settingsOf } from './settingsOf.js'
