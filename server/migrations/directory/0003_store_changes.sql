-- What processes keep in memory of stores, hosts, keys and plans stays there until this says that it has changed. Triggers write it, so
-- that nobody who changes the directory can forget to. `xid` tells a reader which rows it cannot have seen: those of transactions that
-- had not ended when it last looked.
CREATE TABLE store_changes (
  position bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  xid      xid8 NOT NULL DEFAULT pg_current_xact_id(),
  -- Null: every store.
  store_id text COLLATE "C",
  at       timestamptz NOT NULL DEFAULT clock_timestamp()
) WITH (autovacuum_vacuum_scale_factor = 0.0, autovacuum_vacuum_threshold = 1000);
CREATE INDEX store_changes_xid ON store_changes (xid);
CREATE INDEX store_changes_at ON store_changes (at);
GRANT SELECT, INSERT, DELETE ON store_changes TO souk_app;

CREATE FUNCTION souk_store_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO store_changes (store_id) VALUES (CASE TG_TABLE_NAME WHEN 'stores' THEN to_jsonb(NEW) ->> 'id' ELSE coalesce(to_jsonb(NEW), to_jsonb(OLD)) ->> 'store_id' END);
  RETURN NULL;
END $$;
CREATE FUNCTION souk_all_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO store_changes (store_id) VALUES (NULL);
  RETURN NULL;
END $$;

CREATE TRIGGER changed AFTER INSERT OR UPDATE OF shard_id, epoch, handle, status, plan_code, default_currency ON stores FOR EACH ROW EXECUTE FUNCTION souk_store_changed();
CREATE TRIGGER changed AFTER INSERT OR UPDATE OR DELETE ON domains FOR EACH ROW EXECUTE FUNCTION souk_store_changed();
-- Not of last_used_at: a key that is used has not changed.
CREATE TRIGGER changed AFTER INSERT OR DELETE OR UPDATE OF store_id, kind, hash, previous_hash, overlap_ends_at, scopes, expires_at, revoked_at ON api_keys FOR EACH ROW EXECUTE FUNCTION souk_store_changed();
CREATE TRIGGER changed AFTER INSERT OR UPDATE OR DELETE ON plans FOR EACH STATEMENT EXECUTE FUNCTION souk_all_changed();
