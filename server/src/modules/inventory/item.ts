import type { components } from '../../contract/types.gen.js'
import type { StoreTx } from '../../kernel/tx.js'

export type InventoryItem = components['schemas']['InventoryItem']
export type InventoryItemUpdate = components['schemas']['InventoryItemUpdate']

/** What an inventory item takes from the variant it belongs to. */
export interface ItemFacts {
  id: string
  variant_id: string
  product_id: string
  sku: string | null
  tracked: boolean
  cost_amount: number | null
  cost_currency: string | null
  /** Whether it is sold beyond stock where a level does not say otherwise. */
  oversell: 'deny' | 'backorder'
  requires_shipping: boolean
  hs_code: string | null
  origin_country: string | null
}

/** An item as it is stored. */
export interface ItemState extends ItemFacts {
  version: number
  created_at: string
  updated_at: string
}

export function toItem({ cost_amount, cost_currency, oversell: _oversell, ...fields }: ItemState): InventoryItem {
  return { ...fields, cost: cost_amount === null || cost_currency === null ? null : { amount: cost_amount, currency: cost_currency } }
}

type VariantUpdate = components['schemas']['VariantUpdate']

/** The same change as the variant knows it. */
export function toVariantChange({ tracked, ...fields }: InventoryItemUpdate): VariantUpdate {
  return tracked === undefined ? fields : { ...fields, track_inventory: tracked }
}

/**
 * The module that owns what items are stocked for. It stands above inventory and states the facts of items, so a change of them
 * goes through it; the list of modules hands it over.
 */
export interface ItemOwner {
  /**
   * Changes a variant, whose item follows, in this transaction.
   * @param decide runs once nobody else can change the item any more; throws to refuse.
   * @throws inventory.item_not_found when the variant is gone, and with it the item
   */
  changeVariant(tx: StoreTx, variantId: string, change: VariantUpdate, decide: () => Promise<void>): Promise<void>
}
