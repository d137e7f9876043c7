-- Where events of a store are sent to.
CREATE TABLE webhook_endpoints (
  store_id       text COLLATE "C" NOT NULL,
  id             text COLLATE "C" NOT NULL,
  version        integer NOT NULL DEFAULT 1,
  url            text NOT NULL,
  description    text,
  event_types    text[] NOT NULL,
  filters        jsonb NOT NULL DEFAULT '[]',
  fields         text[],
  schema_version smallint NOT NULL,
  ordered        boolean NOT NULL,
  -- Sealed with the installation's secret, which is not in any database: header values, and the text of each secret.
  custom_headers text,
  custom_header_names text[] NOT NULL DEFAULT '{}',
  secrets        jsonb NOT NULL,
  status         text COLLATE "C" NOT NULL CHECK (status IN ('enabled', 'paused', 'disabled')),
  status_reason  text COLLATE "C" CHECK (status_reason IN ('requested', 'failing', 'gone')),
  status_changed_at timestamptz NOT NULL,
  -- How it has been answering. Nothing is sent before rest_until.
  failures_in_a_row integer NOT NULL DEFAULT 0,
  failing_since  timestamptz,
  rest_until     timestamptz,
  last_success_at timestamptz,
  last_failure_at timestamptz,
  -- When there is something to send next; null when there is nothing, or when nothing is to be sent. Kept by whoever changes deliveries,
  -- under the lock of this row, so that looking for work costs what there is to do and not what has gathered.
  due_at         timestamptz,
  -- Whether deliveries are to be cancelled, or deleted with it, batch by batch.
  sweeping       boolean NOT NULL DEFAULT false,
  deleted_at     timestamptz,
  created_at     timestamptz NOT NULL,
  updated_at     timestamptz NOT NULL,
  PRIMARY KEY (store_id, id),
  CHECK ((status = 'enabled') = (status_reason IS NULL)),
  CHECK (due_at IS NULL OR status = 'enabled')
) WITH (fillfactor = 70);
CREATE INDEX webhook_endpoints_due ON webhook_endpoints (due_at) WHERE due_at IS NOT NULL;
CREATE INDEX webhook_endpoints_sweeping ON webhook_endpoints (store_id, id) WHERE sweeping;
CALL souk_isolate('webhook_endpoints');
CREATE POLICY relay ON webhook_endpoints FOR SELECT TO souk_relay USING (true);
GRANT SELECT (store_id, id, due_at, sweeping) ON webhook_endpoints TO souk_relay;

-- The order in which deliveries were asked for, which is the order of the log.
CREATE SEQUENCE webhook_deliveries_place AS bigint CACHE 1;
GRANT USAGE ON SEQUENCE webhook_deliveries_place TO souk_app, souk_mover;

-- An event on its way to an endpoint: one row, however often it is tried, sent again or replayed.
CREATE TABLE webhook_deliveries (
  store_id    text COLLATE "C" NOT NULL,
  id          text COLLATE "C" NOT NULL,
  endpoint_id text COLLATE "C" NOT NULL,
  event_id    text COLLATE "C" NOT NULL,
  event_type  text COLLATE "C" NOT NULL,
  resource_id text COLLATE "C" NOT NULL,
  sequence    integer NOT NULL,
  place       bigint NOT NULL DEFAULT nextval('webhook_deliveries_place'),
  -- Of a test: the example that is sent. Of all others the event is read from the log, so what is erased there is not here.
  example     jsonb,
  status      text COLLATE "C" NOT NULL CHECK (status IN ('pending', 'held', 'retrying', 'succeeded', 'exhausted', 'cancelled')),
  -- All tries there ever were, and those since it was asked for last.
  attempts    integer NOT NULL DEFAULT 0,
  tries       integer NOT NULL DEFAULT 0,
  -- When it may be taken; while somebody sends it, when that lease ends.
  next_at     timestamptz NOT NULL,
  leased_until timestamptz,
  fence       integer NOT NULL DEFAULT 0,
  last_status smallint,
  last_error  text COLLATE "C",
  created_at  timestamptz NOT NULL,
  finished_at timestamptz,
  PRIMARY KEY (store_id, id),
  UNIQUE (store_id, endpoint_id, event_id),
  FOREIGN KEY (store_id, endpoint_id) REFERENCES webhook_endpoints (store_id, id) ON DELETE CASCADE,
  CHECK ((finished_at IS NULL) = (status IN ('pending', 'held', 'retrying')))
) WITH (fillfactor = 70);
CREATE INDEX webhook_deliveries_next ON webhook_deliveries (store_id, endpoint_id, next_at, place) WHERE status IN ('pending', 'retrying');
CREATE INDEX webhook_deliveries_leased ON webhook_deliveries (store_id, endpoint_id) WHERE leased_until IS NOT NULL;
CREATE INDEX webhook_deliveries_resource ON webhook_deliveries (store_id, endpoint_id, resource_id, sequence) WHERE finished_at IS NULL;
CREATE INDEX webhook_deliveries_endpoint ON webhook_deliveries (store_id, endpoint_id, id);
CREATE INDEX webhook_deliveries_event ON webhook_deliveries (store_id, event_id, id);
CREATE INDEX webhook_deliveries_status ON webhook_deliveries (store_id, status, id);
CREATE INDEX webhook_deliveries_finished ON webhook_deliveries (finished_at, store_id) WHERE finished_at IS NOT NULL;
CALL souk_isolate('webhook_deliveries');
CREATE POLICY relay ON webhook_deliveries FOR SELECT TO souk_relay USING (true);
GRANT SELECT (store_id, finished_at) ON webhook_deliveries TO souk_relay;

-- Every try, append-only but for what receivers wrote, which is forgotten when a customer is erased.
CREATE TABLE webhook_attempts (
  store_id    text COLLATE "C" NOT NULL,
  delivery_id text COLLATE "C" NOT NULL,
  number      integer NOT NULL,
  started_at  timestamptz NOT NULL,
  duration_ms integer NOT NULL,
  status      smallint,
  error       text COLLATE "C",
  response_excerpt text,
  PRIMARY KEY (store_id, delivery_id, number),
  FOREIGN KEY (store_id, delivery_id) REFERENCES webhook_deliveries (store_id, id) ON DELETE CASCADE
);
CALL souk_isolate('webhook_attempts');
