-- The data of an event is written once, read whole and never looked into, so it is kept as it came: jsonb takes it apart at writing and puts it
-- together again at each reading.
ALTER TABLE events ALTER COLUMN data TYPE json USING data::json;
