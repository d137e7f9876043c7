import type { Fault, Invariant } from '../../kernel/invariant.js'
import type { StoreTx } from '../../kernel/tx.js'
import type { Statement } from '../../kernel/database.js'
import { orderFaults } from './faults.js'
import { fulfillmentFaults, refundFaults } from './workFaults.js'

export const invariants: readonly Invariant[] = [
  { name: 'orders', rule: 'Every order is the sum of its parts, agrees with its payments, has the statuses that follow from them, and was announced once.', find: (tx) => ask(tx, orderFaults) },
  { name: 'fulfillments', rule: 'What is sent out was ordered, counted once, and what is left to send is assigned to a location.', find: (tx) => ask(tx, fulfillmentFaults) },
  { name: 'refunds', rule: 'Refunds are the sum of their parts and never more than was paid.', find: (tx) => ask(tx, refundFaults) },
]

const ask = (tx: StoreTx, statement: Statement) => tx.run<Fault>(statement, [tx.storeId])
