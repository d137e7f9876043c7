CREATE TABLE organizations (
  id            text COLLATE "C" PRIMARY KEY,
  name          text NOT NULL,
  billing_email text NOT NULL,
  status        text NOT NULL DEFAULT 'active' CHECK (status IN ('active', 'suspended', 'closed')),
  metadata      jsonb NOT NULL DEFAULT '{}',
  version       integer NOT NULL DEFAULT 1,
  created_at    timestamptz NOT NULL,
  updated_at    timestamptz NOT NULL
);
CREATE INDEX organizations_status ON organizations (status, id);
CREATE INDEX organizations_text ON organizations USING gin ((lower(name || ' ' || billing_email)) gin_trgm_ops);

CREATE TABLE plans (
  code       text COLLATE "C" PRIMARY KEY,
  version    integer NOT NULL DEFAULT 1,
  name       text NOT NULL,
  position   smallint NOT NULL UNIQUE,
  trial_days integer NOT NULL,
  prices     jsonb NOT NULL,
  quotas     jsonb NOT NULL,
  features   jsonb NOT NULL
);
INSERT INTO plans (code, name, position, trial_days, prices, quotas, features) VALUES
  ('starter', 'Starter', 1, 14, '[{"interval":"month","price":{"amount":2900,"currency":"USD"}},{"interval":"year","price":{"amount":29000,"currency":"USD"}}]',
   '{"requests_per_minute":60000,"products":10000,"storage_bytes":5368709120,"staff":3,"webhooks":10,"stores":1}', '{"custom_domains":false,"sandbox_stores":false}'),
  ('growth', 'Growth', 2, 14, '[{"interval":"month","price":{"amount":9900,"currency":"USD"}},{"interval":"year","price":{"amount":99000,"currency":"USD"}}]',
   '{"requests_per_minute":180000,"products":250000,"storage_bytes":107374182400,"staff":15,"webhooks":50,"stores":5}', '{"custom_domains":true,"sandbox_stores":true}'),
  ('scale', 'Scale', 3, 14, '[{"interval":"month","price":{"amount":49900,"currency":"USD"}},{"interval":"year","price":{"amount":499000,"currency":"USD"}}]',
   '{"requests_per_minute":600000,"products":5000000,"storage_bytes":1099511627776,"staff":250,"webhooks":250,"stores":null}', '{"custom_domains":true,"sandbox_stores":true}');

-- Shards that stores may live on. The address of each is configuration, not data: it holds credentials.
CREATE TABLE shards (
  id          text COLLATE "C" PRIMARY KEY,
  status      text NOT NULL DEFAULT 'open' CHECK (status IN ('open', 'closed', 'unreachable')),
  epoch       bigint NOT NULL DEFAULT 1,
  store_count integer NOT NULL DEFAULT 0,
  -- Load as last measured; placement takes the least loaded open shard.
  database_bytes bigint,
  connections integer,
  transactions_per_minute bigint,
  -- The counter that the next measurement is compared with.
  transactions_total bigint,
  measured_at timestamptz,
  created_at  timestamptz NOT NULL
);

CREATE TABLE stores (
  id              text COLLATE "C" PRIMARY KEY,
  organization_id text COLLATE "C" NOT NULL REFERENCES organizations (id),
  shard_id        text COLLATE "C" NOT NULL REFERENCES shards (id),
  epoch           integer NOT NULL DEFAULT 1,
  handle          text COLLATE "C" NOT NULL UNIQUE,
  name            text NOT NULL,
  status          text NOT NULL CHECK (status IN ('provisioning', 'active', 'suspended', 'closing', 'deleted')),
  plan_code       text COLLATE "C" NOT NULL REFERENCES plans (code),
  default_currency text COLLATE "C" NOT NULL,
  currencies      text[] NOT NULL,
  country         text COLLATE "C" NOT NULL,
  locale          text NOT NULL,
  timezone        text NOT NULL,
  sandbox         boolean NOT NULL DEFAULT false,
  -- The settings that no other column holds. Shards keep a copy for use inside a store's own transactions.
  settings        jsonb NOT NULL,
  settings_version integer NOT NULL DEFAULT 1,
  settings_updated_at timestamptz NOT NULL,
  suspension_reason text,
  suspended_at    timestamptz,
  delete_at       timestamptz,
  -- When nothing of a deleted store was left on its shard.
  erased_at       timestamptz,
  metadata        jsonb NOT NULL DEFAULT '{}',
  -- What creation sets up, written down before the first step so that whoever continues it takes the same ids and keys.
  provisioning    jsonb,
  -- Who created the store with which Idempotency-Key: a retry continues the store instead of making a second one.
  created_with    text COLLATE "C" UNIQUE,
  version         integer NOT NULL DEFAULT 1,
  created_at      timestamptz NOT NULL,
  updated_at      timestamptz NOT NULL
);
CREATE INDEX stores_organization ON stores (organization_id, id);
CREATE INDEX stores_shard ON stores (shard_id, id);
CREATE INDEX stores_plan ON stores (plan_code, id);
CREATE INDEX stores_status ON stores (status, id);
CREATE INDEX stores_text ON stores USING gin ((lower(name || ' ' || handle)) gin_trgm_ops);
CREATE INDEX stores_to_erase ON stores (delete_at) WHERE delete_at IS NOT NULL AND erased_at IS NULL;
CREATE INDEX stores_unfinished ON stores (created_at) WHERE provisioning IS NOT NULL;

