import { newId } from '../../kernel/id.js'
import { askService } from '../../kernel/merchantService.js'
import type { Phases } from '../../kernel/operation.js'
import type { StoreTx } from '../../kernel/tx.js'
import { soundServices, type Answered, type PendingQuestion, type RatesAnswer } from './question.js'
import { keep } from './quoteStore.js'

/** Asks side by side, each provider with the time that it has; to be called with no transaction open. */
export async function askProviders(questions: readonly PendingQuestion[], { services, now }: Pick<Phases, 'services' | 'now'>): Promise<Answered[]> {
  return Promise.all(questions.map(async ({ provider_id, question, service, body }) => {
    const reply = await askService<RatesAnswer>(service, { id: newId('shippingQuestion', now), body, answer: 'body_shippingProviders_create_callbacks_rates' }, services, now)
    return { provider_id, question, services: reply.ok ? soundServices(reply.answer, body.currency) : null }
  }))
}

/** Keeps what providers said, for whoever asks the same within 15 minutes. */
export const keepAnswers = (tx: StoreTx, answers: readonly Answered[]): Promise<void> => keep(tx, answers)
