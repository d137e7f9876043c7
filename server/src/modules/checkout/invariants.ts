import type { Fault, Invariant } from '../../kernel/invariant.js'
import { checkoutFaults } from './faults.js'

export const invariants: readonly Invariant[] = [
  { name: 'checkouts', rule: 'A completed checkout is one order paid by one payment, and one that has ended otherwise holds no money, stock, discount, credit or cart.', find: (tx) => tx.run<Fault>(checkoutFaults, [tx.storeId, tx.now]) },
]
