-- Ranges of the log that are given once more to a consumer or a webhook endpoint. What is given and how far that is commit together.
CREATE TABLE event_replays (
  store_id     text COLLATE "C" NOT NULL,
  id           text COLLATE "C" NOT NULL,
  version      integer NOT NULL DEFAULT 1,
  consumer     text COLLATE "C",
  -- No foreign key: an endpoint that is deleted meanwhile ends the replay with a reason.
  webhook_endpoint_id text COLLATE "C",
  event_types  text[] NOT NULL,
  since        timestamptz,
  until        timestamptz,
  only_undelivered boolean NOT NULL,
  status       text COLLATE "C" NOT NULL CHECK (status IN ('running', 'completed', 'failed', 'cancelled')),
  -- Places of the log: everything up to `position` was looked at; `through` is the end.
  position     bigint NOT NULL,
  through      bigint NOT NULL,
  total        integer NOT NULL,
  examined    integer NOT NULL DEFAULT 0,
  given        integer NOT NULL DEFAULT 0,
  failures     integer NOT NULL DEFAULT 0,
  error        jsonb,
  created_at   timestamptz NOT NULL,
  updated_at   timestamptz NOT NULL,
  finished_at  timestamptz,
  PRIMARY KEY (store_id, id),
  CHECK ((consumer IS NULL) <> (webhook_endpoint_id IS NULL)),
  CHECK ((status = 'running') = (finished_at IS NULL))
) WITH (fillfactor = 70);
CREATE INDEX event_replays_status ON event_replays (store_id, status, id);
CREATE INDEX event_replays_running ON event_replays (store_id, id) WHERE status = 'running';
CALL souk_isolate('event_replays');
CREATE POLICY relay ON event_replays FOR SELECT TO souk_relay USING (true);
GRANT SELECT (store_id, id, status) ON event_replays TO souk_relay;
