-- Ways to pay: what a gateway of a payment company needs besides the columns of 0004.
ALTER TABLE payment_gateways DROP CONSTRAINT payment_gateways_payment_method_check;
ALTER TABLE payment_gateways ADD CONSTRAINT payment_gateways_payment_method_check CHECK (payment_method IN ('manual', 'test', 'stripe'));
ALTER TABLE payment_gateways ADD COLUMN capture_mode text COLLATE "C" NOT NULL DEFAULT 'automatic' CHECK (capture_mode IN ('automatic', 'manual', 'on_fulfillment'));
ALTER TABLE payment_gateways ADD COLUMN instructions text;
ALTER TABLE payment_gateways ADD COLUMN publishable_key text;
-- Sealed with the installation's secret, which is not in any database.
ALTER TABLE payment_gateways ADD COLUMN credentials text;
-- Payments made with a gateway outlive it: its row stays, so that they can still be refunded.
ALTER TABLE payment_gateways ADD COLUMN deleted_at timestamptz;
-- When the provider is asked next for notifications that it could not deliver.
ALTER TABLE payment_gateways ADD COLUMN pull_at timestamptz;
UPDATE payment_gateways SET capture_mode = 'manual' WHERE payment_method = 'manual';
ALTER TABLE payment_gateways ADD CONSTRAINT payment_gateways_manual CHECK (payment_method <> 'manual' OR capture_mode = 'manual');
CREATE INDEX payment_gateways_position ON payment_gateways (store_id, position, id) WHERE deleted_at IS NULL;
CREATE INDEX payment_gateways_pull ON payment_gateways (pull_at) WHERE pull_at IS NOT NULL;
CREATE POLICY relay ON payment_gateways FOR SELECT TO souk_relay USING (true);
GRANT SELECT (store_id, pull_at) ON payment_gateways TO souk_relay;

-- A payment and its sums. Whatever a provider or a bug may say, no row can hold more captured than authorised, more refunded than
-- captured, or promise more than is left: the constraints are the last guard of I5.
CREATE TABLE payments (
  store_id         text COLLATE "C" NOT NULL,
  id               text COLLATE "C" NOT NULL,
  version          integer NOT NULL DEFAULT 1,
  owner_type       text COLLATE "C" NOT NULL CHECK (owner_type IN ('checkout', 'order')),
  -- No foreign key: checkouts and orders are modules above this one.
  owner_id         text COLLATE "C" NOT NULL,
  order_id         text COLLATE "C",
  gateway_id       text COLLATE "C" NOT NULL,
  payment_method   text COLLATE "C" NOT NULL,
  capture_mode     text COLLATE "C" NOT NULL CHECK (capture_mode IN ('automatic', 'manual', 'on_fulfillment')),
  status           text COLLATE "C" NOT NULL CHECK (status IN ('requires_method', 'requires_action', 'processing', 'authorized', 'partially_captured', 'captured', 'failed', 'cancelled', 'expired')),
  currency         text COLLATE "C" NOT NULL,
  amount           bigint NOT NULL CHECK (amount BETWEEN 1 AND 9007199254740991),
  authorized       bigint NOT NULL DEFAULT 0,
  captured         bigint NOT NULL DEFAULT 0,
  refunded         bigint NOT NULL DEFAULT 0,
  voided           bigint NOT NULL DEFAULT 0,
  pending_capture  bigint NOT NULL DEFAULT 0 CHECK (pending_capture >= 0),
  pending_void     bigint NOT NULL DEFAULT 0 CHECK (pending_void >= 0),
  pending_refund   bigint NOT NULL DEFAULT 0 CHECK (pending_refund >= 0),
  disputed         boolean NOT NULL DEFAULT false,
  -- Nobody wants it any more: whatever the provider says later is voided or refunded, and the payment pays nothing.
  unwanted         text COLLATE "C" CHECK (unwanted IN ('failed', 'cancelled', 'expired', 'unclaimed', 'mismatched')),
  details          jsonb NOT NULL DEFAULT '{}',
  next_action      jsonb,
  error            jsonb,
  provider_reference text COLLATE "C",
  authorization_expires_at timestamptz,
  -- Until when an order must have taken it, or it is let go.
  claim_until      timestamptz NOT NULL,
  -- When the provider is asked about it next, who may write the answer, and how often it was asked in vain.
  ask_at           timestamptz,
  fence            integer NOT NULL DEFAULT 0,
  attempts         integer NOT NULL DEFAULT 0,
  created_at       timestamptz NOT NULL,
  updated_at       timestamptz NOT NULL,
  -- No foreign key to the gateway either: each payment would lock its row, which all payments of a store share, and gateways are
  -- only ever marked as deleted.
  PRIMARY KEY (store_id, id),
  CONSTRAINT payments_authorized CHECK (authorized BETWEEN 0 AND amount),
  CONSTRAINT payments_captured CHECK (captured >= 0 AND voided >= 0 AND captured + voided + pending_capture + pending_void <= authorized),
  CONSTRAINT payments_refunded CHECK (refunded >= 0 AND refunded + pending_refund <= captured)
) WITH (fillfactor = 70);
CREATE INDEX payments_status ON payments (store_id, status, id);
CREATE INDEX payments_order ON payments (store_id, order_id, id) WHERE order_id IS NOT NULL;
CREATE INDEX payments_owner ON payments (store_id, owner_id, id);
CREATE INDEX payments_reference ON payments (store_id, gateway_id, provider_reference) WHERE provider_reference IS NOT NULL;
CREATE INDEX payments_ask ON payments (ask_at) WHERE ask_at IS NOT NULL;
CREATE INDEX payments_unclaimed ON payments (claim_until) WHERE order_id IS NULL AND status IN ('requires_method', 'requires_action', 'processing', 'authorized') AND unwanted IS NULL;
CREATE INDEX payments_expiring ON payments (authorization_expires_at) WHERE status IN ('authorized', 'partially_captured') AND pending_void = 0;
CALL souk_isolate('payments');
CREATE POLICY relay ON payments FOR SELECT TO souk_relay USING (true);
GRANT SELECT (store_id, ask_at, claim_until, order_id, status, unwanted, authorization_expires_at, pending_void) ON payments TO souk_relay;

