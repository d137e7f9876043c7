-- Row-level security lets an index be used only by operators that are leakproof: comparison of text, numbers and times is, while
-- LIKE, containment of arrays and functions like lower() are not. Hence what lists filter or sort by is a plain column here.

CREATE TABLE products (
  store_id     text COLLATE "C" NOT NULL,
  id           text COLLATE "C" NOT NULL,
  version      integer NOT NULL DEFAULT 1,
  handle       text COLLATE "C" NOT NULL,
  external_id  text COLLATE "C",
  title        text NOT NULL,
  -- The title as lists sort by it: without case and accents, and short enough for a cursor.
  title_key    text COLLATE "C" NOT NULL,
  description_html text,
  vendor       text,
  product_type text,
  category     text,
  tags         text[] NOT NULL DEFAULT '{}',
  status       text COLLATE "C" NOT NULL CHECK (status IN ('draft', 'active', 'archived')),
  publish_at   timestamptz,
  unpublish_at timestamptz,
  -- Since when the status is active; null while it is not.
  active_since timestamptz,
  seo          jsonb NOT NULL DEFAULT '{}',
  options      jsonb NOT NULL DEFAULT '[]',
  media        jsonb NOT NULL DEFAULT '[]',
  -- Null where there are none, which a read finds out without unpacking anything.
  metafields   jsonb,
  metadata     jsonb NOT NULL DEFAULT '{}',
  price_min    bigint NOT NULL DEFAULT 0,
  price_max    bigint NOT NULL DEFAULT 0,
  -- JSON text that a storefront read sends as it is: the product up to its variants, and its entry in a list up to its stock.
  storefront_text text NOT NULL,
  summary_text text NOT NULL,
  created_at   timestamptz NOT NULL,
  updated_at   timestamptz NOT NULL,
  PRIMARY KEY (store_id, id),
  UNIQUE (store_id, handle)
);
CREATE UNIQUE INDEX products_external_id ON products (store_id, external_id) WHERE external_id IS NOT NULL;
CREATE INDEX products_status ON products (store_id, status, id);
CREATE INDEX products_title ON products (store_id, title_key, id);
CREATE INDEX products_price ON products (store_id, price_min, id);
CREATE INDEX products_updated_at ON products (store_id, updated_at, id);
CREATE INDEX products_with_metafields ON products (store_id, id) WHERE metafields IS NOT NULL;
CALL souk_isolate('products');

-- The words a product is found by when they are given in full: its tags, vendor and type in lower case, each with a prefix that
-- says which. The one writer knows the words before and after a change, so no index by product and no foreign key is needed.
CREATE TABLE product_keys (
  store_id   text COLLATE "C" NOT NULL,
  key        text COLLATE "C" NOT NULL,
  product_id text COLLATE "C" NOT NULL,
  PRIMARY KEY (store_id, key, product_id)
);
CALL souk_isolate('product_keys');

-- That option values are unique within a product is decided under the lock of the product's row, which every writer of variants
-- takes; an index would also have to hold up to five values of 255 characters, which is more than one entry may have.
CREATE TABLE variants (
  store_id     text COLLATE "C" NOT NULL,
  id           text COLLATE "C" NOT NULL,
  product_id   text COLLATE "C" NOT NULL,
  position     integer NOT NULL,
  external_id  text COLLATE "C",
  sku          text COLLATE "C",
  barcode      text,
  option_values text[] NOT NULL DEFAULT '{}',
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
  metafields   jsonb,
  metadata     jsonb NOT NULL DEFAULT '{}',
  -- The storefront form of the variant up to its availability, as JSON text without the closing brace.
  storefront_text text NOT NULL,
  created_at   timestamptz NOT NULL,
  updated_at   timestamptz NOT NULL,
  PRIMARY KEY (store_id, id),
  FOREIGN KEY (store_id, product_id) REFERENCES products (store_id, id) ON DELETE CASCADE
);
CREATE INDEX variants_product ON variants (store_id, product_id, position);
CREATE INDEX variants_sku ON variants (store_id, sku) WHERE sku IS NOT NULL;
CREATE INDEX variants_with_metafields ON variants (store_id, id) WHERE metafields IS NOT NULL;
CALL souk_isolate('variants');

