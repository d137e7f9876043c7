-- Discounts, their codes and uses; gift cards and store credit with their ledger. Every function below takes what it locks in one
-- order: rows of the owners first (uses or holds), then what they draw on (discounts, customers, counts, codes; credits), each in
-- the order of keys, so that no two of them can wait for each other.

CREATE TABLE discounts (
  store_id    text COLLATE "C" NOT NULL,
  id          text COLLATE "C" NOT NULL,
  version     integer NOT NULL DEFAULT 1,
  title       text NOT NULL,
  class       text COLLATE "C" NOT NULL CHECK (class IN ('product', 'order', 'shipping')),
  method      text COLLATE "C" NOT NULL CHECK (method IN ('code', 'automatic')),
  value       jsonb NOT NULL,
  target      jsonb NOT NULL,
  conditions  jsonb NOT NULL,
  combines_with text[] COLLATE "C" NOT NULL,
  priority    integer NOT NULL CHECK (priority BETWEEN 1 AND 10000),
  enabled     boolean NOT NULL,
  -- Whether a limit of discount_counts is reached: written when that begins or ends, so that lists and quotes need not look there.
  exhausted   boolean NOT NULL DEFAULT false,
  starts_at   timestamptz NOT NULL,
  ends_at     timestamptz,
  ends_by     timestamptz NOT NULL GENERATED ALWAYS AS (coalesce(ends_at, 'infinity'::timestamptz)) STORED,
  metadata    jsonb NOT NULL DEFAULT '{}',
  created_at  timestamptz NOT NULL,
  updated_at  timestamptz NOT NULL,
  PRIMARY KEY (store_id, id),
  CHECK (ends_at > starts_at)
);
CREATE INDEX discounts_status ON discounts (store_id, enabled, exhausted, ends_by, id);
CREATE INDEX discounts_class ON discounts (store_id, class, id);
CREATE INDEX discounts_method ON discounts (store_id, method, id);
-- What every quote asks: it must cost nothing in a store with a million used-up codes.
CREATE INDEX discounts_automatic ON discounts (store_id, ends_by) WHERE method = 'automatic' AND enabled AND NOT exhausted;
CALL souk_isolate('discounts');

-- Limits and what is gone of them, apart from the discount because it is written with every use. A limit set here is never passed:
-- the row is locked to count. Without a limit nobody waits for it, and a worker counts the uses afterwards.
CREATE TABLE discount_counts (
  store_id    text COLLATE "C" NOT NULL,
  discount_id text COLLATE "C" NOT NULL,
  codes       integer NOT NULL DEFAULT 0 CHECK (codes BETWEEN 0 AND 100000),
  uses        bigint NOT NULL DEFAULT 0 CHECK (uses >= 0),
  uses_max    bigint,
  -- Of the budget; stays zero without one.
  amount      bigint NOT NULL DEFAULT 0 CHECK (amount >= 0),
  amount_max  bigint CHECK (amount_max <= 9007199254740991),
  currency    text COLLATE "C",
  per_customer_max integer,
  PRIMARY KEY (store_id, discount_id),
  FOREIGN KEY (store_id, discount_id) REFERENCES discounts (store_id, id) ON DELETE CASCADE,
  CHECK (uses <= uses_max),
  CHECK (amount <= amount_max),
  CHECK ((amount_max IS NULL) = (currency IS NULL))
) WITH (fillfactor = 50);
CALL souk_isolate('discount_counts');

CREATE TABLE discount_codes (
  store_id    text COLLATE "C" NOT NULL,
  id          text COLLATE "C" NOT NULL,
  discount_id text COLLATE "C" NOT NULL,
  code        text COLLATE "C" NOT NULL,
  -- In upper case: what shoppers type is found by it.
  code_key    text COLLATE "C" NOT NULL,
  uses        bigint NOT NULL DEFAULT 0 CHECK (uses >= 0),
  -- Never changes, so it may be read without a lock.
  uses_max    bigint,
  used        boolean NOT NULL GENERATED ALWAYS AS (uses > 0) STORED,
  created_at  timestamptz NOT NULL,
  PRIMARY KEY (store_id, id),
  UNIQUE (store_id, code_key),
  FOREIGN KEY (store_id, discount_id) REFERENCES discounts (store_id, id) ON DELETE CASCADE,
  CHECK (uses <= uses_max)
) WITH (fillfactor = 80);
CREATE INDEX discount_codes_discount ON discount_codes (store_id, discount_id, id);
CREATE INDEX discount_codes_used ON discount_codes (store_id, discount_id, used, id);
CALL souk_isolate('discount_codes');

