-- Whom a kept reply is about: the id of the customer it names, otherwise the e-mail address of a guest, in small letters. It goes with the reply
-- beside it, which says the same; sealed replies say nobody. Erasing and merging customers read all kept replies of the store before.
ALTER TABLE idempotency_keys ADD COLUMN about text COLLATE "C";
UPDATE idempotency_keys SET about = coalesce(substring(body FROM '"(cus_[0-9a-hjkmnp-tv-z]{26})"'), lower(substring(body FROM '"email":"((?:[^"\\]|\\.)+)"'))) WHERE body IS NOT NULL;
CREATE INDEX idempotency_keys_about ON idempotency_keys (store_id, about) WHERE about IS NOT NULL;
