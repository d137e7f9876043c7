import type { PricingOperations } from '../../../contract/operations.gen.js'
import { write } from '../../../kernel/operation.js'
import { localizationOf } from '../../tenants/index.js'
import { newMarket, requireSound } from '../market.js'
import { claimMarkets, insert, isFirst } from '../marketStore.js'

export const marketsCreate: PricingOperations['markets.create'] = write(async (tx, { body }) => {
  claimMarkets(tx)
  const [first, store] = await Promise.all([isFirst(tx), localizationOf(tx)])
  const facts = newMarket(body, first)
  requireSound(facts, store)
  const [market, ...others] = await insert(tx, facts)
  tx.emit('market.created', market.id, market)
  for (const other of others) tx.emit('market.updated', other.id, other)
  return { status: 201, body: market, version: market.version, headers: { Location: `/v1/markets/${market.id}` } }
})
