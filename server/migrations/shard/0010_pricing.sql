-- Markets, price lists, taxes: what a variant costs where, for whom and when.

CREATE TABLE markets (
  store_id      text COLLATE "C" NOT NULL,
  id            text COLLATE "C" NOT NULL,
  version       integer NOT NULL DEFAULT 1,
  name          text NOT NULL,
  active        boolean NOT NULL DEFAULT true,
  is_default    boolean NOT NULL DEFAULT false CHECK (active OR NOT is_default),
  -- Null where the market has what the store has.
  currency      text COLLATE "C",
  locale        text COLLATE "C",
  tax_inclusive boolean,
  fx_rate_ppm   bigint CHECK (fx_rate_ppm BETWEEN 1 AND 1000000000000),
  fx_rounding   text COLLATE "C" CHECK (fx_rounding IN ('half_even', 'half_up', 'half_down')),
  fx_increment  integer CHECK (fx_increment BETWEEN 1 AND 1000000),
  metadata      jsonb NOT NULL DEFAULT '{}',
  created_at    timestamptz NOT NULL,
  updated_at    timestamptz NOT NULL,
  PRIMARY KEY (store_id, id),
  CHECK (num_nulls(fx_rate_ppm, fx_rounding, fx_increment) IN (0, 3)),
  CHECK (fx_rate_ppm IS NULL OR currency IS NOT NULL)
);
CREATE UNIQUE INDEX markets_default ON markets (store_id) WHERE is_default;
CALL souk_isolate('markets');

-- The key is the rule: a country is in one market.
CREATE TABLE market_countries (
  store_id  text COLLATE "C" NOT NULL,
  country   text COLLATE "C" NOT NULL,
  market_id text COLLATE "C" NOT NULL,
  PRIMARY KEY (store_id, country),
  FOREIGN KEY (store_id, market_id) REFERENCES markets (store_id, id) ON DELETE CASCADE
);
CREATE INDEX market_countries_market ON market_countries (store_id, market_id, country);
CALL souk_isolate('market_countries');

CREATE TABLE price_lists (
  store_id    text COLLATE "C" NOT NULL,
  id          text COLLATE "C" NOT NULL,
  version     integer NOT NULL DEFAULT 1,
  name        text NOT NULL,
  status      text COLLATE "C" NOT NULL DEFAULT 'draft' CHECK (status IN ('draft', 'active')),
  kind        text COLLATE "C" NOT NULL CHECK (kind IN ('override', 'sale')),
  currency    text COLLATE "C" NOT NULL,
  market_id   text COLLATE "C",
  customer_group_ids text[] COLLATE "C" NOT NULL DEFAULT '{}',
  percent_bp  integer CHECK (percent_bp BETWEEN -10000 AND 100000),
  priority    integer NOT NULL CHECK (priority BETWEEN 1 AND 10000),
  starts_at   timestamptz,
  ends_at     timestamptz,
  metadata    jsonb NOT NULL DEFAULT '{}',
  created_at  timestamptz NOT NULL,
  updated_at  timestamptz NOT NULL,
  PRIMARY KEY (store_id, id),
  FOREIGN KEY (store_id, market_id) REFERENCES markets (store_id, id),
  CHECK (ends_at > starts_at)
);
CREATE INDEX price_lists_active ON price_lists (store_id, kind, currency) WHERE status = 'active';
CREATE INDEX price_lists_status ON price_lists (store_id, status, id);
CREATE INDEX price_lists_market ON price_lists (store_id, market_id, id);
CALL souk_isolate('price_lists');

