import type { components } from '../../contract/types.gen.js'
import { sum } from '../../kernel/money.js'
import { capturableOf, heldOf, isUndecided, type CaptureTries, type PaymentState } from '../payments/index.js'
import { balanceOf, type Axes } from './orderAxes.js'
import type { RefundStatus } from './refundState.js'

type Schemas = components['schemas']
export type OrderWorkflow = Schemas['OrderWorkflow']
export type WorkflowStep = Schemas['OrderWorkflowStep']
export type WorkflowStateName = Schemas['OrderWorkflowState']
export type WorkflowWait = Schemas['OrderWorkflowWait']

/** What is known of an order's way. It holds no fact of its own but when something was seen first: it can be made again from the facts. */
export interface WorkflowState {
  order_id: string
  /** 0 until it has been worked out for the first time; one of that version is not written yet. */
  version: number
  state: WorkflowStateName
  waits_for: WorkflowWait | null
  error_code: string | null
  steps: readonly WorkflowStep[]
  unsecured_at: Date | null
  due_at: Date | null
  started_at: Date
  updated_at: Date
  finished_at: Date | null
}

/** The workflow of an order before anybody has worked it out. */
export const unwritten = (order_id: string, placed_at: Date): WorkflowState =>
  ({ order_id, version: 0, state: 'running', waits_for: null, error_code: null, steps: [], unsecured_at: null, due_at: null, started_at: placed_at, updated_at: placed_at, finished_at: null })

/** What the order says, and what hangs on it. */
export interface WorkflowOrder extends Pick<Axes, 'status' | 'fulfillment_status'> {
  id: string
  total_amount: number
  paid_amount: number
  settled_amount: number
  refunded_amount: number
  placed_at: Date
  cancelled_at: Date | null
  /** Whether units were packed or handed over. */
  sent: boolean
  /** Fulfillment orders, those that wait for the payment, and those that have done so since the order was placed. */
  fulfillment_orders: number
  awaiting_payment: number
  held_from_start: number
  refunds_pending: number
  refunds_failed: number
  refund_status: RefundStatus | null
  refund_error: string | null
  refund_ended_at: Date | null
}

export interface WorkflowFacts {
  order: WorkflowOrder
  payments: readonly PaymentState[]
  captures: readonly CaptureTries[]
}

export type WorkflowPolicy = Schemas['OrderProcessing']

/** What follows from the facts and nobody has to ask for. */
export type WorkflowAction =
  | { readonly kind: 'release' | 'hold' | 'cancel' | 'refund' | 'capture_sent' }
  | { readonly kind: 'capture'; readonly payment_id: string; readonly attempt: number }

export interface WorkflowPlan {
  after: WorkflowState
  action: WorkflowAction | null
  /** What trying the failed step again would be, whenever it is due. */
  remedy: WorkflowAction | null
}

type StepFacts = Pick<WorkflowStep, 'name' | 'status'> & Partial<Pick<WorkflowStep, 'attempts' | 'error_code'>> & { at?: Date | undefined }

const MINUTE_MS = 60_000
const HOUR_MS = 60 * MINUTE_MS
/** How long after its first, second and third failure a step is tried again by itself. */
const TRY_AGAIN_MS = [10 * MINUTE_MS, HOUR_MS, 6 * HOUR_MS]
const UNKNOWN = 'unknown'

/** The workflow of an order as the facts have it, and the one thing that is to be done about it now. */
export function plan(before: WorkflowState, facts: WorkflowFacts, policy: WorkflowPolicy, now: Date): WorkflowPlan {
  return facts.order.status === 'cancelled' ? compensation(before, facts, now) : progress(before, facts, policy, now)
}

