-- Holds: stock that checkouts under way have taken, and commitments: stock of orders that is not shipped yet.
--
-- Two of the functions that belong here, souk_reserve and souk_commit_holds, have their last form in 0037_stock_news.sql.
--
-- The functions below find rows by their keys, one by one, however small the planner thinks that a store is: their plans are kept,
-- and may have been made while a table was empty. So what is looked up stands behind a LATERAL or a LIMIT that never cuts anything
-- (of unknown size, it makes the planner expect few), and conditions avoid the words of partial indexes, which then look as good as keys.
--
-- Rows are locked in one order by everybody: items, holds (by owner), levels (by item, then location). Whoever takes a hold while
-- it has levels locked skips those that are locked. So nobody waits in a circle, whatever a batch is made of.

-- One row for each owner. It is gone when its units are committed or given back; an expired one stays a while, since a payment that
-- arrives late takes the same units again where they are still there.
CREATE TABLE stock_holds (
  store_id    text COLLATE "C" NOT NULL,
  owner_type  text COLLATE "C" NOT NULL CHECK (owner_type IN ('checkout', 'draft_order', 'order')),
  owner_id    text COLLATE "C" NOT NULL,
  version     integer NOT NULL DEFAULT 1,
  status      text COLLATE "C" NOT NULL CHECK (status IN ('held', 'expired')),
  -- What the plan went by: the country it ships to, or the location it is collected at.
  country     text COLLATE "C",
  pickup_location_id text COLLATE "C",
  -- The plan, in arrays of equal length with an element for each line, location and item: `quantities` units of a line leave from a
  -- location, `backordered` of them without stock. Each needs `per_unit` of the item; `held` of these are counted in `reserved` of the
  -- level and `promised` in its `promised`. Lines that are not counted have no item. A row for each element would cost as many
  -- entries of indexes as it has, and a checkout is made of holds.
  line_ids     text[] NOT NULL,
  variant_ids  text[] NOT NULL,
  location_ids text[] NOT NULL,
  item_ids     text[] NOT NULL,
  per_unit     integer[] NOT NULL,
  quantities   bigint[] NOT NULL,
  backordered  bigint[] NOT NULL,
  held         bigint[] NOT NULL,
  promised     bigint[] NOT NULL,
  expires_at  timestamptz NOT NULL,
  hard_expires_at timestamptz NOT NULL CHECK (expires_at <= hard_expires_at),
  created_at  timestamptz NOT NULL,
  updated_at  timestamptz NOT NULL,
  PRIMARY KEY (store_id, owner_id)
) WITH (fillfactor = 80, autovacuum_vacuum_scale_factor = 0.0, autovacuum_vacuum_threshold = 2000);
-- No other index begins with the store: while the table is empty it would look as good as the key, and the plans made then are kept.
-- Lists need none, since holds live for minutes and are never many, and the id of a hold is that of its owner with another prefix.
CREATE INDEX stock_holds_expiry ON stock_holds (expires_at, store_id) WHERE status = 'held';
CREATE INDEX stock_holds_end ON stock_holds (hard_expires_at, store_id) WHERE status = 'expired';
CALL souk_isolate('stock_holds');
CREATE POLICY relay ON stock_holds FOR SELECT TO souk_relay USING (true);
GRANT SELECT (store_id, status, expires_at, hard_expires_at) ON stock_holds TO souk_relay;

-- Units of orders, by what was ordered and where it leaves from: the sum of `units` is `committed` of the level. A row stays when
-- all is shipped, and says what a bundle was made of when it was sold.
CREATE TABLE stock_commitments (
  store_id    text COLLATE "C" NOT NULL,
  order_id    text COLLATE "C" NOT NULL,
  variant_id  text COLLATE "C" NOT NULL,
  item_id     text COLLATE "C" NOT NULL,
  location_id text COLLATE "C" NOT NULL,
  per_unit    integer NOT NULL CHECK (per_unit > 0),
  units       bigint NOT NULL CHECK (units >= 0),
  PRIMARY KEY (store_id, order_id, variant_id, item_id, location_id)
) WITH (fillfactor = 80);
CREATE INDEX stock_commitments_open ON stock_commitments (store_id, item_id, location_id) WHERE units > 0;
CALL souk_isolate('stock_commitments');

