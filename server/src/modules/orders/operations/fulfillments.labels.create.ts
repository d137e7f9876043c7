import type { OrdersOperations } from '../../../contract/operations.gen.js'
import { failpoint } from '../../../kernel/failpoint.js'
import { phased } from '../../../kernel/operation.js'
import { Problem } from '../../../kernel/problem.js'
import { findProvider } from '../../shipping/index.js'
import { openFulfillment } from '../changeFulfillment.js'
import { newLabel, requireLabelable, toLabel } from '../label.js'
import { insert, ofRequest } from '../labelStore.js'
import { runLabel } from '../runLabel.js'

/** The label is written down before its carrier hears of it; a repeat of the request, like the worker, carries on the one that is there. */
export const fulfillmentsLabelsCreate: OrdersOperations['fulfillments.labels.create'] = phased(async (phases, { path, body }) => {
  const label = await phases.inStore(async (tx) => {
    const { order, fulfillment } = await openFulfillment(tx, path.fulfillment_id, undefined)
    const earlier = phases.claim === null ? undefined : await ofRequest(tx, fulfillment.id, phases.claim)
    if (earlier !== undefined && earlier.status !== 'failed') return earlier
    requireLabelable(fulfillment)
    if (body.shipping_provider_id !== undefined) {
      const provider = await findProvider(tx, body.shipping_provider_id)
      if (!provider.active || !provider.labels) throw new Problem('orders.label_invalid', 'The provider sells no labels.', { errors: [{ pointer: '/shipping_provider_id', code: 'sells_none', detail: 'sells no labels' }] })
    }
    const made = newLabel(tx.newId('fulfillmentLabel'), fulfillment, body, { provider_id: order.shipping?.provider_id ?? null, service_code: order.shipping?.service_code ?? null }, tx.now)
    insert(tx, made, phases.claim)
    return made
  })
  failpoint('orders.label.after_intent')
  const after = label.status === 'pending' ? await runLabel(phases, label) : label
  if (after.status === 'failed') throw new Problem('orders.label_refused', `The provider sold no label: ${after.error}.`)
  return { status: after.status === 'pending' ? 202 : 201, body: toLabel(after) }
})
