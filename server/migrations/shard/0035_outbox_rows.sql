-- A row of the outbox holds what a transaction emitted and not one event: rows that live for milliseconds cost as much as others do.
-- Its place is that of its first event; all of them follow in the log without anything between.
ALTER TABLE outbox ADD COLUMN event_ids text[], ADD COLUMN types text[];
-- The owner of the tables sees no row through their policies; the mover sees all.
SET LOCAL ROLE souk_mover;
UPDATE outbox o SET event_ids = ARRAY[o.event_id], types = ARRAY[e.type] FROM events e WHERE e.store_id = o.store_id AND e.id = o.event_id;
SET LOCAL ROLE souk_owner;
ALTER TABLE outbox DROP COLUMN event_id, ALTER COLUMN event_ids SET NOT NULL, ALTER COLUMN types SET NOT NULL, ADD CHECK (cardinality(event_ids) = cardinality(types));
