// GENERATED from openapi/dist/openapi.json by `npm run generate`. Do not edit.
import type { Handler } from '../kernel/operation.js'

export interface OperationRow {
  readonly id: OperationId
  readonly method: 'GET' | 'PUT' | 'POST' | 'DELETE' | 'PATCH'
  readonly path: string
  readonly module: ModuleName
  readonly access: 'public' | 'any' | 'platform' | 'admin' | 'storefront' | 'customer'
  readonly permission: Permission | null
  readonly rateCost: number
  /** Null for an operation that nobody has thought about: it is treated as the first class. */
  readonly loadClass: LoadClassName | null
  readonly idempotency: 'none' | 'optional' | 'required'
  readonly events: readonly EventType[]
  readonly list: boolean
  readonly etag: boolean
  readonly ifMatch: boolean
  /** The reply is the same for every shopper of the store, so caches may keep it for a moment. */
  readonly edgeCache: boolean
  /** The reply holds a credential, so what is kept of it for a repeat is sealed. */
  readonly sensitive: boolean
  readonly body: string | null
  readonly bodyRequired: boolean
  readonly bodyLimit: number
  readonly deadlineMs: number
  readonly produces: Readonly<Record<string, string | null>>
  readonly deprecated: boolean
  readonly sunset: string | null
}

export interface LoadClass {
  readonly name: LoadClassName
  /** Percent of the units a minute of its store that may go into this class; null where it has no limit of its own. */
  readonly rateShare: number | null
}

export type LoadClassName = 'reports' | 'lists' | 'admin' | 'search' | 'browse' | 'cart' | 'checkout' | 'vital'
/** From what can wait longest to what must not wait. */
export const LOAD_CLASSES: readonly LoadClass[] = [{"name":"reports","rateShare":5},{"name":"lists","rateShare":50},{"name":"admin","rateShare":null},{"name":"search","rateShare":50},{"name":"browse","rateShare":null},{"name":"cart","rateShare":null},{"name":"checkout","rateShare":null},{"name":"vital","rateShare":null}]
export type ModuleName = 'carts' | 'catalog' | 'checkout' | 'customers' | 'discounts' | 'events' | 'inventory' | 'jobs' | 'orders' | 'payments' | 'platform' | 'pricing' | 'search' | 'shipping' | 'tenants' | 'webhooks'
export type Permission = 'account:read' | 'account:write' | 'api_keys:read' | 'api_keys:write' | 'carts:read' | 'carts:write' | 'checkouts:read' | 'checkouts:write' | 'collections:read' | 'collections:write' | 'customer_groups:read' | 'customer_groups:write' | 'customer_sessions:write' | 'customers:read' | 'customers:write' | 'discounts:read' | 'discounts:write' | 'documents:read' | 'documents:write' | 'domains:read' | 'domains:write' | 'draft_orders:read' | 'draft_orders:write' | 'events:read' | 'events:write' | 'exports:read' | 'exports:write' | 'fulfillments:read' | 'fulfillments:write' | 'gift_card_balances:read' | 'gift_cards:read' | 'gift_cards:write' | 'imports:write' | 'invariants:read' | 'inventory:read' | 'inventory:write' | 'jobs:read' | 'jobs:write' | 'locations:read' | 'locations:write' | 'markets:read' | 'markets:write' | 'metafield_definitions:read' | 'metafield_definitions:write' | 'orders:read' | 'orders:write' | 'organizations:read' | 'organizations:write' | 'payment_confirmations:write' | 'payment_gateways:read' | 'payment_gateways:write' | 'payment_links:read' | 'payment_links:write' | 'payment_notifications:write' | 'payments:read' | 'payments:write' | 'plans:read' | 'price_lists:read' | 'price_lists:write' | 'products:read' | 'products:write' | 'redirects:read' | 'redirects:write' | 'refunds:read' | 'refunds:write' | 'returns:read' | 'returns:write' | 'settings:read' | 'settings:write' | 'shards:read' | 'shipping_packages:read' | 'shipping_packages:write' | 'shipping_profiles:read' | 'shipping_profiles:write' | 'shipping_providers:read' | 'shipping_providers:write' | 'shipping_zones:read' | 'shipping_zones:write' | 'store_credits:read' | 'store_credits:write' | 'storefront:read' | 'stores:read' | 'stores:write' | 'subscriptions:read' | 'tax_providers:read' | 'tax_providers:write' | 'taxes:read' | 'taxes:write' | 'themes:read' | 'themes:write' | 'webhooks:read' | 'webhooks:write'
export const PERMISSIONS: readonly Permission[] = ['account:read','account:write','api_keys:read','api_keys:write','carts:read','carts:write','checkouts:read','checkouts:write','collections:read','collections:write','customer_groups:read','customer_groups:write','customer_sessions:write','customers:read','customers:write','discounts:read','discounts:write','documents:read','documents:write','domains:read','domains:write','draft_orders:read','draft_orders:write','events:read','events:write','exports:read','exports:write','fulfillments:read','fulfillments:write','gift_card_balances:read','gift_cards:read','gift_cards:write','imports:write','invariants:read','inventory:read','inventory:write','jobs:read','jobs:write','locations:read','locations:write','markets:read','markets:write','metafield_definitions:read','metafield_definitions:write','orders:read','orders:write','organizations:read','organizations:write','payment_confirmations:write','payment_gateways:read','payment_gateways:write','payment_links:read','payment_links:write','payment_notifications:write','payments:read','payments:write','plans:read','price_lists:read','price_lists:write','products:read','products:write','redirects:read','redirects:write','refunds:read','refunds:write','returns:read','returns:write','settings:read','settings:write','shards:read','shipping_packages:read','shipping_packages:write','shipping_profiles:read','shipping_profiles:write','shipping_providers:read','shipping_providers:write','shipping_zones:read','shipping_zones:write','store_credits:read','store_credits:write','storefront:read','stores:read','stores:write','subscriptions:read','tax_providers:read','tax_providers:write','taxes:read','taxes:write','themes:read','themes:write','webhooks:read','webhooks:write']
export type OperationId = 
  | 'account.addresses.add'
  | 'account.addresses.remove'
  | 'account.addresses.update'
  | 'account.get'
  | 'account.orders.get'
  | 'account.orders.list'
  | 'account.returns.cancel'
  | 'account.returns.create'
  | 'account.returns.get'
  | 'account.returns.list'
  | 'account.update'
  | 'apiKeys.create'
  | 'apiKeys.get'
  | 'apiKeys.list'
  | 'apiKeys.revoke'
  | 'apiKeys.rotate'
  | 'apiKeys.update'
  | 'carts.attach'
  | 'carts.create'
  | 'carts.discountCodes.add'
  | 'carts.discountCodes.remove'
  | 'carts.discounts.explain'
  | 'carts.get'
  | 'carts.giftCards.add'
  | 'carts.giftCards.remove'
  | 'carts.lines.add'
  | 'carts.lines.remove'
  | 'carts.lines.update'
  | 'carts.list'
  | 'carts.merge'
  | 'carts.recover'
  | 'carts.shippingOptions.list'
  | 'carts.update'
  | 'checkouts.cancel'
  | 'checkouts.complete'
  | 'checkouts.create'
  | 'checkouts.get'
  | 'checkouts.list'
  | 'checkouts.shippingOptions.list'
  | 'checkouts.update'
  | 'collections.create'
  | 'collections.delete'
  | 'collections.get'
  | 'collections.list'
  | 'collections.products.add'
  | 'collections.products.list'
  | 'collections.products.remove'
  | 'collections.update'
  | 'credentials.get'
  | 'customerGroups.create'
  | 'customerGroups.delete'
  | 'customerGroups.get'
  | 'customerGroups.list'
  | 'customerGroups.members.add'
  | 'customerGroups.members.remove'
  | 'customerGroups.update'
  | 'customerPasswords.issue'
  | 'customerPasswords.reset'
  | 'customerPasswords.set'
  | 'customerPasswords.update'
  | 'customerSessions.login'
  | 'customerSessions.logout'
  | 'customerSessions.refresh'
  | 'customers.addresses.add'
  | 'customers.addresses.remove'
  | 'customers.addresses.update'
  | 'customers.create'
  | 'customers.delete'
  | 'customers.export'
  | 'customers.get'
  | 'customers.list'
  | 'customers.merge'
  | 'customers.register'
  | 'customers.update'
  | 'discountCodes.create'
  | 'discountCodes.delete'
  | 'discountCodes.list'
  | 'discounts.activate'
  | 'discounts.create'
  | 'discounts.deactivate'
  | 'discounts.delete'
  | 'discounts.get'
  | 'discounts.list'
  | 'discounts.update'
  | 'disputes.get'
  | 'disputes.list'
  | 'documents.create'
  | 'documents.get'
  | 'documents.html.download'
  | 'documents.list'
  | 'documents.pdf.download'
  | 'domains.create'
  | 'domains.delete'
  | 'domains.get'
  | 'domains.list'
  | 'domains.update'
  | 'domains.verify'
  | 'draftOrders.complete'
  | 'draftOrders.create'
  | 'draftOrders.delete'
  | 'draftOrders.get'
  | 'draftOrders.list'
  | 'draftOrders.send'
  | 'draftOrders.update'
  | 'events.dlq.drop'
  | 'events.dlq.get'
  | 'events.dlq.list'
  | 'events.dlq.replay'
  | 'events.get'
  | 'events.list'
  | 'events.replays.cancel'
  | 'events.replays.create'
  | 'events.replays.get'
  | 'events.replays.list'
  | 'events.tail'
  | 'exports.create'
  | 'exports.download'
  | 'fulfillmentOrders.close'
  | 'fulfillmentOrders.get'
  | 'fulfillmentOrders.hold'
  | 'fulfillmentOrders.list'
  | 'fulfillmentOrders.merge'
  | 'fulfillmentOrders.move'
  | 'fulfillmentOrders.release'
  | 'fulfillmentOrders.split'
  | 'fulfillmentOrders.update'
  | 'fulfillments.cancel'
  | 'fulfillments.create'
  | 'fulfillments.deliver'
  | 'fulfillments.get'
  | 'fulfillments.labels.cancel'
  | 'fulfillments.labels.create'
  | 'fulfillments.list'
  | 'fulfillments.update'
  | 'giftCards.adjust'
  | 'giftCards.check'
  | 'giftCards.entries.list'
  | 'giftCards.get'
  | 'giftCards.issue'
  | 'giftCards.list'
  | 'giftCards.update'
  | 'health.live'
  | 'health.ready'
  | 'imports.append'
  | 'imports.create'
  | 'imports.finish'
  | 'invariants.report'
  | 'inventory.adjust'
  | 'inventory.set'
  | 'inventoryEntries.list'
  | 'inventoryItems.get'
  | 'inventoryItems.list'
  | 'inventoryItems.update'
  | 'inventoryLevels.list'
  | 'inventoryLevels.update'
  | 'jobs.cancel'
  | 'jobs.get'
  | 'jobs.list'
  | 'jobs.rejects'
  | 'jobs.retry'
  | 'locations.create'
  | 'locations.delete'
  | 'locations.get'
  | 'locations.list'
  | 'locations.update'
  | 'markets.create'
  | 'markets.delete'
  | 'markets.get'
  | 'markets.list'
  | 'markets.update'
  | 'metafieldDefinitions.create'
  | 'metafieldDefinitions.delete'
  | 'metafieldDefinitions.get'
  | 'metafieldDefinitions.list'
  | 'metafieldDefinitions.update'
  | 'options.update'
  | 'orderChanges.confirm'
  | 'orderChanges.create'
  | 'orderChanges.decline'
  | 'orderChanges.get'
  | 'orderChanges.list'
  | 'orderWorkflows.get'
  | 'orderWorkflows.list'
  | 'orderWorkflows.retry'
  | 'orders.cancel'
  | 'orders.capture'
  | 'orders.close'
  | 'orders.comments.add'
  | 'orders.get'
  | 'orders.list'
  | 'orders.open'
  | 'orders.timeline.list'
  | 'orders.update'
  | 'organizations.create'
  | 'organizations.get'
  | 'organizations.list'
  | 'organizations.update'
  | 'paymentGateways.create'
  | 'paymentGateways.delete'
  | 'paymentGateways.get'
  | 'paymentGateways.list'
  | 'paymentGateways.update'
  | 'paymentLinks.create'
  | 'paymentLinks.open'
  | 'paymentLinks.pay'
  | 'paymentNotifications.receive'
  | 'payments.capture'
  | 'payments.confirm'
  | 'payments.get'
  | 'payments.list'
  | 'payments.void'
  | 'plans.get'
  | 'plans.list'
  | 'platform.get'
  | 'priceLists.activate'
  | 'priceLists.create'
  | 'priceLists.deactivate'
  | 'priceLists.delete'
  | 'priceLists.get'
  | 'priceLists.list'
  | 'priceLists.update'
  | 'prices.explain'
  | 'prices.list'
  | 'prices.remove'
  | 'prices.set'
  | 'products.bulk'
  | 'products.create'
  | 'products.delete'
  | 'products.get'
  | 'products.list'
  | 'products.update'
  | 'products.upsert'
  | 'redirects.create'
  | 'redirects.delete'
  | 'redirects.list'
  | 'refunds.calculate'
  | 'refunds.create'
  | 'refunds.get'
  | 'refunds.list'
  | 'returns.approve'
  | 'returns.cancel'
  | 'returns.close'
  | 'returns.create'
  | 'returns.decline'
  | 'returns.get'
  | 'returns.inspect'
  | 'returns.list'
  | 'returns.receive'
  | 'search.products'
  | 'search.suggest'
  | 'settings.get'
  | 'settings.update'
  | 'shards.get'
  | 'shards.list'
  | 'shippingPackages.create'
  | 'shippingPackages.delete'
  | 'shippingPackages.get'
  | 'shippingPackages.list'
  | 'shippingPackages.update'
  | 'shippingProfiles.create'
  | 'shippingProfiles.delete'
  | 'shippingProfiles.get'
  | 'shippingProfiles.list'
  | 'shippingProfiles.products.add'
  | 'shippingProfiles.products.list'
  | 'shippingProfiles.products.remove'
  | 'shippingProfiles.update'
  | 'shippingProviders.create'
  | 'shippingProviders.delete'
  | 'shippingProviders.get'
  | 'shippingProviders.list'
  | 'shippingProviders.secrets.rotate'
  | 'shippingProviders.update'
  | 'shippingRates.create'
  | 'shippingRates.delete'
  | 'shippingRates.get'
  | 'shippingRates.update'
  | 'shippingZones.create'
  | 'shippingZones.delete'
  | 'shippingZones.get'
  | 'shippingZones.list'
  | 'shippingZones.update'
  | 'stockHolds.get'
  | 'stockHolds.list'
  | 'stockUpdates.receive'
  | 'storeCredits.adjust'
  | 'storeCredits.entries.list'
  | 'storeCredits.get'
  | 'storeCredits.issue'
  | 'storeCredits.list'
  | 'storefront.collections.get'
  | 'storefront.collections.list'
  | 'storefront.markets.list'
  | 'storefront.paymentGateways.list'
  | 'storefront.products.get'
  | 'storefront.products.list'
  | 'storefront.search.products'
  | 'storefront.search.suggest'
  | 'storefront.store.get'
  | 'stores.activate'
  | 'stores.create'
  | 'stores.delete'
  | 'stores.get'
  | 'stores.list'
  | 'stores.suspend'
  | 'stores.update'
  | 'subscription.get'
  | 'taxCategories.create'
  | 'taxCategories.delete'
  | 'taxCategories.get'
  | 'taxCategories.list'
  | 'taxCategories.update'
  | 'taxProviders.check'
  | 'taxProviders.create'
  | 'taxProviders.delete'
  | 'taxProviders.get'
  | 'taxProviders.list'
  | 'taxProviders.secrets.rotate'
  | 'taxProviders.update'
  | 'taxRates.create'
  | 'taxRates.delete'
  | 'taxRates.get'
  | 'taxRates.list'
  | 'taxRates.update'
  | 'taxZones.create'
  | 'taxZones.delete'
  | 'taxZones.get'
  | 'taxZones.list'
  | 'taxZones.update'
  | 'taxes.calculate'
  | 'themes.get'
  | 'themes.update'
  | 'transfers.cancel'
  | 'transfers.create'
  | 'transfers.get'
  | 'transfers.list'
  | 'transfers.receive'
  | 'transfers.ship'
  | 'transfers.update'
  | 'variants.create'
  | 'variants.delete'
  | 'variants.get'
  | 'variants.list'
  | 'variants.update'
  | 'webhookDeliveries.get'
  | 'webhookDeliveries.list'
  | 'webhookDeliveries.resend'
  | 'webhookEndpoints.create'
  | 'webhookEndpoints.delete'
  | 'webhookEndpoints.deliveries.replay'
  | 'webhookEndpoints.get'
  | 'webhookEndpoints.list'
  | 'webhookEndpoints.pause'
  | 'webhookEndpoints.resume'
  | 'webhookEndpoints.secrets.rotate'
  | 'webhookEndpoints.send'
  | 'webhookEndpoints.update'

export interface CartsOperations {
  'carts.attach': Handler<'carts.attach'>
  'carts.create': Handler<'carts.create'>
  'carts.discountCodes.add': Handler<'carts.discountCodes.add'>
  'carts.discountCodes.remove': Handler<'carts.discountCodes.remove'>
  'carts.discounts.explain': Handler<'carts.discounts.explain'>
  'carts.get': Handler<'carts.get'>
  'carts.giftCards.add': Handler<'carts.giftCards.add'>
  'carts.giftCards.remove': Handler<'carts.giftCards.remove'>
  'carts.lines.add': Handler<'carts.lines.add'>
  'carts.lines.remove': Handler<'carts.lines.remove'>
  'carts.lines.update': Handler<'carts.lines.update'>
  'carts.list': Handler<'carts.list'>
  'carts.merge': Handler<'carts.merge'>
  'carts.recover': Handler<'carts.recover'>
  'carts.shippingOptions.list': Handler<'carts.shippingOptions.list'>
  'carts.update': Handler<'carts.update'>
}

export interface CatalogOperations {
  'collections.create': Handler<'collections.create'>
  'collections.delete': Handler<'collections.delete'>
  'collections.get': Handler<'collections.get'>
  'collections.list': Handler<'collections.list'>
  'collections.products.add': Handler<'collections.products.add'>
  'collections.products.list': Handler<'collections.products.list'>
  'collections.products.remove': Handler<'collections.products.remove'>
  'collections.update': Handler<'collections.update'>
  'metafieldDefinitions.create': Handler<'metafieldDefinitions.create'>
  'metafieldDefinitions.delete': Handler<'metafieldDefinitions.delete'>
  'metafieldDefinitions.get': Handler<'metafieldDefinitions.get'>
  'metafieldDefinitions.list': Handler<'metafieldDefinitions.list'>
  'metafieldDefinitions.update': Handler<'metafieldDefinitions.update'>
  'options.update': Handler<'options.update'>
  'products.create': Handler<'products.create'>
  'products.delete': Handler<'products.delete'>
  'products.get': Handler<'products.get'>
  'products.list': Handler<'products.list'>
  'products.update': Handler<'products.update'>
  'products.upsert': Handler<'products.upsert'>
  'redirects.create': Handler<'redirects.create'>
  'redirects.delete': Handler<'redirects.delete'>
  'redirects.list': Handler<'redirects.list'>
  'storefront.collections.get': Handler<'storefront.collections.get'>
  'storefront.collections.list': Handler<'storefront.collections.list'>
  'storefront.products.get': Handler<'storefront.products.get'>
  'storefront.products.list': Handler<'storefront.products.list'>
  'variants.create': Handler<'variants.create'>
  'variants.delete': Handler<'variants.delete'>
  'variants.get': Handler<'variants.get'>
  'variants.list': Handler<'variants.list'>
  'variants.update': Handler<'variants.update'>
}

export interface CheckoutOperations {
  'checkouts.cancel': Handler<'checkouts.cancel'>
  'checkouts.complete': Handler<'checkouts.complete'>
  'checkouts.create': Handler<'checkouts.create'>
  'checkouts.get': Handler<'checkouts.get'>
  'checkouts.list': Handler<'checkouts.list'>
  'checkouts.shippingOptions.list': Handler<'checkouts.shippingOptions.list'>
  'checkouts.update': Handler<'checkouts.update'>
}

export interface CustomersOperations {
  'account.addresses.add': Handler<'account.addresses.add'>
  'account.addresses.remove': Handler<'account.addresses.remove'>
  'account.addresses.update': Handler<'account.addresses.update'>
  'account.get': Handler<'account.get'>
  'account.update': Handler<'account.update'>
  'customerGroups.create': Handler<'customerGroups.create'>
  'customerGroups.delete': Handler<'customerGroups.delete'>
  'customerGroups.get': Handler<'customerGroups.get'>
  'customerGroups.list': Handler<'customerGroups.list'>
  'customerGroups.members.add': Handler<'customerGroups.members.add'>
  'customerGroups.members.remove': Handler<'customerGroups.members.remove'>
  'customerGroups.update': Handler<'customerGroups.update'>
  'customerPasswords.issue': Handler<'customerPasswords.issue'>
  'customerPasswords.reset': Handler<'customerPasswords.reset'>
  'customerPasswords.set': Handler<'customerPasswords.set'>
  'customerPasswords.update': Handler<'customerPasswords.update'>
  'customerSessions.login': Handler<'customerSessions.login'>
  'customerSessions.logout': Handler<'customerSessions.logout'>
  'customerSessions.refresh': Handler<'customerSessions.refresh'>
  'customers.addresses.add': Handler<'customers.addresses.add'>
  'customers.addresses.remove': Handler<'customers.addresses.remove'>
  'customers.addresses.update': Handler<'customers.addresses.update'>
  'customers.create': Handler<'customers.create'>
  'customers.delete': Handler<'customers.delete'>
  'customers.export': Handler<'customers.export'>
  'customers.get': Handler<'customers.get'>
  'customers.list': Handler<'customers.list'>
  'customers.merge': Handler<'customers.merge'>
  'customers.register': Handler<'customers.register'>
  'customers.update': Handler<'customers.update'>
}

export interface DiscountsOperations {
  'discountCodes.create': Handler<'discountCodes.create'>
  'discountCodes.delete': Handler<'discountCodes.delete'>
  'discountCodes.list': Handler<'discountCodes.list'>
  'discounts.activate': Handler<'discounts.activate'>
  'discounts.create': Handler<'discounts.create'>
  'discounts.deactivate': Handler<'discounts.deactivate'>
  'discounts.delete': Handler<'discounts.delete'>
  'discounts.get': Handler<'discounts.get'>
  'discounts.list': Handler<'discounts.list'>
  'discounts.update': Handler<'discounts.update'>
  'giftCards.adjust': Handler<'giftCards.adjust'>
  'giftCards.check': Handler<'giftCards.check'>
  'giftCards.entries.list': Handler<'giftCards.entries.list'>
  'giftCards.get': Handler<'giftCards.get'>
  'giftCards.issue': Handler<'giftCards.issue'>
  'giftCards.list': Handler<'giftCards.list'>
  'giftCards.update': Handler<'giftCards.update'>
  'storeCredits.adjust': Handler<'storeCredits.adjust'>
  'storeCredits.entries.list': Handler<'storeCredits.entries.list'>
  'storeCredits.get': Handler<'storeCredits.get'>
  'storeCredits.issue': Handler<'storeCredits.issue'>
  'storeCredits.list': Handler<'storeCredits.list'>
}

export interface EventsOperations {
  'events.dlq.drop': Handler<'events.dlq.drop'>
  'events.dlq.get': Handler<'events.dlq.get'>
  'events.dlq.list': Handler<'events.dlq.list'>
  'events.dlq.replay': Handler<'events.dlq.replay'>
  'events.get': Handler<'events.get'>
  'events.list': Handler<'events.list'>
  'events.replays.cancel': Handler<'events.replays.cancel'>
  'events.replays.create': Handler<'events.replays.create'>
  'events.replays.get': Handler<'events.replays.get'>
  'events.replays.list': Handler<'events.replays.list'>
  'events.tail': Handler<'events.tail'>
}

export interface InventoryOperations {
  'inventory.adjust': Handler<'inventory.adjust'>
  'inventory.set': Handler<'inventory.set'>
  'inventoryEntries.list': Handler<'inventoryEntries.list'>
  'inventoryItems.get': Handler<'inventoryItems.get'>
  'inventoryItems.list': Handler<'inventoryItems.list'>
  'inventoryItems.update': Handler<'inventoryItems.update'>
  'inventoryLevels.list': Handler<'inventoryLevels.list'>
  'inventoryLevels.update': Handler<'inventoryLevels.update'>
  'locations.create': Handler<'locations.create'>
  'locations.delete': Handler<'locations.delete'>
  'locations.get': Handler<'locations.get'>
  'locations.list': Handler<'locations.list'>
  'locations.update': Handler<'locations.update'>
  'stockHolds.get': Handler<'stockHolds.get'>
  'stockHolds.list': Handler<'stockHolds.list'>
  'stockUpdates.receive': Handler<'stockUpdates.receive'>
  'transfers.cancel': Handler<'transfers.cancel'>
  'transfers.create': Handler<'transfers.create'>
  'transfers.get': Handler<'transfers.get'>
  'transfers.list': Handler<'transfers.list'>
  'transfers.receive': Handler<'transfers.receive'>
  'transfers.ship': Handler<'transfers.ship'>
  'transfers.update': Handler<'transfers.update'>
}

export interface JobsOperations {
  'exports.create': Handler<'exports.create'>
  'exports.download': Handler<'exports.download'>
  'imports.append': Handler<'imports.append'>
  'imports.create': Handler<'imports.create'>
  'imports.finish': Handler<'imports.finish'>
  'jobs.cancel': Handler<'jobs.cancel'>
  'jobs.get': Handler<'jobs.get'>
  'jobs.list': Handler<'jobs.list'>
  'jobs.rejects': Handler<'jobs.rejects'>
  'jobs.retry': Handler<'jobs.retry'>
  'products.bulk': Handler<'products.bulk'>
}

