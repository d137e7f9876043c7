// Questions to services of merchants' own: signed, bounded, and never more than one try, because somebody waits.
import * as validators from '../contract/validators.gen.js'
import { EgressError, type EgressFault } from '../ports/egress.js'
import { parseJson } from './json.js'
import type { Services } from './operation.js'
import { Problem } from './problem.js'
import { live, sign, type KeptSecret } from './signingSecret.js'

export interface MerchantService {
  readonly url: string
  readonly timeout_ms: number
  readonly secrets: readonly KeptSecret[]
}

export interface ServiceQuestion {
  /** The `webhook-id`: the same for each repeat of what must be done once. */
  readonly id: string
  readonly body: { readonly type: string }
  /** The validator of the answer, as the contract's callback names it. */
  readonly answer: string
  /** Of an answer no more is read, and one that is longer is none. */
  readonly answerMax?: number
}

/** Why an answer is none. `refused`: a status of 4xx that is meant for good; `failed`: another status that is not 200; `too_large` and `bad_answer`: what came is not what the contract asks for. */
export type ServiceFault = EgressFault | 'refused' | 'failed' | 'too_large'

export type ServiceAnswer<T> = { readonly ok: true; readonly answer: T } | { readonly ok: false; readonly fault: ServiceFault }

const ANSWER_MAX_BYTES = 65_536
const MS_PER_SECOND = 1_000

/** Statuses of 4xx that say nothing of the question but of this moment. */
const NOT_NOW: readonly number[] = [408, 425, 429]
const isRefusal = (status: number) => status >= 400 && status < 500 && !NOT_NOW.includes(status)

/** Asks once, with nothing of the database open. */
export async function askService<T>(service: MerchantService, { id, body, answer, answerMax = ANSWER_MAX_BYTES }: ServiceQuestion, { egress, secrets }: Pick<Services, 'egress' | 'secrets'>, now: Date): Promise<ServiceAnswer<T>> {
  const text = JSON.stringify(body)
  const timestamp = String(Math.floor(now.getTime() / MS_PER_SECOND))
  const headers = {
    'content-type': 'application/json', accept: 'application/json', 'user-agent': 'Souk-Services/1', 'idempotency-key': id,
    'webhook-id': id, 'webhook-timestamp': timestamp, 'webhook-signature': sign(service.secrets, { id, timestamp, body: text }, now, secrets),
  }
  try {
    const reply = await egress.post({ url: service.url, headers, body: text, connectMs: service.timeout_ms, totalMs: service.timeout_ms, bodyMax: answerMax, signal: new AbortController().signal })
    if (reply.status !== 200) return { ok: false, fault: isRefusal(reply.status) ? 'refused' : 'failed' }
    if (reply.body.length >= answerMax) return { ok: false, fault: 'too_large' }
    const parsed = parseJson(reply.body)
    return validators.body[answer]!(parsed) ? { ok: true, answer: parsed as T } : { ok: false, fault: 'bad_answer' }
  } catch (error) {
    if (error instanceof EgressError) return { ok: false, fault: error.fault }
    if (error instanceof Problem) return { ok: false, fault: 'bad_answer' }
    throw error
  }
}

/** What is kept of a service beside what the merchant said of it; the texts of its secrets are sealed. */
export interface ServiceState {
  id: string
  version: number
  secrets: readonly KeptSecret[]
  created_at: Date
  updated_at: Date
}

export const SERVICE_TIMEOUT_MS = 3_000

/** @throws Problem with this code unless its address may be called */
export function requireCallable<F extends { readonly url: string }>(facts: F, code: 'shipping.provider_invalid' | 'pricing.tax_provider_invalid', { egress }: Pick<Services, 'egress'>): F {
  const complaint = egress.complaint(facts.url)
  if (complaint !== null) throw new Problem(code, `/url ${complaint}.`, { errors: [{ pointer: '/url', code: 'not_callable', detail: complaint }] })
  return facts
}

/** As the contract shows it: of the secrets that live, when they began and end. */
export function showService<S extends ServiceState>({ secrets, created_at, updated_at, ...service }: S, now: Date) {
  return { ...service, secrets: live(secrets, now).map(({ created_at: since, expires_at }) => ({ created_at: since, expires_at })), created_at: created_at.toISOString(), updated_at: updated_at.toISOString() }
}