CREATE TABLE redirects (
  store_id      text COLLATE "C" NOT NULL,
  id            text COLLATE "C" NOT NULL,
  resource_type text COLLATE "C" NOT NULL CHECK (resource_type IN ('product', 'collection')),
  resource_id   text COLLATE "C" NOT NULL,
  from_handle   text COLLATE "C" NOT NULL,
  created_at    timestamptz NOT NULL,
  PRIMARY KEY (store_id, id),
  UNIQUE (store_id, resource_type, from_handle)
);
CREATE INDEX redirects_resource ON redirects (store_id, resource_id, id);
CALL souk_isolate('redirects');

CREATE TABLE collections (
  store_id     text COLLATE "C" NOT NULL,
  id           text COLLATE "C" NOT NULL,
  version      integer NOT NULL DEFAULT 1,
  handle       text COLLATE "C" NOT NULL,
  title        text NOT NULL,
  title_key    text COLLATE "C" NOT NULL,
  description_html text,
  kind         text COLLATE "C" NOT NULL CHECK (kind IN ('manual', 'rule')),
  rules        jsonb CHECK ((kind = 'rule') = (rules IS NOT NULL)),
  sort_order   text COLLATE "C" NOT NULL CHECK (sort_order IN ('manual', 'newest', 'title', '-title', 'price', '-price')),
  image        jsonb,
  status       text COLLATE "C" NOT NULL CHECK (status IN ('draft', 'active')),
  publish_at   timestamptz,
  unpublish_at timestamptz,
  active_since timestamptz,
  seo          jsonb NOT NULL DEFAULT '{}',
  metadata     jsonb NOT NULL DEFAULT '{}',
  -- The whole storefront body as JSON text.
  storefront_text text NOT NULL,
  created_at   timestamptz NOT NULL,
  updated_at   timestamptz NOT NULL,
  PRIMARY KEY (store_id, id),
  UNIQUE (store_id, handle)
);
CREATE INDEX collections_title ON collections (store_id, title_key, id);
CREATE INDEX collections_kind ON collections (store_id, kind, id);
CREATE INDEX collections_updated_at ON collections (store_id, updated_at, id);
CALL souk_isolate('collections');

-- Members of manual collections; those of rule collections are found by their rules.
CREATE TABLE collection_products (
  store_id      text COLLATE "C" NOT NULL,
  collection_id text COLLATE "C" NOT NULL,
  product_id    text COLLATE "C" NOT NULL,
  position      integer NOT NULL,
  added_at      timestamptz NOT NULL,
  PRIMARY KEY (store_id, collection_id, product_id),
  FOREIGN KEY (store_id, collection_id) REFERENCES collections (store_id, id) ON DELETE CASCADE,
  FOREIGN KEY (store_id, product_id) REFERENCES products (store_id, id) ON DELETE CASCADE
);
CREATE INDEX collection_products_position ON collection_products (store_id, collection_id, position, product_id);
CREATE INDEX collection_products_product ON collection_products (store_id, product_id);
CALL souk_isolate('collection_products');

CREATE TABLE metafield_definitions (
  store_id   text COLLATE "C" NOT NULL,
  id         text COLLATE "C" NOT NULL,
  version    integer NOT NULL DEFAULT 1,
  owner_type text COLLATE "C" NOT NULL CHECK (owner_type IN ('product', 'variant')),
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

-- How many products each store has, so that the quota of its plan is kept without counting them.
CREATE TABLE product_counts (
  store_id text COLLATE "C" PRIMARY KEY,
  products bigint NOT NULL
);
CALL souk_isolate('product_counts');

-- Raises what makes a transaction start again when "more" products are beyond "most": its plans were made before others took the room.
CREATE FUNCTION souk_count_products(of_store text, more bigint, most bigint) RETURNS void LANGUAGE plpgsql AS $$
DECLARE counted bigint;
BEGIN
  INSERT INTO product_counts AS c (store_id, products) VALUES (of_store, more)
  ON CONFLICT (store_id) DO UPDATE SET products = c.products + excluded.products RETURNING c.products INTO counted;
  IF more > 0 AND counted > most THEN
    RAISE EXCEPTION 'the quota of products was used up meanwhile' USING ERRCODE = 'serialization_failure';
  END IF;
END $$;
