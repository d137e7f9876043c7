-- Uses are those of the customer whose order they went into; those of guests were kept under a hash of their address. A limit that such a use
-- was counted against was another one, so none is said to have been in force.
SET LOCAL ROLE souk_mover;
UPDATE discount_uses u SET customer_key = o.customer_id, customer_max = NULL
  FROM orders o WHERE o.store_id = u.store_id AND o.id = u.order_id AND u.state = 'committed' AND o.customer_id IS NOT NULL AND u.customer_key IS DISTINCT FROM o.customer_id;
SET LOCAL ROLE souk_owner;
