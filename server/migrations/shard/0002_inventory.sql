CREATE TABLE locations (
  store_id    text COLLATE "C" NOT NULL,
  id          text COLLATE "C" NOT NULL,
  code        text COLLATE "C" NOT NULL,
  name        text NOT NULL,
  address     jsonb,
  active      boolean NOT NULL DEFAULT true,
  fulfills_online boolean NOT NULL DEFAULT true,
  pickup      boolean NOT NULL DEFAULT false,
  priority    integer NOT NULL,
  is_default  boolean NOT NULL DEFAULT false CHECK (active OR NOT is_default),
  metadata    jsonb NOT NULL DEFAULT '{}',
  version     integer NOT NULL DEFAULT 1,
  created_at  timestamptz NOT NULL,
  updated_at  timestamptz NOT NULL,
  PRIMARY KEY (store_id, id),
  UNIQUE (store_id, code)
);
CREATE UNIQUE INDEX locations_default ON locations (store_id) WHERE is_default;
CREATE INDEX locations_priority ON locations (store_id, priority, id);
CALL souk_isolate('locations');

CREATE TABLE inventory_items (
  store_id    text COLLATE "C" NOT NULL,
  id          text COLLATE "C" NOT NULL,
  -- What the item is stocked for. No foreign key: the catalog is a module above this one.
  variant_id  text COLLATE "C" NOT NULL,
  product_id  text COLLATE "C" NOT NULL,
  sku         text COLLATE "C",
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
CREATE INDEX inventory_items_sku ON inventory_items (store_id, sku, id) WHERE sku IS NOT NULL;
-- Without the id: with it, an index-only scan of all items of the store looks cheaper than the key to whoever has the id and asks for the variant.
CREATE INDEX inventory_items_variant ON inventory_items (store_id, variant_id);
CREATE INDEX inventory_items_product ON inventory_items (store_id, product_id, id);
CREATE INDEX inventory_items_untracked ON inventory_items (store_id, id) WHERE NOT tracked;
CALL souk_isolate('inventory_items');

-- What is where. Every number of units but the limits is the sum of the ledger entries of its state.
CREATE TABLE inventory_levels (
  store_id     text COLLATE "C" NOT NULL,
  item_id      text COLLATE "C" NOT NULL,
  location_id  text COLLATE "C" NOT NULL,
  on_hand      bigint NOT NULL DEFAULT 0 CHECK (on_hand BETWEEN -1000000000 AND 1000000000),
  incoming     bigint NOT NULL DEFAULT 0 CHECK (incoming BETWEEN 0 AND 1000000000),
  damaged      bigint NOT NULL DEFAULT 0 CHECK (damaged BETWEEN 0 AND 1000000000),
  quality_control bigint NOT NULL DEFAULT 0 CHECK (quality_control BETWEEN 0 AND 1000000000),
  withheld     bigint NOT NULL DEFAULT 0 CHECK (withheld BETWEEN 0 AND 1000000000),
  committed    bigint NOT NULL DEFAULT 0 CHECK (committed BETWEEN 0 AND 1000000000),
  reserved     bigint NOT NULL DEFAULT 0 CHECK (reserved BETWEEN 0 AND 1000000000),
  safety_stock bigint NOT NULL DEFAULT 0 CHECK (safety_stock BETWEEN 0 AND 1000000000),
  low_stock_threshold bigint CHECK (low_stock_threshold BETWEEN 0 AND 1000000000),
  available    bigint NOT NULL GENERATED ALWAYS AS (on_hand - committed - reserved - damaged - quality_control - withheld - safety_stock) STORED,
  -- A column, so that the index on it is written only when stock becomes low or stops being so, not with every unit sold.
  low          boolean NOT NULL GENERATED ALWAYS AS
    (coalesce(on_hand - committed - reserved - damaged - quality_control - withheld - safety_stock <= low_stock_threshold, false)) STORED,
  -- Entries of this level in the ledger so far: the sequence of the last one.
  entries      bigint NOT NULL DEFAULT 0,
  version      bigint NOT NULL DEFAULT 1,
  updated_at   timestamptz NOT NULL,
  PRIMARY KEY (store_id, item_id, location_id),
  FOREIGN KEY (store_id, item_id) REFERENCES inventory_items (store_id, id) ON DELETE CASCADE,
  FOREIGN KEY (store_id, location_id) REFERENCES locations (store_id, id)
) WITH (fillfactor = 80);
CREATE INDEX inventory_levels_location ON inventory_levels (store_id, location_id, item_id);
CREATE INDEX inventory_levels_low ON inventory_levels (store_id, low, item_id, location_id);
CALL souk_isolate('inventory_levels');

-- The ledger: every change of a level, append-only. It outlives items and locations, hence no foreign keys and the variant's id.
CREATE TABLE inventory_entries (
  store_id      text COLLATE "C" NOT NULL,
  id            text COLLATE "C" NOT NULL,
  item_id       text COLLATE "C" NOT NULL,
  variant_id    text COLLATE "C" NOT NULL,
  location_id   text COLLATE "C" NOT NULL,
  -- 1, 2, 3 … within the level, in the order in which the changes were made. Ids only sort by the time of the request.
  sequence      bigint NOT NULL,
  state         text COLLATE "C" NOT NULL CHECK (state IN ('on_hand', 'incoming', 'damaged', 'quality_control', 'withheld', 'committed', 'reserved')),
  delta         bigint NOT NULL CHECK (delta <> 0),
  balance_after bigint NOT NULL,
  reason        text COLLATE "C" NOT NULL,
  reference_type text COLLATE "C",
  reference_id  text COLLATE "C",
  actor_type    text COLLATE "C" NOT NULL,
  actor_id      text COLLATE "C" NOT NULL,
  created_at    timestamptz NOT NULL,
  PRIMARY KEY (store_id, id)
);
CREATE INDEX inventory_entries_item ON inventory_entries (store_id, item_id, id);
CREATE INDEX inventory_entries_location ON inventory_entries (store_id, location_id, id);
CREATE INDEX inventory_entries_reason ON inventory_entries (store_id, reason, id);
CALL souk_isolate('inventory_entries');
REVOKE UPDATE, DELETE ON inventory_entries FROM souk_app;

-- Units of an item that can be sold, over all active locations that fulfill online. As a table function PostgreSQL plans it
-- into the statement that names it in FROM; a call of the scalar form costs several times as much.
CREATE FUNCTION souk_stock(of_store text, of_item text) RETURNS TABLE (available bigint) LANGUAGE sql STABLE PARALLEL SAFE ROWS 1 AS $$
  SELECT coalesce(sum(l.available), 0)::bigint
    FROM inventory_levels l JOIN locations p ON p.store_id = l.store_id AND p.id = l.location_id
   WHERE l.store_id = of_store AND l.item_id = of_item AND p.active AND p.fulfills_online
$$;

CREATE FUNCTION souk_available(of_store text, of_item text) RETURNS bigint LANGUAGE sql STABLE PARALLEL SAFE AS
  $$ SELECT s.available FROM souk_stock(of_store, of_item) s $$;
