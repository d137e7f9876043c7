import { failpoint } from '../../kernel/failpoint.js'
import type { StoredReply } from '../../kernel/idempotency.js'
import type { Phases } from '../../kernel/operation.js'
import { Problem } from '../../kernel/problem.js'
import type { PhasedWorker, WorkPhases } from '../../kernel/worker.js'
import { sql } from '../../kernel/sql.js'
import { askAuthorization, authorize, type Outcome } from '../payments/index.js'
import { claimDue } from './checkoutStore.js'
import { beginning, LEASE_MS, type Completing } from './completeCheckout.js'
import { compensate, settling, type Settling } from './settle.js'

/** The whole way of one request. @throws what refuses it, with nothing charged or what was charged on its way back */
export async function complete(phases: Phases, member: Completing): Promise<StoredReply> {
  const begun = await phases.inGroup(beginning, member)
  failpoint('checkout.begin.after_commit')
  if ('reply' in begun) return begun.reply
  const outcome: Outcome = await askAuthorization(begun.pay, phases)
  failpoint('checkout.pay.after_provider')
  return settle(phases, { checkout_id: member.checkout_id, fence: begun.fence, outcome, origin: member.origin, services: phases.services }, (settled) => phases.inGroup(settling, settled))
}

/** Settles a checkout; when its order cannot be placed, says so on the row and gives back what was paid. */
async function settle(phases: Pick<Phases, 'inStore'>, member: Settling, run: (member: Settling) => Promise<StoredReply>): Promise<StoredReply> {
  try {
    const reply = await run(member)
    failpoint('checkout.settle.after_commit')
    return reply
  } catch (error) {
    if (error instanceof Problem && REFUSALS.has(error.code)) {
      await phases.inStore((tx) => compensate(tx, member))
      failpoint('checkout.compensate.after_commit')
    }
    throw error
  }
}

/** What `place` refuses an order with: nothing that trying again could change. */
const REFUSALS: ReadonlySet<string> = new Set(['inventory.insufficient_stock', 'checkout.discount_exhausted', 'checkout.credit_spent', 'payments.status_conflict'])

const BATCH = 32

/** Carries on checkouts whose process died, and those whose payment was decided by somebody else. */
export const recovery: PhasedWorker = {
  name: 'checkouts',
  everyMs: 250,
  due: sql(`SELECT store_id FROM checkouts WHERE status = 'processing' AND due_at <= $1::timestamptz GROUP BY store_id LIMIT $2`),
  async run(phases) {
    const claimed = await phases.inStore((tx) => claimDue(tx, new Date(tx.now.getTime() + LEASE_MS), BATCH))
    failpoint('checkout.recover.after_claim')
    await Promise.all(claimed.map(({ id, fence, payment_id }) => recover(phases, { checkout_id: id, fence, outcome: null, origin: null, services: phases.services }, payment_id)))
    return claimed.length === BATCH
  },
}

async function recover(phases: WorkPhases, member: Settling, paymentId: string | null): Promise<void> {
  // Whoever died may not have asked at all; one that is decided is not asked again.
  if (paymentId !== null) await authorize(phases, paymentId)
  await settle(phases, member, (settled) => phases.inStore(async (tx) => {
    const [reply] = await settling.run(tx, [settled])
    if (reply instanceof Problem && reply.code !== 'payments.declined') throw reply
    return reply as StoredReply
  })).catch((error: unknown) => {
    if (!(error instanceof Problem)) throw error // it is written on the checkout
  })
}
