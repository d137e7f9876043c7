CREATE TABLE products (
  store_id     text COLLATE "C" NOT NULL,
  id           text COLLATE "C" NOT NULL,
  version      integer NOT NULL DEFAULT 1,
  handle       text COLLATE "C" NOT NULL,
  external_id  text,
  title        text NOT NULL,
  description_html text,
  vendor       text,
  product_type text,
  category     text,
  tags         text[] NOT NULL DEFAULT '{}',
  status       text COLLATE "C" NOT NULL CHECK (status IN ('draft', 'active', 'archived')),
  publish_at   timestamptz,
  unpublish_at timestamptz,
  seo          jsonb NOT NULL DEFAULT '{}',
  options      jsonb NOT NULL DEFAULT '[]',
  media        jsonb NOT NULL DEFAULT '[]',
  metafields   jsonb NOT NULL DEFAULT '[]',
  metadata     jsonb NOT NULL DEFAULT '{}',
  price_min    bigint NOT NULL DEFAULT 0,
  price_max    bigint NOT NULL DEFAULT 0,
  -- The storefront body up to its variants, as JSON text: a read sends it as it is.
  storefront_text text NOT NULL,
  created_at   timestamptz NOT NULL,
  updated_at   timestamptz NOT NULL,
  PRIMARY KEY (store_id, id),
  UNIQUE (store_id, handle)
);
CREATE UNIQUE INDEX products_external_id ON products (store_id, external_id) WHERE external_id IS NOT NULL;
CREATE INDEX products_status ON products (store_id, status, id);
CREATE INDEX products_vendor ON products (store_id, vendor, id);
CREATE INDEX products_type ON products (store_id, product_type, id);
CREATE INDEX products_updated_at ON products (store_id, updated_at, id);
CREATE INDEX products_tags ON products USING gin (tags);
CALL souk_isolate('products');

CREATE TABLE variants (
  store_id     text COLLATE "C" NOT NULL,
  id           text COLLATE "C" NOT NULL,
  product_id   text COLLATE "C" NOT NULL,
  position     integer NOT NULL,
  external_id  text,
  sku          text,
  barcode      text,
  option_values text[] NOT NULL,
  price_amount bigint NOT NULL CHECK (price_amount BETWEEN 0 AND 9007199254740991),
  compare_at_amount bigint CHECK (compare_at_amount BETWEEN 0 AND 9007199254740991),
  cost_amount  bigint CHECK (cost_amount BETWEEN 0 AND 9007199254740991),
  currency     text COLLATE "C" NOT NULL,
  weight_grams integer,
  requires_shipping boolean NOT NULL,
  taxable      boolean NOT NULL,
  tax_code     text,
  inventory_item_id text COLLATE "C" NOT NULL,
  track_inventory boolean NOT NULL,
  inventory_policy text COLLATE "C" NOT NULL CHECK (inventory_policy IN ('deny', 'backorder')),
  hs_code      text,
  origin_country text COLLATE "C",
  image_url    text,
  metadata     jsonb NOT NULL DEFAULT '{}',
  -- The storefront form of the variant up to its availability, as JSON text without the closing brace.
  storefront_text text NOT NULL,
  created_at   timestamptz NOT NULL,
  updated_at   timestamptz NOT NULL,
  PRIMARY KEY (store_id, id),
  FOREIGN KEY (store_id, product_id) REFERENCES products (store_id, id) ON DELETE CASCADE
);
CREATE UNIQUE INDEX variants_product ON variants (store_id, product_id, option_values);
CREATE INDEX variants_sku ON variants (store_id, sku) WHERE sku IS NOT NULL;
CREATE INDEX variants_external_id ON variants (store_id, external_id) WHERE external_id IS NOT NULL;
CREATE INDEX variants_inventory_item ON variants (store_id, inventory_item_id);
CALL souk_isolate('variants');

CREATE TABLE redirects (
  store_id   text COLLATE "C" NOT NULL,
  id         text COLLATE "C" NOT NULL,
  kind       text COLLATE "C" NOT NULL CHECK (kind IN ('product', 'collection')),
  from_handle text COLLATE "C" NOT NULL,
  target_id  text COLLATE "C" NOT NULL,
  created_at timestamptz NOT NULL,
  PRIMARY KEY (store_id, id),
  UNIQUE (store_id, kind, from_handle)
);
CREATE INDEX redirects_target ON redirects (store_id, target_id);
CALL souk_isolate('redirects');

