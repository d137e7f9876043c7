-- Holds and sales are most of the ledger: a page of the newest is found without an index. It is there for what is rare.
DROP INDEX inventory_entries_reason;
CREATE INDEX inventory_entries_reason ON inventory_entries (store_id, reason, id) WHERE reason NOT IN ('hold', 'sale');
