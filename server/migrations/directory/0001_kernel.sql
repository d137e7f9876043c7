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
