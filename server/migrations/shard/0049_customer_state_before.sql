-- What a disabled customer was before, and is again when enabled: a guest did not become one whom the store invited. Null in all that are
-- not disabled, and in those that were when this column came.
ALTER TABLE customers ADD COLUMN state_before text COLLATE "C" CHECK (state_before IN ('invited', 'guest', 'enabled'));
