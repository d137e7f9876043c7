import type { InventoryOperations } from '../../../contract/operations.gen.js'
import { write } from '../../../kernel/operation.js'
import { Problem } from '../../../kernel/problem.js'
import { adjust } from '../adjust.js'

export const inventorySet: InventoryOperations['inventory.set'] = write(async (tx, { body }) => {
  const first = new Map<string, number>()
  const errors = body.lines.flatMap(({ inventory_item_id, location_id }, index) => {
    const level = `${inventory_item_id} ${location_id}`
    const earlier = first.get(level)
    if (earlier === undefined) first.set(level, index)
    return earlier === undefined ? [] : [{ pointer: `/lines/${index}`, code: 'duplicate', detail: `counts the level of line ${earlier} again` }]
  })
  if (errors.length > 0) throw new Problem('inventory.duplicate_line', undefined, { errors })
  const lines = body.lines.map(({ inventory_item_id, location_id, on_hand, expected_on_hand }) => ({ item_id: inventory_item_id, location_id, state: 'on_hand' as const, target: on_hand, expected: expected_on_hand }))
  return { status: 200, body: { entries: await adjust(tx, lines, 'count', body.reference) } }
})
