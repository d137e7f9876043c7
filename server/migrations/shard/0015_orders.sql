-- Orders: what was sold, as it was sold. A placed order changes only by order changes, fulfillment, returns and refunds; words,
-- prices and taxes are copies, so nothing that happens in the catalog later can alter them.

-- The next order number of each store. Taken in the statement that writes the orders, so the row is locked for the shortest time.
CREATE TABLE order_counters (
  store_id text COLLATE "C" NOT NULL PRIMARY KEY,
  next     bigint NOT NULL CHECK (next BETWEEN 1 AND 9007199254740991)
);
CALL souk_isolate('order_counters');

CREATE TABLE orders (
  store_id      text COLLATE "C" NOT NULL,
  -- Made in the transaction that places the order: ids sort by time of placement, which is the order of all lists.
  id            text COLLATE "C" NOT NULL,
  version       integer NOT NULL DEFAULT 1,
  number        bigint NOT NULL,
  -- Prefix, number and suffix as the settings had them when the order was placed.
  name          text COLLATE "C" NOT NULL,
  source        text COLLATE "C" NOT NULL CHECK (source IN ('checkout', 'draft')),
  checkout_id   text COLLATE "C",
  draft_order_id text COLLATE "C",
  -- Four axes, derived by one function (orderAxes.ts) and written with the facts they follow from.
  status        text COLLATE "C" NOT NULL CHECK (status IN ('open', 'closed', 'cancelled')),
  payment_status text COLLATE "C" NOT NULL CHECK (payment_status IN ('pending', 'authorized', 'partially_paid', 'paid', 'partially_refunded', 'refunded', 'voided')),
  fulfillment_status text COLLATE "C" NOT NULL CHECK (fulfillment_status IN ('unfulfilled', 'partial', 'fulfilled', 'on_hold', 'scheduled')),
  return_status text COLLATE "C" NOT NULL CHECK (return_status IN ('none', 'requested', 'in_progress', 'returned')),
  currency      text COLLATE "C" NOT NULL,
  market_id     text COLLATE "C",
  locale        text,
  -- How totals were made: they can be made again the same way for an order change.
  prices_include_tax boolean NOT NULL,
  tax_exempt    boolean NOT NULL DEFAULT false,
  rounding      jsonb NOT NULL,
  -- The stored parts. total = subtotal − discount + shipping + tax, where tax that the prices include is not added again.
  subtotal_amount bigint NOT NULL CHECK (subtotal_amount BETWEEN 0 AND 9007199254740991),
  discount_amount bigint NOT NULL CHECK (discount_amount BETWEEN 0 AND 9007199254740991),
  shipping_amount bigint NOT NULL CHECK (shipping_amount BETWEEN 0 AND 9007199254740991),
  shipping_discount_amount bigint NOT NULL CHECK (shipping_discount_amount BETWEEN 0 AND shipping_amount),
  shipping_tax_amount bigint NOT NULL CHECK (shipping_tax_amount BETWEEN 0 AND 9007199254740991),
  shipping_total_amount bigint NOT NULL CHECK (shipping_total_amount BETWEEN 0 AND 9007199254740991),
  tax_amount    bigint NOT NULL CHECK (tax_amount BETWEEN 0 AND 9007199254740991),
  total_amount  bigint NOT NULL CHECK (total_amount BETWEEN 0 AND 9007199254740991),
  -- Paid by gift cards and store credit; counted in paid_amount too.
  credit_amount bigint NOT NULL DEFAULT 0 CHECK (credit_amount BETWEEN 0 AND 9007199254740991),
  -- What payments still hold authorised, what came in, what went back, and what was let go without being taken.
  authorized_amount bigint NOT NULL DEFAULT 0 CHECK (authorized_amount BETWEEN 0 AND 9007199254740991),
  paid_amount   bigint NOT NULL DEFAULT 0 CHECK (paid_amount BETWEEN credit_amount AND 9007199254740991),
  voided_amount bigint NOT NULL DEFAULT 0 CHECK (voided_amount BETWEEN 0 AND 9007199254740991),
  refunded_amount bigint NOT NULL DEFAULT 0 CHECK (refunded_amount BETWEEN 0 AND paid_amount),
  -- The part of refunded_amount that gave back what an order change made too much; the rest gave back what had been bought.
  settled_amount bigint NOT NULL DEFAULT 0 CHECK (settled_amount BETWEEN 0 AND refunded_amount),
  shipping_refunded_amount bigint NOT NULL DEFAULT 0 CHECK (shipping_refunded_amount BETWEEN 0 AND shipping_total_amount),
  shipping_refunded_tax_amount bigint NOT NULL DEFAULT 0 CHECK (shipping_refunded_tax_amount BETWEEN 0 AND shipping_tax_amount),
  shipping      jsonb,
  discounts     jsonb NOT NULL DEFAULT '[]',
  credits       jsonb NOT NULL DEFAULT '[]',
  payment_id    text COLLATE "C",
  -- Who bought. Erasing a customer empties these; number, lines, amounts and countries are kept because the law asks for them.
  customer_id   text COLLATE "C",
  email         text,
  phone         text,
  shipping_address jsonb,
  billing_address jsonb,
  note          text,
  attributes    jsonb NOT NULL DEFAULT '{}',
  country       text COLLATE "C",
  billing_country text COLLATE "C",
  erased_at     timestamptz,
  tags          text[] NOT NULL DEFAULT '{}',
  staff_note    text,
  metadata      jsonb NOT NULL DEFAULT '{}',
  -- What a search compares with, in lower case. Columns, because an index on an expression is of no use behind row-level security.
  name_key      text COLLATE "C" NOT NULL,
  email_key     text COLLATE "C",
  person_key    text COLLATE "C",
  cancel_reason text COLLATE "C" CHECK (cancel_reason IN ('customer', 'inventory', 'fraud', 'declined', 'staff', 'other')),
  cancelled_at  timestamptz CHECK ((cancelled_at IS NOT NULL) = (status = 'cancelled')),
  closed_at     timestamptz CHECK ((closed_at IS NOT NULL) = (status = 'closed')),
  placed_at     timestamptz NOT NULL,
  updated_at    timestamptz NOT NULL,
  PRIMARY KEY (store_id, id),
  UNIQUE (store_id, number),
  -- The last guard of the rule that a checkout becomes at most one order.
  UNIQUE (store_id, checkout_id),
  UNIQUE (store_id, draft_order_id),
  CHECK (shipping_total_amount = shipping_amount - shipping_discount_amount + CASE WHEN prices_include_tax THEN 0 ELSE shipping_tax_amount END),
  CHECK (total_amount = subtotal_amount - discount_amount + shipping_amount - shipping_discount_amount + CASE WHEN prices_include_tax THEN 0 ELSE tax_amount END)
) WITH (fillfactor = 80);
CREATE INDEX orders_status ON orders (store_id, status, id);
CREATE INDEX orders_payment ON orders (store_id, payment_status, id);
CREATE INDEX orders_fulfillment ON orders (store_id, fulfillment_status, id);
CREATE INDEX orders_return ON orders (store_id, return_status, id) WHERE return_status <> 'none';
CREATE INDEX orders_customer ON orders (store_id, customer_id, id) WHERE customer_id IS NOT NULL;
CREATE INDEX orders_email ON orders (store_id, email_key, id) WHERE email_key IS NOT NULL;
CREATE INDEX orders_name ON orders (store_id, name_key, id);
CREATE INDEX orders_person ON orders (store_id, person_key, id) WHERE person_key IS NOT NULL;
CALL souk_isolate('orders');

