// The rules of an account without any database: whatever is planned and told, in whatever order and however often.
import { array, boolean, check, constantFrom, integer, nat, oneof, property, record } from 'fast-check'
import t from 'tap'
import type { Answer, Effect } from '../../src/ports/payments.js'
import { Account } from '../../src/modules/payments/account.js'
import { heldOf, type EntryState, type PaymentState, type TaskState } from '../../src/modules/payments/payment.js'

const now = new Date('2026-11-22T09:30:00Z')
const AMOUNT = 1_000

const begun: PaymentState = {
  id: 'pay', version: 1, owner_type: 'checkout', owner_id: 'chk', order_id: null, gateway_id: 'pgw', payment_method: 'test', capture_mode: 'manual', status: 'processing', currency: 'USD', amount: AMOUNT,
  authorized: 0, captured: 0, refunded: 0, voided: 0, pending_capture: 0, pending_void: 0, pending_refund: 0, disputed: false, unwanted: null, details: {}, next_action: null, error: null,
  provider_reference: null, authorization_expires_at: null, claim_until: new Date(now.getTime() + 3_600_000), ask_at: null, fence: 0, attempts: 0, created_at: now, updated_at: now,
}

const open = (payment: Partial<PaymentState> = {}, tasks: TaskState[] = []) => new Account({ ...begun, ...payment }, tasks, [], now)
const answer = (rest: Partial<Answer>): Answer => ({ result: 'done', reference: 'ref', currency: 'USD', effects: [], next_action: null, decline: null, expires_at: null, ...rest })
const effect = (kind: Effect['kind'], amount: number, id: string = kind, key: string | null = null): Effect => ({ id, kind, amount, key })
const told = (account: Account, given: Answer | null, task_id?: string) => account.record({ payment_id: 'pay', source: 'answer', answer: given, task_id })

/** An account as the next transaction opens it. */
const reopened = (account: Account, known: Iterable<EntryState>) => new Account(account.payment, account.tasks, [...known].map(({ effect, kind }) => [effect, kind]), now)

function faultOf({ payment, tasks }: Account): string | null {
  const reserved = (kind: TaskState['kind']) => tasks.filter((task) => task.kind === kind).reduce((sum, task) => sum + task.reserved, 0)
  if (payment.authorized < 0 || payment.authorized > payment.amount) return 'authorised beyond the amount'
  if (payment.captured < 0 || payment.voided < 0 || payment.captured + payment.voided + payment.pending_capture + payment.pending_void > payment.authorized) return 'more captured, voided and pending than authorised'
  if (payment.refunded < 0 || payment.refunded + payment.pending_refund > payment.captured) return 'more refunded and pending than captured'
  if (payment.pending_capture !== reserved('capture') || payment.pending_void !== reserved('void') || payment.pending_refund !== reserved('refund')) return 'pending is not what tasks reserve'
  if (tasks.some((task) => task.status !== 'pending' && task.reserved > 0)) return 'a finished task reserves something'
  return null
}

