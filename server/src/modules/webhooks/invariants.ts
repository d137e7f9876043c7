import type { Fault, Invariant } from '../../kernel/invariant.js'
import { sql } from '../../kernel/sql.js'

/** An event that waits has a time at which it is looked at again, or an earlier one to wait for. $2 is now. */
const stuck = sql(`
  SELECT e.id AS subject, format('it has deliveries for %s and looks at them at %s', min(d.next_at), coalesce(e.due_at::text, 'no time')) AS fault
    FROM webhook_endpoints e JOIN webhook_deliveries d ON d.store_id = e.store_id AND d.endpoint_id = e.id AND d.status IN ('pending', 'retrying')
   WHERE e.store_id = $1 AND e.status = 'enabled' GROUP BY e.id, e.due_at, e.rest_until
  HAVING e.due_at IS NULL OR e.due_at > greatest(e.rest_until, min(d.next_at))
  UNION ALL
  SELECT d.id, 'it is held, and nothing is before it' FROM webhook_deliveries d
   WHERE d.store_id = $1 AND d.status = 'held' AND $2::timestamptz IS NOT NULL
     AND NOT EXISTS (SELECT 1 FROM webhook_deliveries w WHERE w.store_id = $1 AND w.endpoint_id = d.endpoint_id AND w.resource_id = d.resource_id AND w.finished_at IS NULL AND w.status <> 'held')
  UNION ALL
  SELECT d.id, format('it was tried %s times, of which %s are on record', d.attempts, (SELECT count(*) FROM webhook_attempts a WHERE a.store_id = $1 AND a.delivery_id = d.id)) FROM webhook_deliveries d
   WHERE d.store_id = $1 AND d.attempts <> (SELECT count(*) FROM webhook_attempts a WHERE a.store_id = $1 AND a.delivery_id = d.id)`)

export const invariants: readonly Invariant[] = [
  { name: 'webhook deliveries', rule: 'Every delivery of a webhook is finished, has a time for its next try, or waits for an earlier event of the same resource; all its tries are on record.', find: (tx) => tx.run<Fault>(stuck, [tx.storeId, tx.now]) },
]
