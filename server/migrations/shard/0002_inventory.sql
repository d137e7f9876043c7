CREATE TABLE locations (
  store_id    text COLLATE "C" NOT NULL,
  id          text COLLATE "C" NOT NULL,
  code        text COLLATE "C" NOT NULL,
  name        text NOT NULL,
  address     jsonb NOT NULL DEFAULT '{}',
  active      boolean NOT NULL DEFAULT true,
  fulfills_online boolean NOT NULL DEFAULT true,
  pickup      boolean NOT NULL DEFAULT false,
  priority    integer NOT NULL DEFAULT 0,
  is_default  boolean NOT NULL DEFAULT false,
  version     integer NOT NULL DEFAULT 1,
  created_at  timestamptz NOT NULL,
  updated_at  timestamptz NOT NULL,
  PRIMARY KEY (store_id, id),
  UNIQUE (store_id, code)
);
CREATE UNIQUE INDEX locations_default ON locations (store_id) WHERE is_default;
CALL souk_isolate('locations');

CREATE TABLE inventory_items (
  store_id    text COLLATE "C" NOT NULL,
  id          text COLLATE "C" NOT NULL,
  -- The variant whose creation made the item. Kits may share an item later, so this is information, not a key.
  variant_id  text COLLATE "C",
  sku         text,
  tracked     boolean NOT NULL,
  cost_amount bigint CHECK (cost_amount BETWEEN 0 AND 9007199254740991),
  cost_currency text COLLATE "C",
  requires_shipping boolean NOT NULL DEFAULT true,
  hs_code     text,
  origin_country text COLLATE "C",
  version     integer NOT NULL DEFAULT 1,
  created_at  timestamptz NOT NULL,
  updated_at  timestamptz NOT NULL,
  PRIMARY KEY (store_id, id)
);
CREATE INDEX inventory_items_sku ON inventory_items (store_id, sku);
CREATE INDEX inventory_items_variant ON inventory_items (store_id, variant_id);
CALL souk_isolate('inventory_items');

-- What is where. available = on_hand - committed - reserved - unavailable - safety_stock.
CREATE TABLE inventory_levels (
  store_id     text COLLATE "C" NOT NULL,
  item_id      text COLLATE "C" NOT NULL,
  location_id  text COLLATE "C" NOT NULL,
  on_hand      bigint NOT NULL DEFAULT 0,
  committed    bigint NOT NULL DEFAULT 0 CHECK (committed >= 0),
  reserved     bigint NOT NULL DEFAULT 0 CHECK (reserved >= 0),
  unavailable  bigint NOT NULL DEFAULT 0 CHECK (unavailable >= 0),
  -- Split of `unavailable` by reason.
  unavailable_by jsonb NOT NULL DEFAULT '{}',
  incoming     bigint NOT NULL DEFAULT 0 CHECK (incoming >= 0),
  safety_stock bigint NOT NULL DEFAULT 0 CHECK (safety_stock >= 0),
  low_stock_threshold bigint,
  version      integer NOT NULL DEFAULT 1,
  updated_at   timestamptz NOT NULL,
  PRIMARY KEY (store_id, item_id, location_id),
  FOREIGN KEY (store_id, item_id) REFERENCES inventory_items (store_id, id) ON DELETE CASCADE,
  FOREIGN KEY (store_id, location_id) REFERENCES locations (store_id, id)
) WITH (fillfactor = 80);
CREATE INDEX inventory_levels_location ON inventory_levels (store_id, location_id, item_id);
CALL souk_isolate('inventory_levels');

-- The ledger: every change of a level, append-only. A level is the fold of its entries.
CREATE TABLE inventory_entries (
  store_id      text COLLATE "C" NOT NULL,
  id            text COLLATE "C" NOT NULL,
  item_id       text COLLATE "C" NOT NULL,
  location_id   text COLLATE "C" NOT NULL,
  state         text COLLATE "C" NOT NULL CHECK (state IN ('on_hand', 'committed', 'reserved', 'unavailable', 'incoming')),
  delta         bigint NOT NULL,
  balance_after bigint NOT NULL,
  reason        text COLLATE "C" NOT NULL,
  reference_type text COLLATE "C",
  reference_id  text COLLATE "C",
  actor         text NOT NULL,
  created_at    timestamptz NOT NULL,
  PRIMARY KEY (store_id, id)
);
CREATE INDEX inventory_entries_item ON inventory_entries (store_id, item_id, location_id, id);
CREATE INDEX inventory_entries_location ON inventory_entries (store_id, location_id, id);
CALL souk_isolate('inventory_entries');
REVOKE UPDATE, DELETE ON inventory_entries FROM souk_app;

-- Units of an item that can be sold, over all active locations that fulfill online.
CREATE FUNCTION souk_available(of_store text, of_item text) RETURNS bigint LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT coalesce(sum(l.on_hand - l.committed - l.reserved - l.unavailable - l.safety_stock), 0)::bigint
    FROM inventory_levels l JOIN locations p ON p.store_id = l.store_id AND p.id = l.location_id
   WHERE l.store_id = of_store AND l.item_id = of_item AND p.active AND p.fulfills_online
$$;