t.test('rules: any sequence of plans, answers, lies and repeats keeps the sums in order, and every effect counts once', async (t) => {
  const amounts = oneof(integer({ min: 0, max: AMOUNT + 50 }), constantFrom(AMOUNT))
  const step = oneof(
    record({ do: constantFrom('effect' as const), kind: constantFrom<Effect['kind']>('authorized', 'captured', 'voided', 'refunded', 'refund_failed'), amount: amounts, nth: nat(6), currency: constantFrom('USD', 'USD', 'USD', 'EUR') }),
    record({ do: constantFrom('task' as const), nth: nat(5), amount: amounts, result: constantFrom<'done' | 'declined' | 'pending' | null>('done', 'done', 'declined', 'pending', null) }),
    record({ do: constantFrom('plan' as const), kind: constantFrom('capture' as const, 'void' as const, 'refund' as const), amount: integer({ min: 1, max: AMOUNT }) }),
    record({ do: constantFrom('other' as const), what: constantFrom('attach' as const, 'give up' as const, 'expire' as const, 'decline' as const, 'unknown' as const, 'action' as const) }),
  )
  check(property(array(step, { maxLength: 30 }), boolean(), (steps, reopens) => {
    let account = open()
    const known = new Map<string, EntryState>()
    for (const one of steps) {
      const before = { ...account.payment }
      try {
        if (one.do === 'effect') told(account, answer({ currency: one.currency, effects: [effect(one.kind, one.amount, `${one.kind === 'refund_failed' ? 'refunded' : one.kind} ${one.nth}`)] }))
        else if (one.do === 'task') {
          const task = account.tasks[one.nth % Math.max(1, account.tasks.length)]
          const kind = task && ({ capture: 'captured', void: 'voided', refund: 'refunded' } as const)[task.kind]
          if (task) told(account, one.result === null ? null : answer({ result: one.result, effects: one.result === 'done' ? [effect(kind!, Math.min(one.amount, task.amount), task.id, task.id)] : [], decline: one.result === 'declined' ? { code: 'no', detail: 'no' } : null }), task.id)
        } else if (one.do === 'plan') {
          if (one.kind === 'capture') account.planCapture(one.amount)
          else if (one.kind === 'refund') account.planRefund(one.amount, { refund_id: `ref ${steps.indexOf(one)}` })
          else account.planVoid()
        } else if (one.what === 'attach') account.attach('ord')
        else if (one.what === 'give up') account.giveUp('cancelled')
        else if (one.what === 'expire') account.expire()
        else if (one.what === 'unknown') told(account, null)
        else told(account, answer(one.what === 'decline' ? { result: 'declined', decline: { code: 'no', detail: 'no' } } : { result: 'requires_action', next_action: { type: 'test_challenge', url: null, provider_secret: null } }))
      } catch (error) {
        if ((error as Error).name !== 'Problem') throw error
      }
      const fault = faultOf(account)
      if (fault !== null) throw new Error(`${fault} after ${JSON.stringify(one)} on ${JSON.stringify(before)}`)
      const { payment } = account
      if (payment.captured < before.captured || (payment.refunded < before.refunded && !(one.do === 'effect' && one.kind === 'refund_failed')) || payment.voided < before.voided || payment.authorized < before.authorized) throw new Error('a sum went down')
      for (const entry of account.entries) known.set(entry.effect, entry)
      if (reopens) account = reopened(account, known.values())
    }
    const counted = { ...account.payment }
    const refunds = [...known.values()].reduce((sum, entry) => sum + (!entry.counted ? 0 : entry.kind === 'refunded' ? entry.amount : entry.kind === 'refund_failed' ? -entry.amount : 0), 0)
    if (counted.refunded !== refunds) throw new Error(`refunded ${counted.refunded}, of which entries say ${refunds}`)
    const again = reopened(account, known.values())
    for (const id of known.keys()) told(again, answer({ effects: [effect('captured', 1, id), effect('refunded', 1, id), effect('authorized', AMOUNT, id)] }))
    for (const field of ['authorized', 'captured', 'refunded', 'voided'] as const) if (again.payment[field] !== counted[field]) throw new Error('an effect was counted twice')
  }), { numRuns: 20_000 })
  t.pass('20,000 sequences')
})

t.test('rules: the status follows the sums', async (t) => {
  const account = open()
  const statusAfter = (given: Answer) => {
    told(account, given)
    return account.payment.status
  }
  t.equal(statusAfter(answer({ result: 'requires_action', next_action: { type: 'test_challenge', url: null, provider_secret: null } })), 'requires_action')
  t.equal(statusAfter(answer({ effects: [effect('authorized', AMOUNT)] })), 'authorized')
  t.equal(statusAfter(answer({ result: 'declined', decline: { code: 'late', detail: 'late' } })), 'authorized', 'a refusal that comes after the success is an old one')
  t.equal(statusAfter(answer({ effects: [effect('captured', 400)] })), 'partially_captured')
  t.equal(statusAfter(answer({ effects: [effect('voided', 600)] })), 'captured')
  t.strictSame(account.news.map(({ type }) => type), ['payment.authorized', 'payment.captured', 'payment.voided'])
  const let_go = open()
  told(let_go, answer({ effects: [effect('authorized', AMOUNT), effect('voided', AMOUNT)] }))
  t.equal(let_go.payment.status, 'cancelled')
  const expired = open({ authorization_expires_at: now })
  told(expired, answer({ effects: [effect('authorized', AMOUNT), effect('voided', AMOUNT)] }))
  t.equal(expired.payment.status, 'expired')
})

t.test('rules: what is told in the wrong order comes to the same', async (t) => {
  const effects = [effect('authorized', AMOUNT), effect('captured', 700), effect('refunded', 200), effect('captured', 300, 'captured 2')]
  const inOrder = open()
  told(inOrder, answer({ effects }))
  for (const order of [[1, 0, 3, 2], [3, 1, 2, 0], [1, 2, 3, 0]]) {
    const account = open()
    for (const nth of order) told(account, answer({ effects: [effects[nth]!] }))
    const sums = ({ payment }: Account) => [payment.status, payment.authorized, payment.captured, payment.refunded]
    t.strictSame(sums(account), sums(inOrder), order.join(' '))
  }
})

t.test('rules: an outcome under an old fence is dropped', async (t) => {
  const account = open({ fence: 3 })
  account.record({ payment_id: 'pay', source: 'answer', answer: answer({ effects: [effect('authorized', AMOUNT)] }), fence: 2 })
  t.equal(account.changed, false)
  account.record({ payment_id: 'pay', source: 'answer', answer: answer({ effects: [effect('authorized', AMOUNT)] }), fence: 3 })
  t.equal(account.payment.status, 'authorized')
})