-- The currency is that of the list. A variant that goes takes its prices along.
CREATE TABLE prices (
  store_id      text COLLATE "C" NOT NULL,
  price_list_id text COLLATE "C" NOT NULL,
  variant_id    text COLLATE "C" NOT NULL,
  min_quantity  integer NOT NULL CHECK (min_quantity BETWEEN 1 AND 9999),
  amount        bigint NOT NULL CHECK (amount BETWEEN 0 AND 9007199254740991),
  compare_at_amount bigint CHECK (compare_at_amount BETWEEN 0 AND 9007199254740991),
  updated_at    timestamptz NOT NULL,
  PRIMARY KEY (store_id, price_list_id, variant_id, min_quantity),
  FOREIGN KEY (store_id, price_list_id) REFERENCES price_lists (store_id, id) ON DELETE CASCADE,
  FOREIGN KEY (store_id, variant_id) REFERENCES variants (store_id, id) ON DELETE CASCADE
);
CREATE INDEX prices_variant ON prices (store_id, variant_id);
CALL souk_isolate('prices');

-- The nearest whole number to a fraction that is not negative; the same rule as roundFraction of the kernel.
CREATE FUNCTION souk_round(numerator numeric, denominator numeric, mode text) RETURNS numeric LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT div(numerator, denominator) + CASE
    WHEN 2 * mod(numerator, denominator) > denominator THEN 1
    WHEN 2 * mod(numerator, denominator) = denominator AND (mode = 'half_up' OR (mode = 'half_even' AND mod(div(numerator, denominator), 2) = 1)) THEN 1
    ELSE 0 END
$$;

-- Minor units in one unit of a currency; a test holds it equal to currencyExponent of the kernel.
CREATE FUNCTION souk_minor_units(currency text) RETURNS numeric LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT CASE
    WHEN currency IN ('BIF', 'CLP', 'DJF', 'GNF', 'ISK', 'JPY', 'KMF', 'KRW', 'PYG', 'RWF', 'UGX', 'UYI', 'VND', 'VUV', 'XAF', 'XOF', 'XPF') THEN 1::numeric
    WHEN currency IN ('BHD', 'IQD', 'JOD', 'KWD', 'LYD', 'OMR', 'TND') THEN 1000::numeric
    WHEN currency IN ('CLF', 'UYW') THEN 10000::numeric
    ELSE 100::numeric END
$$;

-- An amount in another currency, rounded once to a multiple of the increment; null where that is beyond 2^53-1. What costs
-- something never becomes free.
CREATE FUNCTION souk_exchange(amount bigint, from_currency text, to_currency text, rate_ppm bigint, mode text, increment integer) RETURNS bigint LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT CASE WHEN e.rounded <= 9007199254740991 THEN e.rounded::bigint END
    FROM (SELECT increment * greatest(sign(amount::numeric), souk_round(amount::numeric * rate_ppm * souk_minor_units(to_currency), 1000000 * souk_minor_units(from_currency) * increment, mode)) AS rounded) e
$$;

-- An amount with basis points on top, to the nearest minor unit, half up.
CREATE FUNCTION souk_percent(amount bigint, percent_bp integer) RETURNS bigint LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT CASE WHEN e.rounded <= 9007199254740991 THEN e.rounded::bigint END FROM (SELECT souk_round(amount::numeric * (10000 + percent_bp), 10000, 'half_up') AS rounded) e
$$;

-- What a variant costs by itself: the door of the catalog for the SQL of prices.
CREATE FUNCTION souk_own_price(of_store text, of_variant text) RETURNS TABLE (price_amount bigint, compare_at_amount bigint, currency text) LANGUAGE sql STABLE PARALLEL SAFE ROWS 1 AS $$
  SELECT v.price_amount, v.compare_at_amount, v.currency FROM variants v WHERE v.store_id = of_store AND v.id = of_variant
$$;

-- What of a price list counts once it is known to apply.
CREATE TYPE souk_list AS (id text, percent_bp integer, priority integer);

