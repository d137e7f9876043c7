import type { Fault, Invariant } from '../../kernel/invariant.js'
import type { StoreTx } from '../../kernel/tx.js'
import type { Statement } from '../../kernel/database.js'
import { sql } from '../../kernel/sql.js'
import { orderFaults } from './faults.js'
import { fulfillmentFaults, refundFaults } from './workFaults.js'

/** A workflow follows its order a moment later, so what it says for longer than that is judged. */
const workflowFaults = sql(`
  SELECT o.id AS subject, format('it is %s, its workflow is %s', o.status, w.state) AS fault FROM order_workflows w JOIN orders o ON o.store_id = w.store_id AND o.id = w.order_id
   WHERE w.store_id = $1 AND (o.status = 'cancelled') <> (w.state IN ('compensating', 'compensated') OR (w.state = 'stuck' AND o.status = 'cancelled'))
  UNION ALL
  SELECT o.id, format('%s of %s is paid and it is %s, its workflow is completed', o.paid_amount - o.settled_amount, o.total_amount, o.fulfillment_status) FROM order_workflows w JOIN orders o ON o.store_id = w.store_id AND o.id = w.order_id
   WHERE w.store_id = $1 AND w.state = 'completed' AND (o.total_amount > o.paid_amount - o.settled_amount OR o.fulfillment_status <> 'fulfilled')`)

export const invariants: readonly Invariant[] = [
  { name: 'orders', rule: 'Every order is the sum of its parts, agrees with its payments, has the statuses that follow from them, and was announced once.', find: (tx) => ask(tx, orderFaults) },
  { name: 'fulfillments', rule: 'What is sent out was ordered, counted once, and what is left to send is assigned to a location.', find: (tx) => ask(tx, fulfillmentFaults) },
  { name: 'refunds', rule: 'Refunds are the sum of their parts and never more than was paid.', find: (tx) => ask(tx, refundFaults) },
  { name: 'order workflows', rule: 'A workflow is completed only where the order is paid and sent out, and gives back only what was cancelled.', find: (tx) => ask(tx, workflowFaults) },
]

const ask = (tx: StoreTx, statement: Statement) => tx.run<Fault>(statement, [tx.storeId])
