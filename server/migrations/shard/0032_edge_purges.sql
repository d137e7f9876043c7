-- What shared caches in front of the platform must drop, by the keys that answers carry. Filled only where such a cache is configured.
CREATE TABLE edge_purges (
  store_id  text COLLATE "C" NOT NULL,
  key       text COLLATE "C" NOT NULL,
  -- Grows with each wish, so that one which comes while the one before is being said is not taken for said.
  wishes    integer NOT NULL DEFAULT 1,
  -- How often it is still to be said.
  times     integer NOT NULL,
  failures  integer NOT NULL DEFAULT 0,
  due_at    timestamptz NOT NULL,
  PRIMARY KEY (store_id, key)
);
CREATE INDEX edge_purges_due ON edge_purges (due_at, store_id);
CALL souk_isolate('edge_purges');
CREATE POLICY relay ON edge_purges FOR SELECT TO souk_relay USING (true);
GRANT SELECT (store_id, due_at) ON edge_purges TO souk_relay;
