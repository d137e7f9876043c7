-- Sessions of ours read by index (adapters/postgres/pool.ts), so functions need not say it again: it was set and set back with each call.
DO $$
DECLARE told regprocedure;
BEGIN
  FOR told IN SELECT p.oid FROM pg_proc p WHERE 'enable_seqscan=off' = ANY(p.proconfig) AND p.pronamespace = current_schema()::regnamespace LOOP
    EXECUTE format('ALTER ROUTINE %s RESET enable_seqscan', told);
  END LOOP;
END $$;
