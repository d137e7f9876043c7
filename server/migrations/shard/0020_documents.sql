-- Documents of orders: what was stated under a number, never changed afterwards.
CREATE TABLE document_counters (
  store_id text COLLATE "C" NOT NULL,
  kind     text COLLATE "C" NOT NULL,
  last     bigint NOT NULL,
  PRIMARY KEY (store_id, kind)
);
CALL souk_isolate('document_counters');

CREATE TABLE documents (
  store_id   text COLLATE "C" NOT NULL,
  id         text COLLATE "C" NOT NULL,
  order_id   text COLLATE "C" NOT NULL,
  order_name text NOT NULL,
  kind       text COLLATE "C" NOT NULL CHECK (kind IN ('invoice', 'packing_slip', 'credit_note')),
  -- 1, 2, 3 … within the kind. The counter is taken in the transaction that issues, so a number is never lost.
  number     bigint NOT NULL,
  name       text NOT NULL,
  replaces   text COLLATE "C",
  currency   text COLLATE "C" NOT NULL,
  total_amount bigint NOT NULL CHECK (total_amount BETWEEN 0 AND 9007199254740991),
  -- Erasing a customer empties the buyer in it; what the law asks for stays.
  content    jsonb NOT NULL,
  issued_at  timestamptz NOT NULL,
  PRIMARY KEY (store_id, id),
  UNIQUE (store_id, kind, number),
  FOREIGN KEY (store_id, order_id) REFERENCES orders (store_id, id) ON DELETE CASCADE
);
CREATE INDEX documents_order ON documents (store_id, order_id, id);
CREATE INDEX documents_kind ON documents (store_id, kind, id);
CALL souk_isolate('documents');
