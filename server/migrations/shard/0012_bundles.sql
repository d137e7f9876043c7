-- Selling beyond stock, bundles, and what follows from them for what shoppers can buy.

-- How a variant is sold when nothing is left, as its owner states it; a level may say otherwise.
ALTER TABLE inventory_items ADD COLUMN oversell text COLLATE "C" NOT NULL DEFAULT 'deny' CHECK (oversell IN ('deny', 'backorder'));
-- The owner of the tables sees no row through their policies; the mover sees all.
SET LOCAL ROLE souk_mover;
UPDATE inventory_items i SET oversell = v.inventory_policy FROM variants v WHERE v.store_id = i.store_id AND v.inventory_item_id = i.id AND v.inventory_policy <> i.oversell;
SET LOCAL ROLE souk_owner;

ALTER TABLE inventory_levels
  -- Null is the policy of the item.
  ADD COLUMN oversell text COLLATE "C",
  -- Units that may be sold beyond stock at a time; null is any number.
  ADD COLUMN oversell_cap bigint,
  -- When goods that are sold ahead are expected; from then on only what is there is sold.
  ADD COLUMN available_on timestamptz,
  -- Units beyond stock that checkouts under way were promised. They are no state of units, since no unit is there yet, but they count against the cap.
  ADD COLUMN promised bigint NOT NULL DEFAULT 0,
  -- Whether a worker has yet to tell what became of this level: an event for each hold would cost more than the hold.
  ADD COLUMN news boolean NOT NULL DEFAULT false,
  -- Whether it was told that stock is low here, so that it is told once each time stock becomes low.
  ADD COLUMN low_told boolean NOT NULL DEFAULT false,
  -- Whether a count found less than checkouts hold. A column like `low`: an index that looked at the units themselves would be
  -- written with every unit held.
  ADD COLUMN missing boolean NOT NULL GENERATED ALWAYS AS (reserved > greatest(on_hand, 0)) STORED,
  -- One condition instead of one for each column: they are made ready anew for every statement that writes a level, which took
  -- longer than the rest of it.
  DROP CONSTRAINT inventory_levels_on_hand_check, DROP CONSTRAINT inventory_levels_incoming_check, DROP CONSTRAINT inventory_levels_damaged_check,
  DROP CONSTRAINT inventory_levels_quality_control_check, DROP CONSTRAINT inventory_levels_withheld_check, DROP CONSTRAINT inventory_levels_committed_check,
  DROP CONSTRAINT inventory_levels_reserved_check, DROP CONSTRAINT inventory_levels_safety_stock_check, DROP CONSTRAINT inventory_levels_low_stock_threshold_check,
  ADD CONSTRAINT inventory_levels_units CHECK (
    greatest(on_hand, incoming, damaged, quality_control, withheld, committed, reserved, promised, safety_stock, low_stock_threshold, oversell_cap) <= 1000000000
    AND least(incoming, damaged, quality_control, withheld, committed, reserved, promised, safety_stock, low_stock_threshold, oversell_cap) >= 0 AND on_hand >= -1000000000
    AND (oversell IS NULL OR oversell IN ('deny', 'backorder', 'preorder')));
CREATE INDEX inventory_levels_untold ON inventory_levels (store_id, item_id) WHERE news OR low <> low_told;
CREATE INDEX inventory_levels_missing ON inventory_levels (store_id, item_id) WHERE missing;
CREATE POLICY relay ON inventory_levels FOR SELECT TO souk_relay USING (true);
GRANT SELECT (store_id, news, low, low_told, missing) ON inventory_levels TO souk_relay;

-- Of a bundle, the variants it is made of and how many of each: what the catalog shows. Stock goes by the items below.
ALTER TABLE variants ADD COLUMN components jsonb;

-- What a bundle is made of: its item has no stock of its own. No foreign key for the part: it may be deleted, and the bundle can then not be sold.
CREATE TABLE inventory_parts (
  store_id     text COLLATE "C" NOT NULL,
  item_id      text COLLATE "C" NOT NULL,
  part_item_id text COLLATE "C" NOT NULL CHECK (part_item_id <> item_id),
  quantity     integer NOT NULL CHECK (quantity BETWEEN 1 AND 1000),
  PRIMARY KEY (store_id, item_id, part_item_id),
  FOREIGN KEY (store_id, item_id) REFERENCES inventory_items (store_id, id) ON DELETE CASCADE
);
CREATE INDEX inventory_parts_part ON inventory_parts (store_id, part_item_id, item_id);
CALL souk_isolate('inventory_parts');

-- Units of a level that can be promised beyond stock, over all that is owed and promised already; 0 where only stock is sold, null for any number.
CREATE FUNCTION souk_beyond(of_level text, of_item text, cap bigint, available_on timestamptz, at timestamptz) RETURNS bigint LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT CASE WHEN coalesce(of_level, of_item) = 'backorder' OR (of_level = 'preorder' AND available_on > at) THEN cap ELSE 0 END
$$;