function progress(before: WorkflowState, facts: WorkflowFacts, policy: WorkflowPolicy, now: Date): WorkflowPlan {
  const { order } = facts
  const money = moneyOf(facts)
  const secured = money.secured
  const unsecured_at = secured ? null : (before.unsecured_at ?? (before.version === 0 ? order.placed_at : now))
  const isOpen = order.status === 'open'
  const remedy: WorkflowAction | null = isOpen && money.failed !== null ? { kind: 'capture', payment_id: money.failed.payment_id, attempt: money.failed.attempts + 1 } : null
  const retry_at = isOpen && money.failed !== null && money.failed.automatic ? tryAgainAt(money.failed.failures, money.failed.finished_at) : null
  const cancel_at = isOpen && unsecured_at !== null && !order.sent && !money.asking && policy.cancel_unpaid_after_hours !== null ? new Date(unsecured_at.getTime() + policy.cancel_unpaid_after_hours * HOUR_MS) : null
  const wasSecured = before.version > 0 && before.unsecured_at === null
  const action = !isOpen ? null
    : secured && (before.version === 0 ? order.held_from_start : wasSecured ? 0 : order.awaiting_payment) > 0 ? ({ kind: 'release' } as const)
    : !secured && wasSecured && policy.hold_until_paid && !order.sent && order.awaiting_payment < order.fulfillment_orders ? ({ kind: 'hold' } as const)
    // Nothing has to leave for it any more: it needs no shipping, or a change of the order took out what there was to ship.
    : money.uncaptured && order.fulfillment_status === 'fulfilled' ? ({ kind: 'capture_sent' } as const)
    : isDue(retry_at, now) ? remedy
    : isDue(cancel_at, now) ? ({ kind: 'cancel' } as const)
    : null
  const steps = [created(order), reserved(order), paidStep(facts, money), fulfillmentCreated(order), fulfilledStep(order)]
  const after = written(before, { ...whatIsNext(steps, money, isOpen, retry_at, cancel_at), steps, unsecured_at, due_at: earliest(retry_at, cancel_at) }, now)
  return { after, action, remedy }
}

/** What a cancelled order took goes back. Payments let go and refund by themselves until that is done; a refund that was refused is made again. */
function compensation(before: WorkflowState, facts: WorkflowFacts, now: Date): WorkflowPlan {
  const { order, payments } = facts
  const failed = order.refund_status === 'failed' && order.refunds_pending === 0 && order.paid_amount > order.refunded_amount
  const underWay = order.refunds_pending > 0 || payments.some((payment) => payment.pending_void > 0 || payment.pending_refund > 0 || heldOf(payment) > 0)
  const gone = order.refunded_amount > 0 || payments.some((payment) => payment.refunded > 0 || payment.voided > 0)
  const status = underWay ? 'running' : failed ? 'failed' : gone ? 'done' : 'skipped'
  const remedy: WorkflowAction | null = status === 'failed' ? { kind: 'refund' } : null
  const retry_at = status === 'failed' ? tryAgainAt(order.refunds_failed, order.refund_ended_at) : null
  const error_code = status === 'failed' ? (order.refund_error ?? UNKNOWN) : null
  const paid = order.total_amount > 0 && order.paid_amount >= order.total_amount
  const steps: StepFacts[] = [
    created(order), reserved(order), { name: 'paid', status: paid ? 'done' : 'skipped', attempts: sum(facts.captures.map((capture) => capture.attempts)) },
    { name: 'fulfillment_created', status: 'skipped' }, { name: 'fulfilled', status: 'skipped' },
    { name: 'money_returned', status, error_code, attempts: order.refunds_failed + (gone || underWay ? 1 : 0) }, { name: 'stock_released', status: 'done', at: order.cancelled_at ?? now, attempts: 1 },
  ]
  const state = underWay ? 'compensating' : failed ? (retry_at === null ? 'stuck' : 'compensating') : 'compensated'
  const waits_for = underWay ? 'provider' : failed ? (retry_at === null ? 'retry' : 'next_attempt') : null
  return { after: written(before, { state, waits_for, error_code, steps, unsecured_at: null, due_at: retry_at }, now), action: isDue(retry_at, now) ? remedy : null, remedy }
}

