-- A request that was refused may be made again under its key, and then plans a task of its own.
CREATE UNIQUE INDEX payment_tasks_tried ON payment_tasks (store_id, payment_id, request_key) WHERE request_key IS NOT NULL AND status <> 'failed';
DROP INDEX payment_tasks_request;