-- Each use of a discount: held by its owner (a checkout, a draft) until a deadline, then committed to an order. What is given back is deleted.
CREATE TABLE discount_uses (
  store_id    text COLLATE "C" NOT NULL,
  owner_id    text COLLATE "C" NOT NULL,
  discount_id text COLLATE "C" NOT NULL,
  code_id     text COLLATE "C",
  -- Who uses it, for the limit per customer: an id or a keyed hash, never an address.
  customer_key text COLLATE "C",
  -- The limit per customer that was in force, so that lowering it later does not make earlier uses wrong.
  customer_max integer,
  currency    text COLLATE "C" NOT NULL,
  amount      bigint NOT NULL CHECK (amount BETWEEN 0 AND 9007199254740991),
  state       text COLLATE "C" NOT NULL CHECK (state IN ('held', 'committed')),
  order_id    text COLLATE "C",
  -- Whether discount_counts and the code include it yet.
  counted     boolean NOT NULL,
  code_counted boolean NOT NULL,
  expires_at  timestamptz,
  created_at  timestamptz NOT NULL,
  PRIMARY KEY (store_id, owner_id, discount_id),
  FOREIGN KEY (store_id, discount_id) REFERENCES discounts (store_id, id) ON DELETE CASCADE,
  CHECK ((state = 'held') = (expires_at IS NOT NULL)),
  CHECK ((state = 'committed') = (order_id IS NOT NULL))
);
CREATE INDEX discount_uses_discount ON discount_uses (store_id, discount_id, customer_key);
CREATE INDEX discount_uses_order ON discount_uses (store_id, order_id) WHERE order_id IS NOT NULL;
CREATE INDEX discount_uses_expiry ON discount_uses (store_id, expires_at) WHERE state = 'held';
CREATE INDEX discount_uses_uncounted ON discount_uses (store_id, discount_id) WHERE NOT (counted AND code_counted);
CALL souk_isolate('discount_uses');
CREATE POLICY relay ON discount_uses FOR SELECT TO souk_relay USING (true);
GRANT SELECT (store_id, state, expires_at, counted, code_counted) ON discount_uses TO souk_relay;

-- Locks what the uses draw on, before anything is judged: discounts against a change of their limits, customers, limits, codes.
CREATE FUNCTION souk_lock_uses(of_store text, wanted jsonb) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  PERFORM 1 FROM discounts d WHERE d.store_id = of_store AND d.id IN (SELECT w.discount_id FROM jsonb_to_recordset(wanted) AS w(discount_id text)) ORDER BY d.id FOR KEY SHARE;
  PERFORM pg_advisory_xact_lock(l.key)
     FROM (SELECT DISTINCT hashtextextended(concat_ws(' ', 'uses', of_store, w.discount_id, w.customer_key), 0) AS key
             FROM jsonb_to_recordset(wanted) AS w(discount_id text, customer_key text)
             JOIN discount_counts c ON c.store_id = of_store AND c.discount_id = w.discount_id AND c.per_customer_max IS NOT NULL
            WHERE w.customer_key IS NOT NULL ORDER BY 1) l;
  PERFORM 1 FROM discount_counts c
    WHERE c.store_id = of_store AND c.discount_id IN (SELECT w.discount_id FROM jsonb_to_recordset(wanted) AS w(discount_id text, counted boolean)
           WHERE w.counted OR c.uses_max IS NOT NULL OR c.amount_max IS NOT NULL)
    ORDER BY c.discount_id FOR NO KEY UPDATE;
  PERFORM 1 FROM discount_codes k
    WHERE k.store_id = of_store AND k.id IN (SELECT w.code_id FROM jsonb_to_recordset(wanted) AS w(code_id text, code_counted boolean) WHERE w.code_counted OR k.uses_max IS NOT NULL)
    ORDER BY k.id FOR NO KEY UPDATE;
