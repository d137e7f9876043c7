-- Refunds that the statistics of customers count: a row of each, so that one is counted once however often it is heard of.
-- `refunded` of customer_orders is their sum.
CREATE TABLE customer_refunds (
  store_id  text COLLATE "C" NOT NULL,
  order_id  text COLLATE "C" NOT NULL,
  refund_id text COLLATE "C" NOT NULL,
  amount    bigint NOT NULL,
  PRIMARY KEY (store_id, order_id, refund_id),
  FOREIGN KEY (store_id, order_id) REFERENCES customer_orders (store_id, order_id)
);
CALL souk_isolate('customer_refunds');
-- The owner of the tables sees no row through their policies; the mover sees all.
SET LOCAL ROLE souk_mover;
INSERT INTO customer_refunds (store_id, order_id, refund_id, amount)
SELECT r.store_id, r.order_id, r.id, r.amount FROM refunds r JOIN customer_orders o ON o.store_id = r.store_id AND o.order_id = r.order_id WHERE r.status = 'succeeded';
-- What a replay has counted twice is right again, in the customer from the next order or refund on.
UPDATE customer_orders o SET refunded = s.amount
  FROM (SELECT store_id, order_id, sum(amount)::bigint AS amount FROM customer_refunds GROUP BY store_id, order_id) s WHERE o.store_id = s.store_id AND o.order_id = s.order_id AND o.refunded <> s.amount;
SET LOCAL ROLE souk_owner;
