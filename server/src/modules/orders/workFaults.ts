import { sql } from '../../kernel/sql.js'

/**
 * Invariants of what is sent out, as one query over a store ($1); each row is a fault. The counters of order lines, of fulfillment orders and the rows of
 * fulfillments say the same, nothing is sent out that was not ordered, and every unit that is wanted is somewhere to be sent out.
 */
export const fulfillmentFaults = sql(`
  WITH sent AS (
    SELECT l.fulfillment_order_id, l.order_line_id, sum(l.quantity) AS units FROM fulfillment_lines l JOIN fulfillments f ON f.store_id = l.store_id AND f.id = l.fulfillment_id
     WHERE l.store_id = $1 AND f.status <> 'cancelled' GROUP BY l.fulfillment_order_id, l.order_line_id
  ), assigned AS (
    SELECT f.order_id, l.fulfillment_order_id, l.order_line_id, l.quantity, l.fulfilled, l.removed, f.status FROM fulfillment_order_lines l JOIN fulfillment_orders f ON f.store_id = l.store_id AND f.id = l.fulfillment_order_id WHERE l.store_id = $1
  ), lines AS (
    SELECT l.id, l.quantity, l.removed, l.fulfilled, l.returned, o.status FROM order_lines l JOIN orders o ON o.store_id = l.store_id AND o.id = l.order_id WHERE l.store_id = $1
  )
  SELECT 'counters' AS invariant, l.id AS subject, format('%s units count as sent out, %s are in fulfillments', l.fulfilled, coalesce(s.units, 0)) AS fault
    FROM lines l LEFT JOIN (SELECT order_line_id, sum(units) AS units FROM sent GROUP BY order_line_id) s ON s.order_line_id = l.id WHERE l.fulfilled <> coalesce(s.units, 0)
  UNION ALL
  SELECT 'counters', a.fulfillment_order_id, format('%s units of %s count as sent out, %s are in fulfillments', a.fulfilled, a.order_line_id, coalesce(s.units, 0))
    FROM assigned a LEFT JOIN sent s ON s.fulfillment_order_id = a.fulfillment_order_id AND s.order_line_id = a.order_line_id WHERE a.fulfilled <> coalesce(s.units, 0)
  UNION ALL
  SELECT 'counters', l.id, format('%s of %s units were sent out, %s removed, %s have come back', l.fulfilled, l.quantity, l.removed, l.returned) FROM lines l WHERE l.fulfilled + l.removed > l.quantity OR l.returned > l.fulfilled
  UNION ALL
  SELECT 'counters', l.id, format('%s units are wanted, %s are assigned to locations', l.quantity - l.removed, coalesce(a.units, 0))
    FROM lines l LEFT JOIN (SELECT order_line_id, sum(quantity - removed) AS units FROM assigned GROUP BY order_line_id) a ON a.order_line_id = l.id WHERE l.status <> 'cancelled' AND l.quantity - l.removed <> coalesce(a.units, 0)
  UNION ALL
  SELECT 'counters', a.fulfillment_order_id, format('it is %s although %s units of %s remain', a.status, a.quantity - a.fulfilled - a.removed, a.order_line_id) FROM assigned a
   WHERE a.status IN ('closed', 'incomplete', 'cancelled') AND a.quantity > a.fulfilled + a.removed`)

/**
 * Invariants of what comes back and goes back (I5), as one query over a store ($1); each row is a fault. Refunds never exceed what was paid, the counters of
 * orders, lines and returns are the sums of their rows, a refund is the sum of its parts, and no payment gives back more than it took.
 */
