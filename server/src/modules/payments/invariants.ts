import type { Fault, Invariant } from '../../kernel/invariant.js'
import { paymentFaults } from './faults.js'

export const invariants: readonly Invariant[] = [
  { name: 'payments', rule: 'Refunds are at most what was captured, captures at most what was authorised, and the test gateway\'s own journal says the same.', find: (tx) => tx.run<Fault>(paymentFaults, [tx.storeId, tx.now]) },
]
