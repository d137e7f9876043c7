-- Prices as shoppers see them before anything is in a cart: those of their market and their groups, as a cart would have them.

-- Whether a shopper of whom nothing is known may pay something else than what goods cost by themselves.
CREATE FUNCTION souk_prices_differ(of_store text) RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT EXISTS (SELECT 1 FROM price_lists l WHERE l.store_id = of_store AND l.status = 'active')
      OR EXISTS (SELECT 1 FROM markets m WHERE m.store_id = of_store AND m.is_default AND m.currency IS NOT NULL)
$$;

-- The market in which a country buys; that of no country is the default one. Null only in a store without markets.
CREATE FUNCTION souk_market_of(of_store text, of_country text) RETURNS text LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT m.id FROM markets m
   WHERE m.store_id = of_store AND m.active AND (m.is_default OR m.id = (SELECT c.market_id FROM market_countries c WHERE c.store_id = of_store AND c.country = of_country))
   ORDER BY m.is_default LIMIT 1
$$;

-- What a unit of each variant costs: the door of prices for the catalog. A variant that has no price there is missing.
CREATE FUNCTION souk_shopper_prices(of_store text, of_variants text[], of_country text, of_customer text, store_currency text, at timestamptz)
RETURNS TABLE (variant_id text, unit_amount bigint, compare_at_amount bigint, currency text) LANGUAGE plpgsql STABLE AS $$
#variable_conflict use_column
DECLARE
  in_market   text := souk_market_of(of_store, of_country);
  in_currency text := coalesce((SELECT m.currency FROM markets m WHERE m.store_id = of_store AND m.id = in_market), store_currency);
  in_groups   text[] := ARRAY(SELECT g.group_id FROM customer_group_members g WHERE g.store_id = of_store AND g.customer_id = of_customer);
BEGIN
  -- The arguments but the variant are parameters, so that the lists that apply are found once: see souk_price.
  RETURN QUERY SELECT w.id, p.unit_amount, p.compare_at_amount, in_currency
    FROM unnest(of_variants) AS w(id) CROSS JOIN LATERAL souk_price(of_store, w.id, 1, in_currency, in_market, in_groups, at) p;
END
$$;
