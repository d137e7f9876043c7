import { newId } from '../../kernel/id.js'
import { moneyText } from '../../kernel/money.js'
import type { Answer, Effect } from '../../kernel/payments.js'
import { Problem } from '../../kernel/problem.js'
import { capturableOf, heldOf, isUndecided, refundableOf, statusOf, type EntryKind, type EntryState, type KnownEffect, type Outcome, type PaymentError, type PaymentState, type Source, type TaskKind, type TaskState, type Unwanted } from './payment.js'
import { AFTER_CALLER_MS, COMPARE_AFTER_MS, REFUND_AGAIN_MS, comparedAgainMs, triedAgainMs } from './schedule.js'

export interface AccountNews {
  type: 'payment.authorized' | 'payment.captured' | 'payment.failed' | 'payment.voided' | 'payment.refunded' | 'payment.capture_failed' | 'payment.refund_failed'
  change: number
  refund_id: string | null
  error_code: string | null
}

export interface Plan {
  refund_id?: string | undefined
  request_key?: string | undefined
  /** The caller carries it out itself in a moment: workers leave it alone that long. */
  for_caller?: boolean | undefined
  /** How long workers leave it alone otherwise. */
  after_ms?: number | undefined
}

const TASK_OF = { captured: 'capture', voided: 'void', refunded: 'refund', refund_failed: 'refund', authorized: null } as const
const UNREACHABLE: PaymentError = { code: 'provider_unreachable', detail: 'The provider did not answer. It is asked again.' }

/** By what an effect is known. That a refund failed is another effect than that it was made, and has the same name with the provider. */
const failureOf = (id: string) => `${id} failed`
const nameOf = ({ kind, id }: Pick<Effect, 'kind' | 'id'>) => (kind === 'refund_failed' ? failureOf(id) : id)

/**
 * A payment that is locked and open for change, with its tasks and the effects that were counted. All rules of what may happen to a
 * payment are here; whoever tells of an outcome, be it the answer to a call, a notification or a worker that asked again, tells
 * it to `record`, which counts every effect of the provider once.
 */
export class Account {
  readonly payment: PaymentState
  readonly tasks: TaskState[]
  readonly entries: EntryState[] = []
  readonly news: AccountNews[] = []
  readonly changedTasks = new Set<TaskState>()
  readonly #known: Map<string, EntryKind>
  readonly #now: Date
  changed = false
  /** When the provider is asked next is another time. That is no change of the payment, and no new version of it. */
  rescheduled = false

  constructor(payment: PaymentState, tasks: readonly TaskState[], effects: readonly KnownEffect[], now: Date) {
    this.payment = { ...payment }
    this.tasks = tasks.map((task) => ({ ...task }))
    this.#known = new Map(effects)
    this.#now = now
  }

  /** Takes in what was learnt. The same effect told twice is counted once, in whatever order and by whomever it is told. */
  record({ source, answer, task_id, fence }: Outcome): void {
    const task = this.tasks.find(({ id }) => id === task_id)
    if (fence !== undefined && fence !== (task ?? this.payment).fence) return
    if (answer === null) return task ? this.#retry(task, UNREACHABLE) : this.#askAgain()
    if (this.payment.provider_reference === null && answer.reference !== null) this.#touch({ provider_reference: answer.reference })
    const expires = answer.effects.some(({ kind }) => kind === 'authorized') ? answer.expires_at : null
    if (expires !== null && expires.getTime() !== this.payment.authorization_expires_at?.getTime()) this.#touch({ authorization_expires_at: expires })
    for (const effect of answer.effects) this.#effect(effect, answer.currency, task, source)
    if (task) this.#taskAnswered(task, answer, source)
    else this.#authorizationAnswered(answer, source)
    if (source === 'recovery' && !this.changed && !isUndecided(this.payment)) this.#reschedule(null, 0)
  }

  /** Says which order the payment pays. @returns false when it can pay none */
  attach(orderId: string): boolean {
    const { payment } = this
    if (payment.order_id === orderId) return true
    if (payment.order_id !== null || payment.unwanted !== null || payment.pending_void > 0 || heldOf(payment) + payment.captured === 0) return false
    this.#touch({ order_id: orderId })
    return true
  }