export interface OrdersOperations {
  'account.orders.get': Handler<'account.orders.get'>
  'account.orders.list': Handler<'account.orders.list'>
  'account.returns.cancel': Handler<'account.returns.cancel'>
  'account.returns.create': Handler<'account.returns.create'>
  'account.returns.get': Handler<'account.returns.get'>
  'account.returns.list': Handler<'account.returns.list'>
  'documents.create': Handler<'documents.create'>
  'documents.get': Handler<'documents.get'>
  'documents.html.download': Handler<'documents.html.download'>
  'documents.list': Handler<'documents.list'>
  'documents.pdf.download': Handler<'documents.pdf.download'>
  'draftOrders.complete': Handler<'draftOrders.complete'>
  'draftOrders.create': Handler<'draftOrders.create'>
  'draftOrders.delete': Handler<'draftOrders.delete'>
  'draftOrders.get': Handler<'draftOrders.get'>
  'draftOrders.list': Handler<'draftOrders.list'>
  'draftOrders.send': Handler<'draftOrders.send'>
  'draftOrders.update': Handler<'draftOrders.update'>
  'fulfillmentOrders.close': Handler<'fulfillmentOrders.close'>
  'fulfillmentOrders.get': Handler<'fulfillmentOrders.get'>
  'fulfillmentOrders.hold': Handler<'fulfillmentOrders.hold'>
  'fulfillmentOrders.list': Handler<'fulfillmentOrders.list'>
  'fulfillmentOrders.merge': Handler<'fulfillmentOrders.merge'>
  'fulfillmentOrders.move': Handler<'fulfillmentOrders.move'>
  'fulfillmentOrders.release': Handler<'fulfillmentOrders.release'>
  'fulfillmentOrders.split': Handler<'fulfillmentOrders.split'>
  'fulfillmentOrders.update': Handler<'fulfillmentOrders.update'>
  'fulfillments.cancel': Handler<'fulfillments.cancel'>
  'fulfillments.create': Handler<'fulfillments.create'>
  'fulfillments.deliver': Handler<'fulfillments.deliver'>
  'fulfillments.get': Handler<'fulfillments.get'>
  'fulfillments.labels.cancel': Handler<'fulfillments.labels.cancel'>
  'fulfillments.labels.create': Handler<'fulfillments.labels.create'>
  'fulfillments.list': Handler<'fulfillments.list'>
  'fulfillments.update': Handler<'fulfillments.update'>
  'orderChanges.confirm': Handler<'orderChanges.confirm'>
  'orderChanges.create': Handler<'orderChanges.create'>
  'orderChanges.decline': Handler<'orderChanges.decline'>
  'orderChanges.get': Handler<'orderChanges.get'>
  'orderChanges.list': Handler<'orderChanges.list'>
  'orderWorkflows.get': Handler<'orderWorkflows.get'>
  'orderWorkflows.list': Handler<'orderWorkflows.list'>
  'orderWorkflows.retry': Handler<'orderWorkflows.retry'>
  'orders.cancel': Handler<'orders.cancel'>
  'orders.capture': Handler<'orders.capture'>
  'orders.close': Handler<'orders.close'>
  'orders.comments.add': Handler<'orders.comments.add'>
  'orders.get': Handler<'orders.get'>
  'orders.list': Handler<'orders.list'>
  'orders.open': Handler<'orders.open'>
  'orders.timeline.list': Handler<'orders.timeline.list'>
  'orders.update': Handler<'orders.update'>
  'paymentLinks.create': Handler<'paymentLinks.create'>
  'paymentLinks.open': Handler<'paymentLinks.open'>
  'paymentLinks.pay': Handler<'paymentLinks.pay'>
  'refunds.calculate': Handler<'refunds.calculate'>
  'refunds.create': Handler<'refunds.create'>
  'refunds.get': Handler<'refunds.get'>
  'refunds.list': Handler<'refunds.list'>
  'returns.approve': Handler<'returns.approve'>
  'returns.cancel': Handler<'returns.cancel'>
  'returns.close': Handler<'returns.close'>
  'returns.create': Handler<'returns.create'>
  'returns.decline': Handler<'returns.decline'>
  'returns.get': Handler<'returns.get'>
  'returns.inspect': Handler<'returns.inspect'>
  'returns.list': Handler<'returns.list'>
  'returns.receive': Handler<'returns.receive'>
}

export interface PaymentsOperations {
  'disputes.get': Handler<'disputes.get'>
  'disputes.list': Handler<'disputes.list'>
  'paymentGateways.create': Handler<'paymentGateways.create'>
  'paymentGateways.delete': Handler<'paymentGateways.delete'>
  'paymentGateways.get': Handler<'paymentGateways.get'>
  'paymentGateways.list': Handler<'paymentGateways.list'>
  'paymentGateways.update': Handler<'paymentGateways.update'>
  'paymentNotifications.receive': Handler<'paymentNotifications.receive'>
  'payments.capture': Handler<'payments.capture'>
  'payments.confirm': Handler<'payments.confirm'>
  'payments.get': Handler<'payments.get'>
  'payments.list': Handler<'payments.list'>
  'payments.void': Handler<'payments.void'>
  'storefront.paymentGateways.list': Handler<'storefront.paymentGateways.list'>
}

export interface PlatformOperations {
  'health.live': Handler<'health.live'>
  'health.ready': Handler<'health.ready'>
  'invariants.report': Handler<'invariants.report'>
  'platform.get': Handler<'platform.get'>
}

export interface PricingOperations {
  'markets.create': Handler<'markets.create'>
  'markets.delete': Handler<'markets.delete'>
  'markets.get': Handler<'markets.get'>
  'markets.list': Handler<'markets.list'>
  'markets.update': Handler<'markets.update'>
  'priceLists.activate': Handler<'priceLists.activate'>
  'priceLists.create': Handler<'priceLists.create'>
  'priceLists.deactivate': Handler<'priceLists.deactivate'>
  'priceLists.delete': Handler<'priceLists.delete'>
  'priceLists.get': Handler<'priceLists.get'>
  'priceLists.list': Handler<'priceLists.list'>
  'priceLists.update': Handler<'priceLists.update'>
  'prices.explain': Handler<'prices.explain'>
  'prices.list': Handler<'prices.list'>
  'prices.remove': Handler<'prices.remove'>
  'prices.set': Handler<'prices.set'>
  'storefront.markets.list': Handler<'storefront.markets.list'>
  'taxCategories.create': Handler<'taxCategories.create'>
  'taxCategories.delete': Handler<'taxCategories.delete'>
  'taxCategories.get': Handler<'taxCategories.get'>
  'taxCategories.list': Handler<'taxCategories.list'>
  'taxCategories.update': Handler<'taxCategories.update'>
  'taxProviders.check': Handler<'taxProviders.check'>
  'taxProviders.create': Handler<'taxProviders.create'>
  'taxProviders.delete': Handler<'taxProviders.delete'>
  'taxProviders.get': Handler<'taxProviders.get'>
  'taxProviders.list': Handler<'taxProviders.list'>
  'taxProviders.secrets.rotate': Handler<'taxProviders.secrets.rotate'>
  'taxProviders.update': Handler<'taxProviders.update'>
  'taxRates.create': Handler<'taxRates.create'>
  'taxRates.delete': Handler<'taxRates.delete'>
  'taxRates.get': Handler<'taxRates.get'>
  'taxRates.list': Handler<'taxRates.list'>
  'taxRates.update': Handler<'taxRates.update'>
  'taxZones.create': Handler<'taxZones.create'>
  'taxZones.delete': Handler<'taxZones.delete'>
  'taxZones.get': Handler<'taxZones.get'>
  'taxZones.list': Handler<'taxZones.list'>
  'taxZones.update': Handler<'taxZones.update'>
  'taxes.calculate': Handler<'taxes.calculate'>
}

export interface SearchOperations {
  'search.products': Handler<'search.products'>
  'search.suggest': Handler<'search.suggest'>
  'storefront.search.products': Handler<'storefront.search.products'>
  'storefront.search.suggest': Handler<'storefront.search.suggest'>
}

export interface ShippingOperations {
  'shippingPackages.create': Handler<'shippingPackages.create'>
  'shippingPackages.delete': Handler<'shippingPackages.delete'>
  'shippingPackages.get': Handler<'shippingPackages.get'>
  'shippingPackages.list': Handler<'shippingPackages.list'>
  'shippingPackages.update': Handler<'shippingPackages.update'>
  'shippingProfiles.create': Handler<'shippingProfiles.create'>
  'shippingProfiles.delete': Handler<'shippingProfiles.delete'>
  'shippingProfiles.get': Handler<'shippingProfiles.get'>
  'shippingProfiles.list': Handler<'shippingProfiles.list'>
  'shippingProfiles.products.add': Handler<'shippingProfiles.products.add'>
  'shippingProfiles.products.list': Handler<'shippingProfiles.products.list'>
  'shippingProfiles.products.remove': Handler<'shippingProfiles.products.remove'>
  'shippingProfiles.update': Handler<'shippingProfiles.update'>
  'shippingProviders.create': Handler<'shippingProviders.create'>
  'shippingProviders.delete': Handler<'shippingProviders.delete'>
  'shippingProviders.get': Handler<'shippingProviders.get'>
  'shippingProviders.list': Handler<'shippingProviders.list'>
  'shippingProviders.secrets.rotate': Handler<'shippingProviders.secrets.rotate'>
  'shippingProviders.update': Handler<'shippingProviders.update'>
  'shippingRates.create': Handler<'shippingRates.create'>
  'shippingRates.delete': Handler<'shippingRates.delete'>
  'shippingRates.get': Handler<'shippingRates.get'>
  'shippingRates.update': Handler<'shippingRates.update'>
  'shippingZones.create': Handler<'shippingZones.create'>
  'shippingZones.delete': Handler<'shippingZones.delete'>
  'shippingZones.get': Handler<'shippingZones.get'>
  'shippingZones.list': Handler<'shippingZones.list'>
  'shippingZones.update': Handler<'shippingZones.update'>
}

export interface TenantsOperations {
  'apiKeys.create': Handler<'apiKeys.create'>
  'apiKeys.get': Handler<'apiKeys.get'>
  'apiKeys.list': Handler<'apiKeys.list'>
  'apiKeys.revoke': Handler<'apiKeys.revoke'>
  'apiKeys.rotate': Handler<'apiKeys.rotate'>
  'apiKeys.update': Handler<'apiKeys.update'>
  'credentials.get': Handler<'credentials.get'>
  'domains.create': Handler<'domains.create'>
  'domains.delete': Handler<'domains.delete'>
  'domains.get': Handler<'domains.get'>
  'domains.list': Handler<'domains.list'>
  'domains.update': Handler<'domains.update'>
  'domains.verify': Handler<'domains.verify'>
  'organizations.create': Handler<'organizations.create'>
  'organizations.get': Handler<'organizations.get'>
  'organizations.list': Handler<'organizations.list'>
  'organizations.update': Handler<'organizations.update'>
  'plans.get': Handler<'plans.get'>
  'plans.list': Handler<'plans.list'>
  'settings.get': Handler<'settings.get'>
  'settings.update': Handler<'settings.update'>
  'shards.get': Handler<'shards.get'>
  'shards.list': Handler<'shards.list'>
  'storefront.store.get': Handler<'storefront.store.get'>
  'stores.activate': Handler<'stores.activate'>
  'stores.create': Handler<'stores.create'>
  'stores.delete': Handler<'stores.delete'>
  'stores.get': Handler<'stores.get'>
  'stores.list': Handler<'stores.list'>
  'stores.suspend': Handler<'stores.suspend'>
  'stores.update': Handler<'stores.update'>
  'subscription.get': Handler<'subscription.get'>
  'themes.get': Handler<'themes.get'>
  'themes.update': Handler<'themes.update'>
}

export interface WebhooksOperations {
  'webhookDeliveries.get': Handler<'webhookDeliveries.get'>
  'webhookDeliveries.list': Handler<'webhookDeliveries.list'>
  'webhookDeliveries.resend': Handler<'webhookDeliveries.resend'>
  'webhookEndpoints.create': Handler<'webhookEndpoints.create'>
  'webhookEndpoints.delete': Handler<'webhookEndpoints.delete'>
  'webhookEndpoints.deliveries.replay': Handler<'webhookEndpoints.deliveries.replay'>
  'webhookEndpoints.get': Handler<'webhookEndpoints.get'>
  'webhookEndpoints.list': Handler<'webhookEndpoints.list'>
  'webhookEndpoints.pause': Handler<'webhookEndpoints.pause'>
  'webhookEndpoints.resume': Handler<'webhookEndpoints.resume'>
  'webhookEndpoints.secrets.rotate': Handler<'webhookEndpoints.secrets.rotate'>
  'webhookEndpoints.send': Handler<'webhookEndpoints.send'>
  'webhookEndpoints.update': Handler<'webhookEndpoints.update'>
}

export interface ModuleOperations {
  carts: CartsOperations
  catalog: CatalogOperations
  checkout: CheckoutOperations
  customers: CustomersOperations
  discounts: DiscountsOperations
  events: EventsOperations
  inventory: InventoryOperations
  jobs: JobsOperations
  orders: OrdersOperations
  payments: PaymentsOperations
  platform: PlatformOperations
  pricing: PricingOperations
  search: SearchOperations
  shipping: ShippingOperations
  tenants: TenantsOperations
  webhooks: WebhooksOperations
}

export type EventType = 
  | 'store.created'
  | 'store.updated'
  | 'store.suspended'
  | 'store.activated'
  | 'store.closed'
  | 'domain.created'
  | 'domain.verified'
  | 'domain.updated'
  | 'domain.deleted'
  | 'settings.updated'
  | 'theme.updated'
  | 'product.created'
  | 'product.updated'
  | 'product.deleted'
  | 'collection.created'
  | 'collection.updated'
  | 'collection.deleted'
  | 'metafield_definition.created'
  | 'metafield_definition.updated'
  | 'metafield_definition.deleted'
  | 'redirect.created'
  | 'redirect.deleted'
  | 'catalog.imported'
  | 'location.created'
  | 'location.updated'
  | 'location.deleted'
  | 'inventory.adjusted'
  | 'inventory.low_stock'
  | 'transfer.created'
  | 'transfer.updated'
  | 'transfer.shipped'
  | 'transfer.received'
  | 'transfer.cancelled'
  | 'customer.created'
  | 'customer.updated'
  | 'customer.erased'
  | 'customer.merged'
  | 'customer.password_reset_requested'
  | 'customer.sessions_revoked'
  | 'customer_group.created'
  | 'customer_group.updated'
  | 'customer_group.deleted'
  | 'market.created'
  | 'market.updated'
  | 'market.deleted'
  | 'price_list.created'
  | 'price_list.updated'
  | 'price_list.deleted'
  | 'price_list.activated'
  | 'price_list.deactivated'
  | 'price_list.prices_changed'
  | 'tax_category.created'
  | 'tax_category.updated'
  | 'tax_category.deleted'
  | 'tax_zone.created'
  | 'tax_zone.updated'
  | 'tax_zone.deleted'
  | 'tax_rate.created'
  | 'tax_rate.updated'
  | 'tax_rate.deleted'
  | 'tax_provider.created'
  | 'tax_provider.updated'
  | 'tax_provider.deleted'
  | 'shipping_profile.created'
  | 'shipping_profile.updated'
  | 'shipping_profile.deleted'
  | 'shipping_zone.created'
  | 'shipping_zone.updated'
  | 'shipping_zone.deleted'
  | 'shipping_package.created'
  | 'shipping_package.updated'
  | 'shipping_package.deleted'
  | 'shipping_provider.created'
  | 'shipping_provider.updated'
  | 'shipping_provider.deleted'
  | 'discount.created'
  | 'discount.updated'
  | 'discount.deleted'
  | 'discount.exhausted'
  | 'gift_card.issued'
  | 'gift_card.updated'
  | 'gift_card.adjusted'
  | 'store_credit.adjusted'
  | 'cart.created'
  | 'cart.updated'
  | 'cart.abandoned'
  | 'payment.authorized'
  | 'payment.captured'
  | 'payment.failed'
  | 'payment.voided'
  | 'payment.refunded'
  | 'payment.capture_failed'
  | 'payment.refund_failed'
  | 'payment.disputed'
  | 'payment_gateway.created'
  | 'payment_gateway.updated'
  | 'payment_gateway.deleted'
  | 'order.created'
  | 'order.updated'
  | 'fulfillment_order.created'
  | 'fulfillment_order.updated'
  | 'fulfillment_order.cancelled'
  | 'fulfillment.created'
  | 'fulfillment.updated'
  | 'fulfillment.delivered'
  | 'fulfillment.cancelled'
  | 'return.requested'
  | 'return.approved'
  | 'return.declined'
  | 'return.received'
  | 'return.inspected'
  | 'return.closed'
  | 'return.cancelled'
  | 'refund.created'
  | 'refund.succeeded'
  | 'refund.failed'
  | 'order.cancelled'
  | 'order.closed'
  | 'order.opened'
  | 'order_workflow.completed'
  | 'order_workflow.compensated'
  | 'order_workflow.stuck'
  | 'order_workflow.resumed'
  | 'draft_order.created'
  | 'draft_order.updated'
  | 'draft_order.deleted'
  | 'order_change.created'
  | 'order_change.confirmed'
  | 'order_change.declined'
  | 'order_change.expired'
  | 'document.created'
  | 'checkout.created'
  | 'checkout.completed'
  | 'checkout.failed'
  | 'checkout.expired'
  | 'checkout.cancelled'
  | 'job.completed'
  | 'job.failed'
  | 'job.cancelled'
  | 'webhook_endpoint.created'
  | 'webhook_endpoint.updated'
  | 'webhook_endpoint.deleted'
  | 'webhook_endpoint.paused'
  | 'webhook_endpoint.resumed'
  | 'webhook_endpoint.disabled'
  | 'event_replay.created'
  | 'event_replay.completed'
  | 'event_replay.failed'
  | 'event_replay.cancelled'
  | 'dead_letter.created'
  | 'dead_letter.replayed'
  | 'dead_letter.dropped'

