-- Units that come back, and money that goes back. As with fulfillments, the order's row is locked first.
CREATE TABLE returns (
  store_id    text COLLATE "C" NOT NULL,
  id          text COLLATE "C" NOT NULL,
  order_id    text COLLATE "C" NOT NULL,
  customer_id text COLLATE "C",
  version     integer NOT NULL DEFAULT 1,
  status      text COLLATE "C" NOT NULL CHECK (status IN ('requested', 'approved', 'in_transit', 'received', 'inspected', 'closed', 'declined', 'cancelled')),
  claim       boolean NOT NULL DEFAULT false,
  requested_by text COLLATE "C" NOT NULL CHECK (requested_by IN ('store', 'customer')),
  currency    text COLLATE "C" NOT NULL,
  -- Kept of the refund, once: `kept` says how much of each a refund has kept already.
  fee_amount  bigint NOT NULL DEFAULT 0 CHECK (fee_amount BETWEEN 0 AND 9007199254740991),
  shipping_amount bigint NOT NULL DEFAULT 0 CHECK (shipping_amount BETWEEN 0 AND 9007199254740991),
  fee_kept_amount bigint NOT NULL DEFAULT 0 CHECK (fee_kept_amount BETWEEN 0 AND fee_amount),
  shipping_kept_amount bigint NOT NULL DEFAULT 0 CHECK (shipping_kept_amount BETWEEN 0 AND shipping_amount),
  tracking    jsonb NOT NULL DEFAULT '[]',
  label_url   text,
  note        text,
  decline_reason text,
  created_at  timestamptz NOT NULL,
  updated_at  timestamptz NOT NULL,
  closed_at   timestamptz CHECK ((closed_at IS NOT NULL) = (status = 'closed')),
  PRIMARY KEY (store_id, id),
  FOREIGN KEY (store_id, order_id) REFERENCES orders (store_id, id) ON DELETE CASCADE
) WITH (fillfactor = 85);
CREATE INDEX returns_order ON returns (store_id, order_id, id);
CREATE INDEX returns_status ON returns (store_id, status, id);
CREATE INDEX returns_customer ON returns (store_id, customer_id, id) WHERE customer_id IS NOT NULL;
CALL souk_isolate('returns');

CREATE TABLE return_lines (
  store_id      text COLLATE "C" NOT NULL,
  return_id     text COLLATE "C" NOT NULL,
  id            text COLLATE "C" NOT NULL,
  order_line_id text COLLATE "C" NOT NULL,
  position      integer NOT NULL,
  quantity      integer NOT NULL CHECK (quantity BETWEEN 1 AND 9999),
  received      integer NOT NULL DEFAULT 0 CHECK (received BETWEEN 0 AND quantity),
  inspected     integer NOT NULL DEFAULT 0 CHECK (inspected BETWEEN 0 AND received),
  refunded      integer NOT NULL DEFAULT 0 CHECK (refunded BETWEEN 0 AND received),
  reason        text COLLATE "C" NOT NULL,
  note          text,
  -- What became of units: [{quantity, outcome, location_id, note}], together `inspected` units.
  inspections   jsonb NOT NULL DEFAULT '[]',
  PRIMARY KEY (store_id, return_id, id),
  UNIQUE (store_id, return_id, order_line_id),
  FOREIGN KEY (store_id, return_id) REFERENCES returns (store_id, id) ON DELETE CASCADE
);
CREATE INDEX return_lines_line ON return_lines (store_id, order_line_id);
CALL souk_isolate('return_lines');