END $$;

-- Deletes uses of owners that are in a state, and takes them out of every count. The caller has locked both.
CREATE FUNCTION souk_drop_uses(of_store text, owners text[], in_state text) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  WITH gone AS (
    DELETE FROM discount_uses u WHERE u.store_id = of_store AND u.owner_id = ANY(owners) AND u.state = in_state RETURNING u.*
  ), counts AS (
    UPDATE discount_counts c SET uses = c.uses - g.uses, amount = c.amount - g.amount
      FROM (SELECT n.discount_id, count(*) AS uses, coalesce(sum(n.amount) FILTER (WHERE n.currency = d.currency), 0) AS amount
              FROM gone n JOIN discount_counts d ON d.store_id = of_store AND d.discount_id = n.discount_id WHERE n.counted GROUP BY n.discount_id) g
     WHERE c.store_id = of_store AND c.discount_id = g.discount_id
  )
  UPDATE discount_codes k SET uses = k.uses - g.uses
    FROM (SELECT n.code_id, count(*) AS uses FROM gone n WHERE n.code_counted AND n.code_id IS NOT NULL GROUP BY n.code_id) g
   WHERE k.store_id = of_store AND k.id = g.code_id;
END $$;

-- Makes discounts exhausted, or no longer so, as their counts say now. Gives those that changed.
CREATE FUNCTION souk_judge_discounts(of_store text, ids text[], at timestamptz) RETURNS SETOF text LANGUAGE sql AS $$
  UPDATE discounts d SET exhausted = NOT d.exhausted, updated_at = at
    FROM (SELECT c.discount_id FROM discount_counts c JOIN discounts o ON o.store_id = c.store_id AND o.id = c.discount_id
           WHERE c.store_id = of_store AND c.discount_id = ANY(ids)
             AND o.exhausted IS DISTINCT FROM (coalesce(c.uses >= c.uses_max, false) OR coalesce(c.amount >= c.amount_max, false))
           ORDER BY c.discount_id) j
   WHERE d.store_id = of_store AND d.id = j.discount_id
  RETURNING d.id
$$;

-- Reserves uses for owners: each owner gets all of its own or none, in their order, and its earlier reservation is replaced. Uses that
-- are committed already count as had. `lacking` names the discounts that could not be had.
CREATE FUNCTION souk_hold_uses(of_store text, requests jsonb, at timestamptz) RETURNS TABLE (owner_id text, lacking text[], changed text[]) LANGUAGE plpgsql AS $$
DECLARE
  request record;
  wanted jsonb;
  before jsonb;
