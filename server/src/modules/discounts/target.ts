import type { Money } from '../../kernel/money.js'
import type { DiscountTarget } from './discount.js'

export interface DiscountLine {
  id: string
  product_id: string
  variant_id: string
  collection_ids: readonly string[]
  quantity: number
  unit_amount: number
}

export interface Cart {
  lines: readonly DiscountLine[]
  shipping: number | null
  currency: string
}

export const inCurrency = (amounts: readonly Money[], currency: string) => amounts.find((money) => money.currency === currency)?.amount

/** Which lines a target means, by their place. */
export function targeted(target: DiscountTarget | undefined, lines: readonly DiscountLine[]): boolean[] {
  const within = (set: DiscountTarget['include'], line: DiscountLine) =>
    set != null && (set.product_ids?.includes(line.product_id) || set.variant_ids?.includes(line.variant_id) || line.collection_ids.some((id) => set.collection_ids?.includes(id)) || false)
  return lines.map((line) => (target?.include == null || within(target.include, line)) && !within(target?.exclude, line))
}
