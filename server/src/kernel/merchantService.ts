// Questions to services of merchants' own: signed, bounded, and never more than one try, because somebody waits.
import * as validators from '../contract/validators.gen.js'
import { EgressError, type EgressFault } from '../ports/egress.js'
import { parseJson } from './json.js'
import type { Services } from './operation.js'
import { Problem } from './problem.js'
import { sign, type KeptSecret } from './signingSecret.js'

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
}

/** Why an answer is none. `refused`: a status of 4xx; `failed`: another status that is not 200; `too_large` and `bad_answer`: what came is not what the contract asks for. */
export type ServiceFault = EgressFault | 'refused' | 'failed' | 'too_large'

export type ServiceAnswer<T> = { readonly ok: true; readonly answer: T } | { readonly ok: false; readonly fault: ServiceFault }

const ANSWER_MAX_BYTES = 65_536
const MS_PER_SECOND = 1_000
const NEVER = new AbortController().signal

/** Asks once, with nothing of the database open. */
export async function askService<T>(service: MerchantService, { id, body, answer }: ServiceQuestion, { egress, secrets }: Pick<Services, 'egress' | 'secrets'>, now: Date): Promise<ServiceAnswer<T>> {
  const text = JSON.stringify(body)
  const timestamp = String(Math.floor(now.getTime() / MS_PER_SECOND))
  const headers = {
    'content-type': 'application/json', accept: 'application/json', 'user-agent': 'Souk-Services/1', 'idempotency-key': id,
    'webhook-id': id, 'webhook-timestamp': timestamp, 'webhook-signature': sign(service.secrets, { id, timestamp, body: text }, now, secrets),
  }
  try {
    const reply = await egress.post({ url: service.url, headers, body: text, connectMs: service.timeout_ms, totalMs: service.timeout_ms, bodyMax: ANSWER_MAX_BYTES, signal: NEVER })
    if (reply.status !== 200) return { ok: false, fault: reply.status >= 400 && reply.status < 500 ? 'refused' : 'failed' }
    if (reply.body.length >= ANSWER_MAX_BYTES) return { ok: false, fault: 'too_large' }
    const parsed = parseJson(reply.body)
    return validators.body[answer]!(parsed) ? { ok: true, answer: parsed as T } : { ok: false, fault: 'bad_answer' }
  } catch (error) {
    if (error instanceof EgressError) return { ok: false, fault: error.fault }
    if (error instanceof Problem) return { ok: false, fault: 'bad_answer' }
    throw error
  }
}