CREATE TABLE domains (
  store_id    text COLLATE "C" NOT NULL REFERENCES stores (id),
  id          text COLLATE "C" NOT NULL,
  host        text COLLATE "C" NOT NULL,
  kind        text NOT NULL CHECK (kind IN ('subdomain', 'custom')),
  status      text NOT NULL CHECK (status IN ('pending', 'verified', 'active')),
  is_primary  boolean NOT NULL DEFAULT false,
  -- Becomes primary once it is active.
  wants_primary boolean NOT NULL DEFAULT false,
  verification_token text,
  verified_at timestamptz,
  version     integer NOT NULL DEFAULT 1,
  created_at  timestamptz NOT NULL,
  updated_at  timestamptz NOT NULL,
  PRIMARY KEY (store_id, id)
);
-- Only a verified host is exclusive: a claim without proof must not keep its owner out.
CREATE UNIQUE INDEX domains_host ON domains (host) WHERE status IN ('verified', 'active');
CREATE UNIQUE INDEX domains_store_host ON domains (store_id, host);
CREATE UNIQUE INDEX domains_primary ON domains (store_id) WHERE is_primary;

CREATE TABLE api_keys (
  store_id     text COLLATE "C" NOT NULL REFERENCES stores (id),
  id           text COLLATE "C" NOT NULL,
  kind         text NOT NULL CHECK (kind IN ('secret', 'publishable')),
  name         text NOT NULL,
  prefix       text COLLATE "C" NOT NULL,
  -- HMACs under a key that is not in this database: of the secret, and of the one before until its overlap ends.
  hash         text COLLATE "C" NOT NULL,
  previous_hash text COLLATE "C",
  overlap_ends_at timestamptz,
  scopes       text[] NOT NULL,
  expires_at   timestamptz,
  last_used_at timestamptz,
  revoked_at   timestamptz,
  version      integer NOT NULL DEFAULT 1,
  created_at   timestamptz NOT NULL,
  updated_at   timestamptz NOT NULL,
  PRIMARY KEY (store_id, id)
);
CREATE UNIQUE INDEX api_keys_id ON api_keys (id);

CREATE TABLE subscriptions (
  store_id      text COLLATE "C" NOT NULL UNIQUE REFERENCES stores (id),
  id            text COLLATE "C" NOT NULL,
  plan_code     text COLLATE "C" NOT NULL REFERENCES plans (code),
  plan_version  integer NOT NULL,
  status        text NOT NULL CHECK (status IN ('trialing', 'active', 'past_due', 'unpaid', 'cancelled', 'paused')),
  trial_end     timestamptz,
  current_period_start timestamptz NOT NULL,
  current_period_end   timestamptz NOT NULL,
  cancel_at     timestamptz,
  version       integer NOT NULL DEFAULT 1,
  created_at    timestamptz NOT NULL,
  updated_at    timestamptz NOT NULL,
  PRIMARY KEY (store_id, id)
);

GRANT SELECT, INSERT, UPDATE, DELETE ON organizations, stores, domains, api_keys, subscriptions TO souk_app;
GRANT SELECT ON plans TO souk_app;
GRANT SELECT, INSERT, UPDATE ON shards TO souk_app;
GRANT SELECT ON stores TO souk_relay;
