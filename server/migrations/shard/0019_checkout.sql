-- Checkouts: each is the saga of one order. The row says how far it is; whoever carries it on does so under its fence.
CREATE TABLE checkouts (
  store_id      text COLLATE "C" NOT NULL,
  -- Random, not sortable: whoever knows it may complete the checkout.
  id            text COLLATE "C" NOT NULL,
  version       integer NOT NULL DEFAULT 1,
  status        text COLLATE "C" NOT NULL CHECK (status IN ('open', 'ready', 'processing', 'completed', 'failed', 'expired', 'cancelled')),
  cart_id       text COLLATE "C" NOT NULL,
  cart_version  integer NOT NULL,
  currency      text COLLATE "C" NOT NULL,
  customer_id   text COLLATE "C",
  email         text,
  phone         text,
  shipping_address jsonb,
  billing_address jsonb,
  note          text,
  attributes    jsonb NOT NULL DEFAULT '{}',
  locale        text COLLATE "C",
  -- What prices are made from besides the lines: the chosen delivery, codes and credits, as the cart had them.
  wishes        jsonb NOT NULL,
  -- The lines, frozen, and what they cost with every part, as the shopper was last shown it.
  lines         jsonb NOT NULL,
  quote         jsonb NOT NULL,
  total_amount  bigint NOT NULL CHECK (total_amount BETWEEN 0 AND 9007199254740991),
  due_amount    bigint NOT NULL CHECK (due_amount BETWEEN 0 AND total_amount),
  -- How it is paid, and the payment under way or made.
  gateway_id    text COLLATE "C",
  payment_details jsonb,
  payment_id    text COLLATE "C",
  order_id      text COLLATE "C",
  order_name    text,
  -- Until when units, uses and credits are held.
  expires_at    timestamptz NOT NULL,
  hard_expires_at timestamptz NOT NULL,
  -- While it is processing: when somebody else may carry it on, and the number that makes whoever did so before an onlooker.
  due_at        timestamptz CHECK ((due_at IS NOT NULL) = (status = 'processing')),
  fence         integer NOT NULL DEFAULT 0,
  -- The key of the request that completes it: the reply is kept under it by whoever places the order.
  claim         jsonb,
  created_at    timestamptz NOT NULL,
  updated_at    timestamptz NOT NULL,
  completed_at  timestamptz,
  PRIMARY KEY (store_id, id),
  CHECK ((status = 'completed') = (order_id IS NOT NULL)),
  CHECK ((status = 'completed') = (completed_at IS NOT NULL))
) WITH (fillfactor = 70);
-- The last guard of the rule that a cart is in one checkout at a time.
CREATE UNIQUE INDEX checkouts_cart ON checkouts (store_id, cart_id) WHERE status IN ('open', 'ready', 'processing', 'failed');
CREATE INDEX checkouts_created ON checkouts (store_id, created_at, id);
CREATE INDEX checkouts_customer ON checkouts (store_id, customer_id, created_at, id) WHERE customer_id IS NOT NULL;
CREATE INDEX checkouts_expiry ON checkouts (expires_at) WHERE status IN ('open', 'ready', 'failed');
CREATE INDEX checkouts_due ON checkouts (due_at) WHERE status = 'processing';
CALL souk_isolate('checkouts');
CREATE POLICY relay ON checkouts FOR SELECT TO souk_relay USING (true);
GRANT SELECT (store_id, status, expires_at, due_at) ON checkouts TO souk_relay;
