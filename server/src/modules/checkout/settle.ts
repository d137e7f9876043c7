// The one writer of how a checkout's payment ends. The request that completes it, the worker that takes over from a process that
// died, and whoever was told by a provider all come here; the second to arrive finds it done.
import { failpoint } from '../../kernel/failpoint.js'
import type { Group } from '../../kernel/group.js'
import { keepAll, releaseAll, type IdempotencyClaim, type StoredReply } from '../../kernel/idempotency.js'
import type { Services } from '../../kernel/operation.js'
import { Problem } from '../../kernel/problem.js'
import type { Origin, StoreTx } from '../../kernel/tx.js'
import { reopenCarts } from '../carts/index.js'
import { getPayments, openSettlement, type Outcome, type PaymentState, type Settlement } from '../payments/index.js'
import { toSnapshot, type CheckoutState } from './checkout.js'
import * as checkoutStore from './checkoutStore.js'
import { place, type Placing } from './place.js'
import { replyOf } from './reply.js'
import { releaseAllOf } from './reserve.js'

export interface Settling {
  checkout_id: string
  /** Under which the work was taken on; whoever has a lower number was overtaken, and only looks on. */
  fence: number
  /** What the provider said; null when it was written down by whoever heard of it. */
  outcome: Outcome | null
  origin: Origin | null
  services: Services
}

/** When to look again at a payment that somebody else has to decide; news of it come sooner. */
const LOOK_AGAIN_MS = 30_000

export const settling: Group<Settling, StoredReply> = {
  name: 'checkouts.complete: settle',
  async run(tx, members) {
    const { services } = members[0]!
    const found = await checkoutStore.lock(tx, members.map(({ checkout_id }) => checkout_id))
    const current = members.filter((member) => isCurrent(found.get(member.checkout_id), member))
    const settlement = await openSettlement(tx, current.flatMap(({ checkout_id }) => found.get(checkout_id)!.payment_id ?? []))
    settlement.record(current.flatMap(({ outcome }) => outcome ?? []))
    const decided = current.map((member) => decisionOf(member, found.get(member.checkout_id)!, settlement, tx.now))
    const placed = await place(tx, decided.flatMap(({ placing }) => placing ?? []), settlement)
    const failed = decided.flatMap(({ failing }) => failing ?? [])
    const waiting = decided.flatMap(({ waiting: one }) => one ?? [])
    const expired = await expire(tx, decided.flatMap(({ expiring }) => expiring ?? []), settlement)
    settlement.save()
    const payments = await paymentsOf(tx, [...found.values()], settlement)
    for (const checkout of failed) tx.emit('checkout.failed', checkout.id, toSnapshot(checkout))
    const after = new Map([...placed.checkouts, ...failed, ...waiting, ...expired].map((checkout) => [checkout.id, checkout]))
    attribute(tx, current, after)
    checkoutStore.saveProgress(tx, [...after.values()])
    const results = members.map((member) => resultOf(after.get(member.checkout_id) ?? found.get(member.checkout_id), payments, services))
    answer(tx, current.map((member) => ({ claim: found.get(member.checkout_id)!.claim, result: results[members.indexOf(member)]! })))
    await placed.commitStock()
    failpoint('checkout.settle.before_commit')
    return results
  },
}

const isCurrent = (checkout: CheckoutState | undefined, member: Settling) => checkout !== undefined && checkout.status === 'processing' && checkout.fence === member.fence

/** The payments of all, also of those that somebody else has settled meanwhile. */
async function paymentsOf(tx: StoreTx, checkouts: readonly CheckoutState[], settlement: Settlement): Promise<Map<string, PaymentState>> {
  const ids = checkouts.flatMap(({ payment_id }) => payment_id ?? [])
  const others = await getPayments(tx, ids.filter((id) => settlement.payment(id) === undefined))
  return new Map([...ids.flatMap((id) => settlement.payment(id) ?? []), ...others].map((payment) => [payment.id, payment]))
}

interface Decision {
  placing?: Placing
  failing?: CheckoutState
  waiting?: CheckoutState
  expiring?: CheckoutState
}

function decisionOf(member: Settling, checkout: CheckoutState, settlement: Settlement, now: Date): Decision {
  const payment = settlement.payment(checkout.payment_id ?? '')
  if (payment === undefined) return { failing: failedOf(checkout, now) }
  if (payment.unwanted === null && payment.authorized > 0) return { placing: { checkout, payment } }
  const isOpen = payment.unwanted === null && (payment.status === 'requires_action' || payment.status === 'processing' || payment.status === 'requires_method')
  if (!isOpen) return { failing: failedOf(checkout, now) }
  if (now >= checkout.hard_expires_at) return { expiring: checkout }
  // The first to settle keeps the reply that it waits; from then on nobody is waiting for one.
  return { waiting: { ...checkout, version: member.outcome === null ? checkout.version : checkout.version + 1, claim: null, due_at: new Date(now.getTime() + LOOK_AGAIN_MS), updated_at: now } }
}