-- What happened to each payment, append-only. An effect has one row, whoever tells of it and however often.
CREATE TABLE payment_events (
  store_id   text COLLATE "C" NOT NULL,
  payment_id text COLLATE "C" NOT NULL,
  effect     text COLLATE "C" NOT NULL,
  id         text COLLATE "C" NOT NULL,
  kind       text COLLATE "C" NOT NULL CHECK (kind IN ('authorized', 'declined', 'captured', 'voided', 'refunded', 'capture_failed', 'refund_failed', 'disputed', 'mismatched', 'given_up')),
  amount     bigint NOT NULL CHECK (amount BETWEEN 0 AND 9007199254740991),
  -- Whether it moved the sums of the payment.
  counted    boolean NOT NULL,
  source     text COLLATE "C" NOT NULL CHECK (source IN ('answer', 'notification', 'recovery', 'request')),
  created_at timestamptz NOT NULL,
  PRIMARY KEY (store_id, payment_id, effect),
  FOREIGN KEY (store_id, payment_id) REFERENCES payments (store_id, id) ON DELETE CASCADE
);
CALL souk_isolate('payment_events');
REVOKE UPDATE, DELETE ON payment_events FROM souk_app;

-- Captures, voids and refunds that were decided on. Each is asked of the provider under its own id until there is an answer.
CREATE TABLE payment_tasks (
  store_id    text COLLATE "C" NOT NULL,
  id          text COLLATE "C" NOT NULL,
  payment_id  text COLLATE "C" NOT NULL,
  kind        text COLLATE "C" NOT NULL CHECK (kind IN ('capture', 'void', 'refund')),
  status      text COLLATE "C" NOT NULL CHECK (status IN ('pending', 'succeeded', 'failed')),
  amount      bigint NOT NULL CHECK (amount BETWEEN 0 AND 9007199254740991),
  -- What of the amount was counted in the pending sums when it was planned, and is not yet settled.
  reserved    bigint NOT NULL CHECK (reserved BETWEEN 0 AND amount),
  refund_id   text COLLATE "C",
  -- Names the request that asked for it, so that its retry finds the task instead of planning another.
  request_key text,
  attempts    integer NOT NULL DEFAULT 0,
  fence       integer NOT NULL DEFAULT 0,
  -- When it is tried next; while somebody works on it, when that lease ends.
  next_at     timestamptz NOT NULL,
  error       jsonb,
  created_at  timestamptz NOT NULL,
  finished_at timestamptz,
  PRIMARY KEY (store_id, id),
  FOREIGN KEY (store_id, payment_id) REFERENCES payments (store_id, id) ON DELETE CASCADE
) WITH (fillfactor = 70);
CREATE INDEX payment_tasks_payment ON payment_tasks (store_id, payment_id, id);
CREATE INDEX payment_tasks_due ON payment_tasks (next_at) WHERE status = 'pending';
CREATE UNIQUE INDEX payment_tasks_refund ON payment_tasks (store_id, refund_id, payment_id) WHERE refund_id IS NOT NULL;
CREATE UNIQUE INDEX payment_tasks_request ON payment_tasks (store_id, payment_id, request_key) WHERE request_key IS NOT NULL;
CALL souk_isolate('payment_tasks');
CREATE POLICY relay ON payment_tasks FOR SELECT TO souk_relay USING (true);
GRANT SELECT (store_id, status, next_at) ON payment_tasks TO souk_relay;

