-- Shipping: products belong to profiles, profiles have zones, zones have rates.

CREATE TABLE shipping_profiles (
  store_id   text COLLATE "C" NOT NULL,
  -- The default profile is `shp_` and the letters of the store's id, so that nobody has to look it up.
  id         text COLLATE "C" NOT NULL,
  version    integer NOT NULL DEFAULT 1,
  name       text NOT NULL,
  is_default boolean NOT NULL DEFAULT false,
  metadata   jsonb NOT NULL DEFAULT '{}',
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL,
  PRIMARY KEY (store_id, id),
  CHECK (is_default = (substr(id, 5) = substr(store_id, 7)))
);
CREATE UNIQUE INDEX shipping_profiles_name ON shipping_profiles (store_id, lower(name));
CALL souk_isolate('shipping_profiles');

-- Products that are not in the default profile. The key lets a product be in one only.
CREATE TABLE shipping_profile_products (
  store_id   text COLLATE "C" NOT NULL,
  product_id text COLLATE "C" NOT NULL,
  profile_id text COLLATE "C" NOT NULL,
  PRIMARY KEY (store_id, product_id),
  FOREIGN KEY (store_id, product_id) REFERENCES products (store_id, id) ON DELETE CASCADE,
  FOREIGN KEY (store_id, profile_id) REFERENCES shipping_profiles (store_id, id) ON DELETE CASCADE
);
CREATE INDEX shipping_profile_products_profile ON shipping_profile_products (store_id, profile_id, product_id);
CALL souk_isolate('shipping_profile_products');

CREATE TABLE shipping_rates (
  store_id         text COLLATE "C" NOT NULL,
  id               text COLLATE "C" NOT NULL,
  zone_id          text COLLATE "C" NOT NULL,
  version          integer NOT NULL DEFAULT 1,
  name             text NOT NULL,
  description      text,
  kind             text COLLATE "C" NOT NULL CHECK (kind IN ('flat', 'weight', 'price')),
  currency         text COLLATE "C" NOT NULL,
  price            bigint NOT NULL CHECK (price BETWEEN 0 AND 9007199254740991),
  -- [{ "from": grams or minor units, "amount": minor units }], ascending.
  tiers            jsonb NOT NULL DEFAULT '[]',
  free_over        bigint CHECK (free_over BETWEEN 0 AND 9007199254740991),
  min_weight_grams bigint CHECK (min_weight_grams >= 0),
  max_weight_grams bigint CHECK (max_weight_grams >= min_weight_grams),
  min_order        bigint CHECK (min_order BETWEEN 0 AND 9007199254740991),
  max_order        bigint CHECK (max_order BETWEEN 0 AND 9007199254740991),
  min_days         integer CHECK (min_days >= 0),
  max_days         integer CHECK (max_days >= min_days),
  active           boolean NOT NULL DEFAULT true,
  position         integer NOT NULL,
  created_at       timestamptz NOT NULL,
  updated_at       timestamptz NOT NULL,
  PRIMARY KEY (store_id, id),
  FOREIGN KEY (store_id, zone_id) REFERENCES shipping_zones (store_id, id) ON DELETE CASCADE,
  CHECK (max_order >= min_order)
);
CREATE INDEX shipping_rates_zone ON shipping_rates (store_id, zone_id, position, id);
CALL souk_isolate('shipping_rates');

ALTER TABLE shipping_zones ADD COLUMN profile_id text COLLATE "C";
ALTER TABLE shipping_zones ADD COLUMN regions jsonb NOT NULL DEFAULT '[]';

-- The stores there are: each gets its default profile, which takes its zones, and the rates leave the zones. The owner of the tables
-- sees no row of a store while isolation is forced on it too, so it is lifted for these statements, inside this transaction.
ALTER TABLE store_settings NO FORCE ROW LEVEL SECURITY;
ALTER TABLE shipping_zones NO FORCE ROW LEVEL SECURITY;
ALTER TABLE shipping_profiles NO FORCE ROW LEVEL SECURITY;
ALTER TABLE shipping_rates NO FORCE ROW LEVEL SECURITY;
INSERT INTO shipping_profiles (store_id, id, name, is_default, created_at, updated_at)
SELECT store_id, 'shp_' || substr(store_id, 7), 'General', true, now(), now() FROM (SELECT store_id FROM store_settings UNION SELECT store_id FROM shipping_zones) s;
UPDATE shipping_zones SET profile_id = 'shp_' || substr(store_id, 7);
INSERT INTO shipping_rates (store_id, id, zone_id, name, kind, currency, price, position, created_at, updated_at)
SELECT z.store_id, 'shr_' || left(md5(z.id || ' ' || r.position), 26), z.id, r.rate ->> 'name', 'flat', r.rate -> 'price' ->> 'currency', (r.rate -> 'price' ->> 'amount')::bigint, r.position, z.created_at, z.created_at
  FROM shipping_zones z CROSS JOIN LATERAL jsonb_array_elements(z.rates) WITH ORDINALITY AS r(rate, position);
ALTER TABLE store_settings FORCE ROW LEVEL SECURITY;
ALTER TABLE shipping_zones FORCE ROW LEVEL SECURITY;
ALTER TABLE shipping_profiles FORCE ROW LEVEL SECURITY;
ALTER TABLE shipping_rates FORCE ROW LEVEL SECURITY;

ALTER TABLE shipping_zones ALTER COLUMN profile_id SET NOT NULL;
ALTER TABLE shipping_zones DROP COLUMN rates;
ALTER TABLE shipping_zones ADD FOREIGN KEY (store_id, profile_id) REFERENCES shipping_profiles (store_id, id) ON DELETE CASCADE;
CREATE INDEX shipping_zones_profile ON shipping_zones (store_id, profile_id, id);

-- A store is erased in batches, which may take a customer before one who went up in it: a tombstone must not hold that up.
ALTER TABLE customers DROP CONSTRAINT customers_store_id_merged_into_fkey;
