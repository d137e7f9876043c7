-- A store's shoppers. The row of an erased or merged customer stays as a tombstone, so that what points at it still points somewhere.
CREATE TABLE customers (
  store_id           text COLLATE "C" NOT NULL,
  id                 text COLLATE "C" NOT NULL,
  version            integer NOT NULL DEFAULT 1,
  state              text COLLATE "C" NOT NULL CHECK (state IN ('invited', 'guest', 'enabled', 'disabled', 'erased')),
  email              text COLLATE "C",
  -- What look-ups go by. A column, because an index on an expression is of no use behind row-level security: it would be read as a whole.
  email_key          text COLLATE "C" GENERATED ALWAYS AS (lower(email)) STORED,
  phone              text,
  first_name         text,
  last_name          text,
  locale             text,
  note               text,
  tags               text[] NOT NULL DEFAULT '{}',
  tax_exempt         boolean NOT NULL DEFAULT false,
  tax_ids            jsonb NOT NULL DEFAULT '[]',
  marketing          jsonb NOT NULL,
  metadata           jsonb NOT NULL DEFAULT '{}',
  external_id        text COLLATE "C",
  default_address_id text COLLATE "C",
  password_hash      text,
  -- Kept from customer_orders by a consumer: minor units by currency.
  orders_count       integer NOT NULL DEFAULT 0 CHECK (orders_count >= 0),
  total_spent        jsonb NOT NULL DEFAULT '{}',
  last_order_at      timestamptz,
  merged_into        text COLLATE "C",
  created_at         timestamptz NOT NULL,
  updated_at         timestamptz NOT NULL,
  PRIMARY KEY (store_id, id),
  FOREIGN KEY (store_id, merged_into) REFERENCES customers (store_id, id),
  CHECK ((state = 'erased') = (email IS NULL)),
  CHECK (state <> 'enabled' OR password_hash IS NOT NULL),
  CHECK (state = 'erased' OR merged_into IS NULL)
) WITH (fillfactor = 80);
-- One account per address whatever its case; addresses of the contract are ASCII, which lower() of this collation folds.
CREATE UNIQUE INDEX customers_email ON customers (store_id, email_key);
CREATE UNIQUE INDEX customers_external_id ON customers (store_id, external_id);
CREATE INDEX customers_state ON customers (store_id, state, id);
CREATE INDEX customers_merged_into ON customers (store_id, merged_into) WHERE merged_into IS NOT NULL;
CALL souk_isolate('customers');

-- What customers are found by: `w:` and a word of their name, address of mail or phone; `t:` and a tag.
CREATE TABLE customer_terms (
  store_id    text COLLATE "C" NOT NULL,
  term        text COLLATE "C" NOT NULL,
  customer_id text COLLATE "C" NOT NULL,
  PRIMARY KEY (store_id, term, customer_id),
  FOREIGN KEY (store_id, customer_id) REFERENCES customers (store_id, id) ON DELETE CASCADE
);
CREATE INDEX customer_terms_customer ON customer_terms (store_id, customer_id);
CALL souk_isolate('customer_terms');

CREATE TABLE customer_addresses (
  store_id    text COLLATE "C" NOT NULL,
  customer_id text COLLATE "C" NOT NULL,
  id          text COLLATE "C" NOT NULL,
  address     jsonb NOT NULL,
  PRIMARY KEY (store_id, customer_id, id),
  FOREIGN KEY (store_id, customer_id) REFERENCES customers (store_id, id) ON DELETE CASCADE
);
CALL souk_isolate('customer_addresses');

CREATE TABLE customer_groups (
  store_id    text COLLATE "C" NOT NULL,
  id          text COLLATE "C" NOT NULL,
  version     integer NOT NULL DEFAULT 1,
  name        text NOT NULL,
  description text,
  metadata    jsonb NOT NULL DEFAULT '{}',
  external_id text COLLATE "C",
  created_at  timestamptz NOT NULL,
  updated_at  timestamptz NOT NULL,
  PRIMARY KEY (store_id, id)
);
CREATE UNIQUE INDEX customer_groups_name ON customer_groups (store_id, lower(name));
CREATE UNIQUE INDEX customer_groups_external_id ON customer_groups (store_id, external_id);
CALL souk_isolate('customer_groups');

