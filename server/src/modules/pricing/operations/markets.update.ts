import type { PricingOperations } from '../../../contract/operations.gen.js'
import { write } from '../../../kernel/operation.js'
import { requireMatch } from '../../../kernel/version.js'
import { localizationOf } from '../../tenants/index.js'
import { changeMarket, requireSound } from '../market.js'
import { claimMarkets, getForUpdate, requireCurrencyOfLists, update } from '../marketStore.js'

export const marketsUpdate: PricingOperations['markets.update'] = write(async (tx, { path, body, ifMatch }) => {
  claimMarkets(tx)
  const [before, store] = await Promise.all([getForUpdate(tx, path.market_id), localizationOf(tx)])
  requireMatch(ifMatch, before.version)
  const facts = changeMarket(before, body)
  requireSound(facts, store)
  if (body.currency !== undefined) await requireCurrencyOfLists(tx, before.id, body.currency ?? store.default_currency)
  const [market, ...others] = await update(tx, before.id, facts)
  for (const changed of [market, ...others]) tx.emit('market.updated', changed.id, changed)
  return { status: 200, body: market, version: market.version }
})
