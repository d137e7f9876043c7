-- Orders that staff prepare. What they cost is worked out when they change and kept, so what was sent to a shopper stays true.
CREATE TABLE draft_orders (
  store_id      text COLLATE "C" NOT NULL,
  id            text COLLATE "C" NOT NULL,
  version       integer NOT NULL DEFAULT 1,
  number        bigint NOT NULL,
  name          text NOT NULL,
  status        text COLLATE "C" NOT NULL CHECK (status IN ('open', 'completed')),
  currency      text COLLATE "C" NOT NULL,
  customer_id   text COLLATE "C",
  email         text,
  phone         text,
  shipping_address jsonb,
  billing_address jsonb,
  -- What was asked for, and what it costs.
  lines         jsonb NOT NULL,
  discount      jsonb,
  discount_codes text[] NOT NULL DEFAULT '{}',
  shipping      jsonb,
  tax_exempt    boolean,
  quote         jsonb NOT NULL,
  total_amount  bigint NOT NULL CHECK (total_amount BETWEEN 0 AND 9007199254740991),
  note          text,
  staff_note    text,
  attributes    jsonb NOT NULL DEFAULT '{}',
  tags          text[] NOT NULL DEFAULT '{}',
  metadata      jsonb NOT NULL DEFAULT '{}',
  link_expires_at timestamptz,
  order_id      text COLLATE "C" CHECK ((order_id IS NOT NULL) = (status = 'completed')),
  completed_at  timestamptz,
  created_at    timestamptz NOT NULL,
  updated_at    timestamptz NOT NULL,
  PRIMARY KEY (store_id, id),
  UNIQUE (store_id, number),
  FOREIGN KEY (store_id, order_id) REFERENCES orders (store_id, id) ON DELETE CASCADE
);
CREATE INDEX draft_orders_status ON draft_orders (store_id, status, id);
CREATE INDEX draft_orders_customer ON draft_orders (store_id, customer_id, id) WHERE customer_id IS NOT NULL;
CALL souk_isolate('draft_orders');

-- Links that open a draft or an order for whoever shall pay it: one at a time for each. Only a keyed hash of the token is here.
CREATE TABLE payment_links (
  store_id   text COLLATE "C" NOT NULL,
  token_hash text COLLATE "C" NOT NULL,
  draft_order_id text COLLATE "C",
  order_id   text COLLATE "C",
  expires_at timestamptz NOT NULL,
  created_at timestamptz NOT NULL,
  PRIMARY KEY (store_id, token_hash),
  UNIQUE (store_id, draft_order_id),
  UNIQUE (store_id, order_id),
  CHECK ((draft_order_id IS NULL) <> (order_id IS NULL)),
  FOREIGN KEY (store_id, draft_order_id) REFERENCES draft_orders (store_id, id) ON DELETE CASCADE,
  FOREIGN KEY (store_id, order_id) REFERENCES orders (store_id, id) ON DELETE CASCADE
);
CREATE INDEX payment_links_expiry ON payment_links (expires_at, store_id);
CALL souk_isolate('payment_links');
CREATE POLICY relay ON payment_links FOR SELECT TO souk_relay USING (true);
GRANT SELECT (store_id, expires_at) ON payment_links TO souk_relay;