BEGIN
  PERFORM 1 FROM discount_uses u WHERE u.store_id = of_store AND u.owner_id IN (SELECT r.owner_id FROM jsonb_to_recordset(requests) AS r(owner_id text)) ORDER BY u.owner_id, u.discount_id FOR UPDATE;
  SELECT coalesce(jsonb_agg(jsonb_build_object('discount_id', u.discount_id, 'customer_key', u.customer_key, 'code_id', u.code_id, 'counted', u.counted, 'code_counted', u.code_counted)), '[]') INTO before
    FROM discount_uses u WHERE u.store_id = of_store AND u.state = 'held' AND u.owner_id IN (SELECT r.owner_id FROM jsonb_to_recordset(requests) AS r(owner_id text));
  SELECT before || coalesce(jsonb_agg(w.value), '[]') INTO wanted FROM jsonb_array_elements(requests) AS r(value), jsonb_array_elements(r.value -> 'uses') AS w(value);
  PERFORM souk_lock_uses(of_store, wanted);
  FOR request IN SELECT r.value ->> 'owner_id' AS owner, (r.value ->> 'expires_at')::timestamptz AS deadline, r.value -> 'uses' AS uses FROM jsonb_array_elements(requests) WITH ORDINALITY AS r(value, nth) ORDER BY r.nth LOOP
    PERFORM souk_drop_uses(of_store, ARRAY[request.owner], 'held');
    owner_id := request.owner;
    SELECT array_agg(w.discount_id ORDER BY w.discount_id) INTO lacking
      FROM jsonb_to_recordset(request.uses) AS w(discount_id text, code_id text, customer_key text, currency text, amount bigint)
      LEFT JOIN discounts d ON d.store_id = of_store AND d.id = w.discount_id AND d.enabled
      LEFT JOIN discount_counts c ON c.store_id = of_store AND c.discount_id = w.discount_id
      LEFT JOIN discount_codes k ON k.store_id = of_store AND k.id = w.code_id AND k.discount_id = w.discount_id
     WHERE NOT EXISTS (SELECT 1 FROM discount_uses u WHERE u.store_id = of_store AND u.owner_id = request.owner AND u.discount_id = w.discount_id)
       AND (d.id IS NULL OR c.uses >= c.uses_max OR (c.amount_max IS NOT NULL AND (w.currency <> c.currency OR c.amount + w.amount > c.amount_max))
            OR (w.code_id IS NOT NULL AND (k.id IS NULL OR k.uses >= k.uses_max))
            OR (c.per_customer_max IS NOT NULL AND (w.customer_key IS NULL OR c.per_customer_max <= (
                 SELECT count(*) FROM discount_uses u WHERE u.store_id = of_store AND u.discount_id = w.discount_id AND u.customer_key = w.customer_key))));
    IF lacking IS NULL THEN
      WITH made AS (
        INSERT INTO discount_uses AS u (store_id, owner_id, discount_id, code_id, customer_key, customer_max, currency, amount, state, counted, code_counted, expires_at, created_at)
        SELECT of_store, request.owner, w.discount_id, w.code_id, w.customer_key, c.per_customer_max, w.currency, w.amount, 'held',
               c.uses_max IS NOT NULL OR c.amount_max IS NOT NULL, w.code_id IS NULL OR k.uses_max IS NOT NULL, request.deadline, at
          FROM jsonb_to_recordset(request.uses) AS w(discount_id text, code_id text, customer_key text, currency text, amount bigint)
          JOIN discount_counts c ON c.store_id = of_store AND c.discount_id = w.discount_id
          LEFT JOIN discount_codes k ON k.store_id = of_store AND k.id = w.code_id
        ON CONFLICT DO NOTHING
        RETURNING u.discount_id, u.code_id, u.amount, u.counted, u.code_counted
      ), counts AS (
        UPDATE discount_counts c SET uses = c.uses + 1, amount = c.amount + CASE WHEN c.amount_max IS NULL THEN 0 ELSE m.amount END
          FROM made m WHERE m.counted AND c.store_id = of_store AND c.discount_id = m.discount_id
      )
      UPDATE discount_codes k SET uses = k.uses + 1 FROM made m WHERE m.code_counted AND k.store_id = of_store AND k.id = m.code_id;
    END IF;
    changed := NULL;
    RETURN NEXT;
  END LOOP;
  owner_id := NULL;
  lacking := NULL;
  SELECT array_agg(j ORDER BY j) INTO changed FROM souk_judge_discounts(of_store, (SELECT array_agg(DISTINCT w.discount_id) FROM jsonb_to_recordset(wanted) AS w(discount_id text)), at) j;
  IF changed IS NOT NULL THEN
    RETURN NEXT;
  END IF;
END $$;

-- Gives back the uses of owners that are in a state. Gives the discounts that became available again.
CREATE FUNCTION souk_release_uses(of_store text, owners text[], in_state text, at timestamptz) RETURNS SETOF text LANGUAGE plpgsql AS $$
DECLARE
  held jsonb;
