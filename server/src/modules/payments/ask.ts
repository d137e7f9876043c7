import { failpoint } from '../../kernel/failpoint.js'
import type { Answer } from '../../kernel/payments.js'
import { recordOutcomes, type PaymentPhases } from './authorize.js'
import { callAuthorize, callFind, each } from './call.js'
import { leaseDue, type AskTicket } from './leaseStore.js'
import type { Outcome } from './payment.js'
import { giveUpPayments } from './tasks.js'

const BATCH = 64

/**
 * Asks providers how undecided payments ended, and compares decided ones with what the provider holds, so that news that never
 * arrived are learnt. Both are the same question, and the answer goes the way of all answers.
 */
export async function askDue(phases: PaymentPhases): Promise<boolean> {
  const { now, tickets } = await phases.inStore(async (tx) => ({ now: tx.now, tickets: await leaseDue(tx, BATCH) }))
  if (tickets.length === 0) return false
  failpoint('payments.ask.after_claim')
  const { done: asked, failures } = await each(tickets, (ticket) => ask(ticket, phases, now))
  failpoint('payments.ask.after_provider')
  await phases.inStore(async (tx) => {
    await recordOutcomes(tx, asked.flatMap(({ outcome }) => (outcome === null ? [] : [outcome])))
    const late = asked.filter(({ gone }) => gone).map(({ ticket }) => ticket.payment_id)
    if (late.length > 0) await giveUpPayments(tx, late, 'unclaimed')
  })
  failpoint('payments.ask.after_record')
  if (failures.length > 0) throw failures[0]
  return tickets.length === BATCH
}

/** `gone`: the time in which an order could have taken the payment is over, and the provider knows of no authorisation. */
interface Asked {
  ticket: AskTicket
  outcome: Outcome | null
  gone: boolean
}

/** A provider that knows nothing of a payment has answered, too. */
const nothing = ({ currency }: AskTicket): Answer => ({ result: 'done', reference: null, currency, effects: [], next_action: null, decline: null, expires_at: null })

async function ask(ticket: AskTicket, phases: PaymentPhases, now: Date): Promise<Asked> {
  const undecided = ticket.status === 'processing' || ticket.status === 'requires_action' || ticket.status === 'requires_method'
  const over = undecided && ticket.claim_until <= now
  const answer = await callFind(ticket, phases.services)
  const outcome: Outcome = { payment_id: ticket.payment_id, source: 'recovery', answer: answer ?? null, fence: ticket.fence }
  if (answer !== null && answer !== undefined) return { ticket, outcome, gone: over }
  if (!undecided) return { ticket, outcome: answer === null ? { ...outcome, answer: nothing(ticket) } : outcome, gone: false }
  if (over) return { ticket, outcome: null, gone: true }
  // The provider does not know the key (yet): the call was lost, or never made. Under the same key it can be made again.
  if (answer === null && ticket.status !== 'requires_action') return { ticket, outcome: { ...(await callAuthorize(ticket, phases.services)), source: 'recovery' }, gone: false }
  return { ticket, outcome, gone: false }
}
