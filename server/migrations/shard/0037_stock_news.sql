-- Which levels changed, for the worker that tells of it: rows of their own, since a mark in the level is in an index and would have the level
-- written anew in all of its indexes. A row is written by whoever has its level locked, so nobody waits for another; the worker takes those
-- of seconds that are over, so it does not either.
CREATE TABLE stock_news (
  store_id    text COLLATE "C" NOT NULL,
  item_id     text COLLATE "C" NOT NULL,
  location_id text COLLATE "C" NOT NULL,
  second      timestamptz NOT NULL,
  PRIMARY KEY (store_id, item_id, location_id, second)
) WITH (autovacuum_vacuum_scale_factor = 0.0, autovacuum_vacuum_threshold = 2000);
CALL souk_isolate('stock_news');
CREATE POLICY relay ON stock_news FOR SELECT TO souk_relay USING (true);
GRANT SELECT (store_id, second) ON stock_news TO souk_relay;

SET LOCAL ROLE souk_mover;
INSERT INTO stock_news (store_id, item_id, location_id, second) SELECT l.store_id, l.item_id, l.location_id, date_trunc('second', now()) FROM inventory_levels l WHERE l.news;
SET LOCAL ROLE souk_owner;
DROP INDEX inventory_levels_untold;
ALTER TABLE inventory_levels DROP COLUMN news;
CREATE INDEX inventory_levels_untold ON inventory_levels (store_id, item_id) WHERE low <> low_told;

-- Changes `reserved` and `promised` of levels that this transaction has locked. The ledger gets one entry for each level, however
-- many holds came and went: they are many and short-lived, and who holds what stands in stock_holds.
CREATE OR REPLACE FUNCTION souk_reserve(of_store text, items text[], places text[], more_held bigint[], more_promised bigint[], why text, owner_type text, owner_id text,
                             at timestamptz, actor_type text, actor_id text, base text) RETURNS integer LANGUAGE plpgsql AS $$
#variable_conflict use_column
BEGIN
  WITH changes AS MATERIALIZED (
    SELECT u.item_id, u.location_id, sum(u.held)::bigint AS held, sum(u.promised)::bigint AS promised
      FROM unnest(items, places, more_held, more_promised) AS u(item_id, location_id, held, promised)
     GROUP BY u.item_id, u.location_id HAVING sum(u.held) <> 0 OR sum(u.promised) <> 0 LIMIT cardinality(items)
  ), moved AS (
    UPDATE inventory_levels l
       SET reserved = l.reserved + c.held, promised = l.promised + c.promised, entries = l.entries + abs(sign(c.held)), version = l.version + 1, updated_at = at
      FROM changes c WHERE l.store_id = of_store AND l.item_id = c.item_id AND l.location_id = c.location_id
    RETURNING l.item_id, l.location_id, l.entries, l.reserved, c.held
  ), told AS (
    INSERT INTO stock_news (store_id, item_id, location_id, second) SELECT of_store, m.item_id, m.location_id, date_trunc('second', at) FROM moved m ON CONFLICT DO NOTHING
  )
  INSERT INTO inventory_entries (store_id, id, item_id, variant_id, location_id, sequence, state, delta, balance_after, reason, reference_type, reference_id, actor_type, actor_id, created_at)
  SELECT of_store, souk_entry_id(base, row_number() OVER ()), m.item_id, (SELECT i.variant_id FROM inventory_items i WHERE i.store_id = of_store AND i.id = m.item_id),
         m.location_id, m.entries, 'reserved', m.held, m.reserved, why, $7, $8, $10, $11, at
    FROM moved m WHERE m.held <> 0;
  RETURN cardinality(items);
END $$;

-- Turns holds into commitments of orders: one statement for a batch. A hold that expired, or that the stock behind went away from
-- (a count found less than was promised), is taken again as it was asked for, and its order is refused when that cannot be done.
-- Answers with each line and where it leaves from, once for each part of a bundle. For an order that is refused with the units asked for
-- and, as `backordered`, those that could be had. An owner without a hold is answered with nothing.
CREATE OR REPLACE FUNCTION souk_commit_holds(of_store text, at timestamptz, owners text[], orders text[], actor_type text, actor_id text, base text)
RETURNS TABLE (owner_id text, granted boolean, line_id text, variant_id text, location_id text, item_id text, quantity bigint, backordered bigint) LANGUAGE plpgsql AS $$
#variable_conflict use_column
DECLARE
  void text[]; again record;
