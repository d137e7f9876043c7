-- Takes stock for a batch as `souk_hold_stock` does, whose arguments and answer it has. Nearly always each request gets all it asks for
-- from the first location that it may leave from: one statement finds that out and writes it down. Where anything is otherwise (a
-- request that has a hold already, a bundle, something that the first location lacks) it writes nothing, and the batch is planned there.
CREATE FUNCTION souk_again() RETURNS boolean LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'another transaction took some of this meanwhile' USING ERRCODE = 'serialization_failure';
END $$;

CREATE FUNCTION souk_hold(of_store text, at timestamptz, owner_types text[], owners text[], countries text[], pickups text[], ends bigint[], hard_ends bigint[],
                          variants text[], line_place integer[], line_names text[], line_kind integer[], line_asked bigint[], actor_type text, actor_id text, base text)
RETURNS TABLE (line integer, granted boolean, location_id text, quantity bigint, backordered bigint) LANGUAGE plpgsql AS $$
#variable_conflict use_column
DECLARE
  locked text;
BEGIN
  locked := pg_advisory_xact_lock_shared(hashtextextended('locations ' || of_store, 0))::text;
  RETURN QUERY
    WITH requests AS MATERIALIZED (
      SELECT r.owner_type, r.owner_id, r.country, r.pickup, to_timestamp(r.ends / 1000.0::float8) AS expires_at, to_timestamp(r.hard_ends / 1000.0::float8) AS hard_expires_at, r.place, coalesce(r.pickup, '>' || coalesce(r.country, '')) AS destination
        FROM unnest(owner_types, owners, countries, pickups, ends, hard_ends) WITH ORDINALITY AS r(owner_type, owner_id, country, pickup, ends, hard_ends, place)
    ), sites AS MATERIALIZED (
      SELECT d.destination, s.id AS location_id FROM (SELECT DISTINCT r.destination, r.pickup, r.country FROM requests r) d
       CROSS JOIN LATERAL (SELECT t.id FROM locations t WHERE t.store_id = of_store AND t.active AND CASE WHEN d.pickup IS NULL THEN t.fulfills_online ELSE t.id = d.pickup END
                            ORDER BY coalesce(t.address ->> 'country' = d.country, false) DESC, t.priority, t.id LIMIT 1) s
    ), kinds AS MATERIALIZED (
      SELECT v.nth AS kind, v.variant_id, CASE WHEN i.tracked THEN i.id END AS item_id FROM unnest(variants) WITH ORDINALITY AS v(variant_id, nth)
       CROSS JOIN LATERAL (SELECT t.id, t.tracked FROM inventory_items t WHERE t.store_id = of_store AND t.variant_id = v.variant_id OFFSET 0) i
       WHERE i.tracked OR NOT EXISTS (SELECT 1 FROM inventory_parts p WHERE p.store_id = of_store AND p.item_id = i.id)
    ), lines AS MATERIALIZED (
      SELECT l.nth, l.place, l.units, k.variant_id, k.item_id, s.location_id FROM unnest(line_place, line_kind, line_asked) WITH ORDINALITY AS l(place, kind, units, nth)
        JOIN kinds k ON k.kind = l.kind JOIN requests r ON r.place = l.place JOIN sites s ON s.destination = r.destination
    ), demand AS MATERIALIZED (
      SELECT l.item_id, l.location_id, sum(l.units)::bigint AS units FROM lines l WHERE l.item_id IS NOT NULL GROUP BY l.item_id, l.location_id
    ), spans AS MATERIALIZED (
      SELECT l.place, min(l.nth) AS f, max(l.nth) AS t FROM lines l GROUP BY l.place
    ), verdict AS MATERIALIZED (
      -- Looked at without a lock, so that a batch that has to be planned anew has none that the plan would take later than another.
      SELECT (SELECT count(*) FROM lines) = cardinality(line_place) AND (SELECT count(*) FROM spans) = cardinality(owners)
         AND NOT EXISTS (SELECT 1 FROM stock_holds h WHERE h.store_id = of_store AND h.owner_id = ANY(owners))
         AND NOT EXISTS (SELECT 1 FROM demand d LEFT JOIN LATERAL (SELECT t.available FROM inventory_levels t WHERE t.store_id = of_store AND t.item_id = d.item_id AND t.location_id = d.location_id OFFSET 0) t ON true
                          WHERE coalesce(t.available, 0) < d.units) AS fits
    ), levels AS MATERIALIZED (
      SELECT d.item_id, d.location_id, d.units, t.available FROM (SELECT * FROM demand WHERE (SELECT v.fits FROM verdict v) ORDER BY item_id, location_id) d
       CROSS JOIN LATERAL (SELECT t.available FROM inventory_levels t WHERE t.store_id = of_store AND t.item_id = d.item_id AND t.location_id = d.location_id FOR UPDATE) t
    ), moved AS (
      UPDATE inventory_levels l SET reserved = l.reserved + c.units, entries = l.entries + 1, version = l.version + 1, updated_at = at
        FROM (SELECT * FROM levels c WHERE CASE WHEN c.available < c.units THEN souk_again() ELSE true END LIMIT cardinality(line_place)) c
       WHERE l.store_id = of_store AND l.item_id = c.item_id AND l.location_id = c.location_id
      RETURNING l.item_id, l.location_id, l.entries, l.reserved, c.units
    ), told AS (
      INSERT INTO stock_news (store_id, item_id, location_id, second) SELECT of_store, m.item_id, m.location_id, date_trunc('second', at) FROM moved m ON CONFLICT DO NOTHING
    ), written AS (
      INSERT INTO inventory_entries (store_id, id, item_id, variant_id, location_id, sequence, state, delta, balance_after, reason, reference_type, reference_id, actor_type, actor_id, created_at)
      SELECT of_store, souk_entry_id(base, row_number() OVER ()), m.item_id, k.variant_id, m.location_id, m.entries, 'reserved', m.units, m.reserved, 'hold',
             CASE WHEN cardinality(owners) = 1 THEN owner_types[1] END, CASE WHEN cardinality(owners) = 1 THEN owners[1] END, actor_type, actor_id, at
        FROM moved m JOIN kinds k ON k.item_id = m.item_id
    ), plans AS MATERIALIZED (
      SELECT array_agg(l.variant_id ORDER BY l.nth) AS variant_ids, array_agg(l.location_id ORDER BY l.nth) AS location_ids, array_agg(l.item_id ORDER BY l.nth) AS item_ids,
             array_agg(CASE WHEN l.item_id IS NULL THEN 0 ELSE l.units END ORDER BY l.nth) AS held, array_agg(1) AS ones, array_agg(0::bigint) AS zeros FROM lines l
    ), held AS (
      INSERT INTO stock_holds (store_id, owner_type, owner_id, status, country, pickup_location_id, line_ids, variant_ids, location_ids, item_ids, per_unit, quantities, backordered, held, promised, expires_at, hard_expires_at, created_at, updated_at)
      SELECT of_store, r.owner_type, r.owner_id, 'held', r.country, r.pickup, line_names[e.f:e.t], p.variant_ids[e.f:e.t], p.location_ids[e.f:e.t], p.item_ids[e.f:e.t], p.ones[e.f:e.t], line_asked[e.f:e.t],
             p.zeros[e.f:e.t], p.held[e.f:e.t], p.zeros[e.f:e.t], r.expires_at, r.hard_expires_at, at, at
        FROM requests r JOIN spans e ON e.place = r.place CROSS JOIN plans p WHERE (SELECT v.fits FROM verdict v)
      ON CONFLICT DO NOTHING RETURNING 1
    )
    SELECT l.nth::int, true, l.location_id, l.units, 0::bigint FROM lines l
     WHERE (SELECT v.fits FROM verdict v) AND CASE WHEN (SELECT count(*) FROM held) < cardinality(owners) THEN souk_again() ELSE true END
     ORDER BY l.nth;
  IF FOUND THEN RETURN; END IF;
  RETURN QUERY SELECT h.line, h.granted, h.location_id, h.quantity, h.backordered
    FROM souk_hold_stock(of_store, at, owner_types, owners, countries, pickups, ARRAY(SELECT to_timestamp(e / 1000.0::float8) FROM unnest(ends) e), ARRAY(SELECT to_timestamp(e / 1000.0::float8) FROM unnest(hard_ends) e), variants, line_place, line_names, line_kind, line_asked, actor_type, actor_id, base) h;
END $$;
