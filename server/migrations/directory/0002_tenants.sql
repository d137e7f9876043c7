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

CREATE TABLE plans (
  id       text COLLATE "C" PRIMARY KEY,
  code     text COLLATE "C" NOT NULL UNIQUE,
  name     text NOT NULL,
  position smallint NOT NULL,
  prices   jsonb NOT NULL,
  quotas   jsonb NOT NULL,
  features jsonb NOT NULL,
  trial_days integer NOT NULL
);
INSERT INTO plans (id, code, name, position, prices, quotas, features, trial_days) VALUES
  ('plan_01jd9g3v8n4r6t2w5x7y9z0a01', 'starter', 'Starter', 1, '[{"currency":"USD","interval":"month","amount":2900}]',
   '{"requests_per_minute":60000,"products":10000,"storage_bytes":5368709120,"staff":3,"webhooks":10,"stores":1}', '["storefront","search","imports"]', 14),
  ('plan_01jd9g3v8n4r6t2w5x7y9z0a02', 'growth', 'Growth', 2, '[{"currency":"USD","interval":"month","amount":9900}]',
   '{"requests_per_minute":180000,"products":250000,"storage_bytes":107374182400,"staff":15,"webhooks":50,"stores":5}', '["storefront","search","imports","custom_domains"]', 14),
  ('plan_01jd9g3v8n4r6t2w5x7y9z0a03', 'scale', 'Scale', 3, '[{"currency":"USD","interval":"month","amount":49900}]',
   '{"requests_per_minute":600000,"products":5000000,"storage_bytes":1099511627776,"staff":250,"webhooks":250,"stores":100}', '["storefront","search","imports","custom_domains","priority_support"]', 14);

-- Shards that stores may live on. The address of each is configuration, not data: it holds credentials.
CREATE TABLE shards (
  id          text COLLATE "C" PRIMARY KEY,
  status      text NOT NULL DEFAULT 'open' CHECK (status IN ('open', 'draining', 'closed')),
  -- Bytes and writes as last measured; placement takes the least loaded open shard.
  load_bytes  bigint NOT NULL DEFAULT 0,
  load_writes_per_second real NOT NULL DEFAULT 0,
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
  country         text COLLATE "C" NOT NULL,
  locale          text NOT NULL,
  timezone        text NOT NULL,
  sandbox         boolean NOT NULL DEFAULT false,
  -- What creation was asked to set up; a worker finishes a creation that was cut off.
  provisioning    jsonb NOT NULL DEFAULT '{}',
  version         integer NOT NULL DEFAULT 1,
  created_at      timestamptz NOT NULL,
  updated_at      timestamptz NOT NULL
);
CREATE INDEX stores_organization ON stores (organization_id, id);
CREATE INDEX stores_shard ON stores (shard_id);
CREATE INDEX stores_unfinished ON stores (created_at) WHERE status = 'provisioning';

CREATE TABLE domains (
  store_id    text COLLATE "C" NOT NULL REFERENCES stores (id),
  id          text COLLATE "C" NOT NULL,
  host        text COLLATE "C" NOT NULL,
  kind        text NOT NULL CHECK (kind IN ('subdomain', 'custom')),
  status      text NOT NULL CHECK (status IN ('pending', 'verified', 'active')),
  is_primary  boolean NOT NULL DEFAULT false,
  verification_token text,
  verified_at timestamptz,
  created_at  timestamptz NOT NULL,
  PRIMARY KEY (store_id, id)
);
-- Only a verified host is exclusive: a claim without proof must not keep its owner out.
CREATE UNIQUE INDEX domains_host ON domains (host) WHERE status IN ('verified', 'active');
CREATE UNIQUE INDEX domains_store_host ON domains (store_id, host);

CREATE TABLE api_keys (
  store_id     text COLLATE "C" NOT NULL REFERENCES stores (id),
  id           text COLLATE "C" NOT NULL,
  kind         text NOT NULL CHECK (kind IN ('secret', 'publishable')),
  name         text NOT NULL,
  prefix       text COLLATE "C" NOT NULL,
  -- HMAC under a key that is not in this database.
  hash         text COLLATE "C" NOT NULL,
  scopes       text[] NOT NULL,
  status       text NOT NULL DEFAULT 'active' CHECK (status IN ('active', 'rotating', 'revoked')),
  expires_at   timestamptz,
  last_used_at timestamptz,
  replaced_by  text COLLATE "C",
  created_at   timestamptz NOT NULL,
  revoked_at   timestamptz,
  PRIMARY KEY (store_id, id)
);
CREATE UNIQUE INDEX api_keys_id ON api_keys (id);

CREATE TABLE subscriptions (
  store_id      text COLLATE "C" NOT NULL REFERENCES stores (id),
  id            text COLLATE "C" NOT NULL,
  organization_id text COLLATE "C" NOT NULL REFERENCES organizations (id),
  plan_code     text COLLATE "C" NOT NULL REFERENCES plans (code),
  status        text NOT NULL CHECK (status IN ('trialing', 'active', 'past_due', 'unpaid', 'cancelled', 'paused')),
  trial_end     timestamptz,
  current_period_start timestamptz NOT NULL,
  current_period_end   timestamptz NOT NULL,
  created_at    timestamptz NOT NULL,
  PRIMARY KEY (store_id, id)
);

GRANT SELECT, INSERT, UPDATE, DELETE ON organizations, stores, domains, api_keys, subscriptions TO souk_app;
GRANT SELECT ON plans TO souk_app;
GRANT SELECT, INSERT, UPDATE ON shards TO souk_app;
GRANT SELECT ON stores TO souk_relay;