export const refundFaults = sql(`
  WITH counted AS (
    SELECT r.id, r.order_id, r.return_id, r.status, r.amount, r.uncovered, r.shipping_amount - coalesce((r.uncovered ->> 'shipping_amount')::bigint, 0) AS shipping_amount,
           r.shipping_tax_amount - coalesce((r.uncovered ->> 'shipping_tax_amount')::bigint, 0) AS shipping_tax_amount, r.fee_amount, r.return_shipping_amount,
           CASE WHEN r.status = 'failed' THEN r.succeeded_amount ELSE r.amount END AS given,
           CASE WHEN r.status = 'failed' THEN least(r.settled_amount, r.succeeded_amount) ELSE r.settled_amount END AS settled, r.status <> 'failed' OR r.succeeded_amount > 0 AS counts
      FROM refunds r WHERE r.store_id = $1
  ), by_order AS (
    SELECT c.order_id, sum(c.given) AS given, sum(c.settled) AS settled, sum(c.shipping_amount) FILTER (WHERE c.counts) AS shipping, sum(c.shipping_tax_amount) FILTER (WHERE c.counts) AS shipping_tax
      FROM counted c GROUP BY c.order_id
  ), counted_lines AS (
    SELECT c.return_id, l.order_line_id, l.quantity, l.subtotal_amount, l.discount_amount, l.tax_amount, l.total_amount FROM refund_lines l JOIN counted c ON c.id = l.refund_id WHERE l.store_id = $1 AND c.counts
    UNION ALL
    SELECT c.return_id, u.order_line_id, -u.quantity, -u.subtotal_amount, -u.discount_amount, -u.tax_amount, -u.total_amount
      FROM counted c CROSS JOIN LATERAL jsonb_to_recordset(c.uncovered -> 'lines') AS u(order_line_id text, quantity int, subtotal_amount bigint, discount_amount bigint, tax_amount bigint, total_amount bigint)
  ), by_line AS (
    SELECT l.order_line_id, sum(l.quantity) AS units, sum(l.subtotal_amount) AS subtotal, sum(l.discount_amount) AS discount, sum(l.tax_amount) AS tax, sum(l.total_amount) AS total FROM counted_lines l GROUP BY l.order_line_id
  ), back AS (
    SELECT u.order_line_id, sum(u.units) AS units FROM (
      SELECT l.order_line_id, l.received AS units FROM return_lines l WHERE l.store_id = $1
      UNION ALL SELECT l.order_line_id, l.quantity FROM refund_lines l WHERE l.store_id = $1 AND l.restock <> 'none') u GROUP BY u.order_line_id
  ), parts AS (
    SELECT p.refund_id, sum(p.amount) AS amount, sum(p.amount) FILTER (WHERE p.status = 'succeeded') AS succeeded, bool_or(p.status = 'pending') AS pending FROM refund_parts p WHERE p.store_id = $1 GROUP BY p.refund_id
  )
  SELECT 'I5' AS invariant, o.id AS subject, format('%s went back of %s that were paid', o.refunded_amount, o.paid_amount) AS fault FROM orders o WHERE o.store_id = $1 AND o.refunded_amount > o.paid_amount
  UNION ALL
  SELECT 'I5', o.id, 'what went back is not the sum of its refunds' FROM orders o LEFT JOIN by_order b ON b.order_id = o.id
   WHERE o.store_id = $1 AND (o.refunded_amount, o.settled_amount, o.shipping_refunded_amount, o.shipping_refunded_tax_amount) IS DISTINCT FROM (coalesce(b.given, 0), coalesce(b.settled, 0), coalesce(b.shipping, 0), coalesce(b.shipping_tax, 0))
  UNION ALL
  SELECT 'I5', o.id, format('returns paid %s for exchanged lines, it says %s', x.amount, o.exchanged_amount) FROM orders o
   CROSS JOIN LATERAL (SELECT coalesce(sum(p.amount), 0) AS amount FROM refund_parts p JOIN refunds r ON r.store_id = p.store_id AND r.id = p.refund_id WHERE r.store_id = $1 AND r.order_id = o.id AND p.kind = 'exchange' AND p.status <> 'failed') x
   WHERE o.store_id = $1 AND o.exchanged_amount <> x.amount
  UNION ALL
  SELECT 'I5', l.id, 'what went back for the line is not the sum of its refunds' FROM order_lines l LEFT JOIN by_line b ON b.order_line_id = l.id
   WHERE l.store_id = $1 AND (l.refunded_quantity, l.refunded_subtotal_amount, l.refunded_discount_amount, l.refunded_tax_amount, l.refunded_amount)
         IS DISTINCT FROM (coalesce(b.units, 0), coalesce(b.subtotal, 0), coalesce(b.discount, 0), coalesce(b.tax, 0), coalesce(b.total, 0))
  UNION ALL
  SELECT 'I5', c.id, 'the refund is not the sum of its parts, or in another state than they are' FROM counted c JOIN refunds r ON r.store_id = $1 AND r.id = c.id LEFT JOIN parts p ON p.refund_id = c.id
   WHERE c.amount <> coalesce(p.amount, 0) OR coalesce(p.pending, true) <> (c.status = 'pending') OR (c.status <> 'pending' AND r.succeeded_amount <> coalesce(p.succeeded, 0)) OR (c.status = 'succeeded' AND r.succeeded_amount <> c.amount)
  UNION ALL
  SELECT 'I5', p.source_id, format('refunds give back %s, the payment took %s', sum(p.amount), max(y.captured)) FROM refund_parts p LEFT JOIN payments y ON y.store_id = p.store_id AND y.id = p.source_id
   WHERE p.store_id = $1 AND p.kind = 'payment' AND p.status <> 'failed' GROUP BY p.source_id HAVING sum(p.amount) > coalesce(max(y.captured), 0)
  UNION ALL
  SELECT 'counters', l.id, format('%s units count as come back, returns and refunds have %s', l.returned, coalesce(b.units, 0)) FROM order_lines l LEFT JOIN back b ON b.order_line_id = l.id WHERE l.store_id = $1 AND l.returned <> coalesce(b.units, 0)
  UNION ALL
  SELECT 'counters', n.id, 'the return counts other units or keeps another fee than its refunds' FROM returns n
   CROSS JOIN LATERAL (SELECT coalesce(sum(l.refunded), 0) AS units FROM return_lines l WHERE l.store_id = $1 AND l.return_id = n.id) own
   CROSS JOIN LATERAL (SELECT coalesce(sum(c.fee_amount), 0) AS fee, coalesce(sum(c.return_shipping_amount), 0) AS shipping FROM counted c WHERE c.return_id = n.id AND c.counts) kept
   CROSS JOIN LATERAL (SELECT coalesce(sum(l.quantity), 0) AS units FROM counted_lines l WHERE l.return_id = n.id) given
   WHERE n.store_id = $1 AND (n.fee_kept_amount, n.shipping_kept_amount, own.units) IS DISTINCT FROM (kept.fee, kept.shipping, given.units)`)
