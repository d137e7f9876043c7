-- An order of which nothing is left to ship is fulfilled, also where order changes took out what there was to ship. Orders that say otherwise follow, and
-- the worker looks at their workflows again.
SET LOCAL ROLE souk_mover;
WITH fulfilled AS (
  UPDATE orders o SET fulfillment_status = 'fulfilled'
   WHERE o.fulfillment_status <> 'fulfilled' AND NOT EXISTS (SELECT 1 FROM order_lines l WHERE l.store_id = o.store_id AND l.order_id = o.id AND l.requires_shipping AND l.quantity > l.removed)
  RETURNING o.store_id, o.id
)
UPDATE order_workflows w SET due_at = now() FROM fulfilled f WHERE w.store_id = f.store_id AND w.order_id = f.id AND w.finished_at IS NULL;
SET LOCAL ROLE souk_owner;
