-- The e-mail address by which carts and checkouts of somebody without an account are found when the customer with that address is erased. What
-- belongs to a customer, and so a checkout that became an order, is found by the customer and has no place in these indexes.
ALTER TABLE checkouts ADD COLUMN guest_key text COLLATE "C" GENERATED ALWAYS AS (CASE WHEN customer_id IS NULL THEN lower(email) END) STORED;
CREATE INDEX checkouts_guest ON checkouts (store_id, guest_key) WHERE guest_key IS NOT NULL;
ALTER TABLE carts ADD COLUMN guest_key text COLLATE "C" GENERATED ALWAYS AS (CASE WHEN customer_id IS NULL THEN lower(email) END) STORED;
CREATE INDEX carts_guest ON carts (store_id, guest_key) WHERE guest_key IS NOT NULL;

-- The address of a customer who is erased, from the erasure until the modules above have looked for what they hold of it: events do not say it.
ALTER TABLE customers ADD COLUMN leaving_key text COLLATE "C" CHECK (leaving_key IS NULL OR state = 'erased');
