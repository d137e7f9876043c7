// From a checkout to an order. One request does the steps below; when it dies, a worker does what is left of them, and whatever a
// provider tells meanwhile only makes it do so sooner. The steps and who may do them are on the row: status, due_at and fence.
//   begin   one transaction: key claimed, prices and totals checked, payment intended, status processing   (beginning)
//   pay     no transaction: the provider is asked under the id of the payment
//   settle  one transaction: what it said is recorded; order placed, or checkout failed, or it waits        (settling)
// What is left to pay may be nothing: then the order is placed in the transaction of the first step.
import { failpoint } from '../../kernel/failpoint.js'
import type { Group } from '../../kernel/group.js'
import { keepAll, type IdempotencyClaim, type StoredReply } from '../../kernel/idempotency.js'
import { moneyText, type Money } from '../../kernel/money.js'
import type { Services } from '../../kernel/operation.js'
import { Problem } from '../../kernel/problem.js'
import type { Origin, StoreTx } from '../../kernel/tx.js'
import { quoteAll, quoteBasics, type Quote, type QuoteBasics } from '../carts/index.js'
import { extendHolds } from '../inventory/index.js'
import { createPayments, getPayments, type Intent } from '../payments/index.js'
import { askOf, drift, requireChangeable, requireComplete, toStored, withoutGateway, withQuote, type CheckoutState } from './checkout.js'
import * as checkoutStore from './checkoutStore.js'
import { notPurchasable } from './beginCheckout.js'
import { place } from './place.js'
import { reserve } from './reserve.js'
import { replyOf } from './reply.js'

export interface Completing {
  checkout_id: string
  total: Money
  payment: { gateway_id: string; details: CheckoutState['payment_details'] } | null
  claim: IdempotencyClaim | null
  origin: Origin
  services: Services
}

export type Begun = { readonly pay: Intent; readonly fence: number } | { readonly reply: StoredReply }

/** For how long whoever carries a checkout on has it for themselves; longer than any call to a provider may take. */
export const LEASE_MS = 15_000
/** A hold that ends sooner than this is extended before the shopper pays. */
const HOLD_LEFT_MS = 300_000

export const beginning: Group<Completing, Begun> = {
  name: 'checkouts.complete: begin',
  async run(tx, members) {
    const [found, basics] = await Promise.all([checkoutStore.lock(tx, members.map(({ checkout_id }) => checkout_id)), quoteBasics(tx)])
    const candidates = members.map((member, index) => candidateOf(tx, member, found, members.findIndex(({ checkout_id }) => checkout_id === member.checkout_id) < index))
    const open = candidates.flatMap((candidate, index) => (candidate instanceof Problem || candidate.status === 'completed' ? [] : [{ member: members[index]!, checkout: candidate }]))
    const judged = await judge(tx, open, basics)
    const ready = open.filter(({ checkout }) => !judged.has(checkout.id))
    const begun = new Map([...(await intend(tx, ready.filter(({ checkout }) => checkout.due_amount > 0))), ...(await placeFree(tx, ready.filter(({ checkout }) => checkout.due_amount === 0)))])
    const answered = await answerCompleted(tx, candidates, members)
    failpoint('checkout.begin.before_commit')
    return candidates.map((candidate, index) => (candidate instanceof Problem ? candidate : (answered.get(index) ?? judged.get(candidate.id) ?? begun.get(candidate.id)!)))
  },
}

interface Open {
  member: Completing
  checkout: CheckoutState
}

/** The checkout as the member wants it completed. */
function candidateOf(tx: StoreTx, member: Completing, found: ReadonlyMap<string, CheckoutState>, isTwin: boolean): CheckoutState | Problem {
  const checkout = found.get(member.checkout_id)
  if (checkout === undefined) return checkoutStore.notFound()
  if (isTwin) return new Problem('checkout.in_progress', 'Another request is completing it.', { retryAfter: 1 })
  if (checkout.status === 'completed') return checkout
  tx.attribute(checkout.id, member.origin)
  return asProblem(() => {
    requireChangeable(checkout, tx.now)
    return member.payment === null ? checkout : { ...checkout, gateway_id: member.payment.gateway_id, payment_details: member.payment.details }
  })
}

function asProblem<T>(work: () => T): T | Problem {
  try {
    return work()
  } catch (error) {
    if (error instanceof Problem) return error
    throw error
  }
}

/** Prices everything once more. What is not as the shopper saw it is written to the checkout, and refused. */
async function judge(tx: StoreTx, open: readonly Open[], basics: QuoteBasics): Promise<Map<string, Problem>> {
  if (open.length === 0) return new Map()
  const { secrets } = open[0]!.member.services
  const quotes = await quoteAll(tx, open.map(({ checkout }) => askOf(checkout, tx.storeId, secrets, true)), basics)
  const refused = new Map<string, Problem>()
  const changed = new Map<string, CheckoutState>()
  open.forEach(({ member, checkout }, index) => {
    const quote = quotes[index]!
    const unsold = new Set(quote.unsold)
    const errors = drift(checkout.quote, toStored(quote))
    if (unsold.size > 0) refused.set(checkout.id, notPurchasable(checkout, unsold))
    else if (errors.length > 0) changed.set(checkout.id, repriced(tx, checkout, quote))
    else if (member.total.amount !== checkout.total_amount || member.total.currency !== checkout.currency) refused.set(checkout.id, otherTotal(checkout))
    else {
      const missing = asProblem(() => requireComplete(checkout))
      if (missing instanceof Problem) refused.set(checkout.id, missing)
    }
    if (changed.has(checkout.id)) refused.set(checkout.id, new Problem('checkout.totals_changed', `It costs ${moneyText(quote.totals.total, quote.currency)} now. Show the new totals.`, { errors: errors.slice(0, 100) }))
  })
  for (const [id, problem] of await takeNewPrices(tx, open, changed)) refused.set(id, problem)
  return refused
}

