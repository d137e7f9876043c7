// GENERATED from openapi/dist/openapi.json by `npm run generate`. Do not edit.

export interface paths {
    "/livez": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Check whether the process runs
         * @description Answers as long as the process does. When it fails, restart the process.
         */
        get: operations["health.live"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/readyz": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Check whether the process can take requests
         * @description Answers 503 while the process starts, drains, or cannot reach what it needs; `errors` then names each check that failed.
         *     Send requests elsewhere meanwhile.
         */
        get: operations["health.ready"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
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
    "/v1/carts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List carts
         * @description Carts in short, newest first, for staff. Abandoned ones come with the token of their recovery link. Filters combine. `carts.get` with a secret key shows one whole, whatever its status.
         */
        get: operations["carts.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/checkouts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List checkouts
         * @description Checkouts in short, newest first, for staff. Filters combine. `checkouts.get` shows one whole.
         */
        get: operations["checkouts.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/collections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List collections
         * @description Collections of the store, newest first. Filters combine.
         */
        get: operations["collections.list"];
        put?: never;
        /**
         * Create a collection
         * @description Creates a group of products: a manual one to be filled, or one that fills itself by rules.
         */
        post: operations["collections.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/collections/{collection_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a collection
         * @description The collection without its products.
         */
        get: operations["collections.get"];
        put?: never;
        post?: never;
        /**
         * Delete a collection
         * @description Deletes the collection. Its products stay.
         */
        delete: operations["collections.delete"];
        options?: never;
        head?: never;
        /**
         * Update a collection
         * @description Changes the fields given and leaves the others. A new handle keeps the old address alive as a redirect.
         */
        patch: operations["collections.update"];
        trace?: never;
    };
    "/v1/collections/{collection_id}/products": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List products of a collection
         * @description Products of the collection in its order, drafts included.
         */
        get: operations["collections.products.list"];
        put?: never;
        /**
         * Put products into a collection
         * @description Adds up to 250 products to a manual collection, or moves those already in it when `position` is given.
         */
        post: operations["collections.products.add"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/collections/{collection_id}/products/remove": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take products out of a collection
         * @description Removes up to 250 products from a manual collection. Products that are not in it are passed over.
         */
        post: operations["collections.products.remove"];
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
    "/v1/customer-groups": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List customer groups
         * @description Groups of customers, the newest first.
         */
        get: operations["customerGroups.list"];
        put?: never;
        /**
         * Create a customer group
         * @description Adds a group without members. Price lists and discounts can be for groups.
         */
        post: operations["customerGroups.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/customer-groups/{customer_group_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a customer group
         * @description The group with this id.
         */
        get: operations["customerGroups.get"];
        put?: never;
        post?: never;
        /**
         * Delete a customer group
         * @description Its members stay customers.
         */
        delete: operations["customerGroups.delete"];
        options?: never;
        head?: never;
        /**
         * Update a customer group
         * @description Changes the fields given.
         */
        patch: operations["customerGroups.update"];
        trace?: never;
    };
    "/v1/customer-groups/{customer_group_id}/members": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Add members to a customer group
         * @description Adds up to 250 customers; those already in it are passed over. `customers.list` with `group_id` lists the members.
         */
        post: operations["customerGroups.members.add"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/customer-groups/{customer_group_id}/members/remove": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Remove members from a customer group
         * @description Removes up to 250 customers; those not in it are passed over.
         */
        post: operations["customerGroups.members.remove"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/customers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List customers
         * @description Customers, the newest first. Erased and merged ones are left out unless `state` asks for them.
         */
        get: operations["customers.list"];
        put?: never;
        /**
         * Create a customer
         * @description Adds a customer in the state `invited`: without a password, until one is set with a token of `customerPasswords.issue`.
         */
        post: operations["customers.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/customers/{customer_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a customer
         * @description The customer with this id. An erased one is shown as what is left of it; `merged_into` names where a merged one went.
         */
        get: operations["customers.get"];
        put?: never;
        post?: never;
        /**
         * Erase a customer
         * @description Removes everything personal at once and for good: names, addresses, consent, sessions, tokens, and what is kept of earlier replies. A tombstone with the id
         *     stays, and other parts of the store make anonymous what they hold when they hear of it. Erasing twice changes nothing.
         */
        delete: operations["customers.delete"];
        options?: never;
        head?: never;
        /**
         * Update a customer
         * @description Changes the fields given; `tags`, `group_ids`, `tax_ids` and `metadata` replace all of theirs. `state: disabled` ends all sessions at once;
         *     `state: enabled` undoes that: whoever has no password is `invited` again.
         */
        patch: operations["customers.update"];
        trace?: never;
    };
    "/v1/customers/{customer_id}/addresses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Add an address to a customer
         * @description The first address becomes the default; later ones when `is_default` says so. A customer has at most 50.
         */
        post: operations["customers.addresses.add"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/customers/{customer_id}/addresses/{address_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Remove an address of a customer
         * @description When it was the default, the oldest that is left becomes the default.
         */
        delete: operations["customers.addresses.remove"];
        options?: never;
        head?: never;
        /**
         * Update an address of a customer
         * @description Changes the fields given.
         */
        patch: operations["customers.addresses.update"];
        trace?: never;
    };
    "/v1/customers/{customer_id}/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Export what is held of a customer
         * @description One document of everything that the store holds about this person, for a request for access to personal data.
         */
        get: operations["customers.export"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/customers/{customer_id}/merge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Merge another customer into this one
         * @description What the other customer has moves here: addresses, groups, tags and orders, and the fields that are empty here. The other one is signed out and left as a
         *     tombstone whose `merged_into` is this one.
         */
        post: operations["customers.merge"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/customers/{customer_id}/password-tokens": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Issue a token that sets a password
         * @description Returns a token with which the customer sets a password once, within 15 minutes, through `customerPasswords.set`. The platform sends no mail: put the token into a link
         *     of your own and mail it, as an invitation or in answer to `customer.password_reset_requested`. A token issued later makes the earlier ones void.
         */
        post: operations["customerPasswords.issue"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/discounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List discounts
         * @description Discounts of the store, the newest first.
         */
        get: operations["discounts.list"];
        put?: never;
        /**
         * Create a discount
         * @description Adds a discount. It applies from its start, or at once.
         */
        post: operations["discounts.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/discounts/{discount_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a discount
         * @description The discount with this id.
         */
        get: operations["discounts.get"];
        put?: never;
        post?: never;
        /**
         * Delete a discount
         * @description Takes the discount and its codes away for good. One that was used stays; deactivate it.
         */
        delete: operations["discounts.delete"];
        options?: never;
        head?: never;
        /**
         * Update a discount
         * @description Changes the fields given. Class and method stay. Checkouts that have reserved a use keep it.
         */
        patch: operations["discounts.update"];
        trace?: never;
    };
    "/v1/discounts/{discount_id}/activate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Activate a discount
         * @description Lets a disabled discount apply again, within its schedule and limits.
         */
        post: operations["discounts.activate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/discounts/{discount_id}/codes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the codes of a discount
         * @description The codes of the discount, the newest first. Read all pages to export them.
         */
        get: operations["discountCodes.list"];
        put?: never;
        /**
         * Add codes to a discount
         * @description Adds up to 1,000 codes, given or generated, all or none. A discount has at most 100,000.
         */
        post: operations["discountCodes.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/discounts/{discount_id}/codes/{discount_code_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Delete a code
         * @description Takes the code away for good and frees it. Uses that were made with it stay counted for the discount.
         */
        delete: operations["discountCodes.delete"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/discounts/{discount_id}/deactivate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Deactivate a discount
         * @description Stops the discount at once. Checkouts that have reserved a use keep it.
         */
        post: operations["discounts.deactivate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/disputes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List disputes
         * @description Disputes of the store's payments, newest first.
         */
        get: operations["disputes.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/disputes/{dispute_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a dispute
         * @description The dispute with this id.
         */
        get: operations["disputes.get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/documents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List documents
         * @description Newest first. Filters combine.
         */
        get: operations["documents.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/documents/{document_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a document
         * @description The document with all that it states.
         */
        get: operations["documents.get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/documents/{document_id}/html": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Download a document as a web page
         * @description The document to look at or print.
         */
        get: operations["documents.html.download"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/documents/{document_id}/pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Download a document as PDF
         * @description The document to look at or print.
         */
        get: operations["documents.pdf.download"];
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
    "/v1/events/{event_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get an event
         * @description The event with its payload. Events never change.
         */
        get: operations["events.get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/exports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Start an export
         * @description Starts a job that writes products to a file. Download it with `exports.download` when the job is completed.
         */
        post: operations["exports.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/exports/{job_id}/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Download an export
         * @description The file of a completed export: one product per line, as `imports.append` takes them.
         */
        get: operations["exports.download"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/gift-cards": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List gift cards
         * @description Gift cards of the store, the newest first.
         */
        get: operations["giftCards.list"];
        put?: never;
        /**
         * Issue gift cards
         * @description Makes up to 500 gift cards. Their codes are in this answer only; a repeat with the same `Idempotency-Key` shows them again.
         */
        post: operations["giftCards.issue"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/gift-cards/{gift_card_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a gift card
         * @description The gift card with this id.
         */
        get: operations["giftCards.get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Update a gift card
         * @description Activates or deactivates it, or changes its expiry or note. The balance is changed by `giftCards.adjust`.
         */
        patch: operations["giftCards.update"];
        trace?: never;
    };
    "/v1/gift-cards/{gift_card_id}/adjust": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Adjust the balance of a gift card
         * @description Adds or takes away money by an entry in the ledger.
         */
        post: operations["giftCards.adjust"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/gift-cards/{gift_card_id}/entries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the ledger of a gift card
         * @description Every change of the balance, the newest first.
         */
        get: operations["giftCards.entries.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Start an import
         * @description Opens an import. Send its products with `imports.append`, then close it with `imports.finish`. An import that gets no
         *     batch for 24 hours is cancelled.
         */
        post: operations["imports.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/imports/{job_id}/batches/{sequence}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send a batch of an import
         * @description Applies up to 1,000 products, one `ProductInput` with a handle per line. A batch can be sent again at any time: applied
         *     once, it answers with the same result. Several batches may be under way at once, up to 64 ahead of the first one that
         *     is missing; keep all lines of a product in one.
         */
        post: operations["imports.append"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/imports/{job_id}/finish": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Finish an import
         * @description Closes the import once all batches are sent. It is then completed, with errors where lines were rejected. Finishing a finished import changes nothing.
         */
        post: operations["imports.finish"];
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
    "/v1/jobs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List jobs
         * @description Jobs of the store, newest first. Filters combine.
         */
        get: operations["jobs.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/jobs/{job_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a job
         * @description The job with its progress. Ask again until its status is final; a few seconds apart is enough.
         */
        get: operations["jobs.get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/jobs/{job_id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Cancel a job
         * @description Stops the job after what it is doing at this moment. What it did already stays. Cancelling a cancelled job changes nothing.
         */
        post: operations["jobs.cancel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/jobs/{job_id}/rejects": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Download what a job rejected
         * @description A CSV file of the rows that were not applied, with the columns `sequence`, `line`, `handle`, `pointer`, `code` and `detail`.
         */
        get: operations["jobs.rejects"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/jobs/{job_id}/retry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Retry a job
         * @description Runs a job again that failed, was cancelled or completed with errors. An export starts anew, bulk work goes on with the
         *     products it did not get done, an import takes batches again from `next_sequence` on.
         */
        post: operations["jobs.retry"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
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
    "/v1/markets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List markets
         * @description Markets of the store in the order in which they were made.
         */
        get: operations["markets.list"];
        put?: never;
        /**
         * Create a market
         * @description Adds a market. One that becomes the default takes that from the current one.
         */
        post: operations["markets.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/markets/{market_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a market
         * @description The market with this id.
         */
        get: operations["markets.get"];
        put?: never;
        post?: never;
        /**
         * Delete a market
         * @description Takes the market away; its countries are then in the default one. The default market stays, and one that price lists are for.
         */
        delete: operations["markets.delete"];
        options?: never;
        head?: never;
        /**
         * Update a market
         * @description Changes the fields given. A market that becomes the default takes that from the current one.
         */
        patch: operations["markets.update"];
        trace?: never;
    };
    "/v1/metafield-definitions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List metafield definitions
         * @description Metafield definitions of the store by owner type, namespace and key. Filters combine.
         */
        get: operations["metafieldDefinitions.list"];
        put?: never;
        /**
         * Create a metafield definition
         * @description Gives a metafield a name and a type. Values that exist already must fit.
         */
        post: operations["metafieldDefinitions.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/metafield-definitions/{metafield_definition_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a metafield definition
         * @description The metafield definition with this id.
         */
        get: operations["metafieldDefinitions.get"];
        put?: never;
        post?: never;
        /**
         * Delete a metafield definition
         * @description Deletes the definition. Values stay, are no longer checked, and are hidden from shoppers.
         */
        delete: operations["metafieldDefinitions.delete"];
        options?: never;
        head?: never;
        /**
         * Update a metafield definition
         * @description Changes the fields given. The type can change only while there are no values; tighter validations must fit those there are.
         */
        patch: operations["metafieldDefinitions.update"];
        trace?: never;
    };
    "/v1/orders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List orders
         * @description Newest first. Filters combine. `q` is the beginning of a number, a name of an order, an e-mail address or the name of the recipient.
         */
        get: operations["orders.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/orders/{order_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get an order
         * @description The order with its lines, totals and four statuses.
         */
        get: operations["orders.get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Update an order
         * @description Changes what staff keep about an order, and how to reach the shopper. Lines and amounts change only through order changes.
         *     The shipping address can be corrected until everything has left.
         */
        patch: operations["orders.update"];
        trace?: never;
    };
    "/v1/orders/{order_id}/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Close an order
         * @description Puts the order away: nothing is left to do. It can be opened again.
         */
        post: operations["orders.close"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/orders/{order_id}/comments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Comment on an order
         * @description Adds a comment of the staff to the timeline. The shopper does not see it.
         */
        post: operations["orders.comments.add"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/orders/{order_id}/documents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Issue a document
         * @description Issues an invoice, packing slip or credit note and numbers it. An invoice states the order as it is now; another one can be
         *     issued only when the order has changed, and takes its place. A credit note states what was refunded and is on no earlier one.
         */
        post: operations["documents.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/orders/{order_id}/open": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Open a closed order
         * @description Takes the order out again.
         */
        post: operations["orders.open"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/orders/{order_id}/timeline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the timeline of an order
         * @description What happened to the order and what people wrote about it, newest first.
         */
        get: operations["orders.timeline.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
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
        /**
         * Create a payment gateway
         * @description Adds a way to pay. Credentials are kept sealed and never shown again.
         */
        post: operations["paymentGateways.create"];
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
        /**
         * Delete a payment gateway
         * @description Takes the way to pay away for good. Payments made with it can still be captured, voided and refunded.
         */
        delete: operations["paymentGateways.delete"];
        options?: never;
        head?: never;
        /**
         * Update a payment gateway
         * @description Changes the fields given. Payments that were begun keep the capture mode they were begun with.
         */
        patch: operations["paymentGateways.update"];
        trace?: never;
    };
    "/v1/payment-gateways/{payment_gateway_id}/notifications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Receive a notification of a payment provider
         * @description Called by the provider of the gateway, on a host of the store, with the body and the signature as the provider makes them:
         *     Stripe signs in `Stripe-Signature`; a test gateway signs in `Souk-Signature`, which reads `t=<seconds>,v1=<hex HMAC-SHA256 of
         *     "<seconds>.<body>">`. A signature holds for 300 seconds. However often a notification arrives, it has one effect.
         */
        post: operations["paymentNotifications.receive"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/payments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List payments
         * @description Payments of the store, newest first.
         */
        get: operations["payments.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/payments/{payment_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a payment
         * @description The payment with its last 500 events and tasks.
         */
        get: operations["payments.get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/payments/{payment_id}/capture": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Capture a payment
         * @description Takes money that is held, all that is left or a part. Several captures of parts are possible where the provider allows them.
         *     The answer is 202 when the provider has not answered in time: the payment then shows the amount as pending, and the platform
         *     goes on until the outcome is known.
         */
        post: operations["payments.capture"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/payments/{payment_id}/void": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Void a payment
         * @description Lets go what is held and not captured. A payment that was never authorised is cancelled.
         *     The answer is 202 when the provider has not answered in time: the payment then shows the amount as pending, and the platform
         *     goes on until the outcome is known.
         */
        post: operations["payments.void"];
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
    "/v1/platform": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get the platform
         * @description Name, version and currencies of the installation.
         */
        get: operations["platform.get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/price-lists": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List price lists
         * @description Price lists of the store in the order in which they were made. Filters combine.
         */
        get: operations["priceLists.list"];
        put?: never;
        /**
         * Create a price list
         * @description Adds a price list as a draft. Set its prices or its percentage, then activate it.
         */
        post: operations["priceLists.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/price-lists/{price_list_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a price list
         * @description The price list with this id.
         */
        get: operations["priceLists.get"];
        put?: never;
        post?: never;
        /**
         * Delete a price list
         * @description Deletes the price list with all its prices.
         */
        delete: operations["priceLists.delete"];
        options?: never;
        head?: never;
        /**
         * Update a price list
         * @description Changes the fields given; of an active list at once.
         */
        patch: operations["priceLists.update"];
        trace?: never;
    };
    "/v1/price-lists/{price_list_id}/activate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Activate a price list
         * @description From now on, between its times, the list makes prices. Activating an active list changes nothing.
         */
        post: operations["priceLists.activate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/price-lists/{price_list_id}/deactivate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Deactivate a price list
         * @description Makes the list a draft again, which makes no prices. Deactivating a draft changes nothing.
         */
        post: operations["priceLists.deactivate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/price-lists/{price_list_id}/prices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List prices of a price list
         * @description Prices of the list by variant and quantity.
         */
        get: operations["prices.list"];
        put?: never;
        /**
         * Set prices of a price list
         * @description Sets up to 1000 prices in one transaction; one that is there for the variant and quantity is replaced. Prices that are not named stay.
         */
        post: operations["prices.set"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/price-lists/{price_list_id}/prices/remove": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Remove prices of a price list
         * @description Removes up to 1000 prices in one transaction. Those that are not there are passed over.
         */
        post: operations["prices.remove"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/prices/explain": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Explain a price
         * @description Says for a variant, quantity, market, customer groups and time what it costs, which price lists were asked, and why each won or lost.
         */
        get: operations["prices.explain"];
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
    "/v1/products/{product_id}/options": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Update the options of a product
         * @description States the options of the product with their values, in order. Options and values are renamed, reordered, added and
         *     removed in one step, and variants follow.
         */
        put: operations["options.update"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/products/{product_id}/variants": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List variants of a product
         * @description Variants of the product in display order.
         */
        get: operations["variants.list"];
        put?: never;
        /**
         * Create a variant
         * @description Adds a variant to the product. Its combination of option values must be new.
         */
        post: operations["variants.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/products/bulk": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Change many products
         * @description Starts a job that publishes, archives, tags or deletes products. They are chosen when the job runs; each one changed has its own event.
         */
        post: operations["products.bulk"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
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
    "/v1/redirects": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List redirects
         * @description Redirects of the store, newest first. Filters combine.
         */
        get: operations["redirects.list"];
        put?: never;
        /**
         * Create a redirect
         * @description Leads shoppers from a handle that nothing has to a product or collection. It follows when that is renamed.
         */
        post: operations["redirects.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/redirects/{redirect_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Delete a redirect
         * @description The handle answers with 404 from then on.
         */
        delete: operations["redirects.delete"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/search/products": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Search products
         * @description Products of any status that match all filters given. A change of a product is found a moment after it was made; read by
         *     id to see it at once.
         */
        get: operations["search.products"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/search/suggest": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Suggest while typing
         * @description Completions and first matches among products of any status.
         */
        get: operations["search.suggest"];
        put?: never;
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
    "/v1/shipping-profiles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List shipping profiles
         * @description Kinds of goods that are shipped alike, the oldest profile first.
         */
        get: operations["shippingProfiles.list"];
        put?: never;
        /**
         * Create a shipping profile
         * @description Adds a profile without products and zones. Products that no profile names belong to the default one, which every store has.
         */
        post: operations["shippingProfiles.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/shipping-profiles/{shipping_profile_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a shipping profile
         * @description The shipping profile with this id.
         */
        get: operations["shippingProfiles.get"];
        put?: never;
        post?: never;
        /**
         * Delete a shipping profile
         * @description Its zones and rates go with it; its products belong to the default profile from then on. The default profile cannot be deleted.
         */
        delete: operations["shippingProfiles.delete"];
        options?: never;
        head?: never;
        /**
         * Update a shipping profile
         * @description Changes the fields given.
         */
        patch: operations["shippingProfiles.update"];
        trace?: never;
    };
    "/v1/shipping-profiles/{shipping_profile_id}/products": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List products of a shipping profile
         * @description Ids of the products that the profile names. The default profile names none: it has all that no other profile names.
         */
        get: operations["shippingProfiles.products.list"];
        put?: never;
        /**
         * Put products into a shipping profile
         * @description Moves up to 250 products here, each from the profile it was in. In the default profile this is where they were to begin with.
         */
        post: operations["shippingProfiles.products.add"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/shipping-profiles/{shipping_profile_id}/products/remove": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take products out of a shipping profile
         * @description Moves up to 250 products back to the default profile. Products that are not in this one are passed over.
         */
        post: operations["shippingProfiles.products.remove"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/shipping-rates/{shipping_rate_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a rate
         * @description The rate with this id.
         */
        get: operations["shippingRates.get"];
        put?: never;
        post?: never;
        /**
         * Delete a rate
         * @description Carts and orders that chose it keep what they chose.
         */
        delete: operations["shippingRates.delete"];
        options?: never;
        head?: never;
        /**
         * Update a rate
         * @description Changes the fields given; `tiers` replaces all of them.
         */
        patch: operations["shippingRates.update"];
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
        /**
         * Create a shipping zone
         * @description Adds a place to deliver to, in the default profile unless another is named. Of several zones that take an address the most exact one counts: a postal code before a
         *     province, that before a country, that before the rest of the world; of equally exact ones the oldest.
         */
        post: operations["shippingZones.create"];
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
        /**
         * Delete a shipping zone
         * @description Its rates go with it.
         */
        delete: operations["shippingZones.delete"];
        options?: never;
        head?: never;
        /**
         * Update a shipping zone
         * @description Changes the fields given; `countries` and `regions` replace all of theirs. Rates have operations of their own.
         */
        patch: operations["shippingZones.update"];
        trace?: never;
    };
    "/v1/shipping-zones/{shipping_zone_id}/rates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Add a rate to a shipping zone
         * @description A way of delivery with its price. A zone has at most 100.
         */
        post: operations["shippingRates.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/store-credits": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List store credits
         * @description Store credits by customer and currency, the newest first.
         */
        get: operations["storeCredits.list"];
        put?: never;
        /**
         * Issue store credit
         * @description Adds to the store credit of a customer in this currency, which is opened when there is none yet.
         */
        post: operations["storeCredits.issue"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/store-credits/{store_credit_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a store credit
         * @description The store credit with this id.
         */
        get: operations["storeCredits.get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/store-credits/{store_credit_id}/adjust": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Adjust a store credit
         * @description Adds or takes away money by an entry in the ledger.
         */
        post: operations["storeCredits.adjust"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/store-credits/{store_credit_id}/entries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the ledger of a store credit
         * @description Every change of the balance, the newest first.
         */
        get: operations["storeCredits.entries.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/storefront/account": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get the own account
         * @description The signed-in customer with all addresses.
         */
        get: operations["account.get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Update the own account
         * @description Changes the fields given. The e-mail address is changed by the store.
         */
        patch: operations["account.update"];
        trace?: never;
    };
    "/v1/storefront/account/addresses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Add an address to the own account
         * @description The first address becomes the default; later ones when `is_default` says so. An account has at most 50.
         */
        post: operations["account.addresses.add"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/storefront/account/addresses/{address_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Remove an address of the own account
         * @description When it was the default, the oldest that is left becomes the default.
         */
        delete: operations["account.addresses.remove"];
        options?: never;
        head?: never;
        /**
         * Update an address of the own account
         * @description Changes the fields given.
         */
        patch: operations["account.addresses.update"];
        trace?: never;
    };
    "/v1/storefront/account/orders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the own orders
         * @description The orders of the signed-in customer, newest first.
         */
        get: operations["account.orders.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/storefront/account/orders/{order_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get one of the own orders
         * @description An order of the signed-in customer. One of somebody else is like one that does not exist.
         */
        get: operations["account.orders.get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/storefront/account/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Change the own password
         * @description Takes the current password, ends all sessions of the customer, this one included, and signs in anew.
         */
        put: operations["customerPasswords.update"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/storefront/carts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Create a cart
         * @description Opens a cart in the store's default currency, empty or with lines. Lines of the same variant and properties become one.
         */
        post: operations["carts.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/storefront/carts/{cart_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a cart
         * @description The cart with the current prices of its lines. With a secret key also a cart that has ended or expired.
         */
        get: operations["carts.get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Update a cart
         * @description Changes e-mail, addresses, way of delivery, note or attributes and leaves the lines. The way of delivery must fit the address; when a later change makes it unfit, `shipping` is null again.
         */
        patch: operations["carts.update"];
        trace?: never;
    };
    "/v1/storefront/carts/{cart_id}/attach": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Attach a cart to a customer
         * @description Makes the cart that of the customer whose session this is and, in the same transaction, takes over what another open cart
         *     of the customer holds. Call it right after the shopper signed in. With a secret key `customer_id` names the customer.
         */
        post: operations["carts.attach"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/storefront/carts/{cart_id}/discount-codes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Add a discount code to a cart
         * @description Keeps the code with the cart. A code that exists but does not apply at the moment, for example because the cart is below
         *     its minimum, stays and applies as soon as it can; `carts.discounts.explain` says why.
         */
        post: operations["carts.discountCodes.add"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/storefront/carts/{cart_id}/discount-codes/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Take a discount code off a cart
         * @description Forgets the code. One that the cart does not have is no error.
         */
        delete: operations["carts.discountCodes.remove"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/storefront/carts/{cart_id}/discounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Explain the discounts of a cart
         * @description Says for every automatic discount and every code of the cart whether it applies, how much it takes off, or why it does not.
         */
        get: operations["carts.discounts.explain"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/storefront/carts/{cart_id}/gift-cards": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Pay with a gift card
         * @description Keeps the gift card with the cart. Its balance pays as much of the total as it can, in the order in which cards were added; it is reserved at checkout and spent with the order.
         */
        post: operations["carts.giftCards.add"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/storefront/carts/{cart_id}/gift-cards/{gift_card_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Take a gift card off a cart
         * @description The gift card keeps its balance. One that the cart does not have is no error.
         */
        delete: operations["carts.giftCards.remove"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/storefront/carts/{cart_id}/lines": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Put units into a cart
         * @description Adds a line, or units to the line that has the same variant and properties. Refused when the variant cannot be bought in
         *     this quantity; nothing is held for the shopper until checkout.
         */
        post: operations["carts.lines.add"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/storefront/carts/{cart_id}/lines/{line_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Take a line out of a cart
         * @description Removes the line with all its units.
         */
        delete: operations["carts.lines.remove"];
        options?: never;
        head?: never;
        /**
         * Update a line of a cart
         * @description Sets the quantity or the properties of the line. It becomes one with another line of the same variant when their properties become equal.
         */
        patch: operations["carts.lines.update"];
        trace?: never;
    };
    "/v1/storefront/carts/{cart_id}/merge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Merge another cart into a cart
         * @description Takes over the lines, codes and gift cards of another open cart, which ends as `merged`: all in one transaction. Whoever calls must know both ids.
         */
        post: operations["carts.merge"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/storefront/carts/{cart_id}/recover": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Open an abandoned cart again
         * @description Opens a cart that was abandoned within the last 90 days, with its lines at the prices of today. The token comes from the list of carts; send it to the shopper in a link.
         */
        post: operations["carts.recover"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/storefront/carts/{cart_id}/shipping-options": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the shipping options of a cart
         * @description How the lines can be delivered to the shipping address of the cart, cheapest first, and where they can be picked up. Empty when nothing has to be shipped or no rate fits. There is one page.
         */
        get: operations["carts.shippingOptions.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/storefront/checkouts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Begin a checkout
         * @description Takes an open cart over: its lines are frozen and priced again, the units are held for the shopper, and discount uses and
         *     credits are reserved. The cart cannot change until the checkout ends; `checkouts.cancel` opens it again. When units are
         *     missing the answer is 409, `errors` points at each line, and nothing is held.
         */
        post: operations["checkouts.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/storefront/checkouts/{checkout_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a checkout
         * @description The checkout with what is still missing. Poll it while its status is `processing`.
         */
        get: operations["checkouts.get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Update a checkout
         * @description Changes who buys, where it goes, how it is delivered and how it is paid. Everything is priced again and the units are held for longer, up to the limit `hold_until_at_most`.
         */
        patch: operations["checkouts.update"];
        trace?: never;
    };
    "/v1/storefront/checkouts/{checkout_id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Cancel a checkout
         * @description Lets go of the units, discount uses and credits, and of a payment that waits for an action. The cart is open again. Cancelling twice is no error.
         */
        post: operations["checkouts.cancel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/storefront/checkouts/{checkout_id}/complete": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Pay and place the order
         * @description Authorises the payment and places the order, once, however often it is called. `total` is what the shopper saw and agreed to;
         *     when prices or stock have changed since, the answer is 409 `checkout.totals_changed`, the checkout has the new totals and
         *     nothing was charged.
         *
         *     200: the order is placed. 202: it is not decided yet. When the payment asks for an action, take the shopper through
         *     `payment.next_action`; otherwise the provider has not answered and the platform goes on asking. Either way poll the checkout.
         *     A declined payment leaves the checkout `failed`; complete it again with other payment details.
         */
        post: operations["checkouts.complete"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/storefront/collections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List collections for shoppers
         * @description Published collections of the store by title. List their products with `storefront.products.list`.
         */
        get: operations["storefront.collections.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/storefront/collections/{handle}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a collection for shoppers
         * @description The published collection with this handle. A handle it had before answers with a redirect to the present one.
         */
        get: operations["storefront.collections.get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/storefront/customer-passwords": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Set a password with a token
         * @description Takes the token of an invitation or a reset, which works once, ends all sessions of the customer and signs in anew. A guest or invited customer is `enabled` by it.
         */
        post: operations["customerPasswords.set"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/storefront/customer-passwords/reset": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ask for a password reset
         * @description Emits `customer.password_reset_requested` when there is such a customer; the store then issues a token and mails it. The answer is the same whether there is one or not.
         */
        post: operations["customerPasswords.reset"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/storefront/customer-sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sign in as a customer
         * @description Answers with an access token for an hour and a refresh token for 30 days. Every refusal reads the same and takes as long, whether there is such a customer or not. After ten
         *     failures one account is closed to the same network address for a while.
         */
        post: operations["customerSessions.login"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/storefront/customer-sessions/logout": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sign out
         * @description Ends the session of the access token, or all sessions of the customer. Its tokens are worth nothing at once; another process of the platform may take 5 seconds to notice.
         */
        post: operations["customerSessions.logout"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/storefront/customer-sessions/refresh": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Refresh a session
         * @description Answers with new tokens; the refresh token is used up by it. Using one again ends the session at once, since one of the two who did must have stolen it: a client that did not
         *     get the answer repeats the call under the same `Idempotency-Key`.
         */
        post: operations["customerSessions.refresh"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/storefront/customers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Register as a customer
         * @description Opens an account with a password and signs in. Whoever has bought as a guest with this address sets a password through `customerPasswords.reset` instead, which proves that
         *     the address is theirs.
         */
        post: operations["customers.register"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/storefront/gift-cards/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Check a gift card
         * @description What can be spent of the gift card with this code. Guessing is slow: each call costs as much as 50 others.
         */
        post: operations["giftCards.check"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/storefront/payment-gateways": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the ways to pay
         * @description How shoppers can pay now, in order of display.
         */
        get: operations["storefront.paymentGateways.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/storefront/payments/{payment_id}/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Continue a payment after an action of the shopper
         * @description Called when the shopper has done what `next_action` asked for. The provider is asked how it ended; the checkout can then be
         *     completed. A payment that was authorised meanwhile is answered as it is.
         */
        post: operations["payments.confirm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/storefront/products": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List products for shoppers
         * @description Published products of the store. Use `storefront.search.products` to search and filter.
         */
        get: operations["storefront.products.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/storefront/products/{handle}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a product for shoppers
         * @description The published product with this handle and all its variants. A handle it had before answers with a redirect to the present one.
         */
        get: operations["storefront.products.get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/storefront/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Search products for shoppers
         * @description Published products that match all filters given. Metafields take part where their definition gives the storefront access.
         */
        get: operations["storefront.search.products"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/storefront/search/suggest": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Suggest while a shopper types
         * @description Completions and first matches among published products and collections.
         */
        get: operations["storefront.search.suggest"];
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
         * @description Brings a suspended store back, or a closing one before its `delete_at`; after it the data is erased and nothing brings it back. Activating an active store changes nothing.
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
    "/v1/tax-categories": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List tax categories
         * @description Tax categories of the store in the order in which they were made.
         */
        get: operations["taxCategories.list"];
        put?: never;
        /**
         * Create a tax category
         * @description Adds a tax category. One that becomes the default takes that from the current one.
         */
        post: operations["taxCategories.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/tax-categories/{tax_category_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a tax category
         * @description The tax category with this id.
         */
        get: operations["taxCategories.get"];
        put?: never;
        post?: never;
        /**
         * Delete a tax category
         * @description Deletes the category; goods with its codes are then of the default one. The default category stays, and one that tax rates are for.
         */
        delete: operations["taxCategories.delete"];
        options?: never;
        head?: never;
        /**
         * Update a tax category
         * @description Changes the fields given. A category that becomes the default takes that from the current one.
         */
        patch: operations["taxCategories.update"];
        trace?: never;
    };
    "/v1/tax-rates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List tax rates
         * @description Tax rates of the store in the order in which they were made. Filters combine.
         */
        get: operations["taxRates.list"];
        put?: never;
        /**
         * Create a tax rate
         * @description Adds a tax rate to a zone. At one priority a zone has one rate for a category at a time.
         */
        post: operations["taxRates.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/tax-rates/{tax_rate_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a tax rate
         * @description The tax rate with this id.
         */
        get: operations["taxRates.get"];
        put?: never;
        post?: never;
        /**
         * Delete a tax rate
         * @description Deletes the tax rate. Orders keep the taxes they were charged.
         */
        delete: operations["taxRates.delete"];
        options?: never;
        head?: never;
        /**
         * Update a tax rate
         * @description Changes the fields given. To change a rate from a day on, end it there and create the next.
         */
        patch: operations["taxRates.update"];
        trace?: never;
    };
    "/v1/tax-zones": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List tax zones
         * @description Tax zones of the store in the order in which they were made.
         */
        get: operations["taxZones.list"];
        put?: never;
        /**
         * Create a tax zone
         * @description Adds a tax zone. Its rates are added to it one by one.
         */
        post: operations["taxZones.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/tax-zones/{tax_zone_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a tax zone
         * @description The tax zone with this id.
         */
        get: operations["taxZones.get"];
        put?: never;
        post?: never;
        /**
         * Delete a tax zone
         * @description Deletes a zone that has no tax rates.
         */
        delete: operations["taxZones.delete"];
        options?: never;
        head?: never;
        /**
         * Update a tax zone
         * @description Changes the fields given.
         */
        patch: operations["taxZones.update"];
        trace?: never;
    };
    "/v1/taxes/calculate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Calculate taxes
         * @description What goods cost with tax when they go to an address, with every part of the total. Nothing is stored.
         */
        post: operations["taxes.calculate"];
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
    "/v1/variants/{variant_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a variant
         * @description The variant with this id. It has no version of its own; the `ETag` carries that of its product.
         */
        get: operations["variants.get"];
        put?: never;
        post?: never;
        /**
         * Delete a variant
         * @description Deletes the variant and writes off its stock in the ledger. The last variant of a product stays.
         */
        delete: operations["variants.delete"];
        options?: never;
        head?: never;
        /**
         * Update a variant
         * @description Changes the fields given and leaves the others. `If-Match` is compared with the version of the product.
         */
        patch: operations["variants.update"];
        trace?: never;
    };
}
export interface webhooks {
    "cart.abandoned": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Cart abandoned
         * @description A cart with lines expired without a checkout.
         */
        post: operations["events.cart.abandoned"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "cart.created": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Cart created
         * @description A shopper opened a cart.
         */
        post: operations["events.cart.created"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "cart.updated": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Cart updated
         * @description Something in a cart changed. Quick changes of one cart may share an event, which then carries the last state.
         */
        post: operations["events.cart.updated"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "catalog.imported": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Catalog imported
         * @description A batch of an import changed products and their stock. The event is about the job and stands for the events of each product.
         */
        post: operations["events.catalog.imported"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "checkout.cancelled": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Checkout cancelled
         * @description The shopper or the shop front gave the checkout up; the units are for sale again.
         */
        post: operations["events.checkout.cancelled"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "checkout.completed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Checkout completed
         * @description The order is placed; `order.created` follows with what was sold.
         */
        post: operations["events.checkout.completed"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "checkout.created": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Checkout begun
         * @description A shopper began to check out; the units are held.
         */
        post: operations["events.checkout.created"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "checkout.expired": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Checkout expired
         * @description The shopper did not finish in time; the units are for sale again.
         */
        post: operations["events.checkout.expired"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "checkout.failed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Payment of a checkout failed
         * @description The payment was declined, or the order could not be placed after it and the payment is let go. The shopper can try again.
         */
        post: operations["events.checkout.failed"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "collection.created": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Collection created
         * @description A collection was created.
         */
        post: operations["events.collection.created"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "collection.deleted": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Collection deleted
         * @description A collection was deleted.
         */
        post: operations["events.collection.deleted"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "collection.updated": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Collection updated
         * @description A collection was updated, or products entered or left it by hand. The payload is its state after the change.
         */
        post: operations["events.collection.updated"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "customer_group.created": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Customer group created
         * @description A customer group was created.
         */
        post: operations["events.customer_group.created"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "customer_group.deleted": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Customer group deleted
         * @description A customer group was deleted.
         */
        post: operations["events.customer_group.deleted"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "customer_group.updated": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Customer group updated
         * @description A customer group was updated, or customers entered or left it. The payload is its state after the change.
         */
        post: operations["events.customer_group.updated"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "customer.created": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Customer created
         * @description A customer was created by the store, by registration or by a purchase as a guest.
         */
        post: operations["events.customer.created"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "customer.erased": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Customer erased
         * @description A customer's personal data is gone. Whoever keeps some of it must erase it too.
         */
        post: operations["events.customer.erased"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "customer.merged": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Customer merged
         * @description A customer went up in another. What refers to the one that is gone belongs to the one that stays.
         */
        post: operations["events.customer.merged"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "customer.password_reset_requested": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Password reset requested
         * @description A customer forgot the password. Issue a token with `customerPasswords.issue` and mail it.
         */
        post: operations["events.customer.password_reset_requested"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "customer.sessions_revoked": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sessions of a customer ended
         * @description Sessions of a customer ended before their time.
         */
        post: operations["events.customer.sessions_revoked"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "customer.updated": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Customer updated
         * @description A customer or its addresses changed. The payload is the state after the change.
         */
        post: operations["events.customer.updated"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "discount.created": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Discount created
         * @description A discount was added.
         */
        post: operations["events.discount.created"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "discount.deleted": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Discount deleted
         * @description A discount was taken away.
         */
        post: operations["events.discount.deleted"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "discount.exhausted": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Discount exhausted
         * @description Every use or the whole budget of a discount is taken or reserved.
         */
        post: operations["events.discount.exhausted"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "discount.updated": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Discount updated
         * @description A discount changed, or can be used again because a checkout gave a use back.
         */
        post: operations["events.discount.updated"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "document.created": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Document created
         * @description An invoice, packing slip or credit note was issued.
         */
        post: operations["events.document.created"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
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
    "gift_card.adjusted": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Gift card adjusted
         * @description The balance of a gift card changed: it was spent, got money back or was adjusted.
         */
        post: operations["events.gift_card.adjusted"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "gift_card.issued": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Gift card issued
         * @description A gift card was made.
         */
        post: operations["events.gift_card.issued"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "gift_card.updated": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Gift card updated
         * @description A gift card was activated, deactivated, or has another expiry or note.
         */
        post: operations["events.gift_card.updated"];
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
         * @description The stock or the limits of one inventory item changed, whoever changed them. The event is about the item; changes of one commit share it.
         */
        post: operations["events.inventory.adjusted"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "job.cancelled": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Job cancelled
         * @description A job was cancelled.
         */
        post: operations["events.job.cancelled"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "job.completed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Job completed
         * @description A job ended with its work done, maybe with rejected rows. See its status and counts.
         */
        post: operations["events.job.completed"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "job.failed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Job failed
         * @description A job stopped before its work was done.
         */
        post: operations["events.job.failed"];
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
    "market.created": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Market created
         * @description A market was added.
         */
        post: operations["events.market.created"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "market.deleted": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Market deleted
         * @description A market was deleted.
         */
        post: operations["events.market.deleted"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "market.updated": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Market updated
         * @description A market changed.
         */
        post: operations["events.market.updated"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "metafield_definition.created": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Metafield definition created
         * @description A metafield definition was created.
         */
        post: operations["events.metafield_definition.created"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "metafield_definition.deleted": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Metafield definition deleted
         * @description A metafield definition was deleted.
         */
        post: operations["events.metafield_definition.deleted"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "metafield_definition.updated": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Metafield definition updated
         * @description A metafield definition was updated. The payload is its state after the change.
         */
        post: operations["events.metafield_definition.updated"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "order.closed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Order closed
         * @description An order was put away.
         */
        post: operations["events.order.closed"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "order.created": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Order created
         * @description An order was placed.
         */
        post: operations["events.order.created"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "order.opened": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Order opened
         * @description A closed order was opened again.
         */
        post: operations["events.order.opened"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "order.updated": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Order updated
         * @description Something of an order changed: its data, or how far it is paid, fulfilled or returned.
         */
        post: operations["events.order.updated"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "payment_gateway.created": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Payment gateway created
         * @description A store has a new way to pay.
         */
        post: operations["events.payment_gateway.created"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "payment_gateway.deleted": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Payment gateway deleted
         * @description A way to pay is gone.
         */
        post: operations["events.payment_gateway.deleted"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "payment_gateway.updated": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Payment gateway updated
         * @description A way to pay has changed.
         */
        post: operations["events.payment_gateway.updated"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "payment.authorized": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Payment authorised
         * @description The money of a payment is held.
         */
        post: operations["events.payment.authorized"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "payment.capture_failed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Capture failed
         * @description The provider refused to capture; the money is still held.
         */
        post: operations["events.payment.capture_failed"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "payment.captured": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Payment captured
         * @description Money was taken, all of it or a part; `change` says how much.
         */
        post: operations["events.payment.captured"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "payment.disputed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Payment disputed
         * @description A dispute of the payment began or changed.
         */
        post: operations["events.payment.disputed"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "payment.failed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Payment failed
         * @description The provider declined a payment. Another one can be tried.
         */
        post: operations["events.payment.failed"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "payment.refund_failed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Refund failed
         * @description The provider refused to refund; the amount can be refunded again.
         */
        post: operations["events.payment.refund_failed"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "payment.refunded": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Payment refunded
         * @description Money was given back; `change` says how much, `refund_id` for which refund.
         */
        post: operations["events.payment.refunded"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "payment.voided": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Payment voided
         * @description Money that was held was let go.
         */
        post: operations["events.payment.voided"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "price_list.activated": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Price list activated
         * @description A price list was activated.
         */
        post: operations["events.price_list.activated"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "price_list.created": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Price list created
         * @description A price list was added.
         */
        post: operations["events.price_list.created"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "price_list.deactivated": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Price list deactivated
         * @description A price list was deactivated.
         */
        post: operations["events.price_list.deactivated"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "price_list.deleted": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Price list deleted
         * @description A price list was deleted.
         */
        post: operations["events.price_list.deleted"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "price_list.prices_changed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Prices of a price list changed
         * @description Prices of a price list were set or removed.
         */
        post: operations["events.price_list.prices_changed"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "price_list.updated": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Price list updated
         * @description A price list changed.
         */
        post: operations["events.price_list.updated"];
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
    "redirect.created": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Redirect created
         * @description A redirect was created.
         */
        post: operations["events.redirect.created"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "redirect.deleted": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Redirect deleted
         * @description A redirect was deleted.
         */
        post: operations["events.redirect.deleted"];
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
    "shipping_profile.created": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Shipping profile created
         * @description A shipping profile was created.
         */
        post: operations["events.shipping_profile.created"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "shipping_profile.deleted": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Shipping profile deleted
         * @description A shipping profile was deleted with its zones and rates.
         */
        post: operations["events.shipping_profile.deleted"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "shipping_profile.updated": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Shipping profile updated
         * @description A shipping profile was updated, or products entered or left it. The payload is its state after the change.
         */
        post: operations["events.shipping_profile.updated"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "shipping_zone.created": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Shipping zone created
         * @description A shipping zone was created.
         */
        post: operations["events.shipping_zone.created"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "shipping_zone.deleted": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Shipping zone deleted
         * @description A shipping zone was deleted with its rates.
         */
        post: operations["events.shipping_zone.deleted"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "shipping_zone.updated": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Shipping zone updated
         * @description A shipping zone or one of its rates changed. The payload is its state after the change.
         */
        post: operations["events.shipping_zone.updated"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "store_credit.adjusted": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Store credit adjusted
         * @description The store credit of a customer changed: it was issued, spent, got money back or was adjusted.
         */
        post: operations["events.store_credit.adjusted"];
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
    "store.closed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Store closed
         * @description The store stopped answering and is to be deleted at `delete_at`.
         */
        post: operations["events.store.closed"];
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
    "tax_category.created": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Tax category created
         * @description A tax category was added.
         */
        post: operations["events.tax_category.created"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "tax_category.deleted": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Tax category deleted
         * @description A tax category was deleted.
         */
        post: operations["events.tax_category.deleted"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "tax_category.updated": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Tax category updated
         * @description A tax category changed.
         */
        post: operations["events.tax_category.updated"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "tax_rate.created": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Tax rate created
         * @description A tax rate was added.
         */
        post: operations["events.tax_rate.created"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "tax_rate.deleted": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Tax rate deleted
         * @description A tax rate was deleted.
         */
        post: operations["events.tax_rate.deleted"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "tax_rate.updated": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Tax rate updated
         * @description A tax rate changed.
         */
        post: operations["events.tax_rate.updated"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "tax_zone.created": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Tax zone created
         * @description A tax zone was added.
         */
        post: operations["events.tax_zone.created"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "tax_zone.deleted": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Tax zone deleted
         * @description A tax zone was deleted.
         */
        post: operations["events.tax_zone.deleted"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "tax_zone.updated": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Tax zone updated
         * @description A tax zone changed.
         */
        post: operations["events.tax_zone.updated"];
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
        /** @description What a customer sees of the own account. */
        Account: {
            /** @description The oldest first. */
            addresses: components["schemas"]["CustomerAddress"][];
            created_at: components["schemas"]["Timestamp"];
            default_address_id: string | null;
            email: components["schemas"]["Email"];
            first_name: string | null;
            id: string;
            last_name: string | null;
            locale: components["schemas"]["Locale"] | null;
            marketing: components["schemas"]["MarketingConsent"];
            orders_count: number;
            phone: string | null;
            tax_ids: components["schemas"]["TaxId"][];
            updated_at: components["schemas"]["Timestamp"];
            /** @description Grows with every change; the `ETag` carries it. */
            version: number;
        };
        /** @description An order as the shopper who placed it sees it. */
        AccountOrder: {
            /** @description Keys of the storefront's own. */
            attributes: components["schemas"]["Metadata"];
            billing_address: components["schemas"]["OrderAddress"] | null;
            cancel_reason: components["schemas"]["OrderCancelReason"] | null;
            /** Format: date-time */
            cancelled_at: string | null;
            /** Format: date-time */
            closed_at: string | null;
            credits: components["schemas"]["OrderCredit"][];
            currency: components["schemas"]["Currency"];
            discounts: components["schemas"]["OrderDiscount"][];
            email: components["schemas"]["Email"] | null;
            fulfillment_status: components["schemas"]["OrderFulfillmentStatus"];
            id: string;
            lines: components["schemas"]["OrderLine"][];
            locale: components["schemas"]["Locale"] | null;
            /** @description The number as people see it. */
            name: string;
            /** @description What the shopper wrote. */
            note: string | null;
            /** @description Unique in the store. Later orders have higher numbers; some may be missing. */
            number: number;
            payment_status: components["schemas"]["OrderPaymentStatus"];
            phone: string | null;
            placed_at: components["schemas"]["Timestamp"];
            return_status: components["schemas"]["OrderReturnStatus"];
            /** @description Null when nothing is shipped. */
            shipping: components["schemas"]["OrderShipping"] | null;
            shipping_address: components["schemas"]["OrderAddress"] | null;
            status: components["schemas"]["OrderStatus"];
            totals: components["schemas"]["OrderTotals"];
            updated_at: components["schemas"]["Timestamp"];
            /** @description Grows with every change; the `ETag` carries it. */
            version: number;
        };
        /** @description A page of the shopper's orders. */
        AccountOrderPage: {
            data: components["schemas"]["AccountOrderSummary"][];
            has_more: boolean;
            next_cursor: components["schemas"]["NextCursor"];
        };
        /** @description One of the shopper's orders in a list. */
        AccountOrderSummary: {
            fulfillment_status: components["schemas"]["OrderFulfillmentStatus"];
            id: string;
            line_count: number;
            name: string;
            number: number;
            payment_status: components["schemas"]["OrderPaymentStatus"];
            placed_at: components["schemas"]["Timestamp"];
            return_status: components["schemas"]["OrderReturnStatus"];
            status: components["schemas"]["OrderStatus"];
            totals: components["schemas"]["OrderTotals"];
            unit_count: number;
            updated_at: components["schemas"]["Timestamp"];
        };
        /** @description The fields of the account to change. */
        AccountUpdate: {
            accepts_marketing?: boolean;
            default_address_id?: string;
            first_name?: string | null;
            last_name?: string | null;
            locale?: components["schemas"]["Locale"] | null;
            phone?: string | null;
        };
        /** @description Who did it. */
        Actor: {
            /** @description Id of the key or customer, or the name of the part of the platform that did it. */
            id: string;
            /** @enum {string} */
            type: "operator" | "secret_key" | "publishable_key" | "customer" | "anonymous" | "system";
        };
        /** @description A postal address. */
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
        /** @description A key of a store. The secret itself is not kept and cannot be shown again. */
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
        /** @description A new key. */
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
         * @enum {string}
         */
        ApiKeyKind: "secret" | "publishable";
        /** @description A page of API keys. */
        ApiKeyPage: {
            data: components["schemas"]["ApiKey"][];
            has_more: boolean;
            next_cursor: components["schemas"]["NextCursor"];
        };
        /** @description How to replace the secret of a key. */
        ApiKeyRotate: {
            /**
             * @description How long the old secret works beside the new one.
             * @default 86400
             */
            overlap_seconds?: number;
        };
        /** @description The fields of a key to change. */
        ApiKeyUpdate: {
            /** Format: date-time */
            expires_at?: string | null;
            name?: string;
            scopes?: components["schemas"]["Scope"][];
        };
        /** @description A key with its secret, which is shown here only. */
        ApiKeyWithSecret: {
            /** Format: password */
            secret: string;
        } & components["schemas"]["ApiKey"];
        /**
         * @description When authorised money is taken: `automatic` right after the order is placed, `manual` when somebody says so, `on_fulfillment` with each shipment.
         * @enum {string}
         */
        CaptureMode: "automatic" | "manual" | "on_fulfillment";
        /** @description A shopping cart. Prices come from the store, never from the caller. Its id is hard to guess and opens the cart, so treat it like a key. */
        Cart: {
            /** @description Up to 50 keys of the storefront's own. */
            attributes: components["schemas"]["Metadata"];
            billing_address: components["schemas"]["CartAddress"] | null;
            created_at: components["schemas"]["Timestamp"];
            /** @description What gift cards and store credit pay of the total. */
            credits: components["schemas"]["CartCredit"][];
            currency: components["schemas"]["Currency"];
            customer_id: string | null;
            discount_codes: components["schemas"]["CartDiscountCode"][];
            email: components["schemas"]["Email"] | null;
            /** @description Every change moves it 24 hours ahead. */
            expires_at: components["schemas"]["Timestamp"];
            gift_card_ids: string[];
            id: string;
            lines: components["schemas"]["CartLine"][];
            note: string | null;
            /** @description The chosen way of delivery; null until one is chosen that fits. */
            shipping: components["schemas"]["CartShipping"] | null;
            shipping_address: components["schemas"]["CartAddress"] | null;
            status: components["schemas"]["CartStatus"];
            totals: components["schemas"]["CartTotals"];
            updated_at: components["schemas"]["Timestamp"];
            /** @description Whether store credit of the customer pays what gift cards leave. */
            use_store_credit: boolean;
            /** @description Grows with every change; the `ETag` carries it. */
            version: number;
        };
        /** @description A cart with lines expired without a checkout. */
        CartAbandonedEvent: {
            data: components["schemas"]["CartSnapshot"];
            id: string;
            occurred_at: components["schemas"]["Timestamp"];
            /** @description The resource the event is about. */
            resource_id: string;
            schema_version: number;
            /** @description 1, 2, 3 … per resource. */
            sequence: number;
            /** @constant */
            type: "cart.abandoned";
        };
        /** @description Who receives or pays, and where. */
        CartAddress: {
            city?: string | null;
            company?: string | null;
            country?: components["schemas"]["Country"] | null;
            line1?: string | null;
            line2?: string | null;
            name?: string | null;
            phone?: string | null;
            postal_code?: string | null;
            /** @description State, province or region; its code where the country has codes. */
            province?: string | null;
        };
        /** @description Whose cart it becomes. */
        CartAttach: {
            /** @description Needed with a secret key; with a customer session it must be the customer. */
            customer_id?: string;
            policy?: components["schemas"]["CartMergePolicy"];
        };
        /** @description A new cart. */
        CartCreate: {
            attributes?: components["schemas"]["Metadata"];
            email?: components["schemas"]["Email"] | null;
            lines?: components["schemas"]["CartLineAdd"][];
            note?: string | null;
        };
        /** @description A shopper opened a cart. */
        CartCreatedEvent: {
            data: components["schemas"]["CartSnapshot"];
            id: string;
            occurred_at: components["schemas"]["Timestamp"];
            /** @description The resource the event is about. */
            resource_id: string;
            schema_version: number;
            /** @description 1, 2, 3 … per resource. */
            sequence: number;
            /** @constant */
            type: "cart.created";
        };
        /** @description What a gift card or store credit pays. */
        CartCredit: {
            amount: components["schemas"]["Price"];
            id: string;
            /** @enum {string} */
            kind: "gift_card" | "store_credit";
            /** @description The last characters of a gift card's code. */
            last4: string | null;
        };
        /** @description What a discount takes off a line. */
        CartDiscount: {
            amount: components["schemas"]["Price"];
            /** @description Null for an automatic discount. */
            code: string | null;
            discount_id: string | null;
            title: string;
        };
        /** @description A code that the shopper gave, and whether it takes something off at the moment. */
        CartDiscountCode: {
            applied: boolean;
            code: string;
        };
        /** @description A discount code. Upper and lower case are the same. */
        CartDiscountCodeAdd: {
            code: string;
        };
        /** @description A discount and what it does here. */
        CartDiscountExplanation: {
            /** @description What it takes off. */
            amount: components["schemas"]["Price"];
            applied: boolean;
            code: string | null;
            detail: string;
            /** @description Null for a code that belongs to no discount any more. */
            discount_id: string | null;
            /** @description `applied`, or why not: a stable word such as `subtotal_too_low`. */
            reason: string;
            title: string;
        };
        /** @description The discounts that were considered for a cart. */
        CartDiscounts: {
            discounts: components["schemas"]["CartDiscountExplanation"][];
        };
        /** @description The code of a gift card. */
        CartGiftCardAdd: {
            code: string;
        };
        /** @description Units of a variant in a cart. Words and picture are those of the time it was added; the price is the current one. */
        CartLine: {
            /** @description The sum of `discounts`. */
            discount: components["schemas"]["Price"];
            discounts: components["schemas"]["CartDiscount"][];
            id: string;
            /** Format: uri */
            image_url: string | null;
            options: components["schemas"]["LineOption"][];
            /** @description What a unit cost when it was added. */
            price_at_add: components["schemas"]["Price"];
            /** @description Whether these two differ. Tell the shopper before checkout. */
            price_changed: boolean;
            product_id: string;
            properties: components["schemas"]["LineProperties"];
            /** @description Whether these units can be bought at this moment. False when the product was taken off sale or has less stock. */
            purchasable: boolean;
            quantity: number;
            requires_shipping: boolean;
            sku: string | null;
            /** @description `unit_price` × `quantity`. */
            subtotal: components["schemas"]["Price"];
            /** @description The sum of `tax_lines`: in the price or on top of it, see `totals.tax_included`. */
            tax: components["schemas"]["Price"];
            tax_lines: components["schemas"]["CartTaxLine"][];
            /** @description Title of the product. */
            title: string;
            /** @description `subtotal` − `discount`, plus `tax` where prices do not include it. */
            total: components["schemas"]["Price"];
            /** @description What a unit costs now. */
            unit_price: components["schemas"]["Price"];
            variant_id: string;
            variant_title: string;
        };
        /** @description Units to put into a cart. */
        CartLineAdd: {
            properties?: components["schemas"]["LineProperties"];
            /** @default 1 */
            quantity?: number;
            variant_id: string;
        };
        /** @description The fields of a line to change. `properties`, when given, replaces all of them. */
        CartLineUpdate: {
            properties?: components["schemas"]["LineProperties"];
            quantity?: number;
        };
        /** @description The cart to take over. */
        CartMerge: {
            from_cart_id: string;
            policy?: components["schemas"]["CartMergePolicy"];
        };
        /**
         * @description What becomes of a line that both carts hold: `sum` adds the units, `max` keeps the larger number, `newest` keeps the cart that was changed last. More units than a line or the stock allows are cut down to what is possible.
         * @default sum
         * @enum {string}
         */
        CartMergePolicy: "sum" | "max" | "newest";
        /** @description A page of carts. */
        CartPage: {
            data: components["schemas"]["CartSummary"][];
            has_more: boolean;
            next_cursor: components["schemas"]["NextCursor"];
        };
        /** @description The token of the recovery link. */
        CartRecover: {
            token: string;
        };
        /** @description The chosen way of delivery with the parts of its price. */
        CartShipping: {
            discount: components["schemas"]["Price"];
            id: string;
            /** @enum {string} */
            kind: "rate" | "pickup";
            location_id: string | null;
            name: string;
            /** @description Before discounts. */
            price: components["schemas"]["Price"];
            tax: components["schemas"]["Price"];
            tax_lines: components["schemas"]["CartTaxLine"][];
            total: components["schemas"]["Price"];
        };
        /** @description A way to deliver all lines that have to be shipped, or a place to pick everything up. */
        CartShippingOption: {
            days_max: number | null;
            /** @description Days until delivery at the earliest. */
            days_min: number | null;
            /** @description Choose it by this id: that of the rate (or rates, where goods are shipped apart), or of the location to pick up at. */
            id: string;
            /** @enum {string} */
            kind: "rate" | "pickup";
            /** @description Where it is picked up. */
            location_id: string | null;
            name: string;
            price: components["schemas"]["Price"];
        };
        /** @description The shipping options of a cart. */
        CartShippingOptionPage: {
            data: components["schemas"]["CartShippingOption"][];
            has_more: boolean;
            next_cursor: components["schemas"]["NextCursor"];
        };
        /** @description The state of a cart in short. Read the cart for its lines. */
        CartSnapshot: {
            currency: components["schemas"]["Currency"];
            id: string;
            line_count: number;
            status: components["schemas"]["CartStatus"];
            subtotal: components["schemas"]["Price"];
            unit_count: number;
            updated_at: components["schemas"]["Timestamp"];
            version: number;
        };
        /**
         * @description `open` → `checking_out` → `completed`. A cart nobody touched until it expired is `abandoned`; one taken over into another is `merged`.
         * @enum {string}
         */
        CartStatus: "open" | "checking_out" | "completed" | "abandoned" | "merged";
        /** @description A cart in short, as staff see it in the list. */
        CartSummary: {
            created_at: components["schemas"]["Timestamp"];
            currency: components["schemas"]["Currency"];
            customer_id: string | null;
            email: components["schemas"]["Email"] | null;
            expires_at: components["schemas"]["Timestamp"];
            id: string;
            line_count: number;
            /** @description For `carts.recover`; null unless the cart is abandoned. */
            recovery_token: string | null;
            status: components["schemas"]["CartStatus"];
            /** @description At the prices at which the lines were added. */
            subtotal: components["schemas"]["Price"];
            unit_count: number;
            updated_at: components["schemas"]["Timestamp"];
            version: number;
        };
        /** @description One tax on a line or on shipping. */
        CartTaxLine: {
            amount: components["schemas"]["Price"];
            name: string;
            /** @description Parts per million: 190000 is 19 %. */
            rate_ppm: number;
            tax_rate_id: string | null;
        };
        /** @description What a cart costs, all sums of stored parts: `total` = `subtotal` − `discount` + `shipping` + `tax`, where tax that prices include is not added again. `due` = `total` − `credits` is left to pay. */
        CartTotals: {
            /** @description What gift cards and store credit pay. */
            credits: components["schemas"]["Price"];
            /** @description Of lines and of shipping. */
            discount: components["schemas"]["Price"];
            due: components["schemas"]["Price"];
            /** @description Of the chosen option before its discount; 0 until one is chosen. */
            shipping: components["schemas"]["Price"];
            /** @description The subtotals of all lines. */
            subtotal: components["schemas"]["Price"];
            /** @description Of lines and of shipping; 0 until the country of delivery is known. */
            tax: components["schemas"]["Price"];
            /** @description Whether the prices include the tax. */
            tax_included: boolean;
            total: components["schemas"]["Price"];
        };
        /** @description The fields of a cart to change. `attributes`, when given, replaces all of them. */
        CartUpdate: {
            attributes?: components["schemas"]["Metadata"];
            billing_address?: components["schemas"]["CartAddress"] | null;
            email?: components["schemas"]["Email"] | null;
            note?: string | null;
            shipping_address?: components["schemas"]["CartAddress"] | null;
            /** @description One of `carts.shippingOptions.list`. */
            shipping_option_id?: string | null;
            use_store_credit?: boolean;
        };
        /** @description Something in a cart changed. Quick changes of one cart may share an event, which then carries the last state. */
        CartUpdatedEvent: {
            data: components["schemas"]["CartSnapshot"];
            id: string;
            occurred_at: components["schemas"]["Timestamp"];
            /** @description The resource the event is about. */
            resource_id: string;
            schema_version: number;
            /** @description 1, 2, 3 … per resource. */
            sequence: number;
            /** @constant */
            type: "cart.updated";
        };
        /** @description The products that a batch of an import changed. Their own created and updated events are not sent, nor events of the first stock of new ones. */
        CatalogImported: {
            created_product_ids: string[];
            job_id: string;
            /** @description Number of the batch. */
            sequence: number;
            updated_product_ids: string[];
        };
        /** @description A batch of an import changed products and their stock. The event is about the job and stands for the events of each product. */
        CatalogImportedEvent: {
            data: components["schemas"]["CatalogImported"];
            id: string;
            occurred_at: components["schemas"]["Timestamp"];
            /** @description The resource the event is about. */
            resource_id: string;
            schema_version: number;
            /** @description 1, 2, 3 … per resource. */
            sequence: number;
            /** @constant */
            type: "catalog.imported";
        };
        /** @description A cart on its way to becoming an order. Its id is hard to guess and opens the checkout, so treat it like a key. */
        Checkout: {
            attributes: components["schemas"]["Metadata"];
            billing_address: components["schemas"]["CartAddress"] | null;
            cart_id: string;
            cart_version: number;
            /** Format: date-time */
            completed_at: string | null;
            created_at: components["schemas"]["Timestamp"];
            credits: components["schemas"]["CartCredit"][];
            currency: components["schemas"]["Currency"];
            customer_id: string | null;
            discount_codes: components["schemas"]["CartDiscountCode"][];
            email: components["schemas"]["Email"] | null;
            /**
             * Format: date-time
             * @description Until then the units are held; every change moves it ahead. After it the checkout expires.
             */
            hold_until: string;
            /** Format: date-time */
            hold_until_at_most: string;
            id: string;
            lines: components["schemas"]["CheckoutLine"][];
            locale: components["schemas"]["Locale"] | null;
            note: string | null;
            order: components["schemas"]["CheckoutOrder"] | null;
            /** @description The payment under way or made. */
            payment: components["schemas"]["StorefrontPayment"] | null;
            payment_gateway_id: string | null;
            phone: string | null;
            /** @description What is still missing; empty when the checkout can be completed. */
            requirements: components["schemas"]["CheckoutRequirement"][];
            shipping: components["schemas"]["CartShipping"] | null;
            shipping_address: components["schemas"]["CartAddress"] | null;
            status: components["schemas"]["CheckoutStatus"];
            totals: components["schemas"]["CartTotals"];
            updated_at: components["schemas"]["Timestamp"];
            /** @description Grows with every change; the `ETag` carries it. */
            version: number;
        };
        /** @description The shopper or the shop front gave the checkout up; the units are for sale again. */
        CheckoutCancelledEvent: {
            data: components["schemas"]["CheckoutSnapshot"];
            id: string;
            occurred_at: components["schemas"]["Timestamp"];
            /** @description The resource the event is about. */
            resource_id: string;
            schema_version: number;
            /** @description 1, 2, 3 … per resource. */
            sequence: number;
            /** @constant */
            type: "checkout.cancelled";
        };
        /** @description What the shopper agreed to. */
        CheckoutComplete: {
            payment?: components["schemas"]["CheckoutPayment"];
            /** @description `totals.total` of the checkout as it was shown. */
            total: components["schemas"]["Price"];
        };
        /** @description The order is placed; `order.created` follows with what was sold. */
        CheckoutCompletedEvent: {
            data: components["schemas"]["CheckoutSnapshot"];
            id: string;
            occurred_at: components["schemas"]["Timestamp"];
            /** @description The resource the event is about. */
            resource_id: string;
            schema_version: number;
            /** @description 1, 2, 3 … per resource. */
            sequence: number;
            /** @constant */
            type: "checkout.completed";
        };
        /** @description The cart as the shopper saw it, and what is known already. What is not given is taken from the cart. */
        CheckoutCreate: {
            /** @description Null is the shipping address. */
            billing_address?: components["schemas"]["CartAddress"] | null;
            cart_id: string;
            cart_version: number;
            email?: components["schemas"]["Email"] | null;
            /** @description Language of what the shopper is sent. */
            locale?: components["schemas"]["Locale"];
            note?: string | null;
            payment?: components["schemas"]["CheckoutPayment"] | null;
            phone?: string | null;
            shipping_address?: components["schemas"]["CartAddress"] | null;
            /** @description One of `carts.shippingOptions.list`. */
            shipping_option_id?: string | null;
        };
        /** @description A shopper began to check out; the units are held. */
        CheckoutCreatedEvent: {
            data: components["schemas"]["CheckoutSnapshot"];
            id: string;
            occurred_at: components["schemas"]["Timestamp"];
            /** @description The resource the event is about. */
            resource_id: string;
            schema_version: number;
            /** @description 1, 2, 3 … per resource. */
            sequence: number;
            /** @constant */
            type: "checkout.created";
        };
        /** @description The shopper did not finish in time; the units are for sale again. */
        CheckoutExpiredEvent: {
            data: components["schemas"]["CheckoutSnapshot"];
            id: string;
            occurred_at: components["schemas"]["Timestamp"];
            /** @description The resource the event is about. */
            resource_id: string;
            schema_version: number;
            /** @description 1, 2, 3 … per resource. */
            sequence: number;
            /** @constant */
            type: "checkout.expired";
        };
        /** @description The payment was declined, or the order could not be placed after it and the payment is let go. The shopper can try again. */
        CheckoutFailedEvent: {
            data: components["schemas"]["CheckoutSnapshot"];
            id: string;
            occurred_at: components["schemas"]["Timestamp"];
            /** @description The resource the event is about. */
            resource_id: string;
            schema_version: number;
            /** @description 1, 2, 3 … per resource. */
            sequence: number;
            /** @constant */
            type: "checkout.failed";
        };
        /** @description Units of a variant in a checkout, with every part of their price. */
        CheckoutLine: {
            /** @description Units that are not in stock and will be sent later. */
            backordered: number;
            discount: components["schemas"]["Price"];
            discounts: components["schemas"]["CartDiscount"][];
            id: string;
            /** Format: uri */
            image_url: string | null;
            options: components["schemas"]["LineOption"][];
            product_id: string;
            properties: components["schemas"]["LineProperties"];
            quantity: number;
            requires_shipping: boolean;
            sku: string | null;
            subtotal: components["schemas"]["Price"];
            tax: components["schemas"]["Price"];
            tax_lines: components["schemas"]["CartTaxLine"][];
            title: string;
            total: components["schemas"]["Price"];
            unit_price: components["schemas"]["Price"];
            variant_id: string;
            variant_title: string;
        };
        /** @description The order that the checkout became. */
        CheckoutOrder: {
            id: string;
            name: string;
        };
        /** @description A page of checkouts. */
        CheckoutPage: {
            data: components["schemas"]["CheckoutSnapshot"][];
            has_more: boolean;
            next_cursor: components["schemas"]["NextCursor"];
        };
        /** @description How it is paid. Nothing is charged before `checkouts.complete`. */
        CheckoutPayment: {
            details?: components["schemas"]["PaymentDetails"];
            payment_gateway_id: string;
        };
        /** @description Something that must be given before the checkout can be completed. */
        CheckoutRequirement: {
            /** @enum {string} */
            code: "email_missing" | "shipping_address_missing" | "shipping_address_incomplete" | "shipping_option_missing" | "payment_missing";
            detail: string;
            /** @description JSON pointer to the field of the checkout. */
            pointer: string;
        };
        /** @description The state of a checkout in short. */
        CheckoutSnapshot: {
            cart_id: string;
            created_at: components["schemas"]["Timestamp"];
            currency: components["schemas"]["Currency"];
            customer_id: string | null;
            due: components["schemas"]["Price"];
            id: string;
            order_id: string | null;
            payment_id: string | null;
            status: components["schemas"]["CheckoutStatus"];
            total: components["schemas"]["Price"];
            updated_at: components["schemas"]["Timestamp"];
            version: number;
        };
        /**
         * @description `open` lacks something, see `requirements`; `ready` can be completed; `processing` waits for the payment; `completed` has an order. A declined payment makes it `failed`, which can be completed again. `expired` and `cancelled` have let go of everything.
         * @enum {string}
         */
        CheckoutStatus: "open" | "ready" | "processing" | "completed" | "failed" | "expired" | "cancelled";
        /** @description The fields of a checkout to change. */
        CheckoutUpdate: {
            /** @description Null is the shipping address. */
            billing_address?: components["schemas"]["CartAddress"] | null;
            email?: components["schemas"]["Email"] | null;
            /** @description Language of what the shopper is sent. */
            locale?: components["schemas"]["Locale"];
            note?: string | null;
            payment?: components["schemas"]["CheckoutPayment"] | null;
            phone?: string | null;
            shipping_address?: components["schemas"]["CartAddress"] | null;
            /** @description One of `carts.shippingOptions.list`. */
            shipping_option_id?: string | null;
        };
        /** @description A group of products with an address of its own. */
        Collection: {
            created_at: components["schemas"]["Timestamp"];
            description_html: string | null;
            handle: components["schemas"]["Slug"];
            id: string;
            image: components["schemas"]["Media"] | null;
            kind: components["schemas"]["CollectionKind"];
            metadata: components["schemas"]["Metadata"];
            /** Format: date-time */
            publish_at: string | null;
            /** @description Whether shoppers see it at this moment. */
            published: boolean;
            /** @description null for a manual collection. */
            rules: components["schemas"]["CollectionRules"] | null;
            seo: components["schemas"]["Seo"];
            sort_order: components["schemas"]["CollectionSort"];
            status: components["schemas"]["CollectionStatus"];
            title: string;
            /** Format: date-time */
            unpublish_at: string | null;
            updated_at: components["schemas"]["Timestamp"];
            /** @description Grows with every change; the `ETag` carries it. */
            version: number;
        };
        /**
         * @description A condition on a product. One on a field of variants holds when any variant meets it. Text is compared without regard to
         *     case. `price` and `compare_at_price` are whole minor units of the store's default currency, `weight_grams` whole grams.
         */
        CollectionCondition: {
            /** @enum {string} */
            field: "title" | "vendor" | "product_type" | "category" | "tag" | "sku" | "price" | "compare_at_price" | "weight_grams";
            /** @enum {string} */
            operator: "equals" | "not_equals" | "contains" | "not_contains" | "starts_with" | "ends_with" | "greater_than" | "less_than" | "is_set" | "is_not_set";
            /** @description Left out with `is_set` and `is_not_set`. */
            value?: string;
        };
        /** @description A new collection. Without a handle one is made from the title; without a status it is `active`. */
        CollectionCreate: {
            description_html?: string | null;
            handle?: components["schemas"]["Slug"];
            image?: components["schemas"]["MediaInput"] | null;
            /** @default manual */
            kind?: components["schemas"]["CollectionKind"];
            metadata?: components["schemas"]["Metadata"];
            /** Format: date-time */
            publish_at?: string | null;
            rules?: components["schemas"]["CollectionRules"];
            seo?: components["schemas"]["Seo"];
            sort_order?: components["schemas"]["CollectionSort"];
            status?: components["schemas"]["CollectionStatus"];
            title: string;
            /** Format: date-time */
            unpublish_at?: string | null;
        };
        /** @description A collection was created. */
        CollectionCreatedEvent: {
            data: components["schemas"]["Collection"];
            id: string;
            occurred_at: components["schemas"]["Timestamp"];
            /** @description The resource the event is about. */
            resource_id: string;
            schema_version: number;
            /** @description 1, 2, 3 … per resource. */
            sequence: number;
            /** @constant */
            type: "collection.created";
        };
        /** @description A collection was deleted. */
        CollectionDeletedEvent: {
            data: components["schemas"]["DeletedResource"];
            id: string;
            occurred_at: components["schemas"]["Timestamp"];
            /** @description The resource the event is about. */
            resource_id: string;
            schema_version: number;
            /** @description 1, 2, 3 … per resource. */
            sequence: number;
            /** @constant */
            type: "collection.deleted";
        };
        /**
         * @description `manual` holds the products that were put in; `rule` holds those that match its rules.
         * @enum {string}
         */
        CollectionKind: "manual" | "rule";
        /** @description A page of collections. */
        CollectionPage: {
            data: components["schemas"]["Collection"][];
            has_more: boolean;
            next_cursor: components["schemas"]["NextCursor"];
        };
        /** @description Products to put into a collection. */
        CollectionProductsAdd: {
            /** @description Where the first of them goes, the others following; those already in the collection move there. Without it new ones come last and the others stay. */
            position?: number;
            product_ids: string[];
        };
        /** @description Products to take out of a collection. */
        CollectionProductsRemove: {
            product_ids: string[];
        };
        /** @description A manual collection that the product belongs to. It is made when no collection has this handle. */
        CollectionReference: {
            handle: components["schemas"]["Slug"];
            title: string;
        };
        /** @description The rules of a collection. */
        CollectionRules: {
            conditions: components["schemas"]["CollectionCondition"][];
            /** @enum {string} */
            match: "all" | "any";
        };
        /**
         * @description Order of the products. `manual` is for manual collections; a leading `-` is descending.
         * @enum {string}
         */
        CollectionSort: "manual" | "newest" | "title" | "-title" | "price" | "-price";
        /**
         * @description `draft` is invisible to shoppers; `active` is visible between `publish_at` and `unpublish_at`.
         * @enum {string}
         */
        CollectionStatus: "draft" | "active";
        /** @description The fields of a collection to change. `rules`, when given, replace all of them. The kind cannot change. */
        CollectionUpdate: {
            description_html?: string | null;
            handle?: components["schemas"]["Slug"];
            image?: components["schemas"]["MediaInput"] | null;
            metadata?: components["schemas"]["Metadata"];
            /** Format: date-time */
            publish_at?: string | null;
            rules?: components["schemas"]["CollectionRules"];
            seo?: components["schemas"]["Seo"];
            sort_order?: components["schemas"]["CollectionSort"];
            status?: components["schemas"]["CollectionStatus"];
            title?: string;
            /** Format: date-time */
            unpublish_at?: string | null;
        };
        /** @description A collection was updated, or products entered or left it by hand. The payload is its state after the change. */
        CollectionUpdatedEvent: {
            data: components["schemas"]["Collection"];
            id: string;
            occurred_at: components["schemas"]["Timestamp"];
            /** @description The resource the event is about. */
            resource_id: string;
            schema_version: number;
            /** @description 1, 2, 3 … per resource. */
            sequence: number;
            /** @constant */
            type: "collection.updated";
        };
        /** @description ISO 3166-1 alpha-2 country code. */
        Country: string;
        /** @description The credential of this request and what it may do. */
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
        /** @description What changed in the balance of a gift card or store credit. */
        CreditAdjusted: {
            balance: components["schemas"]["Price"];
            customer_id: string | null;
            delta: components["schemas"]["Money"];
            entry_id: string;
            id: string;
            reason: components["schemas"]["CreditReason"];
            reference: components["schemas"]["CreditReference"] | null;
            version: number;
        };
        /** @description A change of a balance by the merchant. */
        CreditAdjustment: {
            /** @description Minor units to add, or to take away when negative. What checkouts have reserved cannot be taken. */
            delta: number;
            /** @description Why; it stays in the ledger. */
            note?: string | null;
        };
        /** @description A line of the ledger of a gift card or store credit. Entries never change; the balance is their sum. */
        CreditEntry: {
            actor: components["schemas"]["Actor"];
            balance_after: components["schemas"]["Price"];
            created_at: components["schemas"]["Timestamp"];
            /** @description The gift card or store credit. */
            credit_id: string;
            delta: components["schemas"]["Money"];
            id: string;
            note: string | null;
            reason: components["schemas"]["CreditReason"];
            reference: components["schemas"]["CreditReference"] | null;
        };
        /** @description A page of ledger entries. */
        CreditEntryPage: {
            data: components["schemas"]["CreditEntry"][];
            has_more: boolean;
            next_cursor: components["schemas"]["NextCursor"];
        };
        /**
         * @description Why a balance changed.
         * @enum {string}
         */
        CreditReason: "issue" | "adjust" | "spend" | "return";
        /** @description What the change belongs to, such as an order or a refund. */
        CreditReference: {
            id: string;
            type: string;
        };
        /** @description ISO 4217 currency code. */
        Currency: string;
        /** @description A currency and how many decimals its major unit has. */
        CurrencyInfo: {
            code: components["schemas"]["Currency"];
            /** @description 2 means that 1999 minor units are 19.99. */
            decimals: number;
        };
        /** @description A shopper of the store. */
        Customer: {
            /** @description The oldest first. */
            addresses: components["schemas"]["CustomerAddress"][];
            created_at: components["schemas"]["Timestamp"];
            default_address_id: string | null;
            /** @description Unique in the store, whatever its case; null once erased. */
            email: components["schemas"]["Email"] | null;
            external_id: string | null;
            first_name: string | null;
            group_ids: string[];
            id: string;
            last_name: string | null;
            /** Format: date-time */
            last_order_at: string | null;
            locale: components["schemas"]["Locale"] | null;
            marketing: components["schemas"]["MarketingConsent"];
            /** @description The customer that this one went up in. */
            merged_into: string | null;
            metadata: components["schemas"]["Metadata"];
            /** @description For the store's staff. */
            note: string | null;
            /** @description Orders placed and not cancelled, a moment after they were. */
            orders_count: number;
            phone: string | null;
            state: components["schemas"]["CustomerState"];
            tags: string[];
            tax_exempt: boolean;
            tax_ids: components["schemas"]["TaxId"][];
            /** @description What these orders came to after refunds, by currency. */
            total_spent: components["schemas"]["Price"][];
            updated_at: components["schemas"]["Timestamp"];
            /** @description Grows with every change; the `ETag` carries it. */
            version: number;
        };
        /** @description An address of a customer. */
        CustomerAddress: {
            city: string;
            company: string | null;
            country: components["schemas"]["Country"];
            first_name: string | null;
            id: string;
            is_default: boolean;
            last_name: string | null;
            line1: string;
            line2: string | null;
            phone: string | null;
            postal_code: string | null;
            /** @description State, province or region; its code where the country has codes. */
            province: string | null;
        };
        /** @description A new address. */
        CustomerAddressCreate: {
            city: string;
            company?: string | null;
            country: components["schemas"]["Country"];
            first_name?: string | null;
            /**
             * @description Makes it the default in place of the current one.
             * @default false
             */
            is_default?: boolean;
            last_name?: string | null;
            line1: string;
            line2?: string | null;
            phone?: string | null;
            postal_code?: string | null;
            /** @description State, province or region; its code where the country has codes. */
            province?: string | null;
        };
        /** @description The fields of an address to change. */
        CustomerAddressUpdate: {
            city?: string;
            company?: string | null;
            country?: components["schemas"]["Country"];
            first_name?: string | null;
            /**
             * @description Makes it the default in place of the current one.
             * @constant
             */
            is_default?: true;
            last_name?: string | null;
            line1?: string;
            line2?: string | null;
            phone?: string | null;
            postal_code?: string | null;
            /** @description State, province or region; its code where the country has codes. */
            province?: string | null;
        };
        /** @description A new customer. */
        CustomerCreate: {
            /** @description The default is the first that says so, else the first. */
            addresses?: components["schemas"]["CustomerAddressCreate"][];
            email: components["schemas"]["Email"];
            external_id?: string | null;
            first_name?: string | null;
            group_ids?: string[];
            last_name?: string | null;
            locale?: components["schemas"]["Locale"] | null;
            marketing?: components["schemas"]["MarketingConsentInput"];
            metadata?: components["schemas"]["Metadata"];
            /** @description For the store's staff. */
            note?: string | null;
            phone?: string | null;
            tags?: string[];
            tax_exempt?: boolean;
            tax_ids?: components["schemas"]["TaxId"][];
        };
        /** @description A customer was created by the store, by registration or by a purchase as a guest. */
        CustomerCreatedEvent: {
            data: components["schemas"]["CustomerSnapshot"];
            id: string;
            occurred_at: components["schemas"]["Timestamp"];
            /** @description The resource the event is about. */
            resource_id: string;
            schema_version: number;
            /** @description 1, 2, 3 … per resource. */
            sequence: number;
            /** @constant */
            type: "customer.created";
        };
        /** @description A customer's personal data is gone. Whoever keeps some of it must erase it too. */
        CustomerErasedEvent: {
            data: components["schemas"]["DeletedResource"];
            id: string;
            occurred_at: components["schemas"]["Timestamp"];
            /** @description The resource the event is about. */
            resource_id: string;
            schema_version: number;
            /** @description 1, 2, 3 … per resource. */
            sequence: number;
            /** @constant */
            type: "customer.erased";
        };
        /** @description Everything the store holds about a person. */
        CustomerExport: {
            customer: components["schemas"]["Customer"];
            exported_at: components["schemas"]["Timestamp"];
            groups: components["schemas"]["CustomerGroup"][];
            /** @description What other parts of the store hold, such as orders. */
            sections: components["schemas"]["CustomerExportSection"][];
            /** @description Where the customer is signed in. */
            sessions: components["schemas"]["CustomerSession"][];
        };
        /** @description A record as that part of the store keeps it; its fields may change with the version of the platform. */
        CustomerExportRecord: {
            [key: string]: unknown;
        };
        /** @description Records of one part of the store. */
        CustomerExportSection: {
            name: string;
            records: components["schemas"]["CustomerExportRecord"][];
        };
        /** @description Customers who get the same prices or discounts. */
        CustomerGroup: {
            created_at: components["schemas"]["Timestamp"];
            description: string | null;
            external_id: string | null;
            id: string;
            metadata: components["schemas"]["Metadata"];
            /** @description Unique in the store, whatever its case. */
            name: string;
            updated_at: components["schemas"]["Timestamp"];
            /** @description Grows with every change, of who is in it too; the `ETag` carries it. */
            version: number;
        };
        /** @description A new customer group. */
        CustomerGroupCreate: {
            description?: string | null;
            external_id?: string | null;
            metadata?: components["schemas"]["Metadata"];
            name: string;
        };
        /** @description A customer group was created. */
        CustomerGroupCreatedEvent: {
            data: components["schemas"]["CustomerGroup"];
            id: string;
            occurred_at: components["schemas"]["Timestamp"];
            /** @description The resource the event is about. */
            resource_id: string;
            schema_version: number;
            /** @description 1, 2, 3 … per resource. */
            sequence: number;
            /** @constant */
            type: "customer_group.created";
        };
        /** @description A customer group was deleted. */
        CustomerGroupDeletedEvent: {
            data: components["schemas"]["DeletedResource"];
            id: string;
            occurred_at: components["schemas"]["Timestamp"];
            /** @description The resource the event is about. */
            resource_id: string;
            schema_version: number;
            /** @description 1, 2, 3 … per resource. */
            sequence: number;
            /** @constant */
            type: "customer_group.deleted";
        };
        /** @description Customers to add to a group or to remove from it. */
        CustomerGroupMembers: {
            customer_ids: string[];
        };
        /** @description A page of customer groups. */
        CustomerGroupPage: {
            data: components["schemas"]["CustomerGroup"][];
            has_more: boolean;
            next_cursor: components["schemas"]["NextCursor"];
        };
        /** @description The fields of a customer group to change. */
        CustomerGroupUpdate: {
            description?: string | null;
            external_id?: string | null;
            metadata?: components["schemas"]["Metadata"];
            name?: string;
        };
        /** @description A customer group was updated, or customers entered or left it. The payload is its state after the change. */
        CustomerGroupUpdatedEvent: {
            data: components["schemas"]["CustomerGroup"];
            id: string;
            occurred_at: components["schemas"]["Timestamp"];
            /** @description The resource the event is about. */
            resource_id: string;
            schema_version: number;
            /** @description 1, 2, 3 … per resource. */
            sequence: number;
            /** @constant */
            type: "customer_group.updated";
        };
        /** @description Who signs in. */
        CustomerLogin: {
            email: components["schemas"]["Email"];
            /** Format: password */
            password: string;
        };
        /** @description How far to sign out. */
        CustomerLogout: {
            /**
             * @description Ends the sessions on all devices.
             * @default false
             */
            all?: boolean;
        };
        /** @description Which customer to merge into this one. */
        CustomerMerge: {
            from_id: string;
        };
        /** @description Which customer went up in which. */
        CustomerMerged: {
            /** @description The customer that went up in it. */
            from_id: string;
            /** @description The customer that stays. */
            id: string;
        };
        /** @description A customer went up in another. What refers to the one that is gone belongs to the one that stays. */
        CustomerMergedEvent: {
            data: components["schemas"]["CustomerMerged"];
            id: string;
            occurred_at: components["schemas"]["Timestamp"];
            /** @description The resource the event is about. */
            resource_id: string;
            schema_version: number;
            /** @description 1, 2, 3 … per resource. */
            sequence: number;
            /** @constant */
            type: "customer.merged";
        };
        /** @description A page of customers. */
        CustomerPage: {
            data: components["schemas"]["Customer"][];
            has_more: boolean;
            next_cursor: components["schemas"]["NextCursor"];
        };
        /** @description Whose password was forgotten. */
        CustomerPasswordReset: {
            email: components["schemas"]["Email"];
        };
        /** @description A customer forgot the password. Issue a token with `customerPasswords.issue` and mail it. */
        CustomerPasswordResetRequestedEvent: {
            data: components["schemas"]["DeletedResource"];
            id: string;
            occurred_at: components["schemas"]["Timestamp"];
            /** @description The resource the event is about. */
            resource_id: string;
            schema_version: number;
            /** @description 1, 2, 3 … per resource. */
            sequence: number;
            /** @constant */
            type: "customer.password_reset_requested";
        };
        /** @description A token and the new password. */
        CustomerPasswordSet: {
            /** Format: password */
            password: string;
            /** Format: password */
            token: string;
        };
        /** @description Sets a password once. It is shown here only. */
        CustomerPasswordToken: {
            customer_id: string;
            expires_at: components["schemas"]["Timestamp"];
            /** Format: password */
            token: string;
        };
        /** @description The current password and the new one. */
        CustomerPasswordUpdate: {
            /** Format: password */
            current_password: string;
            /** Format: password */
            password: string;
        };
        /** @description The refresh token to use up. */
        CustomerRefresh: {
            /** Format: password */
            refresh_token: string;
        };
        /** @description A new account. */
        CustomerRegister: {
            /** @default false */
            accepts_marketing?: boolean;
            email: components["schemas"]["Email"];
            first_name?: string | null;
            last_name?: string | null;
            locale?: components["schemas"]["Locale"] | null;
            /** Format: password */
            password: string;
            phone?: string | null;
        };
        /** @description A session of a customer. */
        CustomerSession: {
            created_at: components["schemas"]["Timestamp"];
            expires_at: components["schemas"]["Timestamp"];
            /** Format: date-time */
            refreshed_at: string | null;
        };
        /** @description Which sessions ended and why. */
        CustomerSessionsRevoked: {
            id: string;
            /** @enum {string} */
            reason: "logout" | "password_changed" | "refresh_token_reused" | "disabled" | "merged" | "erased";
            sessions_count: number;
        };
        /** @description Sessions of a customer ended before their time. */
        CustomerSessionsRevokedEvent: {
            data: components["schemas"]["CustomerSessionsRevoked"];
            id: string;
            occurred_at: components["schemas"]["Timestamp"];
            /** @description The resource the event is about. */
            resource_id: string;
            schema_version: number;
            /** @description 1, 2, 3 … per resource. */
            sequence: number;
            /** @constant */
            type: "customer.sessions_revoked";
        };
        /** @description The state of a customer without anything personal. Read the customer for the rest. */
        CustomerSnapshot: {
            group_ids: string[];
            id: string;
            marketing_state: components["schemas"]["MarketingState"];
            orders_count: number;
            state: components["schemas"]["CustomerState"];
            tax_exempt: boolean;
            updated_at: components["schemas"]["Timestamp"];
            version: number;
        };
        /**
         * @description `invited`: made by the store, has no password yet. `guest`: has bought without an account. `enabled`: can sign in. `disabled`: was stopped by the store. `erased`: a tombstone.
         * @enum {string}
         */
        CustomerState: "invited" | "guest" | "enabled" | "disabled" | "erased";
        /** @description What a signed-in customer holds. Send the access token as bearer; keep the refresh token where no script of others can read it. */
        CustomerTokens: {
            /** Format: password */
            access_token: string;
            customer_id: string;
            /** @description When the access token ends. */
            expires_at: components["schemas"]["Timestamp"];
            /** @description When the refresh token ends. */
            refresh_expires_at: components["schemas"]["Timestamp"];
            /** Format: password */
            refresh_token: string;
        };
        /** @description The fields of a customer to change. */
        CustomerUpdate: {
            default_address_id?: string;
            email?: components["schemas"]["Email"];
            external_id?: string | null;
            first_name?: string | null;
            group_ids?: string[];
            last_name?: string | null;
            locale?: components["schemas"]["Locale"] | null;
            marketing?: components["schemas"]["MarketingConsentInput"];
            metadata?: components["schemas"]["Metadata"];
            /** @description For the store's staff. */
            note?: string | null;
            phone?: string | null;
            /** @enum {string} */
            state?: "enabled" | "disabled";
            tags?: string[];
            tax_exempt?: boolean;
            tax_ids?: components["schemas"]["TaxId"][];
        };
        /** @description A customer or its addresses changed. The payload is the state after the change. */
        CustomerUpdatedEvent: {
            data: components["schemas"]["CustomerSnapshot"];
            id: string;
            occurred_at: components["schemas"]["Timestamp"];
            /** @description The resource the event is about. */
            resource_id: string;
            schema_version: number;
            /** @description 1, 2, 3 … per resource. */
            sequence: number;
            /** @constant */
            type: "customer.updated";
        };
        /** @description What is left of a deleted resource. */
        DeletedResource: {
            id: string;
        };
        /** @description A rule that lowers what shoppers pay. */
        Discount: {
            class: components["schemas"]["DiscountClass"];
            /** @description Classes of other discounts it may stand beside; both must allow it. Of those that may not stand together, the combination that saves the shopper most is given; ties go to the lower priority number, then the lower id. */
            combines_with: components["schemas"]["DiscountClass"][];
            conditions: components["schemas"]["DiscountConditions"];
            created_at: components["schemas"]["Timestamp"];
            /** Format: date-time */
            ends_at: string | null;
            id: string;
            limits: components["schemas"]["DiscountLimits"];
            metadata: components["schemas"]["Metadata"];
            method: components["schemas"]["DiscountMethod"];
            /** @description Lower numbers apply first within a class. */
            priority: number;
            starts_at: components["schemas"]["Timestamp"];
            status: components["schemas"]["DiscountStatus"];
            target: components["schemas"]["DiscountTarget"];
            /** @description Shoppers see it. */
            title: string;
            updated_at: components["schemas"]["Timestamp"];
            uses: components["schemas"]["DiscountUses"];
            value: components["schemas"]["DiscountValue"];
            /** @description Grows with every change by the merchant. */
            version: number;
        };
        /** @description What has to be bought for each time the discount is given: a quantity or an amount, before discounts. */
        DiscountBuy: {
            /** @description One for each currency the discount works in. */
            amounts?: components["schemas"]["Price"][];
            quantity?: number;
            target?: components["schemas"]["DiscountTarget"];
        };
        /**
         * @description What the discount is taken off: lines of products, the order as a whole, or shipping. Discounts apply in this order.
         * @enum {string}
         */
        DiscountClass: "product" | "order" | "shipping";
        /** @description A word that makes a discount apply. Upper and lower case are the same. */
        DiscountCode: {
            code: string;
            created_at: components["schemas"]["Timestamp"];
            discount_id: string;
            id: string;
            /** @description How often this code can be used, besides the limits of the discount; null is no limit of its own. */
            usage_limit: number | null;
            /** @description Uses and reservations so far. */
            uses: number;
        };
        /** @description Codes to add: those given in `codes`, or as many as `generate` says. */
        DiscountCodeBatch: {
            codes?: string[];
            generate?: components["schemas"]["DiscountCodeRecipe"];
            /**
             * @description Of each code: 1 makes them single-use.
             * @default null
             */
            usage_limit?: number | null;
        };
        /** @description A page of codes. */
        DiscountCodePage: {
            data: components["schemas"]["DiscountCode"][];
            has_more: boolean;
            next_cursor: components["schemas"]["NextCursor"];
        };
        /** @description How to make codes. Letters and digits that look alike are left out. */
        DiscountCodeRecipe: {
            count: number;
            /**
             * @description Characters behind the prefix.
             * @default 10
             */
            length?: number;
            /** @default  */
            prefix?: string;
        };
        /** @description The codes that were added. */
        DiscountCodesCreated: {
            data: components["schemas"]["DiscountCode"][];
        };
        /** @description What must be true of an order. Subtotal and quantity are those of the lines that the discount targets, before discounts. */
        DiscountConditions: {
            /**
             * @description The shopper is in one of these groups; empty is anybody.
             * @default []
             */
            customer_group_ids?: string[];
            /**
             * @description The shopper has not ordered before.
             * @default false
             */
            first_order?: boolean;
            /**
             * @description The order is in one of these markets; empty is any.
             * @default []
             */
            market_ids?: string[];
            /** @default null */
            quantity_min?: number | null;
            /**
             * @description One for each currency. When there are some, the discount only works in their currencies.
             * @default []
             */
            subtotal_min?: components["schemas"]["Price"][];
        };
        /** @description A new discount. Without a start it starts now. */
        DiscountCreate: {
            class: components["schemas"]["DiscountClass"];
            /** @description First codes of the method `code`, without limits of their own; `discountCodes.create` adds more. */
            codes?: string[];
            /**
             * @description Classes of other discounts it may stand beside; both must allow it. Of those that may not stand together, the combination that saves the shopper most is given; ties go to the lower priority number, then the lower id.
             * @default []
             */
            combines_with?: components["schemas"]["DiscountClass"][];
            conditions?: components["schemas"]["DiscountConditions"];
            /**
             * @description False makes it disabled until it is activated.
             * @default true
             */
            enabled?: boolean;
            /** Format: date-time */
            ends_at?: string | null;
            limits?: components["schemas"]["DiscountLimits"];
            metadata?: components["schemas"]["Metadata"];
            method: components["schemas"]["DiscountMethod"];
            /**
             * @description Lower numbers apply first within a class.
             * @default 100
             */
            priority?: number;
            starts_at?: components["schemas"]["Timestamp"];
            target?: components["schemas"]["DiscountTarget"];
            title: string;
            value: components["schemas"]["DiscountValue"];
        };
        /** @description A discount was added. */
        DiscountCreatedEvent: {
            data: components["schemas"]["DiscountSnapshot"];
            id: string;
            occurred_at: components["schemas"]["Timestamp"];
            /** @description The resource the event is about. */
            resource_id: string;
            schema_version: number;
            /** @description 1, 2, 3 … per resource. */
            sequence: number;
            /** @constant */
            type: "discount.created";
        };
        /** @description A discount was taken away. */
        DiscountDeletedEvent: {
            data: components["schemas"]["DeletedResource"];
            id: string;
            occurred_at: components["schemas"]["Timestamp"];
            /** @description The resource the event is about. */
            resource_id: string;
            schema_version: number;
            /** @description 1, 2, 3 … per resource. */
            sequence: number;
            /** @constant */
            type: "discount.deleted";
        };
        /** @description Every use or the whole budget of a discount is taken or reserved. */
        DiscountExhaustedEvent: {
            data: components["schemas"]["DiscountSnapshot"];
            id: string;
            occurred_at: components["schemas"]["Timestamp"];
            /** @description The resource the event is about. */
            resource_id: string;
            schema_version: number;
            /** @description 1, 2, 3 … per resource. */
            sequence: number;
            /** @constant */
            type: "discount.exhausted";
        };
        /** @description How many units are then cheaper. The cheapest ones that match are, and none that was counted as bought. */
        DiscountGet: {
            quantity: number;
            target?: components["schemas"]["DiscountTarget"];
        };
        /** @description How often it can be used. Uses are counted when a checkout reserves them, so a limit is never exceeded; null is no limit. */
        DiscountLimits: {
            /**
             * @description What it may cost in all. It then only works in this currency; the last use gets what is left.
             * @default null
             */
            budget?: components["schemas"]["Price"] | null;
            /** @default null */
            per_customer?: number | null;
            /** @default null */
            total?: number | null;
        };
        /**
         * @description Whether shoppers have to enter a code.
         * @enum {string}
         */
        DiscountMethod: "code" | "automatic";
        /** @description A page of discounts. */
        DiscountPage: {
            data: components["schemas"]["Discount"][];
            has_more: boolean;
            next_cursor: components["schemas"]["NextCursor"];
        };
        /** @description What the log tells about a discount. */
        DiscountSnapshot: {
            class: components["schemas"]["DiscountClass"];
            /** Format: date-time */
            ends_at: string | null;
            id: string;
            method: components["schemas"]["DiscountMethod"];
            priority: number;
            starts_at: components["schemas"]["Timestamp"];
            status: components["schemas"]["DiscountStatus"];
            title: string;
            updated_at: components["schemas"]["Timestamp"];
            uses: components["schemas"]["DiscountUses"];
            version: number;
        };
        /**
         * @description `disabled` by the merchant, else `expired`, `scheduled` or `exhausted` (every use or the whole budget is taken or reserved), else `active`.
         * @enum {string}
         */
        DiscountStatus: "active" | "scheduled" | "expired" | "exhausted" | "disabled";
        /** @description Which lines count: all or those in `include`, without those in `exclude`. Ids that name nothing match nothing. */
        DiscountTarget: {
            /** @description Null is nothing. */
            exclude?: components["schemas"]["DiscountTargetSet"] | null;
            /** @description Null is everything. */
            include?: components["schemas"]["DiscountTargetSet"] | null;
        };
        /** @description Products, everything in collections, and single variants. */
        DiscountTargetSet: {
            /** @default [] */
            collection_ids?: string[];
            /** @default [] */
            product_ids?: string[];
            /** @default [] */
            variant_ids?: string[];
        };
        /** @description The fields to change. `value`, `target`, `conditions` and `limits` are replaced as a whole. */
        DiscountUpdate: {
            /** @description Classes of other discounts it may stand beside; both must allow it. Of those that may not stand together, the combination that saves the shopper most is given; ties go to the lower priority number, then the lower id. */
            combines_with?: components["schemas"]["DiscountClass"][];
            conditions?: components["schemas"]["DiscountConditions"];
            /** Format: date-time */
            ends_at?: string | null;
            limits?: components["schemas"]["DiscountLimits"];
            metadata?: components["schemas"]["Metadata"];
            /** @description Lower numbers apply first within a class. */
            priority?: number;
            starts_at?: components["schemas"]["Timestamp"];
            target?: components["schemas"]["DiscountTarget"];
            title?: string;
            value?: components["schemas"]["DiscountValue"];
        };
        /** @description A discount changed, or can be used again because a checkout gave a use back. */
        DiscountUpdatedEvent: {
            data: components["schemas"]["DiscountSnapshot"];
            id: string;
            occurred_at: components["schemas"]["Timestamp"];
            /** @description The resource the event is about. */
            resource_id: string;
            schema_version: number;
            /** @description 1, 2, 3 … per resource. */
            sequence: number;
            /** @constant */
            type: "discount.updated";
        };
        /** @description Uses so far, those that running checkouts have reserved included. Without a limit they are counted within seconds. */
        DiscountUses: {
            /** @description What has gone of the budget; null without one. */
            budget: components["schemas"]["Price"] | null;
            total: number;
        };
        /**
         * @description How much is taken off. `percent` needs `percent_bp`; `fixed` needs `amounts`; `free_shipping` needs nothing more and the
         *     class `shipping`; `buy_x_get_y` needs `percent_bp`, `buy` and `get` and the class `product`. A percentage is taken of what
         *     earlier discounts left, rounded half up once, and split over the lines by largest remainder.
         */
        DiscountValue: {
            /** @description Of `fixed`: one for each currency the discount works in. */
            amounts?: components["schemas"]["Price"][];
            buy?: components["schemas"]["DiscountBuy"];
            /** @description Of `percent` and `free_shipping`: never more than this. With caps the discount only works in their currencies. */
            caps?: components["schemas"]["Price"][];
            get?: components["schemas"]["DiscountGet"];
            /** @enum {string} */
            kind: "percent" | "fixed" | "free_shipping" | "buy_x_get_y";
            /** @description Of `fixed` and the class `product`: the amount comes off every unit instead of once off all lines together. */
            per_unit?: boolean;
            /** @description Basis points: 1250 is 12.5 %, 10000 makes it free. */
            percent_bp?: number;
            /** @description Of `buy_x_get_y`: how often it is given in one order. */
            uses_per_order_max?: number;
        };
        /**
         * @description A shopper's bank takes money back. That is no refund: the merchant did not decide it, and `refunded` of the payment does not
         *     count it. Evidence is handed in with the provider.
         */
        Dispute: {
            amount: components["schemas"]["Price"];
            created_at: components["schemas"]["Timestamp"];
            /** Format: date-time */
            evidence_due_at: string | null;
            id: string;
            order_id: string | null;
            payment_id: string;
            /** @description What the provider calls it. */
            provider_reference: string;
            reason: string;
            status: components["schemas"]["DisputeStatus"];
            updated_at: components["schemas"]["Timestamp"];
            version: number;
        };
        /** @description A page of disputes. */
        DisputePage: {
            data: components["schemas"]["Dispute"][];
            has_more: boolean;
            next_cursor: components["schemas"]["NextCursor"];
        };
        /**
         * @description `open` waits for the merchant's evidence, `under_review` for the bank. A dispute that is `lost` took the money; one that is `won` gave it back.
         * @enum {string}
         */
        DisputeStatus: "open" | "under_review" | "won" | "lost";
        /** @description A document of an order. Its content never changes; a correction is another document. */
        Document: {
            content: components["schemas"]["DocumentContent"];
            id: string;
            issued_at: components["schemas"]["Timestamp"];
            kind: components["schemas"]["DocumentKind"];
            /** @description The number as it is printed. */
            name: string;
            /** @description Counts 1, 2, 3 … within the kind, without gaps. */
            number: number;
            order_id: string;
            order_name: string;
            /** @description The earlier invoice that this one takes the place of. */
            replaces: string | null;
            total: components["schemas"]["Price"];
        };
        /** @description Who bought. Empty but for the countries once the customer was erased. */
        DocumentBuyer: {
            billing_address: components["schemas"]["OrderAddress"] | null;
            email: components["schemas"]["Email"] | null;
            name: string | null;
            shipping_address: components["schemas"]["OrderAddress"] | null;
        };
        /** @description What a document states, as it was when it was issued. */
        DocumentContent: {
            /** @description On a credit note, what was given back for neither a line nor shipping. */
            adjustment: components["schemas"]["Price"];
            buyer: components["schemas"]["DocumentBuyer"];
            discount: components["schemas"]["Price"];
            lines: components["schemas"]["DocumentLine"][];
            /** @description How amounts and dates are written. */
            locale: components["schemas"]["Locale"];
            seller: components["schemas"]["DocumentSeller"];
            shipping: components["schemas"]["DocumentShipping"] | null;
            subtotal: components["schemas"]["Price"];
            tax: components["schemas"]["Price"];
            tax_included: boolean;
            /** @description Empty on credit notes. */
            taxes: components["schemas"]["DocumentTax"][];
            timezone: components["schemas"]["Timezone"];
            total: components["schemas"]["Price"];
        };
        /** @description The document to issue. */
        DocumentCreate: {
            kind: components["schemas"]["DocumentKind"];
        };
        /** @description An invoice, packing slip or credit note was issued. */
        DocumentCreatedEvent: {
            data: components["schemas"]["DocumentSummary"];
            id: string;
            occurred_at: components["schemas"]["Timestamp"];
            /** @description The resource the event is about. */
            resource_id: string;
            schema_version: number;
            /** @description 1, 2, 3 … per resource. */
            sequence: number;
            /** @constant */
            type: "document.created";
        };
        /**
         * @description What a document is for. Each kind has a number range of its own.
         * @enum {string}
         */
        DocumentKind: "invoice" | "packing_slip" | "credit_note";
        /** @description A line as a document states it. */
        DocumentLine: {
            discount: components["schemas"]["Price"];
            order_line_id: string;
            /** @description Zero on a credit note that gives money back without units. */
            quantity: number;
            sku: string | null;
            subtotal: components["schemas"]["Price"];
            tax: components["schemas"]["Price"];
            title: string;
            total: components["schemas"]["Price"];
            unit_price: components["schemas"]["Price"];
            variant_title: string;
        };
        /** @description A page of documents. */
        DocumentPage: {
            data: components["schemas"]["DocumentSummary"][];
            has_more: boolean;
            next_cursor: components["schemas"]["NextCursor"];
        };
        /** @description Who sold. */
        DocumentSeller: {
            country: components["schemas"]["Country"] | null;
            email: components["schemas"]["Email"] | null;
            name: string;
        };
        /** @description Shipping as a document states it. */
        DocumentShipping: {
            /** @description After discounts. */
            price: components["schemas"]["Price"];
            tax: components["schemas"]["Price"];
            title: string;
            total: components["schemas"]["Price"];
        };
        /** @description A document without its content. */
        DocumentSummary: {
            id: string;
            issued_at: components["schemas"]["Timestamp"];
            kind: components["schemas"]["DocumentKind"];
            /** @description The number as it is printed. */
            name: string;
            /** @description Counts 1, 2, 3 … within the kind, without gaps. */
            number: number;
            order_id: string;
            order_name: string;
            /** @description The earlier invoice that this one takes the place of. */
            replaces: string | null;
            total: components["schemas"]["Price"];
        };
        /** @description What one tax makes over the whole document. */
        DocumentTax: {
            amount: components["schemas"]["Price"];
            name: string;
            rate_ppm: number;
        };
        /** @description A host on which the storefront answers. */
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
        /** @description A custom domain to connect. */
        DomainCreate: {
            host: components["schemas"]["Host"];
            /**
             * @description Makes it primary as soon as it is active.
             * @default false
             */
            primary?: boolean;
        };
        /** @description A custom domain was connected and waits for its DNS record. */
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
        /** @description A custom domain was disconnected. */
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
         * @enum {string}
         */
        DomainStatus: "pending" | "verified" | "active";
        /** @description A host of a store. */
        DomainSummary: {
            host: components["schemas"]["Host"];
            kind: components["schemas"]["DomainKind"];
            primary: boolean;
            status: components["schemas"]["DomainStatus"];
        };
        /** @description Makes a domain the primary one; the former primary domain keeps answering. */
        DomainUpdate: {
            /** @constant */
            primary: true;
        };
        /** @description A domain became primary. */
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
        /** @description The DNS record to create. */
        DomainVerification: {
            record_name: string;
            /** @enum {string} */
            record_type: "TXT";
            /** @description The value of the record. */
            token: string;
        };
        /** @description A custom domain was verified and answers. */
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
         */
        Email: string;
        /** @description Something that happened in a store. Events of one resource are numbered without gaps by `sequence`. */
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
        /** @description A new export: one `ProductInput` per line, which imports back as it was. */
        ExportCreate: {
            filter?: components["schemas"]["ProductFilter"];
            /**
             * @default ndjson
             * @enum {string}
             */
            format?: "ndjson";
        };
        /** @description A way of delivery that a new store starts with. `shippingRates.update` makes more of it. */
        FirstShippingRate: {
            name: string;
            price: components["schemas"]["Price"];
        };
        /** @description Money that whoever has the code can spend. The code itself is not kept, so it cannot be shown again. */
        GiftCard: {
            active: boolean;
            balance: components["schemas"]["Price"];
            created_at: components["schemas"]["Timestamp"];
            /** @description Whom it was given to; anybody with the code may spend it. */
            customer_id: string | null;
            /** Format: date-time */
            expires_at: string | null;
            /** @description What running checkouts have reserved of the balance. */
            held: components["schemas"]["Price"];
            id: string;
            initial: components["schemas"]["Price"];
            /** @description The last characters of the code. */
            last4: string;
            note: string | null;
            status: components["schemas"]["GiftCardStatus"];
            updated_at: components["schemas"]["Timestamp"];
            /** @description Grows with every change of the card or its balance. */
            version: number;
        };
        /** @description The balance of a gift card changed: it was spent, got money back or was adjusted. */
        GiftCardAdjustedEvent: {
            data: components["schemas"]["CreditAdjusted"];
            id: string;
            occurred_at: components["schemas"]["Timestamp"];
            /** @description The resource the event is about. */
            resource_id: string;
            schema_version: number;
            /** @description 1, 2, 3 … per resource. */
            sequence: number;
            /** @constant */
            type: "gift_card.adjusted";
        };
        /** @description What can be spent of a gift card. */
        GiftCardBalance: {
            /** @description What is left, less what checkouts have reserved. */
            balance: components["schemas"]["Price"];
            /** Format: date-time */
            expires_at: string | null;
            last4: string;
            status: components["schemas"]["GiftCardStatus"];
        };
        /** @description The code of a gift card. Case, spaces and dashes do not matter. */
        GiftCardCheck: {
            /** Format: password */
            code: string;
        };
        /** @description Gift cards to make, all alike. */
        GiftCardIssue: {
            customer_id?: string | null;
            /** Format: date-time */
            expires_at?: string | null;
            /** @description What each card is worth; more than nothing. */
            initial: components["schemas"]["Price"];
            note?: string | null;
            /** @default 1 */
            quantity?: number;
        };
        /** @description A gift card was made. */
        GiftCardIssuedEvent: {
            data: components["schemas"]["GiftCardSnapshot"];
            id: string;
            occurred_at: components["schemas"]["Timestamp"];
            /** @description The resource the event is about. */
            resource_id: string;
            schema_version: number;
            /** @description 1, 2, 3 … per resource. */
            sequence: number;
            /** @constant */
            type: "gift_card.issued";
        };
        /** @description A page of gift cards. */
        GiftCardPage: {
            data: components["schemas"]["GiftCard"][];
            has_more: boolean;
            next_cursor: components["schemas"]["NextCursor"];
        };
        /** @description The gift cards with their codes. */
        GiftCardsIssued: {
            data: components["schemas"]["GiftCardWithCode"][];
        };
        /** @description What the log tells about a gift card. */
        GiftCardSnapshot: {
            active: boolean;
            balance: components["schemas"]["Price"];
            customer_id: string | null;
            /** Format: date-time */
            expires_at: string | null;
            id: string;
            initial: components["schemas"]["Price"];
            status: components["schemas"]["GiftCardStatus"];
            updated_at: components["schemas"]["Timestamp"];
            version: number;
        };
        /**
         * @description `disabled` by the merchant, else `expired`, else `spent` when nothing is left on it, else `active`.
         * @enum {string}
         */
        GiftCardStatus: "active" | "disabled" | "expired" | "spent";
        /** @description The fields of a gift card to change. */
        GiftCardUpdate: {
            /** @description A card that is not active cannot be spent. */
            active?: boolean;
            /** Format: date-time */
            expires_at?: string | null;
            note?: string | null;
        };
        /** @description A gift card was activated, deactivated, or has another expiry or note. */
        GiftCardUpdatedEvent: {
            data: components["schemas"]["GiftCardSnapshot"];
            id: string;
            occurred_at: components["schemas"]["Timestamp"];
            /** @description The resource the event is about. */
            resource_id: string;
            schema_version: number;
            /** @description 1, 2, 3 … per resource. */
            sequence: number;
            /** @constant */
            type: "gift_card.updated";
        };
        /** @description A gift card with its code, which is shown here only. */
        GiftCardWithCode: {
            /** Format: password */
            code: string;
        } & components["schemas"]["GiftCard"];
        /** @description The state of something the process depends on. */
        HealthCheck: {
            detail: string | null;
            name: string;
            /** @description Where it is false the process is degraded but can take requests. */
            ok: boolean;
        };
        /** @description A host name in lower case; international names in their ASCII form (`xn--…`). */
        Host: string;
        /** @description What a batch did. */
        ImportBatchResult: {
            /** @description In a dry run what each line would change; otherwise null. */
            changes: components["schemas"]["ImportChange"][] | null;
            created: number;
            job_id: string;
            rejected: number;
            rejects: components["schemas"]["ImportReject"][];
            sequence: number;
            unchanged: number;
            updated: number;
        };
        /** @description What a line would change. */
        ImportChange: {
            /** @enum {string} */
            action: "create" | "update" | "unchanged";
            /** @description The fields of the product that would change; empty for a new product. */
            fields: string[];
            handle: components["schemas"]["Slug"];
        };
        /** @description A new import. Its products follow in batches. */
        ImportCreate: {
            /**
             * @description Checks and compares everything and changes nothing.
             * @default false
             */
            dry_run?: boolean;
            /**
             * @default ndjson
             * @enum {string}
             */
            format?: "ndjson";
            /** @default skip */
            on_error?: components["schemas"]["ImportErrorPolicy"];
            source?: components["schemas"]["ImportSource"];
        };
        /**
         * @description What a line that cannot be applied does: `skip` rejects it and goes on, `stop` fails the job and leaves its batch unapplied.
         * @enum {string}
         */
        ImportErrorPolicy: "skip" | "stop";
        /** @description A line that was not applied and the first reason why. */
        ImportReject: {
            /** @description A code of the problem catalogue, or the rule of the schema that is broken. */
            code: string;
            detail: string;
            /** @description null where the line could not be read so far. */
            handle: string | null;
            /** @description Number of the line in its batch, from 1. */
            line: number;
            /** @description JSON pointer into the product. */
            pointer: string;
        };
        /** @description The file that is imported. Only kept to recognise it. */
        ImportSource: {
            name: string;
            sha256?: string | null;
            size_bytes?: number | null;
        };
        /** @description What changed in the stock of one item. */
        InventoryAdjusted: {
            /** @description Units the storefront can sell now over all active locations that ship online orders. */
            available: number;
            entries: components["schemas"]["InventoryEntry"][];
            inventory_item_id: string;
            product_id: string;
            variant_id: string;
        };
        /** @description The stock or the limits of one inventory item changed, whoever changed them. The event is about the item; changes of one commit share it. */
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
        /** @description Changes of stock that belong together. */
        InventoryAdjustment: {
            lines: components["schemas"]["InventoryAdjustmentLine"][];
            /** @enum {string} */
            reason: "correction" | "received" | "restock" | "damaged" | "shrinkage" | "promotion" | "quality_control" | "transfer" | "other";
            reference?: components["schemas"]["InventoryReference"];
        };
        /** @description Units to add, or to take away with a negative `delta`. */
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
        /** @description A stock count. */
        InventoryCount: {
            lines: components["schemas"]["InventoryCountLine"][];
            reference?: components["schemas"]["InventoryReference"];
        };
        /** @description Units that were counted. */
        InventoryCountLine: {
            /** @description Units on hand when the count began; 0 where the item has no level yet. */
            expected_on_hand: number;
            inventory_item_id: string;
            location_id: string;
            on_hand: number;
        };
        /** @description The ledger entries of a change, in the order of its lines. A line that changes nothing has none. */
        InventoryEntries: {
            entries: components["schemas"]["InventoryEntry"][];
        };
        /** @description A line of the inventory ledger. Entries never change; the level is their sum. */
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
        /** @description What is stocked for a variant. */
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
        /** @description The fields of an inventory item to change; its variant shows them too. */
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
        /** @description The limits of a level to change. Units change by adjustments and counts only. */
        InventoryLevelUpdate: {
            low_stock_threshold?: number | null;
            safety_stock?: number;
        };
        /**
         * @description What happens when nothing is available: `deny` refuses the sale, `backorder` takes it.
         * @enum {string}
         */
        InventoryPolicy: "deny" | "backorder";
        /**
         * @description Why a level changed. `hold`, `release` and `expiry` are stock that checkouts took, gave back or held too long; of many at once the ledger keeps one entry.
         * @enum {string}
         */
        InventoryReason: "initial" | "import" | "correction" | "count" | "received" | "restock" | "damaged" | "shrinkage" | "promotion" | "quality_control" | "transfer" | "hold" | "release" | "expiry" | "sale" | "cancellation" | "fulfillment" | "return" | "write_off" | "other";
        /** @description What a change of stock belongs to, such as a delivery note or an order. */
        InventoryReference: {
            id: string;
            type: string;
        };
        /**
         * @description The part of a level that a ledger entry changes. `damaged`, `quality_control` and `withheld` are units on hand that cannot be sold.
         * @enum {string}
         */
        InventoryState: "on_hand" | "incoming" | "damaged" | "quality_control" | "withheld" | "committed" | "reserved";
        /** @description Work that takes longer than a request. */
        Job: {
            counts: components["schemas"]["JobCounts"];
            created_at: components["schemas"]["Timestamp"];
            /** @description Why the job failed. */
            error: components["schemas"]["JobError"] | null;
            /** @description The result of an export once it is complete. */
            file: components["schemas"]["JobFile"] | null;
            /** Format: date-time */
            finished_at: string | null;
            id: string;
            kind: components["schemas"]["JobKind"];
            /** @description For an import the first batch that has not been applied, where an interrupted upload goes on; otherwise null. */
            next_sequence: number | null;
            params: components["schemas"]["JobParams"];
            progress: components["schemas"]["JobProgress"];
            /** Format: date-time */
            started_at: string | null;
            status: components["schemas"]["JobStatus"];
            /** @description Grows with every change; the `ETag` carries it. */
            version: number;
        };
        /** @description A job was cancelled. */
        JobCancelledEvent: {
            data: components["schemas"]["Job"];
            id: string;
            occurred_at: components["schemas"]["Timestamp"];
            /** @description The resource the event is about. */
            resource_id: string;
            schema_version: number;
            /** @description 1, 2, 3 … per resource. */
            sequence: number;
            /** @constant */
            type: "job.cancelled";
        };
        /** @description A job ended with its work done, maybe with rejected rows. See its status and counts. */
        JobCompletedEvent: {
            data: components["schemas"]["Job"];
            id: string;
            occurred_at: components["schemas"]["Timestamp"];
            /** @description The resource the event is about. */
            resource_id: string;
            schema_version: number;
            /** @description 1, 2, 3 … per resource. */
            sequence: number;
            /** @constant */
            type: "job.completed";
        };
        /**
         * @description What the job did. `created`, `updated`, `unchanged` and `rejected` count products (a deleted product counts as updated);
         *     `products`, `variants`, `media` and `locations` count what was written, or read by an export.
         */
        JobCounts: {
            created: number;
            locations: number;
            media: number;
            products: number;
            rejected: number;
            unchanged: number;
            updated: number;
            variants: number;
        };
        /** @description Why a job failed. */
        JobError: {
            /** @description A code of the problem catalogue. */
            code: string;
            detail: string;
        };
        /** @description A job stopped before its work was done. */
        JobFailedEvent: {
            data: components["schemas"]["Job"];
            id: string;
            occurred_at: components["schemas"]["Timestamp"];
            /** @description The resource the event is about. */
            resource_id: string;
            schema_version: number;
            /** @description 1, 2, 3 … per resource. */
            sequence: number;
            /** @constant */
            type: "job.failed";
        };
        /** @description A file that a job made. */
        JobFile: {
            /** @enum {string} */
            content_type: "application/x-ndjson";
            /** @description The file is deleted then. */
            expires_at: components["schemas"]["Timestamp"];
            name: string;
            size_bytes: number;
        };
        /**
         * @description What the job does.
         * @enum {string}
         */
        JobKind: "import" | "export" | "bulk";
        /** @description A page of jobs. */
        JobPage: {
            data: components["schemas"]["Job"][];
            has_more: boolean;
            next_cursor: components["schemas"]["NextCursor"];
        };
        /** @description What the job was asked to do; which fields there are depends on its kind. */
        JobParams: {
            /** @enum {string} */
            action?: "publish" | "draft" | "archive" | "add_tags" | "remove_tags" | "delete";
            dry_run?: boolean;
            filter?: components["schemas"]["ProductFilter"];
            /** @enum {string} */
            format?: "ndjson";
            on_error?: components["schemas"]["ImportErrorPolicy"];
            /** @description How many products were named by id. */
            product_count?: number;
            source?: components["schemas"]["ImportSource"];
            tags?: string[];
        };
        /** @description How far the job is, in products. */
        JobProgress: {
            /** @description Failed ones included. */
            done: number;
            failed: number;
            /** @description null while it is not known. */
            total: number | null;
        };
        /**
         * @description `queued` → `running` → `completed`, `completed_with_errors`, `failed` or `cancelled`. A job with errors did its work
         *     except for the rows it rejected; a failed one stopped, and `error` says why.
         * @enum {string}
         */
        JobStatus: "queued" | "running" | "completed" | "completed_with_errors" | "failed" | "cancelled";
        /** @description An option of the product and the value of this variant. */
        LineOption: {
            name: string;
            value: string;
        };
        /** @description What the shopper asked for with this line, such as an engraving. Lines of one variant with different properties stay apart. */
        LineProperties: {
            [key: string]: string;
        };
        /** @description What a variant costs from a quantity on, by a price list. */
        ListPrice: {
            /** @description Shown beside the price where it is higher; null is the regular price in a sale, otherwise none. */
            compare_at_price: components["schemas"]["Price"] | null;
            /** @description From how many units on. */
            min_quantity: number;
            price: components["schemas"]["Price"];
            price_list_id: string;
            updated_at: components["schemas"]["Timestamp"];
            variant_id: string;
        };
        /** @description A price to set, in the currency of its list. */
        ListPriceInput: {
            compare_at_price?: components["schemas"]["Price"] | null;
            /** @default 1 */
            min_quantity?: number;
            price: components["schemas"]["Price"];
            variant_id: string;
        };
        /** @description A page of prices. */
        ListPricePage: {
            data: components["schemas"]["ListPrice"][];
            has_more: boolean;
            next_cursor: components["schemas"]["NextCursor"];
        };
        /** @description The process runs. */
        Liveness: {
            /** @enum {string} */
            status: "live";
        };
        /** @description BCP 47 language tag. */
        Locale: string;
        /** @description A place that holds stock, such as a warehouse or a shop. */
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
        /** @description A new location. Without a priority it comes last. */
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
        /** @description A location was added. */
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
        /** @description A location was taken away. */
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
        /** @description The fields of a location to change. */
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
        /** @description A location changed, or is no longer the default. */
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
        /** @description Where a store sells: countries with a currency, a language and a way to show taxes. */
        Market: {
            /** @description The countries of an inactive market count as those of the default one. */
            active: boolean;
            /** @description Countries whose shoppers are in this market. A country is in one market at most; those in none are in the default market. */
            countries: components["schemas"]["Country"][];
            created_at: components["schemas"]["Timestamp"];
            /** @description Currency of its prices, one of those of the store; null is the store's default currency. */
            currency: components["schemas"]["Currency"] | null;
            /** @description How prices in the store's default currency become prices of this market. Without it a product has a price here only where a price list in the market's currency gives it one. */
            fx: components["schemas"]["MarketFx"] | null;
            id: string;
            /** @description The market of all countries that are in no other. Exactly one market is the default. */
            is_default: boolean;
            /** @description Null is the store's locale. */
            locale: components["schemas"]["Locale"] | null;
            metadata: components["schemas"]["Metadata"];
            name: string;
            /** @description Whether its prices contain tax; null is what the store's settings say. */
            tax_inclusive: boolean | null;
            updated_at: components["schemas"]["Timestamp"];
            /** @description Grows with every change; the `ETag` carries it. */
            version: number;
        };
        /** @description A new market. */
        MarketCreate: {
            /** @default true */
            active?: boolean;
            countries?: components["schemas"]["Country"][];
            currency?: components["schemas"]["Currency"] | null;
            fx?: components["schemas"]["MarketFx"] | null;
            /**
             * @description Makes it the default in place of the current one.
             * @default false
             */
            is_default?: boolean;
            locale?: components["schemas"]["Locale"] | null;
            metadata?: components["schemas"]["Metadata"];
            name: string;
            tax_inclusive?: boolean | null;
        };
        /** @description A market was added. */
        MarketCreatedEvent: {
            data: components["schemas"]["Market"];
            id: string;
            occurred_at: components["schemas"]["Timestamp"];
            /** @description The resource the event is about. */
            resource_id: string;
            schema_version: number;
            /** @description 1, 2, 3 … per resource. */
            sequence: number;
            /** @constant */
            type: "market.created";
        };
        /** @description A market was deleted. */
        MarketDeletedEvent: {
            data: components["schemas"]["DeletedResource"];
            id: string;
            occurred_at: components["schemas"]["Timestamp"];
            /** @description The resource the event is about. */
            resource_id: string;
            schema_version: number;
            /** @description 1, 2, 3 … per resource. */
            sequence: number;
            /** @constant */
            type: "market.deleted";
        };
        /**
         * @description A fixed exchange rate. The price in the store's default currency is multiplied by the rate, exactly and with the decimal places of
         *     both currencies, and then rounded once, to a multiple of the increment. A price above zero is never rounded to zero.
         */
        MarketFx: {
            /** @description In minor units of the market's currency: 1 keeps each, 5 makes steps of 0.05 EUR, 100 makes whole EUR. */
            increment: number;
            /** @description What one unit of the store's default currency is worth in the market's currency, in millionths: 920000 is 0.92. */
            rate_ppm: number;
            /**
             * @description Where an amount lies exactly between two multiples.
             * @enum {string}
             */
            rounding: "half_even" | "half_up" | "half_down";
        };
        /** @description Whether the customer wants to be written to, since when, and how we know. */
        MarketingConsent: {
            at: components["schemas"]["Timestamp"] | null;
            source: string | null;
            state: components["schemas"]["MarketingState"];
        };
        /** @description A change of consent. `at` is now unless it is given. */
        MarketingConsentInput: {
            at?: components["schemas"]["Timestamp"];
            source?: string | null;
            state: components["schemas"]["MarketingState"];
        };
        /**
         * @description `pending` waits for a confirmation by mail; `not_subscribed` was never asked.
         * @enum {string}
         */
        MarketingState: "not_subscribed" | "pending" | "subscribed" | "unsubscribed";
        /** @description A page of markets. */
        MarketPage: {
            data: components["schemas"]["Market"][];
            has_more: boolean;
            next_cursor: components["schemas"]["NextCursor"];
        };
        /** @description The fields of a market to change. `countries` replaces the whole list. */
        MarketUpdate: {
            active?: boolean;
            countries?: components["schemas"]["Country"][];
            currency?: components["schemas"]["Currency"] | null;
            fx?: components["schemas"]["MarketFx"] | null;
            /**
             * @description Makes it the default in place of the current one.
             * @constant
             */
            is_default?: true;
            locale?: components["schemas"]["Locale"] | null;
            metadata?: components["schemas"]["Metadata"];
            name?: string;
            tax_inclusive?: boolean | null;
        };
        /** @description A market changed. */
        MarketUpdatedEvent: {
            data: components["schemas"]["Market"];
            id: string;
            occurred_at: components["schemas"]["Timestamp"];
            /** @description The resource the event is about. */
            resource_id: string;
            schema_version: number;
            /** @description 1, 2, 3 … per resource. */
            sequence: number;
            /** @constant */
            type: "market.updated";
        };
        /** @description A picture of a product, by address. The order of the list is the order of display. */
        Media: {
            /** @description What the picture shows, for those who cannot see it. */
            alt: string | null;
            /** Format: uri */
            url: string;
        };
        /** @description A picture of a product, by address. */
        MediaInput: {
            alt?: string | null;
            /** Format: uri */
            url: string;
        };
        /** @description Up to 50 keys of your own. Not indexed. */
        Metadata: {
            [key: string]: string;
        };
        /** @description A custom field of a product or variant. With a metafield definition of the same namespace and key, the value must fit its type. */
        Metafield: {
            key: string;
            namespace: string;
            value: string;
        };
        /** @description Gives a metafield a name and a type. Values are checked against it from then on. */
        MetafieldDefinition: {
            created_at: components["schemas"]["Timestamp"];
            description: string | null;
            /** @description Whether search can filter by it and counts its values as a facet. */
            filterable: boolean;
            id: string;
            key: string;
            name: string;
            namespace: string;
            owner_type: components["schemas"]["MetafieldOwnerType"];
            /** @description Whether shoppers see it. */
            storefront_access: boolean;
            type: components["schemas"]["MetafieldType"];
            updated_at: components["schemas"]["Timestamp"];
            validations: components["schemas"]["MetafieldValidations"];
            /** @description Grows with every change; the `ETag` carries it. */
            version: number;
        };
        /** @description A new metafield definition. */
        MetafieldDefinitionCreate: {
            description?: string | null;
            /** @default false */
            filterable?: boolean;
            key: string;
            name: string;
            namespace: string;
            owner_type: components["schemas"]["MetafieldOwnerType"];
            /** @default false */
            storefront_access?: boolean;
            type: components["schemas"]["MetafieldType"];
            validations?: components["schemas"]["MetafieldValidations"];
        };
        /** @description A metafield definition was created. */
        MetafieldDefinitionCreatedEvent: {
            data: components["schemas"]["MetafieldDefinition"];
            id: string;
            occurred_at: components["schemas"]["Timestamp"];
            /** @description The resource the event is about. */
            resource_id: string;
            schema_version: number;
            /** @description 1, 2, 3 … per resource. */
            sequence: number;
            /** @constant */
            type: "metafield_definition.created";
        };
        /** @description A metafield definition was deleted. */
        MetafieldDefinitionDeletedEvent: {
            data: components["schemas"]["DeletedResource"];
            id: string;
            occurred_at: components["schemas"]["Timestamp"];
            /** @description The resource the event is about. */
            resource_id: string;
            schema_version: number;
            /** @description 1, 2, 3 … per resource. */
            sequence: number;
            /** @constant */
            type: "metafield_definition.deleted";
        };
        /** @description A page of metafield definitions. */
        MetafieldDefinitionPage: {
            data: components["schemas"]["MetafieldDefinition"][];
            has_more: boolean;
            next_cursor: components["schemas"]["NextCursor"];
        };
        /** @description The fields of a metafield definition to change. `validations`, when given, replace all of them. */
        MetafieldDefinitionUpdate: {
            description?: string | null;
            filterable?: boolean;
            name?: string;
            storefront_access?: boolean;
            /** @description Cannot change once values exist. */
            type?: components["schemas"]["MetafieldType"];
            validations?: components["schemas"]["MetafieldValidations"];
        };
        /** @description A metafield definition was updated. The payload is its state after the change. */
        MetafieldDefinitionUpdatedEvent: {
            data: components["schemas"]["MetafieldDefinition"];
            id: string;
            occurred_at: components["schemas"]["Timestamp"];
            /** @description The resource the event is about. */
            resource_id: string;
            schema_version: number;
            /** @description 1, 2, 3 … per resource. */
            sequence: number;
            /** @constant */
            type: "metafield_definition.updated";
        };
        /**
         * @description What carries the metafield.
         * @enum {string}
         */
        MetafieldOwnerType: "product" | "variant";
        /**
         * @description How the value, which is always a string, is read: `integer` and `decimal` as digits, `boolean` as `true` or `false`, `date`
         *     as `2026-11-22`, `color` as `#0f766e`, `json` as a JSON text, `list.…` as a JSON array of strings.
         * @enum {string}
         */
        MetafieldType: "single_line_text" | "multi_line_text" | "integer" | "decimal" | "boolean" | "date" | "url" | "color" | "json" | "list.single_line_text";
        /** @description What values must meet. Limits that do not belong to the type are refused. */
        MetafieldValidations: {
            /** @description The only values allowed, for single-line text and lists of it. */
            choices?: string[];
            /** @description Largest value, for numbers and dates. */
            max?: string;
            /** @description Most characters, for text. */
            max_length?: number;
            /** @description Smallest value, for numbers and dates. */
            min?: string;
            /** @description Fewest characters, for text. */
            min_length?: number;
        };
        /** @description An amount of money in minor units (cents, yen, fils) and its ISO 4217 currency. */
        Money: {
            /** @description Minor units: 1999 is 19.99 USD, 1999 JPY or 1.999 KWD. */
            amount: number;
            currency: components["schemas"]["Currency"];
        };
        /** @description Pass it as `cursor` to read the next page; null on the last page. */
        NextCursor: string | null;
        /** @description What became of a notification. */
        NotificationReceipt: {
            /** @description How many of its news were new. */
            received: number;
            /** @description How many were known already and changed nothing. */
            repeated: number;
        };
        /**
         * @description An option. One whose name is new is added, with its first value for all variants. One that is left out is removed; where
         *     that makes two variants the same, the later counts as a variant of a removed value.
         */
        OptionChange: {
            name: string;
            /** @description The name until now, when it changes. */
            renamed_from?: string;
            values: components["schemas"]["OptionValueChange"][];
        };
        /** @description The options of a product as they should be, in order. */
        OptionsUpdate: {
            /**
             * @description What happens to variants that use a value left out here.
             * @default refuse
             * @enum {string}
             */
            on_removed_value?: "refuse" | "delete_variants";
            options: components["schemas"]["OptionChange"][];
        };
        /** @description A value of an option. */
        OptionValueChange: {
            /** @description The value until now, when it changes; variants follow. */
            renamed_from?: string;
            value: string;
        };
        /** @description An order as it was placed, with what happened to it since. */
        Order: {
            /** @description Keys of the storefront's own. */
            attributes: components["schemas"]["Metadata"];
            billing_address: components["schemas"]["OrderAddress"] | null;
            cancel_reason: components["schemas"]["OrderCancelReason"] | null;
            /** Format: date-time */
            cancelled_at: string | null;
            checkout_id: string | null;
            /** Format: date-time */
            closed_at: string | null;
            credits: components["schemas"]["OrderCredit"][];
            currency: components["schemas"]["Currency"];
            customer_id: string | null;
            discounts: components["schemas"]["OrderDiscount"][];
            draft_order_id: string | null;
            email: components["schemas"]["Email"] | null;
            fulfillment_status: components["schemas"]["OrderFulfillmentStatus"];
            id: string;
            lines: components["schemas"]["OrderLine"][];
            locale: components["schemas"]["Locale"] | null;
            market_id: string | null;
            metadata: components["schemas"]["Metadata"];
            /** @description The number as people see it. */
            name: string;
            /** @description What the shopper wrote. */
            note: string | null;
            /** @description Unique in the store. Later orders have higher numbers; some may be missing. */
            number: number;
            /** @description The payment it was placed with. */
            payment_id: string | null;
            payment_status: components["schemas"]["OrderPaymentStatus"];
            phone: string | null;
            placed_at: components["schemas"]["Timestamp"];
            return_status: components["schemas"]["OrderReturnStatus"];
            /** @description Null when nothing is shipped. */
            shipping: components["schemas"]["OrderShipping"] | null;
            shipping_address: components["schemas"]["OrderAddress"] | null;
            source: components["schemas"]["OrderSource"];
            /** @description Not shown to the shopper. */
            staff_note: string | null;
            status: components["schemas"]["OrderStatus"];
            tags: string[];
            totals: components["schemas"]["OrderTotals"];
            updated_at: components["schemas"]["Timestamp"];
            /** @description Grows with every change; the `ETag` carries it. */
            version: number;
        };
        /** @description An address with who receives there. */
        OrderAddress: {
            city?: string | null;
            company?: string | null;
            country?: components["schemas"]["Country"] | null;
            line1?: string | null;
            line2?: string | null;
            name?: string | null;
            phone?: string | null;
            postal_code?: string | null;
            /** @description State, province or region; its code where the country has codes. */
            province?: string | null;
        };
        /**
         * @description Why an order was cancelled.
         * @enum {string}
         */
        OrderCancelReason: "customer" | "inventory" | "fraud" | "declined" | "staff" | "other";
        /** @description An order was put away. */
        OrderClosedEvent: {
            data: components["schemas"]["OrderSnapshot"];
            id: string;
            occurred_at: components["schemas"]["Timestamp"];
            /** @description The resource the event is about. */
            resource_id: string;
            schema_version: number;
            /** @description 1, 2, 3 … per resource. */
            sequence: number;
            /** @constant */
            type: "order.closed";
        };
        /** @description A comment. */
        OrderCommentAdd: {
            message: string;
        };
        /** @description An order was placed. */
        OrderCreatedEvent: {
            data: components["schemas"]["OrderSnapshot"];
            id: string;
            occurred_at: components["schemas"]["Timestamp"];
            /** @description The resource the event is about. */
            resource_id: string;
            schema_version: number;
            /** @description 1, 2, 3 … per resource. */
            sequence: number;
            /** @constant */
            type: "order.created";
        };
        /** @description What a gift card or store credit paid. */
        OrderCredit: {
            amount: components["schemas"]["Price"];
            id: string;
            /** @enum {string} */
            kind: "gift_card" | "store_credit";
        };
        /** @description A discount and what it took off, in the whole order or of one line. */
        OrderDiscount: {
            amount: components["schemas"]["Price"];
            code: string | null;
            /** @description Null for a discount that was given by hand. */
            discount_id: string | null;
            title: string;
        };
        /**
         * @description How far the order has left. `on_hold` and `scheduled` while nothing has left and the rest waits for that reason.
         * @enum {string}
         */
        OrderFulfillmentStatus: "unfulfilled" | "partial" | "fulfilled" | "on_hold" | "scheduled";
        /** @description Units of a variant in an order, in the words and at the price of the time it was placed. */
        OrderLine: {
            discount: components["schemas"]["Price"];
            discounts: components["schemas"]["OrderDiscount"][];
            fulfilled_quantity: number;
            id: string;
            /** Format: uri */
            image_url: string | null;
            options: components["schemas"]["LineOption"][];
            product_id: string | null;
            properties: components["schemas"]["LineProperties"];
            /** @description Units ordered. */
            quantity: number;
            /** @description What went back for this line so far. */
            refunded: components["schemas"]["Price"];
            refunded_quantity: number;
            /** @description Units taken out by order changes; they cost nothing any more. */
            removed_quantity: number;
            requires_shipping: boolean;
            returned_quantity: number;
            sku: string | null;
            /** @description `unit_price` × units that were not removed. */
            subtotal: components["schemas"]["Price"];
            /** @description In the prices or on top of them; see `totals.tax_included`. */
            tax: components["schemas"]["Price"];
            tax_lines: components["schemas"]["OrderTaxLine"][];
            title: string;
            total: components["schemas"]["Price"];
            unit_price: components["schemas"]["Price"];
            /** @description Null for a line that was written by hand. */
            variant_id: string | null;
            variant_title: string;
        };
        /** @description How orders are named: prefix, number, suffix. */
        OrderNumber: {
            /** @description The number of the next order. */
            next: number;
            prefix: string;
            suffix: string;
        };
        /** @description How orders are named. `next` can only grow. */
        OrderNumberInput: {
            next?: number;
            prefix?: string;
            suffix?: string;
        };
        /** @description A closed order was opened again. */
        OrderOpenedEvent: {
            data: components["schemas"]["OrderSnapshot"];
            id: string;
            occurred_at: components["schemas"]["Timestamp"];
            /** @description The resource the event is about. */
            resource_id: string;
            schema_version: number;
            /** @description 1, 2, 3 … per resource. */
            sequence: number;
            /** @constant */
            type: "order.opened";
        };
        /** @description A page of orders. */
        OrderPage: {
            data: components["schemas"]["OrderSummary"][];
            has_more: boolean;
            next_cursor: components["schemas"]["NextCursor"];
        };
        /**
         * @description How far the order is paid. `authorized`: the money is held but not taken. `voided`: what was held was let go.
         * @enum {string}
         */
        OrderPaymentStatus: "pending" | "authorized" | "partially_paid" | "paid" | "partially_refunded" | "refunded" | "voided";
        /**
         * @description Whether something comes back.
         * @enum {string}
         */
        OrderReturnStatus: "none" | "requested" | "in_progress" | "returned";
        /** @description How the order is delivered and what that costs. */
        OrderShipping: {
            discount: components["schemas"]["Price"];
            /** @enum {string} */
            kind: "rate" | "pickup";
            /** @description Where it is picked up. */
            location_id: string | null;
            /** @description Before discounts. */
            price: components["schemas"]["Price"];
            /** @description Null when the price was set by hand or put together from several rates. */
            shipping_rate_id: string | null;
            tax: components["schemas"]["Price"];
            tax_lines: components["schemas"]["OrderTaxLine"][];
            title: string;
            total: components["schemas"]["Price"];
        };
        /** @description The state of an order in short, without anything about a person. Read the order for the rest. */
        OrderSnapshot: {
            cancel_reason: components["schemas"]["OrderCancelReason"] | null;
            checkout_id: string | null;
            country: components["schemas"]["Country"] | null;
            currency: components["schemas"]["Currency"];
            customer_id: string | null;
            fulfillment_status: components["schemas"]["OrderFulfillmentStatus"];
            id: string;
            line_count: number;
            market_id: string | null;
            name: string;
            number: number;
            payment_status: components["schemas"]["OrderPaymentStatus"];
            placed_at: components["schemas"]["Timestamp"];
            return_status: components["schemas"]["OrderReturnStatus"];
            source: components["schemas"]["OrderSource"];
            status: components["schemas"]["OrderStatus"];
            /** @description The `total` of `totals`. */
            total: components["schemas"]["Price"];
            totals: components["schemas"]["OrderTotals"];
            unit_count: number;
            updated_at: components["schemas"]["Timestamp"];
            version: number;
        };
        /**
         * @description What the order was made from.
         * @enum {string}
         */
        OrderSource: "checkout" | "draft";
        /**
         * @description Where the order stands: `open` while there is something to do, `closed` when put away, `cancelled`.
         * @enum {string}
         */
        OrderStatus: "open" | "closed" | "cancelled";
        /** @description An order in a list. Read the order for its lines and addresses. */
        OrderSummary: {
            /** @description Where it goes. */
            country: components["schemas"]["Country"] | null;
            customer_id: string | null;
            email: components["schemas"]["Email"] | null;
            fulfillment_status: components["schemas"]["OrderFulfillmentStatus"];
            id: string;
            line_count: number;
            name: string;
            number: number;
            payment_status: components["schemas"]["OrderPaymentStatus"];
            placed_at: components["schemas"]["Timestamp"];
            /** @description Who receives it. */
            recipient: string | null;
            return_status: components["schemas"]["OrderReturnStatus"];
            source: components["schemas"]["OrderSource"];
            status: components["schemas"]["OrderStatus"];
            tags: string[];
            totals: components["schemas"]["OrderTotals"];
            unit_count: number;
            updated_at: components["schemas"]["Timestamp"];
            version: number;
        };
        /** @description One tax on a line or on shipping. */
        OrderTaxLine: {
            amount: components["schemas"]["Price"];
            name: string;
            /** @description Parts per million: 190000 is 19 %. */
            rate_ppm: number;
            tax_rate_id: string | null;
        };
        /** @description The sums of an order, from stored parts. `total` = `subtotal` − `discount` + `shipping` + `tax`, where tax that prices include is not added again. */
        OrderTotals: {
            /** @description Held by payments and not taken yet. */
            authorized: components["schemas"]["Price"];
            /** @description Paid by gift cards and store credit; counted in `paid`. */
            credits: components["schemas"]["Price"];
            /** @description Taken off lines. What was taken off shipping is in `shipping`. */
            discount: components["schemas"]["Price"];
            /** @description Still to be paid, whether or not it is authorised. */
            outstanding: components["schemas"]["Price"];
            paid: components["schemas"]["Price"];
            /** @description Paid too much since an order change lowered the total. */
            refund_due: components["schemas"]["Price"];
            refunded: components["schemas"]["Price"];
            /** @description After discounts, without tax that comes on top. */
            shipping: components["schemas"]["Price"];
            /** @description Of all lines before discounts. */
            subtotal: components["schemas"]["Price"];
            /** @description Of lines and shipping. */
            tax: components["schemas"]["Price"];
            /** @description Whether the prices include the tax. */
            tax_included: boolean;
            total: components["schemas"]["Price"];
        };
        /** @description What to change of an order. A field that is left out stays as it is. */
        OrderUpdate: {
            email?: components["schemas"]["Email"];
            metadata?: components["schemas"]["Metadata"];
            phone?: string | null;
            /** @description Within the country it was sold to: taxes and shipping were made for that. */
            shipping_address?: components["schemas"]["OrderAddress"];
            staff_note?: string | null;
            tags?: string[];
        };
        /** @description Something of an order changed: its data, or how far it is paid, fulfilled or returned. */
        OrderUpdatedEvent: {
            data: components["schemas"]["OrderSnapshot"];
            id: string;
            occurred_at: components["schemas"]["Timestamp"];
            /** @description The resource the event is about. */
            resource_id: string;
            schema_version: number;
            /** @description 1, 2, 3 … per resource. */
            sequence: number;
            /** @constant */
            type: "order.updated";
        };
        /** @description A merchant company. It owns stores and is billed for them. */
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
        /** @description A new organization. */
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
         * @enum {string}
         */
        OrganizationStatus: "active" | "suspended" | "closed";
        /** @description The fields of an organization to change. */
        OrganizationUpdate: {
            billing_email?: components["schemas"]["Email"];
            metadata?: components["schemas"]["Metadata"];
            name?: string;
            status?: components["schemas"]["OrganizationStatus"];
        };
        /**
         * @description Money that a shopper pays: held when it is authorised, taken when it is captured. Never more is captured than authorised, and
         *     never more refunded than captured. Amounts that are on their way to the provider are pending.
         */
        Payment: {
            amount: components["schemas"]["Price"];
            /**
             * Format: date-time
             * @description When the provider lets the money go by itself.
             */
            authorization_expires_at: string | null;
            authorized: components["schemas"]["Price"];
            capture_mode: components["schemas"]["CaptureMode"];
            captured: components["schemas"]["Price"];
            created_at: components["schemas"]["Timestamp"];
            /** @description Whether the shopper's bank took it back or wants to; see `disputes.list`. */
            disputed: boolean;
            error: components["schemas"]["PaymentError"] | null;
            id: string;
            next_action: components["schemas"]["PaymentNextAction"] | null;
            /** @description The order that it pays. */
            order_id: string | null;
            owner: components["schemas"]["PaymentOwner"];
            payment_gateway_id: string;
            payment_method: components["schemas"]["PaymentMethod"];
            pending_capture: components["schemas"]["Price"];
            pending_refund: components["schemas"]["Price"];
            pending_void: components["schemas"]["Price"];
            /** @description What the provider calls it. */
            provider_reference: string | null;
            refunded: components["schemas"]["Price"];
            status: components["schemas"]["PaymentStatus"];
            updated_at: components["schemas"]["Timestamp"];
            /** @description Grows with every change; the `ETag` carries it. */
            version: number;
            voided: components["schemas"]["Price"];
        };
        /** @description The money of a payment is held. */
        PaymentAuthorizedEvent: {
            data: components["schemas"]["PaymentSnapshot"];
            id: string;
            occurred_at: components["schemas"]["Timestamp"];
            /** @description The resource the event is about. */
            resource_id: string;
            schema_version: number;
            /** @description 1, 2, 3 … per resource. */
            sequence: number;
            /** @constant */
            type: "payment.authorized";
        };
        /** @description How much to take. Without an amount it is all that is left. */
        PaymentCapture: {
            /** @description Part of what is authorised, in the currency of the payment. */
            amount?: {
                amount: number;
                currency: components["schemas"]["Currency"];
            };
        };
        /** @description Money was taken, all of it or a part; `change` says how much. */
        PaymentCapturedEvent: {
            data: components["schemas"]["PaymentSnapshot"];
            id: string;
            occurred_at: components["schemas"]["Timestamp"];
            /** @description The resource the event is about. */
            resource_id: string;
            schema_version: number;
            /** @description 1, 2, 3 … per resource. */
            sequence: number;
            /** @constant */
            type: "payment.captured";
        };
        /** @description The provider refused to capture; the money is still held. */
        PaymentCaptureFailedEvent: {
            data: components["schemas"]["PaymentSnapshot"];
            id: string;
            occurred_at: components["schemas"]["Timestamp"];
            /** @description The resource the event is about. */
            resource_id: string;
            schema_version: number;
            /** @description 1, 2, 3 … per resource. */
            sequence: number;
            /** @constant */
            type: "payment.capture_failed";
        };
        /** @description The shopper has done what `next_action` asked for. */
        PaymentConfirm: {
            /** @description Proves that this is the shopper who began the payment; it came with it. */
            client_secret: string;
            /**
             * @description How the challenge of a test gateway ends.
             * @default succeed
             * @enum {string}
             */
            test_result?: "succeed" | "fail";
        };
        /**
         * @description What the provider knows the merchant by. Kept sealed, never returned, replaced as a whole. `stripe` needs `secret_key` and
         *     `notification_secret`; `test` takes a `notification_secret` if you want to send notifications of your own; `manual` has none.
         */
        PaymentCredentials: {
            /**
             * Format: password
             * @description Notifications are signed with it.
             */
            notification_secret?: string;
            publishable_key?: string;
            /** Format: password */
            secret_key?: string;
        };
        /**
         * @description What a shopper sends to pay. With Stripe `token` is the id of a payment method that its script made in the browser. A test
         *     gateway acts out `test_outcome`; a manual one needs nothing.
         *
         *     | `test_outcome` | What the test gateway does |
         *     | --- | --- |
         *     | `approve` | authorises; everything after that succeeds (the default) |
         *     | `decline`, `decline_insufficient_funds`, `decline_expired_card`, `decline_fraud` | declines with `card_declined`, `insufficient_funds`, `expired_card`, `fraudulent` |
         *     | `requires_action` | asks for a challenge, which `payments.confirm` answers with `test_result` |
         *     | `timeout_acted` | authorises, but its answer is lost; asked again, it says so |
         *     | `timeout_not_acted` | the first call is lost before it does anything; repeated, it authorises |
         *     | `unreachable` | no call ever arrives |
         *     | `slow` | authorises after two seconds |
         *     | `late_success` | declines, and says a moment later in a notification that it has authorised after all |
         *     | `duplicate_notification` | authorises, and sends a notification of it twice |
         *     | `capture_partial` | the first capture takes half of what it should, rounded down |
         *     | `capture_declined`, `refund_declined` | authorises, but refuses every capture, or every refund |
         *     | `capture_timeout_acted`, `capture_timeout_not_acted` | like the timeouts above, for captures |
         *     | `void_timeout_acted`, `refund_timeout_acted`, `refund_timeout_not_acted` | the same for voids and refunds |
         *     | `chargeback` | the shopper's bank takes back what was captured a moment later |
         */
        PaymentDetails: {
            /**
             * Format: uri
             * @description Where the provider sends the shopper back to after an action elsewhere.
             */
            return_url?: string;
            test_outcome?: components["schemas"]["TestOutcome"];
            token?: string;
        };
        /** @description A dispute of the payment began or changed. */
        PaymentDisputedEvent: {
            data: components["schemas"]["Dispute"];
            id: string;
            occurred_at: components["schemas"]["Timestamp"];
            /** @description The resource the event is about. */
            resource_id: string;
            schema_version: number;
            /** @description 1, 2, 3 … per resource. */
            sequence: number;
            /** @constant */
            type: "payment.disputed";
        };
        /** @description Something that happened to a payment. Entries are only ever added. */
        PaymentEntry: {
            amount: components["schemas"]["Price"];
            created_at: components["schemas"]["Timestamp"];
            /** @description What the provider calls this effect. It happens once, however often it is told. */
            effect: string;
            id: string;
            /**
             * @description `mismatched`: the provider says something that cannot be right, such as another amount; `given_up`: nobody wants the payment any more.
             * @enum {string}
             */
            kind: "authorized" | "declined" | "captured" | "voided" | "refunded" | "capture_failed" | "refund_failed" | "disputed" | "mismatched" | "given_up";
            /**
             * @description How it was learnt: as the answer to our call, by a notification, by asking again, or from a request.
             * @enum {string}
             */
            source: "answer" | "notification" | "recovery" | "request";
        };
        /** @description Why a payment or a step of it did not succeed. */
        PaymentError: {
            /** @description The provider's word for it, such as `card_declined` or `insufficient_funds`. */
            code: string;
            detail: string;
        };
        /** @description The provider declined a payment. Another one can be tried. */
        PaymentFailedEvent: {
            data: components["schemas"]["PaymentSnapshot"];
            id: string;
            occurred_at: components["schemas"]["Timestamp"];
            /** @description The resource the event is about. */
            resource_id: string;
            schema_version: number;
            /** @description 1, 2, 3 … per resource. */
            sequence: number;
            /** @constant */
            type: "payment.failed";
        };
        /** @description A way in which shoppers can pay a store. */
        PaymentGateway: {
            /** @description Whether shoppers can pay with it. */
            active: boolean;
            capture_mode: components["schemas"]["CaptureMode"];
            created_at: components["schemas"]["Timestamp"];
            /** @description Whether credentials are kept. They are sealed and never shown again. */
            credentials_set: boolean;
            id: string;
            /** @description Shown to shoppers who choose it, for example where to transfer the money. */
            instructions: string | null;
            /** @description Shown to shoppers. */
            name: string;
            /** @description Where the provider sends its notifications, on a host of the store. */
            notification_path: string;
            payment_method: components["schemas"]["PaymentMethod"];
            /** @description Order of display. */
            position: number;
            /** @description The provider's key for browsers. */
            publishable_key: string | null;
            updated_at: components["schemas"]["Timestamp"];
            /** @description Grows with every change; the `ETag` carries it. */
            version: number;
        };
        /** @description A new way to pay. A test gateway takes no money, so it starts inactive unless `active` says otherwise. */
        PaymentGatewayCreate: {
            /** @description True when absent, for a test gateway false. */
            active?: boolean;
            /** @description `automatic` when absent; a manual gateway is captured by hand only. */
            capture_mode?: components["schemas"]["CaptureMode"];
            credentials?: components["schemas"]["PaymentCredentials"];
            instructions?: string | null;
            name: string;
            payment_method: components["schemas"]["PaymentMethod"];
            /** @description Behind all others when absent. */
            position?: number;
        };
        /** @description A store has a new way to pay. */
        PaymentGatewayCreatedEvent: {
            data: components["schemas"]["PaymentGateway"];
            id: string;
            occurred_at: components["schemas"]["Timestamp"];
            /** @description The resource the event is about. */
            resource_id: string;
            schema_version: number;
            /** @description 1, 2, 3 … per resource. */
            sequence: number;
            /** @constant */
            type: "payment_gateway.created";
        };
        /** @description A way to pay is gone. */
        PaymentGatewayDeletedEvent: {
            data: components["schemas"]["DeletedResource"];
            id: string;
            occurred_at: components["schemas"]["Timestamp"];
            /** @description The resource the event is about. */
            resource_id: string;
            schema_version: number;
            /** @description 1, 2, 3 … per resource. */
            sequence: number;
            /** @constant */
            type: "payment_gateway.deleted";
        };
        /** @description A page of payment gateways. */
        PaymentGatewayPage: {
            data: components["schemas"]["PaymentGateway"][];
            has_more: boolean;
            next_cursor: components["schemas"]["NextCursor"];
        };
        /** @description The fields to change. */
        PaymentGatewayUpdate: {
            active?: boolean;
            capture_mode?: components["schemas"]["CaptureMode"];
            credentials?: components["schemas"]["PaymentCredentials"];
            instructions?: string | null;
            name?: string;
            position?: number;
        };
        /** @description A way to pay has changed. */
        PaymentGatewayUpdatedEvent: {
            data: components["schemas"]["PaymentGateway"];
            id: string;
            occurred_at: components["schemas"]["Timestamp"];
            /** @description The resource the event is about. */
            resource_id: string;
            schema_version: number;
            /** @description 1, 2, 3 … per resource. */
            sequence: number;
            /** @constant */
            type: "payment_gateway.updated";
        };
        /**
         * @description `manual` is paid outside the platform (bank transfer, cash on delivery): authorised at once, captured when the merchant says
         *     that it was paid. `test` is a gateway with predictable outcomes for trials. `stripe` takes cards through Stripe.
         * @enum {string}
         */
        PaymentMethod: "manual" | "test" | "stripe";
        /** @description What the shopper has to do before the payment can go on. `test_challenge`: call `payments.confirm` with a `test_result`. `provider_sdk`: hand `provider_secret` to the provider's script in the browser, then call `payments.confirm`. `redirect`: go to `url`. */
        PaymentNextAction: {
            /** @description Only shown to the shopper. */
            provider_secret: string | null;
            /** @enum {string} */
            type: "test_challenge" | "provider_sdk" | "redirect";
            /** Format: uri */
            url: string | null;
        };
        /** @description What the payment was made for. */
        PaymentOwner: {
            id: string;
            /** @enum {string} */
            type: "checkout" | "order";
        };
        /** @description A page of payments. */
        PaymentPage: {
            data: components["schemas"]["Payment"][];
            has_more: boolean;
            next_cursor: components["schemas"]["NextCursor"];
        };
        /** @description Money was given back; `change` says how much, `refund_id` for which refund. */
        PaymentRefundedEvent: {
            data: components["schemas"]["PaymentSnapshot"];
            id: string;
            occurred_at: components["schemas"]["Timestamp"];
            /** @description The resource the event is about. */
            resource_id: string;
            schema_version: number;
            /** @description 1, 2, 3 … per resource. */
            sequence: number;
            /** @constant */
            type: "payment.refunded";
        };
        /** @description The provider refused to refund; the amount can be refunded again. */
        PaymentRefundFailedEvent: {
            data: components["schemas"]["PaymentSnapshot"];
            id: string;
            occurred_at: components["schemas"]["Timestamp"];
            /** @description The resource the event is about. */
            resource_id: string;
            schema_version: number;
            /** @description 1, 2, 3 … per resource. */
            sequence: number;
            /** @constant */
            type: "payment.refund_failed";
        };
        /** @description The state of a payment after a change: ids and amounts, nothing about the shopper. */
        PaymentSnapshot: {
            amount: components["schemas"]["Price"];
            authorized: components["schemas"]["Price"];
            captured: components["schemas"]["Price"];
            /** @description What this event is about: the amount authorised, captured, refunded, voided, disputed or not. */
            change: components["schemas"]["Price"];
            error_code: string | null;
            id: string;
            order_id: string | null;
            owner: components["schemas"]["PaymentOwner"];
            payment_gateway_id: string;
            payment_method: components["schemas"]["PaymentMethod"];
            /** @description The refund that the change belongs to. */
            refund_id: string | null;
            refunded: components["schemas"]["Price"];
            status: components["schemas"]["PaymentStatus"];
            updated_at: components["schemas"]["Timestamp"];
            version: number;
            voided: components["schemas"]["Price"];
        };
        /**
         * @description `requires_action`: the shopper has to do something, see `next_action`. `processing`: the provider's answer is not known yet and
         *     is asked for in the background. `authorized`: the money is held. `partially_captured` and `captured`: it was taken. `failed`:
         *     the provider said no. `cancelled` and `expired`: the money was let go. What was refunded is in `refunded`, not in the status.
         * @enum {string}
         */
        PaymentStatus: "requires_method" | "requires_action" | "processing" | "authorized" | "partially_captured" | "captured" | "failed" | "cancelled" | "expired";
        /** @description A capture, void or refund that was decided on and is carried out until the provider has given its answer. */
        PaymentTask: {
            amount: components["schemas"]["Price"];
            /** @description How often the provider was asked. Many attempts of a pending task mean that it cannot be reached. */
            attempts: number;
            created_at: components["schemas"]["Timestamp"];
            error: components["schemas"]["PaymentError"] | null;
            /** Format: date-time */
            finished_at: string | null;
            id: string;
            /** @enum {string} */
            kind: "capture" | "void" | "refund";
            /**
             * Format: date-time
             * @description When a pending task is tried next.
             */
            next_at: string | null;
            refund_id: string | null;
            /** @enum {string} */
            status: "pending" | "succeeded" | "failed";
        };
        /** @description Money that was held was let go. */
        PaymentVoidedEvent: {
            data: components["schemas"]["PaymentSnapshot"];
            id: string;
            occurred_at: components["schemas"]["Timestamp"];
            /** @description The resource the event is about. */
            resource_id: string;
            schema_version: number;
            /** @description 1, 2, 3 … per resource. */
            sequence: number;
            /** @constant */
            type: "payment.voided";
        };
        /** @description A payment with what happened to it and what is being carried out, oldest first. */
        PaymentWithHistory: {
            events: components["schemas"]["PaymentEntry"][];
            tasks: components["schemas"]["PaymentTask"][];
        } & components["schemas"]["Payment"];
        /** @description What a subscription costs and allows. Prices and quotas of a subscriber change only with the plan's next `version`. */
        Plan: {
            code: components["schemas"]["PlanCode"];
            features: components["schemas"]["PlanFeatures"];
            name: string;
            prices: components["schemas"]["PlanPrice"][];
            quotas: components["schemas"]["PlanQuotas"];
            trial_days: number;
            version: number;
        };
        /** @description Code of a plan. */
        PlanCode: string;
        /** @description What the plan includes. */
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
        /** @description The price of a plan for one billing interval. */
        PlanPrice: {
            /** @enum {string} */
            interval: "month" | "year";
            price: components["schemas"]["Price"];
        };
        /** @description Upper limits; null is unlimited. `stores` counts per organization, the others per store. */
        PlanQuotas: {
            products: number | null;
            requests_per_minute: number | null;
            staff: number | null;
            storage_bytes: number | null;
            stores: number | null;
            webhooks: number | null;
        };
        /** @description The installation. */
        Platform: {
            /** @description The newest version of the API; see `Souk-Version`. */
            api_version: string;
            /** @description All currencies a store can use, by code. */
            currencies: components["schemas"]["CurrencyInfo"][];
            name: string;
            /** @description Version of the server. */
            version: string;
        };
        /** @description A price: money that is not negative. */
        Price: {
            /** @description Minor units: 1999 is 19.99 USD, 1999 JPY or 1.999 KWD. */
            amount: number;
            currency: components["schemas"]["Currency"];
        };
        /** @description A price list that was asked, and what came of it. */
        PriceCandidate: {
            /** @description The same in words. */
            detail: string;
            kind: components["schemas"]["PriceListKind"];
            /** @description Set where the price is one of the list's prices. */
            min_quantity: number | null;
            name: string;
            outcome: components["schemas"]["PriceOutcome"];
            /** @description Set where the price comes from the list's percentage. */
            percent_bp: number | null;
            /** @description What the list would make it; null where it has no price. */
            price: components["schemas"]["Price"] | null;
            price_list_id: string;
            priority: number;
        };
        /** @description What a change of prices came to. */
        PriceChanges: {
            created: number;
            price_list_id: string;
            removed: number;
            unchanged: number;
            updated: number;
            /** @description Of the price list after the change. */
            version: number;
        };
        /** @description How a price comes about. */
        PriceExplanation: {
            /** Format: date-time */
            at: string;
            /** @description Price lists of the store, active ones first, then by priority; at most 250. */
            candidates: components["schemas"]["PriceCandidate"][];
            /** @description Higher price to show beside it. */
            compare_at_price: components["schemas"]["Price"] | null;
            currency: components["schemas"]["Currency"];
            customer_group_ids: string[];
            /** @description Whether the own price was made from the store's default currency by the market's rate. */
            exchanged: boolean;
            market_id: string | null;
            /** @description The variant's own price in this currency; null where it has none. */
            own_price: components["schemas"]["Price"] | null;
            /** @description The list that made the price; null where it is the own one. */
            price_list_id: string | null;
            quantity: number;
            /** @description The own price or that of the override that counts. */
            regular_price: components["schemas"]["Price"] | null;
            /** @description What one unit costs; null where the variant is not sold in this currency. */
            unit_price: components["schemas"]["Price"] | null;
            variant_id: string;
        };
        /** @description A price to remove. */
        PriceKey: {
            /** @description Without it, the variant's prices from every quantity on. */
            min_quantity?: number;
            variant_id: string;
        };
        /** @description Prices that differ from those of the variants, for a while, in a market, for some customers or from a quantity on. */
        PriceList: {
            created_at: components["schemas"]["Timestamp"];
            currency: components["schemas"]["Currency"];
            /** @description Only for customers in one of these groups; an empty list is everyone. */
            customer_group_ids: string[];
            /**
             * Format: date-time
             * @description Null is never.
             */
            ends_at: string | null;
            id: string;
            kind: components["schemas"]["PriceListKind"];
            /** @description Only in this market; null is everywhere. */
            market_id: string | null;
            metadata: components["schemas"]["Metadata"];
            name: string;
            /** @description Basis points on top of the regular price of every variant that the list has no price for: -1500 is 15 % off. Rounded to the nearest minor unit, half up. Null leaves the list to its prices. */
            percent_bp: number | null;
            /** @description Among lists of one kind the one with the lowest number counts, then the lowest price. */
            priority: number;
            /**
             * Format: date-time
             * @description Null is at once.
             */
            starts_at: string | null;
            status: components["schemas"]["PriceListStatus"];
            updated_at: components["schemas"]["Timestamp"];
            /** @description Grows with every change; the `ETag` carries it. */
            version: number;
        };
        /** @description A price list was activated. */
        PriceListActivatedEvent: {
            data: components["schemas"]["PriceList"];
            id: string;
            occurred_at: components["schemas"]["Timestamp"];
            /** @description The resource the event is about. */
            resource_id: string;
            schema_version: number;
            /** @description 1, 2, 3 … per resource. */
            sequence: number;
            /** @constant */
            type: "price_list.activated";
        };
        /** @description A new price list, as a draft. */
        PriceListCreate: {
            /** @description One of the store's currencies; of the market's where it is for one market. It cannot change. */
            currency: components["schemas"]["Currency"];
            customer_group_ids?: string[];
            /** Format: date-time */
            ends_at?: string | null;
            kind: components["schemas"]["PriceListKind"];
            market_id?: string | null;
            metadata?: components["schemas"]["Metadata"];
            name: string;
            percent_bp?: number | null;
            /** @default 100 */
            priority?: number;
            /** Format: date-time */
            starts_at?: string | null;
        };
        /** @description A price list was added. */
        PriceListCreatedEvent: {
            data: components["schemas"]["PriceList"];
            id: string;
            occurred_at: components["schemas"]["Timestamp"];
            /** @description The resource the event is about. */
            resource_id: string;
            schema_version: number;
            /** @description 1, 2, 3 … per resource. */
            sequence: number;
            /** @constant */
            type: "price_list.created";
        };
        /** @description A price list was deactivated. */
        PriceListDeactivatedEvent: {
            data: components["schemas"]["PriceList"];
            id: string;
            occurred_at: components["schemas"]["Timestamp"];
            /** @description The resource the event is about. */
            resource_id: string;
            schema_version: number;
            /** @description 1, 2, 3 … per resource. */
            sequence: number;
            /** @constant */
            type: "price_list.deactivated";
        };
        /** @description A price list was deleted. */
        PriceListDeletedEvent: {
            data: components["schemas"]["DeletedResource"];
            id: string;
            occurred_at: components["schemas"]["Timestamp"];
            /** @description The resource the event is about. */
            resource_id: string;
            schema_version: number;
            /** @description 1, 2, 3 … per resource. */
            sequence: number;
            /** @constant */
            type: "price_list.deleted";
        };
        /**
         * @description `override`: its price takes the place of the regular one. `sale`: its price counts where it is below the regular one, which is then shown as the price to compare with.
         * @enum {string}
         */
        PriceListKind: "override" | "sale";
        /** @description A page of price lists. */
        PriceListPage: {
            data: components["schemas"]["PriceList"][];
            has_more: boolean;
            next_cursor: components["schemas"]["NextCursor"];
        };
        /** @description Prices of a price list were set or removed. */
        PriceListPricesChangedEvent: {
            data: components["schemas"]["PricesChanged"];
            id: string;
            occurred_at: components["schemas"]["Timestamp"];
            /** @description The resource the event is about. */
            resource_id: string;
            schema_version: number;
            /** @description 1, 2, 3 … per resource. */
            sequence: number;
            /** @constant */
            type: "price_list.prices_changed";
        };
        /**
         * @description Only an active list is asked for prices, and only between its times.
         * @enum {string}
         */
        PriceListStatus: "draft" | "active";
        /** @description The fields of a price list to change. */
        PriceListUpdate: {
            customer_group_ids?: string[];
            /** Format: date-time */
            ends_at?: string | null;
            kind?: components["schemas"]["PriceListKind"];
            market_id?: string | null;
            metadata?: components["schemas"]["Metadata"];
            name?: string;
            percent_bp?: number | null;
            priority?: number;
            /** Format: date-time */
            starts_at?: string | null;
        };
        /** @description A price list changed. */
        PriceListUpdatedEvent: {
            data: components["schemas"]["PriceList"];
            id: string;
            occurred_at: components["schemas"]["Timestamp"];
            /** @description The resource the event is about. */
            resource_id: string;
            schema_version: number;
            /** @description 1, 2, 3 … per resource. */
            sequence: number;
            /** @constant */
            type: "price_list.updated";
        };
        /**
         * @description `won`: its price is the price. `regular`: it gives the regular price, below which a sale goes. `draft`, `not_started`, `ended`: the list does not count at that time. `other_currency`,
         *     `other_market`, `other_group`: it is not for this buyer. `no_price`: it has no price for the variant at this quantity. `not_lower`: a sale that is not below the regular price.
         *     `comes_later`: another list of its kind has a lower number, or the same and a lower price.
         * @enum {string}
         */
        PriceOutcome: "won" | "regular" | "draft" | "not_started" | "ended" | "other_currency" | "other_market" | "other_group" | "no_price" | "not_lower" | "comes_later";
        /** @description The lowest and the highest price among variants. */
        PriceRange: {
            max: components["schemas"]["Price"];
            min: components["schemas"]["Price"];
        };
        /** @description Variants whose prices in a list changed. */
        PricesChanged: {
            id: string;
            variant_ids: string[];
            /** @description Of the price list after the change. */
            version: number;
        };
        /** @description Prices to remove. */
        PricesRemove: {
            prices: components["schemas"]["PriceKey"][];
        };
        /** @description Prices to set. */
        PricesSet: {
            prices: components["schemas"]["ListPriceInput"][];
        };
        /** @description An error, as RFC 9457 describes it, with a stable code. */
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
        /** @description One cause of a problem. */
        ProblemError: {
            code: string;
            detail: string;
            /** @description JSON pointer into the body, or `query/name`, `path/name`, `header/name`. */
            pointer: string;
        };
        /** @description A product with its variants. */
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
        /** @description An action and the products it is for: either `product_ids` or `filter`. */
        ProductBulk: {
            /**
             * @description `publish` sets the status to `active`, `draft` and `archive` to theirs.
             * @enum {string}
             */
            action: "publish" | "draft" | "archive" | "add_tags" | "remove_tags" | "delete";
            filter?: components["schemas"]["ProductFilter"];
            product_ids?: string[];
            /** @description For `add_tags` and `remove_tags`. */
            tags?: string[];
        };
        /** @description A new product. Only the title is required; without variants it gets one at price 0. */
        ProductCreate: WithRequired<components["schemas"]["ProductInput"], "title">;
        /** @description A product was created. The payload is its state after the change. */
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
        /** @description A product was deleted with all its variants. */
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
        /** @description Which products are meant. Conditions combine; an empty filter means all. */
        ProductFilter: {
            /** @description Handle of a collection they are in. */
            collection?: components["schemas"]["Slug"];
            product_type?: string;
            status?: components["schemas"]["ProductStatus"];
            tag?: string;
            /** Format: date-time */
            updated_since?: string;
            vendor?: string;
        };
        /**
         * @description A product as it is written: by create, update, upsert, and as one line of an NDJSON import.
         *     Fields left out stay as they are on an existing product; null or an empty list clears.
         *     `variants` and `media`, when given, are full lists: what they do not name is removed, unless `keep_unlisted` is true.
         */
        ProductInput: {
            /** @description A path in a taxonomy, levels separated by ` > `. */
            category?: string | null;
            collections?: components["schemas"]["CollectionReference"][];
            description_html?: string | null;
            /** @description Your own key of the product; unique in the store. */
            external_id?: string | null;
            handle?: components["schemas"]["Slug"];
            /**
             * @description True when `variants` and `media` are not the whole lists: what an existing product has beyond them stays, behind what they name.
             * @default false
             */
            keep_unlisted?: boolean;
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
        /** @description An axis along which the variants of a product differ, with its values in display order. */
        ProductOption: {
            name: string;
            values: string[];
        };
        /** @description An option; values that variants use are added when they are left out here. */
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
         * @enum {string}
         */
        ProductStatus: "draft" | "active" | "archived";
        /** @description What a list shows of a product. */
        ProductSummary: {
            created_at: components["schemas"]["Timestamp"];
            handle: components["schemas"]["Slug"];
            id: string;
            /** @description The first picture. */
            image: components["schemas"]["Media"] | null;
            /** @description Whether any variant can be bought now. */
            in_stock: boolean;
            price_range: components["schemas"]["PriceRange"];
            product_type: string | null;
            /** @description Whether shoppers see it at this moment. */
            published: boolean;
            status: components["schemas"]["ProductStatus"];
            tags: string[];
            title: string;
            updated_at: components["schemas"]["Timestamp"];
            variant_count: number;
            vendor: string | null;
        };
        /** @description A product was updated. The payload is its state after the change. */
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
        /** @description The process can take requests. */
        Readiness: {
            /** @description Empty unless `verbose` was asked for. */
            checks: components["schemas"]["HealthCheck"][];
            /** @enum {string} */
            status: "ready";
        };
        /** @description Leads from a handle that is no longer used to a product or collection. Renaming makes one by itself. */
        Redirect: {
            created_at: components["schemas"]["Timestamp"];
            from_handle: components["schemas"]["Slug"];
            id: string;
            resource_id: string;
            resource_type: components["schemas"]["RedirectResource"];
            /** @description The handle that the product or collection has now. */
            to_handle: components["schemas"]["Slug"];
        };
        /** @description A new redirect. */
        RedirectCreate: {
            from_handle: components["schemas"]["Slug"];
            resource_type: components["schemas"]["RedirectResource"];
            to_handle: components["schemas"]["Slug"];
        };
        /** @description A redirect was created. */
        RedirectCreatedEvent: {
            data: components["schemas"]["Redirect"];
            id: string;
            occurred_at: components["schemas"]["Timestamp"];
            /** @description The resource the event is about. */
            resource_id: string;
            schema_version: number;
            /** @description 1, 2, 3 … per resource. */
            sequence: number;
            /** @constant */
            type: "redirect.created";
        };
        /** @description A redirect was deleted. */
        RedirectDeletedEvent: {
            data: components["schemas"]["DeletedResource"];
            id: string;
            occurred_at: components["schemas"]["Timestamp"];
            /** @description The resource the event is about. */
            resource_id: string;
            schema_version: number;
            /** @description 1, 2, 3 … per resource. */
            sequence: number;
            /** @constant */
            type: "redirect.deleted";
        };
        /** @description A page of redirects. */
        RedirectPage: {
            data: components["schemas"]["Redirect"][];
            has_more: boolean;
            next_cursor: components["schemas"]["NextCursor"];
        };
        /**
         * @description What the redirect leads to.
         * @enum {string}
         */
        RedirectResource: "product" | "collection";
        /** @description How amounts between two minor units are rounded, and where: per unit, per line, or once per order. */
        Rounding: {
            /** @enum {string} */
            level: "unit" | "line" | "order";
            /** @enum {string} */
            mode: "half_even" | "half_up" | "half_down";
        };
        /**
         * @description A permission a key may hold. `*` is every permission of its store.
         * @enum {string}
         */
        Scope: "*" | "api_keys:read" | "api_keys:write" | "carts:read" | "carts:write" | "checkouts:read" | "checkouts:write" | "collections:read" | "collections:write" | "customer_groups:read" | "customer_groups:write" | "customer_sessions:write" | "customers:read" | "customers:write" | "discounts:read" | "discounts:write" | "documents:read" | "documents:write" | "domains:read" | "domains:write" | "events:read" | "exports:read" | "exports:write" | "gift_card_balances:read" | "gift_cards:read" | "gift_cards:write" | "imports:write" | "inventory:read" | "inventory:write" | "jobs:read" | "jobs:write" | "locations:read" | "locations:write" | "markets:read" | "markets:write" | "metafield_definitions:read" | "metafield_definitions:write" | "orders:read" | "orders:write" | "payment_confirmations:write" | "payment_gateways:read" | "payment_gateways:write" | "payment_notifications:write" | "payments:read" | "payments:write" | "price_lists:read" | "price_lists:write" | "products:read" | "products:write" | "redirects:read" | "redirects:write" | "settings:read" | "settings:write" | "shipping_profiles:read" | "shipping_profiles:write" | "shipping_zones:read" | "shipping_zones:write" | "store_credits:read" | "store_credits:write" | "storefront:read" | "subscriptions:read" | "taxes:read" | "taxes:write" | "themes:read" | "themes:write";
        /**
         * @description How the matches spread over the values of a field. Counts take all filters into account except the one on this field, so
         *     that several values of it can be chosen. `name` is the search parameter to filter with; for `option:Size` pass
         *     `option=Size:M`, for `metafield:care.washing` pass `metafield=care.washing:Hand wash only`.
         */
        SearchFacet: {
            /**
             * @description `range` has lower and upper bounds, for `price_min` and `price_max`.
             * @enum {string}
             */
            kind: "value" | "range";
            name: string;
            /** @description The most frequent first; ranges in ascending order. */
            values: components["schemas"]["SearchFacetValue"][];
        };
        /** @description A value of a facet and how many matches have it. */
        SearchFacetValue: {
            count: number;
            /** @description Upper bound of a range in minor units; null is open. */
            max: number | null;
            /** @description Lower bound of a range in minor units. */
            min: number | null;
            /** @description Whether this request filters by it. */
            selected: boolean;
            value: string;
        };
        /** @description A page of matching products. */
        SearchResult: {
            data: components["schemas"]["ProductSummary"][];
            /** @description On the first page only, and empty with `facets=false`. */
            facets: components["schemas"]["SearchFacet"][];
            has_more: boolean;
            next_cursor: components["schemas"]["NextCursor"];
            total_estimate: components["schemas"]["SearchTotal"];
        };
        /**
         * @description Order of the matches; a leading `-` is descending.
         * @default relevance
         * @enum {string}
         */
        SearchSort: "relevance" | "newest" | "title" | "-title" | "price" | "-price";
        /** @description Completions of what was typed so far, and products and collections that go with it. */
        SearchSuggestions: {
            collections: components["schemas"]["SuggestedCollection"][];
            products: components["schemas"]["ProductSummary"][];
            queries: string[];
        };
        /** @description How many products match. Counting stops at 1,000; `capped` then says that there are more. */
        SearchTotal: {
            capped: boolean;
            count: number;
        };
        /** @description What search engines show. */
        Seo: {
            description?: string | null;
            title?: string | null;
        };
        /** @description How a store works. */
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
        /** @description The settings to change. */
        SettingsUpdate: {
            contact_email?: components["schemas"]["Email"] | null;
            country?: components["schemas"]["Country"];
            /** @description Holds the default currency. */
            currencies?: components["schemas"]["Currency"][];
            /** @description Cannot change once the store has products or orders. */
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
        /** @description The settings of the store changed. The event is about the store. */
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
        /** @description A database that holds stores. New stores go to the open shard with the least load. */
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
        /** @description Name of a shard in the configuration of the installation. */
        ShardId: string;
        /** @description Load of a shard when it was last measured; null where it has not been measured yet. */
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
        /** @description Goods that are shipped alike. Every product is in exactly one profile. */
        ShippingProfile: {
            created_at: components["schemas"]["Timestamp"];
            id: string;
            /** @description Whether it has every product that no other profile names. */
            is_default: boolean;
            metadata: components["schemas"]["Metadata"];
            /** @description Unique in the store, whatever its case. */
            name: string;
            updated_at: components["schemas"]["Timestamp"];
            /** @description Grows with every change; the `ETag` carries it. */
            version: number;
        };
        /** @description A new shipping profile. */
        ShippingProfileCreate: {
            metadata?: components["schemas"]["Metadata"];
            name: string;
        };
        /** @description A shipping profile was created. */
        ShippingProfileCreatedEvent: {
            data: components["schemas"]["ShippingProfile"];
            id: string;
            occurred_at: components["schemas"]["Timestamp"];
            /** @description The resource the event is about. */
            resource_id: string;
            schema_version: number;
            /** @description 1, 2, 3 … per resource. */
            sequence: number;
            /** @constant */
            type: "shipping_profile.created";
        };
        /** @description A shipping profile was deleted with its zones and rates. */
        ShippingProfileDeletedEvent: {
            data: components["schemas"]["DeletedResource"];
            id: string;
            occurred_at: components["schemas"]["Timestamp"];
            /** @description The resource the event is about. */
            resource_id: string;
            schema_version: number;
            /** @description 1, 2, 3 … per resource. */
            sequence: number;
            /** @constant */
            type: "shipping_profile.deleted";
        };
        /** @description A page of shipping profiles. */
        ShippingProfilePage: {
            data: components["schemas"]["ShippingProfile"][];
            has_more: boolean;
            next_cursor: components["schemas"]["NextCursor"];
        };
        /** @description A product that a shipping profile names. */
        ShippingProfileProduct: {
            product_id: string;
        };
        /** @description A page of products of a shipping profile. */
        ShippingProfileProductPage: {
            data: components["schemas"]["ShippingProfileProduct"][];
            has_more: boolean;
            next_cursor: components["schemas"]["NextCursor"];
        };
        /** @description Products to put into a shipping profile or to take out of it. */
        ShippingProfileProducts: {
            product_ids: string[];
        };
        /** @description The fields of a shipping profile to change. */
        ShippingProfileUpdate: {
            metadata?: components["schemas"]["Metadata"];
            name?: string;
        };
        /** @description A shipping profile was updated, or products entered or left it. The payload is its state after the change. */
        ShippingProfileUpdatedEvent: {
            data: components["schemas"]["ShippingProfile"];
            id: string;
            occurred_at: components["schemas"]["Timestamp"];
            /** @description The resource the event is about. */
            resource_id: string;
            schema_version: number;
            /** @description 1, 2, 3 … per resource. */
            sequence: number;
            /** @constant */
            type: "shipping_profile.updated";
        };
        /** @description A way of delivery and its price, offered to carts in the currency of its price. */
        ShippingRate: {
            active: boolean;
            created_at: components["schemas"]["Timestamp"];
            /** @description For shoppers. */
            description: string | null;
            /** @description Goods for this much or more are delivered free. */
            free_over: components["schemas"]["Price"] | null;
            id: string;
            kind: components["schemas"]["ShippingRateKind"];
            /** @description Days until delivery, at most. */
            max_days: number | null;
            /** @description Offered for goods of this much or less. */
            max_order: components["schemas"]["Price"] | null;
            /** @description Offered up to this weight. */
            max_weight_grams: number | null;
            /** @description Days until delivery, at least. */
            min_days: number | null;
            /** @description Offered for goods of this much or more. */
            min_order: components["schemas"]["Price"] | null;
            /** @description Offered from this weight on. */
            min_weight_grams: number | null;
            /** @description Rates of the same name in several profiles become one option of a cart that has goods of each. */
            name: string;
            position: number;
            /** @description What delivery costs; with tiers, what it costs below the first. */
            price: components["schemas"]["Price"];
            shipping_zone_id: string;
            /** @description Ascending. The last one reached counts. */
            tiers: components["schemas"]["ShippingTier"][];
            updated_at: components["schemas"]["Timestamp"];
            /** @description Grows with every change; the `ETag` carries it. */
            version: number;
        };
        /** @description A new rate. Without a position it comes last. */
        ShippingRateCreate: {
            /** @default true */
            active?: boolean;
            /** @description For shoppers. */
            description?: string | null;
            /** @description Goods for this much or more are delivered free. */
            free_over?: components["schemas"]["Price"] | null;
            /** @default flat */
            kind?: components["schemas"]["ShippingRateKind"];
            /** @description Days until delivery, at most. */
            max_days?: number | null;
            /** @description Offered for goods of this much or less. */
            max_order?: components["schemas"]["Price"] | null;
            /** @description Offered up to this weight. */
            max_weight_grams?: number | null;
            /** @description Days until delivery, at least. */
            min_days?: number | null;
            /** @description Offered for goods of this much or more. */
            min_order?: components["schemas"]["Price"] | null;
            /** @description Offered from this weight on. */
            min_weight_grams?: number | null;
            name: string;
            position?: number;
            /** @description What delivery costs; with tiers, what it costs below the first. */
            price: components["schemas"]["Price"];
            /** @description Ascending. The last one reached counts. */
            tiers?: components["schemas"]["ShippingTier"][];
        };
        /**
         * @description What the price goes by: `flat` by nothing, `weight` by the grams shipped, `price` by what the goods cost.
         * @enum {string}
         */
        ShippingRateKind: "flat" | "weight" | "price";
        /** @description The fields of a rate to change. */
        ShippingRateUpdate: {
            active?: boolean;
            /** @description For shoppers. */
            description?: string | null;
            /** @description Goods for this much or more are delivered free. */
            free_over?: components["schemas"]["Price"] | null;
            kind?: components["schemas"]["ShippingRateKind"];
            /** @description Days until delivery, at most. */
            max_days?: number | null;
            /** @description Offered for goods of this much or less. */
            max_order?: components["schemas"]["Price"] | null;
            /** @description Offered up to this weight. */
            max_weight_grams?: number | null;
            /** @description Days until delivery, at least. */
            min_days?: number | null;
            /** @description Offered for goods of this much or more. */
            min_order?: components["schemas"]["Price"] | null;
            /** @description Offered from this weight on. */
            min_weight_grams?: number | null;
            name?: string;
            position?: number;
            /** @description What delivery costs; with tiers, what it costs below the first. */
            price?: components["schemas"]["Price"];
            /** @description Ascending. The last one reached counts. */
            tiers?: components["schemas"]["ShippingTier"][];
        };
        /** @description A part of a country: a province, places by their postal code, or both at once. */
        ShippingRegion: {
            country: components["schemas"]["Country"];
            /** @description A postal code; `?` stands for any one character, `*` at the end for the rest. Case, blanks and dashes do not count. */
            postal_code?: string | null;
            /** @description As addresses write it, whatever its case. */
            province?: string | null;
        };
        /** @description What delivery costs from a weight in grams on, or from an amount in minor units. */
        ShippingTier: {
            from: number;
            price: components["schemas"]["Price"];
        };
        /** @description Places that share delivery rates. */
        ShippingZone: {
            /** @description Countries the zone takes as a whole. */
            countries: components["schemas"]["Country"][];
            created_at: components["schemas"]["Timestamp"];
            id: string;
            name: string;
            /** @description By position. */
            rates: components["schemas"]["ShippingRate"][];
            regions: components["schemas"]["ShippingRegion"][];
            /** @description Whether the zone takes every place that no other zone of the profile takes. */
            rest_of_world: boolean;
            shipping_profile_id: string;
            updated_at: components["schemas"]["Timestamp"];
            /** @description Grows with every change; the `ETag` carries it. */
            version: number;
        };
        /** @description A new shipping zone. */
        ShippingZoneCreate: {
            countries?: components["schemas"]["Country"][];
            name: string;
            rates?: components["schemas"]["ShippingRateCreate"][];
            regions?: components["schemas"]["ShippingRegion"][];
            /** @default false */
            rest_of_world?: boolean;
            shipping_profile_id?: string;
        };
        /** @description A shipping zone was created. */
        ShippingZoneCreatedEvent: {
            data: components["schemas"]["ShippingZone"];
            id: string;
            occurred_at: components["schemas"]["Timestamp"];
            /** @description The resource the event is about. */
            resource_id: string;
            schema_version: number;
            /** @description 1, 2, 3 … per resource. */
            sequence: number;
            /** @constant */
            type: "shipping_zone.created";
        };
        /** @description A shipping zone was deleted with its rates. */
        ShippingZoneDeletedEvent: {
            data: components["schemas"]["DeletedResource"];
            id: string;
            occurred_at: components["schemas"]["Timestamp"];
            /** @description The resource the event is about. */
            resource_id: string;
            schema_version: number;
            /** @description 1, 2, 3 … per resource. */
            sequence: number;
            /** @constant */
            type: "shipping_zone.deleted";
        };
        /** @description A shipping zone to set up. */
        ShippingZoneInput: {
            countries?: components["schemas"]["Country"][];
            name: string;
            rates?: components["schemas"]["FirstShippingRate"][];
            /** @default false */
            rest_of_world?: boolean;
        };
        /** @description A page of shipping zones. */
        ShippingZonePage: {
            data: components["schemas"]["ShippingZone"][];
            has_more: boolean;
            next_cursor: components["schemas"]["NextCursor"];
        };
        /** @description The fields of a shipping zone to change. */
        ShippingZoneUpdate: {
            countries?: components["schemas"]["Country"][];
            name?: string;
            regions?: components["schemas"]["ShippingRegion"][];
            rest_of_world?: boolean;
        };
        /** @description A shipping zone or one of its rates changed. The payload is its state after the change. */
        ShippingZoneUpdatedEvent: {
            data: components["schemas"]["ShippingZone"];
            id: string;
            occurred_at: components["schemas"]["Timestamp"];
            /** @description The resource the event is about. */
            resource_id: string;
            schema_version: number;
            /** @description 1, 2, 3 … per resource. */
            sequence: number;
            /** @constant */
            type: "shipping_zone.updated";
        };
        /** @description A handle: the part of an address that names the resource. Lower-case letters and digits of any script, and dashes. */
        Slug: string;
        /** @description Units of a variant at one location. The difference to the current level is written to the ledger. */
        StockInput: {
            /** @description Code of the location; the store's default location when absent. */
            location?: string;
            on_hand: number;
        };
        /** @description A store, the tenant. Every commerce resource belongs to exactly one. */
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
        /** @description The store answers again. */
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
        /** @description The store stopped answering and is to be deleted at `delete_at`. */
        StoreClosedEvent: {
            data: components["schemas"]["StoreSnapshot"];
            id: string;
            occurred_at: components["schemas"]["Timestamp"];
            /** @description The resource the event is about. */
            resource_id: string;
            schema_version: number;
            /** @description 1, 2, 3 … per resource. */
            sequence: number;
            /** @constant */
            type: "store.closed";
        };
        /**
         * @description A new store. `theme`, `payment_methods`, `shipping_zones` and `collections` replace what the platform would set up by
         *     itself; an empty list sets up none.
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
            /** @description Ways to pay that are set up with the store. A gateway of a payment company needs credentials: add it with `paymentGateways.create`. */
            payment_methods?: ("manual" | "test")[];
            /** @default starter */
            plan?: components["schemas"]["PlanCode"];
            /** @default false */
            sandbox?: boolean;
            shipping_zones?: components["schemas"]["ShippingZoneInput"][];
            theme?: components["schemas"]["ThemeInput"];
            /** @default UTC */
            timezone?: components["schemas"]["Timezone"];
        };
        /** @description A new store, its first two keys and what was set up in it. The keys are shown here only. */
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
        /** @description The store was set up and is active. */
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
        /** @description Money of one currency that the store owes a customer. A customer has at most one for each currency. */
        StoreCredit: {
            balance: components["schemas"]["Price"];
            created_at: components["schemas"]["Timestamp"];
            customer_id: string;
            /** @description What running checkouts have reserved of the balance. */
            held: components["schemas"]["Price"];
            id: string;
            updated_at: components["schemas"]["Timestamp"];
            /** @description Grows with every change of the balance. */
            version: number;
        };
        /** @description The store credit of a customer changed: it was issued, spent, got money back or was adjusted. */
        StoreCreditAdjustedEvent: {
            data: components["schemas"]["CreditAdjusted"];
            id: string;
            occurred_at: components["schemas"]["Timestamp"];
            /** @description The resource the event is about. */
            resource_id: string;
            schema_version: number;
            /** @description 1, 2, 3 … per resource. */
            sequence: number;
            /** @constant */
            type: "store_credit.adjusted";
        };
        /** @description Credit to give to a customer. */
        StoreCreditIssue: {
            /** @description More than nothing. */
            amount: components["schemas"]["Price"];
            customer_id: string;
            /** @description Why; it stays in the ledger. */
            note?: string | null;
        };
        /** @description A page of store credits. */
        StoreCreditPage: {
            data: components["schemas"]["StoreCredit"][];
            has_more: boolean;
            next_cursor: components["schemas"]["NextCursor"];
        };
        /** @description Ids of what was set up with the store. */
        StoreDefaults: {
            collection_ids: string[];
            location_id: string;
            payment_gateway_ids: string[];
            shipping_zone_ids: string[];
            subscription_id: string;
            theme_id: string;
        };
        /** @description A published collection as shoppers see it. */
        StorefrontCollection: {
            /** @description Safe to show; scripts and the like are taken out. */
            description_html: string | null;
            handle: components["schemas"]["Slug"];
            id: string;
            image: components["schemas"]["Media"] | null;
            /** @description Since when shoppers see it. */
            published_at: components["schemas"]["Timestamp"];
            seo: components["schemas"]["Seo"];
            title: string;
            updated_at: components["schemas"]["Timestamp"];
        };
        /** @description A page of collections as shoppers see them. */
        StorefrontCollectionPage: {
            data: components["schemas"]["StorefrontCollection"][];
            has_more: boolean;
            next_cursor: components["schemas"]["NextCursor"];
        };
        /** @description A picture of a product. */
        StorefrontMedia: {
            alt: string | null;
            position: number;
            /** Format: uri */
            url: string;
        };
        /** @description A payment as the shopper who makes it sees it. */
        StorefrontPayment: {
            amount: components["schemas"]["Price"];
            /** @description Needed to confirm the payment. Keep it in the shopper's browser. */
            client_secret: string;
            error: components["schemas"]["PaymentError"] | null;
            id: string;
            next_action: components["schemas"]["PaymentNextAction"] | null;
            payment_gateway_id: string;
            payment_method: components["schemas"]["PaymentMethod"];
            status: components["schemas"]["PaymentStatus"];
        };
        /** @description A way to pay, as shoppers see it. */
        StorefrontPaymentGateway: {
            id: string;
            instructions: string | null;
            name: string;
            payment_method: components["schemas"]["PaymentMethod"];
            publishable_key: string | null;
        };
        /** @description A page of ways to pay. */
        StorefrontPaymentGatewayPage: {
            data: components["schemas"]["StorefrontPaymentGateway"][];
            has_more: boolean;
            next_cursor: components["schemas"]["NextCursor"];
        };
        /** @description A published product as shoppers see it. */
        StorefrontProduct: {
            /** @description Safe to show; scripts and the like are taken out. */
            description_html: string | null;
            handle: components["schemas"]["Slug"];
            id: string;
            media: components["schemas"]["StorefrontMedia"][];
            /** @description Those whose definition gives the storefront access. */
            metafields: components["schemas"]["Metafield"][];
            options: components["schemas"]["ProductOption"][];
            price_range: components["schemas"]["PriceRange"];
            product_type: string | null;
            /** @description Since when shoppers see it. */
            published_at: components["schemas"]["Timestamp"];
            seo: components["schemas"]["Seo"];
            tags: string[];
            title: string;
            updated_at: components["schemas"]["Timestamp"];
            variants: components["schemas"]["StorefrontVariant"][];
            vendor: string | null;
        };
        /** @description A page of products as shoppers see them in a list. */
        StorefrontProductPage: {
            data: components["schemas"]["StorefrontProductSummary"][];
            has_more: boolean;
            next_cursor: components["schemas"]["NextCursor"];
        };
        /** @description What a list shows of a published product. */
        StorefrontProductSummary: {
            /** @description Former prices; null when no variant has one. */
            compare_at_price_range: components["schemas"]["PriceRange"] | null;
            /** @description The variant to put into a cart straight from a list: the first in stock, else the first. */
            default_variant_id: string;
            handle: components["schemas"]["Slug"];
            id: string;
            /** @description The first picture. */
            image: components["schemas"]["Media"] | null;
            /** @description Whether any variant can be bought now. */
            in_stock: boolean;
            price_range: components["schemas"]["PriceRange"];
            product_type: string | null;
            published_at: components["schemas"]["Timestamp"];
            tags: string[];
            title: string;
            updated_at: components["schemas"]["Timestamp"];
            variant_count: number;
            vendor: string | null;
        };
        /** @description A page of matching products as shoppers see them. */
        StorefrontSearchResult: {
            data: components["schemas"]["StorefrontProductSummary"][];
            /** @description On the first page only, and empty with `facets=false`. */
            facets: components["schemas"]["SearchFacet"][];
            has_more: boolean;
            next_cursor: components["schemas"]["NextCursor"];
            total_estimate: components["schemas"]["SearchTotal"];
        };
        /** @description Completions of what was typed so far, and products and collections that go with it. */
        StorefrontSearchSuggestions: {
            collections: components["schemas"]["SuggestedCollection"][];
            products: components["schemas"]["StorefrontProductSummary"][];
            queries: string[];
        };
        /** @description What shoppers see of a store. */
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
        /** @description A variant as shoppers see it. */
        StorefrontVariant: {
            /** @description Units that can be bought now; null when stock is not tracked. */
            available: number | null;
            compare_at_price: components["schemas"]["Price"] | null;
            id: string;
            /** Format: uri */
            image_url: string | null;
            /** @description Whether it can be bought now. True without stock when the variant takes backorders. */
            in_stock: boolean;
            /** @description Those whose definition gives the storefront access. */
            metafields: components["schemas"]["Metafield"][];
            option_values: string[];
            price: components["schemas"]["Price"];
            sku: string | null;
            title: string;
        };
        /** @description The label of the store's subdomain; unique in the installation. */
        StoreHandle: string;
        /** @description A page of stores. */
        StorePage: {
            data: components["schemas"]["Store"][];
            has_more: boolean;
            next_cursor: components["schemas"]["NextCursor"];
        };
        /** @description The state of a store after a change. */
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
         * @enum {string}
         */
        StoreStatus: "provisioning" | "active" | "suspended" | "closing" | "deleted";
        /** @description Why a store is suspended. */
        StoreSuspend: {
            /** @description Shown to the merchant. */
            reason?: string;
        };
        /** @description The store stopped answering. */
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
        /** @description The fields of a store to change. Currencies, locale and the like are settings of the store. */
        StoreUpdate: {
            /** @description Changes the subdomain; the old one stops answering. */
            handle?: components["schemas"]["StoreHandle"];
            metadata?: components["schemas"]["Metadata"];
            /** @description Changes the name in the settings too. */
            name?: string;
            plan?: components["schemas"]["PlanCode"];
        };
        /** @description Name, handle or plan of the store changed. */
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
        /** @description What the organization pays the platform for this store. */
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
        /** @description A collection to go to. */
        SuggestedCollection: {
            handle: components["schemas"]["Slug"];
            title: string;
        };
        /** @description Part of the world. Each field that is given narrows it; without any it is everywhere. */
        TaxArea: {
            country?: components["schemas"]["Country"] | null;
            /** @description Postal codes like this: `*` is any letters and digits, `?` is one. Spaces, dashes and case do not count. Needs a country. */
            postal_pattern?: string | null;
            /** @description As in addresses of the country, such as its code; upper and lower case are the same. Needs a country. */
            province?: string | null;
        };
        /** @description What to calculate taxes for. */
        TaxCalculation: {
            /**
             * Format: date-time
             * @description Rates and prices of that moment; now where it is left out.
             */
            at?: string;
            /** @description Of all amounts; the store's default currency where it is left out. */
            currency?: components["schemas"]["Currency"];
            destination: components["schemas"]["Address"];
            lines: components["schemas"]["TaxCalculationLine"][];
            /** @description Otherwise as the market of the destination says, then the store's settings. */
            prices_include_tax?: boolean;
            shipping?: components["schemas"]["Price"] | null;
            /** @default false */
            tax_exempt?: boolean;
        };
        /** @description Goods to tax: units of a variant, or of anything that has a price. */
        TaxCalculationLine: {
            /** @description What is taken off the whole line before tax. */
            discount?: components["schemas"]["Price"] | null;
            /** @description Your name of the line, for the answer; without it, its place: `1`, `2`, … */
            id?: string;
            quantity: number;
            /** @description Otherwise that of the variant. */
            tax_code?: string | null;
            /** @description Otherwise as the variant says; without one, true. */
            taxable?: boolean;
            /** @description Needed without a variant; otherwise the price of the variant. */
            unit_price?: components["schemas"]["Price"] | null;
            variant_id?: string | null;
        };
        /** @description Goods that are taxed alike. A variant belongs to the category that holds its `tax_code`, or else to the default one. */
        TaxCategory: {
            /** @description Tax codes of variants that belong here. A code is in one category at most. */
            codes: string[];
            created_at: components["schemas"]["Timestamp"];
            id: string;
            /** @description The category of all variants whose code is in no other. Exactly one is the default. */
            is_default: boolean;
            name: string;
            updated_at: components["schemas"]["Timestamp"];
            /** @description Grows with every change; the `ETag` carries it. */
            version: number;
        };
        /** @description A new tax category. */
        TaxCategoryCreate: {
            codes?: string[];
            /**
             * @description Makes it the default in place of the current one.
             * @default false
             */
            is_default?: boolean;
            name: string;
        };
        /** @description A tax category was added. */
        TaxCategoryCreatedEvent: {
            data: components["schemas"]["TaxCategory"];
            id: string;
            occurred_at: components["schemas"]["Timestamp"];
            /** @description The resource the event is about. */
            resource_id: string;
            schema_version: number;
            /** @description 1, 2, 3 … per resource. */
            sequence: number;
            /** @constant */
            type: "tax_category.created";
        };
        /** @description A tax category was deleted. */
        TaxCategoryDeletedEvent: {
            data: components["schemas"]["DeletedResource"];
            id: string;
            occurred_at: components["schemas"]["Timestamp"];
            /** @description The resource the event is about. */
            resource_id: string;
            schema_version: number;
            /** @description 1, 2, 3 … per resource. */
            sequence: number;
            /** @constant */
            type: "tax_category.deleted";
        };
        /** @description A page of tax categories. */
        TaxCategoryPage: {
            data: components["schemas"]["TaxCategory"][];
            has_more: boolean;
            next_cursor: components["schemas"]["NextCursor"];
        };
        /** @description The fields of a tax category to change. `codes` replaces the whole list. */
        TaxCategoryUpdate: {
            codes?: string[];
            /**
             * @description Makes it the default in place of the current one.
             * @constant
             */
            is_default?: true;
            name?: string;
        };
        /** @description A tax category changed. */
        TaxCategoryUpdatedEvent: {
            data: components["schemas"]["TaxCategory"];
            id: string;
            occurred_at: components["schemas"]["Timestamp"];
            /** @description The resource the event is about. */
            resource_id: string;
            schema_version: number;
            /** @description 1, 2, 3 … per resource. */
            sequence: number;
            /** @constant */
            type: "tax_category.updated";
        };
        /** @description A line with its tax. `total` is `subtotal − discount`, plus `tax` where prices do not include it. */
        TaxedLine: {
            discount: number;
            id: string;
            subtotal: number;
            tax: number;
            tax_lines: components["schemas"]["TaxLine"][];
            total: number;
        };
        /** @description A number under which tax authorities know the customer. */
        TaxId: {
            /** @description Country or union and kind, for example `eu_vat` or `gb_vat`. */
            type: string;
            value: string;
        };
        /** @description The tax of one rate. */
        TaxLine: {
            amount: number;
            name: string;
            rate_ppm: number;
            tax_rate_id: string;
        };
        /** @description A tax on goods that go to a zone. */
        TaxRate: {
            /** @description Whether shipping is taxed at this rate too. Shipping is of the default category. */
            applies_to_shipping: boolean;
            /** @description Whether it is calculated on the price and the taxes of lower priorities together. */
            compound: boolean;
            created_at: components["schemas"]["Timestamp"];
            id: string;
            /** @description As it is named to the customer, such as `VAT 19 %`. */
            name: string;
            /** @description Rates of different priorities add up, the lowest number first. Of those with the same priority the one counts that fits best: for the category of the goods, then of the smallest area. */
            priority: number;
            /** @description In millionths: 190000 is 19 %. Whether prices contain it is said by the store's settings and its markets. */
            rate_ppm: number;
            /** @description Only for goods of this category; null is for all goods whose category has no rate of its own at this priority. */
            tax_category_id: string | null;
            tax_zone_id: string;
            updated_at: components["schemas"]["Timestamp"];
            /**
             * Format: date-time
             * @description Null is always.
             */
            valid_from: string | null;
            /**
             * Format: date-time
             * @description The rate ends at this moment; null is never.
             */
            valid_to: string | null;
            /** @description Grows with every change; the `ETag` carries it. */
            version: number;
        };
        /** @description A new tax rate. */
        TaxRateCreate: {
            /** @default false */
            applies_to_shipping?: boolean;
            /** @default false */
            compound?: boolean;
            name: string;
            /** @default 1 */
            priority?: number;
            rate_ppm: number;
            tax_category_id?: string | null;
            tax_zone_id: string;
            /** Format: date-time */
            valid_from?: string | null;
            /** Format: date-time */
            valid_to?: string | null;
        };
        /** @description A tax rate was added. */
        TaxRateCreatedEvent: {
            data: components["schemas"]["TaxRate"];
            id: string;
            occurred_at: components["schemas"]["Timestamp"];
            /** @description The resource the event is about. */
            resource_id: string;
            schema_version: number;
            /** @description 1, 2, 3 … per resource. */
            sequence: number;
            /** @constant */
            type: "tax_rate.created";
        };
        /** @description A tax rate was deleted. */
        TaxRateDeletedEvent: {
            data: components["schemas"]["DeletedResource"];
            id: string;
            occurred_at: components["schemas"]["Timestamp"];
            /** @description The resource the event is about. */
            resource_id: string;
            schema_version: number;
            /** @description 1, 2, 3 … per resource. */
            sequence: number;
            /** @constant */
            type: "tax_rate.deleted";
        };
        /** @description A page of tax rates. */
        TaxRatePage: {
            data: components["schemas"]["TaxRate"][];
            has_more: boolean;
            next_cursor: components["schemas"]["NextCursor"];
        };
        /** @description The fields of a tax rate to change. */
        TaxRateUpdate: {
            applies_to_shipping?: boolean;
            compound?: boolean;
            name?: string;
            priority?: number;
            rate_ppm?: number;
            tax_category_id?: string | null;
            /** Format: date-time */
            valid_from?: string | null;
            /** Format: date-time */
            valid_to?: string | null;
        };
        /** @description A tax rate changed. */
        TaxRateUpdatedEvent: {
            data: components["schemas"]["TaxRate"];
            id: string;
            occurred_at: components["schemas"]["Timestamp"];
            /** @description The resource the event is about. */
            resource_id: string;
            schema_version: number;
            /** @description 1, 2, 3 … per resource. */
            sequence: number;
            /** @constant */
            type: "tax_rate.updated";
        };
        /** @description Amounts in minor units of `currency`. `total` is `subtotal − discount + shipping_total`, plus `tax` where prices do not include it; each is the sum of its parts. */
        TaxTotals: {
            currency: components["schemas"]["Currency"];
            discount: number;
            lines: components["schemas"]["TaxedLine"][];
            shipping: components["schemas"]["TaxedLine"] | null;
            /** @description Price of shipping. */
            shipping_total: number;
            subtotal: number;
            tax: number;
            /** @description Whether prices contain the tax. */
            tax_included: boolean;
            /** @description The tax by rate. */
            tax_lines: components["schemas"]["TaxLine"][];
            total: number;
        };
        /** @description A region with tax rates of its own. */
        TaxZone: {
            /** @description An address in one of them is in the zone. */
            areas: components["schemas"]["TaxArea"][];
            created_at: components["schemas"]["Timestamp"];
            id: string;
            name: string;
            updated_at: components["schemas"]["Timestamp"];
            /** @description Grows with every change; the `ETag` carries it. */
            version: number;
        };
        /** @description A new tax zone. */
        TaxZoneCreate: {
            areas: components["schemas"]["TaxArea"][];
            name: string;
        };
        /** @description A tax zone was added. */
        TaxZoneCreatedEvent: {
            data: components["schemas"]["TaxZone"];
            id: string;
            occurred_at: components["schemas"]["Timestamp"];
            /** @description The resource the event is about. */
            resource_id: string;
            schema_version: number;
            /** @description 1, 2, 3 … per resource. */
            sequence: number;
            /** @constant */
            type: "tax_zone.created";
        };
        /** @description A tax zone was deleted. */
        TaxZoneDeletedEvent: {
            data: components["schemas"]["DeletedResource"];
            id: string;
            occurred_at: components["schemas"]["Timestamp"];
            /** @description The resource the event is about. */
            resource_id: string;
            schema_version: number;
            /** @description 1, 2, 3 … per resource. */
            sequence: number;
            /** @constant */
            type: "tax_zone.deleted";
        };
        /** @description A page of tax zones. */
        TaxZonePage: {
            data: components["schemas"]["TaxZone"][];
            has_more: boolean;
            next_cursor: components["schemas"]["NextCursor"];
        };
        /** @description The fields of a tax zone to change. `areas` replaces the whole list. */
        TaxZoneUpdate: {
            areas?: components["schemas"]["TaxArea"][];
            name?: string;
        };
        /** @description A tax zone changed. */
        TaxZoneUpdatedEvent: {
            data: components["schemas"]["TaxZone"];
            id: string;
            occurred_at: components["schemas"]["Timestamp"];
            /** @description The resource the event is about. */
            resource_id: string;
            schema_version: number;
            /** @description 1, 2, 3 … per resource. */
            sequence: number;
            /** @constant */
            type: "tax_zone.updated";
        };
        /**
         * @description What a test gateway acts out; the table is at `PaymentDetails`.
         * @enum {string}
         */
        TestOutcome: "approve" | "decline" | "decline_insufficient_funds" | "decline_expired_card" | "decline_fraud" | "requires_action" | "timeout_acted" | "timeout_not_acted" | "unreachable" | "slow" | "late_success" | "duplicate_notification" | "capture_partial" | "capture_declined" | "capture_timeout_acted" | "capture_timeout_not_acted" | "void_timeout_acted" | "refund_declined" | "refund_timeout_acted" | "refund_timeout_not_acted" | "chargeback";
        /** @description The look of the storefront. */
        Theme: {
            created_at: components["schemas"]["Timestamp"];
            id: string;
            name: string;
            settings: components["schemas"]["ThemeSettings"];
            updated_at: components["schemas"]["Timestamp"];
            /** @description Grows with every change; the `ETag` carries it. */
            version: number;
        };
        /** @description The theme as it is written. `settings`, when given, replaces all of them. */
        ThemeInput: {
            name?: string;
            settings?: components["schemas"]["ThemeSettings"];
        };
        /** @description Values that the theme reads, by name. */
        ThemeSettings: {
            [key: string]: string | number | boolean;
        };
        /** @description The theme of the store changed. */
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
        /** @description Something that happened to an order, or what somebody wrote about it. */
        TimelineEntry: {
            actor: components["schemas"]["Actor"];
            created_at: components["schemas"]["Timestamp"];
            /** @description Ids, numbers and amounts of what happened. */
            data: {
                [key: string]: string | number | boolean | null;
            };
            id: string;
            message: string;
            order_id: string;
            /** @description `comment` is written by hand; every other type is a fact. */
            type: string;
        };
        /** @description A page of a timeline. */
        TimelineEntryPage: {
            data: components["schemas"]["TimelineEntry"][];
            has_more: boolean;
            next_cursor: components["schemas"]["NextCursor"];
        };
        /**
         * Format: date-time
         * @description RFC 3339, UTC.
         */
        Timestamp: string;
        /** @description IANA time zone. */
        Timezone: string;
        /** @description Units on hand that cannot be sold, by reason. */
        UnavailableUnits: {
            damaged: number;
            quality_control: number;
            /** @description Kept back for any other reason. */
            withheld: number;
        };
        /** @description A buyable form of a product. */
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
            metafields: components["schemas"]["Metafield"][];
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
        /** @description A new variant. `option_values` has one value per option of the product; new values are added to the options. */
        VariantCreate: WithRequired<components["schemas"]["VariantInput"], "price">;
        /**
         * @description A variant of a product. An existing variant is matched by its option values (or by `external_id`);
         *     fields left out stay as they are, null clears. A new variant needs a price.
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
            metafields?: components["schemas"]["Metafield"][];
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
        /** @description A page of variants. */
        VariantPage: {
            data: components["schemas"]["Variant"][];
            has_more: boolean;
            next_cursor: components["schemas"]["NextCursor"];
        };
        /** @description The fields of a variant to change. null clears. */
        VariantUpdate: components["schemas"]["VariantInput"];
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
    "health.live": {
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
            /** @description It runs. */
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
                    "application/json": components["schemas"]["Liveness"];
                };
            };
        };
    };
    "health.ready": {
        parameters: {
            query?: {
                /** @description Whether to list the checks. */
                verbose?: boolean;
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
            /** @description It can. */
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
                    "application/json": components["schemas"]["Readiness"];
                };
            };
        };
    };
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
                    "application/json": components["schemas"]["ApiKeyPage"];
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
                    "application/json": components["schemas"]["ApiKeyWithSecret"];
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
                /** @description Id of the key. */
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
                /** @description Id of the key. */
                key_id: string;
            };
            cookie?: never;
        };
        /** @description At most 1 MiB. */
        requestBody: {
            content: {
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
                    "application/json": components["schemas"]["ApiKey"];
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
                /** @description Id of the key. */
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
                    "application/json": components["schemas"]["ApiKey"];
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
                /** @description Id of the key. */
                key_id: string;
            };
            cookie?: never;
        };
        /** @description At most 1 MiB. */
        requestBody?: {
            content: {
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
                    "application/json": components["schemas"]["ApiKeyWithSecret"];
                };
            };
        };
    };
    "carts.list": {
        parameters: {
            query?: {
                /** @description Only carts opened before this time. */
                created_before?: string;
                /** @description Only carts opened at or after this time. */
                created_since?: string;
                /** @description `next_cursor` of the page before. */
                cursor?: components["parameters"]["Cursor"];
                /** @description Only carts of this customer. */
                customer_id?: string;
                /** @description How many items a page holds at most. */
                limit?: components["parameters"]["Limit"];
                /** @description Only carts in this status. */
                status?: components["schemas"]["CartStatus"];
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
            /** @description A page of carts. */
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
                    "application/json": components["schemas"]["CartPage"];
                };
            };
        };
    };
    "checkouts.list": {
        parameters: {
            query?: {
                /** @description Only checkouts of this cart. */
                cart_id?: string;
                /** @description Only checkouts begun before this time. */
                created_before?: string;
                /** @description Only checkouts begun at or after this time. */
                created_since?: string;
                /** @description `next_cursor` of the page before. */
                cursor?: components["parameters"]["Cursor"];
                /** @description Only checkouts of this customer. */
                customer_id?: string;
                /** @description How many items a page holds at most. */
                limit?: components["parameters"]["Limit"];
                /** @description Only checkouts in this status. */
                status?: components["schemas"]["CheckoutStatus"];
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
            /** @description A page of checkouts. */
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
                    "application/json": components["schemas"]["CheckoutPage"];
                };
            };
        };
    };
    "collections.list": {
        parameters: {
            query?: {
                /** @description `next_cursor` of the page before. */
                cursor?: components["parameters"]["Cursor"];
                /** @description Only the collection with this handle. */
                handle?: components["schemas"]["Slug"];
                /** @description Only collections of this kind. */
                kind?: components["schemas"]["CollectionKind"];
                /** @description How many items a page holds at most. */
                limit?: components["parameters"]["Limit"];
                /** @description Only collections that this product is in. */
                product_id?: string;
                /** @description Only collections with this status. */
                status?: components["schemas"]["CollectionStatus"];
                /** @description Only collections changed at or after this time. */
                updated_since?: string;
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
            /** @description A page of collections. */
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
                    "application/json": components["schemas"]["CollectionPage"];
                };
            };
        };
    };
    "collections.create": {
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
                "application/json": components["schemas"]["CollectionCreate"];
            };
        };
        responses: {
            /** @description The collection. */
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
                    "application/json": components["schemas"]["Collection"];
                };
            };
        };
    };
    "collections.get": {
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
                /** @description Id of the collection. */
                collection_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The collection. */
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
                    "application/json": components["schemas"]["Collection"];
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
        };
    };
    "collections.delete": {
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
                /** @description Id of the collection. */
                collection_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The collection is gone. */
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
        };
    };
    "collections.update": {
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
                /** @description Id of the collection. */
                collection_id: string;
            };
            cookie?: never;
        };
        /** @description At most 1 MiB. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["CollectionUpdate"];
            };
        };
        responses: {
            /** @description The collection after the change. */
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
                    "application/json": components["schemas"]["Collection"];
                };
            };
        };
    };
    "collections.products.list": {
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
            path: {
                /** @description Id of the collection. */
                collection_id: string;
            };
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
                    "application/json": components["schemas"]["ProductPage"];
                };
            };
        };
    };
    "collections.products.add": {
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
                /** @description Id of the collection. */
                collection_id: string;
            };
            cookie?: never;
        };
        /** @description At most 1 MiB. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["CollectionProductsAdd"];
            };
        };
        responses: {
            /** @description The collection after the change. */
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
                    "application/json": components["schemas"]["Collection"];
                };
            };
        };
    };
    "collections.products.remove": {
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
                /** @description Id of the collection. */
                collection_id: string;
            };
            cookie?: never;
        };
        /** @description At most 1 MiB. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["CollectionProductsRemove"];
            };
        };
        responses: {
            /** @description The collection after the change. */
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
                    "application/json": components["schemas"]["Collection"];
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
                    "application/json": components["schemas"]["Credential"];
                };
            };
        };
    };
    "customerGroups.list": {
        parameters: {
            query?: {
                /** @description `next_cursor` of the page before. */
                cursor?: components["parameters"]["Cursor"];
                /** @description Only the group with this id of yours. */
                external_id?: string;
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
            /** @description A page of groups. */
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
                    "application/json": components["schemas"]["CustomerGroupPage"];
                };
            };
        };
    };
    "customerGroups.create": {
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
                "application/json": components["schemas"]["CustomerGroupCreate"];
            };
        };
        responses: {
            /** @description The group. */
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
                    "application/json": components["schemas"]["CustomerGroup"];
                };
            };
        };
    };
    "customerGroups.get": {
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
                /** @description Id of the group. */
                customer_group_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The group. */
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
                    "application/json": components["schemas"]["CustomerGroup"];
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
        };
    };
    "customerGroups.delete": {
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
                /** @description Id of the group. */
                customer_group_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The group is gone. */
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
        };
    };
    "customerGroups.update": {
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
                /** @description Id of the group. */
                customer_group_id: string;
            };
            cookie?: never;
        };
        /** @description At most 1 MiB. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["CustomerGroupUpdate"];
            };
        };
        responses: {
            /** @description The group after the change. */
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
                    "application/json": components["schemas"]["CustomerGroup"];
                };
            };
        };
    };
    "customerGroups.members.add": {
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
                /** @description Id of the group. */
                customer_group_id: string;
            };
            cookie?: never;
        };
        /** @description At most 1 MiB. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["CustomerGroupMembers"];
            };
        };
        responses: {
            /** @description The group after the change. */
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
                    "application/json": components["schemas"]["CustomerGroup"];
                };
            };
        };
    };
    "customerGroups.members.remove": {
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
                /** @description Id of the group. */
                customer_group_id: string;
            };
            cookie?: never;
        };
        /** @description At most 1 MiB. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["CustomerGroupMembers"];
            };
        };
        responses: {
            /** @description The group after the change. */
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
                    "application/json": components["schemas"]["CustomerGroup"];
                };
            };
        };
    };
    "customers.list": {
        parameters: {
            query?: {
                /** @description Only customers created at this time or later. */
                created_since?: string;
                /** @description `next_cursor` of the page before. */
                cursor?: components["parameters"]["Cursor"];
                /** @description Only the customer with this e-mail address. */
                email?: string;
                /** @description Only the customer with this id of yours. */
                external_id?: string;
                /** @description Only members of this group. */
                group_id?: string;
                /** @description How many items a page holds at most. */
                limit?: components["parameters"]["Limit"];
                /** @description Beginnings of words of name, e-mail address or phone number; all must occur. */
                q?: string;
                /** @description Only customers in this state. */
                state?: components["schemas"]["CustomerState"];
                /** @description Only customers with this tag. */
                tag?: string;
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
            /** @description A page of customers. */
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
                    "application/json": components["schemas"]["CustomerPage"];
                };
            };
        };
    };
    "customers.create": {
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
                "application/json": components["schemas"]["CustomerCreate"];
            };
        };
        responses: {
            /** @description The customer. */
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
                    "application/json": components["schemas"]["Customer"];
                };
            };
        };
    };
    "customers.get": {
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
                /** @description Id of the customer. */
                customer_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The customer. */
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
                    "application/json": components["schemas"]["Customer"];
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
        };
    };
    "customers.delete": {
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
                /** @description Id of the customer. */
                customer_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The customer is erased. */
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
        };
    };
    "customers.update": {
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
                /** @description Id of the customer. */
                customer_id: string;
            };
            cookie?: never;
        };
        /** @description At most 1 MiB. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["CustomerUpdate"];
            };
        };
        responses: {
            /** @description The customer after the change. */
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
                    "application/json": components["schemas"]["Customer"];
                };
            };
        };
    };
    "customers.addresses.add": {
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
                /** @description Id of the customer. */
                customer_id: string;
            };
            cookie?: never;
        };
        /** @description At most 1 MiB. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["CustomerAddressCreate"];
            };
        };
        responses: {
            /** @description The customer after the change. */
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
                    "application/json": components["schemas"]["Customer"];
                };
            };
        };
    };
    "customers.addresses.remove": {
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
                /** @description Id of the address. */
                address_id: string;
                /** @description Id of the customer. */
                customer_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The customer after the change. */
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
                    "application/json": components["schemas"]["Customer"];
                };
            };
        };
    };
    "customers.addresses.update": {
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
                /** @description Id of the address. */
                address_id: string;
                /** @description Id of the customer. */
                customer_id: string;
            };
            cookie?: never;
        };
        /** @description At most 1 MiB. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["CustomerAddressUpdate"];
            };
        };
        responses: {
            /** @description The customer after the change. */
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
                    "application/json": components["schemas"]["Customer"];
                };
            };
        };
    };
    "customers.export": {
        parameters: {
            query?: never;
            header?: {
                /** @description The store this request is about; needed with a credential that spans stores. */
                "Souk-Store"?: components["parameters"]["SoukStore"];
                /** @description The dated version of the API the client was built for. */
                "Souk-Version"?: components["parameters"]["SoukVersion"];
            };
            path: {
                /** @description Id of the customer. */
                customer_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The document. */
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
                    "application/json": components["schemas"]["CustomerExport"];
                };
            };
        };
    };
    "customers.merge": {
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
                /** @description Id of the customer. */
                customer_id: string;
            };
            cookie?: never;
        };
        /** @description At most 1 MiB. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["CustomerMerge"];
            };
        };
        responses: {
            /** @description The customer after the merge. */
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
                    "application/json": components["schemas"]["Customer"];
                };
            };
        };
    };
    "customerPasswords.issue": {
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
                /** @description Id of the customer. */
                customer_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The token. */
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
                    "application/json": components["schemas"]["CustomerPasswordToken"];
                };
            };
        };
    };
    "discounts.list": {
        parameters: {
            query?: {
                /** @description Only discounts of this class. */
                class?: components["schemas"]["DiscountClass"];
                /** @description Only the discount with this code. */
                code?: string;
                /** @description `next_cursor` of the page before. */
                cursor?: components["parameters"]["Cursor"];
                /** @description How many items a page holds at most. */
                limit?: components["parameters"]["Limit"];
                /** @description Only discounts of this method. */
                method?: components["schemas"]["DiscountMethod"];
                /** @description Only discounts with this status now. */
                status?: components["schemas"]["DiscountStatus"];
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
            /** @description A page of discounts. */
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
                    "application/json": components["schemas"]["DiscountPage"];
                };
            };
        };
    };
    "discounts.create": {
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
                "application/json": components["schemas"]["DiscountCreate"];
            };
        };
        responses: {
            /** @description The discount. */
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
                    "application/json": components["schemas"]["Discount"];
                };
            };
        };
    };
    "discounts.get": {
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
                /** @description Id of the discount. */
                discount_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The discount. */
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
                    "application/json": components["schemas"]["Discount"];
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
        };
    };
    "discounts.delete": {
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
                /** @description Id of the discount. */
                discount_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The discount is gone. */
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
        };
    };
    "discounts.update": {
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
                /** @description Id of the discount. */
                discount_id: string;
            };
            cookie?: never;
        };
        /** @description At most 1 MiB. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["DiscountUpdate"];
            };
        };
        responses: {
            /** @description The discount after the change. */
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
                    "application/json": components["schemas"]["Discount"];
                };
            };
        };
    };
    "discounts.activate": {
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
                /** @description Id of the discount. */
                discount_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The discount after the change. */
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
                    "application/json": components["schemas"]["Discount"];
                };
            };
        };
    };
    "discountCodes.list": {
        parameters: {
            query?: {
                /** @description Only this code; upper and lower case are the same. */
                code?: string;
                /** @description `next_cursor` of the page before. */
                cursor?: components["parameters"]["Cursor"];
                /** @description How many items a page holds at most. */
                limit?: components["parameters"]["Limit"];
                /** @description Only codes that were used or are reserved, or only those that were not. */
                used?: boolean;
            };
            header?: {
                /** @description The store this request is about; needed with a credential that spans stores. */
                "Souk-Store"?: components["parameters"]["SoukStore"];
                /** @description The dated version of the API the client was built for. */
                "Souk-Version"?: components["parameters"]["SoukVersion"];
            };
            path: {
                /** @description Id of the discount. */
                discount_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of codes. */
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
                    "application/json": components["schemas"]["DiscountCodePage"];
                };
            };
        };
    };
    "discountCodes.create": {
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
                /** @description Id of the discount. */
                discount_id: string;
            };
            cookie?: never;
        };
        /** @description At most 1 MiB. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["DiscountCodeBatch"];
            };
        };
        responses: {
            /** @description The codes. */
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
                    "application/json": components["schemas"]["DiscountCodesCreated"];
                };
            };
        };
    };
    "discountCodes.delete": {
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
                /** @description Id of the code. */
                discount_code_id: string;
                /** @description Id of the discount. */
                discount_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The code is gone. */
            204: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    "Souk-Version": components["headers"]["Souk-Version"];
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "discounts.deactivate": {
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
                /** @description Id of the discount. */
                discount_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The discount after the change. */
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
                    "application/json": components["schemas"]["Discount"];
                };
            };
        };
    };
    "disputes.list": {
        parameters: {
            query?: {
                /** @description `next_cursor` of the page before. */
                cursor?: components["parameters"]["Cursor"];
                /** @description How many items a page holds at most. */
                limit?: components["parameters"]["Limit"];
                /** @description Only disputes of this payment. */
                payment_id?: string;
                /** @description Only disputes in this status. */
                status?: components["schemas"]["DisputeStatus"];
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
            /** @description A page of disputes. */
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
                    "application/json": components["schemas"]["DisputePage"];
                };
            };
        };
    };
    "disputes.get": {
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
                /** @description Id of the dispute. */
                dispute_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The dispute. */
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
                    "application/json": components["schemas"]["Dispute"];
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
        };
    };
    "documents.list": {
        parameters: {
            query?: {
                /** @description `next_cursor` of the page before. */
                cursor?: components["parameters"]["Cursor"];
                /** @description Only documents of this kind. */
                kind?: components["schemas"]["DocumentKind"];
                /** @description How many items a page holds at most. */
                limit?: components["parameters"]["Limit"];
                /** @description Only documents of this order. */
                order_id?: string;
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
            /** @description A page of documents. */
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
                    "application/json": components["schemas"]["DocumentPage"];
                };
            };
        };
    };
    "documents.get": {
        parameters: {
            query?: never;
            header?: {
                /** @description The store this request is about; needed with a credential that spans stores. */
                "Souk-Store"?: components["parameters"]["SoukStore"];
                /** @description The dated version of the API the client was built for. */
                "Souk-Version"?: components["parameters"]["SoukVersion"];
            };
            path: {
                /** @description Id of the document. */
                document_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The document. */
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
                    "application/json": components["schemas"]["Document"];
                };
            };
        };
    };
    "documents.html.download": {
        parameters: {
            query?: never;
            header?: {
                /** @description The store this request is about; needed with a credential that spans stores. */
                "Souk-Store"?: components["parameters"]["SoukStore"];
                /** @description The dated version of the API the client was built for. */
                "Souk-Version"?: components["parameters"]["SoukVersion"];
            };
            path: {
                /** @description Id of the document. */
                document_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The document. */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    /** @description Names the file. */
                    "Content-Disposition"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    "Souk-Version": components["headers"]["Souk-Version"];
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
        };
    };
    "documents.pdf.download": {
        parameters: {
            query?: never;
            header?: {
                /** @description The store this request is about; needed with a credential that spans stores. */
                "Souk-Store"?: components["parameters"]["SoukStore"];
                /** @description The dated version of the API the client was built for. */
                "Souk-Version"?: components["parameters"]["SoukVersion"];
            };
            path: {
                /** @description Id of the document. */
                document_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The document. */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    /** @description Names the file. */
                    "Content-Disposition"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    "Souk-Version": components["headers"]["Souk-Version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
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
                    "application/json": components["schemas"]["DomainPage"];
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
                    "application/json": components["schemas"]["Domain"];
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
                /** @description Id of the domain. */
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
                /** @description Id of the domain. */
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
                /** @description Id of the domain. */
                domain_id: string;
            };
            cookie?: never;
        };
        /** @description At most 1 MiB. */
        requestBody: {
            content: {
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
                    "application/json": components["schemas"]["Domain"];
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
                /** @description Id of the domain. */
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
                    "application/json": components["schemas"]["Domain"];
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
                    "application/json": components["schemas"]["EventPage"];
                };
            };
        };
    };
    "events.get": {
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
                /** @description Id of the event. */
                event_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The event. */
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
                    "application/json": components["schemas"]["Event"];
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
        };
    };
    "exports.create": {
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
        requestBody?: {
            content: {
                "application/json": components["schemas"]["ExportCreate"];
            };
        };
        responses: {
            /** @description The job. */
            202: {
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
                    "application/json": components["schemas"]["Job"];
                };
            };
        };
    };
    "exports.download": {
        parameters: {
            query?: never;
            header?: {
                /** @description The store this request is about; needed with a credential that spans stores. */
                "Souk-Store"?: components["parameters"]["SoukStore"];
                /** @description The dated version of the API the client was built for. */
                "Souk-Version"?: components["parameters"]["SoukVersion"];
            };
            path: {
                /** @description Id of the export. */
                job_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file. */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    /** @description Names the file. */
                    "Content-Disposition"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    "Souk-Version": components["headers"]["Souk-Version"];
                    [name: string]: unknown;
                };
                content: {
                    "application/x-ndjson": string;
                };
            };
        };
    };
    "giftCards.list": {
        parameters: {
            query?: {
                /** @description Only gift cards in this currency. */
                currency?: components["schemas"]["Currency"];
                /** @description `next_cursor` of the page before. */
                cursor?: components["parameters"]["Cursor"];
                /** @description Only gift cards of this customer. */
                customer_id?: string;
                /** @description Only gift cards whose code ends like this. */
                last4?: string;
                /** @description How many items a page holds at most. */
                limit?: components["parameters"]["Limit"];
                /** @description Only gift cards with this status now. */
                status?: components["schemas"]["GiftCardStatus"];
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
            /** @description A page of gift cards. */
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
                    "application/json": components["schemas"]["GiftCardPage"];
                };
            };
        };
    };
    "giftCards.issue": {
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
                "application/json": components["schemas"]["GiftCardIssue"];
            };
        };
        responses: {
            /** @description The gift cards with their codes. */
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
                    "application/json": components["schemas"]["GiftCardsIssued"];
                };
            };
        };
    };
    "giftCards.get": {
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
                /** @description Id of the gift card. */
                gift_card_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The gift card. */
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
                    "application/json": components["schemas"]["GiftCard"];
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
        };
    };
    "giftCards.update": {
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
                /** @description Id of the gift card. */
                gift_card_id: string;
            };
            cookie?: never;
        };
        /** @description At most 1 MiB. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["GiftCardUpdate"];
            };
        };
        responses: {
            /** @description The gift card after the change. */
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
                    "application/json": components["schemas"]["GiftCard"];
                };
            };
        };
    };
    "giftCards.adjust": {
        parameters: {
            query?: never;
            header: {
                /** @description Makes a retry safe: the same key and body replay the first answer for 48 hours. */
                "Idempotency-Key": components["parameters"]["RequiredIdempotencyKey"];
                /** @description The `ETag` this change is based on; the answer is 412 when it is no longer current. */
                "If-Match"?: components["parameters"]["IfMatch"];
                /** @description The store this request is about; needed with a credential that spans stores. */
                "Souk-Store"?: components["parameters"]["SoukStore"];
                /** @description The dated version of the API the client was built for. */
                "Souk-Version"?: components["parameters"]["SoukVersion"];
            };
            path: {
                /** @description Id of the gift card. */
                gift_card_id: string;
            };
            cookie?: never;
        };
        /** @description At most 1 MiB. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreditAdjustment"];
            };
        };
        responses: {
            /** @description The gift card after the change. */
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
                    "application/json": components["schemas"]["GiftCard"];
                };
            };
        };
    };
    "giftCards.entries.list": {
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
            path: {
                /** @description Id of the gift card. */
                gift_card_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of entries. */
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
                    "application/json": components["schemas"]["CreditEntryPage"];
                };
            };
        };
    };
    "imports.create": {
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
        requestBody?: {
            content: {
                "application/json": components["schemas"]["ImportCreate"];
            };
        };
        responses: {
            /** @description The import as a job that waits for batches. */
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
                    "application/json": components["schemas"]["Job"];
                };
            };
        };
    };
    "imports.append": {
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
                /** @description Id of the import. */
                job_id: string;
                /** @description Number of the batch, from 1 without gaps. */
                sequence: number;
            };
            cookie?: never;
        };
        /** @description At most 16 MiB. */
        requestBody: {
            content: {
                "application/x-ndjson": string;
            };
        };
        responses: {
            /** @description What the batch did. */
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
                    "application/json": components["schemas"]["ImportBatchResult"];
                };
            };
        };
    };
    "imports.finish": {
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
                /** @description Id of the import. */
                job_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The completed job. */
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
                    "application/json": components["schemas"]["Job"];
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
                    "application/json": components["schemas"]["InventoryEntries"];
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
                    "application/json": components["schemas"]["InventoryEntries"];
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
                    "application/json": components["schemas"]["InventoryEntryPage"];
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
                    "application/json": components["schemas"]["InventoryItemPage"];
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
                /** @description Id of the inventory item. */
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
                /** @description Id of the inventory item. */
                inventory_item_id: string;
            };
            cookie?: never;
        };
        /** @description At most 1 MiB. */
        requestBody: {
            content: {
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
                    "application/json": components["schemas"]["InventoryItem"];
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
                    "application/json": components["schemas"]["InventoryLevelPage"];
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
                /** @description Id of the inventory item. */
                inventory_item_id: string;
                /** @description Id of the location. */
                location_id: string;
            };
            cookie?: never;
        };
        /** @description At most 1 MiB. */
        requestBody: {
            content: {
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
                    "application/json": components["schemas"]["InventoryLevel"];
                };
            };
        };
    };
    "jobs.list": {
        parameters: {
            query?: {
                /** @description Only jobs created at or after this time. */
                created_since?: string;
                /** @description `next_cursor` of the page before. */
                cursor?: components["parameters"]["Cursor"];
                /** @description Only jobs of this kind. */
                kind?: components["schemas"]["JobKind"];
                /** @description How many items a page holds at most. */
                limit?: components["parameters"]["Limit"];
                /** @description Only jobs with this status. */
                status?: components["schemas"]["JobStatus"];
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
            /** @description A page of jobs. */
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
                    "application/json": components["schemas"]["JobPage"];
                };
            };
        };
    };
    "jobs.get": {
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
                /** @description Id of the job. */
                job_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The job. */
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
                    "application/json": components["schemas"]["Job"];
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
        };
    };
    "jobs.cancel": {
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
                /** @description Id of the job. */
                job_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The cancelled job. */
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
                    "application/json": components["schemas"]["Job"];
                };
            };
        };
    };
    "jobs.rejects": {
        parameters: {
            query?: never;
            header?: {
                /** @description The store this request is about; needed with a credential that spans stores. */
                "Souk-Store"?: components["parameters"]["SoukStore"];
                /** @description The dated version of the API the client was built for. */
                "Souk-Version"?: components["parameters"]["SoukVersion"];
            };
            path: {
                /** @description Id of the job. */
                job_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The rejected rows. */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    /** @description Names the file. */
                    "Content-Disposition"?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    "Souk-Version": components["headers"]["Souk-Version"];
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
        };
    };
    "jobs.retry": {
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
                /** @description Id of the job. */
                job_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The job. */
            202: {
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
                    "application/json": components["schemas"]["Job"];
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
                    "application/json": components["schemas"]["LocationPage"];
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
                    "application/json": components["schemas"]["Location"];
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
                /** @description Id of the location. */
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
                /** @description Id of the location. */
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
                /** @description Id of the location. */
                location_id: string;
            };
            cookie?: never;
        };
        /** @description At most 1 MiB. */
        requestBody: {
            content: {
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
                    "application/json": components["schemas"]["Location"];
                };
            };
        };
    };
    "markets.list": {
        parameters: {
            query?: {
                /** @description Only active or only inactive markets. */
                active?: boolean;
                /** @description Only the market that names this country. */
                country?: components["schemas"]["Country"];
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
            /** @description A page of markets. */
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
                    "application/json": components["schemas"]["MarketPage"];
                };
            };
        };
    };
    "markets.create": {
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
                "application/json": components["schemas"]["MarketCreate"];
            };
        };
        responses: {
            /** @description The market. */
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
                    "application/json": components["schemas"]["Market"];
                };
            };
        };
    };
    "markets.get": {
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
                /** @description Id of the market. */
                market_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The market. */
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
                    "application/json": components["schemas"]["Market"];
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
        };
    };
    "markets.delete": {
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
                /** @description Id of the market. */
                market_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The market is gone. */
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
        };
    };
    "markets.update": {
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
                /** @description Id of the market. */
                market_id: string;
            };
            cookie?: never;
        };
        /** @description At most 1 MiB. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["MarketUpdate"];
            };
        };
        responses: {
            /** @description The market after the change. */
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
                    "application/json": components["schemas"]["Market"];
                };
            };
        };
    };
    "metafieldDefinitions.list": {
        parameters: {
            query?: {
                /** @description `next_cursor` of the page before. */
                cursor?: components["parameters"]["Cursor"];
                /** @description How many items a page holds at most. */
                limit?: components["parameters"]["Limit"];
                /** @description Only definitions in this namespace. */
                namespace?: string;
                /** @description Only definitions for this owner. */
                owner_type?: components["schemas"]["MetafieldOwnerType"];
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
            /** @description A page of metafield definitions. */
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
                    "application/json": components["schemas"]["MetafieldDefinitionPage"];
                };
            };
        };
    };
    "metafieldDefinitions.create": {
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
                "application/json": components["schemas"]["MetafieldDefinitionCreate"];
            };
        };
        responses: {
            /** @description The metafield definition. */
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
                    "application/json": components["schemas"]["MetafieldDefinition"];
                };
            };
        };
    };
    "metafieldDefinitions.get": {
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
                /** @description Id of the metafield definition. */
                metafield_definition_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The metafield definition. */
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
                    "application/json": components["schemas"]["MetafieldDefinition"];
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
        };
    };
    "metafieldDefinitions.delete": {
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
                /** @description Id of the metafield definition. */
                metafield_definition_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The metafield definition is gone. */
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
        };
    };
    "metafieldDefinitions.update": {
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
                /** @description Id of the metafield definition. */
                metafield_definition_id: string;
            };
            cookie?: never;
        };
        /** @description At most 1 MiB. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["MetafieldDefinitionUpdate"];
            };
        };
        responses: {
            /** @description The metafield definition after the change. */
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
                    "application/json": components["schemas"]["MetafieldDefinition"];
                };
            };
        };
    };
    "orders.list": {
        parameters: {
            query?: {
                /** @description `next_cursor` of the page before. */
                cursor?: components["parameters"]["Cursor"];
                /** @description Only orders of this customer. */
                customer_id?: string;
                /** @description Only orders with this fulfillment status. */
                fulfillment_status?: components["schemas"]["OrderFulfillmentStatus"];
                /** @description How many items a page holds at most. */
                limit?: components["parameters"]["Limit"];
                /** @description Only orders with this payment status. */
                payment_status?: components["schemas"]["OrderPaymentStatus"];
                /** @description Only orders placed before this time. */
                placed_before?: string;
                /** @description Only orders placed at or after this time. */
                placed_since?: string;
                /** @description Beginning of the number, the e-mail address or the recipient's name. */
                q?: string;
                /** @description Only orders with this return status. */
                return_status?: components["schemas"]["OrderReturnStatus"];
                /** @description Only orders with this status. */
                status?: components["schemas"]["OrderStatus"];
                /** @description Only orders with this tag. */
                tag?: string;
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
            /** @description A page of orders. */
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
                    "application/json": components["schemas"]["OrderPage"];
                };
            };
        };
    };
    "orders.get": {
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
                /** @description Id of the order. */
                order_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The order. */
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
                    "application/json": components["schemas"]["Order"];
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
        };
    };
    "orders.update": {
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
                /** @description Id of the order. */
                order_id: string;
            };
            cookie?: never;
        };
        /** @description At most 1 MiB. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["OrderUpdate"];
            };
        };
        responses: {
            /** @description The order after the change. */
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
                    "application/json": components["schemas"]["Order"];
                };
            };
        };
    };
    "orders.close": {
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
                /** @description Id of the order. */
                order_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The order after it. */
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
                    "application/json": components["schemas"]["Order"];
                };
            };
        };
    };
    "orders.comments.add": {
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
                /** @description Id of the order. */
                order_id: string;
            };
            cookie?: never;
        };
        /** @description At most 1 MiB. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["OrderCommentAdd"];
            };
        };
        responses: {
            /** @description The entry. */
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
                    "application/json": components["schemas"]["TimelineEntry"];
                };
            };
        };
    };
    "documents.create": {
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
                /** @description Id of the order. */
                order_id: string;
            };
            cookie?: never;
        };
        /** @description At most 1 MiB. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["DocumentCreate"];
            };
        };
        responses: {
            /** @description The document. */
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
                    "application/json": components["schemas"]["Document"];
                };
            };
        };
    };
    "orders.open": {
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
                /** @description Id of the order. */
                order_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The order after it. */
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
                    "application/json": components["schemas"]["Order"];
                };
            };
        };
    };
    "orders.timeline.list": {
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
            path: {
                /** @description Id of the order. */
                order_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of entries. */
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
                    "application/json": components["schemas"]["TimelineEntryPage"];
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
                    "application/json": components["schemas"]["OrganizationPage"];
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
                    "application/json": components["schemas"]["Organization"];
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
                /** @description Id of the organization. */
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
                /** @description Id of the organization. */
                organization_id: string;
            };
            cookie?: never;
        };
        /** @description At most 1 MiB. */
        requestBody: {
            content: {
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
                    "application/json": components["schemas"]["Organization"];
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
                    "application/json": components["schemas"]["PaymentGatewayPage"];
                };
            };
        };
    };
    "paymentGateways.create": {
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
                "application/json": components["schemas"]["PaymentGatewayCreate"];
            };
        };
        responses: {
            /** @description The payment gateway. */
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
                    "application/json": components["schemas"]["PaymentGateway"];
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
                /** @description Id of the payment gateway. */
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
        };
    };
    "paymentGateways.delete": {
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
                /** @description Id of the payment gateway. */
                payment_gateway_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The payment gateway is gone. */
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
        };
    };
    "paymentGateways.update": {
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
                /** @description Id of the payment gateway. */
                payment_gateway_id: string;
            };
            cookie?: never;
        };
        /** @description At most 1 MiB. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["PaymentGatewayUpdate"];
            };
        };
        responses: {
            /** @description The payment gateway after the change. */
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
                    "application/json": components["schemas"]["PaymentGateway"];
                };
            };
        };
    };
    "paymentNotifications.receive": {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a retry safe: the same key and body replay the first answer for 48 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The signature of a test gateway. */
                "Souk-Signature"?: string;
                /** @description The dated version of the API the client was built for. */
                "Souk-Version"?: components["parameters"]["SoukVersion"];
                /** @description The signature of Stripe. */
                "Stripe-Signature"?: string;
            };
            path: {
                /** @description Id of the payment gateway. */
                payment_gateway_id: string;
            };
            cookie?: never;
        };
        /** @description At most 1 MiB. */
        requestBody: {
            content: {
                "*/*": string;
            };
        };
        responses: {
            /** @description The notification was taken. */
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
                    "application/json": components["schemas"]["NotificationReceipt"];
                };
            };
        };
    };
    "payments.list": {
        parameters: {
            query?: {
                /** @description Only payments begun at this time or later. */
                created_since?: components["schemas"]["Timestamp"];
                /** @description `next_cursor` of the page before. */
                cursor?: components["parameters"]["Cursor"];
                /** @description How many items a page holds at most. */
                limit?: components["parameters"]["Limit"];
                /** @description Only payments of this order. */
                order_id?: string;
                /** @description Only payments made for this checkout or order. */
                owner_id?: string;
                /** @description Only payments in this status. */
                status?: components["schemas"]["PaymentStatus"];
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
            /** @description A page of payments. */
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
                    "application/json": components["schemas"]["PaymentPage"];
                };
            };
        };
    };
    "payments.get": {
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
                /** @description Id of the payment. */
                payment_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The payment. */
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
                    "application/json": components["schemas"]["PaymentWithHistory"];
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
        };
    };
    "payments.capture": {
        parameters: {
            query?: never;
            header: {
                /** @description Makes a retry safe: the same key and body replay the first answer for 48 hours. */
                "Idempotency-Key": components["parameters"]["RequiredIdempotencyKey"];
                /** @description The `ETag` this change is based on; the answer is 412 when it is no longer current. */
                "If-Match"?: components["parameters"]["IfMatch"];
                /** @description The store this request is about; needed with a credential that spans stores. */
                "Souk-Store"?: components["parameters"]["SoukStore"];
                /** @description The dated version of the API the client was built for. */
                "Souk-Version"?: components["parameters"]["SoukVersion"];
            };
            path: {
                /** @description Id of the payment. */
                payment_id: string;
            };
            cookie?: never;
        };
        /** @description At most 1 MiB. */
        requestBody?: {
            content: {
                "application/json": components["schemas"]["PaymentCapture"];
            };
        };
        responses: {
            /** @description The payment after it. */
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
                    "application/json": components["schemas"]["Payment"];
                };
            };
            /** @description The provider has not answered yet. */
            202: {
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
                    "application/json": components["schemas"]["Payment"];
                };
            };
        };
    };
    "payments.void": {
        parameters: {
            query?: never;
            header: {
                /** @description Makes a retry safe: the same key and body replay the first answer for 48 hours. */
                "Idempotency-Key": components["parameters"]["RequiredIdempotencyKey"];
                /** @description The `ETag` this change is based on; the answer is 412 when it is no longer current. */
                "If-Match"?: components["parameters"]["IfMatch"];
                /** @description The store this request is about; needed with a credential that spans stores. */
                "Souk-Store"?: components["parameters"]["SoukStore"];
                /** @description The dated version of the API the client was built for. */
                "Souk-Version"?: components["parameters"]["SoukVersion"];
            };
            path: {
                /** @description Id of the payment. */
                payment_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The payment after it. */
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
                    "application/json": components["schemas"]["Payment"];
                };
            };
            /** @description The provider has not answered yet. */
            202: {
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
                    "application/json": components["schemas"]["Payment"];
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
                    "application/json": components["schemas"]["PlanPage"];
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
                /** @description Code of the plan. */
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
        };
    };
    "platform.get": {
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
            /** @description The platform. */
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
                    "application/json": components["schemas"]["Platform"];
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
        };
    };
    "priceLists.list": {
        parameters: {
            query?: {
                /** @description Only lists in this currency. */
                currency?: components["schemas"]["Currency"];
                /** @description `next_cursor` of the page before. */
                cursor?: components["parameters"]["Cursor"];
                /** @description Only lists of this kind. */
                kind?: components["schemas"]["PriceListKind"];
                /** @description How many items a page holds at most. */
                limit?: components["parameters"]["Limit"];
                /** @description Only lists for this market. */
                market_id?: string;
                /** @description Only lists with this status. */
                status?: components["schemas"]["PriceListStatus"];
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
            /** @description A page of price lists. */
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
                    "application/json": components["schemas"]["PriceListPage"];
                };
            };
        };
    };
    "priceLists.create": {
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
                "application/json": components["schemas"]["PriceListCreate"];
            };
        };
        responses: {
            /** @description The price list. */
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
                    "application/json": components["schemas"]["PriceList"];
                };
            };
        };
    };
    "priceLists.get": {
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
                /** @description Id of the price list. */
                price_list_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The price list. */
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
                    "application/json": components["schemas"]["PriceList"];
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
        };
    };
    "priceLists.delete": {
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
                /** @description Id of the price list. */
                price_list_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The price list is gone. */
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
        };
    };
    "priceLists.update": {
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
                /** @description Id of the price list. */
                price_list_id: string;
            };
            cookie?: never;
        };
        /** @description At most 1 MiB. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["PriceListUpdate"];
            };
        };
        responses: {
            /** @description The price list after the change. */
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
                    "application/json": components["schemas"]["PriceList"];
                };
            };
        };
    };
    "priceLists.activate": {
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
                /** @description Id of the price list. */
                price_list_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The price list after the change. */
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
                    "application/json": components["schemas"]["PriceList"];
                };
            };
        };
    };
    "priceLists.deactivate": {
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
                /** @description Id of the price list. */
                price_list_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The price list after the change. */
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
                    "application/json": components["schemas"]["PriceList"];
                };
            };
        };
    };
    "prices.list": {
        parameters: {
            query?: {
                /** @description `next_cursor` of the page before. */
                cursor?: components["parameters"]["Cursor"];
                /** @description How many items a page holds at most. */
                limit?: components["parameters"]["Limit"];
                /** @description Only prices of this variant. */
                variant_id?: string;
            };
            header?: {
                /** @description The store this request is about; needed with a credential that spans stores. */
                "Souk-Store"?: components["parameters"]["SoukStore"];
                /** @description The dated version of the API the client was built for. */
                "Souk-Version"?: components["parameters"]["SoukVersion"];
            };
            path: {
                /** @description Id of the price list. */
                price_list_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of prices. */
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
                    "application/json": components["schemas"]["ListPricePage"];
                };
            };
        };
    };
    "prices.set": {
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
                /** @description Id of the price list. */
                price_list_id: string;
            };
            cookie?: never;
        };
        /** @description At most 1 MiB. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["PricesSet"];
            };
        };
        responses: {
            /** @description What was changed. */
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
                    "application/json": components["schemas"]["PriceChanges"];
                };
            };
        };
    };
    "prices.remove": {
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
                /** @description Id of the price list. */
                price_list_id: string;
            };
            cookie?: never;
        };
        /** @description At most 1 MiB. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["PricesRemove"];
            };
        };
        responses: {
            /** @description What was changed. */
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
                    "application/json": components["schemas"]["PriceChanges"];
                };
            };
        };
    };
    "prices.explain": {
        parameters: {
            query: {
                /** @description At this time; otherwise now. */
                at?: string;
                /** @description In the market of this country, where no market is named. */
                country?: components["schemas"]["Country"];
                /** @description In this currency; otherwise that of the market, then of the store. */
                currency?: components["schemas"]["Currency"];
                /** @description For a customer in these groups. */
                customer_group_id?: string[];
                /** @description In this market. */
                market_id?: string;
                /** @description For so many units. */
                quantity?: number;
                /** @description Of this variant. */
                variant_id: string;
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
            /** @description How the price comes about. */
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
                    "application/json": components["schemas"]["PriceExplanation"];
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
                    "application/json": components["schemas"]["ProductPage"];
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
        /** @description At most 8 MiB. */
        requestBody: {
            content: {
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
                    "application/json": components["schemas"]["Product"];
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
                /** @description Id of the product. */
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
                /** @description Id of the product. */
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
                /** @description Id of the product. */
                product_id: string;
            };
            cookie?: never;
        };
        /** @description At most 8 MiB. */
        requestBody: {
            content: {
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
                    "application/json": components["schemas"]["Product"];
                };
            };
        };
    };
    "options.update": {
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
                /** @description Id of the product. */
                product_id: string;
            };
            cookie?: never;
        };
        /** @description At most 1 MiB. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["OptionsUpdate"];
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
                    "application/json": components["schemas"]["Product"];
                };
            };
        };
    };
    "variants.list": {
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
            path: {
                /** @description Id of the product. */
                product_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of variants. */
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
                    "application/json": components["schemas"]["VariantPage"];
                };
            };
        };
    };
    "variants.create": {
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
                /** @description Id of the product. */
                product_id: string;
            };
            cookie?: never;
        };
        /** @description At most 1 MiB. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["VariantCreate"];
            };
        };
        responses: {
            /** @description The variant. */
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
                    "application/json": components["schemas"]["Variant"];
                };
            };
        };
    };
    "products.bulk": {
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
                "application/json": components["schemas"]["ProductBulk"];
            };
        };
        responses: {
            /** @description The job. */
            202: {
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
                    "application/json": components["schemas"]["Job"];
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
                /** @description Handle of the product. */
                handle: components["schemas"]["Slug"];
            };
            cookie?: never;
        };
        /** @description At most 8 MiB. */
        requestBody: {
            content: {
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
                    "application/json": components["schemas"]["Product"];
                };
            };
        };
    };
    "redirects.list": {
        parameters: {
            query?: {
                /** @description `next_cursor` of the page before. */
                cursor?: components["parameters"]["Cursor"];
                /** @description Only redirects from this handle. */
                from_handle?: components["schemas"]["Slug"];
                /** @description How many items a page holds at most. */
                limit?: components["parameters"]["Limit"];
                /** @description Only redirects to a product or only those to a collection. */
                resource_type?: components["schemas"]["RedirectResource"];
                /** @description Only redirects to what has this handle now. */
                to_handle?: components["schemas"]["Slug"];
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
            /** @description A page of redirects. */
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
                    "application/json": components["schemas"]["RedirectPage"];
                };
            };
        };
    };
    "redirects.create": {
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
                "application/json": components["schemas"]["RedirectCreate"];
            };
        };
        responses: {
            /** @description The redirect. */
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
                    "application/json": components["schemas"]["Redirect"];
                };
            };
        };
    };
    "redirects.delete": {
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
                /** @description Id of the redirect. */
                redirect_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The redirect is gone. */
            204: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    "Souk-Version": components["headers"]["Souk-Version"];
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "search.products": {
        parameters: {
            query?: {
                /** @description Only products that can be bought now or only those that cannot. */
                available?: boolean;
                /** @description Only products of the collection with this handle. */
                collection?: components["schemas"]["Slug"];
                /** @description `next_cursor` of the page before. */
                cursor?: components["parameters"]["Cursor"];
                /** @description Whether to count facets. Leave them out where they are not shown. */
                facets?: boolean;
                /** @description How many items a page holds at most. */
                limit?: components["parameters"]["Limit"];
                /** @description Only products with one of these values of a filterable metafield, as `namespace.key:value`. Different metafields combine. */
                metafield?: string[];
                /** @description Only products with one of these option values, as `Name:Value` (the first colon parts them). Values of different options combine. */
                option?: string[];
                /** @description Only products with a variant at this price or below. Minor units of the default currency. */
                price_max?: number;
                /** @description Only products with a variant at this price or above. Minor units of the default currency. */
                price_min?: number;
                /** @description Only products of one of these types. */
                product_type?: string[];
                /** @description Words to look for in title, vendor, type, tags, SKU and description. Small typing errors are forgiven. Without it everything matches. */
                q?: string;
                /** @description Order of the matches; without `q` relevance is the newest first. */
                sort?: components["schemas"]["SearchSort"];
                /** @description Only products with this status. */
                status?: components["schemas"]["ProductStatus"];
                /** @description Only products with one of these tags. */
                tag?: string[];
                /** @description Only products of one of these vendors. */
                vendor?: string[];
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
            /** @description A page of matches. */
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
                    "application/json": components["schemas"]["SearchResult"];
                };
            };
        };
    };
    "search.suggest": {
        parameters: {
            query: {
                /** @description How many of each kind at most. */
                limit?: number;
                /** @description What was typed so far. */
                q: string;
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
            /** @description The suggestions. */
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
                    "application/json": components["schemas"]["SearchSuggestions"];
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
                    "application/json": components["schemas"]["Settings"];
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
                    "application/json": components["schemas"]["ShardPage"];
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
                /** @description Id of the shard. */
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
                    "application/json": components["schemas"]["Shard"];
                };
            };
        };
    };
    "shippingProfiles.list": {
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
            /** @description A page of shipping profiles. */
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
                    "application/json": components["schemas"]["ShippingProfilePage"];
                };
            };
        };
    };
    "shippingProfiles.create": {
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
                "application/json": components["schemas"]["ShippingProfileCreate"];
            };
        };
        responses: {
            /** @description The shipping profile. */
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
                    "application/json": components["schemas"]["ShippingProfile"];
                };
            };
        };
    };
    "shippingProfiles.get": {
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
                /** @description Id of the shipping profile. */
                shipping_profile_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The shipping profile. */
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
                    "application/json": components["schemas"]["ShippingProfile"];
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
        };
    };
    "shippingProfiles.delete": {
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
                /** @description Id of the shipping profile. */
                shipping_profile_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The shipping profile is gone. */
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
        };
    };
    "shippingProfiles.update": {
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
                /** @description Id of the shipping profile. */
                shipping_profile_id: string;
            };
            cookie?: never;
        };
        /** @description At most 1 MiB. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["ShippingProfileUpdate"];
            };
        };
        responses: {
            /** @description The shipping profile after the change. */
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
                    "application/json": components["schemas"]["ShippingProfile"];
                };
            };
        };
    };
    "shippingProfiles.products.list": {
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
            path: {
                /** @description Id of the shipping profile. */
                shipping_profile_id: string;
            };
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
                    "application/json": components["schemas"]["ShippingProfileProductPage"];
                };
            };
        };
    };
    "shippingProfiles.products.add": {
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
                /** @description Id of the shipping profile. */
                shipping_profile_id: string;
            };
            cookie?: never;
        };
        /** @description At most 1 MiB. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["ShippingProfileProducts"];
            };
        };
        responses: {
            /** @description The shipping profile after the change. */
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
                    "application/json": components["schemas"]["ShippingProfile"];
                };
            };
        };
    };
    "shippingProfiles.products.remove": {
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
                /** @description Id of the shipping profile. */
                shipping_profile_id: string;
            };
            cookie?: never;
        };
        /** @description At most 1 MiB. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["ShippingProfileProducts"];
            };
        };
        responses: {
            /** @description The shipping profile after the change. */
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
                    "application/json": components["schemas"]["ShippingProfile"];
                };
            };
        };
    };
    "shippingRates.get": {
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
                /** @description Id of the rate. */
                shipping_rate_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The rate. */
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
                    "application/json": components["schemas"]["ShippingRate"];
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
        };
    };
    "shippingRates.delete": {
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
                /** @description Id of the rate. */
                shipping_rate_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The rate is gone. */
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
        };
    };
    "shippingRates.update": {
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
                /** @description Id of the rate. */
                shipping_rate_id: string;
            };
            cookie?: never;
        };
        /** @description At most 1 MiB. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["ShippingRateUpdate"];
            };
        };
        responses: {
            /** @description The rate after the change. */
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
                    "application/json": components["schemas"]["ShippingRate"];
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
                /** @description Only zones of this profile. */
                shipping_profile_id?: string;
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
                    "application/json": components["schemas"]["ShippingZonePage"];
                };
            };
        };
    };
    "shippingZones.create": {
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
                "application/json": components["schemas"]["ShippingZoneCreate"];
            };
        };
        responses: {
            /** @description The shipping zone. */
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
                    "application/json": components["schemas"]["ShippingZone"];
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
                /** @description Id of the shipping zone. */
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
        };
    };
    "shippingZones.delete": {
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
                /** @description Id of the shipping zone. */
                shipping_zone_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The shipping zone is gone. */
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
        };
    };
    "shippingZones.update": {
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
                /** @description Id of the shipping zone. */
                shipping_zone_id: string;
            };
            cookie?: never;
        };
        /** @description At most 1 MiB. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["ShippingZoneUpdate"];
            };
        };
        responses: {
            /** @description The shipping zone after the change. */
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
                    "application/json": components["schemas"]["ShippingZone"];
                };
            };
        };
    };
    "shippingRates.create": {
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
                /** @description Id of the shipping zone. */
                shipping_zone_id: string;
            };
            cookie?: never;
        };
        /** @description At most 1 MiB. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["ShippingRateCreate"];
            };
        };
        responses: {
            /** @description The rate. */
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
                    "application/json": components["schemas"]["ShippingRate"];
                };
            };
        };
    };
    "storeCredits.list": {
        parameters: {
            query?: {
                /** @description Only store credits in this currency. */
                currency?: components["schemas"]["Currency"];
                /** @description `next_cursor` of the page before. */
                cursor?: components["parameters"]["Cursor"];
                /** @description Only store credits of this customer. */
                customer_id?: string;
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
            /** @description A page of store credits. */
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
                    "application/json": components["schemas"]["StoreCreditPage"];
                };
            };
        };
    };
    "storeCredits.issue": {
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
                "application/json": components["schemas"]["StoreCreditIssue"];
            };
        };
        responses: {
            /** @description The store credit. */
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
                    "application/json": components["schemas"]["StoreCredit"];
                };
            };
        };
    };
    "storeCredits.get": {
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
                /** @description Id of the store credit. */
                store_credit_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The store credit. */
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
                    "application/json": components["schemas"]["StoreCredit"];
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
        };
    };
    "storeCredits.adjust": {
        parameters: {
            query?: never;
            header: {
                /** @description Makes a retry safe: the same key and body replay the first answer for 48 hours. */
                "Idempotency-Key": components["parameters"]["RequiredIdempotencyKey"];
                /** @description The `ETag` this change is based on; the answer is 412 when it is no longer current. */
                "If-Match"?: components["parameters"]["IfMatch"];
                /** @description The store this request is about; needed with a credential that spans stores. */
                "Souk-Store"?: components["parameters"]["SoukStore"];
                /** @description The dated version of the API the client was built for. */
                "Souk-Version"?: components["parameters"]["SoukVersion"];
            };
            path: {
                /** @description Id of the store credit. */
                store_credit_id: string;
            };
            cookie?: never;
        };
        /** @description At most 1 MiB. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreditAdjustment"];
            };
        };
        responses: {
            /** @description The store credit after the change. */
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
                    "application/json": components["schemas"]["StoreCredit"];
                };
            };
        };
    };
    "storeCredits.entries.list": {
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
            path: {
                /** @description Id of the store credit. */
                store_credit_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of entries. */
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
                    "application/json": components["schemas"]["CreditEntryPage"];
                };
            };
        };
    };
    "account.get": {
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
            /** @description The account. */
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
                    "application/json": components["schemas"]["Account"];
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
        };
    };
    "account.update": {
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
            path?: never;
            cookie?: never;
        };
        /** @description At most 1 MiB. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["AccountUpdate"];
            };
        };
        responses: {
            /** @description The account after the change. */
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
                    "application/json": components["schemas"]["Account"];
                };
            };
        };
    };
    "account.addresses.add": {
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
            path?: never;
            cookie?: never;
        };
        /** @description At most 1 MiB. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["CustomerAddressCreate"];
            };
        };
        responses: {
            /** @description The account after the change. */
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
                    "application/json": components["schemas"]["Account"];
                };
            };
        };
    };
    "account.addresses.remove": {
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
                /** @description Id of the address. */
                address_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The account after the change. */
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
                    "application/json": components["schemas"]["Account"];
                };
            };
        };
    };
    "account.addresses.update": {
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
                /** @description Id of the address. */
                address_id: string;
            };
            cookie?: never;
        };
        /** @description At most 1 MiB. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["CustomerAddressUpdate"];
            };
        };
        responses: {
            /** @description The account after the change. */
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
                    "application/json": components["schemas"]["Account"];
                };
            };
        };
    };
    "account.orders.list": {
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
            /** @description A page of orders. */
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
                    "application/json": components["schemas"]["AccountOrderPage"];
                };
            };
        };
    };
    "account.orders.get": {
        parameters: {
            query?: never;
            header?: {
                /** @description An `ETag` you hold; the answer is 304 when it is still current. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                /** @description The dated version of the API the client was built for. */
                "Souk-Version"?: components["parameters"]["SoukVersion"];
            };
            path: {
                /** @description Id of the order. */
                order_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The order. */
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
                    "application/json": components["schemas"]["AccountOrder"];
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
        };
    };
    "customerPasswords.update": {
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
                "application/json": components["schemas"]["CustomerPasswordUpdate"];
            };
        };
        responses: {
            /** @description The tokens of a new session. */
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
                    "application/json": components["schemas"]["CustomerTokens"];
                };
            };
        };
    };
    "carts.create": {
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
        requestBody?: {
            content: {
                "application/json": components["schemas"]["CartCreate"];
            };
        };
        responses: {
            /** @description The cart. */
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
                    "application/json": components["schemas"]["Cart"];
                };
            };
        };
    };
    "carts.get": {
        parameters: {
            query?: never;
            header?: {
                /** @description An `ETag` you hold; the answer is 304 when it is still current. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                /** @description The dated version of the API the client was built for. */
                "Souk-Version"?: components["parameters"]["SoukVersion"];
            };
            path: {
                /** @description Id of the cart. */
                cart_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The cart. */
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
                    "application/json": components["schemas"]["Cart"];
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
        };
    };
    "carts.update": {
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
                /** @description Id of the cart. */
                cart_id: string;
            };
            cookie?: never;
        };
        /** @description At most 1 MiB. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["CartUpdate"];
            };
        };
        responses: {
            /** @description The cart after the change. */
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
                    "application/json": components["schemas"]["Cart"];
                };
            };
        };
    };
    "carts.attach": {
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
                /** @description Id of the cart. */
                cart_id: string;
            };
            cookie?: never;
        };
        /** @description At most 1 MiB. */
        requestBody?: {
            content: {
                "application/json": components["schemas"]["CartAttach"];
            };
        };
        responses: {
            /** @description The cart after the change. */
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
                    "application/json": components["schemas"]["Cart"];
                };
            };
        };
    };
    "carts.discountCodes.add": {
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
                /** @description Id of the cart. */
                cart_id: string;
            };
            cookie?: never;
        };
        /** @description At most 1 MiB. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["CartDiscountCodeAdd"];
            };
        };
        responses: {
            /** @description The cart after the change. */
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
                    "application/json": components["schemas"]["Cart"];
                };
            };
        };
    };
    "carts.discountCodes.remove": {
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
                /** @description Id of the cart. */
                cart_id: string;
                /** @description The code, in any case. */
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The cart after the change. */
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
                    "application/json": components["schemas"]["Cart"];
                };
            };
        };
    };
    "carts.discounts.explain": {
        parameters: {
            query?: never;
            header?: {
                /** @description The dated version of the API the client was built for. */
                "Souk-Version"?: components["parameters"]["SoukVersion"];
            };
            path: {
                /** @description Id of the cart. */
                cart_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The discounts with their reasons. */
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
                    "application/json": components["schemas"]["CartDiscounts"];
                };
            };
        };
    };
    "carts.giftCards.add": {
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
                /** @description Id of the cart. */
                cart_id: string;
            };
            cookie?: never;
        };
        /** @description At most 1 MiB. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["CartGiftCardAdd"];
            };
        };
        responses: {
            /** @description The cart after the change. */
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
                    "application/json": components["schemas"]["Cart"];
                };
            };
        };
    };
    "carts.giftCards.remove": {
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
                /** @description Id of the cart. */
                cart_id: string;
                /** @description Id of the gift card. */
                gift_card_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The cart after the change. */
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
                    "application/json": components["schemas"]["Cart"];
                };
            };
        };
    };
    "carts.lines.add": {
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
                /** @description Id of the cart. */
                cart_id: string;
            };
            cookie?: never;
        };
        /** @description At most 1 MiB. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["CartLineAdd"];
            };
        };
        responses: {
            /** @description The cart after the change. */
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
                    "application/json": components["schemas"]["Cart"];
                };
            };
        };
    };
    "carts.lines.remove": {
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
                /** @description Id of the cart. */
                cart_id: string;
                /** @description Id of the line. */
                line_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The cart after the change. */
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
                    "application/json": components["schemas"]["Cart"];
                };
            };
        };
    };
    "carts.lines.update": {
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
                /** @description Id of the cart. */
                cart_id: string;
                /** @description Id of the line. */
                line_id: string;
            };
            cookie?: never;
        };
        /** @description At most 1 MiB. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["CartLineUpdate"];
            };
        };
        responses: {
            /** @description The cart after the change. */
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
                    "application/json": components["schemas"]["Cart"];
                };
            };
        };
    };
    "carts.merge": {
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
                /** @description Id of the cart. */
                cart_id: string;
            };
            cookie?: never;
        };
        /** @description At most 1 MiB. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["CartMerge"];
            };
        };
        responses: {
            /** @description The cart after the change. */
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
                    "application/json": components["schemas"]["Cart"];
                };
            };
        };
    };
    "carts.recover": {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a retry safe: the same key and body replay the first answer for 48 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The dated version of the API the client was built for. */
                "Souk-Version"?: components["parameters"]["SoukVersion"];
            };
            path: {
                /** @description Id of the cart. */
                cart_id: string;
            };
            cookie?: never;
        };
        /** @description At most 1 MiB. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["CartRecover"];
            };
        };
        responses: {
            /** @description The cart after the change. */
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
                    "application/json": components["schemas"]["Cart"];
                };
            };
        };
    };
    "carts.shippingOptions.list": {
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
            path: {
                /** @description Id of the cart. */
                cart_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The shipping options. */
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
                    "application/json": components["schemas"]["CartShippingOptionPage"];
                };
            };
        };
    };
    "checkouts.create": {
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
                "application/json": components["schemas"]["CheckoutCreate"];
            };
        };
        responses: {
            /** @description The checkout. */
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
                    "application/json": components["schemas"]["Checkout"];
                };
            };
        };
    };
    "checkouts.get": {
        parameters: {
            query?: never;
            header?: {
                /** @description An `ETag` you hold; the answer is 304 when it is still current. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                /** @description The dated version of the API the client was built for. */
                "Souk-Version"?: components["parameters"]["SoukVersion"];
            };
            path: {
                /** @description Id of the checkout. */
                checkout_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The checkout. */
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
                    "application/json": components["schemas"]["Checkout"];
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
        };
    };
    "checkouts.update": {
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
                /** @description Id of the checkout. */
                checkout_id: string;
            };
            cookie?: never;
        };
        /** @description At most 1 MiB. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["CheckoutUpdate"];
            };
        };
        responses: {
            /** @description The checkout after the change. */
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
                    "application/json": components["schemas"]["Checkout"];
                };
            };
        };
    };
    "checkouts.cancel": {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a retry safe: the same key and body replay the first answer for 48 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The dated version of the API the client was built for. */
                "Souk-Version"?: components["parameters"]["SoukVersion"];
            };
            path: {
                /** @description Id of the checkout. */
                checkout_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The cancelled checkout. */
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
                    "application/json": components["schemas"]["Checkout"];
                };
            };
        };
    };
    "checkouts.complete": {
        parameters: {
            query?: never;
            header: {
                /** @description Makes a retry safe: the same key and body replay the first answer for 48 hours. */
                "Idempotency-Key": components["parameters"]["RequiredIdempotencyKey"];
                /** @description The dated version of the API the client was built for. */
                "Souk-Version"?: components["parameters"]["SoukVersion"];
            };
            path: {
                /** @description Id of the checkout. */
                checkout_id: string;
            };
            cookie?: never;
        };
        /** @description At most 1 MiB. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["CheckoutComplete"];
            };
        };
        responses: {
            /** @description The completed checkout with its order. */
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
                    "application/json": components["schemas"]["Checkout"];
                };
            };
            /** @description The checkout; the payment is not decided yet. */
            202: {
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
                    "application/json": components["schemas"]["Checkout"];
                };
            };
        };
    };
    "storefront.collections.list": {
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
            /** @description A page of collections. */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    Link: components["headers"]["Link"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    "Souk-Version": components["headers"]["Souk-Version"];
                    "Surrogate-Key": components["headers"]["Surrogate-Key"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StorefrontCollectionPage"];
                };
            };
        };
    };
    "storefront.collections.get": {
        parameters: {
            query?: never;
            header?: {
                /** @description An `ETag` you hold; the answer is 304 when it is still current. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                /** @description The dated version of the API the client was built for. */
                "Souk-Version"?: components["parameters"]["SoukVersion"];
            };
            path: {
                /** @description Handle of the collection. */
                handle: components["schemas"]["Slug"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The collection. */
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
                    "application/json": components["schemas"]["StorefrontCollection"];
                };
            };
            /** @description The collection has another handle now. */
            301: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    ETag: components["headers"]["ETag"];
                    /** @description Its present address. */
                    Location?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    "Souk-Version": components["headers"]["Souk-Version"];
                    "Surrogate-Key": components["headers"]["Surrogate-Key"];
                    [name: string]: unknown;
                };
                content?: never;
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
        };
    };
    "customerPasswords.set": {
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
                "application/json": components["schemas"]["CustomerPasswordSet"];
            };
        };
        responses: {
            /** @description The tokens of a new session. */
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
                    "application/json": components["schemas"]["CustomerTokens"];
                };
            };
        };
    };
    "customerPasswords.reset": {
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
                "application/json": components["schemas"]["CustomerPasswordReset"];
            };
        };
        responses: {
            /** @description The request was taken. */
            202: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    "Souk-Version": components["headers"]["Souk-Version"];
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "customerSessions.login": {
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
                "application/json": components["schemas"]["CustomerLogin"];
            };
        };
        responses: {
            /** @description The tokens of a new session. */
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
                    "application/json": components["schemas"]["CustomerTokens"];
                };
            };
        };
    };
    "customerSessions.logout": {
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
        requestBody?: {
            content: {
                "application/json": components["schemas"]["CustomerLogout"];
            };
        };
        responses: {
            /** @description The session has ended. */
            204: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    "Souk-Version": components["headers"]["Souk-Version"];
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "customerSessions.refresh": {
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
                "application/json": components["schemas"]["CustomerRefresh"];
            };
        };
        responses: {
            /** @description The new tokens of the session. */
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
                    "application/json": components["schemas"]["CustomerTokens"];
                };
            };
        };
    };
    "customers.register": {
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
                "application/json": components["schemas"]["CustomerRegister"];
            };
        };
        responses: {
            /** @description The tokens of the first session. */
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
                    "application/json": components["schemas"]["CustomerTokens"];
                };
            };
        };
    };
    "giftCards.check": {
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
                "application/json": components["schemas"]["GiftCardCheck"];
            };
        };
        responses: {
            /** @description What can be spent. */
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
                    "application/json": components["schemas"]["GiftCardBalance"];
                };
            };
        };
    };
    "storefront.paymentGateways.list": {
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
            /** @description A page of ways to pay. */
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
                    "application/json": components["schemas"]["StorefrontPaymentGatewayPage"];
                };
            };
        };
    };
    "payments.confirm": {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a retry safe: the same key and body replay the first answer for 48 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description The dated version of the API the client was built for. */
                "Souk-Version"?: components["parameters"]["SoukVersion"];
            };
            path: {
                /** @description Id of the payment. */
                payment_id: string;
            };
            cookie?: never;
        };
        /** @description At most 1 MiB. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["PaymentConfirm"];
            };
        };
        responses: {
            /** @description The payment after it. */
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
                    "application/json": components["schemas"]["StorefrontPayment"];
                };
            };
            /** @description The provider has not answered yet; ask again. */
            202: {
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
                    "application/json": components["schemas"]["StorefrontPayment"];
                };
            };
        };
    };
    "storefront.products.list": {
        parameters: {
            query?: {
                /** @description Only products of the collection with this handle. */
                collection?: components["schemas"]["Slug"];
                /** @description `next_cursor` of the page before. */
                cursor?: components["parameters"]["Cursor"];
                /** @description How many items a page holds at most. */
                limit?: components["parameters"]["Limit"];
                /** @description Order of the products; without it that of the collection, else the newest first. */
                sort?: "newest" | "title" | "-title" | "price" | "-price";
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
            /** @description A page of products. */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    Link: components["headers"]["Link"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    "Souk-Version": components["headers"]["Souk-Version"];
                    "Surrogate-Key": components["headers"]["Surrogate-Key"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StorefrontProductPage"];
                };
            };
        };
    };
    "storefront.products.get": {
        parameters: {
            query?: never;
            header?: {
                /** @description An `ETag` you hold; the answer is 304 when it is still current. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                /** @description The dated version of the API the client was built for. */
                "Souk-Version"?: components["parameters"]["SoukVersion"];
            };
            path: {
                /** @description Handle of the product. */
                handle: components["schemas"]["Slug"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The product. */
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
                    "application/json": components["schemas"]["StorefrontProduct"];
                };
            };
            /** @description The product has another handle now. */
            301: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    ETag: components["headers"]["ETag"];
                    /** @description Its present address. */
                    Location?: string;
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    "Souk-Version": components["headers"]["Souk-Version"];
                    "Surrogate-Key": components["headers"]["Surrogate-Key"];
                    [name: string]: unknown;
                };
                content?: never;
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
        };
    };
    "storefront.search.products": {
        parameters: {
            query?: {
                /** @description Only products that can be bought now or only those that cannot. */
                available?: boolean;
                /** @description Only products of the collection with this handle. */
                collection?: components["schemas"]["Slug"];
                /** @description `next_cursor` of the page before. */
                cursor?: components["parameters"]["Cursor"];
                /** @description Whether to count facets. Leave them out where they are not shown. */
                facets?: boolean;
                /** @description How many items a page holds at most. */
                limit?: components["parameters"]["Limit"];
                /** @description Only products with one of these values of a filterable metafield, as `namespace.key:value`. Different metafields combine. */
                metafield?: string[];
                /** @description Only products with one of these option values, as `Name:Value` (the first colon parts them). Values of different options combine. */
                option?: string[];
                /** @description Only products with a variant at this price or below. Minor units of the default currency. */
                price_max?: number;
                /** @description Only products with a variant at this price or above. Minor units of the default currency. */
                price_min?: number;
                /** @description Only products of one of these types. */
                product_type?: string[];
                /** @description Words to look for in title, vendor, type, tags, SKU and description. Small typing errors are forgiven. Without it everything matches. */
                q?: string;
                /** @description Order of the matches; without `q` relevance is the newest first. */
                sort?: components["schemas"]["SearchSort"];
                /** @description Only products with one of these tags. */
                tag?: string[];
                /** @description Only products of one of these vendors. */
                vendor?: string[];
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
            /** @description A page of matches. */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    Link: components["headers"]["Link"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    "Souk-Version": components["headers"]["Souk-Version"];
                    "Surrogate-Key": components["headers"]["Surrogate-Key"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StorefrontSearchResult"];
                };
            };
        };
    };
    "storefront.search.suggest": {
        parameters: {
            query: {
                /** @description How many of each kind at most. */
                limit?: number;
                /** @description What was typed so far. */
                q: string;
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
            /** @description The suggestions. */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Request-Id": components["headers"]["Request-Id"];
                    "Souk-Version": components["headers"]["Souk-Version"];
                    "Surrogate-Key": components["headers"]["Surrogate-Key"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StorefrontSearchSuggestions"];
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
                    "application/json": components["schemas"]["StorePage"];
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
                    "application/json": components["schemas"]["StoreCreated"];
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
                /** @description Id of the store. */
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
                /** @description Id of the store. */
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
                    "application/json": components["schemas"]["Store"];
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
                /** @description Id of the store. */
                store_id: string;
            };
            cookie?: never;
        };
        /** @description At most 1 MiB. */
        requestBody: {
            content: {
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
                    "application/json": components["schemas"]["Store"];
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
                /** @description Id of the store. */
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
                    "application/json": components["schemas"]["Store"];
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
                /** @description Id of the store. */
                store_id: string;
            };
            cookie?: never;
        };
        /** @description At most 1 MiB. */
        requestBody?: {
            content: {
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
                    "application/json": components["schemas"]["Store"];
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
        };
    };
    "taxCategories.list": {
        parameters: {
            query?: {
                /** @description Only the category that holds this code. */
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
            /** @description A page of tax categories. */
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
                    "application/json": components["schemas"]["TaxCategoryPage"];
                };
            };
        };
    };
    "taxCategories.create": {
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
                "application/json": components["schemas"]["TaxCategoryCreate"];
            };
        };
        responses: {
            /** @description The tax category. */
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
                    "application/json": components["schemas"]["TaxCategory"];
                };
            };
        };
    };
    "taxCategories.get": {
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
                /** @description Id of the tax category. */
                tax_category_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The tax category. */
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
                    "application/json": components["schemas"]["TaxCategory"];
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
        };
    };
    "taxCategories.delete": {
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
                /** @description Id of the tax category. */
                tax_category_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The tax category is gone. */
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
        };
    };
    "taxCategories.update": {
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
                /** @description Id of the tax category. */
                tax_category_id: string;
            };
            cookie?: never;
        };
        /** @description At most 1 MiB. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["TaxCategoryUpdate"];
            };
        };
        responses: {
            /** @description The tax category after the change. */
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
                    "application/json": components["schemas"]["TaxCategory"];
                };
            };
        };
    };
    "taxRates.list": {
        parameters: {
            query?: {
                /** @description `next_cursor` of the page before. */
                cursor?: components["parameters"]["Cursor"];
                /** @description How many items a page holds at most. */
                limit?: components["parameters"]["Limit"];
                /** @description Only rates for this category alone. */
                tax_category_id?: string;
                /** @description Only rates of this zone. */
                tax_zone_id?: string;
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
            /** @description A page of tax rates. */
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
                    "application/json": components["schemas"]["TaxRatePage"];
                };
            };
        };
    };
    "taxRates.create": {
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
                "application/json": components["schemas"]["TaxRateCreate"];
            };
        };
        responses: {
            /** @description The tax rate. */
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
                    "application/json": components["schemas"]["TaxRate"];
                };
            };
        };
    };
    "taxRates.get": {
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
                /** @description Id of the tax rate. */
                tax_rate_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The tax rate. */
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
                    "application/json": components["schemas"]["TaxRate"];
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
        };
    };
    "taxRates.delete": {
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
                /** @description Id of the tax rate. */
                tax_rate_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The tax rate is gone. */
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
        };
    };
    "taxRates.update": {
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
                /** @description Id of the tax rate. */
                tax_rate_id: string;
            };
            cookie?: never;
        };
        /** @description At most 1 MiB. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["TaxRateUpdate"];
            };
        };
        responses: {
            /** @description The tax rate after the change. */
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
                    "application/json": components["schemas"]["TaxRate"];
                };
            };
        };
    };
    "taxZones.list": {
        parameters: {
            query?: {
                /** @description Only zones with an area in this country. */
                country?: components["schemas"]["Country"];
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
            /** @description A page of tax zones. */
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
                    "application/json": components["schemas"]["TaxZonePage"];
                };
            };
        };
    };
    "taxZones.create": {
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
                "application/json": components["schemas"]["TaxZoneCreate"];
            };
        };
        responses: {
            /** @description The tax zone. */
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
                    "application/json": components["schemas"]["TaxZone"];
                };
            };
        };
    };
    "taxZones.get": {
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
                /** @description Id of the tax zone. */
                tax_zone_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The tax zone. */
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
                    "application/json": components["schemas"]["TaxZone"];
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
        };
    };
    "taxZones.delete": {
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
                /** @description Id of the tax zone. */
                tax_zone_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The tax zone is gone. */
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
        };
    };
    "taxZones.update": {
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
                /** @description Id of the tax zone. */
                tax_zone_id: string;
            };
            cookie?: never;
        };
        /** @description At most 1 MiB. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["TaxZoneUpdate"];
            };
        };
        responses: {
            /** @description The tax zone after the change. */
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
                    "application/json": components["schemas"]["TaxZone"];
                };
            };
        };
    };
    "taxes.calculate": {
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
                "application/json": components["schemas"]["TaxCalculation"];
            };
        };
        responses: {
            /** @description The totals. */
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
                    "application/json": components["schemas"]["TaxTotals"];
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
                    "application/json": components["schemas"]["Theme"];
                };
            };
        };
    };
    "variants.get": {
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
                /** @description Id of the variant. */
                variant_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The variant. */
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
                    "application/json": components["schemas"]["Variant"];
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
        };
    };
    "variants.delete": {
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
                /** @description Id of the variant. */
                variant_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The variant is gone. */
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
        };
    };
    "variants.update": {
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
                /** @description Id of the variant. */
                variant_id: string;
            };
            cookie?: never;
        };
        /** @description At most 1 MiB. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["VariantUpdate"];
            };
        };
        responses: {
            /** @description The variant after the change. */
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
                    "application/json": components["schemas"]["Variant"];
                };
            };
        };
    };
    "events.cart.abandoned": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CartAbandonedEvent"];
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
    "events.cart.created": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CartCreatedEvent"];
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
    "events.cart.updated": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CartUpdatedEvent"];
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
    "events.catalog.imported": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CatalogImportedEvent"];
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
    "events.checkout.cancelled": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CheckoutCancelledEvent"];
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
    "events.checkout.completed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CheckoutCompletedEvent"];
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
    "events.checkout.created": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CheckoutCreatedEvent"];
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
    "events.checkout.expired": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CheckoutExpiredEvent"];
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
    "events.checkout.failed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CheckoutFailedEvent"];
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
    "events.collection.created": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CollectionCreatedEvent"];
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
    "events.collection.deleted": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CollectionDeletedEvent"];
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
    "events.collection.updated": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CollectionUpdatedEvent"];
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
    "events.customer_group.created": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CustomerGroupCreatedEvent"];
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
    "events.customer_group.deleted": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CustomerGroupDeletedEvent"];
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
    "events.customer_group.updated": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CustomerGroupUpdatedEvent"];
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
    "events.customer.created": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CustomerCreatedEvent"];
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
    "events.customer.erased": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CustomerErasedEvent"];
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
    "events.customer.merged": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CustomerMergedEvent"];
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
    "events.customer.password_reset_requested": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CustomerPasswordResetRequestedEvent"];
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
    "events.customer.sessions_revoked": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CustomerSessionsRevokedEvent"];
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
    "events.customer.updated": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CustomerUpdatedEvent"];
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
    "events.discount.created": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DiscountCreatedEvent"];
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
    "events.discount.deleted": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DiscountDeletedEvent"];
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
    "events.discount.exhausted": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DiscountExhaustedEvent"];
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
    "events.discount.updated": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DiscountUpdatedEvent"];
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
    "events.document.created": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DocumentCreatedEvent"];
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
    "events.domain.created": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
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
    "events.gift_card.adjusted": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["GiftCardAdjustedEvent"];
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
    "events.gift_card.issued": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["GiftCardIssuedEvent"];
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
    "events.gift_card.updated": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["GiftCardUpdatedEvent"];
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
    "events.job.cancelled": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["JobCancelledEvent"];
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
    "events.job.completed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["JobCompletedEvent"];
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
    "events.job.failed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["JobFailedEvent"];
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
    "events.market.created": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MarketCreatedEvent"];
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
    "events.market.deleted": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MarketDeletedEvent"];
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
    "events.market.updated": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MarketUpdatedEvent"];
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
    "events.metafield_definition.created": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MetafieldDefinitionCreatedEvent"];
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
    "events.metafield_definition.deleted": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MetafieldDefinitionDeletedEvent"];
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
    "events.metafield_definition.updated": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MetafieldDefinitionUpdatedEvent"];
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
    "events.order.closed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OrderClosedEvent"];
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
    "events.order.created": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OrderCreatedEvent"];
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
    "events.order.opened": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OrderOpenedEvent"];
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
    "events.order.updated": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OrderUpdatedEvent"];
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
    "events.payment_gateway.created": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PaymentGatewayCreatedEvent"];
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
    "events.payment_gateway.deleted": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PaymentGatewayDeletedEvent"];
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
    "events.payment_gateway.updated": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PaymentGatewayUpdatedEvent"];
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
    "events.payment.authorized": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PaymentAuthorizedEvent"];
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
    "events.payment.capture_failed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PaymentCaptureFailedEvent"];
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
    "events.payment.captured": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PaymentCapturedEvent"];
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
    "events.payment.disputed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PaymentDisputedEvent"];
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
    "events.payment.failed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PaymentFailedEvent"];
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
    "events.payment.refund_failed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PaymentRefundFailedEvent"];
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
    "events.payment.refunded": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PaymentRefundedEvent"];
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
    "events.payment.voided": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PaymentVoidedEvent"];
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
    "events.price_list.activated": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PriceListActivatedEvent"];
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
    "events.price_list.created": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PriceListCreatedEvent"];
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
    "events.price_list.deactivated": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PriceListDeactivatedEvent"];
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
    "events.price_list.deleted": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PriceListDeletedEvent"];
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
    "events.price_list.prices_changed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PriceListPricesChangedEvent"];
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
    "events.price_list.updated": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PriceListUpdatedEvent"];
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
    "events.redirect.created": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RedirectCreatedEvent"];
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
    "events.redirect.deleted": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RedirectDeletedEvent"];
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
    "events.shipping_profile.created": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ShippingProfileCreatedEvent"];
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
    "events.shipping_profile.deleted": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ShippingProfileDeletedEvent"];
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
    "events.shipping_profile.updated": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ShippingProfileUpdatedEvent"];
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
    "events.shipping_zone.created": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ShippingZoneCreatedEvent"];
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
    "events.shipping_zone.deleted": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ShippingZoneDeletedEvent"];
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
    "events.shipping_zone.updated": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ShippingZoneUpdatedEvent"];
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
    "events.store_credit.adjusted": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StoreCreditAdjustedEvent"];
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
    "events.store.closed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StoreClosedEvent"];
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
    "events.tax_category.created": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TaxCategoryCreatedEvent"];
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
    "events.tax_category.deleted": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TaxCategoryDeletedEvent"];
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
    "events.tax_category.updated": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TaxCategoryUpdatedEvent"];
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
    "events.tax_rate.created": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TaxRateCreatedEvent"];
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
    "events.tax_rate.deleted": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TaxRateDeletedEvent"];
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
    "events.tax_rate.updated": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TaxRateUpdatedEvent"];
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
    "events.tax_zone.created": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TaxZoneCreatedEvent"];
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
    "events.tax_zone.deleted": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TaxZoneDeletedEvent"];
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
    "events.tax_zone.updated": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TaxZoneUpdatedEvent"];
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
  'store.closed': components['schemas']['StoreClosedEvent']['data']
  'domain.created': components['schemas']['DomainCreatedEvent']['data']
  'domain.verified': components['schemas']['DomainVerifiedEvent']['data']
  'domain.updated': components['schemas']['DomainUpdatedEvent']['data']
  'domain.deleted': components['schemas']['DomainDeletedEvent']['data']
  'settings.updated': components['schemas']['SettingsUpdatedEvent']['data']
  'theme.updated': components['schemas']['ThemeUpdatedEvent']['data']
  'product.created': components['schemas']['ProductCreatedEvent']['data']
  'product.updated': components['schemas']['ProductUpdatedEvent']['data']
  'product.deleted': components['schemas']['ProductDeletedEvent']['data']
  'collection.created': components['schemas']['CollectionCreatedEvent']['data']
  'collection.updated': components['schemas']['CollectionUpdatedEvent']['data']
  'collection.deleted': components['schemas']['CollectionDeletedEvent']['data']
  'metafield_definition.created': components['schemas']['MetafieldDefinitionCreatedEvent']['data']
  'metafield_definition.updated': components['schemas']['MetafieldDefinitionUpdatedEvent']['data']
  'metafield_definition.deleted': components['schemas']['MetafieldDefinitionDeletedEvent']['data']
  'redirect.created': components['schemas']['RedirectCreatedEvent']['data']
  'redirect.deleted': components['schemas']['RedirectDeletedEvent']['data']
  'catalog.imported': components['schemas']['CatalogImportedEvent']['data']
  'location.created': components['schemas']['LocationCreatedEvent']['data']
  'location.updated': components['schemas']['LocationUpdatedEvent']['data']
  'location.deleted': components['schemas']['LocationDeletedEvent']['data']
  'inventory.adjusted': components['schemas']['InventoryAdjustedEvent']['data']
  'customer.created': components['schemas']['CustomerCreatedEvent']['data']
  'customer.updated': components['schemas']['CustomerUpdatedEvent']['data']
  'customer.erased': components['schemas']['CustomerErasedEvent']['data']
  'customer.merged': components['schemas']['CustomerMergedEvent']['data']
  'customer.password_reset_requested': components['schemas']['CustomerPasswordResetRequestedEvent']['data']
  'customer.sessions_revoked': components['schemas']['CustomerSessionsRevokedEvent']['data']
  'customer_group.created': components['schemas']['CustomerGroupCreatedEvent']['data']
  'customer_group.updated': components['schemas']['CustomerGroupUpdatedEvent']['data']
  'customer_group.deleted': components['schemas']['CustomerGroupDeletedEvent']['data']
  'market.created': components['schemas']['MarketCreatedEvent']['data']
  'market.updated': components['schemas']['MarketUpdatedEvent']['data']
  'market.deleted': components['schemas']['MarketDeletedEvent']['data']
  'price_list.created': components['schemas']['PriceListCreatedEvent']['data']
  'price_list.updated': components['schemas']['PriceListUpdatedEvent']['data']
  'price_list.deleted': components['schemas']['PriceListDeletedEvent']['data']
  'price_list.activated': components['schemas']['PriceListActivatedEvent']['data']
  'price_list.deactivated': components['schemas']['PriceListDeactivatedEvent']['data']
  'price_list.prices_changed': components['schemas']['PriceListPricesChangedEvent']['data']
  'tax_category.created': components['schemas']['TaxCategoryCreatedEvent']['data']
  'tax_category.updated': components['schemas']['TaxCategoryUpdatedEvent']['data']
  'tax_category.deleted': components['schemas']['TaxCategoryDeletedEvent']['data']
  'tax_zone.created': components['schemas']['TaxZoneCreatedEvent']['data']
  'tax_zone.updated': components['schemas']['TaxZoneUpdatedEvent']['data']
  'tax_zone.deleted': components['schemas']['TaxZoneDeletedEvent']['data']
  'tax_rate.created': components['schemas']['TaxRateCreatedEvent']['data']
  'tax_rate.updated': components['schemas']['TaxRateUpdatedEvent']['data']
  'tax_rate.deleted': components['schemas']['TaxRateDeletedEvent']['data']
  'shipping_profile.created': components['schemas']['ShippingProfileCreatedEvent']['data']
  'shipping_profile.updated': components['schemas']['ShippingProfileUpdatedEvent']['data']
  'shipping_profile.deleted': components['schemas']['ShippingProfileDeletedEvent']['data']
  'shipping_zone.created': components['schemas']['ShippingZoneCreatedEvent']['data']
  'shipping_zone.updated': components['schemas']['ShippingZoneUpdatedEvent']['data']
  'shipping_zone.deleted': components['schemas']['ShippingZoneDeletedEvent']['data']
  'discount.created': components['schemas']['DiscountCreatedEvent']['data']
  'discount.updated': components['schemas']['DiscountUpdatedEvent']['data']
  'discount.deleted': components['schemas']['DiscountDeletedEvent']['data']
  'discount.exhausted': components['schemas']['DiscountExhaustedEvent']['data']
  'gift_card.issued': components['schemas']['GiftCardIssuedEvent']['data']
  'gift_card.updated': components['schemas']['GiftCardUpdatedEvent']['data']
  'gift_card.adjusted': components['schemas']['GiftCardAdjustedEvent']['data']
  'store_credit.adjusted': components['schemas']['StoreCreditAdjustedEvent']['data']
  'cart.created': components['schemas']['CartCreatedEvent']['data']
  'cart.updated': components['schemas']['CartUpdatedEvent']['data']
  'cart.abandoned': components['schemas']['CartAbandonedEvent']['data']
  'payment.authorized': components['schemas']['PaymentAuthorizedEvent']['data']
  'payment.captured': components['schemas']['PaymentCapturedEvent']['data']
  'payment.failed': components['schemas']['PaymentFailedEvent']['data']
  'payment.voided': components['schemas']['PaymentVoidedEvent']['data']
  'payment.refunded': components['schemas']['PaymentRefundedEvent']['data']
  'payment.capture_failed': components['schemas']['PaymentCaptureFailedEvent']['data']
  'payment.refund_failed': components['schemas']['PaymentRefundFailedEvent']['data']
  'payment.disputed': components['schemas']['PaymentDisputedEvent']['data']
  'payment_gateway.created': components['schemas']['PaymentGatewayCreatedEvent']['data']
  'payment_gateway.updated': components['schemas']['PaymentGatewayUpdatedEvent']['data']
  'payment_gateway.deleted': components['schemas']['PaymentGatewayDeletedEvent']['data']
  'order.created': components['schemas']['OrderCreatedEvent']['data']
  'order.updated': components['schemas']['OrderUpdatedEvent']['data']
  'order.closed': components['schemas']['OrderClosedEvent']['data']
  'order.opened': components['schemas']['OrderOpenedEvent']['data']
  'document.created': components['schemas']['DocumentCreatedEvent']['data']
  'checkout.created': components['schemas']['CheckoutCreatedEvent']['data']
  'checkout.completed': components['schemas']['CheckoutCompletedEvent']['data']
  'checkout.failed': components['schemas']['CheckoutFailedEvent']['data']
  'checkout.expired': components['schemas']['CheckoutExpiredEvent']['data']
  'checkout.cancelled': components['schemas']['CheckoutCancelledEvent']['data']
  'job.completed': components['schemas']['JobCompletedEvent']['data']
  'job.failed': components['schemas']['JobFailedEvent']['data']
  'job.cancelled': components['schemas']['JobCancelledEvent']['data']
}