BEGIN
  PERFORM 1 FROM discount_uses u WHERE u.store_id = of_store AND u.owner_id = ANY(owners) ORDER BY u.owner_id, u.discount_id FOR UPDATE;
  SELECT jsonb_agg(jsonb_build_object('discount_id', u.discount_id, 'code_id', u.code_id, 'counted', u.counted, 'code_counted', u.code_counted)) INTO held
    FROM discount_uses u WHERE u.store_id = of_store AND u.owner_id = ANY(owners) AND u.state = in_state;
  IF held IS NULL THEN
    RETURN;
  END IF;
  PERFORM souk_lock_uses(of_store, held);
  PERFORM souk_drop_uses(of_store, owners, in_state);
  RETURN QUERY SELECT souk_judge_discounts(of_store, (SELECT array_agg(DISTINCT w.discount_id) FROM jsonb_to_recordset(held) AS w(discount_id text)), at);
END $$;

-- Counts uses of discounts and codes without a limit. Of one discount: all of them, before it gets a limit; the caller has locked it,
-- so no use can be added meanwhile. Else a batch of what nobody is working on. Gives how many.
CREATE FUNCTION souk_count_uses(of_store text, of_discount text, batch integer) RETURNS bigint LANGUAGE plpgsql AS $$
DECLARE
  news jsonb;
BEGIN
  IF of_discount IS NULL THEN
    SELECT jsonb_agg(jsonb_build_object('owner_id', n.owner_id, 'discount_id', n.discount_id, 'code_id', n.code_id, 'counted', NOT n.counted, 'code_counted', NOT n.code_counted)) INTO news
      FROM (SELECT u.* FROM discount_uses u WHERE u.store_id = of_store AND NOT (u.counted AND u.code_counted) LIMIT batch FOR UPDATE SKIP LOCKED) n;
  ELSE
    SELECT jsonb_agg(jsonb_build_object('owner_id', n.owner_id, 'discount_id', n.discount_id, 'code_id', n.code_id, 'counted', NOT n.counted, 'code_counted', NOT n.code_counted)) INTO news
      FROM (SELECT u.* FROM discount_uses u WHERE u.store_id = of_store AND u.discount_id = of_discount AND NOT (u.counted AND u.code_counted) ORDER BY u.owner_id FOR UPDATE) n;
  END IF;
  IF news IS NULL THEN
    RETURN 0;
  END IF;
  PERFORM souk_lock_uses(of_store, news);
  UPDATE discount_uses u SET counted = true, code_counted = true FROM jsonb_to_recordset(news) AS n(owner_id text, discount_id text)
   WHERE u.store_id = of_store AND u.owner_id = n.owner_id AND u.discount_id = n.discount_id;
  UPDATE discount_counts c SET uses = c.uses + g.uses FROM (SELECT n.discount_id, count(*) AS uses FROM jsonb_to_recordset(news) AS n(discount_id text, counted boolean) WHERE n.counted GROUP BY n.discount_id) g
   WHERE c.store_id = of_store AND c.discount_id = g.discount_id;
  UPDATE discount_codes k SET uses = k.uses + g.uses FROM (SELECT n.code_id, count(*) AS uses FROM jsonb_to_recordset(news) AS n(code_id text, code_counted boolean) WHERE n.code_counted GROUP BY n.code_id) g
   WHERE k.store_id = of_store AND k.id = g.code_id;
  RETURN jsonb_array_length(news);
END $$;

