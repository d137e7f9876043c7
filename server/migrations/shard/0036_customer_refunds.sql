-- Refunds that the statistics of customers count, each once however often it is heard of.
CREATE TABLE customer_refunds (
  store_id  text COLLATE "C" NOT NULL,
  order_id  text COLLATE "C" NOT NULL,
  refund_id text COLLATE "C" NOT NULL,
  PRIMARY KEY (store_id, order_id, refund_id),
  FOREIGN KEY (store_id, order_id) REFERENCES customer_orders (store_id, order_id)
);
CALL souk_isolate('customer_refunds');
SET LOCAL ROLE souk_mover;
INSERT INTO customer_refunds (store_id, order_id, refund_id)
SELECT r.store_id, r.order_id, r.id FROM refunds r JOIN customer_orders o ON o.store_id = r.store_id AND o.order_id = r.order_id WHERE r.status = 'succeeded';
SET LOCAL ROLE souk_owner;