BEGIN
  PERFORM pg_advisory_xact_lock_shared(hashtextextended('locations ' || of_store, 0));
  SELECT coalesce(array_agg(h.owner_id) FILTER (WHERE h.status = 'expired' OR h.expires_at <= at), '{}') INTO void
    FROM (SELECT o FROM unnest(owners) o ORDER BY o COLLATE "C") w CROSS JOIN LATERAL (SELECT t.owner_id, t.status, t.expires_at FROM stock_holds t WHERE t.store_id = of_store AND t.owner_id = w.o FOR UPDATE) h;
  WITH parts AS MATERIALIZED (
    SELECT h.owner_id, x.item_id, x.location_id, x.held
      FROM unnest(owners) AS w(o) CROSS JOIN LATERAL (SELECT t.owner_id, t.item_ids, t.location_ids, t.held FROM stock_holds t WHERE t.store_id = of_store AND t.owner_id = w.o OFFSET 0) h
     CROSS JOIN LATERAL unnest(h.item_ids, h.location_ids, h.held) AS x(item_id, location_id, held) WHERE x.item_id IS NOT NULL
  ), locked AS MATERIALIZED (
    -- Where something must be planned anew, all levels of the items are looked at; otherwise only those of the plans are locked.
    SELECT l.item_id, l.location_id, l.on_hand - l.committed - l.reserved - l.damaged - l.quality_control - l.withheld AS spare, l.oversell, l.available_on FROM inventory_levels l
     WHERE l.store_id = of_store AND l.item_id = ANY(ARRAY(SELECT DISTINCT p.item_id FROM parts p)) AND (cardinality(void) > 0 OR (l.item_id, l.location_id) IN (SELECT p.item_id, p.location_id FROM parts p))
     ORDER BY l.item_id, l.location_id FOR UPDATE
  )
  SELECT void || coalesce(array_agg(DISTINCT p.owner_id), '{}') INTO void
    FROM parts p LEFT JOIN locked l ON l.item_id = p.item_id AND l.location_id = p.location_id
   WHERE p.owner_id <> ALL(void)
     AND (l.item_id IS NULL OR (p.held > 0 AND l.spare < 0 AND 0 = souk_beyond(l.oversell, (SELECT i.oversell FROM inventory_items i WHERE i.store_id = of_store AND i.id = p.item_id), 1, l.available_on, at)));

  IF cardinality(void) > 0 THEN
    void := ARRAY(SELECT o FROM unnest(owners) WITH ORDINALITY AS v(o, nth) WHERE o = ANY(void) ORDER BY nth);
    PERFORM souk_free_holds(of_store, void, true, 'expiry', at, actor_type, actor_id, base || 'f');
    SELECT array_agg(h.owner_type ORDER BY v.nth) AS types, array_agg(h.country ORDER BY v.nth) AS countries, array_agg(h.pickup_location_id ORDER BY v.nth) AS pickups,
           array_agg(greatest(h.hard_expires_at, at + interval '1 minute') ORDER BY v.nth) AS ends, NULL::text[] AS variants, NULL::int[] AS places, NULL::text[] AS lines, NULL::int[] AS kinds, NULL::bigint[] AS asked INTO again
      FROM unnest(void) WITH ORDINALITY AS v(o, nth) JOIN stock_holds h ON h.store_id = of_store AND h.owner_id = v.o;
    SELECT array_agg(DISTINCT d.variant_id), array_agg(d.nth ORDER BY d.nth, d.line_id), array_agg(d.line_id ORDER BY d.nth, d.line_id), array_agg(d.kind ORDER BY d.nth, d.line_id), array_agg(d.quantity ORDER BY d.nth, d.line_id)
      INTO again.variants, again.places, again.lines, again.kinds, again.asked
      FROM (SELECT g.*, dense_rank() OVER (ORDER BY g.variant_id)::int AS kind
              FROM (SELECT v.nth::int AS nth, x.line_id, x.variant_id, sum(x.quantity)::bigint AS quantity
                      FROM unnest(void) WITH ORDINALITY AS v(o, nth) JOIN stock_holds h ON h.store_id = of_store AND h.owner_id = v.o
                     CROSS JOIN LATERAL unnest(h.line_ids, h.variant_ids, h.item_ids, h.quantities) AS x(line_id, variant_id, item_id, quantity)
                     -- A bundle is named once for each of its parts.
                     WHERE x.item_id IS NOT DISTINCT FROM (SELECT min(y.item_id) FROM unnest(h.line_ids, h.item_ids) AS y(line_id, item_id) WHERE y.line_id = x.line_id)
                     GROUP BY 1, 2, 3) g) d;
    RETURN QUERY SELECT void[again.places[g.line]], false, again.lines[g.line], again.variants[again.kinds[g.line]], NULL::text, NULL::text, again.asked[g.line], g.quantity
      FROM souk_hold_stock(of_store, at, again.types, void, again.countries, again.pickups, again.ends, again.ends, coalesce(again.variants, '{}'), again.places, again.lines, again.kinds, again.asked, actor_type, actor_id, base || 'h') g
     WHERE NOT g.granted;
  END IF;

  RETURN QUERY
    WITH taken AS MATERIALIZED (
      DELETE FROM stock_holds h USING (SELECT * FROM unnest(owners, orders) AS u(owner_id, order_id) LIMIT cardinality(owners)) c WHERE h.store_id = of_store AND h.owner_id = c.owner_id AND h.status <> 'expired'
      RETURNING h.owner_id, c.order_id, h.line_ids, h.variant_ids, h.location_ids, h.item_ids, h.per_unit, h.quantities, h.backordered, h.held, h.promised
    ), parts AS MATERIALIZED (
      SELECT t.owner_id, t.order_id, x.* FROM taken t
       CROSS JOIN LATERAL unnest(t.line_ids, t.variant_ids, t.location_ids, t.item_ids, t.per_unit, t.quantities, t.backordered, t.held, t.promised)
                  AS x(line_id, variant_id, location_id, item_id, per_unit, quantity, backordered, held, promised) LIMIT cardinality(owners) * 100000
    ), sold AS MATERIALIZED (
      SELECT p.order_id, p.item_id, p.location_id, sum(p.held) AS held, sum(p.promised) AS promised, sum(p.held + p.promised) AS units,
             row_number() OVER w AS nth, sum(sum(p.held + p.promised)) OVER w AS so_far
        FROM parts p WHERE p.item_id IS NOT NULL GROUP BY p.item_id, p.location_id, p.order_id WINDOW w AS (PARTITION BY p.item_id, p.location_id ORDER BY p.order_id)
    ), moved AS (
      UPDATE inventory_levels l
         SET reserved = l.reserved - c.held, promised = l.promised - c.promised, committed = l.committed + c.units, entries = l.entries + c.orders + sign(c.held), version = l.version + 1, updated_at = at
        FROM (SELECT s.item_id, s.location_id, sum(s.held)::bigint AS held, sum(s.promised)::bigint AS promised, sum(s.units)::bigint AS units, count(*) AS orders FROM sold s GROUP BY s.item_id, s.location_id LIMIT cardinality(owners) * 100000) c
       WHERE l.store_id = of_store AND l.item_id = c.item_id AND l.location_id = c.location_id
      RETURNING l.item_id, l.location_id, l.entries, l.reserved, l.committed, c.held, c.units, c.orders
    ), told AS (
      INSERT INTO stock_news (store_id, item_id, location_id, second) SELECT of_store, m.item_id, m.location_id, date_trunc('second', at) FROM moved m ON CONFLICT DO NOTHING
    ), lines AS (
      SELECT m.item_id, m.location_id, m.entries - m.orders AS sequence, 'reserved' AS state, -m.held AS delta, m.reserved AS balance, NULL AS order_id FROM moved m WHERE m.held > 0
      UNION ALL
      SELECT m.item_id, m.location_id, m.entries - m.orders + s.nth, 'committed', s.units, m.committed - m.units + s.so_far, s.order_id FROM moved m JOIN sold s ON s.item_id = m.item_id AND s.location_id = m.location_id
    ), written AS (
      INSERT INTO inventory_entries (store_id, id, item_id, variant_id, location_id, sequence, state, delta, balance_after, reason, reference_type, reference_id, actor_type, actor_id, created_at)
      SELECT of_store, souk_entry_id(base, row_number() OVER (ORDER BY e.item_id, e.location_id, e.sequence)), e.item_id, (SELECT i.variant_id FROM inventory_items i WHERE i.store_id = of_store AND i.id = e.item_id),
             e.location_id, e.sequence, e.state, e.delta, e.balance, 'sale', CASE WHEN e.order_id IS NOT NULL THEN 'order' END, e.order_id, actor_type, actor_id, at
        FROM lines e
    ), committed AS (
      INSERT INTO stock_commitments AS c (store_id, order_id, variant_id, item_id, location_id, per_unit, units)
      SELECT of_store, p.order_id, p.variant_id, p.item_id, p.location_id, min(p.per_unit), sum(p.held + p.promised) FROM parts p WHERE p.item_id IS NOT NULL GROUP BY p.order_id, p.variant_id, p.item_id, p.location_id
      ON CONFLICT (store_id, order_id, variant_id, item_id, location_id) DO UPDATE SET units = c.units + excluded.units
    )
    SELECT p.owner_id, true, p.line_id, p.variant_id, p.location_id, p.item_id, p.quantity, p.backordered FROM parts p;
END $$;
