import { sql } from '../../kernel/sql.js'

/**
 * The proof of discounts for one store ($1) at a time ($2): no row means that every count is the number of its uses, that no limit is passed (of the
 * discount, its budget, a code, a customer), and that no reservation outlived its deadline by more than a minute.
 */
export const discountFaults = sql(`
  WITH uses AS (SELECT u.* FROM discount_uses u WHERE u.store_id = $1
  ), by_discount AS (
    SELECT n.discount_id, count(*) FILTER (WHERE n.counted) AS uses FROM uses n GROUP BY n.discount_id
  ), by_code AS (
    SELECT n.code_id, count(*) FILTER (WHERE n.code_counted) AS uses FROM uses n WHERE n.code_id IS NOT NULL GROUP BY n.code_id
  )
  SELECT c.discount_id AS id, format('the count says %s uses, there are %s', c.uses, coalesce(n.uses, 0)) AS fault
    FROM discount_counts c LEFT JOIN by_discount n ON n.discount_id = c.discount_id WHERE c.store_id = $1 AND c.uses <> coalesce(n.uses, 0)
  UNION ALL
  SELECT c.discount_id, format('the count says %s of the budget, the uses sum up to %s', c.amount, s.amount) FROM discount_counts c
   CROSS JOIN LATERAL (SELECT coalesce(sum(n.amount), 0) AS amount FROM uses n WHERE n.discount_id = c.discount_id AND n.currency = c.currency) s WHERE c.store_id = $1 AND c.amount <> s.amount
  UNION ALL
  SELECT c.discount_id, format('%s of %s uses, %s of %s of the budget', c.uses, c.uses_max, c.amount, c.amount_max) FROM discount_counts c WHERE c.store_id = $1 AND (c.uses > c.uses_max OR c.amount > c.amount_max)
  UNION ALL
  SELECT c.discount_id, format('the count says %s codes, there are %s', c.codes, (SELECT count(*) FROM discount_codes k WHERE k.store_id = $1 AND k.discount_id = c.discount_id))
    FROM discount_counts c WHERE c.store_id = $1 AND c.codes <> (SELECT count(*) FROM discount_codes k WHERE k.store_id = $1 AND k.discount_id = c.discount_id)
  UNION ALL
  SELECT k.id, format('the code says %s uses of %s, there are %s', k.uses, k.uses_max, coalesce(n.uses, 0))
    FROM discount_codes k LEFT JOIN by_code n ON n.code_id = k.id WHERE k.store_id = $1 AND (k.uses <> coalesce(n.uses, 0) OR k.uses > k.uses_max)
  UNION ALL
  SELECT n.discount_id, format('customer %s has %s uses of %s', n.customer_key, count(*), max(n.customer_max)) FROM uses n WHERE n.customer_key IS NOT NULL
   GROUP BY n.discount_id, n.customer_key HAVING count(*) > max(n.customer_max) AND bool_and(n.customer_max IS NOT NULL)
  UNION ALL
  SELECT min(n.discount_id), format('customer %s has discounts for a first order in %s', n.customer_key, string_agg(DISTINCT n.owner_id, ', ')) FROM uses n WHERE n.first_order
   GROUP BY n.customer_key HAVING count(DISTINCT n.owner_id) > 1
  UNION ALL
  SELECT d.id, 'is marked as exhausted or not, against its count' FROM discounts d JOIN discount_counts c ON c.store_id = d.store_id AND c.discount_id = d.id
   WHERE d.store_id = $1 AND d.exhausted <> (coalesce(c.uses >= c.uses_max, false) OR coalesce(c.amount >= c.amount_max, false))
  UNION ALL
  SELECT n.discount_id, format('%s still reserves a use that was due at %s', n.owner_id, n.expires_at) FROM uses n WHERE n.state = 'held' AND n.expires_at < $2::timestamptz - interval '1 minute'`)

/**
 * The proof of gift cards and store credit for one store ($1) at a time ($2): no row means that every balance is the sum of its entries, that these
 * are numbered without a gap and each says the balance up to it, that what is held is the sum of the holds and never more than
 * the balance, and that no hold outlived its deadline by more than a minute.
 */
export const creditFaults = sql(`
  WITH entries AS (
    SELECT e.credit_id, e.sequence, e.delta, e.balance_after, sum(e.delta) OVER (PARTITION BY e.credit_id ORDER BY e.sequence) AS folded, row_number() OVER (PARTITION BY e.credit_id ORDER BY e.sequence) AS nth
      FROM credit_entries e WHERE e.store_id = $1
  ), sums AS (SELECT n.credit_id, sum(n.delta) AS balance, count(*) AS entries FROM entries n GROUP BY n.credit_id
  ), holds AS (SELECT h.credit_id, sum(h.amount) AS held FROM credit_holds h WHERE h.store_id = $1 GROUP BY h.credit_id)
  SELECT c.id, format('the balance is %s, its %s entries sum up to %s in %s', c.balance, c.entries, coalesce(s.balance, 0), coalesce(s.entries, 0)) AS fault
    FROM credits c LEFT JOIN sums s ON s.credit_id = c.id WHERE c.store_id = $1 AND (c.balance <> coalesce(s.balance, 0) OR c.entries <> coalesce(s.entries, 0) OR c.balance < 0)
  UNION ALL
  SELECT n.credit_id, format('entry %s is in place %s and says %s, the entries up to it sum up to %s', n.sequence, n.nth, n.balance_after, n.folded) FROM entries n WHERE n.balance_after <> n.folded OR n.sequence <> n.nth
  UNION ALL
  SELECT c.id, format('%s of %s are held, its holds sum up to %s', c.held, c.balance, coalesce(h.held, 0)) FROM credits c LEFT JOIN holds h ON h.credit_id = c.id
   WHERE c.store_id = $1 AND (c.held <> coalesce(h.held, 0) OR c.held > c.balance)
  UNION ALL
  SELECT h.credit_id, format('%s still holds %s that were due at %s', h.owner_id, h.amount, h.expires_at) FROM credit_holds h WHERE h.store_id = $1 AND h.expires_at < $2::timestamptz - interval '1 minute'`)
