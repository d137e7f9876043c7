import type { components } from '../../contract/types.gen.js'
import { Problem } from '../../kernel/problem.js'
import { sql } from '../../kernel/sql.js'
import type { DirectoryTx } from '../../kernel/tx.js'

export type Plan = components['schemas']['Plan']
type PlanRow = Plan & Record<string, unknown>

const COLUMNS = 'code, version, name, trial_days, prices, quotas, features'
const GET = sql(`SELECT ${COLUMNS} FROM plans WHERE code = $1`)
const LIST = sql(`SELECT ${COLUMNS}, position FROM plans WHERE position > $1 ORDER BY position LIMIT $2`)

/** @throws tenants.plan_not_found */
export async function get(tx: DirectoryTx, code: string): Promise<Plan> {
  const row = await tx.one<PlanRow>(GET, [code])
  if (!row) throw new Problem('tenants.plan_not_found', `No plan on offer has the code ${code}.`)
  return row
}

export function list(tx: DirectoryTx, after: number, limit: number): Promise<(PlanRow & { position: number })[]> {
  return tx.run<PlanRow & { position: number }>(LIST, [after, limit + 1])
}
