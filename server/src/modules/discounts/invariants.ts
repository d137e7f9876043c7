import type { Fault, Invariant } from '../../kernel/invariant.js'
import type { StoreTx } from '../../kernel/tx.js'
import type { Statement } from '../../kernel/database.js'
import { creditFaults, discountFaults } from './faults.js'

export const invariants: readonly Invariant[] = [
  { name: 'discounts.limits', rule: 'Every count is the number of its uses, and no discount, code, customer or budget is over its limit.', find: (tx) => ask(tx, discountFaults) },
  { name: 'credits.balances', rule: 'Every gift card and store credit is worth the sum of its entries, and never less than nothing.', find: (tx) => ask(tx, creditFaults) },
]

async function ask(tx: StoreTx, statement: Statement): Promise<Fault[]> {
  const rows = await tx.run<{ id: string; fault: string }>(statement, [tx.storeId, tx.now])
  return rows.map(({ id, fault }) => ({ subject: id, fault }))
}
