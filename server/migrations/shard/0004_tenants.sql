-- The settings of each store, copied from the directory with every change, so that a store's own transactions can read them.
CREATE TABLE store_settings (
  store_id         text COLLATE "C" NOT NULL PRIMARY KEY,
  version          integer NOT NULL,
  settings         jsonb NOT NULL,
  updated_at       timestamptz NOT NULL
);
CALL souk_isolate('store_settings');

CREATE TABLE themes (
  store_id   text COLLATE "C" NOT NULL,
  id         text COLLATE "C" NOT NULL,
  version    integer NOT NULL DEFAULT 1,
  name       text NOT NULL,
  settings   jsonb NOT NULL,
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL,
  PRIMARY KEY (store_id, id),
  UNIQUE (store_id)
);
CALL souk_isolate('themes');

CREATE TABLE shipping_zones (
  store_id      text COLLATE "C" NOT NULL,
  id            text COLLATE "C" NOT NULL,
  version       integer NOT NULL DEFAULT 1,
  name          text NOT NULL,
  countries     text[] NOT NULL,
  rest_of_world boolean NOT NULL,
  rates         jsonb NOT NULL,
  created_at    timestamptz NOT NULL,
  updated_at    timestamptz NOT NULL,
  PRIMARY KEY (store_id, id)
);
CALL souk_isolate('shipping_zones');

CREATE TABLE payment_gateways (
  store_id       text COLLATE "C" NOT NULL,
  id             text COLLATE "C" NOT NULL,
  version        integer NOT NULL DEFAULT 1,
  payment_method text COLLATE "C" NOT NULL CHECK (payment_method IN ('manual', 'test')),
  name           text NOT NULL,
  active         boolean NOT NULL,
  position       integer NOT NULL,
  created_at     timestamptz NOT NULL,
  updated_at     timestamptz NOT NULL,
  PRIMARY KEY (store_id, id)
);
CALL souk_isolate('payment_gateways');