-- Ids of ledger entries of one change: they begin with its time like all ids, then count.
CREATE FUNCTION souk_entry_id(base text, nth bigint) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT left(base, 15) || lpad(to_hex(nth), 5, '0') || left(md5(base || nth::text), 11)
$$;

-- Gives back what holds have taken. They are deleted, or marked as expired.
CREATE FUNCTION souk_free_holds(of_store text, of_owners text[], keep boolean, why text, at timestamptz, actor_type text, actor_id text, base text) RETURNS integer LANGUAGE plpgsql
SET enable_seqscan = off AS $$
#variable_conflict use_column
DECLARE
  owners text[]; types text[]; items text[]; places text[]; helds bigint[]; promises bigint[];
BEGIN
  SELECT array_agg(h.owner_id), array_agg(h.owner_type) INTO owners, types
    FROM (SELECT o FROM unnest(of_owners) o ORDER BY o COLLATE "C") w CROSS JOIN LATERAL (SELECT t.owner_id, t.owner_type FROM stock_holds t WHERE t.store_id = of_store AND t.owner_id = w.o FOR UPDATE) h;
  IF owners IS NULL THEN RETURN 0; END IF;
  SELECT array_agg(p.item_id), array_agg(p.location_id), array_agg(-p.held), array_agg(-p.promised) INTO items, places, helds, promises
    FROM unnest(owners) AS w(o) CROSS JOIN LATERAL (SELECT t.* FROM stock_holds t WHERE t.store_id = of_store AND t.owner_id = w.o AND t.status <> 'expired' OFFSET 0) h
   CROSS JOIN LATERAL unnest(h.item_ids, h.location_ids, h.held, h.promised) AS p(item_id, location_id, held, promised) WHERE p.held + p.promised > 0;
  IF items IS NOT NULL THEN
    PERFORM 1 FROM (SELECT l.item_id FROM inventory_levels l WHERE l.store_id = of_store AND l.item_id = ANY(items) AND (l.item_id, l.location_id) IN (SELECT u.i, u.p FROM unnest(items, places) AS u(i, p))
                     ORDER BY l.item_id, l.location_id FOR UPDATE) locked;
    PERFORM souk_reserve(of_store, items, places, helds, promises, why, CASE WHEN cardinality(owners) = 1 THEN types[1] END, CASE WHEN cardinality(owners) = 1 THEN owners[1] END, at, actor_type, actor_id, base);
  END IF;
  IF keep THEN
    UPDATE stock_holds h SET status = 'expired', version = h.version + 1, updated_at = at
      FROM (SELECT o FROM unnest(owners) o LIMIT cardinality(owners)) w WHERE h.store_id = of_store AND h.owner_id = w.o AND h.status <> 'expired';
  ELSE
    DELETE FROM stock_holds h USING (SELECT o FROM unnest(owners) o LIMIT cardinality(owners)) w WHERE h.store_id = of_store AND h.owner_id = w.o;
  END IF;
  RETURN cardinality(owners);
END $$;

-- Takes stock for a batch of requests, each all or nothing, in their order: one statement, and locks are held only inside it and
-- until the transaction ends. Request n of `owners` asks for the lines whose `line_place` is n; lines are in the order of their
-- requests and name their variant by its place in `variants`, where each is once.
--
-- A request is planned against what is left after those before it. Of the locations it may leave from (those that ship online,
-- those in the country of the destination first, then by priority; or just the one where it is collected), the first that has
-- everything gets everything; else, again and again, the one that has most of what is left. What no location has is promised
-- beyond stock where the policy allows. A bundle leaves from one place, so its parts are taken there together.
--
-- Answers with where each line leaves from, and for a request that is refused with what could be had of each line that lacks some.
CREATE FUNCTION souk_hold_stock(of_store text, at timestamptz, owner_types text[], owners text[], countries text[], pickups text[], ends timestamptz[], hard_ends timestamptz[],
                                variants text[], line_place integer[], line_names text[], line_kind integer[], line_asked bigint[], actor_type text, actor_id text, base text)