CREATE TABLE customer_group_members (
  store_id    text COLLATE "C" NOT NULL,
  group_id    text COLLATE "C" NOT NULL,
  customer_id text COLLATE "C" NOT NULL,
  PRIMARY KEY (store_id, group_id, customer_id),
  FOREIGN KEY (store_id, group_id) REFERENCES customer_groups (store_id, id) ON DELETE CASCADE,
  FOREIGN KEY (store_id, customer_id) REFERENCES customers (store_id, id) ON DELETE CASCADE
);
CREATE INDEX customer_group_members_customer ON customer_group_members (store_id, customer_id, group_id);
CALL souk_isolate('customer_group_members');

-- A session holds one access token and one refresh token at a time, as keyed hashes: this table holds no usable credential.
CREATE TABLE customer_sessions (
  store_id          text COLLATE "C" NOT NULL,
  id                text COLLATE "C" NOT NULL,
  customer_id       text COLLATE "C" NOT NULL,
  access_hash       text NOT NULL,
  access_expires_at timestamptz NOT NULL,
  refresh_hash      text NOT NULL,
  expires_at        timestamptz NOT NULL,
  created_at        timestamptz NOT NULL,
  refreshed_at      timestamptz,
  PRIMARY KEY (store_id, id),
  FOREIGN KEY (store_id, customer_id) REFERENCES customers (store_id, id) ON DELETE CASCADE
);
CREATE INDEX customer_sessions_customer ON customer_sessions (store_id, customer_id);
CREATE INDEX customer_sessions_expiry ON customer_sessions (expires_at, store_id);
CALL souk_isolate('customer_sessions');
CREATE POLICY relay ON customer_sessions FOR SELECT TO souk_relay USING (true);
GRANT SELECT (store_id, expires_at) ON customer_sessions TO souk_relay;

-- What sets a password once, for an invitation or after one was forgotten.
CREATE TABLE customer_tokens (
  store_id    text COLLATE "C" NOT NULL,
  id          text COLLATE "C" NOT NULL,
  customer_id text COLLATE "C" NOT NULL,
  hash        text NOT NULL,
  expires_at  timestamptz NOT NULL,
  created_at  timestamptz NOT NULL,
  PRIMARY KEY (store_id, id),
  FOREIGN KEY (store_id, customer_id) REFERENCES customers (store_id, id) ON DELETE CASCADE
);
CREATE UNIQUE INDEX customer_tokens_customer ON customer_tokens (store_id, customer_id);
CREATE INDEX customer_tokens_expiry ON customer_tokens (expires_at, store_id);
CALL souk_isolate('customer_tokens');
CREATE POLICY relay ON customer_tokens FOR SELECT TO souk_relay USING (true);
GRANT SELECT (store_id, expires_at) ON customer_tokens TO souk_relay;

-- Guesses counted (generic cell rate): the time at which the bucket is empty again. Its name is a keyed hash of account and address.
CREATE TABLE customer_attempts (
  store_id text COLLATE "C" NOT NULL,
  bucket   text COLLATE "C" NOT NULL,
  empty_at timestamptz NOT NULL,
  PRIMARY KEY (store_id, bucket)
);
CREATE INDEX customer_attempts_empty ON customer_attempts (empty_at, store_id);
CALL souk_isolate('customer_attempts');
CREATE POLICY relay ON customer_attempts FOR SELECT TO souk_relay USING (true);
GRANT SELECT (store_id, empty_at) ON customer_attempts TO souk_relay;

-- What each order counts for in the statistics of its customer, learnt from events. Ids and amounts only.
CREATE TABLE customer_orders (
  store_id    text COLLATE "C" NOT NULL,
  order_id    text COLLATE "C" NOT NULL,
  customer_id text COLLATE "C" NOT NULL,
  currency    text COLLATE "C" NOT NULL,
  total       bigint NOT NULL,
  refunded    bigint NOT NULL DEFAULT 0,
  cancelled   boolean NOT NULL DEFAULT false,
  placed_at   timestamptz NOT NULL,
  PRIMARY KEY (store_id, order_id),
  FOREIGN KEY (store_id, customer_id) REFERENCES customers (store_id, id)
);
CREATE INDEX customer_orders_customer ON customer_orders (store_id, customer_id);
CALL souk_isolate('customer_orders');
