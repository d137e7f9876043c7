import type { components } from '../../contract/types.gen.js'
import { sql } from '../../kernel/sql.js'
import type { DirectoryTx } from '../../kernel/tx.js'
import type { Plan } from './planStore.js'

export type Subscription = components['schemas']['Subscription']

interface SubscriptionRow extends Record<string, unknown> {
  id: string
  version: number
  plan_code: string
  plan_version: number
  status: Subscription['status']
  trial_end: Date | null
  current_period_start: Date
  current_period_end: Date
  cancel_at: Date | null
  created_at: Date
  updated_at: Date
}

const START = sql(`
  INSERT INTO subscriptions (store_id, id, plan_code, plan_version, status, trial_end, current_period_start, current_period_end, created_at, updated_at)
  SELECT $1, $2, $3, $4, CASE WHEN $5::int > 0 THEN 'trialing' ELSE 'active' END, CASE WHEN $5::int > 0 THEN n.now + $5::int * interval '1 day' END, n.now, n.now + interval '1 month', n.now, n.now
    FROM (SELECT $6::timestamptz AS now) n
  ON CONFLICT DO NOTHING`)
const GET = sql(`SELECT id, version, plan_code, plan_version, status, trial_end, current_period_start, current_period_end, cancel_at, created_at, updated_at FROM subscriptions WHERE store_id = $1`)
const CHANGE_PLAN = sql(`UPDATE subscriptions SET plan_code = $2, plan_version = $3, version = version + 1, updated_at = $4 WHERE store_id = $1`)

/** Starts the subscription of a new store, with the trial of its plan. */
export async function start(tx: DirectoryTx, storeId: string, subscriptionId: string, plan: Plan): Promise<void> {
  await tx.run(START, [storeId, subscriptionId, plan.code, plan.version, plan.trial_days, tx.now])
}

export async function changePlan(tx: DirectoryTx, storeId: string, plan: Plan): Promise<void> {
  await tx.run(CHANGE_PLAN, [storeId, plan.code, plan.version, tx.now])
}

export async function get(tx: DirectoryTx, storeId: string): Promise<Subscription> {
  const row = (await tx.one<SubscriptionRow>(GET, [storeId]))!
  const { id, version, plan_code, plan_version, status } = row
  return {
    id, version, plan: plan_code, plan_version, status, trial_end: row.trial_end?.toISOString() ?? null, current_period_start: row.current_period_start.toISOString(),
    current_period_end: row.current_period_end.toISOString(), cancel_at: row.cancel_at?.toISOString() ?? null, created_at: row.created_at.toISOString(), updated_at: row.updated_at.toISOString(),
  }
}