-- Money that the store owes: gift cards, which whoever has the code may spend, and store credit of customers.
CREATE TABLE credits (
  store_id    text COLLATE "C" NOT NULL,
  id          text COLLATE "C" NOT NULL,
  version     integer NOT NULL DEFAULT 1,
  kind        text COLLATE "C" NOT NULL CHECK (kind IN ('gift_card', 'store_credit')),
  currency    text COLLATE "C" NOT NULL,
  -- The sum of its entries.
  balance     bigint NOT NULL DEFAULT 0 CHECK (balance BETWEEN 0 AND 9007199254740991),
  -- The sum of its holds.
  held        bigint NOT NULL DEFAULT 0,
  entries     bigint NOT NULL DEFAULT 0,
  customer_id text COLLATE "C" CHECK (customer_id IS NOT NULL OR kind = 'gift_card'),
  -- Of gift cards only. The hash is keyed with a secret that the database does not have.
  code_hash   text COLLATE "C",
  last4       text COLLATE "C",
  initial     bigint,
  active      boolean NOT NULL DEFAULT true,
  expires_at  timestamptz,
  expires_by  timestamptz NOT NULL GENERATED ALWAYS AS (coalesce(expires_at, 'infinity'::timestamptz)) STORED,
  spent       boolean NOT NULL GENERATED ALWAYS AS (balance = 0) STORED,
  note        text,
  created_at  timestamptz NOT NULL,
  updated_at  timestamptz NOT NULL,
  PRIMARY KEY (store_id, id),
  CHECK (held BETWEEN 0 AND balance),
  CHECK ((kind = 'gift_card') = (code_hash IS NOT NULL AND last4 IS NOT NULL AND initial IS NOT NULL))
) WITH (fillfactor = 80);
CREATE UNIQUE INDEX credits_code ON credits (store_id, code_hash) WHERE code_hash IS NOT NULL;
CREATE UNIQUE INDEX credits_owner ON credits (store_id, customer_id, currency) WHERE kind = 'store_credit';
CREATE INDEX credits_kind ON credits (store_id, kind, id);
CREATE INDEX credits_customer ON credits (store_id, kind, customer_id, id) WHERE customer_id IS NOT NULL;
CREATE INDEX credits_currency ON credits (store_id, kind, currency, id);
CREATE INDEX credits_last4 ON credits (store_id, last4, id) WHERE last4 IS NOT NULL;
CREATE INDEX credits_status ON credits (store_id, kind, active, spent, expires_by, id);
CALL souk_isolate('credits');

-- The ledger: every change of a balance, append-only.
CREATE TABLE credit_entries (
  store_id      text COLLATE "C" NOT NULL,
  id            text COLLATE "C" NOT NULL,
  credit_id     text COLLATE "C" NOT NULL,
  -- 1, 2, 3 … within the credit, in the order in which the changes were made.
  sequence      bigint NOT NULL,
  delta         bigint NOT NULL CHECK (delta <> 0),
  balance_after bigint NOT NULL CHECK (balance_after >= 0),
  reason        text COLLATE "C" NOT NULL CHECK (reason IN ('issue', 'adjust', 'spend', 'return')),
  reference_type text COLLATE "C",
  reference_id  text COLLATE "C",
  note          text,
  actor_type    text COLLATE "C" NOT NULL,
  actor_id      text COLLATE "C" NOT NULL,
  created_at    timestamptz NOT NULL,
  PRIMARY KEY (store_id, id),
  UNIQUE (store_id, credit_id, sequence),
  FOREIGN KEY (store_id, credit_id) REFERENCES credits (store_id, id)
);
-- An order spends of a credit once, and a refund returns to it once, however often it is tried.
CREATE UNIQUE INDEX credit_entries_once ON credit_entries (store_id, credit_id, reason, reference_type, reference_id) WHERE reason IN ('spend', 'return');
CALL souk_isolate('credit_entries');
REVOKE UPDATE, DELETE ON credit_entries FROM souk_app;

-- What running checkouts have reserved of a credit.
CREATE TABLE credit_holds (
  store_id   text COLLATE "C" NOT NULL,
  owner_id   text COLLATE "C" NOT NULL,
  credit_id  text COLLATE "C" NOT NULL,
  amount     bigint NOT NULL CHECK (amount > 0),
  expires_at timestamptz NOT NULL,
  PRIMARY KEY (store_id, owner_id, credit_id),
  FOREIGN KEY (store_id, credit_id) REFERENCES credits (store_id, id)
);
CREATE INDEX credit_holds_credit ON credit_holds (store_id, credit_id);
CREATE INDEX credit_holds_expiry ON credit_holds (store_id, expires_at);
CALL souk_isolate('credit_holds');
CREATE POLICY relay ON credit_holds FOR SELECT TO souk_relay USING (true);
GRANT SELECT (store_id, expires_at) ON credit_holds TO souk_relay;

