import { newId } from '../../kernel/id.js'
import { askService } from '../../kernel/merchantService.js'
import type { Services } from '../../kernel/operation.js'
import { faultOfTaxes } from '../../kernel/taxes.js'
import type { TaxBasis, TaxesSaid, TaxQuestion, TaxReply, TaxShare, TaxSource } from '../../ports/taxes.js'

/** `TaxesAnswer` of the contract, whose validator has seen it. */
interface Answer {
  readonly currency: string
  readonly reference?: string | null
  readonly lines: readonly { readonly id: string; readonly taxes: readonly AnsweredTax[] }[]
  readonly shipping?: readonly AnsweredTax[] | null
}

type AnsweredTax = Omit<TaxShare, 'tax_rate_id'>

/** 200 lines with a handful of taxes each are more than other answers may be. */
const ANSWER_MAX_BYTES = 262_144

/**
 * Taxes of a service of the merchant's own, which is asked signed. Its answer is used as it is said, so it is checked before: in the form of
 * the contract, and against the law of totals. Who asks the same while somebody is asking gets the same answer.
 */
export function serviceTaxes(services: Pick<Services, 'egress' | 'secrets'>): TaxSource {
  const underWay = new Map<string, Promise<TaxReply>>()
  async function ask(question: TaxQuestion, { service }: TaxBasis, now: Date): Promise<TaxReply> {
    const id = newId('taxQuestion', now)
    const body = { type: 'taxes.calculate', request_id: id, ...question }
    const reply = await askService<Answer>(service, { id, body, answer: 'body_taxProviders_create_callbacks_taxes', answerMax: ANSWER_MAX_BYTES }, services, now)
    if (!reply.ok) return reply
    const taxes = inOrder(question, reply.answer)
    return taxes === null || faultOfTaxes(question, taxes) !== null ? { ok: false, fault: 'unsound' } : { ok: true, taxes }
  }
  return {
    taxes(question, basis, now) {
      const key = JSON.stringify([basis.service.url, question])
      const asking = underWay.get(key) ?? ask(question, basis, now).finally(() => underWay.delete(key))
      underWay.set(key, asking)
      return asking
    },
  }
}

/** The answer by the lines of the question; null when it is about others, leaves one out or names one twice, or speaks of another currency. */
function inOrder({ lines, currency }: TaxQuestion, answer: Answer): TaxesSaid | null {
  const byId = new Map(answer.lines.map(({ id, taxes }) => [id, taxes]))
  const isWhole = answer.lines.length === lines.length && byId.size === lines.length && lines.every(({ id }) => byId.has(id))
  if (!isWhole || answer.currency !== currency) return null
  return { reference: answer.reference ?? null, lines: lines.map(({ id }) => byId.get(id)!.map(toShare)), shipping: answer.shipping?.map(toShare) ?? null }
}

const toShare = ({ name, rate_ppm, amount }: AnsweredTax): TaxShare => ({ tax_rate_id: null, name, rate_ppm, amount })
