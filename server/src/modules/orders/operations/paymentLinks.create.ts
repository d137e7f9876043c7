import type { OrdersOperations } from '../../../contract/operations.gen.js'
import { write } from '../../../kernel/operation.js'
import { Problem } from '../../../kernel/problem.js'
import { lockOrder } from '../orderStore.js'
import { dueOf } from '../payByLink.js'
import { LINK_DAYS, makeLink } from '../paymentLink.js'
import { addTimeline } from '../timeline.js'

export const paymentLinksCreate: OrdersOperations['paymentLinks.create'] = write(async (tx, { path, body, services }) => {
  const order = await lockOrder(tx, path.order_id)
  const amount = dueOf(order)
  if (amount === 0) throw new Problem('orders.nothing_outstanding', `The order is ${order.payment_status}.`)
  addTimeline(tx, [{ order_id: order.id, type: 'payment_link_made', message: 'A link to pay what is outstanding was made.', data: { amount } }])
  return { status: 201, body: makeLink(tx, { draft_order_id: null, order_id: order.id }, body?.lifetime_days ?? LINK_DAYS, services.secrets, { amount, currency: order.currency }) }
})
