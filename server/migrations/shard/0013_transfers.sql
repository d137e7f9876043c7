-- Units that move from one location to another. Neither outlives nor holds up a location, hence no foreign keys to them.
CREATE TABLE transfers (
  store_id    text COLLATE "C" NOT NULL,
  id          text COLLATE "C" NOT NULL,
  version     integer NOT NULL DEFAULT 1,
  status      text COLLATE "C" NOT NULL CHECK (status IN ('draft', 'ready', 'in_transit', 'partially_received', 'received', 'cancelled')),
  from_location_id text COLLATE "C" NOT NULL,
  to_location_id text COLLATE "C" NOT NULL CHECK (to_location_id <> from_location_id),
  reference   text,
  note        text,
  expected_at timestamptz,
  metadata    jsonb NOT NULL DEFAULT '{}',
  shipped_at  timestamptz,
  received_at timestamptz,
  cancelled_at timestamptz,
  created_at  timestamptz NOT NULL,
  updated_at  timestamptz NOT NULL,
  PRIMARY KEY (store_id, id)
);
CREATE INDEX transfers_status ON transfers (store_id, status, id);
CALL souk_isolate('transfers');

CREATE TABLE transfer_lines (
  store_id    text COLLATE "C" NOT NULL,
  transfer_id text COLLATE "C" NOT NULL,
  id          text COLLATE "C" NOT NULL,
  position    integer NOT NULL,
  item_id     text COLLATE "C" NOT NULL,
  variant_id  text COLLATE "C" NOT NULL,
  quantity    bigint NOT NULL CHECK (quantity BETWEEN 1 AND 1000000000),
  received    bigint NOT NULL DEFAULT 0 CHECK (received >= 0),
  rejected    bigint NOT NULL DEFAULT 0 CHECK (rejected >= 0),
  CHECK (received + rejected <= quantity),
  PRIMARY KEY (store_id, transfer_id, id),
  UNIQUE (store_id, transfer_id, item_id),
  FOREIGN KEY (store_id, transfer_id) REFERENCES transfers (store_id, id) ON DELETE CASCADE
);
CALL souk_isolate('transfer_lines');

-- Messages of warehouse systems that were applied, with what became of them.
CREATE TABLE stock_updates (
  store_id    text COLLATE "C" NOT NULL,
  source      text COLLATE "C" NOT NULL,
  id          text COLLATE "C" NOT NULL,
  results     jsonb NOT NULL,
  created_at  timestamptz NOT NULL,
  PRIMARY KEY (store_id, source, id)
);
CALL souk_isolate('stock_updates');

-- When what is on hand at a level was counted by a warehouse system; an older count does not overwrite a later one.
ALTER TABLE inventory_levels ADD COLUMN counted_at timestamptz;
