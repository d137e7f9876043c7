-- Discounts for a first order: how many orders a customer has is counted after the fact, so nothing kept several orders at once from having one.
-- Each customer now uses such discounts for one checkout or order, whichever of them they are.
ALTER TABLE discount_uses ADD COLUMN first_order boolean NOT NULL DEFAULT false;
CREATE INDEX discount_uses_first_order ON discount_uses (store_id, customer_key) WHERE first_order;

-- Locks what the uses draw on, before anything is judged: discounts against a change of their limits, customers, limits, codes.
CREATE OR REPLACE FUNCTION souk_lock_uses(of_store text, wanted jsonb) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  PERFORM 1 FROM discounts d WHERE d.store_id = of_store AND d.id IN (SELECT w.discount_id FROM jsonb_to_recordset(wanted) AS w(discount_id text)) ORDER BY d.id FOR KEY SHARE;
  PERFORM pg_advisory_xact_lock(l.key)
     FROM (SELECT hashtextextended(concat_ws(' ', 'uses', of_store, w.discount_id, w.customer_key), 0) AS key
             FROM jsonb_to_recordset(wanted) AS w(discount_id text, customer_key text)
             JOIN discount_counts c ON c.store_id = of_store AND c.discount_id = w.discount_id AND c.per_customer_max IS NOT NULL
            WHERE w.customer_key IS NOT NULL
            UNION
           SELECT hashtextextended(concat_ws(' ', 'first order', of_store, w.customer_key), 0)
             FROM jsonb_to_recordset(wanted) AS w(discount_id text, customer_key text)
             JOIN discounts d ON d.store_id = of_store AND d.id = w.discount_id AND (d.conditions ->> 'first_order')::boolean
            WHERE w.customer_key IS NOT NULL ORDER BY 1) l;
  PERFORM 1 FROM discount_counts c
    WHERE c.store_id = of_store AND c.discount_id IN (SELECT w.discount_id FROM jsonb_to_recordset(wanted) AS w(discount_id text, counted boolean)
           WHERE w.counted OR c.uses_max IS NOT NULL OR c.amount_max IS NOT NULL)
    ORDER BY c.discount_id FOR NO KEY UPDATE;
  PERFORM 1 FROM discount_codes k
    WHERE k.store_id = of_store AND k.id IN (SELECT w.code_id FROM jsonb_to_recordset(wanted) AS w(code_id text, code_counted boolean) WHERE w.code_counted OR k.uses_max IS NOT NULL)
    ORDER BY k.id FOR NO KEY UPDATE;
END $$;

-- Reserves uses for owners: each owner gets all of its own or none, in their order, and its earlier reservation is replaced. Uses that
-- are committed already count as had. `lacking` names the discounts that could not be had.
CREATE OR REPLACE FUNCTION souk_hold_uses(of_store text, requests jsonb, at timestamptz) RETURNS TABLE (owner_id text, lacking text[], changed text[]) LANGUAGE plpgsql AS $$
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
                 SELECT count(*) FROM discount_uses u WHERE u.store_id = of_store AND u.discount_id = w.discount_id AND u.customer_key = w.customer_key)))
            OR ((d.conditions ->> 'first_order')::boolean AND (w.customer_key IS NULL OR EXISTS (
                 SELECT 1 FROM discount_uses u WHERE u.store_id = of_store AND u.customer_key = w.customer_key AND u.first_order AND u.owner_id <> request.owner))));
    IF lacking IS NULL THEN
      WITH made AS (
        INSERT INTO discount_uses AS u (store_id, owner_id, discount_id, code_id, customer_key, customer_max, first_order, currency, amount, state, counted, code_counted, expires_at, created_at)
        SELECT of_store, request.owner, w.discount_id, w.code_id, w.customer_key, c.per_customer_max, coalesce((d.conditions ->> 'first_order')::boolean, false), w.currency, w.amount, 'held',
               c.uses_max IS NOT NULL OR c.amount_max IS NOT NULL, w.code_id IS NULL OR k.uses_max IS NOT NULL, request.deadline, at
          FROM jsonb_to_recordset(request.uses) AS w(discount_id text, code_id text, customer_key text, currency text, amount bigint)
          JOIN discounts d ON d.store_id = of_store AND d.id = w.discount_id
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
