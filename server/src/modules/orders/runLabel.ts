// A label from its intent to its end: written down, then asked for with nothing open, then recorded. What dies in between is carried on
// by a worker, under the same key, so that there are never two labels.
import { failpoint } from '../../kernel/failpoint.js'
import type { Phases } from '../../kernel/operation.js'
import type { StoreTx } from '../../kernel/tx.js'
import { sql } from '../../kernel/sql.js'
import type { PhasedWorker } from '../../kernel/worker.js'
import type { CarrierAnswer, SoldLabel } from '../../kernel/carrier.js'
import { findProvider } from '../shipping/index.js'
import { saveFulfillment } from './changeFulfillment.js'
import { get } from './fulfillmentStore.js'
import { answered, LEASE_MS, withLabel, type LabelState } from './label.js'
import * as labelStore from './labelStore.js'
import { getOrder, lockOrder } from './orderStore.js'

type LabelPhases = Pick<Phases, 'inStore' | 'services' | 'now'>

/** @returns the label as it is when the carrier has answered, or has not in its time */
export async function runLabel(phases: LabelPhases, label: LabelState): Promise<LabelState> {
  const { account, fulfillment, order, storeId } = await phases.inStore(async (tx) => {
    const [provider, ofLabel, whole] = await Promise.all([label.provider_id === null ? null : findProvider(tx, label.provider_id), get(tx, label.fulfillment_id), getOrder(tx, label.order_id)])
    return { account: provider, fulfillment: ofLabel, order: whole, storeId: tx.storeId }
  })
  const carrier = phases.services.carrier(label.carrier)
  const at = { store_id: storeId, label_id: label.id }
  const answer: CarrierAnswer<SoldLabel | null> = label.status === 'cancelling'
    ? await carrier.cancel(account, { ...at, reference: label.reference! }, phases.now)
    : await carrier.buy(account, {
        ...at, fulfillment_id: fulfillment.id, order_name: order.name, service_code: label.service_code, destination: order.shipping_address, packages: fulfillment.packages, tracking: label.tracking, label_url: label.label_url,
      }, phases.now)
  failpoint('orders.label.after_carrier')
  const recorded = await phases.inStore((tx) => record(tx, label, answer))
  failpoint('orders.label.after_record')
  return recorded
}

/** Writes what the carrier said, unless somebody else has taken the label over meanwhile: they get the same answer. */
async function record(tx: StoreTx, { id, order_id, fence }: LabelState, answer: CarrierAnswer<SoldLabel | null>): Promise<LabelState> {
  await lockOrder(tx, order_id)
  const before = (await labelStore.find(tx, id))!
  if (before.fence !== fence || before.due_at === null) return before
  const after = answered(before, answer, tx.now)
  labelStore.update(tx, after)
  const fulfillment = await get(tx, before.fulfillment_id)
  const changed = withLabel(fulfillment, before, after, tx.now)
  if (changed !== null) saveFulfillment(tx, fulfillment, changed)
  return after
}

const BATCH = 16

/** Asks again for labels whose answer is not known. */
export const labels: PhasedWorker = {
  name: 'labels',
  everyMs: 1_000,
  due: sql(`SELECT store_id FROM fulfillment_labels WHERE status IN ('pending', 'cancelling') AND due_at <= $1::timestamptz GROUP BY store_id LIMIT $2`),
  async run(phases) {
    const claimed = await phases.inStore((tx) => labelStore.claimDue(tx, new Date(tx.now.getTime() + LEASE_MS), BATCH))
    await Promise.all(claimed.map((label) => runLabel(phases, label)))
    return claimed.length === BATCH
  },
}
