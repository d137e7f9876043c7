// GENERATED from openapi/dist/openapi.json by `npm run generate`. Do not edit.

export interface paths {
    "/v1/api-keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List API keys
         * @description The keys of the store, newest first.
         */
        get: operations["apiKeys.list"];
        put?: never;
        /**
         * Create an API key
         * @description The secret is in this answer only; a repeat with the same `Idempotency-Key` shows it again. A key can only be given scopes that the caller holds.
         */
        post: operations["apiKeys.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/api-keys/{key_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get an API key
         * @description The key without its secret.
         */
        get: operations["apiKeys.get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Update an API key
         * @description Changes name, scopes or expiry. New scopes apply within five seconds.
         */
        patch: operations["apiKeys.update"];
        trace?: never;
    };
    "/v1/api-keys/{key_id}/revoke": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Revoke an API key
         * @description Every secret of the key stops working within five seconds, for good. Revoking a revoked key changes nothing.
         */
        post: operations["apiKeys.revoke"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/api-keys/{key_id}/rotate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Replace the secret of an API key
         * @description Makes a new secret for the same key. The old one works beside it for `overlap_seconds`, so that clients can change over
         *     without an outage. Rotating again ends the overlap of the rotation before.
         */
        post: operations["apiKeys.rotate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/credential": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get the credential in use
         * @description Says what the credential of this request is and may do. A quick way to test one.
         */
        get: operations["credentials.get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/domains": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List domains
         * @description The hosts of the store, the oldest first.
         */
        get: operations["domains.list"];
        put?: never;
        /**
         * Connect a custom domain
         * @description Registers a host of the merchant. Create the DNS record under `verification`, then call `domains.verify`.
         */
        post: operations["domains.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/domains/{domain_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a domain
         * @description The domain with its status and DNS record.
         */
        get: operations["domains.get"];
        put?: never;
        post?: never;
        /**
         * Disconnect a custom domain
         * @description The host stops answering. Where it was primary the platform subdomain becomes primary.
         */
        delete: operations["domains.delete"];
        options?: never;
        head?: never;
        /**
         * Make a domain primary
         * @description Links to the store use the primary domain from now on.
         */
        patch: operations["domains.update"];
        trace?: never;
    };
    "/v1/domains/{domain_id}/verify": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Verify a custom domain
         * @description Looks up the TXT record of the domain. When it holds the token the domain becomes active. Verifying an active domain changes nothing.
         */
        post: operations["domains.verify"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List events
         * @description The event log of the store, oldest first. `next_cursor` is never null here once an event was read: keep it, and read on from it later to follow
         *     the log without missing an event.
         */
        get: operations["events.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/inventory/adjustments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Adjust stock
         * @description Adds or takes away units at up to 250 levels in one transaction: all lines are written to the ledger or none. Lines apply
         *     in their order. A line that takes units away must leave zero or more.
         */
        post: operations["inventory.adjust"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/inventory/counts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Set stock to what was counted
         * @description Sets the units on hand at up to 250 levels in one transaction. Each line says what was on hand when the count began; when
         *     that is no longer true for one of them nothing is written, so that a sale in the meantime is never lost.
         */
        post: operations["inventory.set"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/inventory/entries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List ledger entries
         * @description Every change of stock, newest first. Filters combine.
         */
        get: operations["inventoryEntries.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/inventory/items": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List inventory items
         * @description Inventory items of the store, newest first. Filters combine.
         */
        get: operations["inventoryItems.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/inventory/items/{inventory_item_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get an inventory item
         * @description What is stocked for a variant. Its units are the item's levels.
         */
        get: operations["inventoryItems.get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Update an inventory item
         * @description Changes the fields given. The variant shows them too, so its product counts as updated.
         */
        patch: operations["inventoryItems.update"];
        trace?: never;
    };
    "/v1/inventory/levels": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List inventory levels
         * @description Stock per item and location, by item. Filters combine.
         */
        get: operations["inventoryLevels.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/inventory/levels/{inventory_item_id}/{location_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Update the limits of an inventory level
         * @description Sets safety stock and the threshold of low stock. The level is made with no units where the item has none at this location.
         */
        patch: operations["inventoryLevels.update"];
        trace?: never;
    };
    "/v1/locations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List locations
         * @description Locations of the store by priority, the first to ship from first.
         */
        get: operations["locations.list"];
        put?: never;
        /**
         * Create a location
         * @description Adds a place that holds stock.
         */
        post: operations["locations.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/locations/{location_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a location
         * @description The location with this id.
         */
        get: operations["locations.get"];
        put?: never;
        post?: never;
        /**
         * Delete a location
         * @description Takes the location away for good and frees its code. It must hold no stock. Its ledger stays readable.
         */
        delete: operations["locations.delete"];
        options?: never;
        head?: never;
        /**
         * Update a location
         * @description Changes the fields given. A location can only become inactive while it holds no stock, and the default location not at all.
         *     A location that becomes the default takes that from the current one.
         */
        patch: operations["locations.update"];
        trace?: never;
    };
    "/v1/organizations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List organizations
         * @description Organizations of the installation, newest first. Filters combine.
         */
        get: operations["organizations.list"];
        put?: never;
        /**
         * Create an organization
         * @description Creates a merchant company, ready to own stores.
         */
        post: operations["organizations.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/organizations/{organization_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get an organization
         * @description The organization with this id.
         */
        get: operations["organizations.get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Update an organization
         * @description Changes the fields given. Suspending an organization suspends none of its stores; it keeps new ones from being opened.
         *     Closing is final and needs that all its stores are deleted.
         */
        patch: operations["organizations.update"];
        trace?: never;
    };
    "/v1/payment-gateways": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List payment gateways
         * @description How shoppers can pay, in order of display.
         */
        get: operations["paymentGateways.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/payment-gateways/{payment_gateway_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a payment gateway
         * @description The payment gateway with this id.
         */
        get: operations["paymentGateways.get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/plans": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List plans
         * @description The plans on offer, the smallest first.
         */
        get: operations["plans.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/plans/{plan}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a plan
         * @description The plan with this code, in its current version.
         */
        get: operations["plans.get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/products": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List products
         * @description Products of the store with their variants, newest first. Filters combine.
         */
        get: operations["products.list"];
        put?: never;
        /**
         * Create a product
         * @description Creates a product with its options, variants, media and metafields in one transaction. Without a handle one is made
         *     from the title. Stock given with the variants is written to the inventory ledger.
         */
        post: operations["products.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/products/{product_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a product
         * @description The product with all its variants.
         */
        get: operations["products.get"];
        put?: never;
        post?: never;
        /**
         * Delete a product
         * @description Deletes the product and its variants. Its stock is written off in the ledger.
         */
        delete: operations["products.delete"];
        options?: never;
        head?: never;
        /**
         * Update a product
         * @description Changes the fields given and leaves the others. A new handle keeps the old address alive as a redirect.
         *     `variants`, when given, replaces the whole list.
         */
        patch: operations["products.update"];
        trace?: never;
    };
    "/v1/products/by-handle/{handle}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Create or update a product by its handle
         * @description States what the product with this handle should be. It is created when there is none. Fields left out stay as they
         *     are, so a caller that sends every field states the full product.
         */
        put: operations["products.upsert"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/settings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get the settings
         * @description How the store works.
         */
        get: operations["settings.get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Update the settings
         * @description Changes the settings given and leaves the others. What exists keeps the values it was made with.
         */
        patch: operations["settings.update"];
        trace?: never;
    };
    "/v1/shards": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List shards
         * @description The shards of the installation with their load, by id.
         */
        get: operations["shards.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/shards/{shard_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a shard
         * @description The shard with its load at the last measurement.
         */
        get: operations["shards.get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/shipping-zones": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List shipping zones
         * @description Where the store delivers to and at what price, the oldest zone first.
         */
        get: operations["shippingZones.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/shipping-zones/{shipping_zone_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a shipping zone
         * @description The shipping zone with this id.
         */
        get: operations["shippingZones.get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/storefront/store": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get the store a shopper is in
         * @description Name, currencies, language and hosts of the store.
         */
        get: operations["storefront.store.get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/stores": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List stores
         * @description Stores of the installation, newest first. Filters combine. Deleted stores are listed only when `status` asks for them.
         */
        get: operations["stores.list"];
        put?: never;
        /**
         * Create a store
         * @description Creates a working store in one call: places it on a shard and sets up its settings, a location, a theme, payment
         *     gateways, shipping zones, a collection, a subscription with trial, a subdomain and two keys. The keys are shown in
         *     this answer only; a repeat with the same `Idempotency-Key` shows them again.
         */
        post: operations["stores.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/stores/{store_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a store
         * @description The store as the operator sees it.
         */
        get: operations["stores.get"];
        put?: never;
        post?: never;
        /**
         * Delete a store
         * @description Closes the store: it stops answering at once and is deleted with all its data 30 days later, at `delete_at`.
         *     Until then `stores.activate` undoes it.
         */
        delete: operations["stores.delete"];
        options?: never;
        head?: never;
        /**
         * Update a store
         * @description Changes name, handle, plan or metadata. A new plan applies at once: quotas now, the price with the next invoice.
         */
        patch: operations["stores.update"];
        trace?: never;
    };
    "/v1/stores/{store_id}/activate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Activate a store
         * @description Brings a suspended store back, or a closing one before its `delete_at`. Activating an active store changes nothing.
         */
        post: operations["stores.activate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/stores/{store_id}/suspend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Suspend a store
         * @description The store and its storefront stop answering until it is activated again. Its data stays. Suspending a suspended store changes only the reason.
         */
        post: operations["stores.suspend"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/subscription": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get the subscription
         * @description The plan of the store and the period that is paid for.
         */
        get: operations["subscription.get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/theme": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get the theme
         * @description The theme of the store's storefront.
         */
        get: operations["themes.get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Update the theme
         * @description Changes the name or replaces the settings of the theme.
         */
        patch: operations["themes.update"];
        trace?: never;
    };
}
export interface webhooks {
    "domain.created": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Domain created
         * @description A custom domain was connected and waits for its DNS record.
         */
        post: operations["events.domain.created"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "domain.deleted": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Domain deleted
         * @description A custom domain was disconnected.
         */
        post: operations["events.domain.deleted"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "domain.updated": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Domain updated
         * @description A domain became primary.
         */
        post: operations["events.domain.updated"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "domain.verified": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Domain verified
         * @description A custom domain was verified and answers.
         */
        post: operations["events.domain.verified"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "inventory.adjusted": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Stock adjusted
         * @description The stock or the limits of one inventory item changed outside an import. The event is about the item.
         */
        post: operations["events.inventory.adjusted"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "location.created": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Location created
         * @description A location was added.
         */
        post: operations["events.location.created"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "location.deleted": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Location deleted
         * @description A location was taken away.
         */
        post: operations["events.location.deleted"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "location.updated": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Location updated
         * @description A location changed, or is no longer the default.
         */
        post: operations["events.location.updated"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "product.created": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Product created
         * @description A product was created. The payload is its state after the change.
         */
        post: operations["events.product.created"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "product.deleted": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Product deleted
         * @description A product was deleted with all its variants.
         */
        post: operations["events.product.deleted"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "product.updated": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Product updated
         * @description A product was updated. The payload is its state after the change.
         */
        post: operations["events.product.updated"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "settings.updated": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Settings updated
         * @description The settings of the store changed. The event is about the store.
         */
        post: operations["events.settings.updated"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "store.activated": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Store activated
         * @description The store answers again.
         */
        post: operations["events.store.activated"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "store.closing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Store closing
         * @description The store is to be deleted at `delete_at`.
         */
        post: operations["events.store.closing"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "store.created": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Store created
         * @description The store was set up and is active.
         */
        post: operations["events.store.created"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "store.suspended": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Store suspended
         * @description The store stopped answering.
         */
        post: operations["events.store.suspended"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "store.updated": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Store updated
         * @description Name, handle or plan of the store changed.
         */
        post: operations["events.store.updated"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "theme.updated": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Theme updated
         * @description The theme of the store changed.
         */
        post: operations["events.theme.updated"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export interface components {
    schemas: {
        /**
         * @description Who did it.
         * @example {
         *       "type": "secret_key",
         *       "id": "key_01jd9g3v8n4r6t2w5x7y9z0a1b"
         *     }
         */
        Actor: {
            /** @description Id of the key, or the name of the part of the platform that did it. */
            id: string;
            /** @enum {string} */
            type: "operator" | "secret_key" | "publishable_key" | "anonymous" | "system";
        };
        /**
         * @description A postal address.
         * @example {
         *       "line1": "410 Harbour Street",
         *       "line2": null,
         *       "city": "Portland",
         *       "province": "OR",
         *       "postal_code": "97209",
         *       "country": "US",
         *       "phone": null
         *     }
         */
        Address: {
            city?: string | null;
            country?: components["schemas"]["Country"] | null;
            line1?: string | null;
            line2?: string | null;
            phone?: string | null;
            postal_code?: string | null;
            /** @description State, province or region; its code where the country has codes. */
            province?: string | null;
        };
        /**
         * @description A key of a store. The secret itself is not kept and cannot be shown again.
         * @example {
         *       "id": "key_01jd9g3v8n4r6t2w5x7y9z0a1b",
         *       "version": 1,
         *       "kind": "secret",
         *       "name": "ERP sync",
         *       "prefix": "souk_sk_8f3kq2m1",
         *       "scopes": [
         *         "inventory:read",
         *         "inventory:write"
         *       ],
         *       "status": "active",
         *       "expires_at": null,
         *       "overlap_ends_at": null,
         *       "last_used_at": null,
         *       "revoked_at": null,
         *       "created_at": "2026-11-22T09:30:00.000Z",
         *       "updated_at": "2026-11-22T09:30:00.000Z"
         *     }
         */
        ApiKey: {
            created_at: components["schemas"]["Timestamp"];
            /**
             * Format: date-time
             * @description The key stops working then; null is never.
             */
            expires_at: string | null;
            id: string;
            kind: components["schemas"]["ApiKeyKind"];
            /**
             * Format: date-time
             * @description Exact to a few minutes.
             */
            last_used_at: string | null;
            name: string;
            /** Format: date-time */
            overlap_ends_at: string | null;
            /** @description How the current secret begins. */
            prefix: string;
            /** Format: date-time */
            revoked_at: string | null;
            scopes: components["schemas"]["Scope"][];
            /**
             * @description `rotating`: the secret before the last rotation works too, until `overlap_ends_at`.
             * @enum {string}
             */
            status: "active" | "rotating" | "revoked";
            updated_at: components["schemas"]["Timestamp"];
            /** @description Grows with every change; the `ETag` carries it. */
            version: number;
        };
        /**
         * @description A new key.
         * @example {
         *       "kind": "secret",
         *       "name": "ERP sync",
         *       "scopes": [
         *         "inventory:read",
         *         "inventory:write"
         *       ]
         *     }
         */
        ApiKeyCreate: {
            /** Format: date-time */
            expires_at?: string | null;
            kind: components["schemas"]["ApiKeyKind"];
            /** @description What the key is for, so that you know it again. */
            name: string;
            /** @description What the key may do. When absent a secret key gets `*` and a publishable key the scopes of the storefront, which are also the most it can have. */
            scopes?: components["schemas"]["Scope"][];
        };
        /**
         * @description `secret` keys manage the store from servers; `publishable` keys read published data and fill carts from anywhere.
         * @example secret
         * @enum {string}
         */
        ApiKeyKind: "secret" | "publishable";
        /** @description A page of API keys. */
        ApiKeyPage: {
            data: components["schemas"]["ApiKey"][];
            has_more: boolean;
            next_cursor: components["schemas"]["NextCursor"];
        };
        /**
         * @description How to replace the secret of a key.
         * @example {
         *       "overlap_seconds": 3600
         *     }
         */
        ApiKeyRotate: {
            /**
             * @description How long the old secret works beside the new one.
             * @default 86400
             */
            overlap_seconds?: number;
        };
        /**
         * @description The fields of a key to change.
         * @example {
         *       "scopes": [
         *         "inventory:read"
         *       ]
         *     }
         */
        ApiKeyUpdate: {
            /** Format: date-time */
            expires_at?: string | null;
            name?: string;
            scopes?: components["schemas"]["Scope"][];
        };
        /**
         * @description A key with its secret, which is shown here only.
         * @example {
         *       "id": "key_01jd9g3v8n4r6t2w5x7y9z0a1b",
         *       "version": 1,
         *       "kind": "secret",
         *       "name": "ERP sync",
         *       "prefix": "souk_sk_exampleE",
         *       "scopes": [
         *         "inventory:read",
         *         "inventory:write"
         *       ],
         *       "status": "active",
         *       "expires_at": null,
         *       "overlap_ends_at": null,
         *       "last_used_at": null,
         *       "revoked_at": null,
         *       "created_at": "2026-11-22T09:30:00.000Z",
         *       "updated_at": "2026-11-22T09:30:00.000Z",
         *       "secret": "souk_sk_exampleExampleExampleExample"
         *     }
         */
        ApiKeyWithSecret: {
            /** Format: password */
            secret: string;
        } & components["schemas"]["ApiKey"];
        /**
         * @description A manual collection that the product belongs to. It is made when no collection has this handle.
         * @example {
         *       "handle": "jackets",
         *       "title": "Jackets"
         *     }
         */
        CollectionReference: {
            handle: components["schemas"]["Slug"];
            title: string;
        };
        /**
         * @description ISO 3166-1 alpha-2 country code.
         * @example US
         */
        Country: string;
        /**
         * @description The credential of this request and what it may do.
         * @example {
         *       "kind": "secret",
         *       "api_key_id": "key_01jd9g3v8n4r6t2w5x7y9z0a1b",
         *       "store_id": "store_01jd9g3v8n4r6t2w5x7y9z0a1b",
         *       "scopes": [
         *         "*"
         *       ],
         *       "expires_at": null
         *     }
         */
        Credential: {
            /** @description The store's key; null for an operator key. */
            api_key_id: string | null;
            /** Format: date-time */
            expires_at: string | null;
            /** @enum {string} */
            kind: "operator" | "secret" | "publishable";
            scopes: components["schemas"]["Scope"][];
            /** @description The store it belongs to; null when it spans stores. */
            store_id: string | null;
        };
        /**
         * @description ISO 4217 currency code.
         * @example USD
         */
        Currency: string;
        /**
         * @description What is left of a deleted resource.
         * @example {
         *       "id": "prod_01jd9g3v8n4r6t2w5x7y9z0a1b"
         *     }
         */
        DeletedResource: {
            id: string;
        };
        /**
         * @description A host on which the storefront answers.
         * @example {
         *       "id": "dom_01jd9g3v8n4r6t2w5x7y9z0a1b",
         *       "version": 1,
         *       "host": "shop.northwind.example",
         *       "kind": "custom",
         *       "status": "pending",
         *       "primary": false,
         *       "verification": {
         *         "record_name": "_souk.shop.northwind.example",
         *         "record_type": "TXT",
         *         "token": "souk-verify=8f3kq2m1x7c4"
         *       },
         *       "verified_at": null,
         *       "created_at": "2026-11-22T09:30:00.000Z",
         *       "updated_at": "2026-11-22T09:30:00.000Z"
         *     }
         */
        Domain: {
            created_at: components["schemas"]["Timestamp"];
            host: components["schemas"]["Host"];
            id: string;
            kind: components["schemas"]["DomainKind"];
            /** @description The host that links to the store use. Exactly one domain is primary. */
            primary: boolean;
            status: components["schemas"]["DomainStatus"];
            updated_at: components["schemas"]["Timestamp"];
            /** @description The DNS record that proves the domain; null for a subdomain of the platform. */
            verification: components["schemas"]["DomainVerification"] | null;
            /** Format: date-time */
            verified_at: string | null;
            /** @description Grows with every change; the `ETag` carries it. */
            version: number;
        };
        /**
         * @description A custom domain to connect.
         * @example {
         *       "host": "shop.northwind.example",
         *       "primary": true
         *     }
         */
        DomainCreate: {
            host: components["schemas"]["Host"];
            /**
             * @description Makes it primary as soon as it is active.
             * @default false
             */
            primary?: boolean;
        };
        /**
         * @description A custom domain was connected and waits for its DNS record.
         * @example {
         *       "id": "evt_01jd9g3v8n4r6t2w5x7y9z0a1b",
         *       "type": "domain.created",
         *       "resource_id": "dom_01jd9g3v8n4r6t2w5x7y9z0a1b",
         *       "sequence": 3,
         *       "schema_version": 1,
         *       "data": {
         *         "id": "dom_01jd9g3v8n4r6t2w5x7y9z0a1b",
         *         "version": 1,
         *         "host": "shop.northwind.example",
         *         "kind": "custom",
         *         "status": "pending",
         *         "primary": false,
         *         "verification": {
         *           "record_name": "_souk.shop.northwind.example",
         *           "record_type": "TXT",
         *           "token": "souk-verify=8f3kq2m1x7c4"
         *         },
         *         "verified_at": null,
         *         "created_at": "2026-11-22T09:30:00.000Z",
         *         "updated_at": "2026-11-22T09:30:00.000Z"
         *       },
         *       "occurred_at": "2026-11-22T09:30:00.000Z"
         *     }
         */
        DomainCreatedEvent: {
            data: components["schemas"]["Domain"];
            id: string;
            occurred_at: components["schemas"]["Timestamp"];
            /** @description The resource the event is about. */
            resource_id: string;
            schema_version: number;
            /** @description 1, 2, 3 … per resource. */
            sequence: number;
            /** @constant */
            type: "domain.created";
        };
        /**
         * @description A custom domain was disconnected.
         * @example {
         *       "id": "evt_01jd9g3v8n4r6t2w5x7y9z0a1b",
         *       "type": "domain.deleted",
         *       "resource_id": "dom_01jd9g3v8n4r6t2w5x7y9z0a1b",
         *       "sequence": 3,
         *       "schema_version": 1,
         *       "data": {
         *         "id": "dom_01jd9g3v8n4r6t2w5x7y9z0a1b"
         *       },
         *       "occurred_at": "2026-11-22T09:30:00.000Z"
         *     }
         */
        DomainDeletedEvent: {
            data: components["schemas"]["DeletedResource"];
            id: string;
            occurred_at: components["schemas"]["Timestamp"];
            /** @description The resource the event is about. */
            resource_id: string;
            schema_version: number;
            /** @description 1, 2, 3 … per resource. */
            sequence: number;
            /** @constant */
            type: "domain.deleted";
        };
        /**
         * @description `subdomain` is given by the platform with the store's handle, `custom` is a host of the merchant.
         * @example custom
         * @enum {string}
         */
        DomainKind: "subdomain" | "custom";
        /** @description A page of domains. */
        DomainPage: {
            data: components["schemas"]["Domain"][];
            has_more: boolean;
            next_cursor: components["schemas"]["NextCursor"];
        };
        /**
         * @description `pending` waits for its DNS record, `verified` has it and is about to answer, `active` answers.
         * @example active
         * @enum {string}
         */
        DomainStatus: "pending" | "verified" | "active";
        /**
         * @description A host of a store.
         * @example {
         *       "host": "northwind.souk.example.com",
         *       "kind": "subdomain",
         *       "status": "active",
         *       "primary": true
         *     }
         */
        DomainSummary: {
            host: components["schemas"]["Host"];
            kind: components["schemas"]["DomainKind"];
            primary: boolean;
            status: components["schemas"]["DomainStatus"];
        };
        /**
         * @description Makes a domain the primary one; the former primary domain keeps answering.
         * @example {
         *       "primary": true
         *     }
         */
        DomainUpdate: {
            /** @constant */
            primary: true;
        };
        /**
         * @description A domain became primary.
         * @example {
         *       "id": "evt_01jd9g3v8n4r6t2w5x7y9z0a1b",
         *       "type": "domain.updated",
         *       "resource_id": "dom_01jd9g3v8n4r6t2w5x7y9z0a1b",
         *       "sequence": 3,
         *       "schema_version": 1,
         *       "data": {
         *         "id": "dom_01jd9g3v8n4r6t2w5x7y9z0a1b",
         *         "version": 1,
         *         "host": "shop.northwind.example",
         *         "kind": "custom",
         *         "status": "pending",
         *         "primary": false,
         *         "verification": {
         *           "record_name": "_souk.shop.northwind.example",
         *           "record_type": "TXT",
         *           "token": "souk-verify=8f3kq2m1x7c4"
         *         },
         *         "verified_at": null,
         *         "created_at": "2026-11-22T09:30:00.000Z",
         *         "updated_at": "2026-11-22T09:30:00.000Z"
         *       },
         *       "occurred_at": "2026-11-22T09:30:00.000Z"
         *     }
         */
        DomainUpdatedEvent: {
            data: components["schemas"]["Domain"];
            id: string;
            occurred_at: components["schemas"]["Timestamp"];
            /** @description The resource the event is about. */
            resource_id: string;
            schema_version: number;
            /** @description 1, 2, 3 … per resource. */
            sequence: number;
            /** @constant */
            type: "domain.updated";
        };
        /**
         * @description The DNS record to create.
         * @example {
         *       "record_name": "_souk.shop.northwind.example",
         *       "record_type": "TXT",
         *       "token": "souk-verify=8f3kq2m1x7c4"
         *     }
         */
        DomainVerification: {
            record_name: string;
            /** @enum {string} */
            record_type: "TXT";
            /** @description The value of the record. */
            token: string;
        };
        /**
         * @description A custom domain was verified and answers.
         * @example {
         *       "id": "evt_01jd9g3v8n4r6t2w5x7y9z0a1b",
         *       "type": "domain.verified",
         *       "resource_id": "dom_01jd9g3v8n4r6t2w5x7y9z0a1b",
         *       "sequence": 3,
         *       "schema_version": 1,
         *       "data": {
         *         "id": "dom_01jd9g3v8n4r6t2w5x7y9z0a1b",
         *         "version": 1,
         *         "host": "shop.northwind.example",
         *         "kind": "custom",
         *         "status": "pending",
         *         "primary": false,
         *         "verification": {
         *           "record_name": "_souk.shop.northwind.example",
         *           "record_type": "TXT",
         *           "token": "souk-verify=8f3kq2m1x7c4"
         *         },
         *         "verified_at": null,
         *         "created_at": "2026-11-22T09:30:00.000Z",
         *         "updated_at": "2026-11-22T09:30:00.000Z"
         *       },
         *       "occurred_at": "2026-11-22T09:30:00.000Z"
         *     }
         */
        DomainVerifiedEvent: {
            data: components["schemas"]["Domain"];
            id: string;
            occurred_at: components["schemas"]["Timestamp"];
            /** @description The resource the event is about. */
            resource_id: string;
            schema_version: number;
            /** @description 1, 2, 3 … per resource. */
            sequence: number;
            /** @constant */
            type: "domain.verified";
        };
        /**
         * Format: email
         * @description An e-mail address.
         * @example owner@northwind.example
         */
        Email: string;
        /**
         * @description Something that happened in a store. Events of one resource are numbered without gaps by `sequence`.
         * @example {
         *       "id": "evt_01jd9g3v8n4r6t2w5x7y9z0a1b",
         *       "type": "product.deleted",
         *       "resource_id": "prod_01jd9g3v8n4r6t2w5x7y9z0a1b",
         *       "sequence": 3,
         *       "schema_version": 1,
         *       "data": {
         *         "id": "prod_01jd9g3v8n4r6t2w5x7y9z0a1b"
         *       },
         *       "occurred_at": "2026-11-22T09:30:00.000Z"
         *     }
         */
        Event: {
            /** @description The payload; its schema is named by `type` under `webhooks`. */
            data: {
                [key: string]: unknown;
            };
            id: string;
            occurred_at: components["schemas"]["Timestamp"];
            /** @description The resource the event is about. */
            resource_id: string;
            schema_version: number;
            /** @description 1, 2, 3 … per resource. */
            sequence: number;
            type: string;
        };
        /** @description A page of events in the order in which they became visible. */
        EventPage: {
            data: components["schemas"]["Event"][];
            has_more: boolean;
            next_cursor: components["schemas"]["NextCursor"];
        };
        /**
         * @description A host name in lower case; international names in their ASCII form (`xn--…`).
         * @example shop.northwind.example
         */
        Host: string;
        /**
         * @description What changed in the stock of one item.
         * @example {
         *       "inventory_item_id": "iitem_01jd9g3v8n4r6t2w5x7y9z0a1b",
         *       "variant_id": "var_01jd9g3v8n4r6t2w5x7y9z0a1b",
         *       "product_id": "prod_01jd9g3v8n4r6t2w5x7y9z0a1b",
         *       "available": 32,
         *       "entries": [
         *         {
         *           "id": "ient_01jd9g3v8n4r6t2w5x7y9z0a1b",
         *           "inventory_item_id": "iitem_01jd9g3v8n4r6t2w5x7y9z0a1b",
         *           "variant_id": "var_01jd9g3v8n4r6t2w5x7y9z0a1b",
         *           "location_id": "loc_01jd9g3v8n4r6t2w5x7y9z0a1b",
         *           "state": "on_hand",
         *           "delta": 24,
         *           "balance_after": 36,
         *           "reason": "received",
         *           "reference": {
         *             "type": "delivery_note",
         *             "id": "DN-20931"
         *           },
         *           "actor": {
         *             "type": "secret_key",
         *             "id": "key_01jd9g3v8n4r6t2w5x7y9z0a1b"
         *           },
         *           "created_at": "2026-11-22T09:30:00.000Z"
         *         }
         *       ]
         *     }
         */
        InventoryAdjusted: {
            /** @description Units the storefront can sell now over all active locations that ship online orders. */
            available: number;
            entries: components["schemas"]["InventoryEntry"][];
            inventory_item_id: string;
            product_id: string;
            variant_id: string;
        };
        /**
         * @description The stock or the limits of one inventory item changed outside an import. The event is about the item.
         * @example {
         *       "id": "evt_01jd9g3v8n4r6t2w5x7y9z0a1b",
         *       "type": "inventory.adjusted",
         *       "resource_id": "prod_01jd9g3v8n4r6t2w5x7y9z0a1b",
         *       "sequence": 3,
         *       "schema_version": 1,
         *       "data": {
         *         "inventory_item_id": "iitem_01jd9g3v8n4r6t2w5x7y9z0a1b",
         *         "variant_id": "var_01jd9g3v8n4r6t2w5x7y9z0a1b",
         *         "product_id": "prod_01jd9g3v8n4r6t2w5x7y9z0a1b",
         *         "available": 32,
         *         "entries": [
         *           {
         *             "id": "ient_01jd9g3v8n4r6t2w5x7y9z0a1b",
         *             "inventory_item_id": "iitem_01jd9g3v8n4r6t2w5x7y9z0a1b",
         *             "variant_id": "var_01jd9g3v8n4r6t2w5x7y9z0a1b",
         *             "location_id": "loc_01jd9g3v8n4r6t2w5x7y9z0a1b",
         *             "state": "on_hand",
         *             "delta": 24,
         *             "balance_after": 36,
         *             "reason": "received",
         *             "reference": {
         *               "type": "delivery_note",
         *               "id": "DN-20931"
         *             },
         *             "actor": {
         *               "type": "secret_key",
         *               "id": "key_01jd9g3v8n4r6t2w5x7y9z0a1b"
         *             },
         *             "created_at": "2026-11-22T09:30:00.000Z"
         *           }
         *         ]
         *       },
         *       "occurred_at": "2026-11-22T09:30:00.000Z"
         *     }
         */
        InventoryAdjustedEvent: {
            data: components["schemas"]["InventoryAdjusted"];
            id: string;
            occurred_at: components["schemas"]["Timestamp"];
            /** @description The resource the event is about. */
            resource_id: string;
            schema_version: number;
            /** @description 1, 2, 3 … per resource. */
            sequence: number;
            /** @constant */
            type: "inventory.adjusted";
        };
        /**
         * @description Changes of stock that belong together.
         * @example {
         *       "reason": "received",
         *       "reference": {
         *         "type": "delivery_note",
         *         "id": "DN-20931"
         *       },
         *       "lines": [
         *         {
         *           "inventory_item_id": "iitem_01jd9g3v8n4r6t2w5x7y9z0a1b",
         *           "location_id": "loc_01jd9g3v8n4r6t2w5x7y9z0a1b",
         *           "delta": 24
         *         }
         *       ]
         *     }
         */
        InventoryAdjustment: {
            lines: components["schemas"]["InventoryAdjustmentLine"][];
            /** @enum {string} */
            reason: "correction" | "received" | "restock" | "damaged" | "shrinkage" | "promotion" | "quality_control" | "transfer" | "other";
            reference?: components["schemas"]["InventoryReference"];
        };
        /**
         * @description Units to add, or to take away with a negative `delta`.
         * @example {
         *       "inventory_item_id": "iitem_01jd9g3v8n4r6t2w5x7y9z0a1b",
         *       "location_id": "loc_01jd9g3v8n4r6t2w5x7y9z0a1b",
         *       "delta": 24
         *     }
         */
        InventoryAdjustmentLine: {
            delta: number;
            inventory_item_id: string;
            location_id: string;
            /**
             * @description Units that become damaged stay on hand: add them to `damaged` and leave `on_hand` as it is.
             * @default on_hand
             * @enum {string}
             */
            state?: "on_hand" | "incoming" | "damaged" | "quality_control" | "withheld";
        };
        /**
         * @description A stock count.
         * @example {
         *       "reference": {
         *         "type": "stock_take",
         *         "id": "2026-11"
         *       },
         *       "lines": [
         *         {
         *           "inventory_item_id": "iitem_01jd9g3v8n4r6t2w5x7y9z0a1b",
         *           "location_id": "loc_01jd9g3v8n4r6t2w5x7y9z0a1b",
         *           "on_hand": 11,
         *           "expected_on_hand": 12
         *         }
         *       ]
         *     }
         */
        InventoryCount: {
            lines: components["schemas"]["InventoryCountLine"][];
            reference?: components["schemas"]["InventoryReference"];
        };
        /**
         * @description Units that were counted.
         * @example {
         *       "inventory_item_id": "iitem_01jd9g3v8n4r6t2w5x7y9z0a1b",
         *       "location_id": "loc_01jd9g3v8n4r6t2w5x7y9z0a1b",
         *       "on_hand": 11,
         *       "expected_on_hand": 12
         *     }
         */
        InventoryCountLine: {
            /** @description Units on hand when the count began; 0 where the item has no level yet. */
            expected_on_hand: number;
            inventory_item_id: string;
            location_id: string;
            on_hand: number;
        };
        /**
         * @description The ledger entries of a change, in the order of its lines. A line that changes nothing has none.
         * @example {
         *       "entries": [
         *         {
         *           "id": "ient_01jd9g3v8n4r6t2w5x7y9z0a1b",
         *           "inventory_item_id": "iitem_01jd9g3v8n4r6t2w5x7y9z0a1b",
         *           "variant_id": "var_01jd9g3v8n4r6t2w5x7y9z0a1b",
         *           "location_id": "loc_01jd9g3v8n4r6t2w5x7y9z0a1b",
         *           "state": "on_hand",
         *           "delta": 24,
         *           "balance_after": 36,
         *           "reason": "received",
         *           "reference": {
         *             "type": "delivery_note",
         *             "id": "DN-20931"
         *           },
         *           "actor": {
         *             "type": "secret_key",
         *             "id": "key_01jd9g3v8n4r6t2w5x7y9z0a1b"
         *           },
         *           "created_at": "2026-11-22T09:30:00.000Z"
         *         }
         *       ]
         *     }
         */
        InventoryEntries: {
            entries: components["schemas"]["InventoryEntry"][];
        };
        /**
         * @description A line of the inventory ledger. Entries never change; the level is their sum.
         * @example {
         *       "id": "ient_01jd9g3v8n4r6t2w5x7y9z0a1b",
         *       "inventory_item_id": "iitem_01jd9g3v8n4r6t2w5x7y9z0a1b",
         *       "variant_id": "var_01jd9g3v8n4r6t2w5x7y9z0a1b",
         *       "location_id": "loc_01jd9g3v8n4r6t2w5x7y9z0a1b",
         *       "state": "on_hand",
         *       "delta": 24,
         *       "balance_after": 36,
         *       "reason": "received",
         *       "reference": {
         *         "type": "delivery_note",
         *         "id": "DN-20931"
         *       },
         *       "actor": {
         *         "type": "secret_key",
         *         "id": "key_01jd9g3v8n4r6t2w5x7y9z0a1b"
         *       },
         *       "created_at": "2026-11-22T09:30:00.000Z"
         *     }
         */
        InventoryEntry: {
            actor: components["schemas"]["Actor"];
            /** @description Units in this state after the entry. */
            balance_after: number;
            created_at: components["schemas"]["Timestamp"];
            delta: number;
            id: string;
            inventory_item_id: string;
            location_id: string;
            reason: components["schemas"]["InventoryReason"];
            reference: components["schemas"]["InventoryReference"] | null;
            state: components["schemas"]["InventoryState"];
            variant_id: string;
        };
        /** @description A page of ledger entries. */
        InventoryEntryPage: {
            data: components["schemas"]["InventoryEntry"][];
            has_more: boolean;
            next_cursor: components["schemas"]["NextCursor"];
        };
        /**
         * @description What is stocked for a variant.
         * @example {
         *       "id": "iitem_01jd9g3v8n4r6t2w5x7y9z0a1b",
         *       "version": 1,
         *       "variant_id": "var_01jd9g3v8n4r6t2w5x7y9z0a1b",
         *       "product_id": "prod_01jd9g3v8n4r6t2w5x7y9z0a1b",
         *       "sku": "CFJ-M-OLIVE",
         *       "tracked": true,
         *       "cost": {
         *         "amount": 5400,
         *         "currency": "USD"
         *       },
         *       "requires_shipping": true,
         *       "hs_code": "620193",
         *       "origin_country": "PT",
         *       "created_at": "2026-11-22T09:30:00.000Z",
         *       "updated_at": "2026-11-22T09:30:00.000Z"
         *     }
         */
        InventoryItem: {
            /** @description What a unit costs the merchant. */
            cost: components["schemas"]["Price"] | null;
            created_at: components["schemas"]["Timestamp"];
            /** @description Customs tariff code. */
            hs_code: string | null;
            id: string;
            origin_country: components["schemas"]["Country"] | null;
            product_id: string;
            requires_shipping: boolean;
            /** @description The SKU of the variant. */
            sku: string | null;
            /** @description Whether stock is counted; the variant shows it as `track_inventory`. */
            tracked: boolean;
            updated_at: components["schemas"]["Timestamp"];
            variant_id: string;
            /** @description Grows with every change; the `ETag` carries it. */
            version: number;
        };
        /** @description A page of inventory items. */
        InventoryItemPage: {
            data: components["schemas"]["InventoryItem"][];
            has_more: boolean;
            next_cursor: components["schemas"]["NextCursor"];
        };
        /**
         * @description The fields of an inventory item to change; its variant shows them too.
         * @example {
         *       "cost": {
         *         "amount": 5600,
         *         "currency": "USD"
         *       },
         *       "origin_country": "PT"
         *     }
         */
        InventoryItemUpdate: {
            cost?: components["schemas"]["Price"] | null;
            hs_code?: string | null;
            origin_country?: components["schemas"]["Country"] | null;
            requires_shipping?: boolean;
            tracked?: boolean;
        };
        /**
         * @description Units of an item at a location. `available` = `on_hand` − `committed` − `reserved` − all `unavailable` − `safety_stock`;
         *     it is below zero where more was sold than there is.
         * @example {
         *       "inventory_item_id": "iitem_01jd9g3v8n4r6t2w5x7y9z0a1b",
         *       "location_id": "loc_01jd9g3v8n4r6t2w5x7y9z0a1b",
         *       "variant_id": "var_01jd9g3v8n4r6t2w5x7y9z0a1b",
         *       "product_id": "prod_01jd9g3v8n4r6t2w5x7y9z0a1b",
         *       "sku": "CFJ-M-OLIVE",
         *       "version": 3,
         *       "on_hand": 12,
         *       "committed": 2,
         *       "reserved": 1,
         *       "unavailable": {
         *         "damaged": 1,
         *         "quality_control": 0,
         *         "withheld": 0
         *       },
         *       "incoming": 0,
         *       "safety_stock": 0,
         *       "low_stock_threshold": 5,
         *       "available": 8,
         *       "low": false,
         *       "updated_at": "2026-11-22T09:30:00.000Z"
         *     }
         */
        InventoryLevel: {
            /** @description Units that can be sold now. */
            available: number;
            /** @description Units of orders that are not shipped yet. */
            committed: number;
            /** @description Units on the way here. */
            incoming: number;
            inventory_item_id: string;
            location_id: string;
            /** @description Whether stock is low. */
            low: boolean;
            /** @description Stock is low at or below this many available units; null is never. */
            low_stock_threshold: number | null;
            /** @description Units that are physically there. */
            on_hand: number;
            product_id: string;
            /** @description Units held for checkouts under way. */
            reserved: number;
            /** @description Units that are never sold. */
            safety_stock: number;
            sku: string | null;
            unavailable: components["schemas"]["UnavailableUnits"];
            updated_at: components["schemas"]["Timestamp"];
            variant_id: string;
            /** @description Grows with every change; the `ETag` carries it. */
            version: number;
        };
        /** @description A page of inventory levels. */
        InventoryLevelPage: {
            data: components["schemas"]["InventoryLevel"][];
            has_more: boolean;
            next_cursor: components["schemas"]["NextCursor"];
        };
        /**
         * @description The limits of a level to change. Units change by adjustments and counts only.
         * @example {
         *       "safety_stock": 2,
         *       "low_stock_threshold": 5
         *     }
         */
        InventoryLevelUpdate: {
            low_stock_threshold?: number | null;
            safety_stock?: number;
        };
        /**
         * @description What happens when nothing is available: `deny` refuses the sale, `backorder` takes it.
         * @example deny
         * @enum {string}
         */
        InventoryPolicy: "deny" | "backorder";
        /**
         * @description Why a level changed.
         * @example correction
         * @enum {string}
         */
        InventoryReason: "initial" | "import" | "correction" | "count" | "received" | "restock" | "damaged" | "shrinkage" | "promotion" | "quality_control" | "transfer" | "sale" | "cancellation" | "fulfillment" | "return" | "write_off" | "other";
        /**
         * @description What a change of stock belongs to, such as a delivery note or an order.
         * @example {
         *       "type": "delivery_note",
         *       "id": "DN-20931"
         *     }
         */
        InventoryReference: {
            id: string;
            type: string;
        };
        /**
         * @description The part of a level that a ledger entry changes. `damaged`, `quality_control` and `withheld` are units on hand that cannot be sold.
         * @example on_hand
         * @enum {string}
         */
        InventoryState: "on_hand" | "incoming" | "damaged" | "quality_control" | "withheld" | "committed" | "reserved";
        /**
         * @description BCP 47 language tag.
         * @example en-US
         */
        Locale: string;
        /**
         * @description A place that holds stock, such as a warehouse or a shop.
         * @example {
         *       "id": "loc_01jd9g3v8n4r6t2w5x7y9z0a1b",
         *       "version": 1,
         *       "code": "main",
         *       "name": "Main warehouse",
         *       "address": {
         *         "line1": "410 Harbour Street",
         *         "line2": null,
         *         "city": "Portland",
         *         "province": "OR",
         *         "postal_code": "97209",
         *         "country": "US",
         *         "phone": null
         *       },
         *       "active": true,
         *       "fulfills_online": true,
         *       "pickup": false,
         *       "priority": 1,
         *       "is_default": true,
         *       "metadata": {},
         *       "created_at": "2026-11-22T09:30:00.000Z",
         *       "updated_at": "2026-11-22T09:30:00.000Z"
         *     }
         */
        Location: {
            /** @description Stock of an inactive location is not sold. */
            active: boolean;
            address: components["schemas"]["Address"] | null;
            /** @description Your short name of the location; unique in the store. Imports name locations by it. */
            code: string;
            created_at: components["schemas"]["Timestamp"];
            /** @description Whether online orders are shipped from here; only then its stock is available to the storefront. */
            fulfills_online: boolean;
            id: string;
            /** @description Where stock goes when no location is named. Exactly one location is the default. */
            is_default: boolean;
            metadata: components["schemas"]["Metadata"];
            name: string;
            /** @description Whether shoppers can collect orders here. */
            pickup: boolean;
            /** @description Orders are shipped from the location with the lowest number that has the stock. */
            priority: number;
            updated_at: components["schemas"]["Timestamp"];
            /** @description Grows with every change; the `ETag` carries it. */
            version: number;
        };
        /**
         * @description A new location. Without a priority it comes last.
         * @example {
         *       "code": "east",
         *       "name": "East coast warehouse",
         *       "address": {
         *         "line1": "77 Pier Road",
         *         "city": "Newark",
         *         "province": "NJ",
         *         "postal_code": "07105",
         *         "country": "US"
         *       }
         *     }
         */
        LocationCreate: {
            /** @default true */
            active?: boolean;
            address?: components["schemas"]["Address"] | null;
            code: string;
            /** @default true */
            fulfills_online?: boolean;
            /**
             * @description Makes it the default in place of the current one.
             * @default false
             */
            is_default?: boolean;
            metadata?: components["schemas"]["Metadata"];
            name: string;
            /** @default false */
            pickup?: boolean;
            priority?: number;
        };
        /**
         * @description A location was added.
         * @example {
         *       "id": "evt_01jd9g3v8n4r6t2w5x7y9z0a1b",
         *       "type": "location.created",
         *       "resource_id": "loc_01jd9g3v8n4r6t2w5x7y9z0a1b",
         *       "sequence": 3,
         *       "schema_version": 1,
         *       "data": {
         *         "id": "loc_01jd9g3v8n4r6t2w5x7y9z0a1b",
         *         "version": 1,
         *         "code": "main",
         *         "name": "Main warehouse",
         *         "address": {
         *           "line1": "410 Harbour Street",
         *           "line2": null,
         *           "city": "Portland",
         *           "province": "OR",
         *           "postal_code": "97209",
         *           "country": "US",
         *           "phone": null
         *         },
         *         "active": true,
         *         "fulfills_online": true,
         *         "pickup": false,
         *         "priority": 1,
         *         "is_default": true,
         *         "metadata": {},
         *         "created_at": "2026-11-22T09:30:00.000Z",
         *         "updated_at": "2026-11-22T09:30:00.000Z"
         *       },
         *       "occurred_at": "2026-11-22T09:30:00.000Z"
         *     }
         */
        LocationCreatedEvent: {
            data: components["schemas"]["Location"];
            id: string;
            occurred_at: components["schemas"]["Timestamp"];
            /** @description The resource the event is about. */
            resource_id: string;
            schema_version: number;
            /** @description 1, 2, 3 … per resource. */
            sequence: number;
            /** @constant */
            type: "location.created";
        };
        /**
         * @description A location was taken away.
         * @example {
         *       "id": "evt_01jd9g3v8n4r6t2w5x7y9z0a1b",
         *       "type": "location.deleted",
         *       "resource_id": "loc_01jd9g3v8n4r6t2w5x7y9z0a1b",
         *       "sequence": 3,
         *       "schema_version": 1,
         *       "data": {
         *         "id": "loc_01jd9g3v8n4r6t2w5x7y9z0a1b"
         *       },
         *       "occurred_at": "2026-11-22T09:30:00.000Z"
         *     }
         */
        LocationDeletedEvent: {
            data: components["schemas"]["DeletedResource"];
            id: string;
            occurred_at: components["schemas"]["Timestamp"];
            /** @description The resource the event is about. */
            resource_id: string;
            schema_version: number;
            /** @description 1, 2, 3 … per resource. */
            sequence: number;
            /** @constant */
            type: "location.deleted";
        };
        /** @description A page of locations. */
        LocationPage: {
            data: components["schemas"]["Location"][];
            has_more: boolean;
            next_cursor: components["schemas"]["NextCursor"];
        };
        /**
         * @description The fields of a location to change.
         * @example {
         *       "pickup": true,
         *       "priority": 2
         *     }
         */
        LocationUpdate: {
            active?: boolean;
            address?: components["schemas"]["Address"] | null;
            code?: string;
            fulfills_online?: boolean;
            /**
             * @description Makes it the default in place of the current one.
             * @constant
             */
            is_default?: true;
            metadata?: components["schemas"]["Metadata"];
            name?: string;
            pickup?: boolean;
            priority?: number;
        };
        /**
         * @description A location changed, or is no longer the default.
         * @example {
         *       "id": "evt_01jd9g3v8n4r6t2w5x7y9z0a1b",
         *       "type": "location.updated",
         *       "resource_id": "loc_01jd9g3v8n4r6t2w5x7y9z0a1b",
         *       "sequence": 3,
         *       "schema_version": 1,
         *       "data": {
         *         "id": "loc_01jd9g3v8n4r6t2w5x7y9z0a1b",
         *         "version": 1,
         *         "code": "main",
         *         "name": "Main warehouse",
         *         "address": {
         *           "line1": "410 Harbour Street",
         *           "line2": null,
         *           "city": "Portland",
         *           "province": "OR",
         *           "postal_code": "97209",
         *           "country": "US",
         *           "phone": null
         *         },
         *         "active": true,
         *         "fulfills_online": true,
         *         "pickup": false,
         *         "priority": 1,
         *         "is_default": true,
         *         "metadata": {},
         *         "created_at": "2026-11-22T09:30:00.000Z",
         *         "updated_at": "2026-11-22T09:30:00.000Z"
         *       },
         *       "occurred_at": "2026-11-22T09:30:00.000Z"
         *     }
         */
        LocationUpdatedEvent: {
            data: components["schemas"]["Location"];
            id: string;
            occurred_at: components["schemas"]["Timestamp"];
            /** @description The resource the event is about. */
            resource_id: string;
            schema_version: number;
            /** @description 1, 2, 3 … per resource. */
            sequence: number;
            /** @constant */
            type: "location.updated";
        };
        /**
         * @description A picture of a product, by address. The order of the list is the order of display.
         * @example {
         *       "url": "https://images.example.com/jacket.jpg",
         *       "alt": "The jacket from the front"
         *     }
         */
        Media: {
            /** @description What the picture shows, for those who cannot see it. */
            alt: string | null;
            /** Format: uri */
            url: string;
        };
        /**
         * @description A picture of a product, by address.
         * @example {
         *       "url": "https://images.example.com/jacket.jpg",
         *       "alt": "The jacket from the front"
         *     }
         */
        MediaInput: {
            alt?: string | null;
            /** Format: uri */
            url: string;
        };
        /**
         * @description Up to 50 keys of your own. Not indexed.
         * @example {
         *       "erp_id": "4711"
         *     }
         */
        Metadata: {
            [key: string]: string;
        };
        /**
         * @description A custom field of a product. With a metafield definition of the same namespace and key, the value must fit its type.
         * @example {
         *       "namespace": "care",
         *       "key": "washing",
         *       "value": "Hand wash only"
         *     }
         */
        Metafield: {
            key: string;
            namespace: string;
            value: string;
        };
        /**
         * @description Pass it as `cursor` to read the next page; null on the last page.
         * @example null
         */
        NextCursor: string | null;
        /**
         * @description How orders are named: prefix, number, suffix.
         * @example {
         *       "prefix": "#",
         *       "suffix": "",
         *       "next": 1001
         *     }
         */
        OrderNumber: {
            /** @description The number of the next order. */
            next: number;
            prefix: string;
            suffix: string;
        };
        /**
         * @description How orders are named. `next` can only grow.
         * @example {
         *       "prefix": "NW-",
         *       "next": 5000
         *     }
         */
        OrderNumberInput: {
            next?: number;
            prefix?: string;
            suffix?: string;
        };
        /**
         * @description A merchant company. It owns stores and is billed for them.
         * @example {
         *       "id": "org_01jd9g3v8n4r6t2w5x7y9z0a1b",
         *       "version": 1,
         *       "name": "Northwind Outfitters",
         *       "billing_email": "owner@northwind.example",
         *       "status": "active",
         *       "metadata": {},
         *       "created_at": "2026-11-22T09:30:00.000Z",
         *       "updated_at": "2026-11-22T09:30:00.000Z"
         *     }
         */
        Organization: {
            billing_email: components["schemas"]["Email"];
            created_at: components["schemas"]["Timestamp"];
            id: string;
            metadata: components["schemas"]["Metadata"];
            name: string;
            status: components["schemas"]["OrganizationStatus"];
            updated_at: components["schemas"]["Timestamp"];
            /** @description Grows with every change; the `ETag` carries it. */
            version: number;
        };
        /**
         * @description A new organization.
         * @example {
         *       "name": "Northwind Outfitters",
         *       "billing_email": "owner@northwind.example"
         *     }
         */
        OrganizationCreate: {
            billing_email: components["schemas"]["Email"];
            metadata?: components["schemas"]["Metadata"];
            name: string;
        };
        /** @description A page of organizations. */
        OrganizationPage: {
            data: components["schemas"]["Organization"][];
            has_more: boolean;
            next_cursor: components["schemas"]["NextCursor"];
        };
        /**
         * @description `suspended` keeps its stores from taking orders and new stores from being opened; `closed` is final.
         * @example active
         * @enum {string}
         */
        OrganizationStatus: "active" | "suspended" | "closed";
        /**
         * @description The fields of an organization to change.
         * @example {
         *       "billing_email": "accounts@northwind.example"
         *     }
         */
        OrganizationUpdate: {
            billing_email?: components["schemas"]["Email"];
            metadata?: components["schemas"]["Metadata"];
            name?: string;
            status?: components["schemas"]["OrganizationStatus"];
        };
        /**
         * @description A way in which shoppers can pay a store.
         * @example {
         *       "id": "pgw_01jd9g3v8n4r6t2w5x7y9z0a1b",
         *       "version": 1,
         *       "payment_method": "manual",
         *       "name": "Bank transfer",
         *       "active": true,
         *       "position": 1,
         *       "created_at": "2026-11-22T09:30:00.000Z",
         *       "updated_at": "2026-11-22T09:30:00.000Z"
         *     }
         */
        PaymentGateway: {
            active: boolean;
            created_at: components["schemas"]["Timestamp"];
            id: string;
            /** @description Shown to shoppers. */
            name: string;
            payment_method: components["schemas"]["PaymentMethod"];
            /** @description Order of display. */
            position: number;
            updated_at: components["schemas"]["Timestamp"];
            /** @description Grows with every change; the `ETag` carries it. */
            version: number;
        };
        /** @description A page of payment gateways. */
        PaymentGatewayPage: {
            data: components["schemas"]["PaymentGateway"][];
            has_more: boolean;
            next_cursor: components["schemas"]["NextCursor"];
        };
        /**
         * @description `manual` is paid outside the platform (transfer, cash, invoice); `test` is a gateway with predictable outcomes for trials.
         * @example manual
         * @enum {string}
         */
        PaymentMethod: "manual" | "test";
        /**
         * @description What a subscription costs and allows. Prices and quotas of a subscriber change only with the plan's next `version`.
         * @example {
         *       "code": "growth",
         *       "version": 1,
         *       "name": "Growth",
         *       "trial_days": 14,
         *       "prices": [
         *         {
         *           "interval": "month",
         *           "price": {
         *             "amount": 7900,
         *             "currency": "USD"
         *           }
         *         }
         *       ],
         *       "quotas": {
         *         "requests_per_minute": 3000,
         *         "products": 100000,
         *         "storage_bytes": 53687091200,
         *         "staff": 25,
         *         "webhooks": 50,
         *         "stores": 10
         *       },
         *       "features": {
         *         "custom_domains": true,
         *         "sandbox_stores": true
         *       }
         *     }
         */
        Plan: {
            code: components["schemas"]["PlanCode"];
            features: components["schemas"]["PlanFeatures"];
            name: string;
            prices: components["schemas"]["PlanPrice"][];
            quotas: components["schemas"]["PlanQuotas"];
            trial_days: number;
            version: number;
        };
        /**
         * @description Code of a plan.
         * @example growth
         */
        PlanCode: string;
        /**
         * @description What the plan includes.
         * @example {
         *       "custom_domains": true,
         *       "sandbox_stores": true
         *     }
         */
        PlanFeatures: {
            /** @description Whether the store may answer on hosts of its own. */
            custom_domains: boolean;
            /** @description Whether sandbox stores may be opened beside the real ones. */
            sandbox_stores: boolean;
        };
        /** @description A page of plans. */
        PlanPage: {
            data: components["schemas"]["Plan"][];
            has_more: boolean;
            next_cursor: components["schemas"]["NextCursor"];
        };
        /**
         * @description The price of a plan for one billing interval.
         * @example {
         *       "interval": "month",
         *       "price": {
         *         "amount": 7900,
         *         "currency": "USD"
         *       }
         *     }
         */
        PlanPrice: {
            /** @enum {string} */
            interval: "month" | "year";
            price: components["schemas"]["Price"];
        };
        /**
         * @description Upper limits; null is unlimited. `stores` counts per organization, the others per store.
         * @example {
         *       "requests_per_minute": 3000,
         *       "products": 100000,
         *       "storage_bytes": 53687091200,
         *       "staff": 25,
         *       "webhooks": 50,
         *       "stores": 10
         *     }
         */
        PlanQuotas: {
            products: number | null;
            requests_per_minute: number | null;
            staff: number | null;
            storage_bytes: number | null;
            stores: number | null;
            webhooks: number | null;
        };
        /**
         * @description A price: money that is not negative.
         * @example {
         *       "amount": 1999,
         *       "currency": "USD"
         *     }
         */
        Price: {
            /** @description Minor units: 1999 is 19.99 USD, 1999 JPY or 1.999 KWD. */
            amount: number;
            currency: components["schemas"]["Currency"];
        };
        /**
         * @description An error, as RFC 9457 describes it, with a stable code.
         * @example {
         *       "type": "https://souk.example.com/problems/request.validation_failed",
         *       "title": "The request is not valid",
         *       "status": 400,
         *       "code": "request.validation_failed",
         *       "detail": "/title must not be empty",
         *       "request_id": "req_01jd9g3v8n4r6t2w5x7y9z0a1b",
         *       "errors": [
         *         {
         *           "pointer": "/title",
         *           "code": "minLength",
         *           "detail": "must NOT have fewer than 1 characters"
         *         }
         *       ]
         *     }
         */
        Problem: {
            /** @description Stable code of the catalogue; switch on this. */
            code: string;
            /** @description What happened this time and what to do about it. */
            detail?: string;
            errors?: components["schemas"]["ProblemError"][];
            request_id: string;
            status: number;
            /** @description The kind of problem, the same for every occurrence. */
            title: string;
            /**
             * Format: uri
             * @description Documentation of this code.
             */
            type: string;
        };
        /**
         * @description One cause of a problem.
         * @example {
         *       "pointer": "/title",
         *       "code": "minLength",
         *       "detail": "must NOT have fewer than 1 characters"
         *     }
         */
        ProblemError: {
            code: string;
            detail: string;
            /** @description JSON pointer into the body, or `query/name`, `path/name`, `header/name`. */
            pointer: string;
        };
        /**
         * @description A product with its variants.
         * @example {
         *       "id": "prod_01jd9g3v8n4r6t2w5x7y9z0a1b",
         *       "version": 1,
         *       "handle": "canvas-field-jacket",
         *       "external_id": null,
         *       "title": "Canvas field jacket",
         *       "description_html": "<p>A mid-weight jacket of dry waxed canvas.</p>",
         *       "vendor": "Northwind",
         *       "product_type": "Jackets",
         *       "category": null,
         *       "tags": [
         *         "outerwear",
         *         "canvas"
         *       ],
         *       "status": "active",
         *       "published": true,
         *       "publish_at": null,
         *       "unpublish_at": null,
         *       "seo": {
         *         "title": null,
         *         "description": null
         *       },
         *       "options": [
         *         {
         *           "name": "Size",
         *           "values": [
         *             "M"
         *           ]
         *         },
         *         {
         *           "name": "Colour",
         *           "values": [
         *             "Olive"
         *           ]
         *         }
         *       ],
         *       "media": [
         *         {
         *           "url": "https://images.example.com/jacket.jpg",
         *           "alt": "The jacket from the front"
         *         }
         *       ],
         *       "metafields": [],
         *       "metadata": {},
         *       "variants": [
         *         {
         *           "id": "var_01jd9g3v8n4r6t2w5x7y9z0a1b",
         *           "product_id": "prod_01jd9g3v8n4r6t2w5x7y9z0a1b",
         *           "position": 1,
         *           "title": "M / Olive",
         *           "external_id": null,
         *           "sku": "CFJ-M-OLIVE",
         *           "barcode": null,
         *           "option_values": [
         *             "M",
         *             "Olive"
         *           ],
         *           "price": {
         *             "amount": 12900,
         *             "currency": "USD"
         *           },
         *           "compare_at_price": null,
         *           "cost": null,
         *           "weight_grams": 900,
         *           "requires_shipping": true,
         *           "taxable": true,
         *           "tax_code": null,
         *           "inventory_item_id": "iitem_01jd9g3v8n4r6t2w5x7y9z0a1b",
         *           "track_inventory": true,
         *           "inventory_policy": "deny",
         *           "hs_code": null,
         *           "origin_country": null,
         *           "image_url": null,
         *           "metadata": {},
         *           "created_at": "2026-11-22T09:30:00.000Z",
         *           "updated_at": "2026-11-22T09:30:00.000Z"
         *         }
         *       ],
         *       "created_at": "2026-11-22T09:30:00.000Z",
         *       "updated_at": "2026-11-22T09:30:00.000Z"
         *     }
         */
        Product: {
            category: string | null;
            created_at: components["schemas"]["Timestamp"];
            description_html: string | null;
            external_id: string | null;
            handle: components["schemas"]["Slug"];
            id: string;
            media: components["schemas"]["Media"][];
            metadata: components["schemas"]["Metadata"];
            metafields: components["schemas"]["Metafield"][];
            options: components["schemas"]["ProductOption"][];
            product_type: string | null;
            /** Format: date-time */
            publish_at: string | null;
            /** @description Whether shoppers see it at this moment. */
            published: boolean;
            seo: components["schemas"]["Seo"];
            status: components["schemas"]["ProductStatus"];
            tags: string[];
            title: string;
            /** Format: date-time */
            unpublish_at: string | null;
            updated_at: components["schemas"]["Timestamp"];
            variants: components["schemas"]["Variant"][];
            vendor: string | null;
            /** @description Grows with every change; the `ETag` carries it. */
            version: number;
        };
        /**
         * @description A new product. Only the title is required; without variants it gets one at price 0.
         * @example {
         *       "title": "Canvas field jacket",
         *       "status": "active",
         *       "variants": [
         *         {
         *           "sku": "CFJ",
         *           "price": {
         *             "amount": 12900,
         *             "currency": "USD"
         *           }
         *         }
         *       ]
         *     }
         */
        ProductCreate: WithRequired<components["schemas"]["ProductInput"], "title">;
        /**
         * @description A product was created. The payload is its state after the change.
         * @example {
         *       "id": "evt_01jd9g3v8n4r6t2w5x7y9z0a1b",
         *       "type": "product.created",
         *       "resource_id": "prod_01jd9g3v8n4r6t2w5x7y9z0a1b",
         *       "sequence": 3,
         *       "schema_version": 1,
         *       "data": {
         *         "id": "prod_01jd9g3v8n4r6t2w5x7y9z0a1b",
         *         "version": 1,
         *         "handle": "canvas-field-jacket",
         *         "external_id": null,
         *         "title": "Canvas field jacket",
         *         "description_html": "<p>A mid-weight jacket of dry waxed canvas.</p>",
         *         "vendor": "Northwind",
         *         "product_type": "Jackets",
         *         "category": null,
         *         "tags": [
         *           "outerwear",
         *           "canvas"
         *         ],
         *         "status": "active",
         *         "published": true,
         *         "publish_at": null,
         *         "unpublish_at": null,
         *         "seo": {
         *           "title": null,
         *           "description": null
         *         },
         *         "options": [
         *           {
         *             "name": "Size",
         *             "values": [
         *               "M"
         *             ]
         *           },
         *           {
         *             "name": "Colour",
         *             "values": [
         *               "Olive"
         *             ]
         *           }
         *         ],
         *         "media": [
         *           {
         *             "url": "https://images.example.com/jacket.jpg",
         *             "alt": "The jacket from the front"
         *           }
         *         ],
         *         "metafields": [],
         *         "metadata": {},
         *         "variants": [
         *           {
         *             "id": "var_01jd9g3v8n4r6t2w5x7y9z0a1b",
         *             "product_id": "prod_01jd9g3v8n4r6t2w5x7y9z0a1b",
         *             "position": 1,
         *             "title": "M / Olive",
         *             "external_id": null,
         *             "sku": "CFJ-M-OLIVE",
         *             "barcode": null,
         *             "option_values": [
         *               "M",
         *               "Olive"
         *             ],
         *             "price": {
         *               "amount": 12900,
         *               "currency": "USD"
         *             },
         *             "compare_at_price": null,
         *             "cost": null,
         *             "weight_grams": 900,
         *             "requires_shipping": true,
         *             "taxable": true,
         *             "tax_code": null,
         *             "inventory_item_id": "iitem_01jd9g3v8n4r6t2w5x7y9z0a1b",
         *             "track_inventory": true,
         *             "inventory_policy": "deny",
         *             "hs_code": null,
         *             "origin_country": null,
         *             "image_url": null,
         *             "metadata": {},
         *             "created_at": "2026-11-22T09:30:00.000Z",
         *             "updated_at": "2026-11-22T09:30:00.000Z"
         *           }
         *         ],
         *         "created_at": "2026-11-22T09:30:00.000Z",
         *         "updated_at": "2026-11-22T09:30:00.000Z"
         *       },
         *       "occurred_at": "2026-11-22T09:30:00.000Z"
         *     }
         */
        ProductCreatedEvent: {
            data: components["schemas"]["Product"];
            id: string;
            occurred_at: components["schemas"]["Timestamp"];
            /** @description The resource the event is about. */
            resource_id: string;
            schema_version: number;
            /** @description 1, 2, 3 … per resource. */
            sequence: number;
            /** @constant */
            type: "product.created";
        };
        /**
         * @description A product was deleted with all its variants.
         * @example {
         *       "id": "evt_01jd9g3v8n4r6t2w5x7y9z0a1b",
         *       "type": "product.deleted",
         *       "resource_id": "prod_01jd9g3v8n4r6t2w5x7y9z0a1b",
         *       "sequence": 3,
         *       "schema_version": 1,
         *       "data": {
         *         "id": "prod_01jd9g3v8n4r6t2w5x7y9z0a1b"
         *       },
         *       "occurred_at": "2026-11-22T09:30:00.000Z"
         *     }
         */
        ProductDeletedEvent: {
            data: components["schemas"]["DeletedResource"];
            id: string;
            occurred_at: components["schemas"]["Timestamp"];
            /** @description The resource the event is about. */
            resource_id: string;
            schema_version: number;
            /** @description 1, 2, 3 … per resource. */
            sequence: number;
            /** @constant */
            type: "product.deleted";
        };
        /**
         * @description A product as it is written: by create, update, upsert, and as one line of an NDJSON import.
         *     Fields left out stay as they are on an existing product; null or an empty list clears.
         *     `variants`, when given, is the full list: variants not named are removed.
         * @example {
         *       "title": "Canvas field jacket",
         *       "handle": "canvas-field-jacket",
         *       "vendor": "Northwind",
         *       "product_type": "Jackets",
         *       "tags": [
         *         "outerwear",
         *         "canvas"
         *       ],
         *       "status": "active",
         *       "options": [
         *         {
         *           "name": "Size"
         *         },
         *         {
         *           "name": "Colour"
         *         }
         *       ],
         *       "media": [
         *         {
         *           "url": "https://images.example.com/jacket.jpg",
         *           "alt": "The jacket from the front"
         *         }
         *       ],
         *       "variants": [
         *         {
         *           "sku": "CFJ-M-OLIVE",
         *           "option_values": [
         *             "M",
         *             "Olive"
         *           ],
         *           "price": {
         *             "amount": 12900,
         *             "currency": "USD"
         *           },
         *           "stock": [
         *             {
         *               "on_hand": 12
         *             }
         *           ]
         *         }
         *       ]
         *     }
         */
        ProductInput: {
            /** @description A path in a taxonomy, levels separated by ` > `. */
            category?: string | null;
            collections?: components["schemas"]["CollectionReference"][];
            description_html?: string | null;
            /** @description Your own key of the product; unique in the store. */
            external_id?: string | null;
            handle?: components["schemas"]["Slug"];
            media?: components["schemas"]["MediaInput"][];
            metadata?: components["schemas"]["Metadata"];
            metafields?: components["schemas"]["Metafield"][];
            options?: components["schemas"]["ProductOptionInput"][];
            product_type?: string | null;
            /** Format: date-time */
            publish_at?: string | null;
            seo?: components["schemas"]["Seo"];
            status?: components["schemas"]["ProductStatus"];
            tags?: string[];
            title?: string;
            /** Format: date-time */
            unpublish_at?: string | null;
            variants?: components["schemas"]["VariantInput"][];
            vendor?: string | null;
        };
        /**
         * @description An axis along which the variants of a product differ, with its values in display order.
         * @example {
         *       "name": "Size",
         *       "values": [
         *         "S",
         *         "M",
         *         "L"
         *       ]
         *     }
         */
        ProductOption: {
            name: string;
            values: string[];
        };
        /**
         * @description An option; values that variants use are added when they are left out here.
         * @example {
         *       "name": "Size",
         *       "values": [
         *         "S",
         *         "M",
         *         "L"
         *       ]
         *     }
         */
        ProductOptionInput: {
            name: string;
            values?: string[];
        };
        /** @description A page of products. */
        ProductPage: {
            data: components["schemas"]["Product"][];
            has_more: boolean;
            next_cursor: components["schemas"]["NextCursor"];
        };
        /**
         * @description `draft` and `archived` products are invisible to shoppers; `active` ones are visible between `publish_at` and `unpublish_at`.
         * @example active
         * @enum {string}
         */
        ProductStatus: "draft" | "active" | "archived";
        /**
         * @description A product was updated. The payload is its state after the change.
         * @example {
         *       "id": "evt_01jd9g3v8n4r6t2w5x7y9z0a1b",
         *       "type": "product.updated",
         *       "resource_id": "prod_01jd9g3v8n4r6t2w5x7y9z0a1b",
         *       "sequence": 3,
         *       "schema_version": 1,
         *       "data": {
         *         "id": "prod_01jd9g3v8n4r6t2w5x7y9z0a1b",
         *         "version": 1,
         *         "handle": "canvas-field-jacket",
         *         "external_id": null,
         *         "title": "Canvas field jacket",
         *         "description_html": "<p>A mid-weight jacket of dry waxed canvas.</p>",
         *         "vendor": "Northwind",
         *         "product_type": "Jackets",
         *         "category": null,
         *         "tags": [
         *           "outerwear",
         *           "canvas"
         *         ],
         *         "status": "active",
         *         "published": true,
         *         "publish_at": null,
         *         "unpublish_at": null,
         *         "seo": {
         *           "title": null,
         *           "description": null
         *         },
         *         "options": [
         *           {
         *             "name": "Size",
         *             "values": [
         *               "M"
         *             ]
         *           },
         *           {
         *             "name": "Colour",
         *             "values": [
         *               "Olive"
         *             ]
         *           }
         *         ],
         *         "media": [
         *           {
         *             "url": "https://images.example.com/jacket.jpg",
         *             "alt": "The jacket from the front"
         *           }
         *         ],
         *         "metafields": [],
         *         "metadata": {},
         *         "variants": [
         *           {
         *             "id": "var_01jd9g3v8n4r6t2w5x7y9z0a1b",
         *             "product_id": "prod_01jd9g3v8n4r6t2w5x7y9z0a1b",
         *             "position": 1,
         *             "title": "M / Olive",
         *             "external_id": null,
         *             "sku": "CFJ-M-OLIVE",
         *             "barcode": null,
         *             "option_values": [
         *               "M",
         *               "Olive"
         *             ],
         *             "price": {
         *               "amount": 12900,
         *               "currency": "USD"
         *             },
         *             "compare_at_price": null,
         *             "cost": null,
         *             "weight_grams": 900,
         *             "requires_shipping": true,
         *             "taxable": true,
         *             "tax_code": null,
         *             "inventory_item_id": "iitem_01jd9g3v8n4r6t2w5x7y9z0a1b",
         *             "track_inventory": true,
         *             "inventory_policy": "deny",
         *             "hs_code": null,
         *             "origin_country": null,
         *             "image_url": null,
         *             "metadata": {},
         *             "created_at": "2026-11-22T09:30:00.000Z",
         *             "updated_at": "2026-11-22T09:30:00.000Z"
         *           }
         *         ],
         *         "created_at": "2026-11-22T09:30:00.000Z",
         *         "updated_at": "2026-11-22T09:30:00.000Z"
         *       },
         *       "occurred_at": "2026-11-22T09:30:00.000Z"
         *     }
         */
        ProductUpdatedEvent: {
            data: components["schemas"]["Product"];
            id: string;
            occurred_at: components["schemas"]["Timestamp"];
            /** @description The resource the event is about. */
            resource_id: string;
            schema_version: number;
            /** @description 1, 2, 3 … per resource. */
            sequence: number;
            /** @constant */
            type: "product.updated";
        };
        /**
         * @description How amounts between two minor units are rounded, and where: per unit, per line, or once per order.
         * @example {
         *       "mode": "half_even",
         *       "level": "line"
         *     }
         */
        Rounding: {
            /** @enum {string} */
            level: "unit" | "line" | "order";
            /** @enum {string} */
            mode: "half_even" | "half_up" | "half_down";
        };
        /**
         * @description A permission a key may hold. `*` is every permission of its store.
         * @example products:read
         * @enum {string}
         */
        Scope: "*" | "api_keys:read" | "api_keys:write" | "domains:read" | "domains:write" | "events:read" | "inventory:read" | "inventory:write" | "locations:read" | "locations:write" | "payment_gateways:read" | "products:read" | "products:write" | "settings:read" | "settings:write" | "shipping_zones:read" | "storefront:read" | "subscriptions:read" | "themes:read" | "themes:write";
        /**
         * @description What search engines show.
         * @example {
         *       "title": "Canvas field jacket",
         *       "description": "A mid-weight jacket of dry waxed canvas."
         *     }
         */
        Seo: {
            description?: string | null;
            title?: string | null;
        };
        /**
         * @description How a store works.
         * @example {
         *       "version": 1,
         *       "name": "Northwind",
         *       "contact_email": "hello@northwind.example",
         *       "default_currency": "USD",
         *       "currencies": [
         *         "USD"
         *       ],
         *       "locale": "en-US",
         *       "timezone": "America/New_York",
         *       "country": "US",
         *       "tax_inclusive": false,
         *       "rounding": {
         *         "mode": "half_even",
         *         "level": "line"
         *       },
         *       "order_number": {
         *         "prefix": "#",
         *         "suffix": "",
         *         "next": 1001
         *       },
         *       "hold_ttl_seconds": 600,
         *       "oversell_default": "deny",
         *       "sku_unique": false,
         *       "updated_at": "2026-11-22T09:30:00.000Z"
         *     }
         */
        Settings: {
            /** @description Where shoppers and the platform reach the merchant. */
            contact_email: components["schemas"]["Email"] | null;
            country: components["schemas"]["Country"];
            currencies: components["schemas"]["Currency"][];
            default_currency: components["schemas"]["Currency"];
            /** @description How long a checkout holds stock. */
            hold_ttl_seconds: number;
            locale: components["schemas"]["Locale"];
            name: string;
            order_number: components["schemas"]["OrderNumber"];
            /** @description The inventory policy of variants that are created without one. */
            oversell_default: components["schemas"]["InventoryPolicy"];
            rounding: components["schemas"]["Rounding"];
            /** @description Whether two variants may not share a SKU. */
            sku_unique: boolean;
            /** @description Whether prices contain tax. */
            tax_inclusive: boolean;
            timezone: components["schemas"]["Timezone"];
            updated_at: components["schemas"]["Timestamp"];
            /** @description Grows with every change; the `ETag` carries it. */
            version: number;
        };
        /**
         * @description The settings to change.
         * @example {
         *       "contact_email": "hello@northwind.example",
         *       "hold_ttl_seconds": 900
         *     }
         */
        SettingsUpdate: {
            contact_email?: components["schemas"]["Email"] | null;
            country?: components["schemas"]["Country"];
            /** @description Holds the default currency. */
            currencies?: components["schemas"]["Currency"][];
            /** @description Cannot change once the store has orders. */
            default_currency?: components["schemas"]["Currency"];
            hold_ttl_seconds?: number;
            locale?: components["schemas"]["Locale"];
            name?: string;
            order_number?: components["schemas"]["OrderNumberInput"];
            oversell_default?: components["schemas"]["InventoryPolicy"];
            rounding?: components["schemas"]["Rounding"];
            /** @description Can only be switched on while no two variants share a SKU. */
            sku_unique?: boolean;
            tax_inclusive?: boolean;
            timezone?: components["schemas"]["Timezone"];
        };
        /**
         * @description The settings of the store changed. The event is about the store.
         * @example {
         *       "id": "evt_01jd9g3v8n4r6t2w5x7y9z0a1b",
         *       "type": "settings.updated",
         *       "resource_id": "prod_01jd9g3v8n4r6t2w5x7y9z0a1b",
         *       "sequence": 3,
         *       "schema_version": 1,
         *       "data": {
         *         "version": 1,
         *         "name": "Northwind",
         *         "contact_email": "hello@northwind.example",
         *         "default_currency": "USD",
         *         "currencies": [
         *           "USD"
         *         ],
         *         "locale": "en-US",
         *         "timezone": "America/New_York",
         *         "country": "US",
         *         "tax_inclusive": false,
         *         "rounding": {
         *           "mode": "half_even",
         *           "level": "line"
         *         },
         *         "order_number": {
         *           "prefix": "#",
         *           "suffix": "",
         *           "next": 1001
         *         },
         *         "hold_ttl_seconds": 600,
         *         "oversell_default": "deny",
         *         "sku_unique": false,
         *         "updated_at": "2026-11-22T09:30:00.000Z"
         *       },
         *       "occurred_at": "2026-11-22T09:30:00.000Z"
         *     }
         */
        SettingsUpdatedEvent: {
            data: components["schemas"]["Settings"];
            id: string;
            occurred_at: components["schemas"]["Timestamp"];
            /** @description The resource the event is about. */
            resource_id: string;
            schema_version: number;
            /** @description 1, 2, 3 … per resource. */
            sequence: number;
            /** @constant */
            type: "settings.updated";
        };
        /**
         * @description A database that holds stores. New stores go to the open shard with the least load.
         * @example {
         *       "id": "shard-1",
         *       "status": "open",
         *       "store_count": 412,
         *       "epoch": 7,
         *       "load": {
         *         "database_bytes": 8589934592,
         *         "connections": 18,
         *         "transactions_per_minute": 42000,
         *         "measured_at": "2026-11-22T09:30:00.000Z"
         *       }
         *     }
         */
        Shard: {
            /** @description Grows whenever a store moves to or from the shard. */
            epoch: number;
            id: components["schemas"]["ShardId"];
            load: components["schemas"]["ShardLoad"];
            /**
             * @description `open` takes new stores, `closed` keeps those it has, `unreachable` does not answer.
             * @enum {string}
             */
            status: "open" | "closed" | "unreachable";
            store_count: number;
        };
        /**
         * @description Name of a shard in the configuration of the installation.
         * @example shard-1
         */
        ShardId: string;
        /**
         * @description Load of a shard when it was last measured; null where it has not been measured yet.
         * @example {
         *       "database_bytes": 8589934592,
         *       "connections": 18,
         *       "transactions_per_minute": 42000,
         *       "measured_at": "2026-11-22T09:30:00.000Z"
         *     }
         */
        ShardLoad: {
            connections: number | null;
            database_bytes: number | null;
            /** Format: date-time */
            measured_at: string | null;
            transactions_per_minute: number | null;
        };
        /** @description A page of shards. */
        ShardPage: {
            data: components["schemas"]["Shard"][];
            has_more: boolean;
            next_cursor: components["schemas"]["NextCursor"];
        };
        /**
         * @description A way of delivery and its price.
         * @example {
         *       "name": "Standard",
         *       "price": {
         *         "amount": 500,
         *         "currency": "USD"
         *       }
         *     }
         */
        ShippingRate: {
            name: string;
            price: components["schemas"]["Price"];
        };
        /**
         * @description Countries that share delivery rates.
         * @example {
         *       "id": "shz_01jd9g3v8n4r6t2w5x7y9z0a1b",
         *       "version": 1,
         *       "name": "Domestic",
         *       "countries": [
         *         "US"
         *       ],
         *       "rest_of_world": false,
         *       "rates": [
         *         {
         *           "name": "Standard",
         *           "price": {
         *             "amount": 500,
         *             "currency": "USD"
         *           }
         *         }
         *       ],
         *       "created_at": "2026-11-22T09:30:00.000Z",
         *       "updated_at": "2026-11-22T09:30:00.000Z"
         *     }
         */
        ShippingZone: {
            countries: components["schemas"]["Country"][];
            created_at: components["schemas"]["Timestamp"];
            id: string;
            name: string;
            rates: components["schemas"]["ShippingRate"][];
            /** @description Whether the zone takes every country that no other zone names. */
            rest_of_world: boolean;
            updated_at: components["schemas"]["Timestamp"];
            /** @description Grows with every change; the `ETag` carries it. */
            version: number;
        };
        /**
         * @description A shipping zone to set up.
         * @example {
         *       "name": "Domestic",
         *       "countries": [
         *         "US"
         *       ],
         *       "rates": [
         *         {
         *           "name": "Standard",
         *           "price": {
         *             "amount": 500,
         *             "currency": "USD"
         *           }
         *         }
         *       ]
         *     }
         */
        ShippingZoneInput: {
            countries?: components["schemas"]["Country"][];
            name: string;
            rates?: components["schemas"]["ShippingRate"][];
            /** @default false */
            rest_of_world?: boolean;
        };
        /** @description A page of shipping zones. */
        ShippingZonePage: {
            data: components["schemas"]["ShippingZone"][];
            has_more: boolean;
            next_cursor: components["schemas"]["NextCursor"];
        };
        /**
         * @description A handle: the part of an address that names the resource. Lower-case letters and digits of any script, and dashes.
         * @example canvas-field-jacket
         */
        Slug: string;
        /**
         * @description Units of a variant at one location. The difference to the current level is written to the ledger.
         * @example {
         *       "on_hand": 12
         *     }
         */
        StockInput: {
            /** @description Code of the location; the store's default location when absent. */
            location?: string;
            on_hand: number;
        };
        /**
         * @description A store, the tenant. Every commerce resource belongs to exactly one.
         * @example {
         *       "id": "store_01jd9g3v8n4r6t2w5x7y9z0a1b",
         *       "version": 1,
         *       "organization_id": "org_01jd9g3v8n4r6t2w5x7y9z0a1b",
         *       "name": "Northwind",
         *       "handle": "northwind",
         *       "status": "active",
         *       "plan": "growth",
         *       "default_currency": "USD",
         *       "currencies": [
         *         "USD"
         *       ],
         *       "locale": "en-US",
         *       "timezone": "America/New_York",
         *       "country": "US",
         *       "sandbox": false,
         *       "domains": [
         *         {
         *           "host": "northwind.souk.example.com",
         *           "kind": "subdomain",
         *           "status": "active",
         *           "primary": true
         *         }
         *       ],
         *       "shard_id": "shard-1",
         *       "suspension_reason": null,
         *       "suspended_at": null,
         *       "delete_at": null,
         *       "metadata": {},
         *       "created_at": "2026-11-22T09:30:00.000Z",
         *       "updated_at": "2026-11-22T09:30:00.000Z"
         *     }
         */
        Store: {
            country: components["schemas"]["Country"];
            created_at: components["schemas"]["Timestamp"];
            currencies: components["schemas"]["Currency"][];
            default_currency: components["schemas"]["Currency"];
            /**
             * Format: date-time
             * @description When a closing store and all its data are deleted.
             */
            delete_at: string | null;
            domains: components["schemas"]["DomainSummary"][];
            handle: components["schemas"]["StoreHandle"];
            id: string;
            locale: components["schemas"]["Locale"];
            metadata: components["schemas"]["Metadata"];
            name: string;
            organization_id: string;
            plan: components["schemas"]["PlanCode"];
            /** @description A store for trials. It takes no real payments and is not billed. */
            sandbox: boolean;
            shard_id: components["schemas"]["ShardId"];
            status: components["schemas"]["StoreStatus"];
            /** Format: date-time */
            suspended_at: string | null;
            suspension_reason: string | null;
            timezone: components["schemas"]["Timezone"];
            updated_at: components["schemas"]["Timestamp"];
            /** @description Grows with every change; the `ETag` carries it. */
            version: number;
        };
        /**
         * @description The store answers again.
         * @example {
         *       "id": "evt_01jd9g3v8n4r6t2w5x7y9z0a1b",
         *       "type": "store.activated",
         *       "resource_id": "store_01jd9g3v8n4r6t2w5x7y9z0a1b",
         *       "sequence": 3,
         *       "schema_version": 1,
         *       "data": {
         *         "id": "store_01jd9g3v8n4r6t2w5x7y9z0a1b",
         *         "organization_id": "org_01jd9g3v8n4r6t2w5x7y9z0a1b",
         *         "name": "Northwind",
         *         "handle": "northwind",
         *         "status": "active",
         *         "plan": "growth",
         *         "sandbox": false,
         *         "suspension_reason": null,
         *         "delete_at": null
         *       },
         *       "occurred_at": "2026-11-22T09:30:00.000Z"
         *     }
         */
        StoreActivatedEvent: {
            data: components["schemas"]["StoreSnapshot"];
            id: string;
            occurred_at: components["schemas"]["Timestamp"];
            /** @description The resource the event is about. */
            resource_id: string;
            schema_version: number;
            /** @description 1, 2, 3 … per resource. */
            sequence: number;
            /** @constant */
            type: "store.activated";
        };
        /**
         * @description The store is to be deleted at `delete_at`.
         * @example {
         *       "id": "evt_01jd9g3v8n4r6t2w5x7y9z0a1b",
         *       "type": "store.closing",
         *       "resource_id": "store_01jd9g3v8n4r6t2w5x7y9z0a1b",
         *       "sequence": 3,
         *       "schema_version": 1,
         *       "data": {
         *         "id": "store_01jd9g3v8n4r6t2w5x7y9z0a1b",
         *         "organization_id": "org_01jd9g3v8n4r6t2w5x7y9z0a1b",
         *         "name": "Northwind",
         *         "handle": "northwind",
         *         "status": "active",
         *         "plan": "growth",
         *         "sandbox": false,
         *         "suspension_reason": null,
         *         "delete_at": null
         *       },
         *       "occurred_at": "2026-11-22T09:30:00.000Z"
         *     }
         */
        StoreClosingEvent: {
            data: components["schemas"]["StoreSnapshot"];
            id: string;
            occurred_at: components["schemas"]["Timestamp"];
            /** @description The resource the event is about. */
            resource_id: string;
            schema_version: number;
            /** @description 1, 2, 3 … per resource. */
            sequence: number;
            /** @constant */
            type: "store.closing";
        };
        /**
         * @description A new store. `theme`, `payment_methods`, `shipping_zones` and `collections` replace what the platform would set up by
         *     itself; an empty list sets up none.
         * @example {
         *       "organization_id": "org_01jd9g3v8n4r6t2w5x7y9z0a1b",
         *       "name": "Northwind",
         *       "handle": "northwind",
         *       "plan": "growth",
         *       "default_currency": "USD",
         *       "country": "US",
         *       "locale": "en-US",
         *       "timezone": "America/New_York"
         *     }
         */
        StoreCreate: {
            collections?: components["schemas"]["CollectionReference"][];
            country: components["schemas"]["Country"];
            /** @description All currencies of the store; only the default currency when absent. */
            currencies?: components["schemas"]["Currency"][];
            default_currency: components["schemas"]["Currency"];
            /** @description The label of the store's subdomain; made from the name when absent. */
            handle?: components["schemas"]["StoreHandle"];
            /** @default en */
            locale?: components["schemas"]["Locale"];
            metadata?: components["schemas"]["Metadata"];
            name: string;
            organization_id: string;
            payment_methods?: components["schemas"]["PaymentMethod"][];
            /** @default starter */
            plan?: components["schemas"]["PlanCode"];
            /** @default false */
            sandbox?: boolean;
            shipping_zones?: components["schemas"]["ShippingZoneInput"][];
            theme?: components["schemas"]["ThemeInput"];
            /** @default UTC */
            timezone?: components["schemas"]["Timezone"];
        };
        /**
         * @description A new store, its first two keys and what was set up in it. The keys are shown here only.
         * @example {
         *       "store": {
         *         "id": "store_01jd9g3v8n4r6t2w5x7y9z0a1b",
         *         "version": 1,
         *         "organization_id": "org_01jd9g3v8n4r6t2w5x7y9z0a1b",
         *         "name": "Northwind",
         *         "handle": "northwind",
         *         "status": "active",
         *         "plan": "growth",
         *         "default_currency": "USD",
         *         "currencies": [
         *           "USD"
         *         ],
         *         "locale": "en-US",
         *         "timezone": "America/New_York",
         *         "country": "US",
         *         "sandbox": false,
         *         "domains": [
         *           {
         *             "host": "northwind.souk.example.com",
         *             "kind": "subdomain",
         *             "status": "active",
         *             "primary": true
         *           }
         *         ],
         *         "shard_id": "shard-1",
         *         "suspension_reason": null,
         *         "suspended_at": null,
         *         "delete_at": null,
         *         "metadata": {},
         *         "created_at": "2026-11-22T09:30:00.000Z",
         *         "updated_at": "2026-11-22T09:30:00.000Z"
         *       },
         *       "secret_key": "souk_sk_exampleExampleExampleExample",
         *       "publishable_key": "souk_pk_exampleExampleExampleExample",
         *       "defaults": {
         *         "location_id": "loc_01jd9g3v8n4r6t2w5x7y9z0a1b",
         *         "collection_ids": [
         *           "col_01jd9g3v8n4r6t2w5x7y9z0a1b"
         *         ],
         *         "theme_id": "theme_01jd9g3v8n4r6t2w5x7y9z0a1b",
         *         "shipping_zone_ids": [
         *           "shz_01jd9g3v8n4r6t2w5x7y9z0a1b"
         *         ],
         *         "payment_gateway_ids": [
         *           "pgw_01jd9g3v8n4r6t2w5x7y9z0a1b"
         *         ],
         *         "subscription_id": "sub_01jd9g3v8n4r6t2w5x7y9z0a1b"
         *       }
         *     }
         */
        StoreCreated: {
            defaults: components["schemas"]["StoreDefaults"];
            /** @description A key for the storefront. */
            publishable_key: string;
            /**
             * Format: password
             * @description A secret key with every scope. Keep it on servers.
             */
            secret_key: string;
            store: components["schemas"]["Store"];
        };
        /**
         * @description The store was set up and is active.
         * @example {
         *       "id": "evt_01jd9g3v8n4r6t2w5x7y9z0a1b",
         *       "type": "store.created",
         *       "resource_id": "store_01jd9g3v8n4r6t2w5x7y9z0a1b",
         *       "sequence": 3,
         *       "schema_version": 1,
         *       "data": {
         *         "id": "store_01jd9g3v8n4r6t2w5x7y9z0a1b",
         *         "organization_id": "org_01jd9g3v8n4r6t2w5x7y9z0a1b",
         *         "name": "Northwind",
         *         "handle": "northwind",
         *         "status": "active",
         *         "plan": "growth",
         *         "sandbox": false,
         *         "suspension_reason": null,
         *         "delete_at": null
         *       },
         *       "occurred_at": "2026-11-22T09:30:00.000Z"
         *     }
         */
        StoreCreatedEvent: {
            data: components["schemas"]["StoreSnapshot"];
            id: string;
            occurred_at: components["schemas"]["Timestamp"];
            /** @description The resource the event is about. */
            resource_id: string;
            schema_version: number;
            /** @description 1, 2, 3 … per resource. */
            sequence: number;
            /** @constant */
            type: "store.created";
        };
        /**
         * @description Ids of what was set up with the store.
         * @example {
         *       "location_id": "loc_01jd9g3v8n4r6t2w5x7y9z0a1b",
         *       "collection_ids": [
         *         "col_01jd9g3v8n4r6t2w5x7y9z0a1b"
         *       ],
         *       "theme_id": "theme_01jd9g3v8n4r6t2w5x7y9z0a1b",
         *       "shipping_zone_ids": [
         *         "shz_01jd9g3v8n4r6t2w5x7y9z0a1b"
         *       ],
         *       "payment_gateway_ids": [
         *         "pgw_01jd9g3v8n4r6t2w5x7y9z0a1b"
         *       ],
         *       "subscription_id": "sub_01jd9g3v8n4r6t2w5x7y9z0a1b"
         *     }
         */
        StoreDefaults: {
            collection_ids: string[];
            location_id: string;
            payment_gateway_ids: string[];
            shipping_zone_ids: string[];
            subscription_id: string;
            theme_id: string;
        };
        /**
         * @description What shoppers see of a store.
         * @example {
         *       "name": "Northwind",
         *       "handle": "northwind",
         *       "default_currency": "USD",
         *       "currencies": [
         *         "USD"
         *       ],
         *       "locale": "en-US",
         *       "country": "US",
         *       "domains": [
         *         "northwind.souk.example.com"
         *       ]
         *     }
         */
        StorefrontStore: {
            country: components["schemas"]["Country"];
            currencies: components["schemas"]["Currency"][];
            default_currency: components["schemas"]["Currency"];
            /** @description Hosts that answer, the primary one first. */
            domains: components["schemas"]["Host"][];
            handle: components["schemas"]["StoreHandle"];
            locale: components["schemas"]["Locale"];
            name: string;
        };
        /**
         * @description The label of the store's subdomain; unique in the installation.
         * @example northwind
         */
        StoreHandle: string;
        /** @description A page of stores. */
        StorePage: {
            data: components["schemas"]["Store"][];
            has_more: boolean;
            next_cursor: components["schemas"]["NextCursor"];
        };
        /**
         * @description The state of a store after a change.
         * @example {
         *       "id": "store_01jd9g3v8n4r6t2w5x7y9z0a1b",
         *       "organization_id": "org_01jd9g3v8n4r6t2w5x7y9z0a1b",
         *       "name": "Northwind",
         *       "handle": "northwind",
         *       "status": "active",
         *       "plan": "growth",
         *       "sandbox": false,
         *       "suspension_reason": null,
         *       "delete_at": null
         *     }
         */
        StoreSnapshot: {
            /** Format: date-time */
            delete_at: string | null;
            handle: components["schemas"]["StoreHandle"];
            id: string;
            name: string;
            organization_id: string;
            plan: components["schemas"]["PlanCode"];
            sandbox: boolean;
            status: components["schemas"]["StoreStatus"];
            suspension_reason: string | null;
        };
        /**
         * @description `provisioning` → `active` ⇄ `suspended` → `closing` → `deleted`. Only an active store answers store and storefront calls.
         *     A closing store can be activated again until its `delete_at`.
         * @example active
         * @enum {string}
         */
        StoreStatus: "provisioning" | "active" | "suspended" | "closing" | "deleted";
        /**
         * @description Why a store is suspended.
         * @example {
         *       "reason": "Invoice overdue since 2026-10-01"
         *     }
         */
        StoreSuspend: {
            /** @description Shown to the merchant. */
            reason?: string;
        };
        /**
         * @description The store stopped answering.
         * @example {
         *       "id": "evt_01jd9g3v8n4r6t2w5x7y9z0a1b",
         *       "type": "store.suspended",
         *       "resource_id": "store_01jd9g3v8n4r6t2w5x7y9z0a1b",
         *       "sequence": 3,
         *       "schema_version": 1,
         *       "data": {
         *         "id": "store_01jd9g3v8n4r6t2w5x7y9z0a1b",
         *         "organization_id": "org_01jd9g3v8n4r6t2w5x7y9z0a1b",
         *         "name": "Northwind",
         *         "handle": "northwind",
         *         "status": "active",
         *         "plan": "growth",
         *         "sandbox": false,
         *         "suspension_reason": null,
         *         "delete_at": null
         *       },
         *       "occurred_at": "2026-11-22T09:30:00.000Z"
         *     }
         */
        StoreSuspendedEvent: {
            data: components["schemas"]["StoreSnapshot"];
            id: string;
            occurred_at: components["schemas"]["Timestamp"];
            /** @description The resource the event is about. */
            resource_id: string;
            schema_version: number;
            /** @description 1, 2, 3 … per resource. */
            sequence: number;
            /** @constant */
            type: "store.suspended";
        };
        /**
         * @description The fields of a store to change. Currencies, locale and the like are settings of the store.
         * @example {
         *       "plan": "scale"
         *     }
         */
        StoreUpdate: {
            /** @description Changes the subdomain; the old one stops answering. */
            handle?: components["schemas"]["StoreHandle"];
            metadata?: components["schemas"]["Metadata"];
            /** @description Changes the name in the settings too. */
            name?: string;
            plan?: components["schemas"]["PlanCode"];
        };
        /**
         * @description Name, handle or plan of the store changed.
         * @example {
         *       "id": "evt_01jd9g3v8n4r6t2w5x7y9z0a1b",
         *       "type": "store.updated",
         *       "resource_id": "store_01jd9g3v8n4r6t2w5x7y9z0a1b",
         *       "sequence": 3,
         *       "schema_version": 1,
         *       "data": {
         *         "id": "store_01jd9g3v8n4r6t2w5x7y9z0a1b",
         *         "organization_id": "org_01jd9g3v8n4r6t2w5x7y9z0a1b",
         *         "name": "Northwind",
         *         "handle": "northwind",
         *         "status": "active",
         *         "plan": "growth",
         *         "sandbox": false,
         *         "suspension_reason": null,
         *         "delete_at": null
         *       },
         *       "occurred_at": "2026-11-22T09:30:00.000Z"
         *     }
         */
        StoreUpdatedEvent: {
            data: components["schemas"]["StoreSnapshot"];
            id: string;
            occurred_at: components["schemas"]["Timestamp"];
            /** @description The resource the event is about. */
            resource_id: string;
            schema_version: number;
            /** @description 1, 2, 3 … per resource. */
            sequence: number;
            /** @constant */
            type: "store.updated";
        };
        /**
         * @description What the organization pays the platform for this store.
         * @example {
         *       "id": "sub_01jd9g3v8n4r6t2w5x7y9z0a1b",
         *       "version": 1,
         *       "plan": "growth",
         *       "plan_version": 1,
         *       "status": "trialing",
         *       "trial_end": "2026-12-06T09:30:00.000Z",
         *       "current_period_start": "2026-11-22T09:30:00.000Z",
         *       "current_period_end": "2026-12-22T09:30:00.000Z",
         *       "cancel_at": null,
         *       "created_at": "2026-11-22T09:30:00.000Z",
         *       "updated_at": "2026-11-22T09:30:00.000Z"
         *     }
         */
        Subscription: {
            /** Format: date-time */
            cancel_at: string | null;
            created_at: components["schemas"]["Timestamp"];
            current_period_end: components["schemas"]["Timestamp"];
            current_period_start: components["schemas"]["Timestamp"];
            id: string;
            plan: components["schemas"]["PlanCode"];
            plan_version: number;
            /** @enum {string} */
            status: "trialing" | "active" | "past_due" | "unpaid" | "paused" | "cancelled";
            /** Format: date-time */
            trial_end: string | null;
            updated_at: components["schemas"]["Timestamp"];
            /** @description Grows with every change; the `ETag` carries it. */
            version: number;
        };
        /**
         * @description The look of the storefront.
         * @example {
         *       "id": "theme_01jd9g3v8n4r6t2w5x7y9z0a1b",
         *       "version": 1,
         *       "name": "Plain",
         *       "settings": {
         *         "accent_color": "#0f766e",
         *         "products_per_row": 4,
         *         "show_vendor": true
         *       },
         *       "created_at": "2026-11-22T09:30:00.000Z",
         *       "updated_at": "2026-11-22T09:30:00.000Z"
         *     }
         */
        Theme: {
            created_at: components["schemas"]["Timestamp"];
            id: string;
            name: string;
            settings: components["schemas"]["ThemeSettings"];
            updated_at: components["schemas"]["Timestamp"];
            /** @description Grows with every change; the `ETag` carries it. */
            version: number;
        };
        /**
         * @description The theme as it is written. `settings`, when given, replaces all of them.
         * @example {
         *       "settings": {
         *         "accent_color": "#0f766e",
         *         "products_per_row": 3
         *       }
         *     }
         */
        ThemeInput: {
            name?: string;
            settings?: components["schemas"]["ThemeSettings"];
        };
        /**
         * @description Values that the theme reads, by name.
         * @example {
         *       "accent_color": "#0f766e",
         *       "products_per_row": 4,
         *       "show_vendor": true
         *     }
         */
        ThemeSettings: {
            [key: string]: string | number | boolean;
        };
        /**
         * @description The theme of the store changed.
         * @example {
         *       "id": "evt_01jd9g3v8n4r6t2w5x7y9z0a1b",
         *       "type": "theme.updated",
         *       "resource_id": "theme_01jd9g3v8n4r6t2w5x7y9z0a1b",
         *       "sequence": 3,
         *       "schema_version": 1,
         *       "data": {
         *         "id": "theme_01jd9g3v8n4r6t2w5x7y9z0a1b",
         *         "version": 1,
         *         "name": "Plain",
         *         "settings": {
         *           "accent_color": "#0f766e",
         *           "products_per_row": 4,
         *           "show_vendor": true
         *         },
         *         "created_at": "2026-11-22T09:30:00.000Z",
         *         "updated_at": "2026-11-22T09:30:00.000Z"
         *       },
         *       "occurred_at": "2026-11-22T09:30:00.000Z"
         *     }
         */
        ThemeUpdatedEvent: {
            data: components["schemas"]["Theme"];
            id: string;
            occurred_at: components["schemas"]["Timestamp"];
            /** @description The resource the event is about. */
            resource_id: string;
            schema_version: number;
            /** @description 1, 2, 3 … per resource. */
            sequence: number;
            /** @constant */
            type: "theme.updated";
        };
        /**
         * Format: date-time
         * @description RFC 3339, UTC.
         * @example 2026-11-22T09:30:00.000Z
         */
        Timestamp: string;
        /**
         * @description IANA time zone.
         * @example America/New_York
         */
        Timezone: string;
        /**
         * @description Units on hand that cannot be sold, by reason.
         * @example {
         *       "damaged": 1,
         *       "quality_control": 0,
         *       "withheld": 0
         *     }
         */
        UnavailableUnits: {
            damaged: number;
            quality_control: number;
            /** @description Kept back for any other reason. */
            withheld: number;
        };
        /**
         * @description A buyable form of a product.
         * @example {
         *       "id": "var_01jd9g3v8n4r6t2w5x7y9z0a1b",
         *       "product_id": "prod_01jd9g3v8n4r6t2w5x7y9z0a1b",
         *       "position": 1,
         *       "title": "M / Olive",
         *       "external_id": null,
         *       "sku": "CFJ-M-OLIVE",
         *       "barcode": null,
         *       "option_values": [
         *         "M",
         *         "Olive"
         *       ],
         *       "price": {
         *         "amount": 12900,
         *         "currency": "USD"
         *       },
         *       "compare_at_price": null,
         *       "cost": null,
         *       "weight_grams": 900,
         *       "requires_shipping": true,
         *       "taxable": true,
         *       "tax_code": null,
         *       "inventory_item_id": "iitem_01jd9g3v8n4r6t2w5x7y9z0a1b",
         *       "track_inventory": true,
         *       "inventory_policy": "deny",
         *       "hs_code": null,
         *       "origin_country": null,
         *       "image_url": null,
         *       "metadata": {},
         *       "created_at": "2026-11-22T09:30:00.000Z",
         *       "updated_at": "2026-11-22T09:30:00.000Z"
         *     }
         */
        Variant: {
            barcode: string | null;
            compare_at_price: components["schemas"]["Price"] | null;
            cost: components["schemas"]["Price"] | null;
            created_at: components["schemas"]["Timestamp"];
            external_id: string | null;
            hs_code: string | null;
            id: string;
            /** Format: uri */
            image_url: string | null;
            inventory_item_id: string;
            inventory_policy: components["schemas"]["InventoryPolicy"];
            metadata: components["schemas"]["Metadata"];
            option_values: string[];
            origin_country: string | null;
            position: number;
            price: components["schemas"]["Price"];
            product_id: string;
            requires_shipping: boolean;
            sku: string | null;
            tax_code: string | null;
            taxable: boolean;
            /** @description The option values joined by ` / `; `Default` when there are none. */
            title: string;
            track_inventory: boolean;
            updated_at: components["schemas"]["Timestamp"];
            weight_grams: number | null;
        };
        /**
         * @description A variant of a product. An existing variant is matched by its option values (or by `external_id`);
         *     fields left out stay as they are, null clears.
         * @example {
         *       "sku": "CFJ-M-OLIVE",
         *       "option_values": [
         *         "M",
         *         "Olive"
         *       ],
         *       "price": {
         *         "amount": 12900,
         *         "currency": "USD"
         *       },
         *       "stock": [
         *         {
         *           "on_hand": 12
         *         }
         *       ]
         *     }
         */
        VariantInput: {
            barcode?: string | null;
            /** @description The former price. */
            compare_at_price?: components["schemas"]["Price"] | null;
            /** @description What a unit costs the merchant; never shown to shoppers. */
            cost?: components["schemas"]["Price"] | null;
            external_id?: string | null;
            hs_code?: string | null;
            /** Format: uri */
            image_url?: string | null;
            inventory_policy?: components["schemas"]["InventoryPolicy"];
            metadata?: components["schemas"]["Metadata"];
            /** @description One value per option of the product, in their order; empty when the product has none. */
            option_values?: string[];
            origin_country?: string | null;
            price?: components["schemas"]["Price"];
            requires_shipping?: boolean;
            sku?: string | null;
            stock?: components["schemas"]["StockInput"][];
            tax_code?: string | null;
            taxable?: boolean;
            track_inventory?: boolean;
            weight_grams?: number | null;
        };
    };
    responses: never;
    parameters: {
        /** @description `next_cursor` of the page before. */
        Cursor: string;
        /** @description Makes a retry safe: the same key and body replay the first answer for 48 hours. */
        IdempotencyKey: string;
        /** @description The `ETag` this change is based on; the answer is 412 when it is no longer current. */
        IfMatch: string;
        /** @description An `ETag` you hold; the answer is 304 when it is still current. */
        IfNoneMatch: string;
        /** @description How many items a page holds at most. */
        Limit: number;
        /** @description Makes a retry safe: the same key and body replay the first answer for 48 hours. */
        RequiredIdempotencyKey: string;
        /** @description The store this request is about; needed with a credential that spans stores. */
        SoukStore: string;
        /** @description The dated version of the API the client was built for. */
        SoukVersion: string;
    };
    requestBodies: never;
    headers: {
        /** @description Which web pages may read the answer: `*`, since credentials travel in a header, never in a cookie. */
        "Access-Control-Allow-Origin": string;
        /** @description How long browsers and shared caches may keep the answer. */
        "Cache-Control": string;
        /** @description The version of the resource, for `If-None-Match` and `If-Match`. */
        ETag: string;
        /** @description `true` when this is the stored answer of an earlier request with the same key. */
        "Idempotency-Replayed": "true";
        /** @description RFC 8288: `rel="next"` is the address of the next page. */
        Link: string;
        /** @description What is left of the quota (draft-ietf-httpapi-ratelimit-headers). */
        RateLimit: string;
        /** @description The quota that applies (draft-ietf-httpapi-ratelimit-headers). */
        "RateLimit-Policy": string;
        /** @description Identifies this request in the log of the server. */
        "Request-Id": string;
        /** @description Seconds to wait before the next try. */
        "Retry-After": number;
        /** @description The dated version of the API that answered. */
        "Souk-Version": string;
        /** @description Names that a shared cache purges by when the resource changes. */
        "Surrogate-Key": string;
        /** @description The scheme to authenticate with. */
        "WWW-Authenticate": string;
    };
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    "apiKeys.list": {
        parameters: {
            query?: {
                /** @description `next_cursor` of the page before. */
                cursor?: components["parameters"]["Cursor"];
                /** @description Only keys of this kind. */
                kind?: components["schemas"]["ApiKeyKind"];
                /** @description How many items a page holds at most. */
                limit?: components["parameters"]["Limit"];
                /** @description Only keys with this status. */
                status?: "active" | "rotating" | "revoked";
            };
            header?: {
                /** @description The store this request is about; needed with a credential that spans stores. */
                "Souk-Store"?: components["parameters"]["SoukStore"];
                /** @description The dated version of the API the client was built for. */
                "Souk-Version"?: components["parameters"]["SoukVersion"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of keys. */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    Link: components["headers"]["Link"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    "Souk-Version": components["headers"]["Souk-Version"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "id": "key_01jd9g3v8n4r6t2w5x7y9z0a1b",
                     *           "version": 1,
                     *           "kind": "secret",
                     *           "name": "ERP sync",
                     *           "prefix": "souk_sk_8f3kq2m1",
                     *           "scopes": [
                     *             "inventory:read",
                     *             "inventory:write"
                     *           ],
                     *           "status": "active",
                     *           "expires_at": null,
                     *           "overlap_ends_at": null,
                     *           "last_used_at": null,
                     *           "revoked_at": null,
                     *           "created_at": "2026-11-22T09:30:00.000Z",
                     *           "updated_at": "2026-11-22T09:30:00.000Z"
                     *         }
                     *       ],
                     *       "next_cursor": null,
                     *       "has_more": false
                     *     }
                     */
                    "application/json": components["schemas"]["ApiKeyPage"];
                };
            };
            /**
             * @description `request.validation_failed`: A parameter or body field breaks the contract; `errors` points at each.
             *
             *     `auth.store_required`: This credential spans stores; name one with `Souk-Store`.
             *
             *     `request.invalid_cursor`: Cursors are opaque and belong to the list that returned them. Start again without one.
             */
            400: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `auth.unauthenticated`: The credential is missing, malformed, expired or revoked. */
            401: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `auth.permission_denied`: The credential is valid but lacks the permission of this operation.
             *
             *     `auth.store_mismatch`: The store named by host or `Souk-Store` is not the store of the credential.
             *
             *     `store.not_active`: The store is being provisioned, suspended or closing.
             */
            403: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.not_acceptable`: The `Accept` header excludes what this operation returns. */
            406: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limit.exceeded`: Slow down; `Retry-After` says for how long. */
            429: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `server.internal`: The request id identifies the failure in the server's log. */
            500: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `server.unavailable`: The server is overloaded, starting or draining. Retry after the time in `Retry-After`.
             *
             *     `server.deadline_exceeded`: The work was rolled back. Retry it.
             */
            503: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "apiKeys.create": {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a retry safe: the same key and body replay the first answer for 48 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The store this request is about; needed with a credential that spans stores. */
                "Souk-Store"?: components["parameters"]["SoukStore"];
                /** @description The dated version of the API the client was built for. */
                "Souk-Version"?: components["parameters"]["SoukVersion"];
            };
            path?: never;
            cookie?: never;
        };
        /** @description At most 1 MiB. */
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "kind": "secret",
                 *       "name": "ERP sync",
                 *       "scopes": [
                 *         "inventory:read",
                 *         "inventory:write"
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["ApiKeyCreate"];
            };
        };
        responses: {
            /** @description The key with its secret. */
            201: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    "Souk-Version": components["headers"]["Souk-Version"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "key_01jd9g3v8n4r6t2w5x7y9z0a1b",
                     *       "version": 1,
                     *       "kind": "secret",
                     *       "name": "ERP sync",
                     *       "prefix": "souk_sk_exampleE",
                     *       "scopes": [
                     *         "inventory:read",
                     *         "inventory:write"
                     *       ],
                     *       "status": "active",
                     *       "expires_at": null,
                     *       "overlap_ends_at": null,
                     *       "last_used_at": null,
                     *       "revoked_at": null,
                     *       "created_at": "2026-11-22T09:30:00.000Z",
                     *       "updated_at": "2026-11-22T09:30:00.000Z",
                     *       "secret": "souk_sk_exampleExampleExampleExample"
                     *     }
                     */
                    "application/json": components["schemas"]["ApiKeyWithSecret"];
                };
            };
            /**
             * @description `request.validation_failed`: A parameter or body field breaks the contract; `errors` points at each.
             *
             *     `auth.store_required`: This credential spans stores; name one with `Souk-Store`.
             *
             *     `request.invalid_json`: The request body could not be parsed as UTF-8 JSON within the size and depth limits.
             */
            400: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `auth.unauthenticated`: The credential is missing, malformed, expired or revoked. */
            401: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `auth.permission_denied`: The credential is valid but lacks the permission of this operation.
             *
             *     `auth.store_mismatch`: The store named by host or `Souk-Store` is not the store of the credential.
             *
             *     `store.not_active`: The store is being provisioned, suspended or closing.
             *
             *     `tenants.scope_not_held`: A credential can only give scopes that it holds itself.
             */
            403: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.not_acceptable`: The `Accept` header excludes what this operation returns. */
            406: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency.in_flight`: Retry with the same key after the time in `Retry-After`. */
            409: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.body_too_large`: The request body is over the limit of this operation. */
            413: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.unsupported_media_type`: Send the media type that the operation declares. */
            415: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency.key_reused`: Use a new key for a new request. */
            422: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limit.exceeded`: Slow down; `Retry-After` says for how long. */
            429: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `server.internal`: The request id identifies the failure in the server's log. */
            500: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `server.unavailable`: The server is overloaded, starting or draining. Retry after the time in `Retry-After`.
             *
             *     `server.deadline_exceeded`: The work was rolled back. Retry it.
             */
            503: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "apiKeys.get": {
        parameters: {
            query?: never;
            header?: {
                /** @description An `ETag` you hold; the answer is 304 when it is still current. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                /** @description The store this request is about; needed with a credential that spans stores. */
                "Souk-Store"?: components["parameters"]["SoukStore"];
                /** @description The dated version of the API the client was built for. */
                "Souk-Version"?: components["parameters"]["SoukVersion"];
            };
            path: {
                /**
                 * @description Id of the key.
                 * @example key_01jd9g3v8n4r6t2w5x7y9z0a1b
                 */
                key_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The key. */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    ETag: components["headers"]["ETag"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    "Souk-Version": components["headers"]["Souk-Version"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "key_01jd9g3v8n4r6t2w5x7y9z0a1b",
                     *       "version": 1,
                     *       "kind": "secret",
                     *       "name": "ERP sync",
                     *       "prefix": "souk_sk_8f3kq2m1",
                     *       "scopes": [
                     *         "inventory:read",
                     *         "inventory:write"
                     *       ],
                     *       "status": "active",
                     *       "expires_at": null,
                     *       "overlap_ends_at": null,
                     *       "last_used_at": null,
                     *       "revoked_at": null,
                     *       "created_at": "2026-11-22T09:30:00.000Z",
                     *       "updated_at": "2026-11-22T09:30:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["ApiKey"];
                };
            };
            /** @description Not changed since the version named by `If-None-Match`. */
            304: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    ETag: components["headers"]["ETag"];
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /**
             * @description `request.validation_failed`: A parameter or body field breaks the contract; `errors` points at each.
             *
             *     `auth.store_required`: This credential spans stores; name one with `Souk-Store`.
             */
            400: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `auth.unauthenticated`: The credential is missing, malformed, expired or revoked. */
            401: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `auth.permission_denied`: The credential is valid but lacks the permission of this operation.
             *
             *     `auth.store_mismatch`: The store named by host or `Souk-Store` is not the store of the credential.
             *
             *     `store.not_active`: The store is being provisioned, suspended or closing.
             */
            403: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `tenants.api_key_not_found`: No API key of this store has this id. */
            404: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.not_acceptable`: The `Accept` header excludes what this operation returns. */
            406: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limit.exceeded`: Slow down; `Retry-After` says for how long. */
            429: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `server.internal`: The request id identifies the failure in the server's log. */
            500: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `server.unavailable`: The server is overloaded, starting or draining. Retry after the time in `Retry-After`.
             *
             *     `server.deadline_exceeded`: The work was rolled back. Retry it.
             */
            503: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "apiKeys.update": {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a retry safe: the same key and body replay the first answer for 48 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The `ETag` this change is based on; the answer is 412 when it is no longer current. */
                "If-Match"?: components["parameters"]["IfMatch"];
                /** @description The store this request is about; needed with a credential that spans stores. */
                "Souk-Store"?: components["parameters"]["SoukStore"];
                /** @description The dated version of the API the client was built for. */
                "Souk-Version"?: components["parameters"]["SoukVersion"];
            };
            path: {
                /**
                 * @description Id of the key.
                 * @example key_01jd9g3v8n4r6t2w5x7y9z0a1b
                 */
                key_id: string;
            };
            cookie?: never;
        };
        /** @description At most 1 MiB. */
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "scopes": [
                 *         "inventory:read"
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["ApiKeyUpdate"];
            };
        };
        responses: {
            /** @description The key after the change. */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    ETag: components["headers"]["ETag"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    "Souk-Version": components["headers"]["Souk-Version"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "key_01jd9g3v8n4r6t2w5x7y9z0a1b",
                     *       "version": 1,
                     *       "kind": "secret",
                     *       "name": "ERP sync",
                     *       "prefix": "souk_sk_8f3kq2m1",
                     *       "scopes": [
                     *         "inventory:read",
                     *         "inventory:write"
                     *       ],
                     *       "status": "active",
                     *       "expires_at": null,
                     *       "overlap_ends_at": null,
                     *       "last_used_at": null,
                     *       "revoked_at": null,
                     *       "created_at": "2026-11-22T09:30:00.000Z",
                     *       "updated_at": "2026-11-22T09:30:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["ApiKey"];
                };
            };
            /**
             * @description `request.validation_failed`: A parameter or body field breaks the contract; `errors` points at each.
             *
             *     `auth.store_required`: This credential spans stores; name one with `Souk-Store`.
             *
             *     `request.invalid_json`: The request body could not be parsed as UTF-8 JSON within the size and depth limits.
             */
            400: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `auth.unauthenticated`: The credential is missing, malformed, expired or revoked. */
            401: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `auth.permission_denied`: The credential is valid but lacks the permission of this operation.
             *
             *     `auth.store_mismatch`: The store named by host or `Souk-Store` is not the store of the credential.
             *
             *     `store.not_active`: The store is being provisioned, suspended or closing.
             *
             *     `tenants.scope_not_held`: A credential can only give scopes that it holds itself.
             */
            403: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `tenants.api_key_not_found`: No API key of this store has this id. */
            404: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.not_acceptable`: The `Accept` header excludes what this operation returns. */
            406: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `idempotency.in_flight`: Retry with the same key after the time in `Retry-After`.
             *
             *     `tenants.api_key_revoked`: A revoked key cannot be changed or rotated. Create a new one.
             */
            409: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.precondition_failed`: `If-Match` names another version than the current one. Read again and repeat the change. */
            412: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.body_too_large`: The request body is over the limit of this operation. */
            413: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.unsupported_media_type`: Send the media type that the operation declares. */
            415: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency.key_reused`: Use a new key for a new request. */
            422: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limit.exceeded`: Slow down; `Retry-After` says for how long. */
            429: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `server.internal`: The request id identifies the failure in the server's log. */
            500: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `server.unavailable`: The server is overloaded, starting or draining. Retry after the time in `Retry-After`.
             *
             *     `server.deadline_exceeded`: The work was rolled back. Retry it.
             */
            503: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "apiKeys.revoke": {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a retry safe: the same key and body replay the first answer for 48 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The store this request is about; needed with a credential that spans stores. */
                "Souk-Store"?: components["parameters"]["SoukStore"];
                /** @description The dated version of the API the client was built for. */
                "Souk-Version"?: components["parameters"]["SoukVersion"];
            };
            path: {
                /**
                 * @description Id of the key.
                 * @example key_01jd9g3v8n4r6t2w5x7y9z0a1b
                 */
                key_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The revoked key. */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    "Souk-Version": components["headers"]["Souk-Version"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "key_01jd9g3v8n4r6t2w5x7y9z0a1b",
                     *       "version": 1,
                     *       "kind": "secret",
                     *       "name": "ERP sync",
                     *       "prefix": "souk_sk_8f3kq2m1",
                     *       "scopes": [
                     *         "inventory:read",
                     *         "inventory:write"
                     *       ],
                     *       "status": "active",
                     *       "expires_at": null,
                     *       "overlap_ends_at": null,
                     *       "last_used_at": null,
                     *       "revoked_at": null,
                     *       "created_at": "2026-11-22T09:30:00.000Z",
                     *       "updated_at": "2026-11-22T09:30:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["ApiKey"];
                };
            };
            /**
             * @description `request.validation_failed`: A parameter or body field breaks the contract; `errors` points at each.
             *
             *     `auth.store_required`: This credential spans stores; name one with `Souk-Store`.
             */
            400: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `auth.unauthenticated`: The credential is missing, malformed, expired or revoked. */
            401: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `auth.permission_denied`: The credential is valid but lacks the permission of this operation.
             *
             *     `auth.store_mismatch`: The store named by host or `Souk-Store` is not the store of the credential.
             *
             *     `store.not_active`: The store is being provisioned, suspended or closing.
             */
            403: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `tenants.api_key_not_found`: No API key of this store has this id. */
            404: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.not_acceptable`: The `Accept` header excludes what this operation returns. */
            406: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency.in_flight`: Retry with the same key after the time in `Retry-After`. */
            409: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency.key_reused`: Use a new key for a new request. */
            422: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limit.exceeded`: Slow down; `Retry-After` says for how long. */
            429: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `server.internal`: The request id identifies the failure in the server's log. */
            500: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `server.unavailable`: The server is overloaded, starting or draining. Retry after the time in `Retry-After`.
             *
             *     `server.deadline_exceeded`: The work was rolled back. Retry it.
             */
            503: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "apiKeys.rotate": {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a retry safe: the same key and body replay the first answer for 48 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The store this request is about; needed with a credential that spans stores. */
                "Souk-Store"?: components["parameters"]["SoukStore"];
                /** @description The dated version of the API the client was built for. */
                "Souk-Version"?: components["parameters"]["SoukVersion"];
            };
            path: {
                /**
                 * @description Id of the key.
                 * @example key_01jd9g3v8n4r6t2w5x7y9z0a1b
                 */
                key_id: string;
            };
            cookie?: never;
        };
        /** @description At most 1 MiB. */
        requestBody?: {
            content: {
                /**
                 * @example {
                 *       "overlap_seconds": 3600
                 *     }
                 */
                "application/json": components["schemas"]["ApiKeyRotate"];
            };
        };
        responses: {
            /** @description The key with its new secret. */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    "Souk-Version": components["headers"]["Souk-Version"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "key_01jd9g3v8n4r6t2w5x7y9z0a1b",
                     *       "version": 1,
                     *       "kind": "secret",
                     *       "name": "ERP sync",
                     *       "prefix": "souk_sk_exampleE",
                     *       "scopes": [
                     *         "inventory:read",
                     *         "inventory:write"
                     *       ],
                     *       "status": "active",
                     *       "expires_at": null,
                     *       "overlap_ends_at": null,
                     *       "last_used_at": null,
                     *       "revoked_at": null,
                     *       "created_at": "2026-11-22T09:30:00.000Z",
                     *       "updated_at": "2026-11-22T09:30:00.000Z",
                     *       "secret": "souk_sk_exampleExampleExampleExample"
                     *     }
                     */
                    "application/json": components["schemas"]["ApiKeyWithSecret"];
                };
            };
            /**
             * @description `request.validation_failed`: A parameter or body field breaks the contract; `errors` points at each.
             *
             *     `auth.store_required`: This credential spans stores; name one with `Souk-Store`.
             *
             *     `request.invalid_json`: The request body could not be parsed as UTF-8 JSON within the size and depth limits.
             */
            400: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `auth.unauthenticated`: The credential is missing, malformed, expired or revoked. */
            401: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `auth.permission_denied`: The credential is valid but lacks the permission of this operation.
             *
             *     `auth.store_mismatch`: The store named by host or `Souk-Store` is not the store of the credential.
             *
             *     `store.not_active`: The store is being provisioned, suspended or closing.
             *
             *     `tenants.scope_not_held`: A credential can only give scopes that it holds itself.
             */
            403: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `tenants.api_key_not_found`: No API key of this store has this id. */
            404: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.not_acceptable`: The `Accept` header excludes what this operation returns. */
            406: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `idempotency.in_flight`: Retry with the same key after the time in `Retry-After`.
             *
             *     `tenants.api_key_revoked`: A revoked key cannot be changed or rotated. Create a new one.
             */
            409: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.body_too_large`: The request body is over the limit of this operation. */
            413: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.unsupported_media_type`: Send the media type that the operation declares. */
            415: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency.key_reused`: Use a new key for a new request. */
            422: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limit.exceeded`: Slow down; `Retry-After` says for how long. */
            429: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `server.internal`: The request id identifies the failure in the server's log. */
            500: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `server.unavailable`: The server is overloaded, starting or draining. Retry after the time in `Retry-After`.
             *
             *     `server.deadline_exceeded`: The work was rolled back. Retry it.
             */
            503: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "credentials.get": {
        parameters: {
            query?: never;
            header?: {
                /** @description The dated version of the API the client was built for. */
                "Souk-Version"?: components["parameters"]["SoukVersion"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The credential. */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    "Souk-Version": components["headers"]["Souk-Version"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "kind": "secret",
                     *       "api_key_id": "key_01jd9g3v8n4r6t2w5x7y9z0a1b",
                     *       "store_id": "store_01jd9g3v8n4r6t2w5x7y9z0a1b",
                     *       "scopes": [
                     *         "*"
                     *       ],
                     *       "expires_at": null
                     *     }
                     */
                    "application/json": components["schemas"]["Credential"];
                };
            };
            /** @description `request.validation_failed`: A parameter or body field breaks the contract; `errors` points at each. */
            400: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `auth.unauthenticated`: The credential is missing, malformed, expired or revoked. */
            401: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.not_acceptable`: The `Accept` header excludes what this operation returns. */
            406: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limit.exceeded`: Slow down; `Retry-After` says for how long. */
            429: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `server.internal`: The request id identifies the failure in the server's log. */
            500: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `server.unavailable`: The server is overloaded, starting or draining. Retry after the time in `Retry-After`.
             *
             *     `server.deadline_exceeded`: The work was rolled back. Retry it.
             */
            503: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "domains.list": {
        parameters: {
            query?: {
                /** @description `next_cursor` of the page before. */
                cursor?: components["parameters"]["Cursor"];
                /** @description Only domains of this kind. */
                kind?: components["schemas"]["DomainKind"];
                /** @description How many items a page holds at most. */
                limit?: components["parameters"]["Limit"];
                /** @description Only domains with this status. */
                status?: components["schemas"]["DomainStatus"];
            };
            header?: {
                /** @description The store this request is about; needed with a credential that spans stores. */
                "Souk-Store"?: components["parameters"]["SoukStore"];
                /** @description The dated version of the API the client was built for. */
                "Souk-Version"?: components["parameters"]["SoukVersion"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of domains. */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    Link: components["headers"]["Link"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    "Souk-Version": components["headers"]["Souk-Version"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "id": "dom_01jd9g3v8n4r6t2w5x7y9z0a1b",
                     *           "version": 1,
                     *           "host": "shop.northwind.example",
                     *           "kind": "custom",
                     *           "status": "pending",
                     *           "primary": false,
                     *           "verification": {
                     *             "record_name": "_souk.shop.northwind.example",
                     *             "record_type": "TXT",
                     *             "token": "souk-verify=8f3kq2m1x7c4"
                     *           },
                     *           "verified_at": null,
                     *           "created_at": "2026-11-22T09:30:00.000Z",
                     *           "updated_at": "2026-11-22T09:30:00.000Z"
                     *         }
                     *       ],
                     *       "next_cursor": null,
                     *       "has_more": false
                     *     }
                     */
                    "application/json": components["schemas"]["DomainPage"];
                };
            };
            /**
             * @description `request.validation_failed`: A parameter or body field breaks the contract; `errors` points at each.
             *
             *     `auth.store_required`: This credential spans stores; name one with `Souk-Store`.
             *
             *     `request.invalid_cursor`: Cursors are opaque and belong to the list that returned them. Start again without one.
             */
            400: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `auth.unauthenticated`: The credential is missing, malformed, expired or revoked. */
            401: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `auth.permission_denied`: The credential is valid but lacks the permission of this operation.
             *
             *     `auth.store_mismatch`: The store named by host or `Souk-Store` is not the store of the credential.
             *
             *     `store.not_active`: The store is being provisioned, suspended or closing.
             */
            403: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.not_acceptable`: The `Accept` header excludes what this operation returns. */
            406: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limit.exceeded`: Slow down; `Retry-After` says for how long. */
            429: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `server.internal`: The request id identifies the failure in the server's log. */
            500: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `server.unavailable`: The server is overloaded, starting or draining. Retry after the time in `Retry-After`.
             *
             *     `server.deadline_exceeded`: The work was rolled back. Retry it.
             */
            503: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "domains.create": {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a retry safe: the same key and body replay the first answer for 48 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The store this request is about; needed with a credential that spans stores. */
                "Souk-Store"?: components["parameters"]["SoukStore"];
                /** @description The dated version of the API the client was built for. */
                "Souk-Version"?: components["parameters"]["SoukVersion"];
            };
            path?: never;
            cookie?: never;
        };
        /** @description At most 1 MiB. */
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "host": "shop.northwind.example",
                 *       "primary": true
                 *     }
                 */
                "application/json": components["schemas"]["DomainCreate"];
            };
        };
        responses: {
            /** @description The domain with the DNS record to create. */
            201: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    "Souk-Version": components["headers"]["Souk-Version"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "dom_01jd9g3v8n4r6t2w5x7y9z0a1b",
                     *       "version": 1,
                     *       "host": "shop.northwind.example",
                     *       "kind": "custom",
                     *       "status": "pending",
                     *       "primary": false,
                     *       "verification": {
                     *         "record_name": "_souk.shop.northwind.example",
                     *         "record_type": "TXT",
                     *         "token": "souk-verify=8f3kq2m1x7c4"
                     *       },
                     *       "verified_at": null,
                     *       "created_at": "2026-11-22T09:30:00.000Z",
                     *       "updated_at": "2026-11-22T09:30:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Domain"];
                };
            };
            /**
             * @description `request.validation_failed`: A parameter or body field breaks the contract; `errors` points at each.
             *
             *     `auth.store_required`: This credential spans stores; name one with `Souk-Store`.
             *
             *     `request.invalid_json`: The request body could not be parsed as UTF-8 JSON within the size and depth limits.
             */
            400: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `auth.unauthenticated`: The credential is missing, malformed, expired or revoked. */
            401: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `quota.exceeded`: The plan of the store or organization allows no more of this. Choose a larger plan or remove what is not needed. */
            402: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `auth.permission_denied`: The credential is valid but lacks the permission of this operation.
             *
             *     `auth.store_mismatch`: The store named by host or `Souk-Store` is not the store of the credential.
             *
             *     `store.not_active`: The store is being provisioned, suspended or closing.
             */
            403: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.not_acceptable`: The `Accept` header excludes what this operation returns. */
            406: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `idempotency.in_flight`: Retry with the same key after the time in `Retry-After`.
             *
             *     `tenants.host_taken`: A store of this installation has this host already.
             */
            409: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.body_too_large`: The request body is over the limit of this operation. */
            413: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.unsupported_media_type`: Send the media type that the operation declares. */
            415: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `idempotency.key_reused`: Use a new key for a new request.
             *
             *     `tenants.domain_not_allowed`: Hosts of the platform itself, addresses and single names cannot be custom domains.
             */
            422: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limit.exceeded`: Slow down; `Retry-After` says for how long. */
            429: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `server.internal`: The request id identifies the failure in the server's log. */
            500: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `server.unavailable`: The server is overloaded, starting or draining. Retry after the time in `Retry-After`.
             *
             *     `server.deadline_exceeded`: The work was rolled back. Retry it.
             */
            503: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "domains.get": {
        parameters: {
            query?: never;
            header?: {
                /** @description An `ETag` you hold; the answer is 304 when it is still current. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                /** @description The store this request is about; needed with a credential that spans stores. */
                "Souk-Store"?: components["parameters"]["SoukStore"];
                /** @description The dated version of the API the client was built for. */
                "Souk-Version"?: components["parameters"]["SoukVersion"];
            };
            path: {
                /**
                 * @description Id of the domain.
                 * @example dom_01jd9g3v8n4r6t2w5x7y9z0a1b
                 */
                domain_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The domain. */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    ETag: components["headers"]["ETag"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    "Souk-Version": components["headers"]["Souk-Version"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "dom_01jd9g3v8n4r6t2w5x7y9z0a1b",
                     *       "version": 1,
                     *       "host": "shop.northwind.example",
                     *       "kind": "custom",
                     *       "status": "pending",
                     *       "primary": false,
                     *       "verification": {
                     *         "record_name": "_souk.shop.northwind.example",
                     *         "record_type": "TXT",
                     *         "token": "souk-verify=8f3kq2m1x7c4"
                     *       },
                     *       "verified_at": null,
                     *       "created_at": "2026-11-22T09:30:00.000Z",
                     *       "updated_at": "2026-11-22T09:30:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Domain"];
                };
            };
            /** @description Not changed since the version named by `If-None-Match`. */
            304: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    ETag: components["headers"]["ETag"];
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /**
             * @description `request.validation_failed`: A parameter or body field breaks the contract; `errors` points at each.
             *
             *     `auth.store_required`: This credential spans stores; name one with `Souk-Store`.
             */
            400: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `auth.unauthenticated`: The credential is missing, malformed, expired or revoked. */
            401: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `auth.permission_denied`: The credential is valid but lacks the permission of this operation.
             *
             *     `auth.store_mismatch`: The store named by host or `Souk-Store` is not the store of the credential.
             *
             *     `store.not_active`: The store is being provisioned, suspended or closing.
             */
            403: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `tenants.domain_not_found`: No domain of this store has this id. */
            404: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.not_acceptable`: The `Accept` header excludes what this operation returns. */
            406: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limit.exceeded`: Slow down; `Retry-After` says for how long. */
            429: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `server.internal`: The request id identifies the failure in the server's log. */
            500: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `server.unavailable`: The server is overloaded, starting or draining. Retry after the time in `Retry-After`.
             *
             *     `server.deadline_exceeded`: The work was rolled back. Retry it.
             */
            503: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "domains.delete": {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a retry safe: the same key and body replay the first answer for 48 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The `ETag` this change is based on; the answer is 412 when it is no longer current. */
                "If-Match"?: components["parameters"]["IfMatch"];
                /** @description The store this request is about; needed with a credential that spans stores. */
                "Souk-Store"?: components["parameters"]["SoukStore"];
                /** @description The dated version of the API the client was built for. */
                "Souk-Version"?: components["parameters"]["SoukVersion"];
            };
            path: {
                /**
                 * @description Id of the domain.
                 * @example dom_01jd9g3v8n4r6t2w5x7y9z0a1b
                 */
                domain_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The domain is gone. */
            204: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    ETag: components["headers"]["ETag"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    "Souk-Version": components["headers"]["Souk-Version"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /**
             * @description `request.validation_failed`: A parameter or body field breaks the contract; `errors` points at each.
             *
             *     `auth.store_required`: This credential spans stores; name one with `Souk-Store`.
             */
            400: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `auth.unauthenticated`: The credential is missing, malformed, expired or revoked. */
            401: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `auth.permission_denied`: The credential is valid but lacks the permission of this operation.
             *
             *     `auth.store_mismatch`: The store named by host or `Souk-Store` is not the store of the credential.
             *
             *     `store.not_active`: The store is being provisioned, suspended or closing.
             */
            403: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `tenants.domain_not_found`: No domain of this store has this id. */
            404: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.not_acceptable`: The `Accept` header excludes what this operation returns. */
            406: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `idempotency.in_flight`: Retry with the same key after the time in `Retry-After`.
             *
             *     `tenants.domain_required`: The platform subdomain of a store cannot be deleted; change the handle instead.
             */
            409: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.precondition_failed`: `If-Match` names another version than the current one. Read again and repeat the change. */
            412: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency.key_reused`: Use a new key for a new request. */
            422: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limit.exceeded`: Slow down; `Retry-After` says for how long. */
            429: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `server.internal`: The request id identifies the failure in the server's log. */
            500: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `server.unavailable`: The server is overloaded, starting or draining. Retry after the time in `Retry-After`.
             *
             *     `server.deadline_exceeded`: The work was rolled back. Retry it.
             */
            503: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "domains.update": {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a retry safe: the same key and body replay the first answer for 48 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The `ETag` this change is based on; the answer is 412 when it is no longer current. */
                "If-Match"?: components["parameters"]["IfMatch"];
                /** @description The store this request is about; needed with a credential that spans stores. */
                "Souk-Store"?: components["parameters"]["SoukStore"];
                /** @description The dated version of the API the client was built for. */
                "Souk-Version"?: components["parameters"]["SoukVersion"];
            };
            path: {
                /**
                 * @description Id of the domain.
                 * @example dom_01jd9g3v8n4r6t2w5x7y9z0a1b
                 */
                domain_id: string;
            };
            cookie?: never;
        };
        /** @description At most 1 MiB. */
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "primary": true
                 *     }
                 */
                "application/json": components["schemas"]["DomainUpdate"];
            };
        };
        responses: {
            /** @description The primary domain. */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    ETag: components["headers"]["ETag"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    "Souk-Version": components["headers"]["Souk-Version"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "dom_01jd9g3v8n4r6t2w5x7y9z0a1b",
                     *       "version": 1,
                     *       "host": "shop.northwind.example",
                     *       "kind": "custom",
                     *       "status": "pending",
                     *       "primary": false,
                     *       "verification": {
                     *         "record_name": "_souk.shop.northwind.example",
                     *         "record_type": "TXT",
                     *         "token": "souk-verify=8f3kq2m1x7c4"
                     *       },
                     *       "verified_at": null,
                     *       "created_at": "2026-11-22T09:30:00.000Z",
                     *       "updated_at": "2026-11-22T09:30:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Domain"];
                };
            };
            /**
             * @description `request.validation_failed`: A parameter or body field breaks the contract; `errors` points at each.
             *
             *     `auth.store_required`: This credential spans stores; name one with `Souk-Store`.
             *
             *     `request.invalid_json`: The request body could not be parsed as UTF-8 JSON within the size and depth limits.
             */
            400: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `auth.unauthenticated`: The credential is missing, malformed, expired or revoked. */
            401: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `auth.permission_denied`: The credential is valid but lacks the permission of this operation.
             *
             *     `auth.store_mismatch`: The store named by host or `Souk-Store` is not the store of the credential.
             *
             *     `store.not_active`: The store is being provisioned, suspended or closing.
             */
            403: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `tenants.domain_not_found`: No domain of this store has this id. */
            404: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.not_acceptable`: The `Accept` header excludes what this operation returns. */
            406: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `idempotency.in_flight`: Retry with the same key after the time in `Retry-After`.
             *
             *     `tenants.domain_not_active`: Only an active domain can be primary. Verify it first.
             */
            409: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.precondition_failed`: `If-Match` names another version than the current one. Read again and repeat the change. */
            412: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.body_too_large`: The request body is over the limit of this operation. */
            413: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.unsupported_media_type`: Send the media type that the operation declares. */
            415: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency.key_reused`: Use a new key for a new request. */
            422: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limit.exceeded`: Slow down; `Retry-After` says for how long. */
            429: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `server.internal`: The request id identifies the failure in the server's log. */
            500: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `server.unavailable`: The server is overloaded, starting or draining. Retry after the time in `Retry-After`.
             *
             *     `server.deadline_exceeded`: The work was rolled back. Retry it.
             */
            503: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "domains.verify": {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a retry safe: the same key and body replay the first answer for 48 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The store this request is about; needed with a credential that spans stores. */
                "Souk-Store"?: components["parameters"]["SoukStore"];
                /** @description The dated version of the API the client was built for. */
                "Souk-Version"?: components["parameters"]["SoukVersion"];
            };
            path: {
                /**
                 * @description Id of the domain.
                 * @example dom_01jd9g3v8n4r6t2w5x7y9z0a1b
                 */
                domain_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The active domain. */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    "Souk-Version": components["headers"]["Souk-Version"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "dom_01jd9g3v8n4r6t2w5x7y9z0a1b",
                     *       "version": 1,
                     *       "host": "shop.northwind.example",
                     *       "kind": "custom",
                     *       "status": "pending",
                     *       "primary": false,
                     *       "verification": {
                     *         "record_name": "_souk.shop.northwind.example",
                     *         "record_type": "TXT",
                     *         "token": "souk-verify=8f3kq2m1x7c4"
                     *       },
                     *       "verified_at": null,
                     *       "created_at": "2026-11-22T09:30:00.000Z",
                     *       "updated_at": "2026-11-22T09:30:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Domain"];
                };
            };
            /**
             * @description `request.validation_failed`: A parameter or body field breaks the contract; `errors` points at each.
             *
             *     `auth.store_required`: This credential spans stores; name one with `Souk-Store`.
             */
            400: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `auth.unauthenticated`: The credential is missing, malformed, expired or revoked. */
            401: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `auth.permission_denied`: The credential is valid but lacks the permission of this operation.
             *
             *     `auth.store_mismatch`: The store named by host or `Souk-Store` is not the store of the credential.
             *
             *     `store.not_active`: The store is being provisioned, suspended or closing.
             */
            403: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `tenants.domain_not_found`: No domain of this store has this id. */
            404: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.not_acceptable`: The `Accept` header excludes what this operation returns. */
            406: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `idempotency.in_flight`: Retry with the same key after the time in `Retry-After`.
             *
             *     `tenants.host_taken`: A store of this installation has this host already.
             */
            409: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `idempotency.key_reused`: Use a new key for a new request.
             *
             *     `tenants.domain_verification_failed`: The TXT record is missing or has another value; `detail` says what was found. DNS changes can take a while to be seen.
             */
            422: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limit.exceeded`: Slow down; `Retry-After` says for how long. */
            429: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `server.internal`: The request id identifies the failure in the server's log. */
            500: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `server.unavailable`: The server is overloaded, starting or draining. Retry after the time in `Retry-After`.
             *
             *     `server.deadline_exceeded`: The work was rolled back. Retry it.
             */
            503: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "events.list": {
        parameters: {
            query?: {
                /** @description `next_cursor` of the page before. */
                cursor?: components["parameters"]["Cursor"];
                /** @description How many items a page holds at most. */
                limit?: components["parameters"]["Limit"];
                /** @description Only events about this resource. */
                resource_id?: string;
                /** @description Only events of this type. */
                type?: string;
            };
            header?: {
                /** @description The store this request is about; needed with a credential that spans stores. */
                "Souk-Store"?: components["parameters"]["SoukStore"];
                /** @description The dated version of the API the client was built for. */
                "Souk-Version"?: components["parameters"]["SoukVersion"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of events. */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    Link: components["headers"]["Link"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    "Souk-Version": components["headers"]["Souk-Version"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "id": "evt_01jd9g3v8n4r6t2w5x7y9z0a1b",
                     *           "type": "product.deleted",
                     *           "resource_id": "prod_01jd9g3v8n4r6t2w5x7y9z0a1b",
                     *           "sequence": 3,
                     *           "schema_version": 1,
                     *           "data": {
                     *             "id": "prod_01jd9g3v8n4r6t2w5x7y9z0a1b"
                     *           },
                     *           "occurred_at": "2026-11-22T09:30:00.000Z"
                     *         }
                     *       ],
                     *       "next_cursor": null,
                     *       "has_more": false
                     *     }
                     */
                    "application/json": components["schemas"]["EventPage"];
                };
            };
            /**
             * @description `request.validation_failed`: A parameter or body field breaks the contract; `errors` points at each.
             *
             *     `auth.store_required`: This credential spans stores; name one with `Souk-Store`.
             *
             *     `request.invalid_cursor`: Cursors are opaque and belong to the list that returned them. Start again without one.
             */
            400: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `auth.unauthenticated`: The credential is missing, malformed, expired or revoked. */
            401: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `auth.permission_denied`: The credential is valid but lacks the permission of this operation.
             *
             *     `auth.store_mismatch`: The store named by host or `Souk-Store` is not the store of the credential.
             *
             *     `store.not_active`: The store is being provisioned, suspended or closing.
             */
            403: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.not_acceptable`: The `Accept` header excludes what this operation returns. */
            406: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limit.exceeded`: Slow down; `Retry-After` says for how long. */
            429: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `server.internal`: The request id identifies the failure in the server's log. */
            500: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `server.unavailable`: The server is overloaded, starting or draining. Retry after the time in `Retry-After`.
             *
             *     `server.deadline_exceeded`: The work was rolled back. Retry it.
             */
            503: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "inventory.adjust": {
        parameters: {
            query?: never;
            header: {
                /** @description Makes a retry safe: the same key and body replay the first answer for 48 hours. */
                "Idempotency-Key": components["parameters"]["RequiredIdempotencyKey"];
                /** @description The store this request is about; needed with a credential that spans stores. */
                "Souk-Store"?: components["parameters"]["SoukStore"];
                /** @description The dated version of the API the client was built for. */
                "Souk-Version"?: components["parameters"]["SoukVersion"];
            };
            path?: never;
            cookie?: never;
        };
        /** @description At most 1 MiB. */
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "reason": "received",
                 *       "reference": {
                 *         "type": "delivery_note",
                 *         "id": "DN-20931"
                 *       },
                 *       "lines": [
                 *         {
                 *           "inventory_item_id": "iitem_01jd9g3v8n4r6t2w5x7y9z0a1b",
                 *           "location_id": "loc_01jd9g3v8n4r6t2w5x7y9z0a1b",
                 *           "delta": 24
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["InventoryAdjustment"];
            };
        };
        responses: {
            /** @description The ledger entries. */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    "Souk-Version": components["headers"]["Souk-Version"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "entries": [
                     *         {
                     *           "id": "ient_01jd9g3v8n4r6t2w5x7y9z0a1b",
                     *           "inventory_item_id": "iitem_01jd9g3v8n4r6t2w5x7y9z0a1b",
                     *           "variant_id": "var_01jd9g3v8n4r6t2w5x7y9z0a1b",
                     *           "location_id": "loc_01jd9g3v8n4r6t2w5x7y9z0a1b",
                     *           "state": "on_hand",
                     *           "delta": 24,
                     *           "balance_after": 36,
                     *           "reason": "received",
                     *           "reference": {
                     *             "type": "delivery_note",
                     *             "id": "DN-20931"
                     *           },
                     *           "actor": {
                     *             "type": "secret_key",
                     *             "id": "key_01jd9g3v8n4r6t2w5x7y9z0a1b"
                     *           },
                     *           "created_at": "2026-11-22T09:30:00.000Z"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["InventoryEntries"];
                };
            };
            /**
             * @description `request.validation_failed`: A parameter or body field breaks the contract; `errors` points at each.
             *
             *     `auth.store_required`: This credential spans stores; name one with `Souk-Store`.
             *
             *     `request.invalid_json`: The request body could not be parsed as UTF-8 JSON within the size and depth limits.
             *
             *     `idempotency.key_required`: Send `Idempotency-Key` with this operation.
             */
            400: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `auth.unauthenticated`: The credential is missing, malformed, expired or revoked. */
            401: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `auth.permission_denied`: The credential is valid but lacks the permission of this operation.
             *
             *     `auth.store_mismatch`: The store named by host or `Souk-Store` is not the store of the credential.
             *
             *     `store.not_active`: The store is being provisioned, suspended or closing.
             */
            403: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `inventory.item_not_found`: No inventory item of this store has this id; in a batch `errors` points at each.
             *
             *     `inventory.location_not_found`: No location of this store has this id.
             */
            404: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.not_acceptable`: The `Accept` header excludes what this operation returns. */
            406: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `idempotency.in_flight`: Retry with the same key after the time in `Retry-After`.
             *
             *     `inventory.insufficient_stock`: The change needs more units than there are; `errors` points at each line.
             */
            409: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.body_too_large`: The request body is over the limit of this operation. */
            413: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.unsupported_media_type`: Send the media type that the operation declares. */
            415: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `idempotency.key_reused`: Use a new key for a new request.
             *
             *     `inventory.item_not_tracked`: Stock is only counted for tracked items; `errors` points at each that is not.
             */
            422: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limit.exceeded`: Slow down; `Retry-After` says for how long. */
            429: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `server.internal`: The request id identifies the failure in the server's log. */
            500: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `server.unavailable`: The server is overloaded, starting or draining. Retry after the time in `Retry-After`.
             *
             *     `server.deadline_exceeded`: The work was rolled back. Retry it.
             */
            503: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "inventory.set": {
        parameters: {
            query?: never;
            header: {
                /** @description Makes a retry safe: the same key and body replay the first answer for 48 hours. */
                "Idempotency-Key": components["parameters"]["RequiredIdempotencyKey"];
                /** @description The store this request is about; needed with a credential that spans stores. */
                "Souk-Store"?: components["parameters"]["SoukStore"];
                /** @description The dated version of the API the client was built for. */
                "Souk-Version"?: components["parameters"]["SoukVersion"];
            };
            path?: never;
            cookie?: never;
        };
        /** @description At most 1 MiB. */
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "reference": {
                 *         "type": "stock_take",
                 *         "id": "2026-11"
                 *       },
                 *       "lines": [
                 *         {
                 *           "inventory_item_id": "iitem_01jd9g3v8n4r6t2w5x7y9z0a1b",
                 *           "location_id": "loc_01jd9g3v8n4r6t2w5x7y9z0a1b",
                 *           "on_hand": 11,
                 *           "expected_on_hand": 12
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["InventoryCount"];
            };
        };
        responses: {
            /** @description The ledger entries. */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    "Souk-Version": components["headers"]["Souk-Version"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "entries": [
                     *         {
                     *           "id": "ient_01jd9g3v8n4r6t2w5x7y9z0a1b",
                     *           "inventory_item_id": "iitem_01jd9g3v8n4r6t2w5x7y9z0a1b",
                     *           "variant_id": "var_01jd9g3v8n4r6t2w5x7y9z0a1b",
                     *           "location_id": "loc_01jd9g3v8n4r6t2w5x7y9z0a1b",
                     *           "state": "on_hand",
                     *           "delta": 24,
                     *           "balance_after": 36,
                     *           "reason": "received",
                     *           "reference": {
                     *             "type": "delivery_note",
                     *             "id": "DN-20931"
                     *           },
                     *           "actor": {
                     *             "type": "secret_key",
                     *             "id": "key_01jd9g3v8n4r6t2w5x7y9z0a1b"
                     *           },
                     *           "created_at": "2026-11-22T09:30:00.000Z"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["InventoryEntries"];
                };
            };
            /**
             * @description `request.validation_failed`: A parameter or body field breaks the contract; `errors` points at each.
             *
             *     `auth.store_required`: This credential spans stores; name one with `Souk-Store`.
             *
             *     `request.invalid_json`: The request body could not be parsed as UTF-8 JSON within the size and depth limits.
             *
             *     `idempotency.key_required`: Send `Idempotency-Key` with this operation.
             */
            400: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `auth.unauthenticated`: The credential is missing, malformed, expired or revoked. */
            401: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `auth.permission_denied`: The credential is valid but lacks the permission of this operation.
             *
             *     `auth.store_mismatch`: The store named by host or `Souk-Store` is not the store of the credential.
             *
             *     `store.not_active`: The store is being provisioned, suspended or closing.
             */
            403: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `inventory.item_not_found`: No inventory item of this store has this id; in a batch `errors` points at each.
             *
             *     `inventory.location_not_found`: No location of this store has this id.
             */
            404: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.not_acceptable`: The `Accept` header excludes what this operation returns. */
            406: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `idempotency.in_flight`: Retry with the same key after the time in `Retry-After`.
             *
             *     `inventory.expected_mismatch`: A level changed since it was counted, so nothing was written; `errors` points at each such line and names the current units.
             */
            409: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.body_too_large`: The request body is over the limit of this operation. */
            413: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.unsupported_media_type`: Send the media type that the operation declares. */
            415: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `idempotency.key_reused`: Use a new key for a new request.
             *
             *     `inventory.item_not_tracked`: Stock is only counted for tracked items; `errors` points at each that is not.
             *
             *     `inventory.duplicate_line`: Two lines name the same item and location; `errors` points at the second.
             */
            422: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limit.exceeded`: Slow down; `Retry-After` says for how long. */
            429: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `server.internal`: The request id identifies the failure in the server's log. */
            500: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `server.unavailable`: The server is overloaded, starting or draining. Retry after the time in `Retry-After`.
             *
             *     `server.deadline_exceeded`: The work was rolled back. Retry it.
             */
            503: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "inventoryEntries.list": {
        parameters: {
            query?: {
                /** @description Only entries made at or after this time. */
                created_since?: string;
                /** @description `next_cursor` of the page before. */
                cursor?: components["parameters"]["Cursor"];
                /** @description Only entries of this item. */
                inventory_item_id?: string;
                /** @description How many items a page holds at most. */
                limit?: components["parameters"]["Limit"];
                /** @description Only entries at this location. */
                location_id?: string;
                /** @description Only entries with this reason. */
                reason?: components["schemas"]["InventoryReason"];
            };
            header?: {
                /** @description The store this request is about; needed with a credential that spans stores. */
                "Souk-Store"?: components["parameters"]["SoukStore"];
                /** @description The dated version of the API the client was built for. */
                "Souk-Version"?: components["parameters"]["SoukVersion"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of ledger entries. */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    Link: components["headers"]["Link"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    "Souk-Version": components["headers"]["Souk-Version"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "id": "ient_01jd9g3v8n4r6t2w5x7y9z0a1b",
                     *           "inventory_item_id": "iitem_01jd9g3v8n4r6t2w5x7y9z0a1b",
                     *           "variant_id": "var_01jd9g3v8n4r6t2w5x7y9z0a1b",
                     *           "location_id": "loc_01jd9g3v8n4r6t2w5x7y9z0a1b",
                     *           "state": "on_hand",
                     *           "delta": 24,
                     *           "balance_after": 36,
                     *           "reason": "received",
                     *           "reference": {
                     *             "type": "delivery_note",
                     *             "id": "DN-20931"
                     *           },
                     *           "actor": {
                     *             "type": "secret_key",
                     *             "id": "key_01jd9g3v8n4r6t2w5x7y9z0a1b"
                     *           },
                     *           "created_at": "2026-11-22T09:30:00.000Z"
                     *         }
                     *       ],
                     *       "next_cursor": null,
                     *       "has_more": false
                     *     }
                     */
                    "application/json": components["schemas"]["InventoryEntryPage"];
                };
            };
            /**
             * @description `request.validation_failed`: A parameter or body field breaks the contract; `errors` points at each.
             *
             *     `auth.store_required`: This credential spans stores; name one with `Souk-Store`.
             *
             *     `request.invalid_cursor`: Cursors are opaque and belong to the list that returned them. Start again without one.
             */
            400: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `auth.unauthenticated`: The credential is missing, malformed, expired or revoked. */
            401: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `auth.permission_denied`: The credential is valid but lacks the permission of this operation.
             *
             *     `auth.store_mismatch`: The store named by host or `Souk-Store` is not the store of the credential.
             *
             *     `store.not_active`: The store is being provisioned, suspended or closing.
             */
            403: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.not_acceptable`: The `Accept` header excludes what this operation returns. */
            406: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limit.exceeded`: Slow down; `Retry-After` says for how long. */
            429: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `server.internal`: The request id identifies the failure in the server's log. */
            500: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `server.unavailable`: The server is overloaded, starting or draining. Retry after the time in `Retry-After`.
             *
             *     `server.deadline_exceeded`: The work was rolled back. Retry it.
             */
            503: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "inventoryItems.list": {
        parameters: {
            query?: {
                /** @description `next_cursor` of the page before. */
                cursor?: components["parameters"]["Cursor"];
                /** @description How many items a page holds at most. */
                limit?: components["parameters"]["Limit"];
                /** @description Only items of this product. */
                product_id?: string;
                /** @description Only items with this SKU. */
                sku?: string;
                /** @description Only items whose stock is counted or only those whose stock is not. */
                tracked?: boolean;
                /** @description Only the item of this variant. */
                variant_id?: string;
            };
            header?: {
                /** @description The store this request is about; needed with a credential that spans stores. */
                "Souk-Store"?: components["parameters"]["SoukStore"];
                /** @description The dated version of the API the client was built for. */
                "Souk-Version"?: components["parameters"]["SoukVersion"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of inventory items. */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    Link: components["headers"]["Link"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    "Souk-Version": components["headers"]["Souk-Version"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "id": "iitem_01jd9g3v8n4r6t2w5x7y9z0a1b",
                     *           "version": 1,
                     *           "variant_id": "var_01jd9g3v8n4r6t2w5x7y9z0a1b",
                     *           "product_id": "prod_01jd9g3v8n4r6t2w5x7y9z0a1b",
                     *           "sku": "CFJ-M-OLIVE",
                     *           "tracked": true,
                     *           "cost": {
                     *             "amount": 5400,
                     *             "currency": "USD"
                     *           },
                     *           "requires_shipping": true,
                     *           "hs_code": "620193",
                     *           "origin_country": "PT",
                     *           "created_at": "2026-11-22T09:30:00.000Z",
                     *           "updated_at": "2026-11-22T09:30:00.000Z"
                     *         }
                     *       ],
                     *       "next_cursor": null,
                     *       "has_more": false
                     *     }
                     */
                    "application/json": components["schemas"]["InventoryItemPage"];
                };
            };
            /**
             * @description `request.validation_failed`: A parameter or body field breaks the contract; `errors` points at each.
             *
             *     `auth.store_required`: This credential spans stores; name one with `Souk-Store`.
             *
             *     `request.invalid_cursor`: Cursors are opaque and belong to the list that returned them. Start again without one.
             */
            400: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `auth.unauthenticated`: The credential is missing, malformed, expired or revoked. */
            401: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `auth.permission_denied`: The credential is valid but lacks the permission of this operation.
             *
             *     `auth.store_mismatch`: The store named by host or `Souk-Store` is not the store of the credential.
             *
             *     `store.not_active`: The store is being provisioned, suspended or closing.
             */
            403: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.not_acceptable`: The `Accept` header excludes what this operation returns. */
            406: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limit.exceeded`: Slow down; `Retry-After` says for how long. */
            429: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `server.internal`: The request id identifies the failure in the server's log. */
            500: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `server.unavailable`: The server is overloaded, starting or draining. Retry after the time in `Retry-After`.
             *
             *     `server.deadline_exceeded`: The work was rolled back. Retry it.
             */
            503: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "inventoryItems.get": {
        parameters: {
            query?: never;
            header?: {
                /** @description An `ETag` you hold; the answer is 304 when it is still current. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                /** @description The store this request is about; needed with a credential that spans stores. */
                "Souk-Store"?: components["parameters"]["SoukStore"];
                /** @description The dated version of the API the client was built for. */
                "Souk-Version"?: components["parameters"]["SoukVersion"];
            };
            path: {
                /**
                 * @description Id of the inventory item.
                 * @example iitem_01jd9g3v8n4r6t2w5x7y9z0a1b
                 */
                inventory_item_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The inventory item. */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    ETag: components["headers"]["ETag"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    "Souk-Version": components["headers"]["Souk-Version"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "iitem_01jd9g3v8n4r6t2w5x7y9z0a1b",
                     *       "version": 1,
                     *       "variant_id": "var_01jd9g3v8n4r6t2w5x7y9z0a1b",
                     *       "product_id": "prod_01jd9g3v8n4r6t2w5x7y9z0a1b",
                     *       "sku": "CFJ-M-OLIVE",
                     *       "tracked": true,
                     *       "cost": {
                     *         "amount": 5400,
                     *         "currency": "USD"
                     *       },
                     *       "requires_shipping": true,
                     *       "hs_code": "620193",
                     *       "origin_country": "PT",
                     *       "created_at": "2026-11-22T09:30:00.000Z",
                     *       "updated_at": "2026-11-22T09:30:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["InventoryItem"];
                };
            };
            /** @description Not changed since the version named by `If-None-Match`. */
            304: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    ETag: components["headers"]["ETag"];
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /**
             * @description `request.validation_failed`: A parameter or body field breaks the contract; `errors` points at each.
             *
             *     `auth.store_required`: This credential spans stores; name one with `Souk-Store`.
             */
            400: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `auth.unauthenticated`: The credential is missing, malformed, expired or revoked. */
            401: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `auth.permission_denied`: The credential is valid but lacks the permission of this operation.
             *
             *     `auth.store_mismatch`: The store named by host or `Souk-Store` is not the store of the credential.
             *
             *     `store.not_active`: The store is being provisioned, suspended or closing.
             */
            403: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `inventory.item_not_found`: No inventory item of this store has this id; in a batch `errors` points at each. */
            404: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.not_acceptable`: The `Accept` header excludes what this operation returns. */
            406: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limit.exceeded`: Slow down; `Retry-After` says for how long. */
            429: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `server.internal`: The request id identifies the failure in the server's log. */
            500: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `server.unavailable`: The server is overloaded, starting or draining. Retry after the time in `Retry-After`.
             *
             *     `server.deadline_exceeded`: The work was rolled back. Retry it.
             */
            503: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "inventoryItems.update": {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a retry safe: the same key and body replay the first answer for 48 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The `ETag` this change is based on; the answer is 412 when it is no longer current. */
                "If-Match"?: components["parameters"]["IfMatch"];
                /** @description The store this request is about; needed with a credential that spans stores. */
                "Souk-Store"?: components["parameters"]["SoukStore"];
                /** @description The dated version of the API the client was built for. */
                "Souk-Version"?: components["parameters"]["SoukVersion"];
            };
            path: {
                /**
                 * @description Id of the inventory item.
                 * @example iitem_01jd9g3v8n4r6t2w5x7y9z0a1b
                 */
                inventory_item_id: string;
            };
            cookie?: never;
        };
        /** @description At most 1 MiB. */
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "cost": {
                 *         "amount": 5600,
                 *         "currency": "USD"
                 *       },
                 *       "origin_country": "PT"
                 *     }
                 */
                "application/json": components["schemas"]["InventoryItemUpdate"];
            };
        };
        responses: {
            /** @description The inventory item after the change. */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    ETag: components["headers"]["ETag"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    "Souk-Version": components["headers"]["Souk-Version"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "iitem_01jd9g3v8n4r6t2w5x7y9z0a1b",
                     *       "version": 1,
                     *       "variant_id": "var_01jd9g3v8n4r6t2w5x7y9z0a1b",
                     *       "product_id": "prod_01jd9g3v8n4r6t2w5x7y9z0a1b",
                     *       "sku": "CFJ-M-OLIVE",
                     *       "tracked": true,
                     *       "cost": {
                     *         "amount": 5400,
                     *         "currency": "USD"
                     *       },
                     *       "requires_shipping": true,
                     *       "hs_code": "620193",
                     *       "origin_country": "PT",
                     *       "created_at": "2026-11-22T09:30:00.000Z",
                     *       "updated_at": "2026-11-22T09:30:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["InventoryItem"];
                };
            };
            /**
             * @description `request.validation_failed`: A parameter or body field breaks the contract; `errors` points at each.
             *
             *     `auth.store_required`: This credential spans stores; name one with `Souk-Store`.
             *
             *     `request.invalid_json`: The request body could not be parsed as UTF-8 JSON within the size and depth limits.
             */
            400: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `auth.unauthenticated`: The credential is missing, malformed, expired or revoked. */
            401: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `auth.permission_denied`: The credential is valid but lacks the permission of this operation.
             *
             *     `auth.store_mismatch`: The store named by host or `Souk-Store` is not the store of the credential.
             *
             *     `store.not_active`: The store is being provisioned, suspended or closing.
             */
            403: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `inventory.item_not_found`: No inventory item of this store has this id; in a batch `errors` points at each. */
            404: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.not_acceptable`: The `Accept` header excludes what this operation returns. */
            406: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency.in_flight`: Retry with the same key after the time in `Retry-After`. */
            409: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.precondition_failed`: `If-Match` names another version than the current one. Read again and repeat the change. */
            412: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.body_too_large`: The request body is over the limit of this operation. */
            413: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.unsupported_media_type`: Send the media type that the operation declares. */
            415: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency.key_reused`: Use a new key for a new request. */
            422: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limit.exceeded`: Slow down; `Retry-After` says for how long. */
            429: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `server.internal`: The request id identifies the failure in the server's log. */
            500: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `server.unavailable`: The server is overloaded, starting or draining. Retry after the time in `Retry-After`.
             *
             *     `server.deadline_exceeded`: The work was rolled back. Retry it.
             */
            503: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "inventoryLevels.list": {
        parameters: {
            query?: {
                /** @description `next_cursor` of the page before. */
                cursor?: components["parameters"]["Cursor"];
                /** @description Only levels of this item. */
                inventory_item_id?: string;
                /** @description How many items a page holds at most. */
                limit?: components["parameters"]["Limit"];
                /** @description Only levels at this location. */
                location_id?: string;
                /** @description Only levels whose stock is low or only those whose stock is not. */
                low?: boolean;
                /** @description Only levels of this product. */
                product_id?: string;
                /** @description Only levels of this variant. */
                variant_id?: string;
            };
            header?: {
                /** @description The store this request is about; needed with a credential that spans stores. */
                "Souk-Store"?: components["parameters"]["SoukStore"];
                /** @description The dated version of the API the client was built for. */
                "Souk-Version"?: components["parameters"]["SoukVersion"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of inventory levels. */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    Link: components["headers"]["Link"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    "Souk-Version": components["headers"]["Souk-Version"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "inventory_item_id": "iitem_01jd9g3v8n4r6t2w5x7y9z0a1b",
                     *           "location_id": "loc_01jd9g3v8n4r6t2w5x7y9z0a1b",
                     *           "variant_id": "var_01jd9g3v8n4r6t2w5x7y9z0a1b",
                     *           "product_id": "prod_01jd9g3v8n4r6t2w5x7y9z0a1b",
                     *           "sku": "CFJ-M-OLIVE",
                     *           "version": 3,
                     *           "on_hand": 12,
                     *           "committed": 2,
                     *           "reserved": 1,
                     *           "unavailable": {
                     *             "damaged": 1,
                     *             "quality_control": 0,
                     *             "withheld": 0
                     *           },
                     *           "incoming": 0,
                     *           "safety_stock": 0,
                     *           "low_stock_threshold": 5,
                     *           "available": 8,
                     *           "low": false,
                     *           "updated_at": "2026-11-22T09:30:00.000Z"
                     *         }
                     *       ],
                     *       "next_cursor": null,
                     *       "has_more": false
                     *     }
                     */
                    "application/json": components["schemas"]["InventoryLevelPage"];
                };
            };
            /**
             * @description `request.validation_failed`: A parameter or body field breaks the contract; `errors` points at each.
             *
             *     `auth.store_required`: This credential spans stores; name one with `Souk-Store`.
             *
             *     `request.invalid_cursor`: Cursors are opaque and belong to the list that returned them. Start again without one.
             */
            400: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `auth.unauthenticated`: The credential is missing, malformed, expired or revoked. */
            401: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `auth.permission_denied`: The credential is valid but lacks the permission of this operation.
             *
             *     `auth.store_mismatch`: The store named by host or `Souk-Store` is not the store of the credential.
             *
             *     `store.not_active`: The store is being provisioned, suspended or closing.
             */
            403: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.not_acceptable`: The `Accept` header excludes what this operation returns. */
            406: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limit.exceeded`: Slow down; `Retry-After` says for how long. */
            429: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `server.internal`: The request id identifies the failure in the server's log. */
            500: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `server.unavailable`: The server is overloaded, starting or draining. Retry after the time in `Retry-After`.
             *
             *     `server.deadline_exceeded`: The work was rolled back. Retry it.
             */
            503: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "inventoryLevels.update": {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a retry safe: the same key and body replay the first answer for 48 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The `ETag` this change is based on; the answer is 412 when it is no longer current. */
                "If-Match"?: components["parameters"]["IfMatch"];
                /** @description The store this request is about; needed with a credential that spans stores. */
                "Souk-Store"?: components["parameters"]["SoukStore"];
                /** @description The dated version of the API the client was built for. */
                "Souk-Version"?: components["parameters"]["SoukVersion"];
            };
            path: {
                /**
                 * @description Id of the inventory item.
                 * @example iitem_01jd9g3v8n4r6t2w5x7y9z0a1b
                 */
                inventory_item_id: string;
                /**
                 * @description Id of the location.
                 * @example loc_01jd9g3v8n4r6t2w5x7y9z0a1b
                 */
                location_id: string;
            };
            cookie?: never;
        };
        /** @description At most 1 MiB. */
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "safety_stock": 2,
                 *       "low_stock_threshold": 5
                 *     }
                 */
                "application/json": components["schemas"]["InventoryLevelUpdate"];
            };
        };
        responses: {
            /** @description The level after the change. */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    ETag: components["headers"]["ETag"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    "Souk-Version": components["headers"]["Souk-Version"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "inventory_item_id": "iitem_01jd9g3v8n4r6t2w5x7y9z0a1b",
                     *       "location_id": "loc_01jd9g3v8n4r6t2w5x7y9z0a1b",
                     *       "variant_id": "var_01jd9g3v8n4r6t2w5x7y9z0a1b",
                     *       "product_id": "prod_01jd9g3v8n4r6t2w5x7y9z0a1b",
                     *       "sku": "CFJ-M-OLIVE",
                     *       "version": 3,
                     *       "on_hand": 12,
                     *       "committed": 2,
                     *       "reserved": 1,
                     *       "unavailable": {
                     *         "damaged": 1,
                     *         "quality_control": 0,
                     *         "withheld": 0
                     *       },
                     *       "incoming": 0,
                     *       "safety_stock": 0,
                     *       "low_stock_threshold": 5,
                     *       "available": 8,
                     *       "low": false,
                     *       "updated_at": "2026-11-22T09:30:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["InventoryLevel"];
                };
            };
            /**
             * @description `request.validation_failed`: A parameter or body field breaks the contract; `errors` points at each.
             *
             *     `auth.store_required`: This credential spans stores; name one with `Souk-Store`.
             *
             *     `request.invalid_json`: The request body could not be parsed as UTF-8 JSON within the size and depth limits.
             */
            400: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `auth.unauthenticated`: The credential is missing, malformed, expired or revoked. */
            401: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `auth.permission_denied`: The credential is valid but lacks the permission of this operation.
             *
             *     `auth.store_mismatch`: The store named by host or `Souk-Store` is not the store of the credential.
             *
             *     `store.not_active`: The store is being provisioned, suspended or closing.
             */
            403: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `inventory.item_not_found`: No inventory item of this store has this id; in a batch `errors` points at each.
             *
             *     `inventory.location_not_found`: No location of this store has this id.
             */
            404: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.not_acceptable`: The `Accept` header excludes what this operation returns. */
            406: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency.in_flight`: Retry with the same key after the time in `Retry-After`. */
            409: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.precondition_failed`: `If-Match` names another version than the current one. Read again and repeat the change. */
            412: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.body_too_large`: The request body is over the limit of this operation. */
            413: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.unsupported_media_type`: Send the media type that the operation declares. */
            415: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `idempotency.key_reused`: Use a new key for a new request.
             *
             *     `inventory.item_not_tracked`: Stock is only counted for tracked items; `errors` points at each that is not.
             */
            422: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limit.exceeded`: Slow down; `Retry-After` says for how long. */
            429: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `server.internal`: The request id identifies the failure in the server's log. */
            500: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `server.unavailable`: The server is overloaded, starting or draining. Retry after the time in `Retry-After`.
             *
             *     `server.deadline_exceeded`: The work was rolled back. Retry it.
             */
            503: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "locations.list": {
        parameters: {
            query?: {
                /** @description Only active or only inactive locations. */
                active?: boolean;
                /** @description Only the location with this code. */
                code?: string;
                /** @description `next_cursor` of the page before. */
                cursor?: components["parameters"]["Cursor"];
                /** @description How many items a page holds at most. */
                limit?: components["parameters"]["Limit"];
            };
            header?: {
                /** @description The store this request is about; needed with a credential that spans stores. */
                "Souk-Store"?: components["parameters"]["SoukStore"];
                /** @description The dated version of the API the client was built for. */
                "Souk-Version"?: components["parameters"]["SoukVersion"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of locations. */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    Link: components["headers"]["Link"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    "Souk-Version": components["headers"]["Souk-Version"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "id": "loc_01jd9g3v8n4r6t2w5x7y9z0a1b",
                     *           "version": 1,
                     *           "code": "main",
                     *           "name": "Main warehouse",
                     *           "address": {
                     *             "line1": "410 Harbour Street",
                     *             "line2": null,
                     *             "city": "Portland",
                     *             "province": "OR",
                     *             "postal_code": "97209",
                     *             "country": "US",
                     *             "phone": null
                     *           },
                     *           "active": true,
                     *           "fulfills_online": true,
                     *           "pickup": false,
                     *           "priority": 1,
                     *           "is_default": true,
                     *           "metadata": {},
                     *           "created_at": "2026-11-22T09:30:00.000Z",
                     *           "updated_at": "2026-11-22T09:30:00.000Z"
                     *         }
                     *       ],
                     *       "next_cursor": null,
                     *       "has_more": false
                     *     }
                     */
                    "application/json": components["schemas"]["LocationPage"];
                };
            };
            /**
             * @description `request.validation_failed`: A parameter or body field breaks the contract; `errors` points at each.
             *
             *     `auth.store_required`: This credential spans stores; name one with `Souk-Store`.
             *
             *     `request.invalid_cursor`: Cursors are opaque and belong to the list that returned them. Start again without one.
             */
            400: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `auth.unauthenticated`: The credential is missing, malformed, expired or revoked. */
            401: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `auth.permission_denied`: The credential is valid but lacks the permission of this operation.
             *
             *     `auth.store_mismatch`: The store named by host or `Souk-Store` is not the store of the credential.
             *
             *     `store.not_active`: The store is being provisioned, suspended or closing.
             */
            403: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.not_acceptable`: The `Accept` header excludes what this operation returns. */
            406: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limit.exceeded`: Slow down; `Retry-After` says for how long. */
            429: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `server.internal`: The request id identifies the failure in the server's log. */
            500: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `server.unavailable`: The server is overloaded, starting or draining. Retry after the time in `Retry-After`.
             *
             *     `server.deadline_exceeded`: The work was rolled back. Retry it.
             */
            503: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "locations.create": {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a retry safe: the same key and body replay the first answer for 48 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The store this request is about; needed with a credential that spans stores. */
                "Souk-Store"?: components["parameters"]["SoukStore"];
                /** @description The dated version of the API the client was built for. */
                "Souk-Version"?: components["parameters"]["SoukVersion"];
            };
            path?: never;
            cookie?: never;
        };
        /** @description At most 1 MiB. */
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "code": "east",
                 *       "name": "East coast warehouse",
                 *       "address": {
                 *         "line1": "77 Pier Road",
                 *         "city": "Newark",
                 *         "province": "NJ",
                 *         "postal_code": "07105",
                 *         "country": "US"
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["LocationCreate"];
            };
        };
        responses: {
            /** @description The location. */
            201: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    "Souk-Version": components["headers"]["Souk-Version"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "loc_01jd9g3v8n4r6t2w5x7y9z0a1b",
                     *       "version": 1,
                     *       "code": "main",
                     *       "name": "Main warehouse",
                     *       "address": {
                     *         "line1": "410 Harbour Street",
                     *         "line2": null,
                     *         "city": "Portland",
                     *         "province": "OR",
                     *         "postal_code": "97209",
                     *         "country": "US",
                     *         "phone": null
                     *       },
                     *       "active": true,
                     *       "fulfills_online": true,
                     *       "pickup": false,
                     *       "priority": 1,
                     *       "is_default": true,
                     *       "metadata": {},
                     *       "created_at": "2026-11-22T09:30:00.000Z",
                     *       "updated_at": "2026-11-22T09:30:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Location"];
                };
            };
            /**
             * @description `request.validation_failed`: A parameter or body field breaks the contract; `errors` points at each.
             *
             *     `auth.store_required`: This credential spans stores; name one with `Souk-Store`.
             *
             *     `request.invalid_json`: The request body could not be parsed as UTF-8 JSON within the size and depth limits.
             */
            400: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `auth.unauthenticated`: The credential is missing, malformed, expired or revoked. */
            401: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `auth.permission_denied`: The credential is valid but lacks the permission of this operation.
             *
             *     `auth.store_mismatch`: The store named by host or `Souk-Store` is not the store of the credential.
             *
             *     `store.not_active`: The store is being provisioned, suspended or closing.
             */
            403: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.not_acceptable`: The `Accept` header excludes what this operation returns. */
            406: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `idempotency.in_flight`: Retry with the same key after the time in `Retry-After`.
             *
             *     `inventory.location_code_taken`: Another location of this store has this code.
             */
            409: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.body_too_large`: The request body is over the limit of this operation. */
            413: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.unsupported_media_type`: Send the media type that the operation declares. */
            415: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency.key_reused`: Use a new key for a new request. */
            422: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limit.exceeded`: Slow down; `Retry-After` says for how long. */
            429: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `server.internal`: The request id identifies the failure in the server's log. */
            500: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `server.unavailable`: The server is overloaded, starting or draining. Retry after the time in `Retry-After`.
             *
             *     `server.deadline_exceeded`: The work was rolled back. Retry it.
             */
            503: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "locations.get": {
        parameters: {
            query?: never;
            header?: {
                /** @description An `ETag` you hold; the answer is 304 when it is still current. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                /** @description The store this request is about; needed with a credential that spans stores. */
                "Souk-Store"?: components["parameters"]["SoukStore"];
                /** @description The dated version of the API the client was built for. */
                "Souk-Version"?: components["parameters"]["SoukVersion"];
            };
            path: {
                /**
                 * @description Id of the location.
                 * @example loc_01jd9g3v8n4r6t2w5x7y9z0a1b
                 */
                location_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The location. */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    ETag: components["headers"]["ETag"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    "Souk-Version": components["headers"]["Souk-Version"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "loc_01jd9g3v8n4r6t2w5x7y9z0a1b",
                     *       "version": 1,
                     *       "code": "main",
                     *       "name": "Main warehouse",
                     *       "address": {
                     *         "line1": "410 Harbour Street",
                     *         "line2": null,
                     *         "city": "Portland",
                     *         "province": "OR",
                     *         "postal_code": "97209",
                     *         "country": "US",
                     *         "phone": null
                     *       },
                     *       "active": true,
                     *       "fulfills_online": true,
                     *       "pickup": false,
                     *       "priority": 1,
                     *       "is_default": true,
                     *       "metadata": {},
                     *       "created_at": "2026-11-22T09:30:00.000Z",
                     *       "updated_at": "2026-11-22T09:30:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Location"];
                };
            };
            /** @description Not changed since the version named by `If-None-Match`. */
            304: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    ETag: components["headers"]["ETag"];
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /**
             * @description `request.validation_failed`: A parameter or body field breaks the contract; `errors` points at each.
             *
             *     `auth.store_required`: This credential spans stores; name one with `Souk-Store`.
             */
            400: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `auth.unauthenticated`: The credential is missing, malformed, expired or revoked. */
            401: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `auth.permission_denied`: The credential is valid but lacks the permission of this operation.
             *
             *     `auth.store_mismatch`: The store named by host or `Souk-Store` is not the store of the credential.
             *
             *     `store.not_active`: The store is being provisioned, suspended or closing.
             */
            403: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `inventory.location_not_found`: No location of this store has this id. */
            404: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.not_acceptable`: The `Accept` header excludes what this operation returns. */
            406: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limit.exceeded`: Slow down; `Retry-After` says for how long. */
            429: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `server.internal`: The request id identifies the failure in the server's log. */
            500: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `server.unavailable`: The server is overloaded, starting or draining. Retry after the time in `Retry-After`.
             *
             *     `server.deadline_exceeded`: The work was rolled back. Retry it.
             */
            503: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "locations.delete": {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a retry safe: the same key and body replay the first answer for 48 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The `ETag` this change is based on; the answer is 412 when it is no longer current. */
                "If-Match"?: components["parameters"]["IfMatch"];
                /** @description The store this request is about; needed with a credential that spans stores. */
                "Souk-Store"?: components["parameters"]["SoukStore"];
                /** @description The dated version of the API the client was built for. */
                "Souk-Version"?: components["parameters"]["SoukVersion"];
            };
            path: {
                /**
                 * @description Id of the location.
                 * @example loc_01jd9g3v8n4r6t2w5x7y9z0a1b
                 */
                location_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The location is gone. */
            204: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    ETag: components["headers"]["ETag"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    "Souk-Version": components["headers"]["Souk-Version"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /**
             * @description `request.validation_failed`: A parameter or body field breaks the contract; `errors` points at each.
             *
             *     `auth.store_required`: This credential spans stores; name one with `Souk-Store`.
             */
            400: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `auth.unauthenticated`: The credential is missing, malformed, expired or revoked. */
            401: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `auth.permission_denied`: The credential is valid but lacks the permission of this operation.
             *
             *     `auth.store_mismatch`: The store named by host or `Souk-Store` is not the store of the credential.
             *
             *     `store.not_active`: The store is being provisioned, suspended or closing.
             */
            403: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `inventory.location_not_found`: No location of this store has this id. */
            404: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.not_acceptable`: The `Accept` header excludes what this operation returns. */
            406: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `idempotency.in_flight`: Retry with the same key after the time in `Retry-After`.
             *
             *     `inventory.location_in_use`: It holds stock, stock is on the way to it, or orders are to be shipped from it. Move or write off the stock first.
             *
             *     `inventory.location_is_default`: Make another location the default first.
             */
            409: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.precondition_failed`: `If-Match` names another version than the current one. Read again and repeat the change. */
            412: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency.key_reused`: Use a new key for a new request. */
            422: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limit.exceeded`: Slow down; `Retry-After` says for how long. */
            429: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `server.internal`: The request id identifies the failure in the server's log. */
            500: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `server.unavailable`: The server is overloaded, starting or draining. Retry after the time in `Retry-After`.
             *
             *     `server.deadline_exceeded`: The work was rolled back. Retry it.
             */
            503: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "locations.update": {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a retry safe: the same key and body replay the first answer for 48 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The `ETag` this change is based on; the answer is 412 when it is no longer current. */
                "If-Match"?: components["parameters"]["IfMatch"];
                /** @description The store this request is about; needed with a credential that spans stores. */
                "Souk-Store"?: components["parameters"]["SoukStore"];
                /** @description The dated version of the API the client was built for. */
                "Souk-Version"?: components["parameters"]["SoukVersion"];
            };
            path: {
                /**
                 * @description Id of the location.
                 * @example loc_01jd9g3v8n4r6t2w5x7y9z0a1b
                 */
                location_id: string;
            };
            cookie?: never;
        };
        /** @description At most 1 MiB. */
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "pickup": true,
                 *       "priority": 2
                 *     }
                 */
                "application/json": components["schemas"]["LocationUpdate"];
            };
        };
        responses: {
            /** @description The location after the change. */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    ETag: components["headers"]["ETag"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    "Souk-Version": components["headers"]["Souk-Version"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "loc_01jd9g3v8n4r6t2w5x7y9z0a1b",
                     *       "version": 1,
                     *       "code": "main",
                     *       "name": "Main warehouse",
                     *       "address": {
                     *         "line1": "410 Harbour Street",
                     *         "line2": null,
                     *         "city": "Portland",
                     *         "province": "OR",
                     *         "postal_code": "97209",
                     *         "country": "US",
                     *         "phone": null
                     *       },
                     *       "active": true,
                     *       "fulfills_online": true,
                     *       "pickup": false,
                     *       "priority": 1,
                     *       "is_default": true,
                     *       "metadata": {},
                     *       "created_at": "2026-11-22T09:30:00.000Z",
                     *       "updated_at": "2026-11-22T09:30:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Location"];
                };
            };
            /**
             * @description `request.validation_failed`: A parameter or body field breaks the contract; `errors` points at each.
             *
             *     `auth.store_required`: This credential spans stores; name one with `Souk-Store`.
             *
             *     `request.invalid_json`: The request body could not be parsed as UTF-8 JSON within the size and depth limits.
             */
            400: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `auth.unauthenticated`: The credential is missing, malformed, expired or revoked. */
            401: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `auth.permission_denied`: The credential is valid but lacks the permission of this operation.
             *
             *     `auth.store_mismatch`: The store named by host or `Souk-Store` is not the store of the credential.
             *
             *     `store.not_active`: The store is being provisioned, suspended or closing.
             */
            403: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `inventory.location_not_found`: No location of this store has this id. */
            404: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.not_acceptable`: The `Accept` header excludes what this operation returns. */
            406: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `idempotency.in_flight`: Retry with the same key after the time in `Retry-After`.
             *
             *     `inventory.location_code_taken`: Another location of this store has this code.
             *
             *     `inventory.location_in_use`: It holds stock, stock is on the way to it, or orders are to be shipped from it. Move or write off the stock first.
             *
             *     `inventory.location_is_default`: Make another location the default first.
             */
            409: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.precondition_failed`: `If-Match` names another version than the current one. Read again and repeat the change. */
            412: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.body_too_large`: The request body is over the limit of this operation. */
            413: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.unsupported_media_type`: Send the media type that the operation declares. */
            415: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency.key_reused`: Use a new key for a new request. */
            422: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limit.exceeded`: Slow down; `Retry-After` says for how long. */
            429: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `server.internal`: The request id identifies the failure in the server's log. */
            500: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `server.unavailable`: The server is overloaded, starting or draining. Retry after the time in `Retry-After`.
             *
             *     `server.deadline_exceeded`: The work was rolled back. Retry it.
             */
            503: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "organizations.list": {
        parameters: {
            query?: {
                /** @description `next_cursor` of the page before. */
                cursor?: components["parameters"]["Cursor"];
                /** @description How many items a page holds at most. */
                limit?: components["parameters"]["Limit"];
                /** @description Only organizations whose name or billing e-mail contains this text. */
                q?: string;
                /** @description Only organizations with this status. */
                status?: components["schemas"]["OrganizationStatus"];
            };
            header?: {
                /** @description The dated version of the API the client was built for. */
                "Souk-Version"?: components["parameters"]["SoukVersion"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of organizations. */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    Link: components["headers"]["Link"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    "Souk-Version": components["headers"]["Souk-Version"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "id": "org_01jd9g3v8n4r6t2w5x7y9z0a1b",
                     *           "version": 1,
                     *           "name": "Northwind Outfitters",
                     *           "billing_email": "owner@northwind.example",
                     *           "status": "active",
                     *           "metadata": {},
                     *           "created_at": "2026-11-22T09:30:00.000Z",
                     *           "updated_at": "2026-11-22T09:30:00.000Z"
                     *         }
                     *       ],
                     *       "next_cursor": null,
                     *       "has_more": false
                     *     }
                     */
                    "application/json": components["schemas"]["OrganizationPage"];
                };
            };
            /**
             * @description `request.validation_failed`: A parameter or body field breaks the contract; `errors` points at each.
             *
             *     `request.invalid_cursor`: Cursors are opaque and belong to the list that returned them. Start again without one.
             */
            400: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `auth.unauthenticated`: The credential is missing, malformed, expired or revoked. */
            401: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `auth.permission_denied`: The credential is valid but lacks the permission of this operation. */
            403: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.not_acceptable`: The `Accept` header excludes what this operation returns. */
            406: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limit.exceeded`: Slow down; `Retry-After` says for how long. */
            429: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `server.internal`: The request id identifies the failure in the server's log. */
            500: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `server.unavailable`: The server is overloaded, starting or draining. Retry after the time in `Retry-After`.
             *
             *     `server.deadline_exceeded`: The work was rolled back. Retry it.
             */
            503: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "organizations.create": {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a retry safe: the same key and body replay the first answer for 48 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The dated version of the API the client was built for. */
                "Souk-Version"?: components["parameters"]["SoukVersion"];
            };
            path?: never;
            cookie?: never;
        };
        /** @description At most 1 MiB. */
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "Northwind Outfitters",
                 *       "billing_email": "owner@northwind.example"
                 *     }
                 */
                "application/json": components["schemas"]["OrganizationCreate"];
            };
        };
        responses: {
            /** @description The organization. */
            201: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    "Souk-Version": components["headers"]["Souk-Version"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "org_01jd9g3v8n4r6t2w5x7y9z0a1b",
                     *       "version": 1,
                     *       "name": "Northwind Outfitters",
                     *       "billing_email": "owner@northwind.example",
                     *       "status": "active",
                     *       "metadata": {},
                     *       "created_at": "2026-11-22T09:30:00.000Z",
                     *       "updated_at": "2026-11-22T09:30:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Organization"];
                };
            };
            /**
             * @description `request.validation_failed`: A parameter or body field breaks the contract; `errors` points at each.
             *
             *     `request.invalid_json`: The request body could not be parsed as UTF-8 JSON within the size and depth limits.
             */
            400: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `auth.unauthenticated`: The credential is missing, malformed, expired or revoked. */
            401: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `auth.permission_denied`: The credential is valid but lacks the permission of this operation. */
            403: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.not_acceptable`: The `Accept` header excludes what this operation returns. */
            406: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency.in_flight`: Retry with the same key after the time in `Retry-After`. */
            409: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.body_too_large`: The request body is over the limit of this operation. */
            413: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.unsupported_media_type`: Send the media type that the operation declares. */
            415: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency.key_reused`: Use a new key for a new request. */
            422: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limit.exceeded`: Slow down; `Retry-After` says for how long. */
            429: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `server.internal`: The request id identifies the failure in the server's log. */
            500: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `server.unavailable`: The server is overloaded, starting or draining. Retry after the time in `Retry-After`.
             *
             *     `server.deadline_exceeded`: The work was rolled back. Retry it.
             */
            503: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "organizations.get": {
        parameters: {
            query?: never;
            header?: {
                /** @description An `ETag` you hold; the answer is 304 when it is still current. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                /** @description The dated version of the API the client was built for. */
                "Souk-Version"?: components["parameters"]["SoukVersion"];
            };
            path: {
                /**
                 * @description Id of the organization.
                 * @example org_01jd9g3v8n4r6t2w5x7y9z0a1b
                 */
                organization_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The organization. */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    ETag: components["headers"]["ETag"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    "Souk-Version": components["headers"]["Souk-Version"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "org_01jd9g3v8n4r6t2w5x7y9z0a1b",
                     *       "version": 1,
                     *       "name": "Northwind Outfitters",
                     *       "billing_email": "owner@northwind.example",
                     *       "status": "active",
                     *       "metadata": {},
                     *       "created_at": "2026-11-22T09:30:00.000Z",
                     *       "updated_at": "2026-11-22T09:30:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Organization"];
                };
            };
            /** @description Not changed since the version named by `If-None-Match`. */
            304: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    ETag: components["headers"]["ETag"];
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `request.validation_failed`: A parameter or body field breaks the contract; `errors` points at each. */
            400: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `auth.unauthenticated`: The credential is missing, malformed, expired or revoked. */
            401: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `auth.permission_denied`: The credential is valid but lacks the permission of this operation. */
            403: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `tenants.organization_not_found`: No organization has this id. */
            404: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.not_acceptable`: The `Accept` header excludes what this operation returns. */
            406: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limit.exceeded`: Slow down; `Retry-After` says for how long. */
            429: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `server.internal`: The request id identifies the failure in the server's log. */
            500: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `server.unavailable`: The server is overloaded, starting or draining. Retry after the time in `Retry-After`.
             *
             *     `server.deadline_exceeded`: The work was rolled back. Retry it.
             */
            503: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "organizations.update": {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a retry safe: the same key and body replay the first answer for 48 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The `ETag` this change is based on; the answer is 412 when it is no longer current. */
                "If-Match"?: components["parameters"]["IfMatch"];
                /** @description The dated version of the API the client was built for. */
                "Souk-Version"?: components["parameters"]["SoukVersion"];
            };
            path: {
                /**
                 * @description Id of the organization.
                 * @example org_01jd9g3v8n4r6t2w5x7y9z0a1b
                 */
                organization_id: string;
            };
            cookie?: never;
        };
        /** @description At most 1 MiB. */
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "billing_email": "accounts@northwind.example"
                 *     }
                 */
                "application/json": components["schemas"]["OrganizationUpdate"];
            };
        };
        responses: {
            /** @description The organization after the change. */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    ETag: components["headers"]["ETag"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    "Souk-Version": components["headers"]["Souk-Version"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "org_01jd9g3v8n4r6t2w5x7y9z0a1b",
                     *       "version": 1,
                     *       "name": "Northwind Outfitters",
                     *       "billing_email": "owner@northwind.example",
                     *       "status": "active",
                     *       "metadata": {},
                     *       "created_at": "2026-11-22T09:30:00.000Z",
                     *       "updated_at": "2026-11-22T09:30:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Organization"];
                };
            };
            /**
             * @description `request.validation_failed`: A parameter or body field breaks the contract; `errors` points at each.
             *
             *     `request.invalid_json`: The request body could not be parsed as UTF-8 JSON within the size and depth limits.
             */
            400: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `auth.unauthenticated`: The credential is missing, malformed, expired or revoked. */
            401: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `auth.permission_denied`: The credential is valid but lacks the permission of this operation. */
            403: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `tenants.organization_not_found`: No organization has this id. */
            404: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.not_acceptable`: The `Accept` header excludes what this operation returns. */
            406: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `idempotency.in_flight`: Retry with the same key after the time in `Retry-After`.
             *
             *     `tenants.organization_not_active`: A suspended or closed organization cannot open or activate stores.
             *
             *     `tenants.organization_has_stores`: Delete its stores before it is closed.
             */
            409: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.precondition_failed`: `If-Match` names another version than the current one. Read again and repeat the change. */
            412: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.body_too_large`: The request body is over the limit of this operation. */
            413: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.unsupported_media_type`: Send the media type that the operation declares. */
            415: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency.key_reused`: Use a new key for a new request. */
            422: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limit.exceeded`: Slow down; `Retry-After` says for how long. */
            429: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `server.internal`: The request id identifies the failure in the server's log. */
            500: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `server.unavailable`: The server is overloaded, starting or draining. Retry after the time in `Retry-After`.
             *
             *     `server.deadline_exceeded`: The work was rolled back. Retry it.
             */
            503: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "paymentGateways.list": {
        parameters: {
            query?: {
                /** @description `next_cursor` of the page before. */
                cursor?: components["parameters"]["Cursor"];
                /** @description How many items a page holds at most. */
                limit?: components["parameters"]["Limit"];
            };
            header?: {
                /** @description The store this request is about; needed with a credential that spans stores. */
                "Souk-Store"?: components["parameters"]["SoukStore"];
                /** @description The dated version of the API the client was built for. */
                "Souk-Version"?: components["parameters"]["SoukVersion"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of payment gateways. */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    Link: components["headers"]["Link"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    "Souk-Version": components["headers"]["Souk-Version"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "id": "pgw_01jd9g3v8n4r6t2w5x7y9z0a1b",
                     *           "version": 1,
                     *           "payment_method": "manual",
                     *           "name": "Bank transfer",
                     *           "active": true,
                     *           "position": 1,
                     *           "created_at": "2026-11-22T09:30:00.000Z",
                     *           "updated_at": "2026-11-22T09:30:00.000Z"
                     *         }
                     *       ],
                     *       "next_cursor": null,
                     *       "has_more": false
                     *     }
                     */
                    "application/json": components["schemas"]["PaymentGatewayPage"];
                };
            };
            /**
             * @description `request.validation_failed`: A parameter or body field breaks the contract; `errors` points at each.
             *
             *     `auth.store_required`: This credential spans stores; name one with `Souk-Store`.
             *
             *     `request.invalid_cursor`: Cursors are opaque and belong to the list that returned them. Start again without one.
             */
            400: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `auth.unauthenticated`: The credential is missing, malformed, expired or revoked. */
            401: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `auth.permission_denied`: The credential is valid but lacks the permission of this operation.
             *
             *     `auth.store_mismatch`: The store named by host or `Souk-Store` is not the store of the credential.
             *
             *     `store.not_active`: The store is being provisioned, suspended or closing.
             */
            403: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.not_acceptable`: The `Accept` header excludes what this operation returns. */
            406: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limit.exceeded`: Slow down; `Retry-After` says for how long. */
            429: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `server.internal`: The request id identifies the failure in the server's log. */
            500: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `server.unavailable`: The server is overloaded, starting or draining. Retry after the time in `Retry-After`.
             *
             *     `server.deadline_exceeded`: The work was rolled back. Retry it.
             */
            503: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "paymentGateways.get": {
        parameters: {
            query?: never;
            header?: {
                /** @description An `ETag` you hold; the answer is 304 when it is still current. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                /** @description The store this request is about; needed with a credential that spans stores. */
                "Souk-Store"?: components["parameters"]["SoukStore"];
                /** @description The dated version of the API the client was built for. */
                "Souk-Version"?: components["parameters"]["SoukVersion"];
            };
            path: {
                /**
                 * @description Id of the payment gateway.
                 * @example pgw_01jd9g3v8n4r6t2w5x7y9z0a1b
                 */
                payment_gateway_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The payment gateway. */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    ETag: components["headers"]["ETag"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    "Souk-Version": components["headers"]["Souk-Version"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "pgw_01jd9g3v8n4r6t2w5x7y9z0a1b",
                     *       "version": 1,
                     *       "payment_method": "manual",
                     *       "name": "Bank transfer",
                     *       "active": true,
                     *       "position": 1,
                     *       "created_at": "2026-11-22T09:30:00.000Z",
                     *       "updated_at": "2026-11-22T09:30:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["PaymentGateway"];
                };
            };
            /** @description Not changed since the version named by `If-None-Match`. */
            304: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    ETag: components["headers"]["ETag"];
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /**
             * @description `request.validation_failed`: A parameter or body field breaks the contract; `errors` points at each.
             *
             *     `auth.store_required`: This credential spans stores; name one with `Souk-Store`.
             */
            400: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `auth.unauthenticated`: The credential is missing, malformed, expired or revoked. */
            401: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `auth.permission_denied`: The credential is valid but lacks the permission of this operation.
             *
             *     `auth.store_mismatch`: The store named by host or `Souk-Store` is not the store of the credential.
             *
             *     `store.not_active`: The store is being provisioned, suspended or closing.
             */
            403: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `tenants.payment_gateway_not_found`: No payment gateway of this store has this id. */
            404: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.not_acceptable`: The `Accept` header excludes what this operation returns. */
            406: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limit.exceeded`: Slow down; `Retry-After` says for how long. */
            429: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `server.internal`: The request id identifies the failure in the server's log. */
            500: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `server.unavailable`: The server is overloaded, starting or draining. Retry after the time in `Retry-After`.
             *
             *     `server.deadline_exceeded`: The work was rolled back. Retry it.
             */
            503: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "plans.list": {
        parameters: {
            query?: {
                /** @description `next_cursor` of the page before. */
                cursor?: components["parameters"]["Cursor"];
                /** @description How many items a page holds at most. */
                limit?: components["parameters"]["Limit"];
            };
            header?: {
                /** @description The dated version of the API the client was built for. */
                "Souk-Version"?: components["parameters"]["SoukVersion"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of plans. */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    Link: components["headers"]["Link"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    "Souk-Version": components["headers"]["Souk-Version"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "code": "growth",
                     *           "version": 1,
                     *           "name": "Growth",
                     *           "trial_days": 14,
                     *           "prices": [
                     *             {
                     *               "interval": "month",
                     *               "price": {
                     *                 "amount": 7900,
                     *                 "currency": "USD"
                     *               }
                     *             }
                     *           ],
                     *           "quotas": {
                     *             "requests_per_minute": 3000,
                     *             "products": 100000,
                     *             "storage_bytes": 53687091200,
                     *             "staff": 25,
                     *             "webhooks": 50,
                     *             "stores": 10
                     *           },
                     *           "features": {
                     *             "custom_domains": true,
                     *             "sandbox_stores": true
                     *           }
                     *         }
                     *       ],
                     *       "next_cursor": null,
                     *       "has_more": false
                     *     }
                     */
                    "application/json": components["schemas"]["PlanPage"];
                };
            };
            /**
             * @description `request.validation_failed`: A parameter or body field breaks the contract; `errors` points at each.
             *
             *     `request.invalid_cursor`: Cursors are opaque and belong to the list that returned them. Start again without one.
             */
            400: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `auth.unauthenticated`: The credential is missing, malformed, expired or revoked. */
            401: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `auth.permission_denied`: The credential is valid but lacks the permission of this operation. */
            403: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.not_acceptable`: The `Accept` header excludes what this operation returns. */
            406: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limit.exceeded`: Slow down; `Retry-After` says for how long. */
            429: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `server.internal`: The request id identifies the failure in the server's log. */
            500: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `server.unavailable`: The server is overloaded, starting or draining. Retry after the time in `Retry-After`.
             *
             *     `server.deadline_exceeded`: The work was rolled back. Retry it.
             */
            503: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "plans.get": {
        parameters: {
            query?: never;
            header?: {
                /** @description An `ETag` you hold; the answer is 304 when it is still current. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                /** @description The dated version of the API the client was built for. */
                "Souk-Version"?: components["parameters"]["SoukVersion"];
            };
            path: {
                /**
                 * @description Code of the plan.
                 * @example growth
                 */
                plan: components["schemas"]["PlanCode"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The plan. */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    ETag: components["headers"]["ETag"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    "Souk-Version": components["headers"]["Souk-Version"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "growth",
                     *       "version": 1,
                     *       "name": "Growth",
                     *       "trial_days": 14,
                     *       "prices": [
                     *         {
                     *           "interval": "month",
                     *           "price": {
                     *             "amount": 7900,
                     *             "currency": "USD"
                     *           }
                     *         }
                     *       ],
                     *       "quotas": {
                     *         "requests_per_minute": 3000,
                     *         "products": 100000,
                     *         "storage_bytes": 53687091200,
                     *         "staff": 25,
                     *         "webhooks": 50,
                     *         "stores": 10
                     *       },
                     *       "features": {
                     *         "custom_domains": true,
                     *         "sandbox_stores": true
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Plan"];
                };
            };
            /** @description Not changed since the version named by `If-None-Match`. */
            304: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    ETag: components["headers"]["ETag"];
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `request.validation_failed`: A parameter or body field breaks the contract; `errors` points at each. */
            400: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `auth.unauthenticated`: The credential is missing, malformed, expired or revoked. */
            401: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `auth.permission_denied`: The credential is valid but lacks the permission of this operation. */
            403: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `tenants.plan_not_found`: No plan on offer has this code. */
            404: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.not_acceptable`: The `Accept` header excludes what this operation returns. */
            406: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limit.exceeded`: Slow down; `Retry-After` says for how long. */
            429: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `server.internal`: The request id identifies the failure in the server's log. */
            500: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `server.unavailable`: The server is overloaded, starting or draining. Retry after the time in `Retry-After`.
             *
             *     `server.deadline_exceeded`: The work was rolled back. Retry it.
             */
            503: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "products.list": {
        parameters: {
            query?: {
                /** @description `next_cursor` of the page before. */
                cursor?: components["parameters"]["Cursor"];
                /** @description Only the product with this external id. */
                external_id?: string;
                /** @description Only the product with this handle. */
                handle?: components["schemas"]["Slug"];
                /** @description How many items a page holds at most. */
                limit?: components["parameters"]["Limit"];
                /** @description Only products of this type. */
                product_type?: string;
                /** @description Only products with this status. */
                status?: components["schemas"]["ProductStatus"];
                /** @description Only products with this tag. */
                tag?: string;
                /** @description Only products changed at or after this time. */
                updated_since?: string;
                /** @description Only products of this vendor. */
                vendor?: string;
            };
            header?: {
                /** @description The store this request is about; needed with a credential that spans stores. */
                "Souk-Store"?: components["parameters"]["SoukStore"];
                /** @description The dated version of the API the client was built for. */
                "Souk-Version"?: components["parameters"]["SoukVersion"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of products. */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    Link: components["headers"]["Link"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    "Souk-Version": components["headers"]["Souk-Version"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "id": "prod_01jd9g3v8n4r6t2w5x7y9z0a1b",
                     *           "version": 1,
                     *           "handle": "canvas-field-jacket",
                     *           "external_id": null,
                     *           "title": "Canvas field jacket",
                     *           "description_html": "<p>A mid-weight jacket of dry waxed canvas.</p>",
                     *           "vendor": "Northwind",
                     *           "product_type": "Jackets",
                     *           "category": null,
                     *           "tags": [
                     *             "outerwear",
                     *             "canvas"
                     *           ],
                     *           "status": "active",
                     *           "published": true,
                     *           "publish_at": null,
                     *           "unpublish_at": null,
                     *           "seo": {
                     *             "title": null,
                     *             "description": null
                     *           },
                     *           "options": [
                     *             {
                     *               "name": "Size",
                     *               "values": [
                     *                 "M"
                     *               ]
                     *             },
                     *             {
                     *               "name": "Colour",
                     *               "values": [
                     *                 "Olive"
                     *               ]
                     *             }
                     *           ],
                     *           "media": [
                     *             {
                     *               "url": "https://images.example.com/jacket.jpg",
                     *               "alt": "The jacket from the front"
                     *             }
                     *           ],
                     *           "metafields": [],
                     *           "metadata": {},
                     *           "variants": [
                     *             {
                     *               "id": "var_01jd9g3v8n4r6t2w5x7y9z0a1b",
                     *               "product_id": "prod_01jd9g3v8n4r6t2w5x7y9z0a1b",
                     *               "position": 1,
                     *               "title": "M / Olive",
                     *               "external_id": null,
                     *               "sku": "CFJ-M-OLIVE",
                     *               "barcode": null,
                     *               "option_values": [
                     *                 "M",
                     *                 "Olive"
                     *               ],
                     *               "price": {
                     *                 "amount": 12900,
                     *                 "currency": "USD"
                     *               },
                     *               "compare_at_price": null,
                     *               "cost": null,
                     *               "weight_grams": 900,
                     *               "requires_shipping": true,
                     *               "taxable": true,
                     *               "tax_code": null,
                     *               "inventory_item_id": "iitem_01jd9g3v8n4r6t2w5x7y9z0a1b",
                     *               "track_inventory": true,
                     *               "inventory_policy": "deny",
                     *               "hs_code": null,
                     *               "origin_country": null,
                     *               "image_url": null,
                     *               "metadata": {},
                     *               "created_at": "2026-11-22T09:30:00.000Z",
                     *               "updated_at": "2026-11-22T09:30:00.000Z"
                     *             }
                     *           ],
                     *           "created_at": "2026-11-22T09:30:00.000Z",
                     *           "updated_at": "2026-11-22T09:30:00.000Z"
                     *         }
                     *       ],
                     *       "next_cursor": null,
                     *       "has_more": false
                     *     }
                     */
                    "application/json": components["schemas"]["ProductPage"];
                };
            };
            /**
             * @description `request.validation_failed`: A parameter or body field breaks the contract; `errors` points at each.
             *
             *     `auth.store_required`: This credential spans stores; name one with `Souk-Store`.
             *
             *     `request.invalid_cursor`: Cursors are opaque and belong to the list that returned them. Start again without one.
             */
            400: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `auth.unauthenticated`: The credential is missing, malformed, expired or revoked. */
            401: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `auth.permission_denied`: The credential is valid but lacks the permission of this operation.
             *
             *     `auth.store_mismatch`: The store named by host or `Souk-Store` is not the store of the credential.
             *
             *     `store.not_active`: The store is being provisioned, suspended or closing.
             */
            403: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.not_acceptable`: The `Accept` header excludes what this operation returns. */
            406: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limit.exceeded`: Slow down; `Retry-After` says for how long. */
            429: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `server.internal`: The request id identifies the failure in the server's log. */
            500: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `server.unavailable`: The server is overloaded, starting or draining. Retry after the time in `Retry-After`.
             *
             *     `server.deadline_exceeded`: The work was rolled back. Retry it.
             */
            503: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "products.create": {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a retry safe: the same key and body replay the first answer for 48 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The store this request is about; needed with a credential that spans stores. */
                "Souk-Store"?: components["parameters"]["SoukStore"];
                /** @description The dated version of the API the client was built for. */
                "Souk-Version"?: components["parameters"]["SoukVersion"];
            };
            path?: never;
            cookie?: never;
        };
        /** @description At most 1 MiB. */
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "title": "Canvas field jacket",
                 *       "status": "active",
                 *       "variants": [
                 *         {
                 *           "sku": "CFJ",
                 *           "price": {
                 *             "amount": 12900,
                 *             "currency": "USD"
                 *           }
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["ProductCreate"];
            };
        };
        responses: {
            /** @description The product. */
            201: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    "Souk-Version": components["headers"]["Souk-Version"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "prod_01jd9g3v8n4r6t2w5x7y9z0a1b",
                     *       "version": 1,
                     *       "handle": "canvas-field-jacket",
                     *       "external_id": null,
                     *       "title": "Canvas field jacket",
                     *       "description_html": "<p>A mid-weight jacket of dry waxed canvas.</p>",
                     *       "vendor": "Northwind",
                     *       "product_type": "Jackets",
                     *       "category": null,
                     *       "tags": [
                     *         "outerwear",
                     *         "canvas"
                     *       ],
                     *       "status": "active",
                     *       "published": true,
                     *       "publish_at": null,
                     *       "unpublish_at": null,
                     *       "seo": {
                     *         "title": null,
                     *         "description": null
                     *       },
                     *       "options": [
                     *         {
                     *           "name": "Size",
                     *           "values": [
                     *             "M"
                     *           ]
                     *         },
                     *         {
                     *           "name": "Colour",
                     *           "values": [
                     *             "Olive"
                     *           ]
                     *         }
                     *       ],
                     *       "media": [
                     *         {
                     *           "url": "https://images.example.com/jacket.jpg",
                     *           "alt": "The jacket from the front"
                     *         }
                     *       ],
                     *       "metafields": [],
                     *       "metadata": {},
                     *       "variants": [
                     *         {
                     *           "id": "var_01jd9g3v8n4r6t2w5x7y9z0a1b",
                     *           "product_id": "prod_01jd9g3v8n4r6t2w5x7y9z0a1b",
                     *           "position": 1,
                     *           "title": "M / Olive",
                     *           "external_id": null,
                     *           "sku": "CFJ-M-OLIVE",
                     *           "barcode": null,
                     *           "option_values": [
                     *             "M",
                     *             "Olive"
                     *           ],
                     *           "price": {
                     *             "amount": 12900,
                     *             "currency": "USD"
                     *           },
                     *           "compare_at_price": null,
                     *           "cost": null,
                     *           "weight_grams": 900,
                     *           "requires_shipping": true,
                     *           "taxable": true,
                     *           "tax_code": null,
                     *           "inventory_item_id": "iitem_01jd9g3v8n4r6t2w5x7y9z0a1b",
                     *           "track_inventory": true,
                     *           "inventory_policy": "deny",
                     *           "hs_code": null,
                     *           "origin_country": null,
                     *           "image_url": null,
                     *           "metadata": {},
                     *           "created_at": "2026-11-22T09:30:00.000Z",
                     *           "updated_at": "2026-11-22T09:30:00.000Z"
                     *         }
                     *       ],
                     *       "created_at": "2026-11-22T09:30:00.000Z",
                     *       "updated_at": "2026-11-22T09:30:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Product"];
                };
            };
            /**
             * @description `request.validation_failed`: A parameter or body field breaks the contract; `errors` points at each.
             *
             *     `auth.store_required`: This credential spans stores; name one with `Souk-Store`.
             *
             *     `request.invalid_json`: The request body could not be parsed as UTF-8 JSON within the size and depth limits.
             */
            400: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `auth.unauthenticated`: The credential is missing, malformed, expired or revoked. */
            401: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `auth.permission_denied`: The credential is valid but lacks the permission of this operation.
             *
             *     `auth.store_mismatch`: The store named by host or `Souk-Store` is not the store of the credential.
             *
             *     `store.not_active`: The store is being provisioned, suspended or closing.
             */
            403: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.not_acceptable`: The `Accept` header excludes what this operation returns. */
            406: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `idempotency.in_flight`: Retry with the same key after the time in `Retry-After`.
             *
             *     `catalog.handle_taken`: Another product or collection of this store has this handle.
             *
             *     `catalog.external_id_taken`: Another product of this store has this external id.
             */
            409: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.body_too_large`: The request body is over the limit of this operation. */
            413: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.unsupported_media_type`: Send the media type that the operation declares. */
            415: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `idempotency.key_reused`: Use a new key for a new request.
             *
             *     `catalog.product_invalid`: The fields are each valid but contradict each other, for example two variants with the same option values; `errors` points at each.
             */
            422: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limit.exceeded`: Slow down; `Retry-After` says for how long. */
            429: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `server.internal`: The request id identifies the failure in the server's log. */
            500: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `server.unavailable`: The server is overloaded, starting or draining. Retry after the time in `Retry-After`.
             *
             *     `server.deadline_exceeded`: The work was rolled back. Retry it.
             */
            503: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "products.get": {
        parameters: {
            query?: never;
            header?: {
                /** @description An `ETag` you hold; the answer is 304 when it is still current. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                /** @description The store this request is about; needed with a credential that spans stores. */
                "Souk-Store"?: components["parameters"]["SoukStore"];
                /** @description The dated version of the API the client was built for. */
                "Souk-Version"?: components["parameters"]["SoukVersion"];
            };
            path: {
                /**
                 * @description Id of the product.
                 * @example prod_01jd9g3v8n4r6t2w5x7y9z0a1b
                 */
                product_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The product. */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    ETag: components["headers"]["ETag"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    "Souk-Version": components["headers"]["Souk-Version"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "prod_01jd9g3v8n4r6t2w5x7y9z0a1b",
                     *       "version": 1,
                     *       "handle": "canvas-field-jacket",
                     *       "external_id": null,
                     *       "title": "Canvas field jacket",
                     *       "description_html": "<p>A mid-weight jacket of dry waxed canvas.</p>",
                     *       "vendor": "Northwind",
                     *       "product_type": "Jackets",
                     *       "category": null,
                     *       "tags": [
                     *         "outerwear",
                     *         "canvas"
                     *       ],
                     *       "status": "active",
                     *       "published": true,
                     *       "publish_at": null,
                     *       "unpublish_at": null,
                     *       "seo": {
                     *         "title": null,
                     *         "description": null
                     *       },
                     *       "options": [
                     *         {
                     *           "name": "Size",
                     *           "values": [
                     *             "M"
                     *           ]
                     *         },
                     *         {
                     *           "name": "Colour",
                     *           "values": [
                     *             "Olive"
                     *           ]
                     *         }
                     *       ],
                     *       "media": [
                     *         {
                     *           "url": "https://images.example.com/jacket.jpg",
                     *           "alt": "The jacket from the front"
                     *         }
                     *       ],
                     *       "metafields": [],
                     *       "metadata": {},
                     *       "variants": [
                     *         {
                     *           "id": "var_01jd9g3v8n4r6t2w5x7y9z0a1b",
                     *           "product_id": "prod_01jd9g3v8n4r6t2w5x7y9z0a1b",
                     *           "position": 1,
                     *           "title": "M / Olive",
                     *           "external_id": null,
                     *           "sku": "CFJ-M-OLIVE",
                     *           "barcode": null,
                     *           "option_values": [
                     *             "M",
                     *             "Olive"
                     *           ],
                     *           "price": {
                     *             "amount": 12900,
                     *             "currency": "USD"
                     *           },
                     *           "compare_at_price": null,
                     *           "cost": null,
                     *           "weight_grams": 900,
                     *           "requires_shipping": true,
                     *           "taxable": true,
                     *           "tax_code": null,
                     *           "inventory_item_id": "iitem_01jd9g3v8n4r6t2w5x7y9z0a1b",
                     *           "track_inventory": true,
                     *           "inventory_policy": "deny",
                     *           "hs_code": null,
                     *           "origin_country": null,
                     *           "image_url": null,
                     *           "metadata": {},
                     *           "created_at": "2026-11-22T09:30:00.000Z",
                     *           "updated_at": "2026-11-22T09:30:00.000Z"
                     *         }
                     *       ],
                     *       "created_at": "2026-11-22T09:30:00.000Z",
                     *       "updated_at": "2026-11-22T09:30:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Product"];
                };
            };
            /** @description Not changed since the version named by `If-None-Match`. */
            304: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    ETag: components["headers"]["ETag"];
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /**
             * @description `request.validation_failed`: A parameter or body field breaks the contract; `errors` points at each.
             *
             *     `auth.store_required`: This credential spans stores; name one with `Souk-Store`.
             */
            400: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `auth.unauthenticated`: The credential is missing, malformed, expired or revoked. */
            401: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `auth.permission_denied`: The credential is valid but lacks the permission of this operation.
             *
             *     `auth.store_mismatch`: The store named by host or `Souk-Store` is not the store of the credential.
             *
             *     `store.not_active`: The store is being provisioned, suspended or closing.
             */
            403: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `catalog.product_not_found`: No product of this store has this id or handle. */
            404: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.not_acceptable`: The `Accept` header excludes what this operation returns. */
            406: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limit.exceeded`: Slow down; `Retry-After` says for how long. */
            429: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `server.internal`: The request id identifies the failure in the server's log. */
            500: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `server.unavailable`: The server is overloaded, starting or draining. Retry after the time in `Retry-After`.
             *
             *     `server.deadline_exceeded`: The work was rolled back. Retry it.
             */
            503: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "products.delete": {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a retry safe: the same key and body replay the first answer for 48 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The `ETag` this change is based on; the answer is 412 when it is no longer current. */
                "If-Match"?: components["parameters"]["IfMatch"];
                /** @description The store this request is about; needed with a credential that spans stores. */
                "Souk-Store"?: components["parameters"]["SoukStore"];
                /** @description The dated version of the API the client was built for. */
                "Souk-Version"?: components["parameters"]["SoukVersion"];
            };
            path: {
                /**
                 * @description Id of the product.
                 * @example prod_01jd9g3v8n4r6t2w5x7y9z0a1b
                 */
                product_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The product is gone. */
            204: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    ETag: components["headers"]["ETag"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    "Souk-Version": components["headers"]["Souk-Version"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /**
             * @description `request.validation_failed`: A parameter or body field breaks the contract; `errors` points at each.
             *
             *     `auth.store_required`: This credential spans stores; name one with `Souk-Store`.
             */
            400: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `auth.unauthenticated`: The credential is missing, malformed, expired or revoked. */
            401: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `auth.permission_denied`: The credential is valid but lacks the permission of this operation.
             *
             *     `auth.store_mismatch`: The store named by host or `Souk-Store` is not the store of the credential.
             *
             *     `store.not_active`: The store is being provisioned, suspended or closing.
             */
            403: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `catalog.product_not_found`: No product of this store has this id or handle. */
            404: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.not_acceptable`: The `Accept` header excludes what this operation returns. */
            406: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency.in_flight`: Retry with the same key after the time in `Retry-After`. */
            409: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.precondition_failed`: `If-Match` names another version than the current one. Read again and repeat the change. */
            412: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency.key_reused`: Use a new key for a new request. */
            422: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limit.exceeded`: Slow down; `Retry-After` says for how long. */
            429: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `server.internal`: The request id identifies the failure in the server's log. */
            500: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `server.unavailable`: The server is overloaded, starting or draining. Retry after the time in `Retry-After`.
             *
             *     `server.deadline_exceeded`: The work was rolled back. Retry it.
             */
            503: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "products.update": {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a retry safe: the same key and body replay the first answer for 48 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The `ETag` this change is based on; the answer is 412 when it is no longer current. */
                "If-Match"?: components["parameters"]["IfMatch"];
                /** @description The store this request is about; needed with a credential that spans stores. */
                "Souk-Store"?: components["parameters"]["SoukStore"];
                /** @description The dated version of the API the client was built for. */
                "Souk-Version"?: components["parameters"]["SoukVersion"];
            };
            path: {
                /**
                 * @description Id of the product.
                 * @example prod_01jd9g3v8n4r6t2w5x7y9z0a1b
                 */
                product_id: string;
            };
            cookie?: never;
        };
        /** @description At most 1 MiB. */
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "title": "Canvas field jacket",
                 *       "handle": "canvas-field-jacket",
                 *       "vendor": "Northwind",
                 *       "product_type": "Jackets",
                 *       "tags": [
                 *         "outerwear",
                 *         "canvas"
                 *       ],
                 *       "status": "active",
                 *       "options": [
                 *         {
                 *           "name": "Size"
                 *         },
                 *         {
                 *           "name": "Colour"
                 *         }
                 *       ],
                 *       "media": [
                 *         {
                 *           "url": "https://images.example.com/jacket.jpg",
                 *           "alt": "The jacket from the front"
                 *         }
                 *       ],
                 *       "variants": [
                 *         {
                 *           "sku": "CFJ-M-OLIVE",
                 *           "option_values": [
                 *             "M",
                 *             "Olive"
                 *           ],
                 *           "price": {
                 *             "amount": 12900,
                 *             "currency": "USD"
                 *           },
                 *           "stock": [
                 *             {
                 *               "on_hand": 12
                 *             }
                 *           ]
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["ProductInput"];
            };
        };
        responses: {
            /** @description The product after the change. */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    ETag: components["headers"]["ETag"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    "Souk-Version": components["headers"]["Souk-Version"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "prod_01jd9g3v8n4r6t2w5x7y9z0a1b",
                     *       "version": 1,
                     *       "handle": "canvas-field-jacket",
                     *       "external_id": null,
                     *       "title": "Canvas field jacket",
                     *       "description_html": "<p>A mid-weight jacket of dry waxed canvas.</p>",
                     *       "vendor": "Northwind",
                     *       "product_type": "Jackets",
                     *       "category": null,
                     *       "tags": [
                     *         "outerwear",
                     *         "canvas"
                     *       ],
                     *       "status": "active",
                     *       "published": true,
                     *       "publish_at": null,
                     *       "unpublish_at": null,
                     *       "seo": {
                     *         "title": null,
                     *         "description": null
                     *       },
                     *       "options": [
                     *         {
                     *           "name": "Size",
                     *           "values": [
                     *             "M"
                     *           ]
                     *         },
                     *         {
                     *           "name": "Colour",
                     *           "values": [
                     *             "Olive"
                     *           ]
                     *         }
                     *       ],
                     *       "media": [
                     *         {
                     *           "url": "https://images.example.com/jacket.jpg",
                     *           "alt": "The jacket from the front"
                     *         }
                     *       ],
                     *       "metafields": [],
                     *       "metadata": {},
                     *       "variants": [
                     *         {
                     *           "id": "var_01jd9g3v8n4r6t2w5x7y9z0a1b",
                     *           "product_id": "prod_01jd9g3v8n4r6t2w5x7y9z0a1b",
                     *           "position": 1,
                     *           "title": "M / Olive",
                     *           "external_id": null,
                     *           "sku": "CFJ-M-OLIVE",
                     *           "barcode": null,
                     *           "option_values": [
                     *             "M",
                     *             "Olive"
                     *           ],
                     *           "price": {
                     *             "amount": 12900,
                     *             "currency": "USD"
                     *           },
                     *           "compare_at_price": null,
                     *           "cost": null,
                     *           "weight_grams": 900,
                     *           "requires_shipping": true,
                     *           "taxable": true,
                     *           "tax_code": null,
                     *           "inventory_item_id": "iitem_01jd9g3v8n4r6t2w5x7y9z0a1b",
                     *           "track_inventory": true,
                     *           "inventory_policy": "deny",
                     *           "hs_code": null,
                     *           "origin_country": null,
                     *           "image_url": null,
                     *           "metadata": {},
                     *           "created_at": "2026-11-22T09:30:00.000Z",
                     *           "updated_at": "2026-11-22T09:30:00.000Z"
                     *         }
                     *       ],
                     *       "created_at": "2026-11-22T09:30:00.000Z",
                     *       "updated_at": "2026-11-22T09:30:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Product"];
                };
            };
            /**
             * @description `request.validation_failed`: A parameter or body field breaks the contract; `errors` points at each.
             *
             *     `auth.store_required`: This credential spans stores; name one with `Souk-Store`.
             *
             *     `request.invalid_json`: The request body could not be parsed as UTF-8 JSON within the size and depth limits.
             */
            400: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `auth.unauthenticated`: The credential is missing, malformed, expired or revoked. */
            401: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `auth.permission_denied`: The credential is valid but lacks the permission of this operation.
             *
             *     `auth.store_mismatch`: The store named by host or `Souk-Store` is not the store of the credential.
             *
             *     `store.not_active`: The store is being provisioned, suspended or closing.
             */
            403: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `catalog.product_not_found`: No product of this store has this id or handle. */
            404: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.not_acceptable`: The `Accept` header excludes what this operation returns. */
            406: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `idempotency.in_flight`: Retry with the same key after the time in `Retry-After`.
             *
             *     `catalog.handle_taken`: Another product or collection of this store has this handle.
             *
             *     `catalog.external_id_taken`: Another product of this store has this external id.
             */
            409: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.precondition_failed`: `If-Match` names another version than the current one. Read again and repeat the change. */
            412: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.body_too_large`: The request body is over the limit of this operation. */
            413: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.unsupported_media_type`: Send the media type that the operation declares. */
            415: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `idempotency.key_reused`: Use a new key for a new request.
             *
             *     `catalog.product_invalid`: The fields are each valid but contradict each other, for example two variants with the same option values; `errors` points at each.
             */
            422: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limit.exceeded`: Slow down; `Retry-After` says for how long. */
            429: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `server.internal`: The request id identifies the failure in the server's log. */
            500: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `server.unavailable`: The server is overloaded, starting or draining. Retry after the time in `Retry-After`.
             *
             *     `server.deadline_exceeded`: The work was rolled back. Retry it.
             */
            503: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "products.upsert": {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a retry safe: the same key and body replay the first answer for 48 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The `ETag` this change is based on; the answer is 412 when it is no longer current. */
                "If-Match"?: components["parameters"]["IfMatch"];
                /** @description The store this request is about; needed with a credential that spans stores. */
                "Souk-Store"?: components["parameters"]["SoukStore"];
                /** @description The dated version of the API the client was built for. */
                "Souk-Version"?: components["parameters"]["SoukVersion"];
            };
            path: {
                /**
                 * @description Handle of the product.
                 * @example canvas-field-jacket
                 */
                handle: components["schemas"]["Slug"];
            };
            cookie?: never;
        };
        /** @description At most 1 MiB. */
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "title": "Canvas field jacket",
                 *       "handle": "canvas-field-jacket",
                 *       "vendor": "Northwind",
                 *       "product_type": "Jackets",
                 *       "tags": [
                 *         "outerwear",
                 *         "canvas"
                 *       ],
                 *       "status": "active",
                 *       "options": [
                 *         {
                 *           "name": "Size"
                 *         },
                 *         {
                 *           "name": "Colour"
                 *         }
                 *       ],
                 *       "media": [
                 *         {
                 *           "url": "https://images.example.com/jacket.jpg",
                 *           "alt": "The jacket from the front"
                 *         }
                 *       ],
                 *       "variants": [
                 *         {
                 *           "sku": "CFJ-M-OLIVE",
                 *           "option_values": [
                 *             "M",
                 *             "Olive"
                 *           ],
                 *           "price": {
                 *             "amount": 12900,
                 *             "currency": "USD"
                 *           },
                 *           "stock": [
                 *             {
                 *               "on_hand": 12
                 *             }
                 *           ]
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["ProductInput"];
            };
        };
        responses: {
            /** @description The product existed; this is its state now. */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    ETag: components["headers"]["ETag"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    "Souk-Version": components["headers"]["Souk-Version"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "prod_01jd9g3v8n4r6t2w5x7y9z0a1b",
                     *       "version": 1,
                     *       "handle": "canvas-field-jacket",
                     *       "external_id": null,
                     *       "title": "Canvas field jacket",
                     *       "description_html": "<p>A mid-weight jacket of dry waxed canvas.</p>",
                     *       "vendor": "Northwind",
                     *       "product_type": "Jackets",
                     *       "category": null,
                     *       "tags": [
                     *         "outerwear",
                     *         "canvas"
                     *       ],
                     *       "status": "active",
                     *       "published": true,
                     *       "publish_at": null,
                     *       "unpublish_at": null,
                     *       "seo": {
                     *         "title": null,
                     *         "description": null
                     *       },
                     *       "options": [
                     *         {
                     *           "name": "Size",
                     *           "values": [
                     *             "M"
                     *           ]
                     *         },
                     *         {
                     *           "name": "Colour",
                     *           "values": [
                     *             "Olive"
                     *           ]
                     *         }
                     *       ],
                     *       "media": [
                     *         {
                     *           "url": "https://images.example.com/jacket.jpg",
                     *           "alt": "The jacket from the front"
                     *         }
                     *       ],
                     *       "metafields": [],
                     *       "metadata": {},
                     *       "variants": [
                     *         {
                     *           "id": "var_01jd9g3v8n4r6t2w5x7y9z0a1b",
                     *           "product_id": "prod_01jd9g3v8n4r6t2w5x7y9z0a1b",
                     *           "position": 1,
                     *           "title": "M / Olive",
                     *           "external_id": null,
                     *           "sku": "CFJ-M-OLIVE",
                     *           "barcode": null,
                     *           "option_values": [
                     *             "M",
                     *             "Olive"
                     *           ],
                     *           "price": {
                     *             "amount": 12900,
                     *             "currency": "USD"
                     *           },
                     *           "compare_at_price": null,
                     *           "cost": null,
                     *           "weight_grams": 900,
                     *           "requires_shipping": true,
                     *           "taxable": true,
                     *           "tax_code": null,
                     *           "inventory_item_id": "iitem_01jd9g3v8n4r6t2w5x7y9z0a1b",
                     *           "track_inventory": true,
                     *           "inventory_policy": "deny",
                     *           "hs_code": null,
                     *           "origin_country": null,
                     *           "image_url": null,
                     *           "metadata": {},
                     *           "created_at": "2026-11-22T09:30:00.000Z",
                     *           "updated_at": "2026-11-22T09:30:00.000Z"
                     *         }
                     *       ],
                     *       "created_at": "2026-11-22T09:30:00.000Z",
                     *       "updated_at": "2026-11-22T09:30:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Product"];
                };
            };
            /** @description The product was created. */
            201: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    ETag: components["headers"]["ETag"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    "Souk-Version": components["headers"]["Souk-Version"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "prod_01jd9g3v8n4r6t2w5x7y9z0a1b",
                     *       "version": 1,
                     *       "handle": "canvas-field-jacket",
                     *       "external_id": null,
                     *       "title": "Canvas field jacket",
                     *       "description_html": "<p>A mid-weight jacket of dry waxed canvas.</p>",
                     *       "vendor": "Northwind",
                     *       "product_type": "Jackets",
                     *       "category": null,
                     *       "tags": [
                     *         "outerwear",
                     *         "canvas"
                     *       ],
                     *       "status": "active",
                     *       "published": true,
                     *       "publish_at": null,
                     *       "unpublish_at": null,
                     *       "seo": {
                     *         "title": null,
                     *         "description": null
                     *       },
                     *       "options": [
                     *         {
                     *           "name": "Size",
                     *           "values": [
                     *             "M"
                     *           ]
                     *         },
                     *         {
                     *           "name": "Colour",
                     *           "values": [
                     *             "Olive"
                     *           ]
                     *         }
                     *       ],
                     *       "media": [
                     *         {
                     *           "url": "https://images.example.com/jacket.jpg",
                     *           "alt": "The jacket from the front"
                     *         }
                     *       ],
                     *       "metafields": [],
                     *       "metadata": {},
                     *       "variants": [
                     *         {
                     *           "id": "var_01jd9g3v8n4r6t2w5x7y9z0a1b",
                     *           "product_id": "prod_01jd9g3v8n4r6t2w5x7y9z0a1b",
                     *           "position": 1,
                     *           "title": "M / Olive",
                     *           "external_id": null,
                     *           "sku": "CFJ-M-OLIVE",
                     *           "barcode": null,
                     *           "option_values": [
                     *             "M",
                     *             "Olive"
                     *           ],
                     *           "price": {
                     *             "amount": 12900,
                     *             "currency": "USD"
                     *           },
                     *           "compare_at_price": null,
                     *           "cost": null,
                     *           "weight_grams": 900,
                     *           "requires_shipping": true,
                     *           "taxable": true,
                     *           "tax_code": null,
                     *           "inventory_item_id": "iitem_01jd9g3v8n4r6t2w5x7y9z0a1b",
                     *           "track_inventory": true,
                     *           "inventory_policy": "deny",
                     *           "hs_code": null,
                     *           "origin_country": null,
                     *           "image_url": null,
                     *           "metadata": {},
                     *           "created_at": "2026-11-22T09:30:00.000Z",
                     *           "updated_at": "2026-11-22T09:30:00.000Z"
                     *         }
                     *       ],
                     *       "created_at": "2026-11-22T09:30:00.000Z",
                     *       "updated_at": "2026-11-22T09:30:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Product"];
                };
            };
            /**
             * @description `request.validation_failed`: A parameter or body field breaks the contract; `errors` points at each.
             *
             *     `auth.store_required`: This credential spans stores; name one with `Souk-Store`.
             *
             *     `request.invalid_json`: The request body could not be parsed as UTF-8 JSON within the size and depth limits.
             */
            400: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `auth.unauthenticated`: The credential is missing, malformed, expired or revoked. */
            401: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `auth.permission_denied`: The credential is valid but lacks the permission of this operation.
             *
             *     `auth.store_mismatch`: The store named by host or `Souk-Store` is not the store of the credential.
             *
             *     `store.not_active`: The store is being provisioned, suspended or closing.
             */
            403: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.not_acceptable`: The `Accept` header excludes what this operation returns. */
            406: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `idempotency.in_flight`: Retry with the same key after the time in `Retry-After`.
             *
             *     `catalog.handle_taken`: Another product or collection of this store has this handle.
             *
             *     `catalog.external_id_taken`: Another product of this store has this external id.
             */
            409: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.precondition_failed`: `If-Match` names another version than the current one. Read again and repeat the change. */
            412: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.body_too_large`: The request body is over the limit of this operation. */
            413: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.unsupported_media_type`: Send the media type that the operation declares. */
            415: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `idempotency.key_reused`: Use a new key for a new request.
             *
             *     `catalog.product_invalid`: The fields are each valid but contradict each other, for example two variants with the same option values; `errors` points at each.
             */
            422: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limit.exceeded`: Slow down; `Retry-After` says for how long. */
            429: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `server.internal`: The request id identifies the failure in the server's log. */
            500: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `server.unavailable`: The server is overloaded, starting or draining. Retry after the time in `Retry-After`.
             *
             *     `server.deadline_exceeded`: The work was rolled back. Retry it.
             */
            503: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "settings.get": {
        parameters: {
            query?: never;
            header?: {
                /** @description An `ETag` you hold; the answer is 304 when it is still current. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                /** @description The store this request is about; needed with a credential that spans stores. */
                "Souk-Store"?: components["parameters"]["SoukStore"];
                /** @description The dated version of the API the client was built for. */
                "Souk-Version"?: components["parameters"]["SoukVersion"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The settings. */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    ETag: components["headers"]["ETag"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    "Souk-Version": components["headers"]["Souk-Version"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "version": 1,
                     *       "name": "Northwind",
                     *       "contact_email": "hello@northwind.example",
                     *       "default_currency": "USD",
                     *       "currencies": [
                     *         "USD"
                     *       ],
                     *       "locale": "en-US",
                     *       "timezone": "America/New_York",
                     *       "country": "US",
                     *       "tax_inclusive": false,
                     *       "rounding": {
                     *         "mode": "half_even",
                     *         "level": "line"
                     *       },
                     *       "order_number": {
                     *         "prefix": "#",
                     *         "suffix": "",
                     *         "next": 1001
                     *       },
                     *       "hold_ttl_seconds": 600,
                     *       "oversell_default": "deny",
                     *       "sku_unique": false,
                     *       "updated_at": "2026-11-22T09:30:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Settings"];
                };
            };
            /** @description Not changed since the version named by `If-None-Match`. */
            304: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    ETag: components["headers"]["ETag"];
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /**
             * @description `request.validation_failed`: A parameter or body field breaks the contract; `errors` points at each.
             *
             *     `auth.store_required`: This credential spans stores; name one with `Souk-Store`.
             */
            400: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `auth.unauthenticated`: The credential is missing, malformed, expired or revoked. */
            401: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `auth.permission_denied`: The credential is valid but lacks the permission of this operation.
             *
             *     `auth.store_mismatch`: The store named by host or `Souk-Store` is not the store of the credential.
             *
             *     `store.not_active`: The store is being provisioned, suspended or closing.
             */
            403: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.not_acceptable`: The `Accept` header excludes what this operation returns. */
            406: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limit.exceeded`: Slow down; `Retry-After` says for how long. */
            429: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `server.internal`: The request id identifies the failure in the server's log. */
            500: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `server.unavailable`: The server is overloaded, starting or draining. Retry after the time in `Retry-After`.
             *
             *     `server.deadline_exceeded`: The work was rolled back. Retry it.
             */
            503: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "settings.update": {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a retry safe: the same key and body replay the first answer for 48 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The `ETag` this change is based on; the answer is 412 when it is no longer current. */
                "If-Match"?: components["parameters"]["IfMatch"];
                /** @description The store this request is about; needed with a credential that spans stores. */
                "Souk-Store"?: components["parameters"]["SoukStore"];
                /** @description The dated version of the API the client was built for. */
                "Souk-Version"?: components["parameters"]["SoukVersion"];
            };
            path?: never;
            cookie?: never;
        };
        /** @description At most 1 MiB. */
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "contact_email": "hello@northwind.example",
                 *       "hold_ttl_seconds": 900
                 *     }
                 */
                "application/json": components["schemas"]["SettingsUpdate"];
            };
        };
        responses: {
            /** @description The settings after the change. */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    ETag: components["headers"]["ETag"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    "Souk-Version": components["headers"]["Souk-Version"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "version": 1,
                     *       "name": "Northwind",
                     *       "contact_email": "hello@northwind.example",
                     *       "default_currency": "USD",
                     *       "currencies": [
                     *         "USD"
                     *       ],
                     *       "locale": "en-US",
                     *       "timezone": "America/New_York",
                     *       "country": "US",
                     *       "tax_inclusive": false,
                     *       "rounding": {
                     *         "mode": "half_even",
                     *         "level": "line"
                     *       },
                     *       "order_number": {
                     *         "prefix": "#",
                     *         "suffix": "",
                     *         "next": 1001
                     *       },
                     *       "hold_ttl_seconds": 600,
                     *       "oversell_default": "deny",
                     *       "sku_unique": false,
                     *       "updated_at": "2026-11-22T09:30:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Settings"];
                };
            };
            /**
             * @description `request.validation_failed`: A parameter or body field breaks the contract; `errors` points at each.
             *
             *     `auth.store_required`: This credential spans stores; name one with `Souk-Store`.
             *
             *     `request.invalid_json`: The request body could not be parsed as UTF-8 JSON within the size and depth limits.
             */
            400: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `auth.unauthenticated`: The credential is missing, malformed, expired or revoked. */
            401: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `auth.permission_denied`: The credential is valid but lacks the permission of this operation.
             *
             *     `auth.store_mismatch`: The store named by host or `Souk-Store` is not the store of the credential.
             *
             *     `store.not_active`: The store is being provisioned, suspended or closing.
             */
            403: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.not_acceptable`: The `Accept` header excludes what this operation returns. */
            406: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `idempotency.in_flight`: Retry with the same key after the time in `Retry-After`.
             *
             *     `tenants.currency_frozen`: The store has orders in its default currency.
             */
            409: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.precondition_failed`: `If-Match` names another version than the current one. Read again and repeat the change. */
            412: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.body_too_large`: The request body is over the limit of this operation. */
            413: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.unsupported_media_type`: Send the media type that the operation declares. */
            415: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `idempotency.key_reused`: Use a new key for a new request.
             *
             *     `tenants.settings_invalid`: The fields are each valid but contradict each other or what exists, for example an order number below one already used; `errors` points at each.
             */
            422: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limit.exceeded`: Slow down; `Retry-After` says for how long. */
            429: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `server.internal`: The request id identifies the failure in the server's log. */
            500: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `server.unavailable`: The server is overloaded, starting or draining. Retry after the time in `Retry-After`.
             *
             *     `server.deadline_exceeded`: The work was rolled back. Retry it.
             */
            503: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "shards.list": {
        parameters: {
            query?: {
                /** @description `next_cursor` of the page before. */
                cursor?: components["parameters"]["Cursor"];
                /** @description How many items a page holds at most. */
                limit?: components["parameters"]["Limit"];
            };
            header?: {
                /** @description The dated version of the API the client was built for. */
                "Souk-Version"?: components["parameters"]["SoukVersion"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of shards. */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    Link: components["headers"]["Link"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    "Souk-Version": components["headers"]["Souk-Version"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "id": "shard-1",
                     *           "status": "open",
                     *           "store_count": 412,
                     *           "epoch": 7,
                     *           "load": {
                     *             "database_bytes": 8589934592,
                     *             "connections": 18,
                     *             "transactions_per_minute": 42000,
                     *             "measured_at": "2026-11-22T09:30:00.000Z"
                     *           }
                     *         }
                     *       ],
                     *       "next_cursor": null,
                     *       "has_more": false
                     *     }
                     */
                    "application/json": components["schemas"]["ShardPage"];
                };
            };
            /**
             * @description `request.validation_failed`: A parameter or body field breaks the contract; `errors` points at each.
             *
             *     `request.invalid_cursor`: Cursors are opaque and belong to the list that returned them. Start again without one.
             */
            400: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `auth.unauthenticated`: The credential is missing, malformed, expired or revoked. */
            401: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `auth.permission_denied`: The credential is valid but lacks the permission of this operation. */
            403: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.not_acceptable`: The `Accept` header excludes what this operation returns. */
            406: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limit.exceeded`: Slow down; `Retry-After` says for how long. */
            429: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `server.internal`: The request id identifies the failure in the server's log. */
            500: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `server.unavailable`: The server is overloaded, starting or draining. Retry after the time in `Retry-After`.
             *
             *     `server.deadline_exceeded`: The work was rolled back. Retry it.
             */
            503: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "shards.get": {
        parameters: {
            query?: never;
            header?: {
                /** @description The dated version of the API the client was built for. */
                "Souk-Version"?: components["parameters"]["SoukVersion"];
            };
            path: {
                /**
                 * @description Id of the shard.
                 * @example shard-1
                 */
                shard_id: components["schemas"]["ShardId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The shard. */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    "Souk-Version": components["headers"]["Souk-Version"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "shard-1",
                     *       "status": "open",
                     *       "store_count": 412,
                     *       "epoch": 7,
                     *       "load": {
                     *         "database_bytes": 8589934592,
                     *         "connections": 18,
                     *         "transactions_per_minute": 42000,
                     *         "measured_at": "2026-11-22T09:30:00.000Z"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Shard"];
                };
            };
            /** @description `request.validation_failed`: A parameter or body field breaks the contract; `errors` points at each. */
            400: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `auth.unauthenticated`: The credential is missing, malformed, expired or revoked. */
            401: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `auth.permission_denied`: The credential is valid but lacks the permission of this operation. */
            403: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `tenants.shard_not_found`: The installation has no shard with this id. */
            404: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.not_acceptable`: The `Accept` header excludes what this operation returns. */
            406: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limit.exceeded`: Slow down; `Retry-After` says for how long. */
            429: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `server.internal`: The request id identifies the failure in the server's log. */
            500: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `server.unavailable`: The server is overloaded, starting or draining. Retry after the time in `Retry-After`.
             *
             *     `server.deadline_exceeded`: The work was rolled back. Retry it.
             */
            503: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "shippingZones.list": {
        parameters: {
            query?: {
                /** @description `next_cursor` of the page before. */
                cursor?: components["parameters"]["Cursor"];
                /** @description How many items a page holds at most. */
                limit?: components["parameters"]["Limit"];
            };
            header?: {
                /** @description The store this request is about; needed with a credential that spans stores. */
                "Souk-Store"?: components["parameters"]["SoukStore"];
                /** @description The dated version of the API the client was built for. */
                "Souk-Version"?: components["parameters"]["SoukVersion"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of shipping zones. */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    Link: components["headers"]["Link"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    "Souk-Version": components["headers"]["Souk-Version"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "id": "shz_01jd9g3v8n4r6t2w5x7y9z0a1b",
                     *           "version": 1,
                     *           "name": "Domestic",
                     *           "countries": [
                     *             "US"
                     *           ],
                     *           "rest_of_world": false,
                     *           "rates": [
                     *             {
                     *               "name": "Standard",
                     *               "price": {
                     *                 "amount": 500,
                     *                 "currency": "USD"
                     *               }
                     *             }
                     *           ],
                     *           "created_at": "2026-11-22T09:30:00.000Z",
                     *           "updated_at": "2026-11-22T09:30:00.000Z"
                     *         }
                     *       ],
                     *       "next_cursor": null,
                     *       "has_more": false
                     *     }
                     */
                    "application/json": components["schemas"]["ShippingZonePage"];
                };
            };
            /**
             * @description `request.validation_failed`: A parameter or body field breaks the contract; `errors` points at each.
             *
             *     `auth.store_required`: This credential spans stores; name one with `Souk-Store`.
             *
             *     `request.invalid_cursor`: Cursors are opaque and belong to the list that returned them. Start again without one.
             */
            400: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `auth.unauthenticated`: The credential is missing, malformed, expired or revoked. */
            401: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `auth.permission_denied`: The credential is valid but lacks the permission of this operation.
             *
             *     `auth.store_mismatch`: The store named by host or `Souk-Store` is not the store of the credential.
             *
             *     `store.not_active`: The store is being provisioned, suspended or closing.
             */
            403: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.not_acceptable`: The `Accept` header excludes what this operation returns. */
            406: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limit.exceeded`: Slow down; `Retry-After` says for how long. */
            429: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `server.internal`: The request id identifies the failure in the server's log. */
            500: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `server.unavailable`: The server is overloaded, starting or draining. Retry after the time in `Retry-After`.
             *
             *     `server.deadline_exceeded`: The work was rolled back. Retry it.
             */
            503: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "shippingZones.get": {
        parameters: {
            query?: never;
            header?: {
                /** @description An `ETag` you hold; the answer is 304 when it is still current. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                /** @description The store this request is about; needed with a credential that spans stores. */
                "Souk-Store"?: components["parameters"]["SoukStore"];
                /** @description The dated version of the API the client was built for. */
                "Souk-Version"?: components["parameters"]["SoukVersion"];
            };
            path: {
                /**
                 * @description Id of the shipping zone.
                 * @example shz_01jd9g3v8n4r6t2w5x7y9z0a1b
                 */
                shipping_zone_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The shipping zone. */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    ETag: components["headers"]["ETag"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    "Souk-Version": components["headers"]["Souk-Version"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "shz_01jd9g3v8n4r6t2w5x7y9z0a1b",
                     *       "version": 1,
                     *       "name": "Domestic",
                     *       "countries": [
                     *         "US"
                     *       ],
                     *       "rest_of_world": false,
                     *       "rates": [
                     *         {
                     *           "name": "Standard",
                     *           "price": {
                     *             "amount": 500,
                     *             "currency": "USD"
                     *           }
                     *         }
                     *       ],
                     *       "created_at": "2026-11-22T09:30:00.000Z",
                     *       "updated_at": "2026-11-22T09:30:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["ShippingZone"];
                };
            };
            /** @description Not changed since the version named by `If-None-Match`. */
            304: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    ETag: components["headers"]["ETag"];
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /**
             * @description `request.validation_failed`: A parameter or body field breaks the contract; `errors` points at each.
             *
             *     `auth.store_required`: This credential spans stores; name one with `Souk-Store`.
             */
            400: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `auth.unauthenticated`: The credential is missing, malformed, expired or revoked. */
            401: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `auth.permission_denied`: The credential is valid but lacks the permission of this operation.
             *
             *     `auth.store_mismatch`: The store named by host or `Souk-Store` is not the store of the credential.
             *
             *     `store.not_active`: The store is being provisioned, suspended or closing.
             */
            403: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `tenants.shipping_zone_not_found`: No shipping zone of this store has this id. */
            404: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.not_acceptable`: The `Accept` header excludes what this operation returns. */
            406: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limit.exceeded`: Slow down; `Retry-After` says for how long. */
            429: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `server.internal`: The request id identifies the failure in the server's log. */
            500: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `server.unavailable`: The server is overloaded, starting or draining. Retry after the time in `Retry-After`.
             *
             *     `server.deadline_exceeded`: The work was rolled back. Retry it.
             */
            503: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "storefront.store.get": {
        parameters: {
            query?: never;
            header?: {
                /** @description An `ETag` you hold; the answer is 304 when it is still current. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                /** @description The dated version of the API the client was built for. */
                "Souk-Version"?: components["parameters"]["SoukVersion"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The store. */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    ETag: components["headers"]["ETag"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    "Souk-Version": components["headers"]["Souk-Version"];
                    "Surrogate-Key": components["headers"]["Surrogate-Key"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "name": "Northwind",
                     *       "handle": "northwind",
                     *       "default_currency": "USD",
                     *       "currencies": [
                     *         "USD"
                     *       ],
                     *       "locale": "en-US",
                     *       "country": "US",
                     *       "domains": [
                     *         "northwind.souk.example.com"
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["StorefrontStore"];
                };
            };
            /** @description Not changed since the version named by `If-None-Match`. */
            304: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    ETag: components["headers"]["ETag"];
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /**
             * @description `request.validation_failed`: A parameter or body field breaks the contract; `errors` points at each.
             *
             *     `auth.store_required`: This credential spans stores; name one with `Souk-Store`.
             */
            400: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `auth.unauthenticated`: The credential is missing, malformed, expired or revoked. */
            401: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `auth.permission_denied`: The credential is valid but lacks the permission of this operation.
             *
             *     `auth.store_mismatch`: The store named by host or `Souk-Store` is not the store of the credential.
             *
             *     `store.not_active`: The store is being provisioned, suspended or closing.
             */
            403: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.not_acceptable`: The `Accept` header excludes what this operation returns. */
            406: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limit.exceeded`: Slow down; `Retry-After` says for how long. */
            429: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `server.internal`: The request id identifies the failure in the server's log. */
            500: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `server.unavailable`: The server is overloaded, starting or draining. Retry after the time in `Retry-After`.
             *
             *     `server.deadline_exceeded`: The work was rolled back. Retry it.
             */
            503: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "stores.list": {
        parameters: {
            query?: {
                /** @description `next_cursor` of the page before. */
                cursor?: components["parameters"]["Cursor"];
                /** @description Only the store with this handle. */
                handle?: components["schemas"]["StoreHandle"];
                /** @description How many items a page holds at most. */
                limit?: components["parameters"]["Limit"];
                /** @description Only stores of this organization. */
                organization_id?: string;
                /** @description Only stores on this plan. */
                plan?: components["schemas"]["PlanCode"];
                /** @description Only stores whose name or handle contains this text. */
                q?: string;
                /** @description Only stores on this shard. */
                shard_id?: components["schemas"]["ShardId"];
                /** @description Only stores with this status. */
                status?: components["schemas"]["StoreStatus"];
            };
            header?: {
                /** @description The dated version of the API the client was built for. */
                "Souk-Version"?: components["parameters"]["SoukVersion"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of stores. */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    Link: components["headers"]["Link"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    "Souk-Version": components["headers"]["Souk-Version"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "id": "store_01jd9g3v8n4r6t2w5x7y9z0a1b",
                     *           "version": 1,
                     *           "organization_id": "org_01jd9g3v8n4r6t2w5x7y9z0a1b",
                     *           "name": "Northwind",
                     *           "handle": "northwind",
                     *           "status": "active",
                     *           "plan": "growth",
                     *           "default_currency": "USD",
                     *           "currencies": [
                     *             "USD"
                     *           ],
                     *           "locale": "en-US",
                     *           "timezone": "America/New_York",
                     *           "country": "US",
                     *           "sandbox": false,
                     *           "domains": [
                     *             {
                     *               "host": "northwind.souk.example.com",
                     *               "kind": "subdomain",
                     *               "status": "active",
                     *               "primary": true
                     *             }
                     *           ],
                     *           "shard_id": "shard-1",
                     *           "suspension_reason": null,
                     *           "suspended_at": null,
                     *           "delete_at": null,
                     *           "metadata": {},
                     *           "created_at": "2026-11-22T09:30:00.000Z",
                     *           "updated_at": "2026-11-22T09:30:00.000Z"
                     *         }
                     *       ],
                     *       "next_cursor": null,
                     *       "has_more": false
                     *     }
                     */
                    "application/json": components["schemas"]["StorePage"];
                };
            };
            /**
             * @description `request.validation_failed`: A parameter or body field breaks the contract; `errors` points at each.
             *
             *     `request.invalid_cursor`: Cursors are opaque and belong to the list that returned them. Start again without one.
             */
            400: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `auth.unauthenticated`: The credential is missing, malformed, expired or revoked. */
            401: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `auth.permission_denied`: The credential is valid but lacks the permission of this operation. */
            403: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.not_acceptable`: The `Accept` header excludes what this operation returns. */
            406: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limit.exceeded`: Slow down; `Retry-After` says for how long. */
            429: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `server.internal`: The request id identifies the failure in the server's log. */
            500: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `server.unavailable`: The server is overloaded, starting or draining. Retry after the time in `Retry-After`.
             *
             *     `server.deadline_exceeded`: The work was rolled back. Retry it.
             */
            503: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "stores.create": {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a retry safe: the same key and body replay the first answer for 48 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The dated version of the API the client was built for. */
                "Souk-Version"?: components["parameters"]["SoukVersion"];
            };
            path?: never;
            cookie?: never;
        };
        /** @description At most 1 MiB. */
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "organization_id": "org_01jd9g3v8n4r6t2w5x7y9z0a1b",
                 *       "name": "Northwind",
                 *       "handle": "northwind",
                 *       "plan": "growth",
                 *       "default_currency": "USD",
                 *       "country": "US",
                 *       "locale": "en-US",
                 *       "timezone": "America/New_York"
                 *     }
                 */
                "application/json": components["schemas"]["StoreCreate"];
            };
        };
        responses: {
            /** @description The store with its keys. */
            201: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    "Souk-Version": components["headers"]["Souk-Version"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "store": {
                     *         "id": "store_01jd9g3v8n4r6t2w5x7y9z0a1b",
                     *         "version": 1,
                     *         "organization_id": "org_01jd9g3v8n4r6t2w5x7y9z0a1b",
                     *         "name": "Northwind",
                     *         "handle": "northwind",
                     *         "status": "active",
                     *         "plan": "growth",
                     *         "default_currency": "USD",
                     *         "currencies": [
                     *           "USD"
                     *         ],
                     *         "locale": "en-US",
                     *         "timezone": "America/New_York",
                     *         "country": "US",
                     *         "sandbox": false,
                     *         "domains": [
                     *           {
                     *             "host": "northwind.souk.example.com",
                     *             "kind": "subdomain",
                     *             "status": "active",
                     *             "primary": true
                     *           }
                     *         ],
                     *         "shard_id": "shard-1",
                     *         "suspension_reason": null,
                     *         "suspended_at": null,
                     *         "delete_at": null,
                     *         "metadata": {},
                     *         "created_at": "2026-11-22T09:30:00.000Z",
                     *         "updated_at": "2026-11-22T09:30:00.000Z"
                     *       },
                     *       "secret_key": "souk_sk_exampleExampleExampleExample",
                     *       "publishable_key": "souk_pk_exampleExampleExampleExample",
                     *       "defaults": {
                     *         "location_id": "loc_01jd9g3v8n4r6t2w5x7y9z0a1b",
                     *         "collection_ids": [
                     *           "col_01jd9g3v8n4r6t2w5x7y9z0a1b"
                     *         ],
                     *         "theme_id": "theme_01jd9g3v8n4r6t2w5x7y9z0a1b",
                     *         "shipping_zone_ids": [
                     *           "shz_01jd9g3v8n4r6t2w5x7y9z0a1b"
                     *         ],
                     *         "payment_gateway_ids": [
                     *           "pgw_01jd9g3v8n4r6t2w5x7y9z0a1b"
                     *         ],
                     *         "subscription_id": "sub_01jd9g3v8n4r6t2w5x7y9z0a1b"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["StoreCreated"];
                };
            };
            /**
             * @description `request.validation_failed`: A parameter or body field breaks the contract; `errors` points at each.
             *
             *     `request.invalid_json`: The request body could not be parsed as UTF-8 JSON within the size and depth limits.
             */
            400: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `auth.unauthenticated`: The credential is missing, malformed, expired or revoked. */
            401: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `quota.exceeded`: The plan of the store or organization allows no more of this. Choose a larger plan or remove what is not needed. */
            402: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `auth.permission_denied`: The credential is valid but lacks the permission of this operation. */
            403: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `tenants.organization_not_found`: No organization has this id.
             *
             *     `tenants.plan_not_found`: No plan on offer has this code.
             */
            404: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.not_acceptable`: The `Accept` header excludes what this operation returns. */
            406: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `idempotency.in_flight`: Retry with the same key after the time in `Retry-After`.
             *
             *     `tenants.organization_not_active`: A suspended or closed organization cannot open or activate stores.
             *
             *     `tenants.handle_taken`: Another store has this handle or the platform keeps it for itself.
             */
            409: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.body_too_large`: The request body is over the limit of this operation. */
            413: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.unsupported_media_type`: Send the media type that the operation declares. */
            415: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `idempotency.key_reused`: Use a new key for a new request.
             *
             *     `tenants.store_invalid`: The fields are each valid but contradict each other, for example a default currency that is not among the currencies; `errors` points at each.
             */
            422: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limit.exceeded`: Slow down; `Retry-After` says for how long. */
            429: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `server.internal`: The request id identifies the failure in the server's log. */
            500: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `server.unavailable`: The server is overloaded, starting or draining. Retry after the time in `Retry-After`.
             *
             *     `server.deadline_exceeded`: The work was rolled back. Retry it.
             *
             *     `tenants.no_shard_open`: Every shard is closed to new stores or unreachable. Add or open one.
             */
            503: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "stores.get": {
        parameters: {
            query?: never;
            header?: {
                /** @description An `ETag` you hold; the answer is 304 when it is still current. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                /** @description The dated version of the API the client was built for. */
                "Souk-Version"?: components["parameters"]["SoukVersion"];
            };
            path: {
                /**
                 * @description Id of the store.
                 * @example store_01jd9g3v8n4r6t2w5x7y9z0a1b
                 */
                store_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The store. */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    ETag: components["headers"]["ETag"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    "Souk-Version": components["headers"]["Souk-Version"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "store_01jd9g3v8n4r6t2w5x7y9z0a1b",
                     *       "version": 1,
                     *       "organization_id": "org_01jd9g3v8n4r6t2w5x7y9z0a1b",
                     *       "name": "Northwind",
                     *       "handle": "northwind",
                     *       "status": "active",
                     *       "plan": "growth",
                     *       "default_currency": "USD",
                     *       "currencies": [
                     *         "USD"
                     *       ],
                     *       "locale": "en-US",
                     *       "timezone": "America/New_York",
                     *       "country": "US",
                     *       "sandbox": false,
                     *       "domains": [
                     *         {
                     *           "host": "northwind.souk.example.com",
                     *           "kind": "subdomain",
                     *           "status": "active",
                     *           "primary": true
                     *         }
                     *       ],
                     *       "shard_id": "shard-1",
                     *       "suspension_reason": null,
                     *       "suspended_at": null,
                     *       "delete_at": null,
                     *       "metadata": {},
                     *       "created_at": "2026-11-22T09:30:00.000Z",
                     *       "updated_at": "2026-11-22T09:30:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Store"];
                };
            };
            /** @description Not changed since the version named by `If-None-Match`. */
            304: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    ETag: components["headers"]["ETag"];
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `request.validation_failed`: A parameter or body field breaks the contract; `errors` points at each. */
            400: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `auth.unauthenticated`: The credential is missing, malformed, expired or revoked. */
            401: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `auth.permission_denied`: The credential is valid but lacks the permission of this operation. */
            403: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `tenants.store_not_found`: No store has this id. */
            404: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.not_acceptable`: The `Accept` header excludes what this operation returns. */
            406: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limit.exceeded`: Slow down; `Retry-After` says for how long. */
            429: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `server.internal`: The request id identifies the failure in the server's log. */
            500: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `server.unavailable`: The server is overloaded, starting or draining. Retry after the time in `Retry-After`.
             *
             *     `server.deadline_exceeded`: The work was rolled back. Retry it.
             */
            503: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "stores.delete": {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a retry safe: the same key and body replay the first answer for 48 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The `ETag` this change is based on; the answer is 412 when it is no longer current. */
                "If-Match"?: components["parameters"]["IfMatch"];
                /** @description The dated version of the API the client was built for. */
                "Souk-Version"?: components["parameters"]["SoukVersion"];
            };
            path: {
                /**
                 * @description Id of the store.
                 * @example store_01jd9g3v8n4r6t2w5x7y9z0a1b
                 */
                store_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The closing store. */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    ETag: components["headers"]["ETag"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    "Souk-Version": components["headers"]["Souk-Version"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "store_01jd9g3v8n4r6t2w5x7y9z0a1b",
                     *       "version": 1,
                     *       "organization_id": "org_01jd9g3v8n4r6t2w5x7y9z0a1b",
                     *       "name": "Northwind",
                     *       "handle": "northwind",
                     *       "status": "active",
                     *       "plan": "growth",
                     *       "default_currency": "USD",
                     *       "currencies": [
                     *         "USD"
                     *       ],
                     *       "locale": "en-US",
                     *       "timezone": "America/New_York",
                     *       "country": "US",
                     *       "sandbox": false,
                     *       "domains": [
                     *         {
                     *           "host": "northwind.souk.example.com",
                     *           "kind": "subdomain",
                     *           "status": "active",
                     *           "primary": true
                     *         }
                     *       ],
                     *       "shard_id": "shard-1",
                     *       "suspension_reason": null,
                     *       "suspended_at": null,
                     *       "delete_at": null,
                     *       "metadata": {},
                     *       "created_at": "2026-11-22T09:30:00.000Z",
                     *       "updated_at": "2026-11-22T09:30:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Store"];
                };
            };
            /** @description `request.validation_failed`: A parameter or body field breaks the contract; `errors` points at each. */
            400: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `auth.unauthenticated`: The credential is missing, malformed, expired or revoked. */
            401: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `auth.permission_denied`: The credential is valid but lacks the permission of this operation. */
            403: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `tenants.store_not_found`: No store has this id. */
            404: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.not_acceptable`: The `Accept` header excludes what this operation returns. */
            406: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `idempotency.in_flight`: Retry with the same key after the time in `Retry-After`.
             *
             *     `tenants.store_status_conflict`: `detail` names the status and what is possible from there.
             */
            409: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.precondition_failed`: `If-Match` names another version than the current one. Read again and repeat the change. */
            412: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency.key_reused`: Use a new key for a new request. */
            422: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limit.exceeded`: Slow down; `Retry-After` says for how long. */
            429: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `server.internal`: The request id identifies the failure in the server's log. */
            500: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `server.unavailable`: The server is overloaded, starting or draining. Retry after the time in `Retry-After`.
             *
             *     `server.deadline_exceeded`: The work was rolled back. Retry it.
             */
            503: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "stores.update": {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a retry safe: the same key and body replay the first answer for 48 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The `ETag` this change is based on; the answer is 412 when it is no longer current. */
                "If-Match"?: components["parameters"]["IfMatch"];
                /** @description The dated version of the API the client was built for. */
                "Souk-Version"?: components["parameters"]["SoukVersion"];
            };
            path: {
                /**
                 * @description Id of the store.
                 * @example store_01jd9g3v8n4r6t2w5x7y9z0a1b
                 */
                store_id: string;
            };
            cookie?: never;
        };
        /** @description At most 1 MiB. */
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "plan": "scale"
                 *     }
                 */
                "application/json": components["schemas"]["StoreUpdate"];
            };
        };
        responses: {
            /** @description The store after the change. */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    ETag: components["headers"]["ETag"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    "Souk-Version": components["headers"]["Souk-Version"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "store_01jd9g3v8n4r6t2w5x7y9z0a1b",
                     *       "version": 1,
                     *       "organization_id": "org_01jd9g3v8n4r6t2w5x7y9z0a1b",
                     *       "name": "Northwind",
                     *       "handle": "northwind",
                     *       "status": "active",
                     *       "plan": "growth",
                     *       "default_currency": "USD",
                     *       "currencies": [
                     *         "USD"
                     *       ],
                     *       "locale": "en-US",
                     *       "timezone": "America/New_York",
                     *       "country": "US",
                     *       "sandbox": false,
                     *       "domains": [
                     *         {
                     *           "host": "northwind.souk.example.com",
                     *           "kind": "subdomain",
                     *           "status": "active",
                     *           "primary": true
                     *         }
                     *       ],
                     *       "shard_id": "shard-1",
                     *       "suspension_reason": null,
                     *       "suspended_at": null,
                     *       "delete_at": null,
                     *       "metadata": {},
                     *       "created_at": "2026-11-22T09:30:00.000Z",
                     *       "updated_at": "2026-11-22T09:30:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Store"];
                };
            };
            /**
             * @description `request.validation_failed`: A parameter or body field breaks the contract; `errors` points at each.
             *
             *     `request.invalid_json`: The request body could not be parsed as UTF-8 JSON within the size and depth limits.
             */
            400: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `auth.unauthenticated`: The credential is missing, malformed, expired or revoked. */
            401: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `auth.permission_denied`: The credential is valid but lacks the permission of this operation. */
            403: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `tenants.store_not_found`: No store has this id.
             *
             *     `tenants.plan_not_found`: No plan on offer has this code.
             */
            404: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.not_acceptable`: The `Accept` header excludes what this operation returns. */
            406: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `idempotency.in_flight`: Retry with the same key after the time in `Retry-After`.
             *
             *     `tenants.handle_taken`: Another store has this handle or the platform keeps it for itself.
             *
             *     `tenants.store_status_conflict`: `detail` names the status and what is possible from there.
             */
            409: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.precondition_failed`: `If-Match` names another version than the current one. Read again and repeat the change. */
            412: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.body_too_large`: The request body is over the limit of this operation. */
            413: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.unsupported_media_type`: Send the media type that the operation declares. */
            415: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency.key_reused`: Use a new key for a new request. */
            422: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limit.exceeded`: Slow down; `Retry-After` says for how long. */
            429: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `server.internal`: The request id identifies the failure in the server's log. */
            500: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `server.unavailable`: The server is overloaded, starting or draining. Retry after the time in `Retry-After`.
             *
             *     `server.deadline_exceeded`: The work was rolled back. Retry it.
             */
            503: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "stores.activate": {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a retry safe: the same key and body replay the first answer for 48 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The dated version of the API the client was built for. */
                "Souk-Version"?: components["parameters"]["SoukVersion"];
            };
            path: {
                /**
                 * @description Id of the store.
                 * @example store_01jd9g3v8n4r6t2w5x7y9z0a1b
                 */
                store_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The active store. */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    "Souk-Version": components["headers"]["Souk-Version"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "store_01jd9g3v8n4r6t2w5x7y9z0a1b",
                     *       "version": 1,
                     *       "organization_id": "org_01jd9g3v8n4r6t2w5x7y9z0a1b",
                     *       "name": "Northwind",
                     *       "handle": "northwind",
                     *       "status": "active",
                     *       "plan": "growth",
                     *       "default_currency": "USD",
                     *       "currencies": [
                     *         "USD"
                     *       ],
                     *       "locale": "en-US",
                     *       "timezone": "America/New_York",
                     *       "country": "US",
                     *       "sandbox": false,
                     *       "domains": [
                     *         {
                     *           "host": "northwind.souk.example.com",
                     *           "kind": "subdomain",
                     *           "status": "active",
                     *           "primary": true
                     *         }
                     *       ],
                     *       "shard_id": "shard-1",
                     *       "suspension_reason": null,
                     *       "suspended_at": null,
                     *       "delete_at": null,
                     *       "metadata": {},
                     *       "created_at": "2026-11-22T09:30:00.000Z",
                     *       "updated_at": "2026-11-22T09:30:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Store"];
                };
            };
            /** @description `request.validation_failed`: A parameter or body field breaks the contract; `errors` points at each. */
            400: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `auth.unauthenticated`: The credential is missing, malformed, expired or revoked. */
            401: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `auth.permission_denied`: The credential is valid but lacks the permission of this operation. */
            403: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `tenants.store_not_found`: No store has this id. */
            404: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.not_acceptable`: The `Accept` header excludes what this operation returns. */
            406: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `idempotency.in_flight`: Retry with the same key after the time in `Retry-After`.
             *
             *     `tenants.store_status_conflict`: `detail` names the status and what is possible from there.
             *
             *     `tenants.organization_not_active`: A suspended or closed organization cannot open or activate stores.
             */
            409: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency.key_reused`: Use a new key for a new request. */
            422: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limit.exceeded`: Slow down; `Retry-After` says for how long. */
            429: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `server.internal`: The request id identifies the failure in the server's log. */
            500: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `server.unavailable`: The server is overloaded, starting or draining. Retry after the time in `Retry-After`.
             *
             *     `server.deadline_exceeded`: The work was rolled back. Retry it.
             */
            503: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "stores.suspend": {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a retry safe: the same key and body replay the first answer for 48 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The dated version of the API the client was built for. */
                "Souk-Version"?: components["parameters"]["SoukVersion"];
            };
            path: {
                /**
                 * @description Id of the store.
                 * @example store_01jd9g3v8n4r6t2w5x7y9z0a1b
                 */
                store_id: string;
            };
            cookie?: never;
        };
        /** @description At most 1 MiB. */
        requestBody?: {
            content: {
                /**
                 * @example {
                 *       "reason": "Invoice overdue since 2026-10-01"
                 *     }
                 */
                "application/json": components["schemas"]["StoreSuspend"];
            };
        };
        responses: {
            /** @description The suspended store. */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    "Souk-Version": components["headers"]["Souk-Version"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "store_01jd9g3v8n4r6t2w5x7y9z0a1b",
                     *       "version": 1,
                     *       "organization_id": "org_01jd9g3v8n4r6t2w5x7y9z0a1b",
                     *       "name": "Northwind",
                     *       "handle": "northwind",
                     *       "status": "active",
                     *       "plan": "growth",
                     *       "default_currency": "USD",
                     *       "currencies": [
                     *         "USD"
                     *       ],
                     *       "locale": "en-US",
                     *       "timezone": "America/New_York",
                     *       "country": "US",
                     *       "sandbox": false,
                     *       "domains": [
                     *         {
                     *           "host": "northwind.souk.example.com",
                     *           "kind": "subdomain",
                     *           "status": "active",
                     *           "primary": true
                     *         }
                     *       ],
                     *       "shard_id": "shard-1",
                     *       "suspension_reason": null,
                     *       "suspended_at": null,
                     *       "delete_at": null,
                     *       "metadata": {},
                     *       "created_at": "2026-11-22T09:30:00.000Z",
                     *       "updated_at": "2026-11-22T09:30:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Store"];
                };
            };
            /**
             * @description `request.validation_failed`: A parameter or body field breaks the contract; `errors` points at each.
             *
             *     `request.invalid_json`: The request body could not be parsed as UTF-8 JSON within the size and depth limits.
             */
            400: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `auth.unauthenticated`: The credential is missing, malformed, expired or revoked. */
            401: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `auth.permission_denied`: The credential is valid but lacks the permission of this operation. */
            403: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `tenants.store_not_found`: No store has this id. */
            404: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.not_acceptable`: The `Accept` header excludes what this operation returns. */
            406: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `idempotency.in_flight`: Retry with the same key after the time in `Retry-After`.
             *
             *     `tenants.store_status_conflict`: `detail` names the status and what is possible from there.
             */
            409: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.body_too_large`: The request body is over the limit of this operation. */
            413: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.unsupported_media_type`: Send the media type that the operation declares. */
            415: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency.key_reused`: Use a new key for a new request. */
            422: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limit.exceeded`: Slow down; `Retry-After` says for how long. */
            429: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `server.internal`: The request id identifies the failure in the server's log. */
            500: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `server.unavailable`: The server is overloaded, starting or draining. Retry after the time in `Retry-After`.
             *
             *     `server.deadline_exceeded`: The work was rolled back. Retry it.
             */
            503: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "subscription.get": {
        parameters: {
            query?: never;
            header?: {
                /** @description An `ETag` you hold; the answer is 304 when it is still current. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                /** @description The store this request is about; needed with a credential that spans stores. */
                "Souk-Store"?: components["parameters"]["SoukStore"];
                /** @description The dated version of the API the client was built for. */
                "Souk-Version"?: components["parameters"]["SoukVersion"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The subscription. */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    ETag: components["headers"]["ETag"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    "Souk-Version": components["headers"]["Souk-Version"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "sub_01jd9g3v8n4r6t2w5x7y9z0a1b",
                     *       "version": 1,
                     *       "plan": "growth",
                     *       "plan_version": 1,
                     *       "status": "trialing",
                     *       "trial_end": "2026-12-06T09:30:00.000Z",
                     *       "current_period_start": "2026-11-22T09:30:00.000Z",
                     *       "current_period_end": "2026-12-22T09:30:00.000Z",
                     *       "cancel_at": null,
                     *       "created_at": "2026-11-22T09:30:00.000Z",
                     *       "updated_at": "2026-11-22T09:30:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Subscription"];
                };
            };
            /** @description Not changed since the version named by `If-None-Match`. */
            304: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    ETag: components["headers"]["ETag"];
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /**
             * @description `request.validation_failed`: A parameter or body field breaks the contract; `errors` points at each.
             *
             *     `auth.store_required`: This credential spans stores; name one with `Souk-Store`.
             */
            400: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `auth.unauthenticated`: The credential is missing, malformed, expired or revoked. */
            401: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `auth.permission_denied`: The credential is valid but lacks the permission of this operation.
             *
             *     `auth.store_mismatch`: The store named by host or `Souk-Store` is not the store of the credential.
             *
             *     `store.not_active`: The store is being provisioned, suspended or closing.
             */
            403: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.not_acceptable`: The `Accept` header excludes what this operation returns. */
            406: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limit.exceeded`: Slow down; `Retry-After` says for how long. */
            429: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `server.internal`: The request id identifies the failure in the server's log. */
            500: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `server.unavailable`: The server is overloaded, starting or draining. Retry after the time in `Retry-After`.
             *
             *     `server.deadline_exceeded`: The work was rolled back. Retry it.
             */
            503: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "themes.get": {
        parameters: {
            query?: never;
            header?: {
                /** @description An `ETag` you hold; the answer is 304 when it is still current. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                /** @description The store this request is about; needed with a credential that spans stores. */
                "Souk-Store"?: components["parameters"]["SoukStore"];
                /** @description The dated version of the API the client was built for. */
                "Souk-Version"?: components["parameters"]["SoukVersion"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The theme. */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    ETag: components["headers"]["ETag"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    "Souk-Version": components["headers"]["Souk-Version"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "theme_01jd9g3v8n4r6t2w5x7y9z0a1b",
                     *       "version": 1,
                     *       "name": "Plain",
                     *       "settings": {
                     *         "accent_color": "#0f766e",
                     *         "products_per_row": 4,
                     *         "show_vendor": true
                     *       },
                     *       "created_at": "2026-11-22T09:30:00.000Z",
                     *       "updated_at": "2026-11-22T09:30:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Theme"];
                };
            };
            /** @description Not changed since the version named by `If-None-Match`. */
            304: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    ETag: components["headers"]["ETag"];
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /**
             * @description `request.validation_failed`: A parameter or body field breaks the contract; `errors` points at each.
             *
             *     `auth.store_required`: This credential spans stores; name one with `Souk-Store`.
             */
            400: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `auth.unauthenticated`: The credential is missing, malformed, expired or revoked. */
            401: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `auth.permission_denied`: The credential is valid but lacks the permission of this operation.
             *
             *     `auth.store_mismatch`: The store named by host or `Souk-Store` is not the store of the credential.
             *
             *     `store.not_active`: The store is being provisioned, suspended or closing.
             */
            403: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.not_acceptable`: The `Accept` header excludes what this operation returns. */
            406: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limit.exceeded`: Slow down; `Retry-After` says for how long. */
            429: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `server.internal`: The request id identifies the failure in the server's log. */
            500: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `server.unavailable`: The server is overloaded, starting or draining. Retry after the time in `Retry-After`.
             *
             *     `server.deadline_exceeded`: The work was rolled back. Retry it.
             */
            503: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "themes.update": {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a retry safe: the same key and body replay the first answer for 48 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The `ETag` this change is based on; the answer is 412 when it is no longer current. */
                "If-Match"?: components["parameters"]["IfMatch"];
                /** @description The store this request is about; needed with a credential that spans stores. */
                "Souk-Store"?: components["parameters"]["SoukStore"];
                /** @description The dated version of the API the client was built for. */
                "Souk-Version"?: components["parameters"]["SoukVersion"];
            };
            path?: never;
            cookie?: never;
        };
        /** @description At most 1 MiB. */
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "settings": {
                 *         "accent_color": "#0f766e",
                 *         "products_per_row": 3
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["ThemeInput"];
            };
        };
        responses: {
            /** @description The theme after the change. */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    ETag: components["headers"]["ETag"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    "Souk-Version": components["headers"]["Souk-Version"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "theme_01jd9g3v8n4r6t2w5x7y9z0a1b",
                     *       "version": 1,
                     *       "name": "Plain",
                     *       "settings": {
                     *         "accent_color": "#0f766e",
                     *         "products_per_row": 4,
                     *         "show_vendor": true
                     *       },
                     *       "created_at": "2026-11-22T09:30:00.000Z",
                     *       "updated_at": "2026-11-22T09:30:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Theme"];
                };
            };
            /**
             * @description `request.validation_failed`: A parameter or body field breaks the contract; `errors` points at each.
             *
             *     `auth.store_required`: This credential spans stores; name one with `Souk-Store`.
             *
             *     `request.invalid_json`: The request body could not be parsed as UTF-8 JSON within the size and depth limits.
             */
            400: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `auth.unauthenticated`: The credential is missing, malformed, expired or revoked. */
            401: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `auth.permission_denied`: The credential is valid but lacks the permission of this operation.
             *
             *     `auth.store_mismatch`: The store named by host or `Souk-Store` is not the store of the credential.
             *
             *     `store.not_active`: The store is being provisioned, suspended or closing.
             */
            403: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.not_acceptable`: The `Accept` header excludes what this operation returns. */
            406: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency.in_flight`: Retry with the same key after the time in `Retry-After`. */
            409: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.precondition_failed`: `If-Match` names another version than the current one. Read again and repeat the change. */
            412: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.body_too_large`: The request body is over the limit of this operation. */
            413: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.unsupported_media_type`: Send the media type that the operation declares. */
            415: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency.key_reused`: Use a new key for a new request. */
            422: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limit.exceeded`: Slow down; `Retry-After` says for how long. */
            429: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `server.internal`: The request id identifies the failure in the server's log. */
            500: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `server.unavailable`: The server is overloaded, starting or draining. Retry after the time in `Retry-After`.
             *
             *     `server.deadline_exceeded`: The work was rolled back. Retry it.
             */
            503: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "events.domain.created": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "id": "evt_01jd9g3v8n4r6t2w5x7y9z0a1b",
                 *       "type": "domain.created",
                 *       "resource_id": "dom_01jd9g3v8n4r6t2w5x7y9z0a1b",
                 *       "sequence": 3,
                 *       "schema_version": 1,
                 *       "data": {
                 *         "id": "dom_01jd9g3v8n4r6t2w5x7y9z0a1b",
                 *         "version": 1,
                 *         "host": "shop.northwind.example",
                 *         "kind": "custom",
                 *         "status": "pending",
                 *         "primary": false,
                 *         "verification": {
                 *           "record_name": "_souk.shop.northwind.example",
                 *           "record_type": "TXT",
                 *           "token": "souk-verify=8f3kq2m1x7c4"
                 *         },
                 *         "verified_at": null,
                 *         "created_at": "2026-11-22T09:30:00.000Z",
                 *         "updated_at": "2026-11-22T09:30:00.000Z"
                 *       },
                 *       "occurred_at": "2026-11-22T09:30:00.000Z"
                 *     }
                 */
                "application/json": components["schemas"]["DomainCreatedEvent"];
            };
        };
        responses: {
            /** @description Any 2xx answer acknowledges the event. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "events.domain.deleted": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "id": "evt_01jd9g3v8n4r6t2w5x7y9z0a1b",
                 *       "type": "domain.deleted",
                 *       "resource_id": "dom_01jd9g3v8n4r6t2w5x7y9z0a1b",
                 *       "sequence": 3,
                 *       "schema_version": 1,
                 *       "data": {
                 *         "id": "dom_01jd9g3v8n4r6t2w5x7y9z0a1b"
                 *       },
                 *       "occurred_at": "2026-11-22T09:30:00.000Z"
                 *     }
                 */
                "application/json": components["schemas"]["DomainDeletedEvent"];
            };
        };
        responses: {
            /** @description Any 2xx answer acknowledges the event. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "events.domain.updated": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "id": "evt_01jd9g3v8n4r6t2w5x7y9z0a1b",
                 *       "type": "domain.updated",
                 *       "resource_id": "dom_01jd9g3v8n4r6t2w5x7y9z0a1b",
                 *       "sequence": 3,
                 *       "schema_version": 1,
                 *       "data": {
                 *         "id": "dom_01jd9g3v8n4r6t2w5x7y9z0a1b",
                 *         "version": 1,
                 *         "host": "shop.northwind.example",
                 *         "kind": "custom",
                 *         "status": "pending",
                 *         "primary": false,
                 *         "verification": {
                 *           "record_name": "_souk.shop.northwind.example",
                 *           "record_type": "TXT",
                 *           "token": "souk-verify=8f3kq2m1x7c4"
                 *         },
                 *         "verified_at": null,
                 *         "created_at": "2026-11-22T09:30:00.000Z",
                 *         "updated_at": "2026-11-22T09:30:00.000Z"
                 *       },
                 *       "occurred_at": "2026-11-22T09:30:00.000Z"
                 *     }
                 */
                "application/json": components["schemas"]["DomainUpdatedEvent"];
            };
        };
        responses: {
            /** @description Any 2xx answer acknowledges the event. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "events.domain.verified": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "id": "evt_01jd9g3v8n4r6t2w5x7y9z0a1b",
                 *       "type": "domain.verified",
                 *       "resource_id": "dom_01jd9g3v8n4r6t2w5x7y9z0a1b",
                 *       "sequence": 3,
                 *       "schema_version": 1,
                 *       "data": {
                 *         "id": "dom_01jd9g3v8n4r6t2w5x7y9z0a1b",
                 *         "version": 1,
                 *         "host": "shop.northwind.example",
                 *         "kind": "custom",
                 *         "status": "pending",
                 *         "primary": false,
                 *         "verification": {
                 *           "record_name": "_souk.shop.northwind.example",
                 *           "record_type": "TXT",
                 *           "token": "souk-verify=8f3kq2m1x7c4"
                 *         },
                 *         "verified_at": null,
                 *         "created_at": "2026-11-22T09:30:00.000Z",
                 *         "updated_at": "2026-11-22T09:30:00.000Z"
                 *       },
                 *       "occurred_at": "2026-11-22T09:30:00.000Z"
                 *     }
                 */
                "application/json": components["schemas"]["DomainVerifiedEvent"];
            };
        };
        responses: {
            /** @description Any 2xx answer acknowledges the event. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "events.inventory.adjusted": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "id": "evt_01jd9g3v8n4r6t2w5x7y9z0a1b",
                 *       "type": "inventory.adjusted",
                 *       "resource_id": "prod_01jd9g3v8n4r6t2w5x7y9z0a1b",
                 *       "sequence": 3,
                 *       "schema_version": 1,
                 *       "data": {
                 *         "inventory_item_id": "iitem_01jd9g3v8n4r6t2w5x7y9z0a1b",
                 *         "variant_id": "var_01jd9g3v8n4r6t2w5x7y9z0a1b",
                 *         "product_id": "prod_01jd9g3v8n4r6t2w5x7y9z0a1b",
                 *         "available": 32,
                 *         "entries": [
                 *           {
                 *             "id": "ient_01jd9g3v8n4r6t2w5x7y9z0a1b",
                 *             "inventory_item_id": "iitem_01jd9g3v8n4r6t2w5x7y9z0a1b",
                 *             "variant_id": "var_01jd9g3v8n4r6t2w5x7y9z0a1b",
                 *             "location_id": "loc_01jd9g3v8n4r6t2w5x7y9z0a1b",
                 *             "state": "on_hand",
                 *             "delta": 24,
                 *             "balance_after": 36,
                 *             "reason": "received",
                 *             "reference": {
                 *               "type": "delivery_note",
                 *               "id": "DN-20931"
                 *             },
                 *             "actor": {
                 *               "type": "secret_key",
                 *               "id": "key_01jd9g3v8n4r6t2w5x7y9z0a1b"
                 *             },
                 *             "created_at": "2026-11-22T09:30:00.000Z"
                 *           }
                 *         ]
                 *       },
                 *       "occurred_at": "2026-11-22T09:30:00.000Z"
                 *     }
                 */
                "application/json": components["schemas"]["InventoryAdjustedEvent"];
            };
        };
        responses: {
            /** @description Any 2xx answer acknowledges the event. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "events.location.created": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "id": "evt_01jd9g3v8n4r6t2w5x7y9z0a1b",
                 *       "type": "location.created",
                 *       "resource_id": "loc_01jd9g3v8n4r6t2w5x7y9z0a1b",
                 *       "sequence": 3,
                 *       "schema_version": 1,
                 *       "data": {
                 *         "id": "loc_01jd9g3v8n4r6t2w5x7y9z0a1b",
                 *         "version": 1,
                 *         "code": "main",
                 *         "name": "Main warehouse",
                 *         "address": {
                 *           "line1": "410 Harbour Street",
                 *           "line2": null,
                 *           "city": "Portland",
                 *           "province": "OR",
                 *           "postal_code": "97209",
                 *           "country": "US",
                 *           "phone": null
                 *         },
                 *         "active": true,
                 *         "fulfills_online": true,
                 *         "pickup": false,
                 *         "priority": 1,
                 *         "is_default": true,
                 *         "metadata": {},
                 *         "created_at": "2026-11-22T09:30:00.000Z",
                 *         "updated_at": "2026-11-22T09:30:00.000Z"
                 *       },
                 *       "occurred_at": "2026-11-22T09:30:00.000Z"
                 *     }
                 */
                "application/json": components["schemas"]["LocationCreatedEvent"];
            };
        };
        responses: {
            /** @description Any 2xx answer acknowledges the event. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "events.location.deleted": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "id": "evt_01jd9g3v8n4r6t2w5x7y9z0a1b",
                 *       "type": "location.deleted",
                 *       "resource_id": "loc_01jd9g3v8n4r6t2w5x7y9z0a1b",
                 *       "sequence": 3,
                 *       "schema_version": 1,
                 *       "data": {
                 *         "id": "loc_01jd9g3v8n4r6t2w5x7y9z0a1b"
                 *       },
                 *       "occurred_at": "2026-11-22T09:30:00.000Z"
                 *     }
                 */
                "application/json": components["schemas"]["LocationDeletedEvent"];
            };
        };
        responses: {
            /** @description Any 2xx answer acknowledges the event. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "events.location.updated": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "id": "evt_01jd9g3v8n4r6t2w5x7y9z0a1b",
                 *       "type": "location.updated",
                 *       "resource_id": "loc_01jd9g3v8n4r6t2w5x7y9z0a1b",
                 *       "sequence": 3,
                 *       "schema_version": 1,
                 *       "data": {
                 *         "id": "loc_01jd9g3v8n4r6t2w5x7y9z0a1b",
                 *         "version": 1,
                 *         "code": "main",
                 *         "name": "Main warehouse",
                 *         "address": {
                 *           "line1": "410 Harbour Street",
                 *           "line2": null,
                 *           "city": "Portland",
                 *           "province": "OR",
                 *           "postal_code": "97209",
                 *           "country": "US",
                 *           "phone": null
                 *         },
                 *         "active": true,
                 *         "fulfills_online": true,
                 *         "pickup": false,
                 *         "priority": 1,
                 *         "is_default": true,
                 *         "metadata": {},
                 *         "created_at": "2026-11-22T09:30:00.000Z",
                 *         "updated_at": "2026-11-22T09:30:00.000Z"
                 *       },
                 *       "occurred_at": "2026-11-22T09:30:00.000Z"
                 *     }
                 */
                "application/json": components["schemas"]["LocationUpdatedEvent"];
            };
        };
        responses: {
            /** @description Any 2xx answer acknowledges the event. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "events.product.created": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "id": "evt_01jd9g3v8n4r6t2w5x7y9z0a1b",
                 *       "type": "product.created",
                 *       "resource_id": "prod_01jd9g3v8n4r6t2w5x7y9z0a1b",
                 *       "sequence": 3,
                 *       "schema_version": 1,
                 *       "data": {
                 *         "id": "prod_01jd9g3v8n4r6t2w5x7y9z0a1b",
                 *         "version": 1,
                 *         "handle": "canvas-field-jacket",
                 *         "external_id": null,
                 *         "title": "Canvas field jacket",
                 *         "description_html": "<p>A mid-weight jacket of dry waxed canvas.</p>",
                 *         "vendor": "Northwind",
                 *         "product_type": "Jackets",
                 *         "category": null,
                 *         "tags": [
                 *           "outerwear",
                 *           "canvas"
                 *         ],
                 *         "status": "active",
                 *         "published": true,
                 *         "publish_at": null,
                 *         "unpublish_at": null,
                 *         "seo": {
                 *           "title": null,
                 *           "description": null
                 *         },
                 *         "options": [
                 *           {
                 *             "name": "Size",
                 *             "values": [
                 *               "M"
                 *             ]
                 *           },
                 *           {
                 *             "name": "Colour",
                 *             "values": [
                 *               "Olive"
                 *             ]
                 *           }
                 *         ],
                 *         "media": [
                 *           {
                 *             "url": "https://images.example.com/jacket.jpg",
                 *             "alt": "The jacket from the front"
                 *           }
                 *         ],
                 *         "metafields": [],
                 *         "metadata": {},
                 *         "variants": [
                 *           {
                 *             "id": "var_01jd9g3v8n4r6t2w5x7y9z0a1b",
                 *             "product_id": "prod_01jd9g3v8n4r6t2w5x7y9z0a1b",
                 *             "position": 1,
                 *             "title": "M / Olive",
                 *             "external_id": null,
                 *             "sku": "CFJ-M-OLIVE",
                 *             "barcode": null,
                 *             "option_values": [
                 *               "M",
                 *               "Olive"
                 *             ],
                 *             "price": {
                 *               "amount": 12900,
                 *               "currency": "USD"
                 *             },
                 *             "compare_at_price": null,
                 *             "cost": null,
                 *             "weight_grams": 900,
                 *             "requires_shipping": true,
                 *             "taxable": true,
                 *             "tax_code": null,
                 *             "inventory_item_id": "iitem_01jd9g3v8n4r6t2w5x7y9z0a1b",
                 *             "track_inventory": true,
                 *             "inventory_policy": "deny",
                 *             "hs_code": null,
                 *             "origin_country": null,
                 *             "image_url": null,
                 *             "metadata": {},
                 *             "created_at": "2026-11-22T09:30:00.000Z",
                 *             "updated_at": "2026-11-22T09:30:00.000Z"
                 *           }
                 *         ],
                 *         "created_at": "2026-11-22T09:30:00.000Z",
                 *         "updated_at": "2026-11-22T09:30:00.000Z"
                 *       },
                 *       "occurred_at": "2026-11-22T09:30:00.000Z"
                 *     }
                 */
                "application/json": components["schemas"]["ProductCreatedEvent"];
            };
        };
        responses: {
            /** @description Any 2xx answer acknowledges the event. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "events.product.deleted": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "id": "evt_01jd9g3v8n4r6t2w5x7y9z0a1b",
                 *       "type": "product.deleted",
                 *       "resource_id": "prod_01jd9g3v8n4r6t2w5x7y9z0a1b",
                 *       "sequence": 3,
                 *       "schema_version": 1,
                 *       "data": {
                 *         "id": "prod_01jd9g3v8n4r6t2w5x7y9z0a1b"
                 *       },
                 *       "occurred_at": "2026-11-22T09:30:00.000Z"
                 *     }
                 */
                "application/json": components["schemas"]["ProductDeletedEvent"];
            };
        };
        responses: {
            /** @description Any 2xx answer acknowledges the event. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "events.product.updated": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "id": "evt_01jd9g3v8n4r6t2w5x7y9z0a1b",
                 *       "type": "product.updated",
                 *       "resource_id": "prod_01jd9g3v8n4r6t2w5x7y9z0a1b",
                 *       "sequence": 3,
                 *       "schema_version": 1,
                 *       "data": {
                 *         "id": "prod_01jd9g3v8n4r6t2w5x7y9z0a1b",
                 *         "version": 1,
                 *         "handle": "canvas-field-jacket",
                 *         "external_id": null,
                 *         "title": "Canvas field jacket",
                 *         "description_html": "<p>A mid-weight jacket of dry waxed canvas.</p>",
                 *         "vendor": "Northwind",
                 *         "product_type": "Jackets",
                 *         "category": null,
                 *         "tags": [
                 *           "outerwear",
                 *           "canvas"
                 *         ],
                 *         "status": "active",
                 *         "published": true,
                 *         "publish_at": null,
                 *         "unpublish_at": null,
                 *         "seo": {
                 *           "title": null,
                 *           "description": null
                 *         },
                 *         "options": [
                 *           {
                 *             "name": "Size",
                 *             "values": [
                 *               "M"
                 *             ]
                 *           },
                 *           {
                 *             "name": "Colour",
                 *             "values": [
                 *               "Olive"
                 *             ]
                 *           }
                 *         ],
                 *         "media": [
                 *           {
                 *             "url": "https://images.example.com/jacket.jpg",
                 *             "alt": "The jacket from the front"
                 *           }
                 *         ],
                 *         "metafields": [],
                 *         "metadata": {},
                 *         "variants": [
                 *           {
                 *             "id": "var_01jd9g3v8n4r6t2w5x7y9z0a1b",
                 *             "product_id": "prod_01jd9g3v8n4r6t2w5x7y9z0a1b",
                 *             "position": 1,
                 *             "title": "M / Olive",
                 *             "external_id": null,
                 *             "sku": "CFJ-M-OLIVE",
                 *             "barcode": null,
                 *             "option_values": [
                 *               "M",
                 *               "Olive"
                 *             ],
                 *             "price": {
                 *               "amount": 12900,
                 *               "currency": "USD"
                 *             },
                 *             "compare_at_price": null,
                 *             "cost": null,
                 *             "weight_grams": 900,
                 *             "requires_shipping": true,
                 *             "taxable": true,
                 *             "tax_code": null,
                 *             "inventory_item_id": "iitem_01jd9g3v8n4r6t2w5x7y9z0a1b",
                 *             "track_inventory": true,
                 *             "inventory_policy": "deny",
                 *             "hs_code": null,
                 *             "origin_country": null,
                 *             "image_url": null,
                 *             "metadata": {},
                 *             "created_at": "2026-11-22T09:30:00.000Z",
                 *             "updated_at": "2026-11-22T09:30:00.000Z"
                 *           }
                 *         ],
                 *         "created_at": "2026-11-22T09:30:00.000Z",
                 *         "updated_at": "2026-11-22T09:30:00.000Z"
                 *       },
                 *       "occurred_at": "2026-11-22T09:30:00.000Z"
                 *     }
                 */
                "application/json": components["schemas"]["ProductUpdatedEvent"];
            };
        };
        responses: {
            /** @description Any 2xx answer acknowledges the event. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "events.settings.updated": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "id": "evt_01jd9g3v8n4r6t2w5x7y9z0a1b",
                 *       "type": "settings.updated",
                 *       "resource_id": "prod_01jd9g3v8n4r6t2w5x7y9z0a1b",
                 *       "sequence": 3,
                 *       "schema_version": 1,
                 *       "data": {
                 *         "version": 1,
                 *         "name": "Northwind",
                 *         "contact_email": "hello@northwind.example",
                 *         "default_currency": "USD",
                 *         "currencies": [
                 *           "USD"
                 *         ],
                 *         "locale": "en-US",
                 *         "timezone": "America/New_York",
                 *         "country": "US",
                 *         "tax_inclusive": false,
                 *         "rounding": {
                 *           "mode": "half_even",
                 *           "level": "line"
                 *         },
                 *         "order_number": {
                 *           "prefix": "#",
                 *           "suffix": "",
                 *           "next": 1001
                 *         },
                 *         "hold_ttl_seconds": 600,
                 *         "oversell_default": "deny",
                 *         "sku_unique": false,
                 *         "updated_at": "2026-11-22T09:30:00.000Z"
                 *       },
                 *       "occurred_at": "2026-11-22T09:30:00.000Z"
                 *     }
                 */
                "application/json": components["schemas"]["SettingsUpdatedEvent"];
            };
        };
        responses: {
            /** @description Any 2xx answer acknowledges the event. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "events.store.activated": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "id": "evt_01jd9g3v8n4r6t2w5x7y9z0a1b",
                 *       "type": "store.activated",
                 *       "resource_id": "store_01jd9g3v8n4r6t2w5x7y9z0a1b",
                 *       "sequence": 3,
                 *       "schema_version": 1,
                 *       "data": {
                 *         "id": "store_01jd9g3v8n4r6t2w5x7y9z0a1b",
                 *         "organization_id": "org_01jd9g3v8n4r6t2w5x7y9z0a1b",
                 *         "name": "Northwind",
                 *         "handle": "northwind",
                 *         "status": "active",
                 *         "plan": "growth",
                 *         "sandbox": false,
                 *         "suspension_reason": null,
                 *         "delete_at": null
                 *       },
                 *       "occurred_at": "2026-11-22T09:30:00.000Z"
                 *     }
                 */
                "application/json": components["schemas"]["StoreActivatedEvent"];
            };
        };
        responses: {
            /** @description Any 2xx answer acknowledges the event. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "events.store.closing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "id": "evt_01jd9g3v8n4r6t2w5x7y9z0a1b",
                 *       "type": "store.closing",
                 *       "resource_id": "store_01jd9g3v8n4r6t2w5x7y9z0a1b",
                 *       "sequence": 3,
                 *       "schema_version": 1,
                 *       "data": {
                 *         "id": "store_01jd9g3v8n4r6t2w5x7y9z0a1b",
                 *         "organization_id": "org_01jd9g3v8n4r6t2w5x7y9z0a1b",
                 *         "name": "Northwind",
                 *         "handle": "northwind",
                 *         "status": "active",
                 *         "plan": "growth",
                 *         "sandbox": false,
                 *         "suspension_reason": null,
                 *         "delete_at": null
                 *       },
                 *       "occurred_at": "2026-11-22T09:30:00.000Z"
                 *     }
                 */
                "application/json": components["schemas"]["StoreClosingEvent"];
            };
        };
        responses: {
            /** @description Any 2xx answer acknowledges the event. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "events.store.created": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "id": "evt_01jd9g3v8n4r6t2w5x7y9z0a1b",
                 *       "type": "store.created",
                 *       "resource_id": "store_01jd9g3v8n4r6t2w5x7y9z0a1b",
                 *       "sequence": 3,
                 *       "schema_version": 1,
                 *       "data": {
                 *         "id": "store_01jd9g3v8n4r6t2w5x7y9z0a1b",
                 *         "organization_id": "org_01jd9g3v8n4r6t2w5x7y9z0a1b",
                 *         "name": "Northwind",
                 *         "handle": "northwind",
                 *         "status": "active",
                 *         "plan": "growth",
                 *         "sandbox": false,
                 *         "suspension_reason": null,
                 *         "delete_at": null
                 *       },
                 *       "occurred_at": "2026-11-22T09:30:00.000Z"
                 *     }
                 */
                "application/json": components["schemas"]["StoreCreatedEvent"];
            };
        };
        responses: {
            /** @description Any 2xx answer acknowledges the event. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "events.store.suspended": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "id": "evt_01jd9g3v8n4r6t2w5x7y9z0a1b",
                 *       "type": "store.suspended",
                 *       "resource_id": "store_01jd9g3v8n4r6t2w5x7y9z0a1b",
                 *       "sequence": 3,
                 *       "schema_version": 1,
                 *       "data": {
                 *         "id": "store_01jd9g3v8n4r6t2w5x7y9z0a1b",
                 *         "organization_id": "org_01jd9g3v8n4r6t2w5x7y9z0a1b",
                 *         "name": "Northwind",
                 *         "handle": "northwind",
                 *         "status": "active",
                 *         "plan": "growth",
                 *         "sandbox": false,
                 *         "suspension_reason": null,
                 *         "delete_at": null
                 *       },
                 *       "occurred_at": "2026-11-22T09:30:00.000Z"
                 *     }
                 */
                "application/json": components["schemas"]["StoreSuspendedEvent"];
            };
        };
        responses: {
            /** @description Any 2xx answer acknowledges the event. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "events.store.updated": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "id": "evt_01jd9g3v8n4r6t2w5x7y9z0a1b",
                 *       "type": "store.updated",
                 *       "resource_id": "store_01jd9g3v8n4r6t2w5x7y9z0a1b",
                 *       "sequence": 3,
                 *       "schema_version": 1,
                 *       "data": {
                 *         "id": "store_01jd9g3v8n4r6t2w5x7y9z0a1b",
                 *         "organization_id": "org_01jd9g3v8n4r6t2w5x7y9z0a1b",
                 *         "name": "Northwind",
                 *         "handle": "northwind",
                 *         "status": "active",
                 *         "plan": "growth",
                 *         "sandbox": false,
                 *         "suspension_reason": null,
                 *         "delete_at": null
                 *       },
                 *       "occurred_at": "2026-11-22T09:30:00.000Z"
                 *     }
                 */
                "application/json": components["schemas"]["StoreUpdatedEvent"];
            };
        };
        responses: {
            /** @description Any 2xx answer acknowledges the event. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "events.theme.updated": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "id": "evt_01jd9g3v8n4r6t2w5x7y9z0a1b",
                 *       "type": "theme.updated",
                 *       "resource_id": "theme_01jd9g3v8n4r6t2w5x7y9z0a1b",
                 *       "sequence": 3,
                 *       "schema_version": 1,
                 *       "data": {
                 *         "id": "theme_01jd9g3v8n4r6t2w5x7y9z0a1b",
                 *         "version": 1,
                 *         "name": "Plain",
                 *         "settings": {
                 *           "accent_color": "#0f766e",
                 *           "products_per_row": 4,
                 *           "show_vendor": true
                 *         },
                 *         "created_at": "2026-11-22T09:30:00.000Z",
                 *         "updated_at": "2026-11-22T09:30:00.000Z"
                 *       },
                 *       "occurred_at": "2026-11-22T09:30:00.000Z"
                 *     }
                 */
                "application/json": components["schemas"]["ThemeUpdatedEvent"];
            };
        };
        responses: {
            /** @description Any 2xx answer acknowledges the event. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
}
type WithRequired<T, K extends keyof T> = T & {
    [P in K]-?: T[P];
};

/** Payload of each event, by its type. */
export interface EventData {
  'store.created': components['schemas']['StoreCreatedEvent']['data']
  'store.updated': components['schemas']['StoreUpdatedEvent']['data']
  'store.suspended': components['schemas']['StoreSuspendedEvent']['data']
  'store.activated': components['schemas']['StoreActivatedEvent']['data']
  'store.closing': components['schemas']['StoreClosingEvent']['data']
  'domain.created': components['schemas']['DomainCreatedEvent']['data']
  'domain.verified': components['schemas']['DomainVerifiedEvent']['data']
  'domain.updated': components['schemas']['DomainUpdatedEvent']['data']
  'domain.deleted': components['schemas']['DomainDeletedEvent']['data']
  'settings.updated': components['schemas']['SettingsUpdatedEvent']['data']
  'theme.updated': components['schemas']['ThemeUpdatedEvent']['data']
  'product.created': components['schemas']['ProductCreatedEvent']['data']
  'product.updated': components['schemas']['ProductUpdatedEvent']['data']
  'product.deleted': components['schemas']['ProductDeletedEvent']['data']
  'location.created': components['schemas']['LocationCreatedEvent']['data']
  'location.updated': components['schemas']['LocationUpdatedEvent']['data']
  'location.deleted': components['schemas']['LocationDeletedEvent']['data']
  'inventory.adjusted': components['schemas']['InventoryAdjustedEvent']['data']
}
