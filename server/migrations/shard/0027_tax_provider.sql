-- A service of the merchant's own that is asked for taxes, in place of the store's tables.
CREATE TABLE tax_providers (
  store_id   text COLLATE "C" NOT NULL,
  id         text COLLATE "C" NOT NULL,
  version    integer NOT NULL DEFAULT 1,
  name       text NOT NULL,
  url        text NOT NULL,
  active     boolean NOT NULL,
  -- What counts when it gives no good answer.
  fallback   text COLLATE "C" NOT NULL CHECK (fallback IN ('table', 'refuse')),
  timeout_ms integer NOT NULL CHECK (timeout_ms BETWEEN 100 AND 10000),
  -- The text of each is sealed with the installation's secret, which is not in any database.
  secrets    jsonb NOT NULL,
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL,
  PRIMARY KEY (store_id, id)
);
CREATE UNIQUE INDEX tax_providers_active ON tax_providers (store_id) WHERE active;
CALL souk_isolate('tax_providers');

-- What was said, under a hash of what was asked: by the provider, or in its place by the tables. Taxes are null when there was no good
-- answer and the tables do not count either, which is remembered for a moment so that a service in trouble is left alone.
CREATE TABLE tax_answers (
  store_id    text COLLATE "C" NOT NULL,
  provider_id text COLLATE "C" NOT NULL,
  question    text COLLATE "C" NOT NULL,
  source      text COLLATE "C" NOT NULL CHECK (source IN ('table', 'provider')),
  taxes       jsonb CHECK (taxes IS NOT NULL OR source = 'table'),
  expires_at  timestamptz NOT NULL,
  PRIMARY KEY (store_id, provider_id, question),
  FOREIGN KEY (store_id, provider_id) REFERENCES tax_providers (store_id, id) ON DELETE CASCADE
);
CREATE INDEX tax_answers_expiry ON tax_answers (expires_at, store_id);
CALL souk_isolate('tax_answers');
CREATE POLICY relay ON tax_answers FOR SELECT TO souk_relay USING (true);
GRANT SELECT (store_id, expires_at) ON tax_answers TO souk_relay;

-- Who said what is taxed, and how it calls that; null where the tables did. No foreign key: an order goes on naming a provider that is gone.
ALTER TABLE orders ADD COLUMN tax_origin jsonb;

-- Read with what a quote needs anyway: a store without a provider pays for a look into an empty index and no more.
CREATE OR REPLACE FUNCTION souk_quote_basics(of_store text, at timestamptz) RETURNS jsonb LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT jsonb_build_object('needs', souk_cart_needs(of_store, at), 'settings', (SELECT s.settings FROM store_settings s WHERE s.store_id = of_store),
                            'market_id', (SELECT m.id FROM markets m WHERE m.store_id = of_store AND m.is_default),
                            'tax_provider', (SELECT jsonb_build_object('id', p.id, 'url', p.url, 'timeout_ms', p.timeout_ms, 'secrets', p.secrets, 'fallback', p.fallback,
                                                      'ship_from', (SELECT l.address FROM locations l WHERE l.store_id = of_store AND l.active AND l.fulfills_online ORDER BY l.priority, l.id LIMIT 1))
                                               FROM tax_providers p WHERE p.store_id = of_store AND p.active))
$$;
