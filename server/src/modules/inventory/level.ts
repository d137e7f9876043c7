import type { components } from '../../contract/types.gen.js'

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