CREATE TABLE refunds (
  store_id    text COLLATE "C" NOT NULL,
  id          text COLLATE "C" NOT NULL,
  order_id    text COLLATE "C" NOT NULL,
  return_id   text COLLATE "C",
  version     integer NOT NULL DEFAULT 1,
  status      text COLLATE "C" NOT NULL CHECK (status IN ('pending', 'succeeded', 'failed')),
  reason      text COLLATE "C" NOT NULL,
  note        text,
  currency    text COLLATE "C" NOT NULL,
  lines_amount bigint NOT NULL CHECK (lines_amount BETWEEN 0 AND 9007199254740991),
  shipping_amount bigint NOT NULL CHECK (shipping_amount BETWEEN 0 AND 9007199254740991),
  shipping_tax_amount bigint NOT NULL CHECK (shipping_tax_amount BETWEEN 0 AND shipping_amount),
  adjustment_amount bigint NOT NULL CHECK (adjustment_amount BETWEEN -9007199254740991 AND 9007199254740991),
  -- The part of the adjustment that gives back what a change of the order made too much.
  settled_amount bigint NOT NULL DEFAULT 0 CHECK (settled_amount >= 0),
  fee_amount  bigint NOT NULL CHECK (fee_amount BETWEEN 0 AND 9007199254740991),
  return_shipping_amount bigint NOT NULL CHECK (return_shipping_amount BETWEEN 0 AND 9007199254740991),
  amount      bigint NOT NULL CHECK (amount BETWEEN 1 AND 9007199254740991),
  -- Money of it that went back although the rest was refused.
  succeeded_amount bigint NOT NULL DEFAULT 0 CHECK (succeeded_amount BETWEEN 0 AND amount),
  -- Who asked for it under which key: a repetition continues this refund instead of making another, unless it failed.
  principal   text,
  request_key text,
  fingerprint text,
  created_at  timestamptz NOT NULL,
  updated_at  timestamptz NOT NULL,
  succeeded_at timestamptz CHECK ((succeeded_at IS NOT NULL) = (status = 'succeeded')),
  PRIMARY KEY (store_id, id),
  FOREIGN KEY (store_id, order_id) REFERENCES orders (store_id, id) ON DELETE CASCADE,
  CHECK (amount = lines_amount + shipping_amount + adjustment_amount - fee_amount - return_shipping_amount)
) WITH (fillfactor = 85);
CREATE UNIQUE INDEX refunds_request ON refunds (store_id, principal, request_key) WHERE status <> 'failed';
CREATE INDEX refunds_requests ON refunds (store_id, principal, request_key, id) WHERE request_key IS NOT NULL;
CREATE INDEX refunds_order ON refunds (store_id, order_id, id);
CREATE INDEX refunds_return ON refunds (store_id, return_id, id) WHERE return_id IS NOT NULL;
CREATE INDEX refunds_status ON refunds (store_id, status, id);
CALL souk_isolate('refunds');

CREATE TABLE refund_lines (
  store_id      text COLLATE "C" NOT NULL,
  refund_id     text COLLATE "C" NOT NULL,
  order_line_id text COLLATE "C" NOT NULL,
  position      integer NOT NULL,
  quantity      integer NOT NULL CHECK (quantity > 0),
  subtotal_amount bigint NOT NULL CHECK (subtotal_amount >= 0),
  discount_amount bigint NOT NULL CHECK (discount_amount >= 0),
  tax_amount    bigint NOT NULL CHECK (tax_amount >= 0),
  total_amount  bigint NOT NULL CHECK (total_amount >= 0),
  restock       text COLLATE "C" NOT NULL CHECK (restock IN ('none', 'return', 'damage')),
  location_id   text COLLATE "C" CHECK (location_id IS NOT NULL OR restock = 'none'),
  PRIMARY KEY (store_id, refund_id, order_line_id),
  FOREIGN KEY (store_id, refund_id) REFERENCES refunds (store_id, id) ON DELETE CASCADE
);
CREATE INDEX refund_lines_line ON refund_lines (store_id, order_line_id);
CALL souk_isolate('refund_lines');

-- Where the money of a refund goes. A part of a payment is carried out by a task of payments; others are booked in the transaction that ends the refund.
CREATE TABLE refund_parts (
  store_id  text COLLATE "C" NOT NULL,
  refund_id text COLLATE "C" NOT NULL,
  position  integer NOT NULL,
  kind      text COLLATE "C" NOT NULL CHECK (kind IN ('payment', 'gift_card', 'store_credit')),
  source_id text COLLATE "C" NOT NULL,
  amount    bigint NOT NULL CHECK (amount > 0),
  status    text COLLATE "C" NOT NULL CHECK (status IN ('pending', 'succeeded', 'failed')),
  -- Of payments: the task that carries it out.
  task_id   text COLLATE "C",
  error     text,
  PRIMARY KEY (store_id, refund_id, position),
  UNIQUE (store_id, refund_id, kind, source_id),
  FOREIGN KEY (store_id, refund_id) REFERENCES refunds (store_id, id) ON DELETE CASCADE
);
CREATE INDEX refund_parts_source ON refund_parts (store_id, source_id);
CALL souk_isolate('refund_parts');