-- Locks the holds of owners, then their credits and those named.
CREATE FUNCTION souk_lock_credits(of_store text, owners text[], ids text[]) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  PERFORM 1 FROM credit_holds h WHERE h.store_id = of_store AND h.owner_id = ANY(owners) ORDER BY h.owner_id, h.credit_id FOR UPDATE;
  PERFORM 1 FROM credits c WHERE c.store_id = of_store
      AND (c.id = ANY(ids) OR c.id IN (SELECT h.credit_id FROM credit_holds h WHERE h.store_id = of_store AND h.owner_id = ANY(owners))) ORDER BY c.id FOR NO KEY UPDATE;
END $$;

-- Ends the holds of owners. The caller has locked them.
CREATE FUNCTION souk_drop_holds(of_store text, owners text[]) RETURNS void LANGUAGE sql AS $$
  WITH gone AS (DELETE FROM credit_holds h WHERE h.store_id = of_store AND h.owner_id = ANY(owners) RETURNING h.credit_id, h.amount)
  UPDATE credits c SET held = c.held - g.amount FROM (SELECT n.credit_id, sum(n.amount) AS amount FROM gone n GROUP BY n.credit_id) g
   WHERE c.store_id = of_store AND c.id = g.credit_id
$$;

-- Reserves credit for owners: each gets all parts or none, in their order, and its earlier reservation is replaced.
CREATE FUNCTION souk_hold_credit(of_store text, requests jsonb, at timestamptz) RETURNS TABLE (owner_id text, lacking text[]) LANGUAGE plpgsql AS $$
DECLARE
  request record;
BEGIN
  PERFORM souk_lock_credits(of_store, (SELECT array_agg(r.value ->> 'owner_id') FROM jsonb_array_elements(requests) AS r(value)),
    (SELECT array_agg(p.value ->> 'id') FROM jsonb_array_elements(requests) AS r(value), jsonb_array_elements(r.value -> 'parts') AS p(value)));
  FOR request IN SELECT r.value ->> 'owner_id' AS owner, (r.value ->> 'expires_at')::timestamptz AS deadline, r.value -> 'parts' AS parts FROM jsonb_array_elements(requests) WITH ORDINALITY AS r(value, nth) ORDER BY r.nth LOOP
    PERFORM souk_drop_holds(of_store, ARRAY[request.owner]);
    owner_id := request.owner;
    SELECT array_agg(p.id ORDER BY p.id) INTO lacking
      FROM jsonb_to_recordset(request.parts) AS p(id text, kind text, currency text, amount bigint)
      LEFT JOIN credits c ON c.store_id = of_store AND c.id = p.id AND c.kind = p.kind AND c.currency = p.currency AND c.active AND c.expires_by > at
     WHERE c.id IS NULL OR c.balance - c.held < p.amount;
    IF lacking IS NULL THEN
      INSERT INTO credit_holds (store_id, owner_id, credit_id, amount, expires_at)
      SELECT of_store, request.owner, p.id, p.amount, request.deadline FROM jsonb_to_recordset(request.parts) AS p(id text, amount bigint) ORDER BY p.id;
      UPDATE credits c SET held = c.held + p.amount FROM jsonb_to_recordset(request.parts) AS p(id text, amount bigint) WHERE c.store_id = of_store AND c.id = p.id;
    END IF;
    RETURN NEXT;
  END LOOP;
END $$;

CREATE FUNCTION souk_release_credit(of_store text, owners text[]) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  PERFORM souk_lock_credits(of_store, owners, NULL);
  PERFORM souk_drop_holds(of_store, owners);
END $$;

