-- The storefront text of a product has that of its variants in it, with gaps for stock and metafields (storefrontText.ts), so that a read
-- touches the product and its levels, and no variant.
ALTER TABLE products ADD COLUMN stock_items text[] COLLATE "C" NOT NULL DEFAULT '{}';
COMMENT ON COLUMN products.stock_items IS 'items whose stock storefront_text has gaps for; none where more than stock is to be found out';
-- The owner of the tables sees no row through their policies; the mover sees all.
SET LOCAL ROLE souk_mover;
UPDATE products p
   SET storefront_text = p.storefront_text || s.variants || ']' || chr(30) || CASE WHEN s.plain AND p.metafields IS NULL THEN '' ELSE 'more' END || chr(30) || '}',
       stock_items = CASE WHEN s.plain AND p.metafields IS NULL THEN s.items ELSE '{}' END
  FROM (SELECT v.store_id, v.product_id, bool_and(v.metafields IS NULL AND v.components IS NULL) AS plain,
               coalesce(array_agg(v.inventory_item_id ORDER BY v.position) FILTER (WHERE v.track_inventory), '{}') AS items,
               string_agg(v.storefront_text || chr(30) || CASE WHEN v.track_inventory THEN v.inventory_item_id || ' ' || v.inventory_policy ELSE '' END || chr(30) || '}', ',' ORDER BY v.position) AS variants
          FROM variants v GROUP BY v.store_id, v.product_id) s
 WHERE s.store_id = p.store_id AND s.product_id = p.id;
SET LOCAL ROLE souk_owner;
ALTER TABLE variants DROP COLUMN storefront_text;
