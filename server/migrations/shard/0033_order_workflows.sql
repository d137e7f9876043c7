-- How far each order is on its way. A projection of the order, its payments, fulfillment orders and refunds, which stay the facts: it is
-- written by one consumer and one worker, and from it they know what they have seen already and when something is due.
CREATE TABLE order_workflows (
  store_id     text COLLATE "C" NOT NULL,
  order_id     text COLLATE "C" NOT NULL,
  version      integer NOT NULL,
  state        text COLLATE "C" NOT NULL CHECK (state IN ('running', 'waiting', 'completed', 'compensating', 'compensated', 'stuck', 'closed')),
  waits_for    text COLLATE "C" CHECK (waits_for IN ('payment', 'capture', 'provider', 'fulfillment', 'next_attempt', 'retry')),
  error_code   text COLLATE "C",
  steps        jsonb NOT NULL DEFAULT '[]',
  -- Since when neither paid nor held for its fulfillment; null once it is.
  unsecured_at timestamptz,
  -- When the platform does something about it by itself.
  due_at       timestamptz,
  started_at   timestamptz NOT NULL,
  updated_at   timestamptz NOT NULL,
  finished_at  timestamptz CHECK ((finished_at IS NOT NULL) = (state IN ('completed', 'compensated'))),
  PRIMARY KEY (store_id, order_id),
  FOREIGN KEY (store_id, order_id) REFERENCES orders (store_id, id) ON DELETE CASCADE
) WITH (fillfactor = 70);
CREATE INDEX order_workflows_state ON order_workflows (store_id, state, order_id);
CREATE INDEX order_workflows_waits ON order_workflows (store_id, waits_for, order_id) WHERE waits_for IS NOT NULL;
CREATE INDEX order_workflows_unfinished ON order_workflows (store_id, updated_at) WHERE finished_at IS NULL;
CREATE INDEX order_workflows_due ON order_workflows (due_at) WHERE due_at IS NOT NULL;
CALL souk_isolate('order_workflows');
CREATE POLICY relay ON order_workflows FOR SELECT TO souk_relay USING (true);
GRANT SELECT (store_id, due_at) ON order_workflows TO souk_relay;
