import { setTimeout as wait } from 'node:timers/promises'
import { LRUCache } from 'lru-cache'
import type { Clock } from '../../kernel/clock.js'
import { parseJson } from '../../kernel/json.js'
import type { Secrets } from '../../kernel/operation.js'
import type { Database } from '../../ports/database.js'
import { NotificationRefused, ProviderUnreachable, type Answer, type Effect, type News, type PaymentProvider, type ProviderAccount, type ProviderCall, type StepAsk } from '../../ports/payments.js'
import { Journal, type Act, type JournalEntry } from './journal.js'
import { requireSignature } from './signature.js'

export interface TestProviderOptions {
  readonly shard: (id: string) => Database
  clock: Clock
  secrets: Secrets
}

const SLOW_MS = 2_000
const HELD_FOR_MS = 7 * 86_400_000
/** Keys whose answer was lost once. A process that forgets loses an answer twice, which callers must survive anyway. */
const LOST_MAX = 10_000

const DECLINES: Record<string, { code: string; detail: string }> = {
  decline: { code: 'card_declined', detail: 'The card was declined.' },
  decline_insufficient_funds: { code: 'insufficient_funds', detail: 'The card has not enough funds.' },
  decline_expired_card: { code: 'expired_card', detail: 'The card has expired.' },
  decline_fraud: { code: 'fraudulent', detail: 'The payment was declined.' },
  late_success: { code: 'processing_error', detail: 'The payment could not be processed.' },
}
const REFUSALS: Record<string, string> = {
  unknown_authorization: 'There is no such authorisation.', currency_mismatch: 'The authorisation is in another currency.', already_ended: 'The authorisation has ended.', capture_refused: 'The bank refused to capture.',
  refund_refused: 'The bank refused to refund.', amount_too_large: 'That is more than is left.', authentication_failed: 'The shopper did not pass the challenge.',
}

/**
 * A payment company with predictable outcomes, for trials, tests and audits. What a payment does is chosen by `test_outcome` of its
 * details. Its memory is a journal of its own (see journal.ts), so its answers survive any crash of ours.
 */
export function testProvider({ shard, clock, secrets }: TestProviderOptions): PaymentProvider {
  const journal = new Journal(shard)
  const lost = new LRUCache<string, true>({ max: LOST_MAX })

  /** Loses the first answer under a key, before or after the gateway has acted, when the outcome says so. */
  async function over(line: string, outcome: string, call: ProviderCall, act: () => Promise<JournalEntry>): Promise<JournalEntry> {
    if (outcome === 'unreachable') throw new ProviderUnreachable('the test gateway is unreachable')
    const loses = !lost.has(call.key) && outcome.startsWith(`${line}timeout`)
    if (loses) lost.set(call.key, true)
    if (loses && outcome === `${line}timeout_not_acted`) throw new ProviderUnreachable('the call was lost on its way to the test gateway')
    if (line === '' && outcome === 'slow') await wait(SLOW_MS, undefined, { signal: call.signal }).catch((cause: unknown) => { throw new ProviderUnreachable('nobody waits any more', { cause }) })
    const entry = await reached(act)
    if (loses) throw new ProviderUnreachable('the answer of the test gateway was lost')
    return entry
  }

  async function reached<T>(act: () => Promise<T>): Promise<T> {
    return act().catch((cause: unknown) => {
      throw new ProviderUnreachable('the journal of the test gateway is away', { cause })
    })
  }

  async function step(kind: 'capture' | 'void' | 'refund', account: ProviderAccount, ask: StepAsk, call: ProviderCall): Promise<Answer> {
    const act = { key: call.key, gateway_id: account.gatewayId, kind, reference: ask.authorization, status: null, code: null, behaviour: null, currency: ask.currency, amount: ask.amount, at: clock.now() }
    return stepAnswer(await over(`${kind}_`, ask.details.test_outcome ?? 'approve', call, () => journal.act(account, act)))
  }

  return {
    kind: 'test',
    async authorize(account, { amount, currency, details }, call) {
      const outcome = details.test_outcome ?? 'approve'
      const status: Act['status'] = outcome === 'requires_action' ? 'action_required' : outcome in DECLINES ? 'declined' : 'approved'
      const act = { key: call.key, gateway_id: account.gatewayId, kind: 'authorize' as const, reference: call.key, status, code: DECLINES[outcome]?.code ?? null, behaviour: outcome, currency, amount, at: clock.now() }
      return authorizationAnswer([await over('', outcome, call, () => journal.act(account, act))])!
    },
    async confirm(account, ask, call) {
      const failed = ask.test_result === 'fail'
      const act = { key: call.key, gateway_id: account.gatewayId, kind: 'confirm' as const, reference: ask.authorization, status: failed ? ('declined' as const) : null, code: failed ? 'authentication_failed' : null, behaviour: null, currency: ask.currency, amount: ask.amount, at: clock.now() }
      await over('confirm_', ask.details.test_outcome ?? 'approve', call, () => journal.act(account, act))
      return authorizationAnswer(await reached(() => journal.find(account, ask.authorization))) ?? declined(ask.authorization, ask.currency, 'unknown_authorization')
    },
    capture: (account, ask, call) => step('capture', account, ask, call),
    void: (account, ask, call) => step('void', account, ask, call),
    refund: (account, ask, call) => step('refund', account, ask, call),
    find: async (account, { authorization }) => authorizationAnswer(await reached(() => journal.find(account, authorization))),
    async parse(account, { body, header, now }) {
      // Without a secret of the merchant's own only the installation itself can sign.
      requireSignature(account.credentials.notification_secret ?? secrets.hash(`notifications of ${account.gatewayId}`), header('souk-signature'), body, now)
      return [newsOf(body, now)]
    },
    async pull(account, taken, now) {
      const entries = await reached(() => journal.pull(account, account.gatewayId, taken, now))
      return entries.flatMap((entry) => {
        const news = newsOfEntry(entry)
        return entry.kind === 'notice' ? [news, news] : [news]
      })
    },
  }
}

