-- What every module of a shard stands on: the bound store, isolation, events, outbox, the log, idempotency.

-- The store bound to this session or transaction. Raises when none is bound: a forgotten binding is an error, never "all rows".
-- After SET LOCAL ends the setting is an empty string, not NULL, hence both are tested.
CREATE FUNCTION souk_store() RETURNS text LANGUAGE plpgsql STABLE PARALLEL SAFE AS $$
DECLARE bound text := current_setting('souk.store_id', true);
BEGIN
  IF bound IS NULL OR bound = '' THEN
    RAISE EXCEPTION 'no store is bound to this session' USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN bound;
END $$;

-- Isolation of a table: forced row-level security for the app role; relay and mover see every store by policies of their own,
-- so that no role needs BYPASSRLS (which managed services do not grant).
CREATE PROCEDURE souk_isolate(tbl regclass) LANGUAGE plpgsql AS $$
BEGIN
  EXECUTE format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY', tbl);
  EXECUTE format('ALTER TABLE %s FORCE ROW LEVEL SECURITY', tbl);
  EXECUTE format('CREATE POLICY store ON %s TO souk_app USING (store_id = (SELECT souk_store())) WITH CHECK (store_id = (SELECT souk_store()))', tbl);
  EXECUTE format('CREATE POLICY mover ON %s TO souk_mover USING (true) WITH CHECK (true)', tbl);
  EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON %s TO souk_app, souk_mover', tbl);
  -- Without statistics every store counts as one of many. With them, a store that is new since the last ANALYZE counts as empty:
  -- any index that begins with store_id then looks as good as the right one, and its import reads the whole store again and again.
  EXECUTE format('ALTER TABLE %s ALTER COLUMN store_id SET STATISTICS 0', tbl);
END $$;

-- RFC 3339 with milliseconds, for JSON built in SQL.
CREATE FUNCTION souk_iso(t timestamptz) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS
  $$ SELECT to_char(t AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') $$;

CREATE SEQUENCE events_position AS bigint CACHE 1;

-- The event store: the truth. `sequence` numbers the events of one resource 1, 2, 3 … without gaps.
CREATE TABLE events (
  store_id       text COLLATE "C" NOT NULL,
  id             text COLLATE "C" NOT NULL,
  position       bigint NOT NULL DEFAULT nextval('events_position'),
  type           text COLLATE "C" NOT NULL,
  resource_id    text COLLATE "C" NOT NULL,
  sequence       integer NOT NULL,
  schema_version smallint NOT NULL,
  data           jsonb NOT NULL,
  actor          text NOT NULL,
  request_id     text NOT NULL,
  occurred_at    timestamptz NOT NULL,
  PRIMARY KEY (store_id, id),
  UNIQUE (store_id, resource_id, sequence)
);
CALL souk_isolate('events');
CREATE POLICY relay ON events TO souk_relay USING (true);
GRANT SELECT ON events TO souk_relay;

-- Events that have no place in the log yet. Written in the business transaction, emptied by the sequencer.
CREATE TABLE outbox (
  store_id text COLLATE "C" NOT NULL,
  position bigint NOT NULL,
  event_id text COLLATE "C" NOT NULL,
  PRIMARY KEY (store_id, position)
) WITH (autovacuum_vacuum_scale_factor = 0.0, autovacuum_vacuum_threshold = 1000, fillfactor = 70);
CREATE INDEX outbox_position ON outbox (position);
CALL souk_isolate('outbox');
CREATE POLICY relay ON outbox TO souk_relay USING (true);
GRANT SELECT, DELETE ON outbox TO souk_relay;

-- The order in which events became visible: gapless, written only by the sequencer, so a reader's cursor can never be
-- overtaken by a transaction that commits late.
CREATE TABLE log (
  store_id    text COLLATE "C" NOT NULL,
  pub_seq     bigint NOT NULL,
  event_id    text COLLATE "C" NOT NULL,
  PRIMARY KEY (store_id, pub_seq)
);
CREATE INDEX log_pub_seq ON log (pub_seq);
CALL souk_isolate('log');
CREATE POLICY relay ON log TO souk_relay USING (true) WITH CHECK (true);
GRANT SELECT, INSERT ON log TO souk_relay;

-- Leases of background work on this shard. A holder writes only under the fence it was given.
CREATE TABLE leases (
  name       text COLLATE "C" PRIMARY KEY,
  holder     text NOT NULL,
  fence      bigint NOT NULL,
  expires_at timestamptz NOT NULL,
  pub_seq    bigint NOT NULL DEFAULT 0
);
GRANT SELECT, INSERT, UPDATE ON leases TO souk_relay;

-- How far each consumer has read the log, and what it has done (effect and inbox row commit together).
CREATE TABLE consumer_cursors (
  consumer text COLLATE "C" PRIMARY KEY,
  pub_seq  bigint NOT NULL,
  updated_at timestamptz NOT NULL
);
GRANT SELECT, INSERT, UPDATE ON consumer_cursors TO souk_relay;

CREATE TABLE inbox (
  store_id text COLLATE "C" NOT NULL,
  consumer text COLLATE "C" NOT NULL,
  event_id text COLLATE "C" NOT NULL,
  done_at  timestamptz NOT NULL,
  PRIMARY KEY (store_id, consumer, event_id)
);
CALL souk_isolate('inbox');

CREATE TABLE idempotency_keys (
  store_id    text COLLATE "C" NOT NULL,
  principal   text COLLATE "C" NOT NULL,
  key         text COLLATE "C" NOT NULL,
  fingerprint text NOT NULL,
  status      smallint,
  headers     jsonb,
  body        text,
  created_at  timestamptz NOT NULL,
  PRIMARY KEY (store_id, principal, key)
);
CREATE INDEX idempotency_keys_created_at ON idempotency_keys (created_at, store_id);
CALL souk_isolate('idempotency_keys');
-- Enough to see which stores have keys to forget; not what was kept under them.
CREATE POLICY relay ON idempotency_keys FOR SELECT TO souk_relay USING (true);
GRANT SELECT (store_id, created_at) ON idempotency_keys TO souk_relay;

GRANT USAGE ON SEQUENCE events_position TO souk_app, souk_mover;

-- Events that a consumer could not handle, with the reason; kept until someone replays or drops them.
CREATE TABLE dead_letters (
  store_id  text COLLATE "C" NOT NULL,
  consumer  text COLLATE "C" NOT NULL,
  event_id  text COLLATE "C" NOT NULL,
  attempts  integer NOT NULL,
  error     text NOT NULL,
  failed_at timestamptz NOT NULL,
  PRIMARY KEY (store_id, consumer, event_id)
);
CALL souk_isolate('dead_letters');