RETURNS TABLE (line integer, granted boolean, location_id text, quantity bigint, backordered bigint) LANGUAGE plpgsql
SET enable_seqscan = off AS $$
#variable_conflict use_column
DECLARE
  BOUNDLESS CONSTANT bigint := 1000000000;
  line_count CONSTANT int := coalesce(cardinality(line_place), 0);
  kinds int; kind_known boolean[]; kind_from int[]; kind_to int[]; part_kind int[]; part_item int[]; part_need int[]; items text[]; policies text[];
  known text[]; p record; wanted int; written int; expired text[]; prev_place int[]; prev_item text[]; prev_location text[]; prev_held bigint[]; prev_promised bigint[]; prev_slot int[];
  sites text[]; site_country text[]; site_online boolean[]; width int; avail bigint[]; beyond bigint[]; avail_before bigint[]; beyond_before bigint[]; has_level boolean[]; has_any boolean[]; level record; makes_level boolean := false;
  -- The journal of what was taken: an element for each line, location and part; undone when its request cannot be granted.
  n int := 0; n_start int; n_site int; e_line int[] := '{}'; e_site int[] := '{}'; e_item int[] := '{}'; e_need int[] := '{}';
  e_units bigint[] := '{}'; e_back bigint[] := '{}'; e_held bigint[] := '{}'; e_promised bigint[] := '{}'; e_first boolean[] := '{}'; e_from int[]; e_to int[];
  c_item text[]; c_site text[]; c_held bigint[]; c_promised bigint[]; refused int := 0; s_line int[] := '{}'; s_available bigint[] := '{}'; ok boolean[];
  candidates int[]; near int; planned_for text := ''; key text; left_units bigint[] := line_asked; first_line int; last_line int; next_line int := 1;
  total bigint; got bigint; best bigint; best_site int; forced int; use_beyond boolean; sold_beyond boolean; c int; k int; kind int; slot int; u bigint; a bigint; b bigint;