const effectOf = (kind: Effect['kind'], { key, amount }: JournalEntry, id = key): Effect => ({ id, kind, amount, key })

function answer(reference: string, currency: string, rest: Partial<Answer>): Answer {
  return { result: 'done', reference, currency, effects: [], next_action: null, decline: null, expires_at: null, ...rest }
}

const declined = (reference: string, currency: string, code: string) => answer(reference, currency, { result: 'declined', decline: { code, detail: REFUSALS[code] ?? 'The test gateway refused.' } })

function stepAnswer(entry: JournalEntry): Answer {
  const { kind, status, code, reference, currency } = entry
  if (status !== 'approved') return declined(reference, currency, code ?? 'declined')
  const effect = effectOf(kind === 'capture' ? 'captured' : kind === 'void' ? 'voided' : 'refunded', entry)
  return answer(reference, currency, { effects: kind === 'void' && entry.amount === 0 ? [] : [effect] })
}

/** What the entries of an authorisation come to; null when there are none. */
function authorizationAnswer(entries: readonly JournalEntry[]): Answer | null {
  const header = entries.find(({ kind }) => kind === 'authorize')
  if (!header) return null
  const { reference, currency } = header
  const granted = entries.find((entry) => (entry.kind === 'authorize' || entry.kind === 'confirm') && entry.status === 'approved')
  if (granted) {
    // Whoever grants it, it is one authorisation: the effect is named after it.
    const steps = entries.filter((entry) => ['capture', 'void', 'refund'].includes(entry.kind) && entry.status === 'approved').flatMap((entry) => stepAnswer(entry).effects)
    return answer(reference, currency, { effects: [effectOf('authorized', granted, reference), ...steps], expires_at: new Date(granted.created_at.getTime() + HELD_FOR_MS) })
  }
  const refused = entries.find((entry) => entry.status === 'declined' && (entry.kind === 'authorize' || (entry.kind === 'confirm' && entry.code === 'authentication_failed')))
  if (refused) return answer(reference, currency, { result: 'declined', decline: DECLINES[refused.behaviour] ?? { code: refused.code ?? 'declined', detail: REFUSALS[refused.code ?? ''] ?? 'The payment was declined.' } })
  if (entries.some(({ kind }) => kind === 'void')) return declined(reference, currency, 'already_ended')
  return answer(reference, currency, { result: 'requires_action', next_action: { type: 'test_challenge', url: null, provider_secret: null } })
}

function newsOfEntry(entry: JournalEntry): News {
  const { key, reference, currency, amount, created_at } = entry
  const about = { id: key, told_at: created_at, reference, authorization: reference }
  if (entry.kind === 'chargeback') return { ...about, answer: null, dispute: { reference: key, status: 'lost', amount, currency, reason: 'fraudulent', evidence_due_at: null } }
  return { ...about, dispute: null, answer: answer(reference, currency, { effects: [effectOf('authorized', entry, reference)], expires_at: new Date(created_at.getTime() + HELD_FOR_MS) }) }
}

const TYPES = ['authorized', 'captured', 'voided', 'refunded'] as const
const DISPUTES = { dispute_opened: 'open', dispute_won: 'won', dispute_lost: 'lost' } as const

/**
 * A notification as people send it to a test gateway, to see what happens: `{ id, type, reference, amount, currency, effect? }`, where
 * `type` is one of `authorized`, `captured`, `voided`, `refunded`, `dispute_opened`, `dispute_won`, `dispute_lost`.
 */
function newsOf(body: Uint8Array, now: Date): News {
  let text: unknown
  try {
    text = parseJson(body)
  } catch {
    throw new NotificationRefused('The body is no JSON.')
  }
  const { id, type, reference, amount, currency, effect } = (text ?? {}) as Record<string, unknown>
  const isText = (value: unknown): value is string => typeof value === 'string' && /^[\x21-\x7e]{1,200}$/.test(value)
  if (!isText(id) || !isText(reference) || !isText(currency) || !isText(type) || !Number.isSafeInteger(amount) || Number(amount) < 0 || (effect !== undefined && !isText(effect))) throw new NotificationRefused('The body is no notification of a test gateway.')
  const about = { id, told_at: now, reference, authorization: reference }
  const kind = TYPES.find((known) => known === type)
  if (kind) return { ...about, dispute: null, answer: answer(reference, currency, { effects: [{ id: effect ?? id, kind, amount: Number(amount), key: null }] }) }
  if (type in DISPUTES) return { ...about, answer: null, dispute: { reference: effect ?? `${reference}:dispute`, status: DISPUTES[type as keyof typeof DISPUTES], amount: Number(amount), currency, reason: 'fraudulent', evidence_due_at: null } }
  throw new NotificationRefused(`A test gateway knows no notification ${type.slice(0, 50)}.`)
}
