import type { InventoryOperations } from '../../../contract/operations.gen.js'
import { write } from '../../../kernel/operation.js'
import { setOnHand } from '../adjust.js'
import { judgeUpdate, refuseContradictions } from '../stockUpdate.js'
import { earlierResults, findLevels, markCounted, remember } from '../stockUpdateStore.js'

export const stockUpdatesReceive: InventoryOperations['stockUpdates.receive'] = write(async (tx, { body }) => {
  const { source, id } = body
  const earlier = await earlierResults(tx, body)
  if (earlier !== null) return { status: 200, body: { source, id, duplicate: true, lines: earlier } }
  refuseContradictions(body, tx.now)
  const results = judgeUpdate(body, await findLevels(tx, body))
  const taken = results.flatMap(({ outcome, inventory_item_id, location_id, on_hand }) => (outcome === 'applied' || outcome === 'unchanged' ? [{ item_id: inventory_item_id!, location_id: location_id!, on_hand: on_hand! }] : []))
  await setOnHand(tx, taken, { reason: 'count', reference_type: 'stock_update', reference_id: id })
  markCounted(tx, taken, new Date(body.occurred_at))
  remember(tx, body, results)
  return { status: 200, body: { source, id, duplicate: false, lines: results } }
})
