-- Carts are rows, not cache entries: nothing is lost, and checkout can take one over in a transaction.
CREATE TABLE carts (
  store_id    text COLLATE "C" NOT NULL,
  -- Random, not sortable: whoever knows it may use the cart.
  id          text COLLATE "C" NOT NULL,
  version     integer NOT NULL DEFAULT 1,
  status      text COLLATE "C" NOT NULL DEFAULT 'open' CHECK (status IN ('open', 'checking_out', 'completed', 'abandoned', 'merged')),
  currency    text COLLATE "C" NOT NULL,
  email       text,
  note        text,
  attributes  jsonb NOT NULL DEFAULT '{}',
  expires_at  timestamptz NOT NULL,
  -- The hour of expiry, for the index below: every change of a cart moves expires_at, and an index on it would have to be
  -- written each time, while the hour rarely changes.
  expires_hour timestamp NOT NULL GENERATED ALWAYS AS (date_trunc('hour', expires_at AT TIME ZONE 'UTC')) STORED,
  -- What the log of events has not been told yet. Changes in quick succession share an event, which a worker sends: an event
  -- for each would cost as much as the change.
  news        text COLLATE "C" CHECK (news IN ('created', 'updated')),
  created_at  timestamptz NOT NULL,
  updated_at  timestamptz NOT NULL,
  PRIMARY KEY (store_id, id)
) WITH (fillfactor = 70);
CREATE INDEX carts_expiry ON carts (store_id, expires_hour) WHERE status = 'open';
CREATE INDEX carts_news ON carts (store_id) WHERE news IS NOT NULL;
CALL souk_isolate('carts');
CREATE POLICY relay ON carts FOR SELECT TO souk_relay USING (true);
GRANT SELECT (store_id, status, news, expires_at, expires_hour) ON carts TO souk_relay;

CREATE TABLE cart_lines (
  store_id    text COLLATE "C" NOT NULL,
  cart_id     text COLLATE "C" NOT NULL,
  id          text COLLATE "C" NOT NULL,
  position    integer NOT NULL,
  -- No foreign key: a variant may be deleted while it is in carts; the line then says that it cannot be bought any more.
  variant_id  text COLLATE "C" NOT NULL,
  product_id  text COLLATE "C" NOT NULL,
  quantity    integer NOT NULL CHECK (quantity BETWEEN 1 AND 9999),
  properties  jsonb NOT NULL DEFAULT '{}',
  price_at_add bigint NOT NULL CHECK (price_at_add BETWEEN 0 AND 9007199254740991),
  -- Title, picture and the like at the time the line was added.
  words       jsonb NOT NULL,
  PRIMARY KEY (store_id, cart_id, id),
  FOREIGN KEY (store_id, cart_id) REFERENCES carts (store_id, id) ON DELETE CASCADE
) WITH (fillfactor = 80);
-- The last guard of the rule that lines with equal variant and properties are one.
CREATE UNIQUE INDEX cart_lines_variant ON cart_lines (store_id, cart_id, variant_id, md5(properties::text));
CALL souk_isolate('cart_lines');