-- What of an item is there to sell. Of a bundle, which has no level of its own: as many as its parts make up at each location, since a bundle leaves from one place.
CREATE OR REPLACE FUNCTION souk_stock(of_store text, of_item text) RETURNS TABLE (available bigint) LANGUAGE sql STABLE PARALLEL SAFE ROWS 1 AS $$
  SELECT coalesce(sum(u.units), 0)::bigint FROM (
    SELECT l.available AS units
      FROM inventory_levels l JOIN locations p ON p.store_id = l.store_id AND p.id = l.location_id
     WHERE l.store_id = of_store AND l.item_id = of_item AND p.active AND p.fulfills_online
    UNION ALL
    SELECT min(greatest(coalesce(l.available, 0), 0) / b.quantity)
      FROM inventory_parts b JOIN locations p ON p.store_id = b.store_id
      LEFT JOIN inventory_items i ON i.store_id = b.store_id AND i.id = b.part_item_id
      LEFT JOIN inventory_levels l ON l.store_id = b.store_id AND l.item_id = b.part_item_id AND l.location_id = p.id
     WHERE b.store_id = of_store AND b.item_id = of_item AND p.active AND p.fulfills_online AND i.tracked IS NOT FALSE
     GROUP BY p.id) u
$$;

-- What can be bought of a bundle. A function of its own, which is not planned into statements about items that are no bundles: what a
-- statement does not run it still has to make ready each time.
CREATE FUNCTION souk_bundles(of_store text, of_item text, at timestamptz) RETURNS bigint LANGUAGE sql STABLE PARALLEL SAFE AS $$
  -- A part that is not counted, or sold in any number, sets no limit; one that is gone allows none.
  SELECT CASE WHEN bool_or(u.units IS NULL) THEN NULL ELSE coalesce(sum(u.units), 0)::bigint END
    FROM (SELECT min(CASE WHEN o.id IS NULL THEN 0 WHEN NOT o.tracked THEN NULL WHEN l.item_id IS NULL THEN 0
                          WHEN souk_beyond(l.oversell, o.oversell, l.oversell_cap, l.available_on, at) IS NULL THEN NULL
                          ELSE (greatest(l.available, 0) + greatest(souk_beyond(l.oversell, o.oversell, l.oversell_cap, l.available_on, at) - l.promised + least(l.available, 0), 0)) / b.quantity END) AS units
            FROM inventory_parts b JOIN locations p ON p.store_id = b.store_id
            LEFT JOIN inventory_items o ON o.store_id = b.store_id AND o.id = b.part_item_id
            LEFT JOIN inventory_levels l ON l.store_id = b.store_id AND l.item_id = b.part_item_id AND l.location_id = p.id
           WHERE b.store_id = of_store AND b.item_id = of_item AND p.active AND p.fulfills_online
           GROUP BY p.id) u
$$;

-- What shoppers can buy of an item, with what is sold beyond stock; null is any quantity. As much as `souk_hold_stock` would grant to one who asks alone.
CREATE FUNCTION souk_buyable(of_store text, of_item text, at timestamptz) RETURNS TABLE (available bigint) LANGUAGE sql STABLE PARALLEL SAFE ROWS 1 AS $$
  SELECT CASE
    WHEN i.tracked THEN (
      SELECT CASE WHEN (count(*) = 0 AND i.oversell = 'backorder') OR bool_or(u.beyond IS NULL) THEN NULL
                  ELSE coalesce(sum(greatest(u.available, 0) + greatest(u.beyond - u.promised + least(u.available, 0), 0)), 0)::bigint END
        FROM (SELECT l.available, l.promised, souk_beyond(l.oversell, i.oversell, l.oversell_cap, l.available_on, at) AS beyond
                FROM inventory_levels l JOIN locations p ON p.store_id = l.store_id AND p.id = l.location_id
               WHERE l.store_id = of_store AND l.item_id = of_item AND p.active AND p.fulfills_online) u)
    WHEN EXISTS (SELECT 1 FROM inventory_parts b WHERE b.store_id = of_store AND b.item_id = of_item) THEN souk_bundles(of_store, of_item, at)
  END
    FROM inventory_items i WHERE i.store_id = of_store AND i.id = of_item
$$;

-- As before, with `available` from the stock that may be sold beyond and from the parts of bundles. OFFSET 0 keeps it a look-up by keys for
-- each row of the caller: planned as a join, it reads the whole catalog as soon as the caller is thought to have a few rows.
CREATE OR REPLACE FUNCTION souk_sellable(of_store text, of_variant text, at timestamptz)
RETURNS TABLE (product_id text, price_amount bigint, available bigint, words jsonb) LANGUAGE sql STABLE PARALLEL SAFE ROWS 1 AS $$
  SELECT v.product_id, v.price_amount,
         (SELECT s.available FROM souk_buyable(v.store_id, v.inventory_item_id, at) s),
         jsonb_build_object('title', p.title, 'variant_title', coalesce(nullif(array_to_string(v.option_values, ' / '), ''), 'Default'), 'sku', v.sku,
           'options', (SELECT coalesce(jsonb_agg(jsonb_build_object('name', p.options -> (o.nth::int - 1) -> 'name', 'value', o.value) ORDER BY o.nth), '[]')
                         FROM unnest(v.option_values) WITH ORDINALITY AS o(value, nth)),
           'image_url', coalesce(v.image_url, p.media -> 0 ->> 'url'), 'requires_shipping', v.requires_shipping)
    FROM variants v JOIN products p ON p.store_id = v.store_id AND p.id = v.product_id
   WHERE v.store_id = of_store AND v.id = of_variant
     AND p.status = 'active' AND (p.publish_at IS NULL OR p.publish_at <= at) AND (p.unpublish_at IS NULL OR p.unpublish_at > at)
  OFFSET 0
$$;