CREATE TABLE collections (
  store_id     text COLLATE "C" NOT NULL,
  id           text COLLATE "C" NOT NULL,
  version      integer NOT NULL DEFAULT 1,
  handle       text COLLATE "C" NOT NULL,
  title        text NOT NULL,
  description_html text,
  kind         text COLLATE "C" NOT NULL CHECK (kind IN ('manual', 'rule')),
  rules        jsonb,
  sort_order   text COLLATE "C" NOT NULL DEFAULT 'manual',
  image        jsonb,
  published    boolean NOT NULL DEFAULT true,
  metadata     jsonb NOT NULL DEFAULT '{}',
  created_at   timestamptz NOT NULL,
  updated_at   timestamptz NOT NULL,
  PRIMARY KEY (store_id, id),
  UNIQUE (store_id, handle)
);
CALL souk_isolate('collections');

CREATE TABLE collection_products (
  store_id      text COLLATE "C" NOT NULL,
  collection_id text COLLATE "C" NOT NULL,
  product_id    text COLLATE "C" NOT NULL,
  added_at      timestamptz NOT NULL,
  PRIMARY KEY (store_id, collection_id, product_id),
  FOREIGN KEY (store_id, collection_id) REFERENCES collections (store_id, id) ON DELETE CASCADE,
  FOREIGN KEY (store_id, product_id) REFERENCES products (store_id, id) ON DELETE CASCADE
);
CREATE INDEX collection_products_product ON collection_products (store_id, product_id);
CALL souk_isolate('collection_products');

CREATE TABLE metafield_definitions (
  store_id   text COLLATE "C" NOT NULL,
  id         text COLLATE "C" NOT NULL,
  version    integer NOT NULL DEFAULT 1,
  owner_type text COLLATE "C" NOT NULL,
  namespace  text COLLATE "C" NOT NULL,
  key        text COLLATE "C" NOT NULL,
  name       text NOT NULL,
  description text,
  type       text COLLATE "C" NOT NULL,
  validations jsonb NOT NULL DEFAULT '{}',
  filterable boolean NOT NULL DEFAULT false,
  storefront_access boolean NOT NULL DEFAULT false,
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL,
  PRIMARY KEY (store_id, id),
  UNIQUE (store_id, owner_type, namespace, key)
);
CALL souk_isolate('metafield_definitions');

-- What shoppers can buy of a variant and for how much: the door of the catalog for the SQL of carts and checkout, so that they
-- price their lines in the statement that reads them. `available` is null when any quantity can be bought; no row, no sale.
CREATE FUNCTION souk_sellable(of_store text, of_variant text, at timestamptz)
RETURNS TABLE (variant_id text, product_id text, price_amount bigint, available bigint, words jsonb) LANGUAGE sql STABLE PARALLEL SAFE ROWS 1 AS $$
  SELECT v.id, v.product_id, v.price_amount,
         CASE WHEN v.track_inventory AND v.inventory_policy = 'deny' THEN souk_available(v.store_id, v.inventory_item_id) END,
         jsonb_build_object('title', p.title, 'variant_title', coalesce(nullif(array_to_string(v.option_values, ' / '), ''), 'Default'), 'sku', v.sku,
           'options', (SELECT coalesce(jsonb_agg(jsonb_build_object('name', p.options -> (o.nth::int - 1) -> 'name', 'value', o.value) ORDER BY o.nth), '[]')
                         FROM unnest(v.option_values) WITH ORDINALITY AS o(value, nth)),
           'image_url', coalesce(v.image_url, p.media -> 0 ->> 'url'), 'requires_shipping', v.requires_shipping)
    FROM variants v JOIN products p ON p.store_id = v.store_id AND p.id = v.product_id
   WHERE v.store_id = of_store AND v.id = of_variant
     AND p.status = 'active' AND (p.publish_at IS NULL OR p.publish_at <= at) AND (p.unpublish_at IS NULL OR p.unpublish_at > at)
$$;