-- Tags once more, by tag: no plan uses an index on the array behind row-level security.
CREATE TABLE order_tags (
  store_id text COLLATE "C" NOT NULL,
  tag      text COLLATE "C" NOT NULL,
  order_id text COLLATE "C" NOT NULL,
  PRIMARY KEY (store_id, tag, order_id),
  FOREIGN KEY (store_id, order_id) REFERENCES orders (store_id, id) ON DELETE CASCADE
);
CREATE INDEX order_tags_order ON order_tags (store_id, order_id);
CALL souk_isolate('order_tags');

CREATE TABLE order_lines (
  store_id      text COLLATE "C" NOT NULL,
  order_id      text COLLATE "C" NOT NULL,
  id            text COLLATE "C" NOT NULL,
  position      integer NOT NULL,
  -- No foreign key: variants may be deleted. Null for a line that was written by hand.
  variant_id    text COLLATE "C",
  product_id    text COLLATE "C",
  -- Title, picture and the like at the time of the order.
  words         jsonb NOT NULL,
  properties    jsonb NOT NULL DEFAULT '{}',
  requires_shipping boolean NOT NULL,
  taxable       boolean NOT NULL DEFAULT true,
  tax_category  text COLLATE "C",
  weight_grams  integer NOT NULL DEFAULT 0 CHECK (weight_grams >= 0),
  -- Units ordered. Of these `removed` were taken out by order changes and cost nothing any more.
  quantity      integer NOT NULL CHECK (quantity BETWEEN 1 AND 9999),
  removed       integer NOT NULL DEFAULT 0 CHECK (removed >= 0),
  fulfilled     integer NOT NULL DEFAULT 0 CHECK (fulfilled >= 0),
  returned      integer NOT NULL DEFAULT 0 CHECK (returned BETWEEN 0 AND fulfilled),
  refunded_quantity integer NOT NULL DEFAULT 0 CHECK (refunded_quantity >= 0),
  unit_amount   bigint NOT NULL CHECK (unit_amount BETWEEN 0 AND 9007199254740991),
  subtotal_amount bigint NOT NULL CHECK (subtotal_amount BETWEEN 0 AND 9007199254740991),
  discount_amount bigint NOT NULL CHECK (discount_amount BETWEEN 0 AND subtotal_amount),
  tax_amount    bigint NOT NULL CHECK (tax_amount BETWEEN 0 AND 9007199254740991),
  total_amount  bigint NOT NULL CHECK (total_amount BETWEEN 0 AND 9007199254740991),
  discount_allocations jsonb NOT NULL DEFAULT '[]',
  tax_lines     jsonb NOT NULL DEFAULT '[]',
  -- What went back for this line so far, in the same parts.
  refunded_subtotal_amount bigint NOT NULL DEFAULT 0 CHECK (refunded_subtotal_amount BETWEEN 0 AND subtotal_amount),
  refunded_discount_amount bigint NOT NULL DEFAULT 0 CHECK (refunded_discount_amount BETWEEN 0 AND discount_amount),
  refunded_tax_amount bigint NOT NULL DEFAULT 0 CHECK (refunded_tax_amount BETWEEN 0 AND tax_amount),
  refunded_amount bigint NOT NULL DEFAULT 0 CHECK (refunded_amount BETWEEN 0 AND total_amount),
  PRIMARY KEY (store_id, order_id, id),
  UNIQUE (store_id, id),
  FOREIGN KEY (store_id, order_id) REFERENCES orders (store_id, id) ON DELETE CASCADE,
  CHECK (fulfilled + removed <= quantity),
  CHECK (refunded_quantity + removed <= quantity),
  CHECK (subtotal_amount = unit_amount * (quantity - removed))
) WITH (fillfactor = 85);
CREATE INDEX order_lines_variant ON order_lines (store_id, variant_id, order_id) WHERE variant_id IS NOT NULL;
CALL souk_isolate('order_lines');

-- What happened to an order, for people. `data` holds ids and amounts, never names or addresses; a comment's text is the author's.
CREATE TABLE timeline_entries (
  store_id   text COLLATE "C" NOT NULL,
  order_id   text COLLATE "C" NOT NULL,
  id         text COLLATE "C" NOT NULL,
  type       text COLLATE "C" NOT NULL,
  message    text NOT NULL,
  data       jsonb NOT NULL DEFAULT '{}',
  actor_type text COLLATE "C" NOT NULL,
  actor_id   text COLLATE "C" NOT NULL,
  created_at timestamptz NOT NULL,
  PRIMARY KEY (store_id, order_id, id),
  FOREIGN KEY (store_id, order_id) REFERENCES orders (store_id, id) ON DELETE CASCADE
);
CALL souk_isolate('timeline_entries');
