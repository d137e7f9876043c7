import { sql } from '../../kernel/sql.js'

/**
 * Invariants of checkouts as one query over a store ($1) at a time ($2); each row is a fault. I6: a completed checkout is one order of
 * the same total, which is paid by exactly one payment unless nothing was left to pay, and that payment is given up only with the order;
 * no money is held for a checkout that has ended without an order. I7: a reply that was kept names the order that the checkout became.
 * I16: nothing is under way for longer than it may be, and what has ended holds nothing: no units, no uses, no credit, no cart.
 */
export const checkoutFaults = sql(`
  WITH live AS (
    SELECT c.id, c.cart_id FROM checkouts c WHERE c.store_id = $1 AND c.status IN ('open', 'ready', 'processing', 'failed')
  )
  SELECT 'I6' AS invariant, c.id AS subject, 'it is completed without its order' AS fault FROM checkouts c LEFT JOIN orders o ON o.store_id = c.store_id AND o.id = c.order_id
   WHERE c.store_id = $1 AND c.status = 'completed' AND (o.checkout_id IS DISTINCT FROM c.id OR o.currency <> c.currency)
  UNION ALL
  SELECT 'I6', o.id, 'it says it is of a checkout that has not become it' FROM orders o LEFT JOIN checkouts c ON c.store_id = o.store_id AND c.id = o.checkout_id
   WHERE o.store_id = $1 AND o.checkout_id IS NOT NULL AND c.order_id IS DISTINCT FROM o.id
  UNION ALL
  SELECT 'I6', c.id, format('%s payments of %s pay its order, which left %s to pay', count(p.id), coalesce(sum(p.amount), 0), c.due_amount) FROM checkouts c
    LEFT JOIN orders o ON o.store_id = c.store_id AND o.id = c.order_id
    LEFT JOIN payments p ON p.store_id = c.store_id AND p.owner_id = c.id AND p.order_id = c.order_id AND (p.unwanted IS NULL OR o.status = 'cancelled')
   WHERE c.store_id = $1 AND c.status = 'completed' GROUP BY c.id, c.due_amount HAVING count(p.id) <> CASE WHEN c.due_amount > 0 THEN 1 ELSE 0 END OR coalesce(sum(p.amount), 0) <> c.due_amount
  UNION ALL
  SELECT 'I6', p.id, 'it holds money for a checkout that is not waiting for it' FROM payments p LEFT JOIN checkouts c ON c.store_id = p.store_id AND c.id = p.owner_id
   WHERE p.store_id = $1 AND p.owner_type = 'checkout' AND p.order_id IS NULL AND p.unwanted IS NULL AND p.authorized > p.voided + p.refunded AND (c.status IS DISTINCT FROM 'processing' OR c.payment_id <> p.id)
  UNION ALL
  SELECT 'I7', k.key, 'the reply that was kept names another order than the checkout has' FROM (
      SELECT k.key, k.body::jsonb AS body FROM idempotency_keys k WHERE k.store_id = $1 AND k.status = 200 AND starts_with(k.body, '{"id":"chk_')) k
    LEFT JOIN checkouts c ON c.store_id = $1 AND c.id = k.body ->> 'id'
   WHERE k.body -> 'order' ->> 'id' IS NOT NULL AND c.order_id IS DISTINCT FROM (k.body -> 'order' ->> 'id')
  UNION ALL
  SELECT 'I16', c.id, format('it is %s since %s', c.status, c.updated_at) FROM checkouts c
   WHERE c.store_id = $1 AND ((c.status = 'processing' AND c.due_at < $2::timestamptz - interval '1 minute') OR (c.status IN ('open', 'ready', 'failed') AND c.expires_at < $2::timestamptz - interval '1 minute'))
  UNION ALL
  SELECT 'I16', h.owner_id, 'it holds units and has ended' FROM stock_holds h WHERE h.store_id = $1 AND h.owner_type = 'checkout' AND h.status = 'held' AND h.owner_id NOT IN (SELECT l.id FROM live l)
  UNION ALL
  SELECT 'I16', u.owner_id, 'it holds a discount and has ended' FROM discount_uses u WHERE u.store_id = $1 AND u.state = 'held' AND starts_with(u.owner_id, 'chk_') AND u.owner_id NOT IN (SELECT l.id FROM live l)
  UNION ALL
  SELECT 'I16', h.owner_id, 'it holds credit and has ended' FROM credit_holds h WHERE h.store_id = $1 AND starts_with(h.owner_id, 'chk_') AND h.owner_id NOT IN (SELECT l.id FROM live l)
  UNION ALL
  SELECT 'I16', t.id, format('the cart is %s', t.status) FROM carts t WHERE t.store_id = $1 AND (t.status = 'checking_out') <> (t.id IN (SELECT l.cart_id FROM live l))`)
