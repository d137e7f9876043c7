import type { components } from '../../contract/types.gen.js'
import type { Phases } from '../../kernel/operation.js'
import type { StoreTx } from '../../kernel/tx.js'
import { askProviders, keepAnswers } from '../shipping/index.js'
import type { Quote } from './quote.js'

type Page = components['schemas']['CartShippingOptionPage']

/**
 * The ways to deliver what a quote is made for. Providers that have not been asked yet are asked between two transactions; what they say is
 * kept, so that the quote of the second one, and that of a checkout within 15 minutes, find the same prices.
 * @param quoteIn must ask for options
 */
export async function listOptions(phases: Phases, quoteIn: (tx: StoreTx) => Promise<Quote>): Promise<Page> {
  const first = await phases.inStore(quoteIn)
  if (first.pending.length === 0) return toPage(first)
  const answers = await askProviders(first.pending, phases)
  return toPage(await phases.inStore(async (tx) => {
    await keepAnswers(tx, answers)
    return quoteIn(tx)
  }))
}

function toPage({ options, currency }: Quote): Page {
  const data = (options ?? []).map(({ rate_id: _rate, provider_id: _provider, price, packages, ...option }) => ({ ...option, packages: [...packages], price: { amount: price, currency } }))
  return { data, next_cursor: null, has_more: false }
}