-- Changes balances by the ledger. Each group is carried out as a whole or not at all, in their order; one with an owner ends that
-- owner's holds first. A spending or return that is in the ledger already is left as it is.
CREATE FUNCTION souk_move_credit(of_store text, groups jsonb, at timestamptz, by_type text, by_id text)
RETURNS TABLE (nth bigint, credit_id text, fault text, entry_id text, version integer, customer_id text, currency text, balance bigint) LANGUAGE plpgsql AS $$
#variable_conflict use_column
DECLARE
  batch record;
  refused boolean;
BEGIN
  PERFORM souk_lock_credits(of_store, (SELECT array_agg(g.value ->> 'owner_id') FROM jsonb_array_elements(groups) AS g(value)),
    (SELECT array_agg(m.value ->> 'credit_id') FROM jsonb_array_elements(groups) AS g(value), jsonb_array_elements(g.value -> 'moves') AS m(value)));
  FOR batch IN SELECT g.nth, g.value ->> 'owner_id' AS owner, g.value -> 'moves' AS moves FROM jsonb_array_elements(groups) WITH ORDINALITY AS g(value, nth) ORDER BY g.nth LOOP
    IF batch.owner IS NOT NULL THEN
      PERFORM souk_drop_holds(of_store, ARRAY[batch.owner]);
    END IF;
    refused := false;
    FOR nth, credit_id, fault IN
      SELECT batch.nth, m.credit_id, CASE
               WHEN c.id IS NULL THEN 'not_found'
               WHEN m.reason = 'spend' AND (NOT c.active OR c.expires_by <= at) THEN 'not_spendable'
               WHEN c.balance - c.held + m.delta < 0 AND m.delta < 0 THEN 'insufficient'
               WHEN c.balance + m.delta > 9007199254740991 THEN 'too_large' END
        FROM jsonb_to_recordset(batch.moves) AS m(credit_id text, kind text, currency text, delta bigint, reason text, reference_type text, reference_id text)
        LEFT JOIN credits c ON c.store_id = of_store AND c.id = m.credit_id AND c.kind = m.kind AND c.currency = coalesce(m.currency, c.currency)
       WHERE NOT EXISTS (SELECT 1 FROM credit_entries e WHERE e.store_id = of_store AND e.credit_id = m.credit_id AND e.reason = m.reason AND e.reason IN ('spend', 'return')
                            AND e.reference_type = m.reference_type AND e.reference_id = m.reference_id)
       ORDER BY m.credit_id
    LOOP
      IF fault IS NOT NULL THEN
        refused := true;
        RETURN NEXT;
      END IF;
    END LOOP;
    CONTINUE WHEN refused;
    RETURN QUERY
      WITH moves AS (
        SELECT m.* FROM jsonb_to_recordset(batch.moves) AS m(entry_id text, credit_id text, delta bigint, reason text, reference_type text, reference_id text, note text)
         WHERE NOT EXISTS (SELECT 1 FROM credit_entries e WHERE e.store_id = of_store AND e.credit_id = m.credit_id AND e.reason = m.reason AND e.reason IN ('spend', 'return')
                              AND e.reference_type = m.reference_type AND e.reference_id = m.reference_id)
      ), moved AS (
        UPDATE credits c SET balance = c.balance + m.delta, entries = c.entries + 1, version = c.version + 1, updated_at = at FROM moves m
         WHERE c.store_id = of_store AND c.id = m.credit_id
        RETURNING c.id, c.version, c.customer_id, c.currency, c.balance, c.entries
      ), written AS (
        INSERT INTO credit_entries (store_id, id, credit_id, sequence, delta, balance_after, reason, reference_type, reference_id, note, actor_type, actor_id, created_at)
        SELECT of_store, m.entry_id, m.credit_id, c.entries, m.delta, c.balance, m.reason, m.reference_type, m.reference_id, m.note, by_type, by_id, at
          FROM moves m JOIN moved c ON c.id = m.credit_id
      )
      SELECT batch.nth, m.credit_id, NULL::text, m.entry_id, c.version, c.customer_id, c.currency, c.balance FROM moves m JOIN moved c ON c.id = m.credit_id ORDER BY m.credit_id;
  END LOOP;
END $$;