  /** @throws payments.status_conflict, payments.amount_too_large */
  planCapture(amount: number | null, plan: Plan = {}): TaskState {
    const known = this.#planned('capture', plan)
    if (known) return known
    const left = capturableOf(this.payment)
    if (left <= 0) throw this.#conflict('nothing is left to capture')
    if (amount !== null && amount > left) throw tooLarge(amount, left, this.payment.currency, 'captured')
    this.#touch({ pending_capture: this.payment.pending_capture + (amount ?? left) })
    return this.#plan('capture', amount ?? left, amount ?? left, plan)
  }

  /** Lets go what is held; a payment whose authorisation is undecided is given up. @throws payments.status_conflict */
  planVoid(plan: Plan = {}): TaskState | null {
    const known = this.#planned('void', plan)
    if (known) return known
    if (isUndecided(this.payment)) {
      const task = this.giveUp('cancelled', plan)
      // Nothing was held, and yet somebody waits for it to be decided: whoever made it hears of it as of any void.
      this.#tell('payment.voided', 0)
      return task
    }
    const left = heldOf(this.payment) - this.payment.pending_capture - this.payment.pending_void
    if (left <= 0) throw this.#conflict('nothing is left to void')
    return this.#planRelease(left, plan)
  }

  /** @throws payments.status_conflict, payments.amount_too_large */
  planRefund(amount: number, plan: Plan = {}): TaskState {
    const known = this.#planned('refund', plan)
    if (known) return known
    const left = refundableOf(this.payment)
    if (left <= 0) throw this.#conflict('nothing is left to refund')
    if (amount > left) throw tooLarge(amount, left, this.payment.currency, 'refunded')
    this.#touch({ pending_refund: this.payment.pending_refund + amount })
    return this.#plan('refund', amount, amount, plan)
  }

  /** Nobody wants the payment any more: what it holds is let go, what it took is given back, also if that is only learnt later. */
  giveUp(reason: Unwanted, plan: Plan = {}): TaskState | null {
    const { payment } = this
    if (payment.unwanted !== null) return null
    this.#touch({ unwanted: reason })
    this.#enter('given_up', 'given_up', 0, 'request', false)
    if (isUndecided(payment)) {
      const begun = payment.status !== 'requires_method'
      this.#touch({ status: reason === 'expired' ? 'expired' : 'cancelled', next_action: null })
      // Whether the provider has heard of it is not known, so it is told to let go of whatever there may be.
      return begun ? this.#plan('void', 0, 0, plan) : null
    }
    return this.#giveBack(plan)
  }

  /** The authorisation has run out: the provider is told, and what was held counts as let go. */
  expire(): void {
    const left = heldOf(this.payment) - this.payment.pending_capture - this.payment.pending_void
    if (left > 0) this.#planRelease(left, {})
  }

  /** A dispute began or changed. @returns whether that was news */
  dispute(effect: string, amount: number, source: Source, disputed: boolean): boolean {
    if (this.#known.has(effect)) return false
    this.#enter('disputed', effect, amount, source, false)
    this.#touch({ disputed })
    return true
  }

  #effect(effect: Effect, currency: string, asked: TaskState | undefined, source: Source): void {
    const { payment } = this
    const task = this.#taskOf(effect, asked)
    if (this.#known.has(failureOf(effect.id))) return // also where it is told afterwards that it was made
    if (this.#known.has(nameOf(effect))) return task && effect.key === task.id ? this.#settle(task) : undefined
    if (currency !== payment.currency || !Number.isSafeInteger(effect.amount) || effect.amount < 0) return this.#mismatched(effect, source)
    switch (effect.kind) {
      case 'authorized': return this.#authorized(effect, source)
      case 'captured': return this.#captured(effect, task, source)
      case 'voided': return this.#voided(effect, task, source)
      case 'refunded': return this.#refunded(effect, task, source)
      case 'refund_failed': return this.#refundFailed(effect, task, source)
    }
  }

  #authorized(effect: Effect, source: Source): void {
    const { payment } = this
    if (payment.authorized > 0) return effect.amount === payment.authorized ? undefined : this.#mismatched(effect, source)
    if (effect.amount !== payment.amount) return this.#mismatched(effect, source)
    this.#enter('authorized', effect.id, effect.amount, source)
    this.#touch({ authorized: effect.amount, next_action: null, attempts: 0 })
    // Late success: the shopper was told that it failed, or has gone. It is not announced, and the money goes back.
    if (payment.unwanted === null) this.#tell('payment.authorized', effect.amount)
    else this.#giveBack({})
  }

  /** Money that was taken or let go was held: whoever tells of that is late, or lost. */
  #imply(source: Source): void {
    this.#enter('authorized', 'implied', this.payment.amount, source)
    this.#touch({ authorized: this.payment.amount, next_action: null })
  }