-- What a number of units of a variant costs, each, for a buyer: no row where the variant is not sold in the currency. An override
-- makes the regular price, a sale goes below it; among lists of a kind the lowest number counts, then the lowest price, then
-- the oldest list. price.ts says the same in TypeScript, for explanations; a test compares the two.
--
-- PostgreSQL plans the body into the calling statement. The lists that apply are found before any price is: where the arguments
-- but the variant and units are parameters of the statement, that happens once, however many rows it prices, and without
-- active lists nothing is left to do. Each list is then asked for one row by its key. Arguments must not be subqueries, or
-- PostgreSQL does not plan the body in.
CREATE FUNCTION souk_price(of_store text, of_variant text, units integer, in_currency text, of_market text, of_groups text[], at timestamptz)
RETURNS TABLE (unit_amount bigint, compare_at_amount bigint, price_list_id text, base_amount bigint) LANGUAGE sql STABLE PARALLEL SAFE ROWS 1 AS $$
  SELECT coalesce(s.amount, r.amount),
         CASE WHEN c.amount > coalesce(s.amount, r.amount) THEN c.amount END,
         coalesce(s.id, o.id),
         coalesce(x.amount, r.amount, s.amount)
    FROM souk_own_price(of_store, of_variant) v
    CROSS JOIN LATERAL (
      SELECT CASE WHEN v.currency = in_currency THEN v.price_amount ELSE souk_exchange(v.price_amount, v.currency, in_currency, m.fx_rate_ppm, m.fx_rounding, m.fx_increment) END AS amount,
             CASE WHEN v.currency = in_currency THEN v.compare_at_amount ELSE souk_exchange(v.compare_at_amount, v.currency, in_currency, m.fx_rate_ppm, m.fx_rounding, m.fx_increment) END AS compare_at
        FROM (SELECT 1) one LEFT JOIN markets m ON v.currency <> in_currency AND m.store_id = of_store AND m.id = of_market AND m.currency = in_currency
    ) x
    LEFT JOIN LATERAL (
      SELECT l.id, f.amount, p.compare_at_amount AS compare_at
        FROM unnest(ARRAY(
          SELECT ROW(l.id, l.percent_bp, l.priority)::souk_list FROM price_lists l
           WHERE l.store_id = of_store AND l.status = 'active' AND l.kind = 'override' AND l.currency = in_currency
             AND (l.market_id IS NULL OR l.market_id = of_market) AND (l.customer_group_ids = '{}' OR l.customer_group_ids && of_groups)
             AND (l.starts_at IS NULL OR l.starts_at <= at) AND (l.ends_at IS NULL OR l.ends_at > at))) l
        LEFT JOIN LATERAL (
          SELECT p.amount, p.compare_at_amount FROM prices p
           WHERE p.store_id = of_store AND p.price_list_id = l.id AND p.variant_id = of_variant AND p.min_quantity <= units ORDER BY p.min_quantity DESC LIMIT 1) p ON true
        CROSS JOIN LATERAL (SELECT coalesce(p.amount, souk_percent(x.amount, l.percent_bp)) AS amount) f
       WHERE f.amount IS NOT NULL ORDER BY l.priority, f.amount, l.id COLLATE "C" LIMIT 1
    ) o ON true
    CROSS JOIN LATERAL (SELECT coalesce(o.amount, x.amount) AS amount) r
    LEFT JOIN LATERAL (
      SELECT l.id, f.amount, p.compare_at_amount AS compare_at
        FROM unnest(ARRAY(
          SELECT ROW(l.id, l.percent_bp, l.priority)::souk_list FROM price_lists l
           WHERE l.store_id = of_store AND l.status = 'active' AND l.kind = 'sale' AND l.currency = in_currency
             AND (l.market_id IS NULL OR l.market_id = of_market) AND (l.customer_group_ids = '{}' OR l.customer_group_ids && of_groups)
             AND (l.starts_at IS NULL OR l.starts_at <= at) AND (l.ends_at IS NULL OR l.ends_at > at))) l
        LEFT JOIN LATERAL (
          SELECT p.amount, p.compare_at_amount FROM prices p
           WHERE p.store_id = of_store AND p.price_list_id = l.id AND p.variant_id = of_variant AND p.min_quantity <= units ORDER BY p.min_quantity DESC LIMIT 1) p ON true
        CROSS JOIN LATERAL (SELECT coalesce(p.amount, souk_percent(r.amount, l.percent_bp)) AS amount) f
       WHERE f.amount < r.amount OR (r.amount IS NULL AND f.amount IS NOT NULL) ORDER BY l.priority, f.amount, l.id COLLATE "C" LIMIT 1
    ) s ON true
    CROSS JOIN LATERAL (SELECT CASE WHEN s.id IS NOT NULL THEN coalesce(s.compare_at, r.amount) WHEN o.id IS NOT NULL THEN o.compare_at ELSE x.compare_at END AS amount) c
   WHERE coalesce(s.amount, r.amount) IS NOT NULL
