import type { components } from '../../contract/types.gen.js'
import { Problem } from '../../kernel/problem.js'

export type InventoryLevel = components['schemas']['InventoryLevel']
export type InventoryLevelUpdate = components['schemas']['InventoryLevelUpdate']

/** A level as it is stored, with what its item says. */
export interface LevelState extends Omit<InventoryLevel, 'inventory_item_id' | 'unavailable'> {
  item_id: string
  damaged: number
  quality_control: number
  withheld: number
}

export function toLevel({ item_id, damaged, quality_control, withheld, ...fields }: LevelState): InventoryLevel {
  return { ...fields, inventory_item_id: item_id, unavailable: { damaged, quality_control, withheld } }
}

export type Oversell = Pick<InventoryLevel, 'oversell' | 'oversell_cap' | 'available_on'>

/**
 * The policy of a level after a change. A policy that does not know a cap or a date takes them away.
 * @throws inventory.oversell_invalid
 */
export function changeOversell(before: Oversell, input: InventoryLevelUpdate): Oversell {
  const { oversell, oversell_cap, available_on } = { ...before, ...input }
  const knowsCap = oversell === 'backorder' || oversell === 'preorder'
  const after = { oversell, oversell_cap: knowsCap ? oversell_cap : null, available_on: oversell === 'preorder' ? available_on : null }
  const errors = [
    ...(!knowsCap && input.oversell_cap != null ? [{ pointer: '/oversell_cap', code: 'oversell', detail: 'goes with backorder and preorder only' }] : []),
    ...(oversell !== 'preorder' && input.available_on != null ? [{ pointer: '/available_on', code: 'oversell', detail: 'goes with preorder only' }] : []),
    ...(oversell === 'preorder' && available_on === null ? [{ pointer: '/available_on', code: 'required', detail: 'is required for preorder' }] : []),
  ]
  if (errors.length > 0) throw new Problem('inventory.oversell_invalid', undefined, { errors })
  return after
}