t.test('rules: what the provider did on its own takes precedence over plans', async (t) => {
  const account = open()
  told(account, answer({ effects: [effect('authorized', AMOUNT)] }))
  const task = account.planCapture(800)
  told(account, answer({ effects: [effect('captured', AMOUNT, 'by hand')] }))
  t.match(account.payment, { status: 'captured', captured: AMOUNT, pending_capture: 0 })
  t.match(task, { status: 'pending', reserved: 0 }, 'the provider has the last word on the task, too')
  told(account, answer({ result: 'declined', decline: { code: 'no', detail: 'no' } }), task.id)
  t.equal(task.status, 'failed')
})

t.test('rules: a payment that nobody wants gives everything back, for ever', async (t) => {
  const account = open()
  told(account, answer({ effects: [effect('authorized', AMOUNT), effect('captured', 300)] }))
  account.giveUp('cancelled')
  t.match(account.tasks.map(({ kind, amount }) => [kind, amount]), [['refund', 300], ['void', 700]])
  for (const task of account.tasks) {
    told(account, answer({ result: 'declined', decline: { code: 'no', detail: 'no' } }), task.id)
    t.equal(task.status, 'pending', `a ${task.kind} that compensates is tried again`)
  }
  t.throws(() => account.planCapture(null), { code: 'payments.status_conflict' })
  t.equal(account.attach('ord'), false)
  t.equal(heldOf(account.payment), 700)
})

/** A payment that was captured, and a refund of it that is on its way. */
function refunding() {
  const account = open()
  told(account, answer({ effects: [effect('authorized', AMOUNT), effect('captured', AMOUNT)] }))
  const task = account.planRefund(400, { refund_id: 'ref' })
  return { account, task, made: effect('refunded', 400, 're_1', task.id), failed: { ...effect('refund_failed', 400, 're_1', task.id), reason: 'lost_or_stolen_card' } }
}

t.test('rules: a refund that fails after it counted counts no more, once, and never again', async (t) => {
  const { account, task, made, failed } = refunding()
  told(account, answer({ effects: [made] }), task.id)
  t.match([account.payment.refunded, task.status], [400, 'succeeded'])
  for (const effects of [[failed], [failed], [made], [made, failed]]) told(account, answer({ effects }))
  t.match([account.payment.refunded, account.payment.pending_refund, task.status, task.error], [0, 0, 'failed', { code: 'lost_or_stolen_card' }])
  t.match(account.news.slice(2), [{ type: 'payment.refunded', refund_id: 'ref' }, { type: 'payment.refund_failed', change: 400, refund_id: 'ref', error_code: 'lost_or_stolen_card' }])
  t.equal(account.news.length, 4)
  t.equal(account.planRefund(AMOUNT).amount, AMOUNT, 'and all can be refunded again')
})

t.test('rules: a refund of which only the failure is heard never counted, also when its old success is told later', async (t) => {
  const { account, task, made, failed } = refunding()
  for (const effects of [[failed], [failed], [made]]) told(account, answer({ effects }))
  told(account, answer({ effects: [made] }), task.id)
  t.match([account.payment.refunded, account.payment.pending_refund, task.status], [0, 0, 'failed'])
  t.strictSame(account.news.slice(2).map(({ type }) => type), ['payment.refund_failed'])
})

t.test('rules: what a provider says of a refund that did not fit the payment is not taken off either', async (t) => {
  const { account, task } = refunding()
  told(account, answer({ effects: [effect('refunded', 400, 're_1', task.id)] }), task.id)
  told(account, answer({ effects: [effect('refunded', 700, 're_2')] }))
  told(account, answer({ effects: [effect('refund_failed', 300, 're_2')] }))
  t.equal(account.payment.refunded, 400)
  told(account, answer({ effects: [effect('refund_failed', 500, 're_1', task.id)] }))
  t.match([account.payment.refunded, account.payment.error], [400, { code: 'provider_mismatch' }])
})

t.test('rules: a refund that failed of a payment that nobody wants is tried again as another one, after an hour', async (t) => {
  const account = open()
  told(account, answer({ effects: [effect('authorized', AMOUNT), effect('captured', AMOUNT)] }))
  account.giveUp('cancelled')
  const first = account.tasks[0]!
  told(account, answer({ effects: [effect('refunded', AMOUNT, 're_1', first.id)] }), first.id)
  told(account, answer({ effects: [effect('refund_failed', AMOUNT, 're_1', first.id)] }))
  t.match(account.tasks, [{ status: 'failed' }, { kind: 'refund', status: 'pending', amount: AMOUNT, next_at: new Date(now.getTime() + 3_600_000) }])
  t.equal(account.payment.pending_refund, AMOUNT)
})