$$;

CREATE TABLE tax_categories (
  store_id   text COLLATE "C" NOT NULL,
  id         text COLLATE "C" NOT NULL,
  version    integer NOT NULL DEFAULT 1,
  name       text NOT NULL,
  is_default boolean NOT NULL DEFAULT false,
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL,
  PRIMARY KEY (store_id, id)
);
CREATE UNIQUE INDEX tax_categories_default ON tax_categories (store_id) WHERE is_default;
CALL souk_isolate('tax_categories');

CREATE TABLE tax_codes (
  store_id        text COLLATE "C" NOT NULL,
  code            text COLLATE "C" NOT NULL,
  tax_category_id text COLLATE "C" NOT NULL,
  PRIMARY KEY (store_id, code),
  FOREIGN KEY (store_id, tax_category_id) REFERENCES tax_categories (store_id, id) ON DELETE CASCADE
);
CREATE INDEX tax_codes_category ON tax_codes (store_id, tax_category_id, code);
CALL souk_isolate('tax_codes');

CREATE TABLE tax_zones (
  store_id   text COLLATE "C" NOT NULL,
  id         text COLLATE "C" NOT NULL,
  version    integer NOT NULL DEFAULT 1,
  name       text NOT NULL,
  -- As they were given; the table below is what addresses are compared with.
  areas      jsonb NOT NULL,
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL,
  PRIMARY KEY (store_id, id)
);
CALL souk_isolate('tax_zones');

CREATE TABLE tax_areas (
  store_id    text COLLATE "C" NOT NULL,
  tax_zone_id text COLLATE "C" NOT NULL,
  position    integer NOT NULL,
  -- Empty is the whole world.
  country     text COLLATE "C" NOT NULL,
  -- In capitals; null is all of it.
  province    text COLLATE "C",
  -- For LIKE, of capitals and digits alone; null is all of it.
  postal_like text COLLATE "C",
  -- How small the area is: what narrows it, then how many letters of the postal code are fixed.
  narrowness  integer NOT NULL,
  PRIMARY KEY (store_id, tax_zone_id, position),
  FOREIGN KEY (store_id, tax_zone_id) REFERENCES tax_zones (store_id, id) ON DELETE CASCADE
);
CREATE INDEX tax_areas_country ON tax_areas (store_id, country, province);
CALL souk_isolate('tax_areas');

CREATE TABLE tax_rates (
  store_id        text COLLATE "C" NOT NULL,
  id              text COLLATE "C" NOT NULL,
  version         integer NOT NULL DEFAULT 1,
  tax_zone_id     text COLLATE "C" NOT NULL,
  tax_category_id text COLLATE "C",
  name            text NOT NULL,
  rate_ppm        integer NOT NULL CHECK (rate_ppm BETWEEN 0 AND 10000000),
  compound        boolean NOT NULL,
  priority        integer NOT NULL CHECK (priority BETWEEN 1 AND 100),
  applies_to_shipping boolean NOT NULL,
  valid_from      timestamptz,
  valid_to        timestamptz,
  created_at      timestamptz NOT NULL,
  updated_at      timestamptz NOT NULL,
  PRIMARY KEY (store_id, id),
  FOREIGN KEY (store_id, tax_zone_id) REFERENCES tax_zones (store_id, id),
  FOREIGN KEY (store_id, tax_category_id) REFERENCES tax_categories (store_id, id),
  CHECK (valid_to > valid_from)
);
CREATE INDEX tax_rates_zone ON tax_rates (store_id, tax_zone_id, priority, id);
CREATE INDEX tax_rates_category ON tax_rates (store_id, tax_category_id, id);
CALL souk_isolate('tax_rates');