interface Money {
  /** Paid, or held by payments that are captured when something is sent out. */
  secured: boolean
  /** A provider has to answer. */
  asking: boolean
  held: number
  /** Due, held until something is sent out, and nobody has been asked for it. */
  uncaptured: boolean
  /** There was money, and there is none any more. */
  lost: string | null
  /** A capture that was refused, of money that is still held. */
  failed: (CaptureTries & { automatic: boolean }) | null
}

function moneyOf({ order, payments, captures }: WorkflowFacts): Money {
  const wanted = payments.filter((payment) => payment.unwanted === null)
  const due = balanceOf(order)
  const onFulfillment = sum(wanted.map((payment) => (payment.capture_mode === 'on_fulfillment' ? heldOf(payment) : 0)))
  // Money that was taken and that the order does not know of yet is as good as an answer under way.
  const asking = sum(payments.map(({ captured }) => captured)) > order.paid_amount || wanted.some((payment) => payment.pending_capture > 0 || (isUndecided(payment) && payment.status === 'processing'))
  const held = sum(wanted.map(heldOf))
  const failed = due <= sum(wanted.map((payment) => payment.pending_capture)) ? undefined : captures.find((capture) => capture.status === 'failed' && wanted.some((payment) => payment.id === capture.payment_id && payment.pending_capture === 0 && capturableOf(payment) > 0))
  return {
    secured: due <= onFulfillment, asking, held, uncaptured: due > 0 && !asking && failed === undefined && wanted.some((payment) => payment.capture_mode === 'on_fulfillment' && capturableOf(payment) > 0), lost: due > 0 && held === 0 && !asking ? lossOf(payments) : null,
    failed: failed === undefined ? null : { ...failed, automatic: payments.some((payment) => payment.id === failed.payment_id && payment.capture_mode !== 'manual') },
  }
}

/** Why money that was held is gone; null when there never was any, or somebody else may still pay. */
function lossOf(payments: readonly PaymentState[]): string | null {
  if (payments.some((payment) => payment.unwanted === null && isUndecided(payment))) return null
  const last = payments.findLast((payment) => payment.voided > 0 && payment.captured === 0)
  return last === undefined ? null : last.status === 'expired' ? 'payment_expired' : 'payment_voided'
}

const created = ({ placed_at: at }: WorkflowOrder): StepFacts => ({ name: 'created', status: 'done', at, attempts: 1 })
const reserved = ({ placed_at: at }: WorkflowOrder): StepFacts => ({ name: 'reserved', status: 'done', at, attempts: 1 })

function paidStep({ order, captures }: WorkflowFacts, { asking, failed, lost }: Money): StepFacts {
  const attempts = sum(captures.map((capture) => capture.attempts))
  if (order.total_amount === 0) return { name: 'paid', status: 'skipped' }
  if (balanceOf(order) <= 0) return { name: 'paid', status: 'done', attempts: Math.max(1, attempts) }
  if (asking) return { name: 'paid', status: 'running', attempts }
  if (failed !== null) return { name: 'paid', status: 'failed', attempts, error_code: failed.error?.code ?? UNKNOWN }
  return lost === null ? { name: 'paid', status: 'waiting', attempts } : { name: 'paid', status: 'failed', attempts, error_code: lost }
}

function fulfillmentCreated({ fulfillment_orders, awaiting_payment }: WorkflowOrder): StepFacts {
  const status = fulfillment_orders === 0 ? 'skipped' : awaiting_payment > 0 ? 'waiting' : 'done'
  return { name: 'fulfillment_created', status, attempts: status === 'done' ? 1 : 0 }
}

function fulfilledStep({ fulfillment_orders, fulfillment_status }: WorkflowOrder): StepFacts {
  const status = fulfillment_orders === 0 ? 'skipped' : fulfillment_status === 'fulfilled' ? 'done' : 'waiting'
  return { name: 'fulfilled', status, attempts: status === 'done' ? 1 : 0 }
}

const isOver = (step: StepFacts) => step.status === 'done' || step.status === 'skipped'

