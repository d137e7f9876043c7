-- What customers get instead of what they send back. Approving the return makes lines of the order of them, which cost what the store asks for now; the
-- money of the returned units pays for them before any of it leaves.
CREATE TABLE return_exchange_lines (
  store_id      text COLLATE "C" NOT NULL,
  return_id     text COLLATE "C" NOT NULL,
  position      integer NOT NULL,
  variant_id    text COLLATE "C" NOT NULL,
  quantity      integer NOT NULL CHECK (quantity BETWEEN 1 AND 9999),
  -- What a unit shall cost; null is what the store asks for when the return is approved.
  unit_amount   bigint CHECK (unit_amount BETWEEN 0 AND 9007199254740991),
  -- Null until the return is approved.
  order_line_id text COLLATE "C",
  PRIMARY KEY (store_id, return_id, position),
  FOREIGN KEY (store_id, return_id) REFERENCES returns (store_id, id) ON DELETE CASCADE
);
CALL souk_isolate('return_exchange_lines');

-- What returns credited to the order instead of paying it out: counted in paid_amount, and in refunded_amount too.
ALTER TABLE orders ADD COLUMN exchanged_amount bigint NOT NULL DEFAULT 0 CHECK (exchanged_amount BETWEEN 0 AND 9007199254740991);

ALTER TABLE refund_parts DROP CONSTRAINT refund_parts_kind_check;
ALTER TABLE refund_parts ADD CONSTRAINT refund_parts_kind_check CHECK (kind IN ('payment', 'gift_card', 'store_credit', 'exchange'));
