-- What fulfillments are packed in, and the labels that were bought for them.
ALTER TABLE fulfillments ADD COLUMN packages jsonb NOT NULL DEFAULT '[]';

-- Each label is a small saga: the row is written before the carrier hears of it, and whoever carries it on does so under its fence.
CREATE TABLE fulfillment_labels (
  store_id       text COLLATE "C" NOT NULL,
  id             text COLLATE "C" NOT NULL,
  order_id       text COLLATE "C" NOT NULL,
  fulfillment_id text COLLATE "C" NOT NULL,
  carrier        text COLLATE "C" NOT NULL CHECK (carrier IN ('manual', 'service')),
  provider_id    text COLLATE "C",
  service_code   text,
  status         text COLLATE "C" NOT NULL CHECK (status IN ('pending', 'bought', 'failed', 'cancelling', 'cancelled')),
  reference      text,
  tracking       jsonb NOT NULL DEFAULT '[]',
  label_url      text,
  error          text,
  attempts       integer NOT NULL DEFAULT 0,
  -- While the carrier has to be asked: when somebody else may do it, and the number that makes whoever did so before an onlooker.
  due_at         timestamptz CHECK ((due_at IS NOT NULL) = (status IN ('pending', 'cancelling'))),
  fence          integer NOT NULL DEFAULT 0,
  -- The request that asked for it: its repeat finds this label and makes no other.
  principal      text COLLATE "C",
  request_key    text COLLATE "C",
  created_at     timestamptz NOT NULL,
  updated_at     timestamptz NOT NULL,
  PRIMARY KEY (store_id, id),
  FOREIGN KEY (store_id, fulfillment_id) REFERENCES fulfillments (store_id, id) ON DELETE CASCADE,
  FOREIGN KEY (store_id, provider_id) REFERENCES shipping_providers (store_id, id),
  CHECK ((carrier = 'service') = (provider_id IS NOT NULL)),
  CHECK ((reference IS NOT NULL) = (status IN ('bought', 'cancelling', 'cancelled')))
) WITH (fillfactor = 85);
-- The last guard of the rule that a fulfillment has one label at a time.
CREATE UNIQUE INDEX fulfillment_labels_live ON fulfillment_labels (store_id, fulfillment_id) WHERE status IN ('pending', 'bought', 'cancelling');
CREATE INDEX fulfillment_labels_fulfillment ON fulfillment_labels (store_id, fulfillment_id, id);
CREATE INDEX fulfillment_labels_request ON fulfillment_labels (store_id, principal, request_key) WHERE request_key IS NOT NULL;
CREATE INDEX fulfillment_labels_provider ON fulfillment_labels (store_id, provider_id) WHERE provider_id IS NOT NULL;
CREATE INDEX fulfillment_labels_due ON fulfillment_labels (due_at, store_id) WHERE due_at IS NOT NULL;
CALL souk_isolate('fulfillment_labels');
CREATE POLICY relay ON fulfillment_labels FOR SELECT TO souk_relay USING (true);
GRANT SELECT (store_id, status, due_at) ON fulfillment_labels TO souk_relay;
