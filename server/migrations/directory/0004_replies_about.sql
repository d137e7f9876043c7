-- As on the shards, where replies are kept by the same statements. Nobody is looked for here: the directory knows no customers.
ALTER TABLE idempotency_keys ADD COLUMN about text COLLATE "C";
