import type { PricingOperations } from '../../../contract/operations.gen.js'
import { write } from '../../../kernel/operation.js'
import { Problem } from '../../../kernel/problem.js'
import { requireMatch } from '../../../kernel/version.js'
import { claimMarkets, get, remove } from '../marketStore.js'

export const marketsDelete: PricingOperations['markets.delete'] = write(async (tx, { path, ifMatch }) => {
  claimMarkets(tx)
  const market = await get(tx, path.market_id)
  requireMatch(ifMatch, market.version)
  if (market.is_default) throw new Problem('pricing.market_is_default', 'Make another market the default first.')
  await remove(tx, market.id)
  tx.emit('market.deleted', market.id, { id: market.id })
  return { status: 204 }
})