export const OPERATIONS: readonly OperationRow[] = [
  {"id":"account.addresses.add","method":"POST","path":"/v1/storefront/account/addresses","module":"customers","access":"customer","permission":"account:write","rateCost":2,"loadClass":"cart","idempotency":"optional","events":["customer.updated"],"list":false,"etag":false,"ifMatch":true,"edgeCache":false,"sensitive":false,"body":"application/json","bodyRequired":true,"bodyLimit":1048576,"deadlineMs":5000,"produces":{"201":"application/json"},"deprecated":false,"sunset":null},
  {"id":"account.addresses.remove","method":"DELETE","path":"/v1/storefront/account/addresses/{address_id}","module":"customers","access":"customer","permission":"account:write","rateCost":2,"loadClass":"cart","idempotency":"optional","events":["customer.updated"],"list":false,"etag":false,"ifMatch":true,"edgeCache":false,"sensitive":false,"body":null,"bodyRequired":false,"bodyLimit":1048576,"deadlineMs":5000,"produces":{"200":"application/json"},"deprecated":false,"sunset":null},
  {"id":"account.addresses.update","method":"PATCH","path":"/v1/storefront/account/addresses/{address_id}","module":"customers","access":"customer","permission":"account:write","rateCost":2,"loadClass":"cart","idempotency":"optional","events":["customer.updated"],"list":false,"etag":false,"ifMatch":true,"edgeCache":false,"sensitive":false,"body":"application/json","bodyRequired":true,"bodyLimit":1048576,"deadlineMs":5000,"produces":{"200":"application/json"},"deprecated":false,"sunset":null},
  {"id":"account.get","method":"GET","path":"/v1/storefront/account","module":"customers","access":"customer","permission":"account:read","rateCost":1,"loadClass":"cart","idempotency":"none","events":[],"list":false,"etag":true,"ifMatch":false,"edgeCache":false,"sensitive":false,"body":null,"bodyRequired":false,"bodyLimit":1048576,"deadlineMs":5000,"produces":{"200":"application/json"},"deprecated":false,"sunset":null},
  {"id":"account.orders.get","method":"GET","path":"/v1/storefront/account/orders/{order_id}","module":"orders","access":"customer","permission":"account:read","rateCost":1,"loadClass":"browse","idempotency":"none","events":[],"list":false,"etag":true,"ifMatch":false,"edgeCache":false,"sensitive":false,"body":null,"bodyRequired":false,"bodyLimit":1048576,"deadlineMs":5000,"produces":{"200":"application/json"},"deprecated":false,"sunset":null},
  {"id":"account.orders.list","method":"GET","path":"/v1/storefront/account/orders","module":"orders","access":"customer","permission":"account:read","rateCost":1,"loadClass":"browse","idempotency":"none","events":[],"list":true,"etag":false,"ifMatch":false,"edgeCache":false,"sensitive":false,"body":null,"bodyRequired":false,"bodyLimit":1048576,"deadlineMs":5000,"produces":{"200":"application/json"},"deprecated":false,"sunset":null},
  {"id":"account.returns.cancel","method":"POST","path":"/v1/storefront/account/returns/{return_id}/cancel","module":"orders","access":"customer","permission":"account:write","rateCost":5,"loadClass":"browse","idempotency":"optional","events":["return.cancelled","order_change.created","order_change.confirmed","fulfillment_order.cancelled","order.updated"],"list":false,"etag":false,"ifMatch":true,"edgeCache":false,"sensitive":false,"body":null,"bodyRequired":false,"bodyLimit":1048576,"deadlineMs":5000,"produces":{"200":"application/json"},"deprecated":false,"sunset":null},
  {"id":"account.returns.create","method":"POST","path":"/v1/storefront/account/returns","module":"orders","access":"customer","permission":"account:write","rateCost":5,"loadClass":"browse","idempotency":"optional","events":["return.requested","order.updated"],"list":false,"etag":false,"ifMatch":false,"edgeCache":false,"sensitive":false,"body":"application/json","bodyRequired":true,"bodyLimit":1048576,"deadlineMs":5000,"produces":{"201":"application/json"},"deprecated":false,"sunset":null},
  {"id":"account.returns.get","method":"GET","path":"/v1/storefront/account/returns/{return_id}","module":"orders","access":"customer","permission":"account:read","rateCost":1,"loadClass":"browse","idempotency":"none","events":[],"list":false,"etag":true,"ifMatch":false,"edgeCache":false,"sensitive":false,"body":null,"bodyRequired":false,"bodyLimit":1048576,"deadlineMs":5000,"produces":{"200":"application/json"},"deprecated":false,"sunset":null},
  {"id":"account.returns.list","method":"GET","path":"/v1/storefront/account/returns","module":"orders","access":"customer","permission":"account:read","rateCost":1,"loadClass":"browse","idempotency":"none","events":[],"list":true,"etag":false,"ifMatch":false,"edgeCache":false,"sensitive":false,"body":null,"bodyRequired":false,"bodyLimit":1048576,"deadlineMs":5000,"produces":{"200":"application/json"},"deprecated":false,"sunset":null},
  {"id":"account.update","method":"PATCH","path":"/v1/storefront/account","module":"customers","access":"customer","permission":"account:write","rateCost":2,"loadClass":"cart","idempotency":"optional","events":["customer.updated"],"list":false,"etag":false,"ifMatch":true,"edgeCache":false,"sensitive":false,"body":"application/json","bodyRequired":true,"bodyLimit":1048576,"deadlineMs":5000,"produces":{"200":"application/json"},"deprecated":false,"sunset":null},
  {"id":"apiKeys.create","method":"POST","path":"/v1/api-keys","module":"tenants","access":"admin","permission":"api_keys:write","rateCost":5,"loadClass":"admin","idempotency":"optional","events":[],"list":false,"etag":false,"ifMatch":false,"edgeCache":false,"sensitive":false,"body":"application/json","bodyRequired":true,"bodyLimit":1048576,"deadlineMs":5000,"produces":{"201":"application/json"},"deprecated":false,"sunset":null},
  {"id":"apiKeys.get","method":"GET","path":"/v1/api-keys/{key_id}","module":"tenants","access":"admin","permission":"api_keys:read","rateCost":1,"loadClass":"admin","idempotency":"none","events":[],"list":false,"etag":true,"ifMatch":false,"edgeCache":false,"sensitive":false,"body":null,"bodyRequired":false,"bodyLimit":1048576,"deadlineMs":5000,"produces":{"200":"application/json"},"deprecated":false,"sunset":null},
  {"id":"apiKeys.list","method":"GET","path":"/v1/api-keys","module":"tenants","access":"admin","permission":"api_keys:read","rateCost":1,"loadClass":"lists","idempotency":"none","events":[],"list":true,"etag":false,"ifMatch":false,"edgeCache":false,"sensitive":false,"body":null,"bodyRequired":false,"bodyLimit":1048576,"deadlineMs":5000,"produces":{"200":"application/json"},"deprecated":false,"sunset":null},
  {"id":"apiKeys.revoke","method":"POST","path":"/v1/api-keys/{key_id}/revoke","module":"tenants","access":"admin","permission":"api_keys:write","rateCost":5,"loadClass":"admin","idempotency":"optional","events":[],"list":false,"etag":false,"ifMatch":false,"edgeCache":false,"sensitive":false,"body":null,"bodyRequired":false,"bodyLimit":1048576,"deadlineMs":5000,"produces":{"200":"application/json"},"deprecated":false,"sunset":null},
  {"id":"apiKeys.rotate","method":"POST","path":"/v1/api-keys/{key_id}/rotate","module":"tenants","access":"admin","permission":"api_keys:write","rateCost":5,"loadClass":"admin","idempotency":"optional","events":[],"list":false,"etag":false,"ifMatch":false,"edgeCache":false,"sensitive":false,"body":"application/json","bodyRequired":false,"bodyLimit":1048576,"deadlineMs":5000,"produces":{"200":"application/json"},"deprecated":false,"sunset":null},
  {"id":"apiKeys.update","method":"PATCH","path":"/v1/api-keys/{key_id}","module":"tenants","access":"admin","permission":"api_keys:write","rateCost":5,"loadClass":"admin","idempotency":"optional","events":[],"list":false,"etag":false,"ifMatch":true,"edgeCache":false,"sensitive":false,"body":"application/json","bodyRequired":true,"bodyLimit":1048576,"deadlineMs":5000,"produces":{"200":"application/json"},"deprecated":false,"sunset":null},
  {"id":"carts.attach","method":"POST","path":"/v1/storefront/carts/{cart_id}/attach","module":"carts","access":"storefront","permission":"carts:write","rateCost":5,"loadClass":"cart","idempotency":"optional","events":["cart.updated"],"list":false,"etag":false,"ifMatch":true,"edgeCache":false,"sensitive":false,"body":"application/json","bodyRequired":false,"bodyLimit":1048576,"deadlineMs":5000,"produces":{"200":"application/json"},"deprecated":false,"sunset":null},
  {"id":"carts.create","method":"POST","path":"/v1/storefront/carts","module":"carts","access":"storefront","permission":"carts:write","rateCost":5,"loadClass":"cart","idempotency":"optional","events":["cart.created"],"list":false,"etag":false,"ifMatch":false,"edgeCache":false,"sensitive":false,"body":"application/json","bodyRequired":false,"bodyLimit":1048576,"deadlineMs":5000,"produces":{"201":"application/json"},"deprecated":false,"sunset":null},
  {"id":"carts.discountCodes.add","method":"POST","path":"/v1/storefront/carts/{cart_id}/discount-codes","module":"carts","access":"storefront","permission":"carts:write","rateCost":2,"loadClass":"cart","idempotency":"optional","events":["cart.updated"],"list":false,"etag":false,"ifMatch":true,"edgeCache":false,"sensitive":false,"body":"application/json","bodyRequired":true,"bodyLimit":1048576,"deadlineMs":5000,"produces":{"200":"application/json"},"deprecated":false,"sunset":null},
  {"id":"carts.discountCodes.remove","method":"DELETE","path":"/v1/storefront/carts/{cart_id}/discount-codes/{code}","module":"carts","access":"storefront","permission":"carts:write","rateCost":2,"loadClass":"cart","idempotency":"optional","events":["cart.updated"],"list":false,"etag":false,"ifMatch":true,"edgeCache":false,"sensitive":false,"body":null,"bodyRequired":false,"bodyLimit":1048576,"deadlineMs":5000,"produces":{"200":"application/json"},"deprecated":false,"sunset":null},
  {"id":"carts.discounts.explain","method":"GET","path":"/v1/storefront/carts/{cart_id}/discounts","module":"carts","access":"storefront","permission":"carts:read","rateCost":5,"loadClass":"cart","idempotency":"none","events":[],"list":false,"etag":false,"ifMatch":false,"edgeCache":false,"sensitive":false,"body":null,"bodyRequired":false,"bodyLimit":1048576,"deadlineMs":5000,"produces":{"200":"application/json"},"deprecated":false,"sunset":null},
  {"id":"carts.get","method":"GET","path":"/v1/storefront/carts/{cart_id}","module":"carts","access":"storefront","permission":"carts:read","rateCost":1,"loadClass":"cart","idempotency":"none","events":[],"list":false,"etag":true,"ifMatch":false,"edgeCache":false,"sensitive":false,"body":null,"bodyRequired":false,"bodyLimit":1048576,"deadlineMs":5000,"produces":{"200":"application/json"},"deprecated":false,"sunset":null},
  {"id":"carts.giftCards.add","method":"POST","path":"/v1/storefront/carts/{cart_id}/gift-cards","module":"carts","access":"storefront","permission":"carts:write","rateCost":10,"loadClass":"cart","idempotency":"optional","events":["cart.updated"],"list":false,"etag":false,"ifMatch":true,"edgeCache":false,"sensitive":false,"body":"application/json","bodyRequired":true,"bodyLimit":1048576,"deadlineMs":5000,"produces":{"200":"application/json"},"deprecated":false,"sunset":null},
  {"id":"carts.giftCards.remove","method":"DELETE","path":"/v1/storefront/carts/{cart_id}/gift-cards/{gift_card_id}","module":"carts","access":"storefront","permission":"carts:write","rateCost":2,"loadClass":"cart","idempotency":"optional","events":["cart.updated"],"list":false,"etag":false,"ifMatch":true,"edgeCache":false,"sensitive":false,"body":null,"bodyRequired":false,"bodyLimit":1048576,"deadlineMs":5000,"produces":{"200":"application/json"},"deprecated":false,"sunset":null},
  {"id":"carts.lines.add","method":"POST","path":"/v1/storefront/carts/{cart_id}/lines","module":"carts","access":"storefront","permission":"carts:write","rateCost":2,"loadClass":"cart","idempotency":"optional","events":["cart.updated"],"list":false,"etag":false,"ifMatch":true,"edgeCache":false,"sensitive":false,"body":"application/json","bodyRequired":true,"bodyLimit":1048576,"deadlineMs":5000,"produces":{"200":"application/json"},"deprecated":false,"sunset":null},
  {"id":"carts.lines.remove","method":"DELETE","path":"/v1/storefront/carts/{cart_id}/lines/{line_id}","module":"carts","access":"storefront","permission":"carts:write","rateCost":2,"loadClass":"cart","idempotency":"optional","events":["cart.updated"],"list":false,"etag":false,"ifMatch":true,"edgeCache":false,"sensitive":false,"body":null,"bodyRequired":false,"bodyLimit":1048576,"deadlineMs":5000,"produces":{"200":"application/json"},"deprecated":false,"sunset":null},
  {"id":"carts.lines.update","method":"PATCH","path":"/v1/storefront/carts/{cart_id}/lines/{line_id}","module":"carts","access":"storefront","permission":"carts:write","rateCost":2,"loadClass":"cart","idempotency":"optional","events":["cart.updated"],"list":false,"etag":false,"ifMatch":true,"edgeCache":false,"sensitive":false,"body":"application/json","bodyRequired":true,"bodyLimit":1048576,"deadlineMs":5000,"produces":{"200":"application/json"},"deprecated":false,"sunset":null},
  {"id":"carts.list","method":"GET","path":"/v1/carts","module":"carts","access":"admin","permission":"carts:read","rateCost":2,"loadClass":"lists","idempotency":"none","events":[],"list":true,"etag":false,"ifMatch":false,"edgeCache":false,"sensitive":false,"body":null,"bodyRequired":false,"bodyLimit":1048576,"deadlineMs":5000,"produces":{"200":"application/json"},"deprecated":false,"sunset":null},
  {"id":"carts.merge","method":"POST","path":"/v1/storefront/carts/{cart_id}/merge","module":"carts","access":"storefront","permission":"carts:write","rateCost":5,"loadClass":"cart","idempotency":"optional","events":["cart.updated"],"list":false,"etag":false,"ifMatch":true,"edgeCache":false,"sensitive":false,"body":"application/json","bodyRequired":true,"bodyLimit":1048576,"deadlineMs":5000,"produces":{"200":"application/json"},"deprecated":false,"sunset":null},
  {"id":"carts.recover","method":"POST","path":"/v1/storefront/carts/{cart_id}/recover","module":"carts","access":"storefront","permission":"carts:write","rateCost":10,"loadClass":"cart","idempotency":"optional","events":["cart.updated"],"list":false,"etag":false,"ifMatch":false,"edgeCache":false,"sensitive":false,"body":"application/json","bodyRequired":true,"bodyLimit":1048576,"deadlineMs":5000,"produces":{"200":"application/json"},"deprecated":false,"sunset":null},
  {"id":"carts.shippingOptions.list","method":"GET","path":"/v1/storefront/carts/{cart_id}/shipping-options","module":"carts","access":"storefront","permission":"carts:read","rateCost":5,"loadClass":"cart","idempotency":"none","events":[],"list":true,"etag":false,"ifMatch":false,"edgeCache":false,"sensitive":false,"body":null,"bodyRequired":false,"bodyLimit":1048576,"deadlineMs":5000,"produces":{"200":"application/json"},"deprecated":false,"sunset":null},
  {"id":"carts.update","method":"PATCH","path":"/v1/storefront/carts/{cart_id}","module":"carts","access":"storefront","permission":"carts:write","rateCost":2,"loadClass":"cart","idempotency":"optional","events":["cart.updated"],"list":false,"etag":false,"ifMatch":true,"edgeCache":false,"sensitive":false,"body":"application/json","bodyRequired":true,"bodyLimit":1048576,"deadlineMs":5000,"produces":{"200":"application/json"},"deprecated":false,"sunset":null},
  {"id":"checkouts.cancel","method":"POST","path":"/v1/storefront/checkouts/{checkout_id}/cancel","module":"checkout","access":"storefront","permission":"checkouts:write","rateCost":2,"loadClass":"checkout","idempotency":"optional","events":["checkout.cancelled"],"list":false,"etag":false,"ifMatch":false,"edgeCache":false,"sensitive":false,"body":null,"bodyRequired":false,"bodyLimit":1048576,"deadlineMs":5000,"produces":{"200":"application/json"},"deprecated":false,"sunset":null},
  {"id":"checkouts.complete","method":"POST","path":"/v1/storefront/checkouts/{checkout_id}/complete","module":"checkout","access":"storefront","permission":"checkouts:write","rateCost":10,"loadClass":"checkout","idempotency":"required","events":["checkout.completed","checkout.failed","order.created","fulfillment_order.created"],"list":false,"etag":false,"ifMatch":false,"edgeCache":false,"sensitive":false,"body":"application/json","bodyRequired":true,"bodyLimit":1048576,"deadlineMs":30000,"produces":{"200":"application/json","202":"application/json"},"deprecated":false,"sunset":null},
  {"id":"checkouts.create","method":"POST","path":"/v1/storefront/checkouts","module":"checkout","access":"storefront","permission":"checkouts:write","rateCost":5,"loadClass":"checkout","idempotency":"optional","events":["checkout.created"],"list":false,"etag":false,"ifMatch":false,"edgeCache":false,"sensitive":false,"body":"application/json","bodyRequired":true,"bodyLimit":1048576,"deadlineMs":30000,"produces":{"201":"application/json"},"deprecated":false,"sunset":null},
  {"id":"checkouts.get","method":"GET","path":"/v1/storefront/checkouts/{checkout_id}","module":"checkout","access":"storefront","permission":"checkouts:read","rateCost":1,"loadClass":"checkout","idempotency":"none","events":[],"list":false,"etag":true,"ifMatch":false,"edgeCache":false,"sensitive":false,"body":null,"bodyRequired":false,"bodyLimit":1048576,"deadlineMs":5000,"produces":{"200":"application/json"},"deprecated":false,"sunset":null},
  {"id":"checkouts.list","method":"GET","path":"/v1/checkouts","module":"checkout","access":"admin","permission":"checkouts:read","rateCost":1,"loadClass":"lists","idempotency":"none","events":[],"list":true,"etag":false,"ifMatch":false,"edgeCache":false,"sensitive":false,"body":null,"bodyRequired":false,"bodyLimit":1048576,"deadlineMs":5000,"produces":{"200":"application/json"},"deprecated":false,"sunset":null},
  {"id":"checkouts.shippingOptions.list","method":"GET","path":"/v1/storefront/checkouts/{checkout_id}/shipping-options","module":"checkout","access":"storefront","permission":"checkouts:read","rateCost":5,"loadClass":"checkout","idempotency":"none","events":[],"list":true,"etag":false,"ifMatch":false,"edgeCache":false,"sensitive":false,"body":null,"bodyRequired":false,"bodyLimit":1048576,"deadlineMs":5000,"produces":{"200":"application/json"},"deprecated":false,"sunset":null},
  {"id":"checkouts.update","method":"PATCH","path":"/v1/storefront/checkouts/{checkout_id}","module":"checkout","access":"storefront","permission":"checkouts:write","rateCost":3,"loadClass":"checkout","idempotency":"optional","events":[],"list":false,"etag":false,"ifMatch":true,"edgeCache":false,"sensitive":false,"body":"application/json","bodyRequired":true,"bodyLimit":1048576,"deadlineMs":30000,"produces":{"200":"application/json"},"deprecated":false,"sunset":null},
  {"id":"collections.create","method":"POST","path":"/v1/collections","module":"catalog","access":"admin","permission":"collections:write","rateCost":5,"loadClass":"admin","idempotency":"optional","events":["collection.created","redirect.deleted"],"list":false,"etag":false,"ifMatch":false,"edgeCache":false,"sensitive":false,"body":"application/json","bodyRequired":true,"bodyLimit":1048576,"deadlineMs":5000,"produces":{"201":"application/json"},"deprecated":false,"sunset":null},
  {"id":"collections.delete","method":"DELETE","path":"/v1/collections/{collection_id}","module":"catalog","access":"admin","permission":"collections:write","rateCost":5,"loadClass":"admin","idempotency":"optional","events":["collection.deleted"],"list":false,"etag":false,"ifMatch":true,"edgeCache":false,"sensitive":false,"body":null,"bodyRequired":false,"bodyLimit":1048576,"deadlineMs":5000,"produces":{"204":null},"deprecated":false,"sunset":null},
  {"id":"collections.get","method":"GET","path":"/v1/collections/{collection_id}","module":"catalog","access":"admin","permission":"collections:read","rateCost":1,"loadClass":"admin","idempotency":"none","events":[],"list":false,"etag":true,"ifMatch":false,"edgeCache":false,"sensitive":false,"body":null,"bodyRequired":false,"bodyLimit":1048576,"deadlineMs":5000,"produces":{"200":"application/json"},"deprecated":false,"sunset":null},
  {"id":"collections.list","method":"GET","path":"/v1/collections","module":"catalog","access":"admin","permission":"collections:read","rateCost":1,"loadClass":"lists","idempotency":"none","events":[],"list":true,"etag":false,"ifMatch":false,"edgeCache":false,"sensitive":false,"body":null,"bodyRequired":false,"bodyLimit":1048576,"deadlineMs":5000,"produces":{"200":"application/json"},"deprecated":false,"sunset":null},
  {"id":"collections.products.add","method":"POST","path":"/v1/collections/{collection_id}/products","module":"catalog","access":"admin","permission":"collections:write","rateCost":5,"loadClass":"admin","idempotency":"optional","events":["collection.updated"],"list":false,"etag":false,"ifMatch":false,"edgeCache":false,"sensitive":false,"body":"application/json","bodyRequired":true,"bodyLimit":1048576,"deadlineMs":5000,"produces":{"200":"application/json"},"deprecated":false,"sunset":null},
  {"id":"collections.products.list","method":"GET","path":"/v1/collections/{collection_id}/products","module":"catalog","access":"admin","permission":"collections:read","rateCost":1,"loadClass":"lists","idempotency":"none","events":[],"list":true,"etag":false,"ifMatch":false,"edgeCache":false,"sensitive":false,"body":null,"bodyRequired":false,"bodyLimit":1048576,"deadlineMs":5000,"produces":{"200":"application/json"},"deprecated":false,"sunset":null},
  {"id":"collections.products.remove","method":"POST","path":"/v1/collections/{collection_id}/products/remove","module":"catalog","access":"admin","permission":"collections:write","rateCost":5,"loadClass":"admin","idempotency":"optional","events":["collection.updated"],"list":false,"etag":false,"ifMatch":false,"edgeCache":false,"sensitive":false,"body":"application/json","bodyRequired":true,"bodyLimit":1048576,"deadlineMs":5000,"produces":{"200":"application/json"},"deprecated":false,"sunset":null},
  {"id":"collections.update","method":"PATCH","path":"/v1/collections/{collection_id}","module":"catalog","access":"admin","permission":"collections:write","rateCost":5,"loadClass":"admin","idempotency":"optional","events":["collection.updated","redirect.created","redirect.deleted"],"list":false,"etag":false,"ifMatch":true,"edgeCache":false,"sensitive":false,"body":"application/json","bodyRequired":true,"bodyLimit":1048576,"deadlineMs":5000,"produces":{"200":"application/json"},"deprecated":false,"sunset":null},
  {"id":"credentials.get","method":"GET","path":"/v1/credential","module":"tenants","access":"any","permission":null,"rateCost":1,"loadClass":"admin","idempotency":"none","events":[],"list":false,"etag":false,"ifMatch":false,"edgeCache":false,"sensitive":false,"body":null,"bodyRequired":false,"bodyLimit":1048576,"deadlineMs":5000,"produces":{"200":"application/json"},"deprecated":false,"sunset":null},
  {"id":"customerGroups.create","method":"POST","path":"/v1/customer-groups","module":"customers","access":"admin","permission":"customer_groups:write","rateCost":5,"loadClass":"admin","idempotency":"optional","events":["customer_group.created"],"list":false,"etag":false,"ifMatch":false,"edgeCache":false,"sensitive":false,"body":"application/json","bodyRequired":true,"bodyLimit":1048576,"deadlineMs":5000,"produces":{"201":"application/json"},"deprecated":false,"sunset":null},
  {"id":"customerGroups.delete","method":"DELETE","path":"/v1/customer-groups/{customer_group_id}","module":"customers","access":"admin","permission":"customer_groups:write","rateCost":5,"loadClass":"admin","idempotency":"optional","events":["customer_group.deleted"],"list":false,"etag":false,"ifMatch":true,"edgeCache":false,"sensitive":false,"body":null,"bodyRequired":false,"bodyLimit":1048576,"deadlineMs":5000,"produces":{"204":null},"deprecated":false,"sunset":null},
  {"id":"customerGroups.get","method":"GET","path":"/v1/customer-groups/{customer_group_id}","module":"customers","access":"admin","permission":"customer_groups:read","rateCost":1,"loadClass":"admin","idempotency":"none","events":[],"list":false,"etag":true,"ifMatch":false,"edgeCache":false,"sensitive":false,"body":null,"bodyRequired":false,"bodyLimit":1048576,"deadlineMs":5000,"produces":{"200":"application/json"},"deprecated":false,"sunset":null},
  {"id":"customerGroups.list","method":"GET","path":"/v1/customer-groups","module":"customers","access":"admin","permission":"customer_groups:read","rateCost":1,"loadClass":"lists","idempotency":"none","events":[],"list":true,"etag":false,"ifMatch":false,"edgeCache":false,"sensitive":false,"body":null,"bodyRequired":false,"bodyLimit":1048576,"deadlineMs":5000,"produces":{"200":"application/json"},"deprecated":false,"sunset":null},
  {"id":"customerGroups.members.add","method":"POST","path":"/v1/customer-groups/{customer_group_id}/members","module":"customers","access":"admin","permission":"customer_groups:write","rateCost":5,"loadClass":"admin","idempotency":"optional","events":["customer_group.updated"],"list":false,"etag":false,"ifMatch":true,"edgeCache":false,"sensitive":false,"body":"application/json","bodyRequired":true,"bodyLimit":1048576,"deadlineMs":5000,"produces":{"200":"application/json"},"deprecated":false,"sunset":null},
  {"id":"customerGroups.members.remove","method":"POST","path":"/v1/customer-groups/{customer_group_id}/members/remove","module":"customers","access":"admin","permission":"customer_groups:write","rateCost":5,"loadClass":"admin","idempotency":"optional","events":["customer_group.updated"],"list":false,"etag":false,"ifMatch":true,"edgeCache":false,"sensitive":false,"body":"application/json","bodyRequired":true,"bodyLimit":1048576,"deadlineMs":5000,"produces":{"200":"application/json"},"deprecated":false,"sunset":null},
  {"id":"customerGroups.update","method":"PATCH","path":"/v1/customer-groups/{customer_group_id}","module":"customers","access":"admin","permission":"customer_groups:write","rateCost":5,"loadClass":"admin","idempotency":"optional","events":["customer_group.updated"],"list":false,"etag":false,"ifMatch":true,"edgeCache":false,"sensitive":false,"body":"application/json","bodyRequired":true,"bodyLimit":1048576,"deadlineMs":5000,"produces":{"200":"application/json"},"deprecated":false,"sunset":null},
  {"id":"customerPasswords.issue","method":"POST","path":"/v1/customers/{customer_id}/password-tokens","module":"customers","access":"admin","permission":"customers:write","rateCost":10,"loadClass":"admin","idempotency":"optional","events":[],"list":false,"etag":false,"ifMatch":false,"edgeCache":false,"sensitive":true,"body":null,"bodyRequired":false,"bodyLimit":1048576,"deadlineMs":5000,"produces":{"201":"application/json"},"deprecated":false,"sunset":null},
  {"id":"customerPasswords.reset","method":"POST","path":"/v1/storefront/customer-passwords/reset","module":"customers","access":"storefront","permission":"customer_sessions:write","rateCost":20,"loadClass":"cart","idempotency":"optional","events":["customer.password_reset_requested"],"list":false,"etag":false,"ifMatch":false,"edgeCache":false,"sensitive":false,"body":"application/json","bodyRequired":true,"bodyLimit":1048576,"deadlineMs":5000,"produces":{"202":null},"deprecated":false,"sunset":null},
  {"id":"customerPasswords.set","method":"POST","path":"/v1/storefront/customer-passwords","module":"customers","access":"storefront","permission":"customer_sessions:write","rateCost":20,"loadClass":"cart","idempotency":"optional","events":["customer.updated","customer.sessions_revoked"],"list":false,"etag":false,"ifMatch":false,"edgeCache":false,"sensitive":true,"body":"application/json","bodyRequired":true,"bodyLimit":1048576,"deadlineMs":15000,"produces":{"201":"application/json"},"deprecated":false,"sunset":null},
  {"id":"customerPasswords.update","method":"PUT","path":"/v1/storefront/account/password","module":"customers","access":"customer","permission":"account:write","rateCost":20,"loadClass":"cart","idempotency":"optional","events":["customer.sessions_revoked"],"list":false,"etag":false,"ifMatch":false,"edgeCache":false,"sensitive":true,"body":"application/json","bodyRequired":true,"bodyLimit":1048576,"deadlineMs":15000,"produces":{"200":"application/json"},"deprecated":false,"sunset":null},
  {"id":"customerSessions.login","method":"POST","path":"/v1/storefront/customer-sessions","module":"customers","access":"storefront","permission":"customer_sessions:write","rateCost":10,"loadClass":"cart","idempotency":"optional","events":[],"list":false,"etag":false,"ifMatch":false,"edgeCache":false,"sensitive":true,"body":"application/json","bodyRequired":true,"bodyLimit":1048576,"deadlineMs":15000,"produces":{"201":"application/json"},"deprecated":false,"sunset":null},
  {"id":"customerSessions.logout","method":"POST","path":"/v1/storefront/customer-sessions/logout","module":"customers","access":"customer","permission":"account:write","rateCost":2,"loadClass":"cart","idempotency":"optional","events":["customer.sessions_revoked"],"list":false,"etag":false,"ifMatch":false,"edgeCache":false,"sensitive":false,"body":"application/json","bodyRequired":false,"bodyLimit":1048576,"deadlineMs":5000,"produces":{"204":null},"deprecated":false,"sunset":null},
  {"id":"customerSessions.refresh","method":"POST","path":"/v1/storefront/customer-sessions/refresh","module":"customers","access":"storefront","permission":"customer_sessions:write","rateCost":5,"loadClass":"cart","idempotency":"optional","events":["customer.sessions_revoked"],"list":false,"etag":false,"ifMatch":false,"edgeCache":false,"sensitive":true,"body":"application/json","bodyRequired":true,"bodyLimit":1048576,"deadlineMs":5000,"produces":{"200":"application/json"},"deprecated":false,"sunset":null},
  {"id":"customers.addresses.add","method":"POST","path":"/v1/customers/{customer_id}/addresses","module":"customers","access":"admin","permission":"customers:write","rateCost":2,"loadClass":"admin","idempotency":"optional","events":["customer.updated"],"list":false,"etag":false,"ifMatch":true,"edgeCache":false,"sensitive":false,"body":"application/json","bodyRequired":true,"bodyLimit":1048576,"deadlineMs":5000,"produces":{"201":"application/json"},"deprecated":false,"sunset":null},
  {"id":"customers.addresses.remove","method":"DELETE","path":"/v1/customers/{customer_id}/addresses/{address_id}","module":"customers","access":"admin","permission":"customers:write","rateCost":2,"loadClass":"admin","idempotency":"optional","events":["customer.updated"],"list":false,"etag":false,"ifMatch":true,"edgeCache":false,"sensitive":false,"body":null,"bodyRequired":false,"bodyLimit":1048576,"deadlineMs":5000,"produces":{"200":"application/json"},"deprecated":false,"sunset":null},
  {"id":"customers.addresses.update","method":"PATCH","path":"/v1/customers/{customer_id}/addresses/{address_id}","module":"customers","access":"admin","permission":"customers:write","rateCost":2,"loadClass":"admin","idempotency":"optional","events":["customer.updated"],"list":false,"etag":false,"ifMatch":true,"edgeCache":false,"sensitive":false,"body":"application/json","bodyRequired":true,"bodyLimit":1048576,"deadlineMs":5000,"produces":{"200":"application/json"},"deprecated":false,"sunset":null},
  {"id":"customers.create","method":"POST","path":"/v1/customers","module":"customers","access":"admin","permission":"customers:write","rateCost":5,"loadClass":"admin","idempotency":"optional","events":["customer.created"],"list":false,"etag":false,"ifMatch":false,"edgeCache":false,"sensitive":false,"body":"application/json","bodyRequired":true,"bodyLimit":1048576,"deadlineMs":5000,"produces":{"201":"application/json"},"deprecated":false,"sunset":null},
  {"id":"customers.delete","method":"DELETE","path":"/v1/customers/{customer_id}","module":"customers","access":"admin","permission":"customers:write","rateCost":20,"loadClass":"admin","idempotency":"optional","events":["customer.erased","customer.sessions_revoked"],"list":false,"etag":false,"ifMatch":true,"edgeCache":false,"sensitive":false,"body":null,"bodyRequired":false,"bodyLimit":1048576,"deadlineMs":30000,"produces":{"204":null},"deprecated":false,"sunset":null},
  {"id":"customers.export","method":"GET","path":"/v1/customers/{customer_id}/export","module":"customers","access":"admin","permission":"customers:read","rateCost":20,"loadClass":"reports","idempotency":"none","events":[],"list":false,"etag":false,"ifMatch":false,"edgeCache":false,"sensitive":false,"body":null,"bodyRequired":false,"bodyLimit":1048576,"deadlineMs":30000,"produces":{"200":"application/json"},"deprecated":false,"sunset":null},
  {"id":"customers.get","method":"GET","path":"/v1/customers/{customer_id}","module":"customers","access":"admin","permission":"customers:read","rateCost":1,"loadClass":"admin","idempotency":"none","events":[],"list":false,"etag":true,"ifMatch":false,"edgeCache":false,"sensitive":false,"body":null,"bodyRequired":false,"bodyLimit":1048576,"deadlineMs":5000,"produces":{"200":"application/json"},"deprecated":false,"sunset":null},
  {"id":"customers.list","method":"GET","path":"/v1/customers","module":"customers","access":"admin","permission":"customers:read","rateCost":1,"loadClass":"lists","idempotency":"none","events":[],"list":true,"etag":false,"ifMatch":false,"edgeCache":false,"sensitive":false,"body":null,"bodyRequired":false,"bodyLimit":1048576,"deadlineMs":5000,"produces":{"200":"application/json"},"deprecated":false,"sunset":null},
  {"id":"customers.merge","method":"POST","path":"/v1/customers/{customer_id}/merge","module":"customers","access":"admin","permission":"customers:write","rateCost":20,"loadClass":"admin","idempotency":"optional","events":["customer.merged","customer.updated","customer.sessions_revoked"],"list":false,"etag":false,"ifMatch":true,"edgeCache":false,"sensitive":false,"body":"application/json","bodyRequired":true,"bodyLimit":1048576,"deadlineMs":5000,"produces":{"200":"application/json"},"deprecated":false,"sunset":null},
  {"id":"customers.register","method":"POST","path":"/v1/storefront/customers","module":"customers","access":"storefront","permission":"customer_sessions:write","rateCost":20,"loadClass":"cart","idempotency":"optional","events":["customer.created"],"list":false,"etag":false,"ifMatch":false,"edgeCache":false,"sensitive":true,"body":"application/json","bodyRequired":true,"bodyLimit":1048576,"deadlineMs":15000,"produces":{"201":"application/json"},"deprecated":false,"sunset":null},
  {"id":"customers.update","method":"PATCH","path":"/v1/customers/{customer_id}","module":"customers","access":"admin","permission":"customers:write","rateCost":5,"loadClass":"admin","idempotency":"optional","events":["customer.updated","customer.sessions_revoked"],"list":false,"etag":false,"ifMatch":true,"edgeCache":false,"sensitive":false,"body":"application/json","bodyRequired":true,"bodyLimit":1048576,"deadlineMs":5000,"produces":{"200":"application/json"},"deprecated":false,"sunset":null},
  {"id":"discountCodes.create","method":"POST","path":"/v1/discounts/{discount_id}/codes","module":"discounts","access":"admin","permission":"discounts:write","rateCost":20,"loadClass":"admin","idempotency":"optional","events":[],"list":false,"etag":false,"ifMatch":false,"edgeCache":false,"sensitive":false,"body":"application/json","bodyRequired":true,"bodyLimit":1048576,"deadlineMs":5000,"produces":{"201":"application/json"},"deprecated":false,"sunset":null},
  {"id":"discountCodes.delete","method":"DELETE","path":"/v1/discounts/{discount_id}/codes/{discount_code_id}","module":"discounts","access":"admin","permission":"discounts:write","rateCost":5,"loadClass":"admin","idempotency":"optional","events":[],"list":false,"etag":false,"ifMatch":false,"edgeCache":false,"sensitive":false,"body":null,"bodyRequired":false,"bodyLimit":1048576,"deadlineMs":5000,"produces":{"204":null},"deprecated":false,"sunset":null},
  {"id":"discountCodes.list","method":"GET","path":"/v1/discounts/{discount_id}/codes","module":"discounts","access":"admin","permission":"discounts:read","rateCost":1,"loadClass":"lists","idempotency":"none","events":[],"list":true,"etag":false,"ifMatch":false,"edgeCache":false,"sensitive":false,"body":null,"bodyRequired":false,"bodyLimit":1048576,"deadlineMs":5000,"produces":{"200":"application/json"},"deprecated":false,"sunset":null},
  {"id":"discounts.activate","method":"POST","path":"/v1/discounts/{discount_id}/activate","module":"discounts","access":"admin","permission":"discounts:write","rateCost":5,"loadClass":"admin","idempotency":"optional","events":["discount.updated"],"list":false,"etag":false,"ifMatch":true,"edgeCache":false,"sensitive":false,"body":null,"bodyRequired":false,"bodyLimit":1048576,"deadlineMs":5000,"produces":{"200":"application/json"},"deprecated":false,"sunset":null},
  {"id":"discounts.create","method":"POST","path":"/v1/discounts","module":"discounts","access":"admin","permission":"discounts:write","rateCost":5,"loadClass":"admin","idempotency":"optional","events":["discount.created"],"list":false,"etag":false,"ifMatch":false,"edgeCache":false,"sensitive":false,"body":"application/json","bodyRequired":true,"bodyLimit":1048576,"deadlineMs":5000,"produces":{"201":"application/json"},"deprecated":false,"sunset":null},
  {"id":"discounts.deactivate","method":"POST","path":"/v1/discounts/{discount_id}/deactivate","module":"discounts","access":"admin","permission":"discounts:write","rateCost":5,"loadClass":"admin","idempotency":"optional","events":["discount.updated"],"list":false,"etag":false,"ifMatch":true,"edgeCache":false,"sensitive":false,"body":null,"bodyRequired":false,"bodyLimit":1048576,"deadlineMs":5000,"produces":{"200":"application/json"},"deprecated":false,"sunset":null},
  {"id":"discounts.delete","method":"DELETE","path":"/v1/discounts/{discount_id}","module":"discounts","access":"admin","permission":"discounts:write","rateCost":5,"loadClass":"admin","idempotency":"optional","events":["discount.deleted"],"list":false,"etag":false,"ifMatch":true,"edgeCache":false,"sensitive":false,"body":null,"bodyRequired":false,"bodyLimit":1048576,"deadlineMs":5000,"produces":{"204":null},"deprecated":false,"sunset":null},
  {"id":"discounts.get","method":"GET","path":"/v1/discounts/{discount_id}","module":"discounts","access":"admin","permission":"discounts:read","rateCost":1,"loadClass":"admin","idempotency":"none","events":[],"list":false,"etag":true,"ifMatch":false,"edgeCache":false,"sensitive":false,"body":null,"bodyRequired":false,"bodyLimit":1048576,"deadlineMs":5000,"produces":{"200":"application/json"},"deprecated":false,"sunset":null},
  {"id":"discounts.list","method":"GET","path":"/v1/discounts","module":"discounts","access":"admin","permission":"discounts:read","rateCost":1,"loadClass":"lists","idempotency":"none","events":[],"list":true,"etag":false,"ifMatch":false,"edgeCache":false,"sensitive":false,"body":null,"bodyRequired":false,"bodyLimit":1048576,"deadlineMs":5000,"produces":{"200":"application/json"},"deprecated":false,"sunset":null},
  {"id":"discounts.update","method":"PATCH","path":"/v1/discounts/{discount_id}","module":"discounts","access":"admin","permission":"discounts:write","rateCost":5,"loadClass":"admin","idempotency":"optional","events":["discount.updated","discount.exhausted"],"list":false,"etag":false,"ifMatch":true,"edgeCache":false,"sensitive":false,"body":"application/json","bodyRequired":true,"bodyLimit":1048576,"deadlineMs":5000,"produces":{"200":"application/json"},"deprecated":false,"sunset":null},
  {"id":"disputes.get","method":"GET","path":"/v1/disputes/{dispute_id}","module":"payments","access":"admin","permission":"payments:read","rateCost":1,"loadClass":"admin","idempotency":"none","events":[],"list":false,"etag":true,"ifMatch":false,"edgeCache":false,"sensitive":false,"body":null,"bodyRequired":false,"bodyLimit":1048576,"deadlineMs":5000,"produces":{"200":"application/json"},"deprecated":false,"sunset":null},
  {"id":"disputes.list","method":"GET","path":"/v1/disputes","module":"payments","access":"admin","permission":"payments:read","rateCost":1,"loadClass":"lists","idempotency":"none","events":[],"list":true,"etag":false,"ifMatch":false,"edgeCache":false,"sensitive":false,"body":null,"bodyRequired":false,"bodyLimit":1048576,"deadlineMs":5000,"produces":{"200":"application/json"},"deprecated":false,"sunset":null},
  {"id":"documents.create","method":"POST","path":"/v1/orders/{order_id}/documents","module":"orders","access":"admin","permission":"documents:write","rateCost":5,"loadClass":"admin","idempotency":"optional","events":["document.created"],"list":false,"etag":false,"ifMatch":false,"edgeCache":false,"sensitive":false,"body":"application/json","bodyRequired":true,"bodyLimit":1048576,"deadlineMs":5000,"produces":{"201":"application/json"},"deprecated":false,"sunset":null},
  {"id":"documents.get","method":"GET","path":"/v1/documents/{document_id}","module":"orders","access":"admin","permission":"documents:read","rateCost":1,"loadClass":"admin","idempotency":"none","events":[],"list":false,"etag":false,"ifMatch":false,"edgeCache":false,"sensitive":false,"body":null,"bodyRequired":false,"bodyLimit":1048576,"deadlineMs":5000,"produces":{"200":"application/json"},"deprecated":false,"sunset":null},
  {"id":"documents.html.download","method":"GET","path":"/v1/documents/{document_id}/html","module":"orders","access":"admin","permission":"documents:read","rateCost":10,"loadClass":"reports","idempotency":"none","events":[],"list":false,"etag":false,"ifMatch":false,"edgeCache":false,"sensitive":false,"body":null,"bodyRequired":false,"bodyLimit":1048576,"deadlineMs":5000,"produces":{"200":"text/html"},"deprecated":false,"sunset":null},
  {"id":"documents.list","method":"GET","path":"/v1/documents","module":"orders","access":"admin","permission":"documents:read","rateCost":1,"loadClass":"lists","idempotency":"none","events":[],"list":true,"etag":false,"ifMatch":false,"edgeCache":false,"sensitive":false,"body":null,"bodyRequired":false,"bodyLimit":1048576,"deadlineMs":5000,"produces":{"200":"application/json"},"deprecated":false,"sunset":null},
  {"id":"documents.pdf.download","method":"GET","path":"/v1/documents/{document_id}/pdf","module":"orders","access":"admin","permission":"documents:read","rateCost":10,"loadClass":"reports","idempotency":"none","events":[],"list":false,"etag":false,"ifMatch":false,"edgeCache":false,"sensitive":false,"body":null,"bodyRequired":false,"bodyLimit":1048576,"deadlineMs":5000,"produces":{"200":"application/pdf"},"deprecated":false,"sunset":null},
  {"id":"domains.create","method":"POST","path":"/v1/domains","module":"tenants","access":"admin","permission":"domains:write","rateCost":5,"loadClass":"admin","idempotency":"optional","events":["domain.created"],"list":false,"etag":false,"ifMatch":false,"edgeCache":false,"sensitive":false,"body":"application/json","bodyRequired":true,"bodyLimit":1048576,"deadlineMs":5000,"produces":{"201":"application/json"},"deprecated":false,"sunset":null},
  {"id":"domains.delete","method":"DELETE","path":"/v1/domains/{domain_id}","module":"tenants","access":"admin","permission":"domains:write","rateCost":5,"loadClass":"admin","idempotency":"optional","events":["domain.deleted","domain.updated"],"list":false,"etag":false,"ifMatch":true,"edgeCache":false,"sensitive":false,"body":null,"bodyRequired":false,"bodyLimit":1048576,"deadlineMs":5000,"produces":{"204":null},"deprecated":false,"sunset":null},
  {"id":"domains.get","method":"GET","path":"/v1/domains/{domain_id}","module":"tenants","access":"admin","permission":"domains:read","rateCost":1,"loadClass":"admin","idempotency":"none","events":[],"list":false,"etag":true,"ifMatch":false,"edgeCache":false,"sensitive":false,"body":null,"bodyRequired":false,"bodyLimit":1048576,"deadlineMs":5000,"produces":{"200":"application/json"},"deprecated":false,"sunset":null},
  {"id":"domains.list","method":"GET","path":"/v1/domains","module":"tenants","access":"admin","permission":"domains:read","rateCost":1,"loadClass":"lists","idempotency":"none","events":[],"list":true,"etag":false,"ifMatch":false,"edgeCache":false,"sensitive":false,"body":null,"bodyRequired":false,"bodyLimit":1048576,"deadlineMs":5000,"produces":{"200":"application/json"},"deprecated":false,"sunset":null},
  {"id":"domains.update","method":"PATCH","path":"/v1/domains/{domain_id}","module":"tenants","access":"admin","permission":"domains:write","rateCost":5,"loadClass":"admin","idempotency":"optional","events":["domain.updated"],"list":false,"etag":false,"ifMatch":true,"edgeCache":false,"sensitive":false,"body":"application/json","bodyRequired":true,"bodyLimit":1048576,"deadlineMs":5000,"produces":{"200":"application/json"},"deprecated":false,"sunset":null},
  {"id":"domains.verify","method":"POST","path":"/v1/domains/{domain_id}/verify","module":"tenants","access":"admin","permission":"domains:write","rateCost":20,"loadClass":"admin","idempotency":"optional","events":["domain.verified"],"list":false,"etag":false,"ifMatch":false,"edgeCache":false,"sensitive":false,"body":null,"bodyRequired":false,"bodyLimit":1048576,"deadlineMs":10000,"produces":{"200":"application/json"},"deprecated":false,"sunset":null},
  {"id":"draftOrders.complete","method":"POST","path":"/v1/draft-orders/{draft_order_id}/complete","module":"orders","access":"admin","permission":"draft_orders:write","rateCost":10,"loadClass":"admin","idempotency":"required","events":["draft_order.updated","order.created"],"list":false,"etag":false,"ifMatch":true,"edgeCache":false,"sensitive":false,"body":null,"bodyRequired":false,"bodyLimit":1048576,"deadlineMs":5000,"produces":{"201":"application/json"},"deprecated":false,"sunset":null},
  {"id":"draftOrders.create","method":"POST","path":"/v1/draft-orders","module":"orders","access":"admin","permission":"draft_orders:write","rateCost":5,"loadClass":"admin","idempotency":"optional","events":["draft_order.created"],"list":false,"etag":false,"ifMatch":false,"edgeCache":false,"sensitive":false,"body":"application/json","bodyRequired":true,"bodyLimit":1048576,"deadlineMs":5000,"produces":{"201":"application/json"},"deprecated":false,"sunset":null},
  {"id":"draftOrders.delete","method":"DELETE","path":"/v1/draft-orders/{draft_order_id}","module":"orders","access":"admin","permission":"draft_orders:write","rateCost":2,"loadClass":"admin","idempotency":"optional","events":["draft_order.deleted"],"list":false,"etag":false,"ifMatch":true,"edgeCache":false,"sensitive":false,"body":null,"bodyRequired":false,"bodyLimit":1048576,"deadlineMs":5000,"produces":{"204":null},"deprecated":false,"sunset":null},
  {"id":"draftOrders.get","method":"GET","path":"/v1/draft-orders/{draft_order_id}","module":"orders","access":"admin","permission":"draft_orders:read","rateCost":1,"loadClass":"admin","idempotency":"none","events":[],"list":false,"etag":true,"ifMatch":false,"edgeCache":false,"sensitive":false,"body":null,"bodyRequired":false,"bodyLimit":1048576,"deadlineMs":5000,"produces":{"200":"application/json"},"deprecated":false,"sunset":null},
  {"id":"draftOrders.list","method":"GET","path":"/v1/draft-orders","module":"orders","access":"admin","permission":"draft_orders:read","rateCost":1,"loadClass":"lists","idempotency":"none","events":[],"list":true,"etag":false,"ifMatch":false,"edgeCache":false,"sensitive":false,"body":null,"bodyRequired":false,"bodyLimit":1048576,"deadlineMs":5000,"produces":{"200":"application/json"},"deprecated":false,"sunset":null},
  {"id":"draftOrders.send","method":"POST","path":"/v1/draft-orders/{draft_order_id}/send","module":"orders","access":"admin","permission":"draft_orders:write","rateCost":5,"loadClass":"admin","idempotency":"optional","events":["draft_order.updated"],"list":false,"etag":false,"ifMatch":true,"edgeCache":false,"sensitive":true,"body":"application/json","bodyRequired":false,"bodyLimit":1048576,"deadlineMs":5000,"produces":{"201":"application/json"},"deprecated":false,"sunset":null},
  {"id":"draftOrders.update","method":"PATCH","path":"/v1/draft-orders/{draft_order_id}","module":"orders","access":"admin","permission":"draft_orders:write","rateCost":5,"loadClass":"admin","idempotency":"optional","events":["draft_order.updated"],"list":false,"etag":false,"ifMatch":true,"edgeCache":false,"sensitive":false,"body":"application/json","bodyRequired":true,"bodyLimit":1048576,"deadlineMs":5000,"produces":{"200":"application/json"},"deprecated":false,"sunset":null},
  {"id":"events.dlq.drop","method":"POST","path":"/v1/events/dlq/{dead_letter_id}/drop","module":"events","access":"admin","permission":"events:write","rateCost":5,"loadClass":"admin","idempotency":"optional","events":["dead_letter.dropped"],"list":false,"etag":false,"ifMatch":false,"edgeCache":false,"sensitive":false,"body":null,"bodyRequired":false,"bodyLimit":1048576,"deadlineMs":5000,"produces":{"204":null},"deprecated":false,"sunset":null},
  {"id":"events.dlq.get","method":"GET","path":"/v1/events/dlq/{dead_letter_id}","module":"events","access":"admin","permission":"events:read","rateCost":1,"loadClass":"admin","idempotency":"none","events":[],"list":false,"etag":false,"ifMatch":false,"edgeCache":false,"sensitive":false,"body":null,"bodyRequired":false,"bodyLimit":1048576,"deadlineMs":5000,"produces":{"200":"application/json"},"deprecated":false,"sunset":null},
  {"id":"events.dlq.list","method":"GET","path":"/v1/events/dlq","module":"events","access":"admin","permission":"events:read","rateCost":1,"loadClass":"lists","idempotency":"none","events":[],"list":true,"etag":false,"ifMatch":false,"edgeCache":false,"sensitive":false,"body":null,"bodyRequired":false,"bodyLimit":1048576,"deadlineMs":5000,"produces":{"200":"application/json"},"deprecated":false,"sunset":null},
  {"id":"events.dlq.replay","method":"POST","path":"/v1/events/dlq/{dead_letter_id}/replay","module":"events","access":"admin","permission":"events:write","rateCost":5,"loadClass":"admin","idempotency":"optional","events":["dead_letter.replayed"],"list":false,"etag":false,"ifMatch":false,"edgeCache":false,"sensitive":false,"body":null,"bodyRequired":false,"bodyLimit":1048576,"deadlineMs":5000,"produces":{"200":"application/json"},"deprecated":false,"sunset":null},
  {"id":"events.get","method":"GET","path":"/v1/events/{event_id}","module":"events","access":"admin","permission":"events:read","rateCost":1,"loadClass":"admin","idempotency":"none","events":[],"list":false,"etag":true,"ifMatch":false,"edgeCache":false,"sensitive":false,"body":null,"bodyRequired":false,"bodyLimit":1048576,"deadlineMs":5000,"produces":{"200":"application/json"},"deprecated":false,"sunset":null},
  {"id":"events.list","method":"GET","path":"/v1/events","module":"events","access":"admin","permission":"events:read","rateCost":1,"loadClass":"lists","idempotency":"none","events":[],"list":true,"etag":false,"ifMatch":false,"edgeCache":false,"sensitive":false,"body":null,"bodyRequired":false,"bodyLimit":1048576,"deadlineMs":5000,"produces":{"200":"application/json"},"deprecated":false,"sunset":null},
  {"id":"events.replays.cancel","method":"POST","path":"/v1/events/replays/{event_replay_id}/cancel","module":"events","access":"admin","permission":"events:write","rateCost":5,"loadClass":"admin","idempotency":"optional","events":["event_replay.cancelled"],"list":false,"etag":false,"ifMatch":false,"edgeCache":false,"sensitive":false,"body":null,"bodyRequired":false,"bodyLimit":1048576,"deadlineMs":5000,"produces":{"200":"application/json"},"deprecated":false,"sunset":null},
  {"id":"events.replays.create","method":"POST","path":"/v1/events/replays","module":"events","access":"admin","permission":"events:write","rateCost":50,"loadClass":"reports","idempotency":"optional","events":["event_replay.created","event_replay.completed","event_replay.failed"],"list":false,"etag":false,"ifMatch":false,"edgeCache":false,"sensitive":false,"body":"application/json","bodyRequired":true,"bodyLimit":1048576,"deadlineMs":20000,"produces":{"201":"application/json"},"deprecated":false,"sunset":null},
  {"id":"events.replays.get","method":"GET","path":"/v1/events/replays/{event_replay_id}","module":"events","access":"admin","permission":"events:read","rateCost":1,"loadClass":"admin","idempotency":"none","events":[],"list":false,"etag":true,"ifMatch":false,"edgeCache":false,"sensitive":false,"body":null,"bodyRequired":false,"bodyLimit":1048576,"deadlineMs":5000,"produces":{"200":"application/json"},"deprecated":false,"sunset":null},
  {"id":"events.replays.list","method":"GET","path":"/v1/events/replays","module":"events","access":"admin","permission":"events:read","rateCost":1,"loadClass":"lists","idempotency":"none","events":[],"list":true,"etag":false,"ifMatch":false,"edgeCache":false,"sensitive":false,"body":null,"bodyRequired":false,"bodyLimit":1048576,"deadlineMs":5000,"produces":{"200":"application/json"},"deprecated":false,"sunset":null},
  {"id":"events.tail","method":"GET","path":"/v1/events/tail","module":"events","access":"admin","permission":"events:read","rateCost":5,"loadClass":"admin","idempotency":"none","events":[],"list":false,"etag":false,"ifMatch":false,"edgeCache":false,"sensitive":false,"body":null,"bodyRequired":false,"bodyLimit":1048576,"deadlineMs":600000,"produces":{"200":"text/event-stream"},"deprecated":false,"sunset":null},
  {"id":"exports.create","method":"POST","path":"/v1/exports","module":"jobs","access":"admin","permission":"exports:write","rateCost":20,"loadClass":"reports","idempotency":"optional","events":["job.completed","job.failed"],"list":false,"etag":false,"ifMatch":false,"edgeCache":false,"sensitive":false,"body":"application/json","bodyRequired":false,"bodyLimit":1048576,"deadlineMs":5000,"produces":{"202":"application/json"},"deprecated":false,"sunset":null},
  {"id":"exports.download","method":"GET","path":"/v1/exports/{job_id}/file","module":"jobs","access":"admin","permission":"exports:read","rateCost":20,"loadClass":"reports","idempotency":"none","events":[],"list":false,"etag":false,"ifMatch":false,"edgeCache":false,"sensitive":false,"body":null,"bodyRequired":false,"bodyLimit":1048576,"deadlineMs":600000,"produces":{"200":"application/x-ndjson"},"deprecated":false,"sunset":null},
  {"id":"fulfillmentOrders.close","method":"POST","path":"/v1/fulfillment-orders/{fulfillment_order_id}/close","module":"orders","access":"admin","permission":"fulfillments:write","rateCost":5,"loadClass":"admin","idempotency":"optional","events":["fulfillment_order.created","fulfillment_order.updated","order.updated"],"list":false,"etag":false,"ifMatch":true,"edgeCache":false,"sensitive":false,"body":null,"bodyRequired":false,"bodyLimit":1048576,"deadlineMs":5000,"produces":{"200":"application/json"},"deprecated":false,"sunset":null},
  {"id":"fulfillmentOrders.get","method":"GET","path":"/v1/fulfillment-orders/{fulfillment_order_id}","module":"orders","access":"admin","permission":"fulfillments:read","rateCost":1,"loadClass":"admin","idempotency":"none","events":[],"list":false,"etag":true,"ifMatch":false,"edgeCache":false,"sensitive":false,"body":null,"bodyRequired":false,"bodyLimit":1048576,"deadlineMs":5000,"produces":{"200":"application/json"},"deprecated":false,"sunset":null},
  {"id":"fulfillmentOrders.hold","method":"POST","path":"/v1/fulfillment-orders/{fulfillment_order_id}/hold","module":"orders","access":"admin","permission":"fulfillments:write","rateCost":5,"loadClass":"admin","idempotency":"optional","events":["fulfillment_order.updated","order.updated"],"list":false,"etag":false,"ifMatch":true,"edgeCache":false,"sensitive":false,"body":"application/json","bodyRequired":true,"bodyLimit":1048576,"deadlineMs":5000,"produces":{"200":"application/json"},"deprecated":false,"sunset":null},
  {"id":"fulfillmentOrders.list","method":"GET","path":"/v1/fulfillment-orders","module":"orders","access":"admin","permission":"fulfillments:read","rateCost":1,"loadClass":"lists","idempotency":"none","events":[],"list":true,"etag":false,"ifMatch":false,"edgeCache":false,"sensitive":false,"body":null,"bodyRequired":false,"bodyLimit":1048576,"deadlineMs":5000,"produces":{"200":"application/json"},"deprecated":false,"sunset":null},
  {"id":"fulfillmentOrders.merge","method":"POST","path":"/v1/fulfillment-orders/{fulfillment_order_id}/merge","module":"orders","access":"admin","permission":"fulfillments:write","rateCost":5,"loadClass":"admin","idempotency":"optional","events":["fulfillment_order.updated","fulfillment_order.cancelled"],"list":false,"etag":false,"ifMatch":true,"edgeCache":false,"sensitive":false,"body":"application/json","bodyRequired":true,"bodyLimit":1048576,"deadlineMs":5000,"produces":{"200":"application/json"},"deprecated":false,"sunset":null},
  {"id":"fulfillmentOrders.move","method":"POST","path":"/v1/fulfillment-orders/{fulfillment_order_id}/move","module":"orders","access":"admin","permission":"fulfillments:write","rateCost":5,"loadClass":"admin","idempotency":"optional","events":["fulfillment_order.created","fulfillment_order.updated","order.updated","inventory.adjusted"],"list":false,"etag":false,"ifMatch":true,"edgeCache":false,"sensitive":false,"body":"application/json","bodyRequired":true,"bodyLimit":1048576,"deadlineMs":5000,"produces":{"200":"application/json"},"deprecated":false,"sunset":null},
  {"id":"fulfillmentOrders.release","method":"POST","path":"/v1/fulfillment-orders/{fulfillment_order_id}/release","module":"orders","access":"admin","permission":"fulfillments:write","rateCost":5,"loadClass":"admin","idempotency":"optional","events":["fulfillment_order.updated","order.updated"],"list":false,"etag":false,"ifMatch":true,"edgeCache":false,"sensitive":false,"body":"application/json","bodyRequired":false,"bodyLimit":1048576,"deadlineMs":5000,"produces":{"200":"application/json"},"deprecated":false,"sunset":null},
  {"id":"fulfillmentOrders.split","method":"POST","path":"/v1/fulfillment-orders/{fulfillment_order_id}/split","module":"orders","access":"admin","permission":"fulfillments:write","rateCost":5,"loadClass":"admin","idempotency":"optional","events":["fulfillment_order.created","fulfillment_order.updated"],"list":false,"etag":false,"ifMatch":true,"edgeCache":false,"sensitive":false,"body":"application/json","bodyRequired":true,"bodyLimit":1048576,"deadlineMs":5000,"produces":{"200":"application/json"},"deprecated":false,"sunset":null},
  {"id":"fulfillmentOrders.update","method":"PATCH","path":"/v1/fulfillment-orders/{fulfillment_order_id}","module":"orders","access":"admin","permission":"fulfillments:write","rateCost":5,"loadClass":"admin","idempotency":"optional","events":["fulfillment_order.updated","order.updated"],"list":false,"etag":false,"ifMatch":true,"edgeCache":false,"sensitive":false,"body":"application/json","bodyRequired":true,"bodyLimit":1048576,"deadlineMs":5000,"produces":{"200":"application/json"},"deprecated":false,"sunset":null},
  {"id":"fulfillments.cancel","method":"POST","path":"/v1/fulfillments/{fulfillment_id}/cancel","module":"orders","access":"admin","permission":"fulfillments:write","rateCost":5,"loadClass":"admin","idempotency":"optional","events":["fulfillment.cancelled","fulfillment_order.created","fulfillment_order.updated","order.updated","inventory.adjusted"],"list":false,"etag":false,"ifMatch":true,"edgeCache":false,"sensitive":false,"body":null,"bodyRequired":false,"bodyLimit":1048576,"deadlineMs":5000,"produces":{"200":"application/json"},"deprecated":false,"sunset":null},
  {"id":"fulfillments.create","method":"POST","path":"/v1/fulfillments","module":"orders","access":"admin","permission":"fulfillments:write","rateCost":5,"loadClass":"admin","idempotency":"optional","events":["fulfillment.created","fulfillment_order.updated","order.updated","inventory.adjusted"],"list":false,"etag":false,"ifMatch":false,"edgeCache":false,"sensitive":false,"body":"application/json","bodyRequired":true,"bodyLimit":1048576,"deadlineMs":5000,"produces":{"201":"application/json"},"deprecated":false,"sunset":null},
  {"id":"fulfillments.deliver","method":"POST","path":"/v1/fulfillments/{fulfillment_id}/deliver","module":"orders","access":"admin","permission":"fulfillments:write","rateCost":5,"loadClass":"admin","idempotency":"optional","events":["fulfillment.delivered"],"list":false,"etag":false,"ifMatch":true,"edgeCache":false,"sensitive":false,"body":null,"bodyRequired":false,"bodyLimit":1048576,"deadlineMs":5000,"produces":{"200":"application/json"},"deprecated":false,"sunset":null},
  {"id":"fulfillments.get","method":"GET","path":"/v1/fulfillments/{fulfillment_id}","module":"orders","access":"admin","permission":"fulfillments:read","rateCost":1,"loadClass":"admin","idempotency":"none","events":[],"list":false,"etag":true,"ifMatch":false,"edgeCache":false,"sensitive":false,"body":null,"bodyRequired":false,"bodyLimit":1048576,"deadlineMs":5000,"produces":{"200":"application/json"},"deprecated":false,"sunset":null},
  {"id":"fulfillments.labels.cancel","method":"POST","path":"/v1/fulfillments/{fulfillment_id}/labels/{label_id}/cancel","module":"orders","access":"admin","permission":"fulfillments:write","rateCost":10,"loadClass":"admin","idempotency":"optional","events":["fulfillment.updated"],"list":false,"etag":false,"ifMatch":false,"edgeCache":false,"sensitive":false,"body":null,"bodyRequired":false,"bodyLimit":1048576,"deadlineMs":5000,"produces":{"200":"application/json","202":"application/json"},"deprecated":false,"sunset":null},
  {"id":"fulfillments.labels.create","method":"POST","path":"/v1/fulfillments/{fulfillment_id}/labels","module":"orders","access":"admin","permission":"fulfillments:write","rateCost":10,"loadClass":"admin","idempotency":"optional","events":["fulfillment.updated"],"list":false,"etag":false,"ifMatch":false,"edgeCache":false,"sensitive":false,"body":"application/json","bodyRequired":true,"bodyLimit":1048576,"deadlineMs":5000,"produces":{"201":"application/json","202":"application/json"},"deprecated":false,"sunset":null},
  {"id":"fulfillments.list","method":"GET","path":"/v1/fulfillments","module":"orders","access":"admin","permission":"fulfillments:read","rateCost":1,"loadClass":"lists","idempotency":"none","events":[],"list":true,"etag":false,"ifMatch":false,"edgeCache":false,"sensitive":false,"body":null,"bodyRequired":false,"bodyLimit":1048576,"deadlineMs":5000,"produces":{"200":"application/json"},"deprecated":false,"sunset":null},
  {"id":"fulfillments.update","method":"PATCH","path":"/v1/fulfillments/{fulfillment_id}","module":"orders","access":"admin","permission":"fulfillments:write","rateCost":5,"loadClass":"admin","idempotency":"optional","events":["fulfillment.updated"],"list":false,"etag":false,"ifMatch":true,"edgeCache":false,"sensitive":false,"body":"application/json","bodyRequired":true,"bodyLimit":1048576,"deadlineMs":5000,"produces":{"200":"application/json"},"deprecated":false,"sunset":null},
  {"id":"giftCards.adjust","method":"POST","path":"/v1/gift-cards/{gift_card_id}/adjust","module":"discounts","access":"admin","permission":"gift_cards:write","rateCost":10,"loadClass":"admin","idempotency":"required","events":["gift_card.adjusted"],"list":false,"etag":false,"ifMatch":true,"edgeCache":false,"sensitive":false,"body":"application/json","bodyRequired":true,"bodyLimit":1048576,"deadlineMs":5000,"produces":{"200":"application/json"},"deprecated":false,"sunset":null},
  {"id":"giftCards.check","method":"POST","path":"/v1/storefront/gift-cards/check","module":"discounts","access":"storefront","permission":"gift_card_balances:read","rateCost":50,"loadClass":"cart","idempotency":"optional","events":[],"list":false,"etag":false,"ifMatch":false,"edgeCache":false,"sensitive":false,"body":"application/json","bodyRequired":true,"bodyLimit":1048576,"deadlineMs":5000,"produces":{"200":"application/json"},"deprecated":false,"sunset":null},
  {"id":"giftCards.entries.list","method":"GET","path":"/v1/gift-cards/{gift_card_id}/entries","module":"discounts","access":"admin","permission":"gift_cards:read","rateCost":1,"loadClass":"lists","idempotency":"none","events":[],"list":true,"etag":false,"ifMatch":false,"edgeCache":false,"sensitive":false,"body":null,"bodyRequired":false,"bodyLimit":1048576,"deadlineMs":5000,"produces":{"200":"application/json"},"deprecated":false,"sunset":null},
  {"id":"giftCards.get","method":"GET","path":"/v1/gift-cards/{gift_card_id}","module":"discounts","access":"admin","permission":"gift_cards:read","rateCost":1,"loadClass":"admin","idempotency":"none","events":[],"list":false,"etag":true,"ifMatch":false,"edgeCache":false,"sensitive":false,"body":null,"bodyRequired":false,"bodyLimit":1048576,"deadlineMs":5000,"produces":{"200":"application/json"},"deprecated":false,"sunset":null},
  {"id":"giftCards.issue","method":"POST","path":"/v1/gift-cards","module":"discounts","access":"admin","permission":"gift_cards:write","rateCost":20,"loadClass":"admin","idempotency":"required","events":["gift_card.issued"],"list":false,"etag":false,"ifMatch":false,"edgeCache":false,"sensitive":true,"body":"application/json","bodyRequired":true,"bodyLimit":1048576,"deadlineMs":5000,"produces":{"201":"application/json"},"deprecated":false,"sunset":null},
  {"id":"giftCards.list","method":"GET","path":"/v1/gift-cards","module":"discounts","access":"admin","permission":"gift_cards:read","rateCost":1,"loadClass":"lists","idempotency":"none","events":[],"list":true,"etag":false,"ifMatch":false,"edgeCache":false,"sensitive":false,"body":null,"bodyRequired":false,"bodyLimit":1048576,"deadlineMs":5000,"produces":{"200":"application/json"},"deprecated":false,"sunset":null},
  {"id":"giftCards.update","method":"PATCH","path":"/v1/gift-cards/{gift_card_id}","module":"discounts","access":"admin","permission":"gift_cards:write","rateCost":5,"loadClass":"admin","idempotency":"optional","events":["gift_card.updated"],"list":false,"etag":false,"ifMatch":true,"edgeCache":false,"sensitive":false,"body":"application/json","bodyRequired":true,"bodyLimit":1048576,"deadlineMs":5000,"produces":{"200":"application/json"},"deprecated":false,"sunset":null},
  {"id":"health.live","method":"GET","path":"/livez","module":"platform","access":"public","permission":null,"rateCost":1,"loadClass":"vital","idempotency":"none","events":[],"list":false,"etag":false,"ifMatch":false,"edgeCache":false,"sensitive":false,"body":null,"bodyRequired":false,"bodyLimit":1048576,"deadlineMs":5000,"produces":{"200":"application/json"},"deprecated":false,"sunset":null},
  {"id":"health.ready","method":"GET","path":"/readyz","module":"platform","access":"public","permission":null,"rateCost":1,"loadClass":"vital","idempotency":"none","events":[],"list":false,"etag":false,"ifMatch":false,"edgeCache":false,"sensitive":false,"body":null,"bodyRequired":false,"bodyLimit":1048576,"deadlineMs":5000,"produces":{"200":"application/json"},"deprecated":false,"sunset":null},
  {"id":"imports.append","method":"POST","path":"/v1/imports/{job_id}/batches/{sequence}","module":"jobs","access":"admin","permission":"imports:write","rateCost":20,"loadClass":"reports","idempotency":"optional","events":["catalog.imported","job.failed"],"list":false,"etag":false,"ifMatch":false,"edgeCache":false,"sensitive":false,"body":"application/x-ndjson","bodyRequired":true,"bodyLimit":16777216,"deadlineMs":60000,"produces":{"200":"application/json"},"deprecated":false,"sunset":null},
  {"id":"imports.create","method":"POST","path":"/v1/imports","module":"jobs","access":"admin","permission":"imports:write","rateCost":20,"loadClass":"reports","idempotency":"optional","events":[],"list":false,"etag":false,"ifMatch":false,"edgeCache":false,"sensitive":false,"body":"application/json","bodyRequired":false,"bodyLimit":1048576,"deadlineMs":5000,"produces":{"201":"application/json"},"deprecated":false,"sunset":null},
  {"id":"imports.finish","method":"POST","path":"/v1/imports/{job_id}/finish","module":"jobs","access":"admin","permission":"imports:write","rateCost":5,"loadClass":"admin","idempotency":"optional","events":["job.completed"],"list":false,"etag":false,"ifMatch":false,"edgeCache":false,"sensitive":false,"body":null,"bodyRequired":false,"bodyLimit":1048576,"deadlineMs":5000,"produces":{"200":"application/json"},"deprecated":false,"sunset":null},
  {"id":"invariants.report","method":"GET","path":"/v1/invariants","module":"platform","access":"admin","permission":"invariants:read","rateCost":50,"loadClass":"reports","idempotency":"none","events":[],"list":false,"etag":false,"ifMatch":false,"edgeCache":false,"sensitive":false,"body":null,"bodyRequired":false,"bodyLimit":1048576,"deadlineMs":60000,"produces":{"200":"application/json"},"deprecated":false,"sunset":null},
  {"id":"inventory.adjust","method":"POST","path":"/v1/inventory/adjustments","module":"inventory","access":"admin","permission":"inventory:write","rateCost":10,"loadClass":"admin","idempotency":"required","events":["inventory.adjusted"],"list":false,"etag":false,"ifMatch":false,"edgeCache":false,"sensitive":false,"body":"application/json","bodyRequired":true,"bodyLimit":1048576,"deadlineMs":5000,"produces":{"200":"application/json"},"deprecated":false,"sunset":null},
  {"id":"inventory.set","method":"POST","path":"/v1/inventory/counts","module":"inventory","access":"admin","permission":"inventory:write","rateCost":10,"loadClass":"admin","idempotency":"required","events":["inventory.adjusted"],"list":false,"etag":false,"ifMatch":false,"edgeCache":false,"sensitive":false,"body":"application/json","bodyRequired":true,"bodyLimit":1048576,"deadlineMs":5000,"produces":{"200":"application/json"},"deprecated":false,"sunset":null},
  {"id":"inventoryEntries.list","method":"GET","path":"/v1/inventory/entries","module":"inventory","access":"admin","permission":"inventory:read","rateCost":1,"loadClass":"lists","idempotency":"none","events":[],"list":true,"etag":false,"ifMatch":false,"edgeCache":false,"sensitive":false,"body":null,"bodyRequired":false,"bodyLimit":1048576,"deadlineMs":5000,"produces":{"200":"application/json"},"deprecated":false,"sunset":null},
  {"id":"inventoryItems.get","method":"GET","path":"/v1/inventory/items/{inventory_item_id}","module":"inventory","access":"admin","permission":"inventory:read","rateCost":1,"loadClass":"admin","idempotency":"none","events":[],"list":false,"etag":true,"ifMatch":false,"edgeCache":false,"sensitive":false,"body":null,"bodyRequired":false,"bodyLimit":1048576,"deadlineMs":5000,"produces":{"200":"application/json"},"deprecated":false,"sunset":null},
  {"id":"inventoryItems.list","method":"GET","path":"/v1/inventory/items","module":"inventory","access":"admin","permission":"inventory:read","rateCost":1,"loadClass":"lists","idempotency":"none","events":[],"list":true,"etag":false,"ifMatch":false,"edgeCache":false,"sensitive":false,"body":null,"bodyRequired":false,"bodyLimit":1048576,"deadlineMs":5000,"produces":{"200":"application/json"},"deprecated":false,"sunset":null},
  {"id":"inventoryItems.update","method":"PATCH","path":"/v1/inventory/items/{inventory_item_id}","module":"inventory","access":"admin","permission":"inventory:write","rateCost":5,"loadClass":"admin","idempotency":"optional","events":["product.updated"],"list":false,"etag":false,"ifMatch":true,"edgeCache":false,"sensitive":false,"body":"application/json","bodyRequired":true,"bodyLimit":1048576,"deadlineMs":5000,"produces":{"200":"application/json"},"deprecated":false,"sunset":null},
  {"id":"inventoryLevels.list","method":"GET","path":"/v1/inventory/levels","module":"inventory","access":"admin","permission":"inventory:read","rateCost":1,"loadClass":"lists","idempotency":"none","events":[],"list":true,"etag":false,"ifMatch":false,"edgeCache":false,"sensitive":false,"body":null,"bodyRequired":false,"bodyLimit":1048576,"deadlineMs":5000,"produces":{"200":"application/json"},"deprecated":false,"sunset":null},
  {"id":"inventoryLevels.update","method":"PATCH","path":"/v1/inventory/levels/{inventory_item_id}/{location_id}","module":"inventory","access":"admin","permission":"inventory:write","rateCost":5,"loadClass":"admin","idempotency":"optional","events":["inventory.adjusted"],"list":false,"etag":false,"ifMatch":true,"edgeCache":false,"sensitive":false,"body":"application/json","bodyRequired":true,"bodyLimit":1048576,"deadlineMs":5000,"produces":{"200":"application/json"},"deprecated":false,"sunset":null},
  {"id":"jobs.cancel","method":"POST","path":"/v1/jobs/{job_id}/cancel","module":"jobs","access":"admin","permission":"jobs:write","rateCost":5,"loadClass":"admin","idempotency":"optional","events":["job.cancelled"],"list":false,"etag":false,"ifMatch":false,"edgeCache":false,"sensitive":false,"body":null,"bodyRequired":false,"bodyLimit":1048576,"deadlineMs":5000,"produces":{"200":"application/json"},"deprecated":false,"sunset":null},
  {"id":"jobs.get","method":"GET","path":"/v1/jobs/{job_id}","module":"jobs","access":"admin","permission":"jobs:read","rateCost":1,"loadClass":"admin","idempotency":"none","events":[],"list":false,"etag":true,"ifMatch":false,"edgeCache":false,"sensitive":false,"body":null,"bodyRequired":false,"bodyLimit":1048576,"deadlineMs":5000,"produces":{"200":"application/json"},"deprecated":false,"sunset":null},
  {"id":"jobs.list","method":"GET","path":"/v1/jobs","module":"jobs","access":"admin","permission":"jobs:read","rateCost":1,"loadClass":"lists","idempotency":"none","events":[],"list":true,"etag":false,"ifMatch":false,"edgeCache":false,"sensitive":false,"body":null,"bodyRequired":false,"bodyLimit":1048576,"deadlineMs":5000,"produces":{"200":"application/json"},"deprecated":false,"sunset":null},
  {"id":"jobs.rejects","method":"GET","path":"/v1/jobs/{job_id}/rejects","module":"jobs","access":"admin","permission":"jobs:read","rateCost":5,"loadClass":"reports","idempotency":"none","events":[],"list":false,"etag":false,"ifMatch":false,"edgeCache":false,"sensitive":false,"body":null,"bodyRequired":false,"bodyLimit":1048576,"deadlineMs":60000,"produces":{"200":"text/csv"},"deprecated":false,"sunset":null},
  {"id":"jobs.retry","method":"POST","path":"/v1/jobs/{job_id}/retry","module":"jobs","access":"admin","permission":"jobs:write","rateCost":20,"loadClass":"reports","idempotency":"optional","events":["job.completed","job.failed"],"list":false,"etag":false,"ifMatch":false,"edgeCache":false,"sensitive":false,"body":null,"bodyRequired":false,"bodyLimit":1048576,"deadlineMs":5000,"produces":{"202":"application/json"},"deprecated":false,"sunset":null},
  {"id":"locations.create","method":"POST","path":"/v1/locations","module":"inventory","access":"admin","permission":"locations:write","rateCost":5,"loadClass":"admin","idempotency":"optional","events":["location.created","location.updated"],"list":false,"etag":false,"ifMatch":false,"edgeCache":false,"sensitive":false,"body":"application/json","bodyRequired":true,"bodyLimit":1048576,"deadlineMs":5000,"produces":{"201":"application/json"},"deprecated":false,"sunset":null},
  {"id":"locations.delete","method":"DELETE","path":"/v1/locations/{location_id}","module":"inventory","access":"admin","permission":"locations:write","rateCost":5,"loadClass":"admin","idempotency":"optional","events":["location.deleted"],"list":false,"etag":false,"ifMatch":true,"edgeCache":false,"sensitive":false,"body":null,"bodyRequired":false,"bodyLimit":1048576,"deadlineMs":5000,"produces":{"204":null},"deprecated":false,"sunset":null},
  {"id":"locations.get","method":"GET","path":"/v1/locations/{location_id}","module":"inventory","access":"admin","permission":"locations:read","rateCost":1,"loadClass":"admin","idempotency":"none","events":[],"list":false,"etag":true,"ifMatch":false,"edgeCache":false,"sensitive":false,"body":null,"bodyRequired":false,"bodyLimit":1048576,"deadlineMs":5000,"produces":{"200":"application/json"},"deprecated":false,"sunset":null},
  {"id":"locations.list","method":"GET","path":"/v1/locations","module":"inventory","access":"admin","permission":"locations:read","rateCost":1,"loadClass":"lists","idempotency":"none","events":[],"list":true,"etag":false,"ifMatch":false,"edgeCache":false,"sensitive":false,"body":null,"bodyRequired":false,"bodyLimit":1048576,"deadlineMs":5000,"produces":{"200":"application/json"},"deprecated":false,"sunset":null},
  {"id":"locations.update","method":"PATCH","path":"/v1/locations/{location_id}","module":"inventory","access":"admin","permission":"locations:write","rateCost":5,"loadClass":"admin","idempotency":"optional","events":["location.updated"],"list":false,"etag":false,"ifMatch":true,"edgeCache":false,"sensitive":false,"body":"application/json","bodyRequired":true,"bodyLimit":1048576,"deadlineMs":5000,"produces":{"200":"application/json"},"deprecated":false,"sunset":null},
  {"id":"markets.create","method":"POST","path":"/v1/markets","module":"pricing","access":"admin","permission":"markets:write","rateCost":5,"loadClass":"admin","idempotency":"optional","events":["market.created","market.updated"],"list":false,"etag":false,"ifMatch":false,"edgeCache":false,"sensitive":false,"body":"application/json","bodyRequired":true,"bodyLimit":1048576,"deadlineMs":5000,"produces":{"201":"application/json"},"deprecated":false,"sunset":null},
  {"id":"markets.delete","method":"DELETE","path":"/v1/markets/{market_id}","module":"pricing","access":"admin","permission":"markets:write","rateCost":5,"loadClass":"admin","idempotency":"optional","events":["market.deleted"],"list":false,"etag":false,"ifMatch":true,"edgeCache":false,"sensitive":false,"body":null,"bodyRequired":false,"bodyLimit":1048576,"deadlineMs":5000,"produces":{"204":null},"deprecated":false,"sunset":null},
  {"id":"markets.get","method":"GET","path":"/v1/markets/{market_id}","module":"pricing","access":"admin","permission":"markets:read","rateCost":1,"loadClass":"admin","idempotency":"none","events":[],"list":false,"etag":true,"ifMatch":false,"edgeCache":false,"sensitive":false,"body":null,"bodyRequired":false,"bodyLimit":1048576,"deadlineMs":5000,"produces":{"200":"application/json"},"deprecated":false,"sunset":null},
  {"id":"markets.list","method":"GET","path":"/v1/markets","module":"pricing","access":"admin","permission":"markets:read","rateCost":1,"loadClass":"lists","idempotency":"none","events":[],"list":true,"etag":false,"ifMatch":false,"edgeCache":false,"sensitive":false,"body":null,"bodyRequired":false,"bodyLimit":1048576,"deadlineMs":5000,"produces":{"200":"application/json"},"deprecated":false,"sunset":null},
  {"id":"markets.update","method":"PATCH","path":"/v1/markets/{market_id}","module":"pricing","access":"admin","permission":"markets:write","rateCost":5,"loadClass":"admin","idempotency":"optional","events":["market.updated"],"list":false,"etag":false,"ifMatch":true,"edgeCache":false,"sensitive":false,"body":"application/json","bodyRequired":true,"bodyLimit":1048576,"deadlineMs":5000,"produces":{"200":"application/json"},"deprecated":false,"sunset":null},
  {"id":"metafieldDefinitions.create","method":"POST","path":"/v1/metafield-definitions","module":"catalog","access":"admin","permission":"metafield_definitions:write","rateCost":10,"loadClass":"admin","idempotency":"optional","events":["metafield_definition.created"],"list":false,"etag":false,"ifMatch":false,"edgeCache":false,"sensitive":false,"body":"application/json","bodyRequired":true,"bodyLimit":1048576,"deadlineMs":5000,"produces":{"201":"application/json"},"deprecated":false,"sunset":null},
  {"id":"metafieldDefinitions.delete","method":"DELETE","path":"/v1/metafield-definitions/{metafield_definition_id}","module":"catalog","access":"admin","permission":"metafield_definitions:write","rateCost":5,"loadClass":"admin","idempotency":"optional","events":["metafield_definition.deleted"],"list":false,"etag":false,"ifMatch":true,"edgeCache":false,"sensitive":false,"body":null,"bodyRequired":false,"bodyLimit":1048576,"deadlineMs":5000,"produces":{"204":null},"deprecated":false,"sunset":null},
  {"id":"metafieldDefinitions.get","method":"GET","path":"/v1/metafield-definitions/{metafield_definition_id}","module":"catalog","access":"admin","permission":"metafield_definitions:read","rateCost":1,"loadClass":"admin","idempotency":"none","events":[],"list":false,"etag":true,"ifMatch":false,"edgeCache":false,"sensitive":false,"body":null,"bodyRequired":false,"bodyLimit":1048576,"deadlineMs":5000,"produces":{"200":"application/json"},"deprecated":false,"sunset":null},
  {"id":"metafieldDefinitions.list","method":"GET","path":"/v1/metafield-definitions","module":"catalog","access":"admin","permission":"metafield_definitions:read","rateCost":1,"loadClass":"lists","idempotency":"none","events":[],"list":true,"etag":false,"ifMatch":false,"edgeCache":false,"sensitive":false,"body":null,"bodyRequired":false,"bodyLimit":1048576,"deadlineMs":5000,"produces":{"200":"application/json"},"deprecated":false,"sunset":null},
  {"id":"metafieldDefinitions.update","method":"PATCH","path":"/v1/metafield-definitions/{metafield_definition_id}","module":"catalog","access":"admin","permission":"metafield_definitions:write","rateCost":10,"loadClass":"admin","idempotency":"optional","events":["metafield_definition.updated"],"list":false,"etag":false,"ifMatch":true,"edgeCache":false,"sensitive":false,"body":"application/json","bodyRequired":true,"bodyLimit":1048576,"deadlineMs":5000,"produces":{"200":"application/json"},"deprecated":false,"sunset":null},
  {"id":"options.update","method":"PUT","path":"/v1/products/{product_id}/options","module":"catalog","access":"admin","permission":"products:write","rateCost":5,"loadClass":"admin","idempotency":"optional","events":["product.updated"],"list":false,"etag":false,"ifMatch":true,"edgeCache":false,"sensitive":false,"body":"application/json","bodyRequired":true,"bodyLimit":1048576,"deadlineMs":5000,"produces":{"200":"application/json"},"deprecated":false,"sunset":null},
  {"id":"orderChanges.confirm","method":"POST","path":"/v1/order-changes/{order_change_id}/confirm","module":"orders","access":"admin","permission":"orders:write","rateCost":10,"loadClass":"admin","idempotency":"required","events":["order_change.confirmed","order.updated","refund.created"],"list":false,"etag":false,"ifMatch":true,"edgeCache":false,"sensitive":false,"body":"application/json","bodyRequired":false,"bodyLimit":1048576,"deadlineMs":5000,"produces":{"200":"application/json"},"deprecated":false,"sunset":null},
  {"id":"orderChanges.create","method":"POST","path":"/v1/orders/{order_id}/changes","module":"orders","access":"admin","permission":"orders:write","rateCost":5,"loadClass":"admin","idempotency":"optional","events":["order_change.created"],"list":false,"etag":false,"ifMatch":false,"edgeCache":false,"sensitive":false,"body":"application/json","bodyRequired":true,"bodyLimit":1048576,"deadlineMs":5000,"produces":{"201":"application/json"},"deprecated":false,"sunset":null},
  {"id":"orderChanges.decline","method":"POST","path":"/v1/order-changes/{order_change_id}/decline","module":"orders","access":"admin","permission":"orders:write","rateCost":2,"loadClass":"admin","idempotency":"optional","events":["order_change.declined"],"list":false,"etag":false,"ifMatch":true,"edgeCache":false,"sensitive":false,"body":null,"bodyRequired":false,"bodyLimit":1048576,"deadlineMs":5000,"produces":{"200":"application/json"},"deprecated":false,"sunset":null},
  {"id":"orderChanges.get","method":"GET","path":"/v1/order-changes/{order_change_id}","module":"orders","access":"admin","permission":"orders:read","rateCost":1,"loadClass":"admin","idempotency":"none","events":[],"list":false,"etag":true,"ifMatch":false,"edgeCache":false,"sensitive":false,"body":null,"bodyRequired":false,"bodyLimit":1048576,"deadlineMs":5000,"produces":{"200":"application/json"},"deprecated":false,"sunset":null},
  {"id":"orderChanges.list","method":"GET","path":"/v1/orders/{order_id}/changes","module":"orders","access":"admin","permission":"orders:read","rateCost":1,"loadClass":"lists","idempotency":"none","events":[],"list":true,"etag":false,"ifMatch":false,"edgeCache":false,"sensitive":false,"body":null,"bodyRequired":false,"bodyLimit":1048576,"deadlineMs":5000,"produces":{"200":"application/json"},"deprecated":false,"sunset":null},
  {"id":"orderWorkflows.get","method":"GET","path":"/v1/orders/{order_id}/workflow","module":"orders","access":"admin","permission":"orders:read","rateCost":1,"loadClass":"admin","idempotency":"none","events":[],"list":false,"etag":true,"ifMatch":false,"edgeCache":false,"sensitive":false,"body":null,"bodyRequired":false,"bodyLimit":1048576,"deadlineMs":5000,"produces":{"200":"application/json"},"deprecated":false,"sunset":null},
  {"id":"orderWorkflows.list","method":"GET","path":"/v1/order-workflows","module":"orders","access":"admin","permission":"orders:read","rateCost":1,"loadClass":"lists","idempotency":"none","events":[],"list":true,"etag":false,"ifMatch":false,"edgeCache":false,"sensitive":false,"body":null,"bodyRequired":false,"bodyLimit":1048576,"deadlineMs":5000,"produces":{"200":"application/json"},"deprecated":false,"sunset":null},
  {"id":"orderWorkflows.retry","method":"POST","path":"/v1/orders/{order_id}/workflow/retry","module":"orders","access":"admin","permission":"orders:write","rateCost":5,"loadClass":"admin","idempotency":"optional","events":["order_workflow.resumed","refund.created"],"list":false,"etag":false,"ifMatch":false,"edgeCache":false,"sensitive":false,"body":null,"bodyRequired":false,"bodyLimit":1048576,"deadlineMs":5000,"produces":{"200":"application/json"},"deprecated":false,"sunset":null},
  {"id":"orders.cancel","method":"POST","path":"/v1/orders/{order_id}/cancel","module":"orders","access":"admin","permission":"orders:write","rateCost":10,"loadClass":"admin","idempotency":"required","events":["order.cancelled","fulfillment_order.cancelled","refund.created"],"list":false,"etag":false,"ifMatch":true,"edgeCache":false,"sensitive":false,"body":"application/json","bodyRequired":true,"bodyLimit":1048576,"deadlineMs":5000,"produces":{"200":"application/json"},"deprecated":false,"sunset":null},
  {"id":"orders.capture","method":"POST","path":"/v1/orders/{order_id}/capture","module":"orders","access":"admin","permission":"payments:write","rateCost":10,"loadClass":"admin","idempotency":"required","events":["payment.captured","order.updated"],"list":false,"etag":false,"ifMatch":false,"edgeCache":false,"sensitive":false,"body":"application/json","bodyRequired":false,"bodyLimit":1048576,"deadlineMs":20000,"produces":{"200":"application/json","202":"application/json"},"deprecated":false,"sunset":null},
  {"id":"orders.close","method":"POST","path":"/v1/orders/{order_id}/close","module":"orders","access":"admin","permission":"orders:write","rateCost":2,"loadClass":"admin","idempotency":"optional","events":["order.closed"],"list":false,"etag":false,"ifMatch":true,"edgeCache":false,"sensitive":false,"body":null,"bodyRequired":false,"bodyLimit":1048576,"deadlineMs":5000,"produces":{"200":"application/json"},"deprecated":false,"sunset":null},
  {"id":"orders.comments.add","method":"POST","path":"/v1/orders/{order_id}/comments","module":"orders","access":"admin","permission":"orders:write","rateCost":1,"loadClass":"admin","idempotency":"optional","events":[],"list":false,"etag":false,"ifMatch":false,"edgeCache":false,"sensitive":false,"body":"application/json","bodyRequired":true,"bodyLimit":1048576,"deadlineMs":5000,"produces":{"201":"application/json"},"deprecated":false,"sunset":null},
  {"id":"orders.get","method":"GET","path":"/v1/orders/{order_id}","module":"orders","access":"admin","permission":"orders:read","rateCost":1,"loadClass":"admin","idempotency":"none","events":[],"list":false,"etag":true,"ifMatch":false,"edgeCache":false,"sensitive":false,"body":null,"bodyRequired":false,"bodyLimit":1048576,"deadlineMs":5000,"produces":{"200":"application/json"},"deprecated":false,"sunset":null},
  {"id":"orders.list","method":"GET","path":"/v1/orders","module":"orders","access":"admin","permission":"orders:read","rateCost":2,"loadClass":"lists","idempotency":"none","events":[],"list":true,"etag":false,"ifMatch":false,"edgeCache":false,"sensitive":false,"body":null,"bodyRequired":false,"bodyLimit":1048576,"deadlineMs":5000,"produces":{"200":"application/json"},"deprecated":false,"sunset":null},
  {"id":"orders.open","method":"POST","path":"/v1/orders/{order_id}/open","module":"orders","access":"admin","permission":"orders:write","rateCost":2,"loadClass":"admin","idempotency":"optional","events":["order.opened"],"list":false,"etag":false,"ifMatch":true,"edgeCache":false,"sensitive":false,"body":null,"bodyRequired":false,"bodyLimit":1048576,"deadlineMs":5000,"produces":{"200":"application/json"},"deprecated":false,"sunset":null},
  {"id":"orders.timeline.list","method":"GET","path":"/v1/orders/{order_id}/timeline","module":"orders","access":"admin","permission":"orders:read","rateCost":1,"loadClass":"lists","idempotency":"none","events":[],"list":true,"etag":false,"ifMatch":false,"edgeCache":false,"sensitive":false,"body":null,"bodyRequired":false,"bodyLimit":1048576,"deadlineMs":5000,"produces":{"200":"application/json"},"deprecated":false,"sunset":null},
  {"id":"orders.update","method":"PATCH","path":"/v1/orders/{order_id}","module":"orders","access":"admin","permission":"orders:write","rateCost":2,"loadClass":"admin","idempotency":"optional","events":["order.updated"],"list":false,"etag":false,"ifMatch":true,"edgeCache":false,"sensitive":false,"body":"application/json","bodyRequired":true,"bodyLimit":1048576,"deadlineMs":5000,"produces":{"200":"application/json"},"deprecated":false,"sunset":null},
  {"id":"organizations.create","method":"POST","path":"/v1/organizations","module":"tenants","access":"platform","permission":"organizations:write","rateCost":5,"loadClass":"admin","idempotency":"optional","events":[],"list":false,"etag":false,"ifMatch":false,"edgeCache":false,"sensitive":false,"body":"application/json","bodyRequired":true,"bodyLimit":1048576,"deadlineMs":5000,"produces":{"201":"application/json"},"deprecated":false,"sunset":null},
  {"id":"organizations.get","method":"GET","path":"/v1/organizations/{organization_id}","module":"tenants","access":"platform","permission":"organizations:read","rateCost":1,"loadClass":"admin","idempotency":"none","events":[],"list":false,"etag":true,"ifMatch":false,"edgeCache":false,"sensitive":false,"body":null,"bodyRequired":false,"bodyLimit":1048576,"deadlineMs":5000,"produces":{"200":"application/json"},"deprecated":false,"sunset":null},
  {"id":"organizations.list","method":"GET","path":"/v1/organizations","module":"tenants","access":"platform","permission":"organizations:read","rateCost":1,"loadClass":"lists","idempotency":"none","events":[],"list":true,"etag":false,"ifMatch":false,"edgeCache":false,"sensitive":false,"body":null,"bodyRequired":false,"bodyLimit":1048576,"deadlineMs":5000,"produces":{"200":"application/json"},"deprecated":false,"sunset":null},
  {"id":"organizations.update","method":"PATCH","path":"/v1/organizations/{organization_id}","module":"tenants","access":"platform","permission":"organizations:write","rateCost":5,"loadClass":"admin","idempotency":"optional","events":[],"list":false,"etag":false,"ifMatch":true,"edgeCache":false,"sensitive":false,"body":"application/json","bodyRequired":true,"bodyLimit":1048576,"deadlineMs":5000,"produces":{"200":"application/json"},"deprecated":false,"sunset":null},
  {"id":"paymentGateways.create","method":"POST","path":"/v1/payment-gateways","module":"payments","access":"admin","permission":"payment_gateways:write","rateCost":5,"loadClass":"admin","idempotency":"optional","events":["payment_gateway.created"],"list":false,"etag":false,"ifMatch":false,"edgeCache":false,"sensitive":false,"body":"application/json","bodyRequired":true,"bodyLimit":1048576,"deadlineMs":5000,"produces":{"201":"application/json"},"deprecated":false,"sunset":null},
  {"id":"paymentGateways.delete","method":"DELETE","path":"/v1/payment-gateways/{payment_gateway_id}","module":"payments","access":"admin","permission":"payment_gateways:write","rateCost":5,"loadClass":"admin","idempotency":"optional","events":["payment_gateway.deleted"],"list":false,"etag":false,"ifMatch":true,"edgeCache":false,"sensitive":false,"body":null,"bodyRequired":false,"bodyLimit":1048576,"deadlineMs":5000,"produces":{"204":null},"deprecated":false,"sunset":null},
  {"id":"paymentGateways.get","method":"GET","path":"/v1/payment-gateways/{payment_gateway_id}","module":"payments","access":"admin","permission":"payment_gateways:read","rateCost":1,"loadClass":"admin","idempotency":"none","events":[],"list":false,"etag":true,"ifMatch":false,"edgeCache":false,"sensitive":false,"body":null,"bodyRequired":false,"bodyLimit":1048576,"deadlineMs":5000,"produces":{"200":"application/json"},"deprecated":false,"sunset":null},
  {"id":"paymentGateways.list","method":"GET","path":"/v1/payment-gateways","module":"payments","access":"admin","permission":"payment_gateways:read","rateCost":1,"loadClass":"lists","idempotency":"none","events":[],"list":true,"etag":false,"ifMatch":false,"edgeCache":false,"sensitive":false,"body":null,"bodyRequired":false,"bodyLimit":1048576,"deadlineMs":5000,"produces":{"200":"application/json"},"deprecated":false,"sunset":null},
  {"id":"paymentGateways.update","method":"PATCH","path":"/v1/payment-gateways/{payment_gateway_id}","module":"payments","access":"admin","permission":"payment_gateways:write","rateCost":5,"loadClass":"admin","idempotency":"optional","events":["payment_gateway.updated"],"list":false,"etag":false,"ifMatch":true,"edgeCache":false,"sensitive":false,"body":"application/json","bodyRequired":true,"bodyLimit":1048576,"deadlineMs":5000,"produces":{"200":"application/json"},"deprecated":false,"sunset":null},
  {"id":"paymentLinks.create","method":"POST","path":"/v1/orders/{order_id}/payment-links","module":"orders","access":"admin","permission":"orders:write","rateCost":5,"loadClass":"admin","idempotency":"optional","events":[],"list":false,"etag":false,"ifMatch":false,"edgeCache":false,"sensitive":true,"body":"application/json","bodyRequired":false,"bodyLimit":1048576,"deadlineMs":5000,"produces":{"201":"application/json"},"deprecated":false,"sunset":null},
  {"id":"paymentLinks.open","method":"POST","path":"/v1/storefront/payment-links/open","module":"orders","access":"storefront","permission":"payment_links:read","rateCost":5,"loadClass":"checkout","idempotency":"optional","events":[],"list":false,"etag":false,"ifMatch":false,"edgeCache":false,"sensitive":false,"body":"application/json","bodyRequired":true,"bodyLimit":1048576,"deadlineMs":5000,"produces":{"200":"application/json"},"deprecated":false,"sunset":null},
  {"id":"paymentLinks.pay","method":"POST","path":"/v1/storefront/payment-links/pay","module":"orders","access":"storefront","permission":"payment_links:write","rateCost":10,"loadClass":"checkout","idempotency":"required","events":["draft_order.updated","order.created","order.updated","payment.authorized","payment.failed"],"list":false,"etag":false,"ifMatch":false,"edgeCache":false,"sensitive":true,"body":"application/json","bodyRequired":true,"bodyLimit":1048576,"deadlineMs":20000,"produces":{"200":"application/json","202":"application/json"},"deprecated":false,"sunset":null},
  {"id":"paymentNotifications.receive","method":"POST","path":"/v1/payment-gateways/{payment_gateway_id}/notifications","module":"payments","access":"storefront","permission":"payment_notifications:write","rateCost":2,"loadClass":"checkout","idempotency":"optional","events":["payment.authorized","payment.captured","payment.failed","payment.voided","payment.refunded","payment.refund_failed","payment.disputed"],"list":false,"etag":false,"ifMatch":false,"edgeCache":false,"sensitive":false,"body":"*/*","bodyRequired":true,"bodyLimit":1048576,"deadlineMs":5000,"produces":{"200":"application/json"},"deprecated":false,"sunset":null},
  {"id":"payments.capture","method":"POST","path":"/v1/payments/{payment_id}/capture","module":"payments","access":"admin","permission":"payments:write","rateCost":5,"loadClass":"admin","idempotency":"required","events":["payment.captured","payment.capture_failed"],"list":false,"etag":false,"ifMatch":true,"edgeCache":false,"sensitive":false,"body":"application/json","bodyRequired":false,"bodyLimit":1048576,"deadlineMs":20000,"produces":{"200":"application/json","202":"application/json"},"deprecated":false,"sunset":null},
  {"id":"payments.confirm","method":"POST","path":"/v1/storefront/payments/{payment_id}/confirm","module":"payments","access":"storefront","permission":"payment_confirmations:write","rateCost":5,"loadClass":"checkout","idempotency":"optional","events":["payment.authorized","payment.failed"],"list":false,"etag":false,"ifMatch":false,"edgeCache":false,"sensitive":true,"body":"application/json","bodyRequired":true,"bodyLimit":1048576,"deadlineMs":20000,"produces":{"200":"application/json","202":"application/json"},"deprecated":false,"sunset":null},
  {"id":"payments.get","method":"GET","path":"/v1/payments/{payment_id}","module":"payments","access":"admin","permission":"payments:read","rateCost":1,"loadClass":"admin","idempotency":"none","events":[],"list":false,"etag":true,"ifMatch":false,"edgeCache":false,"sensitive":false,"body":null,"bodyRequired":false,"bodyLimit":1048576,"deadlineMs":5000,"produces":{"200":"application/json"},"deprecated":false,"sunset":null},
  {"id":"payments.list","method":"GET","path":"/v1/payments","module":"payments","access":"admin","permission":"payments:read","rateCost":1,"loadClass":"lists","idempotency":"none","events":[],"list":true,"etag":false,"ifMatch":false,"edgeCache":false,"sensitive":false,"body":null,"bodyRequired":false,"bodyLimit":1048576,"deadlineMs":5000,"produces":{"200":"application/json"},"deprecated":false,"sunset":null},
  {"id":"payments.void","method":"POST","path":"/v1/payments/{payment_id}/void","module":"payments","access":"admin","permission":"payments:write","rateCost":5,"loadClass":"admin","idempotency":"required","events":["payment.voided"],"list":false,"etag":false,"ifMatch":true,"edgeCache":false,"sensitive":false,"body":null,"bodyRequired":false,"bodyLimit":1048576,"deadlineMs":20000,"produces":{"200":"application/json","202":"application/json"},"deprecated":false,"sunset":null},
  {"id":"plans.get","method":"GET","path":"/v1/plans/{plan}","module":"tenants","access":"platform","permission":"plans:read","rateCost":1,"loadClass":"admin","idempotency":"none","events":[],"list":false,"etag":true,"ifMatch":false,"edgeCache":false,"sensitive":false,"body":null,"bodyRequired":false,"bodyLimit":1048576,"deadlineMs":5000,"produces":{"200":"application/json"},"deprecated":false,"sunset":null},
  {"id":"plans.list","method":"GET","path":"/v1/plans","module":"tenants","access":"platform","permission":"plans:read","rateCost":1,"loadClass":"lists","idempotency":"none","events":[],"list":true,"etag":false,"ifMatch":false,"edgeCache":false,"sensitive":false,"body":null,"bodyRequired":false,"bodyLimit":1048576,"deadlineMs":5000,"produces":{"200":"application/json"},"deprecated":false,"sunset":null},
  {"id":"platform.get","method":"GET","path":"/v1/platform","module":"platform","access":"public","permission":null,"rateCost":1,"loadClass":"vital","idempotency":"none","events":[],"list":false,"etag":true,"ifMatch":false,"edgeCache":false,"sensitive":false,"body":null,"bodyRequired":false,"bodyLimit":1048576,"deadlineMs":5000,"produces":{"200":"application/json"},"deprecated":false,"sunset":null},
  {"id":"priceLists.activate","method":"POST","path":"/v1/price-lists/{price_list_id}/activate","module":"pricing","access":"admin","permission":"price_lists:write","rateCost":5,"loadClass":"admin","idempotency":"optional","events":["price_list.activated"],"list":false,"etag":false,"ifMatch":true,"edgeCache":false,"sensitive":false,"body":null,"bodyRequired":false,"bodyLimit":1048576,"deadlineMs":5000,"produces":{"200":"application/json"},"deprecated":false,"sunset":null},
  {"id":"priceLists.create","method":"POST","path":"/v1/price-lists","module":"pricing","access":"admin","permission":"price_lists:write","rateCost":5,"loadClass":"admin","idempotency":"optional","events":["price_list.created"],"list":false,"etag":false,"ifMatch":false,"edgeCache":false,"sensitive":false,"body":"application/json","bodyRequired":true,"bodyLimit":1048576,"deadlineMs":5000,"produces":{"201":"application/json"},"deprecated":false,"sunset":null},
  {"id":"priceLists.deactivate","method":"POST","path":"/v1/price-lists/{price_list_id}/deactivate","module":"pricing","access":"admin","permission":"price_lists:write","rateCost":5,"loadClass":"admin","idempotency":"optional","events":["price_list.deactivated"],"list":false,"etag":false,"ifMatch":true,"edgeCache":false,"sensitive":false,"body":null,"bodyRequired":false,"bodyLimit":1048576,"deadlineMs":5000,"produces":{"200":"application/json"},"deprecated":false,"sunset":null},
  {"id":"priceLists.delete","method":"DELETE","path":"/v1/price-lists/{price_list_id}","module":"pricing","access":"admin","permission":"price_lists:write","rateCost":5,"loadClass":"admin","idempotency":"optional","events":["price_list.deleted"],"list":false,"etag":false,"ifMatch":true,"edgeCache":false,"sensitive":false,"body":null,"bodyRequired":false,"bodyLimit":1048576,"deadlineMs":60000,"produces":{"204":null},"deprecated":false,"sunset":null},
  {"id":"priceLists.get","method":"GET","path":"/v1/price-lists/{price_list_id}","module":"pricing","access":"admin","permission":"price_lists:read","rateCost":1,"loadClass":"admin","idempotency":"none","events":[],"list":false,"etag":true,"ifMatch":false,"edgeCache":false,"sensitive":false,"body":null,"bodyRequired":false,"bodyLimit":1048576,"deadlineMs":5000,"produces":{"200":"application/json"},"deprecated":false,"sunset":null},
  {"id":"priceLists.list","method":"GET","path":"/v1/price-lists","module":"pricing","access":"admin","permission":"price_lists:read","rateCost":1,"loadClass":"lists","idempotency":"none","events":[],"list":true,"etag":false,"ifMatch":false,"edgeCache":false,"sensitive":false,"body":null,"bodyRequired":false,"bodyLimit":1048576,"deadlineMs":5000,"produces":{"200":"application/json"},"deprecated":false,"sunset":null},
  {"id":"priceLists.update","method":"PATCH","path":"/v1/price-lists/{price_list_id}","module":"pricing","access":"admin","permission":"price_lists:write","rateCost":5,"loadClass":"admin","idempotency":"optional","events":["price_list.updated"],"list":false,"etag":false,"ifMatch":true,"edgeCache":false,"sensitive":false,"body":"application/json","bodyRequired":true,"bodyLimit":1048576,"deadlineMs":5000,"produces":{"200":"application/json"},"deprecated":false,"sunset":null},
  {"id":"prices.explain","method":"GET","path":"/v1/prices/explain","module":"pricing","access":"admin","permission":"price_lists:read","rateCost":2,"loadClass":"admin","idempotency":"none","events":[],"list":false,"etag":false,"ifMatch":false,"edgeCache":false,"sensitive":false,"body":null,"bodyRequired":false,"bodyLimit":1048576,"deadlineMs":5000,"produces":{"200":"application/json"},"deprecated":false,"sunset":null},
  {"id":"prices.list","method":"GET","path":"/v1/price-lists/{price_list_id}/prices","module":"pricing","access":"admin","permission":"price_lists:read","rateCost":1,"loadClass":"lists","idempotency":"none","events":[],"list":true,"etag":false,"ifMatch":false,"edgeCache":false,"sensitive":false,"body":null,"bodyRequired":false,"bodyLimit":1048576,"deadlineMs":5000,"produces":{"200":"application/json"},"deprecated":false,"sunset":null},
  {"id":"prices.remove","method":"POST","path":"/v1/price-lists/{price_list_id}/prices/remove","module":"pricing","access":"admin","permission":"price_lists:write","rateCost":20,"loadClass":"admin","idempotency":"optional","events":["price_list.prices_changed"],"list":false,"etag":false,"ifMatch":true,"edgeCache":false,"sensitive":false,"body":"application/json","bodyRequired":true,"bodyLimit":1048576,"deadlineMs":15000,"produces":{"200":"application/json"},"deprecated":false,"sunset":null},
  {"id":"prices.set","method":"POST","path":"/v1/price-lists/{price_list_id}/prices","module":"pricing","access":"admin","permission":"price_lists:write","rateCost":20,"loadClass":"admin","idempotency":"optional","events":["price_list.prices_changed"],"list":false,"etag":false,"ifMatch":true,"edgeCache":false,"sensitive":false,"body":"application/json","bodyRequired":true,"bodyLimit":1048576,"deadlineMs":15000,"produces":{"200":"application/json"},"deprecated":false,"sunset":null},
  {"id":"products.bulk","method":"POST","path":"/v1/products/bulk","module":"jobs","access":"admin","permission":"products:write","rateCost":20,"loadClass":"reports","idempotency":"optional","events":["product.updated","product.deleted","job.completed","job.failed"],"list":false,"etag":false,"ifMatch":false,"edgeCache":false,"sensitive":false,"body":"application/json","bodyRequired":true,"bodyLimit":1048576,"deadlineMs":5000,"produces":{"202":"application/json"},"deprecated":false,"sunset":null},
  {"id":"products.create","method":"POST","path":"/v1/products","module":"catalog","access":"admin","permission":"products:write","rateCost":5,"loadClass":"admin","idempotency":"optional","events":["product.created","collection.created","collection.updated","redirect.deleted"],"list":false,"etag":false,"ifMatch":false,"edgeCache":false,"sensitive":false,"body":"application/json","bodyRequired":true,"bodyLimit":8388608,"deadlineMs":5000,"produces":{"201":"application/json"},"deprecated":false,"sunset":null},
  {"id":"products.delete","method":"DELETE","path":"/v1/products/{product_id}","module":"catalog","access":"admin","permission":"products:write","rateCost":5,"loadClass":"admin","idempotency":"optional","events":["product.deleted"],"list":false,"etag":false,"ifMatch":true,"edgeCache":false,"sensitive":false,"body":null,"bodyRequired":false,"bodyLimit":1048576,"deadlineMs":5000,"produces":{"204":null},"deprecated":false,"sunset":null},
  {"id":"products.get","method":"GET","path":"/v1/products/{product_id}","module":"catalog","access":"admin","permission":"products:read","rateCost":1,"loadClass":"admin","idempotency":"none","events":[],"list":false,"etag":true,"ifMatch":false,"edgeCache":false,"sensitive":false,"body":null,"bodyRequired":false,"bodyLimit":1048576,"deadlineMs":5000,"produces":{"200":"application/json"},"deprecated":false,"sunset":null},
  {"id":"products.list","method":"GET","path":"/v1/products","module":"catalog","access":"admin","permission":"products:read","rateCost":1,"loadClass":"lists","idempotency":"none","events":[],"list":true,"etag":false,"ifMatch":false,"edgeCache":false,"sensitive":false,"body":null,"bodyRequired":false,"bodyLimit":1048576,"deadlineMs":5000,"produces":{"200":"application/json"},"deprecated":false,"sunset":null},
  {"id":"products.update","method":"PATCH","path":"/v1/products/{product_id}","module":"catalog","access":"admin","permission":"products:write","rateCost":5,"loadClass":"admin","idempotency":"optional","events":["product.updated","collection.created","collection.updated","redirect.created","redirect.deleted"],"list":false,"etag":false,"ifMatch":true,"edgeCache":false,"sensitive":false,"body":"application/json","bodyRequired":true,"bodyLimit":8388608,"deadlineMs":5000,"produces":{"200":"application/json"},"deprecated":false,"sunset":null},
  {"id":"products.upsert","method":"PUT","path":"/v1/products/by-handle/{handle}","module":"catalog","access":"admin","permission":"products:write","rateCost":5,"loadClass":"admin","idempotency":"optional","events":["product.created","product.updated","collection.created","collection.updated","redirect.created","redirect.deleted"],"list":false,"etag":false,"ifMatch":true,"edgeCache":false,"sensitive":false,"body":"application/json","bodyRequired":true,"bodyLimit":8388608,"deadlineMs":5000,"produces":{"200":"application/json","201":"application/json"},"deprecated":false,"sunset":null},
  {"id":"redirects.create","method":"POST","path":"/v1/redirects","module":"catalog","access":"admin","permission":"redirects:write","rateCost":5,"loadClass":"admin","idempotency":"optional","events":["redirect.created"],"list":false,"etag":false,"ifMatch":false,"edgeCache":false,"sensitive":false,"body":"application/json","bodyRequired":true,"bodyLimit":1048576,"deadlineMs":5000,"produces":{"201":"application/json"},"deprecated":false,"sunset":null},
  {"id":"redirects.delete","method":"DELETE","path":"/v1/redirects/{redirect_id}","module":"catalog","access":"admin","permission":"redirects:write","rateCost":5,"loadClass":"admin","idempotency":"optional","events":["redirect.deleted"],"list":false,"etag":false,"ifMatch":false,"edgeCache":false,"sensitive":false,"body":null,"bodyRequired":false,"bodyLimit":1048576,"deadlineMs":5000,"produces":{"204":null},"deprecated":false,"sunset":null},
  {"id":"redirects.list","method":"GET","path":"/v1/redirects","module":"catalog","access":"admin","permission":"redirects:read","rateCost":1,"loadClass":"lists","idempotency":"none","events":[],"list":true,"etag":false,"ifMatch":false,"edgeCache":false,"sensitive":false,"body":null,"bodyRequired":false,"bodyLimit":1048576,"deadlineMs":5000,"produces":{"200":"application/json"},"deprecated":false,"sunset":null},
  {"id":"refunds.calculate","method":"POST","path":"/v1/refunds/calculate","module":"orders","access":"admin","permission":"refunds:read","rateCost":2,"loadClass":"admin","idempotency":"optional","events":[],"list":false,"etag":false,"ifMatch":false,"edgeCache":false,"sensitive":false,"body":"application/json","bodyRequired":true,"bodyLimit":1048576,"deadlineMs":5000,"produces":{"200":"application/json"},"deprecated":false,"sunset":null},
  {"id":"refunds.create","method":"POST","path":"/v1/refunds","module":"orders","access":"admin","permission":"refunds:write","rateCost":10,"loadClass":"admin","idempotency":"required","events":["refund.created","refund.succeeded","refund.failed","order.updated","inventory.adjusted"],"list":false,"etag":false,"ifMatch":false,"edgeCache":false,"sensitive":false,"body":"application/json","bodyRequired":true,"bodyLimit":1048576,"deadlineMs":5000,"produces":{"201":"application/json"},"deprecated":false,"sunset":null},
  {"id":"refunds.get","method":"GET","path":"/v1/refunds/{refund_id}","module":"orders","access":"admin","permission":"refunds:read","rateCost":1,"loadClass":"admin","idempotency":"none","events":[],"list":false,"etag":true,"ifMatch":false,"edgeCache":false,"sensitive":false,"body":null,"bodyRequired":false,"bodyLimit":1048576,"deadlineMs":5000,"produces":{"200":"application/json"},"deprecated":false,"sunset":null},
  {"id":"refunds.list","method":"GET","path":"/v1/refunds","module":"orders","access":"admin","permission":"refunds:read","rateCost":1,"loadClass":"lists","idempotency":"none","events":[],"list":true,"etag":false,"ifMatch":false,"edgeCache":false,"sensitive":false,"body":null,"bodyRequired":false,"bodyLimit":1048576,"deadlineMs":5000,"produces":{"200":"application/json"},"deprecated":false,"sunset":null},
  {"id":"returns.approve","method":"POST","path":"/v1/returns/{return_id}/approve","module":"orders","access":"admin","permission":"returns:write","rateCost":5,"loadClass":"admin","idempotency":"optional","events":["return.approved","order_change.created","order_change.confirmed","fulfillment_order.created","order.updated"],"list":false,"etag":false,"ifMatch":true,"edgeCache":false,"sensitive":false,"body":"application/json","bodyRequired":false,"bodyLimit":1048576,"deadlineMs":5000,"produces":{"200":"application/json"},"deprecated":false,"sunset":null},
  {"id":"returns.cancel","method":"POST","path":"/v1/returns/{return_id}/cancel","module":"orders","access":"admin","permission":"returns:write","rateCost":5,"loadClass":"admin","idempotency":"optional","events":["return.cancelled","order_change.created","order_change.confirmed","fulfillment_order.cancelled","order.updated"],"list":false,"etag":false,"ifMatch":true,"edgeCache":false,"sensitive":false,"body":null,"bodyRequired":false,"bodyLimit":1048576,"deadlineMs":5000,"produces":{"200":"application/json"},"deprecated":false,"sunset":null},
  {"id":"returns.close","method":"POST","path":"/v1/returns/{return_id}/close","module":"orders","access":"admin","permission":"returns:write","rateCost":5,"loadClass":"admin","idempotency":"optional","events":["return.closed","order.updated"],"list":false,"etag":false,"ifMatch":true,"edgeCache":false,"sensitive":false,"body":null,"bodyRequired":false,"bodyLimit":1048576,"deadlineMs":5000,"produces":{"200":"application/json"},"deprecated":false,"sunset":null},
  {"id":"returns.create","method":"POST","path":"/v1/returns","module":"orders","access":"admin","permission":"returns:write","rateCost":5,"loadClass":"admin","idempotency":"optional","events":["return.requested","return.approved","order_change.created","order_change.confirmed","fulfillment_order.created","order.updated"],"list":false,"etag":false,"ifMatch":false,"edgeCache":false,"sensitive":false,"body":"application/json","bodyRequired":true,"bodyLimit":1048576,"deadlineMs":5000,"produces":{"201":"application/json"},"deprecated":false,"sunset":null},
  {"id":"returns.decline","method":"POST","path":"/v1/returns/{return_id}/decline","module":"orders","access":"admin","permission":"returns:write","rateCost":5,"loadClass":"admin","idempotency":"optional","events":["return.declined","order.updated"],"list":false,"etag":false,"ifMatch":true,"edgeCache":false,"sensitive":false,"body":"application/json","bodyRequired":true,"bodyLimit":1048576,"deadlineMs":5000,"produces":{"200":"application/json"},"deprecated":false,"sunset":null},
  {"id":"returns.get","method":"GET","path":"/v1/returns/{return_id}","module":"orders","access":"admin","permission":"returns:read","rateCost":1,"loadClass":"admin","idempotency":"none","events":[],"list":false,"etag":true,"ifMatch":false,"edgeCache":false,"sensitive":false,"body":null,"bodyRequired":false,"bodyLimit":1048576,"deadlineMs":5000,"produces":{"200":"application/json"},"deprecated":false,"sunset":null},
  {"id":"returns.inspect","method":"POST","path":"/v1/returns/{return_id}/inspect","module":"orders","access":"admin","permission":"returns:write","rateCost":5,"loadClass":"admin","idempotency":"optional","events":["return.inspected","order.updated","inventory.adjusted"],"list":false,"etag":false,"ifMatch":true,"edgeCache":false,"sensitive":false,"body":"application/json","bodyRequired":true,"bodyLimit":1048576,"deadlineMs":5000,"produces":{"200":"application/json"},"deprecated":false,"sunset":null},
  {"id":"returns.list","method":"GET","path":"/v1/returns","module":"orders","access":"admin","permission":"returns:read","rateCost":1,"loadClass":"lists","idempotency":"none","events":[],"list":true,"etag":false,"ifMatch":false,"edgeCache":false,"sensitive":false,"body":null,"bodyRequired":false,"bodyLimit":1048576,"deadlineMs":5000,"produces":{"200":"application/json"},"deprecated":false,"sunset":null},
  {"id":"returns.receive","method":"POST","path":"/v1/returns/{return_id}/receive","module":"orders","access":"admin","permission":"returns:write","rateCost":5,"loadClass":"admin","idempotency":"optional","events":["return.received","order.updated"],"list":false,"etag":false,"ifMatch":true,"edgeCache":false,"sensitive":false,"body":"application/json","bodyRequired":true,"bodyLimit":1048576,"deadlineMs":5000,"produces":{"200":"application/json"},"deprecated":false,"sunset":null},
  {"id":"search.products","method":"GET","path":"/v1/search/products","module":"search","access":"admin","permission":"products:read","rateCost":2,"loadClass":"search","idempotency":"none","events":[],"list":true,"etag":false,"ifMatch":false,"edgeCache":false,"sensitive":false,"body":null,"bodyRequired":false,"bodyLimit":1048576,"deadlineMs":5000,"produces":{"200":"application/json"},"deprecated":false,"sunset":null},
  {"id":"search.suggest","method":"GET","path":"/v1/search/suggest","module":"search","access":"admin","permission":"products:read","rateCost":1,"loadClass":"search","idempotency":"none","events":[],"list":false,"etag":false,"ifMatch":false,"edgeCache":false,"sensitive":false,"body":null,"bodyRequired":false,"bodyLimit":1048576,"deadlineMs":5000,"produces":{"200":"application/json"},"deprecated":false,"sunset":null},
  {"id":"settings.get","method":"GET","path":"/v1/settings","module":"tenants","access":"admin","permission":"settings:read","rateCost":1,"loadClass":"admin","idempotency":"none","events":[],"list":false,"etag":true,"ifMatch":false,"edgeCache":false,"sensitive":false,"body":null,"bodyRequired":false,"bodyLimit":1048576,"deadlineMs":5000,"produces":{"200":"application/json"},"deprecated":false,"sunset":null},
  {"id":"settings.update","method":"PATCH","path":"/v1/settings","module":"tenants","access":"admin","permission":"settings:write","rateCost":5,"loadClass":"admin","idempotency":"optional","events":["settings.updated","store.updated"],"list":false,"etag":false,"ifMatch":true,"edgeCache":false,"sensitive":false,"body":"application/json","bodyRequired":true,"bodyLimit":1048576,"deadlineMs":5000,"produces":{"200":"application/json"},"deprecated":false,"sunset":null},
  {"id":"shards.get","method":"GET","path":"/v1/shards/{shard_id}","module":"tenants","access":"platform","permission":"shards:read","rateCost":1,"loadClass":"admin","idempotency":"none","events":[],"list":false,"etag":false,"ifMatch":false,"edgeCache":false,"sensitive":false,"body":null,"bodyRequired":false,"bodyLimit":1048576,"deadlineMs":5000,"produces":{"200":"application/json"},"deprecated":false,"sunset":null},
  {"id":"shards.list","method":"GET","path":"/v1/shards","module":"tenants","access":"platform","permission":"shards:read","rateCost":1,"loadClass":"lists","idempotency":"none","events":[],"list":true,"etag":false,"ifMatch":false,"edgeCache":false,"sensitive":false,"body":null,"bodyRequired":false,"bodyLimit":1048576,"deadlineMs":5000,"produces":{"200":"application/json"},"deprecated":false,"sunset":null},
  {"id":"shippingPackages.create","method":"POST","path":"/v1/shipping-packages","module":"shipping","access":"admin","permission":"shipping_packages:write","rateCost":5,"loadClass":"admin","idempotency":"optional","events":["shipping_package.created","shipping_package.updated"],"list":false,"etag":false,"ifMatch":false,"edgeCache":false,"sensitive":false,"body":"application/json","bodyRequired":true,"bodyLimit":1048576,"deadlineMs":5000,"produces":{"201":"application/json"},"deprecated":false,"sunset":null},
  {"id":"shippingPackages.delete","method":"DELETE","path":"/v1/shipping-packages/{shipping_package_id}","module":"shipping","access":"admin","permission":"shipping_packages:write","rateCost":5,"loadClass":"admin","idempotency":"optional","events":["shipping_package.deleted"],"list":false,"etag":false,"ifMatch":true,"edgeCache":false,"sensitive":false,"body":null,"bodyRequired":false,"bodyLimit":1048576,"deadlineMs":5000,"produces":{"204":null},"deprecated":false,"sunset":null},
  {"id":"shippingPackages.get","method":"GET","path":"/v1/shipping-packages/{shipping_package_id}","module":"shipping","access":"admin","permission":"shipping_packages:read","rateCost":1,"loadClass":"admin","idempotency":"none","events":[],"list":false,"etag":true,"ifMatch":false,"edgeCache":false,"sensitive":false,"body":null,"bodyRequired":false,"bodyLimit":1048576,"deadlineMs":5000,"produces":{"200":"application/json"},"deprecated":false,"sunset":null},
  {"id":"shippingPackages.list","method":"GET","path":"/v1/shipping-packages","module":"shipping","access":"admin","permission":"shipping_packages:read","rateCost":1,"loadClass":"lists","idempotency":"none","events":[],"list":true,"etag":false,"ifMatch":false,"edgeCache":false,"sensitive":false,"body":null,"bodyRequired":false,"bodyLimit":1048576,"deadlineMs":5000,"produces":{"200":"application/json"},"deprecated":false,"sunset":null},
  {"id":"shippingPackages.update","method":"PATCH","path":"/v1/shipping-packages/{shipping_package_id}","module":"shipping","access":"admin","permission":"shipping_packages:write","rateCost":5,"loadClass":"admin","idempotency":"optional","events":["shipping_package.updated"],"list":false,"etag":false,"ifMatch":true,"edgeCache":false,"sensitive":false,"body":"application/json","bodyRequired":true,"bodyLimit":1048576,"deadlineMs":5000,"produces":{"200":"application/json"},"deprecated":false,"sunset":null},
  {"id":"shippingProfiles.create","method":"POST","path":"/v1/shipping-profiles","module":"shipping","access":"admin","permission":"shipping_profiles:write","rateCost":5,"loadClass":"admin","idempotency":"optional","events":["shipping_profile.created"],"list":false,"etag":false,"ifMatch":false,"edgeCache":false,"sensitive":false,"body":"application/json","bodyRequired":true,"bodyLimit":1048576,"deadlineMs":5000,"produces":{"201":"application/json"},"deprecated":false,"sunset":null},
  {"id":"shippingProfiles.delete","method":"DELETE","path":"/v1/shipping-profiles/{shipping_profile_id}","module":"shipping","access":"admin","permission":"shipping_profiles:write","rateCost":5,"loadClass":"admin","idempotency":"optional","events":["shipping_profile.deleted"],"list":false,"etag":false,"ifMatch":true,"edgeCache":false,"sensitive":false,"body":null,"bodyRequired":false,"bodyLimit":1048576,"deadlineMs":5000,"produces":{"204":null},"deprecated":false,"sunset":null},
  {"id":"shippingProfiles.get","method":"GET","path":"/v1/shipping-profiles/{shipping_profile_id}","module":"shipping","access":"admin","permission":"shipping_profiles:read","rateCost":1,"loadClass":"admin","idempotency":"none","events":[],"list":false,"etag":true,"ifMatch":false,"edgeCache":false,"sensitive":false,"body":null,"bodyRequired":false,"bodyLimit":1048576,"deadlineMs":5000,"produces":{"200":"application/json"},"deprecated":false,"sunset":null},
  {"id":"shippingProfiles.list","method":"GET","path":"/v1/shipping-profiles","module":"shipping","access":"admin","permission":"shipping_profiles:read","rateCost":1,"loadClass":"lists","idempotency":"none","events":[],"list":true,"etag":false,"ifMatch":false,"edgeCache":false,"sensitive":false,"body":null,"bodyRequired":false,"bodyLimit":1048576,"deadlineMs":5000,"produces":{"200":"application/json"},"deprecated":false,"sunset":null},
  {"id":"shippingProfiles.products.add","method":"POST","path":"/v1/shipping-profiles/{shipping_profile_id}/products","module":"shipping","access":"admin","permission":"shipping_profiles:write","rateCost":5,"loadClass":"admin","idempotency":"optional","events":["shipping_profile.updated"],"list":false,"etag":false,"ifMatch":true,"edgeCache":false,"sensitive":false,"body":"application/json","bodyRequired":true,"bodyLimit":1048576,"deadlineMs":5000,"produces":{"200":"application/json"},"deprecated":false,"sunset":null},
  {"id":"shippingProfiles.products.list","method":"GET","path":"/v1/shipping-profiles/{shipping_profile_id}/products","module":"shipping","access":"admin","permission":"shipping_profiles:read","rateCost":1,"loadClass":"lists","idempotency":"none","events":[],"list":true,"etag":false,"ifMatch":false,"edgeCache":false,"sensitive":false,"body":null,"bodyRequired":false,"bodyLimit":1048576,"deadlineMs":5000,"produces":{"200":"application/json"},"deprecated":false,"sunset":null},
  {"id":"shippingProfiles.products.remove","method":"POST","path":"/v1/shipping-profiles/{shipping_profile_id}/products/remove","module":"shipping","access":"admin","permission":"shipping_profiles:write","rateCost":5,"loadClass":"admin","idempotency":"optional","events":["shipping_profile.updated"],"list":false,"etag":false,"ifMatch":true,"edgeCache":false,"sensitive":false,"body":"application/json","bodyRequired":true,"bodyLimit":1048576,"deadlineMs":5000,"produces":{"200":"application/json"},"deprecated":false,"sunset":null},
  {"id":"shippingProfiles.update","method":"PATCH","path":"/v1/shipping-profiles/{shipping_profile_id}","module":"shipping","access":"admin","permission":"shipping_profiles:write","rateCost":5,"loadClass":"admin","idempotency":"optional","events":["shipping_profile.updated"],"list":false,"etag":false,"ifMatch":true,"edgeCache":false,"sensitive":false,"body":"application/json","bodyRequired":true,"bodyLimit":1048576,"deadlineMs":5000,"produces":{"200":"application/json"},"deprecated":false,"sunset":null},
  {"id":"shippingProviders.create","method":"POST","path":"/v1/shipping-providers","module":"shipping","access":"admin","permission":"shipping_providers:write","rateCost":5,"loadClass":"admin","idempotency":"optional","events":["shipping_provider.created"],"list":false,"etag":false,"ifMatch":false,"edgeCache":false,"sensitive":true,"body":"application/json","bodyRequired":true,"bodyLimit":1048576,"deadlineMs":5000,"produces":{"201":"application/json"},"deprecated":false,"sunset":null},
  {"id":"shippingProviders.delete","method":"DELETE","path":"/v1/shipping-providers/{shipping_provider_id}","module":"shipping","access":"admin","permission":"shipping_providers:write","rateCost":5,"loadClass":"admin","idempotency":"optional","events":["shipping_provider.deleted"],"list":false,"etag":false,"ifMatch":true,"edgeCache":false,"sensitive":false,"body":null,"bodyRequired":false,"bodyLimit":1048576,"deadlineMs":5000,"produces":{"204":null},"deprecated":false,"sunset":null},
  {"id":"shippingProviders.get","method":"GET","path":"/v1/shipping-providers/{shipping_provider_id}","module":"shipping","access":"admin","permission":"shipping_providers:read","rateCost":1,"loadClass":"admin","idempotency":"none","events":[],"list":false,"etag":true,"ifMatch":false,"edgeCache":false,"sensitive":false,"body":null,"bodyRequired":false,"bodyLimit":1048576,"deadlineMs":5000,"produces":{"200":"application/json"},"deprecated":false,"sunset":null},
  {"id":"shippingProviders.list","method":"GET","path":"/v1/shipping-providers","module":"shipping","access":"admin","permission":"shipping_providers:read","rateCost":1,"loadClass":"lists","idempotency":"none","events":[],"list":true,"etag":false,"ifMatch":false,"edgeCache":false,"sensitive":false,"body":null,"bodyRequired":false,"bodyLimit":1048576,"deadlineMs":5000,"produces":{"200":"application/json"},"deprecated":false,"sunset":null},
  {"id":"shippingProviders.secrets.rotate","method":"POST","path":"/v1/shipping-providers/{shipping_provider_id}/secrets/rotate","module":"shipping","access":"admin","permission":"shipping_providers:write","rateCost":5,"loadClass":"admin","idempotency":"optional","events":["shipping_provider.updated"],"list":false,"etag":false,"ifMatch":false,"edgeCache":false,"sensitive":true,"body":"application/json","bodyRequired":false,"bodyLimit":1048576,"deadlineMs":5000,"produces":{"200":"application/json"},"deprecated":false,"sunset":null},
  {"id":"shippingProviders.update","method":"PATCH","path":"/v1/shipping-providers/{shipping_provider_id}","module":"shipping","access":"admin","permission":"shipping_providers:write","rateCost":5,"loadClass":"admin","idempotency":"optional","events":["shipping_provider.updated"],"list":false,"etag":false,"ifMatch":true,"edgeCache":false,"sensitive":false,"body":"application/json","bodyRequired":true,"bodyLimit":1048576,"deadlineMs":5000,"produces":{"200":"application/json"},"deprecated":false,"sunset":null},
  {"id":"shippingRates.create","method":"POST","path":"/v1/shipping-zones/{shipping_zone_id}/rates","module":"shipping","access":"admin","permission":"shipping_zones:write","rateCost":5,"loadClass":"admin","idempotency":"optional","events":["shipping_zone.updated"],"list":false,"etag":false,"ifMatch":false,"edgeCache":false,"sensitive":false,"body":"application/json","bodyRequired":true,"bodyLimit":1048576,"deadlineMs":5000,"produces":{"201":"application/json"},"deprecated":false,"sunset":null},
  {"id":"shippingRates.delete","method":"DELETE","path":"/v1/shipping-rates/{shipping_rate_id}","module":"shipping","access":"admin","permission":"shipping_zones:write","rateCost":5,"loadClass":"admin","idempotency":"optional","events":["shipping_zone.updated"],"list":false,"etag":false,"ifMatch":true,"edgeCache":false,"sensitive":false,"body":null,"bodyRequired":false,"bodyLimit":1048576,"deadlineMs":5000,"produces":{"204":null},"deprecated":false,"sunset":null},
  {"id":"shippingRates.get","method":"GET","path":"/v1/shipping-rates/{shipping_rate_id}","module":"shipping","access":"admin","permission":"shipping_zones:read","rateCost":1,"loadClass":"admin","idempotency":"none","events":[],"list":false,"etag":true,"ifMatch":false,"edgeCache":false,"sensitive":false,"body":null,"bodyRequired":false,"bodyLimit":1048576,"deadlineMs":5000,"produces":{"200":"application/json"},"deprecated":false,"sunset":null},
  {"id":"shippingRates.update","method":"PATCH","path":"/v1/shipping-rates/{shipping_rate_id}","module":"shipping","access":"admin","permission":"shipping_zones:write","rateCost":5,"loadClass":"admin","idempotency":"optional","events":["shipping_zone.updated"],"list":false,"etag":false,"ifMatch":true,"edgeCache":false,"sensitive":false,"body":"application/json","bodyRequired":true,"bodyLimit":1048576,"deadlineMs":5000,"produces":{"200":"application/json"},"deprecated":false,"sunset":null},
  {"id":"shippingZones.create","method":"POST","path":"/v1/shipping-zones","module":"shipping","access":"admin","permission":"shipping_zones:write","rateCost":5,"loadClass":"admin","idempotency":"optional","events":["shipping_zone.created"],"list":false,"etag":false,"ifMatch":false,"edgeCache":false,"sensitive":false,"body":"application/json","bodyRequired":true,"bodyLimit":1048576,"deadlineMs":5000,"produces":{"201":"application/json"},"deprecated":false,"sunset":null},
  {"id":"shippingZones.delete","method":"DELETE","path":"/v1/shipping-zones/{shipping_zone_id}","module":"shipping","access":"admin","permission":"shipping_zones:write","rateCost":5,"loadClass":"admin","idempotency":"optional","events":["shipping_zone.deleted"],"list":false,"etag":false,"ifMatch":true,"edgeCache":false,"sensitive":false,"body":null,"bodyRequired":false,"bodyLimit":1048576,"deadlineMs":5000,"produces":{"204":null},"deprecated":false,"sunset":null},
  {"id":"shippingZones.get","method":"GET","path":"/v1/shipping-zones/{shipping_zone_id}","module":"shipping","access":"admin","permission":"shipping_zones:read","rateCost":1,"loadClass":"admin","idempotency":"none","events":[],"list":false,"etag":true,"ifMatch":false,"edgeCache":false,"sensitive":false,"body":null,"bodyRequired":false,"bodyLimit":1048576,"deadlineMs":5000,"produces":{"200":"application/json"},"deprecated":false,"sunset":null},
  {"id":"shippingZones.list","method":"GET","path":"/v1/shipping-zones","module":"shipping","access":"admin","permission":"shipping_zones:read","rateCost":1,"loadClass":"lists","idempotency":"none","events":[],"list":true,"etag":false,"ifMatch":false,"edgeCache":false,"sensitive":false,"body":null,"bodyRequired":false,"bodyLimit":1048576,"deadlineMs":5000,"produces":{"200":"application/json"},"deprecated":false,"sunset":null},
  {"id":"shippingZones.update","method":"PATCH","path":"/v1/shipping-zones/{shipping_zone_id}","module":"shipping","access":"admin","permission":"shipping_zones:write","rateCost":5,"loadClass":"admin","idempotency":"optional","events":["shipping_zone.updated"],"list":false,"etag":false,"ifMatch":true,"edgeCache":false,"sensitive":false,"body":"application/json","bodyRequired":true,"bodyLimit":1048576,"deadlineMs":5000,"produces":{"200":"application/json"},"deprecated":false,"sunset":null},
  {"id":"stockHolds.get","method":"GET","path":"/v1/inventory/holds/{stock_hold_id}","module":"inventory","access":"admin","permission":"inventory:read","rateCost":1,"loadClass":"admin","idempotency":"none","events":[],"list":false,"etag":true,"ifMatch":false,"edgeCache":false,"sensitive":false,"body":null,"bodyRequired":false,"bodyLimit":1048576,"deadlineMs":5000,"produces":{"200":"application/json"},"deprecated":false,"sunset":null},
  {"id":"stockHolds.list","method":"GET","path":"/v1/inventory/holds","module":"inventory","access":"admin","permission":"inventory:read","rateCost":1,"loadClass":"lists","idempotency":"none","events":[],"list":true,"etag":false,"ifMatch":false,"edgeCache":false,"sensitive":false,"body":null,"bodyRequired":false,"bodyLimit":1048576,"deadlineMs":5000,"produces":{"200":"application/json"},"deprecated":false,"sunset":null},
  {"id":"stockUpdates.receive","method":"POST","path":"/v1/inventory/stock-updates","module":"inventory","access":"admin","permission":"inventory:write","rateCost":10,"loadClass":"admin","idempotency":"optional","events":["inventory.adjusted"],"list":false,"etag":false,"ifMatch":false,"edgeCache":false,"sensitive":false,"body":"application/json","bodyRequired":true,"bodyLimit":1048576,"deadlineMs":5000,"produces":{"200":"application/json"},"deprecated":false,"sunset":null},
  {"id":"storeCredits.adjust","method":"POST","path":"/v1/store-credits/{store_credit_id}/adjust","module":"discounts","access":"admin","permission":"store_credits:write","rateCost":10,"loadClass":"admin","idempotency":"required","events":["store_credit.adjusted"],"list":false,"etag":false,"ifMatch":true,"edgeCache":false,"sensitive":false,"body":"application/json","bodyRequired":true,"bodyLimit":1048576,"deadlineMs":5000,"produces":{"200":"application/json"},"deprecated":false,"sunset":null},
  {"id":"storeCredits.entries.list","method":"GET","path":"/v1/store-credits/{store_credit_id}/entries","module":"discounts","access":"admin","permission":"store_credits:read","rateCost":1,"loadClass":"lists","idempotency":"none","events":[],"list":true,"etag":false,"ifMatch":false,"edgeCache":false,"sensitive":false,"body":null,"bodyRequired":false,"bodyLimit":1048576,"deadlineMs":5000,"produces":{"200":"application/json"},"deprecated":false,"sunset":null},
  {"id":"storeCredits.get","method":"GET","path":"/v1/store-credits/{store_credit_id}","module":"discounts","access":"admin","permission":"store_credits:read","rateCost":1,"loadClass":"admin","idempotency":"none","events":[],"list":false,"etag":true,"ifMatch":false,"edgeCache":false,"sensitive":false,"body":null,"bodyRequired":false,"bodyLimit":1048576,"deadlineMs":5000,"produces":{"200":"application/json"},"deprecated":false,"sunset":null},
  {"id":"storeCredits.issue","method":"POST","path":"/v1/store-credits","module":"discounts","access":"admin","permission":"store_credits:write","rateCost":10,"loadClass":"admin","idempotency":"required","events":["store_credit.adjusted"],"list":false,"etag":false,"ifMatch":false,"edgeCache":false,"sensitive":false,"body":"application/json","bodyRequired":true,"bodyLimit":1048576,"deadlineMs":5000,"produces":{"201":"application/json"},"deprecated":false,"sunset":null},
  {"id":"storeCredits.list","method":"GET","path":"/v1/store-credits","module":"discounts","access":"admin","permission":"store_credits:read","rateCost":1,"loadClass":"lists","idempotency":"none","events":[],"list":true,"etag":false,"ifMatch":false,"edgeCache":false,"sensitive":false,"body":null,"bodyRequired":false,"bodyLimit":1048576,"deadlineMs":5000,"produces":{"200":"application/json"},"deprecated":false,"sunset":null},
  {"id":"storefront.collections.get","method":"GET","path":"/v1/storefront/collections/{handle}","module":"catalog","access":"storefront","permission":"storefront:read","rateCost":1,"loadClass":"browse","idempotency":"none","events":[],"list":false,"etag":true,"ifMatch":false,"edgeCache":true,"sensitive":false,"body":null,"bodyRequired":false,"bodyLimit":1048576,"deadlineMs":5000,"produces":{"200":"application/json","301":null},"deprecated":false,"sunset":null},
  {"id":"storefront.collections.list","method":"GET","path":"/v1/storefront/collections","module":"catalog","access":"storefront","permission":"storefront:read","rateCost":1,"loadClass":"browse","idempotency":"none","events":[],"list":true,"etag":false,"ifMatch":false,"edgeCache":true,"sensitive":false,"body":null,"bodyRequired":false,"bodyLimit":1048576,"deadlineMs":5000,"produces":{"200":"application/json"},"deprecated":false,"sunset":null},
  {"id":"storefront.markets.list","method":"GET","path":"/v1/storefront/markets","module":"pricing","access":"storefront","permission":"storefront:read","rateCost":1,"loadClass":"browse","idempotency":"none","events":[],"list":true,"etag":false,"ifMatch":false,"edgeCache":true,"sensitive":false,"body":null,"bodyRequired":false,"bodyLimit":1048576,"deadlineMs":5000,"produces":{"200":"application/json"},"deprecated":false,"sunset":null},
  {"id":"storefront.paymentGateways.list","method":"GET","path":"/v1/storefront/payment-gateways","module":"payments","access":"storefront","permission":"storefront:read","rateCost":1,"loadClass":"checkout","idempotency":"none","events":[],"list":true,"etag":false,"ifMatch":false,"edgeCache":false,"sensitive":false,"body":null,"bodyRequired":false,"bodyLimit":1048576,"deadlineMs":5000,"produces":{"200":"application/json"},"deprecated":false,"sunset":null},
  {"id":"storefront.products.get","method":"GET","path":"/v1/storefront/products/{handle}","module":"catalog","access":"storefront","permission":"storefront:read","rateCost":1,"loadClass":"browse","idempotency":"none","events":[],"list":false,"etag":true,"ifMatch":false,"edgeCache":true,"sensitive":false,"body":null,"bodyRequired":false,"bodyLimit":1048576,"deadlineMs":5000,"produces":{"200":"application/json","301":null},"deprecated":false,"sunset":null},
  {"id":"storefront.products.list","method":"GET","path":"/v1/storefront/products","module":"catalog","access":"storefront","permission":"storefront:read","rateCost":1,"loadClass":"browse","idempotency":"none","events":[],"list":true,"etag":false,"ifMatch":false,"edgeCache":true,"sensitive":false,"body":null,"bodyRequired":false,"bodyLimit":1048576,"deadlineMs":5000,"produces":{"200":"application/json"},"deprecated":false,"sunset":null},
  {"id":"storefront.search.products","method":"GET","path":"/v1/storefront/search","module":"search","access":"storefront","permission":"storefront:read","rateCost":2,"loadClass":"search","idempotency":"none","events":[],"list":true,"etag":false,"ifMatch":false,"edgeCache":true,"sensitive":false,"body":null,"bodyRequired":false,"bodyLimit":1048576,"deadlineMs":5000,"produces":{"200":"application/json"},"deprecated":false,"sunset":null},
  {"id":"storefront.search.suggest","method":"GET","path":"/v1/storefront/search/suggest","module":"search","access":"storefront","permission":"storefront:read","rateCost":1,"loadClass":"search","idempotency":"none","events":[],"list":false,"etag":false,"ifMatch":false,"edgeCache":true,"sensitive":false,"body":null,"bodyRequired":false,"bodyLimit":1048576,"deadlineMs":5000,"produces":{"200":"application/json"},"deprecated":false,"sunset":null},
  {"id":"storefront.store.get","method":"GET","path":"/v1/storefront/store","module":"tenants","access":"storefront","permission":"storefront:read","rateCost":1,"loadClass":"browse","idempotency":"none","events":[],"list":false,"etag":true,"ifMatch":false,"edgeCache":true,"sensitive":false,"body":null,"bodyRequired":false,"bodyLimit":1048576,"deadlineMs":5000,"produces":{"200":"application/json"},"deprecated":false,"sunset":null},
  {"id":"stores.activate","method":"POST","path":"/v1/stores/{store_id}/activate","module":"tenants","access":"platform","permission":"stores:write","rateCost":5,"loadClass":"admin","idempotency":"optional","events":["store.activated"],"list":false,"etag":false,"ifMatch":false,"edgeCache":false,"sensitive":false,"body":null,"bodyRequired":false,"bodyLimit":1048576,"deadlineMs":5000,"produces":{"200":"application/json"},"deprecated":false,"sunset":null},
  {"id":"stores.create","method":"POST","path":"/v1/stores","module":"tenants","access":"platform","permission":"stores:write","rateCost":50,"loadClass":"admin","idempotency":"optional","events":["store.created","location.created","collection.created","market.created","tax_category.created"],"list":false,"etag":false,"ifMatch":false,"edgeCache":false,"sensitive":false,"body":"application/json","bodyRequired":true,"bodyLimit":1048576,"deadlineMs":15000,"produces":{"201":"application/json"},"deprecated":false,"sunset":null},
  {"id":"stores.delete","method":"DELETE","path":"/v1/stores/{store_id}","module":"tenants","access":"platform","permission":"stores:write","rateCost":20,"loadClass":"admin","idempotency":"optional","events":["store.closed"],"list":false,"etag":false,"ifMatch":true,"edgeCache":false,"sensitive":false,"body":null,"bodyRequired":false,"bodyLimit":1048576,"deadlineMs":5000,"produces":{"200":"application/json"},"deprecated":false,"sunset":null},
  {"id":"stores.get","method":"GET","path":"/v1/stores/{store_id}","module":"tenants","access":"platform","permission":"stores:read","rateCost":1,"loadClass":"admin","idempotency":"none","events":[],"list":false,"etag":true,"ifMatch":false,"edgeCache":false,"sensitive":false,"body":null,"bodyRequired":false,"bodyLimit":1048576,"deadlineMs":5000,"produces":{"200":"application/json"},"deprecated":false,"sunset":null},
  {"id":"stores.list","method":"GET","path":"/v1/stores","module":"tenants","access":"platform","permission":"stores:read","rateCost":1,"loadClass":"lists","idempotency":"none","events":[],"list":true,"etag":false,"ifMatch":false,"edgeCache":false,"sensitive":false,"body":null,"bodyRequired":false,"bodyLimit":1048576,"deadlineMs":5000,"produces":{"200":"application/json"},"deprecated":false,"sunset":null},
  {"id":"stores.suspend","method":"POST","path":"/v1/stores/{store_id}/suspend","module":"tenants","access":"platform","permission":"stores:write","rateCost":5,"loadClass":"admin","idempotency":"optional","events":["store.suspended"],"list":false,"etag":false,"ifMatch":false,"edgeCache":false,"sensitive":false,"body":"application/json","bodyRequired":false,"bodyLimit":1048576,"deadlineMs":5000,"produces":{"200":"application/json"},"deprecated":false,"sunset":null},
  {"id":"stores.update","method":"PATCH","path":"/v1/stores/{store_id}","module":"tenants","access":"platform","permission":"stores:write","rateCost":5,"loadClass":"admin","idempotency":"optional","events":["store.updated","settings.updated"],"list":false,"etag":false,"ifMatch":true,"edgeCache":false,"sensitive":false,"body":"application/json","bodyRequired":true,"bodyLimit":1048576,"deadlineMs":5000,"produces":{"200":"application/json"},"deprecated":false,"sunset":null},
  {"id":"subscription.get","method":"GET","path":"/v1/subscription","module":"tenants","access":"admin","permission":"subscriptions:read","rateCost":1,"loadClass":"admin","idempotency":"none","events":[],"list":false,"etag":true,"ifMatch":false,"edgeCache":false,"sensitive":false,"body":null,"bodyRequired":false,"bodyLimit":1048576,"deadlineMs":5000,"produces":{"200":"application/json"},"deprecated":false,"sunset":null},
  {"id":"taxCategories.create","method":"POST","path":"/v1/tax-categories","module":"pricing","access":"admin","permission":"taxes:write","rateCost":5,"loadClass":"admin","idempotency":"optional","events":["tax_category.created","tax_category.updated"],"list":false,"etag":false,"ifMatch":false,"edgeCache":false,"sensitive":false,"body":"application/json","bodyRequired":true,"bodyLimit":1048576,"deadlineMs":5000,"produces":{"201":"application/json"},"deprecated":false,"sunset":null},
  {"id":"taxCategories.delete","method":"DELETE","path":"/v1/tax-categories/{tax_category_id}","module":"pricing","access":"admin","permission":"taxes:write","rateCost":5,"loadClass":"admin","idempotency":"optional","events":["tax_category.deleted"],"list":false,"etag":false,"ifMatch":true,"edgeCache":false,"sensitive":false,"body":null,"bodyRequired":false,"bodyLimit":1048576,"deadlineMs":5000,"produces":{"204":null},"deprecated":false,"sunset":null},
  {"id":"taxCategories.get","method":"GET","path":"/v1/tax-categories/{tax_category_id}","module":"pricing","access":"admin","permission":"taxes:read","rateCost":1,"loadClass":"admin","idempotency":"none","events":[],"list":false,"etag":true,"ifMatch":false,"edgeCache":false,"sensitive":false,"body":null,"bodyRequired":false,"bodyLimit":1048576,"deadlineMs":5000,"produces":{"200":"application/json"},"deprecated":false,"sunset":null},
  {"id":"taxCategories.list","method":"GET","path":"/v1/tax-categories","module":"pricing","access":"admin","permission":"taxes:read","rateCost":1,"loadClass":"lists","idempotency":"none","events":[],"list":true,"etag":false,"ifMatch":false,"edgeCache":false,"sensitive":false,"body":null,"bodyRequired":false,"bodyLimit":1048576,"deadlineMs":5000,"produces":{"200":"application/json"},"deprecated":false,"sunset":null},
  {"id":"taxCategories.update","method":"PATCH","path":"/v1/tax-categories/{tax_category_id}","module":"pricing","access":"admin","permission":"taxes:write","rateCost":5,"loadClass":"admin","idempotency":"optional","events":["tax_category.updated"],"list":false,"etag":false,"ifMatch":true,"edgeCache":false,"sensitive":false,"body":"application/json","bodyRequired":true,"bodyLimit":1048576,"deadlineMs":5000,"produces":{"200":"application/json"},"deprecated":false,"sunset":null},
  {"id":"taxProviders.check","method":"POST","path":"/v1/tax-providers/{tax_provider_id}/check","module":"pricing","access":"admin","permission":"tax_providers:write","rateCost":20,"loadClass":"admin","idempotency":"optional","events":[],"list":false,"etag":false,"ifMatch":false,"edgeCache":false,"sensitive":false,"body":"application/json","bodyRequired":true,"bodyLimit":1048576,"deadlineMs":15000,"produces":{"200":"application/json"},"deprecated":false,"sunset":null},
  {"id":"taxProviders.create","method":"POST","path":"/v1/tax-providers","module":"pricing","access":"admin","permission":"tax_providers:write","rateCost":5,"loadClass":"admin","idempotency":"optional","events":["tax_provider.created"],"list":false,"etag":false,"ifMatch":false,"edgeCache":false,"sensitive":true,"body":"application/json","bodyRequired":true,"bodyLimit":1048576,"deadlineMs":5000,"produces":{"201":"application/json"},"deprecated":false,"sunset":null},
  {"id":"taxProviders.delete","method":"DELETE","path":"/v1/tax-providers/{tax_provider_id}","module":"pricing","access":"admin","permission":"tax_providers:write","rateCost":5,"loadClass":"admin","idempotency":"optional","events":["tax_provider.deleted"],"list":false,"etag":false,"ifMatch":true,"edgeCache":false,"sensitive":false,"body":null,"bodyRequired":false,"bodyLimit":1048576,"deadlineMs":5000,"produces":{"204":null},"deprecated":false,"sunset":null},
  {"id":"taxProviders.get","method":"GET","path":"/v1/tax-providers/{tax_provider_id}","module":"pricing","access":"admin","permission":"tax_providers:read","rateCost":1,"loadClass":"admin","idempotency":"none","events":[],"list":false,"etag":true,"ifMatch":false,"edgeCache":false,"sensitive":false,"body":null,"bodyRequired":false,"bodyLimit":1048576,"deadlineMs":5000,"produces":{"200":"application/json"},"deprecated":false,"sunset":null},
  {"id":"taxProviders.list","method":"GET","path":"/v1/tax-providers","module":"pricing","access":"admin","permission":"tax_providers:read","rateCost":1,"loadClass":"lists","idempotency":"none","events":[],"list":true,"etag":false,"ifMatch":false,"edgeCache":false,"sensitive":false,"body":null,"bodyRequired":false,"bodyLimit":1048576,"deadlineMs":5000,"produces":{"200":"application/json"},"deprecated":false,"sunset":null},
  {"id":"taxProviders.secrets.rotate","method":"POST","path":"/v1/tax-providers/{tax_provider_id}/secrets/rotate","module":"pricing","access":"admin","permission":"tax_providers:write","rateCost":5,"loadClass":"admin","idempotency":"optional","events":["tax_provider.updated"],"list":false,"etag":false,"ifMatch":false,"edgeCache":false,"sensitive":true,"body":"application/json","bodyRequired":false,"bodyLimit":1048576,"deadlineMs":5000,"produces":{"200":"application/json"},"deprecated":false,"sunset":null},
  {"id":"taxProviders.update","method":"PATCH","path":"/v1/tax-providers/{tax_provider_id}","module":"pricing","access":"admin","permission":"tax_providers:write","rateCost":5,"loadClass":"admin","idempotency":"optional","events":["tax_provider.updated"],"list":false,"etag":false,"ifMatch":true,"edgeCache":false,"sensitive":false,"body":"application/json","bodyRequired":true,"bodyLimit":1048576,"deadlineMs":5000,"produces":{"200":"application/json"},"deprecated":false,"sunset":null},
  {"id":"taxRates.create","method":"POST","path":"/v1/tax-rates","module":"pricing","access":"admin","permission":"taxes:write","rateCost":5,"loadClass":"admin","idempotency":"optional","events":["tax_rate.created"],"list":false,"etag":false,"ifMatch":false,"edgeCache":false,"sensitive":false,"body":"application/json","bodyRequired":true,"bodyLimit":1048576,"deadlineMs":5000,"produces":{"201":"application/json"},"deprecated":false,"sunset":null},
  {"id":"taxRates.delete","method":"DELETE","path":"/v1/tax-rates/{tax_rate_id}","module":"pricing","access":"admin","permission":"taxes:write","rateCost":5,"loadClass":"admin","idempotency":"optional","events":["tax_rate.deleted"],"list":false,"etag":false,"ifMatch":true,"edgeCache":false,"sensitive":false,"body":null,"bodyRequired":false,"bodyLimit":1048576,"deadlineMs":5000,"produces":{"204":null},"deprecated":false,"sunset":null},
  {"id":"taxRates.get","method":"GET","path":"/v1/tax-rates/{tax_rate_id}","module":"pricing","access":"admin","permission":"taxes:read","rateCost":1,"loadClass":"admin","idempotency":"none","events":[],"list":false,"etag":true,"ifMatch":false,"edgeCache":false,"sensitive":false,"body":null,"bodyRequired":false,"bodyLimit":1048576,"deadlineMs":5000,"produces":{"200":"application/json"},"deprecated":false,"sunset":null},
  {"id":"taxRates.list","method":"GET","path":"/v1/tax-rates","module":"pricing","access":"admin","permission":"taxes:read","rateCost":1,"loadClass":"lists","idempotency":"none","events":[],"list":true,"etag":false,"ifMatch":false,"edgeCache":false,"sensitive":false,"body":null,"bodyRequired":false,"bodyLimit":1048576,"deadlineMs":5000,"produces":{"200":"application/json"},"deprecated":false,"sunset":null},
  {"id":"taxRates.update","method":"PATCH","path":"/v1/tax-rates/{tax_rate_id}","module":"pricing","access":"admin","permission":"taxes:write","rateCost":5,"loadClass":"admin","idempotency":"optional","events":["tax_rate.updated"],"list":false,"etag":false,"ifMatch":true,"edgeCache":false,"sensitive":false,"body":"application/json","bodyRequired":true,"bodyLimit":1048576,"deadlineMs":5000,"produces":{"200":"application/json"},"deprecated":false,"sunset":null},
  {"id":"taxZones.create","method":"POST","path":"/v1/tax-zones","module":"pricing","access":"admin","permission":"taxes:write","rateCost":5,"loadClass":"admin","idempotency":"optional","events":["tax_zone.created"],"list":false,"etag":false,"ifMatch":false,"edgeCache":false,"sensitive":false,"body":"application/json","bodyRequired":true,"bodyLimit":1048576,"deadlineMs":5000,"produces":{"201":"application/json"},"deprecated":false,"sunset":null},
  {"id":"taxZones.delete","method":"DELETE","path":"/v1/tax-zones/{tax_zone_id}","module":"pricing","access":"admin","permission":"taxes:write","rateCost":5,"loadClass":"admin","idempotency":"optional","events":["tax_zone.deleted"],"list":false,"etag":false,"ifMatch":true,"edgeCache":false,"sensitive":false,"body":null,"bodyRequired":false,"bodyLimit":1048576,"deadlineMs":5000,"produces":{"204":null},"deprecated":false,"sunset":null},
  {"id":"taxZones.get","method":"GET","path":"/v1/tax-zones/{tax_zone_id}","module":"pricing","access":"admin","permission":"taxes:read","rateCost":1,"loadClass":"admin","idempotency":"none","events":[],"list":false,"etag":true,"ifMatch":false,"edgeCache":false,"sensitive":false,"body":null,"bodyRequired":false,"bodyLimit":1048576,"deadlineMs":5000,"produces":{"200":"application/json"},"deprecated":false,"sunset":null},
  {"id":"taxZones.list","method":"GET","path":"/v1/tax-zones","module":"pricing","access":"admin","permission":"taxes:read","rateCost":1,"loadClass":"lists","idempotency":"none","events":[],"list":true,"etag":false,"ifMatch":false,"edgeCache":false,"sensitive":false,"body":null,"bodyRequired":false,"bodyLimit":1048576,"deadlineMs":5000,"produces":{"200":"application/json"},"deprecated":false,"sunset":null},
  {"id":"taxZones.update","method":"PATCH","path":"/v1/tax-zones/{tax_zone_id}","module":"pricing","access":"admin","permission":"taxes:write","rateCost":5,"loadClass":"admin","idempotency":"optional","events":["tax_zone.updated"],"list":false,"etag":false,"ifMatch":true,"edgeCache":false,"sensitive":false,"body":"application/json","bodyRequired":true,"bodyLimit":1048576,"deadlineMs":5000,"produces":{"200":"application/json"},"deprecated":false,"sunset":null},
  {"id":"taxes.calculate","method":"POST","path":"/v1/taxes/calculate","module":"pricing","access":"admin","permission":"taxes:read","rateCost":3,"loadClass":"admin","idempotency":"optional","events":[],"list":false,"etag":false,"ifMatch":false,"edgeCache":false,"sensitive":false,"body":"application/json","bodyRequired":true,"bodyLimit":1048576,"deadlineMs":5000,"produces":{"200":"application/json"},"deprecated":false,"sunset":null},
  {"id":"themes.get","method":"GET","path":"/v1/theme","module":"tenants","access":"admin","permission":"themes:read","rateCost":1,"loadClass":"admin","idempotency":"none","events":[],"list":false,"etag":true,"ifMatch":false,"edgeCache":false,"sensitive":false,"body":null,"bodyRequired":false,"bodyLimit":1048576,"deadlineMs":5000,"produces":{"200":"application/json"},"deprecated":false,"sunset":null},
  {"id":"themes.update","method":"PATCH","path":"/v1/theme","module":"tenants","access":"admin","permission":"themes:write","rateCost":5,"loadClass":"admin","idempotency":"optional","events":["theme.updated"],"list":false,"etag":false,"ifMatch":true,"edgeCache":false,"sensitive":false,"body":"application/json","bodyRequired":true,"bodyLimit":1048576,"deadlineMs":5000,"produces":{"200":"application/json"},"deprecated":false,"sunset":null},
  {"id":"transfers.cancel","method":"POST","path":"/v1/transfers/{transfer_id}/cancel","module":"inventory","access":"admin","permission":"inventory:write","rateCost":5,"loadClass":"admin","idempotency":"optional","events":["transfer.cancelled","inventory.adjusted"],"list":false,"etag":false,"ifMatch":true,"edgeCache":false,"sensitive":false,"body":null,"bodyRequired":false,"bodyLimit":1048576,"deadlineMs":5000,"produces":{"200":"application/json"},"deprecated":false,"sunset":null},
  {"id":"transfers.create","method":"POST","path":"/v1/transfers","module":"inventory","access":"admin","permission":"inventory:write","rateCost":5,"loadClass":"admin","idempotency":"optional","events":["transfer.created"],"list":false,"etag":false,"ifMatch":false,"edgeCache":false,"sensitive":false,"body":"application/json","bodyRequired":true,"bodyLimit":1048576,"deadlineMs":5000,"produces":{"201":"application/json"},"deprecated":false,"sunset":null},
  {"id":"transfers.get","method":"GET","path":"/v1/transfers/{transfer_id}","module":"inventory","access":"admin","permission":"inventory:read","rateCost":1,"loadClass":"admin","idempotency":"none","events":[],"list":false,"etag":true,"ifMatch":false,"edgeCache":false,"sensitive":false,"body":null,"bodyRequired":false,"bodyLimit":1048576,"deadlineMs":5000,"produces":{"200":"application/json"},"deprecated":false,"sunset":null},
  {"id":"transfers.list","method":"GET","path":"/v1/transfers","module":"inventory","access":"admin","permission":"inventory:read","rateCost":1,"loadClass":"lists","idempotency":"none","events":[],"list":true,"etag":false,"ifMatch":false,"edgeCache":false,"sensitive":false,"body":null,"bodyRequired":false,"bodyLimit":1048576,"deadlineMs":5000,"produces":{"200":"application/json"},"deprecated":false,"sunset":null},
  {"id":"transfers.receive","method":"POST","path":"/v1/transfers/{transfer_id}/receive","module":"inventory","access":"admin","permission":"inventory:write","rateCost":5,"loadClass":"admin","idempotency":"optional","events":["transfer.received","inventory.adjusted"],"list":false,"etag":false,"ifMatch":true,"edgeCache":false,"sensitive":false,"body":"application/json","bodyRequired":true,"bodyLimit":1048576,"deadlineMs":5000,"produces":{"200":"application/json"},"deprecated":false,"sunset":null},
  {"id":"transfers.ship","method":"POST","path":"/v1/transfers/{transfer_id}/ship","module":"inventory","access":"admin","permission":"inventory:write","rateCost":5,"loadClass":"admin","idempotency":"optional","events":["transfer.shipped","inventory.adjusted"],"list":false,"etag":false,"ifMatch":true,"edgeCache":false,"sensitive":false,"body":null,"bodyRequired":false,"bodyLimit":1048576,"deadlineMs":5000,"produces":{"200":"application/json"},"deprecated":false,"sunset":null},
  {"id":"transfers.update","method":"PATCH","path":"/v1/transfers/{transfer_id}","module":"inventory","access":"admin","permission":"inventory:write","rateCost":5,"loadClass":"admin","idempotency":"optional","events":["transfer.updated"],"list":false,"etag":false,"ifMatch":true,"edgeCache":false,"sensitive":false,"body":"application/json","bodyRequired":true,"bodyLimit":1048576,"deadlineMs":5000,"produces":{"200":"application/json"},"deprecated":false,"sunset":null},
  {"id":"variants.create","method":"POST","path":"/v1/products/{product_id}/variants","module":"catalog","access":"admin","permission":"products:write","rateCost":5,"loadClass":"admin","idempotency":"optional","events":["product.updated"],"list":false,"etag":false,"ifMatch":false,"edgeCache":false,"sensitive":false,"body":"application/json","bodyRequired":true,"bodyLimit":1048576,"deadlineMs":5000,"produces":{"201":"application/json"},"deprecated":false,"sunset":null},
  {"id":"variants.delete","method":"DELETE","path":"/v1/variants/{variant_id}","module":"catalog","access":"admin","permission":"products:write","rateCost":5,"loadClass":"admin","idempotency":"optional","events":["product.updated"],"list":false,"etag":false,"ifMatch":true,"edgeCache":false,"sensitive":false,"body":null,"bodyRequired":false,"bodyLimit":1048576,"deadlineMs":5000,"produces":{"204":null},"deprecated":false,"sunset":null},
  {"id":"variants.get","method":"GET","path":"/v1/variants/{variant_id}","module":"catalog","access":"admin","permission":"products:read","rateCost":1,"loadClass":"admin","idempotency":"none","events":[],"list":false,"etag":true,"ifMatch":false,"edgeCache":false,"sensitive":false,"body":null,"bodyRequired":false,"bodyLimit":1048576,"deadlineMs":5000,"produces":{"200":"application/json"},"deprecated":false,"sunset":null},
  {"id":"variants.list","method":"GET","path":"/v1/products/{product_id}/variants","module":"catalog","access":"admin","permission":"products:read","rateCost":1,"loadClass":"lists","idempotency":"none","events":[],"list":true,"etag":false,"ifMatch":false,"edgeCache":false,"sensitive":false,"body":null,"bodyRequired":false,"bodyLimit":1048576,"deadlineMs":5000,"produces":{"200":"application/json"},"deprecated":false,"sunset":null},
  {"id":"variants.update","method":"PATCH","path":"/v1/variants/{variant_id}","module":"catalog","access":"admin","permission":"products:write","rateCost":5,"loadClass":"admin","idempotency":"optional","events":["product.updated"],"list":false,"etag":false,"ifMatch":true,"edgeCache":false,"sensitive":false,"body":"application/json","bodyRequired":true,"bodyLimit":1048576,"deadlineMs":5000,"produces":{"200":"application/json"},"deprecated":false,"sunset":null},
  {"id":"webhookDeliveries.get","method":"GET","path":"/v1/webhook-deliveries/{webhook_delivery_id}","module":"webhooks","access":"admin","permission":"webhooks:read","rateCost":1,"loadClass":"admin","idempotency":"none","events":[],"list":false,"etag":false,"ifMatch":false,"edgeCache":false,"sensitive":false,"body":null,"bodyRequired":false,"bodyLimit":1048576,"deadlineMs":5000,"produces":{"200":"application/json"},"deprecated":false,"sunset":null},
  {"id":"webhookDeliveries.list","method":"GET","path":"/v1/webhook-deliveries","module":"webhooks","access":"admin","permission":"webhooks:read","rateCost":1,"loadClass":"lists","idempotency":"none","events":[],"list":true,"etag":false,"ifMatch":false,"edgeCache":false,"sensitive":false,"body":null,"bodyRequired":false,"bodyLimit":1048576,"deadlineMs":5000,"produces":{"200":"application/json"},"deprecated":false,"sunset":null},
  {"id":"webhookDeliveries.resend","method":"POST","path":"/v1/webhook-deliveries/{webhook_delivery_id}/resend","module":"webhooks","access":"admin","permission":"webhooks:write","rateCost":5,"loadClass":"admin","idempotency":"optional","events":[],"list":false,"etag":false,"ifMatch":false,"edgeCache":false,"sensitive":false,"body":null,"bodyRequired":false,"bodyLimit":1048576,"deadlineMs":5000,"produces":{"200":"application/json"},"deprecated":false,"sunset":null},
  {"id":"webhookEndpoints.create","method":"POST","path":"/v1/webhook-endpoints","module":"webhooks","access":"admin","permission":"webhooks:write","rateCost":5,"loadClass":"admin","idempotency":"optional","events":["webhook_endpoint.created"],"list":false,"etag":false,"ifMatch":false,"edgeCache":false,"sensitive":true,"body":"application/json","bodyRequired":true,"bodyLimit":1048576,"deadlineMs":5000,"produces":{"201":"application/json"},"deprecated":false,"sunset":null},
  {"id":"webhookEndpoints.delete","method":"DELETE","path":"/v1/webhook-endpoints/{webhook_endpoint_id}","module":"webhooks","access":"admin","permission":"webhooks:write","rateCost":5,"loadClass":"admin","idempotency":"optional","events":["webhook_endpoint.deleted"],"list":false,"etag":false,"ifMatch":true,"edgeCache":false,"sensitive":false,"body":null,"bodyRequired":false,"bodyLimit":1048576,"deadlineMs":5000,"produces":{"204":null},"deprecated":false,"sunset":null},
  {"id":"webhookEndpoints.deliveries.replay","method":"POST","path":"/v1/webhook-endpoints/{webhook_endpoint_id}/deliveries/replay","module":"webhooks","access":"admin","permission":"webhooks:write","rateCost":50,"loadClass":"reports","idempotency":"optional","events":[],"list":false,"etag":false,"ifMatch":false,"edgeCache":false,"sensitive":false,"body":"application/json","bodyRequired":true,"bodyLimit":1048576,"deadlineMs":20000,"produces":{"200":"application/json"},"deprecated":false,"sunset":null},
  {"id":"webhookEndpoints.get","method":"GET","path":"/v1/webhook-endpoints/{webhook_endpoint_id}","module":"webhooks","access":"admin","permission":"webhooks:read","rateCost":1,"loadClass":"admin","idempotency":"none","events":[],"list":false,"etag":true,"ifMatch":false,"edgeCache":false,"sensitive":false,"body":null,"bodyRequired":false,"bodyLimit":1048576,"deadlineMs":5000,"produces":{"200":"application/json"},"deprecated":false,"sunset":null},
  {"id":"webhookEndpoints.list","method":"GET","path":"/v1/webhook-endpoints","module":"webhooks","access":"admin","permission":"webhooks:read","rateCost":1,"loadClass":"lists","idempotency":"none","events":[],"list":true,"etag":false,"ifMatch":false,"edgeCache":false,"sensitive":false,"body":null,"bodyRequired":false,"bodyLimit":1048576,"deadlineMs":5000,"produces":{"200":"application/json"},"deprecated":false,"sunset":null},
  {"id":"webhookEndpoints.pause","method":"POST","path":"/v1/webhook-endpoints/{webhook_endpoint_id}/pause","module":"webhooks","access":"admin","permission":"webhooks:write","rateCost":5,"loadClass":"admin","idempotency":"optional","events":["webhook_endpoint.paused"],"list":false,"etag":false,"ifMatch":true,"edgeCache":false,"sensitive":false,"body":null,"bodyRequired":false,"bodyLimit":1048576,"deadlineMs":5000,"produces":{"200":"application/json"},"deprecated":false,"sunset":null},
  {"id":"webhookEndpoints.resume","method":"POST","path":"/v1/webhook-endpoints/{webhook_endpoint_id}/resume","module":"webhooks","access":"admin","permission":"webhooks:write","rateCost":5,"loadClass":"admin","idempotency":"optional","events":["webhook_endpoint.resumed"],"list":false,"etag":false,"ifMatch":true,"edgeCache":false,"sensitive":false,"body":null,"bodyRequired":false,"bodyLimit":1048576,"deadlineMs":5000,"produces":{"200":"application/json"},"deprecated":false,"sunset":null},
  {"id":"webhookEndpoints.secrets.rotate","method":"POST","path":"/v1/webhook-endpoints/{webhook_endpoint_id}/secrets/rotate","module":"webhooks","access":"admin","permission":"webhooks:write","rateCost":5,"loadClass":"admin","idempotency":"optional","events":["webhook_endpoint.updated"],"list":false,"etag":false,"ifMatch":false,"edgeCache":false,"sensitive":true,"body":"application/json","bodyRequired":false,"bodyLimit":1048576,"deadlineMs":5000,"produces":{"200":"application/json"},"deprecated":false,"sunset":null},
  {"id":"webhookEndpoints.send","method":"POST","path":"/v1/webhook-endpoints/{webhook_endpoint_id}/send","module":"webhooks","access":"admin","permission":"webhooks:write","rateCost":20,"loadClass":"admin","idempotency":"optional","events":[],"list":false,"etag":false,"ifMatch":false,"edgeCache":false,"sensitive":false,"body":"application/json","bodyRequired":true,"bodyLimit":1048576,"deadlineMs":25000,"produces":{"200":"application/json"},"deprecated":false,"sunset":null},
  {"id":"webhookEndpoints.update","method":"PATCH","path":"/v1/webhook-endpoints/{webhook_endpoint_id}","module":"webhooks","access":"admin","permission":"webhooks:write","rateCost":5,"loadClass":"admin","idempotency":"optional","events":["webhook_endpoint.updated"],"list":false,"etag":false,"ifMatch":true,"edgeCache":false,"sensitive":false,"body":"application/json","bodyRequired":true,"bodyLimit":1048576,"deadlineMs":5000,"produces":{"200":"application/json"},"deprecated":false,"sunset":null},
]
