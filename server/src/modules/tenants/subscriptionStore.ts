import { sql } from '../../kernel/sql.js'
import type { DirectoryTx } from '../../kernel/tx.js'
import type { Plan } from './planStore.js'

const START = sql(`
  INSERT INTO subscriptions (store_id, id, plan_code, plan_version, status, trial_end, current_period_start, current_period_end, created_at, updated_at)
  VALUES ($1, $2, $3, $4, CASE WHEN $5 > 0 THEN 'trialing' ELSE 'active' END, CASE WHEN $5 > 0 THEN $6::timestamptz + $5 * interval '1 day' END, $6, $6::timestamptz + interval '1 month', $6, $6)
  ON CONFLICT DO NOTHING`)

/** Starts the subscription of a new store, with the trial of its plan. */
export async function start(tx: DirectoryTx, storeId: string, subscriptionId: string, plan: Plan): Promise<void> {
  await tx.run(START, [storeId, subscriptionId, plan.code, plan.version, plan.trial_days, tx.now])
}
