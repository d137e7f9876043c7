import type { Fault, Invariant } from '../../kernel/invariant.js'
import type { StoreTx } from '../../kernel/tx.js'
import type { Statement } from '../../kernel/database.js'
import { ledgerFaults } from './ledgerStore.js'
import { holdFaults, levelFaults, soldFaults } from './stockFaults.js'

export const invariants: readonly Invariant[] = [
  { name: 'stock.levels', rule: 'No location holds or has promised more than it has, and nothing was shipped that was not there.', find: (tx) => ask(tx, levelFaults) },
  { name: 'stock.ledger', rule: 'Every level is the sum of its ledger entries, which are numbered without a gap.', find: (tx) => ask(tx, ledgerFaults) },
  { name: 'stock.holds', rule: 'Every hold and every commitment is counted in its level once, and no hold outlives its time.', find: (tx) => ask(tx, holdFaults, tx.now) },
  { name: 'stock.sold', rule: 'What orders have taken is what the ledger says was committed and shipped for them.', find: (tx) => ask(tx, soldFaults) },
]

async function ask(tx: StoreTx, statement: Statement, ...more: unknown[]): Promise<Fault[]> {
  const rows = await tx.run<{ item_id: string; location_id: string | null; fault: string }>(statement, [tx.storeId, ...more])
  return rows.map(({ item_id, location_id, fault }) => ({ subject: location_id === null ? item_id : `${item_id} at ${location_id}`, fault }))
}
