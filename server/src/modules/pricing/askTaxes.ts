import { failpoint } from '../../kernel/failpoint.js'
import type { Phases } from '../../kernel/operation.js'
import { Problem } from '../../kernel/problem.js'
import { ASK_TAXES_AGAIN_MS } from './taxAnswerStore.js'
import type { AnsweredTaxes, PendingTaxes } from './taxQuestion.js'

/** Asks the provider, and in its place the tables where these count; to be called with no transaction open. */
async function askTaxes({ provider_id, question, fallback, body, basis }: PendingTaxes, { services, now }: Pick<Phases, 'services' | 'now'>): Promise<AnsweredTaxes> {
  for (const source of fallback === 'table' ? ['provider', 'table'] as const : ['provider'] as const) {
    const reply = await services.taxSource(source).taxes(body, basis, now)
    if (reply.ok) return { provider_id, question, source, taxes: reply.taxes }
  }
  return { provider_id, question, source: 'table', taxes: null }
}

/** Somebody whose work needs taxes that nobody has asked for, and who has changed nothing yet. */
export interface Untaxed {
  readonly untaxed: PendingTaxes
}

/** Prices may change while a question is under way, which makes it another one. */
const QUESTIONS_MAX = 2

/**
 * Does work that may need a provider's taxes. Whoever finds that they do leaves with the question, having changed nothing; it is asked with
 * nothing open, and the work is done again with the answer.
 * @param work is told what was answered, and whether it may leave again
 */
export async function whenTaxed<R extends object>(phases: Pick<Phases, 'services' | 'now'>, work: (answers: readonly AnsweredTaxes[], mayLeave: boolean) => Promise<R | Untaxed>): Promise<R> {
  const answers: AnsweredTaxes[] = []
  for (;;) {
    const result = await work(answers, answers.length < QUESTIONS_MAX)
    if (!('untaxed' in result)) return result
    failpoint('pricing.taxes.before_provider')
    answers.push(await askTaxes(result.untaxed, phases))
    failpoint('pricing.taxes.after_provider')
  }
}

const MS_PER_SECOND = 1_000

export const taxesUnavailable = () => new Problem('pricing.taxes_unavailable', 'The tax service of the store gives no good answer. Nothing was changed; try again.', { retryAfter: ASK_TAXES_AGAIN_MS / MS_PER_SECOND })