export function failedOf(checkout: CheckoutState, now: Date): CheckoutState {
  return { ...checkout, status: 'failed', version: checkout.version + 1, payment_details: null, due_at: null, claim: null, updated_at: now }
}

/** The shopper never came back to act, or the provider never answered: whatever it says later, it will be given back. */
async function expire(tx: StoreTx, checkouts: readonly CheckoutState[], settlement: Settlement): Promise<CheckoutState[]> {
  if (checkouts.length === 0) return []
  for (const { payment_id } of checkouts) settlement.giveUp(payment_id!, 'expired')
  return end(tx, checkouts, 'expired')
}

/** Ends checkouts without an order: everything is let go and the carts are open again. */
export async function end(tx: StoreTx, checkouts: readonly CheckoutState[], status: 'expired' | 'cancelled'): Promise<CheckoutState[]> {
  await releaseAllOf(tx, checkouts, status)
  reopenCarts(tx, checkouts.map(({ cart_id }) => cart_id), status === 'cancelled')
  return checkouts.map((checkout) => {
    const ended: CheckoutState = { ...checkout, status, version: checkout.version + 1, payment_details: null, due_at: null, claim: null, fence: checkout.fence + 1, updated_at: tx.now }
    tx.emit(`checkout.${status}`, checkout.id, toSnapshot(ended))
    return ended
  })
}

function attribute(tx: StoreTx, current: readonly Settling[], after: ReadonlyMap<string, CheckoutState>): void {
  for (const { checkout_id, origin } of current) {
    if (origin === null) continue
    tx.attribute(checkout_id, origin)
    const orderId = after.get(checkout_id)?.order_id
    if (orderId != null) tx.attribute(orderId, origin)
  }
}

function resultOf(checkout: CheckoutState | undefined, payments: ReadonlyMap<string, PaymentState>, services: Services): StoredReply | Problem {
  if (checkout === undefined) return checkoutStore.notFound()
  const payment = payments.get(checkout.payment_id ?? '') ?? null
  if (checkout.status === 'completed') return replyOf(checkout, payment, 200, services)
  if (checkout.status === 'processing') return replyOf(checkout, payment, 202, services)
  if (checkout.status === 'failed') return declined(payment)
  return new Problem('checkout.not_open', `The checkout is ${checkout.status}.`)
}

const declined = (payment: PaymentState | null) => new Problem('payments.declined', payment?.error?.detail ?? 'The payment did not come about. Try another way to pay.', {
  errors: payment?.error == null ? [] : [{ pointer: '/payment', code: payment.error.code.replaceAll(/[^A-Za-z_.]/g, '_').slice(0, 100), detail: payment.error.detail }],
})

/** Keeps the replies under the keys of the requests that began it, and gives back those of requests that came to nothing. */
function answer(tx: StoreTx, answers: readonly { claim: IdempotencyClaim | null; result: StoredReply | Problem }[]): void {
  keepAll(tx, answers.flatMap(({ claim, result }) => (claim === null || result instanceof Problem ? [] : [{ claim, reply: result }])))
  releaseAll(tx, answers.flatMap(({ claim, result }) => (claim === null || !(result instanceof Problem) ? [] : [claim])))
}

/** The order could not be placed although it was paid: the money is given back, and the shopper may try again. */
export async function compensate(tx: StoreTx, member: Settling): Promise<void> {
  const checkout = (await checkoutStore.lock(tx, [member.checkout_id])).get(member.checkout_id)
  if (!isCurrent(checkout, member)) return
  const settlement = await openSettlement(tx, checkout!.payment_id === null ? [] : [checkout!.payment_id])
  if (member.outcome !== null) settlement.record([member.outcome])
  if (checkout!.payment_id !== null) settlement.giveUp(checkout!.payment_id, 'failed')
  settlement.save()
  const failed = failedOf(checkout!, tx.now)
  if (member.origin !== null) tx.attribute(checkout!.id, member.origin)
  tx.emit('checkout.failed', failed.id, toSnapshot(failed))
  checkoutStore.saveProgress(tx, [failed])
  if (checkout!.claim !== null) releaseAll(tx, [checkout!.claim])
  failpoint('checkout.compensate.before_commit')
}
