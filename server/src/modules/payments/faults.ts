import { sql } from '../../kernel/sql.js'

/**
 * Invariants of payments as one query over a store ($1) at a time ($2); each row is a fault. I5: the sums agree with the history of effects, and
 * refunds ≤ captures ≤ authorised. I6: the test gateway's own journal, which none of our code writes, says the same as the payments:
 * no effect of money there that is unknown here or the other way round, no authorisation of a payment that does not exist, no money
 * taken and not given back for something that nobody wants. What is still pending is no fault; a notification that waits is not either.
 */
export const paymentFaults = sql(`
  WITH counted AS (
    SELECT e.payment_id, coalesce(sum(e.amount) FILTER (WHERE e.kind = 'authorized'), 0) AS authorized, coalesce(sum(e.amount) FILTER (WHERE e.kind = 'captured'), 0) AS captured,
           coalesce(sum(e.amount) FILTER (WHERE e.kind = 'voided'), 0) AS voided, coalesce(sum(CASE e.kind WHEN 'refunded' THEN e.amount WHEN 'refund_failed' THEN -e.amount END), 0) AS refunded
      FROM payment_events e WHERE e.store_id = $1 AND e.counted GROUP BY e.payment_id
  ), planned AS (
    SELECT t.payment_id, coalesce(sum(t.reserved) FILTER (WHERE t.kind = 'capture'), 0) AS capture, coalesce(sum(t.reserved) FILTER (WHERE t.kind = 'void'), 0) AS void, coalesce(sum(t.reserved) FILTER (WHERE t.kind = 'refund'), 0) AS refund,
           count(*) FILTER (WHERE t.status = 'pending') AS open
      FROM payment_tasks t WHERE t.store_id = $1 GROUP BY t.payment_id
  ), journal AS (
    SELECT j.reference, coalesce(sum(j.amount) FILTER (WHERE j.kind IN ('authorize', 'confirm')), 0) AS authorized, coalesce(sum(j.amount) FILTER (WHERE j.kind = 'capture'), 0) AS captured,
           coalesce(sum(j.amount) FILTER (WHERE j.kind = 'void'), 0) AS voided, coalesce(sum(j.amount) FILTER (WHERE j.kind = 'refund'), 0) AS refunded, count(*) FILTER (WHERE j.kind IN ('authorize', 'confirm')) AS authorizations,
           min(j.currency) AS currency, bool_or(j.notify_at IS NOT NULL) AS telling
      FROM test_gateway_entries j WHERE j.store_id = $1 AND j.status = 'approved' AND j.kind <> 'notice' GROUP BY j.reference
  ), settled AS (
    SELECT p.* FROM payments p LEFT JOIN planned t ON t.payment_id = p.id
     WHERE p.store_id = $1 AND p.status NOT IN ('requires_method', 'requires_action', 'processing') AND coalesce(t.open, 0) = 0
  )
  SELECT 'I5' AS invariant, p.id AS subject, 'refunds, captures and authorisation are not in order' AS fault FROM payments p
   WHERE p.store_id = $1 AND NOT (p.refunded + p.pending_refund <= p.captured AND p.captured + p.voided + p.pending_capture + p.pending_void <= p.authorized AND p.authorized <= p.amount)
  UNION ALL
  SELECT 'I5', p.id, 'the sums are not those of its events' FROM payments p LEFT JOIN counted c ON c.payment_id = p.id
   WHERE p.store_id = $1 AND (p.authorized, p.captured, p.voided, p.refunded) IS DISTINCT FROM (coalesce(c.authorized, 0), coalesce(c.captured, 0), coalesce(c.voided, 0), coalesce(c.refunded, 0))
  UNION ALL
  SELECT 'I5', p.id, 'what is pending is not what its tasks reserve' FROM payments p LEFT JOIN planned t ON t.payment_id = p.id
   WHERE p.store_id = $1 AND (p.pending_capture, p.pending_void, p.pending_refund) IS DISTINCT FROM (coalesce(t.capture, 0), coalesce(t.void, 0), coalesce(t.refund, 0))
  UNION ALL
  SELECT 'I6', j.reference, 'the journal knows a payment that we do not have' FROM journal j
   WHERE NOT EXISTS (SELECT 1 FROM payments p WHERE p.store_id = $1 AND p.id = j.reference)
  UNION ALL
  SELECT 'I6', p.id, 'the journal holds other sums than the payment' FROM settled p LEFT JOIN journal j ON j.reference = p.id
   WHERE p.payment_method = 'test' AND NOT coalesce(j.telling, false)
     AND (p.authorized, p.captured, p.voided, p.refunded, p.currency) IS DISTINCT FROM (coalesce(j.authorized, 0), coalesce(j.captured, 0), coalesce(j.voided, 0), coalesce(j.refunded, 0), coalesce(j.currency, p.currency))
  UNION ALL
  SELECT 'I6', j.reference, 'it was authorised more than once' FROM journal j WHERE j.authorizations > 1
  UNION ALL
  SELECT 'I6', p.id, 'money was taken or is held for what nobody wants' FROM settled p
   WHERE p.unwanted IS NOT NULL AND (p.captured > p.refunded OR p.authorized > p.captured + p.voided)
  UNION ALL
  SELECT 'I6', p.id, 'money was taken without an order' FROM settled p WHERE p.order_id IS NULL AND p.owner_type = 'checkout' AND p.captured > p.refunded
  UNION ALL
  SELECT 'I16', t.id, 'a task has been pending for longer than a day' FROM payment_tasks t WHERE t.store_id = $1 AND t.status = 'pending' AND t.created_at < $2::timestamptz - interval '1 day'`)