function repriced(tx: StoreTx, checkout: CheckoutState, quote: Quote): CheckoutState {
  return { ...withQuote(checkout, quote), version: checkout.version + 1, updated_at: tx.now }
}

const otherTotal = (checkout: CheckoutState) => new Problem('checkout.totals_changed', `It costs ${moneyText(checkout.total_amount, checkout.currency)}. Show the totals and complete it with that.`, {
  errors: [{ pointer: '/totals/total', code: 'changed', detail: `is ${moneyText(checkout.total_amount, checkout.currency)}` }],
})

/** Writes new prices, and reserves uses and credits as they are now where those have changed. */
async function takeNewPrices(tx: StoreTx, open: readonly Open[], changed: ReadonlyMap<string, CheckoutState>): Promise<[string, Problem][]> {
  if (changed.size === 0) return []
  const before = new Map(open.map(({ checkout }) => [checkout.id, checkout]))
  const parts = ({ quote }: CheckoutState) => JSON.stringify([quote.discounts, quote.credits])
  const moved = [...changed.values()].filter((checkout) => parts(checkout) !== parts(before.get(checkout.id)!))
  const held = await reserve(tx, moved, before, open[0]!.member.services.secrets)
  const problems = [...held].flatMap(([id, plan]): [string, Problem][] => (plan instanceof Problem ? [[id, plan]] : []))
  const refused = new Set(problems.map(([id]) => id))
  checkoutStore.update(tx, [...changed.values()].filter(({ id }) => !refused.has(id)))
  return problems
}

/** Writes down what will be asked of providers, before any of them hears of it. */
async function intend(tx: StoreTx, open: readonly Open[]): Promise<[string, Begun][]> {
  if (open.length === 0) return []
  const due_at = new Date(tx.now.getTime() + LEASE_MS)
  const intents = await createPayments(tx, open.map(({ checkout }) => ({
    owner: { type: 'checkout' as const, id: checkout.id }, gateway_id: checkout.gateway_id!, amount: checkout.due_amount, currency: checkout.currency, details: checkout.payment_details ?? undefined,
    claim_until: new Date(checkout.hard_expires_at.getTime() + HOLD_LEFT_MS),
  }))).catch((error: unknown) => { throw requiredAgain(open, error) })
  const processing = open.map(({ member, checkout }, index): CheckoutState =>
    ({ ...checkout, status: 'processing', version: checkout.version + 1, payment_id: intents[index]!.payment.id, fence: checkout.fence + 1, due_at, claim: member.claim, updated_at: tx.now }))
  for (const checkout of processing) if (checkout.expires_at.getTime() - tx.now.getTime() < HOLD_LEFT_MS) await extendHolds(tx, checkout.id, checkout.hard_expires_at)
  checkoutStore.saveProgress(tx, processing)
  return processing.map((checkout, index) => [checkout.id, { pay: intents[index]!, fence: checkout.fence }])
}

/** A gateway that was chosen earlier and cannot be used any more is to be chosen again; one that the request names is refused as such. */
function requiredAgain(open: readonly Open[], error: unknown): unknown {
  if (!(error instanceof Problem && UNUSABLE.has(error.code)) || open.some(({ member }) => member.payment !== null)) return error
  return asProblem(() => requireComplete(withoutGateway(open[0]!.checkout)))
}

const UNUSABLE: ReadonlySet<string> = new Set(['payments.gateway_not_found', 'payments.gateway_not_active'])

/** Nothing is left to pay: the order is placed at once. */
async function placeFree(tx: StoreTx, open: readonly Open[]): Promise<[string, Begun][]> {
  if (open.length === 0) return []
  const { services } = open[0]!.member
  const { checkouts: completed, commitStock } = await place(tx, open.map(({ checkout }) => ({ checkout: { ...checkout, payment_id: null }, payment: null })), null)
  open.forEach(({ member }, index) => tx.attribute(completed[index]!.order_id!, member.origin))
  checkoutStore.saveProgress(tx, completed)
  const replies = completed.map((checkout) => replyOf(checkout, null, 200, services))
  keepAll(tx, open.flatMap(({ member }, index) => (member.claim === null ? [] : [{ claim: member.claim, reply: replies[index]! }])))
  await commitStock()
  return completed.map((checkout, index) => [checkout.id, { reply: replies[index]! }])
}

/** Who completes a checkout that is completed gets what it became, whoever completed it. */
async function answerCompleted(tx: StoreTx, candidates: readonly (CheckoutState | Problem)[], members: readonly Completing[]): Promise<Map<number, Begun>> {
  const done = candidates.flatMap((candidate, index) => (candidate instanceof Problem || candidate.status !== 'completed' ? [] : [{ checkout: candidate, index }]))
  if (done.length === 0) return new Map()
  const payments = new Map((await getPayments(tx, done.flatMap(({ checkout }) => checkout.payment_id ?? []))).map((payment) => [payment.id, payment]))
  const answers = done.map(({ checkout, index }) => ({ index, reply: replyOf(checkout, payments.get(checkout.payment_id ?? '') ?? null, 200, members[index]!.services) }))
  keepAll(tx, answers.flatMap(({ index, reply }) => (members[index]!.claim === null ? [] : [{ claim: members[index]!.claim, reply }])))
  return new Map(answers.map(({ index, reply }) => [index, { reply }]))
}
