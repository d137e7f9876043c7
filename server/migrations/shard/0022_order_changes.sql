-- Changes of placed orders: worked out for one version of the order, carried out only while it still has that version.
CREATE TABLE order_changes (
  store_id      text COLLATE "C" NOT NULL,
  id            text COLLATE "C" NOT NULL,
  version       integer NOT NULL DEFAULT 1,
  order_id      text COLLATE "C" NOT NULL,
  order_version integer NOT NULL,
  status        text COLLATE "C" NOT NULL CHECK (status IN ('pending', 'confirmed', 'declined', 'expired')),
  actions       jsonb NOT NULL,
  -- Lines and amounts as they would be.
  preview       jsonb NOT NULL,
  difference    bigint NOT NULL CHECK (difference BETWEEN -9007199254740991 AND 9007199254740991),
  note          text,
  expires_at    timestamptz NOT NULL,
  created_at    timestamptz NOT NULL,
  updated_at    timestamptz NOT NULL,
  PRIMARY KEY (store_id, id),
  FOREIGN KEY (store_id, order_id) REFERENCES orders (store_id, id) ON DELETE CASCADE
);
CREATE UNIQUE INDEX order_changes_pending ON order_changes (store_id, order_id) WHERE status = 'pending';
CREATE INDEX order_changes_order ON order_changes (store_id, order_id, id);
CREATE INDEX order_changes_expiry ON order_changes (expires_at, store_id) WHERE status = 'pending';
CALL souk_isolate('order_changes');
CREATE POLICY relay ON order_changes FOR SELECT TO souk_relay USING (true);
GRANT SELECT (store_id, status, expires_at) ON order_changes TO souk_relay;