BEGIN
  key := pg_advisory_xact_lock_shared(hashtextextended('locations ' || of_store, 0))::text;
  kinds := cardinality(variants);
  -- What one unit of each variant takes of which items: of its own, of its parts, or of none when it is not counted.
  SELECT array_agg(x.kind ORDER BY x.kind, x.item), array_agg(x.item ORDER BY x.kind, x.item), array_agg(x.need ORDER BY x.kind, x.item), array_agg(DISTINCT x.item_id) FILTER (WHERE x.item_id IS NOT NULL) INTO part_kind, part_item, part_need, items
    FROM (SELECT w.*, CASE WHEN w.item_id IS NOT NULL THEN dense_rank() OVER (ORDER BY w.item_id) END::int AS item
            FROM (SELECT v.nth::int AS kind, coalesce(b.quantity, 1) AS need,
                         CASE WHEN i.tracked THEN i.id WHEN b.part_item_id IS NOT NULL AND o.tracked IS NOT FALSE THEN b.part_item_id END AS item_id
                    FROM unnest(variants) WITH ORDINALITY AS v(variant_id, nth)
                   CROSS JOIN LATERAL (SELECT t.id, t.tracked FROM inventory_items t WHERE t.store_id = of_store AND t.variant_id = v.variant_id OFFSET 0) i
                    LEFT JOIN LATERAL (SELECT t.part_item_id, t.quantity FROM inventory_parts t WHERE NOT i.tracked AND t.store_id = of_store AND t.item_id = i.id OFFSET 0) b ON true
                    LEFT JOIN LATERAL (SELECT t.tracked FROM inventory_items t WHERE t.store_id = of_store AND t.id = b.part_item_id OFFSET 0) o ON true) w) x;
  items := coalesce(items, '{}');
  kind_known := array_fill(false, ARRAY[kinds]);
  kind_from := array_fill(1, ARRAY[kinds]);
  kind_to := array_fill(0, ARRAY[kinds]);
  FOR p IN 1 .. coalesce(cardinality(part_kind), 0) LOOP
    kind := part_kind[p];
    kind_known[kind] := true;
    CONTINUE WHEN part_item[p] IS NULL;
    IF kind_to[kind] = 0 THEN kind_from[kind] := p; END IF;
    kind_to[kind] := p;
  END LOOP;

  -- What the owners hold already is theirs to take again; what others held too long is not theirs any more. Most hold nothing yet, and
  -- finding that out without a lock is cheap; should one come by a hold meanwhile, the end of this function notices.
  known := ARRAY(SELECT h.owner_id FROM unnest(owners) AS w(o) CROSS JOIN LATERAL (SELECT t.owner_id FROM stock_holds t WHERE t.store_id = of_store AND t.owner_id = w.o OFFSET 0) h);
  IF cardinality(known) > 0 THEN
    SELECT coalesce(array_agg(h.owner_id), '{}') INTO known
      FROM (SELECT o FROM unnest(known) o ORDER BY o COLLATE "C") w CROSS JOIN LATERAL (SELECT t.owner_id FROM stock_holds t WHERE t.store_id = of_store AND t.owner_id = w.o FOR UPDATE) h;
    SELECT array_agg(array_position(owners, h.owner_id)), array_agg(x.item_id), array_agg(x.location_id), array_agg(x.held), array_agg(x.promised)
      INTO prev_place, prev_item, prev_location, prev_held, prev_promised
      FROM unnest(known) AS w(o) CROSS JOIN LATERAL (SELECT t.* FROM stock_holds t WHERE t.store_id = of_store AND t.owner_id = w.o AND t.status <> 'expired' OFFSET 0) h
     CROSS JOIN LATERAL unnest(h.item_ids, h.location_ids, h.held, h.promised) AS x(item_id, location_id, held, promised) WHERE x.held + x.promised > 0;
  END IF;
  expired := ARRAY(SELECT h.owner_id FROM stock_holds h
    WHERE h.expires_at <= at AND h.store_id = of_store AND h.status = 'held' AND h.item_ids && items AND h.owner_id <> ALL(owners) FOR UPDATE SKIP LOCKED);
  IF cardinality(expired) > 0 THEN
    PERFORM 1 FROM (SELECT l.item_id FROM inventory_levels l
      WHERE l.store_id = of_store AND l.item_id = ANY(items || prev_item || ARRAY(SELECT unnest(h.item_ids) FROM stock_holds h WHERE h.store_id = of_store AND h.owner_id = ANY(expired)))
      ORDER BY l.item_id, l.location_id FOR UPDATE) locked;
    PERFORM souk_free_holds(of_store, expired, true, 'expiry', at, actor_type, actor_id, base || 'x');
  END IF;

  SELECT coalesce(array_agg(s.id), '{}'), array_agg(s.country), array_agg(s.fulfills_online) INTO sites, site_country, site_online
    FROM (SELECT t.id, t.address ->> 'country' AS country, t.fulfills_online FROM locations t
           WHERE t.store_id = of_store AND t.active AND (t.fulfills_online OR t.id = ANY(pickups) OR t.id = ANY(prev_location)) ORDER BY t.priority, t.id) s;
  width := cardinality(sites);
  IF prev_item IS NOT NULL THEN items := items || ARRAY(SELECT DISTINCT i FROM unnest(prev_item) i WHERE i <> ALL(items)); END IF;
  IF width > 0 AND cardinality(items) > 0 THEN
    avail := array_fill(0::bigint, ARRAY[cardinality(items) * width]);
    beyond := avail;
    has_level := array_fill(false, ARRAY[cardinality(items) * width]);
    has_any := array_fill(false, ARRAY[cardinality(items)]);
    -- Locks the levels in their order; whoever waited here sees them as the holder before left them.
    FOR level IN SELECT l.item_id, l.location_id, l.available, l.promised, souk_beyond(l.oversell, (SELECT i.oversell FROM inventory_items i WHERE i.store_id = of_store AND i.id = l.item_id), coalesce(l.oversell_cap, BOUNDLESS), l.available_on, at) AS beyond
      FROM (SELECT t.* FROM inventory_levels t WHERE t.store_id = of_store AND t.item_id = ANY(items) ORDER BY t.item_id, t.location_id FOR UPDATE) l
    LOOP
      c := array_position(sites, level.location_id);
      CONTINUE WHEN c IS NULL;
      k := array_position(items, level.item_id);
      slot := (k - 1) * width + c;
      avail[slot] := level.available;
      beyond[slot] := level.beyond - level.promised;
      has_level[slot] := true;
      has_any[k] := true;
    END LOOP;
    -- Of what was never stocked anywhere, what is sold beyond stock comes from the first location.
    FOR k IN 1 .. cardinality(items) LOOP
      CONTINUE WHEN has_any[k];
      IF EXISTS (SELECT 1 FROM inventory_items i WHERE i.store_id = of_store AND i.id = items[k] AND i.oversell = 'backorder') THEN beyond[(k - 1) * width + 1] := BOUNDLESS; END IF;
    END LOOP;
    IF prev_item IS NOT NULL THEN
      prev_slot := ARRAY(SELECT (array_position(items, x.i) - 1) * width + array_position(sites, x.s) FROM unnest(prev_item, prev_location) WITH ORDINALITY AS x(i, s, nth) ORDER BY x.nth);
    END IF;
  END IF;

  avail_before := avail;
  beyond_before := beyond;
  ok := array_fill(true, ARRAY[cardinality(owners)]);
  e_from := array_fill(1, ARRAY[cardinality(owners)]);
  e_to := array_fill(0, ARRAY[cardinality(owners)]);
  FOR q IN 1 .. cardinality(owners) LOOP
    key := coalesce(pickups[q], '>' || coalesce(countries[q], ''));
    IF key <> planned_for THEN
      planned_for := key;
      candidates := CASE WHEN width = 1 AND site_online[1] AND pickups[q] IS NULL THEN ARRAY[1] ELSE ARRAY(SELECT x.nth::int FROM unnest(sites, site_country, site_online) WITH ORDINALITY AS x(id, country, online, nth)
        WHERE CASE WHEN pickups[q] IS NULL THEN x.online ELSE x.id = pickups[q] END ORDER BY coalesce(x.country = countries[q], false) DESC, x.nth) END;
      near := candidates[1];
    END IF;
    first_line := next_line;
    WHILE next_line <= line_count AND line_place[next_line] = q LOOP next_line := next_line + 1; END LOOP;
    last_line := next_line - 1;
    n_start := n;
    IF prev_place IS NULL AND first_line = last_line THEN
      -- The most frequent request by far, one line that the first location has, in few steps.
      kind := line_kind[first_line];
      k := kind_to[kind];
      IF k > 0 AND k = kind_from[kind] THEN
        slot := (part_item[k] - 1) * width + near;
        u := line_asked[first_line];
        a := u * part_need[k];
        IF avail[slot] >= a THEN
          avail[slot] := avail[slot] - a;
          n := n + 1;
          e_line[n] := first_line; e_site[n] := near; e_item[n] := part_item[k]; e_need[n] := part_need[k]; e_units[n] := u; e_back[n] := 0; e_held[n] := a; e_promised[n] := 0; e_first[n] := true;
          e_from[q] := n; e_to[q] := n;
          CONTINUE;
        END IF;
      END IF;
    END IF;
    FOR p IN 1 .. coalesce(cardinality(prev_place), 0) LOOP
      CONTINUE WHEN prev_place[p] <> q OR prev_slot[p] IS NULL;
      slot := prev_slot[p];
      avail[slot] := avail[slot] + prev_held[p];
      beyond[slot] := beyond[slot] + prev_promised[p];
    END LOOP;
    total := 0;
    FOR k IN first_line .. last_line LOOP total := total + line_asked[k]; END LOOP;
    use_beyond := false;
    forced := NULL;
    WHILE total > 0 LOOP
      best := 0;
      FOREACH c IN ARRAY CASE WHEN forced IS NULL THEN candidates ELSE ARRAY[forced] END LOOP
        n_site := n;
        got := 0;
        FOR k IN first_line .. last_line LOOP
          u := left_units[k];
          kind := line_kind[k];
          CONTINUE WHEN u = 0 OR NOT kind_known[kind];
          sold_beyond := false;
          FOR p IN kind_from[kind] .. kind_to[kind] LOOP
            slot := (part_item[p] - 1) * width + c;
            a := greatest(avail[slot], 0);
            IF use_beyond THEN a := a + greatest(beyond[slot] + least(avail[slot], 0), 0); END IF;
            u := least(u, a / part_need[p]);
          END LOOP;
          CONTINUE WHEN u <= 0;
          got := got + u;
          IF forced IS NOT NULL THEN left_units[k] := left_units[k] - u; END IF;
          IF kind_to[kind] = 0 THEN
            n := n + 1;
            e_line[n] := k; e_site[n] := c; e_item[n] := NULL; e_need[n] := 1; e_units[n] := u; e_back[n] := 0; e_held[n] := 0; e_promised[n] := 0; e_first[n] := true;
          END IF;
          FOR p IN kind_from[kind] .. kind_to[kind] LOOP
            sold_beyond := sold_beyond OR avail[(part_item[p] - 1) * width + c] < u * part_need[p];
          END LOOP;
          FOR p IN kind_from[kind] .. kind_to[kind] LOOP
            slot := (part_item[p] - 1) * width + c;
            a := least(greatest(avail[slot], 0), u * part_need[p]);
            b := u * part_need[p] - a;
            avail[slot] := avail[slot] - a;
            beyond[slot] := beyond[slot] - b;
            makes_level := makes_level OR NOT has_level[slot];
            n := n + 1;
            e_line[n] := k; e_site[n] := c; e_item[n] := part_item[p]; e_need[n] := part_need[p]; e_units[n] := u; e_back[n] := CASE WHEN sold_beyond THEN u ELSE 0 END;
            e_held[n] := a; e_promised[n] := b; e_first[n] := p = kind_from[kind];
          END LOOP;
        END LOOP;
        EXIT WHEN got = total OR forced IS NOT NULL;
        IF got > best THEN
          best := got;
          best_site := c;
        END IF;
        WHILE n > n_site LOOP
          slot := (e_item[n] - 1) * width + c;
          IF slot IS NOT NULL THEN
            avail[slot] := avail[slot] + e_held[n];
            beyond[slot] := beyond[slot] + e_promised[n];
          END IF;
          n := n - 1;
        END LOOP;
      END LOOP;
      IF forced IS NOT NULL OR got = total THEN
        total := total - got;
        forced := NULL;
      ELSIF best > 0 THEN
        forced := best_site;
      ELSIF use_beyond THEN
        ok[q] := false;
        EXIT;
      ELSE
        use_beyond := true;
      END IF;
    END LOOP;
    IF ok[q] THEN
      e_from[q] := n_start + 1;
      e_to[q] := n;
    ELSE
      FOR k IN first_line .. last_line LOOP
        CONTINUE WHEN left_units[k] = 0;
        refused := refused + 1;
        s_line[refused] := k;
        s_available[refused] := line_asked[k] - left_units[k];
      END LOOP;
      WHILE n > n_start LOOP
        slot := (e_item[n] - 1) * width + e_site[n];
        IF slot IS NOT NULL THEN
          avail[slot] := avail[slot] + e_held[n];
          beyond[slot] := beyond[slot] + e_promised[n];
        END IF;
        n := n - 1;
      END LOOP;
      FOR p IN 1 .. coalesce(cardinality(prev_place), 0) LOOP
        CONTINUE WHEN prev_place[p] <> q OR prev_slot[p] IS NULL;
        slot := prev_slot[p];
        avail[slot] := avail[slot] - prev_held[p];
        beyond[slot] := beyond[slot] - prev_promised[p];
      END LOOP;
    END IF;
  END LOOP;

  IF makes_level THEN
    INSERT INTO inventory_levels (store_id, item_id, location_id, updated_at)
    SELECT DISTINCT of_store, items[e.item], sites[e.site], at FROM unnest(e_item[1:n], e_site[1:n]) AS e(item, site) WHERE e.item IS NOT NULL AND NOT has_level[(e.item - 1) * width + e.site] ORDER BY 2, 3
    ON CONFLICT DO NOTHING;
  END IF;
  -- What became less in a level is what was taken there, less what earlier holds gave back.
  k := 0;
  FOR slot IN 1 .. coalesce(cardinality(avail), 0) LOOP
    CONTINUE WHEN avail[slot] = avail_before[slot] AND beyond[slot] = beyond_before[slot];
    k := k + 1;
    c_item[k] := items[(slot - 1) / width + 1]; c_site[k] := sites[(slot - 1) % width + 1]; c_held[k] := avail_before[slot] - avail[slot]; c_promised[k] := beyond_before[slot] - beyond[slot];
  END LOOP;
  IF k > 0 THEN
    k := souk_reserve(of_store, c_item, c_site, c_held, c_promised, 'hold', CASE WHEN cardinality(owners) = 1 THEN owner_types[1] END, CASE WHEN cardinality(owners) = 1 THEN owners[1] END, at, actor_type, actor_id, base);
  END IF;
  SELECT coalesce(array_agg(line_names[e.line]), '{}') AS line_ids, coalesce(array_agg(variants[line_kind[e.line]]), '{}') AS variant_ids, coalesce(array_agg(sites[e.site]), '{}') AS location_ids, coalesce(array_agg(items[e.item]), '{}') AS item_ids,
         coalesce(array_agg(e.need), '{}') AS per_unit, coalesce(array_agg(e.units), '{}') AS quantities, coalesce(array_agg(e.back), '{}') AS backordered, coalesce(array_agg(e.held), '{}') AS held, coalesce(array_agg(e.promised), '{}') AS promised
    INTO p FROM unnest(e_line[1:n], e_site[1:n], e_item[1:n], e_need[1:n], e_units[1:n], e_back[1:n], e_held[1:n], e_promised[1:n]) AS e(line, site, item, need, units, back, held, promised);
  IF cardinality(known) > 0 THEN
    UPDATE stock_holds h SET version = h.version + 1, status = 'held', country = r.country, pickup_location_id = r.pickup, line_ids = p.line_ids[r.f:r.t], variant_ids = p.variant_ids[r.f:r.t], location_ids = p.location_ids[r.f:r.t],
           item_ids = p.item_ids[r.f:r.t], per_unit = p.per_unit[r.f:r.t], quantities = p.quantities[r.f:r.t], backordered = p.backordered[r.f:r.t], held = p.held[r.f:r.t], promised = p.promised[r.f:r.t],
           expires_at = r.expires_at, hard_expires_at = r.hard_expires_at, updated_at = at
      FROM (SELECT * FROM unnest(owners, countries, pickups, ends, hard_ends, ok, e_from, e_to) AS u(owner_id, country, pickup, expires_at, hard_expires_at, ok, f, t) WHERE u.ok AND u.owner_id = ANY(known) LIMIT cardinality(known)) r
     WHERE h.store_id = of_store AND h.owner_id = r.owner_id;
  END IF;
  INSERT INTO stock_holds (store_id, owner_type, owner_id, status, country, pickup_location_id, line_ids, variant_ids, location_ids, item_ids, per_unit, quantities, backordered, held, promised, expires_at, hard_expires_at, created_at, updated_at)
  SELECT of_store, r.owner_type, r.owner_id, 'held', r.country, r.pickup, p.line_ids[r.f:r.t], p.variant_ids[r.f:r.t], p.location_ids[r.f:r.t], p.item_ids[r.f:r.t], p.per_unit[r.f:r.t], p.quantities[r.f:r.t],
         p.backordered[r.f:r.t], p.held[r.f:r.t], p.promised[r.f:r.t], r.expires_at, r.hard_expires_at, at, at
    FROM unnest(owner_types, owners, countries, pickups, ends, hard_ends, ok, e_from, e_to) AS r(owner_type, owner_id, country, pickup, expires_at, hard_expires_at, ok, f, t) WHERE r.ok AND r.owner_id <> ALL(known)
  -- A row that came meanwhile is not waited for: whoever has it locked may wait for levels that are locked here.
  ON CONFLICT DO NOTHING;
  GET DIAGNOSTICS written = ROW_COUNT;
  wanted := (SELECT count(*) FROM unnest(owners, ok) AS u(owner_id, ok) WHERE u.ok AND u.owner_id <> ALL(known));
  IF written <> wanted THEN
    RAISE EXCEPTION 'another transaction took a hold for one of these owners meanwhile' USING ERRCODE = 'serialization_failure';
  END IF;
  RETURN QUERY SELECT e.line, true, sites[e.site], e.units, e.back FROM unnest(e_line[1:n], e_site[1:n], e_units[1:n], e_back[1:n], e_first[1:n]) AS e(line, site, units, back, first) WHERE e.first;
  IF refused = 0 THEN RETURN; END IF;
  RETURN QUERY SELECT s.line, false, NULL::text, s.available, 0::bigint FROM unnest(s_line, s_available) AS s(line, available);
END $$;
