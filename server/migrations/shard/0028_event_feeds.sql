-- How consumers are fed: the type of an event in the log, what is parked because it could not be handled, and where readers of streams are.

-- A consumer passes by what it does not want without reading the event itself. Rows from before have none and are looked up.
ALTER TABLE log ADD COLUMN type text COLLATE "C";

-- A dead letter parks its resource: the first event that could not be handled is its head, later ones wait behind it. A row without
-- a resource was written by a release that parked nothing; it stands for itself.
ALTER TABLE dead_letters
  ADD COLUMN id              text COLLATE "C" NOT NULL GENERATED ALWAYS AS ('dlt_' || substr(md5(consumer || ' ' || event_id), 1, 26)) STORED,
  ADD COLUMN resource_id     text COLLATE "C",
  ADD COLUMN sequence        integer,
  ADD COLUMN reason          text COLLATE "C",
  ADD COLUMN status          text COLLATE "C" NOT NULL DEFAULT 'dead' CHECK (status IN ('retrying', 'dead', 'waiting')),
  ADD COLUMN next_attempt_at timestamptz,
  ADD CONSTRAINT dead_letters_due CHECK ((status = 'retrying') = (next_attempt_at IS NOT NULL));
CREATE UNIQUE INDEX dead_letters_id ON dead_letters (store_id, id);
CREATE UNIQUE INDEX dead_letters_head ON dead_letters (store_id, consumer, resource_id) WHERE status <> 'waiting' AND resource_id IS NOT NULL;
CREATE INDEX dead_letters_event ON dead_letters (store_id, event_id, consumer) WHERE status <> 'waiting';
CREATE INDEX dead_letters_sequence ON dead_letters (store_id, consumer, resource_id, sequence);
-- Enough to see which stores have something parked, and when it is due.
CREATE POLICY relay ON dead_letters FOR SELECT TO souk_relay USING (true);
GRANT SELECT (store_id, consumer, status, next_attempt_at) ON dead_letters TO souk_relay;

-- The part of a shard's streams that a store's events are in. Text alone decides, so any process and any release finds the same.
CREATE FUNCTION souk_partition(store text) RETURNS smallint LANGUAGE sql IMMUTABLE PARALLEL SAFE AS
  $$ SELECT (('x' || substr(md5(store), 1, 8))::bit(32)::bigint & 31)::smallint $$;

-- The streams of this shard: which generation of them counts, how far the log is in them, and the last number in each part.
CREATE TABLE streams (
  only_row   boolean PRIMARY KEY DEFAULT true CHECK (only_row),
  generation integer NOT NULL,
  pub_seq    bigint NOT NULL,
  lasts      bigint[] NOT NULL
);
GRANT SELECT, INSERT, UPDATE ON streams TO souk_relay;

-- Who reads a part for a consumer, and up to where everything in it is handled.
CREATE TABLE consumer_partitions (
  consumer   text COLLATE "C" NOT NULL,
  part       smallint NOT NULL,
  holder     text NOT NULL,
  fence      bigint NOT NULL,
  expires_at timestamptz NOT NULL,
  pub_seq    bigint NOT NULL,
  PRIMARY KEY (consumer, part)
) WITH (fillfactor = 50);
GRANT SELECT, INSERT, UPDATE ON consumer_partitions TO souk_relay;
-- Processes that are gone leave their leases behind.
GRANT DELETE ON leases TO souk_relay;
