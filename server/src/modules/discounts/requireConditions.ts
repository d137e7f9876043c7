import type { components } from '../../contract/types.gen.js'
import type { StoreTx } from '../../kernel/tx.js'
import { requireGroups } from '../customers/index.js'
import { requireMarkets } from '../pricing/index.js'

type Conditions = components['schemas']['DiscountConditions']

/**
 * That a discount is for what the store has.
 * @throws customers.group_not_found, pricing.market_not_found
 */
export async function requireConditions(tx: StoreTx, { customer_group_ids = [], market_ids = [] }: Partial<Conditions> = {}): Promise<void> {
  await Promise.all([requireGroups(tx, customer_group_ids, '/conditions/customer_group_ids'), requireMarkets(tx, market_ids, '/conditions/market_ids')])
}