  #captured(effect: Effect, task: TaskState | undefined, source: Source): void {
    const { payment } = this
    if (payment.authorized === 0) {
      this.#imply(source)
      if (payment.unwanted === null) this.#tell('payment.authorized', payment.amount)
    }
    if (task) this.#settle(task)
    if (effect.amount > heldOf(payment)) return this.#mismatched(effect, source)
    this.#makeRoom(['capture', 'void'], effect.amount - (heldOf(payment) - payment.pending_capture - payment.pending_void))
    this.#enter('captured', effect.id, effect.amount, source)
    this.#touch({ captured: payment.captured + effect.amount })
    this.#tell('payment.captured', effect.amount)
    if (payment.unwanted !== null) this.#giveBack({})
  }

  #voided(effect: Effect, task: TaskState | undefined, source: Source): void {
    const { payment } = this
    if (task) this.#settle(task)
    const undecided = isUndecided(payment)
    if (undecided) this.#touch({ status: 'cancelled', unwanted: payment.unwanted ?? 'cancelled', next_action: null })
    if (payment.authorized === 0 && effect.amount > 0) this.#imply(source)
    const amount = Math.min(effect.amount, heldOf(payment))
    if (amount === heldOf(payment)) for (const open of this.tasks.filter(({ kind, status }) => status === 'pending' && kind === 'capture')) this.#failed(open, { code: 'voided', detail: 'The money is not held any more.' }, source)
    this.#makeRoom(['void'], Infinity)
    this.#enter('voided', effect.id, amount, source)
    this.#touch({ voided: payment.voided + amount })
    if (amount > 0 || undecided) this.#tell('payment.voided', amount)
  }

  #refunded(effect: Effect, task: TaskState | undefined, source: Source): void {
    const { payment } = this
    if (task) this.#settle(task)
    if (effect.amount > payment.captured - payment.refunded) return this.#mismatched(effect, source)
    this.#makeRoom(['refund'], effect.amount - refundableOf(payment))
    this.#enter('refunded', effect.id, effect.amount, source)
    this.#touch({ refunded: payment.refunded + effect.amount })
    this.#tell('payment.refunded', effect.amount, task?.refund_id ?? null)
  }

  /** Money that was on its way back to the shopper, or had counted as given back, is with the merchant again. */
  #refundFailed(effect: Effect, open: TaskState | undefined, source: Source): void {
    const { payment } = this
    const counted = this.#known.get(effect.id) === 'refunded'
    if (counted && effect.amount > payment.refunded) return this.#mismatched(effect, source)
    const error = { code: effect.reason ?? 'refund_failed', detail: 'The money did not reach the shopper and is back with the provider.' }
    if (open && !counted) this.#failed(open, error, source, nameOf(effect))
    else this.#enter('refund_failed', nameOf(effect), effect.amount, source, counted)
    if (counted) {
      const task = this.tasks.find(({ id, status }) => id === effect.key && status === 'succeeded')
      if (task) this.changedTasks.add(Object.assign(task, { status: 'failed', error, finished_at: this.#now } as const))
      this.#touch({ refunded: payment.refunded - effect.amount })
      this.#tell('payment.refund_failed', effect.amount, task?.refund_id ?? null, error.code)
    }
    if (payment.unwanted !== null) this.#giveBack({ after_ms: REFUND_AGAIN_MS })
  }

  /** The provider says what cannot be: another amount or currency, or more than there is. It is kept for people to look at. */
  #mismatched(effect: Effect, source: Source): void {
    const amount = Number.isSafeInteger(effect.amount) && effect.amount >= 0 ? effect.amount : 0
    this.#enter('mismatched', nameOf(effect), amount, source, false)
    const error = { code: 'provider_mismatch', detail: `The provider says ${effect.kind} ${effect.amount}, which does not fit this payment.` }
    const { payment } = this
    if (!isUndecided(payment)) return this.#touch({ error })
    this.#touch({ error, status: 'failed', unwanted: 'mismatched', next_action: null })
    this.#plan('void', 0, 0, {})
    this.#tell('payment.failed', 0, null, error.code)
  }

  #taskAnswered(task: TaskState, answer: Answer, source: Source): void {
    if (task.status !== 'pending') return
    if (answer.result === 'declined') return this.#refused(task, answer.decline ?? { code: 'declined', detail: 'The provider refused.' }, source)
    const told = answer.effects.some(({ kind }) => TASK_OF[kind] === task.kind)
    if (answer.result !== 'done' || (task.kind !== 'void' && !told)) return this.#retry(task, UNREACHABLE)
    // Its effect was counted before. Or nothing was held (any more): there is nothing to let go, but perhaps something to give back.
    this.#settle(task)
    if (this.payment.unwanted !== null) this.#giveBack({})
  }

  /** Compensation never gives up: a void, or a refund that no person asked for, is tried until it is done. */
  #refused(task: TaskState, error: PaymentError, source: Source): void {
    const compensates = task.kind === 'void' || (task.kind === 'refund' && task.refund_id === null && this.payment.unwanted !== null)
    return compensates ? this.#retry(task, error) : this.#failed(task, error, source)
  }

  #failed(task: TaskState, error: PaymentError, source: Source, effect = task.id): void {
    this.#settle(task, 'failed')
    task.error = error
    if (task.kind === 'void') return
    this.#enter(`${task.kind}_failed`, effect, task.amount, source, false)
    this.#tell(`payment.${task.kind}_failed`, task.amount, task.refund_id, error.code)
  }

  #authorizationAnswered(answer: Answer, source: Source): void {
    const { payment } = this
    if (!isUndecided(payment)) return
    switch (answer.result) {
      case 'done': return
      case 'pending': return this.#askAgain()
      case 'requires_action': return this.#touch({ status: 'requires_action', next_action: answer.next_action, ask_at: payment.claim_until, attempts: 0 }, true)
      case 'declined': {
        const error = answer.decline ?? { code: 'declined', detail: 'The provider declined the payment.' }
        this.#enter('declined', 'declined', payment.amount, source, false)
        this.#touch({ status: 'failed', unwanted: 'failed', error, next_action: null })
        this.#tell('payment.failed', payment.amount, null, error.code)
      }
    }
  }

  #askAgain(): void {
    const { payment } = this
    if (!isUndecided(payment)) return payment.ask_at === null ? undefined : this.#reschedule(new Date(this.#now.getTime() + comparedAgainMs(payment.attempts)), payment.attempts + 1)
    this.#touch({ status: payment.status === 'requires_action' ? 'requires_action' : 'processing', attempts: payment.attempts + 1, ask_at: new Date(this.#now.getTime() + triedAgainMs(payment.attempts)) }, true)
  }

  #reschedule(ask_at: Date | null, attempts: number): void {
    Object.assign(this.payment, { ask_at, attempts })
    this.rescheduled = true
  }

  #retry(task: TaskState, error: PaymentError): void {
    if (task.status !== 'pending') return
    task.error = error
    task.next_at = new Date(this.#now.getTime() + triedAgainMs(task.attempts))
    this.changedTasks.add(task)
  }

  #giveBack(plan: Plan): TaskState | null {
    const held = heldOf(this.payment) - this.payment.pending_capture - this.payment.pending_void
    const taken = refundableOf(this.payment)
    if (taken > 0) {
      this.#touch({ pending_refund: this.payment.pending_refund + taken })
      this.#plan('refund', taken, taken, held > 0 ? {} : plan)
    }
    return held > 0 ? this.#planRelease(held, plan) : null
  }

  #planRelease(held: number, plan: Plan): TaskState {
    this.#touch({ pending_void: this.payment.pending_void + held })
    return this.#plan('void', held, held, plan)
  }

  /** What the same request has planned before. One that was refused is over: asked again under its key, it is tried again. A refund asks each payment once: another attempt is another refund. */
  #planned(kind: TaskKind, { request_key, refund_id }: Plan): TaskState | undefined {
    return this.tasks.find((task) => task.kind === kind && ((request_key !== undefined && task.request_key === request_key && task.status !== 'failed') || (refund_id !== undefined && task.refund_id === refund_id)))
  }

  #plan(kind: TaskKind, amount: number, reserved: number, { refund_id, request_key, for_caller, after_ms = for_caller === true ? AFTER_CALLER_MS : 0 }: Plan): TaskState {
    const task: TaskState = {
      id: newId('paymentTask', this.#now), payment_id: this.payment.id, kind, status: 'pending', amount, reserved, refund_id: refund_id ?? null, request_key: request_key ?? null, attempts: 0, fence: 0,
      next_at: new Date(this.#now.getTime() + after_ms), error: null, created_at: this.#now, finished_at: null,
    }
    this.tasks.push(task)
    this.changedTasks.add(task)
    return task
  }

  /** The task that an effect belongs to: the one asked for, the one it names, or else the oldest that asked for just this. */
  #taskOf(effect: Effect, asked: TaskState | undefined): TaskState | undefined {
    const kind = TASK_OF[effect.kind]
    if (kind === null) return undefined
    const open = this.tasks.filter((task) => task.kind === kind && task.status === 'pending')
    if (effect.key !== null || effect.kind === 'refund_failed') return open.find(({ id }) => id === effect.key)
    return asked?.kind === kind ? asked : open.find(({ amount }) => kind === 'void' || amount === effect.amount)
  }

  #settle(task: TaskState, status: 'succeeded' | 'failed' = 'succeeded'): void {
    if (task.status !== 'pending') return
    this.#release(task)
    Object.assign(task, { status, error: null, finished_at: this.#now })
  }

  #release(task: TaskState): void {
    const field = `pending_${task.kind}` as const
    if (task.reserved > 0) this.#touch({ [field]: this.payment[field] - task.reserved })
    task.reserved = 0
    this.changedTasks.add(task)
  }

  /** What the provider did on its own takes precedence over what was planned: the newest plans lose their reservation. */
  #makeRoom(kinds: readonly TaskKind[], needed: number): void {
    let missing = needed
    for (const task of [...this.tasks].reverse()) {
      if (missing <= 0) return
      if (task.status !== 'pending' || !kinds.includes(task.kind)) continue
      missing -= task.reserved
      this.#release(task)
    }
  }

  #enter(kind: EntryKind, effect: string, amount: number, source: Source, counted = true): void {
    if (this.#known.has(effect)) return
    this.#known.set(effect, kind)
    this.entries.push({ id: newId('paymentEvent', this.#now), payment_id: this.payment.id, effect, kind, amount, counted, source, created_at: this.#now })
    this.changed = true
  }

  #tell(type: AccountNews['type'], change: number, refundId: string | null = null, errorCode: string | null = null): void {
    this.news.push({ type, change, refund_id: refundId, error_code: errorCode })
  }

  #touch(change: Partial<PaymentState>, keepsAsking = false): void {
    Object.assign(this.payment, change)
    this.payment.status = statusOf(this.payment, this.#now)
    if (!keepsAsking) Object.assign(this.payment, { ask_at: this.payment.payment_method === 'manual' ? null : new Date(this.#now.getTime() + COMPARE_AFTER_MS), attempts: 0 })
    this.changed = true
  }

  #conflict(why: string): Problem {
    const { status, unwanted } = this.payment
    return new Problem('payments.status_conflict', `The payment is ${status}${unwanted === null ? '' : ' and nobody wants it any more'}: ${why}.`)
  }
}

function tooLarge(amount: number, left: number, currency: string, what: string): Problem {
  const most = moneyText(left, currency)
  return new Problem('payments.amount_too_large', `${most} can be ${what}, not ${moneyText(amount, currency)}.`, { errors: [{ pointer: '/amount/amount', code: 'maximum', detail: `at most ${most} can be ${what}` }] })
}
