import { findFaults } from '../src/kernel/invariant.js'
import { StoreTx } from '../src/kernel/tx.js'
import type { Platform } from '../src/main.js'
import { invariants } from '../src/modules/index.js'

export interface Looking {
  /** How long work that is under way may look like a fault. */
  patienceMs?: number
  /** Names of invariants that the test breaks by how it is made. */
  except?: readonly string[]
}

/** What breaks an invariant of a store, as `souk-server verify` finds it: nothing, unless something is wrong. */
export async function faultsIn({ directory, databases }: Pick<Platform, 'directory' | 'databases'>, now: () => Date, storeId: string, { patienceMs = 0, except = [] }: Looking = {}): Promise<string[]> {
  const route = (await directory.storeById(storeId))!
  const { app } = databases.shards.get(route.shardId)!
  const findings = await findFaults(invariants.filter(({ name }) => !except.includes(name)), (work) => app.transaction({ storeId, timeoutMs: 10_000, snapshot: true }, (connection) => work(new StoreTx(connection, route, { type: 'system', id: 'test' }, now(), 'test'))), patienceMs)
  return findings.flatMap(({ name, faults }) => faults.map(({ subject, fault }) => `${name}: ${subject}: ${fault}`))
}
