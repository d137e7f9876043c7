import type { OrdersOperations } from '../../../contract/operations.gen.js'
import { failpoint } from '../../../kernel/failpoint.js'
import { phased } from '../../../kernel/operation.js'
import { Problem } from '../../../kernel/problem.js'
import { openFulfillment } from '../changeFulfillment.js'
import { LEASE_MS, toLabel, type LabelState } from '../label.js'
import { find, update } from '../labelStore.js'
import { runLabel } from '../runLabel.js'

export const fulfillmentsLabelsCancel: OrdersOperations['fulfillments.labels.cancel'] = phased(async (phases, { path }) => {
  const label = await phases.inStore(async (tx) => {
    await openFulfillment(tx, path.fulfillment_id, undefined)
    const before = await find(tx, path.label_id)
    if (before === undefined || before.fulfillment_id !== path.fulfillment_id) throw new Problem('orders.label_not_found', 'The fulfillment has no label with this id.')
    if (before.status === 'cancelled') return before
    if (before.status !== 'bought' && before.status !== 'cancelling') throw new Problem('orders.label_not_bought', `The label is ${before.status}.`)
    const cancelling: LabelState = { ...before, status: 'cancelling', due_at: new Date(tx.now.getTime() + LEASE_MS), fence: before.fence + 1, updated_at: tx.now }
    update(tx, cancelling)
    return cancelling
  })
  failpoint('orders.label.after_intent')
  const after = label.status === 'cancelling' ? await runLabel(phases, label) : label
  if (after.status === 'bought') throw new Problem('orders.label_refused', `The provider keeps the label: ${after.error}.`)
  return { status: after.status === 'cancelled' ? 200 : 202, body: toLabel(after) }
})
