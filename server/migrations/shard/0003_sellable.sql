-- What shoppers can buy of a variant and for how much: the door of the catalog for the SQL of carts and checkout, so that they
-- price their lines in the statement that reads them. `available` is null when any quantity can be bought; no row, no sale.
-- PostgreSQL plans the body into the calling statement, so columns that a caller does not use cost nothing.
CREATE FUNCTION souk_sellable(of_store text, of_variant text, at timestamptz)
RETURNS TABLE (product_id text, price_amount bigint, available bigint, words jsonb) LANGUAGE sql STABLE PARALLEL SAFE ROWS 1 AS $$
  SELECT v.product_id, v.price_amount,
         CASE WHEN v.track_inventory AND v.inventory_policy = 'deny' THEN (SELECT s.available FROM souk_stock(v.store_id, v.inventory_item_id) s) END,
         jsonb_build_object('title', p.title, 'variant_title', coalesce(nullif(array_to_string(v.option_values, ' / '), ''), 'Default'), 'sku', v.sku,
           'options', (SELECT coalesce(jsonb_agg(jsonb_build_object('name', p.options -> (o.nth::int - 1) -> 'name', 'value', o.value) ORDER BY o.nth), '[]')
                         FROM unnest(v.option_values) WITH ORDINALITY AS o(value, nth)),
           'image_url', coalesce(v.image_url, p.media -> 0 ->> 'url'), 'requires_shipping', v.requires_shipping)
    FROM variants v JOIN products p ON p.store_id = v.store_id AND p.id = v.product_id
   WHERE v.store_id = of_store AND v.id = of_variant
     AND p.status = 'active' AND (p.publish_at IS NULL OR p.publish_at <= at) AND (p.unpublish_at IS NULL OR p.unpublish_at > at)
$$;
