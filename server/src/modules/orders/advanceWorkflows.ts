// The driver of what comes after an order was placed. It is no second writer: checkout places orders with all that belongs to them, payments move money, and
// what is done here goes through the functions that the operations use. It only sees, from events and by time, what follows, and does that once: what was
// done is known from the facts, under the lock of the workflow.
import { failpoint } from '../../kernel/failpoint.js'
import type { StoreTx } from '../../kernel/tx.js'
import { capturableOf, paymentsOfOrders, planCapture } from '../payments/index.js'
import { cancelOrder } from './cancelOrder.js'
import { planCaptures } from './captureOnFulfillment.js'
import { owedOf } from './captureOrder.js'
import { syncPayments } from './followPayments.js'
import { changed, heldForPayment, isForPayment, remainingOf, type FulfillmentOrderState } from './fulfillmentOrder.js'
import { ofOrders } from './fulfillmentOrderStore.js'
import { saveChange } from './changeFulfillmentOrder.js'
import { everythingLeft, makeRefund, restOf } from './makeRefund.js'
import type { OrderState } from './order.js'
import { list as listRefunds } from './refundStore.js'
import { addTimeline } from './timeline.js'
import { plan, toWorkflow, workflowIdOf, type WorkflowAction, type WorkflowPlan, type WorkflowPolicy, type WorkflowState } from './workflow.js'
import { factsOf, lockWorkflows, saveWorkflows } from './workflowStore.js'
import { settingsOf } from '../tenants/index.js'

/** Brings the workflows of orders up to the facts, and does what follows from them. */
export async function advanceWorkflows(tx: StoreTx, orderIds: readonly string[]): Promise<void> {
  const [before, { order_processing: policy }] = await Promise.all([lockWorkflows(tx, orderIds), settingsOf(tx)])
  const seen = await planAll(tx, before, policy)
  const driven = seen.filter(({ action }) => action !== null).map(({ after }) => after.order_id)
  if (driven.length > 0) await drive(tx, before.filter(({ order_id }) => driven.includes(order_id)), policy, ({ action }) => action)
  const after = driven.length === 0 ? seen : await planAll(tx, before, policy)
  save(tx, before, after.map((planned) => planned.after))
  failpoint('orders.workflow.before_commit')
}

/**
 * Takes the step that failed again.
 * @returns the workflow after it; null when there is none to take
 */
export async function retryWorkflow(tx: StoreTx, orderId: string): Promise<WorkflowState | null> {
  const [before, { order_processing: policy }] = await Promise.all([lockWorkflows(tx, [orderId]), settingsOf(tx)])
  const [seen] = await planAll(tx, before, policy)
  if (seen?.remedy == null) return null
  await drive(tx, before, policy, ({ remedy }) => remedy)
  const [planned] = await planAll(tx, before, policy)
  save(tx, before, [planned!.after])
  tx.emit('order_workflow.resumed', workflowIdOf(orderId), toWorkflow(planned!.after))
  return planned!.after
}

async function planAll(tx: StoreTx, before: readonly WorkflowState[], policy: WorkflowPolicy): Promise<WorkflowPlan[]> {
  const facts = await factsOf(tx, before.map(({ order_id }) => order_id))
  return before.map((workflow) => plan(workflow, facts.get(workflow.order_id)!, policy, tx.now))
}

/** Decides again with the orders locked and up to their payments, since what was seen without may have passed. */
async function drive(tx: StoreTx, workflows: readonly WorkflowState[], policy: WorkflowPolicy, choose: (planned: WorkflowPlan) => WorkflowAction | null): Promise<void> {
  const orders = new Map((await syncPayments(tx, workflows.map(({ order_id }) => order_id))).map((order) => [order.id, order]))
  for (const planned of await planAll(tx, workflows, policy)) {
    const action = choose(planned)
    if (action !== null) await take(tx, orders.get(planned.after.order_id)!, action)
  }
}

async function take(tx: StoreTx, order: OrderState, action: WorkflowAction): Promise<void> {
  switch (action.kind) {
    case 'release': return changeHolds(tx, order, 'fulfillment_released', 'Units on hold were released.', ({ holds }) => holds.filter((hold) => !isForPayment(hold)))
    case 'hold': return changeHolds(tx, order, 'fulfillment_held', 'Units to be sent out were put on hold.', ({ holds }) => (holds.some(isForPayment) ? holds : [...holds, heldForPayment(tx.now)]))
    case 'capture': return captureAgain(tx, order, action)
    // What was planned counts as paid, so it is not planned again.
    case 'capture_sent': return planCaptures(tx, order)
    case 'cancel': return void (await cancelOrder(tx, order, { reason: 'declined' }))
    case 'refund': return refundAgain(tx, order)
  }
}

/** Takes what is owed, which may be less than what was refused. The key is made of what is tried, so the same attempt is planned once, whatever tells of its failure and however often. */
async function captureAgain(tx: StoreTx, order: OrderState, { payment_id, attempt }: Extract<WorkflowAction, { kind: 'capture' }>): Promise<void> {
  const payments = await paymentsOfOrders(tx, [order.id])
  const amount = Math.min(owedOf(order, payments), ...payments.filter(({ id }) => id === payment_id).map(capturableOf))
  if (amount > 0) await planCapture(tx, payment_id, amount, { request_key: `workflow ${order.id} ${attempt}` })
}

async function changeHolds(tx: StoreTx, order: OrderState, type: string, message: string, holdsOf: (own: FulfillmentOrderState) => FulfillmentOrderState['holds']): Promise<void> {
  const waiting = (await ofOrders(tx, [order.id])).filter((own) => own.status !== 'incomplete' && own.status !== 'cancelled' && own.lines.some((line) => remainingOf(line) > 0))
  const after = waiting.flatMap((own) => {
    const holds = holdsOf(own)
    return holds.length === own.holds.length ? [] : [changed(own, { holds }, tx.now)]
  })
  if (after.length === 0) return
  addTimeline(tx, after.map((own) => ({ order_id: order.id, type, message, data: { fulfillment_order_id: own.id, reason: 'awaiting_payment' } })))
  await saveChange(tx, order.id, after, [], true)
}

/** When nothing of what failed went, all that is left is worked out anew: what an attempt before it gave back is not in it. */
async function refundAgain(tx: StoreTx, order: OrderState): Promise<void> {
  const [failed] = await listRefunds(tx, { order_id: order.id, status: 'failed' }, null, 1)
  const wanted = failed !== undefined && failed.succeeded_amount > 0 ? restOf(order, failed) : everythingLeft(order)
  await makeRefund(tx, order, wanted, { reason: 'order_cancelled', note: null, about: null, request: null })
}

function save(tx: StoreTx, before: readonly WorkflowState[], after: readonly WorkflowState[]): void {
  const states = new Map(before.map(({ order_id, version, state }) => [order_id, version === 0 ? null : state]))
  const changedOnes = after.filter((workflow) => !before.includes(workflow))
  saveWorkflows(tx, changedOnes)
  for (const workflow of changedOnes) {
    const { order_id, state } = workflow
    if ((state === 'completed' || state === 'compensated' || state === 'stuck') && states.get(order_id) !== state) tx.emit(`order_workflow.${state}`, workflowIdOf(order_id), toWorkflow(workflow))
  }
}