-- Notifications that were taken, by the provider's id: one that comes again changes nothing.
CREATE TABLE payment_notifications (
  store_id    text COLLATE "C" NOT NULL,
  gateway_id  text COLLATE "C" NOT NULL,
  event_id    text COLLATE "C" NOT NULL,
  payment_id  text COLLATE "C",
  received_at timestamptz NOT NULL,
  PRIMARY KEY (store_id, gateway_id, event_id)
);
CALL souk_isolate('payment_notifications');

CREATE TABLE disputes (
  store_id    text COLLATE "C" NOT NULL,
  id          text COLLATE "C" NOT NULL,
  version     integer NOT NULL DEFAULT 1,
  payment_id  text COLLATE "C" NOT NULL,
  provider_reference text COLLATE "C" NOT NULL,
  status      text COLLATE "C" NOT NULL CHECK (status IN ('open', 'under_review', 'won', 'lost')),
  currency    text COLLATE "C" NOT NULL,
  amount      bigint NOT NULL CHECK (amount BETWEEN 0 AND 9007199254740991),
  reason      text NOT NULL,
  evidence_due_at timestamptz,
  -- The provider's time of the newest news: older news that come late change nothing.
  told_at     timestamptz NOT NULL,
  created_at  timestamptz NOT NULL,
  updated_at  timestamptz NOT NULL,
  PRIMARY KEY (store_id, id),
  UNIQUE (store_id, payment_id, provider_reference),
  FOREIGN KEY (store_id, payment_id) REFERENCES payments (store_id, id) ON DELETE CASCADE
);
CREATE INDEX disputes_status ON disputes (store_id, status, id);
CALL souk_isolate('disputes');

-- The journal of the test gateway: what a payment company would hold. It is written by the gateway in transactions of its own and
-- refers to nothing of ours, so that an auditor can compare it with the payments. A key has one row and one answer, for good.
CREATE TABLE test_gateway_entries (
  store_id   text COLLATE "C" NOT NULL,
  key        text COLLATE "C" NOT NULL,
  gateway_id text COLLATE "C" NOT NULL,
  kind       text COLLATE "C" NOT NULL CHECK (kind IN ('authorize', 'confirm', 'capture', 'void', 'refund', 'chargeback', 'notice')),
  -- The key of the authorisation that it belongs to.
  reference  text COLLATE "C" NOT NULL,
  status     text COLLATE "C" NOT NULL CHECK (status IN ('approved', 'declined', 'action_required')),
  code       text COLLATE "C",
  behaviour  text COLLATE "C" NOT NULL,
  currency   text COLLATE "C" NOT NULL,
  amount     bigint NOT NULL,
  -- Set while a notification of it waits to be sent; what it tells of happens then.
  notify_at  timestamptz,
  created_at timestamptz NOT NULL,
  PRIMARY KEY (store_id, key)
);
CREATE INDEX test_gateway_entries_reference ON test_gateway_entries (store_id, reference, created_at);
CREATE INDEX test_gateway_entries_notify ON test_gateway_entries (notify_at) WHERE notify_at IS NOT NULL;
CALL souk_isolate('test_gateway_entries');
REVOKE DELETE ON test_gateway_entries FROM souk_app;
CREATE POLICY relay ON test_gateway_entries FOR SELECT TO souk_relay USING (true);
GRANT SELECT (store_id, notify_at) ON test_gateway_entries TO souk_relay;
