import type { Principal } from '../../kernel/operation.js'
import { Problem } from '../../kernel/problem.js'
import type { StoreTx } from '../../kernel/tx.js'
import type { OrderState } from './order.js'
import { lockOrder } from './orderStore.js'

/** The customer whose session this is; operations with `x-access: customer` always have one. */
export function ownId({ customerId }: Principal): string {
  if (customerId === null) throw new Error('an operation for customers was called without one')
  return customerId
}

/** An order of the customer, locked. Someone else's is like one that is not there. @throws orders.order_not_found */
export async function lockOwnOrder(tx: StoreTx, principal: Principal, id: string): Promise<OrderState> {
  const order = await lockOrder(tx, id)
  if (order.customer_id !== ownId(principal)) throw new Problem('orders.order_not_found', 'No order of this store has this id.')
  return order
}
