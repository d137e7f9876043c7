import type { Fault, Invariant } from '../../kernel/invariant.js'
import { sql } from '../../kernel/sql.js'

/** The sequencer puts events into the log within a second of their commit; a minute is far beyond. $2 is now. */
const eventFaults = sql(`
  SELECT e.resource_id AS subject, format('it has %s events, the last is number %s', count(*), max(e.sequence)) AS fault
    FROM events e WHERE e.store_id = $1 GROUP BY e.resource_id HAVING count(*) <> max(e.sequence) OR min(e.sequence) <> 1
  UNION ALL
  SELECT e.resource_id, format('%s is in the log %s times', e.id, count(l.pub_seq)) FROM events e LEFT JOIN log l ON l.store_id = e.store_id AND l.event_id = e.id
   WHERE e.store_id = $1 AND e.occurred_at < $2::timestamptz - interval '1 minute' GROUP BY e.resource_id, e.id HAVING count(l.pub_seq) <> 1`)

export const invariants: readonly Invariant[] = [
  { name: 'events', rule: 'The events of every resource are numbered from 1 without a gap, and each is in the log once.', find: (tx) => tx.run<Fault>(eventFaults, [tx.storeId, tx.now]) },
]
