-- The directory: which stores exist, where they live and who may call. Requests act as souk_app here too; every row that
-- belongs to a store carries its store_id, and each statement names it.

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
CREATE INDEX idempotency_keys_created_at ON idempotency_keys (created_at);
GRANT SELECT, INSERT, UPDATE, DELETE ON idempotency_keys TO souk_app;

-- News about stores that the directory wrote, on its way to the shard of each store: written in the same transaction as the
-- change, deleted once the shard has the event. Nobody reads it as a log; the shard's log is the order that counts.
CREATE TABLE outbox (
  store_id    text COLLATE "C" NOT NULL,
  position    bigint GENERATED ALWAYS AS IDENTITY,
  event_id    text COLLATE "C" NOT NULL,
  type        text COLLATE "C" NOT NULL,
  resource_id text COLLATE "C" NOT NULL,
  data        jsonb NOT NULL,
  actor       text NOT NULL,
  request_id  text NOT NULL,
  occurred_at timestamptz NOT NULL,
  PRIMARY KEY (store_id, position)
) WITH (autovacuum_vacuum_scale_factor = 0.0, autovacuum_vacuum_threshold = 1000);
GRANT SELECT, INSERT, DELETE ON outbox TO souk_app;
