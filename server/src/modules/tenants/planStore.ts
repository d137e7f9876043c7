import type { components } from '../../contract/types.gen.js'
import { Problem } from '../../kernel/problem.js'
import { sql } from '../../kernel/sql.js'
import type { DirectoryTx } from '../../kernel/tx.js'

export type Plan = components['schemas']['Plan']
type PlanRow = Plan & Record<string, unknown>

const COLUMNS = 'code, version, name, trial_days, prices, quotas, features'
const GET = sql(`SELECT ${COLUMNS} FROM plans WHERE code = $1`)

/** @throws tenants.plan_not_found */
export async function get(tx: DirectoryTx, code: string): Promise<Plan> {
  const row = await tx.one<PlanRow>(GET, [code])
  if (!row) throw new Problem('tenants.plan_not_found', `No plan on offer has the code ${code}.`)
  return row
}
