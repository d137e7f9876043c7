-- What the planner takes a store for: half of each table. A statement keeps its plan for as long as a session lasts, and of a new
-- shard that is a plan for tables that were all but empty, where every index that begins with store_id looks as good as the one
-- that finds the row; it then reads all rows of the store when there are many. With half of the table at stake the right index is
-- the cheapest from the first row on. ANALYZE leaves this alone, as the column has no statistics of its own (see souk_isolate).
CREATE PROCEDURE souk_expect(tbl regclass) LANGUAGE plpgsql AS $$
BEGIN
  -- PostgreSQL 18 is the first that can be told.
  IF to_regproc('pg_catalog.pg_restore_attribute_stats') IS NULL THEN RETURN; END IF;
  EXECUTE $stats$
    SELECT pg_catalog.pg_restore_attribute_stats('schemaname', n.nspname::text, 'relname', c.relname::text, 'attname', 'store_id'::text,
             'inherited', false, 'null_frac', 0::real, 'avg_width', 32, 'n_distinct', 2::real)
      FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE c.oid = $1 $stats$ USING tbl;
END $$;

ALTER PROCEDURE souk_isolate(regclass) RENAME TO souk_set_policies;
CREATE PROCEDURE souk_isolate(tbl regclass) LANGUAGE plpgsql AS $$
BEGIN
  CALL souk_set_policies(tbl);
  CALL souk_expect(tbl);
END $$;

DO $$
DECLARE isolated regclass;
BEGIN
  FOR isolated IN SELECT c.oid FROM pg_class c WHERE c.relkind = 'r' AND c.relrowsecurity AND c.relnamespace = current_schema()::regnamespace LOOP
    CALL souk_expect(isolated);
  END LOOP;
END $$;
