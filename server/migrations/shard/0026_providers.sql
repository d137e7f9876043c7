-- Services of merchants' own that are asked for prices of delivery and for labels, what goods are packed in, and how long they take to leave.
CREATE TABLE shipping_packages (
  store_id         text COLLATE "C" NOT NULL,
  id               text COLLATE "C" NOT NULL,
  version          integer NOT NULL DEFAULT 1,
  name             text NOT NULL,
  -- Inside.
  length_mm        integer NOT NULL CHECK (length_mm > 0),
  width_mm         integer NOT NULL CHECK (width_mm > 0),
  height_mm        integer NOT NULL CHECK (height_mm > 0),
  -- Empty, and what may be put into it.
  weight_grams     integer NOT NULL CHECK (weight_grams >= 0),
  max_weight_grams integer NOT NULL CHECK (max_weight_grams > 0),
  is_default       boolean NOT NULL,
  created_at       timestamptz NOT NULL,
  updated_at       timestamptz NOT NULL,
  PRIMARY KEY (store_id, id)
);
CREATE UNIQUE INDEX shipping_packages_default ON shipping_packages (store_id) WHERE is_default;
CALL souk_isolate('shipping_packages');

CREATE TABLE shipping_providers (
  store_id   text COLLATE "C" NOT NULL,
  id         text COLLATE "C" NOT NULL,
  version    integer NOT NULL DEFAULT 1,
  name       text NOT NULL,
  url        text NOT NULL,
  active     boolean NOT NULL,
  labels     boolean NOT NULL,
  timeout_ms integer NOT NULL CHECK (timeout_ms BETWEEN 100 AND 10000),
  -- The text of each is sealed with the installation's secret, which is not in any database.
  secrets    jsonb NOT NULL,
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL,
  PRIMARY KEY (store_id, id)
);
CALL souk_isolate('shipping_providers');

-- A live rate has no price of its own; its currency is that of its amounts, if it has any.
ALTER TABLE shipping_rates
  ADD COLUMN provider_id text COLLATE "C",
  ADD COLUMN fallback_price bigint CHECK (fallback_price BETWEEN 0 AND 9007199254740991),
  ALTER COLUMN price DROP NOT NULL,
  ALTER COLUMN currency DROP NOT NULL,
  DROP CONSTRAINT shipping_rates_kind_check,
  ADD CONSTRAINT shipping_rates_kind_check CHECK (kind IN ('flat', 'weight', 'price', 'live')),
  ADD CHECK ((kind = 'live') = (price IS NULL)),
  ADD CHECK ((kind = 'live') = (provider_id IS NOT NULL)),
  ADD CHECK (kind = 'live' OR (currency IS NOT NULL AND fallback_price IS NULL)),
  ADD FOREIGN KEY (store_id, provider_id) REFERENCES shipping_providers (store_id, id);
CREATE INDEX shipping_rates_provider ON shipping_rates (store_id, provider_id) WHERE provider_id IS NOT NULL;

-- What a provider answered, under a hash of what it was asked. Services are null when it gave no good answer, which is remembered so that
-- what a shopper was shown then, the fallback, is what a checkout takes.
CREATE TABLE shipping_quotes (
  store_id    text COLLATE "C" NOT NULL,
  provider_id text COLLATE "C" NOT NULL,
  question    text COLLATE "C" NOT NULL,
  services    jsonb,
  asked_at    timestamptz NOT NULL,
  expires_at  timestamptz NOT NULL,
  PRIMARY KEY (store_id, provider_id, question),
  FOREIGN KEY (store_id, provider_id) REFERENCES shipping_providers (store_id, id) ON DELETE CASCADE
);
CREATE INDEX shipping_quotes_expiry ON shipping_quotes (expires_at, store_id);
CALL souk_isolate('shipping_quotes');
CREATE POLICY relay ON shipping_quotes FOR SELECT TO souk_relay USING (true);
GRANT SELECT (store_id, expires_at) ON shipping_quotes TO souk_relay;

ALTER TABLE shipping_profiles
  ADD COLUMN handling_days integer NOT NULL DEFAULT 0 CHECK (handling_days BETWEEN 0 AND 60),
  ADD COLUMN closed_weekdays text[] NOT NULL DEFAULT '{}' CHECK (cardinality(closed_weekdays) <= 6);
