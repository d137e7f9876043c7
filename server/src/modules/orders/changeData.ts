import type { components } from '../../contract/types.gen.js'
import { Problem } from '../../kernel/problem.js'
import type { OrderState } from './order.js'

/**
 * The order after a change of what staff keep about it.
 * @throws orders.order_not_open, orders.already_fulfilled, orders.country_fixed
 */
export function changeData(before: OrderState, change: components['schemas']['OrderUpdate'], now: Date): OrderState {
  const { shipping_address } = change
  if (shipping_address !== undefined) requireAddressable(before, shipping_address.country ?? null)
  const { email, phone, tags, staff_note, metadata } = { ...before, ...change }
  return { ...before, email, phone, tags, staff_note, metadata, shipping_address: shipping_address ?? before.shipping_address, version: before.version + 1, updated_at: now }
}

function requireAddressable(order: OrderState, country: string | null): void {
  if (order.status !== 'open') throw new Problem('orders.order_not_open', `The order is ${order.status}; its address cannot change any more.`)
  if (order.fulfillment_status === 'fulfilled' && order.lines.some((line) => line.fulfilled > 0)) throw new Problem('orders.already_fulfilled', 'Everything has left; the address cannot change any more.')
  if (country !== order.country) throw new Problem('orders.country_fixed', `The order was sold to ${order.country ?? 'no country'}.`, { errors: [{ pointer: '/shipping_address/country', code: 'fixed', detail: `must be ${order.country ?? 'null'}` }] })
}
