-- Work that takes longer than a request: imports (driven by their client, batch by batch), exports and bulk changes (driven by a
-- worker, chunk by chunk). How far a job is commits with what was done, so a job goes on after any crash.
CREATE TABLE jobs (
  store_id    text COLLATE "C" NOT NULL,
  id          text COLLATE "C" NOT NULL,
  version     integer NOT NULL DEFAULT 1,
  kind        text COLLATE "C" NOT NULL CHECK (kind IN ('import', 'export', 'bulk')),
  status      text COLLATE "C" NOT NULL CHECK (status IN ('queued', 'running', 'completed', 'completed_with_errors', 'failed', 'cancelled')),
  params      jsonb NOT NULL,
  progress    jsonb NOT NULL,
  counts      jsonb NOT NULL,
  error       jsonb,
  -- Imports: the first batch that has not been applied, and those after it that were.
  next_sequence integer,
  ahead       integer[] NOT NULL DEFAULT '{}',
  -- Exports and bulk: the id of the last product done; chunks written; steps that failed since the last one that did not.
  checkpoint  text COLLATE "C",
  chunks      integer NOT NULL DEFAULT 0,
  failures    smallint NOT NULL DEFAULT 0,
  file        jsonb,
  -- When the file is to be deleted; null when there is none (any more).
  file_until  timestamptz,
  created_at  timestamptz NOT NULL,
  started_at  timestamptz,
  finished_at timestamptz,
  -- The last sign of life.
  updated_at  timestamptz NOT NULL,
  PRIMARY KEY (store_id, id)
) WITH (fillfactor = 70);
CREATE INDEX jobs_kind ON jobs (store_id, kind, id);
CREATE INDEX jobs_status ON jobs (store_id, status, id);
CREATE INDEX jobs_worked ON jobs (store_id, id) WHERE kind <> 'import' AND status IN ('queued', 'running');
CREATE INDEX jobs_idle ON jobs (updated_at) WHERE kind = 'import' AND status = 'running';
CREATE INDEX jobs_files ON jobs (file_until) WHERE file_until IS NOT NULL;
CALL souk_isolate('jobs');
CREATE POLICY relay ON jobs FOR SELECT TO souk_relay USING (true);
GRANT SELECT (store_id, id, kind, status, updated_at, file_until) ON jobs TO souk_relay;

-- Batches that were applied, with the reply, so that one sent again is answered and not applied again.
CREATE TABLE job_batches (
  store_id text COLLATE "C" NOT NULL,
  job_id   text COLLATE "C" NOT NULL,
  sequence integer NOT NULL,
  digest   text NOT NULL,
  reply    text,
  PRIMARY KEY (store_id, job_id, sequence)
);
CALL souk_isolate('job_batches');

CREATE TABLE job_rejects (
  store_id text COLLATE "C" NOT NULL,
  job_id   text COLLATE "C" NOT NULL,
  sequence integer NOT NULL,
  line     integer NOT NULL,
  handle   text,
  pointer  text NOT NULL,
  code     text NOT NULL,
  detail   text NOT NULL,
  PRIMARY KEY (store_id, job_id, sequence, line),
  FOREIGN KEY (store_id, job_id) REFERENCES jobs (store_id, id) ON DELETE CASCADE
);
CALL souk_isolate('job_rejects');

-- Products that bulk work names one by one.
CREATE TABLE job_targets (
  store_id   text COLLATE "C" NOT NULL,
  job_id     text COLLATE "C" NOT NULL,
  product_id text COLLATE "C" NOT NULL,
  PRIMARY KEY (store_id, job_id, product_id),
  FOREIGN KEY (store_id, job_id) REFERENCES jobs (store_id, id) ON DELETE CASCADE
);
CALL souk_isolate('job_targets');

-- The file of an export, in pieces. It lives here until it expires: written in the transaction that moves the checkpoint, it
-- can neither miss nor repeat a product after a crash, and every process can serve it.
CREATE TABLE job_chunks (
  store_id text COLLATE "C" NOT NULL,
  job_id   text COLLATE "C" NOT NULL,
  sequence integer NOT NULL,
  content  text NOT NULL,
  PRIMARY KEY (store_id, job_id, sequence),
  FOREIGN KEY (store_id, job_id) REFERENCES jobs (store_id, id) ON DELETE CASCADE
);
CALL souk_isolate('job_chunks');