function whatIsNext(steps: readonly StepFacts[], money: Money, isOpen: boolean, retry_at: Date | null, cancel_at: Date | null): Pick<WorkflowState, 'state' | 'waits_for' | 'error_code'> {
  const paid = steps.find(({ name }) => name === 'paid')!
  const error_code = paid.error_code ?? null
  if (steps.every(isOver)) return { state: 'completed', waits_for: null, error_code: null }
  if (!isOpen) return { state: 'closed', waits_for: null, error_code }
  if (paid.status === 'running') return { state: 'running', waits_for: 'provider', error_code }
  if (paid.status === 'failed') {
    if (retry_at !== null) return { state: 'running', waits_for: 'next_attempt', error_code }
    return { state: cancel_at === null ? 'stuck' : 'waiting', waits_for: money.lost === null ? 'retry' : 'payment', error_code }
  }
  if (paid.status === 'waiting' && !money.secured) return { state: 'waiting', waits_for: money.held > 0 ? 'capture' : 'payment', error_code }
  return { state: 'waiting', waits_for: 'fulfillment', error_code }
}

/** The row after it: as it was when nothing has changed, one version on when something has. A step keeps the time at which it came to its status. */
function written(before: WorkflowState, facts: Pick<WorkflowState, 'state' | 'waits_for' | 'error_code' | 'unsecured_at' | 'due_at'> & { steps: readonly StepFacts[] }, now: Date): WorkflowState {
  const known = new Map(before.steps.map((step) => [step.name, step]))
  const steps = facts.steps.map(({ at, name, status, attempts = 0, error_code = null }): WorkflowStep => {
    const earlier = known.get(name)
    const reached_at = at?.toISOString() ?? (earlier?.status === status && earlier.error_code === error_code ? earlier.reached_at : now.toISOString())
    return { name, status, reached_at, attempts, error_code }
  })
  const isFinished = facts.state === 'completed' || facts.state === 'compensated'
  const after = { ...before, ...facts, steps, finished_at: isFinished ? (before.state === facts.state ? before.finished_at : now) : null }
  return isSame(before, after) ? before : { ...after, version: before.version + 1, updated_at: now }
}

const isSame = (before: WorkflowState, after: WorkflowState) =>
  before.version > 0 && before.state === after.state && before.waits_for === after.waits_for && before.error_code === after.error_code && before.unsecured_at?.getTime() === after.unsecured_at?.getTime()
  && before.due_at?.getTime() === after.due_at?.getTime() && before.steps.length === after.steps.length && after.steps.every((step, index) => isSameStep(before.steps[index]!, step))

const isSameStep = (a: WorkflowStep, b: WorkflowStep) => a.name === b.name && a.status === b.status && a.reached_at === b.reached_at && a.attempts === b.attempts && a.error_code === b.error_code

/** Null when it has been tried often enough. */
function tryAgainAt(failures: number, failedAt: Date | null): Date | null {
  const pause = TRY_AGAIN_MS[failures - 1]
  return pause === undefined || failedAt === null ? null : new Date(failedAt.getTime() + pause)
}

const isDue = (at: Date | null, now: Date) => at !== null && at <= now
const earliest = (a: Date | null, b: Date | null) => (a === null || b === null ? (a ?? b) : a < b ? a : b)

/** Of one order there is one workflow: its id is the order's with another prefix. */
export const workflowIdOf = (orderId: string) => orderId.replace(/^ord_/, 'owf_')

export function toWorkflow({ order_id, version, state, waits_for, error_code, steps, due_at, started_at, updated_at, finished_at }: WorkflowState): OrderWorkflow {
  return {
    id: workflowIdOf(order_id), version, order_id, state, waits_for, error_code, next_attempt_at: due_at?.toISOString() ?? null, steps: [...steps],
    started_at: started_at.toISOString(), updated_at: updated_at.toISOString(), finished_at: finished_at?.toISOString() ?? null,
  }
}
