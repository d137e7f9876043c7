import { sql } from '../../kernel/sql.js'

/**
 * The proof of a store's orders ($1); no row means that it holds. I5: an order is the sum of its parts and a line the sum of its
 * shares, what went back is no more than what came in, an order says of money what its payments say (once its consumers have caught up), and every status agrees with the facts it follows from. Refunds that failed in part before it was kept what their money did not
 * cover count for all of their lines. I8: each order was
 * announced once, and its events are numbered without a gap. The statuses are derived here a second time, in another language than
 * orderAxes.ts, so that a mistake in one of them shows.
 */
export const orderFaults = sql(`
  WITH sums AS (
    SELECT l.order_id, sum(l.subtotal_amount) AS subtotal, sum(l.discount_amount) AS discount, sum(l.tax_amount) AS tax, sum(l.total_amount) AS total, sum(l.refunded_amount) AS refunded,
           coalesce(sum(l.quantity - l.removed) FILTER (WHERE l.requires_shipping), 0) AS shippable,
           coalesce(sum(l.fulfilled) FILTER (WHERE l.requires_shipping), 0) AS fulfilled, sum(l.returned) AS returned
      FROM order_lines l WHERE l.store_id = $1 GROUP BY l.order_id
  ), facts AS (
    SELECT o.*, s.subtotal, s.discount, s.tax, s.total, s.refunded, s.shippable, s.fulfilled, s.returned FROM orders o LEFT JOIN sums s ON s.order_id = o.id WHERE o.store_id = $1
  ), announced AS (
    SELECT e.resource_id, count(*) FILTER (WHERE e.type = 'order.created') AS created, count(*) AS events, max(e.sequence) AS last
      FROM events e WHERE e.store_id = $1 AND starts_with(e.resource_id, 'ord_') GROUP BY e.resource_id
  )
  SELECT 'I5' AS invariant, f.id AS subject, format('subtotal %s, discount %s, tax %s and total %s are not the sums of its lines and shipping', f.subtotal_amount, f.discount_amount, f.tax_amount, f.total_amount) AS fault
    FROM facts f WHERE f.subtotal_amount <> coalesce(f.subtotal, 0) OR f.discount_amount <> coalesce(f.discount, 0) OR f.tax_amount <> coalesce(f.tax, 0) + f.shipping_tax_amount OR f.total_amount <> coalesce(f.total, 0) + f.shipping_total_amount
  UNION ALL
  SELECT 'I5', l.id, format('the line of %s does not add up: subtotal %s, discount %s, tax %s, total %s', l.order_id, l.subtotal_amount, l.discount_amount, l.tax_amount, l.total_amount)
    FROM order_lines l JOIN orders o ON o.store_id = l.store_id AND o.id = l.order_id
   CROSS JOIN LATERAL (SELECT coalesce(sum((a ->> 'amount')::bigint), 0) AS discount FROM jsonb_array_elements(l.discount_allocations) AS a) d
   CROSS JOIN LATERAL (SELECT coalesce(sum((a ->> 'amount')::bigint), 0) AS tax FROM jsonb_array_elements(l.tax_lines) AS a) x
   WHERE l.store_id = $1 AND (l.discount_amount <> d.discount OR l.tax_amount <> x.tax OR l.total_amount <> l.subtotal_amount - l.discount_amount + CASE WHEN o.prices_include_tax THEN 0 ELSE l.tax_amount END)
  UNION ALL
  SELECT 'I5', f.id, format('%s went back for lines and shipping, %s in all and %s came in', coalesce(f.refunded, 0) + f.shipping_refunded_amount, f.refunded_amount, f.paid_amount)
    FROM facts f
   CROSS JOIN LATERAL (SELECT coalesce(sum(r.fee_amount + r.return_shipping_amount - least(r.adjustment_amount, 0) + CASE WHEN r.status = 'failed' AND r.uncovered IS NULL THEN r.amount - r.succeeded_amount ELSE 0 END), 0) AS amount FROM refunds r WHERE r.store_id = $1 AND r.order_id = f.id AND (r.status <> 'failed' OR r.succeeded_amount > 0)) kept
   WHERE coalesce(f.refunded, 0) + f.shipping_refunded_amount > f.refunded_amount + kept.amount OR f.refunded_amount > f.paid_amount
  UNION ALL
  SELECT 'I5', f.id, format('it says that %s came in, %s are held and %s were let go; its payments say %s, %s and %s', f.paid_amount, f.authorized_amount, f.voided_amount, f.credit_amount + f.exchanged_amount + p.captured, p.held, p.voided)
    FROM facts f CROSS JOIN LATERAL (SELECT count(*) AS payments, coalesce(sum(n.captured), 0) AS captured, coalesce(sum(n.voided), 0) AS voided,
           coalesce(sum(greatest(n.authorized - n.captured - n.voided, 0)) FILTER (WHERE n.unwanted IS NULL), 0) AS held FROM payments n WHERE n.store_id = $1 AND n.order_id = f.id) p
   WHERE p.payments > 0 AND (f.paid_amount <> f.credit_amount + f.exchanged_amount + p.captured OR f.authorized_amount <> p.held OR f.voided_amount <> p.voided)
  UNION ALL
  SELECT 'I5', f.id, format('its credits sum up to %s, it says %s', c.amount, f.credit_amount)
    FROM facts f CROSS JOIN LATERAL (SELECT coalesce(sum((a ->> 'amount')::bigint), 0) AS amount FROM jsonb_array_elements(f.credits) AS a) c WHERE f.credit_amount <> c.amount
  UNION ALL
  SELECT 'I5', f.id, format('it is %s, its payment status is %s', x.status, f.payment_status) FROM facts f CROSS JOIN LATERAL (SELECT CASE
      WHEN f.refunded_amount > 0 AND f.refunded_amount >= f.paid_amount THEN 'refunded' WHEN f.refunded_amount > 0 THEN 'partially_refunded' WHEN f.paid_amount >= f.total_amount THEN 'paid'
      WHEN f.paid_amount > 0 THEN 'partially_paid' WHEN f.authorized_amount > 0 THEN 'authorized' WHEN f.voided_amount > 0 OR f.status = 'cancelled' THEN 'voided' ELSE 'pending' END AS status) x
   WHERE f.payment_status <> x.status
  UNION ALL
  SELECT 'I5', f.id, format('%s of %s units have left, its fulfillment status is %s', f.fulfilled, f.shippable, f.fulfillment_status) FROM facts f
   WHERE (f.fulfillment_status = 'fulfilled') <> (coalesce(f.fulfilled, 0) >= coalesce(f.shippable, 0)) OR (f.fulfillment_status = 'partial') <> coalesce(f.fulfilled > 0 AND f.fulfilled < f.shippable, false)
  UNION ALL
  SELECT 'I5', f.id, format('%s units came back, its return status is %s', f.returned, f.return_status) FROM facts f WHERE f.return_status = 'returned' AND f.returned = 0 OR f.return_status = 'none' AND f.returned > 0
  UNION ALL
  SELECT 'I8', o.id, format('it was announced %s times; %s events reach number %s', coalesce(a.created, 0), coalesce(a.events, 0), coalesce(a.last, 0))
    FROM orders o LEFT JOIN announced a ON a.resource_id = o.id WHERE o.store_id = $1 AND (coalesce(a.created, 0) <> 1 OR a.events <> a.last)
  UNION ALL
  SELECT 'I8', a.resource_id, 'it was announced and is not there' FROM announced a LEFT JOIN orders o ON o.store_id = $1 AND o.id = a.resource_id WHERE o.id IS NULL`)
