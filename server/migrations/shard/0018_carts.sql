-- Carts, complete: whose they are, and what is known of a cart that nears its checkout.
ALTER TABLE carts
  ADD COLUMN customer_id text COLLATE "C",
  -- Addresses, way of delivery, codes and credits. One column, null in most carts, because every change of a cart reads and writes it.
  ADD COLUMN details jsonb,
  -- The checkout that has taken the cart over; while it is under way the cart does not expire.
  ADD COLUMN checkout_id text COLLATE "C",
  ADD CHECK (status NOT IN ('checking_out', 'completed') OR checkout_id IS NOT NULL);
-- Lists page by when carts were opened: a time that never changes, so that no change of a cart has to write these.
CREATE INDEX carts_created ON carts (store_id, created_at, id);
CREATE INDEX carts_customer ON carts (store_id, customer_id, created_at, id) WHERE customer_id IS NOT NULL;
CREATE INDEX carts_abandoned ON carts (store_id, created_at, id) WHERE status = 'abandoned';

-- What a store has that makes its carts cost more or less than their lines: 1 prices include tax, 2 price lists, or markets that differ from the store,
-- 4 automatic discounts. It is asked with every cart, so that a store without any pays for a look into empty indexes and no more.
CREATE FUNCTION souk_cart_needs(of_store text, at timestamptz) RETURNS integer LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT coalesce((SELECT (s.settings ->> 'tax_inclusive')::boolean::integer FROM store_settings s WHERE s.store_id = of_store), 0)
       + CASE WHEN EXISTS (SELECT 1 FROM price_lists l WHERE l.store_id = of_store AND l.status = 'active') OR EXISTS (SELECT 1 FROM markets m WHERE m.store_id = of_store AND (NOT m.is_default OR num_nonnulls(m.currency, m.locale, m.tax_inclusive) > 0)) THEN 2 ELSE 0 END
       + CASE WHEN EXISTS (SELECT 1 FROM discounts d WHERE d.store_id = of_store AND d.method = 'automatic' AND d.enabled AND NOT d.exhausted AND d.ends_by > at AND d.starts_at <= at) THEN 4 ELSE 0 END
$$;

-- What a quote needs of a store before it can ask for anything else, read with the rows that are priced.
CREATE FUNCTION souk_quote_basics(of_store text, at timestamptz) RETURNS jsonb LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT jsonb_build_object('needs', souk_cart_needs(of_store, at), 'settings', (SELECT s.settings FROM store_settings s WHERE s.store_id = of_store),
                            'market_id', (SELECT m.id FROM markets m WHERE m.store_id = of_store AND m.is_default))
$$;
