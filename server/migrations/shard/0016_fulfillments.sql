-- What locations have to send out of an order, and what they sent. Every change is made with the order's row locked first, so that fulfilling, cancelling
-- and refunding in parallel go one after the other.
CREATE TABLE fulfillment_orders (
  store_id    text COLLATE "C" NOT NULL,
  id          text COLLATE "C" NOT NULL,
  order_id    text COLLATE "C" NOT NULL,
  -- No foreign key: a location is kept from deletion by the stock that is committed there, and what was sent out stays readable.
  location_id text COLLATE "C" NOT NULL,
  version     integer NOT NULL DEFAULT 1,
  -- Follows from the columns below and the lines (fulfillmentOrder.ts), except for the two ends that someone decides on.
  status      text COLLATE "C" NOT NULL CHECK (status IN ('open', 'scheduled', 'on_hold', 'in_progress', 'closed', 'incomplete', 'cancelled')),
  holds       jsonb NOT NULL DEFAULT '[]',
  started     boolean NOT NULL DEFAULT false,
  assigned_to text,
  fulfill_at  timestamptz,
  deliver_by  timestamptz,
  created_at  timestamptz NOT NULL,
  updated_at  timestamptz NOT NULL,
  PRIMARY KEY (store_id, id),
  FOREIGN KEY (store_id, order_id) REFERENCES orders (store_id, id) ON DELETE CASCADE
) WITH (fillfactor = 85);
CREATE INDEX fulfillment_orders_order ON fulfillment_orders (store_id, order_id);
CREATE INDEX fulfillment_orders_location ON fulfillment_orders (store_id, location_id, id);
-- Work that waits is a small part of all there ever was.
CREATE INDEX fulfillment_orders_waiting ON fulfillment_orders (store_id, status, id) WHERE status IN ('open', 'scheduled', 'on_hold', 'in_progress');
CREATE INDEX fulfillment_orders_scheduled ON fulfillment_orders (fulfill_at, store_id) WHERE status = 'scheduled';
CALL souk_isolate('fulfillment_orders');
CREATE POLICY relay ON fulfillment_orders FOR SELECT TO souk_relay USING (true);
GRANT SELECT (store_id, status, fulfill_at) ON fulfillment_orders TO souk_relay;

CREATE TABLE fulfillment_order_lines (
  store_id      text COLLATE "C" NOT NULL,
  fulfillment_order_id text COLLATE "C" NOT NULL,
  order_line_id text COLLATE "C" NOT NULL,
  variant_id    text COLLATE "C",
  -- Units assigned to the location; of these `fulfilled` are in fulfillments and `removed` will never be sent from here.
  quantity      integer NOT NULL CHECK (quantity > 0),
  fulfilled     integer NOT NULL DEFAULT 0 CHECK (fulfilled >= 0),
  removed       integer NOT NULL DEFAULT 0 CHECK (removed >= 0),
  backordered   integer NOT NULL DEFAULT 0 CHECK (backordered BETWEEN 0 AND quantity),
  PRIMARY KEY (store_id, fulfillment_order_id, order_line_id),
  FOREIGN KEY (store_id, fulfillment_order_id) REFERENCES fulfillment_orders (store_id, id) ON DELETE CASCADE,
  CHECK (fulfilled + removed <= quantity)
) WITH (fillfactor = 85);
CREATE INDEX fulfillment_order_lines_line ON fulfillment_order_lines (store_id, order_line_id);
CALL souk_isolate('fulfillment_order_lines');

CREATE TABLE fulfillments (
  store_id    text COLLATE "C" NOT NULL,
  id          text COLLATE "C" NOT NULL,
  order_id    text COLLATE "C" NOT NULL,
  location_id text COLLATE "C" NOT NULL,
  version     integer NOT NULL DEFAULT 1,
  status      text COLLATE "C" NOT NULL CHECK (status IN ('pending', 'shipped', 'in_transit', 'out_for_delivery', 'delivered', 'failed', 'cancelled')),
  tracking    jsonb NOT NULL DEFAULT '[]',
  label_url   text,
  notify_customer boolean NOT NULL,
  shipped_at   timestamptz,
  delivered_at timestamptz,
  cancelled_at timestamptz,
  created_at   timestamptz NOT NULL,
  updated_at   timestamptz NOT NULL,
  PRIMARY KEY (store_id, id),
  FOREIGN KEY (store_id, order_id) REFERENCES orders (store_id, id) ON DELETE CASCADE,
  -- Only what was not handed over can be cancelled.
  CHECK (status <> 'cancelled' OR shipped_at IS NULL),
  CHECK ((status = 'cancelled') = (cancelled_at IS NOT NULL)),
  CHECK ((status = 'delivered') = (delivered_at IS NOT NULL))
) WITH (fillfactor = 85);
CREATE INDEX fulfillments_order ON fulfillments (store_id, order_id);
CREATE INDEX fulfillments_location ON fulfillments (store_id, location_id, id);
CREATE INDEX fulfillments_status ON fulfillments (store_id, status, id);
CALL souk_isolate('fulfillments');

CREATE TABLE fulfillment_lines (
  store_id       text COLLATE "C" NOT NULL,
  fulfillment_id text COLLATE "C" NOT NULL,
  fulfillment_order_id text COLLATE "C" NOT NULL,
  order_line_id  text COLLATE "C" NOT NULL,
  variant_id     text COLLATE "C",
  quantity       integer NOT NULL CHECK (quantity > 0),
  PRIMARY KEY (store_id, fulfillment_id, fulfillment_order_id, order_line_id),
  FOREIGN KEY (store_id, fulfillment_id) REFERENCES fulfillments (store_id, id) ON DELETE CASCADE
);
CREATE INDEX fulfillment_lines_line ON fulfillment_lines (store_id, order_line_id);
CALL souk_isolate('fulfillment_lines');
